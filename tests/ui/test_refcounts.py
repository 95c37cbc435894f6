"""The reason for the pin on PySide6: 6.12.0 loses references to None and aborts in the end."""

from __future__ import annotations

import sys

from PySide6.QtCore import QModelIndex, QObject, QRect
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QWidget

CALLS = 20_000
TOLERANCE = 500


def test_qt_calls_lose_no_references_to_none(qapp):
    widget, model, thing = QWidget(), QStandardItemModel(3, 1), QObject()
    before = sys.getrefcount(None)
    for i in range(CALLS):
        widget.setToolTip(str(i))
        widget.setGeometry(QRect(0, 0, 10, 10))
        widget.parentWidget()
        model.item(5, 5)
        model.data(QModelIndex())
        thing.property("none")
    assert abs(sys.getrefcount(None) - before) < TOLERANCE
    widget.deleteLater()
