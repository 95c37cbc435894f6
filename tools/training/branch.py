"""Train the second output of the model: which words are personal data other than names.

``python tools/training/branch.py --work FOLDER --model MODEL --target FOLDER`` takes what
``data.py`` wrote (``data-*.jsonl`` in the working folder), lets the model in ``MODEL`` read it up
to its top layers, and trains a copy of those layers with a head of their own. The first output, and
what it costs to find the names, stays as it is.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import helper
from tokenizers import Tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

import graph  # noqa: E402
from batches import grouped  # noqa: E402
from export import watched  # noqa: E402
from network import Branch  # noqa: E402
from restore import restored  # noqa: E402
from samples import UNKNOWN  # noqa: E402

from app.detection.ner_model import LONGEST  # noqa: E402
from app.detection.ner_text import DATA_LABELS, first_pieces, words  # noqa: E402

INDEX = {label: n for n, label in enumerate(DATA_LABELS)}
LAYERS = 2
PIECES = 2048
RATE = 4e-4
WARM_UP = 100
KEPT = 0.998
EPOCHS = 2.5
CHECKPOINT_S = 120


class Example(NamedTuple):
    """What comes into the branch for each piece (pieces, width), and its label."""

    read: NDArray[np.float16]
    labels: NDArray[np.int64]


class Below:
    """The model up to where the branch begins, as it is in use: in eight bits."""

    def __init__(self, folder: Path, step: str) -> None:
        made = onnx.load(str(folder / "model.onnx"))
        del made.graph.output[:]  # what lies above is not run
        made.graph.output.append(helper.make_tensor_value_info(step, onnx.TensorProto.FLOAT, None))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._step = step
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
                (read,) = self._session.run([self._step], {"ids": np.array([ids], np.int64)})
                labels = np.full(len(ids), UNKNOWN, np.int64)
                of_words = labelled(text, spans, unknown)
                for piece, word in first_pieces(words(text), pieces.offsets[:LONGEST]):
                    labels[piece] = of_words[word]
                yield Example(read[0].astype(np.float16), labels)


def read_file(task: tuple[Path, str, Path]) -> Path:
    """Write what a file holds beside it, for one process among several.

    Whoever goes on with a training that was broken off finds it there; all of it together need not
    fit into memory.
    """
    folder, step, file = task
    done = file.with_suffix(".ends.npy")
    made_from = max(one.stat().st_mtime for one in (file, folder / "model.onnx"))
    if not done.exists() or done.stat().st_mtime < made_from:
        examples = list(Below(folder, step).examples(file))
        np.save(file.with_suffix(".read.npy"), np.concatenate([e.read for e in examples]))
        np.save(file.with_suffix(".labels.npy"), np.concatenate([e.labels for e in examples]))
        np.save(done, np.cumsum([len(e.labels) for e in examples]))
    return file


def examples_of(file: Path) -> Iterator[Example]:
    """What :func:`read_file` has written for a file."""
    read = np.load(file.with_suffix(".read.npy"), mmap_mode="r")
    labels = np.load(file.with_suffix(".labels.npy"))
    start = 0
    for end in np.load(file.with_suffix(".ends.npy")).tolist():
        yield Example(read[start:end], labels[start:end])
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


def batches(rng: random.Random, examples: list[Example]) -> Iterator[tuple[torch.Tensor, ...]]:
    """What is read, mask and labels of batches of texts of like length."""
    for group in grouped(rng, [len(one.labels) for one in examples], PIECES):
        wide = max(len(examples[i].labels) for i in group)
        read = torch.zeros(len(group), wide, examples[0].read.shape[1])
        mask = torch.zeros(len(group), wide)
        labels = torch.full((len(group), wide), UNKNOWN)
        for row, i in enumerate(group):
            count = len(examples[i].labels)
            read[row, :count] = torch.from_numpy(examples[i].read.astype(np.float32))
            mask[row, :count] = 1
            labels[row, :count] = torch.from_numpy(np.array(examples[i].labels))
        yield read, mask, labels


def train(branch: Branch, examples: list[Example], epochs: float, checkpoint: Path) -> None:
    """Let the branch learn; broken off, it begins anew from its last checkpoint's weights."""
    rng = random.Random(1)
    torch.manual_seed(1)
    learn = list(branch.parameters())
    optimizer = torch.optim.AdamW(learn, lr=RATE, weight_decay=0.01)
    mean = [p.detach().clone() for p in learn]
    total = epochs * sum(len(one.labels) for one in examples)
    step, done, saved, losses = 0, 0, time.time(), []
    branch.train()
    while done < total:
        for read, mask, labels in batches(rng, examples):
            if done >= total:
                break
            for group in optimizer.param_groups:
                group["lr"] = RATE * min((step + 1) / WARM_UP, max(1 - done / total, 0.01))
            with torch.autocast("cpu", torch.bfloat16):
                logits = branch(read, mask)
            loss = torch.nn.functional.cross_entropy(
                logits.float().flatten(0, 1), labels.flatten(), label_smoothing=0.02
            )
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learn, 1.0)
            optimizer.step()
            kept = min(KEPT, (1 + step) / (10 + step))
            with torch.no_grad():
                for average, now in zip(mean, learn, strict=True):
                    average.lerp_(now, 1 - kept)
            step, done = step + 1, done + int(mask.sum())
            losses.append(loss.item())
            if step % 100 == 0:
                print(f"step {step}, {done / total:.2f}, loss {np.mean(losses):.4f}", flush=True)
                losses.clear()
            if time.time() - saved > CHECKPOINT_S:
                torch.save(branch.state_dict(), checkpoint)
                saved = time.time()
    with torch.no_grad():
        for average, now in zip(mean, learn, strict=True):
            now.copy_(average)
    torch.save(branch.state_dict(), checkpoint)


def widths(branch: Branch, examples: Iterable[Example]) -> dict[str, NDArray[np.float32]]:
    """The largest size of each input of the steps that ``graph`` evens out."""
    branch.eval()
    with torch.no_grad(), watched(branch) as found:
        for one in examples:
            read = torch.from_numpy(np.array(one.read, np.float32))[None]
            branch(read, torch.ones(1, read.shape[1]))
    return {name: size.numpy() for name, size in found.items()}


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=ROOT / "resources" / "model")
    parser.add_argument("--target", type=Path, default=ROOT / "resources" / "model")
    parser.add_argument("--epochs", type=float, default=EPOCHS)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    tagger = restored(args.model / "model.onnx")
    branch = Branch(tagger, LAYERS, len(DATA_LABELS))
    step = graph.below(branch, tagger.sizes.layers)
    tasks = [(args.model, step, file) for file in sorted(args.work.glob("data-*.jsonl"))]
    with ProcessPoolExecutor(args.threads) as pool:
        examples = [one for file in pool.map(read_file, tasks) for one in examples_of(file)]
    print(f"{len(examples)} texts, {sum(len(e.labels) for e in examples)} pieces", flush=True)
    checkpoint = args.work / "branch.pt"
    if checkpoint.exists():
        branch.load_state_dict(torch.load(checkpoint))
    train(branch, examples, args.epochs, checkpoint)
    args.target.mkdir(parents=True, exist_ok=True)
    graph.with_branch(
        args.model / "model.onnx",
        branch,
        widths(branch, examples[::50]),
        args.target / "model.onnx",
    )
    if args.target != args.model:
        shutil.copy(args.model / "tokenizer.json", args.target / "tokenizer.json")


if __name__ == "__main__":
    main()
