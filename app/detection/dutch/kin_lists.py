"""Children and other relatives who are listed with a year or a date: "Siebren (2008), Fenna ('11)".

Such a list has the first names and, in brackets, when each was born; neither needs to be known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTH = (
    r"(?:jan(?:uari|uary)?|febr?(?:uari|uary)?|maart|mrt|march|apr(?:il)?|mei|may|juni?|june|juli?|july|"
    r"aug(?:ustus|ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[ck](?:ember)?|voorjaar|"
    r"zomer|najaar|winter|herfst|kerst|begin|eind)\.?"
)
WHEN = (
    rf"(?:(?:geb\.?(?:oren)?|\*|°|b\.|born|ca\.?|±|circa|bj\.?)[ ]?)?"
    rf"(?P<when>(?:\d{{1,2}}[ ])?(?:{_MONTH}[ ])?(?:['’‘]\d\d|(?:19|20)\d\d)"
    r"|\d{1,2}[-/.]\d{1,2}[-/.](?:(?:19|20)\d\d|\d\d)|(?:0?[1-9]|1[0-2])[-/](?:19|20)\d\d)"
)
_GIVEN = r"[A-ZÀ-Ž][a-zß-ÿ'’]+(?:-[A-ZÀ-Ž][a-zß-ÿ]+)?(?:[ ](?:[A-Z]\.|[A-ZÀ-Ž][\w'’-]+)){0,2}"
_ITEM = re.compile(rf"(?P<name>{_GIVEN})[ \n]?\({WHEN}(?:,[ ][^()\n]{{2,24}})?\)", re.UNICODE)
_KIN = re.compile(
    r"\b(?:kind(?:eren)?|zo(?:on|nen|ons|ontje)|dochters?|dochtertje|(?:half|stief|pleeg|klein)?"
    r"(?:zus(?:je|sen|jes)?|broer(?:tje|s|tjes)?|zoon|dochter|kind(?:eren)?)|tweeling|baby|peuter|"
    r"kleuter|echtgenote?|partner|vader|moeder|opa|oma|gezin|kids|children|sons?|daughters?|wife|"
    r"husband|twins|vrouw|man|neef(?:je)?|nicht(?:je)?|jongens|meisjes|met|bern|dochs|soan)"
    r"(?:[ ](?:zijn|heten|is|heet|genaamd|namelijk|nl\.|samen|thuiswonend|jongste|oudste))?"
    r"[ ]?:?,?[ \n]\(?$",
    re.IGNORECASE,
)
_NEXT = re.compile(r"(?:,?[ \n](?:en|and|&|plus|y|und|et)[ \n]|[,;/][ \n]?|\n)")
#: "Yazan ('12)": with its century left out it is a year that everybody understands.
_SHORT = re.compile(
    r"(?P<name>[A-ZÀ-Ž][a-zß-ÿ]+(?:[ ](?:[A-Z]\.|[A-ZÀ-Ž][\w'’-]+)){0,2})[ ]\((?:geb\.?[ ])?"
    r"(?P<when>(?:[a-z]{3,9}\.?[ ])?['’‘]\d\d)(?=[,)])"
)


@dataclass(frozen=True, slots=True)
class Relative:
    """Where the name and the birth of a relative stand in the text."""

    name: tuple[int, int]
    when: tuple[int, int]


def relatives(text: str) -> Iterator[Relative]:
    """Those in lists, in order."""
    last = 0
    for match in _ITEM.finditer(text):
        if match.start() < last:
            continue
        if _KIN.search(text[max(0, match.start() - 40) : match.start()]) is None:
            continue
        item: re.Match[str] | None = match
        while item is not None:
            yield Relative(item.span("name"), item.span("when"))
            last = item.end()
            step = _NEXT.match(text, last)
            item = _ITEM.match(text, step.end()) if step is not None else None
    for match in _SHORT.finditer(text):
        first = match["name"].split()[0].casefold()
        known = first in lexicon.given_names() or first in lexicon.seen_names()
        if match.start() >= last and known and first not in lexicon.words():
            yield Relative(match.span("name"), match.span("when"))
