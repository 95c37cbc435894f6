"""How the second officer stands to a proposal, in words and as a sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.model.record import Look
from app.review.agreement import Stand, compared

if TYPE_CHECKING:
    from app.model.decision import Decision
    from app.model.record import Sample
    from app.review.session import ReviewSession

_NAMES = {
    Stand.OPEN: QT_TRANSLATE_NOOP("stands", "nog niet nagekeken"),
    Stand.AGREED: QT_TRANSLATE_NOOP("stands", "akkoord"),
    Stand.DIFFERS: QT_TRANSLATE_NOOP("stands", "verschil"),
    Stand.SETTLED: QT_TRANSLATE_NOOP("stands", "verschil afgehandeld"),
}
SIGNS = {Stand.AGREED: "✓", Stand.DIFFERS: "≠", Stand.SETTLED: "≈"}

_REDACT = QT_TRANSLATE_NOOP("stands", "lakken, {0}")
_VERDICTS = {
    "redact": QT_TRANSLATE_NOOP("stands", "lakken"),
    "keep": QT_TRANSLATE_NOOP("stands", "openlaten"),
    "open": QT_TRANSLATE_NOOP("stands", "nog open"),
}


def say(text: object) -> str:
    """A text of this module in the language of the window."""
    return QCoreApplication.translate("stands", str(text))


def stand_of(session: ReviewSession, proposal_id: str) -> Stand | None:
    """How the second officer stands to it; None where that is not to be shown."""
    if session.is_blind:
        return None
    stand = compared(session, proposal_id).stand
    return None if stand is Stand.OPEN and session.look is Look.FIRST else stand


def stand_name(stand: Stand | None) -> str:
    """The stand in the officer's words; empty for None."""
    return say(_NAMES[stand]) if stand is not None else ""


def decision_in_words(decision: Decision | None) -> str:
    """``lakken, 5.1.2e``; ``nog open`` for nothing."""
    if decision is None:
        return say(_VERDICTS["open"])
    if decision.verdict == "redact" and decision.ground:
        return say(_REDACT).format(decision.ground)
    return say(_VERDICTS[decision.verdict.value])


_MISSED = QT_TRANSLATE_NOOP(
    "stands", "{0} van {1} passages gemist: {2}% (95%-betrouwbaarheidsinterval {3}% tot {4}%)"
)
_NOTHING = QT_TRANSLATE_NOOP("stands", "de tweede beoordelaar vond niets om te lakken")
_RUNNING = QT_TRANSLATE_NOOP("stands", "nog niet afgerond")


def measured_in_words(sample: Sample) -> str:
    """What a blind look measured, in one sentence without its full stop."""
    result = sample.result
    if result is None:
        return say(_RUNNING)
    if not result.found:
        return say(_NOTHING)
    shares = (result.missed / result.found, result.low, result.high)
    texts = [f"{100 * share:.1f}".replace(".", ",") for share in shares]
    return say(_MISSED).format(result.missed, result.found, *texts)
