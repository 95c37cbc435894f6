"""Text that one program shows and another covers."""

from __future__ import annotations

import warnings

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name

from app.export.publish import write
from app.export.verify import verify
from tests.export.making import blank, data, form, plan_for, put, show


def _button(pdf, look, *, in_form=False, flags=1 << 16):
    """A field over the line at 600 points."""
    ground = form(pdf, look, BBox=Array([0, 0, 300, 30]))
    made = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        FT=Name.Btn,
        Ff=flags,
        F=4,
        Rect=Array([60, 590, 360, 620]),
        AP=Dictionary(N=ground),
    )
    widget = pdf.make_indirect(made)
    pdf.pages[0].obj.Annots = Array([widget])
    if in_form:
        parent = pdf.make_indirect(Dictionary(Kids=Array([widget]), T="veld"))
        widget.Parent = parent
        pdf.Root.AcroForm = Dictionary(Fields=Array([parent, parent]))
    return pdf


def _written(pdf, folder):
    with warnings.catch_warnings():  # the fields of no form are what this is about
        warnings.simplefilter("ignore", pikepdf.PageCopyWarning)
        source = data(pdf)
    plan = plan_for(source, ("Zonderland",))
    published = write(source, plan.documents[0], plan.options, folder, verify)
    with pypdfium2.PdfDocument(folder / "brief.pdf") as opened:
        return opened[0].get_textpage().get_text_range(), [f.message for f in published.findings]


def _page():
    return put(blank(), show("Zonderland") + show("Versie 02", y=600))


WHITE = "1 g 0 0 300 30 re f"
GONE = "Op pagina 1 stond tekst die niet te zien is; die is weggelaten."


def test_text_under_an_empty_button_of_no_form_stays(tmp_path):
    text, findings = _written(_button(_page(), WHITE), tmp_path)
    assert "Versie 02" in text
    assert GONE not in findings


def test_a_button_may_have_its_kind_from_its_field(tmp_path):
    pdf = _button(_page(), WHITE)
    widget = pdf.pages[0].obj.Annots[0]
    widget.Parent = pdf.make_indirect(Dictionary(FT=widget.FT, Ff=widget.Ff, T="veld"))
    del widget["/FT"], widget["/Ff"]
    assert "Versie 02" in _written(pdf, tmp_path)[0]


def test_a_button_of_no_form_without_a_look_is_nothing(tmp_path):
    pdf = _button(_page(), WHITE)
    del pdf.pages[0].obj.Annots[0]["/AP"]
    assert "Versie 02" in _written(pdf, tmp_path)[0]


@pytest.mark.parametrize(
    "button",
    [
        {"look": WHITE, "in_form": True},
        {"look": WHITE, "flags": 0},
        {"look": WHITE + " 0 g BT /F0 9 Tf 5 9 Td (Bijlage) Tj ET"},
    ],
    ids=["in a form", "not to be pressed", "with a caption"],
)
def test_what_is_covered_for_all_readers_goes_and_that_is_told(tmp_path, button):
    text, findings = _written(_button(_page(), **button), tmp_path)
    assert "Versie" not in text
    assert GONE in findings
    assert ("Bijlage" in text) == ("Bijlage" in button["look"])
