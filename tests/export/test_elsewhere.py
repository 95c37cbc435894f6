"""A file in which anything outside the boxes is not what it was is refused."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, OutlineItem, String

from app.errors import VerificationFailedError
from app.export import publish
from app.export.certificate import certificate, one_page
from app.export.checks import ELSEWHERE, WAYS
from app.export.elsewhere import Comparison
from app.export.publish import write
from app.export.redact import redact
from app.export.text import page_texts
from app.export.verify import verify
from app.model.export import Before, Outcome, Severity
from tests.export.making import SECRET, blank, data, drawn, form, letter, plan_for, put, show

LINES = [f"Brief van {SECRET} aan de raad.", "De raad besluit in mei over de brug.", "Slot."]


def link(pdf, rect, **more):
    return pdf.make_indirect(
        Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array(rect), **more)
    )


def source() -> bytes:
    """Two pages with words, bookmarks and links."""
    pdf = blank(2)
    for page in (0, 1):
        put(pdf, "".join(show(text, y=700 - 40 * n) for n, text in enumerate(LINES)), page)
    web = Dictionary(S=Name.URI, URI=String("https://www.voorbeeld.nl/brug"))
    pdf.pages[0].obj.Annots = Array(
        [
            link(pdf, [72, 650, 200, 672], A=web),
            link(pdf, [72, 610, 100, 632], Dest=Array([pdf.pages[1].obj, Name.Fit])),
            link(pdf, [300, 610, 320, 632], A=Dictionary(S=Name.Launch, F=String("x.exe"))),
        ]
    )
    with pdf.open_outline() as outline:
        outline.root += [OutlineItem("De raad besluit", 1), OutlineItem("Staat er niet", 0)]
    return data(pdf)


PDF = source()
PLAN = plan_for(PDF)


def changed(pdf: bytes, change) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        change(opened)
        return data(opened)


def content(*edit):
    """A change to what the first page draws: a pattern and what comes in its place."""

    def change(pdf):
        page = pdf.pages[0]
        page.contents_coalesce()
        old = page.obj.Contents.read_bytes()
        new = re.sub(*edit, old, count=1, flags=re.DOTALL)
        assert new != old
        page.obj.Contents.write(new)

    return change


def without_annotation(number):
    def change(pdf):
        del pdf.pages[0].obj.Annots[number]

    return change


def other_address(pdf):
    pdf.pages[0].obj.Annots[0].A.URI = String("https://www.voorbeeld.nl/tunnel")


def no_bookmarks(pdf):
    del pdf.Root["/Outlines"]


def other_title(pdf):
    pdf.Root.Outlines.First.Title = String("De raad verwerpt")


def other_target(pdf):
    pdf.Root.Outlines.First.Dest = Array([pdf.pages[0].obj, Name.Fit])


def other_meaning(pdf):
    """What is seen stays; programs read another letter."""
    table = b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> "
    table += b"endcodespacerange 1 beginbfchar <6d> <006e> endbfchar endcmap end"
    pdf.pages[0].obj.Resources.Font.F0.ToUnicode = pdf.make_stream(table)


def no_page(pdf):
    del pdf.pages[1]


def pages_swapped(pdf):
    pdf.pages[0].obj.Contents, pdf.pages[1].obj.Contents = (
        pdf.make_stream(b""),
        pdf.pages[0].obj.Contents,
    )


LOST, MOVED = "weggevallen", "verschoven of veranderd"
SABOTAGE = {
    "a word is gone": (content(rb"in mei ", b""), ELSEWHERE, MOVED),
    "the last word is gone": (content(rb"Slot\.", b""), ELSEWHERE, LOST),
    "a full stop is gone": (content(rb"Slot\.", b"Slot"), ELSEWHERE, LOST),
    "a letter is another": (content(rb"mei", b"mai"), ELSEWHERE, MOVED),
    "a line has moved": (content(rb"72 620", b"73.5 620"), ELSEWHERE, MOVED),
    "a line has sunk": (content(rb"72 620", b"72 619"), ELSEWHERE, MOVED),
    "a word has moved within its line": (
        content(rb"\(De raad besluit in mei over de brug\.\) Tj",
                b"[(De raad besluit in ) 100 (mei ) -100 (over de brug.)] TJ"),
        ELSEWHERE,
        MOVED,
    ),
    "a word is new": (content(rb"\(Slot\.\)", b"(Slot. Nee)"), ELSEWHERE, "bijgekomen"),
    "a letter means another": (other_meaning, ELSEWHERE, MOVED),
    "a page is gone": (no_page, ELSEWHERE, MOVED),
    "a page stands on another's place": (pages_swapped, ELSEWHERE, LOST),
    "a link is gone": (without_annotation(0), WAYS, "weggevallen"),
    "a link within is gone": (without_annotation(1), WAYS, "weggevallen"),
    "a link leads elsewhere": (other_address, WAYS, "bijgekomen of veranderd"),
    "the bookmarks are gone": (no_bookmarks, WAYS, "weggevallen"),
    "a bookmark says something else": (other_title, WAYS, "bijgekomen of veranderd"),
    "a bookmark leads elsewhere": (other_target, WAYS, "bijgekomen of veranderd"),
}  # fmt: skip


@pytest.mark.parametrize("name", SABOTAGE)
def test_an_export_that_changes_anything_else_is_refused(name, tmp_path, monkeypatch):
    change, check, told = SABOTAGE[name]
    sanitise = publish.sanitise
    monkeypatch.setattr(
        publish, "sanitise", lambda *a, **more: changed(sanitise(*a, **more), change)
    )
    with pytest.raises(VerificationFailedError) as caught:
        write(PDF, PLAN.documents[0], PLAN.options, tmp_path, verify)
    assert list(tmp_path.iterdir()) == []
    found = caught.value.verification
    outcomes = {c.name: c.outcome for c in found.checks}
    assert outcomes[check] is Outcome.CHANGED
    errors = [f for f in found.findings if f.check == check and f.severity is Severity.ERROR]
    assert any(told in f.message for f in errors)
    assert "mei" not in str(caught.value)


def test_an_export_that_changes_nothing_else_says_so_on_its_certificate(tmp_path):
    done = write(PDF, PLAN.documents[0], PLAN.options, tmp_path, verify)
    sheet = certificate(PLAN.documents[0], done, "2026-11-25T22:00:00Z")
    told = {c["name"]: (c["engine"], c["outcome"]) for c in sheet["checks"]}
    assert told[ELSEWHERE] == told[WAYS] == ("PDFium", "geslaagd")
    assert sheet["left_out"] == [
        "Weggelaten zijn bladwijzers die niet op hun pagina staan (aantal: 1).",
        "Weggelaten zijn koppelingen onder een vlak of naar buiten (aantal: 1).",
    ]
    with pikepdf.open(io.BytesIO(one_page(sheet))) as opened:
        assert len(opened.pages) == 1
    text = page_texts(one_page(sheet))[0]
    assert ELSEWHERE in text
    assert WAYS in text
    assert all(line in text for line in sheet["left_out"])


def test_a_source_that_cannot_be_read_makes_the_check_impossible(tmp_path):
    done = write(PDF, PLAN.documents[0], PLAN.options, tmp_path, verify)
    path = tmp_path / "brief.pdf"
    found = verify(path, PLAN.documents[0], Before(b"geen pdf"))
    outcomes = {c.name: c.outcome for c in found.checks}
    assert outcomes[ELSEWHERE] is outcomes[WAYS] is Outcome.IMPOSSIBLE
    assert not found.passed
    assert done.verification.passed


def boxed(pdf: bytes, box, tmp_path, number: int = 0):
    plan = plan_for(pdf, (), [drawn(number, box)])
    done = write(pdf, plan.documents[0], plan.options, tmp_path, verify)
    return done, (tmp_path / "brief.pdf").read_bytes()


CLOSE = show("Regel boven blijft staan", y=709) + show("Regel met een naam erin", y=700)
NAME = (150, 131.5, 200, 145)
"""Around a word of the lower line; the engine judges letters by the height of their font."""


def test_a_box_takes_no_letters_of_the_line_above(tmp_path):
    pdf = data(put(blank(), CLOSE))
    plan = plan_for(pdf, (), [drawn(0, NAME)])
    at_once = page_texts(redact(pdf, plan.documents[0], plan.options))[0]
    assert "boven blijft staan" not in at_once
    done, output = boxed(pdf, NAME, tmp_path)
    text = page_texts(output)[0]
    assert "Regel boven blijft staan" in text
    assert "naam" not in text
    assert "Regel met" in text
    assert done.raster_pages == ()


@pytest.mark.parametrize(
    ("more", "pictures"),
    [
        ("160 702 m 165 715 170 690 175 705 c S", ()),
        ("q 160 700 m 165 720 170 690 190 705 c h W n 1 0 0 rg 150 690 60 30 re f Q", (0,)),
    ],
)
def test_drawings_in_the_box_go_as_well(more, pictures, tmp_path):
    done, output = boxed(data(put(blank(), CLOSE + more)), NAME, tmp_path)
    assert "Regel boven blijft staan" in " ".join(page_texts(output)[0].split())
    assert done.raster_pages == pictures


def test_letters_that_lie_on_each_other_cannot_be_parted(tmp_path):
    pdf = data(put(blank(), show("Boven", x=72, y=703.5) + show("Onder en rest", x=72, y=700)))
    with pytest.raises(VerificationFailedError, match="weggevallen"):
        boxed(pdf, (60, 138.6, 200, 143), tmp_path)


def test_words_behind_a_picture_need_only_be_about_where_they_were(tmp_path):
    tile = "/Pattern cs /P0 scn 100 690 60 20 re f"
    pdf = blank()
    put(pdf, show("Deze woorden blijven op hun plaats.", y=600) + tile)
    cell = form(pdf, show("Geheim", x=0, y=5), PatternType=1, PaintType=1, TilingType=1,
                BBox=Array([0, 0, 60, 20]), XStep=60, YStep=20)  # fmt: skip
    pdf.pages[0].obj.Resources.Pattern = Dictionary(P0=cell)
    done, output = boxed(data(pdf), (100, 130, 160, 155), tmp_path)
    assert done.raster_pages == (0,)
    assert "Deze woorden blijven" in page_texts(output)[0]
    assert any("achter een afbeelding" in f.message for f in done.verification.findings)


def test_what_was_not_seen_may_go_and_is_told(tmp_path):
    pdf = data(put(blank(), show("Zichtbaar.") + show("Wit op wit", y=500, before="1 g")))
    done, output = boxed(pdf, (300, 300, 340, 320), tmp_path)
    assert "Wit" not in page_texts(output)[0]
    told = [f for f in done.verification.findings if f.check == ELSEWHERE]
    assert [(f.message, f.severity, f.page) for f in told] == [
        ("Weggelaten is tekst die niet te zien was (aantal tekens: 8).", Severity.NOTE, 0)
    ]


def test_texts_that_stand_in_for_letters_may_go_and_that_is_told(tmp_path):
    pdf = blank()
    inline = "/Span <</ActualText (Iets heel anders)>> BDC" + show("Abc def", y=600) + "EMC"
    named = "/Span /M0 BDC" + show("Ghi jkl", y=500) + "EMC"
    put(pdf, show("Gewoon.") + inline + named)
    pdf.pages[0].obj.Resources.Properties = Dictionary(
        M0=Dictionary(ActualText=String("Nog iets anders"))
    )
    done, output = boxed(data(pdf), (300, 300, 340, 320), tmp_path)
    assert "Abc def" in page_texts(output)[0]
    told = [f.message for f in done.verification.findings if f.check == ELSEWHERE]
    assert told == ["Vervangende tekst van letters is weggelaten."]


def test_text_of_notes_goes_and_that_of_fields_stays(tmp_path):
    pdf = letter(show("Nog een regel.", y=600))
    shown = [form(pdf, show(text, x=0, y=5)) for text in ("Stempel", "Notitie")]
    for stream in shown:
        stream.BBox = Array([0, 0, 100, 20])
    pdf.pages[0].obj.Annots = Array(
        [
            pdf.make_indirect(
                Dictionary(Type=Name.Annot, Subtype=Name[kind], F=4, AP=Dictionary(N=stream),
                           Rect=Array([200, y, 300, y + 20]))
            )
            for kind, stream, y in zip(("/Stamp", "/Caret"), shown, (500, 400), strict=True)
        ]
        + [Dictionary(Type=Name.Annot, Subtype=Name.Text)]
    )  # fmt: skip
    done, output = boxed(data(pdf), (300, 300, 340, 320), tmp_path)
    text = page_texts(output)[0]
    assert "Stempel" in text
    assert "Notitie" not in text
    told = [f.message for f in done.verification.findings if f.check == ELSEWHERE]
    assert told == ["Weggelaten is tekst van aantekeningen of knoppen."]


def test_an_added_page_says_only_what_was_planned(tmp_path, monkeypatch):
    sanitise = publish.sanitise

    def more(pdf):
        pdf.pages[2].contents_add(b"BT /F1 9 Tf 72 100 Td (Nog iets) Tj ET")
        pdf.pages[2].obj.Resources.Font.F1 = pdf.pages[0].obj.Resources.Font.F0

    monkeypatch.setattr(publish, "sanitise", lambda *a, **b: changed(sanitise(*a, **b), more))
    with pytest.raises(VerificationFailedError, match="toegevoegde pagina staat iets anders"):
        write(PDF, PLAN.documents[0], PLAN.options, tmp_path, verify)


def test_pages_that_were_never_shown_are_missed():
    with Comparison(Before(PDF), PLAN.documents[0]) as comparison:
        [found] = comparison.findings(ELSEWHERE, PDF)
    assert found.message == "Er ontbreken pagina's."
