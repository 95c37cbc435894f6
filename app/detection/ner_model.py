"""The model itself: text in, a probability for each label and word out, twice over.

The first output tells who is named, the second which other words are personal data.

Made by ``tools/training``; see ``resources/model/MODEL_CARD.md``. Runs on onnxruntime with one
thread; nothing is sent and nothing written.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

# Versions of onnxruntime above our bound collect what is used and keep it in the home folder.
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
# One process reads one document; threads of its own gain nothing.
os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")

import onnxruntime
from tokenizers import Tokenizer

from app.detection.ner_text import first_pieces, words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

#: The most pieces that are read of a text.
LONGEST = 510
#: Texts whose outcome is remembered: headers and disclaimers stand on every page.
REMEMBERED = 4096
_FATAL = 4


class Read(NamedTuple):
    """What was read of a text; a model without the second output leaves ``data`` empty.

    ``names`` and ``data`` have a row for each of the ``places`` of words and a column for each of
    :data:`~app.detection.ner_text.LABELS` and :data:`~app.detection.ner_text.DATA_LABELS`.
    """

    places: list[tuple[int, int]]
    names: NDArray[np.float32]
    data: NDArray[np.float32]


class NameModel:
    """The loaded model.

    Args:
        folder: Holds ``model.onnx`` and ``tokenizer.json``.
    """

    def __init__(self, folder: Path) -> None:
        onnxruntime.disable_telemetry_events()
        onnxruntime.set_default_logger_severity(_FATAL)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        # Memory of the longest batch is not kept.
        options.enable_cpu_mem_arena = False
        self._session: Any = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer: Any = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._known: OrderedDict[str, Read] = OrderedDict()

    def read(self, texts: Sequence[str]) -> list[Read]:
        """For each text the places of its words and their probabilities.

        Texts of more than 510 pieces are read up to there; the words behind have probability 1 of
        the first label, which is none.
        """
        new = sorted({text for text in texts if text not in self._known})
        # One at a time: padding would cost as much as what is read, and what stands beside a text
        # would change how it is rounded.
        for text, one in zip(new, self._tokenizer.encode_batch(new), strict=True):
            self._known[text] = self._run(text, one)
        found = [self._known[text] for text in texts]
        for text in texts:
            self._known.move_to_end(text)
        while len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        return found

    def _run(self, text: str, pieces: Any) -> Read:
        told = self._session.run(None, {"ids": np.array([pieces.ids[:LONGEST]], np.int64)})
        places = words(text)
        of_words = first_pieces(places, pieces.offsets[:LONGEST])
        names, *data = (_of_words(one[0], len(places), of_words) for one in told)
        return Read(places, names, data[0] if data else np.zeros((len(places), 0), np.float32))


def _of_words(
    logits: NDArray[np.float32], count: int, of_words: Sequence[tuple[int, int]]
) -> NDArray[np.float32]:
    """The probabilities (words, labels) out of the logits (pieces, labels)."""
    logits = np.exp(logits - logits.max(-1, keepdims=True))
    logits /= logits.sum(-1, keepdims=True)
    probabilities = np.zeros((count, logits.shape[-1]), np.float32)
    probabilities[:, 0] = 1
    for piece, word in of_words:
        probabilities[word] = logits[piece]
    return probabilities
