"""The parts of the corpus: ``dev`` to work with, ``test`` to be judged by, ``practice``.

``practice`` was written later, by someone who had seen neither the detection nor the other
templates, with other kinds of document; its misses may be looked at. ``tricky`` was made in the
same way, with its weight on what is hard to tell apart. ``opened`` was held out, as ``unseen``,
until 26 November 2026, and worked on since; so were ``mixed``, ``plain`` and ``fresh``. Beside
them stand those that are held out (``sealed``): made by others than those who work on the
detection, measured and never looked at, so their misses are not shown.

They share no name, no list and no template; each is a folder of TOML files: ``names.toml``,
``words.toml`` and a file of templates for each kind of document.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from app import reference

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from app.model.profile import Official

HERE = Path(__file__).parent
#: Parts by people who had seen neither the detection nor the other parts, in kinds of their own.
BY_OTHERS = ("fresh", "mixed", "opened", "plain", "practice", "tricky")
SPLITS = ("dev", "test", *BY_OTHERS)


def _written(name: str) -> bool:
    """Whether a part has templates yet, and not only its lists."""
    return any(p.stem not in ("names", "words") for p in (HERE / name).glob("*.toml"))


#: Measured only: neither their documents nor their misses are for who works on the detection.
HELD_OUT = tuple(name for name in ("sealed",) if _written(name))
#: Made before surnames were kept apart, and left as they are.
_FIRST = ("dev", "test", "opened")


@dataclass(frozen=True)
class Split:
    """``origins`` has given names and surnames ("particle|name") by where they come from.

    In a document of a ``distinct`` split no two persons share a surname by chance.
    """

    name: str
    origins: Mapping[str, Mapping[str, Sequence[str]]]
    words: Mapping[str, Sequence[str]]
    templates: Mapping[str, Sequence[str]]
    distinct: bool = False

    def officials(self, when: date, *, members: bool) -> list[Official]:
        """Office holders on a day, whose dates are beyond doubt; members of parliament or not."""
        day = when.isoformat()
        return [
            o
            for o in reference.officials()
            if o.start <= day <= (o.end or "9999")
            and o.certain
            and members == o.office.startswith("lid van de Tweede")
            and (members or "Kamer" not in o.office)
        ]


@cache
def split(name: str) -> Split:
    """Read a part of the corpus."""
    folder = HERE / name
    raw = {p.stem: tomllib.loads(p.read_text(encoding="utf-8")) for p in folder.glob("*.toml")}
    return Split(
        name=name,
        origins=raw.pop("names"),
        words=raw.pop("words"),
        templates={kind: raw[kind]["templates"] for kind in sorted(raw)},
        distinct=name not in _FIRST,
    )
