"""The grounds that the officer is most likely to want next, for the keys 1 to 9."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from app import reference
from app.model.ground import codes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.model.profile import Profile
    from app.review.session import ReviewSession

KEYS = 9
_USUAL = ("5.1.2e", "5.1.1e", "5.1.1d", "5.2.1", "5.1.2i")


def favourite_grounds(
    session: ReviewSession | None, profile: Profile, chosen: Sequence[str] = ()
) -> list[str]:
    """The officer's own choice; else codes by use in the dossier, by profile, and the usual ones.

    At most nine, for as many keys. An own choice is filled up only where nothing was chosen at
    all, so that a key never means another ground from one moment to the next.
    """
    known = [code for code in dict.fromkeys(chosen) if code in reference.grounds()]
    if known:
        return known[:KEYS]
    used: Counter[str] = Counter()
    if session is not None:
        for proposal in session.proposals():
            used.update(codes(session.decision(proposal.id).ground))
    ordered = [code for code, _ in used.most_common()]
    wanted = dict.fromkeys([*ordered, *profile.grounds.values(), *_USUAL])
    return [code for code in wanted if code in reference.grounds()][:KEYS]
