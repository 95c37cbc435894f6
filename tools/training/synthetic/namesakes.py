"""Things that are named after a person of the same text.

Beside the person they show that a surname alone tells nothing: what stands around it does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from synthetic.coined import acronym, noun
from synthetic.naming import BRANCHES, FORMS, TRADES

if TYPE_CHECKING:
    import random

    from synthetic.people import Person

_ROADS = ("straat", "laan", "weg", "plein", "kade", "singel", "hof", "dreef", "pad", "steeg")
_SHORT_FORMS = ("& Zn.", "& Zonen", "& Co", "& Co.", "en Zoon", "& Dochters", "c.s.", "Nederland")


def firm(rng: random.Random, p: Person) -> str:
    """A firm; one in four with a legal form, one in eight the surname alone."""
    branch, trade = rng.choice(BRANCHES), rng.choice(TRADES)
    made = rng.choice(
        (
            f"{p.bare} {branch}",
            f"{p.bare} {branch}",
            f"{p.surname} {branch}",
            f"{p.bare} {rng.choice(_SHORT_FORMS)}",
            f"{p.bare} {rng.choice(_SHORT_FORMS)}",
            f"{trade} {p.bare}",
            f"{trade.capitalize()} {p.bare}",
            f"{trade} {p.given} {p.last}",
            f"{p.given} {p.last} {branch}",
            f"{p.initials} {p.last} {branch}",
            f"groep {p.bare}",
            f"{p.bare} Groep",
            f"{p.bare} {noun(rng)}",
            f"{p.surname}{noun(rng).lower()}",
            f"Gebr. {p.bare}",
            f"firma {p.bare}",
            f"{p.bare}",
            f"{p.bare}",
            f"{acronym(rng)} {p.bare}",
            f"Koninklijke {p.bare}",
            f"boerderij {p.bare}",
        )
    )
    return made + (f" {rng.choice(FORMS)}" if rng.random() < 0.25 else "")


def vessel(rng: random.Random, p: Person) -> str:
    """A ship, without the article before it."""
    return rng.choice(
        (
            f"{p.given} {p.last}",
            f"{p.given} {p.last}",
            f"{p.given} {p.surname}",
            p.bare,
            p.surname,
            p.given,
            f"Jonge {p.given}",
            f"{p.initials} {p.last}",
            f"Kapitein {p.bare}",
        )
    )


def building(rng: random.Random, p: Person) -> str:
    """A building, room, park or bridge."""
    return rng.choice(
        (
            f"{p.surname}gebouw",
            f"{p.bare}zaal",
            f"{p.given} {p.last}zaal",
            f"zaal {p.bare}",
            f"vergaderzaal {p.given} {p.last}",
            f"{p.surname}brug",
            f"{p.given} {p.last}brug",
            f"{p.surname}park",
            f"gebouw {p.bare}",
            f"villa {p.given}",
            f"hoeve {p.bare}",
            f"molen De {p.surname}",
            f"sporthal {p.bare}",
            f"{p.surname}kazerne",
            f"{p.given} {p.last}-kazerne",
            f"{p.surname}toren",
        )
    )


def body(rng: random.Random, p: Person) -> str:
    """A school, fund, hospital or institute."""
    return rng.choice(
        (
            f"{p.given} {p.last}school",
            f"{p.bare} College",
            f"basisschool {p.given} {p.last}",
            f"{p.surname} Lyceum",
            f"{p.bare}stichting",
            f"Stichting {p.given} {p.last}",
            f"{p.given} {p.last} Fonds",
            f"{p.surname}fonds",
            f"{p.bare} Instituut",
            f"{p.surname} Ziekenhuis",
            f"{p.surname} Kliniek",
            f"commissie-{p.bare}",
            f"Commissie {p.bare}",
            f"huisartsenpraktijk {p.bare}",
            f"{p.given} {p.last} Academie",
        )
    )


def street(rng: random.Random, p: Person) -> str:
    """A street."""
    road = rng.choice(_ROADS)
    return rng.choice(
        (
            f"{p.surname}{road}",
            f"{p.bare}{road}",
            f"{p.given} {p.last}{road}",
            f"{p.given} {p.surname}{road}",
            f"Burgemeester {p.bare}{road}",
            f"Dokter {p.bare}{road}",
            f"{p.initials} {p.last}{road}",
        )
    )


def idea(rng: random.Random, p: Person) -> str:
    """What has no label: a law, method, prize, storm, system, product, disease or motion."""
    number = rng.randint(1, 9)
    return rng.choice(
        (
            f"wet-{p.bare}",
            f"Wet {p.bare}",
            f"methode-{p.bare}",
            f"methode {p.bare}",
            f"{p.surname}-methode",
            f"model van {p.bare}",
            f"motie-{p.bare}",
            f"motie-{p.bare} c.s.",
            f"amendement-{p.bare}",
            f"{p.surname}-index",
            f"{p.surname}-test",
            f"{p.surname}test",
            f"schaal van {p.bare}",
            f"syndroom van {p.surname}",
            f"ziekte van {p.surname}",
            f"wet van {p.surname}",
            f"arrest {p.bare}",
            f"{p.surname}-arrest",
            f"{p.surname}prijs",
            f"{p.given} {p.last}-prijs",
            f"{p.given} {p.last}bokaal",
            f"orkaan {p.given}",
            f"storm {p.given}",
            f"systeem {p.given}",
            f"applicatie {p.given}",
            f"database {p.surname}",
            f"chatbot {p.given}",
            f"project {p.given}",
            f"operatie {p.surname}",
            f"{p.surname} {number}.0",
            f"norm van {p.surname}",
            f"rapport-{p.bare}",
            f"nota-{p.bare}",
            f"doctrine-{p.surname}",
            f"aardappelras {p.given}",
            f"sleutel {p.surname}",
        )
    )


MADE = {
    "firm": firm,
    "vessel": vessel,
    "building": building,
    "body": body,
    "street": street,
    "idea": idea,
}
KINDS = {"firm": "ORG", "vessel": "FAC", "building": "FAC", "body": "ORG", "street": "LOC"}
