"""Finds where known numbers and addresses stand again, in whatever notation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from app.model.detection import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from app.model.proposal import Proposal
    from app.proposal.sources import Source

_NUMBER = re.compile(r"(?<![\w.,])\+?\(?\d(?:[ \u00a0().\-/\n]{0,3}\d){7,13}(?!\d)")
_PREFIXES = frozenset({"", "0", "31", "0031", "310", "00310"})
_SUBSCRIBER_DIGITS = 9
_BSN_DIGITS = 9
_WRITTEN = frozenset(
    {
        EntityType.IBAN,
        EntityType.PLATE,
        EntityType.ID_DOC,
        EntityType.STAFF_ID,
        EntityType.DOB,
        EntityType.ADDRESS,
    }
)
_MIN_WRITTEN = 5
_DOMAIN = re.compile(r"@[\w-]+(?:\.[\w-]+)+")


@dataclass(frozen=True, slots=True)
class ValueHit:
    """A place where the value of ``origin`` stands."""

    start: int
    end: int
    origin: Proposal


#: What may stand between two characters of a value.
_BETWEEN = re.compile(r"[\s.,/\-]{1,3}")


def value_key(proposal: Proposal, source: Source) -> str:
    """What makes two notations the same value; empty for what has no value of its own."""
    kind, text = proposal.entity_type, proposal.text
    if kind is EntityType.EMAIL:
        return _mail_address(proposal, source)
    if kind is EntityType.PHONE:
        digits = re.sub(r"\D", "", text)
        return digits[-_SUBSCRIBER_DIGITS:] if len(digits) >= _SUBSCRIBER_DIGITS else ""
    if kind is EntityType.BSN:
        return re.sub(r"\D", "", text).zfill(_BSN_DIGITS)
    if kind is EntityType.DOB and text[-1:].isalpha():
        return ""  # "30 april" is a day of every year
    if kind in _WRITTEN:
        bare = _bare(text)
        return bare if len(bare) >= _MIN_WRITTEN and any(c.isdigit() for c in bare) else ""
    return ""


def _bare(text: str) -> str:
    """Letters and figures alone, in capitals, each one sign."""
    return "".join(sign.upper()[:1] for sign in text if sign.isalnum())


def _mail_address(proposal: Proposal, source: Source) -> str:
    local, _, domain = proposal.text.lower().partition("@")
    if not domain and proposal.end is not None:
        match = _DOMAIN.match(source.text, proposal.end)
        domain = match[0][1:].lower() if match else ""
    return f"{local}@{domain}" if local and domain else ""


class ValueIndex:
    """The values of a dossier by kind, ready to look up in a text."""

    def __init__(self, origins: Mapping[tuple[EntityType, str], Proposal]) -> None:
        self._phones = {k: p for (kind, k), p in origins.items() if kind is EntityType.PHONE}
        self._bsns = {k: p for (kind, k), p in origins.items() if kind is EntityType.BSN}
        self._mails = {k: p for (kind, k), p in origins.items() if kind is EntityType.EMAIL}
        self._written = [(k, p) for (kind, k), p in origins.items() if kind in _WRITTEN]

    def search(self, text: str) -> Iterator[ValueHit]:
        """Every place in ``text`` where a value of the index stands."""
        yield from self._numbers(text)
        yield from self._addresses(text)
        yield from self._others(text)

    def _numbers(self, text: str) -> Iterator[ValueHit]:
        if not self._phones and not self._bsns:
            return
        for match in _NUMBER.finditer(text):
            digits = re.sub(r"\D", "", match[0])
            phone = self._phones.get(digits[-_SUBSCRIBER_DIGITS:])
            if phone and digits[:-_SUBSCRIBER_DIGITS] in _PREFIXES:
                yield ValueHit(*match.span(), phone)
            elif bsn := self._bsns.get(digits.zfill(_BSN_DIGITS)):
                yield ValueHit(*match.span(), bsn)

    def _addresses(self, text: str) -> Iterator[ValueHit]:
        if not self._mails:
            return
        for match in _DOMAIN.finditer(text):
            for key, origin in self._at(text, match):
                start = match.start() - len(key.partition("@")[0])
                whole = "@" in origin.text
                yield ValueHit(start, match.end() if whole else match.start(), origin)

    def _at(self, text: str, domain: re.Match[str]) -> Iterable[tuple[str, Proposal]]:
        local = re.search(r"[\w.+-]+$", text[max(0, domain.start() - 64) : domain.start()])
        key = f"{local[0]}{domain[0]}".lower() if local else ""
        return [(key, self._mails[key])] if key in self._mails else []

    def _others(self, text: str) -> Iterator[ValueHit]:
        if not self._written:
            return
        places = [i for i, sign in enumerate(text) if sign.isalnum()]
        bare = _bare(text)
        for key, origin in self._written:
            at = bare.find(key)
            while at >= 0:
                spots = places[at : at + len(key)]
                alone = _stands_alone(text, spots)
                if alone:
                    yield ValueHit(spots[0], spots[-1] + 1, origin)
                at = bare.find(key, at + (len(key) if alone else 1))


def _stands_alone(text: str, spots: Sequence[int]) -> bool:
    """Whether nothing but a few signs lies between the spots, and no word goes on around them."""
    start, end = spots[0], spots[-1] + 1
    if text[start - 1 : start].isalnum() or text[start - 1 : start] == "_":
        return False
    if text[end : end + 1].isalnum() or text[end : end + 1] == "_":
        return False
    return all(b - a == 1 or _BETWEEN.fullmatch(text, a + 1, b) for a, b in pairwise(spots))
