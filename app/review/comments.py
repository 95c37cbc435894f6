"""Comments for colleagues on a proposal or a page: made, answered, resolved, taken away.

They live in the dossier's events like every other act, so that each can be undone another day.
Nothing of :mod:`app.export` knows of them.
"""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING

from app.model.decision import RecordChange, ReviewChange
from app.model.record import Comment, Look, Reply
from app.review.moment import now

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.review.session import ReviewSession


def comments(session: ReviewSession, document_id: str | None = None) -> Mapping[str, Comment]:
    """The comments of a document or of the dossier by their keys, in reading order."""
    place = {d.id: i for i, d in enumerate(session.documents())}
    mine = {
        key: comment
        for key, comment in session.records(Comment).items()
        if document_id in (None, comment.document_id) and _may_be_read(session, comment)
    }
    ordered = sorted(mine, key=lambda k: (place[mine[k].document_id], mine[k].page, mine[k].at))
    return {key: mine[key] for key in ordered}


def said_about(session: ReviewSession, proposal_id: str) -> tuple[Comment, ...]:
    """The comments on one proposal, the oldest first."""
    document_id = session.proposal(proposal_id).document_id
    found = session.derived_of(_by_proposal, document_id)
    return found.get(proposal_id, ())


def _by_proposal(session: ReviewSession, document_id: str) -> Mapping[str, tuple[Comment, ...]]:
    found: dict[str, tuple[Comment, ...]] = {}
    for comment in session.records(Comment).values():
        mine = comment.document_id == document_id and _may_be_read(session, comment)
        if mine and comment.proposal_id is not None:
            found[comment.proposal_id] = (*found.get(comment.proposal_id, ()), comment)
    return found


def _may_be_read(session: ReviewSession, comment: Comment) -> bool:
    """Who looks blindly reads what the second officer said alone."""
    return not session.is_blind or comment.look is Look.SECOND


def commented(session: ReviewSession, document_id: str | None = None) -> int:
    """The number of proposals with a comment."""
    ids = [d.id for d in session.documents()] if document_id is None else [document_id]
    return sum(
        session.has_proposal(key) for i in ids for key in session.derived_of(_by_proposal, i)
    )


def about_proposal(session: ReviewSession, proposal_id: str, text: str) -> ReviewChange:
    """Say something about a proposal; nothing without words."""
    proposal = session.proposal(proposal_id)
    page = min((a.page for a in proposal.areas), default=0)
    return _said(session, proposal.document_id, page, proposal_id, text)


def about_page(session: ReviewSession, document_id: str, page: int, text: str) -> ReviewChange:
    """Say something about a page (from 0); nothing without words."""
    return _said(session, session.document(document_id).id, page, None, text)


def _said(
    session: ReviewSession, document_id: str, page: int, proposal_id: str | None, text: str
) -> ReviewChange:
    comment = Comment(
        document_id, page, proposal_id, text.strip(), session.author, now(), session.look
    )
    return _changed(
        "comment", f"comment|{uuid.uuid4().hex}", None, comment if text.strip() else None
    )


def reply(session: ReviewSession, key: str, text: str) -> ReviewChange:
    """Answer a comment; nothing without words."""
    old = session.records(Comment)[key]
    more = (Reply(text.strip(), session.author, now()),) if text.strip() else ()
    return _changed("reply", key, old, replace(old, replies=old.replies + more))


def resolve(session: ReviewSession, key: str) -> ReviewChange:
    """Say that a comment has been dealt with, or that it has not been after all."""
    old = session.records(Comment)[key]
    if old.resolved_by:
        return _changed("reopen", key, old, replace(old, resolved_by="", resolved_at=""))
    return _changed(
        "resolve", key, old, replace(old, resolved_by=session.author, resolved_at=now())
    )


def delete(session: ReviewSession, key: str) -> ReviewChange:
    """Take a comment away with its answers."""
    return _changed("uncomment", key, session.records(Comment)[key], None)


def _changed(action: str, key: str, before: Comment | None, after: Comment | None) -> ReviewChange:
    records = (RecordChange(key, before, after),) if before != after else ()
    return ReviewChange(action, records=records)
