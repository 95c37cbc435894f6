"""Values under the headings of tables, ruled or not: ``Naam``, ``Geboren``, ``Wie``, ``Paraaf``.

A cell is read as a whole, so that what is broken over its lines is found as one datum; the lines
become one detection each where other text stands between them in the reading order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stdnum.nl import bsn

from app.detection import contact
from app.detection.dutch import lexicon
from app.detection.dutch.address import is_seat
from app.detection.dutch.email import functional
from app.detection.dutch.initials import codes
from app.detection.dutch.name_words import listed, strong_given
from app.detection.field_kinds import VALUES, field_label, is_amount
from app.detection.found import text_detection
from app.detection.grids import Grid, grids
from app.detection.labels import is_function
from app.model.detection import Detection, EntityType, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.detection.grids import Cell
    from app.detection.layout import Layout

RECOGNIZER = "columns"
SCORE = 0.9
_HEADING = 40
"""The longest text that still is a heading."""

_SAME_PLACE = 8.0
"""How far the columns of a table may shift from one page to the next, in points."""

#: Headings over initials; over the last group stands other text as often.
_PARAAF = re.compile(
    r"(?:(?:voor )?paraaf|parafen|initialen|par\.|initials)(?:[ /].*)?", re.IGNORECASE
)
_DOES = re.compile(
    r"(?:voor )?akkoord|gezien|wie|acties?|actiehouders?|"
    r"(?:uitgevoerd |opgepakt |belegd |afgehandeld |ingevoerd |gecontroleerd |genoteerd |"
    r"aangenomen |behandeld |opgesteld )?door(?: wie)?|"
    r"eigenaar|trekker|uitvoering|verantwoordelijke?|opsteller|behandelaar|steller|controle|"
    r"toegewezen(?: aan)?|belegd bij|aanwezig|dienst|owner|action|by|responsible|notulist|auteur|"
    r"wijziging door|reviewer|bewerkt door|wie\s?/\s?wanneer|actie\s?/\s?wie",
    re.IGNORECASE,
)
#: Under these stands what is to be done, and initials at most.
_TASKS = re.compile(r"acties?|actions?|controle|uitvoering|dienst", re.IGNORECASE)
#: Headings under which units, firms and free text stand beside persons.
_LOOSE = re.compile(
    r"wie|acties?|actiehouders?|trekkers?|eigenaars?|(?:budget)?houders?|opdrachtnemers?|declarants?|"
    r"uitvoerende?s?|koper|verkoper|huurder|verhuurder|vertegenwoordigers?|deelnemers?|partners?|"
    r"(?:in)?sprekers?|vervangers?|achterwacht|piketdienst|indieners?|opdrachtgevers?|name|names",
    re.IGNORECASE,
)
_ID_HEADING = re.compile(
    r"(?:nr\.? |nummer )?document(?:[ -]?(?:nummer|nr\.?|no\.?))?", re.IGNORECASE
)
_ID_SHAPE = re.compile(r"(?<!\w)[A-NP-Z]{2}(?=[A-NP-Z0-9 ]*\d)(?: ?[A-NP-Z0-9]){6} ?\d(?!\w)")
_BOX = re.compile(r"postbus|antwoordnummer", re.IGNORECASE)
_NOBODY = re.compile(
    r"(?:vacature|onbekend|geen|idem|n\.?v\.?t\.?|volgt|allen|iedereen|diversen?|(?:sub)?totaal|"
    r"n\.?t\.?b\.?|gereserveerd|extern|intern|nader te bepalen|leeg|open|afwezig|reserve|overig|"
    r"optie|zie .*|vervallen|niemand|all|none|tbd|anoniem|ja|nee|akkoord|gereed|loopt)\W*",
    re.IGNORECASE,
)
_FIRM = re.compile(
    r"(?<!\w)(?:B\.?V|N\.?V|V\.?O\.?F|C\.?V|GmbH|Ltd|Inc|LLP|S\.A|e\.?V)(?:\.|\b)|\s&\s|\w\+\w|"
    r"(?i:\b(?:advocaten|notarissen|accountants|groep|holding|consultancy|transport|bouw|"
    r"adviseurs|vereniging|stichting|universiteit|gemeente|provincie|ministerie|politie))\b"
)
#: The local part of a mail address on its line, and a line that is the first half of one.
_LOCAL = re.compile(r"[\w.+-]*(?=@)")
_LOCAL_HALF = re.compile(r"[a-z0-9][a-z0-9.+-]*[._-](?:[a-z0-9]*)|[a-z0-9]+(?:[._-][a-z0-9]+)+")
_WORDS = re.compile(r"[A-ZÀ-Ž][a-zß-ÿ]+(?:[ -](?:[a-z']+ )?[A-ZÀ-Ž][a-zß-ÿ]+)?")


@dataclass(frozen=True, slots=True)
class _Column:
    kind: EntityType
    words: str


def find_columns(layout: Layout) -> list[Detection]:
    """The values of all columns with a heading of ours; the explanation names the heading."""
    found: dict[tuple[int, int], Detection] = {}
    before: tuple[Grid, dict[int, _Column]] | None = None
    for grid in grids(layout):
        first, columns = _headings(grid)
        if not columns and before is not None and _goes_on(before[0], grid):
            first, columns = 0, before[1]
        before = (grid, columns) if columns else None
        for detection in _in_grid(layout, grid, first, columns):
            assert detection.start is not None
            assert detection.end is not None
            found.setdefault((detection.start, detection.end), detection)
    return list(found.values())


def _headings(grid: Grid) -> tuple[int, dict[int, _Column]]:
    """The first row under the headings, and the columns that hold persons' data."""
    for i, row in enumerate(grid.rows[:3]):
        if len(row) < 2 or not all(_may_head(cell) for cell in row.values()):
            continue
        known = {c: k for c, cell in row.items() if (k := _column(cell.text)) is not None}
        known = {c: k for c, k in known.items() if not _of_labels(grid.rows[i + 1 :], c)}
        persons = any(k.kind in (EntityType.PERSON, EntityType.DOB) for k in known.values())
        for c, cell in row.items():
            if persons and c not in known and _ID_HEADING.fullmatch(cell.text.strip(" :")):
                known[c] = _Column(EntityType.ID_DOC, cell.text)
        if known and grid.rows[i + 1 :] and _are_headings(row, known):
            return i + 1, known
    return 0, {}


def _are_headings(row: dict[int, Cell], known: dict[int, _Column]) -> bool:
    """Whether a row with a heading of ours is one of headings, and not a label with its value."""
    others = [cell for c, cell in row.items() if c not in known]
    if all(cell.bold for cell in row.values()) or not others:
        return True
    if len(row) == 2 or any(contact.name_shape(cell.text) == 2 for cell in others):
        return False
    return len(known) > 1 or all(not surely(cell.text, 0.0) for cell in others)


def _may_head(cell: Cell) -> bool:
    return (
        len(cell.text) <= _HEADING
        and not any(c.isdigit() for c in cell.text.replace("06", ""))
        and not cell.text.rstrip().endswith(":")
    )


def _column(text: str) -> _Column | None:
    words = " ".join(text.split()).strip(" :")
    if _PARAAF.fullmatch(words) or _DOES.fullmatch(words):
        return _Column(EntityType.INITIALS, words)
    known = field_label(words)
    return _Column(known[0], words) if known is not None else None


def _of_labels(rows: Sequence[dict[int, Cell]], column: int) -> bool:
    """Whether further labels stand under a label, so that it heads a row and no column."""
    cells = [row[column].text for row in rows if column in row]
    return 2 * sum(_column(text) is not None for text in cells) >= max(1, len(cells))


def _goes_on(above: Grid, below: Grid) -> bool:
    """Whether a table goes on overleaf without its headings."""
    if below.page != above.page + 1 or below.ruled is not above.ruled:
        return False
    last, first = above.rows[-1], below.rows[0]
    shared = set(last) & set(first)
    return len(shared) > 1 and all(
        abs(last[c].rect.x0 - first[c].rect.x0) < _SAME_PLACE for c in shared
    )


def _in_grid(
    layout: Layout, grid: Grid, first: int, columns: dict[int, _Column]
) -> Iterator[Detection]:
    for row in grid.rows[first:]:
        for column, cell in row.items():
            known = columns.get(column)
            if known is not None:
                for kind, start, end, score in _values(known, cell.text):
                    yield from _placed(layout, cell, start, end, kind, score, known.words)
            elif "@" in cell.text and len(cell.spans) > 1:
                yield from _broken_mail(layout, cell)


def _placed(
    layout: Layout, cell: Cell, start: int, end: int, kind: EntityType, score: float, words: str
) -> Iterator[Detection]:
    """The stretch of a cell's text where it stands in the document."""
    text = layout.text_map.text
    pieces: list[tuple[int, int]] = []
    at = 0
    for a, b in cell.spans:
        low, high = max(start, at), min(end, at + b - a)
        if low < high:
            piece = (a + low - at, a + high - at)
            if pieces and not text[pieces[-1][1] : piece[0]].strip():
                pieces[-1] = (pieces[-1][0], piece[1])
            else:
                pieces.append(piece)
        at += b - a + 1
    for a, b in pieces:
        made = text_detection(
            layout.text_map, a, b, kind, Role.ONBEKEND, score, RECOGNIZER, f"staat onder '{words}'"
        )
        if made is not None:
            yield made


_Value = tuple[EntityType, int, int, float]


def _values(column: _Column, text: str) -> Iterator[_Value]:
    if _NOBODY.fullmatch(text):
        return
    kind = column.kind
    if kind in (EntityType.PERSON, EntityType.INITIALS):
        yield from _people(column, text)
    elif kind is EntityType.PHONE:
        if not re.match(r"\s*(?:14\s?0\d{1,3}|0[89]00|112\b)", text):
            for value in contact.extension(text, 0, len(text)):
                if value.kind is EntityType.PHONE:
                    yield kind, value.start, value.end, value.score
    else:
        yield from _shaped(column, text)


def _shaped(column: _Column, text: str) -> Iterator[_Value]:
    kind = column.kind
    if kind is not EntityType.ADDRESS and is_amount(text):
        return
    pattern = _ID_SHAPE if _ID_HEADING.fullmatch(column.words) else VALUES[kind]
    for match in pattern.finditer(text):
        end = match.end()
        if kind is EntityType.ADDRESS:
            if is_seat(match.group()) or _BOX.search(text):
                return
            end = len(text) if len(text) - match.start() < 90 else end
        wrong = kind is EntityType.BSN and not bsn.is_valid(re.sub(r"\D", "", match.group()))
        yield kind, match.start(), end, 0.6 if wrong else SCORE
        if kind is EntityType.ADDRESS:
            return


def _people(column: _Column, text: str) -> Iterator[_Value]:
    """Names or initials under a heading that asks for them."""
    paraaf = _PARAAF.fullmatch(column.words) is not None
    short = list(codes(text, sure=paraaf))
    if short:
        for start, end, mixed in short:
            score = 0.7 if mixed or paraaf else 0.5
            yield EntityType.INITIALS, start, end, score
        return
    if (is_function(text) and not contact.has_title(text)) or _FIRM.search(text):
        return
    if _TASKS.fullmatch(column.words):
        return
    loose = column.kind is EntityType.INITIALS or _LOOSE.fullmatch(column.words) is not None
    named = contact.names(text, 0, len(text), first=not loose or len(text) < 40)
    if not named and not loose and _WORDS.fullmatch(text) and _called(text):
        # "Oene" and "Meppel" are places that people are called after.
        yield EntityType.PERSON, 0, len(text), 0.65 if column.words.casefold() != "naam" else 0.5
    for name in named:
        score = max(name.score, 0.75)
        if loose and not surely(text[name.start : name.end], name.score):
            score = 0.5
            if column.kind is EntityType.INITIALS:
                continue
        yield EntityType.PERSON, name.start, name.end, score


def _called(text: str) -> bool:
    """Whether somebody may be called so, whatever else it means."""
    keys = re.findall(r"[^\W\d_]+", text.casefold())
    return all(k in lexicon.given_names() or listed(k) for k in keys[-1:])


def surely(text: str, score: float) -> bool:
    """Whether a name is one under a heading that units and firms stand under too."""
    if contact.name_shape(text) == 2 or score >= 0.8:
        return True
    keys = [w.casefold() for w in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)]
    if any(k in lexicon.words() or k in lexicon.places() for k in keys[-1:]):
        return False
    return any(strong_given(k) or listed(k) for k in keys)


def _broken_mail(layout: Layout, cell: Cell) -> Iterator[Detection]:
    """The local part of an address that is broken over the lines of a cell."""
    text = layout.text_map.text
    lines = [text[a:b] for a, b in cell.spans]
    for i, line in enumerate(lines):
        match = _LOCAL.search(line)
        if match is None:
            continue
        parts = [(cell.spans[i][0] + match.start(), cell.spans[i][0] + match.end())]
        if match.start() == 0 and i and _LOCAL_HALF.fullmatch(lines[i - 1]):
            parts.append(cell.spans[i - 1])
        for a, b in parts:
            made = text_detection(
                layout.text_map, a, b, EntityType.EMAIL, Role.ONBEKEND,
                0.9, RECOGNIZER, "is het persoonlijke deel van een e-mailadres",
            )  # fmt: skip
            if made is not None and not functional(made.text):
                yield made
