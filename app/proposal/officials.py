"""Who of the dated list of office holders a name can be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from app.model.person_name import PersonName, fold
from app.proposal.indexed import once_for_each_list
from app.proposal.sources import in_dutch
from app.words import ALWAYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.model.profile import Official


class Likeness(IntEnum):
    """How much of an official's name a text gives."""

    SURNAME = 1
    INITIAL = 2
    FULL = 3


@dataclass(frozen=True, slots=True)
class Match:
    """An office holder whom a name may be; ``in_office`` on the document's date."""

    official: Official
    likeness: Likeness
    in_office: bool

    @property
    def is_member(self) -> bool:
        """True for a member of parliament, false for a minister or staatssecretaris."""
        return self.official.office.startswith("lid ")


def holders(office: str, officials: Sequence[Official], dated: str) -> tuple[Official, ...]:
    """Who holds an office of that very name on a date (ISO; empty counts as any)."""
    wanted = office.casefold()
    return tuple(o for o in officials if o.office.casefold() == wanted and in_office(o, dated))


def find_matches(name: PersonName, officials: Sequence[Official], dated: str) -> tuple[Match, ...]:
    """Office holders with whom ``name`` does not disagree, the likeliest first.

    In office on ``dated`` (ISO; empty counts as any date) goes before likeness, ministers before
    members of parliament, and the latest office before an earlier one.
    """
    found = []
    for entry in _index(officials).get(name.surname_key, ()):
        likeness = _likeness(name, entry)
        if likeness:
            serves = in_office(entry.official, dated)
            found.append(Match(entry.official, Likeness(likeness), serves))
    found.sort(
        key=lambda m: (m.in_office, m.likeness, not m.is_member, m.official.start), reverse=True
    )
    return tuple(found)


def in_words(official: Official) -> str:
    """``minister van Defensie`` with the period: since, or from and to.

    Without dates for members of parliament: the list knows from when on they surely were one.
    """
    if official.office.startswith("lid ") or official.start == ALWAYS:
        return official.office
    if not official.end:
        return f"{official.office} sinds {in_dutch(official.start)}"
    return f"{official.office} van {in_dutch(official.start)} tot {in_dutch(official.end)}"


@dataclass(frozen=True, slots=True)
class _Entry:
    """An official with all that a written name is compared with."""

    official: Official
    names: tuple[PersonName, ...]
    surnames: frozenset[str]
    full: frozenset[str]


@once_for_each_list
def _index(officials: Sequence[Official]) -> dict[str, tuple[_Entry, ...]]:
    """By surname key, and by the first half of a double one."""
    found: dict[str, list[_Entry]] = {}
    for official in officials:
        entry = _entry(official)
        keys = {key for name in entry.names for key in _keys(name)}
        for key in keys:
            found.setdefault(key, []).append(entry)
    return {key: tuple(entries) for key, entries in found.items()}


def _entry(official: Official) -> _Entry:
    written = [official.name, f"{official.initials} {official.surname}", *official.aliases]
    full = {fold(text) for text in (official.name, *official.aliases)}
    if fold(official.initials)[1:]:
        full.add(fold(written[1]))
    return _Entry(
        official,
        tuple(PersonName.parse(text) for text in written),
        frozenset({fold(official.surname)}),
        frozenset(full),
    )


def _keys(name: PersonName) -> set[str]:
    """The surname, and the first half of a double one ("Yeşilgöz" of Yeşilgöz-Zegerius)."""
    return {name.surname_key, fold(name.surname.split("-")[0])}


def _likeness(name: PersonName, entry: _Entry) -> int:
    # A surname of two words ("Bruins Slot") is told from given names by comparing the whole.
    rest = fold(name.given + name.full_surname)
    if {rest, fold(name.initials) + rest} & entry.full:
        return Likeness.FULL
    if rest in entry.surnames:
        if not name.initials:
            return Likeness.SURNAME
        return Likeness.INITIAL if _initials_agree(name, entry) else 0
    return max((_part(name, known) for known in entry.names), default=0)


def _initials_agree(name: PersonName, entry: _Entry) -> bool:
    mine = fold(name.initials)
    letters = fold(entry.official.initials) or fold(entry.official.given)[:1]
    return letters.startswith(mine) or mine.startswith(letters)


def _part(name: PersonName, official: PersonName) -> int:
    """How much of an official's name is given when it isn't all of it."""
    if not name.could_be(official):
        return 0
    if name.given:
        # A first name that only begins alike ("Jan" for "Jantine") proves nothing.
        return Likeness.FULL if fold(name.given) == fold(official.given) else 0
    letters = fold(name.initials)
    if len(letters) > 1 and letters == fold(official.initials):
        return Likeness.FULL
    return Likeness.INITIAL if letters else Likeness.SURNAME


def in_office(official: Official, dated: str) -> bool:
    """Whether an office holder was in office on a date (ISO; empty counts as any)."""
    if not dated:
        return True
    return official.start <= dated and (not official.end or dated <= official.end)
