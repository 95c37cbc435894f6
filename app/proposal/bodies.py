"""Bodies whose members act in public, told from what stands around their names.

Who chairs a public body and who is named with his study stays visible (practice, section 4); a
chairman of a staff meeting does not, and a member of a committee on objections is a question.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.proposal.committees import judge, on_committee, signs_for_college
from app.proposal.whose_office import PRIVATE, private_between

if TYPE_CHECKING:
    from app.proposal.sources import Source

_PARLIAMENT = re.compile(
    r"\b(?:[Kk]amerl(?:id|eden)|[Kk]amervragen|[Kk]amerstuk\w*|[Kk]amerbrief|[Kk]amerdebat|"
    r"(?:Tweede|Eerste)\sKamer|de\sKamer|in\s(?:het|een)\sdebat|moties?|amendement\w*|"
    r"[Mm]inister|[Ss]taatssecretaris|Member\sof\sParliament|[Ff]ractie|het\slid|de\sleden)\b"
)
_OFFICE = re.compile(
    r"(?:(?:minister-)?president|bondskanselier|kanselier|premier|koning|koningin|prins|prinses|"
    r"eurocommissaris|commissaris|burgemeester|wethouder|gedeputeerde|dijkgraaf|minister|"
    r"staatssecretaris|kamerlid|raadslid|senator|heemraad|statenlid|griffier|cdk|secretary|mayor|"
    r"governor|commissioner|alderman|councill?or|council(?:wo)?man)\s",
    re.IGNORECASE,
)
_COMMITTEE = re.compile(
    r"\b(?:(?:bezwaar|advies|klachten|beroeps|geschillen|begeleidings|onderzoeks|toetsings|"
    r"visitatie|rekenkamer|bezwaaradvies|bezwaarschriften|adviesraad|welstands)\w*commissie|"
    r"commissie\s(?:voor\s(?:de\s)?)?(?:bezwaar\w*|beroep\w*|klachten|advies)|"
    r"[Rr]ekenkamer\w*|[Aa]dviescommissie)\b",
    re.IGNORECASE,
)
_SEAT = re.compile(
    r"(?:^|[\n\f])[ ]*(?:[Vv]oorzitter|[Ll]eden|[Ll]id|[Cc]ommissieleden)[ ]*:?[ \n]{1,2}"
    r"(?:[A-Z\u00c0-\u017d][^\n]{0,60}(?:,|\sen)[ \n])*$"
)
#: The chair with the committee in the label itself.
_CHAIR = re.compile(
    r"(?:^|[\n\f])[ ]*(?:[Pp]lv\.? )?[Vv]oorzitter[ ](?:van[ ]de[ ])?"
    r"(?P<body>(?:[\w-]+commissie|commissie(?:[ ]\w+){0,3}))[ ]*:[ \n]{1,2}$"
)
_HEARING = re.compile(r"\b(?:[Hh]oorzitting|[Bb]ezwaar\w*|[Bb]eroepschrift\w*|[Kk]lachten)\b")
#: Who wrote a study for a client, named on its title page with the bureau ...
_AUTHORS = re.compile(
    r"(?:^|[\n\f])[ ]*(?:[Aa]uteurs?|[Oo]nderzoekers?|[Pp]rojectteam)[ ]*:[ \n]{1,2}"
    r"(?:[A-Z\u00c0-\u017d][^;:\n()]{1,60}(?:,|\sen)[ \n])*$"
)
_BUREAU = re.compile(r"(?:(?:,|\sen)[ \n][A-Z\u00c0-\u017d][^;:\n()]{1,60})*[ \n]\([^()\n]{3,50}\)")
#: ... and what such a study is called.
_STUDY = re.compile(
    r"(?:[Ee]indrapport|[Oo]nderzoeksrapport|[Ee]indrapportage|[Ee]valuatie|[Oo]nderzoek)\b"
    r"[^.]{0,120}?\b(?:voor|in[ ]opdracht[ ]van)[ \n]",
)
_MADE_UP_OF = re.compile(
    r"\b(?:bestaande\suit|bestond\suit|samengesteld\suit|onder\s(?:leiding|voorzitterschap)\svan)\s"
    r"(?:[^;.\n]|(?<=[A-Z])\.|(?<=dr)\.|(?<=drs)\.|(?<=mr)\.|(?<=ir)\.|\n(?!\n)){0,120}$"
)
_HELPED = re.compile(r"\b(?:bijgestaan|ondersteund|secretaris|griffier)\b")
#: ... of people who were asked to sit on one for themselves.
_OWN = re.compile(r"\b(?:buren|ouders|bewoners|leerlingen|huurders|ouder|bewoner|buurtgenoten)\b")
_SCHOLARS = re.compile(
    r"\b(?:door|van)\sde\sonderzoekers\s(?:[A-Z\u00c0-\u017d][^;.\n]{0,60}(?:,|\sen)[ \n])*$"
)
_COLLEGE = re.compile(
    r"(?:gedeputeerde\sstaten|burgemeester\sen\swethouders|dijkgraaf\sen\s(?:hoog)?heemraden|"
    r"dagelijks\sbestuur|college\svan\s(?:B&W|bestuur)|[Rr]ekenkamer|raad\svan\s(?:state|bestuur|"
    r"toezicht)|gemeenteraad|provinciale\sstaten|stembureau|waterschapsbestuur)",
    re.IGNORECASE,
)
_TO = re.compile(r"(?:^|\n)[ ]*(?:[Aa]an|[Aa]dvies aan)\b[ :]*\s{0,3}[^\n]{0,40}$")
#: Who signs for a municipality with the burgemeester, before or behind him.
_TOWN_CLERK = re.compile(
    r"\s?,?[ \n]{1,2}(?:de\s|wnd\.\s)?(?:gemeente-?)?secretaris[ ,]*\n{1,3}[^\n]{0,60}"
    r"\b[Bb]urgemeester[ ]*(?:[\n\f]|$)"
)
_HOLDS = re.compile(
    r"\s?,?[ \n]{1,2}(?:\(?(?:plv\.|loco-?)?\s?)(?:voorzitter|secretaris(?:-directeur)?|"
    r"president|griffier|dijkgraaf|burgemeester|gemeentesecretaris)\b",
    re.IGNORECASE,
)
#: A label of a form or table for one who holds a public office.
_LABEL = re.compile(
    r"(?:^|[\n\f])(?:(?:[Pp]ortefeuille(?:houder)?|[Bb]urgemeester|[Ww]ethouder|[Gg]edeputeerde|"
    r"[Dd]ijkgraaf|[Hh]eemraad|(?:[Rr]aads|[Ss]taten)?[Gg]riffier|[Rr]aadslid|[Ss]tatenlid|"
    r"[Cc]ommissaris van de [Kk]oning|[Cc]d[Kk]|(?:De )?[Gg]emeente-?[Ss]ecretaris|Mayor|"
    r"(?:Island )?Governor|State Secretary),?:?\s{1,3}"
    # only the plural speaks for all who follow
    r"|(?:[Aa]anwezige?:?[ ])?"
    r"(?:(?:College[ ])?[Ww]ethouders|WETHOUDERS|GEDEPUTEERDEN|HEEMRADEN|Commissioners|"
    r"Island Council|[Gg]edeputeerden|[Hh]eemraden|[Rr]aadsleden|[Ss]tatenleden)"
    r",?:?\s{1,3}(?:[A-Z\u00c0-\u017d][^\n,;:\d()]{1,40}(?:[ ]\([^()\n]{2,40}\))?"
    r"(?:,[ \n]|[ \n]en[ \n]|[ ]/[ ]))*)$"
)
_REACH, _NEAR = 900, 320


_INPUT = re.compile(
    r"\b(?:[Vv]ragen|[Mm]otie|[Ii]nbreng|[Aa]mendement|[Bb]ijdrage|[Ii]nterruptie)\svan\s"
    r"(?:[^.\n]|\n(?!\n)){0,60}$|\b(?:namens\sde\s(?:commissie|fractie|Kamer))\b"
    r"(?:[^.\n]|\n(?!\n)){0,60}$"
)


def speaks_in_parliament(source: Source, start: int) -> bool:
    """Whether somebody is named as who asked questions or tabled a motion."""
    asks = _INPUT.search(source.text[max(0, start - 100) : start]) is not None
    return asks and in_parliament(source)


#: What only a minister or a member does: "Brekelmans reageert in de Kamer", "X stemde tegen".
_IN_THE_KAMER = re.compile(
    r"\s(?:\w+\s){0,3}?(?:in|aan|naar|richting)\s(?:de|zijn|haar)\s(?:Tweede\s|Eerste\s)?"
    r"(?:Kamer|fractie|Ministerraad|ministerraad)\b"
    r"|\s(?:\w+\s){0,3}?(?:in|during|to|before)\s(?:the|a)\s(?:debate|House(?:\sof\sRepresentatives)?|"
    r"Senate|parliament|Parliament|Lower\sHouse|Upper\sHouse)\b"
)


def to_parliament(source: Source, start: int, end: int) -> bool:
    """Whether somebody is named as who speaks in the Kamer or writes to it."""
    return start < end and _IN_THE_KAMER.match(source.text, end) is not None


_DEBATE = re.compile(
    r"\b(?:(?:kamer|plenaire?[ ]|vragen|spoed|commissie|begrotings)?debat|AO|WGO|wetgevingsoverleg|"
    r"algemeen[ ]overleg|vragenuur|debate|question[ ]time)\b",
    re.IGNORECASE,
)


def in_debate(source: Source, start: int, end: int) -> bool:
    """Whether a debate is spoken of in the same sentence as somebody's name."""
    low = max(source.text.rfind(mark, max(0, start - 150), start) for mark in (". ", "\n\n"))
    ends = (source.text.find(mark, end, end + 150) for mark in (". ", ".\n", "\n\n"))
    high = min((at for at in ends if at >= 0), default=min(len(source.text), end + 100))
    return _DEBATE.search(source.text, max(low, start - 150, 0), high) is not None


def in_parliament(source: Source) -> bool:
    """Whether a document deals with the Kamer or the cabinet anywhere."""
    return _PARLIAMENT.search(source.text) is not None


def office_within(name: str) -> int:
    """The length of the office with which a found name begins: "president Zelensky"."""
    match = _OFFICE.match(name)
    return match.end() if match is not None and name[match.end() : match.end() + 1].isupper() else 0


#: "Gerda Jansen (weth.)" may be found as one name.
_BEHIND_NAME = re.compile(r"[ ]\([^()\n]{2,40}\)$")


def name_without_office(name: str) -> int:
    """The length of a found name without what stands in brackets at its end."""
    match = _BEHIND_NAME.search(name)
    return match.start() if match is not None else len(name)


def author_of_study(source: Source, start: int, end: int) -> tuple[str, bool]:
    """Who is named on the title page of a study for a client as its author; as `public_body`.

    With the bureau behind the names there is no doubt; without it an official may have written it.
    """
    before = source.text[max(0, start - 2 * _NEAR) : start]
    if not _AUTHORS.search(before) or not _STUDY.search(before):
        return "", False
    return "onderzoeker bij een studie", _BUREAU.match(source.text, end) is not None


def _written_to(before: str) -> bool:
    """Whether the last college named in ``before`` is who a paper is for."""
    last = max(_COLLEGE.finditer(before), key=re.Match.end)
    return _TO.search(before, 0, last.start()) is not None


def public_body(source: Source, start: int, end: int) -> tuple[str, bool]:
    """The part in a body that makes somebody act in public, and whether that is beyond doubt.

    Empty when there is none. Who leads a committee may as well be an official in his daily work,
    and most bodies black out the outsiders who sit on one that advises on objections.
    """
    text = source.text
    before = text[max(0, start - _NEAR) : start]
    if _LABEL.search(before):
        return "bekleedt een openbaar ambt", True
    if _SCHOLARS.search(before):
        return "onderzoeker bij een studie", True
    study = author_of_study(source, start, end)
    if study[0]:
        return study
    if judge(before):
        return "lid van de rechterlijke macht", True
    around = text[max(0, start - _REACH) : start]
    college = _COLLEGE.search(before) is not None and not private_between(before, _COLLEGE)
    if college and signs_for_college(text, before, start, end):
        return "lid van een bestuursorgaan", True
    chair = _CHAIR.search(before)
    if chair is not None:
        known = _COMMITTEE.search(chair["body"]) or _HEARING.search(around)
        return "voorzitter van een commissie", known is not None
    if on_committee(text, before, end, known=False):
        return "lid van een commissie", PRIVATE.search(around[-160:]) is None
    if _COMMITTEE.search(around):
        if _SEAT.search(before) or on_committee(text, before, end):
            return "lid van een adviescommissie", False
        made_up = _MADE_UP_OF.search(before)
        if made_up is not None and not _HELPED.search(made_up[0]) and not _OWN.search(made_up[0]):
            return "lid van een commissie", "onder" not in made_up[0][:5]
    if college and _HOLDS.match(text, end) and not _written_to(before):
        return "lid van een bestuursorgaan", True
    if _TOWN_CLERK.match(text, end):
        return "gemeentesecretaris", True
    return "", False
