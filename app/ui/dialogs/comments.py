"""Comments on proposals and pages: a list to go there, to answer, to resolve; and a field."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.errors import KnownError
from app.review import comments
from app.ui.panels.delegates import RoomyDelegate
from app.ui.panels.excess import ExcessWarning
from app.ui.states import shown_text

if TYPE_CHECKING:
    from app.model.decision import ReviewChange
    from app.model.record import Comment, Reply
    from app.review.session import ReviewSession
    from app.ui.desk import Desk

KEY = int(Qt.ItemDataRole.UserRole)
WHERE, WORDS, WHO, WHEN = range(4)


class CommentsDialog(QDialog):
    """Not modal. ``place_wanted`` has a document, a page and a proposal or None."""

    place_wanted = Signal(str, int, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._workspace = desk.workspace
        self._page: tuple[str, int] | None = None
        self._proposal: str | None = None
        self._answered: str | None = None
        self.setWindowTitle(self.tr("Opmerkingen"))
        self.scope = QComboBox()
        self.scope.addItem(self.tr("Hele dossier"), "dossier")
        self.scope.addItem(self.tr("Dit document"), "document")
        self.scope.setAccessibleName(self.tr("Opmerkingen van"))
        self.only_open = QCheckBox(self.tr("Alleen wat open staat"))
        self.list = self._comment_list()
        self.problem = ExcessWarning()
        self._target = QLabel()
        self._target.setWordWrap(True)
        self._target.setTextFormat(Qt.TextFormat.PlainText)
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(self.tr("Tekst van de opmerking"))
        self.words.setFixedHeight(self.words.fontMetrics().lineSpacing() * 3 + 14)
        self.add_button = self._button(self.tr("Toevoegen"), self.tr("Bewaar (Ctrl+Enter)"))
        self.reply_button = self._button(self.tr("Antwoorden"), self.tr("Antwoord (R)"))
        self.resolve_button = self._button("", self.tr("Afgehandeld of weer open (Spatie)"))
        self.delete_button = self._button(self.tr("Weghalen"), self.tr("Haal weg (Del)"))
        self.close_button = self._button(self.tr("Sluiten"), "")
        self._lay_out()
        self._connect()
        self.refresh()

    @staticmethod
    def _button(text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        return button

    def _comment_list(self) -> QTreeWidget:
        found = QTreeWidget()
        found.setItemDelegate(RoomyDelegate(found))
        found.setHeaderLabels(
            [self.tr("Plaats"), self.tr("Opmerking"), self.tr("Wie"), self.tr("Wanneer")]
        )
        found.setAccessibleName(self.tr("Opmerkingen"))
        header = found.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)
        for column in (WHO, WHEN):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.resizeSection(WHERE, 200)
        return found

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.scope)
        head.addWidget(self.only_open)
        head.addStretch(1)
        for button in (self.reply_button, self.resolve_button, self.delete_button):
            head.addWidget(button)
        foot = QHBoxLayout()
        foot.addWidget(
            QLabel(self.tr("Opmerkingen blijven in het dossier; ze worden nooit geëxporteerd.")), 1
        )
        foot.addWidget(self.add_button)
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._target)
        layout.addWidget(self.words)
        layout.addWidget(self.problem)
        layout.addLayout(foot)
        self.resize(720, 460)

    def _connect(self) -> None:
        self.scope.currentIndexChanged.connect(self.refresh)
        self.only_open.toggled.connect(self.refresh)
        self.list.currentItemChanged.connect(self._chosen)
        self.add_button.clicked.connect(self.add)
        self.reply_button.clicked.connect(self.begin_reply)
        self.resolve_button.clicked.connect(self.resolve)
        self.delete_button.clicked.connect(self.delete)
        self.close_button.clicked.connect(self.close)
        for key, deed in (("R", self.begin_reply), ("Space", self.resolve), ("Del", self.delete)):
            shortcut = QShortcut(QKeySequence(key), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(deed)
        self.words.installEventFilter(self)
        self.words.textChanged.connect(self._buttons)
        workspace = self._workspace
        for signal in (
            workspace.records_changed,
            workspace.opened,
            workspace.look_changed,
            self._desk.document_chosen,
        ):
            signal.connect(self.refresh)
        workspace.closed.connect(self.close)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter keeps what was written."""
        if watched is self.words and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if enter and held:
                if event.type() == QEvent.Type.KeyPress:
                    self.add()
                return True
        return super().eventFilter(watched, event)

    # --- about what

    def about(self, document_id: str, page: int, proposal_id: str | None = None) -> None:
        """Begin a comment on a page (from 0), or on a proposal there."""
        self._page, self._proposal, self._answered = (document_id, page), proposal_id, None
        self.refresh()
        self.words.setFocus()

    def begin_reply(self) -> None:
        """Begin an answer to the chosen comment."""
        if self.current is not None:
            self._answered = self.current
            self._buttons()
            self.words.setFocus()

    @property
    def current(self) -> str | None:
        """The key of the chosen comment, or of the one that the chosen answer is to."""
        item = self.list.currentItem()
        return (item.parent() or item).data(WHERE, KEY) if item is not None else None

    # --- deeds

    def add(self) -> None:
        """Keep what was written."""
        session, text = self._desk.ready(), self.words.toPlainText()
        if session is None or not text.strip():
            return
        answered = self._known(session, self._answered)
        if answered is not None:
            change = comments.reply(session, answered, text)
        elif self._proposal is not None and session.has_proposal(self._proposal):
            change = comments.about_proposal(session, self._proposal, text)
        elif self._page is not None:
            change = comments.about_page(session, *self._page, text)
        else:
            return
        if self._apply(change):
            self.words.clear()
            self._answered = None
            self.refresh()

    def resolve(self) -> None:
        """Say that the chosen comment was dealt with, or not after all."""
        session = self._desk.ready()
        if session is not None and self.current is not None:
            self._apply(comments.resolve(session, self.current))

    def delete(self) -> None:
        """Take the chosen comment away; undo brings it back."""
        session = self._desk.ready()
        if session is not None and self.current is not None:
            self._apply(comments.delete(session, self.current))
            self._desk.told.emit(self.tr("Opmerking weggehaald; Ctrl+Z maakt dit ongedaan."))

    def _apply(self, change: ReviewChange) -> bool:
        self.problem.warn([])
        try:
            return self._workspace.apply(change)
        except KnownError as error:
            self.problem.warn([str(error)])
            return False

    @staticmethod
    def _known(session: ReviewSession, key: str | None) -> str | None:
        return key if key in comments.comments(session) else None

    # --- showing

    def refresh(self, *_: object) -> None:
        """Show the comments as they are now; the bar stays where it was."""
        session, kept = self._desk.session, self.current
        self.list.blockSignals(True)
        self.list.clear()
        if session is not None:
            scope = self.scope.currentData()
            document_id = self._desk.document_id if scope == "document" else None
            for key, comment in comments.comments(session, document_id).items():
                if not (comment.resolved_by and self.only_open.isChecked()):
                    item = self._item(session, key, comment)
                    self.list.addTopLevelItem(item)
                    if key == kept:
                        self.list.setCurrentItem(item)
            self.list.expandAll()
        self.list.blockSignals(False)
        self._buttons()

    def _item(self, session: ReviewSession, key: str, comment: Comment) -> QTreeWidgetItem:
        item = self._row(place_of(session, comment, self.tr("{0}, pagina {1}")), comment)
        item.setData(WHERE, KEY, key)
        if comment.resolved_by:
            done = self.tr("✓ {0}").format(comment.text)
            item.setText(WORDS, done)
            item.setToolTip(WORDS, self.tr("Afgehandeld door {0}").format(comment.resolved_by))
        for answer in comment.replies:
            item.addChild(self._row(self.tr("antwoord"), answer))
        return item

    def _row(self, where: str, said: Comment | Reply) -> QTreeWidgetItem:
        at = datetime.fromisoformat(said.at).astimezone()
        item = QTreeWidgetItem([where, said.text, said.author, f"{at:%d-%m-%Y %H:%M}"])
        item.setToolTip(WORDS, said.text)
        spoken = f"{where}: {said.text}, {said.author}, {at:%d-%m-%Y %H:%M}"
        for column in range(4):
            item.setData(column, Qt.ItemDataRole.AccessibleTextRole, spoken)
        return item

    def _chosen(self) -> None:
        session, key = self._desk.session, self.current
        self._buttons()
        if session is not None and key is not None:
            comment = comments.comments(session)[key]
            self.place_wanted.emit(comment.document_id, comment.page, comment.proposal_id)

    def _buttons(self) -> None:
        session, key = self._desk.session, self.current
        may = self._workspace.can_change
        known = comments.comments(session) if session is not None else {}
        for button in (self.reply_button, self.resolve_button, self.delete_button):
            button.setEnabled(may and key is not None)
        resolved = key is not None and key in known and bool(known[key].resolved_by)
        self.resolve_button.setText(self.tr("Weer open") if resolved else self.tr("Afgehandeld"))
        self.words.setEnabled(may)
        target = self._target_in_words(session) if session is not None else ""
        self._target.setText(target)
        self.add_button.setEnabled(may and bool(target) and bool(self.words.toPlainText().strip()))

    def _target_in_words(self, session: ReviewSession) -> str:
        answered = self._known(session, self._answered)
        if answered is not None:
            author = comments.comments(session)[answered].author
            return self.tr("Antwoord aan {0}:").format(author)
        if self._page is None or self._page[0] not in {d.id for d in session.documents()}:
            return ""
        called = session.document(self._page[0]).called
        place = self.tr("{0}, pagina {1}").format(called, self._page[1] + 1)
        if self._proposal is not None and session.has_proposal(self._proposal):
            text = shown_text(session.proposal(self._proposal))
            return self.tr("Nieuwe opmerking bij '{0}' ({1}):").format(text, place)
        return self.tr("Nieuwe opmerking bij {0}:").format(place)


def place_of(session: ReviewSession, comment: Comment, words: str) -> str:
    """Where a comment is: ``words`` has fields for number and page."""
    place = words.format(session.document(comment.document_id).called, comment.page + 1)
    if comment.proposal_id is None or not session.has_proposal(comment.proposal_id):
        return place
    return f"{place}: {shown_text(session.proposal(comment.proposal_id))}"
