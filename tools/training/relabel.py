"""The round of self-training: the model labels the words of doubt that it is sure of.

``python tools/training/relabel.py --work FOLDER --model FOLDER`` writes ``relabelled.jsonl`` into
the working folder, which ``train.py train`` takes in the place of the first labels.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

import corpus  # noqa: E402
from samples import Sample, write  # noqa: E402

from app.detection.ner_model import NameModel  # noqa: E402
from app.detection.ner_text import KINDS  # noqa: E402

SURE = 0.9
NAME = "relabelled.jsonl"


def _sure(rows: NDArray[np.float32]) -> str | None:
    """The kind of the words: empty for none; None while it may or may not be a person."""
    person = rows[:, 1] + rows[:, 2]
    if person.min() >= SURE:
        return "PER"
    if person.max() > 1 - SURE:
        return None
    means = rows.mean(axis=0)
    shares = [means[0], *(means[2 * n + 1] + means[2 * n + 2] for n in range(1, len(KINDS)))]
    return ("", *KINDS[1:])[int(np.argmax(shares))]


def relabelled(model: NameModel, sample: Sample) -> Sample:
    """The sample with the doubts solved that the model is sure of in all their words."""
    ((places, probabilities, _),) = model.read([sample.text])
    spans, unknown = list(sample.spans), []
    for start, end in sample.unknown:
        rows = [
            row for (a, b), row in zip(places, probabilities, strict=True) if a < end and start < b
        ]
        kind = _sure(np.array(rows)) if rows else None
        if kind:
            spans.append((start, end, kind))
        elif kind is None:
            unknown.append((start, end))
    # Two doubts side by side are one name.
    merged: list[tuple[int, int, str]] = []
    for start, end, kind in sorted(spans):
        beside = merged and merged[-1][2] == kind == "PER"
        if beside and sample.text[merged[-1][1] : start] == " ":
            merged[-1] = (merged[-1][0], end, kind)
        else:
            merged.append((start, end, kind))
    return Sample(sample.text, merged, unknown)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    args = parser.parse_args()
    model = NameModel(args.model)
    real, _, _ = corpus.split(args.work / "sentences.frog")
    solved = [relabelled(model, one) if one.unknown else one for one in real]
    write(args.work / NAME, solved)
    before = sum(len(s.unknown) for s in real)
    print(f"{before} doubts, {sum(len(s.unknown) for s in solved)} left")


if __name__ == "__main__":
    main()
