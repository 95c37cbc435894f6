from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.detection.engine import Detector
from app.detection.overlap import without_rivals
from app.detection.second_reading import Reading
from app.detection.special import find_special
from tests.detection.dutch.maps import text_map

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.model.detection import Detection, EntityType


@pytest.fixture(scope="session")
def detector() -> Detector:
    return Detector()


@pytest.fixture(scope="session")
def find(detector: Detector) -> Callable[..., list[Detection]]:
    """What the recognizers find in a text, without roles and signatures, of one kind or of all."""

    def run(text: str, kind: EntityType | None = None) -> list[Detection]:
        where = text_map(text)
        found = without_rivals(list(detector._in_text(where, Reading(None))))
        found = without_rivals([*found, *find_special(where, found)])
        return [one for one in found if kind is None or one.entity_type is kind]

    return run
