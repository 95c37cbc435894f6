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
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from app.export.sieve import Sieve

MIN_LENGTH = 3
"""Fewer letters or digits than this say nothing about anybody."""

STRONG_LENGTH = 8
"""From this many letters or digits a value is also sought across every break and inside words."""

_HYPHEN_AT_LINE_END = re.compile(r"(?<=\w)[-\u00ad\u2010\u2011\x02\ufffe]\s*[\r\n]+\s*(?=\w)")
_BREAKERS = {"\u00ad": "", "\x02": "-", "\ufffe": "-", "_": " ", "\u200b": ""}
_SPECIAL = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe"}
_NO_WORD = re.compile(r"[\W_]+")
_SIGNS = bytes(code for code in range(128) if not chr(code).isalnum())


def fold(text: str) -> str:
    """``text`` without case, accents, ligatures, soft hyphens; underscores become spaces."""
    if text.isascii():
        return text.replace("\x02", "-").replace("_", " ").lower()
    loose = unicodedata.normalize("NFKD", _changed(text, _BREAKERS)).casefold()
    marks = {c: "" for c in set(loose) if unicodedata.combining(c)}
    return _changed(loose, marks | _SPECIAL)


def _changed(text: str, table: Mapping[str, str]) -> str:
    """With other characters for some; most texts have hardly any of them."""
    for old, new in table.items():
        text = text.replace(old, new)
    return text


def squeeze(text: str) -> str:
    """Only the letters and digits of ``text``, folded."""
    return _letters(fold(text))


def _letters(folded: str) -> str:
    """Only letters and digits; nearly all other signs are ASCII, and those go many times faster."""
    data = folded.encode("utf-8", "surrogatepass").translate(None, _SIGNS)
    plain = data.decode("utf-8", "surrogatepass")
    return plain if plain.isascii() else _NO_WORD.sub("", plain)


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
        joined = _HYPHEN_AT_LINE_END.sub("", self._text)
        return self.folded if joined == self._text else fold(joined)

    @cached_property
    def squeezed(self) -> str:
        return _letters(self.folded)


@dataclass(frozen=True, slots=True)
class Needle:
    """A value to look for."""

    words: tuple[str, ...] = field(repr=False)
    bare: str = field(init=False, repr=False, compare=False)
    """The words without what stands between them."""

    def __post_init__(self) -> None:
        """Put the words together once."""
        object.__setattr__(self, "bare", "".join(self.words))

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
        found = self._places(pattern, hay.folded)
        return found if hay.joined is hay.folded else max(found, self._places(pattern, hay.joined))

    def _places(self, pattern: re.Pattern[str], text: str) -> int:
        """How often a pattern that begins with the first word is in a text, without overlaps.

        Finding the word first is many times as fast as trying the pattern everywhere.
        """
        count, at = 0, text.find(self.words[0])
        while at >= 0:
            match = pattern.match(text, at)
            count += match is not None
            at = text.find(self.words[0], match.end() if match else at + 1)
        return count

    def is_in(self, text: str) -> bool:
        """True when the value stands anywhere in ``text``."""
        return self.count(Haystack(text)) > 0


class Needles:
    """Many values to look for at once; they are only prepared when something is looked for."""

    def __init__(self, found: Iterable[Needle] = ()) -> None:
        self._found = found

    def __iter__(self) -> Iterator[Needle]:
        return iter(self._all)

    @cached_property
    def _all(self) -> tuple[Needle, ...]:
        return tuple(self._found)

    @cached_property
    def _sieve(self) -> Sieve[str]:
        from app.export.sieve import Sieve  # noqa: PLC0415 (the window starts without numpy)

        return Sieve(needle.bare for needle in self._all)

    @cached_property
    def _by_bare(self) -> dict[str, list[Needle]]:
        found: dict[str, list[Needle]] = {}
        for needle in self._all:
            found.setdefault(needle.bare, []).append(needle)
        return found

    def counts(self, hay: Haystack) -> dict[Needle, int]:
        """How often each stands in a text, as :meth:`Needle.count`; without those that don't."""
        present = (n for bare in self._sieve.within(hay.squeezed) for n in self._by_bare[bare])
        return {n: count for n in present if (count := n.count(hay))}

    def glued_in(self, text: str) -> bool:
        """True when the letters of one of them stand in ``text``, in lower case, as they are."""
        return bool(self._sieve.within(text))

    def any_in(self, text: str) -> bool:
        """True when one of them stands anywhere in ``text``."""
        return bool(self.counts(Haystack(text)))


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


def secrets_of(values: Sequence[str]) -> tuple[Needles, Needles]:
    """What may stand nowhere, and with it the parts that may not stand beside the pages."""

    def whole() -> Iterator[Needle]:
        yield from needles(values)

    def every() -> Iterator[Needle]:
        yield from secrets
        yield from parts(values)

    secrets = Needles(whole())
    return secrets, Needles(every())


_EDGES = ".,;:!?()[]\"'"
MOST_WORDS = 6
"""A value of more words is a sentence, and its words are anybody's."""


def _is_number(bare: str) -> bool:
    digits = 0 if bare.isalpha() else sum(c.isdigit() for c in bare)
    return digits >= 6 and digits * 2 > len(bare)
