"""A surname within the name of a firm: "Maatschap Bos-De Groot", "Kwekerij Van der Knaap B.V."."""

from __future__ import annotations

import re

_PART = r"(?:(?:van|de|der|den|ter|ten|het|'t|[A-ZÀ-Ž][\w'’.]*)[ -])"
_FIRM_BEFORE = re.compile(
    r"(?<![\w-])(?:(?i:maatschap|mts\.?|combinatie|firma|fa\.?|gebr\.?|gebroeders|kwekerij|rederij|"
    r"slagerij|bakkerij|drukkerij|manege|garage|café|restaurant|hotel|makelaardij|notariskantoor|"
    r"advocatenkantoor|\w{3,}bedrijf))[ ]"
    rf"{_PART}{{0,4}}$"
)
_FIRM_BEHIND = re.compile(
    r"(?:-(?:(?:van|de|der|den)[ ]){0,2}[A-ZÀ-Ž][\w'’]+)?(?:[ ](?:&|en|[A-ZÀ-Ž][\w'’]+)){0,3}[ ]"
    r"(?:B\.?V|N\.?V|V\.?O\.?F|v\.?o\.?f|ADVOCATEN|Advocaten|Notarissen|Accountants)(?![\w])"
)
_REACH = 60


def of_a_firm(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]``, a surname alone, is a part of the name of a firm."""
    if re.search(r"[ .]", text[start:end].strip()):
        return False
    before = text[max(0, start - _REACH) : start].rpartition("\n")[2]
    return bool(_FIRM_BEFORE.search(before) or _FIRM_BEHIND.match(text, end))
