"""Labels such as ``Opgesteld door`` and the other fixed words, from ``resources/labels.toml``."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from app import paths
from app.model.detection import Role


class LabelKind(StrEnum):
    """What the value of a label is."""

    PERSON = "person"
    PHONE = "phone"
    MAIL = "mail"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Label:
    """A label found at the start of a piece of text.

    ``words`` as the document writes them; ``role`` is None for contact lines (``T``, ``E-mail``)
    and for neighbours. ``end`` is where the value begins in the text that was searched;
    ``alone`` is true when nothing follows, ``closed`` when a colon or nothing follows.
    """

    words: str
    kind: LabelKind
    role: Role | None
    end: int
    alone: bool
    closed: bool


_ROLES = {
    "steller": Role.STELLER,
    "ambtenaar": Role.AMBTENAAR,
    "paraaf": Role.PARAAF,
    "contact": None,
    "neighbours": None,
}
_WORD = re.compile(r"[\s>•*\-–]*([^\W\d_]+)")


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads((paths.resources() / "labels.toml").read_text(encoding="utf-8"))


def _pattern(words: str) -> str:
    body = re.escape(words).replace(r"\ ", r"\s+")
    optional = re.sub(r"\\\((\w+)\\\)", r"(?:\\(\1\\)|\1)?", body)
    # A single letter counts only as a capital: "T 070", never "t 's".
    return optional if len(words.rstrip(".")) == 1 else f"(?i:{optional})"


_Row = tuple[str, LabelKind, Role | None]


@cache
def _labels(opening: str) -> tuple[re.Pattern[str], tuple[_Row, ...]]:
    """The labels that begin with a word: all of them in one pattern take long to build."""
    rows = sorted(_by_opening()[opening], key=lambda row: len(row[0]), reverse=True)
    parts = "|".join(f"(?P<g{i}>{_pattern(words)})" for i, (words, _, _) in enumerate(rows))
    pattern = re.compile(rf"[\s>•*\-–]*(?:{parts})(?![\w@])(?P<sep>\s*(?:[:：]|\.\s*:|$))?\s*")
    return pattern, tuple(rows)


def label_at(text: str) -> Label | None:
    """The label with which ``text`` begins, the longest that fits."""
    first = _WORD.match(text)
    if first is None or first.group(1).casefold() not in _by_opening():
        return None
    pattern, rows = _labels(first.group(1).casefold())
    match = pattern.match(text)
    if match is None:
        return None
    group = next(name for name, value in match.groupdict().items() if value and name[0] == "g")
    _, kind, role = rows[int(group[1:])]
    return Label(
        words=re.sub(r"\s+", " ", match.group(group)),
        kind=kind,
        role=role,
        end=match.end(),
        alone=not text[match.end() :].strip(" :*"),
        closed=match.group("sep") is not None,
    )


@cache
def _by_opening() -> dict[str, list[_Row]]:
    """The labels by the letters they begin with; nearly all lines are ruled out by them."""
    found: dict[str, list[_Row]] = {}
    for section, role in _ROLES.items():
        for kind, group in _file()[section].items():
            for words in group:
                row = (words, LabelKind(kind), role)
                forms = (re.sub(r"\(.*?\)", "", words), words.replace("(", "").replace(")", ""))
                openings = {m.group(1).casefold() for m in map(_WORD.match, forms) if m}
                for opening in openings:
                    found.setdefault(opening, []).append(row)
    return found


@cache
def _first_words() -> frozenset[str]:
    sections = (_file()[name] for name in _ROLES)
    rows = (words for section in sections for group in section.values() for words in group)
    return frozenset(words.split()[0].casefold() for words in rows if " " in words)


def starts_label(text: str) -> bool:
    """True when ``text`` may be the first line of a label that is broken over two."""
    first = text.split()
    return bool(first) and first[0].casefold() in _first_words()


@cache
def _line_of(section: str, key: str) -> re.Pattern[str]:
    words = sorted(_file()[section][key], key=len, reverse=True)
    one = "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in words)
    return re.compile(rf"\s*(?:{one})(?!\w)", re.IGNORECASE)


def closing_at(text: str) -> int | None:
    """Where the closing formula ends with which ``text`` begins (``Hoogachtend,``), else None.

    What follows on the same line (``Groet, Jan``) may be a name.
    """
    match = _line_of("closing", "formulas").match(text)
    if match is None:
        return None
    rest = text[match.end() :].lstrip()
    if rest and rest[0] not in ",.:;-–!":
        return None
    return match.end()


def deputy_at(text: str) -> int:
    """Where words such as ``namens deze,`` or ``w.g.`` at the start of ``text`` end; 0 if none."""
    match = _line_of("closing", "deputies").match(text)
    if match is None:
        return 0
    return match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip(" ,.:"))


def ends_block(text: str) -> bool:
    """True for a line that closes a signing block: ``cc``, ``Bijlage`` ..."""
    match = _line_of("closing", "ends").match(text)
    if match is None:
        return False
    rest = text[match.end() :].strip()
    return not rest or rest[0] in ":(.0123456789"


@cache
def _office_words() -> frozenset[str]:
    return frozenset(_file()["offices"]["words"])


def is_office(text: str) -> bool:
    """True for a line that names an office: ``DE DIRECTEUR-GENERAAL BELEID``.

    Such a line is short, has no full stop at its end and begins with the office, perhaps after an
    article, ``namens`` or ``voor``.
    """
    clean = re.sub(r"\s+", " ", text).strip(" ,:")
    clean = clean[deputy_at(clean) :]
    words = clean.casefold().split()
    if not words or len(words) > 12 or clean.endswith((".", ";", "?")) or "@" in clean:
        return False
    if words[0] in ("de", "het", "uw", "onze", "een") and len(words) > 1:
        words = words[1:]
    first = words[0].strip(",.")
    return first.split("/")[0] in _office_words()


def is_function(text: str) -> bool:
    """True when a word of ``text`` names a function, a unit or a place of work."""
    words = _file()["functions"]
    starts, ends = tuple(words["starts"]), tuple(words["ends"])
    return any(
        word.startswith(starts) or word.endswith(ends)
        for word in re.findall(r"[^\W\d_][\w.]*", text.casefold())
    )
