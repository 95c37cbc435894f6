"""Who asks the questions of a council: they stand in it as its drafters, and act in public."""

from __future__ import annotations

import re
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
    rf"|[Ii]ngediend door|[Vv]an|[Ss]tellers?(?:\(s\))?)[ ]*:[ \n]+{ADDRESS}\s*{NAMES}{ADDRESS}\s*$"
)
_GROUP = re.compile(r"\s?\((?:[Ff]ractie )?[A-ZÀ-Ž0-9][^()\n]{1,30}\)")
_ASKER_LABEL = re.compile(r"[Vv]raag|[Vv]ragen|[Ii]ndiener")
_LINE = 160
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
    """Whether ``text[start:end]`` asks questions of a council, whatever the group's name is.

    Behind a label that says so, or beside somebody with a known party.
    """
    text = source.text
    paper = _COUNCIL_PAPER.search(text, 0, _HEADING) and _LOCAL.search(text)
    group = _GROUP.match(text, end)
    label = _ASKS.search(source.before(start))
    if not paper or group is None or label is None:
        return False
    if "(fractie" in group[0].casefold() and not _ASKER_LABEL.match(label["label"]):
        return False  # who works for a group may draft for it
    line = text[max(0, start - _LINE) : end + _LINE]
    known = re.search(rf"\((?:{PARTIES})\)", line)
    return bool(known or _ASKER_LABEL.match(label["label"]))


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
    council = _LOCAL.search(source.text) and _COUNCIL_PAPER.search(source.text, 0, _HEADING)
    return council is not None
