"""Short texts with what must be hidden marked in them, many ways of saying each thing.

A document of the corpus has few data that are hard to find; these have little else. They were
written by others than those who work on the detection, who knew neither its rules nor its lists:
``data`` (addresses, numbers, dates of birth, initials) and ``person`` (names, office holders,
what looks like a name), in files by several hands: ``dev`` and ``more`` to work with, and
``held``, which is measured and never looked at. ``whole`` and ``later``, ``blind``, ``last``,
``closed``, ``unseen``, ``untouched``, ``sampled``, ``reserved`` and ``spared`` are whole documents
of a page, which have a line ``%%`` between them: the latter eight are by other hands and never
looked at; of ``whole`` 21 are by who worked on the detection (the first 6 letters and 15 mails).
``twins``, ``doubles``, ``stays``, ``remains`` and ``surrounds`` of ``later`` are passages of some
lines, full of what only looks like personal data; so is ``mirrored``, which is never looked at.

    python -m tests.evaluation.phrasebook dev --misses build/misses.txt

In the files an empty line ends a text; ``[[PERSON:Jan]]`` must be hidden, ``[[+PERSON:sen]]`` goes
on with it on the next line, ``[[OFFICIAL:...]]`` and ``[[NEG:...]]`` must stay, ``[[MAYBE:...]]``
may go or stay.
"""

from __future__ import annotations

import html
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pymupdf

from app import reference
from app.detection.engine import Detector
from app.detection.ner import learned_recognizers
from tests.evaluation.corpus.documents import Document
from tests.evaluation.corpus.making import Made
from tests.evaluation.corpus.marks import Label, Mark, color
from tests.evaluation.corpus.scores import score
from tests.evaluation.pages import Page, asked, report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HERE = Path(__file__).parent / "phrases"
SUBJECTS = {
    "dev": ("data", "person"),
    "more": ("data", "person"),
    "held": ("data", "person"),
    "whole": ("letters", "mails", "forms", "talks", "lists"),
    "later": (
        "letters",
        "mails",
        "councils",
        "tables",
        "files",
        "citizens",
        "partners",
        "notes",
        "ordinary",
        "people",
        "things",
        "cases",
        "agencies",
        "talks",
        "boards",
        "hearings",
        "papers",
        "abroad",
        "dossiers",
        "enforcement",
        "mixed",
        "births",
        "badges",
        "homes",
        "margins",
        "cross",
        "everyday",
        "offices",
        "references",
        "initials",
        "stories",
        "decisions",
        "counters",
        "inspections",
        "governors",
        "business",
        "petitions",
        "defence",
        "welfare",
        "spatial",
        "lookalikes",
        "post",
        "logs",
        "sectors",
        "speakers",
        "cabinet",
        "townhall",
        "registers",
        "forces",
        "chains",
        "meetings",
        "rulings",
        "voices",
        "sheets",
        "notas",
        "twins",
        "doubles",
        "directorates",
        "townhalls",
        "executives",
        "stays",
        "remains",
        "bureaus",
        "neighbours",
        "samples",
        "registrars",
        "mailbags",
        "surrounds",
        "matters",
        "checks",
        "acceptance",
        "trials",
        "outboxes",
        "permits",
        "benchmark",
        "bodies",
        "stress",
        "measured",
        "proportions",
        "missions",
        "quarters",
        "rankings",
    ),
    "blind": ("any",),
    "last": ("any", "files"),
    "closed": ("ministries", "regions"),
    "unseen": ("ministries", "regions"),
    "untouched": ("dossier", "evaluator"),
    "sampled": ("state", "local"),
    "mirrored": ("state", "local"),
    "reserved": ("evaluator",),
    "spared": ("province",),
}
"""For every half its files."""

UNREAD = (
    "blind",
    "last",
    "closed",
    "unseen",
    "untouched",
    "sampled",
    "mirrored",
    "reserved",
    "spared",
)
WHOLE = ("whole", "later", *UNREAD)
"""Those of whole documents, which have a line ``%%`` between them."""

NOT_LOOKED_AT = ("held", *UNREAD)
LABELS = {
    "OFFICIAL": (Label.OFFICIAL, "minister"),
    "NEG": (Label.NEGATIVE, "negative"),
    "MAYBE": (Label.NEUTRAL, ""),
}
"""Those that aren't kinds of personal data."""

HEADINGS = {
    "dev": "Texts that were worked on",
    "more": "Texts that were worked on later",
    "held": "Texts that nobody has looked at",
    "whole": "Whole documents that were worked on",
    "later": "Whole documents that were worked on later",
    "blind": "Whole documents that nobody has looked at",
    "last": "A cross-section that nobody has looked at",
    "closed": "A later cross-section that nobody has looked at",
    "unseen": "The next cross-section that nobody has looked at",
    "untouched": "Ordinary papers that nobody has looked at",
    "sampled": "The last sample of papers that nobody has looked at",
    "mirrored": "Passages dense with look-alikes that nobody has looked at",
    "reserved": "Papers of every kind that nobody has looked at",
    "spared": "Papers out of templates that nobody has looked at",
}
_INTRODUCTION = """\
# Short texts

`python -m tests.evaluation.phrasebook HALF --docs docs/phrasebook.md` makes this page. Each text of
one to eight lines is a file by itself, made of little else than what is hard to find: many ways of
writing an address, a date of birth, a number, a name, and much that only looks like it. A document
has few such places, so the figures here are far lower than those in evaluation.md; they show what
to work on. Whole documents of a page are as they are in a dossier. All were written by others than
those who work on the detection, but 21 of the whole documents that were worked on. What may go or
stay counts for neither. The terms are those of evaluation.md. The name model learned from the texts
and documents that were worked on, with other people in most of them, so their figures flatter.
"""
PAGE = Page(_INTRODUCTION, HEADINGS)

_MARK = re.compile(r"\[\[(\+?)([A-Z_]+):(.*?)\]\]")
_STYLE = "body { font-family: sans-serif; font-size: 9pt; margin: 0 } div { margin: 0 }"
_COLUMNS = "body { font-family: monospace; font-size: 8pt; margin: 0 } div { margin: 0 }"
"""What is laid out with spaces stays so, line under line."""

_PLACE = pymupdf.Rect(50, 60, 560, 800)


@dataclass
class Phrase:
    """``lines`` of HTML with the marks in the colour of their letters."""

    style: str = _STYLE
    lines: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    def add(self, line: str) -> None:
        """Read one line of a file."""
        made, at = "", 0
        for match in _MARK.finditer(line):
            goes_on, name, text = match.groups()
            if goes_on:
                last = self.marks[-1]
                self.marks[-1] = Mark(last.label, last.kind, f"{last.text} {text}")
            else:
                self.marks.append(Mark(*LABELS.get(name, (Label.GOLD, name)), text))
            red, green, blue = color(len(self.marks))
            made += _escaped(line[at : match.start()])
            made += f'<span style="color:#{red:02x}{green:02x}{blue:02x}">{_escaped(text)}</span>'
            at = match.end()
        self.lines.append(made + _escaped(line[at:]) or "&nbsp;")

    def pdf(self) -> bytes:
        """The text on a page, its lines as they are."""
        with pymupdf.open() as document:
            body = "".join(f"<div>{line}</div>" for line in self.lines)
            document.new_page().insert_htmlbox(_PLACE, body, css=self.style)
            return bytes(document.tobytes())


def _escaped(text: str) -> str:
    return re.sub(r"  +", lambda m: "&nbsp;" * len(m[0]), html.escape(text))


def texts(subject: str, half: str) -> list[str]:
    """All texts of a file with their marks, in order."""
    text = (HERE / f"{subject}-{half}.txt").read_text(encoding="utf-8")
    between = r"\n\s*%%\s*\n" if half in WHOLE else r"\n\s*\n"
    return re.split(between, text.strip())


def read(marked: str, *, plain: bool) -> Phrase:
    """A text with its marks, to be set in running type or in one that keeps columns."""
    phrase = Phrase(_STYLE if plain else _COLUMNS)
    for line in marked.splitlines():
        phrase.add(line)
    return phrase


def phrases(subject: str, half: str) -> Iterator[Phrase]:
    """All texts of a file, in order."""
    for text in texts(subject, half):
        yield read(text, plain=half not in WHOLE)


def made(key: str, kind: str, marked: str, *, plain: bool) -> Made:
    """A text with marks as a file by itself."""
    phrase = read(marked, plain=plain)
    document = Document(
        key=key, kind=kind, producer="story", title="", style=0, blocks=[], aside=[],
        running="", marks=phrase.marks,
    )  # fmt: skip
    return Made(document, phrase.pdf(), f"{kind}-{key.rpartition('-')[2]}.pdf")


def documents(subject: str, half: str) -> Iterator[Made]:
    """Each text as a file by itself."""
    for number, text in enumerate(texts(subject, half)):
        yield made(f"{subject}-{half}-{number}", subject, text, plain=half not in WHOLE)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure one half and print the tables."""
    chosen = asked(__doc__ or "", PAGE, NOT_LOOKED_AT, arguments)
    profile = reference.profile(reference.DEFAULT_PROFILE)
    detector = Detector(profile, learned_recognizers())
    scores = (
        score(made, detector, profile)
        for subject in SUBJECTS[chosen.half]
        for made in documents(subject, chosen.half)
    )
    report(chosen, PAGE, scores)
    return 0


if __name__ == "__main__":
    sys.exit(main())
