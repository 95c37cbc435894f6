"""Tells of a written file which standards it keeps, and what stands in the way of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.export.archive import judgement_of
from app.export.conformance.clause import Breach, Level
from app.export.conformance.judge import breaches_of, levels_of
from app.model.export import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.export.conformance.subject import Subject

STANDARDS = "archief en toegankelijkheid"
MOST_REASONS = 3
_SHORT = {"PDF/A-2": (Level.B, Level.U), "PDF/UA-1": (Level.UA,)}
"""What a file must keep of each standard to be called after it at all."""


def false_claims(subject: Subject, check: str) -> Iterator[Finding]:
    """What a file says of itself and is not so: each claim with the clauses that it breaks.

    Claims of other parts than PDF/A-2 and PDF/UA-1 are not looked into.
    """
    claims = subject.packet.claims
    asked = {claim: levels_of([claim]) for claim in claims}
    if not any(asked.values()):
        return
    breaches = breaches_of(subject, levels_of(claims))
    for claim, levels in asked.items():
        broken = [b for b in breaches if b.level in levels]
        if broken:
            yield Finding(check, f"Het bestand noemt zich {claim} en is dat niet: {_told(broken)}.")


def obstacles(subject: Subject, check: str) -> Iterator[Finding]:
    """What stands in the way of the standards that a file doesn't claim.

    The open document may have other metadata afterwards.
    """
    document = subject.document
    missing = [s for s in _SHORT if not any(c.startswith(s) for c in subject.packet.claims)]
    if not missing:
        return
    title, language = subject.packet.title, str(document.Root.get("/Lang", ""))
    breaches = breaches_of(subject)
    broken = {breach.level for breach in breaches}
    if any(broken.isdisjoint(_SHORT[standard]) for standard in missing):
        breaches = list(judgement_of(document, title, language).breaches)
    for standard in missing:
        told = [b for b in breaches if b.level in _SHORT[standard]]
        why = _told(told) if told else "daar is niet om gevraagd"
        yield Finding(check, f"Het bestand is geen {standard}: {why}.", Severity.NOTE)


def _told(breaches: Iterable[Breach]) -> str:
    """The first clauses with what is wrong, in one line."""
    told = list(dict.fromkeys(str(breach) for breach in breaches))
    rest = [f"en nog {len(told) - MOST_REASONS}"] if len(told) > MOST_REASONS else []
    return "; ".join([*told[:MOST_REASONS], *rest])
