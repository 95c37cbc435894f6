"""Whole PDFs by other hands, laid out in their own ways, with what must be hidden in their colours.

The phrasebook has texts on plain pages and the corpus lays out templates in the ways of this
project; these files were made by others from beginning to end: letterheads with a column at the
side, tables, forms with a box for each sign, minutes in two columns, prints of mail, stamps,
signatures in pictures, strokes and outlines, scans with the text behind them. Their makers knew
neither the rules nor the lists. ``read`` was worked on, ``kept`` is measured and never looked at.

    python -m tests.evaluation.laid_out read --misses build/misses.txt

Beside each file lies a list of its marks, ``[[kind, text], ...]``; the number of a mark is the
colour of its letters (:mod:`tests.evaluation.corpus.marks`), and signatures are blue. Of a scan
(``.shown.pdf``) the marks are read from the file with the letters in sight.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from app import reference
from app.detection.engine import Detector
from app.detection.ner import learned_recognizers
from app.model.proposal import Advice
from app.pipeline import analyse, propose
from tests.evaluation.corpus.documents import Document
from tests.evaluation.corpus.gold import read_gold
from tests.evaluation.corpus.making import Made
from tests.evaluation.corpus.marks import Label, Mark
from tests.evaluation.corpus.scores import Score, compare
from tests.evaluation.pages import Page, asked, report
from tests.evaluation.phrasebook import LABELS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.model.profile import Profile
    from tests.evaluation.corpus.gold import Gold, Ink

HERE = Path(__file__).parent / "laid_out"
HALVES = {
    "read": (
        "ministries",
        "townhalls",
        "everyday",
        "exports",
        "counters",
        "threads",
        "notas",
        "archives",
        "desks",
        "forces",
        "supervisors",
    ),
    "kept": ("bodies", "audits", "agency"),
}
HEADINGS = {
    "read": "Files that were worked on",
    "kept": "Files that nobody has looked at",
}
_INTRODUCTION = """\
# Files laid out by others

`python -m tests.evaluation.laid_out HALF --docs docs/laid-out.md` makes this page. These PDFs were
made by others from beginning to end, with other programs (reportlab, WeasyPrint, LibreOffice,
MuPDF, fpdf2), other layouts and other people in them; 11 of them are scans with their text behind
the picture. Their makers knew neither the rules nor the lists of this program. The terms are those
of evaluation.md. The name model learned from none of them.
"""
PAGE = Page(_INTRODUCTION, HEADINGS)
#: Fewer letters than this lie in a signature, and it is no bar, rule or block of colour.
_LETTERS, _FLATTEST, _WIDEST, _FULLEST = 4, 5.0, 14.0, 0.45


def files(subject: str) -> list[Path]:
    """The files with the marks in sight, in order."""
    return [f for f in sorted((HERE / subject).glob("*.pdf")) if not f.stem.endswith(".shown")]


def marks(file: Path) -> list[Mark]:
    """The marks of a file, in the order of their numbers."""
    listed = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    return [Mark(*LABELS.get(kind, (Label.GOLD, kind)), text) for kind, text in listed]


def gold(file: Path, document: Document) -> Gold:
    """What must be found in a file; blue bars and blue letters are no signatures."""
    found = read_gold(file.read_bytes(), document)
    found.inks = [ink for ink in found.inks if _is_drawn(ink, found)]
    return found


def _is_drawn(ink: Ink, found: Gold) -> bool:
    letters = sum(c.page == ink.page and ink.rect.has(c.rect.center) for c in found.chars)
    rows, columns = ink.mask.nonzero()
    box = (rows.max() - rows.min() + 1) * (columns.max() - columns.min() + 1)
    flat = ink.rect.height <= _FLATTEST or ink.rect.width / ink.rect.height >= _WIDEST
    return letters < _LETTERS and not flat and bool(ink.mask.sum() / box < _FULLEST)


def scored(subject: str, file: Path, detector: Detector, profile: Profile) -> Score:
    """A file through the program's own path, compared with its marks."""
    document = Document(
        key=f"{subject}-{file.stem}", kind=subject, producer="others", title="", style=0, blocks=[],
        aside=[], running="", marks=marks(file),
    )  # fmt: skip
    expected = gold(file, document)
    shown = file.with_suffix(".shown.pdf")
    pdf = (shown if shown.exists() else file).read_bytes()
    start = time.process_time()
    analysis = analyse(pdf, file.name, document.key, detector)
    proposals = [p for p in propose([analysis], profile) if p.advice is not Advice.KEEP]
    seconds = time.process_time() - start
    names = {d.id: d.recognizer for d in analysis.detections}
    made = Made(document, pdf, file.name)
    return compare(made, expected, proposals, names, seconds)


def scores(half: str) -> Iterator[Score]:
    """All files of a half."""
    profile = reference.profile(reference.DEFAULT_PROFILE)
    detector = Detector(profile, learned_recognizers())
    for subject in HALVES[half]:
        for file in files(subject):
            yield scored(subject, file, detector, profile)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure one half and print the tables."""
    chosen = asked(__doc__ or "", PAGE, ("kept",), arguments)
    report(chosen, PAGE, scores(chosen.half))
    return 0


if __name__ == "__main__":
    sys.exit(main())
