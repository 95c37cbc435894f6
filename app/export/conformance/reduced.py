"""Pages as the second opinion needs them: every instruction, and every letter of a font once.

The rules of pikepdf look at each letter on each page; on long documents that is most of their time,
and it is the same few letters again and again.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import ContentStreamInstruction, Name, Object, Operator, Pdf, String

from app.export.conformance.drawn import INVISIBLE
from app.export.contents import OPERATORS
from app.export.shown import SHOW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.export.conformance.drawn import Drawn

_MARKS = ("BDC", "BMC", "EMC", "DP", "MP", "BX", "EX")
_KEPT = " ".join(sorted({*(n.removeprefix("/") for n in OPERATORS), *_MARKS} - set(SHOW)))
"""All operators that the format knows, but those that show text."""


@contextmanager
def reduced(document: Pdf, drawn: Drawn) -> Iterator[None]:
    """For a while, pages show each letter of a font only where it is shown first.

    Pages whose text is not shown as it should be stay whole, and so do forms.
    """
    kept: list[tuple[Object, Object]] = []
    for number, page in enumerate(document.pages):
        if number not in drawn.odd and "/Contents" in page.obj:
            kept.append((page.obj, page.obj.Contents))
            page.obj.Contents = document.make_stream(_content(page, number, drawn))
    try:
        yield
    finally:
        for holder, contents in kept:
            holder.Contents = contents


def _content(page: pikepdf.Page, number: int, drawn: Drawn) -> bytes:
    instructions: list[Any] = list(pikepdf.parse_content_stream(page, _KEPT))
    instructions += [_made([], "q"), _made([], "BT")]
    for name, (shown, codes) in drawn.first.get(number, {}).items():
        size = shown.size or 1
        text = b"".join(code.to_bytes(size) for code in sorted(codes))
        instructions += [
            _made([0 if shown.is_seen else INVISIBLE], "Tr"),
            _made([Name(name), 1], "Tf"),
            _made([String(text)], "Tj"),
        ]
    instructions += [_made([], "ET"), _made([], "Q")]
    return pikepdf.unparse_content_stream(instructions)


def _made(operands: list[Any], name: str) -> ContentStreamInstruction:
    return ContentStreamInstruction(operands, Operator(name))
