"""In high contrast every field, button and box that can be ticked has an edge that is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QSlider,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.ui import contrast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

Role = QPalette.ColorRole
BLACK, WHITE = QColor("black"), QColor("white")
CONTROLS = (
    QLineEdit, QPushButton, QToolButton, QCheckBox, QRadioButton, QComboBox, QSpinBox, QListView,
    QProgressBar, QScrollBar, QSlider,
)  # fmt: skip


def black_and_white() -> QPalette:
    palette = QPalette(BLACK)
    for role in (Role.Window, Role.Base, Role.Button):
        palette.setColor(role, BLACK)
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        palette.setColor(role, WHITE)
    return palette


@pytest.fixture
def high_contrast(qapp: QApplication) -> Iterator[QApplication]:
    before = qapp.palette()
    qapp.setPalette(black_and_white())
    contrast.follow(qapp)
    yield qapp
    qapp.setPalette(before)
    contrast.follow(qapp)


@pytest.mark.parametrize("control", CONTROLS)
def test_there_is_an_edge_around_every_kind_of_control(
    high_contrast: QApplication, qtbot: QtBot, control: type[QWidget]
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(20, 20, 20, 20)
    thing = control()
    layout.addWidget(thing)
    picture = holder.grab().toImage()
    pixels = [picture.pixelColor(x, y) for x in range(picture.width()) for y in
              range(picture.height())]  # fmt: skip
    seen = [p for p in pixels if p.lightness() > 200]
    assert len(seen) >= 20, f"nothing of a {control.__name__} is seen on black"


def test_other_colours_keep_the_style_of_the_desktop(qapp: QApplication) -> None:
    style = type(qapp.style())
    assert not contrast.is_high_contrast(qapp.palette())
    contrast.follow(qapp)
    assert type(qapp.style()) is style
    assert qapp.styleSheet() == ""


def test_it_follows_the_desktop_and_comes_back(high_contrast: QApplication) -> None:
    assert isinstance(high_contrast.style(), contrast.ContrastStyle)
    high_contrast.setPalette(QPalette(WHITE))
    contrast.follow_palette()
    assert not isinstance(high_contrast.style(), contrast.ContrastStyle)
    assert high_contrast.style().name() == "fusion"
