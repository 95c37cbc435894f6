"""Numbers by which a body counts people: patients, pupils, members, foreigners, card holders.

Each has a word for who is counted, in one of its many short forms ("pat.nr.", "lln.nr",
"Rijksreg.nr."), and the number in whatever form that body gives it. Numbers of cases, orders and
papers have other words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch.dob_forms import DATE
from app.detection.dutch.recognizer import Find

if TYPE_CHECKING:
    from collections.abc import Iterator

_NR = r"[._ \n-]{0,2}(?:nummers?|nrs?|no|num|numbers?|id)\.?"
_COUNTED = (
    r"(?:pat(?:iënte?n?)?|cl(?:iënte?n?)?|client|klant|lid|leden|lidmaatschaps|"
    r"student(?:en)?|lln|ll|"
    r"leerling|onderwijs|stamboek|persoons|verzekerden?|verz|deelnemers?|mutualiteit|"
    r"huurders?|polishouder|cursist|kandidaat|inburgeraar|vreemdelingen|A|CMS|zorg|GZA|BSN-K|"
    r"lokaal|subject|s[eé]dula|cedula|"
    r"cardholder|member|patient|student|pupil|policy ?holder|insurance|Vers\.|Versicherungs|"
    r"Sozialversicherungs|affiliation|rijksreg(?:ister)?|Mitglieds|kaart|pas)"
)
_QUALIFIED = (
    r"(?:[ ](?:\([A-Z]{1,3}\)|aldaar|daar|ziekenhuis|thuiszorg|zorgverzekeraar|"
    r"zorgverzekering|apotheek|"
    r"huisarts|praktijk|school|volgens[ ]register|oud|nieuw|(?:van|bij)[ ](?:de[ ]|"
    r"het[ ])?[\w.-]{2,16}|"
    r"(?-i:[A-Z][a-z])[\w-]{1,11})){0,2}"
)
_VALUE = (
    r"(?P<value>(?:[A-Z]{1,4}[-. /]{0,2}|[a-z](?=\d)|"
    r"[IVX]{1,4}\.)?(?:\d[-./ ]?){3,13}\d(?:[ -]?[A-Z]{1,2})?"
    r"(?:[ ]\d{2,3})?)(?![\w]|[-.,/]\d|[ ]?(?:euro|EUR|%|km|uur))"
)
_LABELLED = re.compile(
    rf"(?<![\w-])(?P<label>{_COUNTED}){_NR}{_QUALIFIED}[\s:=(]{{1,4}}(?:is[ ]|was[ ])?{_VALUE}",
    re.IGNORECASE,
)
#: What foreign registers and lists are called; the word is enough.
_REGISTER = re.compile(
    r"(?<![\w-])(?:EGN|PESEL|CNP|NISS|INSZ|SSN|NI(?:[ ]no\.?)|NIN|AHV|RNR|A-?nr\.?|A-nummer|"
    r"CPF|JMBG|"
    r"rijksregister(?:nummer|nr\.?)?|interneringskaart|tazkira|taskara|stamboeknummer|zorgdossier|"
    r"(?:zorg)?dossier[ ]ECD|ECD|BIG(?:[ ]volgens[ ]register|-?nr\.?)?|AGB(?:-code)?|parkeerkaart|"
    r"gehandicaptenparkeerkaart|verblijfskaart|kaartnr\.?|kaartnummer|ov-chipkaart)"
    rf"(?:,?[ ](?:nr\.?|no\.?|nummer))?[\s:=(]{{1,4}}{_VALUE}"
)
_FORMS = (
    # the Belgian national number: day of birth, serial number, check digits
    (re.compile(r"(?<![\w.,/-])\d{2}\.(?:0\d|1[0-2])\.[0-3]\d-\d{3}\.\d{2}(?![\w]|[-.]\d)"), 0.85),
    (re.compile(r"(?<![\w-])V[-: ]{0,2}(?P<value>\d{3}[ .]\d{3}[ .]\d{4})(?![\w]|[-.]\d)"), 0.8),
    # a pilot's licence: country, kind, number
    (
        re.compile(r"(?<![\w.])[A-Z]{1,3}\.FCL\.(?:[A-Z]{1,4}\.)*\d{4,8}[A-Z]?(?:\.[A-Z])?(?!\w)"),
        0.8,
    ),
    (re.compile(r"(?<![\w-])LP[ ]?(?P<value>(?:LP)?\d{7,8})(?!\w)"), 0.6),
)
#: "(284 771 0936)" where the immigration service is spoken of.
_ALIEN = re.compile(r"(?<![\w.,/+-])[12]\d{2}([ .])\d{3}\1\d{4}(?![\w]|[-.,]\d)")
_IMMIGRATION = re.compile(
    r"\b(?:IND|COA|INDiGO|V-?nummer|v-nr|asiel\w*|vreemdeling\w*|AVIM|DT&V|MVV|azc|"
    r"verblijfsverg\w+)\b"
)
_CASE = re.compile(r"[A-Z]{0,4}[-. ]?(?:19|20)\d\d[-./]")
_WHY = "Is een nummer waaronder iemand bekend is"


def counted(text: str) -> Iterator[Find]:
    """Numbers of people in ``text``."""
    for match in _LABELLED.finditer(text):
        value = match["value"]
        if _other(value):
            continue
        doubted = match["label"].casefold() in ("kaart", "pas", "lokaal", "a", "insurance")
        yield Find(*match.span("value"), 0.5 if doubted else 0.7, _WHY)
    for match in _REGISTER.finditer(text):
        if not _other(match["value"]):
            yield Find(*match.span("value"), 0.7, _WHY)
    for pattern, score in _FORMS:
        for match in pattern.finditer(text):
            yield Find(*match.span("value" if "value" in pattern.groupindex else 0), score, _WHY)
    if _IMMIGRATION.search(text):
        for match in _ALIEN.finditer(text):
            yield Find(*match.span(), 0.62, "Heeft de vorm van een V-nummer")


def _other(value: str) -> bool:
    """True for a date, for the number of a case and for what has hardly any figures."""
    figures = sum(c.isdigit() for c in value)
    return figures < 4 or DATE.match(value) is not None or _CASE.match(value) is not None
