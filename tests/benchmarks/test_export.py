"""The export against the usual recipe and against the bare cost of the engine, in one run."""

from __future__ import annotations

import io
import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pymupdf
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

from app.export.publish import write
from app.export.redact import redact_pages
from app.export.sanitise import sanitise
from app.export.verify import verify
from app.model.geometry import PageArea, Rect
from tests.export.making import plan_for, proposal

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.model.export import ExportPlan

PAGES = int(os.environ.get("LAKWERK_BENCH_PAGES", "240"))
BOXES = 9
LINES = 48
TEXT = (
    "De commissie heeft het verzoek van {n} gelezen en besloten dat de stukken over zaak {n} "
    "binnen zes weken aan de raad worden gestuurd, met een brief."
)


def document() -> bytes:
    """Plain pages of about 4,500 characters."""
    out = io.BytesIO()
    drawn = canvas.Canvas(out, pagesize=A4)
    for page in range(PAGES):
        drawn.setFont("Helvetica", 8)
        for line in range(LINES):
            drawn.drawString(40, 800 - 15 * line, TEXT.format(n=page * LINES + line)[:110])
        drawn.showPage()
    drawn.save()
    return out.getvalue()


def rects() -> list[Rect]:
    return [Rect(60 + 30 * n, 36 + 75 * n, 130 + 30 * n, 45 + 75 * n) for n in range(BOXES)]


def plan(pdf: bytes) -> ExportPlan:
    boxes = [
        proposal(100 * page + n, areas=(PageArea(page, rect),))
        for page in range(PAGES)
        for n, rect in enumerate(rects())
    ]
    return plan_for(pdf, (), boxes)


def bare(pdf: bytes) -> bytes:
    """The engine's own apply and save, no more."""
    with pymupdf.open(stream=pdf, filetype="pdf") as opened:
        for page in opened:
            for rect in rects():
                page.add_redact_annot(rect.as_tuple(), fill=(0, 0, 0))
            page.apply_redactions()
        return opened.tobytes(garbage=3, deflate=True)


def usual(pdf: bytes) -> bytes:
    with pymupdf.open(stream=pdf, filetype="pdf") as opened:
        for page in opened:
            for rect in rects():
                page.add_redact_annot(rect.as_tuple(), fill=(0, 0, 0))
            page.apply_redactions()
        opened.scrub()
        return opened.tobytes(garbage=4, deflate=True, clean=True)


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds: other work on the machine doesn't count."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def test_export_against_the_usual_recipe_and_the_bare_engine() -> None:
    pdf = document()
    made = plan(pdf)
    planned = made.documents[0]
    engine = seconds(lambda: bare(pdf))
    recipe = seconds(lambda: usual(pdf))
    with tempfile.TemporaryDirectory() as folder:
        whole = seconds(lambda: write(pdf, planned, made.options, Path(folder), verify))
        written = next(Path(folder).iterdir())
        checking = seconds(lambda: verify(written, planned))
    redacting = seconds(lambda: redact_pages(pdf, planned, made.options))
    redacted = redact_pages(pdf, planned, made.options).pdf
    sanitising = seconds(lambda: sanitise(redacted, planned))
    print(
        f"\n{PAGES} pages, {PAGES * BOXES} boxes, processor seconds: bare engine {engine:.2f}, "
        f"usual recipe {recipe:.2f}, ours {whole:.2f} of which verification {checking:.2f} "
        f"(redact {redacting:.2f}, sanitise {sanitising:.2f}); "
        f"without verification {(whole - checking) / engine:.2f} times the bare engine, "
        f"verification {checking / engine:.2f} times; usual recipe {recipe / engine:.2f} times"
    )
