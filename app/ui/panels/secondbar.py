"""The strip above the pages during a second look: whose it is, how far, what the first decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from app.model.record import Look
from app.review.agreement import compared, tally
from app.review.progress import progress
from app.ui import theme
from app.ui.stands import decision_in_words
from app.ui.states import count

if TYPE_CHECKING:
    from app.review.session import ReviewSession
    from app.ui.actions import Actions
    from app.ui.desk import Desk


class SecondBar(QFrame):
    """Not there while the first officer is at work."""

    def __init__(self, desk: Desk, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._icon = QLabel()
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.agree = self._button(actions, "agree", self.tr("Akkoord (A)"))
        self.differences = self._button(actions, "differences", self.tr("Verschillen…"))
        self.finish = self._button(actions, "finish_blind", self.tr("Afronden"))
        self.leave = self._button(actions, "second_look", self.tr("Stoppen"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 6, 6, 6)
        layout.addWidget(self._icon)
        layout.addWidget(self._words, 1)
        for button in (self.agree, self.differences, self.finish, self.leave):
            layout.addWidget(button)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        workspace = desk.workspace
        for signal in (
            workspace.look_changed,
            workspace.proposals_changed,
            workspace.records_changed,
            workspace.opened,
            workspace.closed,
            desk.current_changed,
        ):
            signal.connect(self.refresh)
        self.hide()

    @staticmethod
    def _button(actions: Actions, name: str, text: str) -> QPushButton:
        action = actions[name]
        button = QPushButton(text)
        button.setToolTip(action.toolTip())
        button.clicked.connect(lambda _=False: action.trigger())
        action.enabledChanged.connect(button.setEnabled)
        return button

    @property
    def text(self) -> str:
        """What is shown."""
        return self._words.text() if not self.isHidden() else ""

    def refresh(self, *_: object) -> None:
        """Show how far the second look is, and what the first decided on the current one."""
        session = self._desk.session
        if session is None or session.look is Look.FIRST:
            self.hide()
            return
        words = self._blind(session) if session.is_blind else self._open(session)
        for button in (self.agree, self.differences):
            button.setVisible(not session.is_blind)
        self.finish.setVisible(session.is_blind)
        side = self.fontMetrics().height() + 2
        self._icon.setPixmap(theme.icon("second").pixmap(QSize(side, side)))
        self._words.setText(words)
        self.setAccessibleName(words)
        self.show()

    def _open(self, session: ReviewSession) -> str:
        now = tally(session)
        differing = count(now.differing, self.tr("verschil"), self.tr("verschillen"))
        words = self.tr("Tweede blik van {0}: {1} van {2} nagekeken, {3}.").format(
            session.author, now.judged, now.total, differing
        )
        current = self._desk.current
        if current is None:
            return words
        first = decision_in_words(compared(session, current.id).first)
        return f"{words} " + self.tr("Eerste beoordelaar hier: {0}.").format(first)

    def _blind(self, session: ReviewSession) -> str:
        now = progress(session)
        return self.tr(
            "Blinde steekproef van {0}: {1} van {2} pagina's gezien, {3} te beoordelen."
        ).format(session.author, now.pages_seen, now.pages, now.open)
