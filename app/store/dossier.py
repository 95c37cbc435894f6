"""The dossier: one file that holds everything of one piece of work, saved at every act."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from app.store import codec, contents, events
from app.store.file import SUFFIX, DossierFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.model.analysis import Analysis
    from app.model.decision import ReviewChange, ReviewEvent
    from app.model.detection import Detection
    from app.model.document import Document
    from app.model.proposal import Proposal
    from app.model.textmap import TextMap

__all__ = ["SUFFIX", "Dossier"]


class Dossier(DossierFile):
    """What is in an open dossier: documents, what the machine found, and what was decided."""

    # --- contents

    def value(self, key: str, default: str = "") -> str:
        """A property of the dossier, such as ``profile`` or ``title``."""
        with self._reading() as connection:
            found = contents.value(connection, key)
        return default if found is None else found

    def set_value(self, key: str, value: str) -> None:
        """Set a property of the dossier."""
        with self._writing() as connection:
            contents.set_value(connection, key, value)

    def documents(self) -> tuple[Document, ...]:
        """All documents in order of their number."""
        with self._reading() as connection:
            return contents.all_documents(connection)

    def add_document(self, document: Document, original: bytes, pdf: bytes = b"") -> Document:
        """Store a document with its files.

        Args:
            document: Its ``number`` is ignored.
            original: The file as it was handed in.
            pdf: The decrypted PDF to work on; empty while there is none.

        Returns:
            The document with its number, and the sizes and hashes of what was stored.
        """
        with self._writing() as connection:
            return contents.add_document(connection, document, original, pdf)

    def update_document(self, document: Document) -> Document:
        """Write status, refusal, pages and title; the number and the files stay as they are.

        Returns:
            The document as it is stored now.
        """
        with self._writing() as connection:
            return contents.write_document(connection, document)

    def original(self, document_id: str) -> bytes:
        """The file as it was handed in; KeyError for an unknown document."""
        with self._reading() as connection:
            return contents.file(
                connection, contents.document(connection, document_id).source.sha256
            )

    def pdf(self, document_id: str) -> bytes:
        """The PDF to work on; the original while no other is stored."""
        with self._reading() as connection:
            document = contents.document(connection, document_id)
            return contents.file(connection, document.pdf_sha256 or document.source.sha256)

    def add_analysis(self, analysis: Analysis) -> Document:
        """Store what reading and detection gave; what was decided stays untouched.

        Returns:
            The document as it is stored now: pages, status, date and PDF of the analysis under
            the number, title and source it had.
        """
        with self._writing() as connection:
            return contents.add_analysis(connection, analysis)

    def analysis_version(self, document_id: str) -> str | None:
        """The version of the detector that analysed a document, None before that."""
        with self._reading() as connection:
            return contents.analysis_version(connection, document_id)

    def text_map(self, document_id: str) -> TextMap | None:
        """The text of a document, None before it is read."""
        with self._reading() as connection:
            return contents.text_map(connection, document_id)

    def detections(self, document_id: str) -> tuple[Detection, ...]:
        """What was found in a document, nothing before it is read."""
        with self._reading() as connection:
            return contents.found_in(connection, document_id)

    def proposals(self) -> tuple[Proposal, ...]:
        """The machine's proposals, in no order."""
        with self._reading() as connection:
            return contents.all_proposals(connection)

    def replace_proposals(self, proposals: Iterable[Proposal]) -> None:
        """Make these the machine's proposals; only what differs is written."""
        with self._writing() as connection:
            contents.replace_proposals(connection, proposals)

    def pages_seen(self) -> tuple[tuple[str, int], ...]:
        """Documents with a page (from 0) each, seen in version 1; the rest is in the events."""
        with self._reading() as connection:
            return contents.seen(connection)

    # --- what the officer did

    def append(self, change: ReviewChange, author: str) -> ReviewEvent:
        """Add one event to the chain."""
        with self._writing() as connection:
            return events.append(connection, change, author)

    def events(self) -> tuple[ReviewEvent, ...]:
        """All events in order; of a damaged dossier those up to the first that is unreadable."""
        found: list[ReviewEvent] = []
        with self._reading() as connection, suppress(codec.DecodeError):
            found.extend(events.read(connection))
        return tuple(found)

    def change(self, seq: int, known: Callable[[str], Proposal | None]) -> ReviewChange:
        """What the event with a number (from 1) changed; KeyError when there is none.

        A proposal that it left alone is the one that is ``known`` now, where there is one.
        """
        with self._reading() as connection:
            found = events.read_change(connection, seq, known)
        if found is None:
            raise KeyError(seq)
        return found

    def outcomes(self) -> tuple[codec.Outcome, ...]:
        """What every event led to, in order; a third of the work of :meth:`events`."""
        found: list[codec.Outcome] = []
        with self._reading() as connection, suppress(codec.DecodeError):
            found.extend(events.read_outcomes(connection))
        return tuple(found)
