"""Windows beside the main one: one of each kind, never modal, and nothing written in them is lost.

Whoever looks something up in a list while deciding goes on deciding; the window stays open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar, runtime_checkable

from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


D = TypeVar("D", bound=QDialog)


@runtime_checkable
class Written(Protocol):
    """A window in which something can be written that is kept by a button alone."""

    @property
    def is_changed(self) -> bool:
        """Whether something was written that is not kept."""
        ...


def show_beside(kind: type[D], parent: QWidget, make: Callable[[], D]) -> D:
    """Open a window without holding the main one up, or bring the one that is open to the front."""
    there = [found for found in parent.findChildren(kind) if found.isVisible()]
    dialog = there[0] if there else make()
    in_front(dialog)
    return dialog


def in_front(dialog: QDialog) -> None:
    """Show a window and give it the keyboard; nothing waits for it."""
    dialog.setModal(False)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()


def not_kept(window: QWidget) -> list[str]:
    """The titles of open windows in which something was written that is not kept."""
    shown = (d for d in window.findChildren(QDialog) if d.isVisible())
    return [d.windowTitle() for d in shown if isinstance(d, Written) and d.is_changed]
