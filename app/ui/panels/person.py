"""Whose datum the current proposal is: where else it stands, or whom it can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.review.groups import Group, candidates, group_of
from app.ui.models.grouping import places
from app.ui.states import role_name

if TYPE_CHECKING:
    from app.model.proposal import Proposal
    from app.review.session import ReviewSession

FORMS = 4  # other ways of writing that are shown; more would push the verbs away


class PersonLines(QWidget):
    """Says that a name is of one group, or names whom it can be and lets the officer say who."""

    pointed_out = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._who = QToolButton()
        self._who.setText(self.tr("Wie is dit…"))
        self._who.setToolTip(self.tr("Zeg wie dit is; de beslissing verandert niet"))
        self._who.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._who.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._who.setMinimumHeight(26)
        self._who.setMenu(QMenu(self._who))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._words)
        layout.addWidget(self._who)

    @property
    def text(self) -> str:
        """What is said."""
        return self._words.text()

    def show_proposal(self, session: ReviewSession | None, proposal: Proposal | None) -> None:
        """Show whose datum a proposal is; nothing for what stands alone."""
        group = several = None
        if session is not None and proposal is not None:
            group = group_of(session, proposal.id)
            several = candidates(session, proposal.id)
        menu = self._who.menu()
        menu.clear()
        self._who.setVisible(bool(several))
        words = ""
        if several:
            names = [self._named(one) for one in several]
            last = self.tr(" of ").join([", ".join(names[:-1]), names[-1]])
            words = self.tr("Niet zeker wie dit is: {0}.").format(last if names[1:] else names[0])
            for one, name in zip(several, names, strict=True):
                action = menu.addAction(self.tr("Dit is {0}").format(name))
                action.triggered.connect(lambda _=False, g=one: self.pointed_out.emit(g))
        elif group is not None and len(group.ids) > 1 and proposal is not None:
            words = self._group_words(group, proposal)
        self._words.setText(words)
        self.setVisible(bool(words))

    def _named(self, group: Group) -> str:
        role = role_name(group.role)
        return f"{group.title} ({role})" if role else group.title

    def _group_words(self, group: Group, proposal: Proposal) -> str:
        mine = " ".join(proposal.text.split()).casefold()
        others = [f for f in group.forms if f.casefold() != mine]
        others = list({f.casefold(): f for f in reversed(others)}.values())[::-1]
        if not others:
            return places(group)
        shown = ", ".join(others[:FORMS]) + (", …" if others[FORMS:] else "")
        return self.tr("{0}, ook als {1}").format(places(group), shown)
