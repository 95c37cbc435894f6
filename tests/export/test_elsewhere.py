"""A file in which anything outside the boxes is not what it was is refused."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pikepdf
import pymupdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, OutlineItem, String

from app.errors import VerificationFailedError
from app.export import publish
from app.export.annotations import places_of
from app.export.certificate import certificate, one_page
from app.export.characters import Characters
from app.export.checks import ELSEWHERE, WAYS
from app.export.elsewhere import Comparison
from app.export.gentle import erase_gently
from app.export.pixels import show as pages_of
from app.export.publish import write
from app.export.reasons import Judge
from app.export.redact import redact
from app.export.sightings import without_replacements
from app.export.signs import Sign
from app.export.text import page_texts
from app.export.verify import verify
from app.model.export import Before, NoteStatus, Outcome, Severity
from app.model.geometry import Rect
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
            pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Link)),
            link(pdf, [300, 610, 320, 632], A=Dictionary(S=Name.Launch, F=String("x.exe"))),
        ]
    )
    with pdf.open_outline() as outline:
        outline.root += [OutlineItem("De raad besluit", 1), OutlineItem("Staat er niet", 0)]
        outline.root += [OutlineItem("Nergens heen"), OutlineItem("Ook niet", 0)]
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


def another_link(pdf):
    pdf.pages[1].obj.Annots = Array([link(pdf, [10, 10, 20, 20], Dest=Array([pdf.pages[0].obj]))])


def another_bookmark(pdf):
    with pdf.open_outline() as outline:
        outline.root.append(OutlineItem("Slot", 1))


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
    "a link is new": (another_link, WAYS, "bijgekomen of veranderd"),
    "a bookmark is new": (another_bookmark, WAYS, "bijgekomen of veranderd"),
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
        "Weggelaten zijn bladwijzers die niet op hun pagina staan (aantal: 3).",
        "Weggelaten zijn koppelingen onder een vlak of naar buiten (aantal: 2).",
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


CLOSE = show("Regel boven is er nu nog eens", y=709) + show("Regel met een naam erin", y=700)
NAME = (150, 134.2, 186, 145)
"""Around a word of the lower line; the engine judges letters by the height of their font."""


def test_a_box_takes_no_letters_of_the_line_above(tmp_path):
    pdf = data(put(blank(), CLOSE))
    plan = plan_for(pdf, (), [drawn(0, NAME)])
    at_once = page_texts(redact(pdf, plan.documents[0], plan.options))[0]
    assert "boven is er nu nog eens" not in at_once
    done, output = boxed(pdf, NAME, tmp_path)
    text = page_texts(output)[0]
    assert "Regel boven is er nu nog eens" in text
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
    assert "Regel boven is er nu nog eens" in " ".join(page_texts(output)[0].split())
    assert done.raster_pages == pictures


def test_letters_that_lie_on_each_other_cannot_be_parted(tmp_path):
    pdf = data(put(blank(), show("Boven", x=72, y=703.5) + show("Onder en rest", x=72, y=700)))
    with pytest.raises(VerificationFailedError, match="weggevallen"):
        boxed(pdf, (60, 138.6, 200, 143), tmp_path)


@pytest.mark.parametrize(
    ("content", "stays"),
    [
        (show("Mail jan_de_vries@kpnmail.nl.", y=700), "@kpnmail.nl."),
        (show("." * 60, y=698) + show("Mail jan de vries @kpnmail.nl.", y=700), "kpnmail.nl."),
    ],
)
def test_lines_and_dots_under_what_is_hidden_may_go_along(content, stays, tmp_path):
    pdf = data(put(blank(), content))
    done, output = boxed(pdf, (102, 133, 164, 141.9), tmp_path)
    text = page_texts(output)[0]
    assert stays in text
    assert "vries" not in text
    assert done.verification.passed
    assert done.raster_pages == ()


@pytest.mark.parametrize("again", [(), (0,)])
def test_no_letters_and_no_marks_of_other_lines_go_along(again, tmp_path):
    one = page(show("Regel met 'nummer", y=700), show("en een x, b.", y=686))
    planned = plan_for(one, (), [drawn(0, (72, 131, 200, 144))]).documents[0]
    with pikepdf.open(io.BytesIO(one)) as opened:
        judge = Judge(Before(one, gently=again), planned, opened, one)
        below, above = (100.0, 695.0, 102.0, 696.0), (100.0, 712.0, 101.0, 713.0)
        beside = (201.0, 700.0, 202.0, 701.0)
        areas = judge._boxes(0)
        along = {t for t in "a7_'" if judge._goes_along(0, Sign(0, t, 100, 695, below), areas)}
        assert along == {"_"}
        assert not judge._goes_along(0, Sign(0, ".", 100, 712, above), areas)
        assert judge._goes_along(0, Sign(0, ".", 201, 700, beside), areas) is bool(again)
        assert not judge._goes_along(0, Sign(0, "-", 201, 700, beside), areas)


def compared(one, two, tmp_path, **more) -> list[tuple[str, Severity]]:
    """What is found in a file of one page in which nothing was to be done."""
    path = tmp_path / "na.pdf"
    path.write_bytes(two)
    planned = replace(plan_for(one, ()).documents[0], note=NOTE)
    with Comparison(Before(one, **more), planned) as comparison:
        for number, shown in pages_of(path):
            comparison.look(number, shown.words)
        found = list(comparison.findings(ELSEWHERE, two))
    return [(f.message, f.severity) for f in found]


NOTE = plan_for(PDF).documents[0].note
SENTENCE = "Deze woorden blijven op hun plaats."
PICTURE = ("De tekst ligt achter een afbeelding van de pagina.", Severity.NOTE)


def page(*content: str) -> bytes:
    return data(put(blank(), "".join(content)))


def test_words_behind_a_picture_need_only_be_about_where_they_were(tmp_path):
    one = page(show(SENTENCE))
    near = page(show(SENTENCE, x=76, y=702, before="3 Tr"))
    assert compared(one, near, tmp_path, pictures=(0,)) == [PICTURE]
    assert compared(one, near, tmp_path)[0][1] is Severity.ERROR
    less = page(show(SENTENCE.replace("hun ", ""), x=76, y=702, before="3 Tr"))
    told = ("Buiten de vlakken is tekst verschoven of veranderd.", Severity.ERROR)
    assert compared(one, less, tmp_path, pictures=(0,)) == [PICTURE, told]


def test_words_that_nobody_sees_may_lie_elsewhere_and_no_others_come(tmp_path):
    one = page(show("Zichtbaar."), show("Achter de scan", y=500, before="3 Tr"))
    two = page(show("Zichtbaar."), show("Achter de scan", x=80, y=500, before="3 Tr"))
    told = "Tekst die niet te zien is, zoals achter een scan, ligt iets anders."
    assert compared(one, two, tmp_path) == [(told, Severity.NOTE)]
    other = page(show("Zichtbaar."), show("Een ander woord", y=500, before="3 Tr"))
    assert compared(one, other, tmp_path)[-1][1] is Severity.ERROR
    seen = page(show("Zichtbaar."), show("Achter de scan", x=80, y=500))
    assert compared(one, seen, tmp_path)[-1][1] is Severity.ERROR


def test_words_of_a_scan_may_be_read_anew_and_what_is_seen_may_not_change(tmp_path):
    one = page(show("Zichtbaar."), show("Achter de scam", y=500, before="3 Tr"))
    two = page(show("Zichtbaar."), show("Achter de scan", y=500, before="3 Tr"))
    told = compared(one, two, tmp_path, reread=(0,))
    assert [severity for _, severity in told] == [Severity.NOTE] * 2
    assert "vernieuwd" in told[1][0]
    seen = page(show("Zichtbaar!"), show("Achter de scan", y=500, before="3 Tr"))
    assert compared(one, seen, tmp_path, reread=(0,))[-1][1] is Severity.ERROR


def test_letters_too_small_to_read_may_go(tmp_path):
    one = page(show("Zichtbaar."), show("Heel klein", y=500, size=0.4))
    [(message, severity)] = compared(one, page(show("Zichtbaar.")), tmp_path)
    assert "niet te zien" in message
    assert severity is Severity.NOTE


def test_characters_without_a_text_are_no_words(tmp_path):
    def silent(pdf):
        table = b"begincmap 1 begincodespacerange <00> <ff> endcodespacerange "
        table += b"2 beginbfchar <41> <0000> <42> <D83DDE00> endbfchar endcmap"
        pdf.pages[0].obj.Resources.Font.F0.ToUnicode = pdf.make_stream(table)

    odd = changed(page(show("Zichtbaar A B."), show("AAB", y=500)), silent)
    assert compared(odd, odd, tmp_path) == []
    assert compared(odd, changed(page(show("Zichtbaar A B.")), silent), tmp_path) != []


def test_a_stream_that_cannot_be_read_has_no_texts_that_stand_in():
    def damaged(pdf):
        pdf.Root.Eigen = pdf.make_stream(b"x")
        pdf.Root.Eigen.write(b"geen deflate", filter=Name("/Onbekend"))
        pdf.pages[0].obj.Resources.Properties = Dictionary(M0=Dictionary(MCID=0))

    assert without_replacements(changed(PDF, damaged)) is None
    assert without_replacements(PDF) is None


def test_the_note_says_what_was_planned(tmp_path):
    section = show("Informatie die niet openbaar wordt gemaakt", y=500)
    pdf = page(show(LINES[0]), section, show("Einde", y=300))
    plan = plan_for(pdf)
    planned = plan.documents[0]
    assert planned.note.status is NoteStatus.FILLED
    write(pdf, planned, plan.options, tmp_path, verify)
    other = replace(planned, note=replace(planned.note, sentence="Iets heel anders."))
    found = verify(tmp_path / "brief.pdf", other, Before(pdf)).findings
    told = [f.message for f in found if f.check == ELSEWHERE]
    assert told == ["De zin over het lakken staat er anders dan bedoeld."]


def test_what_was_not_seen_may_go_and_is_told(tmp_path):
    pdf = data(put(blank(), show("Zichtbaar.") + show("Wit op wit", y=500, before="1 g")))
    done, output = boxed(pdf, (300, 300, 340, 320), tmp_path)
    assert "Wit" not in page_texts(output)[0]
    told = [f for f in done.verification.findings if f.check == ELSEWHERE]
    assert [(f.message, f.severity, f.page) for f in told] == [
        ("Weggelaten is tekst die niet te zien was (aantal tekens: 8).", Severity.NOTE, 0)
    ]


@pytest.mark.parametrize("more", [False, True])
def test_texts_that_stand_in_for_letters_may_go_and_that_is_told(tmp_path, more):
    pdf = blank()
    inline = "/Span <</ActualText (Iets heel anders)>> BDC" + show("Abc def", y=600) + "EMC"
    other = "/Span /M0 BDC" + show("Ghi jkl", y=500) + "EMC"
    unseen = show("Wit", y=400, before="1 g")
    put(pdf, show("Gewoon.") + inline + other + (unseen if more else ""))
    named = Dictionary(ActualText=String("Nog iets anders"))
    pdf.pages[0].obj.Resources.Properties = Dictionary(
        M0=named if more else pdf.make_indirect(named)
    )
    done, output = boxed(data(pdf), (300, 300, 340, 320), tmp_path)
    assert "Abc def" in page_texts(output)[0]
    told = [f.message for f in done.verification.findings if f.check == ELSEWHERE]
    unseen_gone = "Weggelaten is tekst die niet te zien was (aantal tekens: 3)."
    letters_stay = "Vervangende tekst van letters is weggelaten."
    assert told == [unseen_gone if more else letters_stay]


def test_text_of_notes_goes_and_that_of_fields_stays(tmp_path):
    pdf = letter(show("Nog een regel.", y=600))
    shown = [form(pdf, show(text, x=0, y=5)) for text in ("Stempel", "Notitie")]
    for stream in shown:
        stream.BBox = Array([0, 0, 100, 20])
    pdf.pages[0].obj.Annots = Array(
        [
            pdf.make_indirect(
                Dictionary(Type=Name.Annot, Subtype=Name(kind), F=4, AP=Dictionary(N=stream),
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


def test_text_that_an_annotation_says_without_a_picture_of_it_becomes_part_of_the_page(tmp_path):
    pdf = letter(show("Nog een regel.", y=600))
    free = Dictionary(Type=Name.Annot, Subtype=Name.FreeText, F=4, Contents=String("Los erbij"),
                      DA=String("/Helv 10 Tf 0 g"), Rect=Array([200, 400, 300, 430]))  # fmt: skip
    pdf.pages[0].obj.Annots = Array([pdf.make_indirect(free)])
    done, output = boxed(data(pdf), (300, 300, 340, 320), tmp_path)
    assert "Los erbij" in page_texts(output)[0]
    told = [f.message for f in done.verification.findings if f.check == ELSEWHERE]
    assert told == ["Tekst van aantekeningen of formuliervelden is deel van de pagina geworden."]


def test_letters_are_asked_one_by_one_when_the_text_counts_otherwise():
    with pypdfium2.PdfDocument(PDF) as document:
        characters = Characters(document[0].get_textpage())
        whole = characters.plain
        del characters.plain
        characters.text = "Korter"
        assert characters.plain == whole


def test_a_box_without_letters_takes_none_gently():
    with pymupdf.open(stream=PDF, filetype="pdf") as document:
        before = document[0].get_text()
        assert erase_gently(document, 0, [(300, 400, 330, 420)])
        assert document[0].get_text() == before


def test_dots_without_a_width_of_their_own_are_seen(tmp_path):
    pdf = blank()
    leader = "BT /F1 12 Tf 72 500 Td " + "(.) Tj 6 0 Td " * 12 + "ET "
    put(pdf, show("Totaal", y=520) + leader + show("Wit", y=300, before="1 g"))
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica,
                      FirstChar=46, LastChar=46, Widths=Array([0]))  # fmt: skip
    pdf.pages[0].obj.Resources.Font.F1 = pdf.make_indirect(font)
    _, output = boxed(data(pdf), (300, 300, 340, 320), tmp_path)
    assert page_texts(output)[0].count(".") == 12
    assert "Wit" not in page_texts(output)[0]


def test_of_a_list_that_is_longer_than_its_field_the_part_that_shows_counts(tmp_path):
    pdf = letter()
    options = Array([String(text) for text in ("Appel", "Banaan", "Citroen", "Dadel", "Eik")])
    listed = Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Ch, Ff=0, F=4, Opt=options,
                        T=String("lijst"), DA=String("/F0 12 Tf 0 g"),
                        Rect=Array([200, 400, 300, 430]))  # fmt: skip
    listed = pdf.make_indirect(listed)
    pdf.pages[0].obj.Annots = Array([listed])
    pdf.Root.AcroForm = Dictionary(Fields=Array([listed]), DA=String("/F0 12 Tf 0 g"),
                                   DR=Dictionary(Font=pdf.pages[0].obj.Resources.Font))  # fmt: skip
    _, output = boxed(data(pdf), (300, 300, 340, 320), tmp_path)
    assert "Appel" in page_texts(output)[0]


def test_links_and_marks_without_a_place_hold_no_text():
    with pikepdf.open(io.BytesIO(PDF)) as opened:
        opened.pages[0].obj.Annots.append(Dictionary(Subtype=Name.Text))
        opened.pages[0].obj.Annots.append(Dictionary(Subtype=Name.Text, Rect=Array([4, 3, 2, 1])))
        assert places_of(opened, 0) == ([], [Rect(2, 1, 4, 3)])
        assert places_of(opened, 1) == ([], [])


def test_a_box_that_ends_a_hair_too_far_leaves_the_full_stop(tmp_path):
    pdf = page(show("Namens de afdeling Jansen. Hoogachtend"))
    end = 72 + pymupdf.get_text_length("Namens de afdeling Jansen", fontsize=12)
    done, output = boxed(pdf, (end - 40, 131, end + 0.9, 144), tmp_path)
    assert page_texts(output)[0].split()[:4] == ["Namens", "de", "afdeling", "."]
    assert done.raster_pages == ()


def test_letters_with_a_text_of_their_own_may_lie_behind_a_picture(tmp_path):
    """Capitals that a browser made smaller are small letters to who reads the file."""
    spans = [
        f"/Span <</ActualText ({letter})>> BDC {show(letter.upper(), x=72 + 8 * n)} EMC"
        for n, letter in enumerate("raad")
    ]
    small = "".join(spans) + show("Brief", y=500)
    near = page(show("raad", x=75, before="3 Tr"), show("Brief", x=74, y=500, before="3 Tr"))
    assert compared(page(small), near, tmp_path, pictures=(0,)) == [PICTURE]
    other = page(show("rand", x=75, before="3 Tr"), show("Brief", x=74, y=500, before="3 Tr"))
    assert compared(page(small), other, tmp_path, pictures=(0,))[-1][1] is Severity.ERROR


def test_content_that_is_cut_off_is_written_anew(tmp_path):
    pdf = blank(2)
    put(pdf, show("Brief van Jansen"))
    put(pdf, show("Rest") + "<< /oeps", 1)
    done, output = boxed(data(pdf), (72, 131, 120, 144), tmp_path)
    assert done.verification.passed
    with pikepdf.open(io.BytesIO(output)) as opened:
        assert not opened.check_pdf_syntax()
        assert b"oeps" not in opened.pages[1].Contents.read_bytes()
