"""Land lines that are a body's by their neighbours: its mailbox, its name, a queue on the line."""

from __future__ import annotations

import re

from app.detection.dutch.email import functional
from app.detection.dutch.name_words import strong_given

_BOX = r"(?P<local>[\w.-]+)@(?:\n)?(?P<domain>[\w-]+(?:\.[\w-]+)+)"
_JOINT = r"[\s|,;:()/–-]{0,4}(?:(?:of|en|or|and|en/of)\s)?"
_BOX_BEFORE = re.compile(
    rf"(?<![\w.@]){_BOX}{_JOINT}(?:via\s|bel(?:t\su)?\s|"
    rf"tel(?:efoon)?\.?:?\s)?[(+]*$"
)
_BOX_BEHIND = re.compile(
    rf"{_JOINT}(?:(?:via|mailt?(?:\su)?(?:\snaar)?|e-?mail(?:t\su)?:?|"
    rf"per\smail(?:\svia)?)\s)?{_BOX}"
)
#: Somebody's own line stands near the mailbox of the team as well.
_PERSON_NEAR = re.compile(
    r"(?:\b(?:T|M|Tel|Mob|Doorkies\w*|direct|mobiel|dhr|mw|mevr|de[ ]heer|"
    r"mevrouw)\b[.:]?[^\n]{0,30}"
    r"|(?:[A-Z]\.){1,4}[ ]?[^\n]{0,40})$"
)
#: ... and so does a name in full: "Bel Sanne de Boer op", "Sanne de Boer (conciërge) ".
_NAME_NEAR = re.compile(
    r"(?P<given>[A-ZÀ-Ž][a-zß-ÿ'’-]+)[ \n](?:(?:van|de|der|den|ter|ten|het|el|al|['’]t)[ \n]){0,3}"
    r"[A-ZÀ-Ž][\w'’-]+(?:[ \n]\([^)\n]{2,30}\))?[\s,:(|–-]{0,4}"
    r"(?:(?:op|via|bereikbaar|is|tel\.?|telefoon|telefonisch|nummer)[\s:]{1,2}){0,3}[(+]*$"
)
#: A machine or a desk answers: "krijg ik een bandje", "dan kiest u 2".
_QUEUE = re.compile(
    r"\sis\svan\s(?:de|het)\s(?:ambassade|gemeente|provincie|school|praktijk|winkel|meldkamer|"
    r"balie)\b|"
    r"[^.\n]{0,25}\n?[^.\n]{0,20}\b(?:bandje|wachtrij|keuzemenu|keuze\s\d|kies(?:t\su)?|"
    r"antwoordapparaat|"
    r"telefoniste|24\suur\sper\sdag|dag\sen\snacht|alle\swerkdagen)",
    re.IGNORECASE,
)
#: Right before the number, as a label in a list has it.
_NAMED = re.compile(
    r"\b(?:huisarts(?:en(?:post|praktijk)|enpraktijk|praktijk)?|apotheek|tandarts(?:praktijk)?|"
    r"dierenarts|ziekenhuis|"
    r"kliniek|"
    r"polikliniek|poli|spoedeisende\shulp|SEH|meldkamer|politie(?:bureau)?|brandweer|waterschap|"
    r"gemeente(?:huis)?|stadhuis|provincie(?:huis)?|rechtbank|school|thuiszorg|woningcorporatie|"
    r"energieleverancier|netbeheerder|verzekering|verzekeraar|garage|taxi(?:centrale)?|slotenmaker|"
    r"monteur|installateur|leverancier|zaak|hoofdkantoor|winkel|hotel|"
    r"receptie|"
    r"beheer|storing\w*|noodnummer|alarmcentrale|"
    r"bibliotheek|dorpshuis|buurthuis|wijkcentrum|kinderopvang|blokhut|kamphuis|camping|"
    r"kampeerterrein|ambassade|consulaat|peuterspeelzaal|praktijk)"
    r"(?:\s(?:[A-Z][\w'’-]+|is|op|nr\.?|nummer|tel\.?|telefoon)){0,3}[\s:=(|-]{1,4}\+?$",
    re.IGNORECASE,
)
#: "For information on the Act call ...", "voor meer informatie belt u".
_INFORMS = re.compile(
    r"\b(?:information|informatie|vragen\sover|questions|verlies|diefstal|storing\w*|spoed|"
    r"calamiteit\w*|"
    r"noodgeval\w*|emergenc\w+|overlast)\b[^.\n]{0,60}\b(?:call|bel(?:t\su|len)?|kunt\su\sbellen)"
    r"\s(?:meteen\s|direct\s|onmiddellijk\s|dan\s|naar\s|us\s(?:on|at)\s)?[(+]*$",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"\b(?:doorverwijzen|verwijs\w*|verwijzen|doorverbinden)\s(?:\w+\s)?naar\s[(+]*$|"
    r"\bin\sde\swacht(?:rij)?\s(?:bij|op|van)\s[(+]*$|\b(?:inbellen|inbelnummer|"
    r"dial-?in)[\s:]{1,3}[(+]*$|"
    r"\bop\s(?:mijn|zijn|haar|het|ons|uw)\swerk\s?[(+]*$",
    re.IGNORECASE,
)


def neighbours(text: str, start: int, end: int) -> bool:
    """True for a land line beside a body's mailbox or name, or that a machine answers."""
    before = text[max(0, start - 110) : start]
    line = before[before.rfind("\n") + 1 :]
    if _NAMED.search(line[-70:]) or _INFORMS.search(before) or _ELSE.search(before[-40:]):
        return True
    if _QUEUE.match(text, end):
        return True
    box = _BOX_BEFORE.search(before) or _BOX_BEHIND.match(text, end)
    return (
        box is not None
        and functional(box["local"], box["domain"])
        and _PERSON_NEAR.search(line) is None
        and not _named(before)
    )


def _named(before: str) -> bool:
    """True when somebody in full is named right before the number."""
    named = _NAME_NEAR.search(before)
    return named is not None and strong_given(named["given"].casefold())
