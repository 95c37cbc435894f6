"""Which files are in a PDF: each PDF once, the others counted, whatever is wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pymupdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from app.intake import attachments as intake
from app.intake.attachments import attachments
from tests.intake.test_pdf import changed, plain

if TYPE_CHECKING:
    from collections.abc import Callable


def spec(pdf: pikepdf.Pdf, data: bytes, **names: object) -> Dictionary:
    stream = pdf.make_stream(data)
    made = Dictionary(Type=Name.Filespec, EF=Dictionary(F=stream), **names)
    return pdf.make_indirect(made)


def listed(*files: tuple[str, bytes]) -> bytes:
    with pymupdf.open(stream=plain(), filetype="pdf") as document:
        for name, data in files:
            document.embfile_add(name, data, filename=name)
        made: bytes = document.tobytes()
    return made


def test_a_pdf_in_the_list_is_taken_and_another_file_counted() -> None:
    inner = plain(1)
    files, others = attachments(listed(("bijlage 1.pdf", inner), ("cijfers.xlsx", b"PK\x03\x04")))
    assert [(f.name, f.data) for f in files] == [("bijlage 1.pdf", inner)]
    assert others == 1
    assert attachments(plain()) == ((), 0)


def test_a_name_tells_no_log_whose_it_is() -> None:
    (file,), _ = attachments(listed(("brief Jansen.pdf", plain(1))))
    assert "Jansen" not in repr(file)


def test_one_on_a_page_and_one_that_is_associated_are_taken_too() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        note = Dictionary(
            Type=Name.Annot, Subtype=Name.FileAttachment, Rect=[0, 0, 9, 9],
            FS=spec(pdf, plain(1), F=String("op de pagina.pdf")),
        )  # fmt: skip
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9])
        pdf.pages[1].obj.Annots = Array([pdf.make_indirect(note), link, 5])
        pdf.Root.AF = Array([spec(pdf, plain(3), UF=String("erbij.pdf"))])

    files, others = attachments(changed(change))
    assert sorted(f.name for f in files) == ["erbij.pdf", "op de pagina.pdf"]
    assert others == 0


def test_the_same_file_in_two_places_is_one() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        one = spec(pdf, plain(1), F=String("een.pdf"))
        pdf.Root.AF = Array([one, one, spec(pdf, plain(1), F=String("twee.pdf")),
                             spec(pdf, b"tekst"), spec(pdf, b"tekst")])  # fmt: skip

    files, others = attachments(changed(change))
    assert [f.name for f in files] == ["een.pdf"]
    assert others == 1


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("..\\..\\map\\brief.pdf", "brief.pdf"),
        ("/etc/brief.pdf", "brief.pdf"),
        ("a\nb\x00.pdf", "ab.pdf"),
        ("  ", "bijlage.pdf"),
        ("x" * 300 + ".pdf", "x" * 196 + ".pdf"),
    ],
)
def test_a_name_is_made_safe(given: str, name: str) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.AF = Array([spec(pdf, plain(1), UF=String(given))])

    (file,), _ = attachments(changed(change))
    assert file.name == name


def test_without_a_name_it_gets_one() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.AF = Array([spec(pdf, plain(1), UF=5)])

    assert [f.name for f in attachments(changed(change))[0]] == ["bijlage.pdf"]


def _no_stream(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AF = Array([Dictionary(Type=Name.Filespec, EF=Dictionary(F=7))])


def _no_files(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AF = Array([Dictionary(Type=Name.Filespec, EF=7)])


def _damaged(pdf: pikepdf.Pdf) -> None:
    stream = pdf.make_stream(b"geen deflate", Filter=Name.FlateDecode)
    pdf.Root.AF = Array([Dictionary(Type=Name.Filespec, EF=Dictionary(UF=stream))])


def _bomb(pdf: pikepdf.Pdf) -> None:
    import zlib

    packed = zlib.compress(b"%PDF-" + bytes(5000), 9)
    stream = pdf.make_stream(packed, Filter=Name.FlateDecode, Length=len(packed))
    pdf.Root.AF = Array([Dictionary(Type=Name.Filespec, EF=Dictionary(UF=stream))])


@pytest.mark.parametrize("change", [_no_stream, _no_files, _damaged, _bomb])
def test_what_cannot_be_read_is_counted_and_stops_nothing(
    change: Callable[[pikepdf.Pdf], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "MOST_BYTES", 2000)
    assert attachments(changed(change)) == ((), 1)


def test_a_list_that_makes_no_sense_is_no_list() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        names = pdf.make_indirect(Dictionary())
        names.Kids = Array([names])  # its own child
        pdf.Root.Names = Dictionary(EmbeddedFiles=names)
        pdf.Root.AF = Array([3, spec(pdf, plain(1), F=String("toch.pdf"))])

    files, others = attachments(changed(change))
    assert ([f.name for f in files], others) == (["toch.pdf"], 0)


def test_there_is_an_end_to_how_many_and_how_much(monkeypatch: pytest.MonkeyPatch) -> None:
    inner = [plain(n) for n in (1, 2, 3)]
    whole = listed(*((f"{i}.pdf", data) for i, data in enumerate(inner)))
    monkeypatch.setattr(intake, "MOST", 2)
    assert [len(attachments(whole)[0]), attachments(whole)[1]] == [2, 1]
    monkeypatch.setattr(intake, "MOST_BYTES", len(inner[0]) + 1)
    assert [len(attachments(whole)[0]), attachments(whole)[1]] == [1, 2]
