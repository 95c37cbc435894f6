"""What stands in a box and what is said at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import reference
from app.model.export import BoxLabel
from app.model.ground import SEPARATOR, codes

if TYPE_CHECKING:
    from collections.abc import Iterable


def label_of(ground: str, label: BoxLabel) -> str:
    """What stands in a box: nothing, the codes, or the codes and what the grounds are about."""
    if label is BoxLabel.NONE:
        return ""
    titled = label is BoxLabel.CODE_AND_TITLE
    return SEPARATOR.join(_titled(code) if titled else code for code in codes(ground))


def _titled(code: str) -> str:
    about = _about(code)
    return f"{code} {about}" if about else code


LEGEND = "Gebruikte gronden"


def legend_lines(grounds: Iterable[str]) -> tuple[str, ...]:
    """A line for every ground that is used: its code, its article, what it is about and the law."""
    used = {code for ground in grounds for code in codes(ground)}
    return tuple(
        f"{code}: {ground.article} – {ground.title} ({ground.text})"
        for code, ground in reference.grounds().items()
        if code in used
    )


def alternative_text(ground: str) -> str:
    """What a screen reader says: ``Gelakt: artikel 5.1.2e, persoonlijke levenssfeer``.

    Several grounds are said one after the other: ``… en artikel 5.1.2i, goed functioneren …``.
    """
    said = [
        f"artikel {code}, {about[:1].lower()}{about[1:]}"
        for code in codes(ground)
        if (about := _about(code))
    ]
    return f"Gelakt: {' en '.join(said)}" if said else "Gelakt"


def _about(code: str) -> str:
    """The title of a ground without its usual first words; empty for what the law has not."""
    ground = reference.grounds().get(code)
    return "" if ground is None else ground.title.removeprefix("Eerbiediging van de ")
