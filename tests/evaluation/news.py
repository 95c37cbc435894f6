"""Names in newspaper text: how exactly the model marks them, public people included.

    python -m tests.evaluation.news

The passages were written for this, by hands that knew neither the model nor its lists; they are
never looked at. In the files a line ``%%`` stands between two passages and ``[[Jan Peeters]]`` is
the name of a person, without title or office. Measured are the names that the model itself
marks, what the recognizer makes of them (with degrees before and behind the name), and the
persons that all of the detection is sure of; each in the text as papers print it, and with blanks
between words and signs, as collections of newspaper text have it.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from app import reference
from app.detection.engine import Detector
from app.detection.ner import REDACT_SCORE, NameModelRecognizer, learned_recognizers
from app.detection.ner_spans import persons
from app.detection.vetoes import MODELLED
from app.model.detection import EntityType
from tests.detection.dutch.maps import pages, text_map

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

HERE = Path(__file__).parent / "news"
SURE = 0.5
_MARKED = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
_TOKEN = re.compile(r"(?:[^\W\d_]\.-?)+(?!\w)|\w+(?:[-'’.]\w+)*|[^\w\s]")

Spans = set[tuple[int, int]]


class Passage(NamedTuple):
    """A text and the places of the names of persons in it."""

    text: str
    names: Spans


class Exact(NamedTuple):
    """How many names there are, how many are told, and how many of those are right to the sign."""

    gold: int
    told: int
    right: int

    @property
    def f(self) -> float:
        return 2 * self.right / ((self.gold + self.told) or 1)

    def __str__(self) -> str:
        precision, recall = self.right / (self.told or 1), self.right / (self.gold or 1)
        return f"exact F {self.f:.3f}, precision {precision:.3f}, recall {recall:.3f}"


def passages(files: Sequence[Path] | None = None) -> Iterator[Passage]:
    """All passages of some files, as a rule those that are held out."""
    for file in files or sorted(HERE.glob("*.txt")):
        for marked in file.read_text(encoding="utf-8").split("\n%%\n"):
            yield passage(marked.strip())


def passage(marked: str) -> Passage:
    """The text without its marks."""
    text, names, at = "", set(), 0
    for match in _MARKED.finditer(marked):
        text += marked[at : match.start()]
        names.add((len(text), len(text) + len(match[1])))
        text += match[1]
        at = match.end()
    return Passage(text + marked[at:], names)


def spaced(one: Passage) -> Passage:
    """The same with a blank between every two words and signs, and no line ends."""
    text, starts, ends = "", {}, {}
    for token in _TOKEN.finditer(one.text):
        text += " " if text else ""
        starts[token.start()] = len(text)
        text += token[0]
        ends[token.end()] = len(text)
    names = {(starts[a], ends[b]) for a, b in one.names if a in starts and b in ends}
    return Passage(text, names)


def measured(texts: Sequence[Passage], tell: Callable[[str], Spans]) -> Exact:
    """What ``tell`` finds, against the names that are there."""
    told = [tell(one.text) for one in texts]
    right = sum(len(one.names & found) for one, found in zip(texts, told, strict=True))
    return Exact(sum(len(one.names) for one in texts), sum(map(len, told)), right)


def ways(model: NameModelRecognizer, detector: Detector) -> dict[str, Callable[[str], Spans]]:
    """The three ways to tell the persons of a text."""

    def bare(text: str) -> Spans:
        places, probabilities = model._read(text)
        if not places:
            return set()
        named = persons(text, places, probabilities, SURE, widen=False)
        return {(one.start, one.end) for one in named if one.probability >= SURE}

    def recognizer(text: str) -> Spans:
        found = (r for r in model.analyze(text, []) if r.entity_type == MODELLED)
        return {(r.start, r.end) for r in found if r.score >= REDACT_SCORE}

    def detection(text: str) -> Spans:
        made = text_map(text)
        found = detector.detect(made, pages(made))
        return {
            (d.start, d.end)
            for d in found
            if d.entity_type is EntityType.PERSON and d.start is not None and d.end is not None
            if d.score >= REDACT_SCORE
        }

    return {"model": bare, "recognizer": recognizer, "detection": detection}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, help="others than those that are held out")
    chosen = parser.parse_args(arguments)
    learned = learned_recognizers()
    model = next(r for r in learned if isinstance(r, NameModelRecognizer))
    detector = Detector(reference.profile(reference.DEFAULT_PROFILE), learned)
    printed = list(passages(chosen.files))
    for name, texts in (("as printed", printed), ("spaced", [spaced(one) for one in printed])):
        for way, tell in ways(model, detector).items():
            print(f"{name}, {way}: {measured(texts, tell)} ({len(texts)} passages)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
