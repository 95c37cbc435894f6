"""What stands in a box and what is said at it."""

from __future__ import annotations

from app import reference
from app.model.export import BoxLabel


def label_of(code: str, label: BoxLabel) -> str:
    """What stands in a box: nothing, the code, or the code and what the ground is about."""
    if label is BoxLabel.NONE:
        return ""
    ground = reference.grounds().get(code)
    if label is BoxLabel.CODE or ground is None:
        return code
    return f"{code} {ground.title.removeprefix('Eerbiediging van de ')}"


def alternative_text(code: str) -> str:
    """What a screen reader says: ``Gelakt: artikel 5.1.2e, persoonlijke levenssfeer``."""
    ground = reference.grounds().get(code)
    if ground is None:
        return "Gelakt"
    about = ground.title.removeprefix("Eerbiediging van de ")
    return f"Gelakt: artikel {code}, {about[:1].lower()}{about[1:]}"
