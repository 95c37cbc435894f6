"""Write the trained model as the program uses it: ONNX in eight bits, and its tokenizer.

``python tools/training/export.py --work FOLDER --target resources/model``
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import warnings
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from network import Sizes, Tagger  # noqa: E402

OPSET = 18


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


def export(model: Tagger, target: Path) -> None:
    """Write the model in eight bits.

    Weights of the layers and embeddings are rounded channel by channel, and to seven bits in use
    (``reduce_range``), because older desktops saturate on eight.
    """
    ids = torch.randint(5, 1000, (2, 17))
    axes = {0: "texts", 1: "pieces"}
    with tempfile.TemporaryDirectory() as folder:
        whole, ready = Path(folder, "whole.onnx"), Path(folder, "ready.onnx")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            torch.onnx.export(
                model,
                (ids, torch.ones_like(ids)),
                str(whole),
                input_names=["ids", "mask"],
                output_names=["logits"],
                dynamic_axes={"ids": axes, "mask": axes, "logits": axes},
                opset_version=OPSET,
                dynamo=False,
            )
        quant_pre_process(str(whole), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(
            str(ready),
            str(target),
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            op_types_to_quantize=["MatMul", "Gather"],
        )
    onnx.checker.check_model(str(target))


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
    export(model, args.target / "model.onnx")
    # Without the blanks that the tokenizer's own writer puts in.
    tokenizer = json.loads((args.work / "tokenizer.json").read_text(encoding="utf-8"))
    text = json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":"))
    (args.target / "tokenizer.json").write_text(text + "\n", encoding="utf-8")
    for file in sorted(args.target.iterdir()):
        print(f"{file.name}: {file.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
