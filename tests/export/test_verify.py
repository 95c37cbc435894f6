"""Whatever is put back into a file that was redacted well, the verification finds it."""

from __future__ import annotations

import io
import subprocess
from dataclasses import replace

import pikepdf
import pymupdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from app import reference
from app.errors import PasswordNeededError, UnreadableFileError
from app.export.checks import ELSEWHERE, WAYS, Examination
from app.export.frames import Frame
from app.export.publish import write
from app.export.standards import STANDARDS
from app.export.verify import inspect, verify
from app.model.detection import EntityType
from app.model.export import Before, Outcome, RemovedValue, Severity
from tests.export.hostile import CASES
from tests.export.making import SECRET, blank, data, form, letter, plan_for, put, show

PDF = data(letter(show("Bergen op Zoom en de heer De Jong blijven staan.", y=600)))
PLAN = plan_for(PDF)
PLANNED = PLAN.documents[0]
SOURCE = Before(PDF)
STRUCTURE, BESIDES = "opbouw van het bestand", "verborgen gegevens"
OBJECTS, STREAMS = "waarden in objecten", "waarden in gegevensstromen"
PDFIUM, MINER = "waarden in de tekst (PDFium)", "waarden in de tekst (pdfminer)"
WHERE_INSTALLED = {"waarden in de tekst (poppler)", "woorden in de vlakken"}
ALSO = {STANDARDS, ELSEWHERE, WAYS}
"""No longer what it says it is, and no longer what it was, as well."""
BOX_TEXT, BOX_IMAGE, NAME = "tekst in de vlakken", "beeld in de vlakken", "bestandsnaam"


@pytest.fixture(scope="module")
def good(tmp_path_factory) -> bytes:
    folder = tmp_path_factory.mktemp("goed")
    write(PDF, PLANNED, PLAN.options, folder, verify)
    return (folder / "brief.pdf").read_bytes()


def failed(pdf: bytes, tmp_path, planned=PLANNED, before=SOURCE) -> set[str]:
    path = tmp_path / "x.tmp"
    path.write_bytes(pdf)
    found = verify(path, planned, before)
    bad = {c.name for c in found.checks if c.outcome is not Outcome.PASSED}
    assert found.passed == (not bad)
    assert bad == {f.check for f in found.findings if f.severity is Severity.ERROR}
    assert not any(word in f.message for f in found.findings for word in SECRET.split())
    return bad - WHERE_INSTALLED - ALSO


def tampered(pdf: bytes, change) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        change(opened)
        return data(opened)


def added(pdf: bytes, content: str) -> bytes:
    def change(opened):
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        fonts = opened.pages[0].obj.Resources.Font
        fonts.F0 = opened.make_indirect(font)
        opened.pages[0].contents_add(content.encode("latin-1"))

    return tampered(pdf, change)


def test_a_file_that_was_redacted_well_passes_all_checks(good, tmp_path):
    assert failed(good, tmp_path) == set()


def test_a_value_in_the_text_is_found_by_every_reader(good, tmp_path):
    found = failed(added(good, show(SECRET, y=200)), tmp_path)
    assert {PDFIUM, MINER, OBJECTS, STREAMS} <= found


def test_a_surname_alone_is_found_and_one_inside_another_word_is_not(good, tmp_path):
    assert PDFIUM in failed(added(good, show("mevrouw Zonderland", y=200)), tmp_path)
    assert failed(added(good, show("Zonderlandse zaken", y=200)), tmp_path) <= {
        OBJECTS,
        STREAMS,
        PDFIUM,
        MINER,
    }
    short = (RemovedValue("Berg", EntityType.PERSON), RemovedValue("Jong", EntityType.PERSON, 1))
    assert failed(good, tmp_path, replace(PLANNED, removed=short)) == set()
    twice = added(good, show("De Jong", y=200))
    assert failed(twice, tmp_path, replace(PLANNED, removed=short)) == {PDFIUM, MINER}


def test_values_that_say_nothing_are_not_looked_for(good, tmp_path):
    none = (RemovedValue("A.", EntityType.PERSON),)
    assert failed(good, tmp_path, replace(PLANNED, removed=none)) == set()


def test_text_and_ink_in_a_box_are_found(good, tmp_path):
    box = PLANNED.redactions[0].rect
    x, y = box.x0 + 5, 842 - box.y1 + 3
    assert {BOX_TEXT, BOX_IMAGE} <= failed(added(good, show("x", x, y, before="1 g")), tmp_path)
    assert BOX_TEXT in failed(added(good, show("y", x, y, before="0 g")), tmp_path)
    ink = f"1 g {x} {y} 4 4 re f"
    assert failed(added(good, ink), tmp_path) == {BOX_IMAGE}


def test_a_box_that_was_not_painted_is_found(good, tmp_path):
    def change(opened):
        opened.pages[0].obj.Contents = opened.make_stream(show("Deze tekst.", y=300).encode())
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        opened.pages[0].obj.Resources.Font = Dictionary(F0=font)

    assert BOX_IMAGE in failed(tampered(good, change), tmp_path)


def test_a_box_outside_the_page_or_of_no_size_hides_nothing(good, tmp_path):
    [redaction] = PLANNED.redactions
    away = replace(redaction.rect, y0=-50, y1=-20)
    tiny = replace(redaction.rect, x1=redaction.rect.x0 + 0.5)
    boxes = (replace(redaction, rect=away), replace(redaction, rect=tiny))
    assert failed(good, tmp_path, replace(PLANNED, redactions=boxes)) == set()


SPELLINGS = [
    b"Wilhelmina Zonderland",
    b"\xfe\xff" + SECRET.encode("utf-16-be"),
    b"\xff\xfe" + SECRET.encode("utf-16-le"),
    b"\xef\xbb\xbf" + SECRET.encode(),
    SECRET.encode("utf-16-be"),
    SECRET.replace(" ", "%20").encode(),
    "".join(f"%{ord(c):02X}" for c in SECRET).encode(),
    SECRET.upper().encode(),
    b"W i l h e l m i n a-Zonderland",
]


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_value_in_any_string_is_found_however_it_is_encoded(good, tmp_path, spelling):
    def change(opened):
        opened.pages[0].obj.Resources[Name("/Eigen")] = Array([Dictionary(S=String(spelling))])

    assert OBJECTS in failed(tampered(good, change), tmp_path)


def test_a_value_in_a_name_a_key_or_a_stream_is_found(good, tmp_path):
    def name(opened):
        opened.Root[Name("/Eigen")] = Name("/Wilhelmina Zonderland")

    def key(opened):
        opened.Root[Name("/WilhelminaZonderland")] = 1

    def stream(opened):
        opened.Root[Name("/Eigen")] = opened.make_stream(b"\0\1" + SECRET.lower().encode() + b"\2")

    def picture(opened):
        image = opened.make_stream(b"\xff\xd8" + SECRET.encode("utf-16-be"))
        image.Subtype, image.Filter = Name.Image, Name.DCTDecode
        opened.Root[Name("/Eigen")] = image

    def font(opened):
        descriptor = Dictionary(
            Type=Name.FontDescriptor, FontFile=opened.make_stream(SECRET.encode())
        )
        opened.Root[Name("/Eigen")] = opened.make_indirect(descriptor)

    assert OBJECTS in failed(tampered(good, name), tmp_path)
    assert OBJECTS in failed(tampered(good, key), tmp_path)
    for change in (stream, picture, font):
        assert STREAMS in failed(tampered(good, change), tmp_path)


def test_a_value_in_content_that_is_not_shown_is_found(good, tmp_path):
    def pattern(opened):
        tile = form(opened, show("Wilhelmina") + show("Zonderland"), PatternType=1)
        opened.pages[0].obj.Resources.Pattern = Dictionary(P0=tile)

    def glyph(opened):
        shape = opened.make_stream(b"[(Wilhel) 3 (mina Zon) (derland)] TJ BI /W 1 /H 1 ID x EI")
        font = Dictionary(Type=Name.Font, Subtype=Name.Type3, CharProcs=Dictionary(a=shape))
        opened.Root[Name("/Eigen")] = opened.make_indirect(font)

    assert OBJECTS in failed(tampered(good, pattern), tmp_path)
    assert OBJECTS in failed(tampered(good, glyph), tmp_path)


def test_figures_of_drawings_are_not_taken_for_numbers(good, tmp_path):
    number = (RemovedValue("06 12 34 56 78", EntityType.PHONE),)
    drawing = added(good, "06 12 m 34 56 l 78 90 l S")
    assert failed(drawing, tmp_path, replace(PLANNED, removed=number)) == set()


def test_objects_too_deep_to_follow_block(good, tmp_path):
    def change(opened):
        deep = Array([])
        for _ in range(60):
            deep = Array([deep])
        opened.Root[Name("/Eigen")] = deep

    assert failed(tampered(good, change), tmp_path) == {OBJECTS}


def test_what_stands_behind_the_end_or_before_the_file_is_found(good, tmp_path):
    assert STRUCTURE in failed(good + b"\nnog iets", tmp_path)
    assert STRUCTURE in failed(CASES["old_revision_goes"].make(), tmp_path)


def test_a_missing_page_an_encrypted_file_and_a_damaged_one_are_found(good, tmp_path):
    assert failed(good, tmp_path, replace(PLANNED, page_count=5)) == {STRUCTURE}
    locked = data(pikepdf.open(io.BytesIO(good)), encryption=pikepdf.Encryption(owner="x", user=""))
    assert STRUCTURE in failed(locked, tmp_path)
    assert STRUCTURE in failed(good.replace(b"endstream", b"endstreXX", 1), tmp_path)
    assert len(failed(b"geen pdf", tmp_path)) == 8


def test_a_check_that_cannot_be_done_is_no_check_passed(tmp_path):
    path = tmp_path / "x.tmp"
    path.write_bytes(b"geen pdf")
    found = verify(path, PLANNED, Before(PDF))
    assert {c.outcome for c in found.checks} == {Outcome.IMPOSSIBLE, Outcome.PASSED}
    assert not found.passed
    assert "kan dit bestand niet aan" in found.findings[0].message
    assert not any("Error" in finding.message for finding in found.findings)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (subprocess.TimeoutExpired("pdftotext", 60), "het duurde te lang"),
        (subprocess.CalledProcessError(1, "pdftotext"), "stopte met een fout"),
        (MemoryError(), "te weinig geheugen"),
        (ValueError("Wilhelmina"), "kan dit bestand niet aan"),
    ],
)
def test_why_a_check_could_not_be_done_is_told_in_dutch(error, words):
    def check(name):
        raise error

    examination = Examination()
    examination.run("beeld", "PDFium", check)
    (finding,) = examination.findings
    assert finding.message.startswith("De controle 'beeld' kon niet worden gedaan: ")
    assert words in finding.message
    assert type(error).__name__ not in finding.message
    assert "Wilhelmina" not in finding.message


def test_a_file_name_that_names_somebody_or_leads_elsewhere_is_found(good, tmp_path):
    for name in ("nota Zonderland.pdf", "NotaZonderland.pdf", "../x.pdf", "brief.exe"):
        assert failed(good, tmp_path, replace(PLANNED, output_name=name)) == {NAME}


def _author(opened):
    opened.docinfo[Name.Author] = String("Iemand")


def _xmp(opened):
    with opened.open_metadata() as metadata:
        metadata["dc:creator"] = ["Iemand"]
    del opened.docinfo[Name.Author]


def _attachment(opened):
    opened.attachments["a.txt"] = b"x"


def _script(opened):
    opened.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("x"))


def _field(opened):
    child = Dictionary(T=String("a"), V=String("b"))
    opened.Root.AcroForm = Dictionary(Fields=Array([Dictionary(Kids=Array([child])), 3]))


def _xfa(opened):
    opened.Root.AcroForm = Dictionary(XFA=String("x"))


def _layer(opened):
    group = opened.make_indirect(Dictionary(Type=Name.OCG, Name=String("x")))
    opened.Root.OCProperties = Dictionary(
        OCGs=Array([group]), D=Dictionary(BaseState=Name.OFF, ON=Array([]))
    )


def _remark(opened):
    note = Dictionary(Subtype=Name.Text, Rect=Array([0, 0, 9, 9]), Contents=String("zeg"))
    opened.pages[0].obj.Annots = Array([3, note])


def _file_on_page(opened):
    note = Dictionary(Subtype=Name.FileAttachment, Rect=Array([0, 0, 9, 9]))
    opened.pages[0].obj.Annots = Array([note])


CARRIED = [_author, _xmp, _attachment, _script, _field, _xfa, _layer, _remark, _file_on_page]


@pytest.mark.parametrize("change", CARRIED)
def test_what_a_published_file_should_not_carry_is_found(good, tmp_path, change):
    pdf = tampered(good, change)
    assert BESIDES in failed(pdf, tmp_path)
    path = tmp_path / "elders.pdf"
    path.write_bytes(pdf)
    assert not inspect(path, []).passed


def _harmless(opened):
    field = opened.make_indirect(Dictionary(T=String("a")))
    opened.Root.AcroForm = Dictionary(Fields=Array([field]))
    opened.Root.OpenAction = Dictionary(S=Name.GoTo, D=Array([opened.pages[0].obj, Name.Fit]))
    note = Dictionary(Subtype=Name.Highlight, Rect=Array([0, 0, 9, 9]), Contents=String(""))
    link = Dictionary(Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), Contents=String("x"))
    opened.pages[0].obj.Annots = Array([note, link])
    opened.docinfo[Name.Author] = String(" ")
    del opened.Root.Metadata


def test_what_harms_nobody_is_left_in_peace(good, tmp_path):
    assert failed(tampered(good, _harmless), tmp_path) == set()


def elsewhere(tmp_path, pdf: bytes, name: str = "elders.pdf"):
    path = tmp_path / name
    path.write_bytes(pdf)
    return path


def test_a_term_is_found_wherever_it_stands_in_a_file_made_elsewhere(good, tmp_path):
    path = elsewhere(tmp_path, PDF)
    found = inspect(path, [SECRET])
    assert not found.passed
    assert [f.page for f in found.findings if "tekst" in f.check] == [0, 0]
    assert inspect(elsewhere(tmp_path, good), [SECRET]).passed
    assert not inspect(elsewhere(tmp_path, good, "voor Zonderland.pdf"), ["Zonderland"]).passed
    assert inspect(path, ["?"]).passed


def test_a_term_over_two_pages_is_found(tmp_path):
    pdf = blank(2)
    put(pdf, show("mevrouw Wilhelmina", y=60), 0)
    put(pdf, show("Zonderland van de raad"), 1)
    found = inspect(elsewhere(tmp_path, data(pdf)), [SECRET])
    assert any("over twee pagina's" in f.message for f in found.findings)


def test_text_under_a_black_bar_is_found_without_knowing_it(tmp_path):
    bar = letter("0 0 0 rg 130 695 130 16 re f")
    found = inspect(elsewhere(tmp_path, data(bar)), [])
    assert [f.message for f in found.findings] == ["Onder een donker vlak staat nog tekst."]


def test_white_text_and_text_beside_the_page_are_found_without_knowing_them(tmp_path):
    for name in ("white_text_goes", "invisible_text_goes", "text_beside_the_page_goes"):
        found = inspect(elsewhere(tmp_path, CASES[name].make()), [])
        assert [f.message for f in found.findings] == [
            "Op de pagina staat tekst die niet te zien is."
        ]


def test_an_old_revision_is_found_and_a_linearised_file_has_none(tmp_path):
    assert not inspect(elsewhere(tmp_path, CASES["old_revision_goes"].make()), []).passed
    assert inspect(elsewhere(tmp_path, data(letter(), linearize=True)), []).passed


def test_labels_in_boxes_are_no_hidden_text(tmp_path):
    plan = plan_for(PDF, profile=reference.profile("woo-verzoek"))
    write(PDF, plan.documents[0], plan.options, tmp_path, verify)
    assert inspect(tmp_path / "brief.pdf", [SECRET]).passed


def test_a_file_that_cannot_be_opened_is_one_sentence(tmp_path):
    locked = data(letter(), encryption=pikepdf.Encryption(owner="x", user="geheim"))
    with pytest.raises(PasswordNeededError, match="wachtwoord"):
        inspect(elsewhere(tmp_path, locked), [])
    with pytest.raises(UnreadableFileError, match="gave PDF"):
        inspect(elsewhere(tmp_path, b"geen pdf"), [])
    with pytest.raises(UnreadableFileError, match="gave PDF"):
        inspect(tmp_path / "weg.pdf", [])
    with pytest.raises(UnreadableFileError, match="geen pagina"):
        inspect(elsewhere(tmp_path, data(pikepdf.Pdf.new())), [])


def test_the_verification_does_not_use_the_engine_that_redacted():
    import sys
    from subprocess import run

    code = "import sys, app.export.verify; sys.exit('pymupdf' in sys.modules)"
    assert run([sys.executable, "-c", code], check=False).returncode == 0
    assert pymupdf.VersionBind.startswith("1.")


def test_a_crop_outside_the_page_is_no_crop():
    pdf = letter()
    pdf.pages[0].obj.CropBox = Array([1000, 1000, 1100, 1100])
    frame = Frame.of(pdf.pages[0])
    assert (frame.x0, frame.y0, frame.x1, frame.y1) == (0, 0, 595, 842)


def test_colours_that_spell_a_removed_name_are_told_as_such(good, tmp_path):
    def change(opened):
        image = opened.make_stream(bytes(range(6)))
        image.Type, image.Subtype = Name.XObject, Name.Image
        image.Width, image.Height, image.BitsPerComponent = 6, 1, 8
        colours = f"{SECRET}...".encode()
        image.ColorSpace = Array([Name.Indexed, Name.DeviceRGB, 7, String(colours)])
        opened.pages[0].obj.Resources.XObject = Dictionary(Im0=image)
        opened.pages[0].contents_add(b"q 9 0 0 9 300 300 cm /Im0 Do Q")

    path = tmp_path / "x.tmp"
    path.write_bytes(tampered(good, change))
    told = {f.message for f in verify(path, PLANNED, SOURCE).findings if f.check == OBJECTS}
    assert told == {
        "In het kleurenpalet van een afbeelding is nog een naam te vinden dat gelakt is."
    }


@pytest.mark.parametrize("word", ["Identifier", "Output", "Alternate", "Profile"])
def test_words_that_the_format_writes_itself_are_no_leak(word, tmp_path):
    pdf = data(put(blank(), show(f"Brief van {word} aan de raad.")))
    plan = plan_for(pdf, [word])
    assert [v.text for v in plan.documents[0].removed] == [word]
    assert write(pdf, plan.documents[0], plan.options, tmp_path, verify).verification.passed
