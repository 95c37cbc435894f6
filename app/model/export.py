"""What will be written, and what was found in it afterwards."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from app.model.detection import EntityType, Role
from app.model.geometry import PageArea, Rect


class BoxLabel(StrEnum):
    """What stands in a box: nothing (beslisnota) or the ground's code (Woo-verzoek)."""

    NONE = "none"
    CODE = "code"
    CODE_AND_TITLE = "code_and_title"


class BoxLook(StrEnum):
    """How a box looks; white ones get a frame, so that they are seen."""

    BLACK = "black"
    WHITE = "white"
    GREY = "grey"

    @property
    def fill(self) -> tuple[float, float, float]:
        """Red, green and blue from 0 to 1."""
        shade = {"black": 0.0, "white": 1.0, "grey": 0.85}[self.value]
        return shade, shade, shade


class NotePage(StrEnum):
    """When a page with the note is added to a document that has no section for it."""

    WHEN_REDACTED = "when_redacted"
    NEVER = "never"


class NoteStatus(StrEnum):
    """What becomes of the note in one document; the values stand in rapport.json."""

    NONE = "geen"
    PRESENT = "aanwezig"
    FILLED = "ingevuld"
    PAGE = "toegevoegd"


@dataclass(frozen=True, slots=True)
class RedactedCount:
    """How many decisions to redact there are of one kind; boxes may be more or fewer."""

    entity_type: EntityType
    role: Role
    ground: str
    count: int


@dataclass(frozen=True, slots=True)
class Redaction:
    """One box on one page; ``alternative_text`` is what a screen reader says.

    ``fill`` is its colour as red, green and blue from 0 to 1. Where a gap is closed, ``own`` is the
    place of what goes before anything moves, ``line`` the number of the line whose rest moves (-1
    when nothing has to), and ``even`` tells that its width is a whole number of steps. Of a name
    ``candidates`` says how many surnames of the list are as wide, first at its own width and then
    with the gap closed; None where no surname is known.
    """

    page: int
    rect: Rect
    label: str
    ground: str
    alternative_text: str
    proposal_id: str
    fill: tuple[float, float, float] = (0.0, 0.0, 0.0)
    own: Rect | None = None
    line: int = -1
    even: bool = False
    candidates: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """Text that moves ``by`` points to the right, so that a gap tells less of what was in it.

    ``rect`` is where it stands before (points, top left); ``line`` numbers its line.
    """

    page: int
    rect: Rect
    by: float
    line: int


@dataclass(frozen=True, slots=True)
class RemovedValue:
    """A value that must not be found afterwards. Personal data, so never in a ``repr``.

    ``remaining`` is the number of places where the same text stays visible because the officer
    (or the profile) kept it there; more occurrences than that are a leak.
    """

    text: str = field(repr=False)
    entity_type: EntityType
    remaining: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """The section *Informatie die niet openbaar wordt gemaakt*.

    ``heading`` is the heading for an added page, ``headings`` all spellings that count as the
    section in a document, ``sentence`` the text composed from the accepted boxes. ``place`` is the
    room below an empty section's heading and ``size`` the type size in points there; both are set
    when ``status`` is FILLED.
    """

    heading: str
    headings: tuple[str, ...]
    sentence: str
    page: NotePage = NotePage.WHEN_REDACTED
    status: NoteStatus = NoteStatus.NONE
    place: PageArea | None = None
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class PlannedDocument:
    """All that redaction and verification need to know of one document.

    ``output_name`` is a file name without folder, and holds no redacted value. ``page_count`` is
    that of the source, before a page with the note is added. ``roles`` are those of the people
    whose data are redacted; AMBTSDRAGER stands for an office holder of whom the signature alone is.
    ``findings`` are warnings about the note, for the officer. ``shifts`` is the text that moves.
    ``legend`` are the lines of a last page that explains the codes; empty when there is none.
    """

    document_id: str
    source_sha256: str
    pdf_sha256: str
    output_name: str = field(repr=False)
    redactions: tuple[Redaction, ...]
    removed: tuple[RemovedValue, ...] = field(repr=False)
    roles: tuple[Role, ...]
    note: Note
    title: str = field(default="", repr=False)
    page_count: int = 0
    counts: tuple[RedactedCount, ...] = ()
    findings: tuple[Finding, ...] = ()
    shifts: tuple[Shift, ...] = ()
    legend: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Before:
    """What a written file is compared with.

    ``pdf`` is what the plan was made from. Of the pages in ``pictures`` (from 0) a picture was
    made, with the words behind it; on those in ``reread`` the recognised words of a scan were read
    anew; on those in ``gently`` letters were taken away one by one.
    """

    pdf: bytes = field(repr=False)
    pictures: tuple[int, ...] = ()
    reread: tuple[int, ...] = ()
    gently: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What holds for all documents of an export.

    ``gap`` is the step in points of which the width of a box is a multiple, 0 for any width;
    ``archive`` asks for PDF/A where it can be.
    """

    profile: str
    label: BoxLabel = BoxLabel.NONE
    fill: tuple[float, float, float] = (0.0, 0.0, 0.0)
    frame: bool = False
    gap: float = 0.0
    archive: bool = True


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """Frozen and hashed: what is exported is what was planned, not what is on the screen now."""

    dossier_id: str
    documents: tuple[PlannedDocument, ...]
    options: ExportOptions
    author: str
    sha256: str


class Outcome(StrEnum):
    """The result of one check; the values are shown to the officer and stand in rapport.json."""

    PASSED = "geslaagd"
    LEAKED = "gelekt"
    CHANGED = "gewijzigd"
    IMPOSSIBLE = "niet te controleren"


class Severity(StrEnum):
    """How much a finding weighs: it blocks, it wants a look, or it is told for the record."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a check found; ``message`` is Dutch and holds no personal data.

    ``page`` counts from 0; None when the finding is not on a page. ``rect`` likewise.
    """

    check: str
    message: str
    severity: Severity = Severity.ERROR
    page: int | None = None
    rect: Rect | None = None


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One check with the engine that did it, and the engine's version."""

    name: str
    engine: str
    version: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found in one written file.

    ``claims`` are the standards that the file says it keeps (``PDF/A-2u``, ``PDF/UA-1``); what
    they ask for was among the checks.
    """

    document_id: str
    output_sha256: str
    checks: tuple[CheckResult, ...]
    findings: tuple[Finding, ...]
    claims: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        """True only when there were checks, all of them passed, and no finding is an error."""
        return (
            bool(self.checks)
            and all(c.outcome is Outcome.PASSED for c in self.checks)
            and all(f.severity is not Severity.ERROR for f in self.findings)
        )


@dataclass(frozen=True, slots=True)
class Published:
    """A file that was written, verified and put in its place.

    ``path`` is absolute and may hold personal data of the folder's owner. ``findings`` are about
    the document itself, such as a note that contradicts the boxes; those of the verification are
    in ``verification``. ``moved`` are the lines of which the rest moved to close a gap.
    """

    document_id: str
    path: str = field(repr=False)
    verification: Verification
    findings: tuple[Finding, ...] = ()
    raster_pages: tuple[int, ...] = ()
    moved: tuple[int, ...] = ()
