"""Take the weights of the program's model as the ones to go on from.

``python tools/training/restore.py --work FOLDER`` writes ``first.pt`` and ``tokenizer.json`` into
the working folder, for when the checkpoint of the last training is gone. Eight bits are read back
as they are, so that what was rounded stays rounded: the network gives what the file gives, but for
the rounding of what goes through it.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from network import Sizes, Tagger  # noqa: E402

#: The output of a rounded dense step in the file: "/layers.0/key/MatMul_output_0_output_quantized".
_DENSE = re.compile(r"/(?:(layers)\.(\d+)/)?(\w+)/MatMul_output_0_output_quantized")
MODEL = ROOT / "resources" / "model"


def _unrounded(values: dict[str, np.ndarray], name: str) -> np.ndarray:
    """The weights ``name`` of the file as plain numbers."""
    base = name.removesuffix("_quantized")
    rounded = values[name].astype(np.float32) - values[f"{base}_zero_point"].astype(np.float32)
    return rounded * values[f"{base}_scale"].astype(np.float32)


def restored(file: Path) -> Tagger:
    """The network in a file that ``export.py`` wrote."""
    graph = onnx.load(str(file)).graph
    values = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    state = {
        name: value for name, value in values.items() if name.endswith((".bias", "norm.weight"))
    }
    for name in ("words.weight", "places.weight"):
        state[name] = _unrounded(values, f"{name}_quantized")
    for node in graph.node:
        if node.op_type == "MatMulInteger" and (match := _DENSE.fullmatch(node.output[0])):
            layer = f"layers.{match[2]}." if match[1] else ""
            state[f"{layer}{match[3]}.weight"] = _unrounded(values, node.input[1]).T
    layers = 1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers."))
    vocabulary, width = state["words.weight"].shape
    sizes = Sizes(vocabulary, state["head.bias"].shape[0], layers, width)
    model = Tagger(sizes)
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
    torch.save({"sizes": tuple(model.sizes), "model": model.state_dict()}, args.work / "first.pt")
    shutil.copy(args.model / "tokenizer.json", args.work / "tokenizer.json")


if __name__ == "__main__":
    main()
