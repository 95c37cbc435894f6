"""The ways in which the name of a person is written."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from synthetic.people import Person, same_origin

if TYPE_CHECKING:
    import random


def _outlook(rng: random.Random, p: Person) -> str:
    """Surname first, as mail programs have it; particle and first name behind."""
    initials = p.initials if rng.random() < 0.8 else p.initials.replace(".", "")
    shape = rng.randrange(6)
    particle = f" {p.particle}" if p.particle else ""
    if shape == 0:
        return f"{p.surname}, {initials}{particle} ({p.given})"
    if shape == 1:
        return f"{p.surname}, {initials}{particle}"
    if shape == 2:
        return f"{p.surname}, {p.given}{particle}"
    if shape == 3:
        return f"{p.surname}, {p.given} ({initials}){particle}"
    if shape == 4:
        return f"{p.surname}, {initials} ({p.given}){particle}"
    return f"{p.last}, {initials if rng.random() < 0.5 else p.given}"


def _initialled(rng: random.Random, p: Person) -> str:
    shape = rng.randrange(12)
    if shape <= 4:
        return f"{p.initials} {p.last}"
    if shape == 5:
        return f"{p.initials}{p.last}"
    if shape == 6:
        return f"{p.initials.replace('.', '. ').strip()} {p.last}"
    if shape == 7:
        return f"{p.initials.replace('.', '')} {p.last}"
    if shape == 8:
        return f"{p.initials} ({p.given}) {p.last}"
    if shape == 9:
        return f"{p.given[:1]}. {p.last}"
    if shape == 10:
        return f"{p.given} {p.initials} {p.last}"
    return f"{p.given[:1]} {p.last}"


def _glued(rng: random.Random, p: Person) -> str:
    """Particles written short or stuck to the surname."""
    if not p.particle:
        return rng.choice((p.surname.lower(), p.bare, f"{p.given[:1]}.{p.surname}"))
    letters = "".join(w.strip("'")[0] for w in p.particle.split())
    dotted = ".".join(letters) + "."
    surname = p.surname
    head = rng.choice(("", "", f"{p.given} ", f"{p.initials} ", f"{p.given[:1]}. "))
    return head + rng.choice(
        (
            f"{letters}{surname}",
            f"{letters} {surname}",
            f"{dotted} {surname}",
            f"{dotted}{surname}",
            f"{letters.upper()} {surname}",
            f"{letters[:1].upper()}{letters[1:]}{surname}",
            f"{letters[:1].upper()} {letters[1:] or 'd'} {surname}",
            f"{'/'.join(letters)} {surname}",
            f"{letters[:1].upper()}.{letters[1:]}. {surname}",
            f"{p.particle.replace(' ', '').capitalize()}{surname.lower()}",
        )
    )


def _code(rng: random.Random, p: Person) -> str:
    """The initials by which colleagues know somebody: KdJ, svdv, M.B."""
    parts = "".join(w.strip("'")[:1] for w in p.particle.split())
    first, last = p.given[:1], p.surname[:1]
    return rng.choice(
        (
            f"{first}{parts}{last}",
            f"{first}{parts}{last}",
            f"{first}{parts}{last}".upper(),
            f"{first}{parts}{last}{p.surname[1:2]}".upper(),
            f"{first}.{last}.",
            f"{first}{parts}{last}".lower(),
        )
    )


def _full(rng: random.Random, p: Person) -> str:
    if rng.random() < 0.12 and p.others:
        return f"{p.given} {' '.join(p.others)} {p.last}"
    if rng.random() < 0.04:
        return f"{p.given} ({p.initials}) {p.last}"
    return f"{p.given} {p.last}"


def _plain(text: str) -> str:
    """In lower case, without accents, blanks and marks, as in addresses."""
    bare = unicodedata.normalize("NFKD", text.lower())
    return re.sub(r"[^a-z]", "", bare)


def _slug(rng: random.Random, p: Person) -> str:
    """The name as a part of an address, a login or the name of a file."""
    given, surname = _plain(p.given) or "x", _plain(p.surname) or "y"
    particle = _plain(p.particle)
    dashed = "-".join(_plain(w) for w in (p.given, *p.particle.split(), p.surname) if _plain(w))
    return rng.choice(
        (
            dashed,
            dashed,
            dashed.replace("-", "."),
            dashed.replace("-", "_"),
            f"{surname}-{given}",
            f"{given[0]}-{particle}{surname}",
            f"{given[0]}.{particle}{surname}",
            f"{given[0]}{particle}{surname}",
            f"{given}{particle}{surname}",
            f"{given}-{surname[0]}",
            "".join(w[:1].upper() + w[1:] for w in dashed.split("-")),
            "-".join(w[:1].upper() + w[1:] for w in dashed.split("-")),
            "_".join(w[:1].upper() + w[1:] for w in dashed.split("-")),
        )
    )


def _eastern(rng: random.Random, p: Person) -> str:
    """Surname first without a comma."""
    surname = p.last if rng.random() < 0.8 else p.surname.upper()
    return f"{surname} {p.given}"


def _chained(rng: random.Random, p: Person) -> str:
    """Own name, name of the father, name of the grandfather; some with a family name behind."""
    names = [p.given, *(same_origin(rng, p) for _ in range(rng.choice((1, 2, 2, 3))))]
    if rng.random() < 0.5:
        names.append(p.last)
    link = rng.choice((" ", " ", " ", " ", " bin ", " ben ", " ibn "))
    return names[0] + link + " ".join(names[1:])


def _spoken(rng: random.Random, p: Person) -> str:
    """As somebody writes who heard it or is in a hurry."""
    last = p.last.lower() if rng.random() < 0.5 else p.surname.lower()
    return rng.choice(
        (
            f"{p.given.lower()} {last}",
            f"{p.given} {last}",
            f"{p.given.lower()} {p.surname[:1].lower()}",
            f"{p.given} {p.surname[:1]}.",
            f"{p.given} {p.surname[:1]}",
            f"{p.given[:1].lower()} {last}",
            f"{p.given[:1].lower()}. {last}",
        )
    )


def form(rng: random.Random, p: Person, kind: str) -> str:
    """The name in one of its forms; see the templates for the kinds."""
    if kind == "any":
        kind = rng.choice(("full", "full", "ini", "ini", "out", "bare"))
    makers = {"full": _full, "ini": _initialled, "out": _outlook, "glue": _glued, "code": _code}
    makers |= {"slug": _slug, "east": _eastern, "chain": _chained, "spoken": _spoken}
    if kind in makers:
        return makers[kind](rng, p)
    plain = {
        "first": p.given,
        "bare": p.bare,
        "last": p.last,
        "surname": p.surname,
        "upper": f"{p.initials if rng.random() < 0.6 else p.given} {p.last}".upper(),
        "uplast": p.last.upper(),
        "low": f"{p.given} {p.last}".lower(),
        "lowfirst": p.given.lower(),
        "lowlast": p.last.lower(),
        "lowsurname": p.surname.lower(),
        "letters": p.initials + p.surname[:1] + ".",
        "capitals": p.initials.replace(".", "").upper() + p.surname[:1].upper(),
        "mixed": f"{p.given} {p.last.upper()}",
        "swap": f"{p.surname.upper()} {p.given}",
        "listed": f"{p.surname} {p.given}",
    }
    return plain[kind]
