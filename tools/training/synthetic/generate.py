"""Make training text out of the templates, the same for the same seed."""

from __future__ import annotations

import random
import re
import zlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from samples import Sample, joined

from synthetic import fills, forms, noise, people

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).with_name("templates")
#: How often a template of each file is taken. Without persons, but looking like it: negatives.
WEIGHTS = {
    "letters": 15,
    "notes": 14,
    "mails": 15,
    "tables": 12,
    "minutes": 7,
    "citizens": 8,
    "news": 12,
    "english": 4,
    "fragments": 13,
    "negatives": 43,
}
#: Templates that nothing is trained on, to measure with.
HELD = {"formal": 30, "informal": 15, "press": 15, "lists": 15, "traps": 25}
#: The files of the second version, written for breadth; the last of them hold no persons.
WIDE = {
    "chats": 12,
    "calls": 12,
    "actions": 14,
    "cells": 16,
    "signs": 10,
    "files": 6,
    "plainfolk": 10,
    "foreign": 10,
    "prose": 22,
    "firms": 26,
    "objects": 26,
    "science": 12,
    "heads": 24,
    "texts": 14,
}
WEIGHTS |= WIDE
#: One template in so many of those files is for measuring; a star behind the file asks for these.
SHARE = 12
HELD_WIDE = {f"{name}*": weight for name, weight in WIDE.items()}
_CHOICE = re.compile(r"‹([^‹›]*)›")
_SLOT = re.compile(r"\{(\d):(\w+?)(!O)?\}|\{(?:([tum])([1-9])|(\w+?))\}")
_ARTICLES = ("de ", "het ")


@cache
def templates(name: str) -> tuple[str, ...]:
    """The templates of one file; of those for breadth, what is held out or the rest."""
    folder = FOLDER.with_name("held") if name in HELD else FOLDER
    file = name.removesuffix("*")
    lines = (folder / f"{file}.txt").read_text(encoding="utf-8").splitlines()
    if file in WIDE:
        lines = [x for x in lines if (zlib.crc32(x.encode()) % SHARE == 0) == (file != name)]
    return tuple(line.replace("\\n", "\n").replace("\\t", "\t") for line in lines if line)


def _address(rng: random.Random, p: people.Person) -> str:
    """A mail address of the person; no name in the sense of the labels."""
    last = re.sub(r"[^a-z]", "", p.last.lower())
    host = rng.choice(("mindef.nl", "minfin.nl", "gmail.com", "hotmail.com", "rijksoverheid.nl"))
    first = re.sub(r"[^a-z]", "", p.given.lower()) or "x"
    return rng.choice((f"{first[0]}.{last}", f"{first}.{last}", f"{first[0]}{last}")) + f"@{host}"


def filled(rng: random.Random, template: str) -> Sample:
    """One template, one of each of its choices taken, with its slots filled."""
    while (choice := _CHOICE.search(template)) is not None:
        taken = rng.choice(choice[1].split("|"))
        template = template[: choice.start()] + taken + template[choice.end() :]
    persons: dict[str, people.Person] = {}
    text, at = "", 0
    spans: list[tuple[int, int, str]] = []
    for slot in _SLOT.finditer(template):
        text += template[at : slot.start()]
        at = slot.end()
        number, form, hidden, about, whose, name = slot.groups()
        if number or about:
            p = persons.setdefault(number or whose, people.person(rng))
        if number:
            value, kind = forms.form(rng, p, form), "" if hidden else "PER"
            last = spans[-1] if spans else None
            if kind and last and last[2] == "PER" and text[last[1] :] == " ":
                spans[-1] = (last[0], len(text) + len(value), "PER")  # first name and surname
                kind = ""
        elif about:
            values = {"t": p.title, "u": p.unit, "m": ""}
            value, kind = values[about] or _address(rng, p), ""
        else:
            value, kind = fills.fill(rng, name)
        if kind:
            skip = next((len(a) for a in _ARTICLES if value.startswith(a)), 0)
            spans.append((len(text) + skip, len(text) + len(value), kind))
        text += value
    return Sample(text + template[at:], spans)


def snippets(
    seed: int, count: int, files: dict[str, int] | None = None, *, noisy: bool = True
) -> Iterator[Sample]:
    """``count`` texts of one to six templates each.

    Args:
        seed: The same seed gives the same texts.
        count: How many.
        files: The files of templates and their weights; all of training by default.
        noisy: Break lines, change case and make reading errors in a part of them.
    """
    rng = random.Random(seed)
    weights = files or WEIGHTS
    for _ in range(count):
        kind = rng.choices(list(weights), list(weights.values()))[0]
        pieces = []
        for _ in range(rng.choice((1, 1, 1, 2, 2, 3, 4, 6))):
            if rng.random() < 0.45:
                kind = rng.choices(list(weights), list(weights.values()))[0]
            pieces.append(filled(rng, rng.choice(templates(kind))))
        sample = joined(pieces, rng.choice(("\n", "\n", "\n\n", " ")))
        yield noise.spoiled(rng, sample) if noisy else sample
