"""Invented letters and notes with gold: which characters must go, which must stay."""

from __future__ import annotations

import random
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.evaluation.wording import Wording

PLACEMENTS = {
    "dev": ("margin_right", "table", "colon_lines"),
    "held": ("margin_right", "margin_left", "table", "colon_lines", "beside"),
}
SIGNATURES = ("png", "png_white", "vector", "none")


@dataclass(frozen=True)
class Gold:
    """A value that must be hidden completely."""

    text: str
    role: str


@dataclass(frozen=True)
class Signer:
    office: str
    name: str
    public: bool


@dataclass
class Letter:
    """All that a producer needs to lay out one document; ``style`` seeds its own choices."""

    key: str
    held: bool
    placement: str
    style: int
    ministry: str
    subject: str
    date: str
    reference: tuple[str, ...]
    drafter_label: str
    drafter_lines: list[str]
    routing: list[tuple[str, str]]
    body: list[tuple[str, str]]
    closing: str
    signers: list[Signer]
    name_above: bool
    signature: str
    signature_seed: int
    gold: list[Gold] = field(default_factory=list)
    visible: list[str] = field(default_factory=list)

    @property
    def is_note(self) -> bool:
        return bool(self.routing)

    @property
    def inks(self) -> bool:
        return self.signature != "none"


class Writer:
    """Makes letters from one wording; the same seed makes the same letter."""

    def __init__(self, wording: Wording, seed: int, *, held: bool, latin: bool = False) -> None:
        self.words = wording
        self.latin = latin
        self.seed = seed
        self.held = held
        self.rng = random.Random(f"{seed}/{held}")

    def letter(self) -> Letter:
        rng, words = self.rng, self.words
        ministry, domain, _code = rng.choice(words.ministries)
        note = rng.random() < 0.55
        public = rng.random() < (0.15 if note else 0.5)
        letter = Letter(
            key=f"{'held' if self.held else 'dev'}-{self.seed}",
            held=self.held,
            placement=rng.choice(PLACEMENTS["held" if self.held else "dev"]),
            style=rng.randrange(1000),
            ministry=ministry,
            subject=rng.choice(words.subjects),
            date=f"{rng.randint(1, 28)} {rng.choice(('februari', 'maart', 'april'))} 2025",
            reference=tuple(f"{rng.choice('DMK')}2025-{rng.randint(0, 999999):06d}" for _ in "ab"),
            drafter_label=rng.choice(words.drafter_labels),
            drafter_lines=[],
            routing=list(words.routing) if note else [],
            body=[],
            closing=rng.choice([c for c in words.closings if c] if not note else words.closings),
            signers=[],
            name_above=not public and rng.random() < 0.2,
            signature=rng.choice(SIGNATURES),
            signature_seed=rng.randrange(10**6),
        )
        for _ in range(2 if rng.random() < 0.2 else 1):
            self._add_drafter(letter, domain)
        self._add_signers(letter, public=public)
        self._add_body(letter)
        return letter

    def _add_body(self, letter: Letter) -> None:
        rng, words = self.rng, self.words
        chosen = rng.sample(words.paragraphs, rng.randint(3, len(words.paragraphs)))
        for i, paragraph in enumerate(chosen):
            if i < len(words.headings) and rng.random() < 0.7:
                letter.body.append(("heading", words.headings[i]))
            letter.body.append(("text", paragraph))
        if letter.is_note:
            letter.body.append(("heading", words.note_heading))
            letter.body.append(("text", "Niet van toepassing."))

    def _add_drafter(self, letter: Letter, domain: str) -> None:
        rng, words = self.rng, self.words
        name, local = self._person(outlook=0.08)
        lines = [name]
        letter.gold.append(Gold(name, "steller"))
        if rng.random() < 0.7:
            lines.append(rng.choice(words.functions))
        if rng.random() < 0.5:
            lines.append(rng.choice(words.units))
        for prefix in rng.sample(("T", "M"), rng.randint(0, 2)):
            number = self._phone(mobile=prefix == "M")
            lines.append(f"{prefix}{rng.choice((' ', ': '))}{number}")
            letter.gold.append(Gold(number, "steller"))
        if rng.random() < 0.7:
            lines.append(f"{local}@{domain}")
            letter.gold.append(Gold(local, "steller"))
        letter.drafter_lines += ([""] if letter.drafter_lines else []) + lines

    def _add_signers(self, letter: Letter, *, public: bool) -> None:
        rng, words = self.rng, self.words
        if public:
            office, name = rng.choice(words.ministers)
            letter.signers.append(Signer(office, name, public=True))
            letter.visible.append(name)
            return
        for office in rng.sample(words.offices, 2 if rng.random() < 0.12 else 1):
            name, _ = self._person(outlook=0.0)
            letter.signers.append(Signer(office, name, public=False))
            letter.gold.append(Gold(name, "ondertekenaar"))

    def _person(self, *, outlook: float) -> tuple[str, str]:
        rng, words = self.rng, self.words
        infix, surname = rng.choice(words.surnames)
        given = rng.choice(words.given)
        if self.latin:
            surname, given = _latin(surname), _latin(given)
        initials = (
            given[0]
            + "."
            + "".join(rng.choice("ABCEFGHJLMNPRSTW") + "." for _ in range(rng.randint(0, 2)))
        )
        full = f"{infix} {surname}".strip()
        title = rng.choice(words.titles)
        draw = rng.random()
        if draw < outlook:
            name = f"{surname}, {initials} {infix} ({given})".replace("  ", " ")
        elif draw < 0.6:
            name = f"{title}{initials} {full}"
        elif draw < 0.9:
            name = f"{title}{given} {full}"
        else:
            name = f"{initials} ({given}) {full}{rng.choice(('', ' MSc', ''))}"
        plain = unicodedata.normalize("NFKD", f"{initials}{infix}.{surname}".lower())
        local = "".join(c for c in plain if c.isascii() and (c.isalnum() or c in ".-"))
        return name, local.replace("..", ".")

    def _phone(self, *, mobile: bool) -> str:
        rng = self.rng
        d = [str(rng.randint(2, 8)) for _ in range(8)]
        tail = "".join(d)
        if mobile:
            return rng.choice(
                (
                    f"06 {tail[:4]} {tail[4:]}",
                    f"06-{tail}",
                    f"+31 6 {tail[:4]} {tail[4:]}",
                    f"06 {tail[:2]} {tail[2:4]} {tail[4:6]} {tail[6:]}",
                    f"+31 (0)6 {tail[:4]} {tail[4:]}",
                )
            )
        return rng.choice(
            (
                f"070 {tail[:3]} {tail[3:5]} {tail[5:7]}",
                f"070-{tail[:7]}",
                f"+31 70 {tail[:3]} {tail[3:7]}",
                f"(070) {tail[:3]} {tail[3:5]} {tail[5:7]}",
            )
        )


def _latin(name: str) -> str:
    """``name`` without the letters that Latin-1 lacks."""
    plain = unicodedata.normalize("NFD", name.replace("ı", "i"))
    return name if max(map(ord, name)) < 256 else "".join(c for c in plain if ord(c) < 128)


def letters(wording: Wording, seeds: range, *, held: bool, latin: bool = False) -> list[Letter]:
    """One letter for each seed; ``latin`` for producers without fonts for "ş" and "ć"."""
    return [Writer(wording, seed, held=held, latin=latin).letter() for seed in seeds]
