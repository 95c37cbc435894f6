"""The grounds that the officer is most likely to want next, for the keys 1 to 9."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from app import reference
from app.model.ground import codes

if TYPE_CHECKING:
    from app.model.profile import Profile
    from app.review.session import ReviewSession

KEYS = 9
_USUAL = ("5.1.2e", "5.1.1e", "5.1.1d", "5.2.1", "5.1.2i")


def favourite_grounds(session: ReviewSession | None, profile: Profile) -> list[str]:
    """Codes by use in the dossier, then those of the profile, then the usual ones; at most nine."""
    used: Counter[str] = Counter()
    if session is not None:
        for proposal in session.proposals():
            used.update(codes(session.decision(proposal.id).ground))
    ordered = [code for code, _ in used.most_common()]
    wanted = dict.fromkeys([*ordered, *profile.grounds.values(), *_USUAL])
    return [code for code in wanted if code in reference.grounds()][:KEYS]
