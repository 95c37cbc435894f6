"""Real sentences with labels of Frog, kept where the lists of names agree.

Frog (Debian's ``frog``) is right on three names of four. So a label counts only where the lists
do not speak against it; all other words of doubt are marked unknown and teach nothing.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from samples import Sample

from app.detection.dutch import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

#: One sentence in so many is for measuring and never trained on.
HELD_OUT = 12
#: Sentences from here on are running text; before, their tokens stand apart.
RUNNING_FROM = 21000
_TOKEN = re.compile(
    r"\d+(?:[.,:]\d+)*|[^\W\d_]\.(?:[^\W\d_]\.)*(?=\s|[^\W\d_])|'[nst]\b|\w+(?:['’&-]\w+)*|[^\w\s]"
)
_KINDS = {"PER": "PER", "LOC": "LOC", "ORG": "ORG"}
_NO_SPACE_BEFORE = re.compile(r"[.,;:!?)\]%…]|'s|’s|'")
_NO_SPACE_AFTER = re.compile(r"[(\[]")


def label(sentences: Path, target: Path) -> None:
    """Label a file of one sentence a line with Frog.

    Raises:
        OSError: Frog is not installed (Debian: ``frog``, ``frogdata``, ``uctodata``).
        subprocess.CalledProcessError: Frog failed.
    """
    lines = sentences.read_text(encoding="utf-8").splitlines()
    rows = [
        line.split() if n < RUNNING_FROM else _TOKEN.findall(line) for n, line in enumerate(lines)
    ]
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder, "sentences.txt")
        plain.write_text("".join(" ".join(r or ["."]) + "\n" for r in rows), encoding="utf-8")
        command = ["frog", "--skip=tmapclq", "-n", "--threads=1", "-t", plain, "-o", target]
        subprocess.run(command, check=True, cwd=folder, capture_output=True)


def _rows(target: Path) -> Iterator[list[tuple[str, str]]]:
    """(token, label) for the tokens of each sentence that Frog labelled."""
    sentence: list[tuple[str, str]] = []
    for line in target.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if len(columns) > 7:
            sentence.append((columns[1], columns[6] if "-" in columns[6] else columns[7] or "O"))
        elif sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _spans(rows: list[tuple[str, str]]) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for n, (_, tag) in enumerate([*rows, ("", "O")]):
        kind = tag[2:]
        if tag.startswith("I-") and found and found[-1][1] == n and found[-1][2] == kind:
            found[-1] = (found[-1][0], n + 1, kind)
        elif tag != "O":
            found.append((n, n + 1, kind))
    return found


def _looks_named(token: str) -> bool:
    key = token.casefold()
    return (
        token[:1].isupper()
        and (key in lexicon.seen_names() or key in lexicon.surnames())
        and key not in lexicon.words()
    )


def _doubted(tokens: list[str], kind: str) -> bool:
    """True where the lists speak against Frog's label for these tokens."""
    keys = [t.casefold() for t in tokens]
    names = [k in lexicon.given_names() or k in lexicon.surnames() for k in keys]
    if kind == "PER":
        last = tokens[-1]
        return not (any(names) or (len(tokens) > 1 and last[:1].isupper()))
    placed = " ".join(keys) in lexicon.places()
    person = len(tokens) > 1 and keys[0] in lexicon.seen_names() and names[-1]
    # Rulers and athletes without a first name often count as places with Frog.
    alone = len(tokens) == 1 and not placed and (names[0] or kind == "LOC")
    return person or (alone and keys[0] not in lexicon.words())


def sentence(rows: list[tuple[str, str]]) -> Sample:
    """A sentence as running text, with the labels that are trusted and the words of doubt."""
    tokens = [token for token, _ in rows]
    places, text = _running(tokens)
    sample = Sample(text)
    labelled: set[int] = set()
    for first, end, kind in _spans(rows):
        span = (places[first][0], places[end - 1][1])
        labelled.update(range(first, end))
        if _doubted(tokens[first:end], kind):
            sample.unknown.append(span)
        elif kind in _KINDS:
            sample.spans.append((*span, _KINDS[kind]))
    for n, token in enumerate(tokens):
        if n not in labelled and _looks_named(token):
            sample.unknown.append(places[n])
    return sample


def _running(tokens: list[str]) -> tuple[list[tuple[int, int]], str]:
    """The places of tokens in running text, and that text."""
    text, places, quoted = "", [], False
    glue = True
    for token in tokens:
        closing = token == '"' and quoted
        if not (glue or closing or _NO_SPACE_BEFORE.fullmatch(token)):
            text += " "
        places.append((len(text), len(text) + len(token)))
        text += token
        glue = bool(_NO_SPACE_AFTER.fullmatch(token)) or (token == '"' and not quoted)
        if token == '"':
            quoted = not quoted
    return places, text


def raw_persons(rows: list[tuple[str, str]]) -> list[tuple[int, int, str]]:
    """All persons of Frog in the running text, doubted or not."""
    places, _ = _running([token for token, _ in rows])
    return [(places[a][0], places[b - 1][1], k) for a, b, k in _spans(rows) if k == "PER"]


def split(target: Path) -> tuple[list[Sample], list[Sample], list[list[tuple[int, int, str]]]]:
    """Sentences to train on, sentences to measure on, and all of Frog's persons in the latter."""
    train, held, raw = [], [], []
    for n, rows in enumerate(_rows(target)):
        if n % HELD_OUT == 7:
            held.append(sentence(rows))
            raw.append(raw_persons(rows))
        else:
            train.append(sentence(rows))
    return train, held, raw
