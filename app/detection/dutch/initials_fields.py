"""Initials behind the words of a form or at the end of a message: "Opgesteld: fzal", "gr. nb".

All are a question; where they stand there is room for initials and little else.
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

ASKED = 0.45
_LOWER = r"[a-zß-ÿćčğışşżźž]{2,5}"
_SMALL = r"(?:[A-ZÀ-Ž]{1,3}[a-z]{1,2}[A-Z]?|[a-z]{1,3}[A-ZÀ-Ž]{1,3})"
_CODE = rf"(?:{MIXED}|{PLAIN}|{_SMALL}|{_LOWER})"
_ENDS = r"(?=[ ]{2}|[ ]*(?:[\n\f);,]|$)|[ ]?/)"
#: Behind a word for who did something, at the end of the field: "Voor gezien: lvi / jvd".
_FIELD = re.compile(
    r"(?<![\w-])(?i:opgesteld|opsteller|ingevuld(?:[ ]door)?|verslag(?:legging)?|notulen|"
    r"(?:voor[ ])?gezien|(?:voor[ ])?gelezen|goedgekeurd(?:[ ]door)?|"
    r"(?:akkoord[ ])?(?:leidinggevende|teamleider|budgethouder|afdelingshoofd|chef)|"
    r"eigenaar|trekker|actiehouder|actie|behandeld[ ]door|behandelaar|contactpersoon|"
    r"(?:in[ ])?behandeling[ ]bij|(?:ligt|staat|zit)[ ]bij|"
    r"(?<=\s)niet[ ]akkoord[ ]bij|controle(?:[ ][A-Z]{2,4})?|"
    r"paraaf(?:[ ](?:van[ ])?(?:de[ ])?[a-z]{4,18})?|parafen|coll\.?|typ\.?|opg\.?|"
    r"gecontroleerd(?:[ ]door)?|getypt[ ]door|geboekt[ ]door|ingeboekt[ ]door|aangenomen[ ]door|"
    r"opgenomen[ ]door|genoteerd[ ]door)"
    rf"(?:[ ]?:|(?<=bij)|(?<=door))[ ]{{1,2}}(?P<code>{_CODE})"
    rf"(?:[ ]?/[ ]?(?P<other>{_CODE}))?{_ENDS}"
)
#: A greeting and nothing behind it but two or three letters: "gr. nb".
_GREETING = re.compile(
    r"(?im)(?<!\w)(?:gr|grt|grtz?|groet(?:en|jes)?|mvg|m\.v\.g\.|vr\.?[ ]?gr)\.?,?(?:[ ]|\n{1,2})"
    r"(?P<code>[a-z]{2,3})[ .]*$"
)
#: The last line of a message, alone: "... dus graag netjes" and under it "fm".
_LAST = re.compile(
    r"\n[ ]*(?P<code>[a-z]{2,3})[ ]*(?=\s*\Z|\n{1,2}[ ]*(?:-{3,}|_{3,}|={3,}|van:|from:))",
    re.IGNORECASE,
)
#: Between brackets behind somebody who signs: "Last parafeerde (IL)".
_SIGNED = re.compile(rf"\b(?i:parafeerde|paraaf|tekende)[ \n]\((?P<code>{_CODE})\)")
_NOTHING = frozenset({"xx", "xxx", "nn", "pp", "vv", "nvt", "ja", "nee", "ok", "open"})
_NO_GREETING = frozenset({"en", "de", "het", "ik", "jij", "van", "aan", "uit", "bij", "nl"})


def in_fields(text: str) -> Iterator[Find]:
    """Initials in ``text`` behind a label, a greeting, or alone at the end."""
    for match in _FIELD.finditer(text):
        for group in ("code", "other"):
            code = match[group]
            if code and not _is_word(code):
                yield _find(match, "Lijken initialen van wie iets deed", group)
    for match in _GREETING.finditer(text):
        if match["code"].casefold() not in _NO_GREETING:
            yield _find(match, "Lijken initialen na een groet")
    for match in _LAST.finditer(text):
        code = match["code"]
        if code.islower() and not _is_word(code):
            yield _find(match, "Lijken initialen onder een bericht")
    for match in _SIGNED.finditer(text):
        yield _find(match, "Lijken initialen van wie tekende")


def _is_word(code: str) -> bool:
    plain = code.casefold()
    if is_abbreviation(code) or plain in NOBODY:
        return True
    return code.islower() and (plain in lexicon.words() or plain in _NOTHING)


def _find(match: re.Match[str], why: str, group: str = "code") -> Find:
    return Find(*match.span(group), ASKED, why, final=True)
