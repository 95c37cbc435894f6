"""What the officer teaches the program: words that always stay visible or are always redacted.

One file for each profile in the user's own data folder, beside the organisation's profiles. It
holds personal data, so that nobody else may read it where the system knows of rights, and nothing
of it goes into a log. :mod:`app.reference` adds it to the profile
(docs/decisions/004-own-words.md).
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

import msgspec

from app import paths
from app.errors import KnownError, UsageError
from app.model.person_name import PersonName
from app.model.profile import Official, OwnOfficial, OwnWords, Profile

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

T = TypeVar("T")
MIN_WORD, MAX_WORD = 3, 80
ALWAYS = "0001-01-01"
"""The first day of an office of which no first day is given."""

_decoder = msgspec.json.Decoder(OwnWords)


def words_file(profile: str) -> Path:
    """Where the words of a profile are kept; the folder is made when it is not there."""
    return paths.data_dir("words") / f"{profile}.json"


def load(profile: str) -> OwnWords:
    """The words of a profile; empty when there are none yet.

    Raises:
        UsageError: The file is not in order. To go on without it would leave names unredacted.
    """
    file = words_file(profile)
    try:
        return _decoder.decode(file.read_bytes())
    except FileNotFoundError:
        return OwnWords()
    except (OSError, msgspec.MsgspecError) as error:
        raise UsageError(
            f"De woordenlijst van het profiel '{profile}' is niet te lezen; herstel of verwijder "
            f"het bestand {file}."
        ) from error


def save(profile: str, words: OwnWords) -> None:
    """Write the words of a profile, at once or not at all.

    Raises:
        KnownError: The data folder cannot be written.
    """
    try:
        data = msgspec.json.format(msgspec.json.encode(words), indent=2)
        paths.write_whole(words_file(profile), data)
    except OSError as error:
        raise KnownError(
            "De woordenlijst kan niet worden bewaard; maak ruimte vrij op de schijf of vraag de "
            "beheerder om schrijfrechten."
        ) from error


def added_to(profile: Profile, words: OwnWords) -> Profile:
    """The profile with the officer's words; what he taught goes over what the file says."""
    said = {key(w) for w in (*words.visible, *words.hidden)}
    return replace(
        profile,
        visible=(*(w for w in profile.visible if key(w) not in said), *words.visible),
        hidden=(*(w for w in profile.hidden if key(w) not in said), *words.hidden),
        officials=(*profile.officials, *map(_official, words.officials)),
        organisation_domains=_both(profile.organisation_domains, words.domains),
        organisation_phones=_both(profile.organisation_phones, words.phones),
        organisation_mailboxes=_both(profile.organisation_mailboxes, words.mailboxes),
    )


def taught(words: OwnWords, word: str, *, visible: bool) -> OwnWords:
    """The words with one that always stays visible, or is always redacted; never both."""
    others = [w for w in words.visible if key(w) != key(word)]
    hidden = [w for w in words.hidden if key(w) != key(word)]
    (others if visible else hidden).append(word)
    return replace(words, visible=tuple(others), hidden=tuple(hidden))


def merged(old: OwnWords, wanted: OwnWords, now: OwnWords) -> OwnWords:
    """``now`` with what somebody changed from ``old`` to ``wanted``, whatever was taught meanwhile.

    A word that was put on one of the two lists leaves the other.
    """
    if now == old:
        return wanted
    found = OwnWords(
        **{
            name: _moved(getattr(old, name), getattr(wanted, name), getattr(now, name))
            for name in OwnWords.__dataclass_fields__
        }
    )
    visible = {key(w) for w in set(wanted.visible) - set(old.visible)}
    hidden = {key(w) for w in set(wanted.hidden) - set(old.hidden)}
    return replace(
        found,
        visible=tuple(w for w in found.visible if key(w) not in hidden - visible),
        hidden=tuple(w for w in found.hidden if key(w) not in visible),
    )


def _moved(old: Sequence[T], wanted: Sequence[T], now: Sequence[T]) -> tuple[T, ...]:
    stay = [entry for entry in now if entry in wanted or entry not in old]
    return tuple(dict.fromkeys([*stay, *(e for e in wanted if e not in old)]))


def can_be_taught(word: str) -> bool:
    """Whether a text is a word, name or number, and not a stretch of text or a mark."""
    return MIN_WORD <= len(word) <= MAX_WORD and len(re.findall(r"\w", word)) >= MIN_WORD


def key(word: str) -> str:
    """What makes two words the same: capitals and white space do not count."""
    return " ".join(word.casefold().split())


def parse_official(name: str, office: str, start: str = "", end: str = "") -> OwnOfficial:
    """What the officer wrote, checked.

    Raises:
        KnownError: The name has no surname, the office is empty, or a date is none.
    """
    name, office = " ".join(name.split()), " ".join(office.split())
    if not PersonName.parse(name).surname or not office:
        raise KnownError("Vul bij elke ambtsdrager een naam en een functie in.")
    days = [_iso(text) for text in (start, end)]
    if all(days) and days[0] > days[1]:
        raise KnownError("De laatste dag van een ambtsdrager ligt voor de eerste; pas dat aan.")
    return OwnOfficial(name, office, *days)


def _iso(text: str) -> str:
    """``2024-07-02`` for ``2-7-2024`` and for itself; empty for nothing."""
    text = text.strip()
    if not text:
        return ""
    match = re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", text)
    try:
        if match:
            day, month, year = map(int, match.groups())
            return date(year, month, day).isoformat()
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise KnownError("Schrijf datums van ambtsdragers als 2-7-2024.") from None


def _official(own: OwnOfficial) -> Official:
    name = PersonName.parse(own.name)
    return Official(
        name=own.name,
        given=name.given,
        initials=name.initials,
        surname=name.full_surname,
        office=own.office,
        body="",
        start=own.start or ALWAYS,
        end=own.end,
    )


def _both(known: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*known, *more]))
