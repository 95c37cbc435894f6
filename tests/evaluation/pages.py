"""The command and the page of an evaluation in halves: what is read, and what nobody looks at."""

from __future__ import annotations

import argparse
import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app import __version__
from tests.evaluation.corpus import tables
from tests.evaluation.corpus.evaluate import misses

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from tests.evaluation.corpus.scores import Score

#: The tables that are shown.
SHOWN = {"Summary", "By type", "By kind of document", "What should stay"}


@dataclass(frozen=True, slots=True)
class Page:
    """What stands above the figures, and the heading of each half; the last one stands first."""

    introduction: str
    headings: Mapping[str, str]

    def put(self, page: Path, half: str, found: str) -> None:
        """Replace the part of one half in a page, keep the others."""
        parts = {}
        if page.exists():
            for piece in page.read_text(encoding="utf-8").split("\n## ")[1:]:
                heading, _, body = piece.partition("\n")
                parts[heading] = body.strip()
        dated = f"{dt.datetime.now(dt.UTC):%Y-%m-%d}, version {__version__}."
        parts[self.headings[half]] = f"{dated}\n\n{found.strip()}"
        order = (t for t in reversed(self.headings.values()) if t in parts)
        text = "\n".join([self.introduction, *(f"## {t}\n\n{parts[t]}\n" for t in order)])
        page.write_text(text, encoding="utf-8")


def asked(
    about: str, page: Page, unread: Collection[str], arguments: Sequence[str] | None
) -> argparse.Namespace:
    """What is asked for on the command line; the misses of what nobody reads are refused."""
    parser = argparse.ArgumentParser(description=about.splitlines()[0])
    parser.add_argument("half", choices=page.headings)
    parser.add_argument("--misses", type=Path, help="list what went wrong in this file")
    parser.add_argument("--docs", type=Path, help="write the tables into this page")
    chosen = parser.parse_args(arguments)
    if chosen.misses and chosen.half in unread:
        parser.error("the misses of what is held out are not for looking at")
    return chosen


def report(chosen: argparse.Namespace, page: Page, scores: Iterable[Score]) -> None:
    """Print the tables, and write them and the misses where that was asked."""
    found = list(scores)
    sections = [s for s in tables.sections(found) if s[0] in SHOWN]
    for section in sections:
        print(tables.as_text(*section))
    if chosen.docs:
        page.put(chosen.docs, chosen.half, "\n".join(tables.as_markdown(*s) for s in sections))
    if chosen.misses:
        chosen.misses.parent.mkdir(parents=True, exist_ok=True)
        chosen.misses.write_text(misses(found), encoding="utf-8")
