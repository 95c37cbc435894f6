"""Who stays visible: office holders, and what belongs to the organisation itself.

Visibility follows the function, not the rank: who acts in public by virtue of his office stays
visible, with the reason. Signatures never do: a copy of one can be misused, whoever's it is.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from app.model.detection import EntityType, Role
from app.model.person_name import PersonName, fold
from app.model.profile import OfficeLevel
from app.model.proposal import Advice
from app.proposal.askers import with_party
from app.proposal.bare_names import (
    Known,
    bare_surname,
    doubled,
    named_by_office,
    of_local_office,
    same_holder,
)
from app.proposal.bodies import (
    author_of_study,
    name_without_office,
    office_within,
    public_body,
)
from app.proposal.first_names import called_in_full, first_name, greeted
from app.proposal.functions import function_beside
from app.proposal.officials import Likeness, Match, find_matches, holders, in_words
from app.proposal.organisation import keep_organisation, names_by_document
from app.proposal.own_words import HIDDEN, VISIBLE, is_hidden, is_visible
from app.proposal.politicians import LOCAL_OFFICE, named_in_full, of_that_kind, politician
from app.proposal.private_persons import is_private
from app.proposal.short_offices import short_office
from app.proposal.signing_pairs import paired_office
from app.proposal.verdicts import PUBLIC, Verdict, article, judged
from app.proposal.whose_office import crowned

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from app.model.profile import Official, Profile
    from app.model.proposal import Proposal
    from app.proposal.function_lines import Function
    from app.proposal.sources import Source

#: What was found beside a name: its document, place and role, and where the next name begins.
Offices: TypeAlias = "dict[tuple[str, int | None, int | None, Role, int | None], Verdict | None]"

_ORDINARY_ROLES = frozenset({Role.PARAAF, Role.AMBTENAAR, Role.DERDE})
_LEVEL_OF_ROLE = {Role.AMBTENAAR: OfficeLevel.STAFF, Role.DERDE: OfficeLevel.CITIZEN}
_NEVER_VISIBLE = frozenset({EntityType.SIGNATURE, EntityType.BSN, EntityType.ID_DOC})


def apply_exceptions(
    proposals: Iterable[Proposal],
    sources: Mapping[str, Source],
    profile: Profile,
    officials: Sequence[Official],
    offices: Offices | None = None,
) -> tuple[Proposal, ...]:
    """The proposals with the advice that profile, function words and list of officials lead to.

    First everybody who is named by office or in full, then the bare surnames: one that stands
    alone is an office holder's only when the dossier introduces that office holder somewhere, and
    a question otherwise. ``offices`` keeps what was found beside each name, for the next time.
    """
    found = list(proposals)
    offices = {} if offices is None else offices
    limits = _next_names(found)
    people = names_by_document(found)
    introduced: set[str] = set()
    local: dict[tuple[str, str], list[PersonName]] = {}
    halves: dict[tuple[str, str], list[PersonName]] = {}
    asked: dict[tuple[str, str], tuple[PersonName, Verdict]] = {}
    bare: list[int] = []
    for i, proposal in enumerate(found):
        source = sources[proposal.document_id]
        own = verdict = _by_words(proposal, source, profile)
        if proposal.entity_type is not EntityType.PERSON:
            found[i] = (
                judged(proposal, verdict)
                if verdict
                else keep_organisation(
                    _by_profile(proposal, profile),
                    source,
                    profile,
                    people.get(proposal.document_id, ()),
                )
            )
            continue
        if verdict is None:
            limit = limits.get(proposal.id)
            place = (proposal.document_id, proposal.start, proposal.end, proposal.role, limit)
            if place not in offices:
                offices[place] = _by_office(proposal, source, profile, officials, limit)
            verdict = offices[place]
        if verdict is None:
            bare.append(i)
            found[i] = _by_profile(proposal, profile)
            continue
        if verdict.official and verdict.advice is Advice.KEEP:
            introduced.add(verdict.official.name)
        elif own is None and verdict.advice is Advice.KEEP and verdict.role is Role.AMBTSDRAGER:
            name = PersonName.parse(proposal.text)
            local.setdefault((proposal.document_id, name.surname_key), []).append(name)
            if "-" in name.surname:
                half = fold(name.surname.partition("-")[0])
                halves.setdefault((proposal.document_id, half), []).append(name)
        elif own is None and verdict.advice is Advice.CHECK and verdict.role is None:
            name = PersonName.parse(proposal.text)
            for surname in {name.surname_key, fold(name.surname.partition("-")[0])}:
                asked.setdefault((proposal.document_id, surname), (name, verdict))
        found[i] = judged(proposal, verdict)
    others = {
        PersonName.parse(p.text).surname_key
        for p in found
        if p.role in {Role.STELLER, Role.ONDERTEKENAAR, *_ORDINARY_ROLES}
        and p.entity_type is EntityType.PERSON
        and p.advice is not Advice.KEEP
    }
    known = Known(introduced, named_by_office(sources, officials), local, halves, others)
    known.somebody |= {
        name.surname_key
        for name in (PersonName.parse(found[i].text) for i in bare)
        if name.given or name.initials or name.titles
    }
    known.strangers |= {
        name.surname_key
        for name, dated in (
            (PersonName.parse(found[i].text), sources[found[i].document_id].dated) for i in bare
        )
        if (name.given or name.initials) and not find_matches(name, officials, dated)
    }
    known.doubled |= doubled((found[i] for i in bare), sources, known)
    called = called_in_full(found, officials)
    for i in bare:
        document = found[i].document_id
        verdict = _bare(found[i], sources[document], officials, known, called.get(document, ()))
        verdict = verdict or _as_asked(found[i], asked, known)
        if verdict:
            found[i] = judged(found[i], verdict)
    return tuple(found)


def _bare(
    proposal: Proposal,
    source: Source,
    officials: Sequence[Official],
    known: Known,
    called: Sequence[PersonName],
) -> Verdict | None:
    """A verdict for a name without an office, by those who are named with one elsewhere."""
    verdict = bare_surname(proposal, source, officials, known)
    if verdict is None or verdict.advice is not Advice.KEEP:
        verdict = of_local_office(proposal, source, known) or verdict
    if verdict is None and proposal.role is Role.ONBEKEND:
        verdict = greeted(proposal, source, called) or first_name(
            proposal, source, officials, called
        )
    return verdict


def _as_asked(
    proposal: Proposal, asked: Mapping[tuple[str, str], tuple[PersonName, Verdict]], known: Known
) -> Verdict | None:
    """What is asked of whom an office stands beside, for the same name without it.

    "Aan de minister voor Zeevaart, mevrouw Brandsen" and below "Geachte mevrouw Brandsen"; the
    first half of a double name counts too.
    """
    name = PersonName.parse(proposal.text)
    found = asked.get((proposal.document_id, name.surname_key))
    if found is None or proposal.role is not Role.ONBEKEND or name.surname_key in known.others:
        return None
    half = name.surname_key != found[0].surname_key
    return found[1] if same_holder(name, found[0], half=half) else None


def _by_profile(proposal: Proposal, profile: Profile) -> Proposal:
    """What the profile says of a role, for whoever is not known by office."""
    level = _LEVEL_OF_ROLE.get(proposal.role)
    advice = profile.advice_for_role.get(proposal.role)
    if advice is None and level is not None:
        advice = profile.advice_for_level.get(level)
    if advice is None or proposal.entity_type in _NEVER_VISIBLE:
        return proposal
    reason = f"rol {proposal.role}: blijft volgens het profiel zichtbaar"
    return judged(proposal, Verdict(advice, None, reason if advice is Advice.KEEP else None))


def _by_words(proposal: Proposal, source: Source, profile: Profile) -> Verdict | None:
    """The organisation's own lists, of words and of office holders."""
    if is_hidden(proposal, profile):
        return Verdict(Advice.REDACT, None, HIDDEN)
    person = proposal.entity_type is EntityType.PERSON
    if is_visible(proposal, source, profile):
        return Verdict(Advice.KEEP, Role.AMBTSDRAGER if person else None, VISIBLE)
    if not person or not profile.officials:
        return None
    matches = find_matches(PersonName.parse(proposal.text), profile.officials, source.dated)
    best = matches[0] if matches else None
    if best is None or best.likeness is not Likeness.FULL or not best.in_office:
        return None
    words = f"{in_words(best.official)}, in uw lijst van ambtsdragers: {PUBLIC}"
    return Verdict(Advice.KEEP, Role.AMBTSDRAGER, words, best.official)


def _next_names(proposals: Sequence[Proposal]) -> dict[str, int]:
    """For every name, by id, where the next one begins in the same document."""
    starts: dict[str, list[tuple[int, str]]] = {}
    for proposal in proposals:
        if proposal.entity_type is EntityType.PERSON and proposal.start is not None:
            starts.setdefault(proposal.document_id, []).append((proposal.start, proposal.id))
    return {
        name: following
        for places in starts.values()
        for (_, name), (following, _) in pairwise(sorted(places))
    }


def _by_office(
    proposal: Proposal,
    source: Source,
    profile: Profile,
    officials: Sequence[Official],
    limit: int | None,
) -> Verdict | None:
    """A verdict for who is called by office or has an official's full name; None for the rest."""
    if proposal.start is None or proposal.end is None:
        return None
    if _CODE.fullmatch(proposal.text):
        return None  # letters under a word for an office are of who signs
    name = PersonName.parse(proposal.text)
    matches = find_matches(name, officials, source.dated)
    if proposal.role is Role.STELLER and not with_party(source, proposal.start, proposal.end):
        study, sure = author_of_study(source, proposal.start, proposal.end)
        return _of_body(study, sure=sure) if study else _drafter(matches)
    signs = proposal.role is Role.ONDERTEKENAAR
    start = proposal.start + office_within(proposal.text)
    end = proposal.start + name_without_office(proposal.text)
    paired = paired_office(source, start, end)
    if paired is not None:
        return _of_body("bekleedt een openbaar ambt", sure=True) if paired else None
    function = function_beside(source, start, end, signs=signs, limit=limit)
    function = function or short_office(source, start, end, matches)
    political = function is not None and function.level is OfficeLevel.POLITICAL
    body, sure = public_body(source, start, proposal.end) if not political else ("", False)
    if body:
        return _of_body(body, sure=sure)
    if function and function.level is not OfficeLevel.POLITICAL:
        return _by_level(proposal, function, profile)
    if function and (function.unsure or not crowned(function.words, name)) and not _sure(matches):
        words = f"{function.words} kan iemand anders zijn dan wie hier genoemd is: controleer"
        return Verdict(Advice.CHECK, None, words)
    if function and _TWO.search(proposal.text):
        words = f"genoemd als {function.words}, maar het lijken er twee te zijn: controleer"
        return Verdict(Advice.CHECK, None, words)
    if function:
        best = of_that_kind(function, matches)
        local = LOCAL_OFFICE.search(function.words) is not None
        if best is None and not local and holders(function.words, officials, source.dated):
            words = f"genoemd als {function.words}, maar niet bekend als zodanig: controleer"
            return Verdict(Advice.CHECK, None, words)
        return politician(function, best, source)
    best = matches[0] if matches else None
    if best is None or best.likeness is not Likeness.FULL:
        return None
    if proposal.role in _ORDINARY_ROLES or is_private(source.text, proposal.start, proposal.end):
        words = f"{article(best)}, maar staat hier in een andere rol: controleer"
        return Verdict(Advice.CHECK, None, f"zelfde naam als {words}")
    return named_in_full(name, best, source)


_CODE = re.compile(r"[A-Z]{2}|[B-DF-HJ-NP-TV-XZ]{3,4}")
#: Two people in one find, of whom one may hold the office: "Ten Cate en Hakan Şahin".
_TWO = re.compile(r"\w{3}[ \n](?:en|&)[ \n][A-ZÀ-Ž]")


def _sure(matches: Sequence[Match]) -> bool:
    """Whether a name beside an office is that of somebody who then holds a national one."""
    return any(m.in_office and m.official.certain for m in matches)


def _of_body(body: str, *, sure: bool) -> Verdict:
    """What somebody's part in a body or a study leads to; a question unless it is ``sure``."""
    if sure:
        return Verdict(Advice.KEEP, Role.AMBTSDRAGER, f"{body}: {PUBLIC}")
    return Verdict(Advice.CHECK, None, f"{body}: controleer of deze naam zichtbaar blijft")


def _drafter(matches: Sequence[Match]) -> Verdict | None:
    """A drafter is never an office holder; one who has the full name of one is worth a look."""
    if matches and matches[0].in_office and matches[0].likeness is Likeness.FULL:
        office = matches[0].official.office
        return Verdict(
            Advice.REDACT, None, f"steller met dezelfde naam als een ambtsdrager ({office})"
        )
    return None


def _by_level(proposal: Proposal, function: Function, profile: Profile) -> Verdict:
    """Top, management and staff: as the profile has it, a role's own rule going first."""
    advice = profile.advice_for_role.get(
        proposal.role, profile.advice_for_level.get(function.level, Advice.REDACT)
    )
    if advice is Advice.KEEP:
        return Verdict(
            advice,
            Role.AMBTSDRAGER,
            f"genoemd als {function.words}: blijft volgens het profiel zichtbaar",
        )
    role = Role.AMBTENAAR if proposal.role is Role.ONBEKEND else None
    asks = "controleer of deze naam zichtbaar blijft" if advice is Advice.CHECK else ""
    words = f"genoemd als {function.words}" + (f": {asks}" if asks else "")
    # Why the proposal is there is told best by the place where it was found.
    known = proposal.role is not Role.ONBEKEND and not asks
    return Verdict(advice, role, proposal.explanation if known else words)
