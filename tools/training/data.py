"""Training texts for the second output: pages as the program reads them, all their data marked.

``python tools/training/data.py --work FOLDER`` (with the program's own environment, no torch)
writes ``data-*.jsonl``, which ``joint.py`` learns from: the same documents as those of
``pages.py`` and the short texts of the phrasebook that are worked on, each a few times, most of
them with other people, numbers, dates and streets. Held-out parts are never read.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

import phrases  # noqa: E402
from pages import HALVES, of_corpus, place_of, places_of, runs  # noqa: E402
from synthetic.people import person  # noqa: E402

from app.detection.data_windows import more_windows  # noqa: E402
from app.detection.dutch import lexicon  # noqa: E402
from app.detection.ner_text import DATA_KINDS, OFFICIAL  # noqa: E402
from app.detection.ner_windows import windows  # noqa: E402
from app.model.person_name import fold  # noqa: E402
from app.pipeline import analyse  # noqa: E402
from tests.evaluation import phrasebook  # noqa: E402
from tests.evaluation.corpus.gold import read_gold  # noqa: E402
from tests.evaluation.corpus.marks import Label  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tests.evaluation.corpus.making import Made

SHORT_HALVES = ("dev", "more")
#: How much of the marks in a changed text stay as they are, and how much of the documents.
SAME_MARK, CHANGED = 0.15, 0.9
_MARK = re.compile(r"\[\[(\+?)([A-Z_]+):(.*?)\]\]")
_STREET = re.compile(r"([A-Z][\w'’.-]*(?:[ -][A-Za-z'’.-]+){0,3}?)(?= ?\d)")
_CAPITALS, _SMALL = "ABCDEFGHJKLMNPRSTVWZ", "abcdefghijklmnoprstvwz"


def _figures(rng: random.Random, text: str, kept: int = 0) -> str:
    """The text with other figures, the first few as they are."""
    seen, made = 0, ""
    for sign in text:
        seen += sign.isdigit()
        made += str(rng.randint(0, 9)) if sign.isdigit() and seen > kept else sign
    return made


def _letters(rng: random.Random, text: str) -> str:
    return "".join(
        rng.choice(_CAPITALS) if c.isupper() else rng.choice(_SMALL) if c.islower() else c
        for c in text
    )


def _code(rng: random.Random, text: str) -> str:
    text = _figures(rng, text)
    return _letters(rng, text) if rng.random() < 0.3 else text


def _date(rng: random.Random, text: str) -> str:
    def other(match: re.Match[str]) -> str:
        figures = match[0]
        if len(figures) == 4 and figures[:2] in ("19", "20"):
            return str(int(figures) + rng.randint(-9, 9))
        if len(figures) <= 2:
            value = rng.randint(1, 12)
            return f"{value:02d}" if len(figures) == 2 else str(min(value, 9))
        return figures

    return re.sub(r"\d+", other, text)


def _address(rng: random.Random, text: str) -> str:
    text = re.sub(r"\d+", lambda n: str(rng.randint(1, 10 ** len(n[0]) - 1)), text)
    if rng.random() < 0.7:
        street = rng.choice(_streets())
        text = _STREET.sub(lambda _: street, text, count=1)
    return text


def _initials(rng: random.Random, text: str) -> str:
    return "".join(
        rng.choice(_CAPITALS)
        if c.isupper()
        else c
        if c in "vd" and len(text) > 2
        else rng.choice(_SMALL)
        if c.islower()
        else c
        for c in text
    )


@cache
def _streets() -> list[str]:
    return [street.title() for street in sorted(lexicon.streets())]


def _mailbox(rng: random.Random, text: str) -> str:
    """The local part of another person's address, in one of the usual ways."""
    if rng.random() < 0.3:
        return _figures(rng, text)
    one = person(rng)
    given, last = fold(one.given), fold(one.last)
    ways = (f"{given[:1]}.{last}", f"{given}.{last}", f"{given[:1]}{last}", f"{last}{given[:1]}")
    own = (given, f"{given}{last}", f"{given}{rng.randint(50, 99)}", f"{given}_{last[:4]}")
    return rng.choice(ways if rng.random() < 0.7 else own)


_OTHERS: dict[str, Callable[[random.Random, str], str]] = {
    "PHONE": lambda rng, text: _figures(rng, text, 2),
    "EMAIL": _mailbox,
    "BSN": _figures,
    "PLATE": _figures,
    "IBAN": lambda rng, text: _figures(rng, text, 2),
    "ID_DOC": _code,
    "STAFF_ID": _code,
    "DOB": _date,
    "POSTCODE": lambda rng, text: _letters(rng, _figures(rng, text)),
    "ADDRESS": _address,
}


def with_other_data(rng: random.Random, marked: str) -> str:
    """A text with marks, with other people, numbers, dates, streets and initials in most of them.

    Initials become the same others wherever they stand in it.
    """
    others: dict[str, str] = {}

    def other(match: re.Match[str]) -> str:
        goes_on, kind, text = match.groups()
        if rng.random() < SAME_MARK:
            return match[0]
        if kind == "INITIALS":
            text = others.setdefault(text, _initials(rng, text))
        elif kind == "NEG" and rng.random() < 0.5:
            text = re.sub(r"\d{5,}", lambda n: _figures(rng, n[0], 2), text)
        elif kind in _OTHERS:
            text = _OTHERS[kind](rng, text)
        return f"[[{goes_on}{kind}:{text}]]"

    return _MARK.sub(other, phrases.with_others_marked(rng, marked))


def examples(made: Made) -> Iterator[tuple[str, list[tuple[int, int, str]], list[tuple[int, int]]]]:
    """The windows of a document that the model would read: text, data, and what is left open."""
    gold = read_gold(made.pdf, made.document)
    text_map = analyse(made.pdf, made.name, made.document.key, None).text_map
    text = text_map.text
    at = places_of(text_map)
    spans: list[tuple[int, int, str]] = []
    unknown: list[tuple[int, int]] = []
    for item in gold.items:
        places = [at.get(place_of(gold.chars[n])) for n in item.chars]
        if None in places:
            return  # laid over one another or turned: the places don't tell
        mark = item.mark
        kind = OFFICIAL if mark.label in (Label.OFFICIAL, Label.LOCAL) else mark.kind
        for start, end in runs(sorted(p for p in places if p is not None)):
            if mark.label is Label.NEUTRAL or (mark.label is Label.GOLD and kind not in DATA_KINDS):
                unknown.append((start, end))
            elif mark.label is not Label.NEGATIVE:
                spans.append((start, end, kind))
    read = windows(text)
    for low, high in [*read, *more_windows(text, read)]:
        inside = [
            (max(0, a - low), min(high - low, b - low), kind)
            for a, b, kind in spans
            if a < high and low < b
        ]
        doubt = [
            (max(0, a - low), min(high - low, b - low)) for a, b in unknown if a < high and low < b
        ]
        yield text[low:high], inside, doubt


def of_phrasebook(seed: int) -> Iterator[Made]:
    """The documents and the short texts; all but those of the first seed mostly changed."""
    rng = random.Random(seed)
    for half in (*HALVES, *SHORT_HALVES):
        for subject in phrasebook.SUBJECTS[half]:
            for number, marked in enumerate(phrasebook.texts(subject, half)):
                changed = seed > 0 and rng.random() < CHANGED
                text = with_other_data(rng, marked) if changed else marked
                plain = rng.random() < 0.3
                yield phrasebook.made(f"{subject}-{half}-{number}", subject, text, plain=plain)


def _write(file: Path, documents: Iterable[Made]) -> None:
    count = 0
    with file.open("w", encoding="utf-8") as out:
        for made in documents:
            for one in examples(made):
                out.write(json.dumps(one, ensure_ascii=False) + "\n")
                count += 1
    print(f"{file.name}: {count} texts", flush=True)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=2, help="how often each template comes")
    parser.add_argument("--times", type=int, default=5, help="how often each written text comes")
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    _write(args.work / "data-corpus.jsonl", of_corpus(args.rounds))
    for seed in range(args.times):
        _write(args.work / f"data-{seed}.jsonl", of_phrasebook(seed))


if __name__ == "__main__":
    main()
