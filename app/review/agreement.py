"""Four eyes: where the two officers agree, where they differ, and settling that."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from app.model.decision import Decision, ProposalState, RecordChange, ReviewChange, Verdict
from app.model.record import REVIEWERS, Added, Look, Reviewers, Settled, opinion_key, settled_key
from app.review.moment import now

if TYPE_CHECKING:
    from app.model.proposal import Proposal
    from app.review.session import ReviewSession


class Stand(StrEnum):
    """How the second officer stands to a proposal."""

    OPEN = "open"
    AGREED = "agreed"
    DIFFERS = "differs"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class Compared:
    """What the two decided on one proposal; ``second`` is None while he has not."""

    proposal: Proposal = field(repr=False)
    first: Decision
    second: Decision | None
    added: bool
    stand: Stand


@dataclass(frozen=True, slots=True)
class Tally:
    """Numbers of proposals: all, seen by the second, agreed on, and differences left."""

    total: int = 0
    judged: int = 0
    agreed: int = 0
    differing: int = 0


def reviewers(session: ReviewSession) -> Reviewers | None:
    """Who reviews; None before there was a second look."""
    return session.records(Reviewers).get(REVIEWERS)


def first_names(session: ReviewSession) -> frozenset[str]:
    """All who have decided as the first officer, in small letters."""
    truth = session.truth()
    names = {truth.decision(p.id).author for p in truth}
    known = reviewers(session)
    if known is not None:
        names.add(known.first)
    return frozenset(n.strip().casefold() for n in names if n.strip())


def begin(session: ReviewSession, first: str, second: str) -> ReviewChange:
    """Record who the two officers are."""
    before, after = reviewers(session), Reviewers(first, second)
    records = (RecordChange(REVIEWERS, before, after),) if before != after else ()
    return ReviewChange("reviewers", records=records)


def compared(session: ReviewSession, proposal_id: str) -> Compared:
    """How the second officer stands to one proposal; KeyError when it is not there."""
    truth = session.truth()
    proposal = truth.proposal(proposal_id)
    if proposal is None:
        raise KeyError(proposal_id)
    first = truth.decision(proposal_id)
    second = truth.records(Decision).get(opinion_key(proposal_id))
    added = f"added|{proposal_id}" in truth.records(Added)
    settled = truth.records(Settled).get(settled_key(proposal_id))
    return Compared(proposal, first, second, added, _stand(first, second, settled))


def all_compared(session: ReviewSession) -> tuple[Compared, ...]:
    """All proposals of the dossier in reading order, whoever looks."""
    place = {d.id: i for i, d in enumerate(session.documents())}
    found = sorted(session.truth(), key=lambda p: (place[p.document_id], _place(p)))
    return tuple(compared(session, p.id) for p in found)


def tally(session: ReviewSession) -> Tally:
    """How far the second look is."""
    parts = [session.derived_of(_tally_of, d.id) for d in session.documents()]
    return Tally(
        sum(p.total for p in parts),
        sum(p.judged for p in parts),
        sum(p.agreed for p in parts),
        sum(p.differing for p in parts),
    )


def _tally_of(session: ReviewSession, document_id: str) -> Tally:
    mine = session.derived(_ids_by_document).get(document_id, ())
    stands = [compared(session, key).stand for key in mine]
    return Tally(
        total=len(stands),
        judged=len(stands) - stands.count(Stand.OPEN),
        agreed=stands.count(Stand.AGREED),
        differing=stands.count(Stand.DIFFERS),
    )


def _ids_by_document(session: ReviewSession) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for proposal in session.truth():
        found.setdefault(proposal.document_id, []).append(proposal.id)
    return found


def agree(session: ReviewSession, *ids: str) -> ReviewChange:
    """The second officer decides as the first did; nothing where the first has not decided."""
    truth = session.truth()
    keys = [i for i in ids if truth.decision(i).verdict is not Verdict.OPEN]
    first = {i: truth.decision(i) for i in keys}
    after = [
        ProposalState(
            session.proposal(i), replace(first[i], author=session.author, at=now(), note="")
        )
        for i in keys
    ]
    before = tuple(session.current().at(i) for i in keys)
    return ReviewChange("agree", tuple(keys), before, tuple(after))


def settle(session: ReviewSession, proposal_id: str, whose: Look) -> ReviewChange:
    """Settle a difference as the first officer: keep what he decided, or follow the second.

    What the second added and the first does not want stays visible. Nothing is done where there
    is no difference.
    """
    found = compared(session, proposal_id)
    if found.second is None or found.stand is not Stand.DIFFERS:
        return ReviewChange("settle")
    first = found.first
    if whose is Look.SECOND:
        followed = replace(found.second, author=session.author, at=now(), by_hand=True, note="")
        return _decided(found, followed)
    if first.verdict is not Verdict.OPEN:
        return ReviewChange("settle", records=(_settled(session, found, first),))
    if not found.added:
        return ReviewChange("settle")
    kept = replace(
        first, verdict=Verdict.KEEP, author=session.author, at=now(), by_hand=True, later=False
    )
    return replace(_decided(found, kept), records=(_settled(session, found, kept),))


def _decided(found: Compared, decision: Decision) -> ReviewChange:
    key = found.proposal.id
    before = ProposalState(found.proposal, found.first)
    return ReviewChange("settle", (key,), (before,), (ProposalState(found.proposal, decision),))


def _settled(session: ReviewSession, found: Compared, first: Decision) -> RecordChange:
    assert found.second is not None  # there is a difference
    key = settled_key(found.proposal.id)
    record = Settled(_essence(first), _essence(found.second), session.author, now())
    return RecordChange(key, session.records(Settled).get(key), record)


def _stand(first: Decision, second: Decision | None, settled: Settled | None) -> Stand:
    if second is None or second.verdict is Verdict.OPEN:
        return Stand.OPEN
    if _essence(first) == _essence(second):
        return Stand.AGREED
    if settled is not None and (settled.first, settled.second) == (
        _essence(first),
        _essence(second),
    ):
        return Stand.SETTLED
    return Stand.DIFFERS


def _essence(decision: Decision) -> tuple[str, str]:
    """Verdict and, for what is redacted, the ground."""
    redact = decision.verdict is Verdict.REDACT
    return decision.verdict.value, decision.ground if redact else ""


def _place(proposal: Proposal) -> tuple[int, float, float, str]:
    at = min(((a.page, a.rect.y0, a.rect.x0) for a in proposal.areas), default=(-1, 0.0, 0.0))
    return (*at, proposal.id)
