"""Why nothing may be exported yet: one sentence, and a button to where there is work left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.model.record import Look
from app.review.agreement import tally
from app.review.completeness import second_look_is_done, unseen
from app.ui import theme
from app.ui.states import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.review.agreement import Tally
    from app.ui.workspace import Workspace


class Hindrance(QWidget):
    """Not there while what the dossier requires has been done."""

    page_wanted = Signal(str, int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._place: tuple[str, int] | None = None
        self._icon = QLabel()
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.go = QPushButton(self.tr("Ga erheen"))
        self.go.setToolTip(self.tr("Ga naar de volgende niet geziene pagina (Shift+P)"))
        self.go.setAutoDefault(False)
        self.go.clicked.connect(self._go)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._icon)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.go)
        self.hide()

    @property
    def text(self) -> str:
        """Why nothing may be exported; empty when it may."""
        return self._words.text() if not self.isHidden() else ""

    def check(self, documents: Sequence[str]) -> bool:
        """Whether something stands in the way of an export of these documents."""
        session = self._workspace.session
        required = self._workspace.requirements
        left = unseen(session, documents) if session is not None and required.pages_seen else ()
        self._place = left[0] if left else None
        words = self._pages(len(left)) if left else ""
        if session is not None and session.look is Look.SECOND:
            words = self.tr("U bent in de tweede blik; stop die voordat u exporteert.")
        elif not words and session is not None and required.second_look:
            words = "" if second_look_is_done(session) else self._second(tally(session))
        self.go.setVisible(bool(left))
        if words:
            side = self.fontMetrics().height() + 4
            self._icon.setPixmap(theme.icon("warning").pixmap(side, side))
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        return bool(words)

    def _second(self, now: Tally) -> str:
        left = count(now.total - now.judged, self.tr("voorstel"), self.tr("voorstellen"))
        differing = count(now.differing, self.tr("verschil"), self.tr("verschillen"))
        return self.tr(
            "De tweede blik is niet klaar: {0} nog na te kijken, {1} af te handelen; in dit "
            "dossier moet dat voordat u exporteert."
        ).format(left, differing)

    def _pages(self, number: int) -> str:
        if number == 1:
            return self.tr(
                "1 pagina is nog niet gezien; in dit dossier moeten alle pagina's gezien zijn "
                "voordat u exporteert."
            )
        pages = count(number, self.tr("pagina"), self.tr("pagina's"))
        return self.tr(
            "{0} zijn nog niet gezien; in dit dossier moeten alle pagina's gezien zijn "
            "voordat u exporteert."
        ).format(pages)

    def _go(self) -> None:
        if self._place is not None:
            self.page_wanted.emit(*self._place)
