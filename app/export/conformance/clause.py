"""A clause of a standard: its number, what is wrong in Dutch, and the function that looks."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.export.conformance.subject import Subject


UNCLEAR = "dit is niet te beoordelen"


class Level(StrEnum):
    """What a file may claim; A holds all of U, and U all of B (ISO 19005-2, 5)."""

    B = "b"
    U = "u"
    A = "a"
    UA = "ua"


@dataclass(frozen=True, slots=True)
class Breach:
    """A clause that a file doesn't keep; ``message`` is Dutch and holds nothing of the file."""

    level: Level
    clause: str
    message: str

    def __str__(self) -> str:
        return f"{self.clause} {self.message}"


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause, in one or both standards.

    Attributes:
        numbers: By level the number of the clause in that level's standard.
        message: What is wrong, a Dutch clause of a sentence without a full stop.
        is_kept: True when the file keeps the clause.
    """

    numbers: dict[Level, str]
    message: str
    is_kept: Callable[[Subject], bool]

    def breach(self, subject: Subject, levels: frozenset[Level]) -> list[Breach]:
        """What a file breaks at these levels: nothing, or this clause once per standard.

        A file in which a clause can't be looked at doesn't keep it.
        """
        wanted = [level for level in self.numbers if level in levels]
        try:
            if not wanted or self.is_kept(subject):
                return []
        except Exception:  # noqa: BLE001 (odd files break in many ways)
            return [Breach(level, self.numbers[level], UNCLEAR) for level in wanted]
        return [Breach(level, self.numbers[level], self.message) for level in wanted]


@dataclass(frozen=True, slots=True)
class Clauses:
    """The clauses of one module, in the order in which they stand there."""

    listed: list[Clause] = field(default_factory=list)

    def __call__(
        self, message: str, *, b: str = "", u: str = "", a: str = "", ua: str = ""
    ) -> Callable[[Callable[[Subject], bool]], Callable[[Subject], bool]]:
        """Register a function that tells whether a file keeps a clause."""
        given = {Level.B: b, Level.U: u, Level.A: a, Level.UA: ua}
        numbers = {level: number for level, number in given.items() if number}

        def register(is_kept: Callable[[Subject], bool]) -> Callable[[Subject], bool]:
            self.listed.append(Clause(numbers, message, is_kept))
            return is_kept

        return register


def is_true(value: Any) -> bool:
    """True for the boolean of a PDF, and for nothing else that counts as true."""
    return value is True
