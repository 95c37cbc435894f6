"""What stands around a surname: titles, initials, first names and infixes that are of the name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from app import reference
from app.model.name_words import FREQUENT_SURNAMES
from app.model.person_name import fold

if TYPE_CHECKING:
    from app.model.person_name import PersonName

_ADDRESSED = re.compile(
    r"\b(?:heer|mevrouw|mw\.?|mevr\.?|dhr\.?|meneer|mijnheer|familie|fam\.?|collega|mr\.?|drs\.?|"
    r"dr\.?)\s$",
    re.IGNORECASE,
)
#: At the end of the line before, "B.V." closes the name of a firm.
_INITIALS_BEFORE = re.compile(
    r"(?<!\w)(?!(?:B\.V|N\.V)\.\n)(?P<letters>(?:[A-Z][a-z]{0,2}\.[ \u00a0]?-?){1,6})\s?\Z"
)
_CAPITALS_BEFORE = re.compile(r"(?<!\w)(?P<letters>[A-Z]{1,5})\s$")
_BRACKET_BEFORE = re.compile(r"\((?P<given>[^\W\d_]+)\)\s?$")
_WORD_BEFORE = re.compile(r"(?<!\w)(?P<given>[^\W\d_][\w'’-]+)\s$")
_TITLES_BEFORE = re.compile(
    r"(?<!\w)(?:(?:prof|dr|drs|mr|ir|ing|bc|ds|jhr)\.?\s?)+$", re.IGNORECASE
)
_OTHER_INFIX = re.compile(r"(?<!\w)(?:de|den|der|ter|ten|te|'t)\s$", re.IGNORECASE)
_OUTLOOK = re.compile(
    r",\s?(?:(?P<letters>(?:[A-Z][a-z]{0,2}\.[ \u00a0]?){1,6})|(?P<given>[A-Z][^\W\d_]+))"
    r"(?:\s?\([A-Z][a-zà-ÿ][^\W\d_]*\))?"
)
#: Before a surname what makes it a firm's, a ship's or a law's; behind it a trade or a year.
_THING_BEFORE = re.compile(
    r"(?<![\w-])(?i:gebr\.|gebroeders|fa\.|firma|koninklijke|[\w-]*(?:bedrijf|bakkerij|slagerij|"
    r"garage|winkel|schip|vaartuig|sleepboot|veerboot|stichting|fonds|instituut|school|hotel|"
    r"restaurant|kazerne|zaal|wet|motie|amendement|commissie|methode|model|norm|prijs)|"
    r"aannemer|leverancier|cateraar|expediteur|transporteur|vervoerder|fabrikant|installateur|"
    r"architectenbureau|bureau|(?:advies|bouw|ingenieurs|zorg)groep|tekening|"
    r"\w*kantoor|maatschap|hoeve|boerderij|landgoed|gemaal|viaduct|sluis|"
    r"hefbrug|vergaderkamer|\w*praktijk|tandartsen|huisartsen|uitzendbureau|systeem|\w*robot|"
    r"zuil|onderzoek|project|operatie|actie|camping|molen|"
    r"zr\.\s?ms\.|m\.?[sv]\.)[ \u00a0-](?:(?:[Bb]ij|[Dd]e|[A-Z][\w'’-]*)[ ]){0,1}$"
    r"|\w\+$"
)
_THING_BEHIND = re.compile(
    r"\+(?=\w)|[ ]?&[ ]?(?:Partners|Co|Zn|Zonen|Associates|Sons|McKenzie|Croon|Cloppenburg)\b"
    r"|[ ]en[ ](?:Zn|Zonen|Zoon|Dochters|Partners)\b"
    r"|[ ]?&[ ](?:[A-Z][\w'’-]*[ ]){1,3}(?:Techniek|Bouw|Infra|Partners|Advies|"
    r"Beheer|Groep|Advocaten|Notarissen|Accountants|advocaten|notarissen|accountants|makelaars|B\.?V)\b"
    r"|(?:[ \u00a0][A-Z][\w'’-]+){0,2}[ \u00a0](?:B\.?V|N\.?V|V\.?O\.?F)\b"
    r"|(?:[ ][A-Z][\w'’-]+)?[ ](?:Infra|Groep|Group|Holding|Beheer|Logistics|Transporten?|Techniek|"
    r"Verhuur|Vastgoed|Media|Advocaten|Advocatuur|Notarissen|Makelaars|Makelaardij|Accountants|Architecten|"
    r"Ingenieurs|Recycling|Services?|Buizen|Bouw|Tuinmachines)(?!\w)"
    r"|-(?:methode|model|norm|wet|doctrine|schaal|index|effect|criterium|matrix|toets|prijs|"
    r"commissie|systeem|straat|laan|school)(?!\w)"
    r"|(?:[ ](?:en|&|and)[ ][^()\n]{2,40})?[ ]\((?:19|20)\d\d[a-z]?\)"
)
#: What makes it a house's, a school's or a firm's, but may stand beside a person's name too.
_LIKE_BEFORE = re.compile(
    r"(?<![\w-])(?i:(?:dorps|gemeente|zieken|verpleeg)?huis|huize|hospice|kasteel|kerk|kapel|museum|"
    r"theater|zorgcentrum|sporthal|stadion|\w*regeling|arrest|sjabloon|park|station|gebouw|villa|"
    r"OBS|CBS|RKBS|IKC)[ \u00a0](?:(?:[Dd]e|[A-Z][\w'’-]*)[ ])?$"
)
_LIKE_BEHIND = re.compile(
    r"[ ](?:Thuiszorg|Uitvaart(?:zorg)?|Keukens|Dakgoten|Dakwerken|Schilders|Bestratingen|"
    r"Installaties|Elektra|Metaal|Staalbouw|Interieurs?|Optiek|Mode|Catering|Consultancy|"
    r"Consultants|Consulting|Coaching|Opleidingen|Hoveniers|Tuinen|Agro|Transport|Automotive|"
    r"Tweewielers|Aannemers|Loodgieters|Schoonmaak|Security|Beveiliging|Software|ICT|Automatisering|"
    r"Horeca|Recreatie|Rederij|Scheepvaart|Shipping|Grondverzet|Sloopwerken|Milieu|Containers|Pharma|"
    r"Foundation|Stichting|Fonds|Verzekeringen|Assurantiën|Gerechtsdeurwaarders|Incasso)(?![\w-])"
    r"|-(?:kliniek|arrest|huis|brug|fonds|stichting|regeling|lezing|zaal|kazerne|museum|college|"
    r"lyceum|concert|penning|medaille|tabel)(?!\w)"
)
_NEXT_WORD = re.compile(r"[ ](?P<word>[A-ZÀ-Ž][a-zß-ÿ]{2,})(?!\w)")
_OPEN_BRACKET = re.compile(r"\([^()]*\Z")
#: Characters before or behind the surname that are looked at.
_REACH = 80


def before(text: str, start: int, name: PersonName) -> tuple[int, bool, bool] | None:
    """Where the name begins, and whether a first name or initials and the infix are there.

    None when the first name, the initials or the infix are another person's.
    """
    head = text[max(0, start - _REACH) : start]
    base = start - len(head)
    has_infix = False
    if name.infix:
        infix = _infix_pattern(name.infix).search(head)
        if infix:
            has_infix, head = True, head[: infix.start()]
        elif _OTHER_INFIX.search(head):
            return None
    has_first = False
    if bracket := _BRACKET_BEFORE.search(head):
        if name.given and not _agree(name.given, bracket["given"]):
            return None
        has_first, head = True, head[: bracket.start()]
    if initials := _INITIALS_BEFORE.search(head):
        if not _letters_agree(name, fold(initials["letters"])) and not _is_title(initials[0]):
            return None
        if not _is_title(initials[0]):
            has_first, head = True, head[: initials.start()]
    elif (capitals := _CAPITALS_BEFORE.search(head)) and _same_letters(name, capitals["letters"]):
        has_first, head = True, head[: capitals.start()]
    elif name.given and (given := _given_before(head, name.given)) is not None:
        has_first, head = True, head[:given]
    if titles := _TITLES_BEFORE.search(head):
        head = head[: titles.start()]
    return base + len(head), has_first, has_infix


def behind(text: str, end: int, name: PersonName) -> int | None:
    """Where the name ends when initials and infix follow the surname; None for another's."""
    match = _OUTLOOK.match(text, end, end + _REACH)
    if match is None:
        return end
    if match["letters"]:
        if not _letters_agree(name, fold(match["letters"])):
            return None
        stop = match.end()
    elif name.given and _agree(name.given, match["given"]):
        stop = match.end()
    else:
        return end
    if name.infix and (infix := re.compile(rf"\s?{re.escape(name.infix)}\b").match(text, stop)):
        stop = infix.end()
    return stop - len(text[end:stop]) + len(text[end:stop].rstrip())


@lru_cache(maxsize=4096)
def _infix_pattern(infix: str) -> re.Pattern[str]:
    """The infix at the end of a text, in full or shortened ("v.d.", "vd", "v/d")."""
    full = r"\s+".join(map(re.escape, infix.split()))
    short = r"|v\.?\s?d\.?|v/d" if infix.startswith("van d") else ""
    short = r"|v\.?" if infix == "van" else short
    end = r"" if infix.endswith("'") else r"\s{1,2}"
    return re.compile(rf"(?<![\w-])(?:{full}{short}){end}$", re.IGNORECASE)


def _given_before(head: str, given: str) -> int | None:
    """Where the given names begin that end ``head``, None when others or none stand there."""
    words = given.split()
    for count in range(len(words), 0, -1):
        pattern = r"\s+".join(map(re.escape, words[:count]))
        match = re.search(rf"(?<![\w-]){pattern}\s{{1,2}}$", head, re.IGNORECASE)
        if match:
            return match.start()
    match = _WORD_BEFORE.search(head)
    return match.start() if match and fold(match["given"]) == fold(given) else None


def of_a_thing(text: str, start: int, end: int) -> bool:
    """True when what stands around a surname makes it a firm, a ship, a law or a cited author."""
    head, tail = _around(text, start, end)
    return bool(_THING_BEFORE.search(head) or _THING_BEHIND.match(tail))


def like_a_thing(text: str, start: int, end: int) -> bool:
    """True when what stands around a surname rather makes it a house, a school or a firm."""
    head, tail = _around(text, start, end)
    return not addressed(text, start) and bool(
        _LIKE_BEFORE.search(head) or _LIKE_BEHIND.match(tail)
    )


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and behind a name; within brackets it goes on over a line break."""
    head, tail = text[max(0, start - 40) : start], text[end : end + _REACH]
    if _OPEN_BRACKET.search(text, max(0, start - _REACH), start):
        return head.replace("\n", " "), tail.replace("\n", " ")
    return head, tail


def addressed(text: str, start: int) -> bool:
    """Whether a form of address stands before a name: "mevrouw wagenvoort"."""
    return _ADDRESSED.search(text, max(0, start - 14), start) is not None


def firm_behind(text: str, end: int) -> bool:
    """True when what stands behind a whole name makes it a firm's: "G. Wissink & Zn."."""
    return _THING_BEHIND.match(text, end, end + _REACH) is not None


def called_on(text: str, end: int) -> bool:
    """True when a further word with a capital follows: "Korte Klap", "Hendriks Precisie"."""
    return _NEXT_WORD.match(text, end) is not None


def _letters(name: PersonName) -> str:
    return fold(name.initials) or "".join(fold(w)[:1] for w in re.split(r"[ -]", name.given))


def _letters_agree(name: PersonName, letters: str) -> bool:
    mine = _letters(name)
    return not mine or mine.startswith(letters) or letters.startswith(mine)


def _same_letters(name: PersonName, letters: str) -> bool:
    return _letters(name) == fold(letters)


def _agree(one: str, two: str) -> bool:
    a, b = fold(one), fold(two)
    return a.startswith(b) or b.startswith(a)


def _is_title(text: str) -> bool:
    return bool(_TITLES_BEFORE.fullmatch(text.strip()))


def ordinary() -> frozenset[str]:
    """Dutch words that occur in lower case."""
    return reference.packed_list("words")


def is_word(text: str, start: int, raw: str) -> bool:
    """Whether a surname alone is a town or an ordinary word, and nothing calls it a person."""
    key = raw.casefold()
    if key in FREQUENT_SURNAMES or addressed(text, start):
        return False
    return key in reference.packed_list("places") or key in ordinary()
