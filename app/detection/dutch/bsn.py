"""Burgerservicenummer: eight or nine digits that pass the 11-test.

Rule: Besluit burgerservicenummer; weights 9 8 7 6 5 4 3 2 -1. One number in eleven passes by
chance, so a number without a word for it is at most worth a check.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stdnum.nl import bsn

from app.detection.dutch import lexicon
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
_PLAIN = re.compile(r"(?<![\w.,/-])\d{8,9}(?!\w|/(?![A-Z][a-z])|[.,-]\d)")
_SPACED = re.compile(rf"(?<![\w.,/-])\d(?:{SPACE}\d){{8}}(?![\w/]|{SPACE}?\d|[.,-]\d)")
_LABEL = re.compile(
    r"\b(?:BSN['’]?s?|b\.s\.n\.?|burger\s?service\s?(?:nummers?|nrs?\.?)|"
    r"sofi[- ]?(?:nummers?|nrs?\.?)?|citizen\s(?:service\s)?number|BSN-?(?:nummers?|nrs?\.?)|"
    r"persoonsnummer|A-?nummer|fiscaal\snummer\s(?:van\s)?(?:werknemer|betrokkene))"
    r"(?!\w)[^\d\n]{0,25}\n?[^\d\n]{0,6}$",
    re.IGNORECASE,
)
#: "BSN dat in het primaire besluit staat (222761441)": told from further off.
_LABEL_FAR = re.compile(r"\b(?i:BSN|burgerservicenummer)\b[^.;:|\d\n]{0,50}\n?[^.;:|\d\n]{0,20}$")
#: The VAT number of whoever had a firm alone before 2020 holds the BSN.
_VAT = re.compile(r"(?<!\w)NL[ .]?(?P<number>\d{9})(?=[ .]?B[ .]?\d{2}(?!\w))")
#: The number of a file, a call or a firm; a firm's is told from further off.
_OTHER = re.compile(
    r"(?:€|\b(?:case|file|ticket|claim|call|batch|incident|reference|ref|invoice|request|OLO|"
    r"omgevingsloket|vergunning\w*|beschikking\w*|correspondentie\w*|aanslag\w*|"
    r"over|inzake|betreffende|betreft|aangaande|regarding|about|onder|sub|vondst\w*)\b|\bEUR|"
    r"\beuro|bedrag|CJIB\w*|\bfeit\w*|zaak\w*|onder nummer|nummer|melding\w*|"
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
    r"\b(?:u|hij|zij|heer|mevrouw)\b[^.\n]{0,40}\n?[^.\n]{0,20}\b(?:geregistreerd|bekend|"
    r"ingeschreven)\s"
    r"(?:staat\s)?(?:met|onder)\s(?:het\s)?nummer\s$"
    r"|[A-ZÀ-Ž][a-zß-ÿ]+\s(?:[a-z]+\s){0,3}[A-ZÀ-Ž][\w'’-]+\s\($"
)
_OF_FIRM = re.compile(
    r"\b(?:RSIN|KvK|K\.v\.K\.|loonheffing\w*|omzetbelasting\w*|btw|vestigingsnummer|OIN)\b"
    r"[^\d.;]{0,60}$",
    re.IGNORECASE,
)
#: Somebody whose number it is: "Kind: 527 636 198", "Ouder 1: Jo Pinas - 928 587 083".
_WHOSE = re.compile(
    r"(?:\b(?i:ouder|kind|partner|toeslagpartner|vader|moeder|aanvrager|aanvraagster|cliënte?|"
    r"client|betrokkene|belanghebbende|werknemer|verzekerde|patiënte?|burger|leerling|"
    r"inwoner|medebewoner|echtgenote?|zoon|dochter|gemachtigde|schuldenaar|"
    r"uitkeringsgerechtigde|nabestaande|overledene|erflater|verdachte|deelnemer|persoon|"
    r"child|parent|spouse)(?:\s\d)?(?:\s?:|\s-)\s"
    r"|[A-ZÀ-Ž][\w'’-]+(?:\s[a-z]{2,3}){0,2}\s[A-ZÀ-Ž][\w'’-]+(?:\s?[-–|;/:]\s?|,\s|\s\(|\s{2,})"
    r"|[A-ZÀ-Ž][\w'’-]+,\s(?:[A-Z]\.){1,4}(?:\s?[-–|;/:]\s?|,\s|\s\(|\s)"
    r"|(?:[A-Z]\.\s?){1,4}(?:[a-z]{2,3}\s){0,2}[A-ZÀ-Ž][\w'’-]+(?:\s?[-–|;/:]\s?|,\s|\s\(|\s))$"
)
#: A name or a date of birth right behind it: "627156812/Kortekaas", "581678965, gebdat".
_OWNED = re.compile(
    r"\s?/\s?[A-ZÀ-Ž][a-zß-ÿ]{2,}|\)?[,;]?\s\(?(?:geb(?:\.|oren|dat\w*|oorte\w*)?|dob|born)(?!\w)|"
    r"[ ]{1,4}(?:[A-Z]\.){1,4}[ ](?:[a-z]{2,3}[ ]){0,2}[A-Z]|,?[ ](?:t\.?n\.?v\.?|ten\sname\svan)\s"
)
_NAMED_FILE = re.compile(
    r"(?<![A-Za-z0-9])(?P<before>[\w.%/:-]*[_/=.-])?(?P<number>\d{9})(?=[_.&?/-][A-Za-z])"
)
_PERSONAL_PATH = re.compile(
    r"bsn|burger|persoon|client|cliënt|klant|person|citizen|export|"
    r"patient",
    re.IGNORECASE,
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
        yield from _in_names(text)
        for match in _VAT.finditer(text):
            if bsn.is_valid(match["number"]):
                why = "Voldoet aan de elfproef: een btw-nummer van een eenmanszaak kan een BSN zijn"
                yield Find(*match.span("number"), 0.45, why, final=True)

    def _judge(self, text: str, match: re.Match[str], base: float) -> Find | None:
        digits = re.sub(r"\D", "", match.group())
        before = text[max(0, match.start() - 80) : match.start()]
        if _OF_FIRM.search(before):
            return None
        labelled = _LABEL.search(before) is not None
        valid = bsn.is_valid(digits)
        labelled = labelled or (valid and _LABEL_FAR.search(before) is not None)
        if labelled:
            if valid:
                return Find(*match.span(), 0.95, "Voldoet aan de elfproef")
            why = "Staat bij 'BSN', maar voldoet niet aan de elfproef"
            return Find(*match.span(), 0.6, why, final=True)
        if valid and _KNOWN_AS.search(before):
            return Find(*match.span(), 0.5, "Voldoet aan de elfproef, bij een persoon", final=True)
        if not valid or _AMOUNT.match(text, match.end()):
            return None
        whose = _WHOSE.search(before) if len(digits) == 9 else None
        if whose is not None or (len(digits) == 9 and _OWNED.match(text, match.end())):
            score = 0.65 if whose is None or _somebody(whose.group()) else 0.45
            return Find(*match.span(), score, "Voldoet aan de elfproef, bij een persoon")
        if _OTHER.search(before):
            return None
        if re.fullmatch(r"[0-7]\d{3}\.\d\d\.\d{3}", match.group()):
            # Only the tax office writes so.
            return Find(*match.span(), 0.65, "Voldoet aan de elfproef en is zo gegroepeerd")
        if len(digits) == 8:
            base = 0.1
        elif re.search(r"\d[ ]\d", match.group()):
            base = min(base, 0.2)
        return Find(*match.span(), base, "Voldoet aan de elfproef")


def _somebody(text: str) -> bool:
    """True for a word for a person, or a name that is no other word."""
    words = [w.casefold() for w in re.findall(r"[^\W\d_]+", text)]
    if ":" in text or re.search(r"\b[A-Z]\.", text):
        return True
    return any(w in lexicon.given_names() or w in lexicon.surnames() for w in words) and not any(
        w in lexicon.places() for w in words
    )


def _in_names(text: str) -> Iterator[Find]:
    """Numbers in the name of a file or in an address on the web."""
    for match in _NAMED_FILE.finditer(text):
        start, end = match.span("number")
        path = match["before"] or ""
        if not path or not bsn.is_valid(match["number"]):
            continue
        score = 0.65 if _PERSONAL_PATH.search(path) else 0.45
        yield Find(start, end, score, "Voldoet aan de elfproef, in de naam van een bestand")
