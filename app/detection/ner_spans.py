"""From probabilities of words to whole names.

The model marks the name proper; the datum that is redacted also has the title before it, the
degree behind it and what is joined to it with a hyphen, as the grammar of names has it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from app.detection.dutch import lexicon
from app.detection.dutch.name_beside import blocked
from app.detection.dutch.name_blocks import never, street_like
from app.detection.dutch.name_codes import lower_name, surely
from app.detection.dutch.name_tokens import PARTICLES
from app.detection.ner_text import LABELS
from app.detection.ner_whole import REACH, title_before, whole
from app.detection.stems import name_in, weekday
from app.detection.whole_names import speaks_in_chat

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

#: A word beside a sure word belongs to the same name from here on.
BESIDE = 0.3
SURE, CHECKED = 0.5, 0.45
_BEGIN = LABELS.index("B-PER")
_INSIDE = LABELS.index("I-PER")

_ANY_PARTICLE = "|".join(sorted(map(re.escape, PARTICLES), key=len, reverse=True))
_JOINING = ("/", "@", "-", "–", "[", "]")
_LIVES = re.compile(
    r"[ \n](?:van|op|in|aan|uit|bij|te|naar)[ \n](?:(?:de|den|het|'t)[ \n])?"
    r"(?P<street>[^\W\d_]\S*)\Z"
)
_TRADE = re.compile(r"[^\W\d_]{2}st\s$")
_BEFORE_PLACE = re.compile(r"\b(?:de|het|aan|op|in|bij|naar|vanaf|nabij)\s$")
_INITIALS_ONLY = re.compile(rf"(?:[A-ZÀ-Þ][a-z]?\.-?)+(?:\s(?:{_ANY_PARTICLE}))*")
#: "Rob v d Kolk", "A. vd Berg": nothing else stands so between two parts of a name.
_SHORT_PARTICLE = re.compile(r"[ ][vV][ ./]?d\.?r?[ ]")
_BETWEEN = re.compile(
    r"[ \n]?(?:(?:van|von|de|der|den|ten|ter|te|het|'t|el|al)[ \n])*|[-‑–]\n?|[ ](?=\()"
)
_LETTERS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|'[tsn]\b")
_BEHIND = re.compile(rf"(?P<mark>\.?\)?)(?:\s(?:{_ANY_PARTICLE}))*(?!\w)")
#: "marloes van 't wel": after these a name in lower case goes on, however ordinary the word.
_BEFORE_SURNAME = frozenset({"van", "der", "den", "de", "'t", "ter", "ten"})
_SPACED = re.compile(r"\S+")
_OF = re.compile(r"van|aan|over|op|in")
_LOWER_SURNAME = re.compile(r"[ ][^\W\d_]{3,}(?![^\W_])")
_TRIM_LEFT = ' \t\n.,;:!?)]}>-–/|"”’*•@'
_TRIM_RIGHT = ' \t\n,;:!?([{<-–/|"“*•@'
#: What stands here is the host of a mail address, however much it looks like a surname.
_MAIL_HOST = re.compile(r"[^\W_]@$")


@dataclass(frozen=True, slots=True)
class Named:
    """A name of the model at ``text[start:end]``, of a kind of :data:`~.ner_text.KINDS`."""

    start: int
    end: int
    kind: str
    probability: float


def persons(
    text: str,
    places: Sequence[tuple[int, int]],
    probabilities: NDArray[np.float32],
    lowest: float,
    *,
    widen: bool = True,
) -> list[Named]:
    """The persons in ``text`` from probability ``lowest`` on, whole and in order.

    Args:
        text: What was read.
        places: The places of words in it; words that were not read are left out.
        probabilities: One row for each place.
        lowest: Below this nothing is told.
        widen: With titles and degrees, which the model itself does not mark.
    """
    person = probabilities[:, _BEGIN] + probabilities[:, _INSIDE]
    begins = probabilities[:, _BEGIN] > probabilities[:, _INSIDE]
    found: list[Named] = []
    for first, last, sure in _runs(text, places, person, begins, lowest):
        start, end = places[first][0], places[last][1]
        row = person[first : last + 1]
        letters = [
            float(p)
            for (a, b), p in zip(places[first : last + 1], row, strict=True)
            if text[a:b].isalnum() and text[a:b] not in PARTICLES
        ]
        start, end = _without_ordinary(text, *_trimmed(text, start, end))
        end = _before_street(text, start, end)
        start, end = name_in(text, start, end)
        if not letters or _of_a_thing(text, start, end):
            continue
        if no_name(text[start:end]) and not (sure and surely(text, start, end, min(letters))):
            continue
        if weekday(text, start, end):
            continue
        if _MAIL_HOST.search(text[max(0, start - 2) : start]):
            continue
        probability = max(SURE, sum(letters) / len(letters)) if sure else max(letters)
        if no_name(text[start:end]) and not speaks_in_chat(text, start, end):
            probability = CHECKED  # "Das"
        if not sure and end - start < 3:
            continue
        if widen:
            start, end = whole(text, start, end)
        found.append(Named(start, end, "PER", probability))
    return _merged(text, found)


def _runs(
    text: str,
    places: Sequence[tuple[int, int]],
    person: NDArray[np.float32],
    begins: NDArray[np.bool_],
    lowest: float,
) -> Iterator[tuple[int, int, bool]]:
    """(first word, last word, sure) for each name: sure words with their neighbours, or doubtful
    ones.
    """
    n = 0
    while n < len(places):
        if person[n] < lowest:
            n += 1
            continue
        last = n
        while (
            last + 1 < len(places)
            and person[last + 1] >= lowest
            and not begins[last + 1]
            and "\n\n" not in text[places[last][1] : places[last + 1][0]]
        ):
            last += 1
        row = person[n : last + 1]
        if row.max() >= SURE:
            sure = np.flatnonzero(row >= SURE)
            first, final = int(sure[0]), int(sure[-1])
            while first > 0 and row[first - 1] >= BESIDE:
                first -= 1
            while final + 1 < len(row) and row[final + 1] >= BESIDE:
                final += 1
            yield n + first, n + final, True
        else:
            yield n, last, False
        n = last + 1


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _TRIM_LEFT:
        start += 1
    while end > start and (
        text[end - 1] in _TRIM_RIGHT
        or (text[end - 1] in ")]" and text.count("(", start, end) < text.count(")", start, end))
        or (text[end - 1] == "." and not re.search(r"(?<!\w)\w{1,2}\.$", text[start:end]))
    ):
        end -= 1
    if "(" in text[start:end] and ")" not in text[start:end] and text[end : end + 1] == ")":
        end += 1
    elif text[start : start + 1] == "(":
        return (start + 1, end - 1) if text[end - 1] == ")" else (start + 1, end)
    return start, end


def _without_ordinary(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the ordinary words in lower case around a name: "concept - LB", "Xu van de"."""
    if text[start:end].islower():
        behind = _LOWER_SURNAME.match(text, end)
        words = list(_SPACED.finditer(text, start, end))
        if words[-1].group() in _BEFORE_SURNAME and behind is not None:
            return start, behind.end()
        known = lower_name([word.group() for word in words])
        return start, words[known - 1].end() if known else start
    found = list(_LETTERS.finditer(text, start, end))
    names = [n for n, match in enumerate(found) if not _ordinary(match.group())]
    if not names:
        return start, end
    first, last = names[0], names[-1]
    if first == 1 and len(names) > 1 and _OF.fullmatch(found[0].group()):
        first_name = found[1].group().casefold()
        if first_name in lexicon.seen_names() and first_name not in lexicon.surnames():
            return _without_ordinary(text, found[1].start(), end)  # "medewerker van Geert Wilders"
    while first and found[first - 1].group().casefold() in PARTICLES:
        first -= 1
    begin = found[first].start() if first else start
    if last + 1 == len(found):
        return _trimmed(text, begin, end)
    behind = _BEHIND.match(text, found[last].end(), end)
    final = found[last].end() if behind is None else behind.end("mark")
    if behind is not None and (behind["mark"] or "," in text[begin:final]):
        final = behind.end()  # "Vries, S. de"
    return _trimmed(text, begin, final)


def _before_street(text: str, start: int, end: int) -> int:
    """Where a name ends that goes on with where somebody lives: "Bos op Kerkstraat"."""
    where = _LIVES.search(text[:end], start)
    if where is None or not street_like(where["street"].casefold()) or _listed(where["street"]):
        return end
    last = re.split(r"[\s-]", text[start : where.start()].casefold())[-1]
    return where.start() if _listed(last) else end


def _ordinary(word: str) -> bool:
    """True for a word in lower case that no name ends with, and for the same in capitals."""
    key = word.casefold()
    if word == key:
        return key in PARTICLES or key in lexicon.words()
    if not word.isupper():
        return False
    return key in PARTICLES or (len(word) > 2 and key in lexicon.words() and not _listed(key))


def _of_a_thing(text: str, start: int, end: int) -> bool:
    """True for barracks, streets, motions and ships by the words in and around the name."""
    titled = title_before(text[max(0, start - REACH) : start]) > 0
    # The next line is something else; "Cornelis/Zbigniew", "Smit-Bakker" and "@Eva" are people,
    # and a pianist is no saint.
    after = text.find("\n", end)
    line = text if after < 0 else text[:after]
    joined = text[start - 1 : start] in _JOINING or line[end : end + 1] in _JOINING
    trade = _TRADE.search(text[max(0, start - 20) : start])
    if not joined and not trade and blocked(line, start, end, titled=titled):
        return True
    last = re.split(r"[\s-]", text[start:end].casefold())[-1]
    if not street_like(last) or _listed(last):
        return False
    return (
        " " in text[start:end] or _BEFORE_PLACE.search(text[max(0, start - 9) : start]) is not None
    )


def _listed(key: str) -> bool:
    return key in lexicon.surnames() or key in lexicon.given_names()


def no_name(text: str) -> bool:
    """True when every word is an ordinary one or never part of a name: "BSN", "Van", "BELEID"."""
    keys = [match.group().casefold() for match in _LETTERS.finditer(text)]
    return all(
        never(key) or key in PARTICLES or (key in lexicon.words() and not _listed(key))
        for key in keys
    )


def _merged(text: str, found: list[Named]) -> list[Named]:
    """Parts of one name that only particles or a hyphen stand between, and overlaps, joined."""
    kept: list[Named] = []
    for one in found:
        last = kept[-1] if kept else None
        if last is not None and (one.start < last.end or _one_name(text, last, one)):
            kept[-1] = Named(
                last.start,
                max(last.end, one.end),
                "PER",
                max(last.probability, one.probability),
            )
        else:
            kept.append(one)
    return kept


def _one_name(text: str, last: Named, one: Named) -> bool:
    """True for initials with the rest of the name behind them, and for what a hyphen joins."""
    gap = text[last.end : one.start]
    if _SHORT_PARTICLE.fullmatch(gap):
        return True
    if _BETWEEN.fullmatch(gap) is None:
        return False
    initials = (
        text[last.end - 1] == "."
        or text[one.start] == "("
        or _INITIALS_ONLY.fullmatch(text, one.start, one.end) is not None  # "Vries S. de"
    )
    return initials or gap.strip() in ("-", "‑", "–")
