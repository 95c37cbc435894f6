"""The window on large dossiers, as ratios to plain Qt in the same run. Nothing here fails on time.

``make bench`` prints the figures: what passed on the clock, and between brackets what the window's
own process used of a core, which other work on the machine changes little. Frames are painted on
the offscreen platform, so without a graphics card and without waiting for a screen.
"""

from __future__ import annotations

import importlib.util
import os
import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

import pymupdf
import pytest
from PySide6.QtCore import QEventLoop, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView

from app.model.analysis import Analysis
from app.model.decision import Verdict
from app.model.detection import EntityType, Role
from app.model.document import Document, DocumentStatus, SourceFile
from app.model.geometry import PageArea, PageInfo, Rect
from app.model.proposal import Advice, Proposal, ProposalOrigin
from app.review import changes
from app.review.session import ReviewSession
from app.store.dossier import Dossier
from app.ui.main_window import MainWindow
from app.ui.models.filters import Filter
from app.ui.preferences import Preferences
from app.worker.client import RenderWorker, WorkerPool
from app.worker.executors import SerialExecutor
from tests.ui.making import text_map

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QAbstractScrollArea

PAGES = 1000
ON_A_PAGE = 20
DOCUMENTS = 100
IN_A_DOCUMENT = 1000
ROWS = 10_000
FRAMES = 400
STEP = 97  # pixels between two frames

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def proposal(document: str, page: int, place: int) -> Proposal:
    y = 60.0 + 36 * (place % ON_A_PAGE)
    return Proposal(
        id=f"{document}-{page}-{place}",
        document_id=document,
        areas=(PageArea(page, Rect(60, y, 200, y + 12)),),
        start=None,
        end=None,
        text=f"J. de Vries {place % 50}",
        entity_type=EntityType.PERSON,
        role=Role.AMBTENAAR,
        advice=Advice.REDACT,
        ground="5.1.2e",
        justification="Persoonsgegeven.",
        score=0.9,
        origin=ProposalOrigin.DETECTED,
        explanation="staat onder 'Opgesteld door'",
    )


def pdf_of(pages: int) -> bytes:
    document = pymupdf.open()
    for number in range(pages):
        page = document.new_page(width=595, height=842)
        for line in range(40):
            page.insert_text(
                (60, 70 + 18 * line), f"Bladzijde {number} regel {line} " + "tekst " * 9
            )
    return document.tobytes(deflate=True)


def add(session: ReviewSession, key: str, pages: int, pdf: bytes = b"%PDF") -> None:
    source = SourceFile(f"{key}.pdf", "application/pdf", len(pdf), "")
    document = session.add_document(Document(key, 0, key, source), pdf, b"")
    ready = Document(key, document.number, key, source, status=DocumentStatus.READY,
                     pages=(PageInfo(595, 842),) * pages)  # fmt: skip
    session.add_analysis(Analysis(ready, text_map(key, [["Geachte heer"]] * pages), ()))


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A letter of two pages, and 1,000 pages with 20,000 proposals."""
    path = tmp_path / "groot.lakwerk"
    with Dossier.create(path) as dossier:
        session = ReviewSession(dossier, "officer")
        add(session, "small", 2, pdf_of(2))
        add(session, "large", PAGES, pdf_of(PAGES))
        session.replace_proposals(
            [proposal("large", n // ON_A_PAGE, n) for n in range(PAGES * ON_A_PAGE)]
        )
    return path


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """100,000 proposals in 100 documents."""
    path = tmp_path / "veel.lakwerk"
    with Dossier.create(path) as dossier:
        session = ReviewSession(dossier, "officer")
        found = []
        for d in range(DOCUMENTS):
            add(session, f"d{d}", IN_A_DOCUMENT // ON_A_PAGE)
            found += [proposal(f"d{d}", n // ON_A_PAGE, n) for n in range(IN_A_DOCUMENT)]
        session.replace_proposals(found)
    return path


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    found = MainWindow(
        WorkerPool(executor=SerialExecutor()),
        RenderWorker(),
        Preferences(tmp_path / "settings.json"),
        lambda _: True,
    )
    found.resize(1360, 860)
    found.looking.on = False
    found.show()
    yield found
    found.close()
    found.deleteLater()


class Took(NamedTuple):
    """Milliseconds on the clock and of one core."""

    wall: float
    core: float

    def __str__(self) -> str:
        return f"{self.wall:.0f} ms ({self.core:.0f})"


def ms(work: Callable[[], object]) -> Took:
    begun, used = time.perf_counter(), time.process_time()
    work()
    return Took(1000 * (time.perf_counter() - begun), 1000 * (time.process_time() - used))


def turn(until: Callable[[], bool]) -> None:
    """Let the window work until something is so."""
    end = time.monotonic() + 60
    while not until():
        assert time.monotonic() < end
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


def p95(times: Sequence[Took]) -> Took:
    return Took(*(statistics.quantiles(each, n=20)[-1] for each in zip(*times, strict=True)))


def middle(times: Sequence[Took]) -> Took:
    return Took(*map(statistics.median, zip(*times, strict=True)))


def frames(view: QAbstractScrollArea, between: Callable[[], object]) -> list[Took]:
    """Milliseconds for each frame while scrolling down through many pages."""
    found = []
    bar = view.verticalScrollBar()
    for number in range(FRAMES):

        def one(at: int = number * STEP) -> None:
            bar.setValue(at)
            view.viewport().repaint()

        found.append(ms(one))
        between()
    return found


def plain_view() -> tuple[QGraphicsView, Took]:
    """A QGraphicsView with as many pages and boxes, and the ms that it took to build."""
    view = QGraphicsView()
    view.resize(760, 760)
    picture = QPixmap.fromImage(QImage(760, 1075, QImage.Format.Format_RGB32))

    def build() -> None:
        scene = QGraphicsScene(view)
        pen = QPen(QColor("#8A5A00"), 2, Qt.PenStyle.DashLine)
        for page in range(PAGES):
            top = page * 1110
            scene.addPixmap(picture).setPos(0, top)
            for place in range(ON_A_PAGE):
                box = QRectF(76, top + 76 + 46 * place, 180, 16)
                scene.addRect(box, pen, QColor(255, 193, 7, 89))
        view.setScene(scene)
        view.show()
        turn(view.isVisible)
        view.viewport().repaint()

    return view, ms(build)


def pdf_view(pdf: bytes, folder: Path) -> tuple[QAbstractScrollArea, Took] | None:
    """Qt's own QPdfView on the same file, and the ms to its first page; it paints no marks.

    It is no part of what the program needs, so it is often not there: PySide6-Addons has it.
    """
    if importlib.util.find_spec("PySide6.QtPdfWidgets") is None:
        return None
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPdfWidgets import QPdfView

    path = folder / "large.pdf"
    path.write_bytes(pdf)
    view = QPdfView()
    view.resize(760, 760)
    document = QPdfDocument(view)

    def build() -> None:
        document.load(str(path))
        view.setPageMode(QPdfView.PageMode.MultiPage)
        view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        view.setDocument(document)
        view.show()
        turn(view.isVisible)
        view.viewport().repaint()

    return view, ms(build)


def test_a_thousand_pages_with_twenty_thousand_marks(
    window: MainWindow, large: Path, tmp_path: Path
) -> None:
    """To the first page, and a frame while scrolling, against QGraphicsView and QPdfView."""
    window.files.open(large)
    view = window.bench.view
    turn(lambda: len(view.images._cache) > 0)

    def first_paint() -> None:
        window.desk.show_document("large")
        view.viewport().repaint()

    opened = ms(first_paint)
    key = view.picture_id
    sharp = ms(lambda: turn(lambda: view.images.nearest(key, 0, 1000) is not None))
    window.desk.show_document("small")
    again = ms(first_paint)
    view.setFocus()
    ours = frames(view, QApplication.processEvents)
    plain, built = plain_view()
    theirs = frames(plain, QApplication.processEvents)
    plain.deleteLater()
    print(
        f"\n1,000 pages, 20,000 marks: painted after {opened}, its picture {sharp} later; the "
        f"second time {again}; QGraphicsView built in {built}, ratio {again.core / built.core:.2f}"
        f"\nframe while scrolling: {frame(ours)}; QGraphicsView {frame(theirs)}, ratio of the "
        f"95th percentiles {p95(ours).core / p95(theirs).core:.1f}"
    )

    others = pdf_view(window.workspace.session.pdf("large"), tmp_path)
    if others is None:
        print("QPdfView is not installed")
        return
    reader, loaded = others
    read = frames(reader, QApplication.processEvents)
    reader.deleteLater()
    print(
        f"QPdfView, without marks: first page after {loaded}; frame {frame(read)}, ratio of the "
        f"95th percentiles {p95(ours).core / p95(read).core:.2f}"
    )


def frame(times: Sequence[Took]) -> str:
    usual, slow = middle(times), p95(times)
    return (
        f"{usual.wall:.1f} ms ({usual.core:.1f}), 95th percentile {slow.wall:.1f} ms "
        f"({slow.core:.1f})"
    )


def test_a_list_of_a_hundred_thousand_proposals(window: MainWindow, many: Path) -> None:
    """Filters, and a verdict on 10,000 rows with all that is painted anew."""
    print(f"\nopening 100,000 proposals: {ms(lambda: window.files.open(many))}")
    panel = window.bench.proposals
    panel.scope.setCurrentIndex(1)
    panel.tree.viewport().repaint()

    def choose(chosen: Filter) -> Took:
        def work() -> None:
            panel.chips.choose(chosen)
            panel.tree.viewport().repaint()

        return ms(work)

    filters = {c.name: choose(c) for c in (Filter.KEEP, Filter.OPEN, Filter.CHECK, Filter.ALL)}
    session = window.workspace.session
    ids = [p.id for p in session.proposals()[:ROWS]]

    def verdict() -> None:
        change = changes.set_verdict(session, ids, Verdict.REDACT)
        window.workspace.apply(change)
        window.repaint()

    made = ms(verdict)
    undone = ms(lambda: (window.desk.undo(), window.repaint()))
    redone = ms(lambda: (window.desk.redo(), window.repaint()))
    window.files.open(many)  # another day: what is undone now is read from the dossier
    later = ms(lambda: (window.desk.undo(), window.repaint()))
    print(
        f"100,000 proposals: filter {filters['OPEN']} (all rows), {filters['KEEP']} (none, the "
        f"first), all again {filters['ALL']}; verdict on 10,000 rows {made}, "
        f"its undo {undone}, redo {redone}, undo another day {later}"
    )


MEMORY = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QMainWindow
def held():
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"): return int(line.split()[1]) / 1024
    return 0.0
app = QApplication([])
if len(sys.argv) == 1:
    window = QMainWindow(); window.resize(1360, 860); window.show(); app.processEvents()
    print(held()); sys.exit()
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.worker.client import RenderWorker, WorkerPool
from app.worker.executors import SerialExecutor
window = MainWindow(WorkerPool(executor=SerialExecutor()), RenderWorker(),
                    Preferences(Path(sys.argv[2])), lambda _: True)
window.resize(1360, 860); window.show()
window.files.open(Path(sys.argv[1]))
window.desk.show_document(window.workspace.session.documents()[-1].id)
view = window.bench.view
import time
for page in range(0, 400, 4):
    view.go_to_page(page)
    end = time.monotonic() + 5
    while view.images.nearest(view.picture_id, page, 1000) is None and time.monotonic() < end:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
print(held())
window.close()
"""


def test_memory_of_the_window(large: Path, tmp_path: Path) -> None:
    """The window's own process on 1,000 pages after looking at 100 of them, and an empty one."""

    def held(*words: str) -> float:
        done = subprocess.run([sys.executable, "-c", MEMORY, *words], capture_output=True,
                              text=True, check=True, env={**os.environ})  # fmt: skip
        return float(done.stdout.split()[-1])

    ours, bare = held(str(large), str(tmp_path / "settings.json")), held()
    print(f"\nmemory of the window {ours:.0f} MB, of an empty Qt window {bare:.0f} MB")
