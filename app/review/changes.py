"""The acts of the officer, built as changes; :meth:`ReviewSession.apply` does them.

Each function leaves out the proposals for which nothing would change, so the length of
``proposal_ids`` is the number to ask the officer about, and 0 means that there is nothing to do.
"""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING

from app.model.decision import Decision, ProposalState, ReviewChange, Verdict
from app.model.detection import EntityType, Role
from app.model.ground import codes, joined
from app.model.proposal import Advice, Proposal, ProposalOrigin
from app.review.hands import free_of_hands
from app.review.moment import now

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from app.model.geometry import PageArea
    from app.review.groups import Group
    from app.review.session import ReviewSession

OWN_ORIGINS = frozenset({ProposalOrigin.DRAWN, ProposalOrigin.SEARCHED})
"""Proposals that the officer made and may therefore take away again."""


def set_verdict(
    session: ReviewSession, ids: Iterable[str], verdict: Verdict, *, later: bool = False
) -> ReviewChange:
    """Redact, keep, or open again; ``later`` marks an open one as "Later bekijken".

    Agreeing with what is only advised so far is an act too.
    """
    return _decide(
        session,
        "later" if later else verdict.value,
        ids,
        lambda old: not old.author,
        verdict=verdict,
        later=later,
        by_hand=True,
    )


def sweep(session: ReviewSession, ids: Iterable[str], verdict: Verdict) -> ReviewChange:
    """Like :func:`set_verdict` for many, but never over a verdict chosen by hand.

    That holds for a box that lies over one with another verdict too, be it in part.
    """
    open_to_it = free_of_hands(session, ids, verdict)
    return _decide(
        session,
        f"sweep {verdict.value}",
        open_to_it,
        lambda old: not old.author,
        verdict=verdict,
        later=False,
        by_hand=False,
    )


def treat_alike(
    session: ReviewSession, ids: Iterable[str], verdict: Verdict, ground: str, justification: str
) -> ReviewChange:
    """Give proposals the treatment of another place; what is left open keeps its ground."""
    if verdict is not Verdict.REDACT:
        return _decide(session, "equal", ids, verdict=verdict, later=False, by_hand=False)
    return _decide(
        session,
        "equal",
        ids,
        verdict=verdict,
        ground=ground,
        justification=justification,
        later=False,
        by_hand=False,
    )


def together(action: str, made: Sequence[ReviewChange]) -> ReviewChange:
    """Several changes as one act, with one undo; no proposal may be in two of them."""
    return ReviewChange(
        action,
        tuple(key for change in made for key in change.proposal_ids),
        tuple(state for change in made for state in change.before),
        tuple(state for change in made for state in change.after),
        tuple(record for change in made for record in change.records),
    )


def set_ground(session: ReviewSession, ids: Iterable[str], ground: str) -> ReviewChange:
    """Choose the legal ground, a code of ``resources/grounds.json``."""
    return _decide(session, "ground", ids, ground=ground)


def add_ground(session: ReviewSession, ids: Iterable[str], code: str) -> ReviewChange:
    """One more ground on the same passages; which may stand together is for the rules to say."""
    return _with_grounds(session, "add ground", ids, lambda known: (*known, code))


def drop_ground(session: ReviewSession, ids: Iterable[str], code: str) -> ReviewChange:
    """One ground less; the last one of a passage stays."""
    return _with_grounds(
        session,
        "drop ground",
        ids,
        lambda known: [other for other in known if other != code] or known,
    )


def replace_ground(session: ReviewSession, ids: Iterable[str], old: str, new: str) -> ReviewChange:
    """Another ground in the place of one; further grounds of the same passages stay."""
    return _with_grounds(
        session,
        "ground",
        ids,
        lambda known: [new if code == old else code for code in known] if old in known else [new],
    )


def _with_grounds(
    session: ReviewSession,
    action: str,
    ids: Iterable[str],
    change: Callable[[tuple[str, ...]], Sequence[str]],
) -> ReviewChange:
    """One act in which every passage gets the grounds that ``change`` makes of its own."""
    decision = session.current().decision
    alike: dict[str, list[str]] = {}
    for key in dict.fromkeys(ids):
        alike.setdefault(joined(change(codes(decision(key).ground))), []).append(key)
    done = [_decide(session, action, keys, ground=ground) for ground, keys in alike.items()]
    return _as_one(action, done)


def _as_one(action: str, done: Iterable[ReviewChange]) -> ReviewChange:
    """Changes about different proposals as one act."""
    parts = list(done)
    return ReviewChange(
        action,
        tuple(key for one in parts for key in one.proposal_ids),
        tuple(state for one in parts for state in one.before),
        tuple(state for one in parts for state in one.after),
    )


def set_justification(session: ReviewSession, ids: Iterable[str], text: str) -> ReviewChange:
    """Write the justification that goes with the ground."""
    return _decide(session, "justification", ids, justification=text)


def set_justifications(session: ReviewSession, texts: Mapping[str, str]) -> ReviewChange:
    """Justifications that differ from proposal to proposal, as one act; by proposal id."""
    action = "justification"
    done = (_decide(session, action, [key], justification=text) for key, text in texts.items())
    return _as_one(action, done)


def set_note(session: ReviewSession, ids: Iterable[str], text: str) -> ReviewChange:
    """Write a note for colleagues, which is not published."""
    return _decide(session, "note", ids, note=text)


def draw(
    session: ReviewSession,
    document_id: str,
    areas: Sequence[PageArea],
    ground: str = "",
    justification: str = "",
    text: str = "",
    start: int | None = None,
    end: int | None = None,
    *,
    entity_type: EntityType = EntityType.OTHER,
    role: Role = Role.ONBEKEND,
    origin: ProposalOrigin = ProposalOrigin.DRAWN,
) -> ReviewChange:
    """A new proposal of the officer, to be redacted at once.

    Args:
        session: The open dossier.
        document_id: The document that is drawn in.
        areas: Where, in points, see :mod:`app.model`; nothing is done without any.
        ground: Code of the legal ground.
        justification: The text that goes with it.
        text: What stands there, when text was selected.
        start: First character in the text map, when text was selected.
        end: One past the last.
        entity_type: Kind of datum, when it is known.
        role: Whose datum it is, when it is known.
        origin: ``SEARCHED`` for what a search found.
    """
    if not areas:
        return ReviewChange("draw", (), (), ())
    proposal = Proposal(
        id=uuid.uuid4().hex,
        document_id=session.document(document_id).id,
        areas=tuple(areas),
        start=start,
        end=end,
        text=text,
        entity_type=entity_type,
        role=role,
        advice=Advice.REDACT,
        ground=ground,
        justification=justification,
        score=1.0,
        origin=origin,
        explanation="zelf gezocht" if origin is ProposalOrigin.SEARCHED else "zelf getekend",
    )
    decision = Decision(
        proposal.id,
        Verdict.REDACT,
        ground,
        justification,
        author=session.author,
        at=now(),
        by_hand=True,
    )
    return _change("draw", [(proposal.id, _ABSENT, ProposalState(proposal, decision))])


def erase(session: ReviewSession, ids: Iterable[str]) -> ReviewChange:
    """Take away what the officer drew or searched; the machine's proposals stay."""
    return _change(
        "erase",
        [
            (key, session.current().at(key), _ABSENT)
            for key in dict.fromkeys(ids)
            if session.proposal(key).origin in OWN_ORIGINS
        ],
    )


def move(
    session: ReviewSession,
    proposal_id: str,
    areas: Sequence[PageArea],
    text: tuple[str, int | None, int | None] | None = None,
) -> ReviewChange:
    """Put a proposal somewhere else or give it another size; without areas nothing is done.

    ``text`` is what lies there with its place in the text; None leaves what was known.
    """
    before = session.current().at(proposal_id)
    if before.proposal is None:
        raise KeyError(proposal_id)
    if not areas or before.proposal.areas == tuple(areas):
        return ReviewChange("move", (), (), ())
    moved = replace(before.proposal, areas=tuple(areas))
    if text is not None:
        moved = replace(moved, text=text[0], start=text[1], end=text[2])
    return _change("move", [(proposal_id, before, ProposalState(moved, before.decision))])


def attribute(session: ReviewSession, ids: Iterable[str], group: Group) -> ReviewChange:
    """Say of names that can be of several persons which of them it is; verdicts stay."""
    entries: list[tuple[str, ProposalState, ProposalState]] = []
    for key in dict.fromkeys(ids):
        before, old = session.current().at(key), session.proposal(key)
        if group.key in old.could_be:
            new = replace(
                old,
                same_as=group.key,
                could_be=(),
                role=group.role if old.role is Role.ONBEKEND else old.role,
                explanation="door u aangewezen als deze persoon",
            )
            entries.append((key, before, ProposalState(new, before.decision)))
    return _change("attribute", entries)


_ABSENT = ProposalState(None, None)


def _decide(
    session: ReviewSession,
    action: str,
    ids: Iterable[str],
    confirms: Callable[[Decision], bool] = lambda _: False,
    **wanted: object,
) -> ReviewChange:
    """Set the ``wanted`` fields where one of them differs, or where ``confirms`` says so."""
    state, at, fields = session.current(), now(), wanted.items()
    entries: list[tuple[str, ProposalState, ProposalState]] = []
    for key in dict.fromkeys(ids):
        before = state.at(key)
        old = before.decision
        if old is None:
            raise KeyError(key)
        if confirms(old) or any(getattr(old, name) != value for name, value in fields):
            new = replace(old, author=session.author, at=at, **wanted)  # type: ignore[arg-type]
            entries.append((key, before, ProposalState(before.proposal, new)))
    return _change(action, entries)


def _change(
    action: str, entries: Sequence[tuple[str, ProposalState, ProposalState]]
) -> ReviewChange:
    return ReviewChange(
        action,
        tuple(key for key, _, _ in entries),
        tuple(before for _, before, _ in entries),
        tuple(after for _, _, after in entries),
    )
