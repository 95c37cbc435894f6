"""The whole datum around the name proper: titles, initials, what a hyphen joins, degrees."""

from __future__ import annotations

import re

from app.detection.dutch.name_tokens import SUFFIX
from app.detection.dutch.name_words import listed, strong_given
from app.detection.dutch.names import titles

#: How far before a name its titles are looked for.
REACH = 45
_INITIALS_BEFORE = re.compile(r"(?<!\w)(?:[A-ZÀ-Þ][a-z]{0,2}\.[ ]?)+$")
#: Particles in lower case without a first name, as the Kamer has them: "het lid de Groot".
_AFTER_MEMBER = re.compile(
    r"(?:\b(?:[Ll]id|[Ll]eden|[Kk]amerlid|[Mm]inister|[Ss]taatssecretaris)"
    r"|\b[Ll]eden\s[^.\n]{2,30}\sen)"
    r"\s(?P<particle>(?:(?:van|de|den|der|ter|ten|te|het|'t)\s){1,2})$"
)
_JOINED_AFTER = re.compile(r"(?:[-‑–]\n?\w+)+")
_JOINED_BEFORE = re.compile(
    r"(?<![\w-])(?:(?:van|der?|den|te[rn])[ ]){0,2}[A-ZÀ-Ž][a-zß-ÿ'’]{2,}-$"
)
_OUTLOOK_AFTER = re.compile(
    r",[ ]?(?:[A-ZÀ-Þ][a-z]?\.){1,5}(?:[ ](?:van|de|der|den|ter|ten|te|het|'t)){0,3}(?!\w)"
    r"(?:[ ]\([A-ZÀ-Þ][^\W\d_]+\))?"
)

_OWN_INITIALS = re.compile(r"(?:[A-ZÀ-Þ][a-z]?\.[ ]?)+(?:[a-z'’]{1,4}[ ])*[A-ZÀ-Þ][^\W\d_]")
_NEXT_NAME = re.compile(
    r",[ \n](?:[A-ZÀ-Þ][a-z]?\.[ ]?)+(?:[a-z'’]{1,4}[ ]){0,3}(?!(?:Sc|Ed|Phil|Eng|Arch)\b)"
    r"(?P<surname>[A-ZÀ-Þ][^\W\d_]+)"
)
_OWN_FIRST = re.compile(r"(?P<first>[A-ZÀ-Þ][^\W\d_]+)[ ](?:[a-z'’]{1,4}[ ])*[A-ZÀ-Þ][^\W\d_]")


def whole(text: str, start: int, end: int) -> tuple[int, int]:
    """The whole datum around ``text[start:end]``: titles, initials, joined names, degrees."""
    while end < len(text) and (text[end].isalnum() or text[end] == "_") and text[end - 1].isalnum():
        end += 1
    joined = _JOINED_AFTER.match(text, end)
    if joined is not None and text[joined.end() - 1].isalpha():
        end = joined.end()
    outlook = _OUTLOOK_AFTER.match(text, end)
    if outlook is not None and not has_first(text, start, end):
        end = outlook.end()
    suffix = SUFFIX.match(text, end)
    if suffix is not None:
        end = suffix.end()
    before = text[max(0, start - REACH) : start]
    member = _AFTER_MEMBER.search(before)
    if member is not None:
        start -= len(before) - member.start("particle")
        before = before[: member.start("particle")]
    half = _JOINED_BEFORE.search(before)
    if half is not None and text[start].isupper():
        start -= len(before) - half.start()
        before = before[: half.start()]
    initials = _INITIALS_BEFORE.search(before)
    if initials is not None:
        start -= len(before) - initials.start()
        before = before[: initials.start()]
    return start - title_before(before), end


def has_first(text: str, start: int, end: int) -> bool:
    """Whether initials or a first name open the name, so that "K." behind a comma is of the next.

    "P. Smulders, K. Mol" are two people, "Smulders, K." is one.
    """
    following = _NEXT_NAME.match(text, end)
    if following is None:
        return False
    if listed(following["surname"].casefold()):
        return True  # "burgemeester Akkaya, L. Wolters"
    before = text[max(0, start - REACH) : start]
    own = _OWN_INITIALS.match(text, start, end) or _INITIALS_BEFORE.search(before)
    if own is not None and titles().match(own[0]) is None:
        return True
    first = _OWN_FIRST.match(text, start, end)
    key = first["first"].casefold() if first else ""
    return strong_given(key)


def title_before(before: str) -> int:
    """The length of the titles that ``before`` ends with."""
    for word in re.finditer(r"(?<![\w-])\w", before):
        match = titles().fullmatch(before, word.start())
        if match is not None:
            return len(before) - word.start()
    return 0
