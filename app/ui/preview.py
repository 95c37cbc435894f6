"""The result before there is one: in place of the pages, or beside them."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from app.model.export import BoxLabel
from app.model.geometry import PageInfo
from app.ui.pages.canvas import PageCanvas
from app.ui.pages.strip import Fit
from app.ui.panels.side import Side
from app.ui.results import PATIENCE, Result, Results
from app.ui.said import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.actions import Actions
    from app.ui.jobs import Jobs
    from app.ui.pages.strip import PageStrip
    from app.ui.workbench import Workbench
    from app.ui.workspace import Workspace

CACHE_BYTES = 96 * 1024 * 1024
AT_ONCE = 8


class Mode(Enum):
    """Where the result is shown."""

    OFF = auto()
    INSTEAD = auto()
    BESIDE = auto()


class Preview(QObject):
    """Shows boxes at once, and the real file as soon as a child has made it.

    Beside the pages it scrolls and zooms with them.
    """

    def __init__(
        self,
        bench: Workbench,
        workspace: Workspace,
        jobs: Jobs,
        actions: Actions,
    ) -> None:
        super().__init__(bench)
        self._bench = bench
        self._view = bench.view
        self._workspace = workspace
        self._actions = actions
        self._following = False
        self.mode = Mode.OFF
        self.results = Results(workspace, jobs, self)
        images = self._view.images.beside(CACHE_BYTES, AT_ONCE, self)
        self.after = PageCanvas(images)
        self.after.fit = Fit.NONE
        self.after.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.after.setAccessibleName(self.tr("Pagina's zoals ze worden geëxporteerd"))
        self.side = Side(self.tr("Zoals het wordt geëxporteerd"), self.after)
        self.side.hide()
        bench.sides.addWidget(self.side)
        bench.sides.name_borders([self.tr("Grens tussen origineel en resultaat")])
        bench.more_panes.append(self.after)
        bench.add_keys(self.after)
        actions.give_plain_keys([self.after])
        self._shown: Result | None = None
        self.results.made.connect(self._show)
        self.results.failed.connect(self._failed)
        bench.preview_left.connect(self.leave)
        workspace.closed.connect(self.leave)
        workspace.look_changed.connect(self.leave)  # a result shows what somebody else decided
        workspace.proposals_changed.connect(lambda _: self._decided())
        self._view.shown.connect(self._another)
        for one, other in ((self._view, self.after), (self.after, self._view)):
            for bar in (one.verticalScrollBar(), one.horizontalScrollBar()):
                bar.valueChanged.connect(lambda _, a=one, b=other: self._follow(a, b))
            one.zoom_changed.connect(lambda _, a=one, b=other: self._scale_too(a, b))

    def deeds(self) -> dict[str, Callable[[], object]]:
        """By the id of an action what it does."""
        return {
            "preview": lambda: self._toggle("preview", Mode.INSTEAD),
            "compare": lambda: self._toggle("compare", Mode.BESIDE),
        }

    def leave(self) -> None:
        """Show the pages alone again."""
        self._set(Mode.OFF)

    def close(self) -> None:
        """Stop what is being made."""
        self.results.close()

    def _toggle(self, action: str, mode: Mode) -> None:
        self._set(mode if self._actions[action].isChecked() else Mode.OFF)

    def _set(self, mode: Mode) -> None:
        self._actions["preview"].setChecked(mode is Mode.INSTEAD)
        self._actions["compare"].setChecked(mode is Mode.BESIDE)
        if mode is self.mode:
            return
        had_focus = self.after.hasFocus()
        self.mode = mode
        self._bench.message.hide()
        self._bench.previewing = mode is not Mode.OFF
        self._drop()
        for side in (self._bench.before, self.side):
            side.show_line(mode is Mode.BESIDE)
        self.side.setVisible(mode is Mode.BESIDE)
        if mode is Mode.BESIDE:
            half = self._bench.sides.width() // 2
            self._bench.sides.setSizes([half, half])
        elif had_focus:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        labels = self._workspace.is_open and self._workspace.profile.label is BoxLabel.CODE
        self._view.set_preview(mode is Mode.INSTEAD, labels)
        if mode is Mode.OFF:
            self.results.want(None)
        else:
            self._want(0)

    # --- what the result is of

    def _another(self) -> None:
        """Another document is chosen; the result of the one before is of no use."""
        if self.mode is not Mode.OFF:
            self._drop()
            self._want(0)

    def _decided(self) -> None:
        """A decision makes what is shown untrue: boxes are painted until the new file is there."""
        if self.mode is Mode.OFF:
            return
        if self.mode is Mode.INSTEAD:
            self._drop()
        self._want(PATIENCE)

    def _want(self, patience: int) -> None:
        document = self._view.document
        if document is None:
            self.after.empty_text = ""
            self.results.want(None)
            return
        self._tell(self.tr("wordt gemaakt…"))
        self.after.empty_text = self.tr("Het voorbeeld wordt gemaakt…")
        self.after.viewport().update()
        self.results.want(document.id, patience=patience)

    def _drop(self) -> None:
        """Show no result any more, and let the render child forget it."""
        shown, self._shown = self._shown, None
        self._view.show_result(None)
        self.after.show_document(None, None)
        if shown is not None:
            self._forget(shown)

    def _forget(self, result: Result) -> None:
        for pages in (self.after, self._view):
            pages.images.forget(result.id)

    def _show(self, result: Result) -> None:
        document = self._view.document
        if document is None or self.mode is Mode.OFF or result.document_id != document.id:
            return
        before, self._shown = self._shown, result
        if before is not None and before.id != result.id:
            self._forget(before)
        self.after.images.open(result.id, result.pdf)
        if self.mode is Mode.INSTEAD:
            self._view.show_result(result.id, result.sizes)
        else:
            pages = tuple(PageInfo(w, h) for w, h in result.sizes)
            self._following = True  # it has no scale of its own to begin with
            self.after.show_document(replace(document, id=result.id, pages=pages), None)
            self._following = False
            self._scale_too(self._view, self.after)
        self._tell("")

    def _failed(self, sentence: str) -> None:
        if self.mode is Mode.OFF:
            return
        self._drop()
        self.after.empty_text = said(sentence)
        self.side.say(self.tr("niet gelukt"))
        self._bench.message.show_problem(sentence)

    def _tell(self, busy: str) -> None:
        self.side.say(busy or self.tr("nog niet gecontroleerd"))
        if self.mode is not Mode.INSTEAD:
            return
        words = self.tr("Zo wordt het bestand, nog niet gecontroleerd.")
        if busy:
            words = self.tr("Voorbeeld van het resultaat; het echte bestand wordt gemaakt…")
        left = self.tr("Wat nog te beoordelen is, blijft zichtbaar.")
        self._bench.message.show_notice(f"{words} {left}", self.tr("Terug (F5)"), self.leave)

    # --- together

    def _tied(self, one: PageStrip, other: PageStrip) -> bool:
        """Whether what happens to one pane must happen to the other."""
        both = self.mode is Mode.BESIDE and bool(one.layout_now) and bool(other.layout_now)
        return both and not self._following

    def _follow(self, one: PageStrip, other: PageStrip) -> None:
        """Scroll the other pane to the same place."""
        if not self._tied(one, other):
            return
        self._following = True
        anchor = one.layout_now.anchor(0, one.origin.y())
        _, y = other.layout_now.place(replace(anchor, x=0.0))
        other.verticalScrollBar().setValue(round(y))
        other.horizontalScrollBar().setValue(one.horizontalScrollBar().value())
        self._following = False

    def _scale_too(self, one: PageStrip, other: PageStrip) -> None:
        """Show the other pane as large, in as many columns."""
        if not self._tied(one, other):
            return
        self._following = True
        other.set_columns(one.columns)
        if other.zoom != one.zoom:  # the pages' own pane goes on fitting its width
            other.set_zoom(one.zoom)
        self._following = False
        self._follow(one, other)
