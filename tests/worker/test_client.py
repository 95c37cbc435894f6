"""The pool and the renderer, as the window uses them."""

from __future__ import annotations

import queue
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pymupdf
import pytest

from app import errors
from app.model.contents import Contents, OutlineEntry
from app.worker import messages as m
from app.worker.client import RenderedImage, RenderWorker, WorkerPool, read_file
from app.worker.executors import ChildExecutor, SerialExecutor, perform
from tests.export import making

if TYPE_CHECKING:
    from concurrent.futures import Future
    from pathlib import Path

PROFILE = "defensie-beslisnota"


def test_the_pool_reads_a_file_and_tells_how_far_it_is(samples: tuple[Path, Path]) -> None:
    pool = WorkerPool(workers=1)
    seen: list[tuple[int, int]] = []
    try:
        job = pool.analyse(
            samples[0],
            None,
            "x.pdf",
            "d",
            PROFILE,
            on_progress=lambda *p: seen.append(p),
            detect=False,
        )
        analysis = job.result(60)
    finally:
        pool.close()
    assert len(analysis.document.pages) == 3
    assert seen[-1] == (3, 3)


def test_a_cancelled_job_says_so_and_the_pool_goes_on(samples: tuple[Path, Path]) -> None:
    pool = WorkerPool(workers=1)
    try:
        first = pool.analyse(samples[0], None, "x.pdf", "a", PROFILE)
        second = pool.analyse(samples[1], None, "y.pdf", "b", PROFILE)
        third = pool.analyse(samples[1], None, "y.pdf", "c", PROFILE, detect=False)
        second.cancel()
        first.cancel()
        for job in (first, second):
            with pytest.raises(errors.CancelledError):
                job.result(60)
        assert third.result(60).document.id == "c"
    finally:
        pool.close()


def test_closing_the_pool_ends_the_work_under_way(samples: tuple[Path, Path]) -> None:
    pool = WorkerPool(workers=1)
    job = pool.analyse(samples[0], None, "x.pdf", "a", PROFILE)
    pool.close()
    with pytest.raises(errors.CancelledError):
        job.result(5)


def test_one_bad_file_leaves_the_others_alone(samples: tuple[Path, Path]) -> None:
    pool = WorkerPool(workers=1)
    try:
        bad = pool.analyse(None, b"%PDF-1.4 broken", "bad.pdf", "a", PROFILE, detect=False)
        good = pool.analyse(samples[1], None, "good.pdf", "b", PROFILE, detect=False)
        with pytest.raises(errors.UnreadableFileError):
            bad.result(60)
        assert good.result(60).document.id == "b"
    finally:
        pool.close()


def test_the_serial_executor_gives_what_a_child_gives(samples: tuple[Path, Path]) -> None:
    request = m.Analyse(samples[1].read_bytes(), "n.pdf", "d", PROFILE, detect=False)
    children = ChildExecutor(1)
    try:
        far = children.submit(perform, request).result(60)
    finally:
        children.shutdown(cancel_futures=True)
    near = SerialExecutor().submit(perform, request).result()
    assert near == far


def test_a_child_takes_requests_only() -> None:
    children = ChildExecutor(1)
    try:
        with pytest.raises(TypeError):
            children.submit(print, "x")
    finally:
        children.shutdown()
    with pytest.raises(RuntimeError):
        children.submit(perform, m.Warm())


def test_the_pool_runs_on_another_executor_too(samples: tuple[Path, Path]) -> None:
    pool = WorkerPool(executor=SerialExecutor())
    job = pool.analyse(samples[1], None, "n.pdf", "d", PROFILE, detect=False)
    assert job.result().document.title == "n.pdf"
    with pytest.raises(errors.UnreadableFileError):
        pool.analyse(None, b"", "n.pdf", "d", PROFILE).result()
    pool.close()


@pytest.mark.parametrize("kind", ["missing", "folder"])
def test_what_cannot_be_read_from_disk_gives_one_sentence(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "geheim.pdf" if kind == "missing" else tmp_path
    with pytest.raises(errors.UnreadableFileError) as refused:
        read_file(path)
    assert "geheim" not in str(refused.value)


class _Pictures:
    def __init__(self) -> None:
        self.order: list[tuple[int, RenderedImage | None]] = []
        self.count = threading.Semaphore(0)

    def __call__(self, number: int) -> object:
        def done(image: RenderedImage | None) -> None:
            self.order.append((number, image))
            self.count.release()

        return done


def test_the_newest_page_is_drawn_first_and_stale_ones_are_dropped(
    samples: tuple[Path, Path],
) -> None:
    renderer = RenderWorker(backlog=2)
    pictures = _Pictures()
    try:
        renderer.open("d", samples[0].read_bytes())
        for n in range(6):
            renderer.render("d", n % 3, 0.5, None, pictures(n))  # type: ignore[arg-type]
        for _ in range(6):
            assert pictures.count.acquire(timeout=60)
    finally:
        renderer.close()
    drawn = [n for n, image in pictures.order if image is not None]
    dropped = [n for n, image in pictures.order if image is None]
    assert drawn[-2:] == [5, 4] or drawn == [5, 4]
    assert set(dropped) >= {1, 2, 3}


def test_a_dropped_request_is_never_answered_and_an_unknown_document_gives_nothing(
    samples: tuple[Path, Path],
) -> None:
    renderer = RenderWorker()
    pictures = _Pictures()
    try:
        renderer.render("unknown", 0, 1.0, None, pictures(0))  # type: ignore[arg-type]
        assert pictures.count.acquire(timeout=60)
        renderer.open("d", samples[0].read_bytes())
        renderer.forget("d")
        renderer.render("d", 0, 1.0, None, pictures(1))  # type: ignore[arg-type]
        assert pictures.count.acquire(timeout=60)
    finally:
        renderer.close()
    assert pictures.order == [(0, None), (1, None)]


def test_a_preview_is_the_redacted_file_with_the_sizes_of_its_pages() -> None:
    pdf = making.data(making.letter())
    plan = making.plan_for(pdf)
    pool = WorkerPool(workers=1)
    try:
        shown = pool.preview(pdf, plan.documents[0], plan.options).result(60)
    finally:
        pool.close()
    with pymupdf.open(stream=shown.pdf) as document:
        assert shown.sizes == tuple((p.rect.width, p.rect.height) for p in document)
    assert not making.leaks(shown.pdf)


def test_a_renderer_tells_what_a_file_says_of_its_pages() -> None:
    document = pymupdf.open()
    document.new_page()
    document.set_toc([[1, "Een", 1]])
    renderer, told = RenderWorker(), queue.SimpleQueue[Contents | None]()
    try:
        renderer.open("d", document.tobytes())
        renderer.describe("d", told.put)
        contents = told.get(timeout=60)
        renderer.describe("unknown", told.put)
        assert told.get(timeout=60) is None
    finally:
        renderer.close()
    assert contents == Contents((), (OutlineEntry(0, "Een", 0),))


def test_the_window_and_the_client_load_no_document_engine() -> None:
    code = (
        "import sys, app.worker.client, app.ui.main_window, app.ui.application;"
        "bad = {'pymupdf','pikepdf','spacy','presidio_analyzer','pypdfium2','pdfminer',"
        "'onnxruntime','numpy'} & set(sys.modules); sys.exit(repr(bad) if bad else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_result_of_a_job_can_be_waited_for_by_callback(samples: tuple[Path, Path]) -> None:
    pool = WorkerPool(workers=1)
    told: list[Future[object]] = []
    try:
        job = pool.analyse(samples[1], None, "n.pdf", "d", PROFILE, detect=False)
        job.result(60)
        job.add_done_callback(told.append)  # type: ignore[arg-type]
    finally:
        pool.close()
    assert told == [job.future]
