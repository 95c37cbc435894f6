"""Who asks the questions of a council: they stand in it as its drafters, and act in public."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from app.proposal.office_words import ADDRESS, NAMES, PARTIES

if TYPE_CHECKING:
    from app.proposal.sources import Source

PARTY_AFTER = re.compile(
    rf"^(?:\s*\((?:{PARTIES}|lid (?:van de )?(?:[Tt]weede|[Ee]erste)[ \n]Kamer)\)"
    rf"|,[ ][Ff]ractie[ ](?:van[ ])?(?:de[ ])?(?:{PARTIES})(?=[ ]*(?:[.;)\n]|$)))"
)
#: "Steller: Anna Bos (raadslid GroenLinks)".
_MEMBER_AFTER = re.compile(
    r"\s?(?:\([ ]?|,[ ](?=\w+[ ](?:voor|namens|van)\b))"
    r"(?:(?:gemeente)?raadslid|statenlid|burgerraadslid)\b"
)
_HEADING = 600
#: "Van: de raadsleden A. Bos (Ons Dorp) en", before the next of them.
_MEMBERS_BEFORE = re.compile(
    rf"\b(?:(?:raads|staten|[Kk]amer)(?:lid|leden)|de leden)[ \n]{ADDRESS}\s*{NAMES}{ADDRESS}\s*$"
)
#: Whoever stands behind these asks, or puts a motion: "Vragenstellers: L. Bos (Ons Dorp)".
_ASKS = re.compile(
    r"(?m)^[ ]*(?P<label>[Vv]ragenstellers?|[Ii]ndieners?|[Vv]ragen van|[Gg]esteld door"
    rf"|[Ii]ngediend door)[ ]*:[ \n]{{1,40}}{ADDRESS}\s*{NAMES}{ADDRESS}\s*$"
)
_GROUP = re.compile(r"\s?\((?:[Ff]ractie )?[A-ZÀ-Ž0-9][^()\n]{1,30}\)")
#: Where somebody works or belongs who asks nothing of a council himself.
_NO_GROUP = re.compile(
    r"(?i:team|afdeling|griffie|club|vereniging|bewoner|inwoner|straat|stichting|bureau|dienst|"
    r"\(fractie)|\([A-Z]{2,4}\)"
)
#: A heading of what members of a council put before it.
_COUNCIL_PAPER = re.compile(
    r"\b(?:(?:[Rr]aads|[Ss]taten)?vragen|[Rr]eglement van [Oo]rde|[Mm]otie|[Aa]mendement|"
    r"[Ii]nitiatiefvoorstel)\b"
)
_LOCAL = re.compile(
    r"\b(?:[Gg]emeenteraad|[Pp]rovinciale [Ss]taten|[Rr]aadsvragen|[Ss]tatenvragen|[Ww]ethouder|"
    r"[Cc]ollege van (?:[Bb](?:urgemeester)?|GS|[Gg]edeputeerde))\b"
)


def asks(source: Source, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` asks questions of a council for a group that no list knows.

    Behind a label that says so and on one line with somebody of a known party.
    """
    text = source.text
    group = _GROUP.match(text, end)
    if group is None or _NO_GROUP.search(group[0]):
        return False
    if _ASKS.search(source.before(start)) is None:
        return False
    line = text.rfind("\n", 0, start) + 1
    close = text.find("\n", end)
    known = re.search(rf"\((?:{PARTIES})\)", text[line : close if close >= 0 else len(text)])
    return known is not None and _of_council(text)


@lru_cache(maxsize=8)
def _of_council(text: str) -> bool:
    """Whether a paper is one that members of a local council put before it."""
    paper = _COUNCIL_PAPER.search(text, 0, _HEADING)
    return paper is not None and _LOCAL.search(text) is not None


def with_party(source: Source, start: int, end: int) -> bool:
    """Whether a seat stands beside the name at ``text[start:end]``, or a party in a council's text.

    Who asks the questions of a council stands there as its drafter ("Van: Marga Bos (CDA)").
    """
    tail = source.after(end)
    members = _MEMBERS_BEFORE.search(source.before(start))
    if _MEMBER_AFTER.match(tail) or members or asks(source, start, end):
        return True
    party = PARTY_AFTER.match(tail)
    if party is None or "(fractie" in party.group().casefold():
        return False
    return _of_council(source.text)
