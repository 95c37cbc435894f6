"""Blocks that are remembered beyond the dossier: remember, propose in new documents, forget."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app import blocks
from app.errors import KnownError
from app.model.decision import Verdict
from app.model.document import DocumentStatus
from app.model.record import Look
from app.review.known_blocks import block_of, proposals_of
from app.ui.dialogs.known_blocks import KnownBlocksDialog
from app.ui.states import count

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from app.model.block import KnownBlocks
    from app.ui.desk import Desk
    from app.ui.workbench import Workbench

CHECKED = "blocks_checked"
"""The dossier's property with the ids of the documents in which blocks were proposed."""


class KnownBlockDeeds(QObject):
    """What can be done with remembered blocks; each has its undo."""

    def __init__(self, desk: Desk, bench: Workbench, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._bench = bench
        self._window = window
        self._workspace = desk.workspace
        self.dialog: KnownBlocksDialog | None = None
        self._workspace.reading.proposed.connect(self.propose_in_new)

    def deeds(self) -> Mapping[str, Callable[[], object]]:
        """What the actions do."""
        return {"remember_block": self.remember, "known_blocks": self.show}

    def remember(self) -> None:
        """Remember the current block for documents of the same template in later dossiers."""
        session, current = self._desk.ready(), self._desk.current
        if session is None or current is None:
            return
        if session.decision(current.id).verdict is not Verdict.REDACT:
            self._desk.warned.emit(self.tr("Lak dit blok eerst; daarna kan het worden onthouden."))
            return
        known = self._load()
        if known is None:
            return
        block = block_of(session, current.id, known)
        if block is None:
            self._desk.warned.emit(
                self.tr("Deze pagina heeft te weinig vaste teksten om het sjabloon te herkennen.")
            )
            return
        if self._keep(replace(known, blocks=(*known.blocks, block))):
            self._notice(
                self.tr("Dit blok wordt voortaan voorgesteld in documenten met dit sjabloon."),
                known,
            )

    def propose_in_new(self) -> None:
        """Propose the remembered blocks in documents that were not looked at before."""
        session = self._desk.session
        if session is None or not self._workspace.can_change or session.look is not Look.FIRST:
            return
        checked = session.dossier.value(CHECKED).split()
        fresh = [
            d.id
            for d in session.documents()
            if d.status is DocumentStatus.READY and d.id not in checked
        ]
        known = self._load() if fresh else None
        if known is None or not known.blocks:
            return
        try:
            session.dossier.set_value(CHECKED, " ".join([*checked, *fresh]))
        except KnownError as error:
            self._desk.warned.emit(str(error))
            return
        self._propose(known, fresh, say_nothing=True)

    def propose_in_all(self) -> None:
        """Propose the remembered blocks in all documents of the dossier."""
        session, known = self._desk.ready(), self._load()
        if session is not None and known is not None:
            self._propose(known, [d.id for d in session.documents()], say_nothing=False)

    def _propose(self, known: KnownBlocks, ids: Sequence[str], *, say_nothing: bool) -> None:
        session = self._desk.session
        assert session is not None  # both callers looked
        change = proposals_of(session, known, ids, self._workspace.profile)
        number = len(change.proposal_ids)
        if not number and say_nothing:
            return
        try:
            self._workspace.apply(change)
        except KnownError as error:
            self._desk.warned.emit(str(error))
            return
        words = count(number, self.tr("voorstel"), self.tr("voorstellen"))
        self._desk.told.emit(self.tr("{0} erbij uit onthouden blokken.").format(words))

    # --- the list

    def show(self) -> None:
        """Show the list of remembered blocks."""
        if self.dialog is None:
            self.dialog = KnownBlocksDialog(self._window)
            self.dialog.delete_wanted.connect(self.forget)
            self.dialog.apply_wanted.connect(self.propose_in_all)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self._refresh()
        self.dialog.list.setFocus()

    def forget(self, block_id: str) -> None:
        """Take a block off the list; what it proposed already stays."""
        known = self._load()
        if known is None:
            return
        left = tuple(b for b in known.blocks if b.id != block_id)
        if len(left) < len(known.blocks) and self._keep(replace(known, blocks=left)):
            self._notice(self.tr("Dit blok wordt niet meer onthouden."), known)

    def _notice(self, sentence: str, before: KnownBlocks) -> None:
        undo = self.tr("Ongedaan maken")
        self._bench.message.show_notice(sentence, undo, lambda: self._keep(before))

    def _refresh(self) -> None:
        known = self._load()
        if self.dialog is not None and known is not None:
            self.dialog.show_blocks(known, may_apply=self._workspace.can_change)

    def _load(self) -> KnownBlocks | None:
        try:
            return blocks.load()
        except KnownError as error:
            self._say(str(error))
            return None

    def _keep(self, known: KnownBlocks) -> bool:
        try:
            blocks.save(known)
        except KnownError as error:
            self._say(str(error))
            return False
        self._refresh()
        return True

    def _say(self, problem: str) -> None:
        if self.dialog is not None and self.dialog.isVisible():
            self.dialog.problem.warn([problem])
        else:
            self._workspace.problem.emit(problem)
