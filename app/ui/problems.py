"""What the officer sees when something goes wrong that is not his to mend."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from app.errors import KnownError
from app.logs import crash_report
from app.ui.beside import in_front

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType


class Problems(QObject):
    """Writes a crash file for a bug and tells it calmly, once for each kind."""

    known = Signal(str)
    _came = Signal(object)

    def __init__(self, window: QWidget | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._told: set[str] = set()
        self._came.connect(self._tell)

    def install(self) -> None:
        """Take exceptions that no one caught, in Qt's slots too."""
        sys.excepthook = self._hook

    def bug(self, error: BaseException) -> None:
        """Report a bug; safe from any thread."""
        self._came.emit(error)

    def _hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            QCoreApplication.quit()
        else:
            self._came.emit(error)

    def _tell(self, error: BaseException) -> None:
        if isinstance(error, KnownError):
            self.known.emit(str(error))
            return
        try:
            path: Path | None = crash_report(error)
        except OSError:
            path = None
        kind = f"{type(error).__name__}"
        if kind in self._told:
            return
        self._told.add(kind)
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Er ging iets mis"))
        box.setText(
            self.tr(
                "Er ging iets mis in het programma zelf. Wat u besliste, is bewaard; "
                "u kunt doorgaan."
            )
        )
        if path is not None:
            box.setInformativeText(
                self.tr("Een verslag zonder persoonsgegevens staat in:\n{0}").format(path)
            )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        in_front(box)
