"""What stands in one cell under a heading: names, initials, numbers, addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stdnum.nl import bsn

from app.detection import contact
from app.detection.dutch import lexicon
from app.detection.dutch.initials import codes
from app.detection.dutch.name_tokens import PARTICLES
from app.detection.dutch.name_words import listed, strong_given
from app.detection.dutch.premises import names_trade
from app.detection.dutch.seats import has_seat
from app.detection.field_kinds import is_amount, is_staff_number, value_of
from app.detection.labels import is_function
from app.model.detection import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator

SCORE = 0.9
#: Headings under which units, firms and free text stand beside persons.
_LOOSE = re.compile(
    r"wie|acties?|actiehouders?|trekkers?|eigenaars?|(?:budget)?houders?|opdrachtnemers?|declarants?|"
    r"uitvoerende?s?|koper|verkoper|huurder|verhuurder|vertegenwoordigers?|deelnemers?|partners?|"
    r"(?:in)?sprekers?|vervangers?|achterwacht|piketdienst|indieners?|opdrachtgevers?|name|names",
    re.IGNORECASE,
)
#: "Tussenvoegsel": what stands before a surname, by itself.
_BETWEEN = re.compile(r"tussenv(?:oegsels?)?\.?|voorvoegsels?|prefix|tsv\.?", re.IGNORECASE)
_LETTERS = re.compile(r"voorl(?:etters?)?\.?|initials?", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[A-ZÀ-Ž][a-z]?\.?[ ]?){1,6}")
_SURNAME = re.compile(
    r"(?:achter|geslachts|familie|geboorte|meisjes)na(?:am|men)|surnames?|(?:last|family) names?",
    re.IGNORECASE,
)
#: Under these stands what is to be done, and initials at most.
_TASKS = re.compile(r"acties?|actions?|controle|uitvoering|dienst", re.IGNORECASE)
_ID_SHAPE = re.compile(r"(?<!\w)[A-NP-Z]{2}(?=[A-NP-Z0-9 ]*\d)(?: ?[A-NP-Z0-9]){6} ?\d(?!\w)")
#: Who is not born yet has no date of birth.
_EXPECTED = re.compile(r"terme|uitgerekend|verwacht|expected|due", re.IGNORECASE)
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
_WORDS = re.compile(r"[A-ZÀ-Ž][a-zß-ÿ]+(?:[ -](?:[a-z']+ )?[A-ZÀ-Ž][a-zß-ÿ]+)?")
#: Headings over initials; over the last group stands other text as often.
PARAAF = re.compile(
    r"(?:(?:voor )?paraaf|parafen|initialen|par\.|initials)(?:[ /].*)?", re.IGNORECASE
)
ID_HEADING = re.compile(
    r"(?:nr\.? |nummer )?document(?:[ -]?(?:nummer|nr\.?|no\.?))?", re.IGNORECASE
)


#: Who speaks for a firm: "Gebr. Visser (M. Visser)"; a first name in brackets has no initials.
_WHO_SPEAKS = re.compile(r"\s\((?:[A-Z]\.[ ]?){1,4}[ ]?[^()\d]{3,}\)?$")
_BROTHERS = re.compile(r"(?:Gebr\.|Gebroeders|Firma|Fa\.)[ ]")


@dataclass(frozen=True, slots=True)
class Column:
    """A heading: what stands under it, and its words."""

    kind: EntityType
    words: str


Value = tuple[EntityType, int, int, float]


def values(column: Column, text: str) -> Iterator[Value]:
    """Kind, start, end and score of what a cell with this text holds."""
    if _NOBODY.fullmatch(text):
        return
    kind = column.kind
    if kind in (EntityType.PERSON, EntityType.INITIALS):
        yield from _people(column, text)
    elif kind is EntityType.PHONE:
        if not re.match(r"\s*(?:14\s?0\d{1,3}|0[89]00|112\b)", text) and not is_amount(text):
            for value in contact.extension(text, 0, len(text)):
                if value.kind is EntityType.PHONE:
                    yield kind, value.start, value.end, value.score
    else:
        yield from _shaped(column, text)


def _shaped(column: Column, text: str) -> Iterator[Value]:
    kind = column.kind
    if kind is not EntityType.ADDRESS and is_amount(text):
        return
    pattern = _ID_SHAPE if ID_HEADING.fullmatch(column.words) else value_of(kind, column.words)
    for match in pattern.finditer(text):
        end = match.end()
        if kind is EntityType.STAFF_ID and not is_staff_number(text, match):
            continue
        if kind is EntityType.DOB and _EXPECTED.search(text, 0, match.start()):
            continue
        if kind is EntityType.ADDRESS:
            if has_seat(match.group(), text[match.end() :]) or _BOX.search(text):
                return
            end = len(text) if len(text) - match.start() < 90 else end
        wrong = kind is EntityType.BSN and not bsn.is_valid(re.sub(r"\D", "", match.group()))
        yield kind, match.start(), end, 0.6 if wrong else SCORE
        if kind is EntityType.ADDRESS:
            return


def _part_of_name(column: Column, text: str) -> bool:
    """Whether a cell holds nothing but particles or initials, where those are asked for."""
    if _BETWEEN.fullmatch(column.words):
        return all(part.casefold() in PARTICLES for part in text.split())
    return bool(_LETTERS.fullmatch(column.words) and _INITIALS.fullmatch(text))


def _people(column: Column, text: str) -> Iterator[Value]:
    """Names or initials under a heading that asks for them."""
    if _part_of_name(column, text):
        yield EntityType.PERSON, 0, len(text), 0.85
        return
    paraaf = PARAAF.fullmatch(column.words) is not None
    short = list(codes(text, sure=paraaf))
    if short:
        for start, end, mixed in short:
            score = 0.7 if mixed or paraaf else 0.5
            yield EntityType.INITIALS, start, end, score
        return
    if (is_function(text) and not contact.has_title(text)) or _FIRM.search(text):
        return
    if _SURNAME.fullmatch(column.words) and contact.name_shape(text) and len(text) > 2:
        # "HEIJMANS" is a firm as well, but none has a column for surnames.
        yield EntityType.PERSON, 0, len(text), 0.96 if _called(text) else 0.85
        return
    if _TASKS.fullmatch(column.words) or names_trade(text):
        return
    whole = text.strip(" .,;")
    if (
        contact.name_shape(whole) == 2
        and not contact.is_known(whole)
        and not _WHO_SPEAKS.search(whole)
        and not any(c.isdigit() or c in ",/;&" for c in whole)
    ):
        yield EntityType.PERSON, text.index(whole[0]), len(text.rstrip(" .,;")), 0.85
        return
    loose = column.kind is EntityType.INITIALS or _LOOSE.fullmatch(column.words) is not None
    named = contact.names(text, 0, len(text), first=not loose or len(text) < 40)
    plain = _WORDS.fullmatch(text) is not None and not contact.is_body(text)
    if not named and not loose and plain and _called(text):
        # "Oene" and "Meppel" are places that people are called after.
        yield EntityType.PERSON, 0, len(text), 0.65 if column.words.casefold() != "naam" else 0.5
    for name in named:
        if _BROTHERS.match(text, name.start) and _WHO_SPEAKS.search(text):
            continue
        score = max(name.score, 0.75)
        if loose and not surely(text[name.start : name.end], name.score):
            score = 0.5
            if column.kind is EntityType.INITIALS:
                continue
        yield EntityType.PERSON, name.start, name.end, score


def names_firm(text: str) -> bool:
    """True for what has a firm's word in it: "Zelhorst Bouw B.V."."""
    return _FIRM.search(text) is not None


def is_firm(text: str) -> bool:
    """True for a cell that names a company and no person."""
    return names_firm(text) or names_trade(text) or contact.is_known(text.strip())


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
