"""Choosing text in reading order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.model.geometry import PageArea, Rect
from app.ui.pages import selection
from tests.ui.making import PAGES, text_map

MAP = text_map("d", PAGES)


@given(st.integers(0, 1), st.floats(-50, 700), st.floats(-50, 900))
def test_every_point_of_a_page_has_a_nearest_place_on_that_page(page, x, y):
    place = selection.position_at(MAP, page, x, y)
    start, end = MAP.page_span(page)
    assert place is not None
    assert start <= place <= end


def test_far_from_all_text_nothing_is_begun():
    assert selection.position_at(MAP, 0, 400, 700, selection.REACH) is None
    assert not selection.is_text(MAP, 0, 400, 700)
    assert selection.is_text(MAP, 0, 55, 55)


def test_a_word_is_what_stands_between_white_space():
    index = MAP.text.index("Vries")
    assert MAP.text[slice(*selection.word_at(MAP, index))] == "Vries"
    assert MAP.text[slice(*selection.line_at(MAP, index))] == "J. de Vries"


@given(st.integers(0, len(MAP.text)))
def test_words_lie_within_the_text(index):
    start, end = selection.word_at(MAP, index)
    assert 0 <= start <= end <= len(MAP.text)
    assert not any(c.isspace() for c in MAP.text[start:end])


def test_a_box_holds_the_text_whose_middle_lies_in_it():
    text, start, end = selection.text_in(MAP, PageArea(0, Rect(48, 68, 120, 82)))
    assert text == "J. de Vries"
    assert (start, end) == (MAP.text.index("J. de"), MAP.text.index("J. de") + 11)


def test_a_box_over_two_lines_has_text_but_no_span():
    text, start, end = selection.text_in(MAP, PageArea(0, Rect(48, 68, 400, 102)))
    assert text == "J. de Vries 070 123 45 67"
    assert start is None
    assert end is None


def test_an_empty_box_has_no_text():
    assert selection.text_in(MAP, PageArea(1, Rect(300, 700, 400, 800))) == ("", None, None)
