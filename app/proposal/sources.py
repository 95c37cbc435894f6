"""One document as the proposal steps see it: its text, its date, and what stands around a span."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from app.model.name_words import INFIX_WORDS
from app.model.textmap import PAGE_BREAK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.model.analysis import Analysis
    from app.model.proposal import Proposal
    from app.model.textmap import TextLine, TextMap

_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_ENGLISH = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_SHORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_MONTH_OF = {
    **{name: n for names in (_ENGLISH, _SHORT, _MONTHS) for n, name in enumerate(names, 1)},
    "mar": 3,
    "oct": 10,
    "sept": 9,
}
_NAMES = "|".join(sorted(_MONTH_OF, key=len, reverse=True))
_WORDS = rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th|e)?\s+(?P<m>{_NAMES})\.?,?\s+(?P<y>(?:19|20)\d\d)"
_AMERICAN = rf"(?P<am>{'|'.join(_ENGLISH)})\s+(?P<ad>\d{{1,2}}),?\s+(?P<ay>(?:19|20)\d\d)"
_DIGITS = r"(?P<nd>\d{1,2})[-./](?P<nm>\d{1,2})[-./](?P<ny>(?:19|20)\d\d)"
_ISO = r"(?P<iy>(?:19|20)\d\d)-(?P<im>\d\d)-(?P<id>\d\d)"
_ANY_DATE = re.compile(rf"(?<![\w-])(?:{_WORDS}|{_AMERICAN}|{_ISO}|{_DIGITS})(?!\w)", re.IGNORECASE)
#: Before a date of birth, which is no date of a document.
_BORN = re.compile(
    r"(?:geb\.?|geboren|geboortedatum|date of birth|born|dob)\W[^\n\d]{0,24}$", re.IGNORECASE
)
_DATE_LABEL = re.compile(r"\b(?:datum|date|d\.d\.|gedateerd)\b\s*:?\s*", re.IGNORECASE)
_LABEL_REACH = 40
_NAME_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]{3,}(?![^\W\d_])")
_FIRST_PAGE_REACH = 4000
#: What is older is a date of birth or history, where a page has later dates too.
_RECENT = "1998-01-01"
_INLINE_REACH = 160


@dataclass(frozen=True, slots=True)
class Source:
    """A document of the dossier; ``called`` as in "document 2", ``dated`` is ISO or empty.

    ``nobody`` has the words that are names elsewhere in it and where the model reads nobody.
    """

    document_id: str
    called: str
    dated: str
    text_map: TextMap = field(repr=False)
    nobody: frozenset[tuple[int, int]] = frozenset()

    @classmethod
    def of(cls, analysis: Analysis, place: int) -> Source:
        """``place`` in the dossier, from 1, counts where the document has no number yet."""
        document = analysis.document
        dated = document.date or document_date(analysis.text_map.text)
        called = document.called.lstrip("0") or str(place)
        nobody = frozenset(
            (d.start, d.end)
            for d in analysis.detections
            if d.score == 0 and d.start is not None and d.end is not None
        )
        return cls(document.id, called, dated, analysis.text_map, nobody)

    def means_nobody(self, start: int, end: int) -> bool:
        """Whether the model reads nobody in every word of a name at ``text[start:end]``."""
        found = _NAME_WORD.finditer(self.text, start, end)
        words = [m.span() for m in found if m[0].casefold() not in INFIX_WORDS]
        return bool(words) and self.nobody.issuperset(words)

    @property
    def text(self) -> str:
        return self.text_map.text

    def days(self) -> Iterator[str]:
        """Every day that the document names, in ISO."""
        return filter(None, map(_iso, _ANY_DATE.finditer(self.text)))

    def before(self, start: int) -> str:
        """The text up to ``start`` that can belong to the same sentence or block."""
        found = self.text[max(0, start - _INLINE_REACH) : start]
        return re.split(rf"\n\n|{PAGE_BREAK}|(?<=[a-z]{{4}}[.!?])(?<!burg\.)(?<!weth\.)\s", found)[
            -1
        ]

    def after(self, end: int) -> str:
        """The text from ``end`` on that can belong to the same sentence or block."""
        found = self.text[end : end + _INLINE_REACH]
        return re.split(rf"\n\n|{PAGE_BREAK}", found)[0]

    def lines_above(self, start: int, count: int, *, adjacent: bool = False) -> list[str]:
        """The nearest non-empty lines above the line of ``start``, nearest first, same page.

        ``adjacent``: those of the same block alone.
        """
        near = self.text[max(0, start - 8 * _INLINE_REACH) : start]
        page = near.rpartition(PAGE_BREAK)[2].rpartition("\n")[0]
        if adjacent:
            page = page.rpartition("\n\n")[2] if not page.endswith("\n") else ""
        return [line.strip() for line in reversed(page.split("\n")) if line.strip()][:count]

    def lines_below(self, end: int, count: int, *, adjacent: bool = False) -> list[str]:
        """The nearest non-empty lines below the line of ``end``, nearest first, same page."""
        tail = self.text[end : end + 8 * _INLINE_REACH].partition(PAGE_BREAK)[0].partition("\n")[2]
        if adjacent:
            tail = tail.partition("\n\n")[0] if not tail.startswith("\n") else ""
        return [line.strip() for line in tail.split("\n") if line.strip()][:count]

    def lines_on(self, page: int) -> Sequence[TextLine]:
        """The lines of a page; those of a document are in the order of its pages."""
        lines = self.text_map.lines
        first = bisect_left(lines, page, key=lambda line: line.page)
        return lines[first : bisect_right(lines, page, lo=first, key=lambda line: line.page)]

    def is_alone_on_line(self, start: int, end: int) -> bool:
        """True when the span has its line to itself but for punctuation and a short remark."""
        head = re.split(rf"[\n{PAGE_BREAK}]", self.text[max(0, start - _INLINE_REACH) : start])[-1]
        tail = re.split(rf"[\n{PAGE_BREAK}]", self.text[end : end + _INLINE_REACH])[0]
        return len(re.sub(r"\W", "", head)) <= 3 and len(re.sub(r"\W", "", tail)) <= 8


def where(source: Source, proposal: Proposal, reader: str) -> str:
    """``pagina 1 van document 2`` for somebody who reads document ``reader``."""
    page = proposal.areas[0].page + 1 if proposal.areas else 1
    which = "dit document" if source.document_id == reader else f"document {source.called}"
    return f"pagina {page} van {which}"


def document_date(text: str) -> str:
    """The date of a letter or note in ISO, empty when none is found on its first page.

    A date behind or below the label *Datum* goes first, then the first date on the page, which is
    where a letterhead has it.
    """
    page = text.partition(PAGE_BREAK)[0][:_FIRST_PAGE_REACH]
    for label in _DATE_LABEL.finditer(page):
        match = _ANY_DATE.search(page, label.end(), label.end() + _LABEL_REACH)
        if match and (found := _iso(match)):
            return found
    dates = [
        found
        for m in _ANY_DATE.finditer(page)
        if not _BORN.search(page[max(0, m.start() - 40) : m.start()]) and (found := _iso(m))
    ]
    return next((found for found in dates if found >= _RECENT), next(iter(dates), ""))


def _iso(match: re.Match[str]) -> str:
    parts = match.groupdict()
    for day, month, year in (("d", "m", "y"), ("ad", "am", "ay"), ("id", "im", "iy"),
                             ("nd", "nm", "ny")):  # fmt: skip
        if parts[day]:
            named = parts[month].casefold()
            number = _MONTH_OF[named] if named in _MONTH_OF else int(named)
            try:
                return date(int(parts[year]), number, int(parts[day])).isoformat()
            except ValueError:
                return ""
    return ""


def in_dutch(iso: str) -> str:
    """``2-7-2024`` for ``2024-07-02``."""
    year, month, day = iso.split("-")
    return f"{int(day)}-{int(month)}-{year}"
