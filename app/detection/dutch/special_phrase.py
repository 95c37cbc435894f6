"""The whole phrase around a word that tells something special of somebody.

"sinds 2019 volledig arbeidsongeschikt door een hersenbloeding" is one datum, of which the lists
know two words.
"""

from __future__ import annotations

import re

_S = r"[ \n]"
_DET = r"een|de|het|'n|geen|zijn|haar|mijn|uw|hun|beide|a|an|the|his|her|my|your"
_ADJECTIVE = r"[^\W\d_]+(?:ische|ale|aire|eerde|iale)"
_SINCE = rf"(?:sinds|vanaf|in){_S}(?:(?:[^\W\d_]+{_S}){{0,2}}(?:\d{{4}}|jaar|maand|maanden|weken))"
_HOW = (
    rf"{_SINCE}|eerder|eerdere|al{_S}eens|al|reeds|onlangs|weer|volledig|gedeeltelijk|blijvend|"
    rf"tijdelijk|(?:voor{_S})?\d+{_S}?%|(?:zeer{_S})?ernstige?|zware?|zwaar|lichte?|acute?|acuut|"
    r"chronische?|terugkerende?|praktiserend|belijdend|streng|actief|postnatale|klinische|inwendige?|"
    r"gebroken|beginnende?|vermoedelijke?|niet|langdurige?|severe|chronic|acute|mild|"
    r"kind|psychische?|lichamelijke|medische"
)
_AFTER = r"voor|wegens|vanwege|met|door|na|van|aan|tot|in|naar|bij|op|for|with|from|of"
_LEADS = (
    rf"(?:gebruikt(?={_S}(?:hij|zij|ze))|slikt?|slikte|kampt?|kampte|lijdt?|leed|behoort?|staa?t?|"
    r"stond|zit)"
    rf"(?:{_S}(?:hij|zij|ze|ik|u|aan|met|tot|in|onder))?|"
    rf"(?:gediagnosticeerd|diagnosed){_S}(?:met|with)|"
    rf"(?:opgenomen|behandeld|geopereerd|uitgevallen|bekend|verdacht|verdenking|veroordeeld|"
    rf"veroordeling|aangehouden|vervolgd|ziek|ziekgemeld|gemeld|thuis|klachten|last|gevolgen|kosten|"
    rf"herstel|hersteld|herstellende|beter|symptomen|vermoeden|afspraak|behandeling|lid|vorm|gevallen|aanval|"
    rf"rijden|afspraak|therapie|operatie|lidmaatschap)"
    rf"(?:{_S}(?:te{_S}zijn|geweest|is|was|wordt|werd|gehad))?{_S}(?:{_AFTER})|"
    r"was|afspraak|vanwege|wegens|diagnose|antecedenten"
)
_LEFT = re.compile(
    rf"(?<![\w-])(?:(?:{_LEADS}|{_HOW}|{_ADJECTIVE}|{_DET}){_S}|(?:een|zijn|haar|mijn|uw|de|het){_S}"
    rf"(?:[a-zà-ÿ-]+e{_S}){{1,2}})+$",
    re.IGNORECASE,
)
_STOP = (
    r"en|die|dat|is|was|heeft|had|maar|met|om|of|als|wordt|werd|hij|zij|ze|ik|u|in|op|bij|aan|te|"
    r"door|and|at|by|who|which|"
)
_OF = re.compile(
    rf"{_S}(?:voor|wegens|tot|van|for|of)(?:{_S}(?!(?:{_STOP})(?![\w-]))[a-zà-ÿ\d][\w-]*){{1,4}}"
)
_RIGHT = re.compile(
    rf"{_S}(?:in|sinds|vanaf|since){_S}(?:[^\W\d_]+{_S})?\d{{4}}(?!\d)|"
    rf"{_S}(?:gehad|geweest|gekregen|gepleegd|ondergaan|doorgemaakt|gemeld|geworden)(?![\w-])|"
    rf"{_S}(?:is|was|werd|heeft|had|bent|ben)(?:{_S}ge[^\W\d_]+|{_S}be[^\W\d_]+)?(?=[.,;)\n])"
)
_LINK = re.compile(
    rf"(?:,?{_S}|,{_S}en{_S})(?:(?:{_AFTER}|en|of|and|or|te{_S}zijn|is|was|bent|wordt|werd|geweest|"
    rf"gehad|als{_S}gevolg{_S}van|ten{_S}gevolge{_S}van|gaa?t?{_S}naar|{_HOW}|{_ADJECTIVE}|{_DET})"
    rf"{_S})*",
    re.IGNORECASE,
)
_LIST = re.compile(r",|(?<!\w)(?:en|of|and|or)(?!\w)")
_SUBJECT = re.compile(
    r"[\s\"'‘“]*(?:(?:De|Het|The) )?[^\W\d_]+ (?:is|was|heeft|had|werd|wordt|has) ?(?:hij |zij )?"
)
_REACH = 90
_LONG = 12
"""How long what is said must be before its subject may go with it, in characters."""


def linked(gap: str, *, same: bool) -> bool:
    """Whether two finds with ``gap`` between them are one phrase; ``same`` for one kind.

    "een hernia en paniekklachten" is one, "moslim, PTSS" are two.
    """
    if len(gap) > 48 or not _LINK.fullmatch(gap):
        return False
    return same or not _LIST.search(gap)


def grown(text: str, start: int, end: int, low: int, high: int, *, deed: bool) -> tuple[int, int]:
    """The phrase around ``text[start:end]``, within ``text[low:high]``.

    Args:
        text: The whole text.
        start: Where the words of the lists begin.
        end: Where they end.
        low: As far as the phrase may reach to the left: the sentence or a name.
        high: As far as it may reach to the right.
        deed: True for offences, whose name may follow: "veroordeeld voor ...".
    """
    first = max(low, start - _REACH)
    match = _LEFT.search(text[first:start])
    if match is not None:
        start = first + match.start()
    if deed:
        match = _OF.match(text, end, high)
        end = match.end() if match else end
    while (match := _RIGHT.match(text, end, high)) is not None:
        end = match.end()
    # A sentence that says nothing else goes as a whole: "De man is eerder veroordeeld."
    rest = text[end:high].strip(" \n\"'’”)")
    alone = rest in ("", ".", "!") and end - start >= _LONG
    if alone and _SUBJECT.fullmatch(text[low:start].replace("\n", " ")):
        start = low
    return start, end
