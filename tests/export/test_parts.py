"""Quick ways to look at a page see what the slow ones do."""

from __future__ import annotations

import numpy as np
import pymupdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.export import pixels
from app.export.bands import has_empty, have_overlap
from app.export.erase import COVERED_DRAWINGS, CUT_PIXELS, erase
from app.export.letters import picture
from app.export.pixels import show
from app.export.sheet import MOST_PARTS, Sheet
from tests.export.making import blank, data, letter, put
from tests.export.making import show as line

DRAWN = "1 0 0 rg 100 600 80 40 re f 0 0 1 RG 3 w 90 590 m 250 660 l S"
PLACES = [(0, 0, 40, 30), (280, 260, 500, 700), (1200, 1600, 5000, 5000)]


def alike(one, two):
    """Slanted edges that are cut off may differ by a few levels of 255."""
    return one.shape == two.shape and (np.abs(one.astype(int) - two) <= 20).all()


@pytest.fixture
def drawn(tmp_path):
    path = tmp_path / "brief.pdf"
    path.write_bytes(data(letter(DRAWN)))
    return path


def test_parts_of_a_page_are_drawn_as_in_the_whole(drawn):
    with pymupdf.open(drawn) as document:
        page = document[0]
        whole = picture(page, 120)
        for rects in ([pymupdf.Rect(0, 0, 9, 9)], [pymupdf.Rect(0, 0, 9, 9)] * (MOST_PARTS + 1)):
            parts = Sheet(page).parts(120, rects)
            assert (parts.height, parts.width) == whole.shape[:2]
            for x0, y0, x1, y1 in PLACES[:2]:
                found, left, above = parts.around(x0 - 7, y0 - 7, x1, y1)
                assert (left, above) == (max(0, x0 - 7), max(0, y0 - 7))
                assert alike(found, whole[above:y1, left:x1])


@pytest.mark.parametrize("most", [0, 40])
def test_parts_of_a_written_page_are_drawn_as_in_the_whole(drawn, most, monkeypatch):
    monkeypatch.setattr(pixels, "MOST_PARTS", most)
    with pypdfium2.PdfDocument(drawn) as document:
        bitmap = document[0].render(scale=pixels.DPI / 72, rev_byteorder=True)
        whole = np.array(bitmap.to_numpy()[:, :, :3])
    for _, shown in show(drawn):
        for x0, y0, x1, y1 in PLACES:
            assert alike(shown.part(x0, y0, x1, y1), whole[y0:y1, x0:x1])
        assert shown.part(5, 5, 5, 9).size == 0


def test_characters_lie_where_the_library_says(drawn):
    with pypdfium2.PdfDocument(drawn) as document:
        text_page = document[0].get_textpage()
        expected = [text_page.get_charbox(n) for n in range(text_page.count_chars())]
        text_page.close()
    for _, shown in show(drawn):
        assert np.allclose(shown.characters.boxes, expected)
        assert shown.characters.letters(range(5)) == "Brief"


def test_an_erased_page_keeps_the_links_elsewhere_and_loses_those_in_a_box():
    pdf = put(blank(), line("Zonderland", 70, 780) + line("blijft", 70, 500))
    with pymupdf.open(stream=data(pdf), filetype="pdf") as document:
        for top in (50, 330):
            place = pymupdf.Rect(70, top, 150, top + 14)
            uri = f"https://voorbeeld.nl/{top}"
            document[0].insert_link({"kind": pymupdf.LINK_URI, "from": place, "uri": uri})
        erase(document[0], [(60, 45, 200, 70)] * 2, images=CUT_PIXELS, drawings=COVERED_DRAWINGS)
        page = document[0]
        assert page.get_text().split() == ["blijft"]
        assert [found["uri"] for found in page.get_links()] == ["https://voorbeeld.nl/330"]
        assert list(page.annots()) == []


side = st.integers(0, 12)
words = st.lists(st.tuples(side, side, st.integers(1, 6), st.integers(1, 4)), min_size=1)


def _boxes(found):
    return np.array([(x, y, x + w, y + h) for x, y, w, h in found], np.float64)


@settings(max_examples=60, deadline=None)
@given(words)
def test_words_in_each_other_are_found_as_one_by_one(found):
    boxes = _boxes(found)
    middles = (boxes[:, :2] + boxes[:, 2:]) / 2
    hits = sum(x0 < x < x1 and y0 < y < y1 for x, y in middles for x0, y0, x1, y1 in boxes)
    assert have_overlap(boxes) == (hits > len(boxes))


@settings(max_examples=60, deadline=None)
@given(words, st.lists(st.tuples(side, side), max_size=200))
def test_an_empty_word_is_found_as_one_by_one(found, places):
    marks = np.zeros((10, 11), np.bool_)
    for x, y in places:
        if x < 11 and y < 10:
            marks[y, x] = True
    cells = _boxes(found)
    empty = any(not marks[int(y0) : int(y1), int(x0) : int(x1)].any() for x0, y0, x1, y1 in cells)
    assert has_empty(marks, cells) == empty
