"""Finding proposals: the next one to judge, and all that are the same."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.model.proposal import Proposal
    from app.review.session import ReviewSession


class Scope(Enum):
    """How far "ook alle gelijke" goes."""

    DOCUMENT = auto()
    DOSSIER = auto()


def same_text(session: ReviewSession, proposal_id: str, scope: Scope) -> tuple[str, ...]:
    """Proposals in the same group or with equal text, this one included, in reading order.

    Texts are equal when they are so without regard to capitals and white space. What has neither
    a group nor text (a signature) is like nothing else. Nobody is guessed: what is another
    person's though the text is equal is left out, and a name that can be of several persons is
    like those alone that can be of the same ones.
    """
    proposal = session.proposal(proposal_id)
    index = session.derived(_index)
    found = {proposal_id}
    for key in _keys(proposal):
        found.update(i for i in index[key] if _may_be_one(proposal, session.proposal(i)))
    document = proposal.document_id if scope is Scope.DOCUMENT else None
    order = session.derived(_positions)
    if document is not None:
        found = {key for key in found if session.proposal(key).document_id == document}
    return tuple(sorted(found, key=order.__getitem__))


def next_open(
    session: ReviewSession,
    after: str | None,
    backwards: bool = False,
    document_id: str | None = None,
) -> str | None:
    """The next proposal to judge in reading order, going round at the end.

    What was put off ("Later bekijken") comes only when nothing else is open. None when nothing is
    open; ``after`` itself when it is the only one left.

    Args:
        session: The open dossier.
        after: The present proposal, which may have been erased; None to start at the beginning.
        backwards: The previous one instead.
        document_id: Stay in this document.
    """
    ordered = session.proposals(document_id)
    start = -1 if not backwards else len(ordered)
    if after is not None:
        start = _start(session, after, document_id, start)
    step = -1 if backwards else 1
    put_off: str | None = None
    for distance in range(1, len(ordered) + 1):
        key = ordered[(start + step * distance) % len(ordered)].id
        if not session.to_judge(key):
            continue
        if not session.decision(key).later:
            return key
        put_off = put_off or key
    return put_off


def _start(session: ReviewSession, after: str, document_id: str | None, otherwise: int) -> int:
    positions = session.derived(_positions)
    place = positions.get(after)
    if place is None or document_id is None:
        return otherwise if place is None else place
    if session.proposal(after).document_id != document_id:
        return otherwise
    return place - positions[session.proposals(document_id)[0].id]


def _positions(session: ReviewSession) -> dict[str, int]:
    return {p.id: i for i, p in enumerate(session.proposals())}


def _index(session: ReviewSession) -> dict[tuple[str, ...], list[str]]:
    found: dict[tuple[str, ...], list[str]] = {}
    written: dict[tuple[str, tuple[str, ...]], list[str]] = {}  # a name stands there many times
    for proposal in session.proposals():
        if proposal.same_as:
            found.setdefault(("group", proposal.same_as), []).append(proposal.id)
        written.setdefault((proposal.text, proposal.could_be), []).append(proposal.id)
    for (text, could_be), ids in written.items():
        for key in _text_keys(text, could_be):
            found.setdefault(key, []).extend(ids)
    return found


def _may_be_one(one: Proposal, other: Proposal) -> bool:
    return not one.same_as or not other.same_as or one.same_as == other.same_as


def _keys(proposal: Proposal) -> list[tuple[str, ...]]:
    keys: list[tuple[str, ...]] = [("group", proposal.same_as)] if proposal.same_as else []
    return keys + _text_keys(proposal.text, proposal.could_be)


def _text_keys(text: str, could_be: tuple[str, ...]) -> list[tuple[str, ...]]:
    folded = " ".join(text.casefold().split())
    return [("text", folded, *sorted(could_be))] if folded else []
