"""Hostile files redacted by rectangles alone: what a case is, how it is run, who looks for leaks.

The looking is made apart from the program's own verification: other code, and every engine that
can be had. A case says what must be gone and what must still be there; its name is the expectation.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import warnings
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

import pikepdf
import pymupdf
import pypdfium2
from pdfminer.high_level import extract_text
from pdfminer.layout import LAParams

from app import pipeline, reference
from app.cli.regions import Region, region_proposals
from app.export.plan import build_plan
from app.export.publish import write
from app.export.verify import verify
from app.intake.pdf import open_pdf
from app.model.decision import Decision, Verdict
from app.model.geometry import to_shown
from tests.export.making import SECRET, data

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pikepdf import Pdf

    from app.model.export import ExportPlan, Published

Box = tuple[int, tuple[float, float, float, float]]
CASES: dict[str, Hostile] = {}
PARTS = tuple(SECRET.split())
KEPT = "aan de raad"
LARGE = 300_000
"""Bytes; what is larger is a picture, and is not read as spaced out text."""


@dataclass(frozen=True)
class Hostile:
    """``row`` is the line of the leak table; ``usual`` what the usual recipe makes of the file.

    Without ``boxes`` every visible place of the secret gets one; boxes are in points from the top
    left of the page as shown. ``pixels`` looks into the pictures of a file for what must be gone.
    """

    name: str
    row: str
    usual: str
    make: Callable[[], bytes]
    boxes: tuple[Box, ...] = ()
    kept: tuple[str, ...] = (KEPT,)
    gone: tuple[str, ...] = PARTS
    pixels: Callable[[bytes], bool] | None = None
    first_only: bool = False
    passwords: tuple[str, ...] = ()
    more: dict[str, object] = field(default_factory=dict)


def hostile(row: str, usual: str = "leaks", **more):
    def register(make: Callable[[], Pdf | bytes]) -> Callable[[], Pdf | bytes]:
        def whole() -> bytes:
            made = make()
            return made if isinstance(made, bytes) else data(made)

        assert make.__name__ not in CASES
        CASES[make.__name__] = Hostile(make.__name__, row, usual, whole, **more)
        return make

    return register


def rectangles(case: Hostile, pdf: bytes) -> tuple[Box, ...]:
    """The case's own boxes, or those around the secret where a text program finds it."""
    if case.boxes:
        return case.boxes
    found: list[Box] = []
    analysis = pipeline.analyse(pdf, "brief.pdf", "d1", None, case.passwords)
    text_map, at = analysis.text_map, -1
    while (at := text_map.text.find(SECRET, at + 1)) >= 0:
        for area in text_map.areas(at, at + len(SECRET)):
            shown = to_shown(area.rect.grown(0.2, -0.6), analysis.document.pages[area.page])
            found.append((area.page, shown.as_tuple()))
        if case.first_only:
            break
    return tuple(found)


def plan_with(
    pdf: bytes, boxes: Iterable[Box], passwords: tuple[str, ...] = (), name: str = "brief.pdf"
) -> tuple[bytes, ExportPlan]:
    """What ``lakwerk redact --regions R.json --only-regions`` plans for a file."""
    profile = reference.profile()
    analysis = pipeline.analyse(pdf, name, "d1", None, passwords)
    regions = [Region(page + 1, box) for page, box in boxes]
    proposals = region_proposals(regions, analysis, profile)
    decisions = {p.id: Decision(p.id, Verdict.REDACT) for p in proposals}
    plan = build_plan(
        "x", [(analysis.document, analysis.text_map)], proposals, decisions, profile, "a"
    )
    return analysis.pdf, plan


def redacted(case: Hostile, folder: Path) -> tuple[Published, bytes]:
    source = case.make()
    pdf, plan = plan_with(source, rectangles(case, source), case.passwords)
    published = write(pdf, plan.documents[0], plan.options, folder, verify)
    return published, Path(published.path).read_bytes()


def usual_recipe(case: Hostile) -> bytes:
    """Redaction annotations, apply, scrub, save: with the same rectangles."""
    source = case.make()
    boxes = rectangles(case, source)
    with pymupdf.open(stream=source, filetype="pdf") as opened:
        if opened.needs_pass:
            opened.authenticate(case.passwords[0])
        for number, box in boxes:
            page = opened[number]
            rect = pymupdf.Rect(box) * page.derotation_matrix
            page.add_redact_annot(rect, fill=(0, 0, 0))
        for page in opened:
            page.apply_redactions()
        opened.scrub()
        return opened.tobytes(
            garbage=4, deflate=True, clean=True, encryption=pymupdf.PDF_ENCRYPT_NONE
        )


def verdict(case: Hostile, output: bytes) -> str:
    """``clean``, ``leaks`` or ``loses``."""
    if leaks(output, case.gone) or (case.pixels is not None and case.pixels(output)):
        return "leaks"
    source = open_pdf(case.make(), "brief.pdf", case.passwords).pdf
    return "loses" if lost(output, case.kept, source) else "clean"


def squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()


def lost(pdf: bytes, kept: Iterable[str], source: bytes | None = None) -> list[str]:
    """Wanted words that one of the readers no longer finds, though it did in ``source``."""
    texts = [squeezed(text) for text in readings(pdf)]
    before = [squeezed(text) for text in readings(source)] if source is not None else texts
    found: list[str] = []
    for word in map(squeezed, kept):
        readers = [n for n, text in enumerate(before) if word in text] or range(len(texts))
        found += [word] if not all(word in texts[n] for n in readers) else []
    return found


def readings(pdf: bytes) -> list[str]:
    """The text as three or four programs read it."""
    with pypdfium2.PdfDocument(pdf) as opened:
        found = ["\n".join(page.get_textpage().get_text_range() for page in opened)]
    found.append(extract_text(io.BytesIO(pdf), laparams=LAParams(all_texts=True)))
    with pymupdf.open(stream=pdf, filetype="pdf") as opened:
        found.append("\n".join(page.get_text(clip=pymupdf.INFINITE_RECT()) for page in opened))
    if shutil.which("pdftotext"):
        done = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=False)
        found.append(done.stdout.decode("utf-8", "replace"))
    return found


def leaks(pdf: bytes, gone: Iterable[str] = PARTS) -> list[str]:
    """Where one of the words is still to be found."""
    where: list[str] = []
    for number, text in enumerate(readings(pdf)):
        where += [f"reader {number}: {word}" for word in gone if squeezed(word) in squeezed(text)]
    for place, raw in pieces_of(pdf):
        low = raw.lower()
        plain = squeezed(low.decode("latin-1").replace("\0", "")) if len(low) < LARGE else ""
        where += [
            f"{place}: {word}"
            for word in gone
            if any(form in low for form in forms_of(word)) or squeezed(word) in plain
        ]
    return sorted(set(where))


def forms_of(word: str) -> list[bytes]:
    codes = ("utf-8", "utf-16-be", "utf-16-le")
    low = [word.lower().encode(c) for c in codes]
    cases = {word, word.lower(), word.upper()}
    return [*low, *(w.encode(c).hex().encode() for w in cases for c in codes)]


def pieces_of(pdf: bytes) -> Iterable[tuple[str, bytes]]:
    """The file, its objects, its streams raw and unpacked, the strings that its contents show."""
    yield "bytes", pdf
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for item in opened.objects:
            name = f"object {item.objgen[0]}"
            yield name, unquote_to_bytes(item.unparse(resolved=True).replace(b"#", b"%"))
            yield name, b"\n".join(strings_in(item, 0))
            if isinstance(item, pikepdf.Stream):
                raw = item.read_raw_bytes()
                yield f"{name} raw", raw
                yield f"{name} tail", behind(raw)
                try:
                    yield f"{name} data", item.read_bytes()
                    with warnings.catch_warnings(action="ignore"):  # not all streams draw
                        shown = list(strings_shown(item))
                    yield f"{name} shown", b"".join(shown)
                except (pikepdf.PdfError, AttributeError):
                    continue


def strings_shown(stream: pikepdf.Stream) -> Iterable[bytes]:
    for item in pikepdf.parse_content_stream(stream, "Tj TJ ' \""):
        for operand in item.operands:
            parts = operand if isinstance(operand, pikepdf.Array) else [operand]
            yield from (bytes(part) for part in parts if isinstance(part, pikepdf.String))


def strings_in(item, depth: int) -> Iterable[bytes]:
    if depth > 30 or (depth and getattr(item, "is_indirect", False)):
        return
    if isinstance(item, pikepdf.String):
        yield bytes(item)
        yield str(item).encode()
        yield unquote_to_bytes(bytes(item))
    elif isinstance(item, pikepdf.Array):
        for member in item:
            yield from strings_in(member, depth + 1)
    elif isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        for key, member in item.items():
            yield key.encode()
            yield from strings_in(member, depth + 1)


def behind(raw: bytes) -> bytes:
    """What stands behind the end of a deflated stream."""
    try:
        packed = zlib.decompressobj()
        packed.decompress(raw)
    except zlib.error:
        return b""
    return packed.unused_data
