"""What the officer prefers, put into effect: at the start and at every change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.model.record import Requirements
from app.settings import ZoomMode
from app.ui import keys
from app.ui.pages.strip import Fit

if TYPE_CHECKING:
    from app.ui.actions import Actions
    from app.ui.desk import Desk
    from app.ui.looking import Looking
    from app.ui.pages.view import PageView
    from app.ui.preferences import Preferences


class Choices(QObject):
    """Hands each preference to the part of the window that goes by it."""

    def __init__(
        self,
        preferences: Preferences,
        desk: Desk,
        view: PageView,
        looking: Looking,
        actions: Actions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._desk = desk
        self._view = view
        self._looking = looking
        self._actions = actions
        self._last = preferences.now
        preferences.changed.connect(self._changed)
        self._looking.on = self._last.seen_by_looking
        self._desk.confirm_sweep = self._last.confirm_sweep
        keys.give(actions, keys.from_settings(self._last.keys))
        self._zoom()

    def _changed(self) -> None:
        old, now = self._last, self._preferences.now
        self._last = now
        self._looking.on = now.seen_by_looking
        self._desk.confirm_sweep = now.confirm_sweep
        workspace = self._desk.workspace
        usual = Requirements(now.require_pages_seen, now.require_second_look)
        if usual != workspace.usual_requirements:
            workspace.usual_requirements = usual
            workspace.records_changed.emit(())
        if now.author != old.author:
            workspace.set_author(now.author_name)
        if now.profile != old.profile:
            workspace.prefer_profile(now.profile)
        if now.keys != old.keys:
            keys.give(self._actions, keys.from_settings(now.keys))
        if now.zoom_mode is not old.zoom_mode:
            self._zoom()

    def _zoom(self) -> None:
        mode = self._last.zoom_mode
        if mode is ZoomMode.ACTUAL:
            self._view.set_zoom(1.0)
        else:
            self._view.set_fit(Fit.PAGE if mode is ZoomMode.PAGE else Fit.WIDTH)
