"""Mails inside a document: where they begin, and the bare name at their end."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.labels import label_at
from app.detection.signing import Signer, SigningBlock, first_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.detection.layout import Layout, Piece


def names_under_mails(layout: Layout, blocks: Sequence[SigningBlock]) -> list[SigningBlock]:
    """First names under mails that end without a formula."""
    pieces = layout.pieces
    heads = [i for i, _ in enumerate(pieces) if _mail_head(pieces, i)]
    found: list[SigningBlock] = []
    for head, end in pairwise([*heads, len(pieces)]):
        last = pieces[end - 1]
        signed = any(
            pieces[head].page <= b.page <= last.page
            and (b.page, b.rect.y0) >= (pieces[head].page, pieces[head].rect.y0)
            and (b.page, b.rect.y0) <= (last.page, last.rect.y1)
            for b in blocks
        )
        if signed or end - head < 5 or len(last.text.split()) > 3 or label_at(last.text):
            continue
        people = first_name(layout, last.start, last.end)
        whole = len(people) == 1 and people[0].end - people[0].start >= len(last.text.strip(" .,"))
        word = last.text.strip(" .,").casefold()
        if whole and (word not in lexicon.words() or word in lexicon.given_names()):
            found.append(SigningBlock(last.page, last.rect, "", (Signer(people[0], ""),)))
    return found


def _mail_head(pieces: Sequence[Piece], i: int) -> bool:
    """Whether the header of a mail begins here: a sender, then a date, addressee and subject."""
    wanted = {"van", "from"}
    label = label_at(pieces[i].text)
    if label is None or not label.closed or label.words.casefold() not in wanted:
        return False
    others = (label_at(p.text) for p in pieces[i + 1 : i + 10])
    words = {o.words.casefold() for o in others if o is not None and o.closed}
    return bool(words & {"verzonden", "sent", "datum", "date"}) and bool(
        words & {"aan", "to", "onderwerp", "subject"}
    )
