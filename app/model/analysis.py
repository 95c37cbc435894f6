"""What the machine knows of one document after reading and detection."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.model.detection import Detection
from app.model.document import Document
from app.model.textmap import TextMap


@dataclass(frozen=True, slots=True)
class Analysis:
    """The result of intake, reading and detection; ``pdf`` is the decrypted file worked on.

    ``version`` names the detector that made it, so that a dossier knows what is out of date.
    """

    document: Document
    text_map: TextMap
    detections: tuple[Detection, ...]
    pdf: bytes = field(default=b"", repr=False)
    version: str = ""
