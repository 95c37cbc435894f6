"""Page labels and bookmarks, as far as the file has sound ones."""

from __future__ import annotations

import pymupdf
import pytest

from app.model.contents import Contents, OutlineEntry
from app.reading.contents import MOST_LETTERS
from app.reading.render import Renderer


def made(labels: list[dict] = (), toc: list[list] = (), pages: int = 4) -> bytes:
    document = pymupdf.open()
    for _ in range(pages):
        document.new_page()
    if labels:
        document.set_page_labels(list(labels))
    if toc:
        document.set_toc(list(toc))
    return document.tobytes()


def contents(pdf: bytes) -> Contents:
    return Renderer(pdf).contents()


def test_labels_are_those_of_the_file():
    rules = [{"startpage": 0, "style": "r"}, {"startpage": 2, "prefix": "A-", "style": "D"}]
    assert contents(made(rules)).labels == ("i", "ii", "A-1", "A-2")


@pytest.mark.parametrize(
    "rules", [[], [{"startpage": 0, "style": "D"}], [{"startpage": 0, "prefix": ""}]]
)
def test_labels_that_only_count_or_are_empty_are_left_out(rules):
    assert contents(made(rules)).labels == ()


def test_bookmarks_keep_their_order_their_depth_and_their_page():
    toc = [[1, "Een", 1], [2, "Een\tpunt\n een", 2], [1, "Twee", 4], [1, "Nergens", -1]]
    assert contents(made(toc=toc)).outline == (
        OutlineEntry(0, "Een", 0),
        OutlineEntry(1, "Een punt een", 1),
        OutlineEntry(0, "Twee", 3),
        OutlineEntry(0, "Nergens", None),
    )


def test_a_title_of_any_length_is_cut():
    assert len(contents(made(toc=[[1, "x" * 5000, 1]])).outline[0].title) == MOST_LETTERS


def test_titles_stay_out_of_what_is_printed():
    assert "Vries" not in repr(Contents(("Vries",), (OutlineEntry(0, "De Vries", 1),)))


def test_damaged_bookmarks_count_as_none():
    pdf = made(toc=[[1, "Een", 1]]).replace(b"/Outlines", b"/Outlinex")
    assert contents(pdf).outline == ()
