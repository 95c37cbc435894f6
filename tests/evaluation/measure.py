"""How well the proposals cover what must go, and what they take away besides."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pymupdf

from app import reference
from app.model.analysis import Analysis
from app.model.document import Document, SourceFile
from app.model.geometry import PageInfo
from app.model.proposal import Advice
from app.proposal.propose import propose
from app.reading.textmap import read_text

if TYPE_CHECKING:
    from app.detection.engine import Detector
    from app.model.geometry import Rect
    from app.model.proposal import Proposal
    from app.model.textmap import TextMap
    from tests.evaluation.letters import Letter

DPI = 100
SIGNATURE_SHARE = 0.9


@dataclass
class Result:
    """What was measured on one document; ``missed`` and so on are for the table only."""

    key: str
    producer: str = ""
    gold: int = 0
    unread: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    hidden_visible: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    ink: float = 1.0
    signed: bool = False

    @property
    def covered(self) -> bool:
        """Every gold value was read and every character of it is hidden."""
        return not self.missed and not self.unread

    @property
    def good(self) -> bool:
        return (
            self.covered
            and not self.hidden_visible
            and self.ink >= SIGNATURE_SHARE
            and len(self.extra) < 3
        )


def measure(letter: Letter, pdf: bytes, detector: Detector) -> Result:
    """Read, detect, propose with the default profile, and compare with the gold."""
    text_map = read_text(pdf, letter.key)
    with pymupdf.open(stream=pdf, filetype="pdf") as opened:
        pages = tuple(PageInfo(p.rect.width, p.rect.height) for p in opened)
        inks = [_ink(p) for p in opened]
    document = Document(
        letter.key, 1, letter.key, SourceFile(f"{letter.key}.pdf", "application/pdf", len(pdf), ""),
        pages=pages, date="2025-04-01",
    )  # fmt: skip
    analysis = Analysis(document, text_map, detector.detect(text_map, pages), pdf)
    proposals = propose([analysis], reference.profile(), reference.officials())
    hidden = [p for p in proposals if p.advice is Advice.REDACT]
    result = Result(letter.key, gold=len(letter.gold), signed=letter.inks)
    wanted = _check_text(letter, text_map, hidden, result)
    _check_ink(inks, hidden, result)
    for proposal in hidden:
        inked = any(_inked(inks[a.page], a.rect) for a in proposal.areas)
        if not inked and not any(_covers([proposal], *w) for w in wanted):
            result.extra.append(f"{proposal.entity_type}:{proposal.text}")
    return result


def _check_text(
    letter: Letter, text_map: TextMap, hidden: list[Proposal], result: Result
) -> list[tuple[int, Rect]]:
    wanted: list[tuple[int, Rect]] = []
    for gold in letter.gold:
        places = _places(text_map, gold.text)
        if not places:
            result.unread.append(gold.text)
        for start, end in places:
            boxes = _boxes(text_map, start, end)
            wanted += boxes
            if not all(_covers(hidden, page, box) for page, box in boxes):
                result.missed.append(f"{gold.role}:{gold.text}")
    for name in letter.visible:
        for start, end in _places(text_map, name):
            if any(_covers(hidden, page, box) for page, box in _boxes(text_map, start, end)):
                result.hidden_visible.append(name)
    return wanted


def _places(text_map: TextMap, value: str) -> list[tuple[int, int]]:
    """Where ``value`` stands, white space (line ends too) left out of account."""
    pattern = r"\s*".join(re.escape(c) for c in value if not c.isspace())
    return [m.span() for m in re.finditer(rf"(?<!\w){pattern}(?!\w)", text_map.text)]


def _boxes(text_map: TextMap, start: int, end: int) -> list[tuple[int, Rect]]:
    found = [(text_map.page_of(i), text_map.box(i)) for i in range(start, end)]
    return [(page, box) for page, box in found if not box.is_empty]


def _covers(proposals: list[Proposal], page: int, box: Rect) -> bool:
    x, y = box.center
    return any(
        a.page == page and a.rect.x0 <= x <= a.rect.x1 and a.rect.y0 <= y <= a.rect.y1
        for p in proposals
        for a in p.areas
    )


def _ink(page: pymupdf.Page) -> np.ndarray:
    """The rendered pixels of a page that are blue, as signatures here are and nothing else is."""
    pixmap = page.get_pixmap(dpi=DPI, alpha=False)
    rgb = (
        np.frombuffer(pixmap.samples, np.uint8).reshape(pixmap.height, pixmap.width, 3).astype(int)
    )
    return np.asarray((rgb[..., 2] - rgb[..., 0] > 45) & (rgb[..., 2] - rgb[..., 1] > 35))


def _pixels(rect: Rect) -> tuple[slice, slice]:
    k = DPI / 72
    return (
        slice(max(0, int(rect.y0 * k)), max(0, int(rect.y1 * k) + 1)),
        slice(max(0, int(rect.x0 * k)), max(0, int(rect.x1 * k) + 1)),
    )


def _inked(ink: np.ndarray, rect: Rect) -> bool:
    return bool(ink[_pixels(rect)].any())


def _check_ink(inks: list[np.ndarray], hidden: list[Proposal], result: Result) -> None:
    total = sum(int(i.sum()) for i in inks)
    if not total:
        return
    left = [i.copy() for i in inks]
    for proposal in hidden:
        for area in proposal.areas:
            left[area.page][_pixels(area.rect)] = False
    result.ink = 1 - sum(int(i.sum()) for i in left) / total


COLUMNS = (
    "documents",
    "full cover",
    "values missed",
    "boxes too many",
    "signatures",
    "wrong hides",
)


def table(results: list[Result]) -> str:
    """A small table by producer; ``wrong hides`` counts office holders that were hidden."""
    lines = [f"{'':12}" + "".join(f"{c:>16}" for c in COLUMNS)]
    for producer in sorted({r.producer for r in results}):
        rows = [r for r in results if r.producer == producer]
        signed = [r for r in rows if r.signed]
        figures = (
            str(len(rows)),
            str(sum(r.covered for r in rows)),
            f"{sum(len(r.missed) + len(r.unread) for r in rows)} of {sum(r.gold for r in rows)}",
            str(sum(len(r.extra) for r in rows)),
            f"{sum(r.ink >= SIGNATURE_SHARE for r in signed)} of {len(signed)}",
            str(sum(bool(r.hidden_visible) for r in rows)),
        )
        lines.append(f"{producer:12}" + "".join(f"{f:>16}" for f in figures))
    return "\n".join(lines)
