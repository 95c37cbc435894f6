"""From areas to boxes as they will be painted, each with its label, its words and its width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.export.anonymity import candidates
from app.export.gaps import Closed, close_gaps
from app.export.wording import alternative_text, label_of
from app.model.export import Redaction, Shift

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.export.boxes import Box
    from app.model.document import Document
    from app.model.geometry import Rect
    from app.model.profile import Profile
    from app.model.textmap import TextMap


def as_painted(
    boxes: Sequence[Box],
    names: Mapping[str, str],
    document: Document,
    text_map: TextMap,
    profile: Profile,
) -> tuple[tuple[Redaction, ...], tuple[Shift, ...]]:
    """The boxes with what stands in them, and the text that moves to close gaps.

    Args:
        boxes: Of one document, disjoint.
        names: By proposal id the names of persons, whose width may betray them.
        document: Its pages.
        text_map: Its text.
        profile: Says what stands in a box and how gaps are closed.
    """
    widths = [page.width for page in document.pages]
    closed, shifts = close_gaps(boxes, text_map, widths, profile.gap)
    places: dict[str, list[Rect]] = {}
    for box in boxes:
        places.setdefault(box.proposal_id, []).append(box.rect)
    # A name over two lines, or in one box with its neighbour, can't be told by one width.
    whole = {n: text for n, text in names.items() if len(places.get(n, ())) == 1}
    return tuple(
        _redaction(one, whole if places[one.box.proposal_id][0] == one.own else {}, profile)
        for one in closed
    ), shifts


def _redaction(closed: Closed, names: Mapping[str, str], profile: Profile) -> Redaction:
    box = closed.box
    return Redaction(
        page=box.page,
        rect=box.rect,
        label=label_of(box.ground, profile.label),
        ground=box.ground,
        alternative_text=alternative_text(box.ground),
        proposal_id=box.proposal_id,
        own=closed.own if closed.own != box.rect else None,
        line=closed.line,
        even=closed.even,
        candidates=_candidates(names.get(box.proposal_id, ""), closed, profile.gap),
    )


def _candidates(name: str, closed: Closed, step: float) -> tuple[int, int] | None:
    before = candidates(name, closed.own.width)
    after = candidates(name, closed.own.width, step) if closed.even else before
    return None if before is None or after is None else (before, after)
