"""Where a postcode by itself is that of somebody's home: a label, a house before it, living."""

from __future__ import annotations

import re

from app.detection.dutch import lexicon
from app.detection.dutch.recognizer import Find

_LABEL = re.compile(
    r"\b(?:postcode(?:s|gebied|nummer)?|post\scode|pc\.?|p\.c\.|zip(?:\s?code)?(?:/city)?|"
    r"postal\scode|pc/(?:wpl|plaats|woonplaats))[\s:=(\"']{0,4}(?:(?:moet|is|was|nr\.?|zijn)\s){0,2}$",
    re.IGNORECASE,
)
#: "Gooioord 519, ", "Whittakerlaan 4-H\n", "2-appt. 12\n": a house right before it.
_HOUSE = re.compile(
    r"(?:^|[\s(:,-])[A-ZÀ-Ž][\w.'’-]*[a-zß-ÿ.][ ]\d{1,4}(?:[ -]?(?:[a-zA-Z]{1,3}|\d{1,4}|[IVX]+|"
    r"(?:app?t?|k|kamer|unit|hs|bis|hoog|huis)\.?[ ]?\d{0,4})){0,2}(?:,?[ ]?[\w.]{2,12})?"
    r"[ ]{0,4}[,;–-]?[ \n]{0,3}$"
)
_LIVING = re.compile(
    r"\b(?:wo(?:on|ont|nen|onden|nend|nende|onde|onachtig|ning|onwijk|onhuis|onplaats)|flat|buurt|"
    r"verhuis\w*|thuis\w*|huisadres|adres\w*|straat|inwoners?|bewoners?|respondent|reclamant|"
    r"live[sd]?|resid\w+|reizigers?)\b[^\n.]{0,45}$",
    re.IGNORECASE,
)
_LOW = re.compile(r"(?<![\w-])[1-9]\d{3}[ -]?[A-Za-z]{2}(?![\w])")
#: "9402 gk Assen", a town that is known behind it.
_LOW_WITH_TOWN = re.compile(
    r"(?<![\w-])(?P<code>[1-9]\d{3}[ ]?[a-z]{2})[ \n]+(?P<town>[A-Z][\w'’-]+)(?!\w)"
)
_SPACED = re.compile(r"(?<![\w])[1-9](?:[ ]\d){3}[ ]{1,2}[A-Z][ ][A-Z](?![\w])")
_BODY = re.compile(
    r"\b(?:postbus|antwoordnummer|bezoekadres|postadres|gemeentehuis|stadhuis|provinciehuis|"
    r"loket|kantoor|balie)\b",
    re.IGNORECASE,
)


def likeliness(text: str, start: int) -> float:
    """How sure a postcode at ``start`` is a home's: 0.1 where nothing tells."""
    before = text[max(0, start - 70) : start]
    if _BODY.search(before):
        return 0.1
    if _LABEL.search(before):
        return 0.6
    if _HOUSE.search(before):
        return 0.5
    return 0.3 if _LIVING.search(before) else 0.1


def written_otherwise(text: str) -> list[Find]:
    """Postcodes in small letters or with a stroke behind a label, and those in boxes of a form."""
    labelled = (
        m for m in _LOW.finditer(text) if _LABEL.search(text[max(0, m.start() - 40) : m.start()])
    )
    found = [Find(*m.span(), 0.6, "Staat achter 'postcode'") for m in labelled]
    found += [
        Find(*m.span("code"), 0.5, "Is een postcode met plaats")
        for m in _LOW_WITH_TOWN.finditer(text)
        if m["town"].casefold() in lexicon.places()
        and not (m["code"][:2] in ("19", "20") or m["code"][-2:] in lexicon.words())
    ]
    spaced = _SPACED.finditer(text)
    return [*found, *(Find(*m.span(), 0.5, "Is een postcode in hokjes") for m in spaced)]
