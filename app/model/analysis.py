"""What the machine knows of one document after reading and detection."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.model.detection import Detection
from app.model.document import Document
from app.model.textmap import TextMap


@dataclass(frozen=True, slots=True)
class Attachment:
    """A PDF that was found in another one; ``name`` may hold personal data."""

    name: str = field(repr=False)
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Analysis:
    """The result of intake, reading and detection; ``pdf`` is the decrypted file worked on.

    ``version`` names the detector that made it, so that a dossier knows what is out of date.
    ``attachments`` become documents of their own; ``other_files`` is the number of those that
    cannot, because they are no PDF.
    """

    document: Document
    text_map: TextMap
    detections: tuple[Detection, ...]
    pdf: bytes = field(default=b"", repr=False)
    version: str = ""
    attachments: tuple[Attachment, ...] = ()
    other_files: int = 0

    def scans(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Numbers of the pages that are scans without text of their own.

        First those whose words were recognised, then those of which nothing could be read.
        """
        read: list[int] = []
        unread: list[int] = []
        for number, page in enumerate(self.document.pages):
            if page.is_scan and not page.has_text:
                start, end = self.text_map.page_span(number)
                (read if end > start else unread).append(number)
        return tuple(read), tuple(unread)
