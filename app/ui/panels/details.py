"""The pane "Dit voorstel": kind, ground, justification, reason, and the verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.errors import KnownError
from app.model.decision import Verdict
from app.model.ground import codes
from app.ui import theme
from app.ui.desk import Desk, Scope
from app.ui.grounding import Grounding
from app.ui.panels.excess import ExcessWarning
from app.ui.panels.ground import GroundBox, VerbButton
from app.ui.panels.grounds import GroundLines
from app.ui.panels.person import PersonLines
from app.ui.panels.templates import TemplatesButton
from app.ui.said import said
from app.ui.states import count, description, shown_text, state_name, state_of

if TYPE_CHECKING:
    from app.ui.actions import Actions

WRITE_DELAY = 900  # ms after the last letter before the justification is recorded


class DetailsPanel(QWidget):
    """Shows the current proposal and hands what is changed to the desk."""

    left = Signal()

    def __init__(self, desk: Desk, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: tuple[str, ...] = ()
        self._written = ""
        self._unsaved: dict[tuple[str, ...], str] = {}
        self._form = QWidget()  # what has no use while nothing is chosen
        self._sign = QLabel()
        self._sign.setFixedSize(18, 18)
        self._kind = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.person = PersonLines()
        self.grounding = Grounding(desk, self)
        self.ground = GroundBox()
        self.grounds = GroundLines(actions)
        self.templates = TemplatesButton(self.grounding, actions)
        self.justification = QPlainTextEdit()
        self.justification.setTabChangesFocus(True)
        self.justification.setAccessibleName(self.tr("Motivering"))
        line = self.justification.fontMetrics().lineSpacing()
        self.justification.setFixedHeight(line * 4 + 14)
        self._why = QLabel()
        self._why.setWordWrap(True)
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        self._why.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.excess = ExcessWarning()
        self._teach = [actions[name] for name in ("always_redact", "always_keep", "block")]
        self._same = self._same_button()
        self._later = QTimer(self, singleShot=True, interval=WRITE_DELAY)
        self._later.timeout.connect(self.commit)
        self._lay_out(actions)
        self.person.pointed_out.connect(desk.attribute)
        self.ground.picked.connect(self.grounding.pick)
        self.grounds.added.connect(self.grounding.add)
        self.grounds.dropped.connect(self.grounding.drop)
        self.grounds.left.connect(self.left)
        self.ground.left.connect(self._leave_ground)
        self.justification.textChanged.connect(self._later.start)
        self.justification.installEventFilter(self)
        desk.current_changed.connect(self.refresh)
        self.refresh()

    def _same_button(self) -> QToolButton:
        button = QToolButton()
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setMinimumHeight(28)
        button.setMenu(QMenu(button))
        button.menu().aboutToShow.connect(self._fill_same)
        return button

    def _lay_out(self, actions: Actions) -> None:
        title = QLabel(self.tr("Dit voorstel"))
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._sign)
        head.addWidget(self._kind, 1)
        buttons = QHBoxLayout()
        for name, text in (
            ("redact", self.tr("Lakken (L)")),
            ("keep", self.tr("Openlaten (O)")),
            ("later", ""),
            ("comment", ""),
        ):
            buttons.addWidget(VerbButton(actions[name], text), 1 if text else 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(title)
        layout.addLayout(head)
        layout.addWidget(self._text)
        layout.addWidget(self.person)
        layout.addWidget(self._form)
        layout.addStretch(1)
        layout = QVBoxLayout(self._form)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(6)
        for text, widget in (
            (self.tr("&Grond"), self.ground),
            (self.tr("&Motivering"), self.justification),
            (self.tr("Waarom dit voorstel"), self._why),
        ):
            label = QLabel(text)
            if widget is not self._why:
                label.setBuddy(widget)
            if widget is self.justification:
                line = QHBoxLayout()
                line.addWidget(label, 1)
                line.addWidget(self.templates)
                layout.addLayout(line)
            else:
                layout.addWidget(label)
            layout.addWidget(widget)
            if widget is self.ground:
                layout.addWidget(self.grounds)
            layout.addSpacing(2)
        layout.addWidget(self.excess)
        layout.addLayout(buttons)
        layout.addWidget(self._same)

    def refresh(self) -> None:
        """Show the current proposal as it is now."""
        self.commit()
        session, current = self._desk.session, self._desk.current
        self._form.setEnabled(current is not None)
        for widget in (self._form, self._sign, self._text):
            widget.setVisible(current is not None)
        if session is None:
            self._unsaved.clear()
        if session is None or current is None:
            self._shown = ()
            self._kind.setText(self.tr("Kies een voorstel in de lijst of op de pagina."))
            for label in (self._text, self._why):
                label.clear()
            self._sign.clear()
            self._write("")
            self.ground.show_code("")
            self.grounds.show_ground("", [])
            self.person.show_proposal(None, None)
            self.excess.warn([])
            self._same.setVisible(False)
            return
        decision = session.decision(current.id)
        state = state_of(current, decision)
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(theme.sign_pixmap(state, 18, self.palette(), ratio))
        many = len(self._desk.targets)
        words = f"{state_name(state)} · {description(current)}"
        if many > 1:
            words = self.tr("{0} voorstellen gekozen").format(many)
        self._kind.setText(words)
        self._text.setText(shown_text(current))
        self.person.show_proposal(session, current)
        found = self._desk.workspace.over_redactions(current.document_id)
        self.excess.warn(f.message for f in found if f.proposal_id == current.id)
        self._why.setText(sentence(said(current.explanation)) or self.tr("Geen uitleg."))
        self._shown = (current.id,)
        if not self.ground.hasFocus():
            self.ground.show_code(next(iter(codes(decision.ground)), ""))
        notices = self.grounding.notices(current) if many == 1 else []
        self.grounds.show_ground(decision.ground, (notice.message for notice in notices))
        if not self.justification.hasFocus():
            self._write(self._unsaved.get(self._shown, decision.justification))
            self._written = decision.justification.strip()
        self._show_same(current.id)

    def commit(self) -> None:
        """Record a justification that was being written."""
        self._later.stop()
        text = self.justification.toPlainText().strip()
        ids = tuple(i for i in self._shown if self._is_there(i))
        if not ids or text == self._written:
            return
        before, self._written = self._written, text
        try:
            self._desk.set_justification(ids, text)
        except KnownError as error:  # such as a full disk: what was written is not thrown away
            self._written, self._unsaved[ids] = before, text
            self._desk.warned.emit(str(error))
        else:
            self._unsaved.pop(ids, None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Record the justification when its field is left; Escape leaves it."""
        if watched is self.justification:
            if event.type() == QEvent.Type.FocusOut:
                self.commit()
            elif isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
                if event.type() == QEvent.Type.KeyPress:
                    self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def _is_there(self, proposal_id: str) -> bool:
        session = self._desk.session
        return session is not None and session.has_proposal(proposal_id)

    def _write(self, text: str) -> None:
        self._written = text.strip()
        if self.justification.toPlainText() != text:
            self.justification.blockSignals(True)
            self.justification.setPlainText(text)
            self.justification.blockSignals(False)

    def _leave_ground(self) -> None:
        self.left.emit()
        self.refresh()

    def _show_same(self, proposal_id: str) -> None:
        others = len(self._desk.same(Scope.DOSSIER)) - 1
        self._same.setVisible(True)
        words = count(others, self.tr("gelijke"), self.tr("gelijke"))
        self._same.setText(self.tr("ook {0}…").format(words) if others else self.tr("Altijd zo…"))

    def _fill_same(self) -> None:
        menu = self._same.menu()
        menu.clear()
        here = len(self._desk.same(Scope.DOCUMENT))
        all_of_them = len(self._desk.same(Scope.DOSSIER))
        if all_of_them > 1:
            self._fill_sweeps(menu, here, all_of_them)
            menu.addSeparator()
        menu.addActions(self._teach)

    def _fill_sweeps(self, menu: QMenu, here: int, all_of_them: int) -> None:
        for verdict, verb in (
            (Verdict.REDACT, self.tr("lakken")),
            (Verdict.KEEP, self.tr("openlaten")),
        ):
            for scope, place, number in (
                (Scope.DOCUMENT, self.tr("dit document"), here),
                (Scope.DOSSIER, self.tr("het hele dossier"), all_of_them),
            ):
                text = self.tr("Alle {0} in {1} {2}").format(number, place, verb)
                action = menu.addAction(text)
                action.triggered.connect(lambda _=False, v=verdict, s=scope: self._desk.sweep(v, s))


def sentence(words: str) -> str:
    """An explanation as a sentence: capital first, full stop last."""
    words = words.strip()
    if not words:
        return ""
    return words[0].upper() + words[1:] + ("" if words[-1] in ".!?" else ".")
