"""The window's (or command line's) side of the child processes; imports no document engine."""

from __future__ import annotations

import os
import threading
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from app import errors
from app.worker import messages as m
from app.worker.executors import ChildExecutor, Job, Submitter
from app.worker.process import ChildProcess, Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from app.model.analysis import Analysis
    from app.model.contents import Contents
    from app.model.export import ExportOptions, PlannedDocument, Published, Verification
    from app.model.geometry import Rect
    from app.model.proposal import Proposal

__all__ = [
    "Job",
    "Previewed",
    "RenderWorker",
    "RenderedImage",
    "WorkerPool",
    "read_file",
]

T = TypeVar("T")

EXPORT_LIMIT = 600.0
"""Seconds that the export of one document may take, besides those for its pages."""

PAGE_LIMIT = 15.0
"""Seconds more for every page: on a slow machine a scan is read twice."""


class WorkerPool:
    """The analysers: detect, propose, export, verify. Children start at the first job."""

    def __init__(self, workers: int | None = None, executor: Submitter | None = None) -> None:
        count = workers or min(4, max(1, (os.cpu_count() or 2) - 1))
        self._executor = executor or ChildExecutor(count)

    def warm(self) -> Job[None]:
        """Let a child load the engines before the first document comes."""
        return self._job(m.Warm(), lambda _: None)

    def analyse(
        self,
        path: Path | None,
        data: bytes | None,
        name: str,
        document_id: str,
        profile: str,
        passwords: Sequence[str] = (),
        on_progress: Callable[[int, int], None] | None = None,
        detect: bool = True,
    ) -> Job[Analysis]:
        """Read and detect one file, given by ``data`` or else by ``path``.

        Raises:
            UnreadableFileError: The file at ``path`` can't be read from disk.
        """
        content = data if data is not None else read_file(path)
        request = m.Analyse(content, name, document_id, profile, tuple(passwords), detect)
        return self._job(request, lambda a: a.analysis, on_progress)

    def propose(self, analyses: Sequence[Analysis], profile: str) -> Job[tuple[Proposal, ...]]:
        """Make the proposals for all documents together."""
        subjects = tuple(m.Subject(a.document, a.text_map, a.detections) for a in analyses)
        return self._job(m.Propose(subjects, profile), lambda a: a.proposals)

    def export(
        self, pdf: bytes, planned: PlannedDocument, options: ExportOptions, folder: Path
    ) -> Job[Published]:
        """Redact, write, verify in another process, put in place."""
        request = m.Export(pdf, planned, options, str(folder))
        limits = Limits(EXPORT_LIMIT, EXPORT_LIMIT + PAGE_LIMIT * planned.page_count)
        return self._job(request, lambda a: a.published, limits=limits)

    def preview(
        self,
        pdf: bytes,
        planned: PlannedDocument,
        options: ExportOptions,
        on_progress: Callable[[int, int], None] | None = None,
    ) -> Job[Previewed]:
        """Redact as an export would, to be looked at; writes nothing."""
        request = m.Preview(pdf, planned, options)
        limits = Limits(EXPORT_LIMIT, EXPORT_LIMIT + PAGE_LIMIT * planned.page_count)
        return self._job(request, lambda a: Previewed(a.pdf, a.sizes), on_progress, limits)

    def working_copy(
        self, pdf: bytes, planned: PlannedDocument, name: str, folder: Path
    ) -> Job[str]:
        """Write the document with see-through boxes, nothing removed; the path of the copy."""
        request = m.WorkingCopy(pdf, planned, name, str(folder))
        limits = Limits(EXPORT_LIMIT, EXPORT_LIMIT + PAGE_LIMIT * planned.page_count)
        return self._job(request, lambda a: str(a.path), limits=limits)

    def inspect(self, path: Path, terms: Sequence[str]) -> Job[Verification]:
        """Verify a file that was made elsewhere."""
        request = m.Inspect(str(path), tuple(terms))
        return self._job(request, lambda a: a.verification, limits=Limits(EXPORT_LIMIT))

    def close(self) -> None:
        """Stop all work and all children."""
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _job(
        self,
        request: m.AnyRequest,
        unpack: Callable[[Any], T],
        progress: Callable[[int, int], None] | None = None,
        limits: Limits = Limits(),  # noqa: B008 (it can't be changed)
    ) -> Job[T]:
        inner, cancel = self._executor.start(request, progress, limits)
        outer: Future[T] = Future()
        outer.set_running_or_notify_cancel()

        def hand_on(done: Future[Any]) -> None:
            if done.cancelled():
                outer.set_exception(errors.CancelledError("Het werk is gestopt."))
            elif (error := done.exception()) is not None:
                outer.set_exception(error)
            else:
                outer.set_result(unpack(done.result()))

        inner.add_done_callback(hand_on)
        return Job(outer, cancel)


def read_file(path: Path | None) -> bytes:
    """The bytes of a file; UnreadableFileError with one Dutch sentence when that fails."""
    if path is None or not path.exists():
        raise errors.UnreadableFileError(
            "Het bestand is niet gevonden; controleer de naam en de map."
        )
    if path.is_dir():
        raise errors.UnreadableFileError("Dit is een map; kies een PDF-bestand.")
    try:
        return path.read_bytes()
    except OSError:
        raise errors.UnreadableFileError(
            "Het bestand kan niet worden gelezen; controleer of u er toegang toe hebt."
        ) from None


@dataclass(frozen=True, slots=True)
class Previewed:
    """A redacted file that was not verified; ``sizes`` of its pages as shown, in points."""

    pdf: bytes = field(repr=False)
    sizes: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class RenderedImage:
    """Pixels of a page as shown: RGB, 8 bits each, ``stride`` bytes a row, top row first."""

    document_id: str
    page: int
    scale: float
    clip: Rect | None
    width: int
    height: int
    stride: int
    rgb: bytes = field(repr=False)


@dataclass(slots=True)
class _Wanted:
    number: int
    request: m.Render | m.Describe
    on_done: Callable[[Any], None]


class RenderWorker:
    """One child that draws pages: the newest request first, stale ones dropped.

    ``on_done`` is called on the worker's thread with the picture, or with None when the request
    was dropped or the page could not be drawn.
    """

    def __init__(self, backlog: int = 40) -> None:
        self._backlog = backlog
        self._child = ChildProcess("render")
        self._files: dict[str, bytes] = {}
        self._opened: set[str] = set()
        self._wanted: list[_Wanted] = []
        self._counter = 0
        self._closed = False
        self._change = threading.Condition()
        self._thread = threading.Thread(target=self._feed, name="renderer", daemon=True)
        self._thread.start()

    def open(self, document_id: str, pdf: bytes) -> None:
        """Make a document known; the child gets it when its first page is wanted."""
        with self._change:
            self._files[document_id] = pdf
            self._opened.discard(document_id)

    def forget(self, document_id: str) -> None:
        """Drop a document and what was still wanted of it."""
        with self._change:
            self._files.pop(document_id, None)
            self._opened.discard(document_id)
            stale = [w for w in self._wanted if w.request.document_id == document_id]
            self._wanted = [w for w in self._wanted if w not in stale]
        for wanted in stale:
            wanted.on_done(None)

    def render(
        self,
        document_id: str,
        page: int,
        scale: float,
        clip: Rect | None,
        on_done: Callable[[RenderedImage | None], None],
    ) -> int:
        """Ask for a page at ``scale`` pixels to the point; returns a number for :meth:`drop`."""
        return self._want(m.Render(document_id, page, scale, clip), on_done)

    def describe(self, document_id: str, on_done: Callable[[Contents | None], None]) -> int:
        """Ask what a file says of its own pages; like :meth:`render` in all else."""
        return self._want(m.Describe(document_id), on_done)

    def _want(self, request: m.Render | m.Describe, on_done: Callable[[Any], None]) -> int:
        with self._change:
            self._counter += 1
            self._wanted.append(_Wanted(self._counter, request, on_done))
            stale = self._wanted[: -self._backlog]
            self._wanted = self._wanted[-self._backlog :]
            number = self._counter
            self._change.notify()
        for wanted in stale:
            wanted.on_done(None)
        return number

    def drop(self, request_id: int) -> None:
        """Forget a request that nobody waits for any more; its ``on_done`` is not called."""
        with self._change:
            self._wanted = [w for w in self._wanted if w.number != request_id]

    def close(self) -> None:
        """Stop the child; nothing is called after this returns."""
        with self._change:
            self._closed = True
            self._wanted.clear()
            self._change.notify()
        self._child.kill()
        self._thread.join()
        self._child.close()

    def _feed(self) -> None:
        while True:
            with self._change:
                while not self._wanted and not self._closed:
                    self._change.wait()
                if self._closed:
                    return
                wanted = self._wanted.pop()
            answer = self._answer(wanted.request)
            if not self._closed:
                wanted.on_done(answer)

    def _answer(self, request: m.Render | m.Describe) -> RenderedImage | Contents | None:
        try:
            if not self._child.alive:
                self._opened.clear()
            if request.document_id not in self._opened:
                pdf = self._files.get(request.document_id)
                if pdf is None:
                    return None
                self._child.ask(m.OpenForRendering(request.document_id, pdf))
                self._opened.add(request.document_id)
            answer = self._child.ask(request)
        except errors.KnownError:
            return None
        except errors.ChildFailedError:
            # Also when the child has dropped the document for others: open it anew next time.
            self._opened.discard(request.document_id)
            return None
        if isinstance(request, m.Describe):
            contents: Contents = answer.contents
            return contents
        return _checked(request, answer)


def _checked(request: m.Render, untrusted: m.Rendered) -> RenderedImage | None:
    """A picture whose figures agree with its bytes, else None."""
    width, height, stride = untrusted.width, untrusted.height, untrusted.stride
    if not (0 < width <= 1 << 15 and 0 < height <= 1 << 15 and stride >= 3 * width):
        return None
    if len(untrusted.rgb) < stride * height:
        return None
    return RenderedImage(
        request.document_id,
        request.page,
        request.scale,
        request.clip,
        width,
        height,
        stride,
        untrusted.rgb,
    )
