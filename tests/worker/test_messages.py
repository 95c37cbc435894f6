"""The pipe carries typed messages only."""

from __future__ import annotations

import io
from array import array

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.analysis import Analysis
from app.model.document import Document, SourceFile
from app.model.geometry import PageInfo, Rect
from app.model.textmap import TextMap
from app.worker import messages as m


def _through_the_pipe(message: m.Response) -> m.AnyResponse | None:
    pipe = io.BytesIO()
    m.send(pipe, message)
    pipe.seek(0)
    return m.receive_response(pipe)


def test_an_analysis_comes_out_as_it_went_in() -> None:
    source = SourceFile("brief.pdf", "application/pdf", 3, "00")
    document = Document("d", 1, "brief", source, pages=(PageInfo(595, 842, 90),))
    text_map = TextMap("d", "ab", (0,), array("f", [1, 2, 3, 4] * 2))
    message = m.Analysed(Analysis(document, text_map, (), b"%PDF"))
    assert _through_the_pipe(message) == message


@given(
    st.floats(0, 1000, width=32),
    st.one_of(st.none(), st.builds(Rect, *[st.floats(-10, 10)] * 4)),
    st.text(),
)
def test_a_request_comes_out_as_it_went_in(scale: float, clip: Rect | None, name: str) -> None:
    pipe = io.BytesIO()
    request = m.Render(name, 3, scale, clip)
    m.send(pipe, request)
    pipe.seek(0)
    assert m.receive_request(pipe) == request


def test_the_end_of_the_pipe_is_none_also_in_the_middle_of_a_message() -> None:
    assert m.receive_response(io.BytesIO(b"")) is None
    assert m.receive_response(io.BytesIO(b"\x00\x00\x00\x09abc")) is None


@given(st.binary(min_size=1, max_size=200))
def test_garbage_is_refused_and_never_becomes_an_object(garbage: bytes) -> None:
    pipe = io.BytesIO(len(garbage).to_bytes(4, "big") + garbage)
    with pytest.raises(msgspec.DecodeError):
        m.receive_response(pipe)


def test_a_frame_that_claims_too_much_is_refused_before_it_is_read() -> None:
    with pytest.raises(msgspec.ValidationError):
        m.receive_response(io.BytesIO(b"\xff\xff\xff\xff"))
