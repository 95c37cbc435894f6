"""Phone numbers: Dutch ones in every notation, others with an international prefix.

Numbers are checked against the numbering plans of the ``phonenumbers`` library, so a document
reference that happens to have ten digits is rarely taken for one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import phonenumbers
from phonenumbers import PhoneNumberType

from app.detection.dutch.email import functional
from app.detection.dutch.phone_bodies import neighbours
from app.detection.dutch.phone_general import general, own, rounded, told
from app.detection.dutch.phone_parts import parts
from app.detection.dutch.recognizer import SPACE, DutchRecognizer, Find
from app.model.detection import EntityType, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

_DASH = r"[-‐‑–—]"
#: A stroke before a prefix parts two numbers: "0612345678 / 0031 6 12345678".
_JOIN = rf"(?:(?!{SPACE}?/{SPACE}?(?:\+|0[1-9]|00)){SPACE}?(?:[./]|{_DASH}){SPACE}?|{SPACE})?"
_EXTENSION = (
    r"(?P<ext>[ ,;]{0,3}(?:\(?(?:toestel(?![ ]\d{1,2}[ ]van[ ])|tst\.?|ext\.?|doorkiesnummer|"
    r"intern)\)?[ :.]{0,3})"
    r"\d{2,6}\)?)?"
)
_CANDIDATE = re.compile(
    rf"(?:(?<![\w.,/€@-])|(?<=\d/)(?=0[1-9]|\+|00))(?<!\d{_DASH}\n)(?:"
    rf"(?:\+|00)\d{{1,3}}{_JOIN}(?:\(0\)|\(\d{{1,4}}\))?{_JOIN}\d(?:{_JOIN}\d){{5,12}}"
    rf"|\(0\d{{1,3}}\){_JOIN}\d(?:{_JOIN}\d){{5,8}}"
    rf"|0[1-9](?:{_JOIN}\d){{8}}|0[ ]6(?:[ ]\d){{8}}"
    rf"|0[89]00{_JOIN}\d(?:{_JOIN}\d){{3,6}}"
    rf"){_EXTENSION}(?![\w€%]|[.,]\d|-\d|/(?!0[1-9]|00)\d)",
    re.IGNORECASE,
)
#: Behind the number: when an office answers it.
_OFFICE_HOURS = re.compile(
    r"[^\n\d]{0,25}(?:\n[^\n\d]{0,15})?(?:op\swerkdagen|tijdens\skantooruren|kantooruren|gratis|"
    r"lokaal\starief|tussen\s\d{1,2}[.:]\d\d)",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"(?:€|\bEUR|\b(?:art(?:ikel)?\.?\s?(?:nr|nummer)|part\sno)\b\.?|kenmerk|referentie|"
    r"parket\w*|rolnr\w*|bonnr\w*|zaak\w*|dossier\w*|factuur\w*|\border\w*|KvK\w*|K\.v\.K\.|btw\w*|"
    r"BSN|burgerservicenummer|rekening\w*|ISBN|\bIMO|serie\w*|verplichting\w*|document\w*|"
    r"[A-Z]{2}\d{2}\s?[A-Z]{4}|personeels\w*|registratie\w*|koophandel|versie|kamerstuk\w*|"
    r"rijbewijs\w*)"
    r"(?P<gap>[^\d\n]{0,15})$",
    re.IGNORECASE,
)
_MOBILE = re.compile(r"(?!06[-./]\d\d[-./]\d\d[ ]\d{4}$)\W?0\W{0,2}6(?!\d*$)|06\d{8}$")
#: Words for reaching somebody by phone.
_REACHED = re.compile(
    r"\b(?:bel\w*|app|sms|via|mobiel|contact|bereik\w*)\b[^\d]{0,15}$", re.IGNORECASE
)
_ORGANISATION = {
    PhoneNumberType.TOLL_FREE,
    PhoneNumberType.PREMIUM_RATE,
    PhoneNumberType.SHARED_COST,
}
#: A number in the block with the organisation's post box, as in the head of a letter ...
_POST_BOX = re.compile(r"\bpostbus\s\d", re.IGNORECASE)
#: ... or on a line with the address of its office, unless a person has been named in between.
_OFFICE = re.compile(r"\bbezoekadres\b(?=[^\n]{0,90}$)", re.IGNORECASE)
#: A bare land line right after a mailbox of a post, or after the name of a body in a signature.
_BESIDE_BODY = re.compile(
    r"(?:\b(?:info|contact|klantcontact|postbus|woo|communicatie|secretariaat|no-?reply|pers|"
    r"bestuur|servicedesk|helpdesk)[\w.-]*@[\w.-]+\s(?:of|en|en/of|\||,)\s?(?:via\s)?|"
    r"(?:ministerie|gemeente|provincie|waterschap|rijkswaterstaat)\s[^|\n]{2,50}\|\s)\(?\+?$",
    re.IGNORECASE,
)
#: "PN 0612-3345-67" is a part of a machine, unless PN is somebody.
_PART = re.compile(r"\b(?:onderdeel(?:nummer)?|PN|P/N|batch|lot|etiket(?:\sPN)?)\.?:?\s$")
_MAILBOX = re.compile(
    r"(?<![\w.@])(?P<local>[\w.-]+)@(?P<domain>[\w-]+(?:\.[\w-]+)+)\s(?:of|en|or|and|en/of|\|"
    r")\s(?:via\s)?[(+]*$"
)
_PERSONAL = re.compile(
    r"(?:contact|opgesteld|steller|auteur|behandel|inlichtingen|doorkies|informatie bij|t\.a\.v\.|"
    r"\b(?:dhr|mw|mevr|drs|mr|ir|ing)\b|mevrouw|de heer|mobiel|\bM[:.]?\s)[^\0]*$",
    re.IGNORECASE,
)
_LABELS = re.compile(r"(?:^|[\s|;,(])(?:T|M|F|Tel|Mob|GSM)\.?[ :.]{0,3}\n?$")
#: In a number over two lines: "doc. 0041" over "17-02-2022 21:03".
_DAY = re.compile(r"\n\d{1,2}-\d{1,2}-(?:19|20)\d\d(?!\d)")
_DATE = re.compile(r"\d{1,2}([-./ ])\d{1,2}\1(?:19|20)\d\d(?!\d)")
_AMOUNT = re.compile(r"\s*(?:euro|EUR|miljoen|miljard|stuks)\b", re.IGNORECASE)


_LABELLED = 0.95


class PhoneRecognizer(DutchRecognizer):
    """Land lines, mobiles, extensions."""

    entity = EntityType.PHONE
    words = (
        "tel",
        "tel.",
        "telefoon",
        "telefoonnummer",
        "telefoonnr",
        "telefonisch",
        "mobiel",
        "mobiele",
        "mob",
        "mob.",
        "gsm",
        "doorkiesnummer",
        "doorkies",
        "bereikbaar",
        "bel",
        "bellen",
        "belt",
        "gebeld",
        "fax",
        "phone",
        "whatsapp",
        "toestel",
        "06-nummer",
        "06",
    )

    def finds(self, text: str) -> Iterator[Find]:
        judged = [self._judge(text, match) for match in _CANDIDATE.finditer(text)]
        found = [find for find in judged if find is not None]
        bodies = {_digits(text, f) for f in found if f.role is Role.ORGANISATIE}
        for find in found:
            # A number that is a body's in one place is so in the others.
            if find.score < _LABELLED and _digits(text, find) in bodies:
                yield _public(find.start, find.end)
            else:
                yield find
        yield from parts(text)

    def _judge(self, text: str, match: re.Match[str]) -> Find | None:
        before = text[max(0, match.start() - 70) : match.start()]
        if _AMOUNT.match(text, match.end()):
            return None
        end = match.start("ext") if match["ext"] else match.end()
        number = text[match.start() : end]
        if _DATE.match(number) or ("\n" in number and _DAY.search(number)):
            return None
        parsed = _parse(number)
        if parsed is None:
            return None
        valid = phonenumbers.is_valid_number(parsed)
        other = _OTHER.search(before)
        if other is not None:
            # "bel over deze zaak 06-12345678": written as a phone number is, it is a question.
            told = re.search(r"[^\W\d_]", other["gap"]) is not None
            mobile = phonenumbers.number_type(parsed) == PhoneNumberType.MOBILE
            shaped = mobile or _REACHED.search(before) or re.search(r"\d\D", number)
            if not (told and valid and shaped):
                return None
            why = "Heeft de vorm van een telefoonnummer"
            return Find(match.start(), match.end(), 0.5, why, final=True)
        bare = not re.search(r"[^\d]", number) and not number.startswith("00")
        labelled = _LABELS.search(before) is not None
        if not valid:
            # Some series of mobile numbers are not in use yet, and people mistype theirs.
            like_one = _MOBILE.match(number) and (not bare or _REACHED.search(before))
            weak = 0.4 if number.startswith(("+", "00")) or labelled or like_one else 0.1
            return Find(match.start(), match.end(), weak, "Heeft de vorm van een telefoonnummer")
        kind = phonenumbers.number_type(parsed)
        public = kind in _ORGANISATION or general(text, match.start(), end)
        if public or _of_body(text, match, kind):
            return _public(*match.span())
        score = 0.85
        if rounded(text, match.start(), end) or _doubted(text, match, end):
            # A word like "belt" makes a switchboard no more personal.
            return Find(match.start(), match.end(), 0.5, "Is een geldig telefoonnummer", final=True)
        if labelled:
            score = _LABELLED
        elif kind in (PhoneNumberType.UAN, PhoneNumberType.VOIP):
            score = 0.5
        elif bare and kind != PhoneNumberType.MOBILE:
            score = 0.45
        return Find(match.start(), match.end(), score, "Is een geldig telefoonnummer")


def _public(start: int, end: int) -> Find:
    why = "Is een telefoonnummer dat van een organisatie lijkt te zijn"
    return Find(start, end, 0.36, why, Role.ORGANISATIE, final=True)


def _digits(text: str, find: Find) -> str:
    return re.sub(r"\D", "", text[find.start : find.end])[-9:]


def _doubted(text: str, match: re.Match[str], end: int) -> bool:
    """True for a number that one is told to call, or that stands with the mailbox of a post."""
    box = _MAILBOX.search(text[max(0, match.start() - 90) : match.start()])
    mobile = text[match.start() : end].lstrip("+ (").startswith(("06", "316", "31 6"))
    beside = box is not None and not mobile and functional(box["local"], box["domain"])
    part = _PART.search(text[max(0, match.start() - 24) : match.start()])
    return beside or part is not None or told(text, match.start(), end)


def _of_body(text: str, match: re.Match[str], kind: int) -> bool:
    """True for a land line that is the organisation's by what stands around it."""
    near = text[max(0, match.start() - 90) : match.start()]
    beside = _BESIDE_BODY.search(near)
    mobile = kind == PhoneNumberType.MOBILE
    if own(near[-70:]):
        return False
    if not mobile and _OFFICE_HOURS.match(text, match.end()):
        return True
    if not mobile and neighbours(text, match.start(), match.end()):
        return True
    return (beside is not None and not mobile) or _letterhead(text, match, kind)


def _letterhead(text: str, match: re.Match[str], kind: int) -> bool:
    """True for a land line that stands with the organisation's own address."""
    begin = max(text.rfind("\n\n", 0, match.start()), text.rfind("\f", 0, match.start()), 0)
    block = text[max(begin, match.start() - 300) : match.start()]
    box = _POST_BOX.search(block) or _OFFICE.search(block)
    return (
        box is not None
        and kind != PhoneNumberType.MOBILE
        and _PERSONAL.search(block, box.end()) is None
    )


def _parse(number: str) -> phonenumbers.PhoneNumber | None:
    plain = re.sub(r"^(\+|00)(\d{1,3}\D{0,3})\(0\)", r"\1\2", " ".join(number.split()))
    try:
        return phonenumbers.parse(plain, "NL")
    except phonenumbers.NumberParseException:
        return None
