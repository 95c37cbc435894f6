"""Write the trained model as the program uses it: ONNX in eight bits, and its tokenizer.

``python tools/training/export.py --work FOLDER --target resources/model``
"""

from __future__ import annotations

import argparse
import json
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from tokenizers import Tokenizer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import numpy as np
    from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

import graph  # noqa: E402
from network import Sizes, Tagger  # noqa: E402
from synthetic.generate import snippets  # noqa: E402

#: Texts on which the widths of what goes through the network are looked up.
SEED, SNIPPETS = 77, 800


def load(checkpoint: Path) -> Tagger:
    """The network of a checkpoint, ready for use: the running mean of its weights."""
    state = torch.load(checkpoint)
    model = Tagger(Sizes(*state["sizes"]))
    model.load_state_dict(state["model"])
    learned = (p for p in model.parameters() if p.requires_grad)
    with torch.no_grad():
        for weight, mean in zip(learned, state.get("mean", ()), strict=False):
            weight.copy_(mean)
    return model.eval()


def between(one: Tagger, other: Tagger, share: float) -> Tagger:
    """The mean of two networks that began alike; it keeps what each of them knows.

    Args:
        one: The one, which becomes the mean.
        other: The other.
        share: How much of ``one`` there is in it, from 0 to 1.
    """
    mine, theirs = one.state_dict(), other.state_dict()
    one.load_state_dict({k: share * w + (1 - share) * theirs[k] for k, w in mine.items()})
    return one


@contextmanager
def watched(model: torch.nn.Module) -> Iterator[dict[str, torch.Tensor]]:
    """Keeps the largest size of each input of the steps that ``graph`` evens out."""
    found: dict[str, torch.Tensor] = {}

    def watch(name: str) -> Callable[[torch.nn.Module, tuple[torch.Tensor, ...]], None]:
        def seen(_: torch.nn.Module, takes: tuple[torch.Tensor, ...]) -> None:
            size = takes[0].abs().amax((0, 1))
            found[name] = torch.maximum(found[name], size) if name in found else size

        return seen

    hooks = [
        part.register_forward_pre_hook(watch(name))
        for name, part in model.named_modules()
        if name.rpartition(".")[2] in graph.SMOOTHED
    ]
    yield found
    for one in hooks:
        one.remove()


def widths(model: Tagger, tokenizer: Tokenizer) -> dict[str, NDArray[np.float32]]:
    """The widths of those inputs on our own snippets."""
    with torch.no_grad(), watched(model) as found:
        for sample in snippets(SEED, SNIPPETS):
            ids = torch.tensor([tokenizer.encode(sample.text).ids[: model.sizes.positions]])
            model(ids, torch.ones_like(ids))
    return {name: size.numpy() for name, size in found.items()}


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--target", type=Path, default=ROOT / "resources" / "model")
    parser.add_argument("--beside", type=Path, help="a checkpoint to take the mean with")
    parser.add_argument("--share", type=float, default=0.5, help="of --work in that mean")
    args = parser.parse_args()
    args.target.mkdir(parents=True, exist_ok=True)
    model = load(args.work / "checkpoint.pt")
    if args.beside:
        model = between(model, load(args.beside), args.share)
    tokenizer_file = args.work / "tokenizer.json"
    graph.write(
        model, widths(model, Tokenizer.from_file(str(tokenizer_file))), args.target / "model.onnx"
    )
    # Without the blanks that the tokenizer's own writer puts in.
    tokenizer = json.loads(tokenizer_file.read_text(encoding="utf-8"))
    text = json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":"))
    (args.target / "tokenizer.json").write_text(text + "\n", encoding="utf-8")
    for file in sorted(args.target.iterdir()):
        print(f"{file.name}: {file.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
