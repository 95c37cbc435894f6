"""What goes through the pipe: typed messages in MessagePack, a length before each.

Typed decoding is the check on what comes back: a child that was taken over by a hostile document
can send wrong values but no objects of its own choice, as it could with pickle.
"""

from __future__ import annotations

from array import array
from typing import IO, Any, TypeAlias

import msgspec

from app.model.analysis import Analysis
from app.model.contents import Contents
from app.model.detection import Detection
from app.model.document import Document
from app.model.export import Before, ExportOptions, PlannedDocument, Published, Verification
from app.model.geometry import Rect
from app.model.proposal import Proposal
from app.model.textmap import TextMap

MAX_FRAME = 1 << 31


class Request(msgspec.Struct, frozen=True, tag=True):
    """Base of what the client asks."""


class Analyse(Request, frozen=True, tag=True):
    """Intake, reading and detection of one file. ``detect`` false: no detection."""

    data: bytes
    name: str
    document_id: str
    profile: str
    passwords: tuple[str, ...] = ()
    detect: bool = True


class Subject(msgspec.Struct, frozen=True):
    """An analysis without its PDF: what the proposals are made from."""

    document: Document
    text_map: TextMap
    detections: tuple[Detection, ...]


class Propose(Request, frozen=True, tag=True):
    """Proposals for the whole dossier."""

    subjects: tuple[Subject, ...]
    profile: str


class Export(Request, frozen=True, tag=True):
    """Redact, write, have it verified by another process, put in place."""

    pdf: bytes
    planned: PlannedDocument
    options: ExportOptions
    folder: str


class Preview(Request, frozen=True, tag=True):
    """The file that an export would write, to be looked at."""

    pdf: bytes
    planned: PlannedDocument
    options: ExportOptions


class WorkingCopy(Request, frozen=True, tag=True):
    """The document with see-through boxes, put into a folder under a name of its own."""

    pdf: bytes
    planned: PlannedDocument
    name: str
    folder: str


class Verify(Request, frozen=True, tag=True):
    """Check a written file against the plan and against what it was made from."""

    path: str
    planned: PlannedDocument
    before: Before


class Inspect(Request, frozen=True, tag=True):
    """Check a file that was made elsewhere."""

    path: str
    terms: tuple[str, ...]


class OpenForRendering(Request, frozen=True, tag=True):
    document_id: str
    pdf: bytes


class Forget(Request, frozen=True, tag=True):
    document_id: str


class Render(Request, frozen=True, tag=True):
    """A page as shown, ``scale`` pixels to the point, ``clip`` in shown coordinates."""

    document_id: str
    page: int
    scale: float
    clip: Rect | None = None


class Describe(Request, frozen=True, tag=True):
    """Page labels and bookmarks of a document that is open for rendering."""

    document_id: str


class Warm(Request, frozen=True, tag=True):
    """Load the engines, so that the first document need not wait for them."""


class Response(msgspec.Struct, frozen=True, tag=True):
    """Base of what the child answers; exactly one that is not Progress ends a request."""


class Progress(Response, frozen=True, tag=True):
    done: int
    total: int


class Analysed(Response, frozen=True, tag=True):
    analysis: Analysis


class Proposed(Response, frozen=True, tag=True):
    proposals: tuple[Proposal, ...]


class Exported(Response, frozen=True, tag=True):
    published: Published


class Placed(Response, frozen=True, tag=True):
    path: str


class Previewed(Response, frozen=True, tag=True):
    """``sizes`` are those of the pages as shown, in points."""

    pdf: bytes
    sizes: tuple[tuple[float, float], ...]


class Verified(Response, frozen=True, tag=True):
    verification: Verification


class Rendered(Response, frozen=True, tag=True):
    width: int
    height: int
    stride: int
    rgb: bytes


class Described(Response, frozen=True, tag=True):
    contents: Contents


class Done(Response, frozen=True, tag=True):
    """Finished, nothing to tell."""


class Failed(Response, frozen=True, tag=True):
    """``kind`` is the name of a class in :mod:`app.errors`, empty for a bug in the child.

    ``message`` is for the officer; ``trace`` holds code locations only, for the crash file.
    ``findings`` are those of a failed verification.
    """

    kind: str
    message: str
    trace: tuple[str, ...] = ()
    verification: Verification | None = None


AnyRequest: TypeAlias = (
    Analyse
    | Propose
    | Export
    | Preview
    | WorkingCopy
    | Verify
    | Inspect
    | OpenForRendering
    | Forget
    | Render
    | Describe
    | Warm
)
AnyResponse: TypeAlias = (
    Progress
    | Analysed
    | Proposed
    | Exported
    | Placed
    | Previewed
    | Verified
    | Rendered
    | Described
    | Done
    | Failed
)


def _encode_extra(value: Any) -> Any:
    if isinstance(value, array):
        return value.tobytes()
    raise NotImplementedError(type(value).__name__)


def _decode_extra(kind: type, value: Any) -> Any:
    if kind is array and isinstance(value, bytes):
        floats = array("f")
        floats.frombytes(value)
        return floats
    raise NotImplementedError(kind.__name__)


_encoder = msgspec.msgpack.Encoder(enc_hook=_encode_extra)
_requests = msgspec.msgpack.Decoder(AnyRequest, dec_hook=_decode_extra)
_responses = msgspec.msgpack.Decoder(AnyResponse, dec_hook=_decode_extra)


def send(stream: IO[bytes], message: Request | Response) -> None:
    """Write one message and flush; OSError when the other side is gone."""
    body = _encoder.encode(message)
    stream.write(len(body).to_bytes(4, "big"))
    stream.write(body)
    stream.flush()


def _receive(stream: IO[bytes]) -> bytes | None:
    head = stream.read(4)
    if len(head) < 4:
        return None
    size = int.from_bytes(head, "big")
    if size > MAX_FRAME:
        raise msgspec.ValidationError("frame too large")
    body = stream.read(size)
    return body if len(body) == size else None


def receive_request(stream: IO[bytes]) -> AnyRequest | None:
    """The next request, None at the end of the stream."""
    body = _receive(stream)
    return None if body is None else _requests.decode(body)


def receive_response(stream: IO[bytes]) -> AnyResponse | None:
    """The next response, None at the end of the stream.

    Raises:
        msgspec.ValidationError: The other side sent something that is not a response.
    """
    body = _receive(stream)
    return None if body is None else _responses.decode(body)
