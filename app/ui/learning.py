"""What the officer teaches for good, and blocks that go to all documents of a template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app import words
from app.errors import KnownError
from app.model.decision import Verdict
from app.review.teaching import word_of
from app.review.templates import block_in_like_documents
from app.ui.states import count

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.model.profile import OwnWords
    from app.ui.desk import Desk


class Learning(QObject):
    """Teaches the word of the current proposal; ``taught`` has a sentence and how to undo it."""

    taught = Signal(str, object)

    def __init__(
        self, desk: Desk, ask: Callable[[str], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._workspace = desk.workspace
        self._ask = ask

    def always(self, verdict: Verdict) -> None:
        """Judge the current proposal and do so with its word in every dossier from now on."""
        session, current = self._desk.ready(), self._desk.current
        if session is None or current is None:
            return
        keep, profile = verdict is Verdict.KEEP, self._workspace.profile_name
        word = word_of(session, current.id, visible=keep)
        if not words.can_be_taught(word):
            self._desk.warned.emit(
                self.tr("Alleen een woord, naam of nummer kan in de lijst; kies er een.")
            )
            return
        try:
            before = self._workspace.own_words()
            after = words.taught(before, word, visible=keep)
            self._workspace.teach(before, after)
        except KnownError as error:
            self._desk.warned.emit(str(error))
            return
        self._desk.judge(verdict)
        sentence = (
            self.tr("'{0}' blijft voortaan in elk dossier zichtbaar.")
            if keep
            else self.tr("'{0}' wordt voortaan in elk dossier gelakt.")
        )
        self.taught.emit(sentence.format(word), lambda: self._forget(after, before, profile))

    def _forget(self, after: OwnWords, before: OwnWords, profile: str) -> None:
        try:
            self._workspace.teach(after, before, profile)
        except KnownError as error:
            self._desk.warned.emit(str(error))

    def spread_block(self) -> None:
        """Propose the current block in all documents of the same template, after a question."""
        session, current = self._desk.ready(), self._desk.current
        if session is None or current is None:
            return
        if session.decision(current.id).verdict is not Verdict.REDACT:
            self._desk.warned.emit(self.tr("Lak dit blok eerst; daarna kan het ook elders."))
            return
        change = block_in_like_documents(session, current.id)
        number = len(change.proposal_ids)
        if not number:
            self._desk.told.emit(
                self.tr("Er zijn geen andere stukken met dit sjabloon waar dit blok nog openstaat.")
            )
            return
        documents = count(number, self.tr("ander document"), self.tr("andere documenten"))
        question = self.tr("Dit blok ook voorstellen in {0} met hetzelfde sjabloon?")
        if self._ask(question.format(documents)):
            self._workspace.apply(change)
            words_ = count(number, self.tr("voorstel"), self.tr("voorstellen"))
            self._desk.told.emit(self.tr("{0} erbij, te beoordelen.").format(words_))
