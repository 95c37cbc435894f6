"""International bank account numbers of any country, with their check digits (ISO 13616)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stdnum import iban

from app.detection.dutch.premises import names_trade
from app.detection.dutch.recognizer import SPACE, DutchRecognizer, Find
from app.model.detection import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator

_CANDIDATE = re.compile(
    rf"(?<![A-Za-z0-9])[A-Z]{{2}}{SPACE}?\d{{2}}(?:(?:{SPACE}|[.\-])?[A-Z0-9]){{10,30}}",
    re.IGNORECASE,
)
_LONGEST = 34
_MISTYPED = re.compile(rf"NL{SPACE}?\d\d{SPACE}?[A-Z]{{4}}(?:{SPACE}?\d){{10}}(?!\d)")
#: Bodies by their letters; other letters may be somebody's surname in capitals, or a bank.
_LETTERS = (
    r"(?-i:CAK|CJIB|CIZ|COA|CBR|CBS|DUO|DJI|GGD|GGZ|IND|KvK|LBIO|NVWA|RDW|RIVM|RVO|SVB|UWV|VNG|ANWB|"
    r"ABP|BNG|UHT)(?![\w-])"
)
_BODY = re.compile(
    rf"{_LETTERS}|(?-i:\b[A-Z][\w'’-]+ (?:B\.?V|N\.?V|VOF)\b)|\bwoonstichting\b", re.IGNORECASE
)
#: Whose account it is, when that is a public body.
_OF_BODY = re.compile(
    r"[\s,(]{1,3}(?:(?:ten\sname\svan|t\.?n\.?v\.?|op\snaam\svan|van)\s(?:het\s|de\s)?"
    r"(?:ministerie|gemeente|provincie|waterschap|belastingdienst|CJIB|UWV|SVB|"
    r"rijk(?:s\w{4,}|soverheid)?|sociale\sverzekeringsbank|dienst|raad|agentschap|rechtspraak|kamer\svan\skoophandel|"
    r"stichting|vereniging|vennootschap|coöperatie|(?-i:IND|DUO))(?![\w-])"
    rf"|(?:ten\sname\svan|t\.?n\.?v\.?|op\snaam\svan)\s(?:het\s|de\s)?(?:dorpshuis\b|{_LETTERS})"
    r"|(?:ten\sname\svan\s|t\.?n\.?v\.?\s|op\snaam\svan\s)(?:de\s)?(?:stichting\s)?"
    r"derden(?:gelden\w*|rekening))"
    r"|[ ]?\((?:(?:stichting[ ])?derden(?:gelden\w*|rekening)|stichting|vereniging)\)",
    re.IGNORECASE,
)
#: "(Hotel De Zwaan B.V.)", "t.n.v. Bouwbedrijf Klaassen VOF", "van Stichting De Brug".
_OF_FIRM = re.compile(
    r"[\s,]{0,3}(?:\(|(?:ten\sname\svan|t\.?n\.?v\.?|op\snaam\svan|van)\s)(?:[A-Z][\w'’&.-]*\s|"
    r"de\s|het\s|en\s|&\s|van\s){1,6}"
    r"(?:B\.?\s?V|N\.?\s?V|V\.?O\.?F|U\.?A|e\.?V|GmbH|Ltd|Inc|S\.?A|Advocaten|Notarissen|"
    r"Accountants|(?<=& )(?:Partners|Zonen|Zn))(?:\.|\b)",
)
#: Accounts of before the IBAN, by the word for them.
_GIRO = re.compile(
    r"\b(?:post)?giro(?:rekening)?(?:[- ]?(?:nummer|nr\.?|no\.?))?(?:\s(?:van|nr\.?|nummer|was|"
    r"is)){0,2}[\s:=]{1,3}"
    r"(?P<value>P?\d(?:[ .]?\d){2,7})(?![\w%]|[.,-]\d)",
    re.IGNORECASE,
)
_OLD = re.compile(
    r"\b(?:\w*bank(?:rekening)?|(?:bank|spaar|loon|salaris)?rekening|rek\.?|rekeningnummer|"
    r"spaarbank\w*|ABN|AMRO|"
    r"ABN[ -]?AMRO|ING|NMB|RABO|SNS|ASN|Triodos|Fortis|acc(?:ount)?)(?:[- ]?(?:nummer|nr\.?|"
    r"no\.?|number))?"
    r"(?:\s(?:van|nr\.?|nummer|was|is|bij|onder)){0,2}[\s:=(]{1,3}"
    r"(?P<value>\d{2}\.\d{2}\.\d{2}\.\d{3}|\d{2}[ ]\d{2}[ ]\d{2}[ ]\d{3}|\d{4}\.\d{2}\.\d{3}|"
    r"\d{3}\.\d{3}\.\d{3}|\d{9,10})"
    r"(?![\w%]|[.,-]\d)",
    re.IGNORECASE,
)
#: Banks that have public bodies for clients alone.
_PUBLIC_BANK = re.compile(rf"NL{SPACE}?\d\d{SPACE}?(?:BNGH|NWAB)", re.IGNORECASE)
#: The account of a lawyer's or notary's foundation, and of what is called an organisation before.
_TRUST = re.compile(
    r"(?<![^\W\d_])(?:derdengelden\w*|derdenrekening|kwaliteitsrekening|"
    r"(?:IBAN|rek\.?|rekening)[ ](?:van[ ])?(?:de[ ])?"
    r"(?:stichting|vereniging)|G-?rek(?:ening)?\.?|"
    r"(?:onze|(?<!mijn )(?<!haar )(?<!zijn )(?<!eigen )zakelijke)[ ](?:IBAN|bankrekening|rekening)|"
    r"donaties?|giften|contributie|"
    r"belastingdienst[ ](?:zegt[ ])?(?:nr\.?|nummer|rekening|IBAN|is))[^\d]{0,20}$"
    r"|\b(?:rekening(?:nummer)?|IBAN)\svan\s(?:de|het)\s"
    r"(?:gemeente|provincie|staat|dienst|belastingdienst|ministerie|waterschap|CJIB|UWV|SVB)"
    r"(?![\w-])(?:\s(?-i:[A-Z][\w-]+)){0,2}[\s,:(=]{0,4}(?:is|luidt)?[\s:]{0,2}$"
    rf"|\b(?:IBAN|rek\.?|rekening)[ ](?:(?:dorps|buurt)huis|{_LETTERS})[\s:(=]{{0,4}}$",
    re.IGNORECASE,
)


#: Whose account it is, when that is somebody: "t.n.v. S. Wiersma", "op naam van mevrouw Bos".
_OF_PERSON = re.compile(
    r"[\s,(]{1,3}(?:ten\sname\svan|t\.?n\.?v\.?|op\snaam\svan)\s"
    r"(?:(?:de\sheer|mevrouw|(?:dhr|hr|mevr|mw|fam)\.?|familie)\s|(?:[A-Z]\.[ ]?){1,4}[ ]?[A-Za-z]|"
    r"[A-ZÀ-Ž][\w'’-]+,[ ](?:[A-Z]\.)+)"
)
#: An account that a body's money comes from or its cash goes to: as a rule its own.
_PAID = re.compile(
    r"\b(?:komt\svan|gedaan\svan|kas\snaar|betaald\s(?:van|vanaf)|"
    r"ontvangen\swij\sgraag\sop)\s"
    r"(?:(?:de\s|onze\s)?(?:bank)?rekening(?:nummer)?|IBAN)?[\s:]{0,3}$"
    # fees go to whoever writes, and what a shop is paid to the shop
    r"|\b(?:leges|fee)\b[^.\n]{0,80}\n?[^.\n]{0,60}\b(?:op|naar|to)\s$"
    r"|\b(?:betaalt?\s(?:u|pas)\s(?:pas\s)?op|(?:gemeente|provincie|dienst)\sbetaalt\svan(?:af)?|over\ste\smaken\snaar)\s"
    r"(?:(?:de\s|onze\s)?(?:bank)?rekening(?:nummer)?|IBAN)?[\s:]{0,3}$"
    r"|\baan\sde\s(?:opticien|leverancier|garage|apotheek|aannemer|school|tandarts)\s(?:op|via)\s$",
    re.IGNORECASE,
)


#: To be paid with the number of a bill.
_BILLED = re.compile(r"[,]?\s(?:onder\svermelding\svan|o\.?v\.?v\.?|als\su\shet\sfactuurnummer)\b")
_ON_LINE = 70
_SOMEBODY = re.compile(
    r"\b(?i:heer|mevrouw|dhr|hr|mw|mevr|fam|familie|zijn|haar|hun|mijn|eigen|uitkering|toeslag|salaris|"
    r"loon|AOW|pensioen|ontvangt|krijgt|werknemer|cliënt|klant)\b|\b(?:[A-Z]\.[ ]?){1,4}[A-Z]|"
    r"^[A-Z][a-z]+,|,[ ][A-Z][a-z]+,"
)
#: Who asks something back tells where to.
_BACK = re.compile(
    r"\b(?:terug\w*|retour|restit\w+|verzoek|ontvang\s+ik|mijn|m['’]n)\b", re.IGNORECASE
)


class IbanRecognizer(DutchRecognizer):
    """IBAN with or without spaces, also broken over lines."""

    entity = EntityType.IBAN
    words = ("iban", "rekeningnummer", "bankrekening", "bankrekeningnummer", "rekening")

    def finds(self, text: str) -> Iterator[Find]:
        at = 0
        while (match := _CANDIDATE.search(text, at)) is not None:
            end = self._valid_end(text, match.start(), match.end())
            at = end if end is not None else match.start() + 2
            # One digit wrong is still a person's account, but letters may be chance.
            mistyped = None if end is not None else _MISTYPED.match(match.group())
            last = end or match.start() + (mistyped.end() if mistyped else len(match.group()))
            if of_body(text, match.start(), last):
                continue
            before = text[max(0, match.start() - 160) : match.start()]
            paid = _BACK.search(before) is None and (
                _PAID.search(before) is not None
                or _BILLED.match(text, last) is not None
                or _in_row_of_body(before)
            )
            if end is not None and paid and not _named(text, match.start(), end):
                yield Find(match.start(), end, 0.5, "Is een geldig IBAN", final=True)
            elif end is not None:
                yield Find(match.start(), end, 0.9, "Is een geldig IBAN")
            elif mistyped is not None:
                why = "Heeft de vorm van een IBAN, maar het controlegetal klopt niet"
                yield Find(match.start(), last, 0.5, why)

        for old in _GIRO.finditer(text):
            yield Find(*old.span("value"), 0.7, "Staat bij 'giro'")
        for old in _OLD.finditer(text):
            digits = re.sub(r"\D", "", old["value"])
            if _passes(digits):
                why = "Staat bij een bank en voldoet aan de elfproef voor rekeningen"
                yield Find(*old.span("value"), 0.75, why)
            elif "." in old["value"] or " " in old["value"]:
                yield Find(*old.span("value"), 0.65, "Staat bij een bank, in groepen")

    @staticmethod
    def _valid_end(text: str, start: int, end: int) -> int | None:
        """The longest valid number from ``start``; what follows may be a word in capitals."""
        while end - start >= 15:
            part = re.sub(rf"{SPACE}|[.\-]", "", text[start:end])
            whole = end >= len(text) or not (text[end].isalnum() and text[end - 1].isalnum())
            if len(part) <= _LONGEST and whole and iban.is_valid(part, check_country=False):
                return end
            end -= 1
        return None


def _in_row_of_body(before: str) -> bool:
    """Whether a body or a firm by its trade stands before an account in its row of a list."""
    row = before.rpartition("\n")[2][-_ON_LINE:]
    if _SOMEBODY.search(row):
        return False
    return names_trade(row) or _BODY.search(row) is not None


def of_body(text: str, start: int, end: int) -> bool:
    """True for an account ``text[start:end]`` that a body is said to hold, or its bank tells so."""
    behind = start + len(text[start:end].rstrip())
    if of_public_bank(text[start:end]):
        return True
    if not _named(text, start, end) and _TRUST.search(text[max(0, start - 40) : start]):
        return True
    return (_OF_BODY.match(text, behind) or _OF_FIRM.match(text, behind)) is not None


def of_public_bank(number: str) -> bool:
    """True for an account at one of the banks that have public bodies for clients alone."""
    return _PUBLIC_BANK.match(number) is not None


def _passes(digits: str) -> bool:
    """The 11-test for bank accounts: the last digit counts once, the one before it twice."""
    return sum(i * int(d) for i, d in enumerate(reversed(digits), start=1)) % 11 == 0


def _named(text: str, start: int, end: int) -> bool:
    """Whether somebody is said to hold an account ``text[start:end]``."""
    behind = start + len(text[start:end].rstrip())
    return bool(_OF_PERSON.match(text, behind)) and not _OF_FIRM.match(text, behind)
