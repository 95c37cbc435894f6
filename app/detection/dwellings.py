"""Homes that the name of a street alone does not tell: "Op gen Hek 5", "Klaverweide 6a".

Looked for when everything else is found: a name with a number is somebody's address when it is a
known street, or may be one, and somebody is named beside it, is said to live there, or the
addresses around it look alike. The postcodes, the further numbers and the rooms that go with an
address are in :mod:`app.detection.dwelling_parts`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.address_bodies import body_before, received
from app.detection.dutch.address_streets import Street, plain, streets, weight
from app.detection.dutch.dob_forms import DATE
from app.detection.dutch.living import LIVES_AT, LIVES_NEAR, in_sentence
from app.detection.dutch.premises import names_trade
from app.detection.dutch.seats import has_seat
from app.detection.dwelling_parts import parts
from app.detection.found import text_detection
from app.model.detection import EntityType, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.model.detection import Detection
    from app.model.textmap import TextMap

RECOGNIZER = "dwellings"
CERTAIN, PROBABLE, ASKED = 0.7, 0.62, 0.45
_WHY = {
    "lives": "Is een straat met een huisnummer waar iemand woont",
    "person": "Is een straat met een huisnummer bij iemands naam",
    "place": "Is een straat met een huisnummer en een plaats",
    "alike": "Is een straat met een huisnummer tussen andere adressen",
    "known": "Is een andere woning in een straat die in dit document al genoemd is",
}
#: What may stand between a name and the address of that person, either way round.
_AFTER_NAME = re.compile(
    r"\s?[,;:(/|–-]?[ ]?(?:\n>?[ ]?)?(?:(?:wonende?|woont|woonachtig|won\.|adres|p/a|c/o|te|"
    r"uit|van|"
    r"op|aan|in)[ :]{1,2}){0,2}(?:(?:de|het|'t|’t)[ ])?[\"'(‘“]?"
)
_BEFORE_NAME = re.compile(r"[ ]?[,:–|/=(-]?[ ]{0,3}(?:(?:dhr|mw|mevr|fam|wed)\.?[ ])?")
_TOWN = re.compile(
    r"\)?(?:,?[ \n](?:te|in|,)?[ \n]?|,[ \n](?:buurtschap|gehucht|gem\.|gemeente|dorp)[ ])\(?"
    r"(?P<town>(?:['’][st][- ])?[A-ZÀ-Ž][\w'’-]+(?:[ ](?:a/d[ ]|aan[ ]|den[ ]|"
    r"de[ ])?[A-ZÀ-Ž][\w'’-]+){0,2})"
)
_CODE = re.compile(r"[,;|–-]?[ \n]{1,2}[1-9]\d{3}[ ]?[A-Z]{2}(?!\w)")
_ADDRESS_IS = re.compile(
    r"\b(?:woonde?n?|woonachtig|wonende|(?:woon|huis|thuis|privé)?adres)\b[^.\n]{0,25}[ \n]"
    r"[\"'‘“(]?$",
    re.IGNORECASE,
)
#: Land goes by a place, a section and a number: "het perceel Oss M 4410".
_LAND = re.compile(
    r"\b(?:perceel|percelen|kadastraal|kadastrale|sectie)\b[^,;]{0,40}$", re.IGNORECASE
)
#: "T.a.v." before somebody at work.
_ATTENTION = re.compile(r"\b(?:t\.?a\.?v\.?|attn\.?|ter\sattentie\svan)\s[^\n]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Known:
    """What was found already, by place."""

    text: str
    starts: list[int]
    persons: list[Detection]
    ends: list[int]
    taken: list[tuple[int, int]]

    def before(self, at: int) -> Detection | None:
        """The last person that begins before ``at``."""
        i = bisect_left(self.starts, at) - 1
        return self.persons[i] if i >= 0 else None

    def after(self, at: int) -> Detection | None:
        """The first person that begins at ``at`` or later."""
        i = bisect_left(self.starts, at)
        return self.persons[i] if i < len(self.persons) else None


def find_dwellings(text_map: TextMap, found: Sequence[Detection]) -> list[Detection]:
    """``found`` and the homes that follow from it; a name that ran into a street is cut short."""
    text = text_map.text
    persons = sorted(
        (d for d in found if d.entity_type is EntityType.PERSON and d.start is not None),
        key=lambda d: d.start or 0,
    )
    taken = [
        (d.start or 0, d.end or 0)
        for d in found
        if d.entity_type is EntityType.ADDRESS
        and (d.score >= PROBABLE - 0.02 or not d.explanation.startswith("Lijkt"))
    ]
    known = _Known(text, [p.start or 0 for p in persons], persons, [], taken)
    candidates = [_clipped(one, known) for one in streets(text)]
    # The day of the next message: "Ik zit bij Grapperhaus" over "14-03-2020, 09:02".
    candidates = [
        one
        for one in candidates
        if not _meets(one.start, one.end, taken)
        and DATE.search(text, one.start, min(len(text), one.end + 6)) is None
    ]
    made = {one: _judged(one, known) for one in candidates}
    alike = _alike(candidates, text)
    homes = [(one, *verdict) for one, verdict in made.items() if verdict is not None]
    homes += [(one, CERTAIN, "alike") for one in alike if not _sure(made[one])]
    settled = {one.name for one, score, _ in homes if score >= PROBABLE}
    settled |= {
        plain(re.split(r"\s\d", d.text)[0])
        for d in found
        if d.entity_type is EntityType.ADDRESS and d.score >= PROBABLE - 0.02
    }
    homes += [
        (one, PROBABLE, "known")
        for one in candidates
        if one.name in settled and not _sure(made[one]) and one not in alike
        and not _at_work(one, text)
    ]  # fmt: skip
    new = [
        made_one
        for one, score, why in homes
        if (made_one := _detection(text_map, one.start, one.end, score, _WHY[why])) is not None
    ]
    new += _unnumbered(text_map, settled)
    found = [_raised(one, known) for one in found]
    new += parts(text_map, [*found, *new])
    return [*_cut(text_map, found, new), *new]


def _raised(one: Detection, known: _Known) -> Detection:
    """A find that only looks like an address, as one where somebody is named or lives there."""
    doubted = one.entity_type is EntityType.ADDRESS and one.score < PROBABLE - 0.02
    if not doubted or one.start is None or one.end is None or "Lijkt" not in one.explanation:
        return one
    if received(known.text, one.start, one.end):
        return one
    street = Street(one.start, one.start, one.end, "", 2, ())
    lives = LIVES_AT.search(in_sentence(known.text, one.start)) is not None
    return replace(one, score=PROBABLE) if lives or _beside(street, known) else one


def _unnumbered(text_map: TextMap, names: set[str]) -> Iterator[Detection]:
    """Streets of the document's addresses without a number, where somebody is said to live."""
    text = text_map.text
    for name in names:
        if len(name) < 5 or not weight(name, capitals=True):
            continue
        words = r"\s".join(map(re.escape, name.split()))
        for match in re.finditer(rf"(?<![\w-]){words}(?![\w-]|\s\d)", text, re.IGNORECASE):
            if _ADDRESS_IS.search(text, max(0, match.start() - 60), match.start()):
                made = _detection(text_map, *match.span(), ASKED, _WHY["known"])
                if made is not None:
                    yield made


def _sure(verdict: tuple[float, str] | None) -> bool:
    return verdict is not None and verdict[0] >= PROBABLE


def _meets(start: int, end: int, taken: Sequence[tuple[int, int]]) -> bool:
    return any(a < end and start < b for a, b in taken)


def _clipped(street: Street, known: _Known) -> Street:
    """Without the name of a person that the words before the number begin with."""
    person = known.before(street.at)
    if person is None or not street.starts:
        return street
    first, end = person.start or 0, person.end or 0
    if first > street.start or end <= street.start:
        return street
    later = [s for s in street.starts if s >= end and known.text[s : s + 1].isupper()]
    if not later and first < street.start and end < street.at:
        later = [street.starts[-1]]  # "mw Pol Stinzenflat" is a person and the name of a flat
    if not later and first == street.start and len(street.starts) > 2 and end < street.at:
        later = [street.starts[-1]]
    if not later:
        return street
    name = plain(known.text[later[0] : street.at])
    return replace(street, start=later[0], name=name) if name else street


def _judged(street: Street, known: _Known) -> tuple[float, str] | None:
    """How sure it is that somebody lives there, and by what; None for no home."""
    text = known.text
    before = in_sentence(text, street.start)
    person = _beside(street, known)
    lives = LIVES_AT.search(before) is not None
    if received(text, street.start, street.end) or names_trade(text[street.start : street.at]):
        return None
    if not lives and not person and body_before(text, street.start):
        return None
    # with its postcode it was judged already, by whose it is
    if has_seat(
        text[street.start : street.end], text[street.end : street.end + 40]
    ) or _LAND.search(before):
        return None
    if not person and _CODE.match(text, street.end):
        return None
    points = float(street.weight)
    why = "place"
    if lives:
        points, why = points + 2, "lives"
    elif LIVES_NEAR.search(before):
        points, why = points + 1, "lives"
    if person:
        points, why = points + 1.5, "person"
    town = _TOWN.match(text, street.end)
    if _CODE.match(text, street.end):
        points += 2
    elif town is not None and _is_place(town["town"]):
        points += 1
    if why == "place" and points < street.weight + 1:
        return None
    year = re.fullmatch(r"(?:1[5-9]|20)\d\d", text[street.at : street.end])
    if points < 2 or (year and points < 4):
        return None
    if points < 3:
        return (ASKED, why) if why != "place" else None
    return (CERTAIN if points > 3 else PROBABLE), why


def _at_work(street: Street, text: str) -> bool:
    return received(text, street.start, street.end) or body_before(text, street.start)


def _beside(street: Street, known: _Known) -> bool:
    """Whether somebody is named right before the address, or right behind it in a list."""
    text = known.text
    person = known.before(street.start)
    if person is not None and person.end is not None and person.end <= street.start:
        between = text[person.end : street.start]
        line = text[max(0, (person.start or 0) - 40) : person.start]
        if len(between) < 24 and _AFTER_NAME.fullmatch(between):
            return _ATTENTION.search(line) is None
    after = known.after(street.end)
    if after is None or after.start is None:
        return False
    begins = text[: street.start].rpartition("\n")[2].strip(" -•*\t0123456789.)>") == ""
    between = text[street.end : after.start]
    return begins and len(between) < 12 and _BEFORE_NAME.fullmatch(between) is not None


def _is_place(town: str) -> bool:
    words = town.casefold().replace("’", "'").split()
    return any(" ".join(words[:n]) in lexicon.places() for n in range(len(words), 0, -1))


def _alike(candidates: Sequence[Street], text: str) -> set[Street]:
    """Lines of a list that begin with the same street and have other numbers."""
    lists: list[list[Street]] = []
    for one in candidates:
        line = text.rfind("\n", 0, one.start) + 1
        if text[line : one.start].strip(" -•*\t0123456789.)>"):
            continue
        last = lists[-1][-1] if lists else None
        if last is not None and last.name == one.name and 0 < one.start - last.end < 90:
            lists[-1].append(one)
        else:
            lists.append([one])
    return {
        one
        for group in lists
        if len({text[o.at : o.end] for o in group}) > 2
        for one in group
        if not received(text, one.start, one.end)
    }


def _detection(text_map: TextMap, start: int, end: int, score: float, why: str) -> Detection | None:
    return text_detection(
        text_map, start, end, EntityType.ADDRESS, Role.ONBEKEND, score, RECOGNIZER, f"{why}."
    )


def _cut(
    text_map: TextMap, found: Sequence[Detection], new: Sequence[Detection]
) -> Iterator[Detection]:
    """What was found, a name that runs into a new address only as far as that begins."""
    starts = [d.start or 0 for d in new if d.entity_type is EntityType.ADDRESS]
    for one in found:
        if one.entity_type is EntityType.PERSON and one.start is not None and one.end is not None:
            into = [s for s in starts if one.start + 3 < s < one.end]
            if into:
                short = text_detection(
                    text_map, one.start, min(into), one.entity_type, one.role, one.score,
                    one.recognizer, one.explanation,
                )  # fmt: skip
                if short is not None:
                    yield short
                    continue
        yield one
