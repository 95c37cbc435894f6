"""What the organisation keeps for its work, as the window uses and changes it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app import house
from app.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.house import House, Motivation
    from app.ui.workspace import Workspace


class Household(QObject):
    """Favourites, templates and searches of the profile of now; every change is written at once."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._known: tuple[str, House] | None = None

    @property
    def now(self) -> House:
        """What is kept; nothing, with one sentence to the officer, when it cannot be read."""
        name = self._workspace.profile_name
        if self._known is None or self._known[0] != name:
            try:
                self._known = name, house.load(name)
            except KnownError as error:
                self._known = name, house.House()
                self._workspace.problem.emit(str(error))
        return self._known[1]

    @property
    def profile(self) -> str:
        """The profile of now; another one may be chosen while a window on it is open."""
        return self._workspace.profile_name

    def change(self, wanted: House) -> bool:
        """Keep it; false, with one sentence to the officer, when that could not be done."""
        name = self.profile

        def made() -> House:
            house.load(name)  # what cannot be read is not written over
            return wanted

        return self._kept(made, name)

    def keep_motivations(self, templates: tuple[Motivation, ...] | None, profile: str) -> bool:
        """Keep the templates of a profile, whatever else changes; false like :meth:`change`."""
        return self._kept(lambda: replace(house.load(profile), motivations=templates), profile)

    def _kept(self, made: Callable[[], House], profile: str) -> bool:
        try:
            wanted = made()
            house.save(profile, wanted)
        except KnownError as error:
            self._workspace.problem.emit(str(error))
            return False
        if profile == self.profile:
            self._known = profile, wanted
            self.changed.emit()
        return True
