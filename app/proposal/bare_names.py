"""Surnames that stand alone: an office holder's, or somebody's with the same name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.model.detection import Role
from app.model.name_words import FREQUENT_SURNAMES
from app.model.person_name import PersonName
from app.model.proposal import Advice
from app.proposal.bodies import speaks_in_parliament, to_parliament
from app.proposal.officials import find_matches, in_office, in_words
from app.proposal.verdicts import PUBLIC, Verdict, article

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.model.profile import Official
    from app.model.proposal import Proposal
    from app.proposal.officials import Match
    from app.proposal.sources import Source


def named_by_office(sources: Mapping[str, Source], officials: Sequence[Official]) -> set[str]:
    """Whoever held an office on the date of a document that names that very office.

    "De minister van Defensie wil het vandaag. Brekelmans belt": of a name that few people have,
    the office anywhere in the dossier tells who is meant.
    """
    found = set()
    for source in sources.values():
        text = " ".join(source.text.casefold().split())
        found |= {
            official.name
            for official in officials
            if official.office.startswith(("minister", "staatssecretaris"))
            and official.certain
            and source.dated
            and in_office(official, source.dated)
            and PersonName.parse(official.name).full_surname_key not in FREQUENT_SURNAMES
            and not PersonName.parse(official.name).is_common
            and official.office.casefold() in text
        }
    return found


def bare_surname(
    proposal: Proposal,
    source: Source,
    officials: Sequence[Official],
    introduced: set[str],
    others: set[str],
) -> Verdict | None:
    """A surname alone, or with one initial, that an office holder has too."""
    if proposal.role is not Role.ONBEKEND and proposal.role is not Role.AMBTSDRAGER:
        return None
    name = PersonName.parse(proposal.text)
    if name.given:
        return None
    every = find_matches(name, officials, source.dated)
    # Who is introduced with his office need not hold it on the date that was read.
    known = next((m for m in every if m.official.name in introduced), None)
    matches = [m for m in every if m.in_office]
    if known is None and not matches:
        return _once(name, every)
    if known and name.surname_key not in others:
        return Verdict(
            Advice.KEEP,
            Role.AMBTSDRAGER,
            f"{in_words(known.official)}, elders met functie genoemd: {PUBLIC}",
        )
    best = known or matches[0]
    speaks = to_parliament(source, proposal.start or 0, proposal.end or 0)
    if speaks or (best.is_member and speaks_in_parliament(source, proposal.start or 0)):
        return Verdict(Advice.KEEP, Role.AMBTSDRAGER, f"{in_words(best.official)}: {PUBLIC}")
    unknown_member = best.is_member and not known
    if unknown_member and (name.is_common or name.full_surname_key in FREQUENT_SURNAMES):
        return None
    return Verdict(
        Advice.CHECK,
        None,
        f"kan {article(best)} zijn, maar de functie staat er niet bij: controleer",
    )


def of_local_office(proposal: Proposal, known: set[tuple[str, str]]) -> Verdict | None:
    """A surname alone, without "mevrouw", of whom the same document calls by his office."""
    name = PersonName.parse(proposal.text)
    if name.given or name.initials or name.titles:
        return None
    if proposal.role not in {Role.ONBEKEND, Role.AMBTSDRAGER}:
        return None
    if (proposal.document_id, name.surname_key) not in known:
        return None
    words = f"in dit document met een openbaar ambt genoemd: {PUBLIC}"
    return Verdict(Advice.KEEP, Role.AMBTSDRAGER, words)


def _once(name: PersonName, matches: Sequence[Match]) -> Verdict | None:
    """A question where few people but somebody who held an office have a name."""
    if not matches or name.titles or name.initials or name.is_common:
        return None
    if name.full_surname_key in FREQUENT_SURNAMES or name.surname_key in FREQUENT_SURNAMES:
        return None
    words = f"kan {article(matches[0])} van toen zijn, maar de functie staat er niet bij"
    return Verdict(Advice.CHECK, None, f"{words}: controleer")
