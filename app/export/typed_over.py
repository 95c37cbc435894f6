"""Letters that other letters hide: a name under a bar of typed blocks.

Which of two letters hides the other is not reasoned out but tried: the page is drawn without one
layer of letters, and with that layer alone. What a letter would show by itself and what goes from
the page without it are compared. (PDFium, as it can leave out single strings.)
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium

from app.export.characters import Characters

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from app.export.erase import Corners

CELL = 8.0
"""Points; the grid in which letters are sought that lie on each other."""

SAME = 1.5
"""Points; so near lies a letter that is drawn twice to look bold."""

LEGIBLE = 0.2
"""Share of what a letter shows by itself that must be left of it for it to be seen."""

MOST_LAYERS = 6
LARGEST = 200.0
"""Points; a larger sign is an ornament, and lies on half a page."""


@dataclass(frozen=True, slots=True)
class Buried:
    """A letter that others hide.

    ``number`` is that in the text of its page, ``box`` is in PDF user space, ``middle`` in pixels.
    """

    number: int
    text: str = field(repr=False)
    box: Corners
    middle: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Char:
    number: int
    text: str = field(repr=False)
    box: Corners
    owner: int
    """Address of the string that it belongs to."""


def drawn_and_buried(pdf: bytes, scale: float) -> tuple[NDArray[np.uint8], list[Buried]]:
    """The first page of a file in colour, and the letters of it that others hide."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        pixels = _drawn(page, scale)
        text_page = page.get_textpage()
        buried = buried_letters(page, text_page, scale)
        text_page.close()
        page.close()
    return pixels, buried


def buried_letters(
    page: pypdfium2.PdfPage, text_page: pypdfium2.PdfTextPage, scale: float
) -> list[Buried]:
    """The letters of a page that are drawn and that other letters hide.

    Args:
        page: To be closed afterwards: its strings stay left out.
        text_page: The text of it.
        scale: Pixels to the point in the picture of which places are told.
    """
    suspects = _on_each_other(_characters(text_page))
    if not suspects:
        return []
    owners = {char.owner for char in suspects}
    whole = _drawn(page, scale)
    _show(owners, active=False)
    none = _drawn(page, scale)
    found: list[Buried] = []
    for layer in _layers(suspects):
        mine = {char.owner for char in layer}
        _show(mine, active=True)
        alone = _apart(_drawn(page, scale), none)
        _show(owners, active=True)
        _show(mine, active=False)
        gone = _apart(_drawn(page, scale), whole)
        _show(owners, active=False)
        for char in layer:
            part = _pixels(page, char.box, whole.shape)
            if char.text.isalnum() and gone[part].sum() < LEGIBLE * alone[part].sum():
                x0, y0, x1, y1 = char.box
                middle = _place(page, (x0 + x1) / 2, (y0 + y1) / 2, whole.shape)
                found.append(Buried(char.number, char.text, char.box, middle))
    return found


def _characters(text_page: pypdfium2.PdfTextPage) -> list[_Char]:
    characters = Characters(text_page)
    found: list[_Char] = []
    for number, (text, box) in enumerate(
        zip(characters.plain, characters.boxes.tolist(), strict=True)
    ):
        x0, y0, x1, y1 = box
        if text.isspace() or not (x0 < x1 < x0 + LARGEST and y0 < y1 < y0 + LARGEST):
            continue
        drawn = pdfium.FPDFText_GetTextObject(text_page, number)
        found.append(_Char(number, text, (x0, y0, x1, y1), _address(drawn)))
    return found


def _address(drawn: object) -> int:
    return ctypes.cast(drawn, ctypes.c_void_p).value or 0  # type: ignore[arg-type]


def _on_each_other(characters: Sequence[_Char]) -> list[_Char]:
    """The characters of which the middle lies in another of another string, and those others."""
    cells: dict[tuple[int, int], list[_Char]] = {}
    for char in characters:
        x0, y0, x1, y1 = (int(v // CELL) for v in char.box)
        for column in range(x0, x1 + 1):
            for row in range(y0, y1 + 1):
                cells.setdefault((column, row), []).append(char)
    found: dict[int, _Char] = {}
    for char in characters:
        x, y = (char.box[0] + char.box[2]) / 2, (char.box[1] + char.box[3]) / 2
        for other in cells[int(x // CELL), int(y // CELL)]:
            left, lower, right, upper = other.box
            if other.owner == char.owner or _is_twin(char, other):
                continue
            if left <= x <= right and lower <= y <= upper:
                found[char.number], found[other.number] = char, other
    return list(found.values())


def _is_twin(one: _Char, two: _Char) -> bool:
    near = abs(one.box[0] - two.box[0]) < SAME and abs(one.box[1] - two.box[1]) < SAME
    return one.text == two.text and near


def _layers(characters: Sequence[_Char]) -> list[list[_Char]]:
    """Strings in layers of which none lies on another of its layer."""
    strings: dict[int, list[_Char]] = {}
    for char in characters:
        strings.setdefault(char.owner, []).append(char)
    layers: list[list[_Char]] = []
    for string in strings.values():
        free = next((layer for layer in layers if not _meet(layer, string)), None)
        if free is None:
            layers.append(string)
        else:
            free += string
    return layers[:MOST_LAYERS]


def _meet(layer: Sequence[_Char], string: Sequence[_Char]) -> bool:
    one, two = (np.array([char.box for char in part])[:, None] for part in (layer, string))
    two = two.swapaxes(0, 1)
    across = (one[..., 0] < two[..., 2]) & (two[..., 0] < one[..., 2])
    return bool((across & (one[..., 1] < two[..., 3]) & (two[..., 1] < one[..., 3])).any())


def _show(owners: Iterable[int], *, active: bool) -> None:
    for address in owners:
        drawn = ctypes.cast(address, pdfium.FPDF_PAGEOBJECT)
        pdfium.FPDFPageObj_SetIsActive(drawn, active)


def _drawn(page: pypdfium2.PdfPage, scale: float) -> NDArray[np.uint8]:
    bitmap = page.render(scale=scale, rev_byteorder=True)
    found = np.array(bitmap.to_numpy()[:, :, :3])
    bitmap.close()
    return found


def _apart(one: NDArray[np.uint8], two: NDArray[np.uint8]) -> NDArray[np.uint8]:
    found: NDArray[np.uint8] = (np.maximum(one, two) - np.minimum(one, two)).max(axis=2)
    return found


def _pixels(page: pypdfium2.PdfPage, box: Corners, shape: tuple[int, ...]) -> tuple[slice, slice]:
    """The rows and columns of pixels in which a box in PDF user space lies."""
    x, y = zip(*(_place(page, *corner, shape) for corner in (box[:2], box[2:])), strict=True)
    rows = slice(max(0, min(y)), max(0, max(y) + 1))
    return rows, slice(max(0, min(x)), max(0, max(x) + 1))


def _place(page: pypdfium2.PdfPage, x: float, y: float, shape: tuple[int, ...]) -> tuple[int, int]:
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, shape[1], shape[0], 0, x, y, across, down)
    return across.value, down.value
