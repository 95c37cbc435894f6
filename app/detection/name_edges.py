"""Names that a rule or the model cut in two: "van | 't Hof", "iryna | shevchuk"."""

from __future__ import annotations

import re

from spacy.lang.nl.stop_words import STOP_WORDS

from app.detection.dutch import lexicon
from app.detection.dutch.name_words import listed, strong_given

#: The first half of particles of which the second was found.
_HALF = re.compile(r"(?<![\w'’-])(?P<first>van|von|in|op|uit|aan)[ \n]$", re.IGNORECASE)
_SECOND = re.compile(r"(?:['’]t|de[rn]?|het)[ \n][A-ZÀ-Ž]", re.IGNORECASE)
#: The same before a surname alone: "Met In 't | Veld is afgesproken".
_WHOLE = re.compile(r"(?<![\w'’-])(?P<first>Van|In|Op|Uit|Aan|Bij)[ \n](?:['’]t|de[rn]?|het)[ \n]$")
#: A name that goes on behind a hyphen at the end of a line: "Jacqueli-", "ne de la Rive".
_BROKEN = re.compile(
    r"-\n[a-zß-ÿ]+(?:(?:[ ](?:van|de[rn]?|la|te[rn]?|el|al|['’]t)){0,3}[ ][A-ZÀ-Ž][\w'’-]+)?"
)
#: The Frisian way of writing "van der"; elsewhere it is no word.
_FRISIAN = re.compile(r"(?<![\w'’-])[Ff]an(?:[ \n](?:der?|['’]e))?[ \n]$")
_LOWER = re.compile(r"[ ](?P<particle>(?:van|de[rn]?|el|al|ten?|ter|['’]t|bin)[ ]){0,2}"
                    r"(?P<word>[^\W\d_]{3,}(?:-[^\W\d_]{2,})?)(?![\w@])")  # fmt: skip
#: A list with the initials in the next field: "Mooi;S.;".
_NEXT_CELL = re.compile(r"[ ]?[;|][ ]?(?!B\.V|N\.V|V\.O)(?:[A-Z]\.){1,4}(?=[ ]?[;|]|[ ]*(?:\n|$))")
#: What no list has may be a verb: "kevin vapet", "fatima ziekgemeld is".
_VERB = re.compile(r"(?:[td]|te|de|en|s|ig|lijk)$")
#: What stands behind who sends or receives a mail.
_MAILED = re.compile(r"[ ]?[<\[(]")


def begins(text: str, start: int, end: int) -> int:
    """Where the name in ``text[start:end]`` begins, its particles included."""
    before = text[max(0, start - 12) : start]
    if text[start:end][:1].isupper() or text[start:end].startswith(("de ", "der ")):
        led = _FRISIAN.search(before) or _WHOLE.search(before)
        if led is None or (led.re is _WHOLE and not _is_surname(led[0] + text[start:end])):
            return start
        return start - len(before) + led.start()
    half = _HALF.search(before)
    if half is None or _SECOND.match(text, start, end) is None:
        return start
    whole = f"{half['first']} {text[start:end]}"
    if half["first"].casefold() in {"van", "von"} or _is_surname(whole):
        return start - len(before) + half.start()
    return start


def _is_surname(name: str) -> bool:
    return " ".join(name.casefold().replace("’", "'").split()) in lexicon.surnames()


def ends(text: str, start: int, end: int) -> int:
    """Where a name in small letters or a list ends: a surname that no list has, or initials."""
    name = text[start:end]
    broken = _BROKEN.match(text, end)
    if broken is not None and name[:1].isupper():
        return broken.end()
    listed_so = _NEXT_CELL.match(text, end)
    if listed_so is not None and name[:1].isupper() and not set(". ") & set(name):
        return listed_so.end()
    if not name.islower() or not strong_given(name):
        return end
    following = _LOWER.match(text, end)
    if following is None:
        return end
    word = following["word"]
    if word.islower() and _MAILED.match(text, following.end()):
        return following.end()  # "ewelina szczepanska <e.s@...>"
    if not word.islower() or word in STOP_WORDS:
        return end
    if word in lexicon.words():
        return end
    return following.end() if listed(word) or not _VERB.search(word) else end
