"""Make training text out of the templates, the same for the same seed."""

from __future__ import annotations

import random
import re
import zlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from samples import Sample, joined

from synthetic import fills, forms, namesakes, noise, people

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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
#: The files of the third version: what is named after people, names that are words, and genres.
CONTRAST = {
    "pairs": 54,
    "ordinary": 26,
    "shouts": 30,
    "court": 14,
    "police": 14,
    "care": 14,
    "staff": 14,
    "tender": 20,
    "lower": 20,
    "registers": 20,
    "initialled": 14,
    "reports": 16,
    "abroad": 10,
    "council": 16,
    "things": 34,
    "flat": 26,
}
WEIGHTS |= WIDE | CONTRAST
#: One template in so many of those files is for measuring; a star behind the file asks for these.
SHARE = 12
HELD_WIDE = {f"{name}*": weight for name, weight in WIDE.items()}
HELD_CONTRAST = {f"{name}*": n for name, n in CONTRAST.items() if name != "abroad"}  # has none
#: In these files all people have a name that is an ordinary word too (Kok, Groen, Winter, Roos);
#: elsewhere, one in so many texts.
ORDINARY = ("ordinary",)
ORDINARY_SHARE = 0.06
_CHOICE = re.compile(r"‹([^‹›]*)›")
_ABOUT = "|".join(("t", "u", "m", *namesakes.MADE))
#: {1:full} a person, {1:full!O} the name of one without a label, {t1} what is of that person,
#: {firm1} what is named after that person, {firm} anything else.
_SLOT = re.compile(r"\{(\d):(\w+?)(!O)?\}|\{(?:(" + _ABOUT + r")([1-9])|(\w+?))\}")
_ARTICLES = ("de ", "het ")


@cache
def templates(name: str) -> tuple[str, ...]:
    """The templates of one file; of those for breadth, what is held out or the rest."""
    folder = FOLDER.with_name("held") if name in HELD else FOLDER
    file = name.removesuffix("*")
    lines = (folder / f"{file}.txt").read_text(encoding="utf-8").splitlines()
    if file in WIDE | CONTRAST:
        lines = [x for x in lines if (zlib.crc32(x.encode()) % SHARE == 0) == (file != name)]
    return tuple(line.replace("\\n", "\n").replace("\\t", "\t") for line in lines if line)


def _address(rng: random.Random, p: people.Person) -> str:
    """A mail address of the person; no name in the sense of the labels."""
    last = re.sub(r"[^a-z]", "", p.last.lower())
    host = rng.choice(("mindef.nl", "minfin.nl", "gmail.com", "hotmail.com", "rijksoverheid.nl"))
    first = re.sub(r"[^a-z]", "", p.given.lower()) or "x"
    return rng.choice((f"{first[0]}.{last}", f"{first}.{last}", f"{first[0]}{last}")) + f"@{host}"


def filled(
    rng: random.Random, template: str, maker: Callable[[random.Random], people.Person]
) -> Sample:
    """One template, one of each of its choices taken, its slots filled with those of ``maker``."""
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
            p = persons.setdefault(number or whose, maker(rng))
        if number:
            value, kind = forms.form(rng, p, form), "" if hidden else "PER"
            last = spans[-1] if spans else None
            if kind and last and last[2] == "PER" and text[last[1] :] == " ":
                spans[-1] = (last[0], len(text) + len(value), "PER")  # first name and surname
                kind = ""
        elif about in namesakes.MADE:
            value, kind = namesakes.MADE[about](rng, p), namesakes.KINDS.get(about, "")
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
            worded = kind.rstrip("*") in ORDINARY or rng.random() < ORDINARY_SHARE
            maker = people.ordinary if worded else people.person
            pieces.append(filled(rng, rng.choice(templates(kind)), maker))
        sample = joined(pieces, rng.choice(("\n", "\n", "\n\n", " ")))
        yield noise.spoiled(rng, sample) if noisy else sample
