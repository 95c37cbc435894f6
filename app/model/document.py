"""The files of a dossier."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from app.model.geometry import PageInfo


class DocumentKind(StrEnum):
    """Where a document came from; only PDF can be read so far."""

    PDF = "pdf"


class DocumentStatus(StrEnum):
    """How far the machine's work on a document is; the officer's work is in the decisions."""

    WAITING = "waiting"
    READING = "reading"
    READY = "ready"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The original as it was handed in; never changed. ``name`` may hold personal data."""

    name: str = field(repr=False)
    media_type: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Document:
    """One document of a dossier.

    ``id`` is random and says nothing about the content; ``number`` is its place in the dossier,
    from 1. ``pdf_sha256`` is the hash of the decrypted PDF that is worked on, which equals the
    source's own hash unless the source was encrypted or had to be repaired. ``refusal`` is the
    Dutch sentence that tells why a document could not be read, else empty. ``repaired`` tells that
    the file was damaged, so that parts of it may be lost. ``label`` is what people call it, such as
    ``002`` and for its attachments ``002a`` (:mod:`app.model.family`); empty outside a dossier.
    """

    id: str
    number: int
    title: str = field(repr=False)
    source: SourceFile
    kind: DocumentKind = DocumentKind.PDF
    parent_id: str | None = None
    pdf_sha256: str = ""
    pages: tuple[PageInfo, ...] = ()
    date: str | None = None
    status: DocumentStatus = DocumentStatus.WAITING
    refusal: str = ""
    repaired: bool = False
    label: str = ""

    @property
    def called(self) -> str:
        """What people call it: its label, or its number where there is none."""
        return self.label or f"{self.number:03d}"
