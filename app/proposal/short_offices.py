"""Offices as people write them in passing: ``Wiebes (stas Fin)``, ``MJenV``, ``X als minister``.

And the reverse: what stands beside a citizen who only shares an office holder's surname.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.model.profile import OfficeLevel
from app.proposal.function_lines import Function
from app.proposal.office_words import PARTIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.proposal.officials import Match
    from app.proposal.sources import Source

#: Ministries as notes abbreviate them, with words of the offices that belong to each.
_MINISTRIES = {
    "AZ": "minister-president",
    "BZ|BuZa": "Buitenlandse Zaken|Europese Zaken",
    "BHOS?|BH&?O|BuHa-?OS": "Buitenlandse Handel|Ontwikkelings",
    "BZK": "Binnenlandse Zaken|Volkshuisvesting|Koninkrijksrelaties|Wonen",
    "VRO|VROM": "Volkshuisvesting",
    "J?enV|JenV|VenJ|V&J|J&V|Just": "Justitie|Rechtsbescherming|Asiel|Immigratie",
    "AenM|A&M": "Asiel",
    "Fin|FIN|Financiën": "Financiën",
    "Def|DEF|Defensie": "Defensie",
    "OCW|OCenW": "Onderwijs|Media",
    "SZW": "Sociale Zaken|Armoede|Participatie|Werk",
    "VWS": "Volksgezondheid|Zorg|Sport|Jeugd",
    "IenW|I&W|IenM|I&M|V&W|VenW": "Infrastructuur|Verkeer",
    "EZK?|EL&?I|KGG": "Economische|Klimaat|Mijnbouw",
    "LNV|LVVN": "Landbouw|Natuur",
}
_CODE = "|".join(_MINISTRIES)
_HOLDER = r"(?:[Ss]tas(?:sen)?\.?|[Ss]taatssec(?:r)?\.?|[Mm]in\.|[Mm]inister|[Ss]taatssecretaris)"
#: What an office is for, without "of": a verb stands there too ("de staatssecretaris heet ...").
_SUBJECTS = (
    "onderwijs|zorg|jeugd|sport|cultuur|media|wonen|volkshuisvesting|milieu|water|verkeer|infra|"
    "mobiliteit|economie|klimaat|energie|mijnbouw|landbouw|natuur|stikstof|visserij|asiel|migratie|"
    "justitie|rechtsbescherming|defensie|financiën|financien|fiscaliteit|toeslagen|herstel|douane|"
    "werk|participatie|armoede|pensioenen|digitalisering|koninkrijksrelaties|groningen|europa|handel"
)
#: "stas VWS (Van Ooijen)", "min. Timmermans", "MJenV Yeşilgöz"
_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?P<words>{_HOLDER})(?:[ -](?:{_CODE}|{_SUBJECTS}))?"
    rf"|(?P<code>(?:M|Min|Stas|[Mm]-|[Mm]in[ ]|[Ss]tas)(?:{_CODE})|[Mm]inpres))"
    rf"[ ]?[:(]?[ ]?\Z"
)
#: "Wiebes (stas Fin)", "Yeşilgöz (MJenV)", "Van der Burg (stas asiel)"
_BEHIND = re.compile(
    rf"[ \n]\((?:(?P<words>{_HOLDER}|[Mm]inpres|[Bb]ewindspersoon)(?:[ -][^()\n]{{2,40}})?"
    rf"|(?:M|Min|Stas|M-|[Mm]in[ ]|[Ss]tas[ ])(?:{_CODE}))\)"
)
#: "Kaag (Fin)": a ministry may be where somebody works, so that the office has to fit.
_AT = re.compile(rf"[ \n]\((?P<code>{_CODE})\)")
_OFFICE = (
    r"(?P<words>(?:(?i:minister-president|vice-?premier|premier|minister|staatssecretaris|"
    r"tweede kamerlid|kamerlid|burgemeester|wethouder|gedeputeerde|dijkgraaf|raadslid|statenlid))"
    r"(?:[ \n](?:van|voor)[ \n](?:de[ ]|het[ ])?[A-ZÀ-Ž][\w'’-]*"
    r"(?:(?:,[ \n]|[ \n]en[ \n]|[ \n])[A-ZÀ-Ž][\w'’-]*){0,6})?)(?![\w-])"
)
#: "Asscher als minister", "Dijsselbloem was toen minister van Financiën"
_PREDICATE = re.compile(
    r"(?:[ \n](?:dat|dit|het|die|ze|zich|hier|er))?[ \n](?:als|was|is|werd|wordt|blijft)"
    rf"(?:[ \n](?:de|toen|destijds|nu|thans|nog|onze|demissionair|toenmalig))*[ \n]{_OFFICE}"
)
#: "Geachte mevrouw Klijnsma, U bent staatssecretaris", "Als minister bent u"
_SPOKEN_TO = re.compile(
    r",?\s{1,3}(?:(?:[Uu]|[Jj]ij|[Jj]e)\s(?:bent|was)\s(?:(?:toch|immers|nu|de|onze|als)\s)*"
    rf"{_OFFICE}|[Aa]ls\s{_OFFICE.replace('words', 'others')}[^.\n]{{0,30}}\s"
    r"(?:bent|heeft|moet|kunt|weet)\su\b)"
)
#: "mevrouw Ouwehand van de Partij voor de Dieren", "Wilders van de pvv"
_OF_PARTY = re.compile(
    rf"[ \n](?:van|namens|spreekt[ ]namens)[ \n](?:de[ ]|het[ ])?(?:{PARTIES}|"
    r"Partij[ ]voor[ ]de[ ]Dieren|Partij[ ]van[ ]de[ ]Arbeid|Partij[ ]voor[ ]de[ ]Vrijheid|"
    r"Forum[ ]voor[ ]Democratie|Nieuw[ ]Sociaal[ ]Contract|BoerBurgerBeweging|Socialistische[ ]"
    r"Partij)(?:-fractie)?(?![\w-])",
    re.IGNORECASE,
)
#: What is said of a citizen or an official, right behind the name.
_CITIZEN = re.compile(
    r",?[ \n](?:(?:uit|te)[ \n](?:['’]s-)?[A-ZÀ-Ž]"
    r"|(?:van|bij|namens)[ \n](?:de|het|een)[ \n](?:advoca|kantoor|bureau|firma|inspectie|gemeente|"
    r"provincie|afdeling|dienst|directie|politie|school|praktijk|buurt|bewoners|omwonenden|stichting|"
    r"vereniging|waterschap|straat|overkant)"
    r"|(?:heeft[ \n]ge|)bel(?:de|t|d)\b"
    r"|[^.\n]{0,30}\b(?:woonachtig|wonende|woont|klaagt|klaagde|geboren)\b)"
    r"|[^\f]{0,90}?\b(?:geen|niet)\s(?:directe\s)?familie\b"
)
_SPOKEN_WITH = re.compile(
    r"\b(?:uw|je|jouw)\s(?:vraag|vragen|brief|mail|bericht|klacht|verzoek|bezwaar|reactie),?\s$"
)


def short_office(source: Source, start: int, end: int, matches: Sequence[Match]) -> Function | None:
    """The office of who is named in ``text[start:end]``, told in short or in a sentence.

    ``matches`` are the office holders of that name: where only a ministry or a party stands beside
    it, one of them must have been there.
    """
    head, tail = source.before(start), source.after(end)
    before = _BEFORE.search(head)
    if before is not None and (before["code"] or matches or before["words"][0] in "Ss"):
        return _named(before["words"] or "minister")
    behind = _BEHIND.match(tail)
    if behind is not None:
        return _named(behind["words"] or "minister")
    said = _PREDICATE.match(tail) or _SPOKEN_TO.match(tail)
    if said is not None:
        words = said["words"] or said.groupdict().get("others") or ""
        return Function(OfficeLevel.POLITICAL, " ".join(words.split()))
    at = _AT.match(tail)
    if at is not None and any(_belongs(m, at["code"]) for m in matches):
        return Function(OfficeLevel.POLITICAL, "bewindspersoon")
    if any(m.is_member for m in matches) and _OF_PARTY.match(tail):
        return Function(OfficeLevel.POLITICAL, "lid van een Kamer")
    return None


def is_citizen(source: Source, start: int, end: int) -> bool:
    """Whether what stands around a surname tells that it isn't the office holder's."""
    return (
        _CITIZEN.match(source.after(end)) is not None
        or _SPOKEN_WITH.search(source.before(start)) is not None
    )


def _named(words: str) -> Function:
    known = "staatssecretaris" if words[:1] in "Ss" else "minister"
    return Function(OfficeLevel.POLITICAL, known)


def _belongs(match: Match, code: str) -> bool:
    """Whether somebody held an office of the ministry that ``code`` stands for."""
    offices = next(w for codes, w in _MINISTRIES.items() if re.fullmatch(codes, code))
    return re.search(offices, match.official.office) is not None
