"""What the layers that learn are given, and what is to come out of them.

The lowest layers stay as they are: the model that is learned from reads the texts up to them once.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import onnx
import onnxruntime
from onnx import helper
from tokenizers import Tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from samples import NO_PERSON, UNKNOWN, Sample  # noqa: E402

from app.detection.ner_model import LONGEST  # noqa: E402
from app.detection.ner_text import (  # noqa: E402
    DATA_LABELS,
    LABELS,
    OFFICIAL,
    first_pieces,
    words,
)

INDEX = {label: n for n, label in enumerate(DATA_LABELS)}
#: The layers that stay as they are.
FIRST = 3
#: Of texts for the names alone; other words of unknown label count for neither.
NAMES_ONLY = -101
#: Texts for the names: real sentences, and others made from the templates, which are marked.
SENTENCES, MADE = "names-real.jsonl", "names-made.jsonl"
#: Newspaper passages: their persons are marked, and no other word in letters is anybody's datum.
NEWS = "names-news.jsonl"
#: How much of what is to come out is the mark of a text and not what the teacher says.
MARKED = 0.75
PERSONS = ("PERSON", "INITIALS", OFFICIAL)


class Example(NamedTuple):
    """What goes into the first layer that learns (pieces, width), and what is to come out.

    ``names`` are the logarithms of the probabilities (pieces, labels) of who is named.
    """

    read: NDArray[np.float16]
    names: NDArray[np.float16]
    labels: NDArray[np.int64]


class Teacher:
    """The model as it is in use, in eight bits: its names, and how far its lowest layers read."""

    def __init__(self, folder: Path) -> None:
        made = onnx.load(str(folder / "model.onnx"))
        step = f"layers.{FIRST - 1}.outer_norm"
        made.graph.output.append(helper.make_tensor_value_info(step, onnx.TensorProto.FLOAT, None))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._steps = [step, made.graph.output[0].name]
        self._session = onnxruntime.InferenceSession(
            made.SerializeToString(), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))

    def examples(self, file: Path) -> Iterator[Example]:
        """What a file of ``data.py`` holds."""
        with file.open(encoding="utf-8") as lines:
            for line in lines:
                text, spans, unknown = json.loads(line)
                pieces = self._tokenizer.encode(text)
                ids = pieces.ids[:LONGEST]
                read, logits = self._session.run(self._steps, {"ids": np.array([ids], np.int64)})
                names = np.exp(logits[0] - logits[0].max(-1, keepdims=True))
                names /= names.sum(-1, keepdims=True)
                labels = np.full(len(ids), UNKNOWN, np.int64)
                of_words, marks = marked(file, text, spans, unknown)
                for piece, word in first_pieces(words(text), pieces.offsets[:LONGEST]):
                    labels[piece] = of_words[word]
                    names[piece] = nearer(names[piece], marks[word])
                names = np.log(names + 1e-6)
                yield Example(read[0].astype(np.float16), names.astype(np.float16), labels)


def marked(
    file: Path, text: str, spans: list[tuple[int, int, str]], unknown: list[tuple[int, int]]
) -> tuple[list[int], list[int]]:
    """The labels of the words for the data, and those for the names (see ``samples``)."""
    if file.name.startswith("data-"):
        data = labelled(text, spans, unknown)
        return data, [of_name(label) for label in data]
    names = Sample(text, spans, unknown).labels()
    if file.name == NEWS:
        names = Sample(text, spans, unknown, vague=True).labels()
        data = [
            0 if mark == NO_PERSON and text[a:b].isalpha() else NAMES_ONLY
            for mark, (a, b) in zip(names, words(text), strict=True)
        ]
        return data, names
    if file.name == SENTENCES:
        names = [UNKNOWN] * len(names)
    return [NAMES_ONLY] * len(names), names


def of_name(label: int) -> int:
    """What the label of a word as data tells of it as a name."""
    if label == UNKNOWN or DATA_LABELS[label].endswith("-EMAIL"):
        return UNKNOWN  # a name stands in it, or none: that is no matter
    part, _, kind = DATA_LABELS[label].partition("-")
    return LABELS.index(f"{part}-PER") if kind in PERSONS else NO_PERSON


def nearer(told: NDArray[np.float32], mark: int) -> NDArray[np.float32]:
    """The teacher's probabilities for a word, brought nearer to its mark."""
    if mark == UNKNOWN:
        return told
    known = np.zeros_like(told)
    if mark == NO_PERSON:
        known = np.where([label.endswith("-PER") for label in LABELS], 0, told + 1e-4)
        known /= known.sum()
    else:
        known[mark] = 1
    return MARKED * known + (1 - MARKED) * told


def read_file(task: tuple[Path, Path]) -> Path:
    """Write what a file holds beside it, for one process among several.

    Whoever goes on with a training that was broken off finds it there.
    """
    folder, file = task
    done = file.with_suffix(".ends.npy")
    made_from = max(one.stat().st_mtime for one in (file, folder / "model.onnx"))
    if not done.exists() or done.stat().st_mtime < made_from:
        examples = list(Teacher(folder).examples(file))
        for name in Example._fields:
            parts = [getattr(e, name) for e in examples]
            np.save(file.with_suffix(f".{name}.npy"), np.concatenate(parts))
        np.save(done, np.cumsum([len(e.labels) for e in examples]))
    return file


def examples_of(file: Path) -> Iterator[Example]:
    """What :func:`read_file` has written for a file."""
    read, names, labels = (np.load(file.with_suffix(f".{name}.npy")) for name in Example._fields)
    start = 0
    for end in np.load(file.with_suffix(".ends.npy")).tolist():
        yield Example(read[start:end], names[start:end], labels[start:end])
        start = end


def labelled(
    text: str, spans: Iterable[tuple[int, int, str]], unknown: Iterable[tuple[int, int]]
) -> list[int]:
    """The index in :data:`DATA_LABELS` for each word."""
    found: list[int] = []
    spans, unknown = sorted(spans), list(unknown)
    for start, end in words(text):
        here = next(((a, kind) for a, b, kind in spans if a < end and start < b), None)
        if here is not None:
            label = f"{'B' if start <= here[0] else 'I'}-{here[1]}"
            found.append(INDEX.get(label, UNKNOWN))
        else:
            found.append(0)
        if any(a < end and start < b for a, b in unknown):
            found[-1] = UNKNOWN
    return found
