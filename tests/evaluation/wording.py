"""Words for invented letters: persons of many origins, labels, offices, paragraphs.

There are three sets: ``DEV`` to work with, ``HELD`` to be tested by, and ``BLIND`` for other house
styles. They share no name, no paragraph and hardly an office, and the labels and layouts of the
last two include some that ``DEV`` lacks.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Wording:
    """One set of words, to choose from at random.

    ``surnames`` are pairs of particle and name, ``ministries`` have name, mail domain and
    abbreviation, ``ministers`` office and name, ``routing`` label and value.
    """

    given: tuple[str, ...]
    surnames: tuple[tuple[str, str], ...]
    titles: tuple[str, ...]
    functions: tuple[str, ...]
    units: tuple[str, ...]
    ministries: tuple[tuple[str, str, str], ...]
    drafter_labels: tuple[str, ...]
    offices: tuple[str, ...]
    ministers: tuple[tuple[str, str], ...]
    closings: tuple[str, ...]
    routing: tuple[tuple[str, str], ...]
    headings: tuple[str, ...]
    paragraphs: tuple[str, ...]
    subjects: tuple[str, ...]
    note_heading: str


def load(name: str) -> Wording:
    """Read one of the TOML files beside this module."""
    raw = tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text(encoding="utf-8"))
    paragraphs = tuple(" ".join(p.split()) for p in raw.pop("paragraphs").strip().split("\n\n"))
    people = (name.rpartition("|") for name in raw.pop("surnames"))
    pairs = {k: tuple(map(tuple, raw.pop(k))) for k in ("ministries", "ministers", "routing")}
    lists = {k: v if isinstance(v, str) else tuple(v) for k, v in raw.items()}
    surnames = tuple((infix, surname) for infix, _, surname in people)
    return Wording(paragraphs=paragraphs, surnames=surnames, **pairs, **lists)


DEV, HELD, BLIND = load("dev"), load("held"), load("blind")
