"""Whose an office is that stands beside a name: that person's, perhaps, or somebody else's.

"De secretaresse van de burgemeester, Karin Jansen" is no burgemeester, whoever writes "Geachte
burgemeester," above his name is none, and of "de burgemeester, K. Jansen en P. Smit" nobody can say
whether two or three people came.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from app.model.person_name import fold

if TYPE_CHECKING:
    from app.model.person_name import PersonName


class Whose(Enum):
    """Whether an office is that of the person named beside it."""

    OWN = 0
    UNCLEAR = 1
    OTHERS = 2


#: Who is told by somebody else's office, right before it.
_RELATED = re.compile(
    r"(?<![\w-])(?:(?:ex-?)?(?:man|vrouw|echtgenoot|echtgenote|partner|vriendin?|weduwe|weduwnaar)|zoon|"
    r"dochter|kind|moeder|vader|ouders|broer|zus|zwager|schoonzus|neef|nicht|oom|tante|buurman|buurvrouw|"
    r"buren|secretaresse|secretaris|assistente?|adviseur|medewerk(?:er|ster)|chauffeur|beveiliger|"
    r"woordvoerder|advocaat|advocate|raadsman|raadsvrouw|huisarts|voorlichter|kabinetschef|"
    r"collega|kennis|tegenstander|aanvaller|bedreiger|huurder|verhuurder|inwo(?:ner|onster))[ \n]"
    r"(?:van|bij|voor)[ \n](?:(?:de|onze|uw|het|hun|een)[ \n])?(?:(?:oud|ex)-)?$"
    r"|\b(?:driver|secretary|assistant|wife|husband|partner|spokes\w+|office|advis[eo]r|son|"
    r"daughter)[ \n]"
    r"(?:of|to|for)[ \n](?:the[ \n])?$",
    re.IGNORECASE,
)
_SALUTES = re.compile(
    r"(?:^|[\n.!?])[ ]*(?:geachte|beste|waarde|hooggeachte|edelachtbare|dear)\b[^\n.!?]*$",
    re.IGNORECASE,
)
_TOLD_OF = re.compile(r"[^\s:]{2}[ ](?:aan|met|over|bij|door|tegen)[ ](?:(?:de|onze|uw|het)[ ])?$")
#: From here on a line is one of running text, which breaks off anywhere.
_LONG = 40
_ADDRESSES = re.compile(r"(?:^|\n)[ ]*(?:aan|to)[ :](?:de[ ])?$", re.IGNORECASE)
#: A label has its line to itself, or nothing before it but a number or a mark.
_LABELS = re.compile(r"(?:^|[\n\f|;•]|[ ]{2})[ ]*(?:\d+[.)]?[ ]|[-•*–][ ])?(?:[Dd]e[ ])?$")
_APART = re.compile(r"[,(\n:]")
_ANOTHER = re.compile(r"[ \n](?:en|and|&)[ \n](?:[A-ZÀ-Ž]|(?:dhr|mw|mevr|de[ ]heer|mevrouw)\b)")
#: "K. Jansen, de wethouder en de griffier"
_ONE_MORE = re.compile(r"(?:,|[ \n]en)[ \n](?:de|het|een)[ \n][a-z]")
#: Offices that are surnames too, behind a first name, a title or an article.
_SURNAMES = re.compile(r"(?:Koning|Prins|Rechter|President|Premier|Senator|Keizer|Griffier)s?")
_NAMED = re.compile(
    r"(?:[A-ZÀ-Ž][\w'’-]+|\b(?:heer|mevrouw|mevr\.?|mw\.?|dhr\.?|mr\.?|dr\.?|drs\.?|ir\.?))[ ]$"
)
#: Bodies of private persons, whose members and chairs hold no public office.
PRIVATE = re.compile(
    r"(?<![\w-])[\w-]*(?:vereniging|verenigingen|club|vakbond|bond|sportraad|dorpsraad|wijkraad|buurtraad|"
    r"bewonersraad|ouderraad|medezeggenschapsraad|ondernemingsraad|leerlingenraad|studentenraad|"
    r"cliëntenraad|kerkenraad|huurdersraad|comité|werkgroep|actiegroep|belangengroep|bewoners\w*|"
    r"huurders|stichting|koor|orkest|harmonie|fanfare|gilde|coöperatie|maatschap|bedrijf|kerk|moskee|"
    r"parochie|gemeenschap|familie|gezin|FNV|CNV)(?![\w-])",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    r"[ \n](?:van|bij|uit)[ \n](?:(?:de|het|een|onze|hun)[ \n])?(?P<body>[^\s,.;]+)"
)
#: Houses that the King's relatives bear the names of.
_ROYAL = frozenset(
    {"oranje", "oranjenassau", "nassau", "vollenhoven", "amsberg", "lippebiesterfeld", "bourbon"}
)
_CROWN = re.compile(r"(?:koning(?:in)?|prins(?:es)?)\b", re.IGNORECASE)
_POST = re.compile(r"(?:\bt\.?a\.?v\.?|\bter attentie van|\bp/a|\bc/o)[ :]*$", re.IGNORECASE)
#: A document that deals with a parliament or a council, so that "het lid" is one of it.
_COUNCIL = re.compile(
    r"\b(?:[Kk]amer(?:lid|leden|vragen|stuk\w*|brief|debat)|(?:[Tt]weede|[Ee]erste)\s[Kk]amer|de\sKamer|"
    r"[Mm]otie(?:s|-\w+)?|[Aa]mendement\w*|[Mm]inister\w*|[Ss]taatssecretaris\w*|[Ff]racties?|[Rr]aadsl\w+|"
    r"[Gg]emeenteraad|[Ww]ethouders?|[Bb]urgemeester|[Ss]tatenl\w+|[Pp]rovinciale\s[Ss]taten|"
    r"[Gg]edeputeerden?|[Dd]ijkgraaf|(?:[Hh]oog)?[Hh]eemra(?:ad|den)|[Ii]nitiatiefwet\w*|[Ii]nitiatiefnota|plenair\w*|[Pp]arlement\w*)\b"
)


def office_before(head: str, words: int, end: int, tail: str) -> Whose:
    """Whose the office at ``head[words:end]`` is, with the name at the end of ``head``."""
    apart = _APART.search(head[end:])
    before = head[:words]
    if of_private(tail):
        return Whose.OTHERS
    if apart is None:
        return Whose.OWN
    if _SALUTES.search(before) or _RELATED.search(before):
        return Whose.OTHERS
    if "\n" in head[end:] and _TOLD_OF.search(before):
        if _runs_on(before, tail):
            return Whose.UNCLEAR  # "gesprek met wethouder / Mol op 5 maart"
        return Whose.OTHERS  # "J. Bos, brief aan burgemeester" over the next name of a list
    if _SURNAMES.fullmatch(head[words:end].strip()) and _NAMED.search(before):
        return Whose.OTHERS
    if _ADDRESSES.search(before) and re.match(r"[^\n]*\n[^\n]*\s\d", tail):
        return Whose.UNCLEAR  # "Aan de burgemeester", and under it who writes, with an address
    if ":" in head[end:] and not _LABELS.search(before):
        return Whose.UNCLEAR
    if "," in head[end:] and "\n" not in head[end:] and _ANOTHER.match(tail):
        return Whose.UNCLEAR
    return Whose.OWN


def _runs_on(before: str, tail: str) -> bool:
    """Whether a sentence goes on behind a name that begins a line: "met wethouder / Bos op"."""
    line = len(before) - before.rfind("\n") - 1
    return line > _LONG and re.match(r"[ ][a-zß-ÿ]", tail) is not None


def office_behind(tail: str, end: int) -> Whose:
    """Whose the office is that ends at ``tail[end]``, behind a name and a comma."""
    with_article = re.match(r"\s*,[ ]?(?:de|het)\s", tail) is not None
    if with_article and _ONE_MORE.match(tail, end):
        return Whose.UNCLEAR
    return Whose.OTHERS if of_private(tail[end:]) else Whose.OWN


def of_private(tail: str) -> bool:
    """True when what follows makes an office that of a club or an association."""
    body = _OF_THEM.match(tail)
    return body is not None and PRIVATE.fullmatch(body["body"]) is not None


def is_posted(head: str) -> bool:
    """True for whom a letter to somebody's office is for the attention of."""
    return _POST.search(head) is not None


def in_council(text: str) -> bool:
    """True when a document speaks of a parliament or a council, so that "lid" is one of it."""
    return _COUNCIL.search(text) is not None


def crowned(words: str, name: PersonName) -> bool:
    """False for a king or a prince with an ordinary surname, as a carnival has them."""
    if _CROWN.match(words) is None:
        return True
    full = bool(name.surname and (name.given or name.initials))
    return not full or any(house in fold(name.full_surname) for house in _ROYAL)


def private_between(before: str, college: re.Pattern[str]) -> bool:
    """True when the last body named in ``before`` is a private one and not a college."""
    private = max((m.end() for m in PRIVATE.finditer(before)), default=-1)
    public = max((m.end() for m in college.finditer(before)), default=-1)
    return private > public
