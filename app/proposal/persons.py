"""Which named persons of a dossier are one and the same."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app import reference
from app.model.detection import EntityType, Role
from app.model.person_name import PersonName, fold
from app.model.proposal import Advice, ProposalOrigin
from app.proposal.merge import ROLE_RANK

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.model.proposal import Proposal


#: Letters of what is a code rather than a name when more than one of them is a capital.
_CODE = 5


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom one or more proposals name.

    ``name`` is put together from all of them, ``origin`` is the proposal that tells most about
    the person, ``public`` is true for who stays visible.
    """

    key: str
    name: PersonName = field(repr=False)
    origin: Proposal
    public: bool

    @property
    def role(self) -> Role:
        return self.origin.role


def group_key(kind: EntityType, value: str) -> str:
    """The ``same_as`` of everything with one name or value; tells nothing of the value itself."""
    return hashlib.sha256(f"{kind.value}|{value}".encode()).hexdigest()[:16]


def find_persons(
    proposals: Iterable[Proposal],
) -> tuple[tuple[Person, ...], Mapping[str, tuple[Person, ...]]]:
    """The persons, and for every named proposal's id the persons it can be of.

    Full names make persons; initials and bare surnames join the one person they do not disagree
    with. A name that fits several persons is of all of them, and makes none.
    """
    named = [
        (PersonName.parse(p.text), p)
        for p in proposals
        if p.entity_type is EntityType.PERSON and p.origin is not ProposalOrigin.PROPAGATED
    ]
    named.sort(key=lambda pair: _fullness(pair[0]), reverse=True)
    by_surname: dict[str, list[Person]] = {}
    members: dict[str, list[str]] = {}
    unclear: list[tuple[PersonName, Proposal]] = []
    first_names: dict[str, tuple[Person, ...]] = {}
    for name, proposal in named:
        if not name.surname:
            continue
        public = proposal.advice is Advice.KEEP
        known = by_surname.setdefault(name.surname_key, [])
        if (friend := _by_first_name(name, by_surname)) and not known:
            first_names[proposal.id] = (friend,)
            continue
        fits = [i for i, p in enumerate(known) if p.public == public and p.name.could_be(name)]
        if len(fits) > 1:
            unclear.append((name, proposal))
        elif fits:
            known[fits[0]] = _joined(known[fits[0]], name, proposal)
            members[known[fits[0]].key].append(proposal.id)
        else:
            key = group_key(EntityType.PERSON, f"{_identity(name)}|{public}")
            known.append(Person(key, name, proposal, public))
            members.setdefault(key, []).append(proposal.id)
    persons = tuple(p for group in by_surname.values() for p in group)
    of: dict[str, tuple[Person, ...]] = {i: (p,) for p in persons for i in members[p.key]}
    for name, proposal in [*unclear, *_bare(named)]:
        if proposal.id in first_names:
            continue
        known = by_surname[name.surname_key]
        of[proposal.id] = tuple(p for p in known if p.name.could_be(name))
    return persons, of | first_names


def _by_first_name(name: PersonName, known: Mapping[str, list[Person]]) -> Person | None:
    """The one person whose first name this is ("Dag Sanne,"), None when there are more or none."""
    if name.initials or name.given or name.infix:
        return None
    friends = [
        p for group in known.values() for p in group if fold(p.name.given) == name.surname_key
    ]
    return friends[0] if len(friends) == 1 else None


def _bare(named: Iterable[tuple[PersonName, Proposal]]) -> list[tuple[PersonName, Proposal]]:
    """Names without anything before the surname, which somebody who stays visible may have too."""
    return [(n, p) for n, p in named if n.surname and not (n.initials or n.given)]


def _fullness(name: PersonName) -> tuple[int, int, int, str]:
    return (
        bool(name.given) + bool(name.initials),
        len(name.initials),
        len(name.infix),
        fold(name.given) + fold(name.full_surname),
    )


def _identity(name: PersonName) -> str:
    return "|".join(map(fold, (name.full_surname, name.initials, name.given)))


def _joined(person: Person, name: PersonName, proposal: Proposal) -> Person:
    mine = person.name
    together = replace(
        mine,
        initials=max(mine.initials, name.initials, key=len),
        given=max(mine.given, name.given, key=len),
        infix=mine.infix or name.infix,
        surname=max(mine.surname, name.surname, key=lambda s: (not s.isupper(), len(s))),
    )
    better = (ROLE_RANK[proposal.role], proposal.score) > (
        ROLE_RANK[person.origin.role],
        person.origin.score,
    )
    return replace(person, name=together, origin=proposal if better else person.origin)


def is_vague(person: Person) -> bool:
    """Whether somebody is only asked after, by a word that is rather a place, a code or a word.

    "OvD-B" and "GMS" stand on every page; each place asks for itself.
    """
    name = person.name
    # Of the find behind a proposal the explanation alone is left: "staat naast 'Naam'".
    labelled = person.origin.explanation.startswith("staat ")
    told = person.role is not Role.ONBEKEND or name.titles or labelled
    if person.origin.advice is not Advice.CHECK or told:
        return False
    if name.given or name.initials or name.infix:
        return False
    key = name.surname.casefold()
    if key in reference.packed_list("surnames"):
        return key in reference.packed_list("places")
    if key in reference.packed_list("given_names"):
        return False
    short = len(key) <= _CODE and sum(map(str.isupper, name.surname)) > 1
    return short or any(key in reference.packed_list(kind) for kind in ("places", "words"))
