"""Who and what is the same throughout the dossier: one person under several forms, one number.

The groups come from the proposals (``same_as``); where a name fits several persons nothing is
guessed: the officer is shown whom it can be (``could_be``) and may say who it is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.model.detection import EntityType, Role
from app.model.person_name import PersonName

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.model.proposal import Proposal
    from app.review.session import ReviewSession


@dataclass(frozen=True, slots=True)
class Group:
    """All places of one person or one value.

    ``ids`` are proposals in reading order, ``documents`` is the number of documents they stand in.
    ``forms`` are the ways in which it is written, each once and the fullest first; they are
    personal data. ``role`` is the part that the person plays, as far as any of them tells.
    """

    key: str
    ids: tuple[str, ...]
    documents: int
    forms: tuple[str, ...] = field(repr=False)
    role: Role
    kind: EntityType

    @property
    def title(self) -> str:
        """The fullest form."""
        return self.forms[0] if self.forms else ""


def groups(session: ReviewSession) -> Mapping[str, Group]:
    """The groups of the dossier by key, in reading order of their first place."""
    return session.derived(_groups)


def group_of(session: ReviewSession, proposal_id: str) -> Group | None:
    """The group of a proposal; None for what stands alone or can be of several."""
    key = session.proposal(proposal_id).same_as
    return groups(session).get(key) if key else None


def candidates(session: ReviewSession, proposal_id: str) -> tuple[Group, ...]:
    """The persons that an ambiguous name can be of; empty for what is not ambiguous."""
    known = groups(session)
    return tuple(known[key] for key in session.proposal(proposal_id).could_be if key in known)


def _groups(session: ReviewSession) -> dict[str, Group]:
    members: dict[str, list[Proposal]] = {}
    for proposal in session.proposals():
        if proposal.same_as:
            members.setdefault(proposal.same_as, []).append(proposal)
    return {key: _group(key, mine) for key, mine in members.items()}


def _group(key: str, members: list[Proposal]) -> Group:
    written = {" ".join(p.text.split()): p for p in reversed(members) if p.text.strip()}
    forms = sorted(written, key=lambda text: _fullness(text, written[text]), reverse=True)
    roles = [p.role for p in members if p.role is not Role.ONBEKEND]
    kinds = [p.entity_type for p in members]
    return Group(
        key=key,
        ids=tuple(p.id for p in members),
        documents=len({p.document_id for p in members}),
        forms=tuple(forms),
        role=max(roles, key=roles.count, default=Role.ONBEKEND),
        kind=EntityType.PERSON if EntityType.PERSON in kinds else kinds[0],
    )


def _fullness(text: str, proposal: Proposal) -> tuple[bool, int, bool, bool, int, str]:
    """How much a form tells; a name goes before a mail address, reading order before a list's."""
    if proposal.entity_type is not EntityType.PERSON:
        return False, 0, False, False, len(text), text
    name = PersonName.parse(text)
    parts = bool(name.surname) * (2 * bool(name.given) + 2 * bool(name.initials))
    parts += min(len(name.initials) // 2, 3)
    return True, parts, "," not in text, not text.isupper(), len(text), text
