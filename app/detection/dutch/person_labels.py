"""Persons behind the words that ask for one: "Opgesteld door: ...", "t.a.v. ..."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch.name_tokens import PARTICLES
from app.detection.dutch.names import NameSpan, find_names
from app.detection.dutch.recognizer import Find
from app.detection.labels import is_office, label_at

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Words after which a person's name stands, in running text or as a label with its value.
_LABEL = re.compile(
    r"(?<![\w-])(?P<label>opgesteld door|steller|auteurs?|behandeld door|behandelaar|"
    r"behandelend (?:ambtenaar|jurist|medewerker)|contactpersoon|contactpersonen|namens deze|"
    r"namens|p/a|c/o|t\.?a\.?v\.?|ter attentie van|inlichtingen(?: bij)?|geïnterviewde|"
    r"samengewerkt met|afgestemd met|parafenroute|lijnparaaf|medeparaaf|naam(?: medewerker)?|"
    r"voornaam|achternaam|verzoeker|klager|melder|bezwaarmaker|eiser|eiseres|appellant|"
    r"aanvrager|gemachtigde|ondertekend door|getekend|w\.g\.|vastgesteld door|verslag(?:legger)?|"
    r"notulist|aanwezig(?:en)?|afwezig|deelnemers?|verzonden door|van|aan|cc|bcc|from|to|sent by)"
    r"(?P<colon>[ ]?:[ \n]?|[ ]|\n)",
    re.IGNORECASE,
)
#: Labels that are ordinary words too and so need a colon.
_NEEDS_COLON = re.compile(
    r"(?:van|aan|cc|bcc|from|to|naam.*|namens|aanwezig.*|afwezig|deelnemers?|auteurs?|verslag.*|"
    r"getekend|samengewerkt met|afgestemd met|eiser.*|klager|melder|aanvrager|verzoeker|"
    r"appellant|inlichtingen.*|steller|gemachtigde|parafenroute|lijnparaaf|medeparaaf)",
    re.IGNORECASE,
)
_PORTFOLIO = re.compile(r"(?:^|\s)(?:van|voor|en|der)\s+$|,\s+$")
#: The next label of a mail's header that was laid out as one paragraph.
_OTHER_LABEL = re.compile(
    r"(?<=[\s>])(?:Onderwerp|Subject|Verzonden|Sent|Datum|Date|Bijlagen?|Attachments?|Betreft)\s?:"
)
_LINE = 60
_SHORT = 3
#: What a remark or the next sentence begins with, though somebody may be called so.
OPENERS = frozenset({"geen", "mijn", "onze", "melder", "bijl", "beh", "oh", "ah", "woo", "wob"})


def labelled(text: str) -> Iterator[Find]:
    """The persons in ``text`` behind a label, with or without a colon."""
    for match in _LABEL.finditer(text):
        label = match["label"].lower()
        colon = ":" in match["colon"]
        if not colon and _NEEDS_COLON.fullmatch(label):
            continue
        end = _line_end(text, match.end())
        for name in find_names(text, match.end(), end, expected=True):
            if name.start > match.end() + 3 and not colon:
                break
            if _no_person(text, match.end(), name, end) or _of_a_unit(text, name):
                continue
            yield Find(
                name.start,
                name.end,
                name.score if label not in ("aan", "van", "cc", "to") else name.score - 0.1,
                f"Staat bij '{label}'",
            )
            if not colon:
                break


#: "Naam: zie boven", "zie bijlage"
_ELSEWHERE = ("zie ",)


def _no_person(text: str, start: int, name: NameSpan, end: int) -> bool:
    """True for the next label on the line, and for the portfolio in the name of an office."""
    label = label_at(text[name.start : end])
    if label is not None and name.start + label.end >= name.end and label.closed:
        return True
    named = text[name.start : name.end].casefold()
    if named in OPENERS or named.startswith(_ELSEWHERE):
        return True
    short = name.end - name.start <= _SHORT and text[name.start : name.end].islower()
    if short and text[name.end : name.end + 1] == ".":
        return True  # "Contactpersonen (art. 6)", "Medeparaaf: dir. CZW"
    before = text[start : name.start]
    return is_office(text[start : name.end]) and _PORTFOLIO.search(before) is not None


_UNIT = re.compile(
    r"\b(?:afdeling|team|cluster|sectie|directie|eenheid|bureau|unit|programma|project|dienst|"
    r"domein|sector|locatie)\s$",
    re.IGNORECASE,
)


def _of_a_unit(text: str, name: NameSpan) -> bool:
    """True for "Watersystemen" in "Steller: J. Bos, afdeling Watersystemen"."""
    alone = " " not in text[name.start : name.end]
    return alone and _UNIT.search(text, max(0, name.start - 14), name.start) is not None


def _line_end(text: str, start: int) -> int:
    """The end of the value after a label: this line, and the next when this one ends open."""
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    last = text[start:end].split()[-1:]
    if not last or last[0][-1] in ",-.)" or last[0].lower() in PARTICLES:
        following = text.find("\n", end + 1)
        end = len(text) if following < 0 else following
    other = _OTHER_LABEL.search(text, start, end)
    return min(end if other is None else other.start(), start + 3 * _LINE)
