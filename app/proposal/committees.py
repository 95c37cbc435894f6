"""Who sits on a committee, signs for a college or judges, told from lists and signing lines."""

from __future__ import annotations

import re

#: "Samenstelling: mr. D. Bos (voorzitter), L. Vos en F. Mol (leden)": up to a secretary.
_COMPOSED = re.compile(
    r"(?:Samenstelling|Commissie|Kamer|Panel)[ ]?:[ \n](?:[^;:\n]|\n(?!\n)){0,160}$"
)
_SEATED = re.compile(
    r"[ ]?\((?:plv\.[ ])?(?:voorzitter|lid|leden)\)"
    r"|(?:,[ \n]|[ \n]en[ \n])[^;:()]{0,80}\((?:voorzitter|leden|lid)\)"
)
_HELPED = re.compile(r"\b(?:bijgestaan|ondersteund|secretaris|griffier)\b")
#: "Vastgesteld, S. Horvat, voorzitter"
_FIXED = re.compile(r"\b[Vv]astgesteld\b[^\n]{0,40}\n?[^\n]{0,12}$")
_CHAIRS = re.compile(r"\s?,?[ \n]{1,2}\(?(?:plv\.\s)?voorzitter\b")
#: "Gedeputeerde Staten,\nM. Blauw, commissaris van de Koning"
_STATES = re.compile(r"\s?,?[ \n](?:commissaris van de Koning|provinciesecretaris|cdK)\b")
#: "de secretaris,\nX\nde burgemeester,\nY"
_CLERK = re.compile(
    r"(?:(?:de[ ])?(?:gemeente)?secretaris|(?:de[ ])?burgemeester)[ ,]*\n{1,3}"
    r"(?:[^\n]{2,50}\n{1,3})?$",
    re.IGNORECASE,
)
_MAYOR = re.compile(r"\b[Bb]urgemeester\b")
#: ... but not behind initials: somebody may be called Rechter.
_JUDGE = re.compile(
    r"(?<![A-Z]\.[ ])(?<![\w-])(?:[Rr]echter|[Rr]aadsheer|[Vv]oorzieningenrechter|[Gg]riffier)[ ]"
    r"(?:mr\.[ ])?$"
)


def judge(before: str) -> bool:
    """Whether ``before`` ends with the office of a judge."""
    return _JUDGE.search(before) is not None


def on_committee(text: str, before: str, end: int, *, known: bool = True) -> bool:
    """Whether a name that ends at ``end`` stands in the list or the signing line of a committee.

    Who helps it, such as its secretary, is not on it. Where the text names no such committee
    (``known``), the list itself must have a chair and members: "Bos (voorzitter), Vos (leden)".
    """
    composed = _COMPOSED.search(before)
    if composed is not None and not _HELPED.search(composed[0]):
        rest = text[end : end + 160].partition("\n\n")[0]
        whole = "(voorzitter)" in composed[0] + rest and "(leden)" in rest
        return (known or whole) and _SEATED.match(text, end) is not None
    return known and _FIXED.search(before) is not None and _CHAIRS.match(text, end) is not None


def signs_for_college(text: str, before: str, start: int, end: int) -> bool:
    """Whether a name stands in the signing lines of a college, beside the burgemeester's."""
    if _STATES.match(text, end):
        return True
    mayor = _MAYOR.search(text, max(0, start - 160), end + 160)
    return mayor is not None and _CLERK.search(before[-90:]) is not None
