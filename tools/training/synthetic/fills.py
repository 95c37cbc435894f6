"""What fills the slots of the templates besides people."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from synthetic import naming, people

if TYPE_CHECKING:
    import random

CAPITALS = "ABCDEFGHJKLMNPRSTUVWXYZ"
STREET_ENDS = ("straat", "laan", "weg", "plein", "kade", "singel", "hof", "dreef", "pad", "gracht")


@cache
def _things() -> tuple[dict[str, tuple[str, list[str]]], dict[str, list[str]]]:
    labelled, plain = {}, {}
    for file in ("things.toml", "more.toml"):
        read = tomllib.loads(Path(__file__).with_name(file).read_text(encoding="utf-8"))
        for kind, entries in read["labelled"].items():
            for name, text in entries.items():
                labelled[name] = (kind, text.replace("\n", "|").split("|"))
        for name, text in read["plain"].items():
            plain[name] = text.replace("\n", "|").split("|")
    return labelled, plain


@cache
def _list(name: str) -> tuple[str, ...]:
    entries = {"places": lexicon.places, "streets": lexicon.streets, "words": lexicon.words}[name]()
    return tuple(sorted(e for e in entries if len(e) > 2 and "." not in e))


@cache
def _short_words() -> tuple[str, ...]:
    return tuple(w for w in _list("words") if len(w) < 6 and w.isalpha())


def place(rng: random.Random) -> str:
    """A place of the list."""
    big = (
        "Den Haag|Amsterdam|Rotterdam|Utrecht|Groningen|Breda|Antwerpen|Brussel|Gent|Leuven|Parijs"
    )
    if rng.random() < 0.25:
        return rng.choice(big.split("|"))
    return people.cased(rng.choice(_list("places")))


def street(rng: random.Random) -> str:
    """A street: of the list, of an ordinary word, or named after somebody."""
    pick = rng.random()
    if pick < 0.3:
        return people.cased(rng.choice(_list("streets")))
    end = rng.choice(STREET_ENDS)
    if pick < 0.55:
        return people.cased(rng.choice(_list("words"))) + end
    p = people.person(rng)
    named = rng.choice(
        (
            f"{p.given} {p.last}{end}",
            f"{p.bare}{end}",
            f"{p.surname}{end}",
            f"{p.initials} {p.last}{end}",
            f"Burgemeester {p.bare}{end}",
            f"Dr. {p.initials}{p.surname}{end}",
            f"Professor {p.bare}{end}",
            f"Generaal {p.bare}{end}",
            f"Pastoor {p.surname}{end}",
            f"Prins {p.given}{end}",
            f"{p.given}{end}",
            f"{p.given} {p.surname}-{end}",
        )
    )
    return named.replace("\n", " ")


def _named_after(rng: random.Random, name: str) -> str:
    """Something new that is named after somebody who does not exist."""
    p = people.person(rng)
    kinds = {
        "ship": (f"{p.given} {p.last}", p.bare, p.surname),
        "barracks": (
            f"{p.surname}kazerne",
            f"Generaal {p.bare}kazerne",
            f"Kolonel {p.bare}-kazerne",
            f"{p.given} {p.last}kazerne",
            f"Luitenant-kolonel {p.bare}-kazerne",
            f"Sergeant {p.surname}kamp",
        ),
        "lawfirm": (
            f"{p.surname} Advocaten",
            f"Advocatenkantoor {p.bare}",
            f"{p.surname} & {people.person(rng).surname}",
            f"{p.surname} {people.person(rng).surname} {people.person(rng).surname}",
            f"{p.bare} c.s.",
            f"{p.surname} Legal",
            f"{p.surname} {people.person(rng).surname} advocaten en notarissen",
        ),
        "hospital": (
            f"{p.given} {p.last} Ziekenhuis",
            f"{p.surname} Kliniek",
            f"Sint {p.given}ziekenhuis",
            f"{p.given}-{people.person(rng).given} Ziekenhuis",
            f"{p.bare} Gasthuis",
        ),
        "school": (
            f"de {p.given} {p.last}school",
            f"het {p.bare} College",
            f"basisschool {p.given}",
            f"de {p.surname}school",
            f"het {p.given} {p.last} Lyceum",
        ),
        "company": (
            f"{p.bare} B.V.",
            f"{p.surname} & Zn.",
            f"{p.surname} Bouw",
            f"Gebroeders {p.bare}",
            f"{p.surname} Holding NV",
            f"Autobedrijf {p.bare}",
            f"Bakkerij {p.surname}",
            f"{p.given} {p.last} Consultancy",
            f"{p.surname} {people.person(rng).surname} Groep",
            f"Aannemersbedrijf {p.initials} {p.last} BV",
            f"{p.surname} Logistics",
            f"Koninklijke {p.bare} N.V.",
            f"{p.surname} {people.person(rng).surname}",
            f"{p.surname} Compagnons",
            f"{p.given} {p.surname}",
            f"Dr. {p.surname}",
            p.bare,
            f"{p.bare} Aannemersbedrijf B.V.",
            f"Gebroeders {p.bare} B.V.",
        ),
        "operation": (
            f"oefening {p.given} {people.person(rng).given}",
            f"Operation Allied {p.given}",
            f"operatie {p.surname}",
            f"oefening {p.bare}",
            f"Operatie Sint {p.given}",
            f"exercise {p.given}",
        ),
    }
    return rng.choice(kinds[name])


NAMED_AFTER = ("ship", "barracks", "lawfirm", "hospital", "school", "company", "operation")


def _made_up(rng: random.Random) -> str:
    """The name of a program, a firm or a product that nobody has heard of."""
    short = _short_words()
    word = rng.choice(short).capitalize() + rng.choice(short)
    return word + rng.choice(("", "", "", ".nl", " 2.0", "Net", "-app"))


def _digits(rng: random.Random, form: str) -> str:
    return "".join(str(rng.randrange(10)) if c == "0" else c for c in form)


def _date(rng: random.Random) -> str:
    day, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randint(1950, 2026)
    months = _things()[1]["month"]
    return rng.choice(
        (
            f"{day} {months[month - 1]} {year}",
            f"{day} {months[month - 1]}",
            f"{day:02}-{month:02}-{year}",
            f"{day}-{month}-{year}",
            f"{day}/{month}",
            f"{year}-{month:02}-{day:02}",
        )
    )


def _reference(rng: random.Random) -> str:
    return _digits(
        rng,
        rng.choice(
            ("BS2024000000", "MINDEF20250000000", "2024-0000000000", "D2024-000000", "Z-24-000000")
        ),
    )


def _postcode(rng: random.Random) -> str:
    return f"{rng.randint(1000, 9999)} {rng.choice(CAPITALS)}{rng.choice(CAPITALS)}"


def _phone(rng: random.Random) -> str:
    return _digits(
        rng, rng.choice(("06-00000000", "070-0000000", "+31 6 00000000", "(070) 000 00 00"))
    )


def _plate(rng: random.Random) -> str:
    return _digits(rng, f"{rng.choice(CAPITALS)}{rng.choice(CAPITALS)}-000-{rng.choice(CAPITALS)}")


def _mailbox(rng: random.Random) -> str:
    box = rng.choice(("info", "secretariaat", "postbus.dgb", "woo", "communicatie", "bestuur"))
    return f"{box}@{rng.choice(('mindef.nl', 'rijksoverheid.nl', 'minvws.nl', 'gemeente.nl'))}"


MADE = {
    "place": place,
    "street": street,
    "date": _date,
    "ref": _reference,
    "postcode": _postcode,
    "phone": _phone,
    "plate": _plate,
    "m0": _mailbox,
    "made": _made_up,
    "A": lambda rng: rng.choice(CAPITALS),
    "year": lambda rng: str(rng.randint(1985, 2026)),
    "nr": lambda rng: f"{rng.randint(1, 399)}{rng.choice(('', '', '', 'a', '-2', ' B'))}",
    "n": lambda rng: str(rng.randint(1, rng.choice((9, 30, 90)))),
    "time": lambda rng: f"{rng.randint(7, 22)}:{rng.randint(0, 59):02}",
    "bsn": lambda rng: _digits(rng, "000000000"),
    "iban": lambda rng: _digits(rng, "NL00 RABO 0000 0000 00"),
    "unit": lambda rng: rng.choice(people.UNITS),
    "suffix": lambda rng: rng.choice(people.SUFFIXES),
    **naming.MADE,
}
KINDS = {"place": "LOC", "street": "LOC", **naming.KINDS}


def fill(rng: random.Random, name: str) -> tuple[str, str]:
    """Text for a slot and its label, empty for none.

    A name with a capital, or in capitals, asks for the same with a capital or in capitals.
    """
    labelled, plain = _things()
    if name in NAMED_AFTER and rng.random() < 0.5:
        return _named_after(rng, name), labelled[name][0] if name in labelled else ""
    if name in MADE:
        return MADE[name](rng), KINDS.get(name, "")
    if name in labelled:
        kind, entries = labelled[name]
        return rng.choice(entries), kind
    if name in plain:
        return rng.choice(plain[name]), ""
    if name.isupper():
        text, kind = fill(rng, name.lower())
        return text.upper(), kind
    text, kind = fill(rng, name.lower())
    return text[:1].upper() + text[1:], kind
