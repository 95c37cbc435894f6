"""Who made this, under which licence, and the promise that nothing leaves the machine."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

import app
from app.ui import theme

_TITLE = QT_TRANSLATE_NOOP("about", "Over Lakwerk")
_WORDS = QT_TRANSLATE_NOOP(
    "about",
    "Persoonsgegevens lakken in brieven en nota's van de overheid, aantoonbaar zonder "
    "lek.\n\nHet programma gebruikt geen netwerk: alles blijft op deze computer.\n\n"
    "Vrije software onder de GNU Affero General Public License, versie 3 of later.",
)


def _say(text: object) -> str:
    return QCoreApplication.translate("about", str(text))


def show_about(parent: QWidget) -> None:
    """Show the box, without holding the window up."""
    box = QMessageBox(parent)
    box.setWindowTitle(_say(_TITLE))
    box.setIconPixmap(theme.application_icon().pixmap(64, 64))
    box.setText(f"Lakwerk {app.__version__}")
    box.setInformativeText(_say(_WORDS))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setModal(False)
    box.show()
