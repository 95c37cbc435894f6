"""The export against the usual recipe and against the bare cost of the engine, in one run.

240 pages with 2,160 boxes (``LAKWERK_BENCH_PAGES`` for fewer), each on a name of its own, so that
some 17,000 spellings must be gone. Both sides are measured in turn, ``LAKWERK_BENCH_ROUNDS`` times,
in processor seconds with those of programs that are called, and the medians are compared.
"""

from __future__ import annotations

import io
import os
import statistics
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import pymupdf
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen import canvas

from app.export.publish import write
from app.export.verify import verify
from app.model.geometry import Rect
from app.reading.textmap import read_text
from tests.export.making import plan_for, proposal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.model.export import ExportPlan

PAGES = int(os.environ.get("LAKWERK_BENCH_PAGES", "240"))
ROUNDS = int(os.environ.get("LAKWERK_BENCH_ROUNDS", "3"))
BOXES = 9
LINES = 48
FIRST, SIZE = 40, 8
BEFORE = "De commissie heeft het verzoek van "
AFTER = " gelezen en besloten dat de stukken over zaak {n} binnen zes weken naar de raad gaan."
_SOUNDS = ["ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "wo", "zu"]


def name(number: int) -> str:
    """An invented name, another one for every number."""
    digits = [number % 15, number // 15 % 15, number // 225 % 15, number // 3375 % 15]
    one, two, three, four = (_SOUNDS[d] for d in digits)
    return f"{(three + four + 'l').title()} {(one + two + three + four + 'n').title()}"


def boxed(line: int) -> bool:
    return line % 5 == 0 and line // 5 < BOXES


def lines(page: int) -> Iterator[tuple[int, str]]:
    """Baselines from the lower edge, and what stands on them."""
    for line in range(LINES):
        n = page * LINES + line
        who = name(page * BOXES + line // 5) if boxed(line) else "de stichting"
        yield 800 - 15 * line, (BEFORE + who + AFTER.format(n=n))[:110]


def document() -> bytes:
    """Plain pages of about 5,000 characters."""
    out = io.BytesIO()
    drawn = canvas.Canvas(out, pagesize=A4)
    for page in range(PAGES):
        drawn.setFont("Helvetica", SIZE)
        for base, text in lines(page):
            drawn.drawString(FIRST, base, text)
        drawn.showPage()
    drawn.save()
    return out.getvalue()


def rects(page: int) -> list[Rect]:
    left = FIRST + stringWidth(BEFORE, "Helvetica", SIZE)
    made = []
    for line in range(0, 5 * BOXES, 5):
        width = stringWidth(name(page * BOXES + line // 5), "Helvetica", SIZE)
        base = A4[1] - 800 + 15 * line
        made.append(Rect(left - 0.5, base - 6, left + width + 0.5, base + 1.5))
    return made


def plan(pdf: bytes) -> ExportPlan:
    """Every name is a value that must be gone, with all its spellings."""
    text = read_text(pdf, "d1")
    boxes, at = [], 0
    for number in range(PAGES * BOXES):
        word = name(number)
        at = text.text.index(word, at)
        span = (at, at + len(word))
        boxes.append(proposal(number, text=word, span=span, areas=text.areas(*span)))
    return plan_for(pdf, (), boxes)


def bare(pdf: bytes) -> bytes:
    """The engine's own apply and save, no more."""
    with pymupdf.open(stream=pdf, filetype="pdf") as opened:
        for number, page in enumerate(opened):
            for rect in rects(number):
                page.add_redact_annot(rect.as_tuple(), fill=(0, 0, 0))
            page.apply_redactions()
        return opened.tobytes(garbage=3, deflate=True)


def usual(pdf: bytes) -> bytes:
    with pymupdf.open(stream=pdf, filetype="pdf") as opened:
        for number, page in enumerate(opened):
            for rect in rects(number):
                page.add_redact_annot(rect.as_tuple(), fill=(0, 0, 0))
            page.apply_redactions()
        opened.scrub()
        return opened.tobytes(garbage=4, deflate=True, clean=True)


def processor() -> float:
    """Seconds of this process and of those it waited for: other work doesn't count."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


class Clock:
    """Processor and wall seconds by what they were spent on."""

    def __init__(self) -> None:
        self.spent: dict[str, list[float]] = defaultdict(list)
        self.wall: dict[str, list[float]] = defaultdict(list)

    def run(self, what: str, work: Callable[[], object]) -> object:
        begun, at = processor(), time.perf_counter()
        result = work()
        self.spent[what].append(processor() - begun)
        self.wall[what].append(time.perf_counter() - at)
        return result

    def ratio(self, what: str) -> float:
        pairs = zip(self.spent[what], self.spent["bare"], strict=True)
        return statistics.median(one / other for one, other in pairs)

    def told(self, what: str) -> str:
        return (
            f"{what} {statistics.median(self.spent[what]):.2f} s "
            f"({statistics.median(self.wall[what]):.2f} s wall), {self.ratio(what):.2f} times bare"
        )


@pytest.mark.timeout(0)
def test_export_against_the_usual_recipe_and_the_bare_engine() -> None:
    pdf = document()
    made = plan(pdf)
    planned = made.documents[0]
    assert len(planned.redactions) == PAGES * BOXES
    clock = Clock()
    for _ in range(ROUNDS):
        clock.run("bare", lambda: bare(pdf))
        clock.run("usual", lambda: usual(pdf))
        with tempfile.TemporaryDirectory() as folder:

            def checked(path, planned, before):
                return clock.run("verify", lambda: verify(path, planned, before))

            work = lambda: write(pdf, planned, made.options, Path(folder), checked)  # noqa: E731
            clock.run("whole", work)
        for spent in (clock.spent, clock.wall):
            spent["redact"].append(spent["whole"][-1] - spent["verify"][-1])
    print(f"\n{PAGES} pages, {PAGES * BOXES} boxes, {len(planned.removed)} spellings;", end=" ")
    print("; ".join(clock.told(what) for what in ("bare", "usual", "redact", "verify", "whole")))


def resident() -> int:
    """KiB of memory that this process holds."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024


@pytest.mark.timeout(0)
def test_memory_does_not_grow_with_the_number_of_documents() -> None:
    held = []
    for number in range(40):
        out = io.BytesIO()
        drawn = canvas.Canvas(out, pagesize=A4)
        for page in range(5):
            drawn.setFont("Times-Roman", SIZE)
            for base, text in lines(5 * number + page):
                drawn.drawString(FIRST, base, text)
            drawn.showPage()
        drawn.save()
        pdf = out.getvalue()
        words = {name(5 * number * BOXES + n) for n in range(5 * BOXES)}
        made = plan_for(pdf, words)
        with tempfile.TemporaryDirectory() as folder:
            write(pdf, made.documents[0], made.options, Path(folder), verify)
        held.append(resident())
    assert held[-1] - held[9] < 32 * 1024
    print(
        "\nMiB after 1, 10, 20, 30, 40 documents:",
        [held[n - 1] // 1024 for n in (1, 10, 20, 30, 40)],
    )
