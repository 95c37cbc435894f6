"""A window on a real dossier, without a screen; the work is done in this process."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from app.model.geometry import PageArea, Rect
from app.review.session import ReviewSession
from app.store.dossier import Dossier
from tests.ui.making import fill

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    """Two documents, eight proposals, six of them open."""
    with Dossier.create(tmp_path / "proef.lakwerk") as dossier:
        found = ReviewSession(dossier, "officer")
        fill(found)
        yield found


@pytest.fixture
def area() -> PageArea:
    """A rectangle around "J. de Vries" on the first page."""
    return PageArea(0, Rect(48, 68, 120, 82))
