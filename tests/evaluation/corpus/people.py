"""Invented persons and their data: names of many origins, numbers that pass their checksums."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Mapping, Sequence

BANKS = ("INGB", "RABO", "ABNA", "TRIO", "SNSB", "ASNB", "KNAB", "BUNQ", "RBRB")
MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
)  # fmt: skip
_LETTERS = "BDFGHJKLNPRSTVXZ"


@dataclass
class Person:
    """A name in its parts and, made at first use, the person's other data by kind."""

    given: str
    infix: str
    surname: str
    initials: str
    honorific: str
    origin: str
    data: dict[str, str] = field(default_factory=dict)

    @property
    def family(self) -> str:
        gap = "" if not self.infix or self.infix.endswith("'") else " "
        return f"{self.infix}{gap}{self.surname}"

    @property
    def family_capital(self) -> str:
        return self.family[0].upper() + self.family[1:]

    @property
    def local(self) -> str:
        """The name as it stands in front of an @."""
        text = f"{self.initials}{self.infix}.{self.surname}" if self.infix else (
            f"{self.initials}{self.surname}"
        )  # fmt: skip
        return ascii_only(text).replace("..", ".")

    @property
    def slug(self) -> str:
        """The name as it stands in file names."""
        return "_".join(ascii_only(x, keep="-") for x in (self.given, *self.family.split()))

    @property
    def letters(self) -> str:
        parts = [x[0].lower() for x in self.infix.replace("'", "").split()]
        return self.initials.replace(".", "")[:1] + "".join(parts) + self.surname[0].upper()


def ascii_only(text: str, keep: str = ".-") -> str:
    """Small letters without accents; other signs than ``keep`` are dropped."""
    for old, new in (("ı", "i"), ("ł", "l"), ("đ", "d"), ("ø", "o"), ("ß", "ss")):
        text = text.replace(old, new)
    bare = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in bare if c.isascii() and (c.isalnum() or c in keep))


def latin(name: str) -> str:
    """``name`` without the letters that Latin-1 lacks."""
    if max(map(ord, name)) < 256:
        return name
    for old, new in (("ı", "i"), ("ł", "l"), ("Ł", "L"), ("đ", "d"), ("Đ", "D")):
        name = name.replace(old, new)
    bare = unicodedata.normalize("NFD", name)
    return "".join(c for c in bare if ord(c) < 128)


def person(rng: random.Random, origins: Mapping[str, Mapping[str, Sequence[str]]]) -> Person:
    """Someone out of the lists; half of them have a Dutch name, one in ten two given names' mix."""
    names = list(origins)
    origin = "dutch" if rng.random() < 0.45 else rng.choice([n for n in names if n != "dutch"])
    words = origins[origin]
    given = rng.choice(words["given"])
    infix, _, surname = rng.choice(words["surnames"]).rpartition("|")
    first = given[0].upper()
    more = "".join(f"{rng.choice('ABCDEFGHJKLMNPRSTW')}." for _ in range(rng.choice((0, 0, 1, 2))))
    if origin == "dutch" and rng.random() < 0.08:
        surname += "-" + rng.choice(words["surnames"]).rpartition("|")[2]
    honorific = rng.choice(("de heer", "mevrouw", "dhr.", "mw.", "Dhr.", "Mevr."))
    return Person(given, infix, surname, f"{first}.{more}", honorific, origin)


def digits(rng: random.Random, count: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(count))


def bsn(rng: random.Random) -> str:
    """Nine digits that pass the 11-test."""
    while True:
        head = [rng.randint(1, 9)] + [rng.randint(0, 9) for _ in range(7)]
        last = sum(d * w for d, w in zip(head, range(9, 1, -1), strict=True)) % 11
        if last < 10:
            return "".join(map(str, [*head, last]))


def written_bsn(rng: random.Random) -> str:
    n = bsn(rng)
    return rng.choice((n, n, n, f"{n[:4]}.{n[4:6]}.{n[6:]}", f"{n[:3]} {n[3:6]} {n[6:]}"))


def iban(rng: random.Random) -> str:
    """A Dutch (or now and then Belgian) account number with its check digits."""
    if rng.random() < 0.1:
        body = rng.choice(("001", "210", "310", "734", "979")) + digits(rng, 7)
        country, account = "BE", f"{body}{int(body) % 97 or 97:02d}"
    else:
        country, account = "NL", rng.choice(BANKS) + "0" + digits(rng, 9)
    value = "".join(str(int(c, 36)) for c in f"{account}{country}00")
    full = f"{country}{98 - int(value) % 97:02d}{account}"
    if rng.random() < 0.5:
        return full
    return " ".join(full[i : i + 4] for i in range(0, len(full), 4))


def mobile(rng: random.Random) -> tuple[str, str]:
    """Prefix that may stay (empty, or of the ``+31 6`` kind) and the rest of the number."""
    d = rng.choice("123458") + "".join(str(rng.randint(1, 9)) for _ in range(7))
    return rng.choice((
        ("", f"06-{d}"), ("", f"06 {d[:4]} {d[4:]}"), ("", f"06 {d[:2]} {d[2:4]} {d[4:6]} {d[6:]}"),
        ("", f"06{d}"), ("+31 6 ", f"{d[:4]} {d[4:]}"), ("+31 (0)6 ", f"{d[:4]} {d[4:]}"),
        ("+316", d), ("+31 6 ", f"{d[:2]} {d[2:4]} {d[4:6]} {d[6:]}"), ("", f"06 - {d}"),
    ))  # fmt: skip


def landline(rng: random.Random) -> str:
    area = rng.choice(("070", "071", "010", "020", "030", "026", "038", "050", "0223", "0118"))
    d = rng.choice("23456") + "".join(str(rng.randint(1, 9)) for _ in range(9 - len(area)))
    middle = f"{d[:3]} {d[3:5]} {d[5:]}" if len(d) == 7 else f"{d[:2]} {d[2:4]} {d[4:]}"
    return rng.choice((f"{area}-{d}", f"{area} {middle}", f"({area}) {middle}",
                       f"+31 {area[1:]} {middle}"))  # fmt: skip


def born(rng: random.Random) -> str:
    day, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randint(1938, 2006)
    return rng.choice((f"{day:02d}-{month:02d}-{year}", f"{day} {MONTHS[month - 1]} {year}",
                       f"{day}-{month}-{year}", f"{day:02d}/{month:02d}/{year}",
                       f"{day:02d}.{month:02d}.{year}"))  # fmt: skip


def plate(rng: random.Random) -> str:
    a = "".join(rng.choice(_LETTERS) for _ in range(6))
    n = digits(rng, 6)
    return rng.choice((
        f"{a[:2]}-{n[:3]}-{a[2]}", f"{a[0]}-{n[:3]}-{a[1:3]}", f"{n[:2]}-{a[:3]}-{n[2]}",
        f"{n[0]}-{a[:3]}-{n[1:3]}", f"{a[:2]}-{a[2:4]}-{n[:2]}", f"{n[:2]}-{a[:2]}-{a[2:4]}",
        f"{a[:3]}-{n[:2]}-{a[3]}",
    ))  # fmt: skip


def id_document(rng: random.Random) -> str:
    """A number as on a passport or an identity card."""
    body = "".join(rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ123456789") for _ in range(6))
    return f"{rng.choice('NI')}{rng.choice('BCDEFGHJKLMNPRSTWX')}{body}{rng.randint(1, 9)}"


def licence(rng: random.Random) -> str:
    """A number as on a driving licence."""
    return f"5{digits(rng, 9)}"


def v_number(rng: random.Random) -> str:
    """The number of a foreigner in the administration."""
    return f"2{digits(rng, 9)}"


def staff_number(rng: random.Random) -> str:
    n = digits(rng, 7)
    return rng.choice((f"{rng.randint(1, 9)}{n[:6]}", f"P{n}", f"{rng.randint(10, 99)}{n[:4]}"))


def postcode(rng: random.Random) -> str:
    letters = "".join(rng.choice("ABCDEGHJKLMNPRTVWXZ") for _ in range(2))
    return f"{rng.randint(1011, 9998)}{rng.choice((' ', ' ', ''))}{letters}"


def noisy(rng: random.Random, text: str) -> str:
    """``text`` as a bad OCR would read it: one or two letters taken for others."""
    swaps = {"l": "1", "i": "l", "o": "0", "e": "c", "n": "ri", "m": "rn", "S": "5", "B": "8",
             "h": "b", "u": "ii", "O": "0", "g": "q"}  # fmt: skip
    places = [i for i, c in enumerate(text) if c in swaps]
    for i in sorted(rng.sample(places, min(len(places), rng.choice((1, 1, 2)))), reverse=True):
        text = text[:i] + swaps[text[i]] + text[i + 1 :]
    return text
