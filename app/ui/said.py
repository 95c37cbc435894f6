"""What the program says outside the window, in the language of the window.

Why something is proposed, what a rule or a check says and what went wrong are Dutch sentences that
are made where Qt is not, and they are kept in dossiers. ``resources/i18n/said.txt`` holds them, one
a line, with ``{0}`` where a value goes; the translator of the window has the same lines in the
context ``said``. What stands in a document (a label, a name) is a value and stays as it is.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from app import paths

if TYPE_CHECKING:
    from collections.abc import Iterable

FILE = "said.txt"
CONTEXT = "said"
DEEPEST = 5
"""How deep sentences stand in sentences, as in "mogelijk dezelfde persoon: zelfde naam als …"."""
_HOLE = re.compile(r"\{(\d)\}")


class Template(NamedTuple):
    """A sentence with holes; ``quoted`` are the holes that hold words of a document."""

    text: str
    pattern: re.Pattern[str]
    quoted: frozenset[int]


def said(text: str) -> str:
    """A text of the program in the language of the window; an unknown one as it is."""
    return text if not text or not _is_translated() else "\n".join(map(_line, text.split("\n")))


def known() -> tuple[str, ...]:
    """All sentences, with holes where a value goes."""
    file = paths.resources() / "i18n" / FILE
    return tuple(file.read_text(encoding="utf-8").splitlines())


def _is_translated() -> bool:
    probe = "zelf getekend"
    return QCoreApplication.translate(CONTEXT, probe) != probe


@lru_cache(maxsize=4096)
def _line(text: str) -> str:
    return _said(text, DEEPEST) or text


def _said(text: str, depth: int) -> str | None:
    """None for what is no sentence of the program."""
    plain, end = (text[:-1], ".") if text.endswith(".") else (text, "")
    for words in dict.fromkeys((text, plain)):
        rest = end if words is plain else ""
        for form in (words, words[:1].swapcase() + words[1:], f"{words}."):
            if form in _whole():
                found = QCoreApplication.translate(CONTEXT, form)
                return _like(words, found if form[-1] == words[-1] else found.rstrip(".")) + rest
    if depth == 0:
        return None
    for words in dict.fromkeys((text, plain)):
        for template in _templates():
            match = template.pattern.fullmatch(words)
            if match is not None:
                filled = _filled(template, match.groups(), depth)
                return _like(words, filled) + (end if words is plain else "")
    return _joined(text, depth)


def _joined(text: str, depth: int) -> str | None:
    """Two sentences with a colon between them, of which one is known at least."""
    head, colon, tail = text.partition(": ")
    parts = [_said(part, depth - 1) for part in (head, tail) if colon]
    if not any(parts):
        return None
    return colon.join(made or part for made, part in zip(parts, (head, tail), strict=True))


def _filled(template: Template, values: Iterable[str], depth: int) -> str:
    words = [
        value if hole in template.quoted else _parts(value, depth - 1)
        for hole, value in enumerate(values)
    ]
    return QCoreApplication.translate(CONTEXT, template.text).format(*words)


def _parts(value: str, depth: int) -> str:
    """A value can be several sentences in a row, as after a check that failed."""
    return "; ".join(_said(part, depth) or part for part in value.split("; "))


def _like(source: str, words: str) -> str:
    """With a capital where the source has one."""
    return words[:1].upper() + words[1:] if source[:1].isupper() else words


@lru_cache(maxsize=1)
def _whole() -> frozenset[str]:
    return frozenset(text for text in known() if "{" not in text)


@lru_cache(maxsize=1)
def _templates() -> tuple[Template, ...]:
    """Those with most words of their own first, so that the most telling one is taken."""
    found = [_template(text) for text in known() if "{" in text]
    return tuple(sorted(found, key=lambda t: -len(_HOLE.sub("", t.text))))


def _template(text: str) -> Template:
    parts = _HOLE.split(text)
    # what begins with a value takes as much as it can: "minister van Defensie van ... tot ..."
    first = "(.+?)" if parts[0] else "(.+)"
    holes = [first, *["(.+?)"] * (len(parts) // 2 - 1)]
    pattern = "".join(
        holes[place // 2] if place % 2 else re.escape(part) for place, part in enumerate(parts)
    )
    if parts[0][:1].isalpha():
        letter = parts[0][0]
        pattern = f"[{letter.lower()}{letter.upper()}]{pattern[1:]}"
    quoted = frozenset(int(hole) for hole in re.findall(r"'\{(\d)\}'", text))
    return Template(text, re.compile(pattern), quoted)
