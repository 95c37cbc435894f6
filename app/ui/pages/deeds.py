"""What a screen reader can do with a mark on a page: choose it, as a click does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessibleActionInterface
from shiboken6 import Shiboken

if TYPE_CHECKING:
    from collections.abc import Callable


NOTHING = Shiboken.VoidPtr(0)
"""No such interface: Qt takes None for an address, and goes there."""


class MarkDeeds(QAccessibleActionInterface):
    """Press and take the keyboard there, which is the same thing."""

    def __init__(self, choose: Callable[[], None]) -> None:
        super().__init__()
        self._choose = choose

    def actionNames(self) -> list[str]:
        """By the names that Qt knows and translates."""
        return [self.pressAction(), self.setFocusAction()]

    def doAction(self, actionName: str) -> None:  # noqa: N803 (Qt's name)
        """Choose the mark."""
        if actionName in self.actionNames():
            self._choose()

    def keyBindingsForAction(self, actionName: str) -> list[str]:  # noqa: N803
        """There are no keys for one mark."""
        return []

    @property
    def address(self) -> Shiboken.VoidPtr:
        """Where Qt finds it; the interface of a mark is asked for that."""
        return Shiboken.VoidPtr(Shiboken.getCppPointer(self)[0])
