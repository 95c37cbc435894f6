"""Samples as the network takes them: piece ids and a label for the first piece of each word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from samples import UNKNOWN

from app.detection.ner_text import first_pieces, words

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Sequence

    from samples import Sample
    from tokenizers import Tokenizer

#: Longer texts are cut; in use the model sees no longer ones either.
LONGEST = 192
PAD = 1

Encoded = tuple[list[int], list[int]]


def encoded(tokenizer: Tokenizer, samples: Sequence[Sample]) -> list[Encoded]:
    """Piece ids and labels of each sample."""
    found: list[Encoded] = []
    pieces = tokenizer.encode_batch([s.text for s in samples])
    for sample, one in zip(samples, pieces, strict=True):
        labels = [UNKNOWN] * len(one.ids)
        of_words = sample.labels()
        for piece, word in first_pieces(words(sample.text), one.offsets):
            labels[piece] = of_words[word]
        found.append((one.ids[:LONGEST], labels[:LONGEST]))
    return found


def batches(
    rng: random.Random, texts: Sequence[Encoded], pieces: int
) -> Iterator[tuple[torch.Tensor, torch.Tensor, torch.Tensor]]:
    """Batches of texts of like length, at most ``pieces`` with padding: ids, mask, labels."""
    for group in grouped(rng, [len(ids) for ids, _ in texts], pieces):
        yield collated([texts[i] for i in group])


def grouped(rng: random.Random, lengths: Sequence[int], pieces: int) -> list[list[int]]:
    """The places of texts of like length together, at most ``pieces`` with padding, shuffled."""
    order = list(range(len(lengths)))
    rng.shuffle(order)
    groups: list[list[int]] = []
    for begin in range(0, len(order), 4000):
        group: list[int] = []
        for i in sorted(order[begin : begin + 4000], key=lambda i: lengths[i]):
            if group and lengths[i] * (len(group) + 1) > pieces:
                groups.append(group)
                group = []
            group.append(i)
        groups.append(group)
    rng.shuffle(groups)
    return groups


def collated(texts: Sequence[Encoded]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Ids, mask and labels of one batch, padded to its longest text."""
    width = max(len(ids) for ids, _ in texts)
    ids = torch.full((len(texts), width), PAD)
    labels = torch.full((len(texts), width), UNKNOWN)
    for row, (one, marks) in enumerate(texts):
        ids[row, : len(one)] = torch.tensor(one)
        labels[row, : len(marks)] = torch.tensor(marks)
    return ids, (ids != PAD).long(), labels
