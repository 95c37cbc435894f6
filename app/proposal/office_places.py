"""Where an office stands that is somebody's: behind a list, beside a name in its row.

"A, B en C (wethouders)" speaks for all three; "X, de wethouder" at the end of a line is X's office
and not that of whoever speaks in the next line.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from app.model.textmap import PAGE_BREAK
from app.proposal.office_words import PARTIES, PLURAL

if TYPE_CHECKING:
    from app.proposal.sources import Source

_PARTICLE = r"(?:van|von|de|der|den|ten|ter|te|het|'t|el|al|in|op|uit|dos|da)"
_NAME = (
    rf"(?:{_PARTICLE}[ \n])*[A-ZÀ-Ž'][\w.'’-]*"
    rf"(?:[ \n](?:{_PARTICLE}[ \n])*[A-ZÀ-Ž][\w.'’-]*){{0,5}}"
)
_NEXT = rf"(?:,[ \n](?:en[ \n])?|[ \n](?:en|&)[ \n])(?:{_NAME})"
#: Only the plural speaks for all names before it, back to the last bracket.
_BOARDS = (
    r"(?:bestuurs)?leden[ \n](?:van[ \n]het[ \n])?(?:waterschap|(?:algemeen|dagelijks)[ \n]bestuur)"
)
_PLURAL = rf"(?:(?i:{PLURAL})|{_BOARDS})"
_LISTED = re.compile(rf"(?:{_NEXT}){{0,8}},?[ \n]\((?P<words>{_PLURAL})\)")
_BROKEN = re.compile(r"(,| en)\n\n(?=[A-ZÀ-Ž(])|(?<=[a-z])()\n\n(?=\()")
#: What tells a list from the end of a greeting or of a sentence: a label, or two names and a comma.
_LISTS = re.compile(rf"^[ ]*[A-ZÀ-Ž][\w ]{{2,24}}:|{_NAME},[ ]{_NAME}")
_GREETING = re.compile(r"[ ]*(?:Geachte|Beste|Dag|Hoi|Hallo|Ha|Lieve|Dear|Groet(?:en|jes)?|Mvg)\b")
#: "X, de wethouder" right before the end of a line.
_APPOSED = re.compile(
    r"(?:^|[\s(])(?:[A-ZÀ-Ž][\w’'-]+|\([A-ZÀ-Ž][\w’'-]+\)),[ ](?:(?:de|onze|zijnde|als)[ ])?$"
)
#: A line that opens a message: a name and the hour, or a name and a colon.
_SPEAKS = re.compile(r"[^\n]{0,60}?(?:[ ]\[?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\]?[ ]*(?:\n|$)|:[ \n])")
_STAMP = re.compile(r"(?:\[[^\[\]\n]{4,24}\][ ]?|\d{1,2}[:.]\d{2}[ ])?")
#: Before a name in a list: nothing, a mark or a label; behind it an office; the next row alike.
_ROW_BEGINS = re.compile(
    r"[ \t•*–-]*(?:\d{1,2}[.)]?[ ]+)?(?P<label>(?:[Aa]anwezig(?:en)?|[Pp]resent|[Dd]eelnemers|"
    r"[Ll]eden|[Aa]fwezig|[Aa]fgemeld|[Gg]asten)[ ]?:?[ ]+)?"
)
_ROW_ENDS = re.compile(r",[ ][^\n.;:]{3,60}\n[ \t•*–-]*")
_ROW_NEXT = re.compile(
    rf"(?:(?:dhr|mw|mevr|mr|drs|ir|ing|dr)\.?[ ])*(?:(?:[A-Z]\.[ ]?)+(?:\([^()\n]+\)[ ]?)?|"
    rf"[A-ZÀ-Ž][\w'’-]+[ ])(?:{_PARTICLE}[ ])*[A-ZÀ-Ž][\w'’-]+,[ ]"
    r"(?!die\b|dat\b|met\b|wie\b|bijge|waar)[^\n,.;:]{3,50}(?=\n|\f|$)"
)
_CITIZEN = re.compile(
    r"(?:Bewo(?:ner|onster)|Klager|Klaagster|Melder|Verzoek(?:er|ster)|Getuige|Inspreker|Appellante?|"
    r"Eigenaar|Huurder)\b"
)
_ROW_ALIKE = re.compile(rf"[ \t•*–-]*(?:{_ROW_BEGINS.pattern})?{_ROW_NEXT.pattern}")
_OF_PARTY = re.compile(rf"\b(?:{PARTIES})(?!\w)")
_WATER = re.compile(r"waterschap|wetterskip|heemraad|dijkgraaf", re.IGNORECASE)
_CLUB = re.compile(r"vereniging|stichting|\bclub|sportclub|bewoners|comité", re.IGNORECASE)
#: What a list ends its line with that goes on below, and how long a line may be.
GOES_ON = (",", " en", " &")
LONG = 160


def listed_office(source: Source, end: int) -> str:
    """The office in the plural that closes the list in which a name stands; empty for none."""
    tail = source.text[end : end + LONG]
    line = source.text[max(0, source.text.rfind("\n", 0, end) + 1) : end]
    if _LISTS.search(line + tail.partition("\n")[0]) and not _GREETING.match(line):
        tail = _BROKEN.sub("\\g<1>\n", tail)  # a list may be two blocks on the page
    match = _LISTED.match(re.split(rf"\n\n|{PAGE_BREAK}", tail)[0])
    if match is None:
        return ""
    words = " ".join(match["words"].split())
    board = re.fullmatch(_BOARDS, words) is not None  # clubs have boards too
    return "" if board and not elected(words, source.text) else words


@lru_cache(maxsize=8)
def tells(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a pattern stands anywhere in a document; asked for every row of a table."""
    return pattern.search(text) is not None


def elected(cell: str, text: str) -> bool:
    """Whether a member of a board sits for a party, or in a paper of a water board's and no club's.

    A club has a board too, and writes to a water board.
    """
    return bool(_OF_PARTY.search(cell) or (tells(_WATER, text) and not tells(_CLUB, text)))


def listed_above(source: Source, start: int, head: str) -> str:
    """The line above a name that begins a block, when a list in it goes on: "A, B en"."""
    line = max(source.text.rfind("\n", 0, start), source.text.rfind("\f", 0, start)) + 1
    first = not head.strip() and not source.text[line:start].strip()
    above = source.lines_above(start, 1) if first else []
    return above[0] + "\n" if above and above[0].endswith(GOES_ON) else ""


def of_the_name_before(head: str, words: int, end: int) -> bool:
    """Whether the office at ``head[words:end]`` belongs to who is named in the line above.

    ``head`` is the text up to the next name.
    """
    return "\n" in head[end:] and _APPOSED.search(head[:words]) is not None


def ends_its_row(source: Source, start: int, end: int, following: int) -> bool:
    """Whether ``text[start:end]`` has a line of a list to itself with its office behind a comma.

    ``following`` is where the next name begins: in the next line, with its own office behind it.
    "W. Mol, gedeputeerde" over "B. Quint, wethouder", but not "zag K. Jansen, minister" over
    "Bakker en".
    """
    line = max(source.text.rfind("\n", 0, start), source.text.rfind("\f", 0, start)) + 1
    begins = _ROW_BEGINS.fullmatch(source.text, line, start)
    if begins is None or _CITIZEN.match(source.text, start, end):
        return False
    above = source.text[max(0, line - LONG) : line].rstrip("\n").rpartition("\n")[2].rstrip()
    if not begins["label"] and above and not above.endswith(":") and not _ROW_ALIKE.match(above):
        return False
    if _ROW_ENDS.fullmatch(source.text, end, following) is None:
        return False
    return _ROW_NEXT.match(source.text, following) is not None


def next_speaks(source: Source, at: int) -> bool:
    """Whether a message of somebody else begins at ``at``, so that what goes before is not his."""
    line = max(source.text.rfind("\n", 0, at), source.text.rfind("\f", 0, at)) + 1
    opens = _STAMP.fullmatch(source.text, line, at) is not None
    return opens and _SPEAKS.match(source.text, at) is not None
