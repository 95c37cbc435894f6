"""What is in sight and how large: the actions on the pages and on the panes around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.pages.strip import Fit

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.actions import Actions
    from app.ui.pencil import Pencil
    from app.ui.workbench import Workbench


class Sight(QObject):
    """Ties actions to the workbench's pages and panes."""

    def __init__(self, bench: Workbench, pencil: Pencil, actions: Actions) -> None:
        super().__init__(bench)
        self._bench = bench
        self._pencil = pencil
        self._actions = actions

    def deeds(self) -> dict[str, Callable[[], object]]:
        """By the id of an action what it does."""
        bench, view, pencil = self._bench, self._bench.view, self._pencil
        return {
            "select": lambda: view.set_tool("select"),
            "draw": lambda: view.set_tool("draw"),
            "redact_page": lambda: pencil.redact_page(view.page),
            "zoom_in": lambda: view.step_zoom(up=True),
            "zoom_out": lambda: view.step_zoom(up=False),
            "zoom_real": lambda: view.set_zoom(1.0),
            "fit_page": lambda: view.set_fit(Fit.PAGE),
            "fit_width": lambda: view.set_fit(Fit.WIDTH),
            "next_pane": lambda: bench.step_pane(1),
            "previous_pane": lambda: bench.step_pane(-1),
            "documents_pane": self._show_panes,
            "proposals_pane": self._show_panes,
            "thumbnails": lambda: self._open_left(bench.navigation.open_pages),
            "outline": lambda: self._open_left(bench.navigation.open_outline),
        }

    def _show_panes(self) -> None:
        self._bench.navigation.pane.setVisible(self._actions["documents_pane"].isChecked())
        self._bench.right.setVisible(self._actions["proposals_pane"].isChecked())

    def _open_left(self, which: Callable[[], None]) -> None:
        self._actions["documents_pane"].setChecked(True)
        self._show_panes()
        which()
