"""Who made this, under which licence, and the promise that nothing leaves the machine."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

import app
from app.ui import theme


def show_about(parent: QWidget) -> None:
    """Show the box, without holding the window up."""
    box = QMessageBox(parent)
    box.setWindowTitle(box.tr("Over Lakwerk"))
    box.setIconPixmap(theme.application_icon().pixmap(64, 64))
    box.setText(f"Lakwerk {app.__version__}")
    box.setInformativeText(
        box.tr(
            "Persoonsgegevens lakken in brieven en nota's van de overheid, aantoonbaar zonder "
            "lek.\n\nHet programma gebruikt geen netwerk: alles blijft op deze computer.\n\n"
            "Vrije software onder de GNU Affero General Public License, versie 3 of later."
        )
    )
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
