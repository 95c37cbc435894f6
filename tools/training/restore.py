"""Take the weights of the program's model as the ones to go on from.

``python tools/training/restore.py --work FOLDER`` writes ``first.pt`` and ``tokenizer.json`` into
the working folder, for when the checkpoint of the last training is gone. Eight bits are read back
as they are, so that what was rounded stays rounded: the network gives what the file gives, but for
the rounding of what goes through it.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

import graph  # noqa: E402
from network import Sizes, Tagger  # noqa: E402

TABLES = ("words", "places")
MODEL = ROOT / "resources" / "model"


def restored(file: Path) -> Tagger:
    """The network in a file that ``export.py`` wrote."""
    values = {
        one.name: numpy_helper.to_array(one) for one in onnx.load(str(file)).graph.initializer
    }
    state = {k: v for k, v in values.items() if k.endswith((".bias", "norm.weight"))}
    for name in [k.removesuffix(".steps") for k in values if k.endswith(".steps")]:
        weight = values[f"{name}.steps"].astype(np.float32) * values[f"{name}.size"]
        if f"{name}.evened" in values:
            weight *= values[f"{name}.evened"][:, None]
        state[f"{name}.weight"] = weight if name in TABLES else weight.T
    for name in [k.removesuffix(".attention.bias") for k in state if k.endswith("attention.bias")]:
        for part in ("weight", "bias"):
            together = np.split(state.pop(f"{name}.attention.{part}"), len(graph.ATTENTION))
            for one, value in zip(graph.ATTENTION, together, strict=True):
                state[f"{name}.{one}.{part}"] = value
    layers = 1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers."))
    vocabulary, width = state["words.weight"].shape
    data = len(state.get("data.bias", ()))
    model = Tagger(Sizes(vocabulary, state["head.bias"].shape[0], layers, width), data)
    model.load_state_dict({k: torch.tensor(np.ascontiguousarray(v)) for k, v in state.items()})
    return model


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=MODEL)
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    model = restored(args.model / "model.onnx")
    model.data = None  # learned by `joint.py`, when the names are known
    torch.save({"sizes": tuple(model.sizes), "model": model.state_dict()}, args.work / "first.pt")
    shutil.copy(args.model / "tokenizer.json", args.work / "tokenizer.json")


if __name__ == "__main__":
    main()
