"""Surnames that nothing but their neighbours tell: "de erven de Koning", "uw huisarts, de Haas".

A surname that is an ordinary word too stands without a first name after what somebody is, or
before it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.name_beside import blocked
from app.detection.dutch.name_blocks import never
from app.detection.dutch.name_words import listed, strong_given
from app.detection.dutch.recognizer import Find

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARTICLES = (
    r"(?:(?:[Vv]an|[Dd]er?|[Dd]en|[Tt]er|[Tt]en|[Hh]et|['’]t|[Ii]n|[Uu]it|[Oo]p|[Ee]l|[Aa]l)"
    r"[ \n]){0,3}"
)
_SURNAME = rf"(?P<name>{_PARTICLES}[A-ZÀ-Ž][\w'’]+(?:-[A-ZÀ-Ž][\w'’]+)*)(?![\w-])"
_PROFESSION = (
    r"(?:(?:huis|bedrijfs|tand|kinder|verzekerings|oog|vrouwen|keurings|dieren)?arts|dokter|internist|"
    r"chirurg|cardioloog|neuroloog|psycholoog|psychiater|therapeute?|fysiotherapeut|logopedist|"
    r"verloskundige|wijkverpleegkundige|verpleegkundige|apotheker|advocaat|advocate|raadsman|raadsvrouw|"
    r"notaris|gemachtigde|bewindvoerder|curator|mentor|voogd|accountant|boekhouder|makelaar|"
    r"architect|aannemer|docente?|leraar|lerares|juf|coach|begeleider|begeleidster|consulente?|"
    r"klantmanager|casemanager|leidinggevende|teamleider|projectleider|buurman|buurvrouw|"
    r"verhuurder|huurder|huisgenoot|werkgever|wijkagent|rechercheur|deskundige|tolk|collega)"
)
#: A household, after which a surname stands whatever word it is.
_HOUSEHOLD = re.compile(
    rf"(?<![\w-])(?P<word>[Ee]rven|[Gg]ezin|[Ff]amilie|[Ff]am\.|[Ee]chtpaar|[Ww]eduwe|"
    rf"[Bb]oedel)[ \n]{_SURNAME}"
)
#: "Uw huisarts, de Koning, heeft": who somebody is, then the name between commas.
_AFTER = re.compile(
    rf"\b(?:[Mm]ijn|[Uu]w|[Zz]ijn|[Hh]aar|[Hh]un|[Oo]nze|[Jj]ullie|[Dd]e|[Jj]e)[ \n]"
    rf"(?:(?:behandelend|vorige|nieuwe|oude|eigen|"
    rf"huidige)e?[ \n])?(?P<word>{_PROFESSION}),[ \n]{_SURNAME}(?=,)"
)
#: "bij de Haas, psycholoog": the name, then who somebody is.
_BEFORE = re.compile(
    rf"(?<![\w'’.-]){_SURNAME},[ \n](?P<word>{_PROFESSION})(?=[ ]?[,.;)\n]|[ ](?:in|bij|te|van|"
    rf"en)\b)"
)
#: "jullie medewerker krause": in lower case, as people write in a hurry.
_LOWER = re.compile(
    r"(?<![\w-])(?P<word>medewerker|medewerkster|collega|agent|dokter|huisarts|advocaat|juf|meester|"
    r"inspecteur|rechter|wethouder|buurman|buurvrouw|ambtenaar)[ \n]"
    r"(?P<name>(?:(?:van|de|der|den|ter|ten|el|al)[ ]){0,2}[a-zß-ÿ]{4,}(?:-[a-zß-ÿ]{3,})?)(?![\w-])"
)
#: "wil jij dit met Yankova van basisschool De Regenboog opnemen?"
_FROM = re.compile(
    r"(?<![\w-])(?P<word>met|aan|door|namens|"
    r"volgens)[ \n](?P<name>[A-ZÀ-Ž][a-zß-ÿ'’]+)[ \n]van[ \n]"
    r"(?:de[ \n]|het[ \n]|team[ ])?(?:basisschool|school|gemeente|politie|provincie|"
    r"waterschap|ministerie|"
    r"afdeling|team|bureau|stichting|vereniging|huisartsenpraktijk|woningcorporatie|kinderopvang|firma|"
    r"GGD|GGZ|UWV|SVB|IND|COA|DUO|RIVM|RVO|NVWA)(?!\w)"
)


#: "de vader van Bassel (Feike Wijbenga)", "de conciërge (Rajesh Tran)".
_BRACKETED = re.compile(
    rf"(?<![\w-])(?P<word>[Vv]ader|[Mm]oeder|[Zz]oon|[Dd]ochter|[Bb]roer|[Zz]us|[Oo]ma|[Oo]pa|[Oo]om|[Tt]ante|"
    r"[Pp]artner|[Ee]chtgenoot|[Ee]chtgenote|[Mm]an|[Vv]rouw|[Vv]riendin?|[Cc]onciërge|[Cc]hauffeur|[Mm]elder|"
    rf"[Gg]etuige|[Bb]ewoner|[Bb]ewoonster|[Ee]igenaar|[Hh]uurder|[Vv]erhuurder|{_PROFESSION})"
    rf"(?:[ \n](?:van|uit|op)[ \n](?:de[ ]|het[ ])?[\w'’-]+(?:[ ][A-ZÀ-Ž][\w'’-]+)?)?[ \n]\("
    rf"(?P<name>[A-ZÀ-Ž][\w'’-]+[ \n]{_PARTICLES}[A-ZÀ-Ž][\w'’-]+)(?=\)|,)"
)
#: "de zaak-van Beusekom": what somebody's case is called.
_CASE = re.compile(rf"(?<![\w-])(?P<word>[Zz]aak|[Kk]westie|[Cc]asus|[Dd]ossier)[-‑]{_SURNAME}")


def apposed(text: str) -> Iterator[Find]:
    """Names beside a household, a profession or an employer; places in ``text``.

    They score above what the form of the words alone says, which the name model may gainsay.
    """
    yield from _households(text)
    yield from _at_work(text)
    yield from _hurried(text)


def _households(text: str) -> Iterator[Find]:
    for match in _HOUSEHOLD.finditer(text):
        if _may_be(text, match):
            yield Find(*match.span("name"), 0.9, f"Staat na '{match['word'].lower()}'")
    for match in _BRACKETED.finditer(text):
        words = match["name"].casefold().split()
        if not any(never(word) for word in words) and " ".join(words) not in lexicon.places():
            yield Find(*match.span("name"), 0.9, f"Staat na '{match['word'].lower()}'")
    for match in _CASE.finditer(text):
        if listed(_key(match["name"])) and _key(match["name"]) not in lexicon.places():
            yield Find(*match.span("name"), 0.5, f"Staat na '{match['word'].lower()}'")


def _at_work(text: str) -> Iterator[Find]:
    for pattern in (_AFTER, _BEFORE):
        for match in pattern.finditer(text):
            if _may_be(text, match) and listed(_key(match["name"])):
                yield Find(*match.span("name"), 0.65, f"Staat bij '{match['word'].lower()}'")
    for match in _FROM.finditer(text):
        key = match["name"].casefold()
        if key not in lexicon.words() and key not in lexicon.places() and not never(key):
            score = 0.7 if listed(key) or strong_given(key) else 0.45
            yield Find(*match.span("name"), score, "Staat met een werkgever erachter")


def _hurried(text: str) -> Iterator[Find]:
    for match in _LOWER.finditer(text):
        key = match["name"].split()[-1]
        known = all(k in lexicon.surnames() for k in key.split("-"))
        if known and key not in lexicon.words() and key not in lexicon.places():
            yield Find(*match.span("name"), 0.45, f"Staat na '{match['word']}'")


def _key(name: str) -> str:
    """The first part of the surname proper, casefolded: "van Herwijnen-Bos" is "herwijnen"."""
    return name.rsplit(maxsplit=1)[-1].casefold().split("-")[0]


def _may_be(text: str, match: re.Match[str]) -> bool:
    """False for places, streets and words that are part of no name."""
    key, name = _key(match["name"]), " ".join(match["name"].split()).casefold()
    if (never(key) and not listed(key)) or (key in lexicon.places() and not listed(key)):
        return False
    return name not in lexicon.places() and not blocked(text, *match.span("name"), titled=True)
