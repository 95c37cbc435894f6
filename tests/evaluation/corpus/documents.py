"""Invented documents: a template with its slots filled, cut into blocks that producers lay out.

The templates' markup, line by line: ``# heading``; ``label :: value`` (no label: one more value);
``| a | b`` a row of a table, the first its header; ``> line`` a line that stays by itself;
``- item``; ``~sign`` and ``~paraaf`` pictures of handwriting; ``===`` a new page; ``@aside`` to
``@end`` fields for the margin; ``@running text`` on top of every page; ``@fill n`` that many
paragraphs with hard negatives, ``@plain n`` without any; ``@layout`` with words out of
:data:`LAYOUTS`; other lines run together into paragraphs, which end at an empty line.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tests.evaluation.corpus.slots import Filler
from tests.evaluation.corpus.splits import split

if TYPE_CHECKING:
    from tests.evaluation.corpus.marks import Mark

#: Small print, text in two columns, tables without rules, letters with serifs, paper on its side;
#: ``head``: a browser sets the running text as the head of a table, which it repeats.
LAYOUTS = {"small", "columns", "borderless", "serif", "landscape", "head"}
PRODUCERS = ("reportlab", "story", "libreoffice", "chromium")


@dataclass
class Block:
    """``kind``: heading, text, item, lines, fields, table, sign, paraaf, page.

    ``rows`` holds lines of one cell, fields of two, tables of more.
    """

    kind: str
    rows: list[list[str]] = field(default_factory=list)
    seed: int = 0

    @property
    def text(self) -> str:
        return self.rows[0][0]


@dataclass
class Document:
    """``style`` seeds what a producer may choose by itself."""

    key: str
    kind: str
    producer: str
    title: str
    style: int
    blocks: list[Block]
    aside: list[list[str]]
    running: str
    marks: list[Mark]
    layout: set[str] = field(default_factory=set)

    @property
    def ruled(self) -> bool:
        """Whether its tables have rules."""
        return "borderless" not in self.layout and self.style % 5 != 0

    @property
    def inks(self) -> int:
        return sum(b.kind in ("sign", "paraaf") for b in self.blocks)


def document(split_name: str, kind: str, number: int, producer: str) -> Document:
    """The document of a kind with a number; the same one whenever it is asked for."""
    half = split(split_name)
    rng = random.Random(f"{split_name}/{kind}/{number}")
    templates = half.templates[kind]
    template = templates[number % len(templates)]
    filler = Filler(rng, half, _when(rng, template), latin=producer == "reportlab")
    made = Document(
        key=f"{split_name}-{kind}-{number}", kind=kind, producer=producer, title="",
        style=rng.randrange(10_000), blocks=[], aside=[], running="", marks=filler.marks,
    )  # fmt: skip
    _Parser(made, filler).parse(template)
    made.title = filler.subject
    return made


def _when(rng: random.Random, template: str) -> date:
    """A day; documents that name members of parliament lie where the list of them is full."""
    if "{mp" in template or rng.random() < 0.6:
        start, end = date(2023, 12, 10), date(2025, 10, 25)
    else:
        start, end = date(2013, 1, 10), date(2023, 11, 1)
    return start + timedelta(days=rng.randrange((end - start).days))


class _Parser:
    def __init__(self, made: Document, filler: Filler) -> None:
        self.made, self.filler = made, filler
        self.words: list[str] = []
        self.in_aside = False

    def parse(self, template: str) -> None:
        for line in self._lines(template):
            self._line(line)
        self._flush()

    def _lines(self, template: str) -> list[str]:
        found: list[str] = []
        for line in template.strip("\n").split("\n"):
            match = re.fullmatch(r"@(fill|plain) (\d+)(?:-(\d+))?", line.strip())
            if match:
                count = self.filler.rng.randint(int(match[2]), int(match[3] or match[2]))
                for paragraph in self._paragraphs(match[1], count):
                    found += ["", paragraph]
                found.append("")
            else:
                found.append(line.strip())
        return found

    def _paragraphs(self, kind: str, count: int) -> list[str]:
        """Paragraphs with hard negatives, or sentences without any, shuffled."""
        rng, words = self.filler.rng, self.filler.split.words
        if kind == "fill":
            return rng.sample(words["fill"], min(count, len(words["fill"])))
        return [" ".join(rng.sample(words["plain"], rng.randint(3, 6))) for _ in range(count)]

    def _flush(self) -> None:
        if self.words:
            text, self.words = self.filler.fill(" ".join(self.words)), []
            self._add("text", [text])

    def _add(self, kind: str, cells: list[str], *, join: bool = False) -> None:
        last = self.made.blocks[-1] if self.made.blocks else None
        if join and last is not None and last.kind == kind and not self.words:
            last.rows.append(cells)
        else:
            self.made.blocks.append(Block(kind, [cells]))

    def _line(self, line: str) -> None:
        fill = self.filler.fill
        if not line:
            self._flush()
            if self.made.blocks and self.made.blocks[-1].kind in ("fields", "table", "lines"):
                self.made.blocks.append(Block("gap", [[""]]))
            return
        if line.startswith("@running "):
            self.filler.repeated = True
            self.made.running = fill(line[9:])
            self.filler.repeated = False
            return
        if line.startswith("@layout "):
            self.made.layout |= set(line.split()[1:])
            assert self.made.layout <= LAYOUTS, line
            return
        if line in ("@aside", "@end"):
            self.in_aside = line == "@aside"
            return
        self._block(line)

    def _block(self, line: str) -> None:
        fill = self.filler.fill
        mark, _, rest = line.partition(" ")
        simple = {"#": "heading", "-": "item"}
        if mark in simple:
            self._flush()
            self._add(simple[mark], [fill(rest)])
        elif mark == ">":
            self._flush()
            self._add("lines", [fill(rest)], join=True)
        elif mark == "|":
            self._flush()
            cells = rest.removesuffix("|").rstrip().split(" | ")
            self._add("table", [fill(c.strip()) for c in cells], join=True)
        elif line in ("~sign", "~paraaf", "==="):
            self._flush()
            kind = "page" if line == "===" else line[1:]
            self._add(kind, [""])
            self.made.blocks[-1].seed = self.filler.rng.randrange(10**6)
        elif "::" in line:
            self._flush()
            label, _, value = line.partition("::")
            cells = [fill(label.strip()), fill(value.strip())]
            if self.in_aside:
                self.made.aside.append(cells)
            else:
                self._add("fields", cells, join=True)
        else:
            self.words.append(line)
