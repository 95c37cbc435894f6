"""What the window asks about boxes with too much in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.model.profile import Profile
    from app.review.over_redaction import OverRedaction
    from app.review.session import ReviewSession


class Judge:
    """Looks for too much in boxes with one profile; the session keeps what it found."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile

    def __call__(self, session: ReviewSession, document_id: str) -> tuple[OverRedaction, ...]:
        from app.review.over_redaction import over_redactions  # noqa: PLC0415

        return over_redactions(session, document_id, self.profile)
