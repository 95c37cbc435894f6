"""Homes that are told in words, to the end of what tells them: "boven de bakker naast de kerk".

The model marks the words that it is sure of; those around them tell as much.
"""

from __future__ import annotations

import re

_BESIDE = r"(?:boven|naast|achter|tegenover|onder|langs|voorbij|tussen|schuin|recht|vlak|pal|hoek)"
_WHERE = rf"(?:{_BESIDE}|op|aan|in|bij|van|met|na|voor|vóór|om)"
_ARTICLE = r"(?:(?:de|het|een|'t|’t|den|die|dat|zijn|haar|hun|mijn|onze?)[ \n])?"
_BEFORE = re.compile(rf"(?<!\w)(?:{_BESIDE}[ \n]|(?:op|aan|in|bij|het|de)[ \n])+{_ARTICLE}$")
_WORD = r"[^\s,.;:()\[\]\"“”]+"
_BEHIND = re.compile(
    rf"(?:[ \n]{_WHERE}[ \n]{_ARTICLE}{_WORD}"
    rf"(?:[ \n](?!(?:en|of|is|was|heeft|die|dat)\b){_WORD}){{0,3}}){{1,4}}"
)
_REACH = 40


def whole(text: str, start: int, end: int) -> tuple[int, int]:
    """Where a home that is told in words begins and ends, around ``text[start:end]``.

    What has a figure in it is an address and stays as it is.
    """
    if any(sign.isdigit() for sign in text[start:end]):
        return start, end
    before = _BEFORE.search(text[max(0, start - _REACH) : start])
    if before is not None:
        start -= len(before.group())
    behind = _BEHIND.match(text, end, end + 2 * _REACH)
    return start, end if behind is None else behind.end()
