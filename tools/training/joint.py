"""Train both outputs of the model together: who is named, and what else is personal data.

``python tools/training/joint.py --work FOLDER --model MODEL`` takes what ``data.py`` wrote
(``data-*.jsonl`` in the working folder) and goes on from ``MODEL``. The lowest layers stay as they
are: the teacher, which is that model if no other is given, reads the texts up to them once. The
layers above learn two things at once: to say of names what that model says, brought nearer to what
the texts are marked with, and which words are personal data. Of names also real sentences tell
(only what the teacher says) and texts made from the templates.
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
from typing import TYPE_CHECKING

import numpy as np
import torch
from tokenizers import Tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

import graph  # noqa: E402
import news  # noqa: E402
from batches import grouped  # noqa: E402
from export import watched  # noqa: E402
from readings import FIRST, MADE, NEWS, SENTENCES, examples_of, read_file  # noqa: E402
from restore import restored  # noqa: E402
from samples import UNKNOWN, Sample  # noqa: E402
from samples import write as write_samples  # noqa: E402
from synthetic.generate import snippets  # noqa: E402

from app.detection.ner_model import LONGEST  # noqa: E402
from app.detection.ner_text import DATA_LABELS, LABELS  # noqa: E402

if TYPE_CHECKING:
    from network import Tagger
    from readings import Example

PIECES = 2048
RATE = 2e-4
WARM_UP = 100
KEPT = 0.998
#: How much stays of the weights that it went on from: what is learned of the last texts is kept
#: from undoing what was known.
BEFORE = 0.5
MINUTES = 55.0
CHECKPOINT_S = 120
#: How many real sentences and made texts tell of names, and the seed of the latter.
SENTENCES_COUNT, MADE_COUNT, MADE_SEED = 8000, 8000, 5_000_000
NEWS_SEED = 6


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


def train(
    model: Tagger, examples: list[Example], minutes: float, checkpoint: Path, *, half: bool
) -> None:
    """Let the model learn; broken off, it begins anew from its last checkpoint's weights."""
    rng = random.Random(1)
    torch.manual_seed(1)
    learn = [
        p
        for part in (*list(model.layers)[FIRST:], model.head, model.data)
        for p in part.parameters()
    ]
    optimizer = torch.optim.AdamW(learn, lr=RATE, weight_decay=0.01)
    mean, began = ([p.detach().clone() for p in learn] for _ in range(2))
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
            with torch.autocast("cpu", torch.bfloat16, enabled=half):
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
        for average, now, before in zip(mean, learn, began, strict=True):
            now.copy_(average.lerp(before, BEFORE))
    torch.save(model.state_dict(), checkpoint)


def widened(head: torch.nn.Linear, count: int) -> torch.nn.Linear:
    """The same with rows for kinds that are new: they stand before the two of those in office."""
    new = torch.nn.Linear(head.in_features, count)
    with torch.no_grad():
        for part, old in ((new.weight, head.weight), (new.bias, head.bias)):
            part[: len(old) - 2], part[-2:] = old[:-2], old[-2:]
    return new


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


def of_names(file: Path, work: Path) -> None:
    """The texts for the names: some of the sentences of a file, and those of the templates."""
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    random.Random(5).shuffle(lines)
    write_samples(work / SENTENCES, (Sample(line.strip()) for line in lines[:SENTENCES_COUNT]))
    write_samples(work / MADE, snippets(MADE_SEED, MADE_COUNT))
    write_samples(work / NEWS, news.samples(NEWS_SEED))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=ROOT / "resources" / "model")
    parser.add_argument("--target", type=Path, default=ROOT / "resources" / "model")
    parser.add_argument("--teacher", type=Path, help="whose names are learned, if of another model")
    parser.add_argument("--names", type=Path, help="sentences, one a line, for the names alone")
    parser.add_argument("--minutes", type=float, default=MINUTES)
    parser.add_argument("--half", action="store_true", help="where the processor has bfloat16")
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    model = restored(args.model / "model.onnx")
    if model.data is None:
        model.data = torch.nn.Linear(model.sizes.width, len(DATA_LABELS))
    model.data = widened(model.data, len(DATA_LABELS))
    if args.names and not (args.work / MADE).exists():
        of_names(args.names, args.work)
    files = [*sorted(args.work.glob("data-*.jsonl")), *sorted(args.work.glob("names-*.jsonl"))]
    with ProcessPoolExecutor(args.threads) as pool:
        made = pool.map(read_file, [(args.teacher or args.model, file) for file in files])
        examples = [one for file in made for one in examples_of(file)]
    print(f"{len(examples)} texts, {sum(len(e.labels) for e in examples)} pieces", flush=True)
    checkpoint = args.work / "joint.pt"
    if checkpoint.exists():
        model.load_state_dict(torch.load(checkpoint))
    train(model, examples, args.minutes, checkpoint, half=args.half)
    args.target.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(args.model / "tokenizer.json"))
    widest = widths(model, tokenizer, texts_of(files, 20))
    graph.write(model, widest, args.target / "model.onnx")
    if args.target != args.model:
        shutil.copy(args.model / "tokenizer.json", args.target / "tokenizer.json")


if __name__ == "__main__":
    main()
