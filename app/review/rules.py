"""The rules of the Woo on grounds that can be checked here, with what to tell the officer.

The numbers R1 to R9 are those of the rules as practice words them:

R1  5.1.5 never together with a ground of 5.1, first or second paragraph, on the same passage.
R2  5.1.5 not for environmental information; 5.1.6 only for it, and then instead of 5.1.1c.
R3  Emissions into the environment: the first two paragraphs of 5.1 do not apply.
R4  A ground of 5.1, second paragraph, needs a justification.
R5  5.1.4 needs the date on which the information is disclosed after all.
R6  Older than five years (article 5.3): relative grounds need an extra justification.
R7  5.2 cannot be used in a decision note sent to Parliament.
R8  5.2 in a document for formal decision-making (5.2, third paragraph): only what leads to persons.
R9  Absolute grounds are not weighed, so their justification weighs nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from app import reference
from app.model.decision import Verdict
from app.model.ground import codes, joined
from app.model.record import Matter
from app.review.motivation import unfilled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.model.decision import Decision
    from app.model.detection import EntityType
    from app.model.document import Document
    from app.model.profile import Profile
    from app.model.proposal import Proposal


class Level(StrEnum):
    """``REFUSE``: the document cannot be finished like this. ``WARN``: the officer judges."""

    WARN = "warn"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class RuleNotice:
    """What a rule has to say; ``message`` is a Dutch sentence without personal data."""

    rule: str
    level: Level
    message: str


_OPINIONS = ("5.2", "5.2.1", "5.2.2")
_PLAIN_GROUNDS = ("5.1.1?", "5.1.2?")

_DATE = re.compile(
    r"\b\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}\b|\b\d{4}-\d{2}-\d{2}\b"
    r"|\b\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober"
    r"|november|december) \d{4}\b",
    re.IGNORECASE,
)
_WEIGHING = re.compile(r"\b(?:weeg\w*|afgewogen|afweging|zwaarder|opweeg\w*)\b", re.IGNORECASE)


def check_ground(
    ground_code: str,
    entity_type: EntityType,
    profile: Profile,
    other_grounds: Iterable[str] = (),
    *,
    matter: Matter = Matter.UNKNOWN,
) -> list[RuleNotice]:
    """What the rules say about a ground for a passage.

    Args:
        ground_code: The ground that is chosen.
        entity_type: The kind of datum in the passage.
        profile: The organisation's profile.
        other_grounds: Other grounds on the same passage.
        matter: What the document is about, for R2 and R3.
    """
    if not _exists(ground_code):
        return [
            RuleNotice(
                "grond",
                Level.REFUSE,
                "Kies een grond uit de lijst; deze code bestaat niet in de Woo."
                if ground_code
                else "Kies een grond uit de lijst; zonder grond mag niet worden gelakt.",
            )
        ]
    return [
        *excluded(ground_code, other_grounds),
        *_environment(ground_code, matter),
        *_opinions(ground_code, profile),
        *_expected(ground_code, entity_type, profile),
    ]


def _exists(code: str) -> bool:
    grounds = reference.grounds()
    return code in grounds or any(code in ground.aliases for ground in grounds.values())


def excluded(code: str, others: Iterable[str]) -> list[RuleNotice]:
    """R1, read from the table of grounds, and R2 of two that exclude each other."""
    grounds = reference.grounds()
    for other in others:
        if {code, other} == {"5.1.1c", "5.1.6"}:
            return [
                RuleNotice(
                    "R2",
                    Level.REFUSE,
                    "Grond 5.1.6 komt voor milieu-informatie in de plaats van 5.1.1c; kies er één.",
                )
            ]
        for one, two in ((code, other), (other, code)):
            excluded = grounds[one].excludes if one in grounds else ()
            if any(fnmatchcase(two, pattern) for pattern in excluded):
                return [
                    RuleNotice(
                        "R1",
                        Level.REFUSE,
                        f"Grond {one} mag niet samen met {two} op dezelfde passage; kies er één.",
                    )
                ]
    return []


def _environment(code: str, matter: Matter) -> list[RuleNotice]:
    """R2 and R3."""
    environmental = matter.environmental
    found: list[RuleNotice] = []
    if code == "5.1.5" and environmental is not False:
        found.append(
            RuleNotice(
                "R2",
                Level.REFUSE if environmental else Level.WARN,
                "Grond 5.1.5 geldt niet voor milieu-informatie; kies daarvoor een andere grond.",
            )
        )
    if code == "5.1.6" and not environmental:
        found.append(
            RuleNotice(
                "R2",
                Level.WARN if environmental is None else Level.REFUSE,
                "Grond 5.1.6 geldt alleen voor milieu-informatie; kies anders 5.1.1c.",
            )
        )
    if code == "5.1.1c" and matter is Matter.ENVIRONMENT:
        found.append(
            RuleNotice(
                "R2",
                Level.REFUSE,
                "Voor bedrijfsgegevens in milieu-informatie geldt 5.1.6 in plaats van 5.1.1c.",
            )
        )
    if matter is Matter.EMISSIONS and _matches(code, _PLAIN_GROUNDS):
        found.append(
            RuleNotice(
                "R3",
                Level.WARN,
                "Gegevens over emissies in het milieu mogen niet op deze grond worden gelakt; "
                "laat de passage open of kies een andere grond.",
            )
        )
    return found


def _opinions(code: str, profile: Profile) -> list[RuleNotice]:
    """R7 in a profile that warns for the ground, R8 for 5.2 in any other."""
    if code in profile.warn_grounds or (code == "5.2" and "5.2.1" in profile.warn_grounds):
        return [
            RuleNotice(
                "R7",
                Level.WARN,
                f"Grond {code} is in dit soort stukken niet bruikbaar; kies een andere grond of "
                f"laat de passage open.",
            )
        ]
    if code in _OPINIONS:
        return [
            RuleNotice(
                "R8",
                Level.WARN,
                "Is dit een stuk voor formele bestuurlijke besluitvorming, lak dan alleen wat tot "
                "personen herleidbaar is (artikel 5.2, derde lid).",
            )
        ]
    return []


def _expected(code: str, entity_type: EntityType, profile: Profile) -> list[RuleNotice]:
    expected = profile.grounds.get(entity_type.value)
    if expected is None or expected == code:
        return []
    return [
        RuleNotice(
            "profiel",
            Level.WARN,
            f"Voor dit soort gegeven hoort volgens het profiel grond {expected}.",
        )
    ]


def check_decision(
    decision: Decision,
    proposal: Proposal,
    profile: Profile,
    document: Document | None = None,
    other_grounds: Iterable[str] = (),
    *,
    matter: Matter = Matter.UNKNOWN,
    today: date | None = None,
) -> list[RuleNotice]:
    """What the rules say about a decision; nothing about what is not redacted.

    Args:
        decision: With the ground and the justification.
        proposal: What was decided on.
        profile: The organisation's profile.
        document: For its date (ISO), if that is known.
        other_grounds: Grounds of other decisions on the same passage.
        matter: What the document is about, for R2 and R3.
        today: Against which five years are counted.
    """
    if decision.verdict is not Verdict.REDACT:
        return []
    mine = codes(decision.ground) or ("",)
    found: list[RuleNotice] = []
    for code in mine:
        others = {*other_grounds, *mine} - {code}
        kind = proposal.entity_type
        found += check_ground(code, kind, profile, sorted(others), matter=matter)
    if all(map(_exists, mine)):
        day = today or datetime.now(UTC).date()
        found += _justified(mine, decision.justification.strip())
        found += _complete(decision.justification)
        found += (n for code in mine for n in _five_years(code, profile, document, day))
    expected = profile.grounds.get(proposal.entity_type.value)
    return [
        notice
        for notice in dict.fromkeys(found)
        if notice.rule != "profiel" or expected not in mine
    ]


def _justified(mine: Sequence[str], text: str) -> list[RuleNotice]:
    """R4, R5 and R9; of several grounds one that is weighed makes the weighing right."""
    for code in mine:
        if _matches(code, ("5.1.2?",)) and not text:
            message = f"Grond {code} vraagt een motivering; vul die in."
            return [RuleNotice("R4", Level.REFUSE, message)]
    if "5.1.4" in mine and not _DATE.search(text):
        return [
            RuleNotice(
                "R5",
                Level.REFUSE,
                "Grond 5.1.4 is tijdelijk; zet in de motivering de datum waarop de informatie "
                "alsnog openbaar wordt.",
            )
        ]
    known = reference.grounds()
    absolute = all(code in known and known[code].kind == "absoluut" for code in mine)
    if absolute and _WEIGHING.search(text):
        return [
            RuleNotice(
                "R9",
                Level.WARN,
                f"Grond {joined(mine)} is absoluut; haal de belangenafweging uit de motivering.",
            )
        ]
    return []


def _complete(text: str) -> list[RuleNotice]:
    left = unfilled(text)
    if not left:
        return []
    words = ", ".join(left)
    return [RuleNotice("veld", Level.REFUSE, f"Vul in de motivering nog in: {words}.")]


def _five_years(
    code: str, profile: Profile, document: Document | None, today: date
) -> list[RuleNotice]:
    """R6; article 5.3 does not apply to decision notes, whose profiles warn for 5.2 (R7)."""
    relative = _matches(code, ("5.1.2?", "5.1.5")) or code in _OPINIONS
    if not relative or profile.warn_grounds or document is None or document.date is None:
        return []
    try:
        written = date.fromisoformat(document.date)
    except ValueError:
        return []
    if (today.year - written.year, today.month, today.day) <= (5, written.month, written.day):
        return []
    return [
        RuleNotice(
            "R6",
            Level.WARN,
            "Dit stuk is ouder dan vijf jaar; motiveer ook waarom het belang ondanks het "
            "tijdsverloop nog zwaarder weegt (artikel 5.3).",
        )
    ]


def _matches(code: str, patterns: Iterable[str]) -> bool:
    return any(fnmatchcase(code, pattern) for pattern in patterns)
