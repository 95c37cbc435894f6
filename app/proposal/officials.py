"""Who of the dated list of office holders a name can be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from app.model.person_name import PersonName, fold
from app.proposal.sources import in_dutch

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


def find_matches(name: PersonName, officials: Sequence[Official], dated: str) -> tuple[Match, ...]:
    """Office holders with whom ``name`` does not disagree, the likeliest first.

    In office on ``dated`` (ISO; empty counts as any date) goes before likeness, ministers before
    members of parliament, and the latest office before an earlier one.
    """
    found = []
    for official, forms in _index(tuple(officials)).get(name.surname_key, ()):
        likeness = max(_likeness(name, form) for form in forms)
        if likeness:
            found.append(Match(official, Likeness(likeness), _in_office(official, dated)))
    found.sort(
        key=lambda m: (m.in_office, m.likeness, not m.is_member, m.official.start), reverse=True
    )
    return tuple(found)


def in_words(official: Official) -> str:
    """``minister van Defensie`` with the period: since, or from and to.

    Without dates for members of parliament: the list knows from when on they surely were one.
    """
    if official.office.startswith("lid "):
        return official.office
    if not official.end:
        return f"{official.office} sinds {in_dutch(official.start)}"
    return f"{official.office} van {in_dutch(official.start)} tot {in_dutch(official.end)}"


@lru_cache(maxsize=4)
def _index(
    officials: tuple[Official, ...],
) -> dict[str, tuple[tuple[Official, tuple[PersonName, ...]], ...]]:
    found: dict[str, list[tuple[Official, tuple[PersonName, ...]]]] = {}
    for official in officials:
        forms = _forms(official)
        for key in {k for form in forms for k in _keys(form)}:
            found.setdefault(key, []).append((official, forms))
    return {key: tuple(rows) for key, rows in found.items()}


def _forms(official: Official) -> tuple[PersonName, ...]:
    surname = PersonName.parse(official.surname)
    own = PersonName(
        initials=official.initials,
        given=official.given,
        infix=surname.infix,
        surname=" ".join(filter(None, (surname.given, surname.surname))),
    )
    return own, *(PersonName.parse(alias) for alias in official.aliases)


def _keys(name: PersonName) -> set[str]:
    """The whole surname, and its parts: "Yeşilgöz" of Yeşilgöz-Zegerius, "Slot" of Bruins Slot."""
    return {name.surname_key, fold(name.surname.split("-")[0]), fold(name.surname.split()[-1])}


def _likeness(name: PersonName, official: PersonName) -> int:
    written = fold(name.given + name.full_surname)
    if " " in official.surname and written.endswith(official.full_surname_key):
        # Of a surname of two words the first is taken for a given name; compare the whole.
        first = fold(name.initials) + written[: -len(official.full_surname_key)]
        if not first:
            return Likeness.SURNAME
        full = first == fold(official.given) or (
            len(first) > 1 and first == fold(official.initials)
        )
        return Likeness.FULL if full else 0
    if not name.could_be(official):
        return 0
    if name.given and fold(name.given) == fold(official.given):
        return Likeness.FULL
    letters = fold(name.initials)
    if official.initials and len(letters) > 1 and letters == fold(official.initials):
        return Likeness.FULL
    if name.given:
        # A first name that only begins alike ("Jan" for "Jantine") proves nothing.
        return 0
    return Likeness.INITIAL if letters else Likeness.SURNAME


def _in_office(official: Official, dated: str) -> bool:
    if not dated:
        return True
    return official.start <= dated and (not official.end or dated <= official.end)
