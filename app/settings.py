"""The settings of one person on one machine: one declared list, from which preferences are built.

They lie as JSON in the configuration folder. What belongs to a dossier (its profile) is kept in
the dossier; a setting is only what a new one starts with.
"""

from __future__ import annotations

import base64
import binascii
import getpass
import json
import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, get_type_hints

from app import paths
from app.errors import KnownError

MAX_RECENT = 10
MAX_WORKERS = 4


class Group(StrEnum):
    """The pages of the preferences; what is in ``NONE`` the program remembers by itself."""

    WORK = "Werkwijze"
    VIEW = "Beeld"
    MACHINE = "Computer"
    NONE = ""


class ZoomMode(StrEnum):
    """How a document is shown when it is opened."""

    WIDTH = "breedte"
    PAGE = "hele pagina"
    ACTUAL = "ware grootte"


class Language(StrEnum):
    """The languages of the window; what goes into a document is always Dutch."""

    DUTCH = "nl"
    ENGLISH = "en"


def _about(label: str, group: Group) -> dict[str, object]:
    return {"label": label, "group": group}


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; to change one, make a new object with :func:`dataclasses.replace`.

    ``workers`` is the number of child processes that analyse, 0 to let the program choose.
    ``places`` are a page from 0, a document's id and a dossier's path, with spaces between.
    ``window_geometry`` and ``window_state`` are what the window gave and understands.
    """

    profile: str = field(
        default="defensie-beslisnota", metadata=_about("Profiel voor een nieuw dossier", Group.WORK)
    )
    author: str = field(
        default="", metadata=_about("Uw naam in het dossier (leeg: uw gebruikersnaam)", Group.WORK)
    )
    confirm_sweep: bool = field(
        default=True,
        metadata=_about(
            "Vragen voordat een beslissing voor alle gelijke voorstellen geldt", Group.WORK
        ),
    )
    model_redact: int = field(
        default=50,
        metadata=_about("Naam van het taalmodel lakken vanaf een zekerheid van (%)", Group.WORK),
    )
    model_check: int = field(
        default=10,
        metadata=_about("Naam van het taalmodel tonen vanaf een zekerheid van (%)", Group.WORK),
    )
    require_pages_seen: bool = field(
        default=False,
        metadata=_about("Alle pagina's moeten gezien zijn voor een export", Group.WORK),
    )
    seen_by_looking: bool = field(
        default=True,
        metadata=_about("Een pagina die u lang genoeg in beeld hebt, telt als gezien", Group.WORK),
    )
    require_second_look: bool = field(
        default=False,
        metadata=_about("De tweede blik moet klaar zijn voor een export", Group.WORK),
    )
    second_author: str = field(
        default="", metadata=_about("Naam van de tweede beoordelaar", Group.NONE)
    )
    zoom_mode: ZoomMode = field(
        default=ZoomMode.WIDTH, metadata=_about("Documenten tonen op", Group.VIEW)
    )
    language: Language = field(
        default=Language.DUTCH, metadata=_about("Taal van het venster (Language)", Group.VIEW)
    )
    workers: int = field(
        default=0, metadata=_about("Aantal documenten tegelijk (0: automatisch)", Group.MACHINE)
    )
    keys: tuple[str, ...] = field(default=(), metadata=_about("Eigen toetsen", Group.NONE))
    tour_seen: bool = field(
        default=False, metadata=_about("De rondleiding is aangeboden", Group.NONE)
    )
    recent: tuple[str, ...] = field(
        default=(), metadata=_about("Laatst geopende dossiers", Group.NONE)
    )
    places: tuple[str, ...] = field(
        default=(), metadata=_about("Waar u was in die dossiers", Group.NONE)
    )
    window_geometry: bytes = field(
        default=b"", metadata=_about("Plaats van het venster", Group.NONE)
    )
    window_state: bytes = field(
        default=b"", metadata=_about("Indeling van het venster", Group.NONE)
    )

    two_pages: bool = field(
        default=False, metadata=_about("Twee pagina's naast elkaar", Group.NONE)
    )
    left_pane: int = field(default=0, metadata=_about("Wat links in het venster staat", Group.NONE))

    @property
    def author_name(self) -> str:
        """The name under which decisions are recorded; never empty."""
        return self.author.strip() or account_name()

    @property
    def worker_count(self) -> int:
        """The number of child processes to start: 1 to 4, the window keeping a core of its own."""
        wanted = self.workers or (os.cpu_count() or 2) - 1
        return max(1, min(MAX_WORKERS, wanted))

    def with_recent(self, dossier: Path) -> Settings:
        """These settings with a dossier in front of the recent ones."""
        name = str(dossier.absolute())
        others = tuple(known for known in self.recent if known != name)
        return replace(self, recent=(name, *others)[:MAX_RECENT])

    def without_recent(self, dossier: Path) -> Settings:
        """These settings without a dossier that is gone."""
        name = str(dossier.absolute())
        return replace(self, recent=tuple(known for known in self.recent if known != name))


@dataclass(frozen=True, slots=True)
class Declared:
    """One line of the list: what the preferences need to know of a setting."""

    key: str
    kind: type
    default: object
    label: str
    group: Group


def declared() -> tuple[Declared, ...]:
    """The list of settings in the order in which they are shown."""
    kinds = get_type_hints(Settings)
    return tuple(
        Declared(f.name, kinds[f.name], f.default, f.metadata["label"], f.metadata["group"])
        for f in fields(Settings)
    )


def account_name() -> str:
    """The name of the account on this machine, ``onbekend`` where there is none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "onbekend"


def settings_file() -> Path:
    return paths.config_dir() / "settings.json"


def load(path: Path | None = None) -> Settings:
    """Read the settings; what is missing or of the wrong kind gets its default.

    A file that is no JSON object is kept beside it as ``settings.json.bak``.
    """
    target = path or settings_file()
    raw = _read(target)
    known: dict[str, Any] = {}
    for setting in declared():
        if setting.key in raw:
            with suppress(ValueError, TypeError):
                known[setting.key] = _from_json(setting, raw[setting.key])
    return Settings(**known)


def save(settings: Settings, path: Path | None = None) -> None:
    """Write the settings, at once or not at all; keys of other versions stay in the file.

    Raises:
        KnownError: The configuration folder cannot be written.
    """
    target = path or settings_file()
    raw = _read(target)
    raw |= {s.key: _to_json(getattr(settings, s.key)) for s in declared()}
    text = json.dumps(raw, ensure_ascii=False, indent=2)
    try:
        _write(target, text)
    except OSError as error:
        raise KnownError(
            "De voorkeuren kunnen niet worden bewaard; maak ruimte vrij op de schijf of vraag "
            "de beheerder om schrijfrechten."
        ) from error


def _write(target: Path, text: str) -> None:
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=".settings")
    unfinished = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def _read(path: Path) -> dict[str, Any]:
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except OSError:
        return {}
    except ValueError:
        raw = None
    if isinstance(raw, dict):
        return raw
    with suppress(OSError):
        path.replace(path.with_name(path.name + ".bak"))
    return {}


def _to_json(value: object) -> object:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    return list(value) if isinstance(value, tuple) else value


def _from_json(setting: Declared, value: object) -> object:
    """The value in the setting's type; ValueError or TypeError when it is none."""
    default = setting.default
    if isinstance(default, bytes):
        if not isinstance(value, str):
            raise TypeError(setting.key)
        try:
            return base64.b64decode(value, validate=True)
        except binascii.Error as error:
            raise ValueError(setting.key) from error
    if isinstance(default, tuple):
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise TypeError(setting.key)
        return tuple(value)[:MAX_RECENT] if setting.key == "recent" else tuple(value)
    if isinstance(default, StrEnum):
        return type(default)(str(value))
    # bool is an int to Python, but not to us
    if type(value) is not type(default):
        raise TypeError(setting.key)
    return value
