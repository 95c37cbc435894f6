"""What was found in one place is proposed wherever it stands in the dossier."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import replace
from typing import TYPE_CHECKING

from app.model.detection import EntityType, Role
from app.model.proposal import Advice, Proposal, ProposalOrigin
from app.proposal.firm_names import of_a_firm
from app.proposal.merge import proposal_id
from app.proposal.name_neighbours import addressed
from app.proposal.name_search import NameHit, NameIndex
from app.proposal.persons import Person, find_persons, group_key, is_vague
from app.proposal.sources import where
from app.proposal.value_search import ValueIndex, value_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from app.model.profile import Profile
    from app.proposal.sources import Source

WEAK_SCORE = 0.4
"""The score of a find that may well be something else: a code of initials, a lower-case word."""


def propagate(
    proposals: Sequence[Proposal], sources: Mapping[str, Source], profile: Profile
) -> tuple[Proposal, ...]:
    """The proposals, grouped by person or value, and the further places of each.

    A new place takes role and group (``same_as``) of its origin and says where that stands. Who
    stays visible is not searched for. A name that fits several persons names them all
    (``could_be``) and is a question when one of them stays visible; else it is proposed as they
    all are, and says so.
    """
    persons, of = find_persons(proposals)
    names = NameIndex(p for p in persons if not is_vague(p))
    known = [_grouped(p, of.get(p.id, ()), names, sources) for p in proposals]
    values = ValueIndex(_values(known, sources))
    spread: list[Proposal] = []
    for source in sources.values():
        mine = [p for p in known if p.document_id == source.document_id]
        spread += _document(source, mine, names, values, sources, profile)
    return tuple(spread)


def _grouped(
    proposal: Proposal,
    persons: Sequence[Person],
    names: NameIndex,
    sources: Mapping[str, Source],
) -> Proposal:
    """The proposal with its group and, where it had none, the role of the person."""
    source = sources[proposal.document_id]
    if proposal.entity_type is EntityType.EMAIL:
        persons = names.persons_of_mail(proposal.text.partition("@")[0])
    elif proposal.entity_type is not EntityType.PERSON:
        value = value_key(proposal, source)
        return replace(proposal, same_as=group_key(proposal.entity_type, value) if value else None)
    if proposal.advice is Advice.KEEP and len(persons) > 1:
        # Named by office: of those with this name it is one who stays visible.
        persons = [p for p in persons if p.public] or persons
    if len(persons) > 1:
        return _ambiguous(proposal, persons, source, sources)
    if not persons:
        return proposal
    person = persons[0]
    if proposal.advice is Advice.KEEP or person.public:
        mail = proposal.entity_type is EntityType.EMAIL
        return proposal if mail else replace(proposal, same_as=person.key)
    role = person.role if proposal.role is Role.ONBEKEND else proposal.role
    return replace(proposal, same_as=person.key, role=role)


def _ambiguous(
    proposal: Proposal, persons: Sequence[Person], source: Source, sources: Mapping[str, Source]
) -> Proposal:
    known = proposal.role is not Role.ONBEKEND or proposal.advice is Advice.KEEP
    proposal = replace(proposal, could_be=tuple(p.key for p in persons))
    if known or proposal.entity_type is EntityType.EMAIL:
        return proposal
    advice, role, explanation = _of_several(persons, source, sources)
    if proposal.advice is Advice.CHECK:
        advice = Advice.CHECK
    return replace(proposal, advice=advice, role=role, explanation=explanation)


def _of_several(
    persons: Sequence[Person], source: Source, sources: Mapping[str, Source]
) -> tuple[Advice, Role, str]:
    """Advice, role and explanation for a name that more than one person has."""
    all_hidden = all(p.origin.advice is Advice.REDACT for p in persons)
    roles = {p.role for p in persons if not p.public}
    places = " en ".join(
        where(sources[p.origin.document_id], p.origin, source.document_id) for p in persons[:2]
    )
    explanation = f"meer dan één persoon met deze naam ({places}): controleer wie dit is"
    return (
        Advice.REDACT if all_hidden else Advice.CHECK,
        roles.pop() if len(roles) == 1 and all_hidden else Role.ONBEKEND,
        explanation,
    )


def _values(
    proposals: Iterable[Proposal], sources: Mapping[str, Source]
) -> dict[tuple[EntityType, str], Proposal]:
    """The first proposal of every value that is to be hidden."""
    found: dict[tuple[EntityType, str], Proposal] = {}
    for proposal in proposals:
        if proposal.advice is Advice.KEEP:
            continue
        if proposal.entity_type is EntityType.DOB and proposal.advice is Advice.CHECK:
            continue  # a date that is only asked after stands for anything elsewhere
        if value := value_key(proposal, sources[proposal.document_id]):
            found.setdefault((proposal.entity_type, value), proposal)
    return found


def _document(
    source: Source,
    mine: list[Proposal],
    names: NameIndex,
    values: ValueIndex,
    sources: Mapping[str, Source],
    profile: Profile,
) -> list[Proposal]:
    """The proposals of one document with what was found in it of the rest of the dossier."""
    places = _Places(mine)
    for value in values.search(source.text):
        if not places.overlapping(value.start, value.end):
            places.add(_proposal(source, value.start, value.end, value.origin, sources))
    hits = names.search(source.text)
    here = {p.same_as for p in mine if p.same_as} | {
        h.persons[0].key for h in hits if len(h.persons) == 1
    }
    inner = [
        *names.first_names(source.text, here),
        *names.in_slugs(source.text),
        *names.codes(source.text, here, hits),
    ]
    for hit in (*hits, *inner):
        hidden = [p for p in hit.persons if not p.public]
        if not hidden:
            continue
        there = places.overlapping(hit.start, hit.end)
        if not there:
            places.add_all(_of_somebody(source, hit, _named(source, hit, sources)))
        elif len(there) == 1 and len(hit.persons) == 1:
            places.put(there[0], _widened(there[0], hit, source, sources, profile))
    return places.all()


class _Places:
    """The proposals of a document in the order of its text, quick to ask what lies where."""

    def __init__(self, proposals: Iterable[Proposal]) -> None:
        self._graphic: list[Proposal] = []
        self._text: dict[int, Proposal] = {}
        for proposal in proposals:
            if proposal.start is None:
                self._graphic.append(proposal)
            else:
                self._text[proposal.start] = proposal
        self._starts = sorted(self._text)

    def overlapping(self, start: int, end: int) -> list[Proposal]:
        i = max(0, bisect_left(self._starts, start) - 1)
        near: list[Proposal] = []
        while i < len(self._starts) and self._starts[i] < end:
            proposal = self._text[self._starts[i]]
            if (proposal.end or 0) > start:
                near.append(proposal)
            i += 1
        return near

    def add(self, proposal: Proposal) -> None:
        start = proposal.start or 0
        insort(self._starts, start)
        self._text[start] = proposal

    def add_all(self, proposals: Iterable[Proposal]) -> None:
        for proposal in proposals:
            self.add(proposal)

    def put(self, old: Proposal, new: Proposal) -> None:
        if new is not old:
            self._starts.remove(old.start or 0)
            del self._text[old.start or 0]
            self.add(new)

    def all(self) -> list[Proposal]:
        return [*(self._text[s] for s in self._starts), *self._graphic]


def _proposal(
    source: Source, start: int, end: int, origin: Proposal, sources: Mapping[str, Source]
) -> Proposal:
    """``origin`` again, at another place."""
    areas = source.text_map.areas(start, end)
    place = where(sources[origin.document_id], origin, source.document_id)
    what = "zelfde naam" if origin.entity_type is EntityType.PERSON else "zelfde gegeven"
    return replace(
        origin,
        id=proposal_id(source.document_id, start, areas, origin.entity_type),
        document_id=source.document_id,
        areas=areas,
        start=start,
        end=end,
        text=source.text[start:end],
        origin=ProposalOrigin.PROPAGATED,
        explanation=f"{what} als op {place}",
        detections=(),
    )


def _named(source: Source, hit: NameHit, sources: Mapping[str, Source]) -> Proposal:
    hidden = [p for p in hit.persons if not p.public]
    person = hidden[0]
    found = _proposal(source, hit.start, hit.end, person.origin, sources)
    found = replace(
        found,
        id=proposal_id(source.document_id, hit.start, found.areas, hit.entity_type),
        entity_type=hit.entity_type,
        same_as=person.key if len(hit.persons) == 1 else None,
        could_be=tuple(p.key for p in hit.persons) if len(hit.persons) > 1 else (),
    )
    if len(hit.persons) > 1:
        advice, role, explanation = _of_several(hit.persons, source, sources)
        found = replace(found, advice=advice, role=role, explanation=explanation)
    if hit.weak:
        found = replace(
            found,
            advice=Advice.CHECK,
            score=WEAK_SCORE,
            explanation=f"mogelijk dezelfde persoon: {found.explanation}",
        )
    return found


def _of_somebody(source: Source, hit: NameHit, named: Proposal) -> Iterator[Proposal]:
    """The proposal for a name; where the model reads nobody, a question or nothing at all.

    In the name of a firm it is a question, and nothing where the model reads nobody either.
    """
    person = hit.entity_type is EntityType.PERSON
    meant = not person or addressed(source.text, hit.start)
    firm = not meant and of_a_firm(source.text, hit.start, hit.end)
    nobody = not meant and source.means_nobody(hit.start, hit.end)
    asked = named.advice is Advice.CHECK
    if not nobody and (asked or not firm):
        yield named
    elif not asked and not (firm and nobody):
        why = f"mogelijk dezelfde persoon: {named.explanation}"
        yield replace(named, advice=Advice.CHECK, score=WEAK_SCORE, explanation=why)


def _widened(
    proposal: Proposal,
    hit: NameHit,
    source: Source,
    sources: Mapping[str, Source],
    profile: Profile,
) -> Proposal:
    """A name that was found in part, or faintly, made whole by what is known elsewhere."""
    person = hit.persons[0]
    own = (EntityType.PERSON, hit.entity_type)
    if proposal.advice is Advice.KEEP or hit.weak or proposal.entity_type not in own:
        return proposal
    start = min(proposal.start or 0, hit.start)
    end = max(proposal.end or 0, hit.end)
    surer = (
        proposal.advice is Advice.CHECK
        and proposal.score < profile.redact_score
        and person.origin.advice is Advice.REDACT
    )
    if (start, end) == (proposal.start, proposal.end) and not surer:
        return proposal
    areas = source.text_map.areas(start, end)
    wide = replace(
        proposal,
        id=proposal_id(proposal.document_id, start, areas, proposal.entity_type),
        start=start,
        end=end,
        areas=areas,
        text=source.text[start:end],
        same_as=proposal.same_as or person.key,
        role=person.role if proposal.role is Role.ONBEKEND else proposal.role,
    )
    if surer:
        place = where(sources[person.origin.document_id], person.origin, source.document_id)
        wide = replace(
            wide,
            advice=Advice.REDACT,
            score=person.origin.score,
            explanation=f"zelfde naam als op {place}",
        )
    return wide
