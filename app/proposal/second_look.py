"""What is to stay visible, but the model holds for somebody's: a question.

The rules say who acts in public and what is an organisation's; now and then they take one for
another, and what stays visible by mistake is what leaks.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from app.model.detection import EntityType, Role
from app.model.person_name import PersonName
from app.model.proposal import Advice, ProposalOrigin
from app.proposal.own_words import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from app.model.proposal import Proposal

#: What is read out of the words around it. What a list or the organisation's profile says stands.
_READ = re.compile(
    r"(?:genoemd als|in dit document met|bekleedt|lid van|voorzitter van|gemeentesecretaris"
    r"|onderzoeker bij|gegeven van een|adres van een)\b(?!.*\bvolgens het profiel\b)"
)
#: Whoever stays visible because somebody of that surname does.
_ELSEWHERE = re.compile(r"in dit document met (?:een )openbaar ambt")
#: Nobody's own, whatever the model reads: 0800, 0900 and the short numbers of municipalities.
_SERVICE = re.compile(r"\(?(?:0[89]00\b|14[ ]?0\d)")
#: From these probabilities on: that a name is of somebody without an office, that a number or an
#: address is a person's. Of a phone little is enough; of a mailbox it has to be all but certain.
ASKED = {EntityType.PERSON: 0.97, EntityType.PHONE: 0.03, EntityType.EMAIL: 0.9}
ASKED_ELSE = 0.3
#: Below this one the model holds a name for that of somebody in office.
OFFICE = 0.1
_OFFICE_WHY = "volgens het taalmodel kan dit iemand zijn die in het openbaar optreedt: controleer"


def asked_after(proposals: Iterable[Proposal], personal: Mapping[str, float]) -> Iterator[Proposal]:
    """The proposals, with a question for what the model holds for personal, and for an office.

    What the organisation itself wants to stay visible does, and who is known to have held the
    office on the day of the document. A name that was spread from one that is asked after, and from
    no other, is asked after too.

    Args:
        proposals: Those of a whole dossier.
        personal: How likely the model holds a detection, by its id, for personal.
    """
    given = list(proposals)
    asked = _with_those(given, [_asked(proposal, personal) for proposal in given])
    doubted = {p.same_as for p in asked if p.same_as and p.explanation == _OFFICE_WHY}
    doubted -= {p.same_as for p in asked if p.detections and p.advice is Advice.REDACT}
    for proposal in asked:
        spread = proposal.origin is ProposalOrigin.PROPAGATED and proposal.same_as in doubted
        if spread and proposal.advice is Advice.REDACT:
            yield replace(proposal, advice=Advice.CHECK, explanation=_OFFICE_WHY)
        else:
            yield proposal


def _with_those(given: Sequence[Proposal], asked: list[Proposal]) -> list[Proposal]:
    """The proposals of ``asked``, a bare surname going with whom it rests on.

    "S. Jansma (lid)" of an advisory committee is asked after; so "Jansma" below is, unless somebody
    of that name stays visible by an office all the same.
    """
    doubted: set[tuple[str, str]] = set()
    sure: set[tuple[str, str]] = set()
    for before, after in zip(given, asked, strict=True):
        if before.entity_type is not EntityType.PERSON or _ELSEWHERE.match(before.explanation):
            continue
        if before.advice is Advice.KEEP:
            (sure if after.advice is Advice.KEEP else doubted).add(_key(before))
    doubted -= sure
    return [
        _questioned(one)
        if one.advice is Advice.KEEP and _ELSEWHERE.match(one.explanation) and _key(one) in doubted
        else one
        for one in asked
    ]


def _key(proposal: Proposal) -> tuple[str, str]:
    return proposal.document_id, PersonName.parse(proposal.text).surname_key


def _questioned(proposal: Proposal) -> Proposal:
    reason, _, _ = proposal.explanation.partition(":")
    asks = "controleer of deze naam zichtbaar blijft"
    return replace(proposal, advice=Advice.CHECK, explanation=f"{reason}: {asks}")


def _asked(proposal: Proposal, personal: Mapping[str, float]) -> Proposal:
    """A proposal by itself."""
    likely = max((personal.get(name, 0.0) for name in proposal.detections), default=0.0)
    person = proposal.entity_type is EntityType.PERSON
    if person and _in_office(proposal, personal):
        return replace(proposal, advice=Advice.CHECK, explanation=_OFFICE_WHY)
    kept = proposal.advice is Advice.KEEP and _READ.match(proposal.explanation) is not None
    kept = kept and not _SERVICE.match(proposal.text)
    if not kept or likely < ASKED.get(proposal.entity_type, ASKED_ELSE):
        return proposal
    if person:
        return _questioned(proposal)
    reason, _, _ = proposal.explanation.partition(":")
    return replace(proposal, advice=Advice.CHECK, explanation=f"{reason}: controleer")


def _in_office(proposal: Proposal, personal: Mapping[str, float]) -> bool:
    """Whether the model reads an office where nothing else tells of one, nor of a role.

    Of what it reads as nobody's name at all nothing is left to redact (``second_reading``), unless
    the organisation says so.
    """
    likely = [personal[name] for name in proposal.detections if name in personal]
    told = proposal.role is not Role.ONBEKEND or proposal.explanation == HIDDEN or not likely
    return proposal.advice is Advice.REDACT and not told and max(likely) < OFFICE
