"""What follows for somebody who is named with a public office or has an office holder's full name.

Whether the list of officials knows him, and whether he held the office on the day of the document.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.model.detection import Role
from app.model.name_words import FREQUENT_SURNAMES
from app.model.proposal import Advice
from app.proposal.bodies import in_parliament
from app.proposal.officials import Likeness, in_office, in_words
from app.proposal.sources import in_dutch
from app.proposal.verdicts import PUBLIC, Verdict, article

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.model.person_name import PersonName
    from app.proposal.function_lines import Function
    from app.proposal.officials import Match
    from app.proposal.sources import Source

_KINDS = {
    "staatssecretaris": "staatssecretaris",
    "president": "minister-president",
    "premier": "minister-president",
    "minister": "minister v",
    "lid": "lid ",
}
#: Offices that nobody on the list holds: who is called so is no minister of the same name.
LOCAL_OFFICE = re.compile(
    r"burg|weth|gedeputeerde|staten|dijkgraaf|heemraad|raads|gemeente|secretaris-directeur|griffier"
    r"|rechter|portefeuille|commissaris van de koning|cdk|bgm|schepen|mayor|alderm[ae]n|council"
    r"|governor|gouverneur|home sec|foreign sec|commissioner|provincial",
    re.IGNORECASE,
)


def of_that_kind(function: Function, matches: Sequence[Match]) -> Match | None:
    """Of several holders of a name the one with that office: "premier Rutte" is no minister."""
    if LOCAL_OFFICE.search(function.words):
        return None
    kind = next((k for words, k in _KINDS.items() if words in function.words.lower()), "")
    same = [m for m in matches if m.official.office.startswith(kind)]
    return next(iter(same or matches), None)


def politician(function: Function, best: Match | None, source: Source) -> Verdict:
    """Somebody who is named with a political, administrative or judicial office."""
    if best and best.in_office and best.official.certain:
        return Verdict(
            Advice.KEEP,
            Role.AMBTSDRAGER,
            f"{in_words(best.official)}: {PUBLIC}",
            best.official,
        )
    if best and not best.in_office and function.words != "lid van een Kamer":
        then = any(in_office(best.official, day) for day in source.days())
        if not function.former and (then or best.likeness is Likeness.FULL):
            # Named with the office itself: the date that was read from the document may be wrong,
            # or it tells of what happened on a day that it names.
            words = f"genoemd als {function.words}: {PUBLIC}"
            return Verdict(Advice.KEEP, Role.AMBTSDRAGER, words, best.official)
        return Verdict(Advice.CHECK, None, _out_of_office(best, source))
    if function.former:
        return Verdict(
            Advice.CHECK, None, f"genoemd als voormalig {function.words}: controleer of dit zo is"
        )
    return Verdict(Advice.KEEP, Role.AMBTSDRAGER, f"genoemd als {function.words}: {PUBLIC}")


def named_in_full(name: PersonName, best: Match, source: Source) -> Verdict:
    """The full name of somebody on the list, without any word about the office right beside it."""
    if best.is_member and best.official.certain and in_parliament(source):
        # Since when somebody was a member is not known, so the date says little.
        words = f"{best.official.office}, in een stuk over de Kamer: {PUBLIC}"
        return Verdict(Advice.KEEP, Role.AMBTSDRAGER, words, best.official)
    if not best.in_office:
        return Verdict(Advice.CHECK, None, _out_of_office(best, source))
    if not best.official.certain:
        return Verdict(
            Advice.CHECK, None, f"waarschijnlijk {in_words(best.official)}: controleer dit"
        )
    if best.is_member and (name.is_common or name.full_surname_key in FREQUENT_SURNAMES):
        words = f"zelfde naam als {article(best)}: controleer of dit die persoon is"
        return Verdict(Advice.CHECK, None, words)
    undated = "" if source.dated else " (datum van het document niet gevonden)"
    return Verdict(
        Advice.KEEP,
        Role.AMBTSDRAGER,
        f"{in_words(best.official)}{undated}: {PUBLIC}",
        best.official,
    )


def _out_of_office(match: Match, source: Source) -> str:
    dated = in_dutch(source.dated)
    return (
        f"{in_words(match.official)}, maar niet op de datum van dit document ({dated}): "
        "controleer of de naam zichtbaar blijft"
    )
