"""From the model's dataclasses to bytes and back.

JSON, because a dossier is also read by archivists and auditors with other tools. The character
boxes alone are raw little-endian 32-bit floats: four for every character.
"""

from __future__ import annotations

import sys
from array import array
from typing import TYPE_CHECKING, Any

import msgspec

from app.model.decision import Decision, ProposalState, RecordChange, ReviewChange
from app.model.detection import Detection
from app.model.document import Document, DocumentKind, DocumentStatus, SourceFile
from app.model.geometry import PageInfo
from app.model.proposal import Proposal
from app.model.record import (
    Added,
    Comment,
    Requirements,
    Reviewers,
    Sample,
    Seen,
    Settled,
    Subject,
)
from app.model.textmap import Graphic, TextBlock, TextLine, TextMap, TextOrigin

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from app.model.decision import Record


class Result(msgspec.Struct, frozen=True):
    """What stands for one proposal at one side of a change.

    ``proposal`` is left out after a change that leaves it as it was before.
    """

    decision: Decision | None
    proposal: Proposal | msgspec.UnsetType | None = msgspec.UNSET


class _Entry(msgspec.Struct, frozen=True):
    id: str
    before: Result
    after: Result


class _StoredResult(msgspec.Struct, frozen=True):
    """A :class:`Result` of which the proposal is read only where it is needed."""

    decision: Decision | None
    proposal: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET


class _StoredEntry(msgspec.Struct, frozen=True):
    id: str
    before: _StoredResult
    after: Result


_NULL = msgspec.Raw(b"null")


class RecordEntry(msgspec.Struct, frozen=True, omit_defaults=True):
    """One record of a change; ``kind`` says what the two sides are."""

    kind: str
    key: str
    before: msgspec.Raw = _NULL
    after: msgspec.Raw = _NULL


class _Change(msgspec.Struct, frozen=True, omit_defaults=True):
    action: str
    entries: list[_Entry]
    records: list[RecordEntry] = []


class _StoredChange(msgspec.Struct, frozen=True):
    action: str
    entries: list[_StoredEntry]
    records: list[RecordEntry] = []


class Entry(msgspec.Struct, frozen=True):
    """One proposal of an :class:`Outcome`."""

    id: str
    after: Result


class Outcome(msgspec.Struct, frozen=True):
    """An event without what was there before."""

    action: str
    entries: list[Entry]
    records: list[RecordEntry] = []


class _Layout(msgspec.Struct, frozen=True):
    page_starts: tuple[int, ...]
    lines: tuple[TextLine, ...]
    blocks: tuple[TextBlock, ...]
    graphics: tuple[Graphic, ...]
    origin: TextOrigin


_encoder = msgspec.json.Encoder()
_change_decoder = msgspec.json.Decoder(_StoredChange)
_outcome_decoder = msgspec.json.Decoder(Outcome)
_proposal_decoder = msgspec.json.Decoder(Proposal)
_old_proposal_decoder = msgspec.json.Decoder(Proposal | None)
_detections_decoder = msgspec.json.Decoder(tuple[Detection, ...])
_pages_decoder = msgspec.json.Decoder(tuple[PageInfo, ...])
_layout_decoder = msgspec.json.Decoder(_Layout)

DecodeError = msgspec.MsgspecError

_KINDS: dict[str, type[Record]] = {
    "seen": Seen,
    "requirements": Requirements,
    "comment": Comment,
    "second": Decision,
    "added": Added,
    "reviewers": Reviewers,
    "settled": Settled,
    "sample": Sample,
    "subject": Subject,
}
_kind_of: dict[type, str] = {kind: name for name, kind in _KINDS.items()}
_record_decoders = {name: msgspec.json.Decoder(kind | None) for name, kind in _KINDS.items()}


def encode_change(change: ReviewChange) -> bytes:
    """The bytes of a change as they are stored and hashed."""
    entries = [
        _Entry(
            key,
            Result(before.decision, before.proposal),
            Result(
                after.decision,
                msgspec.UNSET if _same(before, after) else after.proposal,
            ),
        )
        for key, before, after in zip(change.proposal_ids, change.before, change.after, strict=True)
    ]
    records = [
        RecordEntry(_kind_of[type(r.value)], r.key, _raw(r.before), _raw(r.after))
        for r in change.records
    ]
    return _encoder.encode(_Change(change.action, entries, records))


def _same(before: ProposalState, after: ProposalState) -> bool:
    """Whether the proposal stays as it was; in most changes it is one object."""
    return after.proposal is before.proposal or after.proposal == before.proposal


def _raw(record: Record | None) -> msgspec.Raw:
    return msgspec.Raw(_encoder.encode(record))


def decode_change(
    data: bytes, known: Callable[[str], Proposal | None] | None = None
) -> ReviewChange:
    """The inverse of :func:`encode_change`; an unchanged proposal is one object on both sides.

    A proposal that the change leaves alone and that is ``known`` is taken from there instead of
    being read: of a verdict on thousands they are nearly all of the bytes.
    """
    raw = _change_decoder.decode(data)
    before: list[ProposalState] = []
    after: list[ProposalState] = []
    for entry in raw.entries:
        untouched = entry.after.proposal is msgspec.UNSET
        old = known(entry.id) if known is not None and untouched else None
        if old is None and not isinstance(entry.before.proposal, msgspec.UnsetType):
            old = _old_proposal_decoder.decode(entry.before.proposal)
        before.append(ProposalState(old, entry.before.decision))
        after.append(ProposalState(_proposal(entry.after, old), entry.after.decision))
    return ReviewChange(
        raw.action,
        tuple(e.id for e in raw.entries),
        tuple(before),
        tuple(after),
        tuple(
            RecordChange(r.key, _record(r.kind, r.before), _record(r.kind, r.after))
            for r in raw.records
        ),
    )


def record_after(entry: RecordEntry) -> Record | None:
    """What stands under the key of a record after its event."""
    return _record(entry.kind, entry.after)


def _record(kind: str, data: msgspec.Raw) -> Record | None:
    if kind not in _record_decoders:
        raise msgspec.ValidationError(kind)
    record: Record | None = _record_decoders[kind].decode(data)
    return record


def decode_outcome(data: bytes) -> Outcome:
    """Only what a change led to, which is all that opening a dossier needs."""
    return _outcome_decoder.decode(data)


def _proposal(state: Result, otherwise: Proposal | None) -> Proposal | None:
    return otherwise if isinstance(state.proposal, msgspec.UnsetType) else state.proposal


def encode_proposal(proposal: Proposal) -> bytes:
    return _encoder.encode(proposal)


def decode_proposal(data: bytes) -> Proposal:
    return _proposal_decoder.decode(data)


def encode_detections(found: Sequence[Detection]) -> bytes:
    return _encoder.encode(found)


def decode_detections(data: bytes) -> tuple[Detection, ...]:
    return _detections_decoder.decode(data)


def text_map_row(text_map: TextMap) -> dict[str, Any]:
    """The columns of ``text_maps`` without the version."""
    layout = _Layout(
        text_map.page_starts,
        text_map.lines,
        text_map.blocks,
        text_map.graphics,
        text_map.origin,
    )
    return {
        "document_id": text_map.document_id,
        # a damaged font can give half of a surrogate pair, which strict UTF-8 refuses
        "text": text_map.text.encode("utf-8", "surrogatepass"),
        "boxes": _little_endian(text_map.boxes).tobytes(),
        "layout": _encoder.encode(layout),
    }


def text_map_from_row(row: Mapping[str, Any]) -> TextMap:
    """The inverse of :func:`text_map_row`."""
    boxes = array("f")
    boxes.frombytes(row["boxes"])
    layout = _layout_decoder.decode(row["layout"])
    return TextMap(
        document_id=row["document_id"],
        text=row["text"].decode("utf-8", "surrogatepass"),
        page_starts=layout.page_starts,
        boxes=_little_endian(boxes),
        lines=layout.lines,
        blocks=layout.blocks,
        graphics=layout.graphics,
        origin=layout.origin,
    )


def _little_endian(boxes: array[float], byte_order: str = sys.byteorder) -> array[float]:
    if byte_order == "little":
        return boxes
    swapped = array("f", boxes)
    swapped.byteswap()
    return swapped


def document_row(document: Document) -> dict[str, Any]:
    """The columns of ``documents``."""
    return {
        "id": document.id,
        "number": document.number,
        "title": document.title,
        "source_name": document.source.name,
        "media_type": document.source.media_type,
        "size": document.source.size,
        "source_sha256": document.source.sha256,
        "kind": document.kind.value,
        "parent_id": document.parent_id,
        "pdf_sha256": document.pdf_sha256 or None,
        "pages": _encoder.encode(document.pages),
        "date": document.date,
        "status": document.status.value,
        "refusal": document.refusal,
    }


def document_from_row(row: Mapping[str, Any]) -> Document:
    """The inverse of :func:`document_row`."""
    return Document(
        id=row["id"],
        number=row["number"],
        title=row["title"],
        source=SourceFile(row["source_name"], row["media_type"], row["size"], row["source_sha256"]),
        kind=DocumentKind(row["kind"]),
        parent_id=row["parent_id"],
        pdf_sha256=row["pdf_sha256"] or "",
        pages=_pages_decoder.decode(row["pages"]),
        date=row["date"],
        status=DocumentStatus(row["status"]),
        refusal=row["refusal"],
    )
