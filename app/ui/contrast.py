"""High contrast: edges around all that can be pressed or filled in.

Qt's own style takes the edges of fields and buttons from the colour of the window, made darker. In
black that is black on black: no field can be told from its ground, and a box that is not ticked is
not there. A desktop that says itself that it has high contrast is helped by Qt; one that only has
such colours is not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QApplication, QFrame, QProxyStyle, QStyle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOption, QStyleOptionComplex, QWidget

BLACK, WHITE = 16, 239  # of 255: nearer to the ends than any dark or light theme

_Primitive = QStyle.PrimitiveElement
_EDGED = frozenset(
    {
        _Primitive.PE_Frame,
        _Primitive.PE_FrameLineEdit,
        _Primitive.PE_FrameGroupBox,
        _Primitive.PE_FrameTabWidget,
        _Primitive.PE_FrameMenu,
        _Primitive.PE_PanelButtonCommand,
        _Primitive.PE_PanelButtonTool,
        _Primitive.PE_IndicatorCheckBox,
        _Primitive.PE_IndicatorRadioButton,
        _Primitive.PE_IndicatorItemViewItemCheck,
    }
)
_Complex, _Part = QStyle.ComplexControl, QStyle.SubControl
_PARTS = {
    _Complex.CC_ComboBox: _Part.SC_ComboBoxFrame,
    _Complex.CC_SpinBox: _Part.SC_SpinBoxFrame,
    _Complex.CC_ScrollBar: _Part.SC_ScrollBarSlider,
    _Complex.CC_Slider: _Part.SC_SliderHandle,
}
"""What of a control of several parts gets the edge."""


def is_high_contrast(palette: QPalette) -> bool:
    """Whether windows are black with white text."""
    ground = palette.color(QPalette.ColorRole.Window).lightness()
    return ground < BLACK and palette.color(QPalette.ColorRole.WindowText).lightness() > WHITE


class ContrastStyle(QProxyStyle):
    """Qt's own style with an edge in the colour of the text, that of the focus where it is."""

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Paint a part as Qt does, and its edge."""
        super().drawPrimitive(element, option, painter, widget)
        if element in _EDGED and _has_edge(element, option, widget):
            _edge(option, painter)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Paint a control of several parts as Qt does, and the edge of what is taken hold of."""
        super().drawComplexControl(control, option, painter, widget)
        if control in _PARTS and widget is not None:
            part = self.subControlRect(control, option, _PARTS[control], widget)
            _edge(option, painter, part)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Paint a control as Qt does; how long the work takes shows in a field with an edge."""
        super().drawControl(element, option, painter, widget)
        if element is QStyle.ControlElement.CE_ProgressBar:
            _edge(option, painter)


def _has_edge(
    element: QStyle.PrimitiveElement, option: QStyleOption, widget: QWidget | None
) -> bool:
    if element is _Primitive.PE_PanelButtonTool:  # of a toolbar: while it is on or pointed at
        marked = QStyle.StateFlag.State_Raised | QStyle.StateFlag.State_On
        flat = QStyle.StateFlag.State_AutoRaise
        return bool(option.state & marked) or not option.state & flat
    if isinstance(widget, QFrame) and element is _Primitive.PE_Frame:
        return widget.frameShape() is not QFrame.Shape.NoFrame
    return True


def _edge(option: QStyleOption, painter: QPainter, part: QRect | None = None) -> None:
    focused = QStyle.StateFlag.State_HasFocus
    role = QPalette.ColorRole.Highlight if option.state & focused else QPalette.ColorRole.WindowText
    colour: QColor = option.palette.color(role)
    painter.save()
    painter.setPen(QPen(colour, 2 if option.state & focused else 1))
    painter.drawRect(QRectF(part or option.rect).adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()


def follow(application: QApplication) -> None:
    """Put the edges on or take them off, as the palette of now asks; Qt's own style alone."""
    wanted = is_high_contrast(application.palette())
    style = application.style()
    if wanted and style.name() == "fusion" and not isinstance(style, ContrastStyle):
        application.setStyle(ContrastStyle("fusion"))
    elif not wanted and isinstance(style, ContrastStyle):
        application.setStyle("fusion")


def follow_palette() -> None:
    """The colours of the desktop are others now."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        follow(application)
