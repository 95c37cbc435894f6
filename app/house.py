"""What an organisation keeps for its work: favourite grounds, motivations, saved searches.

One file for each profile in the user's own data folder, beside the words that were taught
(:mod:`app.words`); an administrator can copy it to colleagues. Searches may hold names, so nobody
else may read the file where the system knows of rights, and nothing of it goes into a log.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from app import paths
from app.errors import KnownError

if TYPE_CHECKING:
    from pathlib import Path

MOST_FAVOURITES = 9
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Motivation:
    """A template for a justification; ``grounds`` are the codes it is for, none: for all.

    ``text`` has fields between braces, see :mod:`app.review.motivation`.
    """

    name: str
    text: str
    grounds: tuple[str, ...] = ()

    def fits(self, wanted: tuple[str, ...]) -> bool:
        """Whether it is meant for one of these grounds."""
        return not self.grounds or any(code in self.grounds for code in wanted)


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search under a name; ``mode`` and the rest are those of :class:`app.review.find.Query`."""

    name: str
    words: tuple[str, ...] = field(repr=False)
    mode: str = "text"
    whole_words: bool = True
    match_case: bool = False
    whole_dossier: bool = True


@dataclass(frozen=True, slots=True)
class House:
    """All of it. ``motivations`` is None while the program's own are used."""

    favourites: tuple[str, ...] = ()
    motivations: tuple[Motivation, ...] | None = None
    searches: tuple[SavedSearch, ...] = ()

    @property
    def templates(self) -> tuple[Motivation, ...]:
        """The organisation's own templates, or those that the program comes with."""
        return own_motivations() if self.motivations is None else self.motivations

    def with_search(self, search: SavedSearch) -> House:
        """With a search, in the place of one of the same name."""
        others = [s for s in self.searches if key(s.name) != key(search.name)]
        return replace(
            self, searches=tuple(sorted([*others, search], key=lambda s: s.name.casefold()))
        )

    def without_search(self, name: str) -> House:
        """Without a search."""
        return replace(self, searches=tuple(s for s in self.searches if key(s.name) != key(name)))

    def renamed_search(self, old: str, new: str) -> House:
        """With another name for a search; one that had that name already gives way."""
        found = next((s for s in self.searches if key(s.name) == key(old)), None)
        if found is None or not tidy(new):
            return self
        return self.without_search(old).with_search(replace(found, name=tidy(new)))


_decoder = msgspec.json.Decoder(House)


def key(name: str) -> str:
    """What makes two names the same."""
    return tidy(name).casefold()


def tidy(name: str) -> str:
    """A name without needless white space, no longer than a menu can show."""
    return " ".join(name.split())[:LONGEST_NAME]


def house_file(profile: str) -> Path:
    """Where it is kept for a profile; the folder is made when it is not there."""
    return paths.data_dir("house") / f"{profile}.json"


def load(profile: str) -> House:
    """What is kept for a profile; empty when there is nothing yet.

    Raises:
        KnownError: The file is not in order.
    """
    try:
        return _decoder.decode(house_file(profile).read_bytes())
    except FileNotFoundError:
        return House()
    except (OSError, msgspec.MsgspecError) as error:
        raise KnownError(
            "De favorieten, sjablonen en zoekopdrachten van dit profiel zijn niet te lezen; "
            f"herstel of verwijder het bestand {house_file(profile)}."
        ) from error


def save(profile: str, house: House) -> None:
    """Write it, at once or not at all.

    Raises:
        KnownError: The data folder cannot be written.
    """
    data = msgspec.json.format(msgspec.json.encode(house), indent=2)
    try:
        paths.write_whole(house_file(profile), data)
    except OSError as error:
        raise KnownError(
            "Dit kan niet worden bewaard; maak ruimte vrij op de schijf of vraag de beheerder om "
            "schrijfrechten."
        ) from error


@cache
def own_motivations() -> tuple[Motivation, ...]:
    """The templates that the program comes with (``resources/motivations.toml``)."""
    raw = tomllib.loads((paths.resources() / "motivations.toml").read_text(encoding="utf-8"))
    return tuple(
        Motivation(m["name"], re.sub(r"\s+", " ", m["text"]).strip(), tuple(m.get("grounds", ())))
        for m in raw["motivation"]
    )
