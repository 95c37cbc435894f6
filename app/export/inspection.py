"""Looks into a redacted file that was made elsewhere."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import pikepdf

from app.errors import PasswordNeededError, UnreadableFileError
from app.export.checks import MINER, PDFIUM, PIKEPDF, PYTHON, Examination
from app.export.conformance.subject import Subject
from app.export.forensics import general_findings, revision_findings
from app.export.frames import Frame
from app.export.objects import BETWEEN, pieces
from app.export.pixels import show
from app.export.search import Haystack, Needle
from app.export.standards import STANDARDS, false_claims
from app.export.text import miner_text, page_texts
from app.model.export import Finding, Severity, Verification
from app.model.geometry import Rect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from app.export.pixels import ShownPage

FEWEST_CHARACTERS = 3
"""Fewer hidden characters than this on a page are no find: dots, soft hyphens, odd rules."""

NARROWEST = 3.0
"""Pixels on both sides of a character's middle that are looked at at least."""

UNIFORM = 12
DARK = 100


def inspect(path: Path, terms: Sequence[str]) -> Verification:
    """Check a file of unknown make.

    Looks for ``terms`` everywhere, and for what shows bad redaction without them: text under dark
    areas, invisible text, people in metadata, notes, attachments, hidden layers, old versions.

    Raises:
        UnreadableFileError: It isn't a PDF that can be opened, or it needs a password.
    """
    data = _read(path)
    found = _Inspector(path, data, [n for n in map(Needle.of, terms) if n is not None])
    examination = Examination()
    examination.run("eerdere versies", PIKEPDF, found.revisions)
    examination.run("verborgen gegevens", PIKEPDF, found.besides)
    examination.run("tekst die niet te zien is", PDFIUM, found.unseen)
    examination.run(STANDARDS, PYTHON, found.standards)
    if terms:
        examination.run("zoektermen in objecten", PIKEPDF, found.terms_in_objects)
        examination.run("zoektermen in de tekst (PDFium)", PDFIUM, found.terms_in_text)
        examination.run("zoektermen in de tekst (pdfminer)", MINER, found.terms_in_other_text)
        examination.run("zoektermen in de bestandsnaam", PYTHON, found.terms_in_name)
    return Verification(
        document_id="",
        output_sha256=hashlib.sha256(data).hexdigest(),
        checks=tuple(examination.results),
        findings=tuple(examination.findings),
        claims=found.claims,
    )


def _read(path: Path) -> bytes:
    try:
        data = path.read_bytes()
        with pikepdf.open(path) as document:
            if not len(document.pages):
                raise UnreadableFileError(
                    "Het bestand heeft geen pagina's; kies een ander bestand."
                )
    except pikepdf.PasswordError as error:
        raise PasswordNeededError(
            "Het bestand is met een wachtwoord beveiligd; sla het op zonder en probeer het opnieuw."
        ) from error
    except (pikepdf.PdfError, OSError) as error:
        raise UnreadableFileError(
            "Het bestand kan niet als PDF worden geopend; controleer of het een gave PDF is."
        ) from error
    return data


@dataclass
class _Inspector:
    path: Path
    data: bytes = field(repr=False)
    needles: list[Needle] = field(repr=False)
    claims: tuple[str, ...] = ()

    @cached_property
    def _texts(self) -> list[str]:
        return page_texts(self.path)

    def revisions(self, check: str) -> Iterator[Finding]:
        with pikepdf.open(self.path) as document:
            yield from revision_findings(document, self.data, check)

    def besides(self, check: str) -> Iterator[Finding]:
        with pikepdf.open(self.path) as document:
            yield from general_findings(document, check)

    def standards(self, check: str) -> Iterator[Finding]:
        """A claim that isn't true leaks nothing, so it is a warning."""
        with pikepdf.open(self.path) as document:
            subject = Subject(document)
            self.claims = subject.packet.claims
            for finding in false_claims(subject, check):
                yield replace(finding, severity=Severity.WARNING)

    def unseen(self, check: str) -> Iterator[Finding]:
        with pikepdf.open(self.path) as document:
            frames = [Frame.of(page) for page in document.pages]
        for number, shown in show(self.path):
            covered, invisible = unseen_characters(shown, frames[number])
            if covered >= FEWEST_CHARACTERS:
                yield Finding(check, "Onder een donker vlak staat nog tekst.", page=number)
            if invisible >= FEWEST_CHARACTERS:
                yield Finding(check, "Op de pagina staat tekst die niet te zien is.", page=number)

    def terms_in_objects(self, check: str) -> Iterator[Finding]:
        with pikepdf.open(self.path) as document:
            by_place: dict[str, set[str]] = {}
            for piece in pieces(document):
                by_place.setdefault(piece.where, set()).add(piece.text)
        for where, texts in by_place.items():
            hay = Haystack(BETWEEN.join(sorted(texts)))
            if any(n.count(hay) for n in self.needles):
                yield Finding(check, f"In {where} is een zoekterm te vinden.")

    def terms_in_text(self, check: str) -> Iterator[Finding]:
        yield from self._in_pages(check, self._texts)

    def terms_in_other_text(self, check: str) -> Iterator[Finding]:
        yield from self._in_pages(check, miner_text(self.data).split("\f"))

    def _in_pages(self, check: str, texts: Sequence[str]) -> Iterator[Finding]:
        whole = Haystack("\f".join(texts))
        present = [n for n in self.needles if n.count(whole)]
        pages = [i for i, text in enumerate(texts) if any(n.is_in(text) for n in present)]
        for number in pages:
            yield Finding(check, "In de tekst is een zoekterm te vinden.", page=number)
        if present and not pages:
            yield Finding(
                check, "In de tekst is een zoekterm te vinden, over twee pagina's verdeeld."
            )

    def terms_in_name(self, check: str) -> Iterator[Finding]:
        if any(n.is_in(self.path.stem) for n in self.needles):
            yield Finding(check, "In de bestandsnaam staat een zoekterm.")


def unseen_characters(page: ShownPage, frame: Frame) -> tuple[int, int]:
    """How many characters lie under a dark even area, and how many show nothing otherwise."""
    pixels = page.pixels()
    covered = invisible = 0
    for number, (x0, y0, x1, y1) in enumerate(page.characters.boxes):
        if not page.characters.letter(number):
            continue
        place = frame.to_pixels(
            Rect(
                (x0 - frame.x0) * frame.unit,
                (frame.y1 - y1) * frame.unit,
                (x1 - frame.x0) * frame.unit,
                (frame.y1 - y0) * frame.unit,
            ),
            page.width,
            page.height,
        )
        middle, reach = place.center[0], max(place.width / 2, NARROWEST)
        cut = pixels[
            max(0, int(place.y0)) : max(0, int(place.y1) + 1),
            max(0, int(middle - reach)) : max(0, int(middle + reach) + 1),
        ]
        if not cut.size or _is_even(cut):
            if cut.size and int(cut.max()) < DARK:
                covered += 1
            else:
                invisible += 1
    return covered, invisible


def _is_even(cut: NDArray[np.uint8]) -> bool:
    return bool((np.ptp(cut.reshape(-1, cut.shape[2]), axis=0) < UNIFORM).all())
