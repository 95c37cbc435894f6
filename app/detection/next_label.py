"""The next label or heading, where a value is looked for: "Behandelaar | Zitting | Belang".

A label in a column of labels, a heading beside another one and the first word of a phrase stand
where a name might stand, with a capital as names have. People are called after them too (Straat,
Post, Tolk), so what has initials or a title, and a known name without a colon behind it, stays.
"""

from __future__ import annotations

import re

from app.detection.dutch import lexicon
from app.detection.dutch.abbreviations import is_abbreviation
from app.detection.dutch.name_tokens import PARTICLES
from app.detection.dutch.name_words import listed, strong_given
from app.detection.field_kinds import field_label
from app.detection.labels import label_at

#: Choices, time zones, numbers of bodies, and what stands for a word in lower case.
_MARK = re.compile(
    r"[MVFX](?:/[MVFX]){1,2}|[JY]/N|C?EST|CET|UTC|GMT|OIN|RSIN|btw|tst|tel|toestel|doorkies|"
    r"(?i:jep|yep|yes|nope|oké|okee|n\.?v\.?t\.?|mvg|fyi|asap|ps)"
)
_ROUTE = re.compile(r"(?:^|[\n\f ])(?:[Vv]ia|[Vv]erslag|[Oo]verleg|[Nn]otulen|[Ll]id|het|de)[ \n]$")
_UNIT = re.compile(
    r"[ ](?:van[ ](?:de|het)[ ])?(?:directie|afdeling|cluster|team|dienst|eenheid)\b"
)
_WORD = re.compile(r"[^\W\d_]+(?:[-/'’][^\W\d_]+)*")
_COLON = re.compile(r"[ ]?[:：]")
_LINE_END = re.compile(r"[\n\f]|$|[ ]{3}|\t")
#: Words in lower case up to the end of the line: "Aard [van het letsel]".
_PHRASE = re.compile(r"(?:[ ][a-zß-ÿ][a-zß-ÿ'-]*){1,5}[ ]*(?=[\n\f:]|$)")
#: What goes on as a sentence: "Bel me even".
_SENTENCE = re.compile(
    r"[ ](?:me|mij|je|jij|ik|hij|zij|wij|we|even|maar|nog|niet|dat|dit|ivm|om|als|want|wel)(?!\w)"
)
#: A label that another one goes before on the same line: "Jansen F. de  Leidinggevende: ...".
_LATER = re.compile(r"(?<=[ \t])(?P<words>[^\W\d_][\w/'’-]*(?:[ ][\w/'’-]+){0,2})[ ]?:(?!\w)")
_INITIAL = re.compile(r"(?:[A-Z]\.|\b(?:dhr|mw|mevr|mr|dr|drs|ir|ing|heer|mevrouw)\.?)[ ]?\Z")
_SHAPE = re.compile(
    r"(?<!\w)(?:[A-Z]\.)|(?i:\b(?:de heer|mevrouw|mevr|mw|dhr|drs?|mr|ir|ing|prof)\b)"
)


def is_next_label(text: str, start: int, end: int, *, running: bool = False) -> bool:
    """True when ``text[start:end]`` is a label, a heading or the start of a phrase, and no name.

    ``running``: the stretch comes from a sentence and not from a place behind a label, so that an
    ordinary word alone says nothing: somebody may be called Onrust.
    """
    name = " ".join(text[start:end].split()).strip(" .,;:*")
    words = _WORD.findall(name)
    if not words or _SHAPE.search(name) or any(c.isdigit() for c in name):
        return False
    keys = [w.casefold() for w in words]
    closed = _COLON.match(text, end) is not None
    longer = _label_length(text, start)
    if longer > end - start + 1:
        return True  # "Straat en huisnummer", of which the first word is a surname
    known = all(listed(k) or strong_given(k) for k in keys if k not in PARTICLES)
    if longer and longer >= len(text[start:end].rstrip()):
        return closed or not known
    if len(words) > 1 or keys[0] in PARTICLES:
        return longer > 0 and all(map(_heading, _WORD.findall(text, start + longer, end)))
    ordinary = keys[0] in lexicon.words()
    plain = ordinary and not strong_given(keys[0])
    if plain and _is_phrase(text, start, end):
        return True
    if plain and not running and _SENTENCE.match(text, end):
        return True
    if running or known or keys[0] in lexicon.given_names():
        return False
    return ordinary or (closed and _alone_before(text, start))


def is_mark(text: str, start: int, end: int) -> bool:
    """True for what a form, a mail or a chat writes beside names: "M/V", "CET", "tst.".

    Codes of offices and units of two capitals ("SG", "MT") are somebody's initials as well: they
    are none beside the name of a unit, and behind a word for a report or for a way to go.
    """
    name = text[start:end].strip(" .,:;()")
    if _MARK.fullmatch(name):
        return True
    if not is_abbreviation(name):
        return False
    return (
        _ROUTE.search(text, max(0, start - 24), start) is not None
        or _UNIT.match(text, end) is not None
    )


def before_next_label(text: str, start: int, end: int) -> int:
    """Where a value in ``text[start:end]`` ends because another label with a colon begins."""
    for match in _LATER.finditer(text, start, end):
        words = list(re.finditer(r"\S+", match["words"]))
        for i, word in enumerate(words):
            at = match.start("words") + word.start()
            named = _INITIAL.search(text, start, at) is not None  # "H.S.B. Orgel: ..."
            if named and listed(word.group().casefold()):
                break
            apart = text[max(start, at - 2) : at].isspace()
            last = i == len(words) - 1 and apart and _ordinary(word.group())
            if last or _is_label(text[at : match.end()]):
                return at
    return end


def _is_label(text: str) -> bool:
    found = label_at(text)
    return field_label(text) is not None or (found is not None and found.alone)


def _ordinary(word: str) -> bool:
    """Whether a word has a meaning and is nobody's name: "Zitting"."""
    key = word.casefold()
    return key in lexicon.words() and not (listed(key) or strong_given(key))


def _heading(word: str) -> bool:
    """Whether a word behind a label may be the next heading: "Gemachtigde Behandelaar"."""
    return _ordinary(word) or (_is_label(word) and not listed(word.casefold()))


def _label_length(text: str, start: int) -> int:
    """The length of the longest label of fields that begins at ``start``, 0 for none.

    It ends with a colon, with the line or before a word with a capital, as the next heading has.
    """
    line = _LINE_END.search(text, start)
    assert line is not None
    stretch = text[start : min(line.start(), start + 60)]
    ends = [m.end() for m in re.finditer(r"\S+", stretch)]
    for n in range(len(ends), 0, -1):
        words, rest = stretch[: ends[n - 1]], stretch[ends[n - 1] :].lstrip()
        follows = not rest or rest[0] == ":" or words.endswith(":") or rest[0].isupper()
        if follows and _is_label(words):
            return len(words.rstrip(" :*"))
    return 0


def _alone_before(text: str, start: int) -> bool:
    """Whether nothing but a mark of a list stands before ``start`` on its line."""
    line = max(text.rfind("\n", 0, start), text.rfind("\f", 0, start)) + 1
    return not text[line:start].strip(" •*-–\t")


def _is_phrase(text: str, start: int, end: int) -> bool:
    """True for "Aard" in "Aard van het letsel" with the line to itself."""
    if not _alone_before(text, start):
        return False
    match = _PHRASE.match(text, end)
    if match is None:
        return False
    last = match.group().split()[-1]
    return last in lexicon.words() and last not in PARTICLES
