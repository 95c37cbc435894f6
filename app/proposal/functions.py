"""Function words around a name: what somebody is called tells who acts in public by office.

The groups follow the practice under the Woo (visibility goes by function, not by rank); what is
done with each group is the organisation's choice, in its profile.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from app.model.profile import OfficeLevel
from app.proposal.askers import PARTY_AFTER, asks
from app.proposal.function_lines import (
    DOUBLE,
    LEVELS,
    Function,
    function_of_line,
    readable,
    scoped,
)
from app.proposal.office_places import (
    ends_its_row,
    listed_above,
    listed_office,
    next_speaks,
    of_the_name_before,
)
from app.proposal.office_rows import (
    has_own_label,
    labelled_office,
    office_in_row,
    office_of_place,
)
from app.proposal.office_words import (
    ADDRESS,
    FORMER,
    NAMES,
    PARTIES,
    PLURAL,
    PORTFOLIO,
    SUBJECT,
    UNSURE,
)
from app.proposal.whose_office import (
    Whose,
    in_council,
    is_posted,
    of_private,
    office_before,
    office_behind,
)

if TYPE_CHECKING:
    from app.proposal.sources import Source
_BEFORE = tuple(
    (
        level,
        re.compile(
            rf"(?<![\w-])(?i:{FORMER})(?P<words>{scoped(words, flags)}{PORTFOLIO})"
            rf"(?i:{SUBJECT})[ ,:\n]*\(?{ADDRESS}\s*$"
        ),
    )
    for level, words, flags in LEVELS
)
# Only the plural speaks for all names that follow: "minister Jansen en K. Bakker" are two kinds.
_SEVERAL = re.compile(
    rf"(?<![\w-])(?i:{FORMER})(?P<words>(?i:{PLURAL}))"
    rf"(?:,[ \n](?:onder wie|zoals|waaronder|te weten|namelijk))?[ :\n]+"
    rf"{ADDRESS}\s*{NAMES}{ADDRESS}\s*$"
)
_AFTER = tuple(
    (
        level,
        re.compile(
            rf"^\s*(?:,|\(|–|-|/)[ \n]?(?:(?:vz|voorzitter),?[ ](?:tevens|en)[ ])?"
            rf"(?:(?i:de|het|als|thans|nu)\s)?(?i:{FORMER})"
            rf"(?P<words>{scoped(words, flags)}{PORTFOLIO})(?![\w-])"
        ),
    )
    for level, words, flags in LEVELS
)
_MEMBER_BEFORE = re.compile(
    rf"\b(?i:(?:het|(?:kamer)?vragen(?: van)?) lid"
    rf"|(?:motie|amendement|initiatiefwet|kamervragen)(?:-| van (?:het lid )?|\s)"
    rf"|motie-[\w'’ -]+/)\s*{ADDRESS}\s*$"
    rf"|\b(?i:de leden|(?:motie|amendement|kamervragen)(?:\s|-| van (?:de leden )?))"
    rf"\s*{ADDRESS}\s*{NAMES}(?:(?:van|de|der|den|ter|ten|el)[ \n])*$"
)
#: "Fractie SP – Th. Vreugdenhil", and nothing behind it: who stands behind a motion.
_GROUP_BEFORE = re.compile(
    rf"(?:^|\n)[ ]*[Ff]ractie (?:van )?(?:de )?(?:{PARTIES}|[A-ZÀ-Ž][\w' -]{{2,30}})"
    rf"[ ]?[–:-][ ]{ADDRESS}[ ]?$"
)
#: "Ms Thijssen-Amrani MP"
_MP_BEHIND = re.compile(r"[ ]ME?P(?![\w:])")
_IN_ENGLISH = re.compile(r"(?:Ms|Mr|Mrs|Miss|Sir|Dame)\.?[ ]")
_ENDS_LINE = re.compile(r"[ ]*(?:(?:,[ ]|\()(?:fractievoorzitter|raadslid)\)?)?[ ]*(?:\n|\f|$)")
#: "(Ceder, CU; Bakker, GL)": the party may be taken for a part of the name.
_BRACKETED = re.compile(r"\((?:[^()\n]{1,60};[ \n])?(?:het lid |lid )?$")
_PARTY_IN = re.compile(rf",[ \n](?:{PARTIES})(?=$|[ \n]?[;)])")
_MEMBER = Function(OfficeLevel.POLITICAL, "lid van een Kamer")
# "namens deze, de directeur": what follows is the signer's own function ...
_FOR_THEM = re.compile(r"\b(?:namens|voor) (?:dezen?|hem|haar)\b", re.IGNORECASE)
# ... "namens de minister": what follows is the function of somebody else.
_ON_BEHALF = re.compile(
    r"(?<!\w)(?:namens|bij afwezigheid(?: van)?|in opdracht(?: van)?|b/a|i\.o\.|o\.l\.)(?!\w)",
    re.IGNORECASE,
)
_BEHALF_OF = re.compile(rf"{_ON_BEHALF.pattern}\s*(?:de |het )?$", re.IGNORECASE)
_SIGNER_LINES = 4
#: "Marcin Pawlak - heemraad" right before the next name: that one's office.
_NEXT_TITLED = re.compile(r"[ ][–/-][ ][^,;:.()\n–/-]*[ ]$")
#: Signs before the lines of a mail that is answered.
_QUOTED = re.compile(r"^>[> ]*", re.MULTILINE)


def function_beside(
    source: Source, start: int, end: int, *, signs: bool, limit: int | None = None
) -> Function | None:
    """The function of the person named in ``text[start:end]``, None when nothing tells.

    Looked for in the words before the name ("minister Jansen", "het lid Jansen", "motie-Jansen"),
    behind it ("Jansen, burgemeester van Utrecht", "Jansen (VVD)"), and, for a name alone on its
    line, in the lines above and below (more of them above a signature: ``signs``). Who signs on
    behalf of another does not have that other's function. ``limit`` is where the next name
    begins: a function right before it is that other's ("K. Jansen, minister Bakker").
    """
    head, tail = _QUOTED.sub("", source.before(start)), source.after(end)
    speaks = limit is not None and (
        next_speaks(source, limit) or ends_its_row(source, start, end, limit)
    )
    if limit is not None and limit - end < len(tail) and not speaks:
        tail = re.sub(r",(?![^,]* en\s$)[^,;:.()]*\s$", "", tail[: limit - end])
        tail = _NEXT_TITLED.sub("", tail)
    member = _MEMBER_BEFORE.search(head)
    party = PARTY_AFTER.match(tail) or _in_brackets(head, source.text[start:end] + tail)
    if not member and _ENDS_LINE.match(source.after(end)):
        member = _GROUP_BEFORE.search(head)
    english = _MP_BEHIND.match(tail) and _IN_ENGLISH.match(source.text, start)
    asker = asks(source, start, end)
    if member or party or english or asker:
        sure = (member and party) or (in_council(source.text) and not asker)
        return None if of_private(tail) else replace(_MEMBER, unsure=not sure)
    if _signs_for(head):
        return None
    several = listed_above(source, start, head) + head
    before = _before(head, source.after(end))
    if before and head.endswith("\n") and has_own_label(source, start):
        before = None  # "Aan de staatssecretaris", and in the next row "Van Marek"
    if found := before or _behind(tail) or _several(several, tail):
        return found
    office = listed_office(source, end) or office_of_place(source, end, limit)
    office = office or office_in_row(source, start, end)
    if office := office or labelled_office(source, start, end):
        return Function(OfficeLevel.POLITICAL, readable(office))
    if not source.is_alone_on_line(start, end) or is_posted(head):
        return None
    above, below = (_SIGNER_LINES, 2) if signs else (1, 1)
    lines = source.lines_above(start, above, adjacent=not signs)
    for line, next_line in zip_longest(lines, lines[1:], fillvalue=""):
        if them := _FOR_THEM.search(line):
            return function_of_line(line[them.end() :])
        if _ON_BEHALF.search(line):
            return _own_office(source, end)
        if function := function_of_line(line):
            return None if _BEHALF_OF.search(next_line) else function
    lines = source.lines_below(end, below, adjacent=not signs)
    return next((f for line in lines if (f := function_of_line(line))), None)


def _in_brackets(head: str, named: str) -> re.Match[str] | None:
    """The party of who is named with it in brackets; ``named`` is the name and what follows."""
    return _PARTY_IN.search(named[:80]) if _BRACKETED.search(head) else None


def _own_office(source: Source, end: int) -> Function | None:
    """The public office right under a name: "namens het bestuur, A. Bakker, dijkgraaf"."""
    for line in source.lines_below(end, 1, adjacent=True):
        function = function_of_line(line)
        return function if function and function.level is OfficeLevel.POLITICAL else None
    return None


#: Streets are called after offices: "K. Jansen, Burgemeester de Monchyplein 4".
_STREET = re.compile(
    r"[ \n](?:(?:van|de|der|den|ter|ten|'t)[ \n])*(?:[A-ZÀ-Ž][\w.'’-]*[ \n-]){0,3}?"
    r"[A-ZÀ-Ž]?[\w'’-]*(?:straat|laan|weg|plein|kade|singel|gracht|dijk|hof|park|pad|steeg|dreef|"
    r"plantsoen|hage|markt|wal|brug|poort)[ \n]\d"
    r"|[^\n]{0,40}[ \n]\d{1,4}(?:[ -]?[a-zA-Z]{1,3})?(?:,|\n|$)[ \n]?(?:[1-9]\d{3}\s?[A-Z]{2}\b)?"
)
#: Schools, homes and funds as well: "Oleh, Koningin Emmaschool", "P. de Boer, Prins Claus Fonds".
_NAMED_AFTER = re.compile(
    r"(?:Koning(?:in)?|Prins(?:es)?)[ \n](?!Willem-Alexander|Máxima|Maxima|der?\b)"
    r"(?:[A-ZÀ-Ž][\w'’-]*[ \n]?){1,3}"
    r"|[A-ZÀ-Ž][\w'’-]+[ \n](?:(?:van|de|der|den|ter|ten)[ \n]){0,3}"
    r"(?:[A-ZÀ-Ž][\w.'’-]*[ \n]){0,3}?[A-ZÀ-Ž]?[\w'’-]*"
    r"(?:school|college|lyceum|kazerne|ziekenhuis|fonds|stichting|gebouw|huis|zaal|tunnel|"
    r"sluis|sluizen|haven|flat|kliniek|instituut|museum|bibliotheek)(?!\w)"
)
_COLLEGE = re.compile(r"\b(?:[Bb]urgemeester|[Dd]ijkgraaf)[ \n](?:en|&)[ \n]$")
#: Somebody's surname: "Q. K. W. Rechter".
_INITIALS = re.compile(r"(?<![A-Za-z])[A-Z]\.[ ]?$")


def _before(head: str, tail: str) -> Function | None:
    """The office that ``head`` ends with, when it is not somebody else's."""
    for level, pattern in _BEFORE:
        match = pattern.search(head)
        if match is None or not _is_office(head, match):
            continue
        if of_the_name_before(head, *match.span("words")):
            continue
        whose = office_before(head, *match.span("words"), tail)
        if whose is not Whose.OTHERS:
            return _function(level, match, whose)
    return None


def _behind(tail: str) -> Function | None:
    """The office that ``tail`` begins with."""
    for level, pattern in _AFTER:
        match = pattern.search(tail)
        if match is None or not _is_office(tail, match):
            continue
        whose = office_behind(tail, match.end("words"))
        if whose is not Whose.OTHERS:
            return _function(level, match, whose)
    return None


def _is_office(text: str, match: re.Match[str]) -> bool:
    """False for somebody's surname and for what a street is called after."""
    if DOUBLE.match(match["words"]):
        return False
    if _INITIALS.search(text[: match.start("words")]):
        return False
    if _COLLEGE.search(text, 0, match.start("words")):
        return False  # "namens burgemeester en wethouders," signs an official
    called_after = _STREET.match(text, match.end("words")) or _NAMED_AFTER.match(
        text, match.start("words")
    )
    return not (match["words"][:1].isupper() and called_after)


def _function(level: OfficeLevel, match: re.Match[str], whose: Whose) -> Function:
    # What is asked of a public office is nothing at the lower levels.
    doubtful = whose is Whose.UNCLEAR or re.fullmatch(UNSURE, match["words"], re.IGNORECASE)
    unsure = level is OfficeLevel.POLITICAL and bool(doubtful)
    return Function(level, readable(match["words"]), former=bool(match["former"]), unsure=unsure)


def _signs_for(head: str) -> bool:
    """``namens de minister van Defensie, P. Jansen``: the comma tells that they are two people."""
    for _, pattern in _BEFORE:
        match = pattern.search(head)
        if match and re.search(r"[,:\n]\s*\S*\s*$", head[match.end("words") :]):
            return bool(_BEHALF_OF.search(head[: match.start()]))
    return False


def _several(head: str, tail: str) -> Function | None:
    match = _SEVERAL.search(head)
    if match is None or of_private(tail):
        return None
    return Function(OfficeLevel.POLITICAL, readable(match["words"]), former=bool(match["former"]))
