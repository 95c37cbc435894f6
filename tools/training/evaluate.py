"""Measure a model as the program uses it: the recognizer on the exported file.

``python tools/training/evaluate.py --work FOLDER --model resources/model``

Sets that are never trained on: sentences of Wikipedia and UD with the persons that *Frog* found
(so agreement with Frog, not the truth), and texts from templates of their own (by the same hand
as the templates of training, which flatters). The wide templates are one in twelve of those that
were written for breadth; "contrast" is the same of those of the third version; "traps" are the
texts of either that hold no person at all.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

import corpus  # noqa: E402
from synthetic.generate import HELD, HELD_CONTRAST, HELD_WIDE, snippets  # noqa: E402

from app.detection.ner_model import NameModel  # noqa: E402
from app.detection.ner_spans import persons  # noqa: E402

Spans = set[tuple[int, int]]


def proper(text: str, spans: list[tuple[int, int]]) -> Spans:
    """Spans without white space at the ends."""
    found: Spans = set()
    for start, end in spans:
        inner = text[start:end]
        found.add((start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())))
    return found


def measured(gold: list[Spans], told: list[Spans]) -> dict[str, float]:
    """Exact and overlapping precision and recall."""
    pairs = list(zip(gold, told, strict=True))

    def meets(one: tuple[int, int], others: Spans) -> bool:
        return any(one[0] < b and a < one[1] for a, b in others)

    def covered(one: tuple[int, int], others: Spans) -> bool:
        return any(a <= one[0] and one[1] <= b for a, b in others)

    all_gold = sum(len(g) for g, _ in pairs) or 1
    all_told = sum(len(t) for _, t in pairs) or 1
    exact = sum(len(g & t) for g, t in pairs)
    precision, recall = exact / all_told, exact / all_gold
    return {
        "names": all_gold,
        "exact precision": precision,
        "exact recall": recall,
        "exact F": 2 * precision * recall / ((precision + recall) or 1),
        "overlap precision": sum(meets(x, g) for g, t in pairs for x in t) / all_told,
        "overlap recall": sum(meets(x, t) for g, t in pairs for x in g) / all_gold,
        "full cover": sum(covered(x, t) for g, t in pairs for x in g) / all_gold,
    }


def tell(model: NameModel, texts: list[str], lowest: float, *, bare: bool) -> list[Spans]:
    """The persons in each text; ``bare`` without titles and degrees, as the gold has them."""
    found: list[Spans] = []
    for text, (places, probabilities, _) in zip(texts, model.read(texts), strict=True):
        named = persons(text, places, probabilities, lowest, widen=not bare)
        found.append(proper(text, [(n.start, n.end) for n in named]))
    return found


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=ROOT / "resources" / "model")
    args = parser.parse_args()
    begun = time.perf_counter()
    model = NameModel(args.model)
    print(f"loading {time.perf_counter() - begun:.2f} s")
    _, held, raw = corpus.split(args.work / "sentences.frog")
    made = list(snippets(900_000, 2500, HELD, noisy=False))
    spoiled = list(snippets(900_001, 1500, HELD))
    wide = list(snippets(900_002, 4000, HELD_WIDE, noisy=False))
    traps = [s for s in wide if not persons_of(s.spans)]
    wide = [s for s in wide if persons_of(s.spans)]
    contrast = list(snippets(900_003, 4000, HELD_CONTRAST, noisy=False))
    empty = [s for s in contrast if not persons_of(s.spans)]
    contrast = [s for s in contrast if persons_of(s.spans)]
    sets = {
        "sentences, all of Frog's": (
            [s.text for s in held],
            [proper(s.text, [(a, b) for a, b, _ in r]) for s, r in zip(held, raw, strict=True)],
        ),
        "sentences where lists agree": (
            [s.text for s in held if not s.unknown],
            [proper(s.text, persons_of(s.spans)) for s in held if not s.unknown],
        ),
        "templates": ([s.text for s in made], [proper(s.text, persons_of(s.spans)) for s in made]),
        "templates, spoiled": (
            [s.text for s in spoiled],
            [proper(s.text, persons_of(s.spans)) for s in spoiled],
        ),
        "wide": ([s.text for s in wide], [proper(s.text, persons_of(s.spans)) for s in wide]),
        "traps": ([s.text for s in traps], [set() for _ in traps]),
        "contrast": (
            [s.text for s in contrast],
            [proper(s.text, persons_of(s.spans)) for s in contrast],
        ),
        "traps of contrast": ([s.text for s in empty], [set() for _ in empty]),
    }
    for name, (texts, gold) in sets.items():
        for lowest in (0.5, 0.1):
            begun = time.process_time()
            told = tell(model, texts, lowest, bare=True)
            spent = time.process_time() - begun
            shown = {k: round(v, 4) for k, v in measured(gold, told).items()}
            if not any(gold):
                marked = sum(bool(t) for t in told)
                shown = {"texts": len(texts), "with a false name": marked}
            print(name, f"from {lowest}", json.dumps(shown))
            if lowest == 0.5:
                tokens = sum(len(t.split()) for t in texts)
                print(f"  {tokens / spent:.0f} words/s, {tokens / spent / 350:.1f} pages/s")


def persons_of(spans: list[tuple[int, int, str]]) -> list[tuple[int, int]]:
    """The places of the persons."""
    return [(a, b) for a, b, kind in spans if kind == "PER"]


if __name__ == "__main__":
    main()
