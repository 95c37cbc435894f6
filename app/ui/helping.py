"""Help in the window: keys and signs, the manual, the tour, who made it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.dialogs.about import show_about
from app.ui.dialogs.legend import LegendDialog
from app.ui.dialogs.manual import ManualDialog
from app.ui.tour import Tour

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.ui.main_window import MainWindow
    from app.ui.preferences import Preferences


class Helping(QObject):
    """The deeds of the menu Help; makes its windows when they are asked for."""

    def __init__(self, window: MainWindow, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self.manual: ManualDialog | None = None
        self.tour = Tour(window)

    def deeds(self) -> Mapping[str, Callable[[], object]]:
        """What the actions do."""
        return {
            "legend": lambda: LegendDialog(self._window.actions_, self._window).show(),
            "manual": self.show_manual,
            "tour": self.tour.begin,
            "about": lambda: show_about(self._window),
        }

    def show_manual(self) -> None:
        """Open the manual where the reader left it, or bring it to the front."""
        if self.manual is None:
            self.manual = ManualDialog(self._window)
        self.manual.show()
        self.manual.raise_()
        self.manual.activateWindow()

    def welcome(self) -> None:
        """Begin the tour when the program is started for the first time."""
        if not self._preferences.now.tour_seen:
            self._preferences.change(tour_seen=True)
            self.tour.begin()
