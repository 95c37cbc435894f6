"""The settings as the window changes them: kept at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app import settings
from app.errors import KnownError

if TYPE_CHECKING:
    from app.settings import Settings


class Preferences(QObject):
    """The settings of now; every change is written."""

    changed = Signal()
    problem = Signal(str)

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self.now: Settings = settings.load(path)

    def change(self, **values: object) -> None:
        """Take new values for some settings."""
        self._take(replace(self.now, **values))  # type: ignore[arg-type]

    def add_recent(self, dossier: Path) -> None:
        """Put a dossier in front of the recent ones."""
        self._take(self.now.with_recent(dossier))

    def recent(self) -> list[Path]:
        """The recent dossiers that are still there."""
        return [path for path in map(Path, self.now.recent) if _is_there(path)]

    def _take(self, now: Settings) -> None:
        if now == self.now:
            return
        self.now = now
        try:
            settings.save(now, self._path)
        except KnownError as error:
            self.problem.emit(str(error))
        self.changed.emit()


def _is_there(path: Path) -> bool:
    """Whether a file is there; on a share that cannot be reached it is not."""
    try:
        return path.is_file()
    except OSError:
        return False
