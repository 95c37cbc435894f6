"""The open dossier: everything the window and the export ask about it."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar, cast

from msgspec import UnsetType

from app.model.analysis import Analysis
from app.model.decision import Decision, RecordChange, ReviewChange, Verdict
from app.model.family import in_families
from app.model.record import Comment, Look, Sample, Seen, Subject
from app.review.moment import now
from app.review.order import all_in_order, in_order, pages_seen_in
from app.review.second import as_second, still_allowed, view_of
from app.review.state import ReviewState
from app.review.undo import LOOKED, Kept, Stacks, named, redone, undone
from app.store import codec

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from app.model.document import Document
    from app.model.proposal import Proposal
    from app.model.textmap import TextMap
    from app.store.dossier import Dossier

T = TypeVar("T")
R = TypeVar("R")

TEXT_MAPS_KEPT = 8


class ReviewSession:
    """The open dossier. Knows no Qt. Not thread-safe: the window's thread only.

    Whatever is changed is in the file when the method returns. When the file cannot be written
    (:class:`app.errors.DossierError`), nothing has changed here either.
    """

    def __init__(self, dossier: Dossier, author: str) -> None:
        self.dossier = dossier
        self.author = author or "onbekend"  # no author means: nobody has decided
        self._look = Look.FIRST
        self._sample: Sample | None = None
        self._documents: dict[str, Document] = _by_id(dossier.documents())
        self._text_maps: OrderedDict[str, TextMap] = OrderedDict()
        self._state = ReviewState(dossier.proposals())
        self._view = self._state
        self._stacks = Stacks()
        self._kept = Kept()
        self._derived: dict[Callable[[ReviewSession], object], object] = {}
        self._derived_of: dict[tuple[Callable[[ReviewSession, str], object], str], object] = {}
        for document_id, page in dossier.pages_seen():
            old = Seen(document_id, page)
            self._state.put_record(old.key, old)
        for seq, outcome in enumerate(dossier.outcomes(), start=1):
            for entry in outcome.entries:
                if not isinstance(entry.after.proposal, UnsetType):
                    self._state.put(entry.id, entry.after.proposal)
                self._state.decide(entry.id, entry.after.decision)
            for record in outcome.records:
                self._state.put_record(record.key, codec.record_after(record))
            self._stacks.push(seq, outcome.action)

    @property
    def read_only(self) -> bool:
        return self.dossier.read_only

    @property
    def look(self) -> Look:
        """Who looks: the officer, or a second one."""
        return self._look

    @property
    def is_blind(self) -> bool:
        """Whether the one who looks may not see what the first decided."""
        return self._sample is not None

    def take_look(self, look: Look, author: str, sample: Sample | None = None) -> None:
        """See and act as the officer or as the second one; blindly, with a sample."""
        self._look, self.author, self._sample = look, author, sample
        self._view = view_of(self._state, look, sample)
        self._derived.clear()
        self._derived_of.clear()

    # --- content

    def documents(self) -> tuple[Document, ...]:
        """All documents in order of their labels: each followed by its attachments."""
        return tuple(self._documents.values())

    def document(self, document_id: str) -> Document:
        return self._documents[document_id]

    def text_map(self, document_id: str) -> TextMap | None:
        """The text of a document, None before it is read; the last few stay in memory."""
        known = self._text_maps.get(document_id)
        if known is None:
            known = self.dossier.text_map(document_id)
            if known is None:
                return None
            self._text_maps[document_id] = known
            if len(self._text_maps) > TEXT_MAPS_KEPT:
                self._text_maps.popitem(last=False)
        self._text_maps.move_to_end(document_id)
        return known

    def pdf(self, document_id: str) -> bytes:
        """The PDF to work on; the original while no other is stored."""
        return self.dossier.pdf(document_id)

    def add_document(self, document: Document, original: bytes, pdf: bytes = b"") -> Document:
        """Add a document at the end, an attachment behind those of its parent; gives its label."""
        stored = self.dossier.add_document(document, original, pdf)
        in_order = sorted((*self._documents.values(), stored), key=lambda d: d.number)
        self._documents = _by_id(in_order)
        return self._documents[stored.id]

    def update_document(self, document: Document) -> None:
        """Write status, refusal, pages and title; the number and the files stay as they are."""
        self._put(self.dossier.update_document(document))

    def add_analysis(self, analysis: Analysis) -> None:
        """Store what reading and detection gave; the document is as the analysis says."""
        stored = self.dossier.add_analysis(analysis)
        self._text_maps.pop(stored.id, None)
        self._put(stored)

    def _put(self, stored: Document) -> None:
        known = self._documents[stored.id]
        self._documents[stored.id] = replace(stored, label=known.label)
        self._forget(stored.id)

    def analyses(self) -> list[Analysis]:
        """All documents that were analysed, with text map and detections, without the PDFs."""
        found: list[Analysis] = []
        for document in self.documents():
            version = self.dossier.analysis_version(document.id)
            text_map = None if version is None else self.dossier.text_map(document.id)
            if version is not None and text_map is not None:
                found.append(
                    Analysis(
                        document=document,
                        text_map=text_map,
                        detections=self.dossier.detections(document.id),
                        version=version,
                    )
                )
        return found

    def replace_proposals(self, proposals: Sequence[Proposal]) -> None:
        """Take the machine's new proposals instead of its old ones.

        What the officer drew or searched and all decisions stay. A proposal that was decided on
        and that the machine no longer makes is kept.
        """
        wanted = self._state.merged(proposals)
        self.dossier.replace_proposals(wanted.values())
        self._state.replace_machine(wanted)
        self._derived.clear()
        self._derived_of.clear()

    # --- proposals and decisions

    def proposals(self, document_id: str | None = None) -> tuple[Proposal, ...]:
        """Proposals ordered by document number, page, y and x."""
        by_document = self.derived(in_order)
        if document_id is not None:
            return by_document.get(document_id, ())
        return self.derived(all_in_order)

    def proposal(self, proposal_id: str) -> Proposal:
        """One proposal; KeyError when it is not there (any more)."""
        found = self._view.proposal(proposal_id)
        if found is None:
            raise KeyError(proposal_id)
        return found

    def has_proposal(self, proposal_id: str) -> bool:
        return self._view.proposal(proposal_id) is not None

    def decision(self, proposal_id: str) -> Decision:
        """What was decided; before anybody acted: keep when that is the advice, else open."""
        return self._view.decision(proposal_id)

    def decisions(self, proposals: Iterable[Proposal]) -> list[Decision]:
        """The decisions on many proposals, in their order; like :meth:`decision` for each."""
        return self._view.decisions(proposals)

    def to_judge(self, proposal_id: str) -> bool:
        """Whether the one who looks has still to decide on a proposal."""
        return self.is_open(self.decision(proposal_id))

    def is_open(self, decision: Decision) -> bool:
        """Like :meth:`to_judge`, of a decision that is at hand."""
        return decision.verdict is Verdict.OPEN or (
            self._look is Look.SECOND and not decision.author and not self.is_blind
        )

    def apply(self, change: ReviewChange) -> ReviewChange:
        """Do one act of the officer: one event in one transaction.

        Returns:
            What really changed, so that a window refreshes just that; nothing is written when
            that is nothing.
        """
        done = self._view.rebase(change)
        if self._look is Look.SECOND:
            done = as_second(self._state, done, self.author)
        done = replace(done, action=named(done.action, self._look))
        return done if done.is_nothing else self._record(done)

    # --- undo, over sessions

    @property
    def can_undo(self) -> bool:
        return self._stacks.last(self._look) is not None and not self.read_only

    @property
    def can_redo(self) -> bool:
        return self._stacks.next(self._look) is not None and not self.read_only

    def undo(self) -> ReviewChange | None:
        """Take the last act back by an event that does the opposite; None when there is none."""
        return self._turn(self._stacks.last(self._look), undone)

    def redo(self) -> ReviewChange | None:
        """Do again what was undone last; None when there is nothing."""
        return self._turn(self._stacks.next(self._look), redone)

    def _turn(self, seq: int | None, name: Callable[[str], str]) -> ReviewChange | None:
        if seq is None:
            return None
        change = self._kept.get(seq) or self.dossier.change(seq, self._state.proposal)
        back = self._state.rebase(replace(change.reversed(), action=name(change.action)))
        return self._record(back if self._look is Look.FIRST else still_allowed(self._state, back))

    def _record(self, change: ReviewChange) -> ReviewChange:
        event = self.dossier.append(change, self.author)
        self._state.fold(change)
        self._stacks.push(event.seq, change.action)
        self._kept.keep(event.seq, change)
        touched: set[str] = set()
        moved = False
        for old, new in zip(change.before, change.after, strict=True):
            touched.update(p.document_id for p in (old.proposal, new.proposal) if p is not None)
            moved = moved or old.proposal is not new.proposal
        for record in change.records:
            touched.update(self._documents_of(record))
        if moved:
            self._derived.clear()
        for document_id in touched:
            self._forget(document_id)
        return change

    # --- beside the decisions

    def records(self, kind: type[R]) -> Mapping[str, R]:
        """All records of a kind by their keys, in the order in which they came."""
        return self._state.records(kind)

    def mark_page_seen(
        self, document_id: str, page: int, *, by_looking: bool = False
    ) -> ReviewChange:
        """Record that the officer has seen a page (from 0); nothing when read-only.

        Having it in view long enough (``by_looking``) is recorded too, but is no act to undo.
        """
        if self.read_only or page in self.pages_seen(document_id):
            return ReviewChange("seen")
        record = Seen(document_id, page, self._look, self.author, now())
        action = LOOKED if by_looking else "seen"
        return self.apply(ReviewChange(action, records=(RecordChange(record.key, None, record),)))

    def pages_to_see(self, document_id: str) -> tuple[int, ...]:
        """The pages of a document (from 0); blindly, those of the sample."""
        pages = range(len(self.document(document_id).pages))
        chosen = self._sample.pages if self._sample is not None else None
        return tuple(p for p in pages if chosen is None or (document_id, p) in chosen)

    def pages_seen(self, document_id: str) -> frozenset[int]:
        """The pages of a document (from 0) that the officer has seen."""
        return self.derived_of(pages_seen_in, document_id)

    def _documents_of(self, record: RecordChange) -> set[str]:
        """The documents of which something changes with a record."""
        if isinstance(record.value, Seen | Comment | Subject):
            return {record.value.document_id}
        about = self._state.proposal(record.proposal_id) if record.proposal_id else None
        return {about.document_id} if about is not None else set()

    # --- what follows from all this

    def derived(self, build: Callable[[ReviewSession], T]) -> T:
        """``build(self)``, kept until proposals (not: decisions) come, go or move."""
        if build not in self._derived:
            self._derived[build] = build(self)
        return cast("T", self._derived[build])

    def derived_of(self, build: Callable[[ReviewSession, str], T], document_id: str) -> T:
        """``build(self, document_id)``, kept until anything changes in that document."""
        key = (build, document_id)
        if key not in self._derived_of:
            self._derived_of[key] = build(self, document_id)
        return cast("T", self._derived_of[key])

    def _forget(self, document_id: str) -> None:
        for key in [k for k in self._derived_of if k[1] == document_id]:
            del self._derived_of[key]

    def current(self) -> ReviewState:
        """What the one who looks sees of the fold over all events, for those who build changes."""
        return self._view

    def truth(self) -> ReviewState:
        """The fold over all events, whoever looks."""
        return self._state


def _by_id(documents: Iterable[Document]) -> dict[str, Document]:
    return {document.id: document for document in in_families(documents)}
