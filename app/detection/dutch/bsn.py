"""Burgerservicenummer: eight or nine digits that pass the 11-test.

Rule: Besluit burgerservicenummer; weights 9 8 7 6 5 4 3 2 -1. One number in eleven passes by
chance, so a number without a word for it is at most worth a check.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stdnum.nl import bsn

from app.detection.dutch.recognizer import SPACE, DutchRecognizer, Find
from app.model.detection import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator

_GROUPED = re.compile(
    rf"(?<![\w.,/-])(?:\d{{4}}(?P<a>[.\- ])\d{{2}}(?P=a)\d{{3}}"
    rf"|\d{{3}}(?P<b>[.\- ])\d{{3}}(?P=b)\d{{3}}"
    rf"|\d{{3}}(?P<c>[.\- ])\d{{2}}(?P=c)\d{{4}}|\d{{2}}(?P<d>[.\- ])\d{{3}}(?P=d)\d{{3}}"
    rf"|\d{{5}}{SPACE}\d{{4}}|\d{{4}}{SPACE}\d{{5}})(?![\w/]|[.,-]\d)"
)
#: Groups that run over the end of a line; they need the label.
_BROKEN = re.compile(
    r"(?<![\w.,/-])(?:\d{3}[. ]\d{3}[. ]?\n\d{3}|\d{3}[. ]?\n\d{3}[. ]\d{3}|"
    r"\d{4}[. ]\d{2}[. ]?\n\d{3})(?![\w/]|[.,-]\d)"
)
_PLAIN = re.compile(r"(?<![\w.,/-])\d{8,9}(?![\w/]|[.,-]\d)")
_SPACED = re.compile(rf"(?<![\w.,/-])\d(?:{SPACE}\d){{8}}(?![\w/]|{SPACE}?\d|[.,-]\d)")
_LABEL = re.compile(
    r"\b(?:BSN|b\.s\.n\.?|burger\s?service\s?nummer|sofi[- ]?nummer|sofi[- ]?nr)\b"
    r"[^\d\n]{0,25}\n?[^\d\n]{0,6}$",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"(?:€|\bEUR|\beuro|bedrag|CJIB\w*|\bfeit\w*|zaak\w*|onder nummer|nummer|melding\w*|"
    r"hoorzitting|"
    r"aanvraag\w*|besluit|dossier\w*|kenmerk|referentie|factuur\w*|\border\w*|KvK\w*|"
    r"K\.v\.K\.|btw\w*|RSIN|fiscaal nummer|kamer van koophandel|\btel\w*|\bmobiel|\bfax|"
    r"rekening\w*|"
    r"polis\w*|klant\w*|artikel\w*|document\w*|nummer van|ISBN|\bIMO|serie\w*|project\w*|"
    r"verplichting\w*|personeels\w*|medewerker\w*|rijbewijs\w*)"
    r"[^\d\n]{0,20}\n?[^\d\n]{0,3}$",
    re.IGNORECASE,
)
#: "staat u, de heer Bos, geregistreerd met nummer 5388.54.194"; a name right before a bracket.
_KNOWN_AS = re.compile(
    r"\b(?:u|hij|zij|heer|mevrouw)\b[^.\n]{0,40}\n?[^.\n]{0,20}\b(?:geregistreerd|bekend|ingeschreven)\s"
    r"(?:staat\s)?(?:met|onder)\s(?:het\s)?nummer\s$"
    r"|[A-ZÀ-Ž][a-zß-ÿ]+\s(?:[a-z]+\s){0,3}[A-ZÀ-Ž][\w'’-]+\s\($"
)
_AMOUNT = re.compile(r"\s*(?:euro|EUR|%|stuks|inwoners|m2|km|kg)\b", re.IGNORECASE)


class BsnRecognizer(DutchRecognizer):
    """BSN in plain, dotted and spaced notation."""

    entity = EntityType.BSN
    words = (
        "bsn",
        "bsn-nummer",
        "bsnnummer",
        "burgerservicenummer",
        "burgerservicenr",
        "sofinummer",
        "sofi-nummer",
        "sofi",
        "bsn's",
        "burgerservicenummers",
    )

    def finds(self, text: str) -> Iterator[Find]:
        for pattern, base in ((_GROUPED, 0.4), (_SPACED, 0.2), (_PLAIN, 0.4), (_BROKEN, 0.1)):
            for match in pattern.finditer(text):
                find = self._judge(text, match, base)
                if find is not None:
                    yield find

    def _judge(self, text: str, match: re.Match[str], base: float) -> Find | None:
        digits = re.sub(r"\D", "", match.group())
        before = text[max(0, match.start() - 60) : match.start()]
        labelled = _LABEL.search(before) is not None
        valid = bsn.is_valid(digits)
        if labelled:
            if valid:
                return Find(*match.span(), 0.95, "Voldoet aan de elfproef")
            why = "Staat bij 'BSN', maar voldoet niet aan de elfproef"
            return Find(*match.span(), 0.6, why, final=True)
        if valid and _KNOWN_AS.search(before):
            return Find(*match.span(), 0.5, "Voldoet aan de elfproef, bij een persoon", final=True)
        if not valid or _OTHER.search(before) or _AMOUNT.match(text, match.end()):
            return None
        if len(digits) == 8:
            base = 0.1
        elif re.search(r"\d[ ]\d", match.group()):
            base = min(base, 0.2)
        return Find(*match.span(), base, "Voldoet aan de elfproef")
