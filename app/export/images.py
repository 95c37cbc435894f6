"""What an image file carries besides its picture: camera, author, comments, a tail."""

from __future__ import annotations

from typing import Any

from pikepdf import Array, Name, Pdf, Stream

_JPEG_START, _JPEG_END = b"\xff\xd8", b"\xff\xd9"
_ICC, _ADOBE = 0xE2, 0xEE
_JP2_BOXES = frozenset({b"jP  ", b"ftyp", b"jp2h", b"jp2c"})


def strip_images(document: Pdf) -> None:
    """Remove comments, EXIF, XMP and trailing bytes from all JPEG and JPEG 2000 images."""
    for item in document.objects:
        if not isinstance(item, Stream) or item.get("/Subtype") != Name.Image:
            continue
        filters = item.get("/Filter")
        if isinstance(filters, Array) and len(filters) == 1:
            filters = filters[0]
        if filters == Name.DCTDecode:
            parameters: Any = item.get("/DecodeParms")
            item.write(
                strip_jpeg(item.read_raw_bytes()),
                filter=Name.DCTDecode,
                decode_parms=parameters,
            )
        elif filters == Name.JPXDecode:
            item.write(strip_jpx(item.read_raw_bytes()), filter=Name.JPXDecode)


def strip_jpeg(data: bytes) -> bytes:
    """A JPEG with only the segments that a decoder needs (ISO/IEC 10918-1, annex B)."""
    if not data.startswith(_JPEG_START):
        return data
    kept, at = bytearray(_JPEG_START), 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            return data
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker == 0xDA:
            break
        size = int.from_bytes(data[at + 2 : at + 4])
        if _is_needed(marker, data[at + 4 : at + 15]):
            kept += data[at : at + 2 + size]
        at += 2 + size
    end = data.find(_JPEG_END, at)
    return bytes(kept) + (data[at : end + 2] if end >= 0 else data[at:])


def _is_needed(marker: int, start: bytes) -> bool:
    application, comment = 0xE0 <= marker <= 0xEF, marker == 0xFE
    if marker == _ADOBE or (marker == _ICC and start == b"ICC_PROFILE"):
        return True
    return not application and not comment


def strip_jpx(data: bytes) -> bytes:
    """A JPEG 2000 file with only its header and code stream (ISO/IEC 15444-1, annex I)."""
    if data[4:8] != b"jP  ":
        return data
    kept, at = b"", 0
    while at + 8 <= len(data):
        size, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        if size == 1:
            size = int.from_bytes(data[at + 8 : at + 16])
        elif size == 0:
            size = len(data) - at
        if kind in _JP2_BOXES:
            kept += data[at : at + size]
        at += max(size, 8)
    return kept
