"""From a split and a size to finished PDFs, with the producers that this machine has."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.evaluation import by_chromium, by_libreoffice
from tests.evaluation.corpus.by_html import by_browser, by_story
from tests.evaluation.corpus.by_office import by_office
from tests.evaluation.corpus.by_platypus import by_platypus
from tests.evaluation.corpus.documents import PRODUCERS, Document, document
from tests.evaluation.corpus.splits import split

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ALWAYS = {"reportlab": by_platypus, "story": by_story}


@dataclass(frozen=True)
class Made:
    """A document, its file and the file's name."""

    document: Document
    pdf: bytes
    name: str


def producers() -> tuple[str, ...]:
    """Those installed here; the first two always are."""
    found = [*_ALWAYS]
    if by_libreoffice.PROGRAM:
        found.append("libreoffice")
    if by_chromium.PROGRAM:
        found.append("chromium")
    return tuple(found)


def corpus(
    split_name: str,
    count: int,
    kinds: Sequence[str] = (),
    use: Sequence[str] = (),
    first: int = 0,
) -> Iterator[Made]:
    """``count`` documents of each kind, the producers taken in turn.

    What a document says depends on its split, kind, number and producer's alphabet alone.
    """
    chosen = use or producers()
    todo = [
        document(split_name, kind, number, _producer(kind, number, chosen))
        for kind in (kinds or split(split_name).templates)
        for number in range(first, first + count)
    ]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        office = [d for d in todo if d.producer == "libreoffice"]
        files = dict(
            zip((d.key for d in office), by_office(office, folder) if office else (), strict=True)
        )
        for made in todo:
            pdf = files.get(made.key)
            if pdf is None:
                pdf = {**_ALWAYS, "chromium": by_browser}[made.producer](made, folder)
            yield Made(made, pdf, f"{made.kind}-{made.key.rpartition('-')[2]}.pdf")


def _producer(kind: str, number: int, chosen: Sequence[str]) -> str:
    """In turn, and shifted for each kind and each round, so that templates meet all producers."""
    shift = sum(map(ord, kind)) + number // len(PRODUCERS)
    wanted = PRODUCERS[(number + shift) % len(PRODUCERS)]
    return wanted if wanted in chosen else chosen[(number + shift) % len(chosen)]
