"""Places where officials put their initials: behind a note, in a reference, between two arrows.

What stands there may be an abbreviation as well, so that most are a question.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.abbreviations import is_abbreviation
from app.detection.dutch.name_tokens import UPPER
from app.detection.dutch.recognizer import Find

if TYPE_CHECKING:
    from collections.abc import Iterator

PLAIN = rf"[{UPPER}]{{2,3}}"
MIXED = rf"[{UPPER}]{{1,3}}(?:v|vd|vdr|vt|vh|d|t|ten|ter|den|de|el)[{UPPER}]{{1,2}}"
_CODE = rf"(?:{MIXED}|{PLAIN}|[{UPPER}][a-z][{UPPER}]?)"
_END = r"(?![\w@&/-]|\.\w)"
DATE = (
    r"\d{1,2}(?:[-/.]\d{1,2}(?:[-/.](?:\d{4}|'?\d{2}))?|[ ](?:jan|feb|mrt|maart|apr|mei|jun|"
    r"jul|aug|sep"
    r"|okt|nov|dec)[a-z]*\.?(?:[ ](?:\d{4}|'\d\d))?)"
)
#: "03-02 huisbezoek gedaan (kt)", "geen gehoor (kt/jww)": a journal, signed line by line.
_JOURNAL = re.compile(
    rf"(?m)^[ ]*(?:\[?{DATE}|"
    rf"\d{{1,2}}[:.]\d\d)[^\n]{{3,200}}\((?P<codes>[a-z]{{2,4}}(?:/[a-z]{{2,4}})*|"
    rf"{_CODE}(?:/{_CODE})*)\)[ .]*$"
)
#: "Ons kenmerk: MW/BO/pjs/99-2214": who wrote it is in small letters.
_REFERENCE = re.compile(
    r"\b(?i:(?:ons|uw)\s(?:kenmerk|ref(?:erentie)?\.?)|kenmerk|referentie|our\sref\.?|"
    r"ref\.?)\s?:?\s"
    r"(?:[A-Z0-9.]{1,8}[/-]){0,4}(?P<code>[a-z]{2,4})(?=[/-](?:[A-Z0-9]|\d)|[/-]?(?:\n|$))"
)
#: "AM -> CK", "van JK > DdB:".
_ARROW = re.compile(
    rf"(?<![\w.-])(?P<code>{_CODE})[ ]?(?:-{{1,2}}>|→|=>|➔|»|"
    rf">{{1,2}})[ ]?(?P<other>{_CODE})(?!\w|[ ][A-Z]{{2,}})"
)
#: "N.v.R., 12 april 2023", "akkoord J.H., 3/11", in a handwritten remark.
_DATED = re.compile(
    rf"(?<![\w.])(?P<code>[{UPPER}]\.(?:(?:v\.?d\.?|v\.|d\.|de\s|t\.)?[{UPPER}]\.?){{1,3}}|"
    rf"{MIXED}|{PLAIN}),?[ \n]"
    rf"(?:d\.?d\.?[ ])?(?={DATE}(?:[\s.\"”')]|$))"
)
#: What is dated and then signed: "afgehandeld 05-10-2015, LL".
_DONE = re.compile(
    r"\b(?i:afgehandeld|afgedaan|behandeld|ontvangen|ingeboekt|verwerkt|akkoord|gezien|"
    r"ingevoerd|gescand|"
    r"verzonden|verstuurd|gebeld|gesproken|genoteerd|opgeslagen|geregistreerd|getekend|geparafeerd|"
    r"bijgewerkt|gewijzigd|aangepast|gecontroleerd|opgemaakt|besproken)"
    rf"(?:[ ](?:d\.?d\.?|op|per))?[ :]{{1,2}}{DATE}(?:,|[ ]-|"
    rf"[ ]?/)?[ ](?:door[ ])?\(?(?P<code>{_CODE}){_END}"
)
#: A single letter in a remark by hand: "niet doen! F." and the end of the quotation.
_MARGIN = re.compile(rf"[\w!?.,)][ ](?P<code>[{UPPER}]\.|{MIXED}|{PLAIN})(?=[ ]?[\"”»’'](?![a-z]))")
_BY_HAND = re.compile(
    r"\b(?:kantlijn|marge|handgeschreven|met\sde\shand|handschrift|met\spen|potlood|post-?it|"
    r"geeltje|"
    r"paraaf|geparafeerd|krabbel\w*|bijgeschreven)\b",
    re.IGNORECASE,
)
#: Remarks in a text processor: "Met opmerkingen van PK:", "Commented [TV2]".
_COMMENT = re.compile(
    r"\b(?i:(?:met\s)?opmerking(?:en)?(?:\s(?:van|door))?|commented(?:\sby)?|comments?\s(?:by|"
    r"from|of)|"
    r"reactie(?:\svan)?|antwoord(?:\svan)?|aantekening(?:en)?\s(?:van|door)|noot\svan|"
    r"vraag\s(?:van|door)|"
    r"toevoeging(?:en)?\s(?:van|door)|aanvulling(?:en)?\s(?:van|door)|input(?:\svan)?|"
    r"suggesties?\s(?:van|door)|wijziging(?:en)?\s(?:van|door)|tekst\svan|geredigeerd\sdoor|"
    r"deleted\sby|formatted\sby)"
    rf"[ ]?[\[(]?(?P<code>{_CODE})(?P<nth>\d{{1,3}}[\])])?(?:\d{{1,3}})?(?=\]|[ ]?[:,–-]|\s\d)"
)
#: "Groet, B." on the last of its line.
_GREETS = re.compile(
    rf"(?<!\w)(?i:groet(?:en|jes)?|grtjs?|grt|gr\.?|mvg|m\.v\.g\.|liefs|dank|bedankt|best|"
    rf"cheers|thanks|regards)"
    rf"[ ]?[,.!]?[ \n](?P<code>[{UPPER}]\.?(?:[{UPPER}]\.?)?)(?=[ ]*(?:[\n\f]|$))"
)
#: "Terugkoppeling voor 3 maart. LE" as the end of a line or a text.
_ENDS = re.compile(rf"(?m)(?<=[a-z0-9)][.!?])[ ](?P<code>{PLAIN}|{MIXED})[ ]*$(?!\n[a-z])")
#: Somebody who goes by one letter: "de komst van D., een jongen", "mevrouw B. verklaarde".
_LETTER = re.compile(
    r"\b(?:(?i:heer|mevrouw|dhr\.?|mevr\.?|mw\.?|meneer|jongen|meisje|client[e]?|cliënte?|"
    r"verdachte|"
    r"medeverdachte|slachtoffer|getuige|aangever|aangeefster|kind|zoon|dochter|leerling|"
    r"minderjarige|"
    r"betrokkene|patiënte?|melder|meldster|klager|klaagster|buurman|buurvrouw|collega|appellante?|"
    r"eiser|eiseres|verzoeker|verzoekster|moeder|vader|broer|zus|vriend|vriendin|agent|arts)[ ]"
    rf"|(?:komst|vertrek|gedrag|houding|naam|moeder|vader|ouders|zoon|dochter|kind)[ ]van[ ])"
    rf"(?P<code>[{UPPER}]\.)(?=,?[ \n][a-z(]|[,;:)]|[ ]*(?:\n|$))"
)
#: Who was there, behind the names: "Aanwezig: Bos, JdV, mHz (verslag)".
_ROLE = re.compile(
    rf"(?<![\w.-])(?P<code>[a-z]?{_CODE}|[a-z][{UPPER}][a-z])(?=[ ]\((?:verslag|notulen|"
    rf"notulist|vz|voorzitter|"
    r"actie|trekker|secr|secretaris|deels|afwezig|verhinderd|digitaal|online|mhv|tot[ ]punt)\.?\))"
)

#: "WJZ nk 13/3" behind "Parafenroute".
_DATED_LOW = re.compile(r"(?<=[A-Z]{2}[ \n])(?P<code>[a-z]{2,3})(?=[ ]\d{1,2}[/-]\d{1,2}(?!\d))")
_ROUTE = re.compile(r"\b(?i:parafen(?:route|lijn)?|lijnparaaf|medeparaaf|paraaf)\b[^\0]{0,160}$")
#: "Parafen: DZ NR 13/1, MT-lid vdH, pDG MH": a unit, and who signed for it.
_SIGNING = re.compile(
    r"(?m)^[ ]*(?i:lijn|mede)?[Pp]ara(?:af|fen)[ ]*:?\s{1,3}"
    r"(?P<units>[^\n]{2,60}(?:\n\n?[^\n]{1,18}(?=\n|$)){0,9})$"
)
_OF_UNIT = re.compile(
    r"(?<![\w/])(?:[dp]?[A-Z]{1,5}[A-Za-z]{0,5}[A-Z]|[A-Z]{2}-lid|dir\.?|afd\.?|hfd\.?)[ ]{1,3}"
    rf"(?P<code>[a-z]{{0,3}}[{UPPER}]{{1,3}}|[{UPPER}]{{1,2}}(?:v|vd|d|t)[{UPPER}])(?![\w-])"
)


def in_places(text: str) -> Iterator[Find]:
    """Initials in ``text`` by the place alone."""
    yield from _journal(text)
    yield from _routes(text)
    for match in _REFERENCE.finditer(text):
        if match["code"] not in _NO_CODES and match["code"] not in lexicon.words():
            yield _find(match, 0.5, "Lijken initialen in een kenmerk")
    for match in _ARROW.finditer(text):
        if not is_abbreviation(match["code"]) and not is_abbreviation(match["other"]):
            yield _find(match, 0.5, "Lijken initialen van wie iets doorgaf")
            yield _find(match, 0.5, "Lijken initialen van wie iets kreeg", "other")
    for match in _MARGIN.finditer(text):
        near = text[max(0, match.start() - 120) : match.start()]
        if _BY_HAND.search(near) and not is_abbreviation(match["code"]):
            yield _find(match, 0.65, "Lijken initialen onder een opmerking met de hand")
    for pattern, score, why in (
        (_DATED, 0.5, "Lijken initialen met een datum"),
        (_DONE, 0.5, "Lijken initialen bij een afhandeling"),
        (_COMMENT, 0.65, "Lijken initialen van wie een opmerking maakte"),
        (_GREETS, 0.65, "Lijken initialen na een groet"),
        (_ENDS, 0.4, "Lijken initialen onder een tekst"),
        (_LETTER, 0.5, "Lijkt de letter waarmee iemand genoemd wordt"),
        (_ROLE, 0.5, "Lijken initialen van een deelnemer"),
    ):
        for match in pattern.finditer(text):
            code = match["code"].replace(".", "")
            # "N.v.R." with its stops is somebody, whatever "NvR" stands for.
            dotted = "." in match["code"] and not code.isupper()
            dotted = dotted or (pattern is _COMMENT and match["nth"] is not None)
            if not dotted and (is_abbreviation(code) or code.casefold() in _NO_CODES):
                continue
            sure = 0.65 if pattern is _DATED and "." in match["code"] else score
            yield _find(match, sure, why)


def _routes(text: str) -> Iterator[Find]:
    """Who signed on a routing slip."""
    for line in _SIGNING.finditer(text):
        for match in _OF_UNIT.finditer(text, line.start("units"), line.end("units")):
            mixed = not match["code"].isupper()
            yield _find(match, 0.65 if mixed else 0.5, "Staan achter een onderdeel bij de parafen")
    for match in _DATED_LOW.finditer(text):
        if _ROUTE.search(text[max(0, match.start() - 180) : match.start()]):
            yield _find(match, 0.5, "Staan met een datum bij de parafen")


def _journal(text: str) -> Iterator[Find]:
    for match in _JOURNAL.finditer(text):
        at = match.start("codes")
        for code in match["codes"].split("/"):
            other = code in _NO_CODES or code in lexicon.words() or is_abbreviation(code)
            if not other and not code.casefold().startswith("nr"):
                yield Find(
                    at, at + len(code), 0.5, "Lijken initialen achter een aantekening", final=True
                )
            at += len(code) + 1


def _find(match: re.Match[str], score: float, why: str, group: str = "code") -> Find:
    return Find(*match.span(group), score, why, final=True)


_WORDS = """
zie nb ok nee ja jr sr nr red wo vr za zo ma di do xxx tel fax oa ea mw dhr nl bv nv pdf doc docx
zip xls csv txt eml msg png jpg wmo
awb bag brp bij incl excl max min resp ca evt mbt ivm tgv nav obv
art lid jo aub svp ps am pm ext int sub con def reg gem prov bzk svb uwv cak ggd ggz vng ipo std
"""
_NO_CODES = frozenset(_WORDS.split())
