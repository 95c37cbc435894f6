"""The pieces of text that the model knows: those of e5's 250,000 that Dutch documents need."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from synthetic import people
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

from app.detection.dutch import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from e5 import E5

#: Dutch words (Debian's wdutch); without it the word list of the project must do.
WORDS = Path("/usr/share/dict/dutch")
#: What a line end and a page end are for the model.
LINE_END = " » "
_SPACE = "▁"


def tokenizer(e5: E5, keep: list[int]) -> Tokenizer:
    """The tokenizer for the pieces ``keep``, the special ones first; offsets are of the text."""
    special = {e5.special[n]: f"<{s}>" for n, s in _SPECIAL}
    pieces = [(special.get(i) or e5.pieces[i] or f"<empty{i}>", float(e5.scores[i])) for i in keep]
    seen: set[str] = set()
    for n, (piece, _) in enumerate(pieces):
        if piece in seen:
            pieces[n] = (f"<double{n}>", -100.0)
        seen.add(piece)
    unknown = keep.index(e5.special["unk"])
    made = Tokenizer(models.Unigram(pieces, unk_id=unknown, byte_fallback=False))
    made.normalizer = normalizers.Sequence(
        [
            normalizers.Replace("\n", LINE_END),
            normalizers.Replace("\f", LINE_END),
            normalizers.NFKC(),
        ]
    )
    made.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.WhitespaceSplit(),
            pre_tokenizers.Metaspace(replacement=_SPACE, prepend_scheme="always"),
        ]
    )
    begin, end = keep.index(e5.special["bos"]), keep.index(e5.special["eos"])
    made.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", begin), ("</s>", end)]
    )
    return made


_SPECIAL = (("bos", "s"), ("pad", "pad"), ("eos", "/s"), ("unk", "unk"))


def specials(e5: E5) -> list[int]:
    """Ids of the special pieces in the order in which the pruned vocabulary begins."""
    return [e5.special[name] for name, _ in _SPECIAL]


def _mixed(piece: str) -> bool:
    """True for letters and other signs in one piece, which would straddle two words."""
    bare = piece.replace(_SPACE, "")
    return len(re.findall(r"\w+|[^\w\s]", bare)) > 1


def needed(e5: E5, texts: Iterable[str], size: int) -> list[int]:
    """Ids of the ``size`` pieces that the texts, the lists and the names need most."""
    everything = list(range(len(e5.pieces)))
    keep = specials(e5) + [i for i in everything if i not in e5.special.values()]
    full = tokenizer(e5, keep)
    original = dict(enumerate(keep))
    counts: Counter[int] = Counter()

    def add(lines: Iterable[str], weight: int) -> None:
        for encoded in full.encode_batch(list(lines)):
            for piece in set(encoded.ids):
                counts[original[piece]] += weight

    add(texts, 3)
    names = [*lexicon.surnames(), *lexicon.given_names(), *lexicon.places(), *lexicon.streets()]
    add((people.cased(name) for name in names), 1)
    add(lexicon.words(), 1)
    if WORDS.exists():
        add(WORDS.read_text(encoding="utf-8").splitlines(), 1)
    for i, piece in enumerate(e5.pieces):
        bare = piece.replace(_SPACE, "")
        if len(bare) <= 1 and all(ord(c) < 0x250 or 0x2010 <= ord(c) < 0x2040 for c in bare):
            counts[i] += 1_000_000
        elif len(bare) == 2 and bare.isascii() and bare.isalnum():
            counts[i] += 1_000
    chosen = specials(e5)
    known = set(chosen)
    for i, _ in counts.most_common():
        if len(chosen) == size:
            break
        if i not in known and not _mixed(e5.pieces[i]):
            chosen.append(i)
    return chosen
