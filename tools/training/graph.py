"""The network as a file for onnxruntime, in eight bits.

The steps of onnxruntime that do several things at once (attention, adding and norming) are written
down as such, instead of leaving it to find them: that reads a fifth faster. Texts in one call have
the same number of pieces, so there is no mask.

What goes through the dense steps is rounded by the range of all its channels. A few channels of
what comes out of the norms and of the inner step are ten times as wide as the others and would take
the precision of the rest, so each channel is divided by a figure of its own beforehand and its
weights are multiplied by it (Xiao and others, "SmoothQuant", 2023).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import onnx
from network import EPSILON
from onnx import TensorProto, helper, numpy_helper

if TYPE_CHECKING:
    from pathlib import Path

    from network import Tagger
    from numpy.typing import NDArray

    Numbers = NDArray[np.float32]

OPSET, OURS, FORMAT = 18, "com.microsoft", 9
#: The largest weight: twice that by 255 must stay under 32,768, where older desktops saturate.
TOP = 63
#: How much of the width of a channel goes from what is read to the weights.
SHARE = 0.8
SMOOTHED = ("inner", "outer")
ATTENTION = ("query", "key", "value")


class Rounded(NamedTuple):
    """Weights (in, out) in whole numbers and the size of one step for each ``out``."""

    steps: NDArray[np.int8]
    size: Numbers


def rounded(weight: Numbers) -> Rounded:
    """Weights (in, out), rounded column by column; a column of noughts stays so."""
    size = np.maximum(np.abs(weight).max(0), 1e-8) / TOP
    return Rounded(np.rint(weight / size).astype(np.int8), size.astype(np.float32))


def evened(weight: Numbers, widest: Numbers) -> Numbers:
    """By what each channel of the input is multiplied, so that all are about as wide.

    Args:
        weight: (in, out).
        widest: The largest size of each input (in,) on real texts.
    """
    reach = np.maximum(widest, 1e-5) ** SHARE
    factor = reach / np.maximum(np.abs(weight).max(1), 1e-5) ** (1 - SHARE)
    return np.asarray(np.median(factor) / factor, np.float32)


class _Writer:
    def __init__(self, state: dict[str, Numbers]) -> None:
        self.state = state
        self.steps: list[onnx.NodeProto] = []
        self.kept: dict[str, onnx.TensorProto] = {}

    def keep(self, name: str, value: NDArray[Any]) -> str:
        if name not in self.kept:
            self.kept[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def norm_of(self, name: str) -> list[str]:
        return [self.keep(f"{name}.{part}", self.state[f"{name}.{part}"]) for part in _NORM]

    def step(
        self, kind: str, takes: list[str], gives: str, *, own: bool = False, **how: Any
    ) -> str:
        domain = OURS if own else ""
        self.steps.append(helper.make_node(kind, takes, [gives], domain=domain, **how))
        return gives

    def looked_up(self, name: str, rows: list[str], slice_to: str = "") -> str:
        """The rows of a table of vectors, each rounded by a step of its own."""
        table = rounded(self.state[f"{name}.weight"].T)
        parts = []
        for part, value in (("steps", table.steps.T), ("size", table.size[:, None])):
            kept = self.keep(f"{name}.{part}", value)
            if slice_to:
                nought = self.keep("nought", np.zeros(1, np.int64))
                takes = [kept, nought, slice_to, nought]
                parts.append(self.step("Slice", takes, f"{name}.taken.{part}"))
            else:
                parts.append(self.step("Gather", [kept, *rows], f"{name}.taken.{part}"))
        plain = self.step("Cast", [parts[0]], f"{name}.plain", to=TensorProto.FLOAT)
        return self.step("Mul", [plain, parts[1]], f"{name}.vectors")

    def dense(self, name: str, x: str, widest: Numbers | None = None) -> str:
        weight = self.state[f"{name}.weight"].T
        if widest is not None:
            by = evened(weight, widest)
            x = self.step("Mul", [x, self.keep(f"{name}.evened", by)], f"{name}.even")
            weight = weight / by[:, None]
        found = rounded(weight)
        takes = [
            x,
            self.keep(f"{name}.steps", found.steps),
            self.keep(f"{name}.size", found.size),
            "",
            self.keep(f"{name}.bias", self.state[f"{name}.bias"]),
        ]
        return self.step("DynamicQuantizeMatMul", takes, f"{name}.out", own=True)

    def attention(self, name: str, x: str, heads: int) -> str:
        weight = np.concatenate([self.state[f"{name}.{one}.weight"].T for one in ATTENTION], 1)
        bias = np.concatenate([self.state[f"{name}.{one}.bias"] for one in ATTENTION])
        found = rounded(weight)
        whole = [f"{name}.whole", f"{name}.whole.size", f"{name}.whole.nought"]
        self.steps.append(helper.make_node("DynamicQuantizeLinear", [x], whole))
        takes = [
            whole[0],
            self.keep(f"{name}.attention.steps", found.steps),
            self.keep(f"{name}.attention.bias", bias),
            whole[1],
            self.keep(f"{name}.attention.size", found.size),
            "",
            whole[2],
        ]
        return self.step("QAttention", takes, f"{name}.mixed", own=True, num_heads=heads)

    def normed(self, name: str, x: str, more: str) -> str:
        takes = [more, x, *self.norm_of(name)]
        return self.step("SkipLayerNormalization", takes, name, own=True, epsilon=EPSILON)

    def layer(self, name: str, x: str, heads: int, widest: dict[str, Numbers]) -> str:
        mixed = self.attention(name, x, heads)
        x = self.normed(f"{name}.attended_norm", x, self.dense(f"{name}.attended", mixed))
        inner = self.dense(f"{name}.inner", x, widest[f"{name}.inner"])
        inner = self.step("Gelu", [inner], f"{name}.active", own=True)
        outer = self.dense(f"{name}.outer", inner, widest[f"{name}.outer"])
        return self.normed(f"{name}.outer_norm", x, outer)


_NORM = ("weight", "bias")


def write(model: Tagger, widest: dict[str, Numbers], target: Path) -> None:
    """Write ``model`` to ``target``: pieces (texts, pieces) in, logits (texts, pieces, labels) out.

    A second output of the model becomes one of the file, behind the first.

    Args:
        model: The network.
        widest: For every dense step of :data:`SMOOTHED`, such as ``layers.0.inner``, the largest
            size of each of its inputs on real texts.
        target: The file.
    """
    sizes = model.sizes
    writer = _Writer({k: v.numpy() for k, v in model.state_dict().items()})
    count = writer.step("Shape", ["ids"], "count", start=1)
    words = writer.looked_up("words", ["ids"])
    places = writer.looked_up("places", [], count)
    x = writer.step("Add", [words, places], "embedded")
    x = writer.step("LayerNormalization", [x, *writer.norm_of("norm")], "norm", epsilon=EPSILON)
    for n in range(sizes.layers):
        x = writer.layer(f"layers.{n}", x, sizes.heads, widest)
    heads = {"head": sizes.labels}
    if model.data is not None:
        heads["data"] = model.data.out_features
    texts: list[str | int] = ["texts", "pieces"]
    outputs = [
        helper.make_tensor_value_info(writer.dense(name, x), TensorProto.FLOAT, [*texts, labels])
        for name, labels in heads.items()
    ]
    graph = helper.make_graph(
        writer.steps,
        "tagger",
        [helper.make_tensor_value_info("ids", TensorProto.INT64, texts)],
        outputs,
        list(writer.kept.values()),
    )
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(OURS, 1)]
    made = helper.make_model(graph, opset_imports=opsets, ir_version=FORMAT)
    onnx.checker.check_model(made)
    onnx.save(made, str(target))
