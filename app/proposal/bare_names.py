"""Surnames that stand alone: an office holder's, or somebody's with the same name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.model.detection import Role
from app.model.name_words import FREQUENT_SURNAMES
from app.model.person_name import PersonName, fold
from app.model.proposal import Advice
from app.proposal.bodies import in_debate, speaks_in_parliament, to_parliament
from app.proposal.officials import find_matches, in_office, in_words
from app.proposal.short_offices import is_citizen
from app.proposal.verdicts import PUBLIC, Verdict, article

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from app.model.profile import Official
    from app.model.proposal import Proposal
    from app.proposal.officials import Match
    from app.proposal.sources import Source


@dataclass(slots=True)
class Known:
    """What the rest of the dossier tells of surnames.

    ``introduced``: names of office holders who are called by their office or in full.
    ``by_office``: those of whose office alone the dossier speaks. ``local``: by document and
    surname who is called by a public office that no list has; ``halves`` the same by the first half
    of a double name ("mevrouw Van der Laan" of "S. van der Laan-Bos"). ``others``: surnames of
    drafters, signers and others with a part of their own. ``somebody``: surnames that stand with a
    first name, initials or a form of address, and with no office; nobody can say that it is the
    same person.
    ``strangers``: surnames that stand with another first name or other initials than any office
    holder has.
    ``doubled``: by document, surnames of local office holders that somebody else there has too.
    """

    introduced: set[str]
    by_office: set[str]
    local: Mapping[tuple[str, str], Sequence[PersonName]]
    halves: Mapping[tuple[str, str], Sequence[PersonName]]
    others: set[str]
    somebody: set[str] = field(default_factory=set)
    strangers: set[str] = field(default_factory=set)
    doubled: set[tuple[str, str]] = field(default_factory=set)

    def holder(self, name: PersonName, matches: Sequence[Match]) -> Match | None:
        """Of the office holders with a name the one who is meant."""
        for match in matches:
            # Who is introduced with his office need not hold it on the date that was read.
            if match.official.name in self.introduced:
                return match
        if name.titles or name.initials or name.surname_key in self.somebody:
            return None
        return next((m for m in matches if m.in_office and m.official.name in self.by_office), None)


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
            and official.office.casefold() in text
            and _is_rare(PersonName.parse(official.name))
        }
    return found


def bare_surname(
    proposal: Proposal,
    source: Source,
    officials: Sequence[Official],
    known: Known,
) -> Verdict | None:
    """A surname alone, or with one initial, that an office holder has too."""
    if proposal.role is not Role.ONBEKEND and proposal.role is not Role.AMBTSDRAGER:
        return None
    name = PersonName.parse(proposal.text)
    if name.given:
        return None
    if name.titles and is_citizen(source, proposal.start or 0, proposal.end or 0):
        return None
    every = find_matches(name, officials, source.dated)
    holder = known.holder(name, every)
    matches = [m for m in every if m.in_office]
    if holder is None and not matches:
        # Who became a minister later, or was one, sat in parliament as a rule.
        debated = bool(every) and in_debate(source, proposal.start or 0, proposal.end or 0)
        return _once(name, every) or (_asked(every[0]) if debated else None)
    if holder and name.surname_key not in known.others | known.strangers:
        return Verdict(
            Advice.KEEP,
            Role.AMBTSDRAGER,
            f"{in_words(holder.official)}, elders met functie genoemd: {PUBLIC}",
        )
    best = holder or matches[0]
    if not best.is_member and best.in_office and _beside_office(source, proposal, best.official):
        return Verdict(Advice.KEEP, Role.AMBTSDRAGER, f"{in_words(best.official)}: {PUBLIC}")
    speaks = _is_rare(name) and to_parliament(source, proposal.start or 0, proposal.end or 0)
    if speaks or (best.is_member and speaks_in_parliament(source, proposal.start or 0)):
        return Verdict(Advice.KEEP, Role.AMBTSDRAGER, f"{in_words(best.official)}: {PUBLIC}")
    if best.is_member and not holder and not _is_rare(name):
        debated = in_debate(source, proposal.start or 0, proposal.end or 0)
        return _asked(best) if debated else None
    return _asked(best)


def _asked(best: Match) -> Verdict:
    return Verdict(
        Advice.CHECK,
        None,
        f"kan {article(best)} zijn, maar de functie staat er niet bij: controleer",
    )


def _beside_office(source: Source, proposal: Proposal, official: Official) -> bool:
    """Whether the office that somebody of this surname holds stands right before the name.

    "Mede namens de minister van Economische Zaken en Klimaat, de heer Wiebes": who signs for a
    minister is called otherwise.
    """
    before = source.text[max(0, (proposal.start or 0) - 120) : proposal.start or 0]
    words = " ".join(before.casefold().split()).rstrip(" ,:(")
    words = re.sub(r"[ ,:(]*(?:de heer|mevrouw|dhr\.?|mevr\.?|mw\.?)$", "", words)
    return words.endswith(official.office.casefold())


def of_local_office(proposal: Proposal, source: Source, known: Known) -> Verdict | None:
    """A surname of whom the same document calls by his office; "mevrouw" may stand before it.

    With more than the holder's own name has, or where the document has somebody else of that
    surname, it is a question.
    """
    if proposal.role not in {Role.ONBEKEND, Role.AMBTSDRAGER}:
        return None
    name = PersonName.parse(proposal.text)
    key = (proposal.document_id, name.surname_key)
    holders = known.local.get(key, ()) or known.halves.get(key, ())
    if name.surname_key in known.others or not any(name.could_be(one) for one in holders):
        return None
    half = key not in known.local
    same = any(same_holder(name, one, half=half) for one in holders)
    if not same or key in known.doubled or _is_other(proposal, source):
        words = "in dit document is iemand van deze naam met een openbaar ambt genoemd: controleer"
        return Verdict(Advice.CHECK, None, words)
    words = f"in dit document met een openbaar ambt genoemd: {PUBLIC}"
    return Verdict(Advice.KEEP, Role.AMBTSDRAGER, words)


def doubled(
    proposals: Iterable[Proposal], sources: Mapping[str, Source], known: Known
) -> set[tuple[str, str]]:
    """By document and surname where somebody with a local office holder's name is somebody else."""
    found = set()
    called: dict[tuple[str, str], set[str]] = {}
    for one in proposals:
        name = PersonName.parse(one.text)
        key = (one.document_id, name.surname_key)
        half = key not in known.local
        holders = known.halves.get(key, ()) if half else known.local[key]
        if not holders:
            continue
        forms = called.setdefault(key, set())
        forms.add(_form_of_address(name))
        same = any(same_holder(name, holder, half=half) for holder in holders)
        if not same or {"m", "f"} <= forms or _is_other(one, sources[one.document_id]):
            found.add(key)
    return found


def same_holder(name: PersonName, holder: PersonName, *, half: bool = False) -> bool:
    """Whether a name has nothing that the name beside an office does not have too.

    "Mevrouw Rasmijn" is "mw. T. Rasmijn (PvdA)", and "wethouder T. Rasmijn" as well; of a surname
    that many have it takes the initials or the first name. ``half``: of a double name the first
    half alone.
    """
    if name.given and fold(name.given) != fold(holder.given):
        return False
    if name.initials and name.initials != holder.initials:
        return False
    mine, theirs = _form_of_address(name), _form_of_address(holder)
    if len(mine) > 1 or (mine and theirs and mine != theirs):
        return False
    if name.given or name.initials:
        return not half
    if mine or half:
        return _is_rare(name) and (bool(mine and theirs) or not half)
    return True


def _form_of_address(name: PersonName) -> str:
    """``f``, ``m``, both for a couple, empty for none."""
    titles = {re.sub(r"[ .]", "", title.casefold()) for title in name.titles}
    women = titles & {"mevrouw", "mevr", "mvr", "mw", "frou", "mej", "ms", "mrs"}
    men = titles & {"heer", "deheer", "dhr", "hr", "mnr", "meneer", "mijnheer", "dehear"}
    return ("m" if men else "") + ("f" if women else "")


#: Whoever is told by a family is not the one in office.
_KIN = re.compile(
    r"\b(?:echtgeno(?:ot|te)|partner|man|vrouw|weduwe|weduwnaar|zoon|dochter|kind(?:eren)?|broer|"
    r"zus|vader|moeder|neef|nicht|familie|fam\.|gezin|echtpaar|ouders|heer en mevrouw)\s$",
    re.IGNORECASE,
)


def _is_other(proposal: Proposal, source: Source) -> bool:
    """Whether what stands around a name tells that it isn't the office holder's."""
    start, end = proposal.start or 0, proposal.end or 0
    return is_citizen(source, start, end) or _KIN.search(source.before(start)) is not None


def _once(name: PersonName, matches: Sequence[Match]) -> Verdict | None:
    """A question where few people but somebody who held an office have a name."""
    if not matches or name.titles or name.initials or not _is_rare(name):
        return None
    words = f"kan {article(matches[0])} van toen zijn, maar de functie staat er niet bij"
    return Verdict(Advice.CHECK, None, f"{words}: controleer")


def _is_rare(name: PersonName) -> bool:
    """False for a surname that is an ordinary word too, or that many people have."""
    return not name.is_common and name.full_surname_key not in FREQUENT_SURNAMES
