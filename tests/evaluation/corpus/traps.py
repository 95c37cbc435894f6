"""Hard negatives: what looks like personal data and is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.evaluation.corpus.people import MONTHS, bsn, digits

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Mapping, Sequence

    Words = Mapping[str, Sequence[str]]

_COURTS = ("RVS", "RBDHA", "RBROT", "RBMNE", "CRVB", "HR", "GHARL", "RBAMS")


def _date(rng: random.Random, _: Words) -> str:
    day, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randint(2015, 2026)
    return rng.choice((f"{day} {MONTHS[month - 1]} {year}", f"{day:02d}-{month:02d}-{year}"))


def _amount(rng: random.Random, _: Words) -> str:
    n = rng.randint(1000, 99_000_000)
    dotted = f"{n:,}".replace(",", ".")
    return rng.choice((f"€ {dotted}", f"€ {dotted},-", f"€ {dotted},{rng.randint(10, 99)}",
                       f"{dotted} euro", f"EUR {n}"))  # fmt: skip


def _reference(rng: random.Random, _: Words) -> str:
    year = rng.randint(2019, 2026)
    return rng.choice((
        f"MINDEF{year}{digits(rng, 7)}", f"D{year}-{digits(rng, 6)}",
        f"{year}-0000{digits(rng, 6)}", f"BS{year}{digits(rng, 6)}",
        f"DGB/{digits(rng, 5)}/{year}", f"BZ{digits(rng, 7)}",
        f"{digits(rng, 7)}", f"PO{digits(rng, 9)}", f"UIT-{year}-{digits(rng, 5)}",
    ))  # fmt: skip


def _case(rng: random.Random, _: Words) -> str:
    """A case number of nine digits that passes the 11-test."""
    return bsn(rng)


def _ecli(rng: random.Random, _: Words) -> str:
    return f"ECLI:NL:{rng.choice(_COURTS)}:{rng.randint(2012, 2026)}:{rng.randint(10, 19999)}"


def _kamerstuk(rng: random.Random, _: Words) -> str:
    base = f"{rng.randint(29, 36)} {digits(rng, 3)}"
    chapter = rng.choice(("", "", " X", " VI", "-X"))
    return rng.choice((f"Kamerstuk {base}{chapter}, nr. {rng.randint(2, 240)}",
                       f"Kamerstukken II 2023/24, {base}{chapter}, nr. {rng.randint(2, 99)}",
                       f"{base.replace(' ', '')}-{rng.randint(2, 99)}"))  # fmt: skip


def _motion_number(rng: random.Random, _: Words) -> str:
    return f"{rng.randint(2023, 2026)}Z{digits(rng, 5)}"


def _org_phone(rng: random.Random, words: Words) -> str:
    return rng.choice([*words["org_phones"], f"14 0{rng.choice(('10', '20', '30', '70', '182'))}",
                       f"0800-{digits(rng, 4)}", f"0900 {digits(rng, 4)}"])  # fmt: skip


def _po_box(rng: random.Random, words: Words) -> str:
    letters = "".join(rng.choice("ABCDEGHKLMNPRST") for _ in range(2))
    place = rng.choice(words["cities"])
    return f"Postbus {rng.randint(100, 99999)}, {rng.randint(1011, 9998)} {letters} {place}"


def _vat(rng: random.Random, _: Words) -> str:
    return rng.choice((f"KvK {digits(rng, 8)}", f"KvK-nummer {digits(rng, 8)}",
                       f"NL{digits(rng, 9)}B01", f"OIN 0000000{digits(rng, 13)}"))  # fmt: skip


def _version(rng: random.Random, _: Words) -> str:
    article = f"artikel {rng.randint(2, 9)}:{rng.randint(1, 20)} Awb"
    version = f"versie {rng.randint(0, 9)}.{rng.randint(0, 20)}"
    iso = f"ISO {digits(rng, 5)}:20{rng.randint(10, 25)}"
    return rng.choice(
        (version, article, iso, f"NEN-EN {digits(rng, 5)}", f"STANAG {digits(rng, 4)}")
    )


def _mailbox(rng: random.Random, words: Words) -> str:
    return f"{rng.choice(words['mailboxes'])}@{rng.choice(words['domains'])}"


_MADE: dict[str, Callable[[random.Random, Words], str]] = {
    "date": _date, "amount": _amount, "reference": _reference, "case": _case, "ecli": _ecli,
    "kamerstuk": _kamerstuk, "motion": _motion_number, "orgphone": _org_phone, "postbus": _po_box,
    "kvk": _vat, "version": _version, "mailbox": _mailbox,
}  # fmt: skip
LISTED = ("street", "ship", "barracks", "operation", "lawfirm", "hospital", "law", "school",
          "orgaddress", "company", "place", "award", "theory")  # fmt: skip


def trap(rng: random.Random, kind: str, words: Words) -> str:
    """One hard negative of a kind: a made one, or one out of the list ``trap_<kind>``."""
    made = _MADE.get(kind)
    return made(rng, words) if made else rng.choice(words[f"trap_{kind}"])
