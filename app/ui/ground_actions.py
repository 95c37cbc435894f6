"""Which action on grounds, motivations and scores does what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.beside import show_beside
from app.ui.dialogs.grounds import show_grounds
from app.ui.dialogs.matter import ask_matter
from app.ui.dialogs.motivations import MotivationsDialog
from app.ui.dialogs.score import ScoreDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.ui.actions import Actions
    from app.ui.desk import Desk
    from app.ui.workbench import Workbench


def connect_grounds(actions: Actions, desk: Desk, bench: Workbench, window: QWidget) -> None:
    """Tie the actions of one window."""
    grounding = bench.details.grounding
    actions.connect(
        {
            "add_ground": bench.add_ground,
            "motivate": bench.choose_motivation,
            "matter": lambda: ask_matter(desk, window),
            "fault": grounding.next_fault,
            "grounds": lambda: show_grounds(desk, grounding, window),
            "score": lambda: show_beside(ScoreDialog, window, lambda: ScoreDialog(desk, window)),
            "motivations": lambda: show_beside(
                MotivationsDialog, window, lambda: MotivationsDialog(grounding, window)
            ),
        }
    )
