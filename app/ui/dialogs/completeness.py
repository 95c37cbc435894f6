"""Completeness and four eyes: what was seen, and what must be done before an export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.model.record import Requirements
from app.review.agreement import reviewers, tally
from app.review.completeness import require
from app.review.progress import progress
from app.ui.states import count

if TYPE_CHECKING:
    from app.review.session import ReviewSession
    from app.ui.actions import Actions
    from app.ui.desk import Desk
    from app.ui.preferences import Preferences


class CompletenessDialog(QDialog):
    """Not modal: it stays beside the pages and follows what is done there."""

    unseen_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        preferences: Preferences,
        actions: Actions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._desk = desk
        self._workspace = desk.workspace
        self._preferences = preferences
        self.setWindowTitle(self.tr("Volledigheid en vier ogen"))
        self.pages = QLabel()
        self.next_button = QPushButton(self.tr("Naar de volgende niet geziene pagina"))
        self.next_button.setToolTip(self.tr("Shift+P in de lijst of op de pagina doet hetzelfde"))
        self.next_button.clicked.connect(self.unseen_wanted)
        self.all_seen = QCheckBox(self.tr("Alle pagina's moeten gezien zijn"))
        self.all_seen.setToolTip(
            self.tr("Zonder dat wordt er niets geëxporteerd; P vinkt een pagina af")
        )
        self.second = QLabel()
        self.second.setWordWrap(True)
        self.second_look = QCheckBox(self.tr("De tweede blik moet klaar zijn"))
        self.second_look.setToolTip(
            self.tr(
                "Alle voorstellen nagekeken door een tweede, of een blinde steekproef afgerond; en "
                "alle verschillen afgehandeld"
            )
        )
        self.always = QCheckBox(self.tr("Ook in nieuwe dossiers op deze computer"))
        self.rules = [self.all_seen, self.second_look]
        for box in self.rules:
            box.clicked.connect(self._require)
        self.always.clicked.connect(self._remember)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(10)
        self._add(self.tr("Pagina's"), self.pages, self.next_button)
        self._add(
            self.tr("Tweede blik (vier ogen)"),
            self.second,
            self._deed("second_look", self.tr("Tweede blik beginnen…")),
            self._deed("differences", self.tr("Verschillen met de tweede blik…")),
            self._deed("blind", self.tr("Blinde steekproef…")),
        )
        self._add(self.tr("Voordat er wordt geëxporteerd"), *self.rules, self.always)
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Sluiten"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        self.column.addStretch(1)
        self.column.addWidget(buttons)
        self.setMinimumWidth(460)
        workspace = self._workspace
        for signal in (
            workspace.records_changed,
            workspace.documents_changed,
            workspace.proposals_changed,
            workspace.opened,
            workspace.look_changed,
        ):
            signal.connect(self.refresh)
        workspace.closed.connect(self.close)
        self.refresh()

    def _add(self, title: str, *widgets: QWidget) -> QGroupBox:
        group = QGroupBox(title)
        column = QVBoxLayout(group)
        for widget in widgets:
            if isinstance(widget, QPushButton):
                widget.setAutoDefault(False)
            column.addWidget(widget)
        self.column.addWidget(group)
        return group

    def _deed(self, name: str, text: str) -> QPushButton:
        action = self._actions[name]
        button = QPushButton(text)
        button.setToolTip(action.toolTip())
        button.clicked.connect(lambda _=False: action.trigger())
        return button

    def refresh(self, *_: object) -> None:
        """Show the dossier as it is now."""
        session = self._workspace.session
        if session is None:
            return
        now = progress(session)
        self.pages.setText(self.tr("{0} van {1} pagina's gezien").format(now.pages_seen, now.pages))
        self.next_button.setEnabled(now.pages_seen < now.pages)
        required = self._workspace.requirements
        self.all_seen.setChecked(required.pages_seen)
        self.second_look.setChecked(required.second_look)
        self.second.setText(self._second_in_words(session))
        for box in self.rules:
            box.setEnabled(self._workspace.can_change)
        usual = self._workspace.usual_requirements
        self.always.setChecked(required == usual != Requirements())

    def _chosen(self) -> Requirements:
        return Requirements(self.all_seen.isChecked(), self.second_look.isChecked())

    def _second_in_words(self, session: ReviewSession) -> str:
        who, now = reviewers(session), tally(session)
        if who is None:
            return self.tr("Nog geen tweede blik.")
        if session.is_blind:  # how often they agree would tell what the first decided
            return self.tr("Eerste beoordelaar: {0}; tweede: {1}. Er loopt een steekproef.").format(
                who.first, who.second
            )
        differing = count(now.differing, self.tr("verschil"), self.tr("verschillen"))
        return self.tr(
            "Eerste beoordelaar: {0}; tweede: {1}. {2} van {3} voorstellen nagekeken, {4} akkoord, "
            "{5} af te handelen."
        ).format(who.first, who.second, now.judged, now.total, now.agreed, differing)

    def _require(self) -> None:
        session = self._desk.ready()
        if session is not None:
            always = self.always.isChecked()
            self._workspace.apply(require(session, self._chosen()))
            if always:
                self._remember(on=True)
        self.refresh()

    def _remember(self, on: bool) -> None:
        usual = self._workspace.requirements if on else Requirements()
        self._preferences.change(
            require_pages_seen=usual.pages_seen, require_second_look=usual.second_look
        )
        self._workspace.usual_requirements = usual
        self.refresh()
