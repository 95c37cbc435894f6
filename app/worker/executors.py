"""Executors that run requests: in child processes, or here and now for tests.

They keep to ``concurrent.futures.Executor``, so that one of a cluster can take their place.
"""

from __future__ import annotations

import importlib
import queue
import threading
from concurrent.futures import Executor, Future
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from app import errors
from app.worker import messages as m
from app.worker.process import ChildProcess, Limits, error_of

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


def perform(request: m.AnyRequest) -> m.AnyResponse:
    """Do a request in this very process; what an executor other than ours runs."""
    worker = importlib.import_module("app.worker.child").Worker()
    answer: m.AnyResponse = worker.answer(request, lambda _done, _total: None)
    return answer


class Job(Generic[T]):
    """Work under way in a child; ``future`` gives its result or its error."""

    def __init__(self, future: Future[T], cancel: Callable[[], None]) -> None:
        self.future = future
        self._cancel = cancel

    def cancel(self) -> None:
        """Stop it: not yet started work is dropped, started work dies with its child."""
        self._cancel()

    def result(self, timeout: float | None = None) -> T:
        """Wait for the result."""
        return self.future.result(timeout)

    def add_done_callback(self, fn: Callable[[Future[T]], None]) -> None:
        """Call ``fn`` with the future when it is done, on the thread that finished it."""
        self.future.add_done_callback(fn)


class _Task:
    def __init__(self, request: m.AnyRequest, progress: Any, limits: Limits) -> None:
        self.request = request
        self.progress = progress
        self.limits = limits
        self.future: Future[Any] = Future()
        self.child: ChildProcess | None = None
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True
        if not self.future.cancel() and self.child is not None and not self.future.done():
            self.child.kill()

    def run(self, child: ChildProcess) -> None:
        if not self.future.set_running_or_notify_cancel():
            return
        self.child = child
        try:
            result = child.ask(self.request, self.progress, self.limits)
        except errors.WorkerCrashedError as error:
            stopped = errors.CancelledError("Het werk aan dit document is gestopt.")
            self.future.set_exception(stopped if self.cancelled else error)
        except Exception as error:  # noqa: BLE001 (handed on to who waits for the future)
            self.future.set_exception(error)
        else:
            self.future.set_result(result)
        finally:
            self.child = None


class Submitter(Protocol):
    """What :class:`WorkerPool` needs of an executor."""

    def start(
        self, request: m.AnyRequest, progress: Callable[[int, int], None] | None, limits: Limits, /
    ) -> tuple[Future[Any], Callable[[], None]]: ...

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None: ...


class ChildExecutor(Executor):
    """``workers`` children, each with a thread that feeds it."""

    def __init__(self, workers: int) -> None:
        self._queue: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._children = [ChildProcess("analyse") for _ in range(workers)]
        self._waiting: set[_Task] = set()
        self._closed = False
        self._threads = [
            threading.Thread(target=self._feed, args=(child,), name="analyser", daemon=True)
            for child in self._children
        ]
        for thread in self._threads:
            thread.start()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **_: Any) -> Future[Any]:
        """Run ``perform(request)`` in a child.

        Raises:
            TypeError: ``fn`` is not :func:`perform`; nothing else can be sent through the pipe.
        """
        if fn is not perform:
            raise TypeError("a child performs requests only")
        return self.start(args[0], None, Limits())[0]

    def start(
        self, request: m.AnyRequest, progress: Callable[[int, int], None] | None, limits: Limits
    ) -> tuple[Future[Any], Callable[[], None]]:
        """Queue a request; returns its future and a function that stops it."""
        if self._closed:
            raise RuntimeError("the executor is shut down")
        task = _Task(request, progress, limits)
        self._waiting.add(task)
        task.future.add_done_callback(lambda _: self._waiting.discard(task))
        self._queue.put(task)
        return task.future, task.cancel

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Stop the threads and children; with ``cancel_futures`` work under way dies too."""
        self._closed = True
        if cancel_futures:
            for task in list(self._waiting):
                task.cancel()
        for _ in self._threads:
            self._queue.put(None)
        if wait:
            for thread in self._threads:
                thread.join()

    def _feed(self, child: ChildProcess) -> None:
        with child:
            while (task := self._queue.get()) is not None:
                task.run(child)


class SerialExecutor(Executor):
    """Does each request at once in this process; for tests of what stands above it."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Call ``fn`` now and return a finished future."""
        future: Future[Any] = Future()
        future.set_running_or_notify_cancel()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 (handed on to who waits for the future)
            future.set_exception(error)
        return future

    def start(
        self, request: m.AnyRequest, _progress: Callable[[int, int], None] | None, _limits: Limits
    ) -> tuple[Future[Any], Callable[[], None]]:
        """Do the request now."""

        def run() -> m.AnyResponse:
            answer = perform(request)
            if isinstance(answer, m.Failed):
                raise error_of(answer)
            return answer

        return self.submit(run), lambda: None
