"""What the name model takes for a person though no person can be called so."""

from __future__ import annotations

import re
from functools import cache

from app.detection.dutch import lexicon
from app.detection.dutch.abbreviations import is_abbreviation
from app.detection.dutch.name_blocks import never
from app.detection.dutch.name_codes import coded, noun
from app.detection.dutch.name_kinds import addressed, trade_surname
from app.detection.dutch.name_things import TRADES, commented
from app.detection.dutch.name_tokens import PARTICLES
from app.detection.dutch.name_words import listed, strong_given

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
#: "vz", "m.k.", "a.s.", "i.o.": an abbreviation in lower case.
_SHORT = re.compile(r"(?:[a-z]{1,2}|(?:[a-z]\.){1,3}[a-z]?)")
_CAPITALS_BESIDE = re.compile(r"[ ]([A-Z]{2,})\b")
_CAPITALS_BEFORE = re.compile(r"\b([A-Z]{2,})[ ]\Z")
#: "B. Werknemer": the heading of a part of a form.
_LETTERED = re.compile(r"[A-H]\.[ ][A-Z][a-zß-ÿ]+")
_NEXT_WEEK = re.compile(r"(?:a\.s|jl|j\.l|d\.d|t/m|o\.v\.v|i\.v\.m|p/a|t\.a\.v)(?!\w)")
_RELATIVES = frozenset(
    [
        "zoon",
        "dochter",
        "moeder",
        "vader",
        "broer",
        "zus",
        "opa",
        "oma",
        "oom",
        "tante",
        "neef",
        "nicht",
        "kind",
        "kinderen",
        "partner",
    ]
)
_ADDRESSED = re.compile(
    r"(?<![\w-])(?:heer|mevrouw|mevr|mw|dhr|meneer|mijnheer|familie|fam|juf|meester)(?![\w-])",
    re.IGNORECASE,
)


#: Nobody in particular; what forms, mails and chats write beside names is `next_label.is_mark`'s.
_ANYBODY = frozenset(
    {
        "through",
        "those",
        "disclaimer",
        "however",
        "furthermore",
        "therefore",
        "meanwhile",
        "someone",
        "somebody",
        "anyone",
        "anybody",
        "everyone",
        "nobody",
    }
)
#: No name whatever stands around them.
_CLOSED = frozenset(
    {"L.S", "Woo", "Wob", "AOW", "WIA", "WAO", "WLZ", "Wlz", "Wmo", "Anw", "NL-Alert", "Awb"}
)
_LAW = re.compile(r"[A-Z]{2,5}|Awb|Woo|Wob|Wmo|Wlz|Anw|Gw|Sv|Sr|Rv|Fw|Ow")
_QUOTED = re.compile(
    r"\b(?:artikel|art\.)[ \n]\d[\w:.]*"
    r"(?:,?[ \n](?:\w+[ ]){0,2}(?:lid|onder|sub)(?:[ ]\w{1,2})?,?)?[ \n]$",
    re.IGNORECASE,
)
_SHORT_LAW = re.compile(r"[A-Z][A-Za-z]{1,4}")


def _shortened(text: str, start: int, end: int, name: str) -> bool:
    """True for the law behind an article, and the ministry in brackets behind a name."""
    if quoted := _QUOTED.search(text[max(0, start - 44) : start]):
        return bool(_LAW.fullmatch(name) or ("lid" in quoted[0] and _SHORT_LAW.fullmatch(name)))
    bracketed = text[start - 1 : start] == "(" and text[end : end + 1] == ")"
    return bracketed and is_abbreviation(name)


_WELL = re.compile(r"(?:je|u|jullie) wel|(?:only )?those", re.IGNORECASE)
#: The day and the month of a date in the head of a mail: "Thu, 14 Nov 2024", "On Tue, Nov 12".
_DAYS = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]{0,5}day)?"
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_MAIL_DATE = re.compile(rf"(?:On[ ])?(?:{_DAYS},?|(?:{_DAYS},?[ ])?{_MONTHS})")
_DATE_BEHIND = re.compile(rf",?[ ](?:{_MONTHS}[ ])?\d{{1,4}}\b")
#: "ms. Lely (ENI 02334411)": a ship. In small letters alone, for "M.S. Bakker, schipper" and "Ms
#: Smith is vertrokken" are people.
_SHIP = re.compile(r"\bms\.?[ ]\"?(?=[A-Z])")
#: "M/Y Anna Karenina": nothing else is written so.
_YACHT = re.compile(r"(?<![\w/])[MS]/[SY][ ][\"'‘“]?$")
_SAILING = re.compile(
    r"\b(?:ENI|IMO|MMSI|(?:vaartuig|schip|schepen|motorschip|schipper|kapitein|stuurman|steiger|kade|"
    r"haven|sluis|ligplaats)\w*|(?:af|aan)gemeerd|gemeerd|vertrokken|geladen|gelost|marifoon|"
    r"bakboord|stuurboord|aanvaring)\b"
)
_CROWN = re.compile(r"(?<=ommissaris[ \n])van[ \n]de[ \n]Koning\b")


def regards(text: str, start: int, end: int) -> bool:
    """True for the first word of "Kind regards", the end of "commissaris van de Koning", "Thu".

    And for a ship: "ms. Lely", "M/Y Anna Karenina".
    """
    if _CROWN.match(text, start) is not None or _dated(text, start, end):
        return True
    if _SHIP.search(text, max(0, start - 6), end) and _SAILING.search(
        text, max(0, start - 40), end + 30
    ):
        return True
    if _YACHT.search(text, max(0, start - 6), start) is not None:
        return True
    first = text[start:end].casefold() in ("kind", "best", "warm", "kindest", "many")
    return (
        first and re.match(r"\s(?:regards|wishes|thanks)\b", text[end:], re.IGNORECASE) is not None
    )


def _dated(text: str, start: int, end: int) -> bool:
    """True for the day or the month before the figures of a date, of which "Jan" alone is none."""
    name = text[start:end].rstrip(" ,")
    return (
        name != "Jan"
        and _MAIL_DATE.fullmatch(name) is not None
        and _DATE_BEHIND.match(text, start + len(name)) is not None
    )


#: "Geboren: 12-06-1980, Nador": where somebody was born.
_BORN_IN = re.compile(
    r"\b(?i:geb(?:oren|oortedatum|\.)?|born|dob)\b[^.\n]{0,15}?\d{1,2}[-/. ](?:\d{1,2}|[a-z]+)"
    r"[-/. ](?:19|20)\d\d,?[ ](?:te[ ]|in[ ])?(?:[A-Z][\w'’-]+[ ]\()?$"
)
#: "PI Vught": a prison by the name of its town.
_PRISON = re.compile(r"(?<![\w.])P\.?I\.?[ ]$")


def _place_of_birth(text: str, start: int, name: str) -> bool:
    before = text[max(0, start - 60) : start]
    key = name.partition("(")[0].strip().casefold()
    country = before.endswith("(") or text[start + len(key) :][:2] == " ("
    town = key in lexicon.places() or (country and " " not in key)
    return town and (_BORN_IN.search(before) or _PRISON.search(before)) is not None


def _stands_for(text: str, start: int, end: int, name: str) -> bool:
    """True for a law, a greeting, a commentary, and for nobody in particular."""
    return (
        name in _CLOSED
        or name.casefold() in _ANYBODY
        or _WELL.fullmatch(name) is not None
        or _shortened(text, start, end, name)
        or regards(text, start, end)
        or _place_of_birth(text, start, name)
        or commented(text, end)
    )


def nobody(text: str, start: int, end: int) -> bool:
    """True when ``text[start:end]`` cannot be the name of a person, whatever the sentence says."""
    name = text[start:end].strip(" .,:;()\"'")
    words = _WORD.findall(name)
    if not words:
        return True
    if len(words) == 1 and len(words[0]) == 1:
        # An initial at the end of a line may have its surname in the next.
        return re.match(r"\.?\.[ ]?[\n\f]", text[start + len(name) :]) is None
    if _stands_for(text, start, end, name) or coded(text, start, end, name):
        return True
    if noun(text, end, name) and not _ADDRESSED.search(text[max(0, start - 14) : end]):
        return True
    if _SHORT.fullmatch(name) or _NEXT_WEEK.match(name):
        return not strong_given(name)
    # "PV EU", of which the model may take a part.
    beside = _CAPITALS_BESIDE.match(text, end) or _CAPITALS_BEFORE.search(
        text[max(0, start - 8) : start]
    )
    if all(is_abbreviation(w) for w in words) and (
        len(name) > 2 or (beside is not None and is_abbreviation(beside[1]))
    ):
        return True
    if _LETTERED.fullmatch(name) and text[start - 1 : start] in ("", "\n", "\f"):
        key = words[-1].casefold()
        return never(key) or (key in lexicon.words() and not listed(key))
    keys = [w.casefold() for w in words]
    if len(words) == 1 and len(words[0]) > 3 and _heading(text, start, end, words[0]):
        return True
    if (len(keys) == 1 and keys[0] in _RELATIVES) or _is_place(text, start, end, keys):
        return True
    if name == name.casefold():
        if _ADDRESSED.search(text[max(0, start - 14) : end]):
            return False
        return not any(strong_given(k) or k not in lexicon.words() for k in keys)
    if addressed(name) or trade_surname(name):
        return False
    return len(words) == 2 and "." not in name and _trade(words, keys)


def _is_place(text: str, start: int, end: int, keys: list[str]) -> bool:
    """True for a place that nobody is called after: "Bakkeveen", "Berg" in "Berg en Terblijt"."""
    if addressed(text[start:end]):
        return False  # "mevrouw Beek"
    whole = " ".join(text[start:end].casefold().split())
    if " " in whole and whole in lexicon.places():
        return True
    if (
        len(keys) > 1
        and never(keys[0])
        and keys[0] not in PARTICLES
        and not _ADDRESSED.match(text, start, end)
        and " ".join(keys[1:]) in lexicon.places()
    ):
        return True
    if len(keys) != 1:
        return False
    place = keys[0] in lexicon.places() or keys[0] in _joined_places()
    if place and not listed(keys[0]) and not strong_given(keys[0]):
        return keys[0] not in lexicon.given_names()
    behind = _PLACE_ON.match(text, end)
    before = _PLACE_BACK.search(text, max(0, start - 40), start)
    phrases = [f"{keys[0]}{behind.group()}"] if behind is not None else []
    phrases += [f"{before.group()}{keys[0]}"] if before is not None else []
    return any(" ".join(p.casefold().split()) in lexicon.places() for p in phrases)


@cache
def _joined_places() -> frozenset[str]:
    """Places of several words as people write them in one: "annapaulowna"."""
    return frozenset(
        re.sub(r"[ '’-]", "", place) for place in lexicon.places() if " " in place or "-" in place
    )


_PLACE_ON = re.compile(r"[ \n](?:en|aan|op|bij|in|van)(?:[ ](?:de|den|het))?[ \n][A-Z][\w-]+")
_PLACE_BACK = re.compile(r"[A-Z][\w-]+[ \n](?:en|aan|op|bij|in|van)(?:[ ](?:de|den|het))?[ \n]$")


def doubtful(text: str, start: int, end: int) -> bool:
    """True for a single word that is an ordinary one or a place and stands where those do.

    And for a first name with a word for a trade, which is a firm as often as somebody.
    """
    name = text[start:end].strip(" .,:;()\"'")
    if trade_surname(name):
        return True
    words = _WORD.findall(name)
    if len(words) != 1 or "." in name:
        return False
    key = words[0].casefold()
    if strong_given(key) and key not in lexicon.words():
        return False
    before, after = text[max(0, start - 24) : start], text[end : end + 24]
    if key in lexicon.places() and (_AT_PLACE.search(before) or _DATED.match(after)):
        return True
    opens = _OPENS.search(before) is not None
    return opens and key in lexicon.words() and not _LISTED.match(after)


_AT_PLACE = re.compile(
    r"(?<!\w)(?:in|te|uit|naar|nabij|rond|gemeente|rechtbank|dorp|casus|bij|brief van|stad)\s$"
    r"|\d\s$",
    re.IGNORECASE,
)
_DATED = re.compile(r",\s\d{1,2}[- ](?:\d|[a-z])")
_OPENS = re.compile(r"(?:^|[.!?:]\s|\n|\f)[•*\uf0b7\s\d.)(-]{0,6}$")
#: "Kok: stelt voor", "Winter, Bakker en Smit", "Visser vraagt"
_LISTED = re.compile(
    r"\s?[:,(/]|\s(?:en|&)\s|\s[a-z]+t\s|\s(?:is|was|heeft|had|wil|kan)\s|\s*[\n\f]|$"
)


def _heading(text: str, start: int, end: int, word: str) -> bool:
    """True for a word in capitals that has its line to itself: "PAKBON"."""
    alone = text[max(0, start - 1) : start] in ("", "\n", "\f") and text[end : end + 1] in (
        "", "\n", "\f",
    )  # fmt: skip
    key = word.casefold()
    return alone and word.isupper() and not listed(key) and key not in lexicon.given_names()


def _trade(words: list[str], keys: list[str]) -> bool:
    """True for "Peters Tuinmachines": a surname, no first name, with what is made or done there."""
    first, last = keys
    if not (words[0][:1].isupper() and words[1][:1].isupper()) or words[1].isupper():
        return False
    plain = last in lexicon.words() and not listed(last) and last not in lexicon.given_names()
    plain = plain or TRADES.search(last) is not None
    seen = lexicon.seen_names()
    ones = first.endswith("s") and first[:-1] in seen  # "Peters", not "Peter"
    called = (strong_given(first) and not ones) or first in seen
    called = called or all(part in seen for part in first.split("-"))
    return plain and (listed(first) or never(first)) and not called
