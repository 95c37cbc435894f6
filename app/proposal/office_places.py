"""Where an office stands that is somebody's: behind a list, beside a name in its row.

"A, B en C (wethouders)" speaks for all three; "X, de wethouder" at the end of a line is X's office
and not that of whoever speaks in the next line.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from app import reference
from app.model.geometry import Rect
from app.proposal.office_words import ADDRESS, NAMES, PARTIES, PLURAL

if TYPE_CHECKING:
    from app.proposal.sources import Source

_PARTICLE = r"(?:van|von|de|der|den|ten|ter|te|het|'t|el|al|in|op|uit|dos|da)"
_NAME = (
    rf"(?:{_PARTICLE}[ \n])*[A-ZÀ-Ž'][\w.'’-]*"
    rf"(?:[ \n](?:{_PARTICLE}[ \n])*[A-ZÀ-Ž][\w.'’-]*){{0,5}}"
)
_NEXT = rf"(?:,[ \n](?:en[ \n])?|[ \n](?:en|&)[ \n])(?:{_NAME})"
#: Only the plural speaks for all names before it, back to the last bracket.
_BOARDS = (
    r"(?:bestuurs)?leden[ \n](?:van[ \n]het[ \n])?(?:waterschap|(?:algemeen|dagelijks)[ \n]bestuur)"
)
_PLURAL = rf"(?:(?i:{PLURAL})|{_BOARDS})"
_LISTED = re.compile(rf"(?:{_NEXT}){{0,8}},?[ \n]\((?P<words>{_PLURAL})\)")
#: "D. Mol (wethouder Hoogveen)": what is read as the next name is what the office is of.
_LOCAL = (
    r"(?P<words>(?i:(?:loco-?)?(?:burgemeester|wethouder)|raadslid|gedeputeerde|statenlid|dijkgraaf|"
    r"heemraad))[ ]"
)
_PLACE = r"(?P<place>[A-ZÀ-Ž][\w'’-]+(?:[ -][A-ZÀ-Ž][\w'’-]+)?)"
_OF_PLACE = re.compile(rf"\s{{1,3}}\({_LOCAL}{_PLACE}[,)]")
#: The same in a cell, and of a subject: "wethouder Lingedam, voorzitter", "wethouder mobiliteit".
_ROW_OF_PLACE = re.compile(
    rf"{_LOCAL}(?:{_PLACE}|[a-zë]{{4,}}(?: en [a-zë]{{4,}})?)(?:, [^\n]{{2,28}})?"
)
_TOWN_HALL = r"(?:gemeente(?:huis|raad)?|raadhuis|stadhuis|college(?: van)?|raad(?: van)?)"
#: "X, de wethouder" right before the end of a line.
_APPOSED = re.compile(
    r"(?:^|[\s(])(?:[A-ZÀ-Ž][\w’'-]+|\([A-ZÀ-Ž][\w’'-]+\)),[ ](?:(?:de|onze|zijnde|als)[ ])?$"
)
#: A line that opens a message: a name and the hour, or a name and a colon.
_SPEAKS = re.compile(r"[^\n]{0,60}?(?:[ ]\[?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\]?[ ]*(?:\n|$)|:[ \n])")
_STAMP = re.compile(r"(?:\[[^\[\]\n]{4,24}\][ ]?|\d{1,2}[:.]\d{2}[ ])?")
#: What ministers are of in English; more words may be those of somebody in their office.
_SUBJECT = (
    r"(?:foreign affairs|defen[cs]e|finance|justice|security|(?:the )?interior|"
    r"kingdom relations|"
    r"education|culture|science|health|welfare|sport|agriculture|nature|fisheries|infrastructure|"
    r"transport|water management|economic affairs|climate|energy|housing|migration|asylum|trade|"
    r"foreign trade|development(?: cooperation)?|social affairs|employment|general affairs)"
)
_ABROAD = rf"(?:the )?{_SUBJECT}(?:(?:,| and|, and) {_SUBJECT}){{0,3}}"
_HELPS = (
    r"\b(?:secretar(?!y (?:of|for))|assist|advis|adjunct|woordvoer|spokes|interpret|tolk|medewerk|"
    r"chauffeur|driver|office\b|staff\b|kabinet|steun|griffie\b|ondersteun)"
)
_ROW = re.compile(
    r"(?:(?:loco-?)?burgemeester|(?:loco-?)?wethouder|raadslid|gedeputeerde|statenlid|dijkgraaf|"
    r"heemraad|griffier|gemeentesecretaris|commissaris van de koning|minister|staatssecretaris|"
    r"(?:tweede |eerste )?kamerlid|(?:AB|DB)-lid|"
    r"lid (?:AB|DB|(?:algemeen|dagelijks) bestuur|(?:van de )?(?:tweede|eerste) kamer)|"
    r"member of parliament|M[E]?P"
    rf"|alderman|(?:deputy )?mayor|(?:deputy )?(?:minister|state secretary) (?:of|for) {_ABROAD})"
    # "burgemeester Van Dam" is somebody else, and so is his secretary
    rf"(?!.*{_HELPS})"
    r"(?-i: van [A-ZÀ-Ž][\w'’ -]{1,40}| \([^()\n]{2,28}\)"
    r"|, (?!(?:[^\n]* )?(?:dhr|mw|mevr|drs|mr|ir|ing|[A-Z])\.)[^\n]{2,28})?",
    re.IGNORECASE,
)
#: Before a name in a list: nothing, a mark or a label; behind it an office; the next row alike.
_ROW_BEGINS = re.compile(
    r"[ \t•*–-]*(?:\d{1,2}[.)]?[ ]+)?(?P<label>(?:[Aa]anwezig(?:en)?|[Pp]resent|[Dd]eelnemers|"
    r"[Ll]eden|[Aa]fwezig|[Aa]fgemeld|[Gg]asten)[ ]?:?[ ]+)?"
)
_ROW_ENDS = re.compile(r",[ ][^\n.;:]{3,60}\n[ \t•*–-]*")
_ROW_NEXT = re.compile(
    rf"(?:(?:dhr|mw|mevr|mr|drs|ir|ing|dr)\.?[ ])*(?:(?:[A-Z]\.[ ]?)+(?:\([^()\n]+\)[ ]?)?|"
    rf"[A-ZÀ-Ž][\w'’-]+[ ])(?:{_PARTICLE}[ ])*[A-ZÀ-Ž][\w'’-]+,[ ]"
    r"(?!die\b|dat\b|met\b|wie\b|bijge|waar)[^\n,.;:]{3,50}(?=\n|\f|$)"
)
_CITIZEN = re.compile(
    r"(?:Bewo(?:ner|onster)|Klager|Klaagster|Melder|Verzoek(?:er|ster)|Getuige|Inspreker|Appellante?|"
    r"Eigenaar|Huurder)\b"
)
_ROW_ALIKE = re.compile(rf"[ \t•*–-]*(?:{_ROW_BEGINS.pattern})?{_ROW_NEXT.pattern}")
#: The label of a row that names who hold an office: "Gedeputeerden    : Jan Mol, Piet Kuil".
_ROW_LABEL = re.compile(
    rf"(?:de )?(?P<words>{PLURAL})(?: van [^\d:]{{2,40}})?[ ]*:?", re.IGNORECASE
)
#: The same of one: "Wethouder    dhr. D. Huizing", alone in its row.
_ROW_OF_ONE = re.compile(
    r"(?P<words>(?:loco-?)?(?:burgemeester|wethouder)|portefeuillehouder|gedeputeerde|dijkgraaf|"
    r"heemraad|raadslid|"
    r"statenlid|minister|staatssecretaris|(?:tweede |eerste )?kamerlid)[ ]*:?",
    re.IGNORECASE,
)
_ALONE_BEHIND = re.compile(rf"[ ]*(?:\((?:{PARTIES})\))?[ ]*(?:$|\f)", re.MULTILINE)
_UNDER_OTHERS = re.compile(
    rf"{_HELPS}|\b(?:namens|jurist|adviseur|secretaris|bewoner)", re.IGNORECASE
)
#: What may stand between a name and its office in the row of a table.
_BODY = re.compile(
    r"(?:gemeente|provincie|waterschap|wetterskip|hoogheemraadschap|ministerie|college|fractie)"
    rf"(?: [^,;:\d]{{2,40}})?|(?:tweede|eerste) kamer|(?-i:AZ|BZ|BZK|EZK?|Fin|IenW|JenV|LNV|LVVN|"
    rf"OCW|SZW|VWS|Def)|{PARTIES}",
    re.IGNORECASE,
)
_CELLS = 3
#: In a paper of one of these a portfolio is an executive's.
_EXECUTIVE = re.compile(r"wethouder|gedeputeerde|\bcollege\b|\bGS\b|\bB ?(?:&|en) ?W\b")
#: Clubs have boards too; those of water boards are elected.
_BOARD = re.compile(r"lid (?:AB|DB|algemeen|dagelijks)|(?:AB|DB)-lid", re.IGNORECASE)
_OF_PARTY = re.compile(rf"\b(?:{PARTIES})(?!\w)")
_WATER = re.compile(r"waterschap|wetterskip|heemraad|dijkgraaf", re.IGNORECASE)
_CLUB = re.compile(r"vereniging|stichting|\bclub|sportclub|bewoners|comité", re.IGNORECASE)
#: Over a column that tells of somebody else: to whom people wrote, of whom they spoke.
_ABOUT = re.compile(
    r"(?m)^[ ]*(?:over|aan|gericht aan|brief aan|gesprek(?: met)?|met|bij|namens|betreft|begeleidt|"
    r"indieners?|melders?|insprekers?|woonplaats|inwoners?|bewoners?|klagers?|onderwerp)[ :]*$",
    re.IGNORECASE,
)
#: What stands before a name and behind it in such a row: names and nothing else.
_NAMES_BEFORE = re.compile(rf"[\s:]*{NAMES}{ADDRESS}\s*")
_NAMES_BEHIND = re.compile(r"[ ]*(?:,|;|\(|en\b|&|$)", re.MULTILINE)
_OWN_LABEL = re.compile(
    r"(?:van|from|via|kopie|cc|(?:op)?steller|(?:opgesteld|behandeld|verzonden) door|behandelaar|"
    r"contact\w*)[ ]*:?",
    re.IGNORECASE,
)
_GOES_ON = (",", " en", " &")
#: How many lines such a row goes on for at most, and how long one may be.
_ROWS, _LONG = 8, 160
_DAY = r"(?:\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{1,2} [a-z]{3,9} \d{4})"
_IN_LINE = re.compile(rf"[ ]+(?P<words>{_ROW.pattern})[ ]+{_DAY}[ ]*(?=[\n\f]|$)", re.IGNORECASE)
#: "| K. Mol | wethouder |": a table drawn with signs.
_IN_CELLS = re.compile(rf"[ ]*\|[ ]*(?P<words>{_ROW.pattern})[ ]*(?:\||\n|\f|$)", re.IGNORECASE)


def listed_office(source: Source, end: int) -> str:
    """The office in the plural that closes the list in which a name stands; empty for none."""
    match = _LISTED.match(source.after(end))
    if match is None:
        return ""
    words = " ".join(match["words"].split())
    club = words.startswith("leden") and not _elected(words, source.text)
    return "" if club else words


def office_of_place(source: Source, end: int, following: int | None) -> str:
    """The office in brackets behind a name, where the next "name" is the place it is of."""
    office = _OF_PLACE.match(source.text, end)
    return office["words"] if office is not None and office.start("place") == following else ""


def office_in_row(source: Source, start: int, end: int) -> str:
    """The public office that stands alone beside a name in the same row of a list or table.

    A column with bodies may stand between: "Ben Plas | Gemeente Het Eemsland | burgemeester".
    """
    line = source.text.rfind("\n", 0, start) + 1
    match = _IN_LINE.match(source.text, end)
    if match is not None and not source.text[line:start].strip(" •*-–\t"):
        return " ".join(match["words"].split())
    match = _IN_CELLS.match(source.text, end)
    if match is not None and source.text[line:start].count("|") <= _CELLS:
        return " ".join(match["words"].split())
    for cell in _right_of(source, start, end)[:_CELLS]:
        beside = cell.lstrip("-–• ")
        if office := _of_place(beside, source.text):
            return office
        if _ROW.fullmatch(beside):
            return "" if _BOARD.match(beside) and not _elected(beside, source.text) else beside
        if not _is_body(beside) or _tells(_ABOUT, source.text):
            break
    return ""


def _of_place(cell: str, text: str) -> str:
    """The office of a cell that tells what place or subject it is of, and not somebody's name."""
    match = _ROW_OF_PLACE.fullmatch(cell)
    if match is None or re.search(_HELPS, cell, re.IGNORECASE):
        return ""
    place = match["place"]
    if place is None or place.casefold() in reference.packed_list("places"):
        return match["words"]
    hall = re.search(rf"(?i:{_TOWN_HALL})\s{re.escape(place)}(?!\w)", text)
    return match["words"] if hall else ""


@lru_cache(maxsize=8)
def _tells(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a pattern stands anywhere in a document; asked for every row of a table."""
    return pattern.search(text) is not None


def _elected(cell: str, text: str) -> bool:
    """Whether a member of a board sits for a party, or in a paper of a water board's and no club's.

    A club has a board too, and writes to a water board.
    """
    return bool(_OF_PARTY.search(cell) or (_tells(_WATER, text) and not _tells(_CLUB, text)))


def _is_body(cell: str) -> bool:
    """Whether a cell holds a body that people sit for: a municipality, a party, a ministry."""
    if _BODY.fullmatch(cell):
        return True
    key = cell.casefold()
    people = (key in reference.packed_list(kind) for kind in ("surnames", "given_names"))
    return key in reference.packed_list("places") and not any(people)


def labelled_office(source: Source, start: int, end: int) -> str:
    """The public office that labels the row in which a name stands; empty for none.

    A label in the plural goes on below as long as its lines end in a comma or "en"; one in the
    singular speaks for a name with nothing beside it, nor what somebody else is under it.
    """
    line = source.text.rfind("\n", 0, start) + 1
    alone = _ALONE_BEHIND.match(source.text, end) and not source.text[line:start].strip(" :")
    if alone and (match := _ROW_OF_ONE.fullmatch(_nearest_left(source, line))):
        below = source.lines_below(end, 1, adjacent=True)
        portfolio = match["words"].casefold() == "portefeuillehouder"
        if portfolio and not _tells(_EXECUTIVE, source.text):
            return ""
        beside = any(any(map(str.isalnum, cell)) for cell in _right_of(source, start, end))
        others = beside or any(map(_UNDER_OTHERS.search, below))
        return "" if others else match["words"]
    if _NAMES_BEHIND.match(source.text, end) is None:
        return ""
    row = source.text.rfind("\n", 0, start) + 1
    for _ in range(_ROWS):
        above = source.text[max(0, row - _LONG) : row].rstrip("\n")
        if not above.endswith(_GOES_ON):
            break
        row = max(0, row - _LONG) + above.rfind("\n") + 1
    if _NAMES_BEFORE.fullmatch(source.text, row, start) is None:
        return ""
    match = _ROW_LABEL.fullmatch(_nearest_left(source, row))
    return "" if match is None else match["words"]


def has_own_label(source: Source, start: int) -> bool:
    """Whether a label beside the row of a name tells that it is not of the row above."""
    line = source.text.rfind("\n", 0, start) + 1
    return not source.text[line:start].strip() and bool(
        _OWN_LABEL.fullmatch(_nearest_left(source, start))
    )


def _nearest_left(source: Source, row: int) -> str:
    return next(iter(left_of(source, row)), "")


def left_of(source: Source, row: int) -> list[str]:
    """The lines to the left on the same height as what stands at ``row``, nearest first."""
    areas = source.text_map.areas(row, row + 1)
    if not areas:
        return []
    rect = areas[0].rect
    left = [
        line
        for line in source.lines_on(areas[0].page)
        if line.rect.x1 <= rect.x0
        and min(line.rect.y1, rect.y1) - max(line.rect.y0, rect.y0) > 0.6 * line.rect.height
    ]
    left.sort(key=lambda line: -line.rect.x0)
    return [" ".join(source.text[line.start : line.end].split()) for line in left]


def listed_above(source: Source, start: int, head: str) -> str:
    """The line above a name that begins a block, when a list in it goes on: "A, B en"."""
    line = max(source.text.rfind("\n", 0, start), source.text.rfind("\f", 0, start)) + 1
    first = not head.strip() and not source.text[line:start].strip()
    above = source.lines_above(start, 1) if first else []
    return above[0] + "\n" if above and above[0].endswith(_GOES_ON) else ""


def of_the_name_before(head: str, words: int, end: int) -> bool:
    """Whether the office at ``head[words:end]`` belongs to who is named in the line above.

    ``head`` is the text up to the next name.
    """
    return "\n" in head[end:] and _APPOSED.search(head[:words]) is not None


def ends_its_row(source: Source, start: int, end: int, following: int) -> bool:
    """Whether ``text[start:end]`` has a line of a list to itself with its office behind a comma.

    ``following`` is where the next name begins: in the next line, with its own office behind it.
    "W. Mol, gedeputeerde" over "B. Quint, wethouder", but not "zag K. Jansen, minister" over
    "Bakker en".
    """
    line = max(source.text.rfind("\n", 0, start), source.text.rfind("\f", 0, start)) + 1
    begins = _ROW_BEGINS.fullmatch(source.text, line, start)
    if begins is None or _CITIZEN.match(source.text, start, end):
        return False
    above = source.text[max(0, line - _LONG) : line].rstrip("\n").rpartition("\n")[2].rstrip()
    if not begins["label"] and above and not above.endswith(":") and not _ROW_ALIKE.match(above):
        return False
    if _ROW_ENDS.fullmatch(source.text, end, following) is None:
        return False
    return _ROW_NEXT.match(source.text, following) is not None


def next_speaks(source: Source, at: int) -> bool:
    """Whether a message of somebody else begins at ``at``, so that what goes before is not his."""
    line = max(source.text.rfind("\n", 0, at), source.text.rfind("\f", 0, at)) + 1
    opens = _STAMP.fullmatch(source.text, line, at) is not None
    return opens and _SPEAKS.match(source.text, at) is not None


_CHAIRS = re.compile(
    r"[ ]\((?:voorzitter|vz|vice-?voorzitter|plv\.? ?(?:vz|voorzitter))\.?\)[ ]*(?=\n|\f|$)"
)


def _numbered(source: Source, start: int, end: int) -> bool:
    """Whether nothing but a number stands beside a name on its line."""
    line = source.text.rfind("\n", 0, start) + 1
    stop = source.text.find("\n", end)
    rest = source.text[line:start] + source.text[end : stop if stop >= 0 else len(source.text)]
    return len(rest) <= 12 and not any(sign.isalpha() for sign in rest)


def _right_of(source: Source, start: int, end: int) -> list[str]:
    """The lines to the right on the same height, nearest first; none unless the name is alone.

    The name may be broken over two lines of its cell.
    """
    areas = source.text_map.areas(start, end)
    pages = {area.page for area in areas}
    alone = source.is_alone_on_line(start, end) or _numbered(source, start, end)
    alone = alone or _CHAIRS.match(source.text, end) is not None
    if len(pages) != 1 or len(areas) > 2 or not alone:
        return []
    page, rect = areas[0].page, Rect.bounding([area.rect for area in areas])
    beside = [
        line
        for line in source.lines_on(page)
        if line.rect.x0 >= rect.x1
        and min(line.rect.y1, rect.y1) - max(line.rect.y0, rect.y0) > 0.6 * line.rect.height
    ]
    beside.sort(key=lambda line: line.rect.x0)
    return [" ".join(source.text[line.start : line.end].split()) for line in beside]
