"""The files in a PDF: a letter is often handed in with what it announces as an attachment in it.

Attachments that are PDF become documents of their own, below the one they were in. Of others the
officer is told, because no export ever carries them along.
"""

from __future__ import annotations

import hashlib
import io
from pathlib import PurePath
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, NameTree, PdfError, Stream

from app.intake.unsuitable import inflates_beyond
from app.model.analysis import Attachment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Object

MOST = 100
"""More in one file is no letter with attachments any more."""
MOST_BYTES = 512 * 1024 * 1024
"""Of all attachments of a file together."""
LONGEST_NAME = 200
HEADER_REACH = 1024
INLINE = (0, 0)
"""What qpdf calls an object that lies within another one."""
DAMAGE = (PdfError, ValueError, TypeError, AttributeError, KeyError, RuntimeError, OverflowError)


def attachments(pdf: bytes) -> tuple[tuple[Attachment, ...], int]:
    """The PDFs in a PDF, each once, and how many other files are in it.

    ``pdf`` is decrypted and repaired, as intake leaves it. What cannot be read counts as another
    file; a damaged list of attachments is none.
    """
    found: dict[str, Attachment] = {}
    others: set[str] = set()
    unread, room = 0, MOST_BYTES
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for spec in _specifications(opened):
            data = _content(spec, room)
            if data is None:
                unread += 1
                continue
            key = hashlib.sha256(data).hexdigest()
            if b"%PDF-" not in data[:HEADER_REACH] or len(found) >= MOST:
                others.add(key)
            elif key not in found:
                room -= len(data)
                found[key] = Attachment(_name(spec), data)
    return tuple(found.values()), len(others) + unread


def _specifications(pdf: pikepdf.Pdf) -> Iterator[Dictionary]:
    """File specifications from the list of the file, its associations and its pages, once each."""
    seen: set[tuple[int, int]] = set()
    for wanted in (_listed(pdf), _associated(pdf), _annotated(pdf)):
        try:
            for spec in wanted:
                if isinstance(spec, Dictionary) and spec.objgen not in seen:
                    seen |= {spec.objgen} - {INLINE}
                    yield spec
        except DAMAGE:
            continue


def _listed(pdf: pikepdf.Pdf) -> Iterator[Object]:
    names = pdf.Root.get(Name.Names)
    if isinstance(names, Dictionary) and Name.EmbeddedFiles in names:
        yield from NameTree(names.EmbeddedFiles).values()


def _associated(pdf: pikepdf.Pdf) -> Iterator[Object]:
    files = pdf.Root.get(Name.AF)
    if isinstance(files, Array):
        yield from files


def _annotated(pdf: pikepdf.Pdf) -> Iterator[Object | None]:
    for page in pdf.pages:
        notes = page.obj.get(Name.Annots)
        for note in notes if isinstance(notes, Array) else ():
            if isinstance(note, Dictionary) and note.get(Name.Subtype) == Name.FileAttachment:
                yield note.get(Name.FS)


def _content(spec: Dictionary, room: int) -> bytes | None:
    """The bytes of the file; None when they cannot be read or would be too many."""
    try:
        files = spec.get(Name.EF)
        for key in (Name.UF, Name.F):
            stream = files.get(key) if isinstance(files, Dictionary) else None
            if isinstance(stream, Stream):
                if inflates_beyond(stream, room):
                    return None
                data = stream.read_bytes()
                return data if len(data) <= room else None
    except DAMAGE:
        pass
    return None


def _name(spec: Dictionary) -> str:
    """The name of the file without folders."""
    for key in (Name.UF, Name.F):
        given = spec.get(key)
        if isinstance(given, pikepdf.String):
            name = PurePath(str(given).replace("\\", "/")).name
            name = "".join(c for c in name if c.isprintable()).strip()
            if name:
                return name[-LONGEST_NAME:]
    return "bijlage.pdf"
