"""People who do not exist, and the ways in which their names are written."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from synthetic.coined import coined, given_words, named_words

if TYPE_CHECKING:
    import random

PARTICLES = (
    *("van", "de") * 10,
    *("van der", "van den", "van de") * 5,
    *("den", "ter", "ten", "van 't") * 2,
    *("te", "in 't", "op de", "van het", "uit den", "'t", "op 't", "aan de"),
    *(
        "von",
        "del",
        "di",
        "la",
        "le",
        "du",
        "vander",
        "vanden",
        "el",
        "al",
        "ben",
        "bin",
        "aan het",
    ),
)
TITLES = (
    *("drs.", "dr.", "mr.", "ir.", "ing.", "prof.", "prof. dr.", "mr. dr.", "prof.dr.", "mr.drs."),
    *("dhr.", "mw.", "mevr.", "mevrouw", "de heer", "Dhr.", "Mevr.", "Mw.", "Drs.", "Ir.", "Dr."),
    *("kolonel", "majoor", "kapitein", "luitenant ter zee", "LTZ1", "LTZ 2 OC", "sgt", "SGT1"),
    *("maj", "kap", "lt-kol", "Kol", "genm", "bgen", "adjudant", "overste", "KLTZ", "wachtmeester"),
    *("meneer", "Mr", "Mrs", "Ms", "Dr", "jhr.", "jkvr.", "ds.", "pastoor", "fam.", "familie"),
)
SUFFIXES = (
    "MSc",
    "MA",
    "LLM",
    "RA",
    "BSc",
    "MBA",
    "PhD",
    "jr.",
    "sr.",
    "MPA",
    "RC",
    "EMSD",
    "b.d.",
)
UNITS = (
    *(
        "DGB",
        "HDFC",
        "BS/AL/DGB",
        "DGB/DIA",
        "COMMIT",
        "DOSCO",
        "CLAS",
        "CZSK",
        "CLSK",
        "KMar",
        "BSG",
    ),
    *(
        "DCo",
        "HDP",
        "HDV",
        "DJZ",
        "DP&T",
        "DOPS",
        "MIVD",
        "JIVC",
        "DMO",
        "FEZ",
        "BPZ",
        "DGPZ",
        "RVO",
    ),
    *(
        "DGS",
        "DGRW",
        "WBI",
        "IenW",
        "VWS",
        "DGSC",
        "NCTV",
        "IND",
        "DWJZ",
        "CIO",
        "EMVI",
        "RWS",
        "ILT",
    ),
)


@cache
def origins() -> dict[str, dict[str, list[str]]]:
    """Names by origin."""
    read: dict[str, dict[str, str]] = {}
    for file in ("origins.toml", "more_origins.toml"):
        read |= tomllib.loads(Path(__file__).with_name(file).read_text(encoding="utf-8"))
    return {
        origin: {
            key: [n.replace("~", " ") for n in (text.split("|") if "|" in text else text.split())]
            for key, text in entry.items()
            if key != "order"
        }
        for origin, entry in read.items()
    }


@cache
def _listed(kind: str) -> tuple[str, ...]:
    entries = {
        "given": lexicon.given_names,
        "seen": lexicon.seen_names,
        "surname": lexicon.surnames,
    }[kind]()
    return tuple(sorted(e for e in entries if len(e) > 1))


def cased(name: str) -> str:
    """A name of the lists, which hold lower case, as it is written."""
    parts = []
    for word in name.split(" "):
        bits = [bit[:1].upper() + bit[1:] for bit in word.split("-")]
        parts.append("-".join(bits))
    whole = " ".join(parts)
    for low in ("Van ", "De ", "Den ", "Der ", "Ter ", "Op ", "Het ", "Te ", "In ", "Aan "):
        whole = whole.replace(f" {low}", f" {low.lower()}")
    if whole.startswith(("Mc", "Ij")) and len(whole) > 3:
        whole = (
            whole[:2].replace("Ij", "IJ")
            + (whole[2].upper() if whole[0] == "M" else whole[2])
            + whole[3:]
        )
    return whole


@dataclass(frozen=True, slots=True)
class Person:
    """A person who does not exist; ``particle`` is empty or in lower case ("van der")."""

    given: str
    others: tuple[str, ...]
    particle: str
    surname: str
    title: str
    unit: str
    origin: str = ""

    @property
    def last(self) -> str:
        """Particle and surname, as after a first name."""
        return f"{self.particle} {self.surname}" if self.particle else self.surname

    @property
    def bare(self) -> str:
        """The surname alone: its particle with a capital."""
        last = self.last
        if last.startswith("'"):
            return last[:2].replace("'t", "'t") + last[2:]
        return last[:1].upper() + last[1:]

    @property
    def initials(self) -> str:
        """Initials with dots."""
        letters = []
        for name in (self.given, *self.others):
            head = name.split()[0]
            two = head[:2] if head[:2] in ("Th", "Ch", "IJ", "Ph", "Chr") else head[:1]
            letters.append(f"{two}.")
        return "".join(letters)


def person(rng: random.Random) -> Person:
    """A person of any origin; two in three have a Dutch name."""
    pick, chosen = rng.random(), ""
    if pick < 0.36:
        given, particle, surname = _dutch(rng)
    else:
        chosen = "dutch" if pick < 0.55 else rng.choice(sorted(origins()))
        origin = origins()[chosen]
        given, particle, surname = rng.choice(origin["given"]), "", rng.choice(origin["surname"])
        first, _, rest = surname.partition(" ")
        if rest and (first.islower() or first.startswith("'")):
            particle, surname = surname.rsplit(" ", 1)
        if rng.random() < 0.12:  # children of two origins
            given = cased(rng.choice(_listed("seen")))
    if rng.random() < 0.09:
        _, other_particle, other = _dutch(rng)
        dash = rng.choice(("-", "-", "-", " - ", "–"))
        surname = f"{surname}{dash}{other_particle + ' ' if other_particle else ''}{other}"
    if rng.random() < 0.14:  # names that no list holds
        surname = coined(rng, "surname").capitalize()
    if rng.random() < 0.08:
        given = coined(rng, "given").capitalize()
    others = tuple(
        cased(rng.choice(_listed("seen"))) for _ in range(rng.choice((0, 0, 0, 1, 1, 2, 3)))
    )
    return Person(given, others, particle, surname, rng.choice(TITLES), rng.choice(UNITS), chosen)


def ordinary(rng: random.Random) -> Person:
    """A person with a surname that is an ordinary word too, or a first name, or both."""
    p = person(rng)
    given = rng.choice(given_words()).capitalize() if rng.random() < 0.4 else p.given
    if given != p.given and rng.random() < 0.4:
        return replace(p, given=given)
    particle = rng.choice(PARTICLES[:24]) if rng.random() < 0.2 else ""
    surname = rng.choice(named_words()).capitalize()
    return replace(p, given=given, particle=particle, surname=surname)


def same_origin(rng: random.Random, p: Person) -> str:
    """Another first name from where the person comes from."""
    return rng.choice(origins()[p.origin or "dutch"]["given"])


def _dutch(rng: random.Random) -> tuple[str, str, str]:
    given = cased(rng.choice(_listed("seen" if rng.random() < 0.6 else "given")))
    if rng.random() < 0.06:
        given = f"{given}-{cased(rng.choice(_listed('seen')))}"
    surname = cased(rng.choice(_listed("surname")))
    particle = rng.choice(PARTICLES) if rng.random() < 0.28 else ""
    if particle and surname.split()[0].lower() in ("van", "de", "den", "op", "in", "ter", "te"):
        particle = ""
    return given, particle, surname
