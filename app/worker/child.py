"""The child's end: does one request after the other and holds the loaded engines.

Started by :mod:`app.worker.client` as ``python -m app --child ROLE``; speaks
:mod:`app.worker.messages` on stdin and stdout. Engines are imported when the first request needs
them, so that a renderer never loads the language engine.
"""

from __future__ import annotations

import math
import os
import signal
import sys
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import msgspec

from app.errors import KnownError, VerificationFailedError
from app.model.export import Verification
from app.worker import messages as m

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from app.detection.engine import Detector
    from app.model.export import Before, PlannedDocument
    from app.reading.render import Renderer

ADDRESS_SPACE = 4 << 30
"""Bytes a child may map; a decompression bomb meets MemoryError instead of taking the machine."""

VERIFY_LIMIT, PAGE_LIMIT = 120.0, 5.0
"""Seconds for a verification, and those for every page more; it shows no life on its way."""

OPEN_DOCUMENTS = 8
"""Documents that a renderer keeps open."""


def main(role: str) -> int:
    """Answer requests until stdin ends.

    ``role`` names the process for who looks at it; one that verifies loads its engines at once, as
    it is started while another process still redacts.
    """
    requests, answers = _take_over_standard_streams()
    _restrain(role)
    if role == "verify":
        import app.export.verify  # noqa: F401, PLC0415 (loading it is the work)
    worker = Worker()
    while True:
        try:
            request = m.receive_request(requests)
        except (msgspec.DecodeError, OSError):
            return 1
        if request is None:
            return 0
        answer = worker.answer(
            request, lambda done, total: m.send(answers, m.Progress(done, total))
        )
        try:
            m.send(answers, answer)
        except OSError:
            return 0


def _take_over_standard_streams() -> tuple[IO[bytes], IO[bytes]]:
    """Keep the pipe for messages and let stray prints of libraries go nowhere."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1) if os.environ.get("LAKWERK_CHILD_STDERR") else (0, 1, 2):
        os.dup2(null, stream)
    os.close(null)
    return requests, answers


def _restrain(role: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 (not there on Windows)

        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        with suppress(OSError):
            os.nice(0 if role == "render" else 5)
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        os.environ.pop(name, None)


def _time_to_verify(planned: PlannedDocument) -> float:
    return VERIFY_LIMIT + PAGE_LIMIT * planned.page_count


def end_after(seconds: float) -> None:
    """Let the system end this process when it has worked so long from now on.

    For when nobody is left to end it: the process that asked may have been ended itself.
    """
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 (not there on Windows)

        used = resource.getrusage(resource.RUSAGE_SELF)
        soft = math.ceil(used.ru_utime + used.ru_stime + seconds)
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))


@cache
def _detector(profile: str) -> Detector:
    from app import reference  # noqa: PLC0415 (a renderer never needs it)
    from app.detection.engine import Detector  # noqa: PLC0415
    from app.detection.ner import learned_recognizers  # noqa: PLC0415

    return Detector(reference.profile(profile), learned_recognizers())


class Worker:
    """Does the requests; also used in this process by the serial executor of the tests."""

    def __init__(self) -> None:
        self._renderers: dict[str, Renderer] = {}
        self._verifier: Callable[[Path, PlannedDocument], Verification] | None = None

    def answer(self, request: m.AnyRequest, progress: Callable[[int, int], None]) -> m.AnyResponse:
        """Perform ``request``; every exception becomes a :class:`~app.worker.messages.Failed`."""
        try:
            return self._perform(request, progress)
        except VerificationFailedError as error:
            found = error.verification if isinstance(error.verification, Verification) else None
            return m.Failed(type(error).__name__, str(error), verification=found)
        except KnownError as error:
            return m.Failed(type(error).__name__, str(error))
        except MemoryError:
            return m.Failed(
                "WorkerCrashedError",
                "Dit bestand vraagt meer geheugen dan is toegestaan; "
                "splits het bestand of bied het in een ander formaat aan.",
            )
        except Exception as error:  # noqa: BLE001 (the boundary: a bug here is reported there)
            return m.Failed("", type(error).__name__, trace=code_locations(error))

    def _perform(
        self, request: m.AnyRequest, progress: Callable[[int, int], None]
    ) -> m.AnyResponse:
        match request:
            case m.Analyse():
                return self._analyse(request, progress)
            case m.Propose():
                return self._propose(request)
            case m.Export():
                return self._export(request, progress)
            case m.Preview():
                return self._preview(request, progress)
            case m.Verify():
                from app.export.verify import verify  # noqa: PLC0415

                end_after(_time_to_verify(request.planned))
                return m.Verified(verify(Path(request.path), request.planned, request.before))
            case m.WorkingCopy():
                return _working_copy(request)
            case m.Inspect():
                from app.export.verify import inspect  # noqa: PLC0415

                return m.Verified(inspect(Path(request.path), request.terms))
            case m.OpenForRendering():
                return self._open(request)
            case m.Forget():
                self._renderers.pop(request.document_id, None)
                return m.Done()
            case m.Render():
                return self._render(request)
            case m.Describe():
                return self._describe(request)
            case m.Warm():
                from app import pipeline  # noqa: PLC0415, F401 (loading it is the work)

                return m.Done()

    def _analyse(self, request: m.Analyse, progress: Callable[[int, int], None]) -> m.Analysed:
        from app import pipeline  # noqa: PLC0415

        detector = _detector(request.profile) if request.detect else None
        return m.Analysed(
            pipeline.analyse(
                request.data,
                request.name,
                request.document_id,
                detector,
                request.passwords,
                progress,
            )
        )

    def _propose(self, request: m.Propose) -> m.Proposed:
        from app import pipeline, reference  # noqa: PLC0415
        from app.model.analysis import Analysis  # noqa: PLC0415

        analyses = [Analysis(s.document, s.text_map, s.detections) for s in request.subjects]
        return m.Proposed(pipeline.propose(analyses, reference.profile(request.profile)))

    def _export(self, request: m.Export, progress: Callable[[int, int], None]) -> m.Exported:
        from app.export.certificate import write_certificate  # noqa: PLC0415
        from app.export.publish import write  # noqa: PLC0415

        folder = Path(request.folder)
        with _Verifier() as verifier:
            published = write(
                request.pdf, request.planned, request.options, folder, verifier, progress
            )
        made_at = datetime.now(UTC).isoformat(timespec="seconds")
        write_certificate(folder, request.planned, published, made_at)
        return m.Exported(published)

    def _preview(self, request: m.Preview, progress: Callable[[int, int], None]) -> m.Previewed:
        from app.export.publish import preview  # noqa: PLC0415
        from app.reading.render import Renderer  # noqa: PLC0415

        pdf = preview(request.pdf, request.planned, request.options, progress)
        return m.Previewed(pdf, Renderer(pdf).sizes())

    def _open(self, request: m.OpenForRendering) -> m.Done:
        from app.reading.render import Renderer  # noqa: PLC0415

        self._renderers.pop(request.document_id, None)
        while len(self._renderers) >= OPEN_DOCUMENTS:
            self._renderers.pop(next(iter(self._renderers)))
        self._renderers[request.document_id] = Renderer(request.pdf)
        return m.Done()

    def _renderer(self, document_id: str) -> Renderer | None:
        """An open document, which counts as used now."""
        renderer = self._renderers.pop(document_id, None)
        if renderer is not None:
            self._renderers[document_id] = renderer
        return renderer

    def _describe(self, request: m.Describe) -> m.Described | m.Failed:
        renderer = self._renderer(request.document_id)
        return m.Failed("NotOpen", "") if renderer is None else m.Described(renderer.contents())

    def _render(self, request: m.Render) -> m.Rendered | m.Failed:
        renderer = self._renderer(request.document_id)
        if renderer is None:
            return m.Failed("NotOpen", "")
        page = renderer.render(request.page, request.scale, request.clip)
        return m.Rendered(page.width, page.height, page.stride, page.rgb)


class _Verifier:
    """Verifies, each time in a process that has never seen the document before.

    The first is started at once, and loads its engines while the document is redacted.
    """

    def __enter__(self) -> _Verifier:
        from app.worker.process import ChildProcess  # noqa: PLC0415

        self._child = ChildProcess("verify")
        self._child.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._child.close()

    def __call__(self, path: Path, planned: PlannedDocument, before: Before) -> Verification:
        from app.worker.process import Limits  # noqa: PLC0415

        limits = Limits(_time_to_verify(planned))
        answer = self._child.ask(m.Verify(str(path), planned, before), limits=limits)
        self._child.close()
        verification: Verification = answer.verification
        return verification


def code_locations(error: BaseException) -> tuple[str, ...]:
    """Where in the code an error arose: no values, no messages, no source lines."""
    frames: list[Any] = traceback.extract_tb(error.__traceback__)
    return tuple(f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in frames)


def _working_copy(request: m.WorkingCopy) -> m.Placed:
    from app.export.place import place  # noqa: PLC0415
    from app.export.working_copy import copy_name, working_copy  # noqa: PLC0415

    made = working_copy(request.pdf, request.planned)
    return m.Placed(str(place(Path(request.folder), copy_name(request.name), made)))
