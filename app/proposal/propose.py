"""The story on one page: what was found in all documents becomes what is proposed.

merge → own words → who stays visible → spread through the dossier → who stays visible → a second
look at what does → grounds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.proposal.exceptions import Offices, apply_exceptions
from app.proposal.grounds import grounded
from app.proposal.merge import merge, place
from app.proposal.own_words import RECOGNIZER, find_own_words
from app.proposal.propagate import propagate
from app.proposal.second_look import asked_after
from app.proposal.sources import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.model.analysis import Analysis
    from app.model.detection import Detection
    from app.model.profile import Official, Profile
    from app.model.proposal import Proposal


def propose(
    analyses: Sequence[Analysis], profile: Profile, officials: Sequence[Official]
) -> tuple[Proposal, ...]:
    """The proposals for a whole dossier, by document and then as a reader meets them.

    Args:
        analyses: All documents of the dossier; a name in one is looked for in the others.
        profile: The organisation's choices.
        officials: The dated list of office holders (:func:`app.reference.officials`).
    """
    sources = {a.document.id: Source.of(a, i) for i, a in enumerate(analyses, start=1)}
    found = [p for a in analyses for p in merge(_without_words(a), a.text_map, profile)]
    found = find_own_words(found, sources, profile)
    offices: Offices = {}
    judged = apply_exceptions(found, sources, profile, officials, offices)
    spread = propagate(judged, sources, profile)
    # Again, because a name found by its origin may stand behind an office where it stands now.
    settled = apply_exceptions(spread, sources, profile, officials, offices)
    likely = {d.id: d.personal for a in analyses for d in a.detections if d.personal is not None}
    settled = tuple(asked_after(settled, likely))
    order = {document_id: i for i, document_id in enumerate(sources)}
    return tuple(
        sorted(
            (grounded(p, profile) for p in settled),
            key=lambda p: (order[p.document_id], *place(p)),
        )
    )


def _without_words(analysis: Analysis) -> list[Detection]:
    """Words of the list are looked for anew: it may have changed since the document was read."""
    return [d for d in analysis.detections if d.recognizer != RECOGNIZER]
