"""Reference data from ``resources/``: grounds, profiles, office holders. A leaf beside settings.

It stands apart from ``proposal`` and ``export`` because both need the profile and siblings do not
know each other (docs/decisions/003-reference.md).
"""

from __future__ import annotations

import json
import lzma
import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any

from app import paths, words
from app.errors import UsageError
from app.model.export import BoxLabel, NotePage
from app.model.ground import Ground
from app.model.profile import NoteWording, Official, Profile
from app.model.proposal import Advice
from app.model.record import Requirements

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from app.model.proposal import Proposal

DEFAULT_PROFILE = "defensie-beslisnota"


@cache
def grounds() -> Mapping[str, Ground]:
    """All grounds of the Woo by code, in the order of the law."""
    raw = json.loads((paths.resources() / "grounds.json").read_text(encoding="utf-8"))
    return {g["code"]: _ground(g) for g in raw["grounds"]}


_MOST_USED = ("5.1.2e", "5.1.1e", "5.1.1d", "5.2.1", "5.1.2i", "5.1.1c", "5.1.2f")
_COLOURS = ("#0072B2", "#E69F00", "#009E73", "#D55E00", "#56B4E9", "#CC79A7", "#F0E442")


@cache
def ground_colours() -> Mapping[str, str]:
    """A colour for every ground, in the order in which they get one; the most used come first.

    Seven colours that stay apart with any kind of colour blindness (Okabe and Ito, *Color Universal
    Design*, 2008), over again for the rest: a colour never stands without its code.
    """
    rest = [code for code in grounds() if code not in _MOST_USED]
    ordered = [*_MOST_USED, *rest]
    return {code: _COLOURS[i % len(_COLOURS)] for i, code in enumerate(ordered)}


def _ground(raw: Mapping[str, Any]) -> Ground:
    return Ground(
        code=raw["code"],
        article=raw["cite"],
        title=raw["label"],
        text=raw["text"],
        kind=raw["kind"],
        aliases=tuple(raw.get("alias", ())),
        wob=raw["wob"],
        excludes=tuple(raw.get("excludes", ())),
        not_for=raw.get("not_for"),
    )


@cache
def packed_list(name: str) -> frozenset[str]:
    """A list of words or names, casefolded; read once, which costs 5 to 30 ms."""
    packed = (paths.resources() / "lists" / f"{name}.txt.xz").read_bytes()
    return frozenset(lzma.decompress(packed).decode().split("\n"))


def name_model() -> Path | None:
    """The folder of the name model, None when it does not travel with this copy of the program.

    Without it names are found by rules and lists only.
    """
    folder = paths.resources() / "model"
    files = ("model.onnx", "tokenizer.json")
    return folder if all((folder / file).is_file() for file in files) else None


def profile_files() -> Mapping[str, Path]:
    """Profiles by name: the program's own, and the organisation's in the data folder over them."""
    found: dict[str, Path] = {}
    for folder in (paths.resources() / "profiles", paths.data_dir() / "profiles"):
        if folder.is_dir():
            found.update({p.stem: p for p in sorted(folder.glob("*.toml"))})
    return found


def profile(name: str = DEFAULT_PROFILE) -> Profile:
    """Load a profile by the stem of its file, with what the officer taught for it.

    Raises:
        UsageError: There is no such profile, or one of its files is not in order.
    """
    files = profile_files()
    if name not in files:
        known = ", ".join(sorted(files))
        raise UsageError(f"Het profiel '{name}' bestaat niet; kies uit: {known}.")
    own = words.load(name)
    try:
        found = _profile(name, tomllib.loads(files[name].read_text(encoding="utf-8")))
        return words.added_to(found, own)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, ValueError, TypeError) as error:
        raise UsageError(
            f"Het profiel '{name}' is niet in orde; herstel het bestand of kies een ander profiel."
        ) from error


def _profile(name: str, raw: Mapping[str, Any]) -> Profile:
    note = raw["note"]
    return Profile(
        id=name,
        title=raw["title"],
        description=raw["description"],
        label=BoxLabel(raw["label"]),
        note=NoteWording(
            heading=note["heading"],
            headings=tuple(note["headings"]),
            sentence=note["sentence"],
            roles=dict(note["roles"]),
            conjunction=note["conjunction"],
            nothing=note["nothing"],
            other_grounds=note["other_grounds"],
            page=NotePage(note["page"]),
            **{key: note[key] for key in ("only_grounds", "signature") if key in note},
        ),
        advice_for_level={k: Advice(v) for k, v in raw["advice"]["level"].items()},
        advice_for_role={k: Advice(v) for k, v in raw["advice"].get("role", {}).items()},
        grounds=dict(raw["grounds"]),
        justifications=dict(raw["justifications"]),
        warn_grounds=tuple(raw.get("warn_grounds", ())),
        archive=bool(raw.get("archive", True)),
        keep_phone_prefix=bool(raw.get("keep_phone_prefix", False)),
        keep_mail_domain=bool(raw.get("keep_mail_domain", True)),
        gap=float(raw.get("gap", 0)),
        legend=bool(raw.get("legend", False)),
        organisation_domains=tuple(raw.get("organisation", {}).get("domains", ())),
        organisation_phones=tuple(raw.get("organisation", {}).get("phones", ())),
        organisation_mailboxes=tuple(raw.get("organisation", {}).get("mailboxes", ())),
        redact_score=float(raw.get("scores", {}).get("redact", 0.6)),
        check_score=float(raw.get("scores", {}).get("check", 0.35)),
        visible=tuple(raw.get("words", {}).get("visible", ())),
        hidden=tuple(raw.get("words", {}).get("hidden", ())),
        requirements=_requirements(raw.get("requirements", {})),
    )


def _requirements(raw: Mapping[str, Any]) -> Requirements:
    return Requirements(
        pages_seen=bool(raw.get("pages_seen", False)),
        second_look=bool(raw.get("second_look", False)),
    )


PERSONAL_PRIVACY = "5.1.2e"
"""Article 5.1(2)(e) Woo: respect for the private life, the ground for nearly all names."""


def usual_ground(proposal: Proposal, wanted: Profile) -> str:
    """The code of the ground; the profile's default where the entity type has none of its own.

    A code that the law does not know (a slip in an organisation's own profile) gives way to the
    ground of privacy, so that no box goes out with a ground that does not exist.
    """
    code = wanted.grounds.get(proposal.entity_type.value) or wanted.grounds.get("default", "")
    return code if code in grounds() else PERSONAL_PRIVACY


def usual_justification(proposal: Proposal, code: str, wanted: Profile) -> str:
    """The sentence for the entity type, else for the role, else the default, never empty.

    The entity type goes first because its sentence names the harm (misuse of a signature, theft
    of an identity); where a profile has no sentence at all the law's own words stand in.
    """
    table = wanted.justifications
    found = (
        table.get(proposal.entity_type.value)
        or table.get(proposal.role.value)
        or table.get("default")
    )
    return found or f"Openbaarmaking weegt niet op tegen: {grounds()[code].text}."


@cache
def officials() -> tuple[Official, ...]:
    """The dated list of people who act in public by office (``resources/officials.json``)."""
    raw = json.loads((paths.resources() / "officials.json").read_text(encoding="utf-8"))
    return tuple(
        Official(
            name=o["name"],
            given=o["given"],
            initials=o["initials"],
            surname=o["surname"],
            office=o["office"],
            body=o["body"],
            start=o["start"],
            end=o.get("end", ""),
            aliases=tuple(o.get("aliases", ())),
            certain=o.get("certain", True),
        )
        for o in raw["officials"]
    )
