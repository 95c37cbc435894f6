"""What stays on a page stands where it stood, whatever the engine makes of it."""

from __future__ import annotations

import numpy as np
import pymupdf
import pytest

from app.export.covers import painted_over
from app.export.moves import Untouched, has_moved
from app.export.publish import write
from app.export.sheet import Sheet
from app.export.shown import Surface, in_full, made
from app.export.verify import verify
from tests.export.making import WORDS, blank, data, leaks, picture, plan_for, put, show
from tests.export.rectangles import plan_with

NAME = "Zonderland"
LINES = {
    "larger type": f"/F0 24 Tf ({NAME}) Tj /F0 12 Tf ( blijft staan) Tj",
    "smaller type": f"/F0 6 Tf ({NAME}) Tj /F0 12 Tf ( blijft staan) Tj",
    "narrow type": f"50 Tz ({NAME}) Tj 100 Tz ( blijft staan) Tj",
    "a next line": f"14 TL ({NAME} blijft staan) '",
    "a next line with wide spaces": f'14 TL 3 1 ({NAME} blijft staan) "',
}


def _page(line: str) -> bytes:
    return data(put(blank(), f"BT /F0 12 Tf 72 700 Td {line} ET"))


def _place(pdf: bytes, word: str) -> list[float]:
    with pymupdf.open(stream=pdf, filetype="pdf") as opened:
        (rect,) = opened[0].search_for(word)
    return [rect.x0, rect.x1, rect.y0 / 2 + rect.y1 / 2]


@pytest.mark.parametrize("name", LINES)
def test_words_behind_a_name_stay_in_their_place(name, tmp_path):
    pdf = _page(LINES[name])
    plan = plan_for(pdf, [NAME])
    published = write(pdf, plan.documents[0], plan.options, tmp_path, verify)
    output = (tmp_path / "brief.pdf").read_bytes()
    assert published.verification.passed
    assert _place(output, "blijft") == pytest.approx(_place(pdf, "blijft"), abs=2)
    x0, _, middle = (round(2 * v) for v in _place(pdf, "blijft"))
    ink = picture(output)[middle - 12 : middle + 12, x0 : x0 + 60]
    assert (ink < 128).any()


def test_words_behind_hidden_text_stay_in_their_place(tmp_path):
    pdf = _page("3 Tr /F0 24 Tf (Verborgen) Tj 0 Tr /F0 12 Tf ( blijft staan) Tj")
    plan = plan_for(pdf, [])
    published = write(pdf, plan.documents[0], plan.options, tmp_path, verify)
    output = (tmp_path / "brief.pdf").read_bytes()
    assert published.raster_pages == (0,)
    assert _place(output, "blijft") == pytest.approx(_place(pdf, "blijft"), abs=2)


def test_a_turned_page_is_compared_as_it_lies_in_the_file():
    made_ = put(blank(), f"BT /F0 12 Tf 72 700 Td ({NAME} blijft) Tj ET")
    made_.pages[0].obj.Rotate = 90
    untouched = Untouched(data(made_))
    assert untouched.page(0).rotation == 0
    assert untouched.page(0).rect.width == pytest.approx(595)


def test_words_may_be_cut_otherwise_when_their_letters_stand_still():
    one, two, three = "[(Een ) 278 (twee)] TJ", "(Eentwee) Tj", "(Een) Tj 20 0 Td (twee) Tj"
    with (
        pymupdf.open(stream=_page(one), filetype="pdf") as before,
        pymupdf.open(stream=_page(two), filetype="pdf") as after,
        pymupdf.open(stream=_page(three), filetype="pdf") as moved,
    ):
        assert not has_moved(before[0], Sheet(after[0]), [])
        assert has_moved(before[0], Sheet(moved[0]), [])
        everything = [pymupdf.Rect(0, 0, 595, 842)]
        assert not has_moved(before[0], Sheet(moved[0]), everything)


def test_a_page_that_the_engine_cannot_read_before_is_redacted(tmp_path):
    pdf = data(put(blank(), "q " * 3000 + show(WORDS) + "Q " * 3000))
    _, plan = plan_with(pdf, [(0, (95.0, 130.0, 248.0, 146.0))])
    write(pdf, plan.documents[0], plan.options, tmp_path, verify)
    output = (tmp_path / "brief.pdf").read_bytes()
    assert leaks(output) == []
    assert _place(output, "raad")


def test_a_bar_covers_what_was_there_before_it_and_no_other_words():
    boxes = np.array([[10.0, 10, 50, 20]])
    text, bar = ("fill-text", (9.0, 9, 60, 21)), ("fill-path", (9.0, 9, 60, 21))
    assert painted_over(boxes, [text, bar])
    assert not painted_over(boxes, [bar, text])
    assert painted_over(boxes, [text, ("stroke-path", bar[1])])
    assert not painted_over(boxes, [text, ("stroke-path", (0.0, 0, 200, 200))])
    assert not painted_over(boxes, [text, ("fill-path", (9.0, 14, 60, 15))])
    assert not painted_over(boxes, [text, ("fill-path", (100.0, 9, 160, 21))])


def test_showing_on_a_next_line_is_written_in_full():
    def names(*item):
        return [str(i.operator) for i in in_full(made(*item))]

    assert names(["a"], "Tj") == ["Tj"]
    assert names(["a"], "'") == ["T*", "Tj"]
    assert names([1, 2, "a"], '"') == ["Tw", "Tc", "T*", "Tj"]
    assert names(["a"], '"') == ["T*", "Tj"]
    assert names([], "'") == ["'"]


def test_a_surface_is_lost_and_won_back():
    surface = Surface()
    assert surface.of_text
    assert surface.of_drawings
    steps = [
        ("q", [], True),
        ("cm", [1, 0, 0, 0, 5, 5], False),
        ("cm", [1, 0, 0, 1, 5, 5], False),
        ("Q", [], True),
        ("Q", [], True),
        ("Tm", [0, 0, 0, 0, 1, 1], False),
        ("Td", [1, 1], False),
        ("ET", [], True),
        ("Tm", ["odd"], True),
        ("Tm", [1, 0], True),
        ("Tf", ["/F0", 0], False),
        ("Tf", ["/F0"], True),
        ("Tf", [], True),
        ("Tz", [0.0], False),
        ("Tz", [80], True),
    ]
    for name, operands, expected in steps:
        surface.step(name, operands)
        assert surface.of_text is expected, name
    assert surface.of_drawings
