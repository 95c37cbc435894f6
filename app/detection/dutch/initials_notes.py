"""Initials under notes, stamps and in names of files, in lower case too: "dossier gesloten. md".

All are a question: two or three letters may be a word in a hurry as well.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.abbreviations import is_abbreviation
from app.detection.dutch.initials_places import MIXED, PLAIN
from app.detection.dutch.initials_written import NOBODY
from app.detection.dutch.recognizer import Find

if TYPE_CHECKING:
    from collections.abc import Iterator

ASKED, PROBABLE = 0.45, 0.62
_LOWER = r"[a-z]{2,3}"
_ANY = rf"(?:{MIXED}|{PLAIN}|{_LOWER}|[A-Z]{{1,2}}[a-z][A-Z]?)"
_END = r"(?![\w@&-]|\.\w)"
#: "... nog bellen. kd" at the end of a paragraph.
_UNDER = re.compile(rf"(?<=[a-z0-9)][.!?])[ ](?P<code>{_LOWER})(?=[ ]*(?:\n\n|\f|\n[-–=]|$))")
#: "ingevoerd jb gecontroleerd RvdS", "akk. lkw", "Verwerkt P&O: ab/15-7", "Par.: wk".
_DONE = re.compile(
    r"\b(?i:ingevoerd|gecontroleerd|verwerkt(?:[ ](?:P&O|SA|FEZ|FA))?|afgesloten|geboekt|"
    r"akk(?:oord)?|"
    r"par(?:aaf)?(?:[ ](?:controller|steller|chef|balie|gw['’]?er|ontv\.?|wacht|lid|beh\.?|bode))?|"
    r"beh(?:andelaar)?|1e[ ]fiat|2e[ ]fiat|fiat|ontv\.?(?:[ ]door)?|toegekend|beoordeeld|"
    r"gez(?:ien)?|"
    r"behandeld|tweede[ ]lezer|uitgevoerd|getypt|geprint|"
    r"gearchiveerd|nagekeken|geteld|uitgereikt|ingenomen)"
    rf"\.?[ ]?:?[ ]\(?[\"“‘']?(?P<code>{_ANY}){_END}(?![ ]?(?:jaar|uur|stuks|door|op|aan|in|bij)\b)"
)
#: 'met de paraaf "hvd"', 'als actiehouder "DR"', "die tekent met AvG".
_QUOTED = re.compile(
    r"\b(?i:paraaf|parafen|initialen|actiehouder|bestuurder|tekent|ondertekend|getekend|afzender|"
    r"steller|behandelaar|letters)[ ](?:(?:alleen|slechts|met|van|door|als)[ \n]){0,2}"
    r"[\"“‘'(](?P<code>[A-Za-z]{1,2}[a-z]{0,2}[A-Za-z]{1,2})[\"”’')]"
)
_SIGNS_WITH = re.compile(
    r"\b(?i:(?:tekent|ondertekent|getekend|ondertekend|geparafeerd)[ ](?:alleen[ ])?met)"
    rf"[ ](?P<code>{MIXED}|{PLAIN}){_END}"
)
#: "v7_def_JB", "nota_v0.8_AOB_comments.docx", "concept3 opm ME RvL.docx", "JWS_memo.docx".
_FILE = re.compile(
    rf"(?<=[a-z0-9)][ _])(?P<code>{MIXED}|{PLAIN})(?=(?:[_ ](?:comments|opm|def|schoon|tc|edits))?"
    r"\.(?:docx?|xlsx?|pdf|pptx?|msg|odt)\b)"
)
_IN_FILE = re.compile(
    rf"(?:\b(?i:opm|comments?|reactie|edits|input|def|final|versie|concept\d?)[ _]|"
    rf"_)(?P<code>{MIXED}|{PLAIN})"
    r"(?=[_ ](?:comments|opm|edits|[A-Z][A-Za-z]{1,3}\.docx?)|\.(?:docx?|xlsx?|pdf)\b|[?,;:]|"
    r"[ ]?(?:\n|$))"
)
#: "antwoorden_v3_hda.docx"
_LOW_FILE = re.compile(
    r"(?<=_)v\d{1,2}(?:\.\d)?_(?P<code>(?!def|clean|kort|lang|opm|schoon|eind|fin|kopie)[a-z]{2,5})\.(?:docx?|xlsx?|pdf|pptx?|msg)\b"
)
_HEADS_FILE = re.compile(
    rf"(?<![\w.-])(?P<code>{PLAIN}|{MIXED})(?=_[a-z][\w-]*\.(?:docx?|xlsx?|pdf)\b)"
)
#: "v1 JP 19/9, v2 AT 22/9": the history of a version.
_VERSION = re.compile(
    rf"\b[vV](?:ersie[ ])?\d{{1,2}}(?:\.\d{{1,2}})?[ ,:–-]{{1,3}}(?P<code>{MIXED}|{PLAIN})"
    r"(?=[ ,]{1,2}\d{1,2}[-/. ])"
)
#: Between a mail and the one before: "> mc" alone on its line.
_ALONE = re.compile(rf"(?m)(?<=\n)>[ ]?(?P<code>{_LOWER})[ ]*$")

#: Letters that make no word at the end of a line, as they are scribbled: '... niet f." vdh'.
_VOWELLESS = r"(?=[^aeiouy\s]{2,5}(?![a-z]))[b-df-hj-np-tv-xz]{3,5}"
_SCRIBBLED = re.compile(
    r"(?m)(?:(?<=[.!?\"”’)\]][ ])|(?<=\d[u:.]\d\d[ ])|(?<=[.!?\"”’)\]\d]\n)|(?<=\())"
    rf"(?P<code>{_VOWELLESS})\)?[ ]*$"
)
#: "H. Rooseboom (initials HR)", "Approved: MvE (HEA)", "note by: secretary, jk".
_TOLD = re.compile(
    rf"\b(?i:initials|initialen|par\.)[ :]{{1,2}}(?P<code>{MIXED}|{PLAIN})(?=[),;]|[ ]*(?:\n|$))"
)
#: Under a letter: "bh: rvdw   coll.: ram", "TYP. jh COLL. HB".
_UNDER_LETTER = re.compile(
    r"(?i:(?<![\w-])(?:bh|beh|coll|typ|opst|dict|get)[.:]{1,2})[ ]{1,2}"
    rf"(?P<code>{MIXED}|{PLAIN}|[a-z]{{2,5}})"
    r"(?=[ ]{2}|[ ]*(?:\n|\f|$)|[ ](?i:coll|typ|opst|beh)\b)"
)
_APPROVED = re.compile(
    r"\b(?i:approved|cleared|drafted|checked|reviewed|handled|typed|noted?|taken|seen)"
    rf"(?:[ ]by)?[: ]{{1,2}}(?:secretary,[ ])?(?P<code>{MIXED}|{PLAIN}(?=[,;/)]|[ ]*(?:\n|$))|"
    rf"(?<=secretary,[ ]){_LOWER})(?:[ ]?/[ ]?(?P<other>{_LOWER}|{PLAIN}))?{_END}"
)
#: Who signs for which party: "paraaf OG mb paraaf ON Jv.E".
_PARTY = re.compile(
    r"\b(?i:paraaf|parafen|initials)[ ](?:OG|ON|opdrachtgever|opdrachtnemer|verhuurder|huurder|"
    r"koper|verkoper|werkgever|werknemer)[ :]{1,3}"
    rf"(?P<code>[A-Z]v\.?[A-Z]|{_ANY})(?![\w@&-])"
)
#: All that stands on a line of signatures: "Parafen RS HvE ck".
_SIGNED = re.compile(
    rf"(?m)^[ ]*(?i:parafen|paraaf|b/a)[ ]?:?[ ]{{1,3}}"
    rf"(?P<codes>{_ANY}(?:[ /]{{1,3}}{_ANY}){{1,5}})[ ]*$"
)
_EACH = re.compile(_ANY)


#: Who dictated and who typed a letter, under it: "cm/tvdh".
_TYPED = re.compile(
    r"(?m)^[ ]{0,80}(?P<code>[a-zß-ÿğşıćč]{2,4})/(?P<other>[a-zß-ÿğşıćč]{2,6})[ ]*$"
)
_CONSONANTS = re.compile(r"[b-df-hj-np-tv-xzğşćčçñ]{2,6}")


def in_notes(text: str) -> Iterator[Find]:
    """Initials in ``text`` that their place in a note, a stamp or a file's name tells."""
    for line in _SIGNED.finditer(text):
        for each in _EACH.finditer(text, line.start("codes"), line.end("codes")):
            if each[0].casefold() not in NOBODY and each[0] not in lexicon.words():
                yield Find(*each.span(), ASKED, "Lijken initialen bij de parafen", final=True)
    yield from _typed(text)
    for match in _APPROVED.finditer(text):
        for group in ("code", "other"):
            if match[group] and match[group].casefold() not in NOBODY:
                why = "Lijken initialen van wie iets deed"
                yield Find(*match.span(group), ASKED, why, final=True)
    for pattern, score, why in (
        (_SCRIBBLED, ASKED, "Lijken initialen onder een aantekening"),
        (_TOLD, PROBABLE, "Staan als initialen bij een naam"),
        (_PARTY, ASKED, "Lijken initialen van een partij"),
        (_UNDER_LETTER, ASKED, "Lijken initialen onder een brief"),
        (_UNDER, ASKED, "Lijken initialen onder een aantekening"),
        (_DONE, ASKED, "Lijken initialen van wie iets deed"),
        (_QUOTED, PROBABLE, "Staan als paraaf tussen aanhalingstekens"),
        (_SIGNS_WITH, PROBABLE, "Zijn de letters waarmee iemand tekent"),
        (_FILE, ASKED, "Lijken initialen in de naam van een bestand"),
        (_LOW_FILE, ASKED, "Lijken initialen in de naam van een bestand"),
        (_IN_FILE, ASKED, "Lijken initialen in de naam van een bestand"),
        (_HEADS_FILE, ASKED, "Lijken initialen in de naam van een bestand"),
        (_VERSION, ASKED, "Lijken initialen bij een versie"),
        (_ALONE, ASKED, "Lijken initialen onder een bericht"),
    ):
        for match in pattern.finditer(text):
            code = match["code"]
            plain = code.casefold()
            if pattern is not _TOLD and (is_abbreviation(code) or plain in NOBODY):
                continue
            if code.islower() and (plain in lexicon.words() or len(set(plain)) == 1):
                continue
            yield Find(*match.span("code"), score, why, final=True)


def _typed(text: str) -> Iterator[Find]:
    """Both pairs of letters under a letter, unless they are words ("km/uur")."""
    for match in _TYPED.finditer(text):
        pair = match["code"], match["other"]
        words = all(code in lexicon.words() for code in pair)
        if any(map(_CONSONANTS.fullmatch, pair)) and not words:
            for group in ("code", "other"):
                why = "Lijken initialen onder een brief"
                yield Find(*match.span(group), ASKED, why, final=True)
