"""User names of systems, passes and badges: what an employer's systems call a person by.

A user name is letters of a name with figures behind them ("kroezeb01", "JKROE02"). By itself it may
be any code; behind a word for who did something, or for logging in, it is somebody.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch.recognizer import Find

if TYPE_CHECKING:
    from collections.abc import Iterator

_GAP = r"(?:[ \t:=('\"„“.…]{1,24}\n?|:?\n)[ ]?"
_USER = (
    r"(?:[a-z]{2,4}_)?[a-z]{2,9}[-_]?\d{1,5}[a-z]{0,2}|[a-z]\d{4,7}|[A-Z]{3,7}\d{1,5}|[A-Z]{1,3}\d{3,8}|"
    r"[a-z]{2,4}(?:_[a-z]{2,6}){1,2}"
)
_END = r"(?![\w@/\\]|[.-]\w|[ ]?%)"
#: "Afgedrukt door: kroezeb01", "Behandelaar: kbo027", "login JKROE02", "akk. lkw geboekt u09317".
_DID = re.compile(
    r"\b(?i:(?:afgedrukt|verwerkt|ontvangen|beoordeeld|ingevoerd|geboekt|gecontroleerd|uitgewerkt|"
    r"behandeld|gescand|gewijzigd|aangemaakt|opgemaakt|uitgevoerd|geëxporteerd|opgesteld|bijgewerkt|"
    r"geregistreerd|toegekend|getypt|printed|created|modified|exported|approved|uitgeschreven|"
    r"uitgelezen|opgehaald|overgenomen|zoekslag(?:[ ][^.\n]{0,20})?)(?:[ ](?:door|by))?|"
    r"(?:log-?in|inlog|user|gebruikers?|account|netwerk|medewerker|gebruiker)"
    r"(?:[ -]?(?:id|naam|code|account|nr\.?|nummer))?|jouw[ ]account|uw[ ]account|userid|codering|"
    r"behandelaar|beoordelaar|behandeld[ ]door|mdw|medew\.?|uitwerker|steller|opsteller|auteur|"
    r"(?:print)?gebruiker|coördinator|notulist|invoerder|operator|loketmedewerker|baliemedewerker)"
    rf"{_GAP}(?P<value>(?=[A-Za-z_]*[\d_]){_USER}){_END}"
)
#: "handled by par-jvk2", "toets wpda312", "de gebruikerscode van een medewerker, HOEKR05".
_DONE_AT = re.compile(
    r"\b(?i:(?:handled|processed|entered|checked|typed|issued)[ ]by|toets|"
    r"(?:gebruikers|medewerkers?|inlog)(?:code|naam)[ ](?:van|of)[^.,;:\n]{3,40}[,:])[ ]"
    rf"(?P<value>[a-z]{{2,4}}-[a-z]{{2,6}}\d{{1,3}}|(?=[A-Za-z]+\d){_USER}){_END}"
)
#: "die van mij (tromp017)", "(Kim, KZW4)": in brackets behind somebody.
_IN_BRACKETS = re.compile(
    r"(?<=[a-z.][ \n])\((?:[A-Z]{2,4},[ ])?(?P<value>[a-z]{3,9}\d{2,4}|[A-Z]{2,4}\d{1,3})\)"
)
#: "senior medewerker | (06) 27 00 81 54 | IND13380": the last thing of a line below a name.
_IN_FOOTER = re.compile(rf"\|[ ](?P<value>[A-Z]{{2,4}}\d{{4,6}}){_END}(?=[ ]*(?:\n|$))")
#: "AZ\vdheuvell": the domain and the user of Windows.
_WINDOWS = re.compile(r"(?<![\w:\\.])[A-Z]{2,10}\\(?P<value>[a-z][a-z0-9._-]{2,14})(?![\w\\@])")
_THING = re.compile(
    r"(?:versie|v|nr|art|blz|pag|doc|bijlage|zaak|kamer|cel|lijn|week|wk|punt|fase|deel|stap|type|"
    r"mail|model|covid|windows|iphone|ipad|office|word|excel|form|tabel|q|h|p|co|pm|no|kb|awb|bsn|"
    r"sha|md|utf|iso|nen|en|mp|id|kr|eur|rev|route|unit|blok|gebouw|groep|test|win)[-_]?\d",
    re.IGNORECASE,
)

_CARD = (
    r"(?:rijks|dienst|toegangs|bezoekers|personeels|medewerkers|defensie|adv(?:ocaten)?\.?|politie|"
    r"legitimatie|identiteits)?-?(?:pas|badge)(?:je)?"
    r"|legitimatie(?:bewijs)?(?=[ ]\d{4,6}\))"
)
_CODE = r"[A-Z]{1,4}[-. ]?\d(?:[-. ]?\d){2,8}[A-Z]?|[a-z]-\d{4,6}|\d{2,3}[-.]\d{3,5}"
#: "uw dienstpas (DJI-0031977)", "rijkspas R0077216", "gevonden badge, L209-8831".
_PASSES = re.compile(
    rf"\b(?i:{_CARD})(?:[-\s]?(?i:nummers?|nrs?\.?))?[\s:(,=]{{1,4}}(?:(?i:nr|nummer)\.?\s)?"
    rf"(?P<value>{_CODE}|[A-Z]\d{{3}}-\d{{4}}|\d{{4,6}}(?=\))|[A-Z]{{2,4}}[ ]\d{{3,4}}-\d{{2}})"
    r"(?![\w/]|-\d)"
)
_OFFICER = (
    r"(?:(?:parkeer|jacht)?(?:wachter|controleur|handhaver)s?|toezichthouders?|inspecteurs?|"
    r"arbeidsinspecteurs?|controleurs?|boa['’]?s?|opsporingsambtena(?:ar|ren)|verbalisant(?:en)?|"
    r"conducteurs?|beveiligers?|keurmeesters?|uitwerkers?|tolken|tolk)"
)
#: "De parkeerwachter, nr. VL-0316", "arbeidsinspecteurs i-20817 en i-21344".
_OFFICERS = re.compile(
    rf"\b(?i:{_OFFICER})[\s,(:]{{1,3}}(?:\(?(?i:(?:pas|dienst|toezichthouders?|legitimatie)?"
    rf"(?:nummers?|nrs?\.?))[\s:]{{1,2}})?(?P<value>{_CODE}|[a-z]{{2,3}}-\d{{3}}|\d{{4,6}}(?=\s(?:en|/)\s\d{{4,6}}))(?![\w/]|-\d)"
)
_NUMBERED = re.compile(
    r"\b(?i:(?:toezichthouders?|dienst|pas|legitimatie|boa|agent|tolk|keurmeester)[- ]?"
    rf"(?:nummers?|nrs?\.?))[\s:(=.]{{1,4}}(?P<value>{_CODE}|[A-Z]{{2,3}}[ ]\d{{4,6}}|\d{{4,8}}|"
    r"(?i:BOA)[ ]\d{3,5}-\d{1,3})(?![\w/]|-\d)"
)
#: Day of birth and a serial number: what the armed forces count their people by.
_MILITARY = re.compile(
    r"(?<![\w.,/-])\d{2}[. ](?:0[1-9]|1[0-2])[. ](?:0[1-9]|[12]\d|3[01])[. ]\d{3}(?!\w|[.,-]\d)"
)
_NEXT = r"(?:,[ ]|,?[ \n](?:en|of|and)[ \n]|[ ]?/[ ]?|[ ]&[ ])(?:(?:met|nr\.?|nummer)[ ])?"


def logins(text: str) -> Iterator[Find]:
    """User names in ``text``, those that their place tells."""
    for match in _DID.finditer(text):
        value = match["value"]
        if _THING.match(value) or not re.search(r"[A-Za-z]{2}|[a-z]\d{4}", value):
            continue
        yield Find(*match.span("value"), 0.65, "Is een gebruikersnaam van wie iets deed")
    for match in _DONE_AT.finditer(text):
        if not _THING.match(match["value"]):
            yield Find(*match.span("value"), 0.65, "Is een gebruikersnaam van wie iets deed")
    for match in _IN_BRACKETS.finditer(text):
        if not _THING.match(match["value"]) and match["value"].islower():
            yield Find(*match.span("value"), 0.5, "Kan een gebruikersnaam zijn")
    for match in _IN_FOOTER.finditer(text):
        yield Find(*match.span("value"), 0.5, "Kan een gebruikersnaam zijn")
    for match in _WINDOWS.finditer(text):
        yield Find(match.start(), match.end(), 0.7, "Is een gebruikersnaam van Windows")


def passes(text: str) -> Iterator[Find]:
    """Numbers of passes and of who goes by a number."""
    seen: set[int] = set()
    for pattern, score, why in (
        (_PASSES, 0.7, "Is het nummer van een pas"),
        (_OFFICERS, 0.7, "Is het nummer van een ambtenaar"),
        (_NUMBERED, 0.75, "Is het nummer van een ambtenaar"),
    ):
        for match in pattern.finditer(text):
            for start, end in _with_next(text, match):
                if start not in seen:
                    seen.add(start)
                    yield Find(start, end, score, why)
    for match in _MILITARY.finditer(text):
        yield Find(*match.span(), 0.75, "Heeft de vorm van een registratienummer van Defensie")


def _with_next(text: str, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The number of a match and those that go on from it: "i-20817 en i-21344"."""
    value = match["value"]
    if _year(value):
        return
    yield match.span("value")
    shape = re.sub(r"\d+", lambda m: rf"\d{{{len(m[0])}}}", re.escape(value))
    shape = re.sub("(?<!\\\\)[A-Z]", "[A-Z]", shape)
    more = re.compile(rf"{_NEXT}(?P<value>{shape})(?![\w/]|-\d)")
    at = match.end("value")
    while following := more.match(text, at):
        yield following.span("value")
        at = following.end()


def _year(value: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d|[A-Z]*-?(?:19|20)\d\d-\d+", value) is not None
