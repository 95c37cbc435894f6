"""International bank account numbers of any country, with their check digits (ISO 13616)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stdnum import iban

from app.detection.dutch.recognizer import SPACE, DutchRecognizer, Find
from app.model.detection import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator

_CANDIDATE = re.compile(
    rf"(?<![A-Za-z0-9])[A-Z]{{2}}{SPACE}?\d{{2}}(?:(?:{SPACE}|[.\-])?[A-Z0-9]){{10,30}}",
    re.IGNORECASE,
)
_LONGEST = 34
#: Whose account it is, when that is a public body.
_OF_BODY = re.compile(
    r"[\s,(]{1,3}(?:(?:ten\sname\svan|t\.?n\.?v\.?|op\snaam\svan|van)\s)(?:het\s|de\s)?"
    r"(?:ministerie|gemeente|provincie|waterschap|belastingdienst|CJIB|UWV|SVB|"
    r"rijk(?:s\w{4,}|soverheid)?|dienst|raad|agentschap|rechtspraak|kamer\svan\skoophandel|"
    r"stichting|vereniging|(?-i:IND|DUO))(?!\w)",
    re.IGNORECASE,
)
#: Banks that have public bodies for clients alone.
_PUBLIC_BANK = re.compile(rf"NL{SPACE}?\d\d{SPACE}?(?:BNGH|NWAB)", re.IGNORECASE)
#: The account of a lawyer's or notary's foundation, and of what is called an organisation before.
_TRUST = re.compile(
    r"(?:derdengelden\w*|derdenrekening|kwaliteitsrekening|IBAN[ ](?:stichting|vereniging)|"
    r"(?:rekening|IBAN)[ ]van[ ](?:de|het)[ ]"
    r"(?:gemeente|provincie|staat|dienst))[^\d]{0,20}$",
    re.IGNORECASE,
)


#: An account that a body's money comes from or its cash goes to: as a rule its own.
_PAID = re.compile(
    r"\b(?:komt\svan|gedaan\svan|kas\snaar|betaald\s(?:van|vanaf))\s"
    r"(?:(?:de\s|onze\s)?(?:bank)?rekening(?:nummer)?|IBAN)?[\s:]{0,3}$",
    re.IGNORECASE,
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
            last = end if end is not None else match.end()
            if _PUBLIC_BANK.match(match.group()) or _TRUST.search(
                text[max(0, match.start() - 40) : match.start()]
            ):
                continue
            if _OF_BODY.match(text, len(text[:last].rstrip())):
                continue
            if end is not None and _PAID.search(text[max(0, match.start() - 60) : match.start()]):
                yield Find(match.start(), end, 0.5, "Is een geldig IBAN", final=True)
            elif end is not None:
                yield Find(match.start(), end, 0.9, "Is een geldig IBAN")
            elif re.match(rf"NL{SPACE}?\d\d{SPACE}?[A-Z]{{4}}", match.group()):
                # One digit wrong is still a person's account, but letters may be chance.
                short = re.match(
                    rf"NL{SPACE}?\d\d{SPACE}?[A-Z]{{4}}(?:{SPACE}?\d){{10}}(?!\d)", match.group()
                )
                if short is not None:
                    yield Find(
                        match.start(),
                        match.start() + short.end(),
                        0.5,
                        "Heeft de vorm van een IBAN, maar het controlegetal klopt niet",
                    )

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
