"""Service numbers and user names without "nummer" before them: behind a rank, a verb, a role."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch.recognizer import Find

if TYPE_CHECKING:
    from collections.abc import Iterator

RANKS = (
    r"toezichthouder|agent|verbalisant(?:en)?|boa|inspecteur|controleur|handhaver|"
    r"medewerk(?:er|ster)|ambtenaar|opsporingsambtenaar|betrokkene|werknemer|sergeant|agente|"
    r"hoofdagent|brigadier|hoofdinspecteur|aspirant|surveillant|korporaal|soldaat|majoor|kapitein|"
    r"luitenant|kolonel|overste|adjudant|wachtmeester|marinier|matroos|lkol|kol|maj|kap|elnt|tlnt|"
    r"sgt1?|sgtm|smi|aooi?|kpl1?|sld1?|wmr1?|owmr|bgen|genm|ltz|ktz|kltz|burgermedewerker|"
    r"(?:hulp)?officier(?:\svan\sjustitie|\svan\sdienst)?|hovj|wijkagent|rechercheur|"
    r"parkeerwachter|"
    r"jachtopziener|conducteur|beveiliger|bewaarder|buitengewoon\sopsporingsambtenaar|"
    r"hoofdagent-rechercheur|motoragent|collega|mdw|medew|controller|manager|teamleider|"
    r"teamchef|afdelingshoofd|reporting\sofficer|officer|constable"
)
#: "NHN41772", "RT-1-0883", "OL09123".
_CODE = r"(?:[A-Z]{1,4}(?:[-.]?\d){3,8}|[A-Z]{2}\d[A-Z]\d{3})"
_RANKED = re.compile(
    rf"\b(?i:{RANKS})(?:s|en)?\.?(?:\smet\s(?:dienst)?(?:nummer|code))?[\s:(]{{1,5}}"
    rf"(?P<value>{_CODE}|\d{{2}}[ .]\d{{2}}[ .]\d{{2}}|(?!0)\d{{3}}[ .]\d{{3}}|\d{{4,8}})"
    r"(?![\w/\\]|[-.]\d|[ ]\d\d[ ]\d)"
)
_BEFORE_RANK = re.compile(rf"(?<![\w/.-])(?P<value>{_CODE}),?\s\(?(?i:{RANKS})(?!\w)")
_NEXT = re.compile(
    rf"(?:[ ][A-Z][\w'’-]+(?:[ ][A-Z][\w'’-]+)?)?"
    rf"(?:,\s|\s?/\s?|\sen\s|\s&\s)(?:(?i:{RANKS})\s)?(?P<value>{_CODE}|"
    rf"\d{{4,8}})(?![\w/]|[-.]\d)"
)
#: Whose turn it is in a form, then a number, then a name: "declarant 440871 Tjeerd Hylkema".
_IN_FORM = re.compile(
    r"(?m)(?:^|[\s|;])(?i:declarant|akkoord|accoord|budgethouder|leidinggevende|goedgekeurd|"
    r"goedkeurder|fiatteur|besteller|aanvrager|indiener|ontvanger|invoerder|controleur|"
    r"behandelaar|medewerker|werknemer|mdw|reiziger|vervanger|manager|chef|opsteller|teamleider)"
    r"[\s:|]{1,8}(?P<value>[A-Z]{0,2}\d{4,8})(?=[\s|,]{1,8}(?:[A-Z]\.|[A-Z][a-z]+[ ]|[A-Z][a-z]+,))"
)
_LOGIN = (
    r"[a-z]{1,6}[-_]?\d{2,8}|[A-Z]{1,4}\d{3,8}|[a-z]{2,8}\d{1,4}[a-z]{0,2}|"
    r"[a-z]{1,3}[-_.][a-z]{2,12}\d{0,3}"
)
_ACCOUNT = re.compile(
    r"\b(?i:log-?in(?:naam|code|id)?|ingelogd\sals|inlog(?:naam|code)?|user(?:\s?(?:id|name|"
    r"code))?|"
    r"gebruiker(?:s?(?:naam|code|id|account))?|account(?:naam)?|netwerk(?:naam|account|id)|"
    r"windows-?(?:account|naam)|uid|userid|mutatie\sdoor|muteerder|medewerkercode)"
    rf"[\s:=('\"]{{1,3}}(?P<value>{_LOGIN})(?![\w@]|[.-]\w)"
)
#: What systems write down: "gewijzigd door u018834 op".
_BY = re.compile(
    r"\b(?i:door|by|gebruiker)\s(?P<value>(?=[a-zA-Z]{1,5}\d)[a-z]{1,5}\d{3,8}|"
    r"[A-Z]{1,3}\d{5,8})(?![\w@/]|[.-]\w)"
)
#: "Gestart door strip14": who did it is in the system.
_DONE_BY = re.compile(
    r"\b(?i:gestart|gewijzigd|aangemaakt|opgeslagen|gesloten|gemuteerd|toegewezen|vrijgegeven|"
    r"gepubliceerd|created|modified|started|closed)\s(?i:door|by)\s"
    rf"(?P<value>(?=[a-z]{{2,8}}\d){_LOGIN})(?![\w@/]|[.-]\w)"
)
_POST_BOX = re.compile(r"\b(?:box|postbus)\s$", re.IGNORECASE)
_THING_CODE = re.compile(
    r"(?:MINDEF|BOEF|EN|ISO|NEN|KB|BS|BZ|PO|DGB|ECLI|AW|PDF|CO|PM|NO|A|N|"
    r"E|S|H)\d",
    re.IGNORECASE,
)


def without_label(text: str) -> Iterator[Find]:
    """Service numbers and user names that their place tells."""
    for pattern, why in (
        (_RANKED, "Staat achter een rang of functie"),
        (_BEFORE_RANK, "Staat voor een rang of functie"),
    ):
        for match in pattern.finditer(text):
            before = max(0, match.start("value") - 12)
            boxed = _POST_BOX.search(text, before, match.start("value"))
            if _reference(match["value"]) or boxed:
                continue
            yield Find(*match.span("value"), 0.7, why)
            at = match.end("value")
            while more := _NEXT.match(text, at):
                yield Find(*more.span("value"), 0.65, why)
                at = more.end()
    for match in _IN_FORM.finditer(text):
        yield Find(*match.span("value"), 0.7, "Staat tussen een rol en een naam")
    for match in _ACCOUNT.finditer(text):
        if re.search(r"\d", match["value"]) or "." in match["value"]:
            yield Find(*match.span("value"), 0.7, "Is een gebruikersnaam")
    for match in _DONE_BY.finditer(text):
        yield Find(*match.span("value"), 0.65, "Is een gebruikersnaam")
    for match in _BY.finditer(text):
        if not _THING_CODE.match(match["value"]):
            yield Find(*match.span("value"), 0.65, "Heeft de vorm van een gebruikersnaam")


def _reference(value: str) -> bool:
    """True for a year, as in "agent 2019", and for the number of a case."""
    return (
        re.fullmatch(r"(?:19|20)\d\d|[A-Z]*(?:19|20)\d{2}-?\d{4,}|[A-Z]*-(?:19|20)\d\d-\d+", value)
        is not None
    )
