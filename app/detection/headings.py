"""What stands over a column: a heading for people's data, or one for things that are none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.cell_values import PARAAF, Column
from app.detection.field_kinds import heading
from app.model.detection import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.detection.grids import Cell, Grid

_HEADING = 40
"""The longest text that still is a heading."""

#: "1e dag ziek", "2e telefoon" are headings as well.
_COUNTED = re.compile(r"\b\d(?:e|ste|de)\b")
_DOES = re.compile(
    r"(?:voor )?akkoord|gezien|wie|acties?|actiehouders?|"
    r"(?:uitgevoerd |opgepakt |belegd |afgehandeld |ingevoerd |gecontroleerd |genoteerd |"
    r"aangenomen |behandeld |opgesteld )?door(?: wie)?|"
    r"van|aan|afzender|ontvanger|eigenaar|trekker|uitvoering|verantwoordelijke?|opsteller|"
    r"behandelaar|steller|controle|"
    r"toegewezen(?: aan)?|belegd bij|aanwezig|dienst|owner|action|by|responsible|notulist|auteur|"
    r"wijziging door|reviewer|bewerkt door|wie\s?/\s?wanneer|actie\s?/\s?wie",
    re.IGNORECASE,
)
_NUMBERS = re.compile(
    r"(?:zaak|dossier|order|factuur|artikel|referentie|kenmerk|volg|document|object|product|"
    r"project|"
    r"bestel|serie|contract|declaratie|besluit|melding)s?[ -]?(?:nummer|nr\.?|no\.?|id|code)?|"
    r"nummer|nr\.?|no\.?|kenmerk|referentie|ref\.?|code|ean",
    re.IGNORECASE,
)
#: What says nothing of whose or what number it is.
_ANY_NUMBER = re.compile(r"nummer|nr\.?|no\.?|code", re.IGNORECASE)
_THINGS = re.compile(
    r"(?:naam )?(?:bedrijf|organisatie|instelling|instantie|leverancier|firma|school|onderneming|"
    r"vestiging|merk|type|model|voertuig|auto|systeem|product|artikel|locatie|plaats|"
    r"woonplaats|gemeente|schip|functie|afdeling|team|directie|werkgever|land|stad|zaal|ruimte|"
    r"status|opleiding|rang)(?:naam)?",
    re.IGNORECASE,
)
_NAMED = frozenset({EntityType.PERSON, EntityType.INITIALS})
_NUMBERED = frozenset({EntityType.BSN, EntityType.PHONE, EntityType.STAFF_ID, EntityType.PLATE})
#: Headings beside "Naam" where what is named is a ship, a room, a model or a building.
_OF_THINGS = re.compile(
    r"(?:bouw)?jaar|bouwjaar|thuishaven|roepletters|versie(?: ?nr\.?)?|toepassing|"
    r"complex(?:code)?|etage|"
    r"stoelen|zitplaatsen|capaciteit|tonnage|lengte|windstoot|hoogste windstoot|station|type|"
    r"merk|model|"
    r"serienr\.?|brin|object|soort|ras(?:naam)?|oppervlakte|kaliber|imo|eni|mmsi|kvk|rsin|"
    r"statutair adres|vestigingsplaats|naamgever(?: of herkomst)?|herkomst|bron|fabrikant|"
    r"leverancier|"
    r"middelen|verdieping|zaal|capacity|vessel|built|flag",
    re.IGNORECASE,
)
_ONLY_THINGS = re.compile(
    r"bouwjaar|thuishaven|roepletters|tonnage|hoogste windstoot|windstoot|complexcode|brin|stoelen|"
    r"zitplaatsen|kaliber|imo|eni|mmsi|statutair adres|vestigingsplaats|rasnaam|naamgever",
    re.IGNORECASE,
)
_NAME_ALONE = re.compile(r"na(?:am|men)|names?", re.IGNORECASE)


def heads_things(text: str) -> bool:
    """Whether a text is a heading for things: "Bouwjaar", "Zaaknummer", "Afdeling"."""
    words = " ".join(text.split()).strip(" :")
    return any(p.fullmatch(words) is not None for p in (_OF_THINGS, _THINGS, _NUMBERS))


def may_head(cell: Cell) -> bool:
    """Whether a cell may be a heading by its length and its signs."""
    return (
        len(cell.text) <= _HEADING
        and not any(c.isdigit() for c in _COUNTED.sub("", cell.text.replace("06", "")))
        and not cell.text.rstrip().endswith(":")
    )


def column_of(text: str) -> Column | None:
    """What stands under a heading; None for one that asks for no data of people."""
    words = " ".join(text.split()).strip(" :")
    if PARAAF.fullmatch(words) or _DOES.fullmatch(words):
        return Column(EntityType.INITIALS, words)
    known = heading(words)
    return Column(*known) if known is not None else None


def of_labels(rows: Sequence[dict[int, Cell]], column: int) -> bool:
    """Whether further labels stand under a label, so that it heads a row and no column."""
    cells = [row[column].text for row in rows if column in row]
    return 2 * sum(column_of(text) is not None for text in cells) >= max(1, len(cells))


def names_things(words: str, head: dict[int, Cell]) -> bool:
    """Whether a column ``Naam`` is of things, by the headings beside it.

    One heading that only things have is enough; of those that a list of people may have too there
    must be two, and none that asks for a person's data.
    """
    if _NAME_ALONE.fullmatch(words) is None:
        return False
    others = [" ".join(c.text.split()).strip(" :") for c in head.values()]
    # headings that stand close are one cell
    parts = {part for text in others for part in (text, *text.split())}
    if any(_ONLY_THINGS.fullmatch(part) for part in parts):
        return True
    known = [column_of(text) for text in others if _NAME_ALONE.fullmatch(text) is None]
    return not any(known) and sum(_OF_THINGS.fullmatch(part) is not None for part in parts) > 1


def find_things(tables: Sequence[Grid]) -> list[tuple[int, int, frozenset[EntityType]]]:
    """The cells under headings such as ``Zaaknummer`` and ``Bedrijf``, and what is not in them."""
    found: list[tuple[int, int, frozenset[EntityType]]] = []
    for grid in tables:
        head = grid.rows[0]
        if len(head) < 2 or not all(may_head(cell) for cell in head.values()):
            continue
        for column, cell in head.items():
            words = " ".join(cell.text.split()).strip(" :")
            kinds = _NUMBERED if _NUMBERS.fullmatch(words) else _NAMED
            if kinds is _NUMBERED and _ANY_NUMBER.fullmatch(words) and _of_people(head):
                kinds -= {EntityType.BSN}  # "Naam | Nummer"
            named = _THINGS.fullmatch(words) is not None or names_things(words, head)
            if kinds is _NAMED and not named:
                continue
            if of_labels(grid.rows[1:], column):
                continue
            cells = [row[column] for row in grid.rows[1:] if column in row]
            found += [(a, b, kinds) for c in cells for a, b in c.spans]
    return found


def _of_people(head: dict[int, Cell]) -> bool:
    """Whether one of the headings is for persons."""
    known = [column_of(cell.text) for cell in head.values()]
    return any(k is not None and k.kind is EntityType.PERSON for k in known)
