"""Hostile files redacted by rectangles alone; see :mod:`tests.export.rectangles`."""

from __future__ import annotations

import pytest

from tests.export import (
    hostile_beside,
    hostile_drawing,
    hostile_masked,
    hostile_odd,
    hostile_page,
    hostile_text,
    hostile_typed,
)
from tests.export.rectangles import CASES, leaks, redacted, usual_recipe, verdict

MODULES = (
    hostile_text,
    hostile_drawing,
    hostile_beside,
    hostile_masked,
    hostile_page,
    hostile_odd,
    hostile_typed,
)
ROWS = {
    "plain",
    "Type3",
    "outlines",
    "hidden text",
    "pattern",
    "soft mask",
    "image",
    "hidden pixels",
    "image metadata",
    "unused resources",
    "ToUnicode",
    "page boxes",
    "annotations",
    "links",
    "form fields",
    "tags",
    "marked content",
    "layers",
    "metadata",
    "bookmarks",
    "files",
    "scripts",
    "private data",
    "deleted pages",
    "old revisions",
    "encryption",
    "scan",
    "names",
    "odd files",
}
"""The lines of the table of leaks, and what we know besides."""

HARMLESS = {"plain", "Type3", "image", "page boxes", "links", "metadata", "old revisions"}
HARMLESS |= {"encryption", "scan", "odd files"}
"""Lines that the usual recipe gets right (or at which it loses words, or gives up)."""


@pytest.mark.parametrize("name", CASES)
def test_nothing_leaks_and_no_wanted_word_is_lost(name, tmp_path):
    case = CASES[name]
    published, output = redacted(case, tmp_path)
    assert published.verification.passed
    assert leaks(output, case.gone) == []
    assert verdict(case, output) == "clean"


@pytest.mark.parametrize("name", CASES)
def test_the_usual_recipe_does_as_the_case_says(name):
    case = CASES[name]
    try:
        found = verdict(case, usual_recipe(case))
    except Exception:  # noqa: BLE001 (whatever the recipe trips over)
        found = "breaks"
    assert found == case.usual


def test_every_line_of_the_table_has_a_file_on_which_the_usual_recipe_fails():
    assert {case.row for case in CASES.values()} == ROWS
    failing = {case.row for case in CASES.values() if case.usual != "clean"}
    assert failing >= ROWS - HARMLESS
