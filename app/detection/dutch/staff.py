"""Numbers that an employer gave to a person: staff, service and registration numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch.logins import logins, passes
from app.detection.dutch.recognizer import DutchRecognizer, Find
from app.detection.dutch.staff_words import RANKS, without_label
from app.model.detection import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = re.compile(
    r"(?P<label>\b(?:personeels?|medewerkers?|werknemers?|employee|dienst|stam|peoplesoft|"
    r"militair(?:e)?\s(?:registratie|stam)|registratie|BIG-?|BIG-?registratie|emplid|"
    r"employee[ -]?id|"
    r"P-|SAP-?|badge|penning|insigne|boa-?akte|akte|defensie|pas|rijkspas|defensiepas|"
    r"toegangspas|defensie|inzet|agent|staff |service |"
    r"badge |werk|loon|salaris|emp\.? |relatie|leerling|deelname|inschrijf|ambtenaren?|politie|"
    r"verzekerden?|deelnemers?|studenten?|leden|lidmaatschaps?|cliënt|klant|klanten|"
    r"client|patiënt|patient|personnel|payroll|personal service)"
    r"[- ]{0,2}(?:nummers?|nrs?\.?|nos?\.?|numbers?|IDs?|codes?)(?!\w)|\bP-?nr\.?|\bdnrs?\.?|"
    r"\bP-?Direkt[- ]?(?:nummer|nr\.?)(?!\w)|\bM-?nr\.?(?=[ :]{1,3}[A-Z]{2,3}\d)|"
    r"\bdefensienrs?\.?|(?<=personeelslid\s)SAP|\bemplid\b|"
    r"\bemployee ID\b|\bBIG(?:-?reg(?:istratie|\.)?)?(?=[ :-]{1,3}\d)|"
    r"\bNIVRE(?:-re)?(?=[ :-]{1,3}\d)|\blegitimatie(?:bewijs)?(?=[ :]{1,3}[A-Z]{1,2}-?\d)|"
    r"\b(?:rbtv|tolk|gedetineerden|detentie|deskundigen|taxateurs)[- ]?(?:nummer|nr\.?)(?!\w)|"
    r"(?<=\()pas\b|\bpersnr\.?|\bpers\.?nr\.?)"
    r"(?:\s(?:militair|medewerker|ambtenaar|defensie|werknemer|betrokkene|"
    r"van\sde\s\w+(?:\ster\splaatse)?|"
    r"dat\s(?:je|u|wij)\s[a-z]+\s[a-z]+))?"
    r"(?:\s(?:aldaar|daar|hier|zorgverzekeraar|zorgverlener|zorgaanbieder|zorgaanb\.?|"
    r"(?:van|bij)\s(?:de\s|het\s)?[\w-]+))?[\s:=]{0,4}(?:\.{2,40}\s?)?"
    r"(?:\((?:militair|P)\)[\s:]{0,3})?"
    r"(?:is|are|zijn|was|waren|wordt|luidt|luiden|van de medewerker)?[\s:]{0,3}"
    r"(?P<value>(?!0[89]00)(?:[A-Z]{1,3}[-.]?)?\d[\d.\- ]{2,12}\d(?:[A-Z]{1,2})?)(?![\w/]|-\d)",
    re.IGNORECASE,
)
#: "Toezichthouder Mol (nr. 2429771)".
_BEHIND = re.compile(
    rf"(?:{RANKS})"
    r"\.?,?\s(?:[^()\n]{2,40}\s)?\(?(?:(?:nr\.?|nummer|dienstnummer|p-?nummer)\s?)?$",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?<![\w.,/-])[A-Z]?\d{5,9}(?=[,);.\n]|$)")
#: "personeelsnummers zijn P7902188, 6603211 en P3852441"
_MORE = re.compile(r"(?:,\s|,?\sen\s|\s?/\s?|;\s)(?P<value>[A-Z]{0,2}\d{5,9})(?![\w/]|-\d)")
#: What numbers of other things are called too; "service number" may be that of a helpdesk.
_OWN = re.compile(r"[A-Z]?\d{5,8}")
#: The number of a case: "Cliëntnummer UIT-2022-64806" is what the letter is filed under.
_CASE = re.compile(r"[A-Z]{0,4}[-.]?(?:19|20)\d\d[-./]\d")
#: Firms have customer numbers as well (13 somebody's, 24 not, in papers that were read).
_PERSON_WORD = re.compile(
    r"^(?:dienst|registratie|leden|stam|service|relatie|klant)", re.IGNORECASE
)


class StaffRecognizer(DutchRecognizer):
    """Staff numbers; without a label a number says nothing, so the label is in the pattern."""

    entity = EntityType.STAFF_ID

    def finds(self, text: str) -> Iterator[Find]:
        yield from without_label(text)
        yield from logins(text)
        yield from passes(text)
        for match in _NUMBER.finditer(text):
            label = " ".join(match["label"].split()).lower()
            if _CASE.match(match["value"]):
                continue
            score = 0.5 if _PERSON_WORD.match(label) else 0.9
            if label.startswith("dienstn") and _OWN.fullmatch(match["value"].replace(" ", "")):
                score = 0.8
            if label.startswith("registratie"):
                if "militair" in match.group().lower():
                    score = 0.9
                elif match["value"][0].isalpha():
                    continue  # papers have one too: "BS2026056561"
            yield Find(*match.span("value"), score, f"Staat bij '{label}'")
            at = match.end("value")
            while more := _MORE.match(text, at):
                yield Find(*more.span("value"), score, f"Staat bij '{label}'")
                at = more.end()
        for match in _BARE.finditer(text):
            if _BEHIND.search(text, max(0, match.start() - 70), match.start()):
                yield Find(*match.span(), 0.8, "Staat achter de naam van een ambtenaar")
