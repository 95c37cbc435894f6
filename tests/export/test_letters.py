"""Pictures of pages, asked by rectangles; tables of codes with odd entries."""

from __future__ import annotations

import numpy as np

from app.export.cmaps import read_cmap
from app.export.letters import Differences


def test_without_boxes_nothing_is_counted():
    assert Differences(np.ones((2, 2), np.bool_), 1.0).counts([]).size == 0
    assert list(Differences(np.ones((2, 2), np.bool_), 1.0).counts([(0, 0, 2, 1)])) == [2]


def test_ranges_of_codes_are_read_in_every_form():
    table = b"beginbfrange <01><02> [<0041> <0042>] <05><06> <0061> <08><09> < > endbfrange"
    assert read_cmap(table) == {1: "A", 2: "B", 5: "a", 6: "b"}
