"""The section in documents of every make, and the sentence written into it."""

from __future__ import annotations

from dataclasses import replace

import pymupdf
import pypdfium2
import pytest

from app import reference
from app.errors import UnsafeExportError
from app.export.notepage import write_note
from app.export.publish import write
from app.export.section import find_section
from app.export.verify import verify
from app.intake.pdf import open_pdf
from app.model.export import NotePage, NoteStatus
from app.reading.textmap import read_text
from tests.export.making import drawn, plan_for

HEADING = "Informatie die niet openbaar wordt gemaakt"
SENTENCE = (
    "De gegevens van steller zijn gelakt vanwege de bescherming van de persoonlijke levenssfeer."
)
SERIF = ("tiro", "tibo")
SANS = ("helv", "hebo")


def nota(
    *parts: tuple[str, float, float],
    fonts: tuple[str, str] = SANS,
    size: float = 9.0,
    heading_size: float = 9.0,
    heading_bold: bool = True,
    rotate: int = 0,
) -> bytes:
    """A page with lines at (x, y); those in bold begin with an asterisk."""
    with pymupdf.open() as made:
        page = made.new_page()
        base = [("Opgesteld door Jan Jansen", 79.0, 100.0), ("*Kernpunten", 79.0, 130.0)]
        base += [("De Raad bespreekt de voortgang van de Europese gereedheid aan", 79.0, 142.0)]
        base += [("de hand van de tussenrapportage; besluiten worden niet genomen.", 79.0, 154.0)]
        for text, x, y in [*base, *parts]:
            bold = text.startswith("*") and heading_bold
            page.insert_text(
                (x, y),
                text.removeprefix("*"),
                fontname=fonts[1] if bold else fonts[0],
                fontsize=heading_size if text.startswith("*") else size,
            )
        page.set_rotation(rotate)
        return made.tobytes()


def section_of(pdf: bytes):
    headings = reference.profile().note.headings
    return find_section(read_text(pdf, "d1"), headings, open_pdf(pdf, "x.pdf").pages)


NEXT = ("*DE DIRECTEUR-GENERAAL BELEID", 79.0, 420.0)


def test_no_heading_is_no_section():
    assert section_of(nota()) is None


HEADINGS = [
    [(f"*{HEADING}", 79.0, 300.0)],
    [(f"*5. {HEADING}", 79.0, 300.0)],
    [(f"*{HEADING}:", 79.0, 300.0)],
    [("*Informatie die niet openbaar", 79.0, 300.0), ("*wordt gemaakt", 79.0, 311.0)],
    [("*Informatie die niet openbaar gemaakt kan worden", 79.0, 300.0)],
]


@pytest.mark.parametrize("heading", HEADINGS)
def test_an_empty_section_is_found_under_every_spelling_of_its_heading(heading):
    section = section_of(nota(*heading, NEXT))
    assert section is not None
    assert section.is_empty
    assert section.size == pytest.approx(9.0)
    assert section.place.rect.x0 == pytest.approx(79.0, abs=1)
    assert section.place.rect.y1 < 420.0


@pytest.mark.parametrize("heading", HEADINGS)
def test_the_text_of_a_section_ends_at_the_signing_block(heading):
    section = section_of(nota(*heading, (SENTENCE[:60], 79.0, 330.0), NEXT))
    assert section is not None
    assert section.text == SENTENCE[:60]


def test_the_text_may_stand_behind_the_heading():
    section = section_of(nota((f"*{HEADING}: Niet van toepassing.", 79.0, 300.0)))
    assert section is not None
    assert section.text == "Niet van toepassing."


def test_a_subheading_is_not_the_text():
    section = section_of(nota((f"*{HEADING}", 79.0, 300.0), ("Motivering", 79.0, 312.0), NEXT))
    assert section is not None
    assert section.is_empty


def test_the_next_heading_is_not_the_text():
    section = section_of(
        nota((f"*{HEADING}", 79.0, 300.0), ("*Communicatie", 79.0, 340.0), ("Geen.", 79.0, 352.0))
    )
    assert section is not None
    assert section.is_empty
    assert section.place.rect.y1 < 340.0


def test_a_margin_column_beside_the_section_is_not_its_text():
    margin = [("Datum", 460.0, 310.0), ("29 september 2025", 460.0, 320.0)]
    section = section_of(nota((f"*{HEADING}", 79.0, 300.0), *margin, NEXT))
    assert section is not None
    assert section.is_empty
    assert section.place.rect.x1 < 460.0


def test_under_a_heading_like_the_text_only_what_is_about_redaction_counts():
    plain = {"heading_bold": False}
    other = section_of(nota((f"*{HEADING}", 79.0, 300.0), ("Communicatie", 79.0, 350.0), **plain))
    assert other is not None
    assert other.is_empty
    said = section_of(
        nota((f"*{HEADING}", 79.0, 300.0), ("Niet van toepassing.", 79.0, 312.0), **plain)
    )
    assert said is not None
    assert said.text == "Niet van toepassing."


def test_a_larger_heading_ends_at_the_next_larger_one():
    style = {"heading_bold": False, "heading_size": 13.0}
    section = section_of(
        nota(
            (f"*{HEADING}", 79.0, 300.0),
            (SENTENCE[:50], 79.0, 320.0),
            ("*Slot", 79.0, 350.0),
            **style,
        )
    )
    assert section is not None
    assert section.text == SENTENCE[:50]


@pytest.mark.parametrize(("line", "expected"), [("Niet van toepassing.", True), ("Overig.", False)])
def test_the_text_may_stand_at_the_top_of_the_next_page(line, expected):
    with pymupdf.open(stream=nota((f"*{HEADING}", 79.0, 780.0)), filetype="pdf") as made:
        made.new_page().insert_text((79.0, 80.0), line, fontsize=9.0)
        section = section_of(made.tobytes())
    assert section is not None
    assert section.is_empty != expected


def exported(pdf: bytes, tmp_path, boxes=(), words=("Jan Jansen",), profile=None):
    plan = plan_for(pdf, words, boxes, profile=profile)
    published = write(pdf, plan.documents[0], plan.options, tmp_path, verify)
    return plan.documents[0], published, (tmp_path / "brief.pdf").read_bytes()


def lines_of(pdf: bytes, page: int):
    with pymupdf.open(stream=pdf, filetype="pdf") as opened:
        return [
            (s["text"], s["bbox"], s["size"], s["font"])
            for b in opened[page].get_text("dict")["blocks"]
            for line in b.get("lines", ())
            for s in line["spans"]
        ]


@pytest.mark.parametrize(("fonts", "serif"), [(SANS, False), (SERIF, True)])
def test_the_sentence_is_written_into_an_empty_section_in_the_documents_own_type(
    fonts, serif, tmp_path
):
    pdf = nota((f"*{HEADING}", 79.0, 300.0), NEXT, fonts=fonts)
    planned, _, output = exported(pdf, tmp_path)
    assert planned.note.status is NoteStatus.FILLED
    written = [s for s in lines_of(output, 0) if 302 < s[1][1] < 400]
    assert " ".join(s[0] for s in written) == SENTENCE
    assert all(s[2] == pytest.approx(9.0, abs=0.1) for s in written)
    assert all(s[1][0] == pytest.approx(79.0, abs=0.5) for s in written)
    assert all(("Roman" in s[3]) == serif for s in written)
    before = max(s[1][2] for s in lines_of(pdf, 0))
    assert max(s[1][2] for s in written) <= before + 1


def test_what_stands_below_an_empty_section_is_not_touched(tmp_path):
    pdf = nota((f"*{HEADING}", 79.0, 300.0), NEXT)
    _, _, output = exported(pdf, tmp_path)
    written = [s for s in lines_of(output, 0) if 302 < s[1][1] < 400]
    below = next(s for s in lines_of(output, 0) if s[0].startswith("DE DIRECTEUR"))
    assert max(s[1][3] for s in written) < below[1][1]


def test_a_section_without_room_gives_a_page_and_a_warning(tmp_path):
    pdf = nota((f"*{HEADING}", 79.0, 300.0), ("*Communicatie", 79.0, 312.0))
    planned, published, output = exported(pdf, tmp_path)
    assert planned.note.status is NoteStatus.PAGE
    assert "geen ruimte" in published.findings[0].message
    assert SENTENCE in " ".join(s[0] for s in lines_of(output, 1))


def test_a_section_on_a_turned_page_gives_a_page(tmp_path):
    pdf = nota((f"*{HEADING}", 79.0, 300.0), NEXT, rotate=90)
    planned, _, _ = exported(pdf, tmp_path)
    assert planned.note.status is NoteStatus.PAGE


def test_a_section_that_agrees_is_left_as_it_is(tmp_path):
    said = [(SENTENCE[:56], 79.0, 312.0), (SENTENCE[57:], 79.0, 323.0)]
    pdf = nota((f"*{HEADING}", 79.0, 300.0), *said, NEXT)
    planned, published, output = exported(pdf, tmp_path)
    assert planned.note.status is NoteStatus.PRESENT
    assert published.findings == ()
    with pypdfium2.PdfDocument(output) as opened:
        assert len(opened) == 1


def test_a_section_that_contradicts_the_boxes_is_reported_without_personal_data(tmp_path):
    pdf = nota((f"*{HEADING}", 79.0, 300.0), ("Niet van toepassing.", 79.0, 312.0), NEXT)
    planned, published, _ = exported(pdf, tmp_path)
    assert planned.note.status is NoteStatus.PRESENT
    assert [f.check for f in published.findings] == ["nota"]
    assert "Jansen" not in published.findings[0].message
    assert published.verification.passed


def test_without_a_section_the_note_goes_on_an_added_page_of_the_same_size(tmp_path):
    pdf = nota()
    planned, published, output = exported(pdf, tmp_path)
    assert planned.note.status is NoteStatus.PAGE
    assert published.findings == ()
    with pypdfium2.PdfDocument(output) as opened:
        assert len(opened) == 2
        assert opened[1].get_size() == opened[0].get_size()
        text = opened[1].get_textpage().get_text_range()
    assert " ".join(text.split()) == f"{HEADING} {SENTENCE}"


def test_nothing_redacted_and_no_section_adds_no_page(tmp_path):
    planned, _, output = exported(nota(), tmp_path, words=())
    assert planned.note.status is NoteStatus.NONE
    with pypdfium2.PdfDocument(output) as opened:
        assert len(opened) == 1


def test_nothing_redacted_fills_an_empty_section_with_the_words_for_it(tmp_path):
    pdf = nota((f"*{HEADING}", 79.0, 300.0), NEXT)
    planned, _, output = exported(pdf, tmp_path, words=())
    assert planned.note.status is NoteStatus.FILLED
    assert "Niet van toepassing." in [s[0] for s in lines_of(output, 0)]


def test_a_profile_may_want_no_page(tmp_path):
    house = reference.profile()
    quiet = replace(house, note=replace(house.note, page=NotePage.NEVER))
    planned, _, _ = exported(nota(), tmp_path, profile=quiet)
    assert planned.note.status is NoteStatus.NONE
    full = nota((f"*{HEADING}", 79.0, 300.0), ("*Communicatie", 79.0, 312.0))
    assert plan_for(full, (), profile=quiet).documents[0].note.status is NoteStatus.NONE


def test_an_added_page_follows_a_turned_or_small_last_page(tmp_path):
    with pymupdf.open() as made:
        made.new_page(width=400, height=300).insert_text((50, 50), "Van Jan Jansen")
        made[0].set_rotation(90)
        pdf = made.tobytes()
    _, _, output = exported(pdf, tmp_path)
    with pypdfium2.PdfDocument(output) as opened:
        assert opened[1].get_size() == opened[0].get_size()


def test_the_sentence_is_set_a_little_smaller_rather_than_over_the_next_block(tmp_path):
    pdf = nota((f"*{HEADING}", 79.0, 300.0), NEXT)
    note = plan_for(pdf, ("Jan Jansen",)).documents[0].note
    assert note.place is not None
    rect = note.place.rect
    narrow = replace(rect, y1=rect.y0 + 20.0, x1=rect.x0 + 220)
    output = write_note(pdf, replace(note, place=replace(note.place, rect=narrow)))
    written = [s for s in lines_of(output, 0) if 302 < s[1][1] < 400]
    assert 9.0 * 0.85 <= written[0][2] < 9.0
    assert max(s[1][3] for s in written) <= narrow.y1 + 2


def test_a_sentence_that_cannot_fit_stops_the_export():
    pdf = nota((f"*{HEADING}", 79.0, 300.0), NEXT)
    note = plan_for(pdf, ("Jan Jansen",)).documents[0].note
    assert note.place is not None
    none = replace(note.place, rect=replace(note.place.rect, y1=note.place.rect.y0 + 8))
    with pytest.raises(UnsafeExportError, match="past niet"):
        write_note(pdf, replace(note, place=none))


def test_a_box_drawn_on_the_page_alone_gives_a_sentence_too():
    plan = plan_for(nota(), (), [drawn(0, (70, 90, 200, 110))])
    assert plan.documents[0].note.status is NoteStatus.PAGE


def test_a_column_of_which_nothing_shows_the_width_is_taken_up_to_the_margin():
    with pymupdf.open() as made:
        page = made.new_page()
        page.insert_text((79, 300), "Informatie die niet", fontname="hebo", fontsize=9)
        page.insert_text((79, 311), "openbaar wordt gemaakt", fontname="hebo", fontsize=9)
        page.insert_text((150, 100), "Elders op de bladzijde staat tekst.", fontsize=9)
        section = section_of(made.tobytes())
    assert section is not None
    assert section.place.rect.x1 == pytest.approx(595 - 70)


def test_a_heading_torn_over_pages_or_over_many_lines_is_no_heading():
    many = [(f"*{word}", 79.0, 300.0 + 11 * n) for n, word in enumerate(HEADING.split())]
    assert section_of(nota(*many)) is None
    with pymupdf.open(stream=nota(("*Informatie die niet", 79.0, 780.0)), filetype="pdf") as made:
        made.new_page().insert_text((79.0, 80.0), "openbaar wordt gemaakt", fontname="hebo")
        assert section_of(made.tobytes()) is None
