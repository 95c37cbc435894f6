"""Training texts as the program reads them: marked documents laid out as PDF, and read again.

``python tools/training/pages.py --work FOLDER`` (with the program's own environment, no torch)
writes ``pages.jsonl``, which ``train.py train`` mixes in. What a table says comes column by column
out of a page, so a model that only saw running text takes headings and abbreviations for names.
The documents are the parts of the invented corpus that are worked on, with other seeds than those
that are measured, and the whole documents of the phrasebook, with other people in most of them.
Held-out parts are never read.
"""

from __future__ import annotations

import argparse
import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

import phrases  # noqa: E402
from samples import Sample, write  # noqa: E402

from app.detection.ner_windows import windows  # noqa: E402
from app.pipeline import analyse  # noqa: E402
from tests.evaluation import phrasebook  # noqa: E402
from tests.evaluation.corpus.gold import read_gold  # noqa: E402
from tests.evaluation.corpus.making import Made, corpus  # noqa: E402
from tests.evaluation.corpus.marks import Label  # noqa: E402
from tests.evaluation.corpus.splits import SPLITS, split  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.model.textmap import TextMap
    from tests.evaluation.corpus.gold import Char

#: The first seed that is used here; those that are measured begin at 0.
FIRST = 5000
HALVES = ("whole", "later")
_PERSONS = {"PERSON", "INITIALS"}


def samples(made: Made) -> Iterator[Sample]:
    """The windows of one document that the name model would read, with their persons."""
    gold = read_gold(made.pdf, made.document)
    text_map = analyse(made.pdf, made.name, made.document.key, None).text_map
    text = text_map.text
    at = places_of(text_map)
    spans, unknown = [], []
    for item in gold.items:
        places = []
        for n in item.chars:
            here = at.get(place_of(gold.chars[n]))
            if here is not None:
                places.append(here)
        mark = item.mark
        person = mark.label in (Label.OFFICIAL, Label.LOCAL) or (
            mark.label is Label.GOLD and mark.kind in _PERSONS
        )
        kept = mark.label is Label.NEUTRAL or (mark.label is Label.GOLD and mark.kind == "EMAIL")
        if not person and not kept:
            continue
        for start, end in runs(sorted(places)):
            if person:
                spans.append((start, end, "PER"))
            else:
                unknown.append((start, end))
        if len(places) < len(item.chars):
            return  # laid over one another or turned: the places don't tell
    for start, end in windows(text):
        inside = [(a - start, b - start, k) for a, b, k in spans if start <= a and b <= end]
        doubt = [(a - start, b - start) for a, b in unknown if a < end and start < b]
        doubt += [(a - start, b - start) for a, b, _ in spans if a < start < b or a < end < b]
        doubt = [(max(0, a), min(end - start, b)) for a, b in doubt]
        # In these all initials are marked, so that other letters are nobody's.
        yield Sample(text[start:end], inside, doubt, vague=True)


def places_of(text_map: TextMap) -> dict[tuple[int, int, int], int]:
    """Where in the text the character at a place of a page stands."""
    at = {}
    for i, sign in enumerate(text_map.text):
        if not sign.isspace():
            box = text_map.box(i)
            at[text_map.page_of(i), round(box.x0 * 2), round(box.y0 * 2)] = i
    return at


def place_of(char: Char) -> tuple[int, int, int]:
    """The place of a character, as :func:`places_of` has it."""
    return char.page, round(char.rect.x0 * 2), round(char.rect.y0 * 2)


def runs(places: list[int]) -> Iterator[tuple[int, int]]:
    """Stretches of places with no other letter between them than a blank, a stop or a line end."""
    first = last = None
    for place in places:
        if first is None or last is None:
            first = last = place
        elif place - last <= 4:
            last = place
        else:
            yield first, last + 1
            first = last = place
    if first is not None and last is not None:
        yield first, last + 1


def of_corpus(rounds: int) -> Iterator[Made]:
    """Documents of the parts that are worked on, each template ``rounds`` times."""
    for name in SPLITS:
        for kind, templates in split(name).templates.items():
            yield from corpus(name, len(templates) * rounds, [kind], ["reportlab", "story"], FIRST)


def of_phrasebook(seed: int, share: float) -> Iterator[Made]:
    """The whole documents, a ``share`` of them with other people."""
    rng = random.Random(seed)
    for half in HALVES:
        for subject in phrasebook.SUBJECTS[half]:
            for number, marked in enumerate(phrasebook.texts(subject, half)):
                changed = rng.random() < share
                text = phrases.with_others_marked(rng, marked) if changed else marked
                plain = rng.random() < 0.3
                yield phrasebook.made(f"{subject}-{half}-{number}", subject, text, plain=plain)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=2, help="how often each template comes")
    parser.add_argument("--times", type=int, default=4, help="how often each whole document comes")
    args = parser.parse_args()
    found: list[Sample] = []
    for made in of_corpus(args.rounds):
        found += samples(made)
    print(f"{len(found)} texts of the corpus", flush=True)
    for seed in range(args.times):
        for made in of_phrasebook(seed, 0.0 if seed == 0 else 0.8):
            found += samples(made)
    args.work.mkdir(parents=True, exist_ok=True)
    print(write(args.work / "pages.jsonl", found), "texts")


if __name__ == "__main__":
    main()
