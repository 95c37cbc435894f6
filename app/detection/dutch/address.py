"""Addresses of persons: street, number, addition, postcode and town as one datum.

Addresses of public bodies and post boxes are the organisation's and are not proposed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.address_bodies import body_before, box_code, organisation, told_of_body
from app.detection.dutch.address_forms import other_forms
from app.detection.dutch.address_numbers import NUMBER
from app.detection.dutch.address_streets import begins
from app.detection.dutch.name_tokens import UPPER
from app.detection.dutch.name_words import strong_given
from app.detection.dutch.postcode_places import likeliness, written_otherwise
from app.detection.dutch.recognizer import DutchRecognizer, Find
from app.model.detection import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator

_SUFFIX = (
    r"(?:straat|straatje|str\.|weg|laan|plein|kade|kaai|gracht|singel|dijk|steeg|pad|hof|park|"
    r"dreef|plantsoen|baan|boulevard|wal|markt|brink|steenweg|strjitte|dyk|steech|reed|wei|leane|haven|kamp|akker|"
    r"veld|oord|erf|ring|berg|zoom|hoek|es|burg|horst|rade|poort|werf|donk|meen|wijk|singels?)"
)
_SURE_SUFFIX = (
    r"(?:straat|straatje|str\.?|ln\.?|weg|laan|plein|kade|kaai|gracht|singel|dijk|steeg|plantsoen|dreef|"
    r"boulevard|steenweg|strjitte|leane|dyk|steech|reed|hof|pad|wetering)"
)
_NAME = (
    rf"(?:\d{{1,2}}e\s)?(?:['’][st][- ])?"
    rf"(?:[{UPPER}][\w'’-]*(?:str|ln|pl|wg)\.(?=[ ]\d)|"
    rf"(?:Burg|Weth|Prof|Dr|Mr|Ir|Mgr|Ds|St|Jhr|Gen|Pres|Past|Kard|Min|Kon|Adm)\.|[{UPPER}][\w'’-]*)"
)
_LINK = r"(?:van|de|den|der|het|'t|’t|ter|ten|te|la|du|des|von|d'|naar|en)"
_POSTCODE = r"(?<![\w.,/-])[1-9]\d{3}[ \u00a0]{0,2}(?!S[ADS])[A-Z]{2}(?![\w-])"
#: Behind a street and a number it may be broken over a line: "7626" / "WW".
_BROKEN = r"(?<![\w.,/-])[1-9]\d{3}(?:[ \u00a0]{0,2}|[ ]?\n)(?!S[ADS])[A-Z]{2}(?![\w-])"
#: Never a town: the next label, or the beginning of what follows in the next column.
_NO_TOWN = (
    r"(?!(?:In|Dit|Is|Op|Aan|Wij|Ik|Er|Met|Na|Voor|Tel|Telefoon|Geboren|Geb|BSN|IBAN|Mail|Datum)\b)"
)
_TOWN = (
    rf"{_NO_TOWN}(?:['’][st][- ])?[{UPPER}][\w'’-]+(?:[ ](?:{_LINK}[ ])*[{UPPER}][\w'’-]+){{0,3}}"
)
_COUNTRY = r"(?:\n?[ ,]{0,2}(?:Nederland|België|Duitsland|The Netherlands|NEDERLAND))?"

#: "Achter de" at the end of a line belongs to "Molens 135" in the next.
_ALONG = r"(?:Op|Aan|Achter|In|Bij|Onder|Voor|Langs|Tussen|Over|Boven)"
#: "Zuidelijke" or "Dr." at the end of a line, "Parallelweg 58" in the next.
_ADJECTIVE = (
    r"(?:Oude|Nieuwe|Gedempte|Achterste|Voorste|Verlengde|Verlaagde|Lange|Korte|Grote|Kleine|Hoge|Lage|Noordelijke|Zuidelijke|Oostelijke|"
    r"Westelijke|Eerste|Tweede|Derde|Prof\.|Dr\.|Burg\.|Mr\.|Ds\.|Past\.|Pastoor|Burgemeester|"
    r"Koning|Koningin|Prins|Prinses|Sint|St\.|Graaf|Gravin|Hertog|Keizer|Jonkheer|Jonker|Kapitein|"
    r"Jan|Piet|Pieter|Willem|Hendrik|Anna|Johan|Karel|Joop|Anne|Albert|Frans|Jacob|Thomas|Simon|"
    r"Generaal|Admiraal|Kardinaal|Monseigneur|Mgr\.|Dokter|Doctor|Professor|Meester|Dominee)"
)
_STREET = (
    rf"(?:Plein (?:19|20)\d\d(?= \d)|{_ALONG}[ \n](?:de|den|het|'t|’t)\n{_NAME}"
    rf"|{_ALONG}\n(?:de|den|het|'t|’t)[ ]{_NAME}"
    rf"|{_ADJECTIVE}\n{_NAME}(?:[ ]{_NAME})?"
    rf"|{_NAME}(?:[ ]{_LINK}(?:\n{_NAME})?|[ ]{_NAME}){{0,5}})"
)
#: A postcode with what stands before it on its own or the previous line.
_FULL = re.compile(
    rf"(?<![\w'’-])(?P<street>{_STREET})[ \n](?P<number>{NUMBER})"
    rf"(?:[ ]?[,;|•·–-]?[ ]?\n?[ ]?)(?P<postcode>{_BROKEN})"
    rf"(?:[ ,;|]{{0,3}}(?:te[ ]|in[ ])?(?P<town>{_TOWN}))?{_COUNTRY}"
)
_LOOSE = re.compile(
    rf"(?<![\w'’-])(?P<street>{_STREET})[ \n](?P<number>{NUMBER})(?![\w%€]|[.,]\d)"
    rf"(?P<town>,?[ \n]?(?:te|in|,)[ \n](?P<city>{_TOWN})(?:[ ]?\({_POSTCODE}\))?)?"
)
_BARE = re.compile(
    rf"(?P<postcode>{_POSTCODE})(?:(?P<number>[ ,]{{0,2}}"
    rf"(?:(?:huis)?nummer[ :]{{1,2}}|huisnr\.?[ :]{{1,2}}|nr\.?[ ])?"
    rf"\d{{1,4}}(?:[ -]?[A-Za-z](?!\w))?(?![\w.,]\d|\w))|[ ,\n]{{1,3}}(?P<town>{_TOWN}))?"
)
#: "2024 IT" is a year with an abbreviation far more often than a postcode.
_YEAR = re.compile(r"(?:19|20)\d\d\s")
_BOX = re.compile(r"(?:postbus|post\s?box|p\.?o\.?\s?box|antwoordnummer)$", re.IGNORECASE)
_BOX_LINE = re.compile(r"(?:postbus|p\.?o\.?\s?box|antwoordnummer)\s\d+[\s,|•·-]*$", re.IGNORECASE)
_LIVES = re.compile(
    r"\b(?:wonende|woont|woonachtig|wonen|adres|huisadres|woonadres|privéadres|thuisadres|woning|"
    r"perceel|pand|verblijf\w*|ingeschreven|gelegen)\b[^\n]{0,40}\n?[^\n]{0,10}$",
    re.IGNORECASE,
)
_AT = re.compile(
    r"\b(?:wonende|woont|woonachtig|woning|woon|wonen)\s(?:\w+\s)?(?:aan|in|op|te)\s(?:de\s|het\s)?$"
    r"|\b(?!bezoek|post|retour|antwoord|e-?mail|web|ip)\w*adres(?:\s[a-z]+){0,2}:\s?$"
    r"|\b(?:verhuisd|verhuist|verhuizing)\s(?:van|naar)\s(?:de\s|het\s)?$"
    r"|\b(?:wonende|woonachtig|bewoner|bewoonster|bewoners|inspreker\s[^\n]{3,30}\svan)[,:]?\s$",
    re.IGNORECASE,
)
#: A place where something is or happens may be a home as well as an office.
_WHERE = re.compile(
    r"\b(?:locatie:?|venue:?|(?:locatie|venue|zaal)\b[^\n.]{0,40}\()\s?$", re.IGNORECASE
)
#: People live *op* or *aan* a street; what is *in* or *bij* one, or where one has to come, is often
#: an office.
_EVENT = re.compile(r"(?<![\w-])(?:in|bij|naar|at|voor)\s$", re.IGNORECASE)
#: Where an appointment is: "een zaal regelen in".
_MEETING = re.compile(
    r"\b(?:zaal|zaaltje|overleg|vergader\w*|afspraak|afspreken|bijeenkomst|kantoor|regelen|reserver\w+|"
    r"workshop|lunch|training|sessie|presentatie|zitting|spreekuur|intake|gesprek|office|meeting)\b",
    re.IGNORECASE,
)
#: A building that is let, bought or kept up, of which nobody is said to live in it.
_PREMISES = re.compile(
    r"\b(?:(?:jaar)?huur|huurprijs|verhuur|aankoop|verkoop|renovatie|onderhoud|beheer|schoonmaak)\s"
    r"van\shet\s(?:gebouw|pand)\s(?:aan|op)\s(?:de\s|het\s)?$",
    re.IGNORECASE,
)
_AT_HOME = re.compile(
    r"\b(?:woon\w*|wonen\w*|woning\w*|bewo\w+|huis\w*|thuis|privé\w*|adres\w*|ingeschreven|verhui\w+|"
    r"liv(?:e|es|ing|ed)|resid\w+|home|verblijf\w*|verblev\w*)\b[^.\n]*\n?[^.\n]*$",
    re.IGNORECASE,
)
#: What only house numbers have.
_ADDITION = re.compile(r"\d(?:-I{1,3}|-IV|[ ]bis|[ ]hs|-\d{1,2})$")
#: Parts of a town behind the name of a street: "Havenkade Oost 166".
_QUARTER = re.compile(r"\s(?:Oost|West|Noord|Zuid|Boven|Beneden)$")
#: Endings of street names that are endings of other names too.
_MAYBE_SUFFIX = re.compile(_SUFFIX + r"$", re.IGNORECASE)
_ATTENTION = re.compile(
    r"(?:^|\n)[^\n]{0,12}\b(?:t\.?a\.?v\.?|ter\sattentie\svan)\s[^\n]{3,60}\n$",
    re.IGNORECASE,
)
#: Words that stand before a number and are no street.
_NO_STREET = re.compile(
    r"(?:^|\s)(?:kamerstuk\w*|artikel|art\.?|bijlage|pagina|hoofdstuk|paragraaf|tabel|figuur|lid|"
    r"deel|fase|versie|nummer|week|kwartaal|postbus|antwoordnummer|dossier|zaak|"
    r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    r"(?<!oude\s)(?<!nieuwe\s)rijksweg|autoweg|route|lijn|gate|zaal|kamer|hal|blok|gebouw|verdieping|patriot|besluit|"
    r"strategie|nota|agenda|programma|plan|top|doelstelling)$",
    re.IGNORECASE,
)


#: A road between towns in which people live too, where a postcode or brackets say so.
_HIGHWAY = re.compile(r"(?:^|\s)Rijksweg$")


class AddressRecognizer(DutchRecognizer):
    """Full addresses."""

    entity = EntityType.ADDRESS

    def finds(self, text: str) -> Iterator[Find]:
        taken: list[tuple[int, int]] = []
        for match in _FULL.finditer(text):
            taken.append(match.span())
            find = self._full(text, match)
            if find is not None:
                yield find
        for match in _LOOSE.finditer(text):
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            find = self._loose(text, match)
            if find is not None:
                yield find
        yield from other_forms(text)

    @staticmethod
    def _full(text: str, match: re.Match[str]) -> Find | None:
        start = street_start(match)
        if start is None:
            return None
        if organisation(text, start, match):
            return _of_somebody(text, start, match.end())
        if _visited(text, start) and _MEETING.search(text[max(0, start - 90) : start]):
            return None
        end = match.end("town") if match["town"] else match.end("postcode")
        end = max(end, match.end())
        score = 0.9 if match["town"] or _sure(match["street"]) else 0.75
        if (
            _WHERE.search(text[max(0, start - 55) : start])
            or _visited(text, start)
            or _PREMISES.search(text[max(0, start - 60) : start])
            or _ATTENTION.search(text[max(0, start - 90) : start])
            or _asked(text, start)
        ):
            score = 0.45
        start = begins(text, start)
        return Find(start, end, score, "Is een adres: straat, huisnummer en postcode")

    @staticmethod
    def _loose(text: str, match: re.Match[str]) -> Find | None:
        start = street_start(match)
        if start is None or organisation(text, start, match):
            return None
        street = text[start : match.end("street")]
        lives = _LIVES.search(text[max(0, start - 80) : start]) is not None
        broken = "\n" in text[match.end("street") : match.start("number")]
        if broken and not (lives or _sure(street)):
            return None
        bracketed = text[start - 1 : start] == "(" and text[match.end() : match.end() + 1] == ")"
        lives = lives or bracketed
        known = street.casefold() in lexicon.streets() and (" " in street or lives)
        # After "woont aan de" anything with a number is a street.
        settled = _AT.search(text[max(0, start - 40) : start]) is not None
        numbered = _ADDITION.search(match["number"]) is not None and len(street) > 4
        # "Boeing 737-80": with a dash and digits the name has to end as streets do
        if numbered and match["number"][-1].isdigit():
            numbered = _MAYBE_SUFFIX.search(street) is not None
        if not (_sure(street) or known or settled or numbered):
            return None
        if not (_sure(street) or known or settled):
            return Find(start, match.end("number"), 0.45, "Lijkt een straat met een huisnummer")
        end = match.end("number")
        if match["town"]:
            if match["city"].casefold() in lexicon.places() or lives:
                end = match.end("town")
        elif re.fullmatch(r"(?:1[5-9]|20)\d\d", match["number"]) and not lives:
            return None
        score = 0.85 if lives else 0.65 if end > match.end("number") else 0.6
        if _WHERE.search(text[max(0, start - 55) : start]) or _asked(text, start):
            score = 0.45
        start = begins(text, start)
        return Find(start, end, score, "Is een straat met een huisnummer")


def _of_somebody(text: str, start: int, end: int) -> Find | None:
    """A question where a body's words stand before an address, and somebody is named there too."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    names = re.findall(r"(?<![\w-])[A-ZÀ-Ž][a-zß-ÿ]+(?![\w-])", line)
    if any(strong_given(name.casefold()) for name in names):
        return Find(start, end, 0.45, "Is een adres: straat, huisnummer en postcode")
    return None


class PostcodeRecognizer(DutchRecognizer):
    """Postcodes that no address was found around; with a house number they name a dwelling."""

    entity = EntityType.POSTCODE
    words = (
        "postcode",
        "woonachtig",
        "huisnummer",
        "wonende",
        "woonplaats",
        "woonadres",
        "huisadres",
    )

    def finds(self, text: str) -> Iterator[Find]:
        addresses = [m.span("postcode") for m in _FULL.finditer(text)]
        for match in _BARE.finditer(text):
            code = match.span("postcode")
            if code in addresses or box_code(match["postcode"]):
                continue
            before = text[max(0, code[0] - 60) : code[0]]
            body = body_before(text, code[0])
            if _BOX_LINE.search(before) or (body and not told_of_body(text, code[0])):
                continue
            year = _YEAR.match(match["postcode"]) is not None
            if match["number"] and not (year and "nummer" not in match["number"]):
                yield Find(match.start(), match.end("number"), 0.7, "Is postcode met huisnummer")
            elif match["town"] and _known_town(match["town"]):
                yield Find(*code, 0.5, "Is een postcode met plaats")
            elif not year:
                yield Find(*code, likeliness(text, code[0]), "Heeft de vorm van een postcode")
        yield from written_otherwise(text)


def _asked(text: str, start: int) -> bool:
    """True where a body is spoken of before the address, and nobody is said to live there."""
    return (
        body_before(text, start)
        and told_of_body(text, start)
        and _AT_HOME.search(text[max(0, start - 70) : start]) is None
    )


def _visited(text: str, start: int) -> bool:
    """True for "de zitting was in Markt 11": where people come, and nobody is said to live."""
    return (
        _EVENT.search(text[max(0, start - 8) : start]) is not None
        and _AT_HOME.search(text[max(0, start - 70) : start]) is None
    )


def street_start(match: re.Match[str]) -> int | None:
    """Where the street's name begins in the match, or None when it is no street.

    The pattern may have taken in capitals before it ("Sanne Kerkstraat 4" in one table row).
    """
    street = match["street"]
    lived = bool(match.groupdict().get("postcode")) or _bracketed(match)
    if _BOX.search(street) or (
        _NO_STREET.search(street) and not (lived and _HIGHWAY.search(street))
    ):
        return None
    return match.start("street")


def _bracketed(match: re.Match[str]) -> bool:
    text = match.string
    return text[match.start() - 1 : match.start()] == "(" and text[match.end() :][:1] in (")", ",")


def _sure(street: str) -> bool:
    street = _QUARTER.sub("", street)
    last = street.rsplit(maxsplit=1)[-1]
    return bool(
        re.search(_SURE_SUFFIX + r"$", last, re.IGNORECASE)
        or re.search(r"(?:^|\s)\d{1,2}e ", street)
        or re.match(r"(?:Laan|Weg|Plein|Kade|Park) ", street)
    ) and not (
        last.casefold().startswith(("snelweg", "rijksweg", "spoorweg"))
        and not street.startswith(("Oude", "Nieuwe"))
    )


def _known_town(town: str) -> bool:
    words = town.casefold().split()
    return any(" ".join(words[:n]) in lexicon.places() for n in (3, 2, 1))
