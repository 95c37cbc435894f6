"""Puts the clauses together: what a file may claim, and whether its claims are true."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.export.conformance import archive, colours, fonts, tables, tagged
from app.export.conformance.clause import Breach, Level

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.export.conformance.subject import Subject

CLAUSES = (
    *archive.CLAUSES.listed,
    *colours.CLAUSES.listed,
    *fonts.CLAUSES.listed,
    *tagged.CLAUSES.listed,
    *tables.CLAUSES.listed,
)
_ARCHIVE = {Level.B: {Level.B}, Level.U: {Level.B, Level.U}, Level.A: {Level.B, Level.U, Level.A}}
_CLAIMS = {
    "PDF/A-2b": _ARCHIVE[Level.B],
    "PDF/A-2u": _ARCHIVE[Level.U],
    "PDF/A-2a": _ARCHIVE[Level.A],
    "PDF/UA-1": {Level.UA},
}
"""What each claim that we know of asks for."""

EVERY_LEVEL = frozenset(Level)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a file may claim: ``archive`` is the level of PDF/A-2, None for none."""

    archive: Level | None
    accessible: bool
    breaches: tuple[Breach, ...]

    @property
    def claims(self) -> tuple[str, ...]:
        """The standards by name."""
        found = [f"PDF/A-2{self.archive.value}"] if self.archive is not None else []
        return (*found, *(["PDF/UA-1"] if self.accessible else []))


def breaches_of(subject: Subject, levels: Iterable[Level] = EVERY_LEVEL) -> list[Breach]:
    """All clauses that a file doesn't keep, each once."""
    wanted = frozenset(levels)
    found = [b for clause in CLAUSES for b in clause.breach(subject, wanted)]
    return list(dict.fromkeys(found))


def judged(breaches: Iterable[Breach]) -> Judgement:
    """The highest claims that these breaches leave."""
    found = tuple(dict.fromkeys(breaches))
    broken = {breach.level for breach in found}
    kept = [level for level, asked in _ARCHIVE.items() if not asked & broken]
    return Judgement(kept[-1] if kept else None, Level.UA not in broken, found)


def levels_of(claims: Iterable[str]) -> frozenset[Level]:
    """What claims ask for; other parts and versions are not known here, and ask for nothing."""
    return frozenset(level for claim in claims for level in _CLAIMS.get(claim, ()))
