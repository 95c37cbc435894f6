"""The pages in the middle: on them text and boxes are chosen, drawn and moved.

The view holds no decisions: it is told which proposals lie where and says what the mouse did.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QToolButton, QWidget

from app.ui.pages.canvas import PageCanvas
from app.ui.pages.selection import REACH, position_at
from app.ui.pages.tools import DrawTool, PanTool, SelectTool, Tool, paint_dragged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.model.geometry import PageArea
    from app.ui.pages.images import PageImages


class PageView(PageCanvas):
    """The pane in the middle."""

    mark_chosen = Signal(str)
    mark_moved = Signal(str, object)
    box_drawn = Signal(object)
    redact_selection = Signal()
    selection_changed = Signal()
    menu_wanted = Signal(QPoint, object)
    ended = Signal(int)

    def __init__(self, images: PageImages, parent: QWidget | None = None) -> None:
        super().__init__(images, parent)
        self.spans: tuple[tuple[int, int], ...] = ()
        self._tools: dict[str, Tool] = {
            "select": SelectTool(self),
            "draw": DrawTool(self),
            "pan": PanTool(self),
        }
        self._tool = self._tools["select"]
        self._before_pan: Tool | None = None
        self._hovered: QPointF | None = None
        self._ghost: PageArea | None = None
        self._offer = QToolButton(self.viewport())
        self._offer.setText(self.tr("Lakken  (L)"))
        self._offer.setToolTip(self.tr("Lak de gekozen tekst"))
        self._offer.clicked.connect(self.redact_selection)
        self._offer.setAutoFillBackground(True)
        self._offer.hide()
        self.viewport().setMouseTracking(True)

    # --- what is chosen

    def choose(self, proposal_id: str) -> None:
        """Make a proposal the current one and take the keyboard here."""
        self.mark_chosen.emit(proposal_id)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def let_go(self) -> None:
        """Choose nothing."""
        self.select_text(None)

    def paint_over(self, painter: QPainter) -> None:
        """Paint what the tool in hand drags, and what keys move."""
        self._tool.paint(painter)
        if self._ghost is not None:
            paint_dragged(painter, self.to_strip(self._ghost))

    def show_ghost(self, area: PageArea | None) -> None:
        """Show where a box would come; None shows it nowhere."""
        self._ghost = area
        self.viewport().update()

    def moved(self) -> None:
        """The button beside the chosen text would stand in the wrong place now."""
        self._offer.hide()

    def set_tool(self, name: str) -> None:
        """Take "select", "draw" or "pan" in hand."""
        self._tool = self._tools[name]
        self.viewport().setCursor(self._tool.cursor)

    @property
    def selection(self) -> tuple[int, int] | None:
        """From the first character that is chosen to one past the last; None for nothing."""
        return (self.spans[0][0], self.spans[-1][1]) if self.spans else None

    def select_text(self, span: tuple[int, int] | None) -> None:
        """Choose a stretch of text; None or an empty one chooses nothing."""
        self.select_spans(() if span is None else (span,))

    def select_spans(self, spans: Sequence[tuple[int, int]]) -> None:
        """Choose several stretches, in order, such as the cells of a column."""
        chosen = tuple(s for s in spans if s[0] < s[1])
        if chosen and chosen == self.spans:
            return
        self.spans, self.selected_areas = chosen, ()
        if self.text_map is not None:
            found = [area for span in chosen for area in self.text_map.areas(*span)]
            self.selected_areas = tuple(found)
        self._offer.hide()
        self.selection_changed.emit()
        self.viewport().update()

    def offer_selection(self) -> None:
        """Show the button that redacts the chosen text, beside its end."""
        if not self.selected_areas:
            return
        box = self.to_strip(self.selected_areas[-1])
        at = self.to_viewport(QPointF(box.right() + 6, box.bottom() + 6))
        self._offer.adjustSize()
        x = min(at.x(), self.viewport().width() - self._offer.width() - 8)
        y = min(at.y(), self.viewport().height() - self._offer.height() - 8)
        self._offer.move(max(4, x), max(4, y))
        self._offer.show()

    def index_at(self, at: QPointF | None) -> int | None:
        """The place in the text at a point of the viewport; None where there is no text near."""
        if at is None or self.text_map is None:
            return None
        on_strip = at + QPointF(self.origin)
        page = self.layout_now.page_at(on_strip.x(), on_strip.y())
        if page is None:
            return None
        return position_at(self.text_map, page, *self.file_point(page, on_strip), REACH)

    @property
    def hovered_index(self) -> int | None:
        """The place in the text under the mouse."""
        return self.index_at(self._hovered)

    # --- events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hand the left button to the tool; the middle one pans."""
        if event.button() is Qt.MouseButton.MiddleButton:
            self._pan(True)
        if self._left(event) or self._before_pan is not None:
            self._tool.press(event.position() + QPointF(self.origin))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or show what would be hit."""
        self._hovered = event.position()
        at = event.position() + QPointF(self.origin)
        if event.buttons() & (Qt.MouseButton.LeftButton | Qt.MouseButton.MiddleButton):
            self._tool.move(at)
        else:
            self.viewport().setCursor(self._tool.hover(at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what was begun."""
        if self._left(event) or event.button() is Qt.MouseButton.MiddleButton:
            self._tool.release(event.position() + QPointF(self.origin))
        if event.button() is Qt.MouseButton.MiddleButton:
            self._pan(False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Choose a word."""
        if self._left(event):
            self._tool.double_click(event.position() + QPointF(self.origin))

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse points at nothing any more."""
        self._hovered = None
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the place that is pointed at."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        at = event.pos().toPointF() if by_mouse else None
        self.menu_wanted.emit(event.globalPos(), self.index_at(at) if at else None)

    def _left(self, event: QMouseEvent) -> bool:
        return event.button() is Qt.MouseButton.LeftButton and self.document is not None

    def _pan(self, on: bool) -> None:
        if on and self._before_pan is None:
            self._before_pan = self._tool
            self.set_tool("pan")
        elif not on and self._before_pan is not None:
            self._tool, self._before_pan = self._before_pan, None
            self.viewport().setCursor(self._tool.cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space held pans; Home and End go to the ends; the rest scrolls."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._pan(True)
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif self._at_the_end(event):
            self.ended.emit(1 if event.key() == Qt.Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(event)

    def _at_the_end(self, event: QKeyEvent) -> bool:
        """Whether a key asks for more than there is; one that is held down stops there."""
        bar, plain = self.verticalScrollBar(), not event.modifiers()
        if event.isAutoRepeat() or not plain or self.document is None:
            return False
        if event.key() == Qt.Key.Key_PageDown:
            return bar.value() == bar.maximum()
        return event.key() == Qt.Key.Key_PageUp and bar.value() == bar.minimum()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Letting go of Space ends panning."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._pan(False)
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Panning ends with the focus."""
        self._pan(False)
        super().focusOutEvent(event)
