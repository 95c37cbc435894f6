"""The organisation's own words: what is always redacted is found wherever it stands."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from app.model.detection import EntityType, Role
from app.model.person_name import PersonName, fold
from app.model.proposal import Advice, Proposal, ProposalOrigin
from app.proposal.merge import proposal_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from app.model.profile import Profile
    from app.proposal.sources import Source

RECOGNIZER = "profile"
"""The recognizer that finds these words too, as they were when the document was read."""

HIDDEN = "staat in uw lijst van wat altijd wordt gelakt"
VISIBLE = "staat in uw lijst van wat altijd zichtbaar blijft"
_DOMAIN = re.compile(r"@[\w-]+(?:\.[\w-]+)+")


def find_own_words(
    proposals: Iterable[Proposal], sources: Mapping[str, Source], profile: Profile
) -> list[Proposal]:
    """The proposals with the words to hide: what holds one becomes certain, the rest is added.

    A proposal that begins where the word does is made as long as the word.
    """
    pattern = _pattern(profile.hidden)
    found = list(proposals)
    if pattern is None:
        return found
    by_document: dict[str, list[Proposal]] = {}
    for proposal in found:
        by_document.setdefault(proposal.document_id, []).append(proposal)
    return [
        proposal
        for source in sources.values()
        for proposal in _in(source, by_document.get(source.document_id, []), pattern)
    ]


def _in(source: Source, mine: Sequence[Proposal], pattern: re.Pattern[str]) -> Iterator[Proposal]:
    spans = [match.span() for match in pattern.finditer(source.text)]
    for proposal in mine:
        start, end = proposal.start, proposal.end
        if start is None or end is None:
            yield proposal
            continue
        touched = [s for s in spans if s[0] < end and start < s[1]]
        if not touched:
            yield proposal
            continue
        same = [s for s in touched if s[0] >= start]
        spans = [s for s in spans if s not in same]
        yield _certain(proposal, source, start, max([end, *(s[1] for s in same)]))
    for start, end in spans:
        yield _new(source, start, end)


def _certain(proposal: Proposal, source: Source, start: int, end: int) -> Proposal:
    wider = end != proposal.end
    return replace(
        proposal,
        end=end,
        areas=source.text_map.areas(start, end) if wider else proposal.areas,
        text=source.text[start:end],
        advice=Advice.REDACT,
        score=1.0,
        explanation=HIDDEN,
    )


def _new(source: Source, start: int, end: int) -> Proposal:
    areas = source.text_map.areas(start, end)
    return Proposal(
        id=proposal_id(source.document_id, start, areas, EntityType.OTHER),
        document_id=source.document_id,
        areas=areas,
        start=start,
        end=end,
        text=source.text[start:end],
        entity_type=EntityType.OTHER,
        role=Role.ONBEKEND,
        advice=Advice.REDACT,
        ground="",
        justification="",
        score=1.0,
        origin=ProposalOrigin.DETECTED,
        explanation=HIDDEN,
    )


def is_hidden(proposal: Proposal, profile: Profile) -> bool:
    """Whether a word that is always redacted stands in a proposal."""
    pattern = _pattern(profile.hidden)
    return pattern is not None and bool(pattern.search(proposal.text))


def is_visible(proposal: Proposal, source: Source, profile: Profile) -> bool:
    """Whether a proposal is, as a whole, a word that always stays visible."""
    words = _keys(profile.visible)
    if not words:
        return False
    forms = {_key(proposal.text)}
    if proposal.entity_type is EntityType.EMAIL and proposal.end is not None:
        domain = _DOMAIN.match(source.text, proposal.end)
        forms.add(_key(proposal.text + (domain[0] if domain else "")))
    return bool(forms & words)


def _key(word: str) -> str:
    """Titles do not count: "drs. P. Jansen" is "P. Jansen"."""
    name = PersonName.parse(word)
    return fold(name.initials + name.given + name.full_surname) or fold(word)


@lru_cache(maxsize=8)
def _keys(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(_key, words)) - {""}


@lru_cache(maxsize=8)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """Whole words in any case, over line ends too; the longest goes first."""
    parts = [r"\s+".join(map(re.escape, word.split())) for word in words if word.strip()]
    parts.sort(key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE) if parts else None
