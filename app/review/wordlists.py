"""Word lists from files: a line of text, the first column of a CSV or of an XLSX's first sheet.

A list comes from outside and is not trusted: its size is limited on disk and again after
unpacking, and XML with a document type (the way to entities) is refused. Nothing in a workbook is
computed or followed; of a formula the value is read that stands in the file.
"""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, BinaryIO
from xml.parsers import expat

from app.errors import KnownError
from app.review.find import words_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LARGEST_TEXT = 4_000_000
LARGEST_BOOK = 16_000_000
LARGEST_PART = 64_000_000  # bytes of one part of a workbook after unpacking
MOST_PARTS = 5_000
MOST_ROWS = 200_000
CHUNK = 1 << 16

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    expat.ExpatError,
    EOFError,
    KeyError,
    NotImplementedError,
    RuntimeError,
    UnicodeDecodeError,
    ValueError,
    IndexError,
)


def read_words(path: Path) -> tuple[str, ...]:
    """The words of a list, each once; what kind of file it is, is seen from its first bytes.

    Raises:
        KnownError: It cannot be read, is too large, or is no list that we can read.
    """
    try:
        with path.open("rb") as file:
            start = file.read(4)
            file.seek(0)
            if start == _OLE:
                raise KnownError(
                    "Dit is een oude of beveiligde werkmap; bewaar haar als XLSX zonder wachtwoord."
                )
            if start == _ZIP:
                return _of_book(file, path.stat().st_size)
            return words_in(_text(file))
    except OSError as error:
        raise KnownError("De woordenlijst kan niet worden gelezen.") from error


def _text(file: BinaryIO) -> str:
    data = file.read(LARGEST_TEXT + 1)
    if len(data) > LARGEST_TEXT:
        raise _too_large()
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _too_large() -> KnownError:
    return KnownError("Deze woordenlijst is te groot; maak er kleinere van.")


def _of_book(file: BinaryIO, size: int) -> tuple[str, ...]:
    if size > LARGEST_BOOK:
        raise _too_large()
    try:
        with zipfile.ZipFile(file) as book:
            if len(book.namelist()) > MOST_PARTS:
                raise _too_large()
            sheet = _first_sheet(book)
            shared = _Shared()
            if "xl/sharedStrings.xml" in book.namelist():
                _parse(book, "xl/sharedStrings.xml", shared.start, shared.end, shared.text)
            cells = _FirstColumn(shared.found)
            _parse(book, sheet, cells.start, cells.end, cells.text)
    except _BROKEN as error:
        raise KnownError(
            "Deze werkmap is niet te lezen; bewaar haar opnieuw als XLSX of als CSV."
        ) from error
    entries = (" ".join(value.split()) for value in cells.found)
    return tuple(dict.fromkeys(entry for entry in entries if len(entry) > 1))


def _first_sheet(book: zipfile.ZipFile) -> str:
    """The part with the sheet that stands first, which need not be ``sheet1.xml``."""
    wanted: list[str] = []
    targets: dict[str, str] = {}

    def sheet(name: str, attributes: dict[str, str]) -> None:
        if name == "sheet":
            wanted.append(next((v for k, v in attributes.items() if _local(k) == "id"), ""))

    def relation(name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship":
            targets[attributes["Id"]] = attributes["Target"]

    _parse(book, "xl/workbook.xml", sheet)
    _parse(book, "xl/_rels/workbook.xml.rels", relation)
    return posixpath.normpath(posixpath.join("/xl", targets[wanted[0]])).lstrip("/")


class _Shared:
    """The texts that cells refer to by number; how a word is pronounced is no part of it."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._parts: list[str] = []
        self._in_text = self._in_sound = False

    def start(self, name: str, _: dict[str, str]) -> None:
        if name == "si":
            self._parts = []
        elif name == "rPh":
            self._in_sound = True
        elif name == "t":
            self._in_text = not self._in_sound

    def end(self, name: str) -> None:
        if name == "si":
            self.found.append("".join(self._parts))
        elif name == "rPh":
            self._in_sound = False
        elif name == "t":
            self._in_text = False

    def text(self, data: str) -> None:
        if self._in_text:
            self._parts.append(data)


class _FirstColumn:
    """The values in column A, from top to bottom."""

    def __init__(self, shared: list[str]) -> None:
        self.found: list[str] = []
        self._shared = shared
        self._kind = ""
        self._parts: list[str] = []
        self._in_cell = self._in_value = False
        self._rows = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "row":
            self._rows += 1
            if self._rows > MOST_ROWS:
                raise _too_large()
        elif name == "c":
            column = attributes.get("r", "A").rstrip("0123456789")
            self._kind = attributes.get("t", "n")
            self._in_cell, self._parts = column == "A", []
        elif name in ("v", "t"):
            self._in_value = self._in_cell

    def end(self, name: str) -> None:
        if name in ("v", "t"):
            self._in_value = False
        elif name == "c" and self._in_cell:
            self._in_cell = False
            value = "".join(self._parts)
            if self._kind == "s":
                value = self._shared[int(value)] if value else ""
            if self._kind not in ("b", "e"):
                self.found.append(value)

    def text(self, data: str) -> None:
        if self._in_value:
            self._parts.append(data)


def _parse(
    book: zipfile.ZipFile,
    part: str,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] = lambda _: None,
    text: Callable[[str], None] = lambda _: None,
) -> None:
    """Read one part bit by bit, so that a bomb stops at the limit and is never in memory."""
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda name, attributes: start(_local(name), attributes)
    parser.EndElementHandler = lambda name: end(_local(name))
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse
    seen = 0
    with book.open(part) as stream:
        while data := stream.read(CHUNK):
            seen += len(data)
            if seen > LARGEST_PART:
                raise _too_large()
            parser.Parse(data, False)
    parser.Parse(b"", True)


def _refuse(*_: object) -> None:
    raise ValueError


def _local(name: str) -> str:
    return name.rpartition(":")[2]
