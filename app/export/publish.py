"""One document from its plan to its place: redact, note, sanitise, verify, then the name."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pikepdf
import pymupdf

from app.errors import KnownError, UnsafeExportError, VerificationFailedError
from app.export.checks import BOX_CHECKS, ELSEWHERE
from app.export.collected import seldom_collected
from app.export.notepage import write_note
from app.export.place import give_name, temporary
from app.export.redact import redact_pages
from app.export.sanitise import sanitise
from app.export.search import Haystack, Needle
from app.export.shifts import close_up
from app.model.export import Before, Finding, Published, Severity

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.model.export import ExportOptions, PlannedDocument, Verification

MOST_REASONS = 3
DAMAGE = (RuntimeError, pikepdf.PdfError, pymupdf.mupdf.FzErrorBase)
"""What the engines raise when they can't go on with a file."""


@seldom_collected()
def write(
    pdf: bytes,
    planned: PlannedDocument,
    options: ExportOptions,
    folder: Path,
    verifier: Callable[[Path, PlannedDocument, Before], Verification],
    progress: Callable[[int, int], None] | None = None,
) -> Published:
    """Redact one document and put it into ``folder``, if the verification lets it through.

    The file is made without a name in the same folder, synced, and given to ``verifier``; it
    gets its own name only when every check passed. Whatever goes wrong, no output and no
    temporary file is left. A name that is taken gets a number, so nothing is overwritten.

    Args:
        pdf: The decrypted source that the plan was made from.
        planned: What is to be done to it.
        options: Of the same plan.
        folder: Must exist.
        verifier: Opens the written file afresh and compares it with ``pdf``; see
            :func:`app.export.verify.verify`.
        progress: Called with the pages that were redacted, and pages in all.

    Raises:
        UnsafeExportError: ``pdf`` isn't what the plan was made from, or cannot be redacted safely.
        VerificationFailedError: The written file still shows what should be gone.
        KnownError: The folder cannot be written to.
    """
    _refuse_another(pdf, planned)
    if not folder.is_dir():
        raise KnownError("De gekozen map bestaat niet meer; kies een andere map.")
    made = _made(pdf, planned, options, progress)
    with temporary(folder, made.output) as path:
        verification = verifier(path, made.planned, made.before(pdf))
        draw, gently = _pages_to_redo(verification)
        if not draw and not gently:
            return _published(path, folder, made, verification)
    # Engines differ on where some letters stand; as a picture the page looks alike to all. Where
    # a box took letters of other lines, letters go one by one.
    made = _made(pdf, planned, options, progress, draw, gently)
    with temporary(folder, made.output) as path:
        before = replace(made.before(pdf), gently=tuple(sorted(gently)))
        verification = verifier(path, made.planned, before)
        return _published(path, folder, made, verification)


def preview(
    pdf: bytes,
    planned: PlannedDocument,
    options: ExportOptions,
    progress: Callable[[int, int], None] | None = None,
) -> bytes:
    """The file that :func:`write` would make, to be looked at and never given away.

    It is not verified. Where a verification finds letters that engines place differently,
    :func:`write` makes a picture of that page, which looks the same.

    Raises:
        UnsafeExportError: As for :func:`write`.
    """
    _refuse_another(pdf, planned)
    return _made(pdf, planned, options, progress).output


def _refuse_another(pdf: bytes, planned: PlannedDocument) -> None:
    if planned.pdf_sha256 and hashlib.sha256(pdf).hexdigest() != planned.pdf_sha256:
        raise UnsafeExportError(
            "Het bestand is veranderd sinds het plan is gemaakt; begin opnieuw met exporteren."
        )


@dataclass(frozen=True, slots=True)
class _Made:
    output: bytes = field(repr=False)
    planned: PlannedDocument
    raster_pages: tuple[int, ...]
    reread: tuple[int, ...]
    findings: tuple[Finding, ...]

    def before(self, pdf: bytes) -> Before:
        """What it was made from."""
        return Before(pdf, self.raster_pages, self.reread)


def _made(
    pdf: bytes,
    planned: PlannedDocument,
    options: ExportOptions,
    progress: Callable[[int, int], None] | None,
    as_pictures: frozenset[int] = frozenset(),
    gently: frozenset[int] = frozenset(),
) -> _Made:
    try:
        pdf, planned = close_up(pdf, planned)
        redacted = redact_pages(pdf, planned, options, progress, as_pictures, gently)
        planned = _with_what_stays(planned, redacted.read_again)
        written = write_note(redacted.pdf, planned.note, planned.legend)
        output = sanitise(written, planned, archive=options.archive)
    except DAMAGE as error:
        raise UnsafeExportError(
            "Het bestand zit zo in elkaar dat het niet veilig gelakt kan worden; "
            "sla het opnieuw op als PDF en lees het opnieuw in."
        ) from error
    findings = (
        *_width_findings(planned, options.gap),
        *(_raster_finding(n) for n in redacted.raster_pages),
        *(_layer_finding(n, read=bool(redacted.read_again)) for n in redacted.layerless),
        *(_hiding_finding(n) for n in redacted.hiding),
    )
    return _Made(output, planned, redacted.raster_pages, redacted.layerless, findings)


def _pages_to_redo(verification: Verification) -> tuple[frozenset[int], frozenset[int]]:
    """Pages on which something is left in the boxes, and others on which too much went.

    None when anything else is wrong: there a second attempt would not help.
    """
    errors = [f for f in verification.findings if f.severity is Severity.ERROR]
    if any(f.check not in {*BOX_CHECKS, ELSEWHERE} or f.page is None for f in errors):
        return frozenset(), frozenset()
    draw = {f.page for f in errors if f.check in BOX_CHECKS and f.page is not None}
    gently = {f.page for f in errors if f.check == ELSEWHERE and f.page is not None}
    return frozenset(draw), frozenset(gently - draw)


def _published(path: Path, folder: Path, made: _Made, verification: Verification) -> Published:
    """Give a file its name that was verified, and only that one."""
    if not verification.passed:
        raise VerificationFailedError(_sentence(verification), verification)
    if verification.output_sha256 != hashlib.sha256(path.read_bytes()).hexdigest():
        raise UnsafeExportError(
            "Het bestand is tijdens de controle veranderd; begin opnieuw met exporteren."
        )
    final = give_name(path, folder, made.planned.output_name)
    return Published(
        document_id=made.planned.document_id,
        path=str(final.resolve()),
        verification=verification,
        findings=(*made.planned.findings, *made.findings),
        raster_pages=made.raster_pages,
        moved=tuple(sorted({shift.line for shift in made.planned.shifts})),
    )


def _with_what_stays(planned: PlannedDocument, again: str) -> PlannedDocument:
    """The plan, with words that a scan shows outside the boxes counted as visible.

    The words that lay behind a scan were recognised elsewhere and said something else.
    """
    if not again:
        return planned
    hay = Haystack(again)
    removed = tuple(
        replace(v, remaining=v.remaining + needle.count(hay))
        for v in planned.removed
        for needle in [Needle.of(v.text)]
        if needle is not None
    )
    return replace(planned, removed=removed)


def _width_findings(planned: PlannedDocument, step: float) -> tuple[Finding, ...]:
    """Boxes of names that still have the width of the name, when they should not have."""
    left = sum(r.candidates is not None and not r.even for r in planned.redactions)
    if not step or not left:
        return ()
    boxes = "één vlak" if left == 1 else f"{left} vlakken"
    message = (
        f"De breedte van {boxes} verraadt iets van de naam: daar kon de tekst niet opschuiven "
        "(een uitgevulde of onderstreepte regel, een tabel of te weinig ruimte)."
    )
    return (Finding("breedte", message, Severity.WARNING),)


def _raster_finding(page: int) -> Finding:
    return Finding(
        "lakken",
        f"Pagina {page + 1} kon alleen als afbeelding veilig worden gelakt.",
        Severity.WARNING,
        page,
    )


def _layer_finding(page: int, *, read: bool) -> Finding:
    done = "is opnieuw herkend" if read else "is weggelaten"
    return Finding(
        "lakken",
        f"De tekst achter de scan op pagina {page + 1} lag niet op het beeld en {done}.",
        Severity.WARNING,
        page,
    )


def _hiding_finding(page: int) -> Finding:
    return Finding(
        "lakken",
        f"Op pagina {page + 1} stond tekst die niet te zien is; die is weggelaten.",
        Severity.WARNING,
        page,
    )


def _sentence(verification: Verification) -> str:
    """What was found where, in one sentence and without the data themselves."""
    errors = [f for f in verification.findings if f.severity is Severity.ERROR]
    reasons = [_reason(f) for f in errors[:MOST_REASONS]]
    if len(errors) > MOST_REASONS:
        reasons.append(f"en nog {len(errors) - MOST_REASONS}")
    what = "; ".join(reasons) or "niet alle controles konden worden gedaan"
    return f"De controle na het lakken is niet doorstaan, er is niets geschreven: {what}."


def _reason(finding: Finding) -> str:
    words = finding.message.rstrip(".")
    return words if finding.page is None else f"{words} (pagina {finding.page + 1})"
