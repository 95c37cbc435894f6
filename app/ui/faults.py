"""What is redacted against a rule on grounds: no ground, no justification, two that exclude."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.review.document_rules import check_document
from app.review.rules import Level

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.model.profile import Profile
    from app.review.session import ReviewSession
    from app.ui.workspace import Workspace


class Faults:
    """Asks the rules for documents of the open dossier; a document is judged once per change."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._judge: _Judge | None = None

    def of(self, document_ids: Iterable[str] | None = None) -> list[str]:
        """Proposals that are refused as they are, in reading order; of all documents if None."""
        session, profile = self._workspace.session, self._workspace.profile
        if session is None:
            return []
        if self._judge is None or self._judge.profile is not profile:
            self._judge = _Judge(profile)
        ids = [d.id for d in session.documents()] if document_ids is None else document_ids
        return [key for i in ids for key in session.derived_of(self._judge, i)]


class _Judge:
    """The rules with one profile; the session keeps what it found."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile

    def __call__(self, session: ReviewSession, document_id: str) -> tuple[str, ...]:
        found = check_document(session, document_id, self.profile)
        refused = (key for key, notice in found if notice.level is Level.REFUSE)
        return tuple(dict.fromkeys(refused))
