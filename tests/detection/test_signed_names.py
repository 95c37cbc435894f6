"""Signatures of every make over a name, beside initials and in a column, and what is none."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pymupdf
import pytest

from app.detection.signatures import find_signatures
from app.detection.signed_names import _names_somebody
from app.model.geometry import Rect
from tests.detection.pages import read

if TYPE_CHECKING:
    from app.model.detection import Detection

INK = (0.12, 0.2, 0.55)
WAVE = [(0, 20), (8, 2), (14, 26), (22, 6), (30, 24), (40, 4), (48, 22), (62, 10)]
Lines = list[tuple[float, float, str]]


def outline(page: pymupdf.Page, x: float, y: float) -> None:
    """The stroke as a filled polygon, as programs write it that know no width."""
    there = [(x + a, y + b) for a, b in WAVE]
    points = [*there, *[(a + 1.2, b + 1.2) for a, b in reversed(there)]]
    page.draw_polyline(points, color=None, fill=INK, closePath=True)


def zigzag(page: pymupdf.Page, x: float, y: float) -> None:
    page.draw_polyline([(x + a, y + b) for a, b in WAVE], color=INK, width=1)


def two_strokes(page: pymupdf.Page, x: float, y: float) -> None:
    page.draw_bezier((x, y + 20), (x + 10, y), (x + 20, y), (x + 30, y + 20), color=INK, width=1)
    page.draw_line((x + 2, y + 26), (x + 50, y + 22), color=INK, width=1)


def icon(page: pymupdf.Page, x: float, y: float) -> None:
    page.draw_circle((x + 15, y + 15), 14, color=None, fill=(0.1, 0.4, 0.2))
    page.draw_circle((x + 15, y + 15), 7, color=None, fill=(1, 1, 1))


def signatures(lines: Lines, *drawn: tuple[object, float, float]) -> list[Detection]:
    with pymupdf.open() as document:
        page = document.new_page(width=595, height=842)
        for x, y, words in lines:
            page.insert_text((x, y), words, fontsize=10)
        for draw, x, y in drawn:
            draw(page, x, y)  # type: ignore[operator]
        text_map, infos = read(bytes(document.tobytes()))
    return find_signatures(text_map, infos)


@pytest.mark.parametrize("draw", [outline, zigzag, two_strokes])
@pytest.mark.parametrize("name", ["S. Nowak, inspecteur", "Gladys Croes", "drs. W.J. Haverkate"])
def test_a_drawing_right_over_a_name_is_asked_after_at_least(draw, name) -> None:
    (one,) = signatures([(80, 450, name)], (draw, 80, 408))
    assert one.score >= 0.5
    assert one.areas[0].rect.contains(Rect(84, 415, 120, 428))


@pytest.mark.parametrize(
    "line",
    ["Gemeente Den Haag", "Anne Frank Stichting", "Rode Kruis", "Team van Rijn", "Floor Plan",
     "Ministerie van Defensie", "Thomas More Hogeschool", "Omzet Nederland"],
)  # fmt: skip
def test_a_body_or_a_place_signs_nothing(line: str) -> None:
    assert not _names_somebody(line)
    assert signatures([(80, 450, line)], (icon, 80, 408)) == []


@pytest.mark.parametrize("line", ["BJS", "d.d. 5-6-2024", "TB 10/10"])
def test_a_drawing_over_initials_or_a_date_is_asked_after(line: str) -> None:
    assert [d.score >= 0.5 for d in signatures([(80, 450, line)], (zigzag, 80, 414))] == [True]


def test_a_drawing_behind_initials_is_asked_after_and_one_in_a_text_is_not() -> None:
    assert len(signatures([(80, 450, "SW")], (two_strokes, 98, 432))) == 1
    assert signatures([(80, 450, "Zie de figuur hiernaast")], (two_strokes, 260, 432)) == []


def test_in_a_column_of_initials_a_drawing_is_one_and_far_below_it_is_not() -> None:
    column = [(400.0, 200 + 20.0 * i, words) for i, words in enumerate(["Paraaf", "TK", "mab"])]
    (one,) = signatures(column, (zigzag, 400, 246))
    assert one.score >= 0.85
    assert signatures([*column, (60, 420, "Contact")], (icon, 400, 500)) == []


def test_the_line_under_a_signature_goes_with_it_and_the_rule_of_a_table_does_not() -> None:
    def under(colour: tuple[float, float, float]):
        def draw(page: pymupdf.Page, x: float, y: float) -> None:
            outline(page, x, y)
            zigzag(page, x, y)
            page.draw_line((x, y + 33), (x + 60, y + 33), color=colour, width=1)

        return draw

    (own,) = signatures([(80, 460, "S. Nowak, arts")], (under(INK), 80, 408))
    (other,) = signatures([(80, 460, "S. Nowak, arts")], (under((0, 0, 0)), 80, 408))
    assert own.areas[0].rect.y1 > 440.5
    assert other.areas[0].rect.y1 < 437


def test_two_signatures_side_by_side_leave_the_text_between_them() -> None:
    lines: Lines = [
        (80, 400, "De directeur"),
        (80, 450, "S. Nowak, arts"),
        (170, 450, "M. Bos, arts"),
    ]
    found = signatures(lines, (zigzag, 80, 408), (zigzag, 160, 404))
    assert len(found) == 2
    assert all(d.areas[0].rect.width < 75 for d in found)


def test_the_line_of_a_chart_is_no_signature() -> None:
    def chart(page: pymupdf.Page, x: float, y: float) -> None:
        points = [(x + 7 * i, y + 15 + 12 * (-1) ** i) for i in range(24)]
        for a, b in pairwise(points):
            page.draw_line(a, b, color=INK, width=1)

    assert signatures([(80, 380, "Bezwaren per maand in 2024")], (chart, 80, 420)) == []
