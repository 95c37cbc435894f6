"""A PDF as it was handed in, opened, decrypted and repaired.

qpdf opens the file first: it is strict about encryption and rebuilds a broken cross-reference
table in a predictable way. What qpdf gives up on, MuPDF may still repair. What comes out is a PDF
that both libraries agree on, because one of them redacts it and the other one verifies it.
"""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pikepdf
import pymupdf
from pikepdf import Name

from app.errors import PasswordNeededError, UnreadableFileError
from app.intake.pages import DAMAGE, page_infos
from app.intake.unsuitable import refuse_unsuitable
from app.model.document import SourceFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from app.model.geometry import PageInfo

pymupdf.TOOLS.mupdf_display_errors(False)
pymupdf.TOOLS.mupdf_display_warnings(False)

MEDIA_TYPE = "application/pdf"
HEADER_REACH = 1024
"""A reader accepts a header within the first 1024 bytes (PDF 1.7, annex H.3, note 13)."""

NOT_A_PDF = "Dit bestand is geen PDF; sla het eerst op als PDF en voeg het opnieuw toe."
FORM_DATA = (
    "Dit bestand bevat alleen formuliergegevens (FDF); voeg het ingevulde formulier als PDF toe."
)
EMPTY = "Dit bestand is leeg; vraag het opnieuw op bij de afzender."
DAMAGED = "Dit PDF-bestand is te zwaar beschadigd om te openen; vraag het opnieuw op."
NO_PAGES = "Dit PDF-bestand heeft geen bladzijden; vraag het opnieuw op bij de afzender."
LOCKED = "Dit PDF-bestand is beveiligd; geef het wachtwoord op om het te openen."
STILL_LOCKED = "Dit PDF-bestand is beveiligd en geen van de opgegeven wachtwoorden past."


@dataclass(frozen=True, slots=True)
class Intake:
    """What came in: the original's identity, the PDF to work on, and its pages.

    ``pdf`` is the source itself, byte for byte, unless that was encrypted or damaged.
    ``repaired`` tells that it was damaged, so that parts of it may be lost.
    """

    source: SourceFile
    pdf: bytes = field(repr=False)
    pages: tuple[PageInfo, ...]
    repaired: bool = False


def read_source(path: Path, passwords: Sequence[str] = ()) -> Intake:
    """Open the PDF file at ``path``; errors as in :func:`open_pdf`."""
    try:
        data = path.read_bytes()
    except IsADirectoryError as error:
        raise UnreadableFileError(
            "Dit is een map en geen bestand; kies de PDF-bestanden die erin staan."
        ) from error
    except FileNotFoundError as error:
        raise UnreadableFileError(
            "Dit bestand bestaat niet (meer); controleer de plaats en de naam."
        ) from error
    except OSError as error:
        raise UnreadableFileError(
            "Dit bestand kan niet worden gelezen; controleer of u er toegang toe hebt."
        ) from error
    return open_pdf(data, path.name, passwords)


def open_pdf(data: bytes, name: str, passwords: Sequence[str] = ()) -> Intake:
    """Check, decrypt and repair a PDF, and look at its pages.

    Raises:
        UnreadableFileError: it is no PDF, or one that cannot be shown page by page.
        PasswordNeededError: it is encrypted and neither the empty password nor one of
            ``passwords`` opens it.
    """
    if not data:
        raise UnreadableFileError(EMPTY)
    if b"%PDF-" not in data[:HEADER_REACH]:
        raise UnreadableFileError(FORM_DATA if data.startswith(b"%FDF-") else NOT_A_PDF)
    pdf, repaired = _normalised(data, passwords)
    try:
        pages = page_infos(pdf)
    except DAMAGE as error:
        raise UnreadableFileError(DAMAGED) from error
    if not pages:
        raise UnreadableFileError(NO_PAGES)
    digest = hashlib.sha256(data).hexdigest()
    return Intake(SourceFile(name, MEDIA_TYPE, len(data), digest), pdf, pages, repaired)


def _normalised(data: bytes, passwords: Sequence[str]) -> tuple[bytes, bool]:
    """A PDF that both libraries agree on, and whether it had to be repaired."""
    try:
        return _through_qpdf(data, passwords)
    except pikepdf.PasswordError as error:
        raise PasswordNeededError(STILL_LOCKED if passwords else LOCKED) from error
    except (pikepdf.PdfError, ValueError):
        pass  # MuPDF may do better
    try:
        return _through_qpdf(_repaired(data), ())[0], True
    except (pikepdf.PdfError, *DAMAGE) as error:
        raise UnreadableFileError(DAMAGED) from error


def _through_qpdf(data: bytes, passwords: Sequence[str]) -> tuple[bytes, bool]:
    """The PDF without encryption; the same bytes when nothing was amiss."""
    with _opened(data, passwords) as pdf:
        refuse_unsuitable(pdf)
        damaged = bool(pdf.get_warnings()) or not data.startswith(b"%PDF-")
        damaged |= _straightened(pdf)
        if not damaged and not pdf.is_encrypted and _agrees(data, len(pdf.pages)):
            return data, False
        if Name.Size not in pdf.trailer:
            pdf.trailer.Size = 1  # qpdf writes the right number, but only where there was one
        out = io.BytesIO()
        pdf.save(out)
        saved = out.getvalue()
        if not _agrees(saved, len(pdf.pages)):
            raise ValueError("the two libraries see different pages")
        return saved, damaged


def _straightened(pdf: pikepdf.Pdf) -> bool:
    """Give pages that are turned by odd degrees a quarter turn that all programs agree on."""
    odd = [page for page in pdf.pages if page.rotation % 90]
    for page in odd:
        page.obj.Rotate = page.rotation // 90 * 90
    return bool(odd)


def _agrees(data: bytes, pages: int) -> bool:
    """Whether MuPDF opens it as it is and finds as many pages."""
    try:
        with pymupdf.open(stream=data, filetype="pdf") as document:
            return bool(document.page_count == pages and not document.is_repaired)
    except DAMAGE:
        return False


def _opened(data: bytes, passwords: Sequence[str]) -> pikepdf.Pdf:
    problem = pikepdf.PasswordError()
    for password in _spellings(passwords):
        try:
            return pikepdf.open(io.BytesIO(data), password=password)
        except pikepdf.PasswordError as error:
            problem = error
    raise problem


def _spellings(passwords: Sequence[str]) -> Iterator[str | bytes]:
    """The empty password first: a file that only its owner may change opens with that."""
    yield ""
    for password in passwords:
        yield password
        try:
            older = password.encode("latin-1")
        except UnicodeEncodeError:
            continue
        if older != password.encode():
            yield older


def _repaired(data: bytes) -> bytes:
    """What MuPDF can still make of a damaged file."""
    with pymupdf.open(stream=data, filetype="pdf") as document:
        repaired: bytes = document.tobytes(garbage=1)
        return repaired
