"""What a file says of itself in its metadata (XMP): title, standards."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from pikepdf import Pdf, Stream

PDFA = "{http://www.aiim.org/pdfa/ns/id/}"
PDFUA = "{http://www.aiim.org/pdfua/ns/id/}"
_DESCRIBED = re.compile(rb"<pdfaSchema:namespaceURI>\s*([^<\s]+)\s*<")


@dataclass(frozen=True, slots=True)
class Packet:
    """The metadata of a file; empty strings for what it doesn't say.

    Attributes:
        is_sound: False when there is none, or none that can be read.
        part: Of PDF/A.
        conformance: The letter of PDF/A's level, as it stands there.
        accessible: The part of PDF/UA.
        described: Namespaces that an extension schema describes.
    """

    is_sound: bool = False
    part: str = ""
    conformance: str = ""
    accessible: str = ""
    title: str = field(default="", repr=False)
    producer: str = ""
    described: frozenset[str] = frozenset()

    @property
    def claims(self) -> tuple[str, ...]:
        """The standards that the file says it keeps, such as ``PDF/A-2u`` and ``PDF/UA-1``."""
        found = [f"PDF/A-{self.part}{self.conformance.lower()}"] if self.part else []
        return (*found, *([f"PDF/UA-{self.accessible}"] if self.accessible else []))


def read_packet(document: Pdf) -> Packet:
    """Read the metadata of the catalogue."""
    stream = document.Root.get("/Metadata")
    if not isinstance(stream, Stream):
        return Packet()
    try:
        found: Any = document.open_metadata(strict=True)
        said = [
            str(found.get(name) or "").strip()
            for name in (
                f"{PDFA}part",
                f"{PDFA}conformance",
                f"{PDFUA}part",
                "dc:title",
                "pdf:Producer",
            )
        ]
        raw = stream.read_bytes()
    except Exception:  # noqa: BLE001 (the library says in many ways that it can't read it)
        return Packet()
    if b"RDF" not in raw:
        return Packet()
    described = frozenset(uri.decode("latin-1") for uri in _DESCRIBED.findall(raw))
    part, conformance, accessible, title, producer = said
    return Packet(True, part, conformance, accessible, title, producer, described)
