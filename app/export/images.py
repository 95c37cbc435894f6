"""What an image file carries besides its picture: camera, author, comments, a tail."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Name, Object, PdfError, Stream

from app.export.colours import components
from app.export.wavelets import strip_jpx

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["strip_image", "strip_images", "strip_jpeg", "strip_jpx"]

_JPEG_START, _JPEG_END = b"\xff\xd8", b"\xff\xd9"
_ADOBE, _JFIF = 0xEE, 0xE0
_FAX_END = 0x001001
"""End of a facsimile block in group 4: twice eleven zeros and a one (ITU-T T.6, 2.4.1.1)."""

_JBIG2_NOTES = frozenset({49, 50, 51, 52, 62})
"""Ends of pages, stripes and files, profiles, and extensions: remarks (ITU-T T.88, 7.3)."""


def strip_images(images: Iterable[Object]) -> None:
    """Remove comments, EXIF, XMP and trailing bytes from images and their masks."""
    for image in images:
        strip_image(image)
        for key in ("/SMask", "/Mask"):
            mask = image.get(key)
            if isinstance(mask, Stream):
                strip_image(mask)


def strip_image(image: Object) -> None:
    """Remove what stands in one image's data besides its picture."""
    filters = _filters(image)
    last = filters[-1] if filters else ""
    strip = _STRIPPERS.get(last)
    if strip is None:
        _cut_samples(image)
        return
    parameters = _last_parameters(image, len(filters))
    old = image.read_raw_bytes() if len(filters) == 1 else _inner(image, filters[:-1])
    image.write(strip(old), filter=Name(last), decode_parms=parameters)
    if last == "/JBIG2Decode" and isinstance(parameters, Dictionary):
        table = parameters.get("/JBIG2Globals")
        if isinstance(table, Stream):
            table.write(strip_jbig2(table.read_bytes()))


def _filters(image: Object) -> list[str]:
    found = image.get("/Filter")
    names = list(found) if isinstance(found, Array) else [] if found is None else [found]
    return [_LONG.get(str(name), str(name)) for name in names]


_LONG = {"/DCT": "/DCTDecode", "/CCF": "/CCITTFaxDecode", "/Fl": "/FlateDecode"}


def _last_parameters(image: Object, count: int) -> Any:
    found: Any = image.get("/DecodeParms")
    if isinstance(found, Array):
        found = found[count - 1] if len(found) == count else None
    return found if isinstance(found, Dictionary) else None


def _inner(image: Object, outer: list[str]) -> bytes:
    """The data of the last filter, unpacked from those around it."""
    parameters = image.get("/DecodeParms")
    image.Filter = Array([Name(name) for name in outer])
    if isinstance(parameters, Array):
        image.DecodeParms = Array(list(parameters)[: len(outer)])
    elif parameters is not None:
        del image["/DecodeParms"]
    return image.read_bytes()


def _cut_samples(image: Object) -> None:
    """Cut what stands behind the last row; packed again, nothing stands behind the packing."""
    try:
        width, height = int(image.Width), int(image.Height)
        bits = 1 if image.get("/ImageMask") else int(image.get("/BitsPerComponent", 8))
        space = image.get("/ColorSpace", Name.DeviceGray)
        parts = 1 if image.get("/ImageMask") else components(space)
        data = image.read_bytes()
    except (AttributeError, PdfError, TypeError, ValueError):
        return
    image.write(data[: height * -(-width * bits * parts // 8)])


def strip_jpeg(data: bytes) -> bytes:
    """A JPEG with only the segments that a decoder needs (ISO/IEC 10918-1, annex B).

    What is no proper JPEG comes back cut at the place where it stops being one.
    """
    start = data.find(_JPEG_START)
    if start < 0:
        return data
    kept, at = bytearray(_JPEG_START), start + 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            at += 1  # what stands between segments is read by nobody
            continue
        marker = data[at + 1]
        if marker in (0xFF, 0x00):
            at += 1
        elif marker == 0xD9:
            break
        elif 0xD0 <= marker <= 0xD8 or marker == 0x01:
            at += 2
        else:
            end = at + 2 + int.from_bytes(data[at + 2 : at + 4])
            if marker == 0xDA:
                end = _scan_end(data, end)
                kept += data[at:end]
            else:
                kept += _segment(marker, data[at:end])
            at = end
    return bytes(kept) + _JPEG_END


def _scan_end(data: bytes, at: int) -> int:
    """Where the coded picture ends that begins at ``at``: at the next marker that is no restart."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            return len(data)
        if data[at + 1] == 0 or 0xD0 <= data[at + 1] <= 0xD7:
            at += 2
        elif data[at + 1] == 0xFF:
            at += 1
        else:
            return at


def _segment(marker: int, segment: bytes) -> bytes:
    if marker == _JFIF and segment[4:9] == b"JFIF\0":
        return b"\xff\xe0\x00\x10" + segment[4:16].ljust(12, b"\0") + b"\0\0"
    if marker == _ADOBE and segment[4:9] == b"Adobe":
        return b"\xff\xee\x00\x0e" + segment[4:16].ljust(12, b"\0")
    return b"" if 0xE0 <= marker <= 0xEF or marker == 0xFE else segment


def strip_fax(data: bytes) -> bytes:
    """A facsimile block without what stands behind its end."""
    bits = int.from_bytes(data)
    first = -1
    for shift in range(8):
        at = (bits >> shift).to_bytes(len(data)).find(_FAX_END.to_bytes(3))
        if at >= 0:
            end = at + 3 + (1 if shift else 0)
            first = end if first < 0 else min(first, end)
    return data if first < 0 else data[:first]


def strip_jbig2(data: bytes) -> bytes:
    """Segments of JBIG2 that hold picture, and nothing behind the last."""
    kept, at = bytearray(), 0
    while at + 11 <= len(data):
        number, flags = struct.unpack_from(">IB", data, at)
        head = _jbig2_head(data, at, number, flags)
        (size,) = struct.unpack_from(">I", data.ljust(head + 4, b"\0"), head - 4)
        if size == 0xFFFFFFFF:  # of unknown length: only the decoder finds the end
            kept += data[at:]
            break
        end = head + size
        if flags & 63 == 51 or end > len(data):
            break
        if flags & 63 not in _JBIG2_NOTES:
            kept += data[at:end]
        at = end
    return bytes(kept)


def _jbig2_head(data: bytes, at: int, number: int, flags: int) -> int:
    """Where the data of a segment begin (ITU-T T.88, 7.2)."""
    count = data[at + 5] >> 5
    place = at + 6
    if count == 7:
        count = int.from_bytes(data[at + 5 : at + 9]) & 0x1FFFFFFF
        place = at + 9 + (count + 8) // 8
    width = 1 if number <= 256 else 2 if number <= 65536 else 4
    return place + count * width + (4 if flags & 64 else 1) + 4


_STRIPPERS = {
    "/DCTDecode": strip_jpeg,
    "/JPXDecode": strip_jpx,
    "/CCITTFaxDecode": strip_fax,
    "/JBIG2Decode": strip_jbig2,
}
