"""Train both outputs of the model together: who is named, and what else is personal data.

``python tools/training/joint.py --work FOLDER --model MODEL --target FOLDER`` takes what
``data.py`` wrote (``data-*.jsonl`` in the working folder). The lowest layers stay as they are: the
model in ``MODEL`` reads the texts up to them once. The layers above learn two things at once: to
say of names what that model says (also in the real sentences of ``names.jsonl``, where there is
one), and which words are personal data.
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
from restore import restored  # noqa: E402
from samples import UNKNOWN  # noqa: E402

from app.detection.ner_model import LONGEST  # noqa: E402
from app.detection.ner_text import DATA_LABELS, LABELS, first_pieces, words  # noqa: E402

if TYPE_CHECKING:
    from network import Tagger

INDEX = {label: n for n, label in enumerate(DATA_LABELS)}
#: The layers that stay as they are.
FIRST = 3
PIECES = 2048
RATE = 2e-4
WARM_UP = 100
KEPT = 0.998
MINUTES = 40.0
CHECKPOINT_S = 120
#: Of texts for the names alone; other words of unknown label count for neither.
NAMES_ONLY = -101
SENTENCES, COUNT = "names.jsonl", 5000


class Example(NamedTuple):
    """What goes into the first layer that learns (pieces, width), and what is to come out.

    ``names`` are the logits (pieces, labels) of the model that is learned from.
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
                read, names = self._session.run(self._steps, {"ids": np.array([ids], np.int64)})
                labels = np.full(len(ids), UNKNOWN, np.int64)
                of_words = labelled(text, spans, unknown)
                for piece, word in first_pieces(words(text), pieces.offsets[:LONGEST]):
                    known = file.name != SENTENCES
                    labels[piece] = of_words[word] if known else NAMES_ONLY
                yield Example(read[0].astype(np.float16), names[0].astype(np.float16), labels)


def read_file(task: tuple[Path, Path]) -> Path:
    """Write what a file holds beside it, for one process among several.

    Whoever goes on with a training that was broken off finds it there; all of it together need not
    fit into memory.
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
    read, names, labels = (
        np.load(file.with_suffix(f".{name}.npy"), mmap_mode="r") for name in Example._fields
    )
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


def batches(rng: random.Random, examples: list[Example]) -> Iterator[tuple[torch.Tensor, ...]]:
    """What is read, mask, names and labels of batches of texts of like length."""
    for group in grouped(rng, [len(one.labels) for one in examples], PIECES):
        wide = max(len(examples[i].labels) for i in group)
        read = torch.zeros(len(group), wide, examples[0].read.shape[1])
        mask = torch.zeros(len(group), wide)
        names = torch.zeros(len(group), wide, len(LABELS))
        labels = torch.full((len(group), wide), UNKNOWN)
        for row, i in enumerate(group):
            count = len(examples[i].labels)
            read[row, :count] = torch.from_numpy(examples[i].read.astype(np.float32))
            mask[row, :count] = 1
            names[row, :count] = torch.from_numpy(examples[i].names.astype(np.float32))
            labels[row, :count] = torch.from_numpy(np.array(examples[i].labels))
        yield read, mask, names, labels


def loss_of(
    told: tuple[torch.Tensor, torch.Tensor], names: torch.Tensor, labels: torch.Tensor
) -> torch.Tensor:
    """How far the names are from those of the teacher, and the data from their labels."""
    named, data = (one.float() for one in told)
    marked = labels.clamp(min=UNKNOWN)
    words = labels != UNKNOWN
    loss = torch.nn.functional.kl_div(
        torch.log_softmax(named[words], -1),
        torch.log_softmax(names[words], -1),
        log_target=True,
        reduction="batchmean",
    )
    if bool((marked != UNKNOWN).any()):
        loss = loss + torch.nn.functional.cross_entropy(
            data.flatten(0, 1), marked.flatten(), label_smoothing=0.02
        )
    return loss


def train(model: Tagger, examples: list[Example], minutes: float, checkpoint: Path) -> None:
    """Let the model learn; broken off, it begins anew from its last checkpoint's weights."""
    rng = random.Random(1)
    torch.manual_seed(1)
    learn = [
        p
        for part in (*list(model.layers)[FIRST:], model.head, model.data)
        for p in part.parameters()
    ]
    optimizer = torch.optim.AdamW(learn, lr=RATE, weight_decay=0.01)
    mean = [p.detach().clone() for p in learn]
    step, losses = 0, []
    begun = saved = time.time()
    model.train()
    while (done := (time.time() - begun) / (60 * minutes)) < 1:
        for read, mask, names, labels in batches(rng, examples):
            done = (time.time() - begun) / (60 * minutes)
            if done >= 1:
                break
            for group in optimizer.param_groups:
                group["lr"] = RATE * min((step + 1) / WARM_UP, max(1 - done, 0.01))
            with torch.autocast("cpu", torch.bfloat16):
                told = model.both(read, mask, FIRST)
            loss = loss_of(told, names, labels)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learn, 1.0)
            optimizer.step()
            kept = min(KEPT, (1 + step) / (10 + step))
            with torch.no_grad():
                for average, now in zip(mean, learn, strict=True):
                    average.lerp_(now, 1 - kept)
            step += 1
            losses.append(loss.item())
            if step % 100 == 0:
                print(f"step {step}, {done:.2f}, loss {np.mean(losses):.4f}", flush=True)
                losses.clear()
            if time.time() - saved > CHECKPOINT_S:
                torch.save(model.state_dict(), checkpoint)
                saved = time.time()
    with torch.no_grad():
        for average, now in zip(mean, learn, strict=True):
            now.copy_(average)
    torch.save(model.state_dict(), checkpoint)


def widths(
    model: Tagger, tokenizer: Tokenizer, texts: Iterable[str]
) -> dict[str, NDArray[np.float32]]:
    """The largest size of each input of the steps that ``graph`` evens out."""
    model.eval()
    with torch.no_grad(), watched(model) as found:
        for text in texts:
            ids = torch.tensor([tokenizer.encode(text).ids[:LONGEST]])
            model(ids, torch.ones_like(ids))
    return {name: size.numpy() for name, size in found.items()}


def texts_of(files: Iterable[Path], step: int) -> Iterator[str]:
    """Every so many-th text of some files."""
    for file in files:
        with file.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if number % step == 0:
                    yield json.loads(line)[0]


def sentences(file: Path, target: Path) -> None:
    """Some of the sentences of a file, as ``data.py`` writes texts."""
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    random.Random(5).shuffle(lines)
    made = (json.dumps([line.strip(), [], []], ensure_ascii=False) for line in lines[:COUNT])
    target.write_text("\n".join(made) + "\n", encoding="utf-8")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=ROOT / "resources" / "model")
    parser.add_argument("--target", type=Path, default=ROOT / "resources" / "model")
    parser.add_argument("--names", type=Path, help="sentences, one a line, for the names alone")
    parser.add_argument("--minutes", type=float, default=MINUTES)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    model = restored(args.model / "model.onnx")
    model.data = torch.nn.Linear(model.sizes.width, len(DATA_LABELS))
    if args.names:
        sentences(args.names, args.work / SENTENCES)
    files = [*sorted(args.work.glob("data-*.jsonl")), *args.work.glob(SENTENCES)]
    with ProcessPoolExecutor(args.threads) as pool:
        made = pool.map(read_file, [(args.model, file) for file in files])
        examples = [one for file in made for one in examples_of(file)]
    print(f"{len(examples)} texts, {sum(len(e.labels) for e in examples)} pieces", flush=True)
    checkpoint = args.work / "joint.pt"
    if checkpoint.exists():
        model.load_state_dict(torch.load(checkpoint))
    train(model, examples, args.minutes, checkpoint)
    args.target.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(args.model / "tokenizer.json"))
    widest = widths(model, tokenizer, texts_of(files, 20))
    graph.write(model, widest, args.target / "model.onnx")
    if args.target != args.model:
        shutil.copy(args.model / "tokenizer.json", args.target / "tokenizer.json")


if __name__ == "__main__":
    main()
