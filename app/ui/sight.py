"""What is in sight and how large: the actions on the pages and on the panes around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from app.ui.nudging import Nudging
from app.ui.pages.columns import block_span, column_at
from app.ui.pages.strip import Fit
from app.ui.states import count

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.settings import Settings
    from app.ui.actions import Actions
    from app.ui.desk import Desk
    from app.ui.pencil import Pencil
    from app.ui.workbench import Workbench

Spans = tuple[tuple[int, int], ...]


class Sight(QObject):
    """Ties actions to the workbench's pages and panes."""

    def __init__(self, bench: Workbench, desk: Desk, pencil: Pencil, actions: Actions) -> None:
        super().__init__(bench)
        self._bench = bench
        self._view = bench.view
        self._desk = desk
        self._pencil = pencil
        self._actions = actions
        self._nudging = Nudging(desk, bench.view, pencil, (bench.view, bench.proposals.tree))
        self._view.menu_wanted.connect(self._show_menu)
        self._view.ended.connect(self._hand_over)

    def deeds(self) -> dict[str, Callable[[], object]]:
        """By the id of an action what it does."""
        bench, view, pencil = self._bench, self._view, self._pencil
        return {
            "select": lambda: view.set_tool("select"),
            "draw": lambda: view.set_tool("draw"),
            "box": self._nudging.put,
            "redact_block": lambda: self._redact(self._block()),
            "redact_column": lambda: self._redact(self._column()),
            "choose_block": lambda: self._choose(self._block()),
            "choose_column": lambda: self._choose(self._column()),
            "redact_page": lambda: pencil.redact_page(view.page),
            "zoom_in": lambda: view.step_zoom(up=True),
            "zoom_out": lambda: view.step_zoom(up=False),
            "zoom_real": lambda: view.set_zoom(1.0),
            "fit_page": lambda: view.set_fit(Fit.PAGE),
            "fit_width": lambda: view.set_fit(Fit.WIDTH),
            "two_pages": self._two_pages,
            "next_pane": lambda: bench.step_pane(1),
            "previous_pane": lambda: bench.step_pane(-1),
            "documents_pane": self._show_panes,
            "proposals_pane": self._show_panes,
            "thumbnails": lambda: self._open_left(bench.navigation.open_pages),
            "outline": lambda: self._open_left(bench.navigation.open_outline),
        }

    def restore(self, settings: Settings) -> None:
        """Show what was shown when the window was closed."""
        self._actions["two_pages"].setChecked(settings.two_pages)
        self._two_pages()
        pane = self._bench.navigation.pane
        if 0 <= settings.left_pane < pane.count():
            pane.setCurrentIndex(settings.left_pane)

    def state(self) -> dict[str, object]:
        """What is shown now, for the settings."""
        left = self._bench.navigation.pane.currentIndex()
        return {"two_pages": self._view.columns > 1, "left_pane": left}

    # --- panes

    def _show_panes(self) -> None:
        self._bench.navigation.pane.setVisible(self._actions["documents_pane"].isChecked())
        self._bench.right.setVisible(self._actions["proposals_pane"].isChecked())

    def _two_pages(self) -> None:
        self._view.set_columns(2 if self._actions["two_pages"].isChecked() else 1)

    def _open_left(self, which: Callable[[], None]) -> None:
        self._actions["documents_pane"].setChecked(True)
        self._show_panes()
        which()

    # --- blocks and columns

    def _place(self) -> int | None:
        """Where in the text the officer points: chosen text, the mouse, the current proposal."""
        view, current = self._view, self._desk.current
        if view.spans:
            return view.spans[0][0]
        if view.hasFocus() and (index := view.hovered_index) is not None:
            return index
        if current is None or current.document_id != self._desk.document_id:
            return None
        if current.start is None and current.areas and view.text_map is not None:
            span = view.text_map.span_in(current.areas[0])
            return span[0] if span is not None else None
        return current.start

    def _block(self, place: int | None = None) -> Spans:
        place = self._place() if place is None else place
        text_map = self._view.text_map
        span = block_span(text_map, place) if text_map is not None and place is not None else None
        return () if span is None else (span,)

    def _column(self, place: int | None = None) -> Spans:
        place = self._place() if place is None else place
        text_map = self._view.text_map
        found = column_at(text_map, place) if text_map is not None and place is not None else None
        return () if found is None else found.spans

    def _choose(self, spans: Spans) -> None:
        if not spans:
            self._desk.told.emit(self.tr("Wijs eerst een woord in de tekst aan."))
            return
        self._view.select_spans(spans)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._view.reveal(self._view.to_strip(self._view.selected_areas[0]))

    def _redact(self, spans: Spans) -> None:
        if not spans:
            self._desk.told.emit(self.tr("Wijs eerst een woord in de tekst aan."))
            return
        self._view.select_text(None)
        number, left = self._pencil.sweep_spans(spans)
        words = count(number, self.tr("blok"), self.tr("blokken"))
        told = [self.tr("{0} gelakt; Ctrl+Z maakt dit ongedaan.").format(words)] if number else []
        if left:
            told.append(self.tr("Wat u met de hand openliet, blijft zichtbaar."))
        if told:
            self._desk.told.emit(" ".join(told))

    def _show_menu(self, at: QPoint, place: object) -> None:
        """What can be done with the text that is pointed at."""
        if self._view.document is None:
            return
        where = place if isinstance(place, int) else None
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._view.spans:
            menu.addActions([self._actions["redact"], self._actions["copy_text"]])
            menu.addSeparator()
        for action_id, deed in (
            ("redact_block", lambda: self._redact(self._block(where))),
            ("redact_column", lambda: self._redact(self._column(where))),
            ("choose_block", lambda: self._choose(self._block(where))),
            ("choose_column", lambda: self._choose(self._column(where))),
        ):
            known = self._actions[action_id]
            keys = known.shortcut().toString()
            action = menu.addAction(f"{known.text()}\t{keys}")
            action.setEnabled(where is not None or self._place() is not None)
            action.triggered.connect(lambda _=False, d=deed: d())
        menu.addAction(self._actions["redact_page"])
        menu.popup(at)

    # --- from one document to the next

    def _hand_over(self, step: int) -> None:
        """Go on in the next document from its top, or in the one before from its end."""
        before = self._desk.document_id
        self._desk.step_document(step)
        if self._desk.document_id == before:
            end = self.tr("Dit is het einde van het laatste document.")
            start = self.tr("Dit is het begin van het eerste document.")
            self._desk.told.emit(end if step > 0 else start)
            return
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.minimum() if step > 0 else bar.maximum())
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
