"""Initials as they are written beside work: "Collega TW", "aanw NB HvdP", "Afgesloten, t.j.".

They are a question at most. Where only a person can stand, an abbreviation may be one as well:
"Baliemedewerker: OA".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.abbreviations import is_abbreviation
from app.detection.dutch.initials_places import DATE, MIXED, PLAIN
from app.detection.dutch.name_tokens import UPPER
from app.detection.dutch.recognizer import Find

if TYPE_CHECKING:
    from collections.abc import Iterator

ASKED = 0.45
_CODE = rf"(?:{MIXED}|{PLAIN})"
_END = r"(?![\w@&-]|\.\w|[ ][A-ZÀ-Ž][a-z])"
#: Who can only be somebody.
_SOMEBODY = re.compile(
    r"\b(?i:collega|(?:[a-z]+)?(?:manager|adviseur|arts|leider|leidster|chef|leidinggevende|werknemer|"
    r"behandelaar|ambtenaar|inspecteur|coach|docent|begeleider|coördinator)|"
    r"(?:balie|preventie|zaak|kern|vak)?medewerk(?:er|ster)|(?:tweede|2e|mede|mee|"
    r"tegen)[ ]?lezer|portier|notulist|notulen|verslag|invaller|vervang(?:er|ster)|opsteller|"
    r"(?:terug)?(?:bellen|gebeld|afhandeling|afgehandeld|bijgevoegd|toegevoegd|opgevoerd|ingevoerd|"
    r"aangemaakt|gemeld|overgenomen)[ ]door|doorgezet[ ]naar|doorgegeven[ ]aan|overgedragen[ ]aan|"
    r"bij[ ]afwezigheid(?:[ ]van)?)"
    rf"[ ]?:?[ \n]{{1,2}}(?P<code>{_CODE}){_END}"
)
#: "aanw NB HvdP BA EW": all that stand on the line.
_PRESENT = re.compile(
    r"(?m)^[ ]*(?i:aanw(?:ezig)?|afw(?:ezig)?|present|apologies|deelnemers)\.?[ ]?:?\s{1,2}"
    rf"(?P<codes>{_CODE}(?:(?:,[ ]?|[ ]|/|;[ ]){_CODE}){{1,9}})[ ]*\.?$"
)
_ONE = re.compile(_CODE)
#: "c.c. J. Jansen; file; LH", "antw via DJ.", "Melding geaccepteerd 25-10-2017, EH".
_BESIDE = (
    re.compile(
        rf"\b(?i:c\.?c\.?|kopie|copy)[: ][^\n]{{0,90}}[;,][ ](?P<code>{_CODE})(?=[.,;\n]|$)"
    ),
    re.compile(rf"\b(?:door|via)[ ](?P<code>{_CODE})(?=[.,;:)]|[ ]*(?:\n|$))"),
    re.compile(rf"(?:^|[.!?\n][ \n]?|(?<=[\"“]))(?P<code>{_CODE})(?=:[ \n][a-z])"),
    re.compile(rf"{DATE},[ ](?P<code>{_CODE})(?=[ .]*(?:\n|$))"),
    re.compile(rf"(?m)^[ ]*\d\d[:.]\d\d[ ](?:{_CODE}/)?(?P<code>{_CODE})(?=[ ][a-z])"),
    re.compile(rf"(?m)^[ ]*\d\d[:.]\d\d[ ](?P<code>{_CODE})(?=/{_CODE}[ ][a-z])"),
    # "typ.: yk coll.: sd", "Opsteller: RKo", and of remarks "NB3: heading ok?"
    re.compile(
        r"\b(?i:typ|coll|conc|contr|controle|opsteller|steller|secr|par|gez)\.?[ ]?[: ][ ]?\(?"
        rf"(?P<code>[a-z]{{2,3}}|[{UPPER}]{{1,2}}[a-z][{UPPER}]?)"
        r"(?=[,;)/]|[ ]*(?:\n|$)|[ ](?:coll|typ)\b)"
    ),
    re.compile(r"\b(?i:paraaf|geparafeerd)[ ]?:?[ ](?P<code>[a-z]{2,3})(?=[.,;)]|[ ]*(?:\n|$))"),
    re.compile(rf"(?m)(?:^|[ ])(?P<code>{PLAIN}\d{{1,2}})(?=:[ ][a-z])"),
)
#: Written in lower case with stops, behind a word for signing or at the end: "Afgesloten, t.j.".
_SMALL = r"(?:[a-z]\.){1,3}(?:[a-z]\.?|[a-z])"
_SIGNS = re.compile(
    r"\b(?i:para(?:af|fen)(?:route)?|geparafeerd|ac?coord|gezien|afgesloten|afgehandeld|bespr\.?"
    r"(?:[ ]met)?|besproken[ ]met|nalopen|groet(?:en|jes)?|initialen|potlood|"
    r"pen)\b[^.\n]{0,60}?[ ,:(]"
    rf"(?P<code>{_SMALL})(?![\w])"
)
_NEXT = re.compile(rf"(?:[ ]|,[ ]|[ ]en[ ]|/|[ ]-[ ][a-z]+[ ])(?P<code>{_SMALL}|{_CODE})(?![\w])")
_ALONE = re.compile(rf"(?m)(?:^|[,.][ ])(?P<code>{_SMALL})[ .\"”]*$")
_WORDS = """
oa ivm mbt tav dd zgan bv nv ea ed io pm am mi ipv vd zsm as jl nvt nav tov tbv mn oid cq cs wo qq
ic pa ihkv evt eo tgv tnv tav inz ib ad ag bgg dmv enz fa ff gg hs ie eg ev ha iz iv kb ll lo lj
mb mu mv ns nb nl nr nm ok ol om ot ov pp ps pv rd sv sp tc ta te tk to tl tm vh vl vm vv vz wg wv
zh zk zi zg zn zo zt zw oi uc ua ve vt wa nvt mvg svp pdf
xls zsm drs stb mln mrd pct ltr cdr dwz grt grtz tst hbs rtf xml jpg png sgt kpl dgn sgl dbl wkn bsn
zzp mnd mtr kmr btr zkh
tbv mbt ivm mrt nrs vlg btw kvk cvdk gld mcr bvb prs kwh blz strt gmb crt vrg stcrt st sts tgn hrm
br sr jr ds hr mr mw dr ir etc bijv resp max min ttz ja nee
"""
NOBODY = frozenset(_WORDS.split())
_BODIES = frozenset(
    {
        *("OM", "BZ", "EZ", "AP", "KB", "HR", "IT", "MT", "DT", "RO", "DG", "SG"),
        *("BZK", "VWS", "SZW", "OCW", "FIN", "LNV", "EZK", "JIV", "DGB"),
    }
)


def written(text: str) -> Iterator[Find]:
    """Initials beside work, in capitals and in lower case."""
    for match in _SOMEBODY.finditer(text):
        if match["code"] not in _BODIES and _plain(match["code"]) not in lexicon.words():
            yield _find(match, "Lijken initialen waar alleen iemand kan staan")
    for line in _PRESENT.finditer(text):
        codes = list(_ONE.finditer(text, line.start("codes"), line.end("codes")))
        known = sum(is_abbreviation(code.group()) for code in codes)
        if known < len(codes):
            for code in codes:
                yield Find(*code.span(), ASKED, "Lijken initialen van een deelnemer", final=True)
    for pattern in _BESIDE:
        for match in pattern.finditer(text):
            plain = _plain(match["code"])
            if not is_abbreviation(match["code"]) and plain not in NOBODY:
                yield _find(match, "Lijken initialen van wie iets deed of krijgt")
    yield from _small(text)


def _small(text: str) -> Iterator[Find]:
    why = "Lijken initialen in kleine letters"
    for match in _SIGNS.finditer(text):
        if _plain(match["code"]) in NOBODY:
            continue
        yield _find(match, why)
        at = match.end("code")
        while (more := _NEXT.match(text, at)) is not None:
            if _plain(more["code"]) in NOBODY or is_abbreviation(more["code"]):
                break
            yield _find(more, why)
            at = more.end("code")
    for match in _ALONE.finditer(text):
        if _plain(match["code"]) not in NOBODY:
            yield _find(match, why)


def _plain(code: str) -> str:
    return code.replace(".", "").casefold()


def _find(match: re.Match[str], why: str) -> Find:
    return Find(*match.span("code"), ASKED, why, final=True)
