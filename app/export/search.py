"""Finding a value in text however it is written: case, accents, spaces, hyphens, line ends.

The plan counts with these functions what stays visible and the verification counts with them what
is still there, so that both mean the same by "occurs". Values are personal data and stay out of
every message.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

MIN_LENGTH = 3
"""Fewer letters or digits than this say nothing about anybody."""

STRONG_LENGTH = 8
"""From this many letters or digits a value is also sought across every break and inside words."""

_HYPHEN_AT_LINE_END = re.compile(r"(?<=\w)[-\u00ad\u2010\u2011\x02\ufffe]\s*[\r\n]+\s*(?=\w)")
_BREAKERS = str.maketrans({"\u00ad": "", "\x02": "-", "\ufffe": "-", "_": " ", "\u200b": ""})
_SPECIAL = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe"})
_NO_WORD = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """``text`` without case, accents, ligatures, soft hyphens; underscores become spaces."""
    loose = unicodedata.normalize("NFKD", text.translate(_BREAKERS)).casefold()
    bare = "".join(c for c in loose if not unicodedata.combining(c))
    return bare.translate(_SPECIAL)


def squeeze(text: str) -> str:
    """Only the letters and digits of ``text``, folded."""
    return _NO_WORD.sub("", fold(text))


class Haystack:
    """A text prepared for many searches."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def folded(self) -> str:
        return fold(self._text)

    @cached_property
    def joined(self) -> str:
        """The folded text with words that were broken at a line's end put together."""
        return fold(_HYPHEN_AT_LINE_END.sub("", self._text))

    @cached_property
    def squeezed(self) -> str:
        return squeeze(self._text)


@dataclass(frozen=True, slots=True)
class Needle:
    """A value to look for."""

    words: tuple[str, ...] = field(repr=False)

    @classmethod
    def of(cls, text: str) -> Needle | None:
        """The needle for a value, None when it is too short to look for.

        A value of digits in the main is sought by its digits, whatever stands between them.
        """
        words = tuple(w for w in _NO_WORD.split(fold(text)) if w)
        bare = "".join(words)
        if len(bare) < MIN_LENGTH:
            return None
        return cls(tuple(bare) if _is_number(bare) else words)

    @property
    def bare(self) -> str:
        return "".join(self.words)

    @property
    def is_strong(self) -> bool:
        """Long enough that it is no accident wherever it is found."""
        return len(self.bare) >= STRONG_LENGTH

    def count(self, hay: Haystack) -> int:
        """The number of places in the text where the value stands, as words of their own.

        A strong value is also counted where it is spaced out, broken over lines or part of a
        longer string; the larger of the counts is returned.
        """
        loose = hay.squeezed.count(self.bare)
        if not loose:
            return 0
        if self.is_strong:
            return loose
        pattern = re.compile(r"(?<!\w)" + r"\W{0,3}".join(map(re.escape, self.words)) + r"(?!\w)")
        return max(len(pattern.findall(hay.folded)), len(pattern.findall(hay.joined)))

    def is_in(self, text: str) -> bool:
        """True when the value stands anywhere in ``text``."""
        return self.count(Haystack(text)) > 0


def needles(values: Iterable[str]) -> dict[Needle, str]:
    """Needles for all values that can be looked for, each with the first value that gave it."""
    found: dict[Needle, str] = {}
    for value in values:
        needle = Needle.of(value)
        if needle is not None:
            found.setdefault(needle, value)
    return found


def parts(values: Iterable[str]) -> list[Needle]:
    """Needles for the single words of short values that look like names or numbers.

    For what stands beside the pages (addresses of links, alternative texts): there a surname alone
    is reason enough to leave something out.
    """
    found: dict[str, None] = {}
    for value in values:
        words = [w.strip(_EDGES) for w in value.split()]
        if len(words) > MOST_WORDS:
            continue
        for word in words:
            telling = word[:1].isupper() or any(c.isdigit() for c in word)
            if telling and len(squeeze(word)) > MIN_LENGTH:
                found.setdefault(word)
    return list(needles(found))


_EDGES = ".,;:!?()[]\"'"
MOST_WORDS = 6
"""A value of more words is a sentence, and its words are anybody's."""


def _is_number(bare: str) -> bool:
    digits = sum(c.isdigit() for c in bare)
    return digits >= 6 and digits * 2 > len(bare)
