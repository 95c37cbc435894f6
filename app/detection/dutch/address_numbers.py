"""House numbers with all that is said behind them: "12a", "80-II", "71-73 rd", "34-B217"."""

from __future__ import annotations

import re

_ROMAN = r"(?:I{1,3}|IV|VI{0,3}|IX)"
#: Short forms that mean nothing else behind a number.
_SHORT = r"(?:hs|huis|bis|rd|zw|wt|ws|wb|bgg?|sous|bel-?etage)"
#: Words that also begin what follows ("12 boven de winkel"), so something has to end there.
_SIDE = (
    r"(?:rood|zwart|wit|boven|bov\.?|beneden|ben\.?|onder|ond\.?|achter|voor|links|rechts|midden|"
    r"parterre|souterrain|ongenummerd|ong\.?)(?=[ ]?(?:[\n,.;:)|/(]|$))"
)
_FLOOR = (
    r"(?:(?:\d{1,2}[ ]?(?:e|de|ste)|begane|eerste|tweede|derde|vierde|vijfde)[ ]"
    r"(?:etage|verd(?:ieping|\.)?|woonlaag|grond)"
    r"|(?:\d|een|één|twee|drie|vier|I{1,3})[ -]?hoog(?:[ ](?:voor|achter|links|rechts))?)(?!\w)"
)
_UNIT = (
    r"(?:unit|app(?:artement|\.)?|apt\.?|apartment|kamer|kmr\.?|k\.|bus|bte|boîte|flat|etage|huisje|"
    r"chalet|studio|room|suite|stacaravan|caravan|standplaats|plaats|plek|blok|toren|kv\.|int\.|"
    r"daire|kat|Whg\.?|Wohnung)[ ]?:?[ ]?(?:nr\.?[ ]|nummer[ ])?"
    r"(?:[A-Za-z]{0,2}[-.]?\d{1,4}(?:[-.]?\w{1,3})?|[A-Z])(?!\w)"
)
#: Floors and doors in Spanish and Portuguese: "2º izq.".
ABROAD = r"\d{1,2}[ºª°][ ]?(?:(?:izqd?a?|dcha|der|esq|dto|[A-Z])(?!\w)\.?)?"
#: One step of what follows the digits; a number has up to three of them ("127-K504", "7 bis A").
_TAIL = (
    rf"(?:-?[A-Za-z]{{1,2}}(?!\w)|-?(?:bis|huis)(?!\w)"
    rf"|[ ]?[-–/][ ]?\d{{1,4}}(?:[a-z](?!\w)|(?!\d))"
    rf"|[ ]?[-–/][ ]?[A-Z]{{1,2}}[-.]?\d{{1,4}}(?!\w)|[ ][A-Z]-?\d{{1,4}}(?!\w)"
    rf"|[ ]?-?[ ]?(?:{_ROMAN}|{_SHORT}|[A-Za-z])(?!\w)"
    rf"|[ ]\d{{1,3}}(?![\w%€]|[-.,:/]\d)"
    rf"|[ ]{_SIDE}|[ ,]{{1,2}}{_FLOOR}|,?[ ]{_UNIT}|,?[ ]{ABROAD}"
    # in a narrow column the addition may stand on the next line
    rf"|[-–]\n\d{{1,3}}(?!\d|[-.]\d)|\n(?:bis|hs|huis|II|III|IV)(?=[ ]?[\n,;]|$)"
    rf"|\n{_FLOOR}|[-–]\n(?:bis|hs|huis|I{{1,3}}|IV)(?!\w))"
)
#: Before the digits: "nr. 5", "t/o 77", "BR 215" (Suriname).
_LEAD = r"(?:(?:huis)?nr\.?[ ]|(?:huis)?nummer[ ]|no\.?[ ]|t/?o[ ]|tegenover[ ]|naast[ ]|BR[ ])?"
_WITHOUT = r"ongenummerd(?:,?[ ](?:naast|nabij|bij|tegenover|t/o|achter)[ ]\d{1,4}[a-z]?)?"

#: What stands behind the name of a street.
NUMBER = rf"(?:{_LEAD}\d{{1,4}}(?!\d|[.,]\d){_TAIL}{{0,3}}|{_WITHOUT})"
#: The same where no name of a street stands before it.
BARE = rf"\d{{1,4}}(?!\d|[.,]\d){_TAIL}{{0,2}}"
#: What only house numbers have.
ADDED = re.compile(rf"\d[ -]?(?:{_ROMAN}|{_SHORT}|[A-Z])(?!\w)|\d[a-z](?!\w)|\d[ ](?:{_FLOOR})")
#: Numbers of other things go on like this: "12 uur", "12 januari", "12,5", "12:30".
MEASURE = (
    r"(?![\w%€°²³]|[.,:]\d|[-/]\d|[ ]?(?:%|€)|[ ](?:uur|u\.|jaar|jaren|maanden?|weken|week|"
    r"dagen|dag|"
    r"minuten|min\.|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|"
    r"december|jan\.|feb\.|mrt|apr\.|aug\.|sept?\.|okt\.|nov\.|dec\.|euro|EUR|procent|km|cm|m|m2|"
    r"kg|kW|MW|gram|liter|personen|leden|stuks|keer|maal|punten|meter|hectare|ha)(?!\w))"
)
