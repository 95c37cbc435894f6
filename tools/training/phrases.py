"""Texts that were written for training, with their persons marked and other people put in.

In the files of ``phrases/`` an empty line ends a text; ``[[PERSON:Jan]]`` is a person,
``[[+PERSON:sen]]`` goes on with the name on the next line; other marks tell nothing here. What is
no person may be a place or an organisation as well: the texts don't say, so for all other words it
is only known that they are no part of a person's name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from samples import Sample
from synthetic.people import person

from app.detection.dutch import lexicon

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from synthetic.people import Person

_MARK = re.compile(r"\[\[(\+?)([A-Z_]+):(.*?)\]\]")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
#: Marks of persons; letters that stand for somebody are found as names are.
_PERSONS = {"PERSON", "OFFICIAL", "INITIALS"}
#: Letters that may stand for somebody: the texts don't tell, and the rules are to find them.
_LETTERS = re.compile(
    r"\b(?:[A-Z]\.?[a-z]{0,3}\.?[A-Z]\.?|[A-Z]{2,4}|[a-z]{2,3}/[a-z]{2,3}|[A-Z]\.)(?![\w])"
)
_INITIALS = re.compile(r"(?:[A-Z][a-z]?\.[ -]?)+")
_PARTICLES = {
    "van", "de", "den", "der", "het", "ten", "ter", "te", "op", "in", "aan", "uit", "bij", "voor",
    "von", "zu", "da", "di", "del", "della", "la", "le", "du", "dos", "el", "al", "bin", "ben",
    "st", "sint", "jr", "sr", "en", "van't", "'t", "v", "d",
}  # fmt: skip


def read(files: Iterable[Path]) -> Iterator[Sample]:
    """The texts of the files, each with its persons."""
    for file in files:
        for part in re.split(r"\n\s*\n", file.read_text(encoding="utf-8").strip()):
            yield _sample(part)


def _sample(marked: str) -> Sample:
    sample = Sample("", vague=True)
    at = 0
    for match in _MARK.finditer(marked):
        sample.text += marked[at : match.start()]
        begin, at = len(sample.text), match.end()
        sample.text += match[3]
        if match[2] not in _PERSONS:
            if match[2] in ("MAYBE", "EMAIL"):
                sample.unknown.append((begin, len(sample.text)))
        elif match[1] and sample.spans:
            sample.spans[-1] = (sample.spans[-1][0], len(sample.text), "PER")
        else:
            sample.spans.append((begin, len(sample.text), "PER"))
    sample.text += marked[at:]
    sample.unknown += [m.span() for m in _LETTERS.finditer(sample.text) if _is_free(sample, m)]
    return sample


def with_others_marked(rng: random.Random, marked: str) -> str:
    """A text with its marks, all of them, and other people in it."""
    parts: list[tuple[int, int, str]] = []
    plain, at = "", 0
    for match in _MARK.finditer(marked):
        plain += marked[at : match.start()]
        begin, at = len(plain), match.end()
        plain += match[3]
        parts.append((begin, len(plain), f"{match[1]}{match[2]}"))
    plain += marked[at:]
    people = [(a, b, "PER") for a, b, kind in parts if kind in ("PERSON", "OFFICIAL")]
    changed, moves = _changed(rng, plain, people)
    made, at = "", 0
    for start, end, kind in parts:
        begin, stop = _moved(moves, start), _moved(moves, end)
        made += f"{changed[at:begin]}[[{kind}:{changed[begin:stop]}]]"
        at = stop
    return made + changed[at:]


def _is_free(sample: Sample, match: re.Match[str]) -> bool:
    return not any(a < match.end() and match.start() < b for a, b, _ in sample.spans)


def with_others(rng: random.Random, sample: Sample) -> Sample:
    """The text with other people in it, each wherever a part of the name stands.

    Things called after someone change with them; particles and the way of writing stay.
    """
    text, moves = _changed(rng, sample.text, sample.spans)
    moved = [(_moved(moves, a), _moved(moves, b)) for a, b, _ in sample.spans]
    unknown = [(_moved(moves, a), _moved(moves, b)) for a, b in sample.unknown]
    return Sample(text, [(a, b, "PER") for a, b in moved], unknown, vague=True)


def _changed(
    rng: random.Random, whole: str, spans: list[tuple[int, int, str]]
) -> tuple[str, list[tuple[int, int]]]:
    """The text with other people in the place of those of ``spans``, and what has moved."""
    changes: dict[str, str] = {}
    for start, end, _ in spans:
        _learn(changes, whole[start:end], person(rng))
    if not changes:
        return whole, []
    longest = sorted(changes, key=len, reverse=True)
    wanted = re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, longest))})(?![^\W_])")
    text, at, moves = "", 0, []
    for match in wanted.finditer(whole):
        text += whole[at : match.start()] + changes[match[0]]
        at = match.end()
        moves.append((at, len(text)))
    return text + whole[at:], moves


def _moved(moves: list[tuple[int, int]], place: int) -> int:
    """Where a place is after the changes; ``moves`` are ends before and after."""
    shift = 0
    for old, new in moves:
        if old > place:
            break
        shift = new - old
    return place + shift


def _learn(changes: dict[str, str], name: str, other: Person) -> None:
    """Add what the parts of a name become."""
    initials = _INITIALS.search(name)
    words = [w for w in _WORD.findall(name[initials.end() if initials else 0 :]) if len(w) > 1]
    words = [w for w in words if w.casefold() not in _PARTICLES]
    comma = name.find(",")
    for number, word in enumerate(words):
        key = word.casefold()
        given = key in lexicon.given_names() or key in lexicon.seen_names()
        last = number == len(words) - 1
        is_given = given and (not last or len(words) == 1) and not initials and comma < 0
        new = other.given if is_given else other.surname.rpartition(" ")[2]
        if len(word) < 3 or word in changes:
            continue
        changes[word] = new.upper() if word.isupper() else new.lower() if word.islower() else new
        changes.setdefault(word.lower(), new.lower())
        changes.setdefault(word.upper(), new.upper())
    if initials and initials[0].strip() not in changes and len(initials[0].strip()) > 2:
        changes[initials[0].strip()] = other.initials
