"""Parts of phone numbers that only their place tells: extensions, the last digits, no area code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch.recognizer import Find

if TYPE_CHECKING:
    from collections.abc import Iterator

#: A desk is nobody: "PORTIER toestel 9000".
_DESK = re.compile(
    r"\b(?:portier|receptie|balie|meldkamer|bhv|ehbo|alarm\w*|storing\w*|vergaderzaal|bode|"
    r"servicedesk|helpdesk|melden[ ]op)[\s:(,]{1,3}$",
    re.IGNORECASE,
)
_EDGE = r"(?!\w|[.,-]\d|[ ]?(?:euro|EUR|km|%|uur|m2|stuks|jaar))"
#: Dialling inside the organisation's own network.
_INTERNAL = re.compile(
    r"(?:\b(?:toestel|tst\.?|toest\.?|doorkies(?:nummer|nr\.?)?|dkn\.?|MDTN|extension|ext\.?|"
    r"intern(?:[ ](?:nummer|nr\.?|toestel))?|Durchwahl[ ]?-?|int\.|pieper|sein|pager|"
    r"verkort(?:[ ]nummer)?|"
    r"kiesnr\.?)"
    r"(?:[- ]?(?:nummer|nr\.?))?(?![\w])[ :.\n]{0,4}\*?)"
    rf"(?P<number>(?!\d{{1,2}}[ ]van[ ])\d{{1,4}}(?:[ -]?\d{{2,5}}){{0,2}}){_EDGE}",
    re.IGNORECASE,
)
#: "8-5127 (intern)", "5127 (tst)".
_CALLED = re.compile(
    r"(?<![\w.,/-])(?P<number>\d{1,2}[ -]\d{3,5}|\d{4,5})(?=[ ]?\((?:intern|toestel|tst\.?|"
    r"doorkies|verkort)\))",
    re.IGNORECASE,
)
_SHORT = re.compile(rf"(?<![\w.,/-])\d{{1,2}}-\d{{3,5}}{_EDGE}")
#: A number without its area code, or with the wrong number of digits, behind the word for it.
_SUBSCRIBER = re.compile(
    r"\b(?:tel(?:efoon)?|mob(?:iel)?|gsm|fax|phone|telefoonnummer|telnr|tel\.?nr)\b\.?"
    r"(?:[ ](?:overdag|['’]?s[ ]avonds|avond|dag|thuis|privé|prive|werk|nr\.?|nummer|mobiel|"
    r"vast|zaak|"
    r"kantoor|home|work|no\.?)){0,2}[ ]?[:.=]{0,2}[ \n]{1,3}"
    rf"(?P<number>[2-9]\d(?:[ .-]?\d\d){{2}}|[2-9]\d\d(?:[ .-]?\d\d){{2}}|[2-9]\d\d[ .-]\d{{3}}|"
    rf"[2-9]\d{{5,6}}|[2-9]\d\d[ .-]\d{{4}}|[2-9]\d{{2}}[ .-]\d{{2}}[ .-]\d{{3}}){_EDGE}",
    re.IGNORECASE,
)
#: "savonds mij op 4733012", "mijn broer Edsel 7004418": without the area code.
_REACHED_ON = re.compile(
    r"\b(?:(?:mij|me|ons|hem|haar|bereikbaar|te[ ]bereiken|bellen)[ ](?:op|via|onder)|"
    r"mijn[ ](?:broer|zus|zoon|dochter|moeder|vader|man|vrouw|buurman|buurvrouw|vriendin?|"
    r"partner)(?:[ ][A-Z][a-z]+)?)[ ]"
    rf"(?P<number>[2-9]\d{{5,6}}){_EDGE}"
)
#: "0515 33 91 4x", "06-12 34 .. ..": a digit that nobody could read.
_UNREAD = re.compile(
    r"(?<![\w.,/€@-])0[1-9]\d{0,2}[ -]?(?:[\dxX?*_]{1,4}[ -]?){1,4}"
    r"(?:[xX?*_…]{1,4}|\.{2,4})(?![\w])"
)
#: No date: behind "03-11-2022 / " comes the hour.
_FULL = r"(?!\d\d-\d\d-(?:19|20)\d\d)0[1-9][\d -]{8,12}"
#: The last digits alone, for who has the number of before but for these: ".. 84 91".
_GOES_ON = re.compile(
    r"(?<![\w.])(?:\.{2,4}|…|[-–]{2,3}|"
    r"\")[ ]?(?P<number>\d\d[ -]?\d\d(?:[ -]?\d\d){0,2})(?![\w.,-]\d|\w)"
)
_OR_LAST = re.compile(
    rf"(?<![\w.]){_FULL}[ ]?(?:/|of|en)[ ]?(?P<number>\d\d(?:[ -]?\d\d){{0,2}})(?!\w|[.,/:-]\d|"
    rf"[ ]?\d)"
)
#: "316" with nothing before it, as in the records of a provider.
_RECORDED = re.compile(r"(?<![\w.,/€+-])31[ -]?6(?:[ -]?\d){8}(?!\w|[.,-]\d)")
#: "00 49 2821 77 41 03": a prefix that is written apart.
_APART = re.compile(r"(?<![\w.,/€-])00[ -][1-9]\d{0,2}(?:[ -]?\d){7,11}(?!\w|[.,-]\d)")
#: "o527 69 84 15", "06---3917 2056": typed in a hurry.
_TYPED = re.compile(
    r"(?<![\w.,/€@-])(?:[oO][1-9](?:[ .-]{0,2}\d){8}|"
    r"0[1-9]\d{0,2}[ ]?-{2,4}[ ]?\d(?:[ .-]?\d){5,7})(?![\w]|[.,-]\d)"
)
#: A number of another country without its prefix, behind the word for a phone or beside one with.
_NATIONAL = re.compile(
    r"(?:\b(?:Handy|Mobil|Mobile|Telefon|Tel\.?|phone|cell|ring|call|text|reach)(?:[ ](?:me|"
    r"us|on|at)){0,3}"
    r"[ :/.]{1,3}|\+\d[\d ()-]{7,16}(?:[ ]?/[ ]?|,?[ ](?:or|oder|and|und)(?:,[ ]\w+,|"
    r"[ ]at[ ][a-z ]{2,14},)?[ ]))"
    r"(?P<number>\(?0[\d ]{2,7}\)?[ /-]{1,3}\d[\d -]{3,11}\d)(?![\w]|[.,-]\d)"
)
#: "bel Wil van Ommeren x5082".
_CROSS = re.compile(r"(?<=[a-z.])[ ](?P<number>x\d{3,5})(?![\w-])")
_NEAR_PHONE = 250


def parts(text: str) -> Iterator[Find]:
    """The parts of phone numbers in ``text``."""
    yield from _extensions(text)
    yield from _odd(text)
    for match in _SUBSCRIBER.finditer(text):
        yield Find(*match.span("number"), 0.7, "Staat als abonneenummer bij 'telefoon'")
    for match in _REACHED_ON.finditer(text):
        yield Find(*match.span("number"), 0.62, "Staat bij wie erop te bereiken is")
    for match in _UNREAD.finditer(text):
        signs = re.sub(r"[^\dxX?*_.…]", "", match.group())
        if 8 <= len(signs) <= 12 and sum(c.isdigit() for c in signs) >= 6:
            yield Find(*match.span(), 0.65, "Is een telefoonnummer met onleesbare cijfers")
    for match in _GOES_ON.finditer(text):
        if re.search(_FULL, text[max(0, match.start() - _NEAR_PHONE) : match.start()]):
            yield Find(*match.span("number"), 0.6, "Gaat verder op het telefoonnummer ervoor")
    for match in _OR_LAST.finditer(text):
        yield Find(*match.span("number"), 0.6, "Gaat verder op het telefoonnummer ervoor")
    for match in _RECORDED.finditer(text):
        yield Find(*match.span(), 0.65, "Is een mobiel nummer met landnummer")
    for match in _APART.finditer(text):
        yield Find(*match.span(), 0.65, "Is een telefoonnummer met landnummer")


def _extensions(text: str) -> Iterator[Find]:
    """Numbers within an organisation."""
    for match in _INTERNAL.finditer(text):
        if _DESK.search(text, max(0, match.start() - 24), match.start()):
            continue
        yield Find(*match.span("number"), 0.65, "Staat bij een doorkiesnummer")
    for match in _CALLED.finditer(text):
        yield Find(*match.span("number"), 0.65, "Staat bij een doorkiesnummer")
        stop = text.find("\n\n", match.end())
        stop = stop if stop >= 0 else len(text)
        for other in _SHORT.finditer(text, match.end(), min(stop, match.end() + _NEAR_PHONE)):
            yield Find(*other.span(), 0.6, "Heeft de vorm van het doorkiesnummer ervoor")
    for match in _CROSS.finditer(text):
        yield Find(*match.span("number"), 0.5, "Lijkt een doorkiesnummer achter een naam")


def _odd(text: str) -> Iterator[Find]:
    """Numbers that were typed in a hurry, and those of other countries without a prefix."""
    for match in _TYPED.finditer(text):
        yield Find(*match.span(), 0.65, "Heeft de vorm van een telefoonnummer")
    for match in _NATIONAL.finditer(text):
        if 9 <= sum(c.isdigit() for c in match["number"]) <= 13:
            yield Find(*match.span("number"), 0.62, "Lijkt een telefoonnummer in het buitenland")
