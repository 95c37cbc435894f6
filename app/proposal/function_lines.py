"""What a line tells that holds a function and nothing else: "Minister van Defensie".

The groups follow the practice under the Woo (visibility goes by function, not by rank); what is
done with each group is the organisation's choice, in its profile.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.model.profile import OfficeLevel
from app.proposal.office_words import (
    FORMER,
    MANAGEMENT,
    MEMBER_CODE,
    POLITICAL,
    STAFF,
    TOP,
    TOP_CODES,
)


@dataclass(frozen=True, slots=True)
class Function:
    """A function found beside a name; ``words`` is the function as the officer reads it.

    ``unsure``: it may as well be somebody else's.
    """

    level: OfficeLevel
    words: str
    former: bool = False
    unsure: bool = False


LEVELS = (
    (OfficeLevel.TOP, TOP, re.IGNORECASE),
    (OfficeLevel.TOP, TOP_CODES, re.NOFLAG),
    (OfficeLevel.POLITICAL, rf"(?:[a-z]{{4,}}(?:-|(?=minister)))?(?:{POLITICAL})", re.IGNORECASE),
    (OfficeLevel.POLITICAL, MEMBER_CODE, re.NOFLAG),
    (OfficeLevel.MANAGEMENT, MANAGEMENT, re.IGNORECASE),
    (OfficeLevel.STAFF, STAFF, re.IGNORECASE),
)


def scoped(pattern: str, flags: re.RegexFlag) -> str:
    """``pattern`` with its case rule inside, so that what stands around keeps its own."""
    return f"(?i:{pattern})" if flags & re.IGNORECASE else f"(?:{pattern})"


_LINE = tuple(
    (
        level,
        re.compile(
            rf"^(?i:(?:de|het|uw)\s+)?(?i:{FORMER})(?P<words>{scoped(words, flags)})(?![\w-])"
            rf"(?P<rest>[^.!?]{{0,80}})$"
        ),
    )
    for level, words, flags in LEVELS
)
_PORTFOLIO_REST = re.compile(
    r"(?:\s+(?:van|voor|der|te|in|bij)\b[^\d]*"
    r"|\s+(?:[A-Z]?[\w-]*(?:zaken|beleid|ordening|ontwikkeling|financi[eë]n|onderwijs|zorg|cultuur|"
    r"sport|wonen|milieu|economie|mobiliteit|ruimte|welzijn|jeugd|verkeer|water|natuur|veiligheid)"
    r"(?:,?\s(?:en\s)?)?)+)?",
    re.IGNORECASE,
)
#: "Hoogerwaard-Prins" is nobody's office.
DOUBLE = re.compile(
    r"(?!Minister)[A-ZÀ-Ž][\w'’]+-(?:Koning|Prins|Rechter|President|Premier|Senator)"
)
_ANOTHER = re.compile(r"[ ](?:Van|Der?|Den|Ter|Ten|El|Al|Te)[ ][A-ZÀ-Ža-z]")


def function_of_line(line: str) -> Function | None:
    for level, pattern in _LINE:
        match = pattern.match(line.strip(" ,;:"))
        if match and DOUBLE.match(match["words"]):
            continue
        if match and level is OfficeLevel.POLITICAL and _ANOTHER.match(match["rest"]):
            continue  # "minister Van Wassenberg"
        # "Minister van Defensie" is an office; "minister Jansen" on a line above is another person.
        if match and (
            level is not OfficeLevel.POLITICAL or _PORTFOLIO_REST.fullmatch(match["rest"])
        ):
            words = readable(match["words"] + match["rest"])
            return Function(level, words, former=bool(match["former"]))
    return None


def readable(words: str) -> str:
    """A function from a signing block in capitals, as one writes it in a sentence."""
    clean = re.sub(r"\s+", " ", words).strip(" ,;:")
    if clean.isupper() and len(clean) > 4:
        small = clean.lower()
        return (
            re.sub(r"\b(van|voor|en|der|de|het) (\w)", lambda m: f"{m[1]} {m[2].upper()}", small)
            .replace(" De ", " de ")
            .replace(" Het ", " het ")
        )
    return clean[0].lower() + clean[1:] if clean[1:].islower() or " " in clean else clean
