"""Fills the slots of a template: ``{a.full}``, ``{n.ecli}``, ``{min.office}``, ``<one|other>``.

``{a}`` to ``{z}`` are persons of the document (made at first use), ``n`` is a hard negative,
``min``, ``min2``, ``mp``, ``mp2`` are office holders on the date of the document, ``w`` picks from
a list of words, ``doc`` tells about the document, ``fill`` is a paragraph of the split, ``br``
breaks the line, ``empty`` is an empty cell. Besides: ``{~text}`` may go or stay, ``{*text}`` is
special personal data, ``{!kind:text}`` a hard negative.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.evaluation.corpus import forms, people
from tests.evaluation.corpus.marks import BREAK, LIMIT, Label, Mark, marked
from tests.evaluation.corpus.traps import trap

if TYPE_CHECKING:
    import random
    from datetime import date

    from app.model.profile import Official
    from tests.evaluation.corpus.splits import Split

_SLOT = re.compile(r"\{([^{}]+)\}")
_CHOICE = re.compile(r"<([^<>\n]*\|[^<>\n]*?)>")
RUNNING = ("full", "full", "full", "init", "init", "titled", "dhr", "dhr", "sur", "initgiven")
FIELDS = ("full", "full", "init", "init", "titled", "outlook", "initgiven", "comma", "degree")
#: Which data of a person are gold, and of what type.
DATA = {
    "phone": "PHONE", "mobile": "PHONE", "bsn": "BSN", "iban": "IBAN", "street": "ADDRESS",
    "postcode": "POSTCODE", "dob": "DOB", "plate": "PLATE", "iddoc": "ID_DOC", "staff": "STAFF_ID",
    "licence": "ID_DOC", "vnumber": "ID_DOC", "mail": "EMAIL", "private": "EMAIL",
    "letters": "INITIALS", "dotted": "INITIALS", "capletters": "INITIALS", "initials": "INITIALS",
}  # fmt: skip


class Filler:
    """Fills templates for one document and keeps its marks."""

    def __init__(self, rng: random.Random, split: Split, when: date, *, latin: bool) -> None:
        self.rng, self.split, self.when, self.latin = rng, split, when, latin
        self.marks: list[Mark] = []
        self.persons: dict[str, people.Person] = {}
        self.officials: dict[str, Official] = {}
        self.repeated = False
        organisation = rng.choice(split.words["organisations"])
        self.organisation, self.domain, self.code = organisation.split("|")
        self.dates = f"{when.day} {people.MONTHS[when.month - 1]} {when.year}"
        self.reference = trap(rng, "reference", split.words)
        self.subject = rng.choice(split.words["subjects"])
        self._heads: dict[str, int] = {}

    def fill(self, text: str) -> str:
        """The text with every choice made and every slot filled."""
        while _CHOICE.search(text):
            text = _CHOICE.sub(lambda m: self.rng.choice(m[1].split("|")), text, count=1)
        return _SLOT.sub(lambda m: self._slot(m[1]), text)

    def mark(self, label: Label, kind: str, text: str, form: str = "", origin: str = "") -> str:
        text = people.latin(text) if self.latin else text
        if len(self.marks) >= LIMIT:
            raise ValueError("too many marks in one document")
        self.marks.append(Mark(label, kind, text.replace(BREAK, ""), form, origin, self.repeated))
        return marked(len(self.marks), text)

    def _slot(self, slot: str) -> str:
        if slot[0] == "~":
            return self.mark(Label.NEUTRAL, "", slot[1:])
        if slot[0] == "*":
            return self.mark(Label.SPECIAL, "SPECIAL", slot[1:])
        if slot[0] == "!":
            kind, _, text = slot[1:].partition(":")
            return self.mark(Label.NEGATIVE, kind, text)
        name, _, form = slot.partition(".")
        if name in ("br", "empty"):
            return BREAK if name == "br" else ""
        if name == "fill":
            return self.fill(self.rng.choice(self.split.words["fill"]))
        if name == "n":
            return self.mark(Label.NEGATIVE, form, trap(self.rng, form, self.split.words))
        if name == "w":
            return self.fill(self.rng.choice(self.split.words[form]))
        if name == "doc":
            return self._about(form)
        if name in ("min", "min2", "mp", "mp2", "mp3"):
            return self._official(name, form)
        return self._person(name, form)

    def _about(self, form: str) -> str:
        found = {"org": self.organisation, "domain": self.domain, "code": self.code,
                 "subject": self.subject, "date": self.dates}  # fmt: skip
        if form == "ref":
            return self.mark(Label.NEGATIVE, "reference", self.reference)
        if form == "short":
            return f"{self.when:%d-%m-%Y}"
        return found[form]

    def _official(self, name: str, form: str) -> str:
        if name not in self.officials:
            pool = self.split.officials(self.when, members=name.startswith("mp"))
            taken = {o.surname for o in self.officials.values()}
            self.officials[name] = self.rng.choice([o for o in pool if o.surname not in taken])
        who = self.officials[name]
        if form == "office":
            return who.office
        written = {"full": who.name, "sur": who.surname[0].upper() + who.surname[1:],
                   "bare": who.surname,
                   "init": f"{who.initials or who.given[0] + '.'} {who.surname}"}[form]  # fmt: skip
        kind = "member of parliament" if name.startswith("mp") else "minister"
        return self.mark(Label.OFFICIAL, kind, written, form)

    def _who(self, name: str) -> people.Person:
        if name not in self.persons:
            who = people.person(self.rng, self.split.origins)
            taken = {p.surname for p in self.persons.values()} if self.split.distinct else set()
            while who.surname in taken:
                who = people.person(self.rng, self.split.origins)
            self.persons[name] = who
        return self.persons[name]

    def _person(self, name: str, form: str) -> str:
        who, rng = self._who(name), self.rng
        if form == "domain":
            return self.domain
        if form in ("city", "honorific", "letter"):
            return self._more(who, form)
        if form in DATA:
            return self._datum(who, form)
        form = {"": rng.choice(RUNNING), "field": rng.choice(FIELDS)}.get(form, form)
        if form in forms.LOCAL:
            return self.mark(Label.LOCAL, "local office", *forms.local(who, form))
        if form == "tail":
            text = people.latin(who.family) if self.latin else who.family
            return marked(self._heads[name], text)
        written = forms.written(rng, who, form) or self._written(who, form)
        before, text, after = written
        made = self.mark(Label.GOLD, "PERSON", text, form, who.origin)
        if form == "head":
            number = self._heads[name] = len(self.marks)
            mark = self.marks[number - 1]
            self.marks[number - 1] = Mark(
                mark.label, mark.kind, f"{who.given} {who.family}", "broken", mark.origin
            )
        front = self.mark(Label.NEUTRAL, "", before) + " " if before else ""
        return front + made + (f" {self.mark(Label.NEUTRAL, '', after)}" if after else "")

    def _written(self, who: people.Person, form: str) -> tuple[str, str, str]:
        """What stands before a name, the name, and what stands after it."""
        rng = self.rng
        title = rng.choice(("drs.", "mr.", "ir.", "dr.", "mr. drs.", "ing.", "prof. dr."))
        full, init = f"{who.given} {who.family}", f"{who.initials} {who.family}"
        comma = ", ".join(x for x in (who.surname, who.infix, who.initials) if x)
        outlook = f"{who.surname}, {who.initials} {who.infix} ({who.given})".replace("  ", " ")
        hyphened = f"{who.given} {who.family}"
        cut = max(4, len(hyphened) - len(who.surname) // 2)
        found: dict[str, tuple[str, str, str]] = {
            "full": ("", full, ""), "init": ("", init, ""), "titled": (title, init, ""),
            "dhr": (who.honorific, who.family_capital, ""), "sur": ("", who.family_capital, ""),
            "bare": ("", who.family, ""), "given": ("", who.given, ""),
            "initgiven": ("", f"{who.initials} ({who.given}) {who.family}", ""),
            "outlook": ("", outlook, ""), "comma": ("", comma, ""),
            "degree": ("", init, rng.choice(("MSc", "LL.M.", "MA", "RA", "BSc", "PhD"))),
            "caps": ("", full.upper(), ""), "lower": ("", full.lower(), ""),
            "lowersur": ("", who.surname.lower(), ""), "capssur": ("", who.family.upper(), ""),
            "head": ("", who.given, ""), "slug": ("", who.slug, ""),
            "rank": (rng.choice(("LKol", "kapitein", "majoor", "sergeant", "luitenant-kolonel")),
                     init, ""),
            "noisy": ("", people.noisy(rng, full), ""), "mailslug": ("", who.local, ""),
            "hyphened": ("", hyphened[:cut] + "-" + BREAK + hyphened[cut:], ""),
            "twolines": ("", f"{who.given}{BREAK}{who.family}", ""),
            "surfirst": ("", f"{who.surname} {who.initials} {who.infix}".strip(), ""),
            "genitive": ("", f"{who.given}s", ""),
        }  # fmt: skip
        return found[form]

    def _datum(self, who: people.Person, form: str) -> str:
        rng, kind = self.rng, DATA[form]
        if form == "mobile":
            prefix, number = people.mobile(rng)
            front = self.mark(Label.NEUTRAL, "", prefix) if prefix else ""
            return front + self.mark(Label.GOLD, kind, number, form)
        if form in ("mail", "private"):
            domain = self.domain if form == "mail" else rng.choice(self.split.words["providers"])
            given = people.ascii_only(who.given, "")
            local = who.local if form == "mail" else rng.choice((
                f"{given}.{people.ascii_only(who.surname)}", f"{given}{rng.randint(50, 99)}",
                who.local, f"{people.ascii_only(who.surname, '')}{rng.randint(1, 9)}",
                f"{given}_{people.ascii_only(who.surname)}",
            ))  # fmt: skip
            return (
                self.mark(Label.GOLD, kind, local, form)
                + "@" + self.mark(Label.DOMAIN, "mail domain", domain)
            )  # fmt: skip
        if form not in who.data:
            make = {"phone": people.landline, "bsn": people.written_bsn, "iban": people.iban,
                    "postcode": people.postcode, "dob": people.born, "plate": people.plate,
                    "iddoc": people.id_document, "licence": people.licence,
                    "vnumber": people.v_number, "staff": people.staff_number}  # fmt: skip
            if form == "street":
                number = (
                    f"{rng.randint(1, 260)}{rng.choice(('', '', '', 'a', ' bis', '-II', '-14'))}"
                )
                who.data[form] = f"{rng.choice(self.split.words['streets'])} {number}"
            elif form == "initials":
                who.data[form] = who.initials
            elif kind == "INITIALS":
                who.data[form] = forms.letters(who, form)
            else:
                who.data[form] = make[form](rng)
        return self.mark(Label.GOLD, kind, who.data[form], form)

    def _more(self, who: people.Person, form: str) -> str:
        if form == "city":
            city = who.data.setdefault("city", self.rng.choice(self.split.words["cities"]))
            return self.mark(Label.NEUTRAL, "", city)
        return who.honorific
