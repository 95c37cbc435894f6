"""What the actions need and whether it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.model.record import Look
from app.ui.actions import Needs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.ui.desk import Desk
    from app.ui.workbench import Workbench


def met(desk: Desk, bench: Workbench) -> Mapping[Needs, bool]:
    """For each need whether it is met now."""
    session = desk.session
    second = session is not None and session.look is Look.SECOND
    return {
        Needs.DOSSIER: session is not None,
        Needs.DOCUMENT: bench.view.document is not None,
        Needs.PROPOSAL: desk.current is not None,
        Needs.UNDO: session is not None and session.can_undo,
        Needs.REDO: session is not None and session.can_redo,
        Needs.SECOND: second and desk.current is not None,
    }
