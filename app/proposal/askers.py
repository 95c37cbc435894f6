"""Who asks the questions of a council: they stand in it as its drafters, and act in public."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.proposal.office_words import PARTIES

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
#: A heading of what members of a council put before it.
_COUNCIL_PAPER = re.compile(
    r"\b(?:(?:[Rr]aads|[Ss]taten)?vragen|[Rr]eglement van [Oo]rde|[Mm]otie|[Aa]mendement|"
    r"[Ii]nitiatiefvoorstel)\b"
)
_LOCAL = re.compile(
    r"\b(?:[Gg]emeenteraad|[Pp]rovinciale [Ss]taten|[Rr]aadsvragen|[Ss]tatenvragen)\b"
)


def with_party(source: Source, end: int) -> bool:
    """Whether a seat stands behind the name that ends at ``end``, or a party in a council's text.

    Who asks the questions of a council stands there as its drafter ("Van: Marga Bos (CDA)").
    """
    tail = source.after(end)
    if _MEMBER_AFTER.match(tail):
        return True
    party = PARTY_AFTER.match(tail)
    if party is None or "(fractie" in party.group().casefold():
        return False
    asks = _LOCAL.search(source.text) and _COUNCIL_PAPER.search(source.text, 0, _HEADING)
    return asks is not None
