"""The words of names: tokens, titles, particles, and what may not be a name."""

from __future__ import annotations

import re
from dataclasses import dataclass

UPPER = "".join(chr(c) for c in range(0x41, 0x250) if chr(c).isupper() and chr(c).isalpha())
_LETTER = r"[^\W\d_]"
_INITIAL = rf"(?:IJ|[{UPPER}]|Th|Ch|Chr|Ph|Ij|Tj|Sj|Dj|Jac|Joh|Yv|Fr|Jzn|Szn)"
_PARTICLE = r"(?:van|vd|von|de|der|den|het|ten|ter|te|el|en)"
_TOKEN = (
    rf"(?P<initials>(?<![\w'’])(?:{_INITIAL}\.-?)+(?:[{UPPER}](?![\w'’]))?)"
    rf"|(?P<word>(?<!\w)[vV][./ ]d\.?(?=\s*[{UPPER}])|['’][tsn](?!\w)|{_LETTER}+(?:['’]{_LETTER}+)*"
    rf"(?:-\n(?!(?:{_PARTICLE}\s)+[{UPPER}])[a-zß-ÿ]+)?)"
    r"|(?P<break>\n\n+)"
    r"|(?P<other>\d+|\S)"
)
_CAPITALS = re.compile(_TOKEN)
#: In small letters these are no initials: "t.a.v.", "m.b.t.".
_SHORT_FORMS = "tav tnv mbt tbv ovv ivm iz muv dd zoz cq aub"
_SHORT = "|".join(map(r"\.?".join, _SHORT_FORMS.split()))
_ANY_CASE = re.compile(rf"(?P<lower>(?<![\w'’.])(?!(?:{_SHORT})\.\s)(?:[a-z]\.)+(?=\s))|{_TOKEN}")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a row of initials, a blank line or another sign.

    ``key`` is the casefolded word with a hyphenation at a line's end undone; ``gap`` is what
    stands between this token and the one before.
    """

    text: str
    start: int
    end: int
    kind: str
    key: str
    gap: str

    @property
    def capital(self) -> bool:
        head, mark, tail = self.text.replace("’", "'").partition("'")
        return head[:1].isupper() or (bool(mark) and len(head) < 2 and tail[:1].isupper())

    @property
    def all_caps(self) -> bool:
        return len(self.text) > 1 and self.text.isupper()


def tokenise(text: str, start: int, end: int, *, lower: bool = False) -> list[Token]:
    """The tokens of ``text[start:end]``; positions count in ``text``.

    With ``lower``, "s.m." counts as initials too.
    """
    pattern = _ANY_CASE if lower else _CAPITALS
    found: list[Token] = []
    last = start
    for match in pattern.finditer(text, start, end):
        kind = "initials" if match.lastgroup == "lower" else match.lastgroup or "other"
        word = match.group()
        key = word
        if kind == "word":
            key = word.casefold().replace("-\n", "").replace("’", "'")
            key = "vd" if key.strip(".") in ("v.d", "v/d", "v d") else key
        found.append(Token(word, match.start(), match.end(), kind, key, text[last : match.start()]))
        last = match.end()
    return found


#: Particles, also written with a capital when no first name stands before them.
_PARTICLES = """
van von vom de den der 't het ten ter te op in aan bij onder over uit voor tot la le les du des da
do dos das di del della el al ben bin ait aït oulad ouled aoulad abu zu zur zum vd d' l' s' 's
st sint mc vande vanden vander
"""
PARTICLES = frozenset(_PARTICLES.split())
#: Particles that are mostly something else; they count in surnames of the list only.
PREPOSITIONS = frozenset({"in", "op", "aan", "bij", "onder", "over", "uit", "voor", "tot", "te"})
#: Sequences that hardly occur outside names (with a surname after them).
STRONG_PARTICLES = frozenset(
    {"van der", "van den", "van de", "van 't", "vd", "ter", "ten", "vander"}
)

HONORIFICS = (
    "de heer en mevrouw",
    "de heer",
    "heer",
    "mevrouw",
    "meneer",
    "mijnheer",
    "dhr",
    "mw",
    "mevr",
    "mvr",
    "mnr",
    "juf",
    "pastoor",
    "dominee",
    "imam",
    "rabbijn",
    "mej",
    "mejuffrouw",
    "juffrouw",
    "jonkheer",
    "jonkvrouw",
    "jhr",
    "jkvr",
    "familie",
    "fam",
    "mrs",
    "ms",
    "miss",
    "messrs",
    "weduwe",
    "wed",
)
ACADEMIC = ("drs", "dr", "mr", "ir", "ing", "prof", "professor", "bc", "lic", "ds", "dra", "em")
RANKS = (
    "luitenant-generaal",
    "generaal-majoor",
    "brigadegeneraal",
    "brigade-generaal",
    "generaal",
    "luitenant-kolonel",
    "kolonel",
    "overste",
    "majoor",
    "kapitein-luitenant ter zee",
    "kapitein ter zee",
    "kapitein",
    "ritmeester",
    "eerste luitenant",
    "tweede luitenant",
    "eerste-luitenant",
    "tweede-luitenant",
    "luitenant ter zee der 1e klasse",
    "luitenant ter zee der 2e klasse",
    "luitenant ter zee der 3e klasse",
    "luitenant ter zee",
    "luitenant",
    "vaandrig",
    "kornet",
    "adjudant-onderofficier",
    "adjudant",
    "sergeant-majoor",
    "sergeant der 1e klasse",
    "sergeant",
    "opperwachtmeester",
    "wachtmeester der 1e klasse",
    "wachtmeester",
    "korporaal der 1e klasse",
    "korporaal",
    "soldaat",
    "marinier",
    "matroos",
    "luitenant-admiraal",
    "vice-admiraal",
    "schout-bij-nacht",
    "admiraal",
    "commandeur",
    "commodore",
    "aalmoezenier",
    "ktz",
    "kltz",
    "cdr",
    "sbn",
    "vadm",
    "genm",
    "gen-maj",
    "bgen",
    "lgen",
    "lt-gen",
    "kol",
    "lkol",
    "ltkol",
    "ltkolmarns",
    "majmarns",
    "kapmarns",
    "lt-kol",
    "maj",
    "kap",
    "kapt",
    "elnt",
    "tlnt",
    "lt",
    "sgt1",
    "sgt-maj",
    "sgt",
    "sgtm",
    "smjr",
    "smi",
    "aoo",
    "kpl1",
    "kpl",
    "sld",
    "sld1",
    "wmr",
    "owmr",
    "adj",
)
SUFFIX = re.compile(
    r"(?:,?[ \n](?:MSc|MA|BA|BSc|RA|RC|RE|CPC|LL\.?M\.?|LLB|MBA|EMBA|PhD|MPA|EMPM|MPM|MMO|MEd|MCD|"
    r"BEd|BEc|MPC|EMSD|EMIA|CISSP|CISA|Ph\.D\.|MSSM|jr\.|sr\.|Jr\.|Sr\.|b\.d\.|bd\b|\(b\.d\.\)|"
    r"RO|AA|CFA|MIM|MTD|MM|MLD|FRICS|eMIM)(?![\w:]))+"
)
