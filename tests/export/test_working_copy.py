"""The working copy says what it is on every page, and takes nothing away."""

from __future__ import annotations

from dataclasses import replace

import pymupdf
import pytest

from app import reference
from app.export.publish import write
from app.export.verify import verify
from app.export.working_copy import BANNER, copy_name, working_copy
from tests.export.making import SECRET, WORDS, data, letter, plan_for


def pages(pdf: bytes) -> list[str]:
    with pymupdf.open(stream=pdf, filetype="pdf") as opened:
        return [page.get_text() for page in opened]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_all_can_be_read_and_every_page_says_what_it_is(rotation: int) -> None:
    pdf = letter()
    pdf.pages[0].Rotate = rotation
    source = data(pdf)
    first, legend = pages(working_copy(source, plan_for(source).documents[0]))
    assert SECRET in first
    assert BANNER in first
    assert "5.1.2e" in first
    assert BANNER in legend
    assert "artikel 5.1, tweede lid, aanhef en onder e, Woo" in " ".join(legend.split())


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_the_banner_stands_on_top_of_the_page_as_it_is_shown(rotation: int) -> None:
    pdf = letter()
    pdf.pages[0].Rotate = rotation
    made = working_copy(data(pdf), plan_for(data(pdf)).documents[0])
    with pymupdf.open(stream=made, filetype="pdf") as opened:
        shown = opened[0].get_pixmap()
        assert all(shown.pixel(x, 2)[2] < 160 for x in (5, shown.width // 2, shown.width - 5))
        assert shown.pixel(5, 25) == (255, 255, 255)


def test_a_box_lets_the_text_through_in_the_colour_of_its_ground() -> None:
    source = data(letter())
    planned = plan_for(source).documents[0]
    rect = pymupdf.Rect(planned.redactions[0].rect.as_tuple())
    with pymupdf.open(stream=working_copy(source, planned), filetype="pdf") as opened:
        shown = opened[0].get_pixmap(clip=rect)
    colours = {shown.pixel(x, y) for x in range(shown.width) for y in range(shown.height)}
    assert any(max(c) < 120 for c in colours), "ink"
    assert any(c[2] > c[0] + 50 for c in colours), "the blue of the first ground"


def test_without_boxes_it_says_so() -> None:
    source = data(letter())
    planned = replace(plan_for(source).documents[0], redactions=())
    assert "Er zijn geen vlakken." in pages(working_copy(source, planned))[1]


def test_a_ground_that_the_law_has_not_is_grey() -> None:
    source = data(letter())
    planned = plan_for(source).documents[0]
    odd = replace(planned, redactions=tuple(replace(r, ground="x") for r in planned.redactions))
    assert BANNER in pages(working_copy(source, odd))[0]


def test_its_name_says_what_it_is() -> None:
    assert copy_name("brief.pdf") == "brief (voorlakversie).pdf"


def test_every_ground_has_a_colour() -> None:
    assert set(reference.ground_colours()) == set(reference.grounds())


@pytest.mark.parametrize("with_note", [True, False])
def test_a_legend_explains_the_codes_on_a_last_page(tmp_path, with_note: bool) -> None:
    profile = replace(reference.profile("woo-verzoek"), legend=True)
    source = data(letter())
    plan = plan_for(source, profile=profile)
    planned = plan.documents[0]
    if not with_note:
        status = planned.note.status.NONE
        planned = replace(planned, note=replace(planned.note, status=status))
    done = write(source, planned, plan.options, tmp_path, verify)
    assert done.verification.passed
    told = pages((tmp_path / done.path).read_bytes())
    assert len(told) == (3 if with_note else 2)
    assert "Gebruikte gronden" in told[-1]
    assert "5.1.2e: artikel 5.1, tweede lid" in " ".join(told[-1].split())
    assert WORDS.split(" ", maxsplit=1)[0] in told[0]
