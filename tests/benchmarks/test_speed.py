"""Speed as ratios, both sides measured in one run: ``make bench``. Nothing here fails on time."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pymupdf

from app.detection.engine import Detector
from app.detection.second_reading import Reading
from app.model.decision import Verdict
from app.model.geometry import PageArea
from app.review import changes
from app.worker.client import WorkerPool
from tests.detection.dutch.maps import text_map
from tests.detection.test_engine import LETTER
from tests.dossier_builders import BOX, new_session, proposal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PROFILE = "defensie-beslisnota"
ROUNDS = 5

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
from PySide6.QtCore import QTimer
app = QApplication([]); window = QMainWindow(); window.resize(1200, 800); window.show()
QTimer.singleShot(0, app.quit); app.exec()
"""

OURS = """
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow
import os, sys
class Watch(QObject):
    def eventFilter(self, watched, event):
        if isinstance(watched, QMainWindow) and event.type() == QEvent.Type.Paint:
            os._exit(0)
        return False
original = QApplication.exec
def first_paint(*args):
    watch = Watch(); QApplication.instance().installEventFilter(watch)
    for w in QApplication.topLevelWidgets(): w.update()
    return original()
QApplication.exec = first_paint
from app.__main__ import main
sys.argv[1:1] = ["open"]
sys.exit(main())
"""


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _median(work: Callable[[], object]) -> float:
    return statistics.median(_seconds(work) for _ in range(ROUNDS))


def _python(code: str, *words: str) -> Callable[[], object]:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return lambda: subprocess.run([sys.executable, "-c", code, *words], env=env, check=False)


def test_first_window_against_an_empty_one(samples: tuple[Path, Path]) -> None:
    """From the command to the first paint, against a bare QMainWindow in a process of its own."""
    ours = _median(_python(OURS, *map(str, samples)))
    bare = _median(_python(BARE))
    print(f"\nfirst window {ours:.2f} s, bare Qt window {bare:.2f} s, ratio {ours / bare:.2f}")


def test_detection_of_the_pair_against_reading_it(samples: tuple[Path, Path]) -> None:
    """Start of the child, reading, detection, proposals; against MuPDF reading the pair."""

    def detect() -> None:
        pool = WorkerPool(workers=1)
        try:
            jobs = [pool.analyse(s, None, s.name, s.stem, PROFILE) for s in samples]
            pool.propose([j.result() for j in jobs], PROFILE).result()
        finally:
            pool.close()

    def read() -> None:
        for sample in samples:
            with pymupdf.open(sample) as pdf:
                for page in pdf:
                    page.get_text("rawdict")

    ours, bare = _median(detect), _median(read)
    print(f"\ndetection of 5 pages from nothing {ours:.2f} s, rawdict alone {bare:.3f} s")


def test_detection_with_a_loaded_child(samples: tuple[Path, Path]) -> None:
    """The same once the child is warm: pages a second."""
    pool = WorkerPool(workers=1)
    try:
        pool.analyse(samples[0], None, "x.pdf", "x", PROFILE).result()

        def detect() -> None:
            jobs = [pool.analyse(s, None, s.name, s.stem, PROFILE) for s in samples]
            pool.propose([j.result() for j in jobs], PROFILE).result()

        warm = _median(detect)
    finally:
        pool.close()
    print(f"\ndetection of 5 pages, child loaded: {warm:.2f} s, {5 / warm:.0f} pages a second")


def test_a_verdict_on_ten_thousand_against_one(tmp_path: Path) -> None:
    """One change to 10,000 of 20,000 proposals, against a change to one: both are one event."""
    many = [proposal(f"p{i:05d}", areas=(PageArea(i // 60, BOX),)) for i in range(20_000)]
    session = new_session(tmp_path, *many)
    ids = [p.id for p in session.proposals()[:10_000]]
    one = _seconds(lambda: session.apply(changes.set_verdict(session, ids[-1:], Verdict.KEEP)))
    all_ = _seconds(lambda: session.apply(changes.set_verdict(session, ids, Verdict.REDACT)))
    session.dossier.close()
    print(f"\nverdict on 10,000 rows {all_:.3f} s, on one {one:.4f} s, ratio {all_ / one:.0f}")


def test_detection_of_eighty_pages_against_twenty() -> None:
    """Time grows in step with the pages: a ratio of about four."""
    detector = Detector()

    def seconds(count: int) -> float:
        made = text_map("\f".join([LETTER] * count))
        return _seconds(lambda: list(detector._in_text(made, Reading(None))))

    seconds(2)
    ratio = seconds(80) / seconds(20)
    print(f"\ndetection of 80 pages against 20: {ratio:.1f} times")
