from __future__ import annotations

import pypdfium2
import pytest

from app.export.publish import write
from app.export.verify import inspect, verify
from app.intake.pdf import open_pdf
from tests.export.hostile import CASES
from tests.export.making import SECRET, drawn, leaks, plan_for, usual_recipe


def _plan(case):
    pdf = open_pdf(case.make(), "brief.pdf").pdf
    boxes = [drawn(page, box, 50 + n) for n, (page, box) in enumerate(case.boxes)]
    return pdf, plan_for(pdf, boxes=boxes, first_only=case.first_only)


@pytest.mark.parametrize("name", CASES)
def test_nothing_of_a_redacted_name_is_left_in_the_file(name, tmp_path):
    pdf, plan = _plan(CASES[name])
    published = write(pdf, plan.documents[0], plan.options, tmp_path, verify)
    output = (tmp_path / "brief.pdf").read_bytes()
    assert published.verification.passed
    assert leaks(output) == []
    assert published.raster_pages == ()
    assert inspect(tmp_path / "brief.pdf", [SECRET]).passed
    with pypdfium2.PdfDocument(output) as opened:
        text = opened[0].get_textpage().get_text_range()
    assert "aan de raad" in text or "Pagina 1" in text or "Brief" in text


@pytest.mark.parametrize("name", [n for n, c in CASES.items() if c.leaks])
def test_the_usual_recipe_leaks_where_the_case_says_so(name):
    pdf, plan = _plan(CASES[name])
    try:
        output = usual_recipe(pdf, plan)
    except (ValueError, RuntimeError):
        return  # it doesn't even come to a file
    assert leaks(output) != []
