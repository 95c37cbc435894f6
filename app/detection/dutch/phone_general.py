"""Numbers that an organisation answers and no person: switchboards, service numbers."""

from __future__ import annotations

import re

from app.detection.dutch.email import functional

_WORDS = (
    r"algeme(?:en|ne)(?:\s(?:telefoon)?nummer)?|hoofdnummer|infolijn|informatielijn|centrale|"
    r"receptie|klantenservice|informatienummer|contactcentrum|publieksvoorlichting|alarmnummer|"
    r"meldkamer|servicedesk|helpdesk|loket|balie|perswoordvoering|persvoorlichting|"
    r"publieksinformatie|secretariaat|KCC|organisatie|gratis|switchboard|front\s?office|reception|"
    r"general\snumber|main\snumber|telefooncentrale|meldnummer|meldpunt|servicenummer|"
    r"klantcontactcentrum|bedrijfsbureau|frontoffice|storing(?:sdienst|snummer)?|helpline|hotline|"
    r"join\sby\sphone|dial[- ]?in|inbellen|piket(?:nummer|telefoon|dienst|\spers)|"
    r"(?:news)?desk|duty\sofficer|beveiliging|crisisnummer|wachtdienst"
)
_BEFORE = re.compile(rf"(?:{_WORDS})(?![\w.-]*@)[^\d\n|()]{{0,40}}\n?[(+]?$", re.IGNORECASE)
#: Words that people call about as well, so that they have to stand right before the number.
_RIGHT_BEFORE = re.compile(
    r"\b(?:calamiteiten(?:nummer|lijn)?|telefoon\swerk(?:nemers|gevers)|klachtenlijn|alg\.)"
    r"[\s,:(]{1,4}\+?$",
    re.IGNORECASE,
)
#: Behind it in brackets or behind a comma: "T 070 - 123 45 67 (receptie)".
_BEHIND = re.compile(
    rf"\s?[(,]\s?(?:via\s(?:de\s)?)?(?:{_WORDS})\b(?!\W{{0,3}}[+(]?\d)"
    r"|\s?\((?:general|alg\.|24\suur|24/7)\)"
    r"|\sis[\s/]{1,3}(?:het|de|ons|onze|the)\s(?:algemene|centrale|general|main)\s",
    re.IGNORECASE,
)
_MOBILE = re.compile(r"(?:(?:\+|00)31\D{0,5}|0)6")
#: Somebody's own line, whatever its digits.
_DIRECT = re.compile(
    r"(?:doorkies\w*|direct\w*|rechtstreeks|mobiel\w*|privé\w*|prive|thuis|06|\bM\b|\bhem\b|\bhaar\b)"
    r"[^\d\n]{0,25}$",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:mij|me|ik|mijn|hij|zij|hem|haar|zijn|hun|klant|thuis|privé|prive|mevrouw|mevr|mw|dhr|heer|bewoner|"
    r"bewoonster|melder|meldster|klager|klaagster|verzoek(?:st)?er|inwo(?:ner|onster)|cliënte?|buurman|"
    r"buurvrouw|echtgenote?|partner|vader|moeder|zoon|dochter)\b[^\d\n|]{0,45}$",
    re.IGNORECASE,
)
#: Numbers for companies, which one is told to call; a person's own such number has a label.
_COMPANY = re.compile(r"\(?(?:0|\+31\s?(?:\(0\))?)88\)?\D")
_CALL = re.compile(
    r"\b(?:belt u|bellen met|bellen naar|gebeld met|gebelt met|verwezen naar|"
    r"contact op (?:met|via)|bereikbaar (?:op|via)|bel)\s(?:naar\s)?[(+]?$",
    re.IGNORECASE,
)
#: A body right before the number: "bellen met het OM (026 359 91 11)", "GGD is 0320 274 911".
_BODY_IS = re.compile(
    r"(?:\b(?:OM|GGD|GGZ|UWV|SVB|CAK|CJIB|COA|DUO|IND|NVWA|RIVM|RVO|RDW|KvK|IGJ|ILT|ACM|AP|NFI|NFP|DJI|"
    r"meldkamer|politie|gemeente|ziekenhuis|huisartsenpost|brandweer|rechtbank|griffie|provincie|"
    r"waterschap|ministerie|belastingdienst|inspectie|hotel|your\soffice|the\soffice)"
    r"(?:\s[A-Z]\w+)?(?:\s(?:is|op|via|onder|at|on|tel\.?|telefoon\w*|nummer|bereikbaar))?)[\s,:(]{1,4}\+?$",
    re.IGNORECASE,
)
#: One is told to call: "Bij verlies belt u 026 359 91 11", "of via 0320 274 911".
_TOLD = re.compile(
    r"\b(?:(?:belt|bel|kunt)\su|gebeld\smet|gebelt\smet|bellen\s(?:met|naar)|(?:telefonisch|portier|receptie)\s(?:via|belde|op)|"
    r"bel(?:t\su)?\sons(?:\sdan|\sgerust)?(?:\sop|\svia)?|"
    r"vragen\?\s(?:Bel|Belt\su|Neem\scontact\sop)(?:\sdan)?(?:\s(?:naar|op|via))?|you\s(?:can|may)\scall|emergency,?\scall|bellen\skan(?:\sook)?:?|(?:dienst|centrale)\s[a-z]+\s"
    r"[^.\n]{0,30}\bvia)\s(?:naar\s|via\s|op\s)?[(+]{0,2}$",
    re.IGNORECASE,
)
#: "Secretariaat: Mandy Kusters 046 435 93 12": somebody's own.
_NAMED = re.compile(
    r"[:,/(]\s?(?:de heer |mevrouw |dhr\.? |mw\.? )?[A-Z][a-zß-ÿ]+ (?:[a-z']+ ){0,3}[A-Z][\w'-]+"
    r"[ ,:(]{1,3}\+?$"
)
_MAILBOX = re.compile(
    r"(?<![\w.@])(?P<local>[\w.-]+)@(?P<domain>[\w-]+(?:\.[\w-]+)+)[,;|]?\s(?:of\s|en\s)?"
    r"(?:t(?:el)?\.?|T|M|m|mobiel|telefoon)?:?\s?[(+]{0,2}$"
)
_SERVICE = re.compile(r"(?:0[89]00|14\s?0\d{1,3}|112|144|116)(?:\D|$)")
#: A land line whose last digits are noughts.
_ROUND = re.compile(r"(?:\+31|0031|0)\D*[1-578](?:\D*\d){6}\D*0\D*0")


def general(text: str, start: int, end: int) -> bool:
    """True for a number that is the organisation's by its digits or by the words around it."""
    number = text[start:end]
    before = text[max(0, start - 70) : start]
    if _SERVICE.match(number) or re.match(r"(?:,,|[ ]?#)\d", text[end : end + 4]):
        return True  # "+31 20 258 4417,,418837206#": a meeting that is called into
    if _COMPANY.match(number.strip()) and _CALL.search(before):
        return True
    if _MOBILE.match(number.strip()) or own(before):
        return False
    if _NAMED.search(before):
        return False
    box = _MAILBOX.search(before)
    if box is not None and not functional(box["local"], box["domain"]):
        return False  # "lautenbag@flynth.nl, tel. 088 236 74 19"
    near = _BEFORE.search(before) or _RIGHT_BEFORE.search(before)
    return (near or _BEHIND.match(text, end)) is not None


def own(before: str) -> bool:
    """True when somebody says whose number it is: "u kunt mij bereiken op 030-2345678"."""
    return _OWN.search(before) is not None


def told(text: str, start: int, end: int) -> bool:
    """True for a land line that the reader is told to call, or that stands behind a body's name.

    Somebody who works there may be reached on it, so it is a question and no more.
    """
    before = text[max(0, start - 50) : start]
    return (
        _MOBILE.match(text[start:end].strip(" (")) is None
        and (_TOLD.search(before) or _BODY_IS.search(before[-45:])) is not None
        and _DIRECT.search(before) is None
    )


def rounded(text: str, start: int, end: int) -> bool:
    """True for a land line that ends in noughts, and may be the first of a range: a switchboard.

    One in a hundred of people's own numbers ends so too, so that this is a doubt and no more.
    """
    plain = text[start:end].strip().replace("(0)", "")
    before = text[max(0, start - 70) : start]
    return _ROUND.fullmatch(plain) is not None and _DIRECT.search(before) is None
