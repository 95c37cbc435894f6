"""The network: a BERT encoder with one label for each piece of text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import torch
from torch import nn
from torch.nn import functional

if TYPE_CHECKING:
    from e5 import E5

EPSILON = 1e-12
#: Of what goes into the layers and of what comes out; within them it costs a fifth of the speed.
DROPOUT = 0.1


class Sizes(NamedTuple):
    """Sizes of a network; ``layers`` counts from the bottom of e5."""

    vocabulary: int
    labels: int
    layers: int = 12
    width: int = 384
    heads: int = 12
    inner: int = 1536
    positions: int = 512


class Layer(nn.Module):
    """Attention and two dense steps, each with a layer norm after it."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        width = sizes.width
        self.heads = sizes.heads
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.attended = nn.Linear(width, width)
        self.attended_norm = nn.LayerNorm(width, EPSILON)
        self.inner = nn.Linear(width, sizes.inner)
        self.outer = nn.Linear(sizes.inner, width)
        self.outer_norm = nn.LayerNorm(width, EPSILON)

    def forward(self, x: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        """``x`` is (texts, pieces, width); ``bias`` 0 where a piece counts, very low elsewhere."""
        texts, pieces, width = x.shape

        def split(part: torch.Tensor) -> torch.Tensor:
            return part.view(texts, pieces, self.heads, width // self.heads).transpose(1, 2)

        query, key, value = split(self.query(x)), split(self.key(x)), split(self.value(x))
        # In plain steps: on a processor that is faster to learn from than torch's own attention.
        weights = query @ key.transpose(-1, -2) / (width // self.heads) ** 0.5 + bias
        mixed = torch.softmax(weights, -1) @ value
        mixed = self.attended(mixed.transpose(1, 2).reshape(texts, pieces, width))
        x = self.attended_norm(x + mixed)
        dense = self.outer(functional.gelu(self.inner(x)))
        return self.outer_norm(x + dense)


class Tagger(nn.Module):
    """The encoder of e5 and a label for each piece.

    Args:
        sizes: Those of the network.
        data: The labels of its second output, which tells what is personal data; 0 for none.
    """

    def __init__(self, sizes: Sizes, data: int = 0) -> None:
        super().__init__()
        self.sizes = sizes
        self.words = nn.Embedding(sizes.vocabulary, sizes.width)
        self.places = nn.Embedding(sizes.positions, sizes.width)
        self.norm = nn.LayerNorm(sizes.width, EPSILON)
        self.layers = nn.ModuleList(Layer(sizes) for _ in range(sizes.layers))
        self.drop = nn.Dropout(DROPOUT)
        self.head = nn.Linear(sizes.width, sizes.labels)
        self.data = nn.Linear(sizes.width, data) if data else None
        self.words.weight.requires_grad_(requires_grad=False)
        self.places.weight.requires_grad_(requires_grad=False)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Logits (texts, pieces, labels) for piece ids; ``mask`` is 1 where there is a piece."""
        place = torch.arange(ids.shape[1], device=ids.device)
        x = self.drop(self.norm(self.words(ids) + self.places(place)[None]))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, bias)
        return self.head(self.drop(x))

    def both(
        self, x: torch.Tensor, mask: torch.Tensor, first: int
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """The logits of both outputs, from what goes into layer ``first`` (texts, pieces, width).

        Raises:
            ValueError: The network has no second output.
        """
        if self.data is None:
            raise ValueError("the network has no second output")
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        x = self.drop(x)
        for layer in list(self.layers)[first:]:
            x = layer(x, bias)
        return self.head(self.drop(x)), self.data(self.drop(x))


def from_e5(e5: E5, keep: list[int], labels: int, layers: int) -> Tagger:
    """A tagger with the weights of e5 for the pieces ``keep`` and a fresh head."""
    shape = e5.shape
    sizes = Sizes(len(keep), labels, layers, shape.width, shape.heads, shape.inner, shape.positions)
    model = Tagger(sizes)
    width, inner = shape.width, shape.inner
    state = {
        "words.weight": e5.packed("emb.word", shape.vocabulary, width)[torch.tensor(keep)],
        # All text is of the first of the two kinds, so its vector goes into the places.
        "places.weight": e5.plain("emb.pos", shape.positions, width)
        + e5.plain("emb.type", shape.types, width)[0],
        "norm.weight": e5.plain("emb.ln.w", width),
        "norm.bias": e5.plain("emb.ln.b", width),
        "head.weight": model.head.weight.data,
        "head.bias": model.head.bias.data,
    }
    parts = (
        ("q", "query", width, width),
        ("k", "key", width, width),
        ("v", "value", width, width),
        ("ao", "attended", width, width),
        ("fi", "inner", inner, width),
        ("fo", "outer", width, inner),
    )
    for n in range(layers):
        for theirs, ours, rows, columns in parts:
            state[f"layers.{n}.{ours}.weight"] = e5.packed(f"l{n}.{theirs}.w", rows, columns)
            state[f"layers.{n}.{ours}.bias"] = e5.plain(f"l{n}.{theirs}.b", rows)
        for theirs, ours in (("aln", "attended_norm"), ("oln", "outer_norm")):
            state[f"layers.{n}.{ours}.weight"] = e5.plain(f"l{n}.{theirs}.w", width)
            state[f"layers.{n}.{ours}.bias"] = e5.plain(f"l{n}.{theirs}.b", width)
    model.load_state_dict(state)
    return model
