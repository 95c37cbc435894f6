"""Opens a written file afresh and looks for what should be gone. Knows nothing of how it was made.

Other engines than the one that redacted do the looking: qpdf takes the file apart, PDFium and
pdfminer read it, PDFium draws it. A check that cannot be done counts as failed.
"""

from __future__ import annotations

import hashlib
import warnings
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING

import numpy as np
import pikepdf

from app.export.checks import (
    BOX_IMAGE,
    BOX_TEXT,
    ELSEWHERE,
    MINER,
    PDFIUM,
    PIKEPDF,
    POPPLER,
    PYTHON,
    TESSERACT,
    WAYS,
    Examination,
)
from app.export.collected import seldom_collected
from app.export.conformance.subject import Subject
from app.export.elsewhere import Comparison
from app.export.forensics import general_findings, revision_findings
from app.export.frames import Frame
from app.export.inspection import inspect
from app.export.naming import betrays
from app.export.objects import BETWEEN, pieces, streams
from app.export.pixels import inside, picture_of, sheet, show
from app.export.poppler import pdftotext, poppler_text
from app.export.search import Haystack, Needle, Needles, squeeze
from app.export.sieve import Sieve, batches
from app.export.standards import STANDARDS, false_claims, obstacles
from app.export.text import miner_text
from app.export.ways import changed_ways
from app.model.detection import EntityType
from app.model.export import Finding, NoteStatus, Verification
from app.tesseract import read_words, tesseract

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from app.model.export import Before, PlannedDocument, Redaction, RemovedValue

__all__ = ["inspect", "verify"]

MOST_PAGES = 40
"""Of longer documents pdfminer reads the text only where poppler isn't there: it is slow."""

INK = 60
"""Levels of 255 between the darkest and lightest pixel of a box in which something is written."""

FEWEST_LETTERS = 4
"""Letters that make a word; codes of articles have fewer."""

KINDS = {
    EntityType.PERSON: "een naam",
    EntityType.EMAIL: "een e-mailadres",
    EntityType.PHONE: "een telefoonnummer",
    EntityType.BSN: "een burgerservicenummer",
    EntityType.IBAN: "een rekeningnummer",
    EntityType.ADDRESS: "een adres",
    EntityType.POSTCODE: "een postcode",
    EntityType.DOB: "een geboortedatum",
    EntityType.PLATE: "een kenteken",
    EntityType.ID_DOC: "een documentnummer",
    EntityType.STAFF_ID: "een personeelsnummer",
    EntityType.SIGNATURE: "een handtekening",
    EntityType.INITIALS: "een paraaf",
    EntityType.SPECIAL: "een bijzonder persoonsgegeven",
    EntityType.OTHER: "een gelakt gegeven",
}


@seldom_collected()
def verify(path: Path, planned: PlannedDocument, before: Before) -> Verification:
    """Check a written file against its plan, and compare it with what it was made from.

    Checked are the structure (qpdf), everything besides the pages, all strings, names and streams,
    the text as PDFium and as pdfminer read it, text and pixels in each box (PDFium), the text
    outside the boxes, bookmarks and links (PDFium, both files), and the name that the file will
    get. A value may occur as often as the plan says that it stays visible.
    """
    data = path.read_bytes()
    comparison = Comparison(before, planned)
    checker = _Checker(path, data, planned, comparison)
    examination = Examination()
    examination.run("opbouw van het bestand", PIKEPDF, checker.structure)
    examination.run("verborgen gegevens", PIKEPDF, checker.besides)
    examination.run("waarden in objecten", PIKEPDF, checker.objects)
    examination.run("waarden in gegevensstromen", PIKEPDF, checker.streams)
    examination.run("waarden in de tekst (PDFium)", PDFIUM, checker.text_pdfium)
    if pdftotext() is None or planned.page_count <= MOST_PAGES:
        examination.run("waarden in de tekst (pdfminer)", MINER, checker.text_miner)
    if pdftotext() is not None:
        examination.run("waarden in de tekst (poppler)", POPPLER, checker.text_poppler)
    examination.run(BOX_TEXT, PDFIUM, checker.text_in_boxes)
    examination.run(BOX_IMAGE, PDFIUM, checker.pixels_in_boxes)
    if tesseract() is not None:
        examination.run("woorden in de vlakken", TESSERACT, checker.words_in_boxes)
    with comparison:
        examination.run(ELSEWHERE, PDFIUM, checker.elsewhere)
    examination.run(WAYS, PDFIUM, lambda check: checker.ways(check, before))
    examination.run(STANDARDS, PYTHON, checker.standards)
    examination.run("bestandsnaam", PYTHON, checker.name)
    return Verification(
        document_id=planned.document_id,
        output_sha256=hashlib.sha256(data).hexdigest(),
        checks=tuple(examination.results),
        findings=tuple(examination.findings),
        claims=checker.claims,
    )


@dataclass
class _Read:
    """What PDFium finds in a file.

    ``boxes``: for every box, is there no text in it but its own, and does it show nothing else.
    """

    texts: list[str] = field(default_factory=list, repr=False)
    boxes: list[tuple[Redaction, bool, bool]] = field(default_factory=list, repr=False)
    cuts: list[NDArray[np.uint8]] = field(default_factory=list, repr=False)


@dataclass
class _Checker:
    """The checks on one file; what more than one of them needs is read once."""

    path: Path
    data: bytes = field(repr=False)
    planned: PlannedDocument
    comparison: Comparison = field(repr=False)
    claims: tuple[str, ...] = ()

    @cached_property
    def _values(self) -> list[tuple[Needle, RemovedValue]]:
        found = [(Needle.of(v.text), v) for v in self.planned.removed]
        return [(needle, value) for needle, value in found if needle is not None]

    @cached_property
    def _needles(self) -> Needles:
        return Needles(needle for needle, _ in self._values)

    @cached_property
    def _pages(self) -> dict[int, tuple[Frame, list[int]]]:
        """For every page with boxes where it lies, and the numbers of its boxes."""
        found: dict[int, tuple[Frame, list[int]]] = {}
        with pikepdf.open(self.path) as document:
            for number, redaction in enumerate(self.planned.redactions):
                if redaction.page not in found:
                    found[redaction.page] = (Frame.of(document.pages[redaction.page]), [])
                found[redaction.page][1].append(number)
        return found

    def structure(self, check: str) -> Iterator[Finding]:
        with pikepdf.open(self.path) as document:
            with warnings.catch_warnings():  # a decoder that qpdf lacks is no fault of the file
                warnings.filterwarnings("ignore", "pikepdf is missing some", UserWarning)
                problems = document.check_pdf_syntax()
            if problems:
                yield Finding(check, "Het geschreven bestand is niet gaaf.")
            added = (self.planned.note.status is NoteStatus.PAGE) + bool(self.planned.legend)
            expected = self.planned.page_count + added
            if self.planned.page_count and len(document.pages) != expected:
                yield Finding(check, "Het aantal pagina's klopt niet.")
            if document.is_encrypted:
                yield Finding(check, "Het geschreven bestand is versleuteld.")
            yield from revision_findings(document, self.data, check)

    def besides(self, check: str) -> Iterator[Finding]:
        with pikepdf.open(self.path) as document:
            yield from general_findings(document, check)

    def objects(self, check: str) -> Iterator[Finding]:
        with pikepdf.open(self.path) as document:
            by_place: dict[str, set[str]] = {}
            for piece in pieces(document):
                by_place.setdefault(piece.where, set()).add(piece.text)
        for where, texts in by_place.items():
            present = self._needles.counts(Haystack(BETWEEN.join(sorted(texts))))
            for needle, value in self._values:
                if not value.remaining and needle in present:
                    yield _found(check, value, where)

    def streams(self, check: str) -> Iterator[Finding]:
        forms = {
            code: value
            for needle, value in self._values
            if needle.is_strong and not value.remaining
            for code in _byte_forms(value.text)
        }
        sieve = Sieve(forms)
        with pikepdf.open(self.path) as document:
            for group in batches(data.lower() for data in streams(document)):
                likely = sieve.within(b"".join(group))
                # Where two streams meet there may seem to be a value that is in neither.
                found = [code for code in likely if any(code in data for data in group)]
                for value in dict.fromkeys(forms[code] for code in found):
                    yield _found(check, value, "een beeld of andere gegevensstroom")

    def text_pdfium(self, check: str) -> Iterator[Finding]:
        texts = self._read.texts
        yield from self._in_text(check, "\f".join(texts), texts)

    def text_miner(self, check: str) -> Iterator[Finding]:
        text = miner_text(self.data)
        yield from self._in_text(check, text, text.split("\f"))

    def text_poppler(self, check: str) -> Iterator[Finding]:
        text = poppler_text(self.data)
        yield from self._in_text(check, text, text.split("\f"))

    def _in_text(self, check: str, text: str, pages: Sequence[str]) -> Iterator[Finding]:
        counts = self._needles.counts(Haystack(text))
        for needle, value in self._values:
            if counts.get(needle, 0) > value.remaining:
                on = [n for n, page in enumerate(pages) if needle.is_in(page)]
                page = on[0] if on and not value.remaining else None
                yield _found(check, value, "de tekst", page)

    @cached_property
    def _read(self) -> _Read:
        """All that PDFium is asked for, in one walk over the pages."""
        found = _Read()
        for page, shown in show(self.path):
            found.texts.append(shown.text)
            self.comparison.look(page, shown.words)
            if page not in self._pages:
                continue
            frame, numbers = self._pages[page]
            for redaction in (self.planned.redactions[n] for n in numbers):
                within = inside(shown, frame, redaction)
                text = squeeze(shown.characters.letters(within))
                own = {"", squeeze(redaction.label), squeeze(redaction.alternative_text)}
                is_plain, grey = picture_of(shown, frame, redaction, within)
                found.boxes.append((redaction, text in own, is_plain))
                if not any(c.isalpha() for c in redaction.label[:-1]):
                    found.cuts.append(grey)
        return found

    def words_in_boxes(self, check: str) -> Iterator[Finding]:
        """What can be read in the boxes besides their codes: a word is none of them."""
        inked = [cut for cut in self._read.cuts if cut.size and np.ptp(cut) > INK]
        if not inked:
            return
        words = [word.text for word in read_words(sheet(inked))]
        if any(sum(c.isalpha() for c in word) >= FEWEST_LETTERS for word in words):
            yield Finding(check, "In een vlak is een woord te lezen.")

    def text_in_boxes(self, check: str) -> Iterator[Finding]:
        for redaction, has_no_text, _ in self._read.boxes:
            if not has_no_text:
                message = "Onder een vlak staat nog tekst."
                yield Finding(check, message, page=redaction.page, rect=redaction.rect)

    def pixels_in_boxes(self, check: str) -> Iterator[Finding]:
        for redaction, _, is_even in self._read.boxes:
            if not is_even:
                message = "In een vlak is iets anders te zien dan het vlak."
                yield Finding(check, message, page=redaction.page, rect=redaction.rect)

    def elsewhere(self, check: str) -> Iterator[Finding]:
        """Asked of PDFium in the same walk as all else."""
        assert self._read is not None
        yield from self.comparison.findings(check, self.data)

    def ways(self, check: str, before: Before) -> Iterator[Finding]:
        return changed_ways(check, before, self.data, self.planned, self._read.texts)

    def standards(self, check: str) -> Iterator[Finding]:
        with pikepdf.open(self.path) as document:
            subject = Subject(document)
            self.claims = subject.packet.claims
            yield from false_claims(subject, check)
            yield from obstacles(subject, check)

    def name(self, check: str) -> Iterator[Finding]:
        name = self.planned.output_name
        if PurePath(name).name != name or not name.lower().endswith(".pdf"):
            yield Finding(check, "De bestandsnaam is geen gewone naam.")
        secrets = [needle for needle, value in self._values if not value.remaining]
        if betrays(PurePath(name).stem, secrets):
            yield Finding(check, "De bestandsnaam noemt een gelakt gegeven.")


def _found(check: str, value: RemovedValue, where: str, page: int | None = None) -> Finding:
    kind = KINDS[value.entity_type]
    return Finding(check, f"In {where} is nog {kind} te vinden dat gelakt is.", page=page)


def _byte_forms(text: str) -> set[bytes]:
    low = text.lower()
    return {low.encode(code, "replace") for code in ("utf-8", "utf-16-be", "utf-16-le")}
