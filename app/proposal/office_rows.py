"""Offices in the rows of lists and tables: beside a name, behind a body, under a label.

"Ben Plas | Gemeente Ede | burgemeester" and "Sander Kuijk    wethouder Lingedam" tell of who stands
in the row; a label such as "Gedeputeerden:" speaks for all names behind it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from app import reference
from app.model.geometry import Rect
from app.proposal.office_places import GOES_ON, LONG, elected, tells
from app.proposal.office_words import ADDRESS, NAMES, PARTIES, PLURAL, SUBJECTS

if TYPE_CHECKING:
    from app.model.textmap import TextLine
    from app.proposal.sources import Source

#: "D. Mol (wethouder Hoogveen)": what is read as the next name is what the office is of.
_LOCAL = (
    r"(?P<words>(?i:(?:loco-?)?(?:burgemeester|wethouder)|raadslid|gedeputeerde|statenlid|dijkgraaf|"
    r"heemraad))[ ]"
)
_PLACE = r"(?P<place>[A-ZÀ-Ž][\w'’-]+(?:[ -][A-ZÀ-Ž][\w'’-]+)?)"
_OF_PLACE = re.compile(rf"\s{{1,3}}\({_LOCAL}{_PLACE}[,)]")
#: The same in a cell, and of a subject: "wethouder Lingedam, voorzitter", "wethouder mobiliteit".
_ROW_OF_PLACE = re.compile(
    rf"{_LOCAL}(?:(?<=er[ ])(?i:{SUBJECTS}(?:(?:, | en ){SUBJECTS}){{0,3}})|{_PLACE})"
    r"(?:, [^\n]{2,28}| \((?:voorzitter|vz)\.?\))?"
)
_TOWN_HALL = r"(?:gemeente(?:huis|raad)?|raadhuis|stadhuis|college(?: van)?|raad(?: van)?)"
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
    # "voorzitter, wethouder gemeente Dongerdeel" of the board of a joint body
    r"(?:(?:vice-?)?(?:voorzitter|lid),? )?"
    r"(?:(?:loco-?)?burgemeester|(?:loco-?)?wethouder|raadslid|gedeputeerde|statenlid|dijkgraaf|"
    r"heemraad|griffier|gemeentesecretaris|commissaris van de koning|minister|staatssecretaris|"
    r"(?:tweede |eerste )?kamerlid|(?:AB|DB)-lid|"
    r"lid (?:AB|DB|(?:algemeen|dagelijks) bestuur|(?:van de )?(?:tweede|eerste) kamer)|"
    r"member of parliament|M[E]?P"
    rf"|alderman|(?:deputy )?mayor|(?:deputy )?(?:minister|state secretary) (?:of|for) {_ABROAD})"
    # "burgemeester Van Dam" is somebody else, and so is his secretary
    rf"(?!.*{_HELPS})"
    r"(?-i: van [A-ZÀ-Ž][\w'’ -]{1,40}| (?:van de )?(?:gemeente|provincie)(?: [A-ZÀ-Ž][\w'’-]*"
    r"(?:[ -](?:aan|bij|op|van|de[nr]?|en|het|['’]t|[A-ZÀ-Ž][\w'’-]*)){0,5}|(?= *$))|"
    r" \([^()\n]{2,28}\)"
    r"|, (?!(?:[^\n]* )?(?:dhr|mw|mevr|drs|mr|ir|ing|[A-Z])\.)[^\n]{2,28})?",
    re.IGNORECASE,
)
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
#: Over a column that tells of somebody else: to whom people wrote, of whom they spoke.
_ABOUT = re.compile(
    r"\b(?:over|aan|met|voor|bij|namens|betreft|begeleidt|indieners?|melders?|afzenders?|ontvangers?|"
    r"geadresseerden?|wat|actie\w*|taak|taken|omschrijving|insprekers?|woonplaats|inwoners?|"
    r"bewoners?|klagers?|onderwerp|secretaresse|verstuurd|vraag|klacht)\b",
    re.IGNORECASE,
)
#: How far the edge of a column may shift, in points, and how far apart its rows are, in heights.
_ALIGNED, _GAP = 4.0, 3.5
#: How far above a row the first row of its table is looked for.
_TABLE = 6000
#: What is longer is a sentence and no heading.
_HEADING = 48
#: What stands before a name and behind it in such a row: names and nothing else.
_NAMES_BEFORE = re.compile(rf"[\s:]*{NAMES}{ADDRESS}\s*")
_NAMES_BEHIND = re.compile(r"[ ]*(?:,|;|\(|en\b|&|$)", re.MULTILINE)
_OWN_LABEL = re.compile(
    r"(?:van|from|via|kopie|cc|(?:op)?steller|(?:opgesteld|behandeld|verzonden) door|behandelaar|"
    r"contact\w*)[ ]*:?",
    re.IGNORECASE,
)
#: How many lines such a row goes on for at most.
_ROWS = 8
_DAY = r"(?:\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{1,2} [a-z]{3,9} \d{4})"
_IN_LINE = re.compile(rf"[ ]+(?P<words>{_ROW.pattern})[ ]+{_DAY}[ ]*(?=[\n\f]|$)", re.IGNORECASE)
#: "| K. Mol | wethouder |": a table drawn with signs.
_IN_CELLS = re.compile(rf"[ ]*\|[ ]*(?P<words>{_ROW.pattern})[ ]*(?:\||\n|\f|$)", re.IGNORECASE)


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
        return "" if _heads_about(source, start) else " ".join(match["words"].split())
    match = _IN_CELLS.match(source.text, end)
    if match is not None and source.text[line:start].count("|") <= _CELLS:
        beside = " ".join(match["words"].split())
        return "" if _bars_about(source, line) or _of_club(beside, source.text) else beside
    cells = _right_of(source, start, end)[:_CELLS]
    about = bool(cells) and _heads_about(source, start)
    for cell in cells:
        beside = _words(source, cell).lstrip("-–• ")
        if about or _heads_about(source, cell.start):
            break
        if office := _of_place(beside, source.text):
            return office
        if _ROW.fullmatch(beside):
            return "" if _of_club(beside, source.text) else beside
        if not _is_body(beside):
            break
    return ""


def _heads_about(source: Source, start: int) -> bool:
    """Whether the column of what stands at ``start`` tells of somebody else: "Gericht aan".

    By the topmost line of the column, up to a gap in it.
    """
    areas = source.text_map.areas(start, start + 1)
    if not areas:
        return False
    page, rect = areas[0].page, areas[0].rect
    above = [
        line
        for line in source.lines_on(page)
        if abs(line.rect.x0 - rect.x0) < _ALIGNED and line.rect.y1 <= rect.y0 + 1
    ]
    top, heading = rect.y0, ""
    for line in sorted(above, key=lambda line: -line.rect.y1):
        if top - line.rect.y1 > _GAP * line.rect.height:
            break
        heading, top = source.text[line.start : line.end], line.rect.y0
    return len(heading) < _HEADING and _ABOUT.search(heading) is not None


def _bars_about(source: Source, line: int) -> bool:
    """The same of a table drawn with bars, of which a row begins at ``line``: by its first row."""
    rows = source.text[max(0, line - _TABLE) : line].rstrip("\n").split("\n")
    heading = ""
    for row in reversed(rows):
        if "|" not in row:
            break
        heading = row
    return _ABOUT.search(heading) is not None


def _of_club(office: str, text: str) -> bool:
    """Whether a seat on a board is not that of a water board."""
    return _BOARD.match(office) is not None and not elected(office, text)


def _of_place(cell: str, text: str) -> str:
    """The office of a cell that tells what place or subject it is of, and not somebody's name."""
    match = _ROW_OF_PLACE.fullmatch(cell)
    if match is None or re.search(_HELPS, cell, re.IGNORECASE):
        return ""
    place = match["place"]
    if place is None or _is_town(place, text):
        return match["words"]
    listed = place.casefold() in reference.packed_list("surnames")
    return match["words"] if _of_towns(match["words"], text) > listed else ""


@lru_cache(maxsize=256)
def _is_town(place: str, text: str) -> bool:
    if place.casefold() in reference.packed_list("places"):
        return True
    return re.search(rf"(?i:{_TOWN_HALL})\s{re.escape(place)}(?!\w)", text) is not None


@lru_cache(maxsize=32)
def _of_towns(office: str, text: str) -> int:
    """In how many rows an office stands before a town, where it stands in more than one.

    Of "wethouder Ede", "wethouder Lingedam" under each other the second is of a town too.
    """
    row = rf"(?m)(?:^|(?<![ ])[ ]{{2,}}|[|][ ]?){office}[ ]{_PLACE}(?=[ ]{{0,80}}(?:$|[,|]))"
    towns = [match["place"] for match in re.finditer(row, text)]
    return sum(_is_town(town, text) for town in towns) if len(towns) > 1 else 0


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
        if portfolio and not tells(_EXECUTIVE, source.text):
            return ""
        cells = (_words(source, cell) for cell in _right_of(source, start, end))
        beside = any(any(map(str.isalnum, cell)) for cell in cells)
        others = beside or any(map(_UNDER_OTHERS.search, below))
        return "" if others else match["words"]
    if _NAMES_BEHIND.match(source.text, end) is None:
        return ""
    row = source.text.rfind("\n", 0, start) + 1
    for _ in range(_ROWS):
        above = source.text[max(0, row - LONG) : row].rstrip("\n")
        if not above.endswith(GOES_ON):
            break
        row = max(0, row - LONG) + above.rfind("\n") + 1
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


_CHAIRS = re.compile(
    r"[ ]\((?:voorzitter|vz|vice-?voorzitter|plv\.? ?(?:vz|voorzitter))\.?\)[ ]*(?=\n|\f|$)"
)


def _numbered(source: Source, start: int, end: int) -> bool:
    """Whether nothing but a number stands beside a name on its line."""
    line = source.text.rfind("\n", 0, start) + 1
    stop = source.text.find("\n", end)
    rest = source.text[line:start] + source.text[end : stop if stop >= 0 else len(source.text)]
    return len(rest) <= 12 and not any(sign.isalpha() for sign in rest)


def _words(source: Source, line: TextLine) -> str:
    return " ".join(source.text[line.start : line.end].split())


def _right_of(source: Source, start: int, end: int) -> list[TextLine]:
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
    return beside
