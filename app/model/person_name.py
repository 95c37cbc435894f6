"""A person's name in its parts, and the forms under which the same person may appear."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from itertools import takewhile

from app.model.name_words import (
    COMMON_WORDS,
    INFIX_WORDS,
    LEADING_INFIXES,
    RANKS,
    SALUTATIONS,
    SUFFIXES,
    TITLES,
)

MIN_BARE_SURNAME = 3
"""A bare surname shorter than this ("Bo", "Li") is a weak variant."""

_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe"})
_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "‐": "-", "‑": "-", "–": "-"})
_INITIALS = re.compile(r"(?:(?:IJ|[^\W\d_][^\W\d_]{0,2})\.-?)+(?:[^\W\d_])?", re.UNICODE)
_GLUED = re.compile(r"((?:[^\W\d_]{1,3}\.-?)+)([^\W\d_][^\W\d_'-]{2,}.*)")
_UNIT = re.compile(r"[A-Z0-9&]+(?:[/\-.][A-Za-z0-9&]+)*")
_INFIX_SHORT = {"van der": "vd", "van den": "vd", "van de": "vd", "van": "v", "in 't": "it"}


def plain(text: str) -> str:
    """``text`` without diacritics and with straight quotes and hyphens; case is kept."""
    loose = unicodedata.normalize("NFKD", text.translate(_QUOTES))
    bare = "".join(c for c in loose if not unicodedata.combining(c))
    return bare.translate(_PLAIN)


def fold(text: str) -> str:
    """The key for comparing names: no case, diacritics, hyphens, spaces, dots or quotes."""
    return re.sub(r"[\W_]+", "", plain(plain(text).casefold()))


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of one name as written.

    ``initials`` have dots and no spaces (``"S.M."``), ``infix`` is in lower case (``"van der"``),
    ``surname`` is without it. ``given`` may hold more than one name. Every part may be empty;
    ``surname`` is empty only when nothing in the text looked like one.
    """

    titles: tuple[str, ...] = field(default=(), repr=False)
    initials: str = field(default="", repr=False)
    given: str = field(default="", repr=False)
    infix: str = field(default="", repr=False)
    surname: str = field(default="", repr=False)
    suffixes: tuple[str, ...] = field(default=(), repr=False)

    @classmethod
    def parse(cls, text: str) -> PersonName:
        """Take apart a text that is known to be one person's name, in any of the usual orders."""
        clean = re.sub(r"\s+", " ", text.translate(_QUOTES).replace("\u00ad", "")).strip(" ,;:")
        clean = re.sub(r"(?<=\w) ?- (?=\w)|(?<=\w) -(?=\w)", "-", clean)
        head, _, tail = clean.partition(",")
        if not tail:
            return _in_order(_tokens(clean))
        words = _tokens(tail.replace(",", " "))
        if all(_is_suffix(w) or _is_title(w) or _is_plain_word(w) for w in words):
            return _in_order([*_tokens(head), *(w for w in words if _is_suffix(w))])
        return _surname_first(_tokens(head), words)

    @property
    def full_surname(self) -> str:
        """Infix and surname: ``"van der Velde"``."""
        return f"{self.infix} {self.surname}".strip().replace("' ", "'")

    @property
    def surname_key(self) -> str:
        """The surname without infix, folded for comparing."""
        return fold(self.surname)

    @property
    def full_surname_key(self) -> str:
        """Infix and surname, folded for comparing (``"v.d."`` counts as ``"van der"``)."""
        return fold(self.full_surname)

    @property
    def is_common(self) -> bool:
        """True when the surname is an ordinary word too, so that case and place must agree."""
        return self.surname_key in COMMON_WORDS

    @property
    def first_initial(self) -> str:
        """The first letter of initials or given name in capitals, empty when neither is known."""
        return plain(self.initials or self.given)[:1].upper()

    def could_be(self, other: PersonName) -> bool:
        """True when nothing in the two names contradicts that they are of one person.

        The surnames must be equal; infix, initials and given name only where both have them.
        """
        if not self.surname_key or not (_surname_keys(self) & _surname_keys(other)):
            return False
        if self.infix and other.infix and _infix_key(self.infix) != _infix_key(other.infix):
            return False
        if self.given and other.given:
            return _given_agree(self.given, other.given)
        mine, theirs = _letters(self), _letters(other)
        size = min(len(mine), len(theirs))
        return mine[:size] == theirs[:size]

    def text_variants(self) -> tuple[str, ...]:
        """The forms in running text, strongest first, without doubles; see :meth:`variants`."""
        if not self.surname:
            return ()
        firsts = _firsts(self)
        forms = [f"{f} {s}" for f in firsts for s in _written_surnames(self)]
        forms += [f"{' '.join(self.titles)} {f}" for f in forms[:1] if self.titles]
        forms += _outlook(self, firsts)
        if self.infix:
            forms += _written_surnames(self)
        if len(self.surname) >= MIN_BARE_SURNAME and not (self.infix and self.is_common):
            forms.append(self.surname)
        forms += [plain(f) for f in forms]
        return tuple(dict.fromkeys([*forms, *(f.upper() for f in forms)]))

    def mail_variants(self) -> tuple[str, ...]:
        """Local parts of mail addresses and account names in lower case, without the bare surname.

        Nearly all are initials or given name and surname, joined with a dot, an underscore, a
        hyphen or nothing, with the infix in full, glued or shortened; also surname first.
        """
        if not self.surname:
            return ()
        firsts = [fold(f) for f in _firsts(self) if "(" not in f]
        dotted = plain(self.initials).lower().strip(".")
        found: list[str] = []
        for last in _mail_surnames(self):
            for first in dict.fromkeys([*firsts, dotted] if dotted else firsts):
                found += [f"{first}{sep}{last}" for sep in (".", "_", "-", "")]
                found += [f"{last}{sep}{first}" for sep in (".", "_")]
        return tuple(dict.fromkeys(f for f in found if len(f) > MIN_BARE_SURNAME))

    def variants(self) -> tuple[str, ...]:
        """Every form that names this person with fair certainty.

        Full name, initials or given name with infix and surname, infix and surname, bare surname
        (from three letters, and not when it is an ordinary word behind an infix), Outlook order,
        capitals, without diacritics, and mail local parts (lower case; compare without case).
        Where :attr:`is_common` holds a caller must match the case of the bare surname.
        """
        return tuple(dict.fromkeys([*self.text_variants(), *self.mail_variants()]))

    def weak_variants(self) -> tuple[str, ...]:
        """Forms that may be this person but may as well be something else.

        Initials codes (``SvdV``, ``SMvdV``), the given name alone, and a bare surname that is very
        short or an ordinary word. Worth a look, never proof.
        """
        if not self.surname:
            return ()
        infix = "".join(w[0] for w in re.split(r"[ .']+", self.infix) if w)
        letters = _letters(self).upper()
        last = plain(self.surname)[0].upper()
        codes = [f"{first}{infix}{last}" for first in (letters, letters[:1]) if first]
        if infix:
            codes += [c.upper() for c in codes]
        words = [w for w in (self.given,) if len(w) >= MIN_BARE_SURNAME]
        bare = [] if self.surname in self.text_variants() else [self.surname]
        return tuple(dict.fromkeys(c for c in [*codes, *words, *bare] if len(c) > 1))


def _tokens(text: str) -> list[str]:
    """Words; a word glued to its initials or titles is split off ("J.Jansen", "mr.drs.")."""
    found: list[str] = []
    for word in re.findall(r"\([^)]*\)?|[^\s()]+", text):
        glued = _GLUED.fullmatch(word)
        parts = [glued[1], glued[2]] if glued and not word.startswith("(") else [word]
        for part in parts:
            pieces = [p + "." for p in part.split(".") if p]
            if len(pieces) > 1 and all(_is_title(p) for p in pieces):
                found += pieces
            elif re.match(r"(?i)[dl]'\w", part):
                found += [part[:2], part[2:]]
            else:
                found.append(part)
    return found


def _key(word: str) -> str:
    return word.lower().replace(".", "").strip(",;:")


def _is_title(word: str) -> bool:
    key = _key(word)
    # "MR" or "DS" in capitals without dots are initials rather than titles.
    return key in SALUTATIONS or (
        key in TITLES | RANKS and not (word.isupper() and len(word) < 3 and "." not in word)
    )


def _is_suffix(word: str) -> bool:
    return _key(word) in SUFFIXES and (not word.islower() or _key(word) in {"jr", "sr", "bd"})


def _is_plain_word(word: str) -> bool:
    return word.islower() and word not in INFIX_WORDS


def _is_initials(word: str, more: bool) -> bool:
    """``more``: other words follow, so that "SM" without dots cannot be the surname."""
    if "." in word:
        return bool(_INITIALS.fullmatch(word)) and word[0].isupper()
    letters = word.replace("-", "")
    if not more or not letters.isalpha() or not letters.isupper():
        return False
    return len(letters) == 1 or (len(letters) <= 3 and not re.search(r"[AEIOUY]", letters[1:]))


def _infix_word(word: str) -> str:
    """The infix word that ``word`` stands for ("v.d." is "van der"), else empty."""
    key = word.lower()
    short = {"v.d.": "van der", "v/d": "van der", "v.d": "van der", "vd": "van der", "v.": "van"}
    if key in short:
        return short[key]
    return key if key in INFIX_WORDS else ""


def _is_given_in_brackets(word: str) -> bool:
    inner = word.strip("()")
    return bool(re.fullmatch(r"[^\W\d_][^\W\d_'\-]*[^\W\d_](?: [^\W\d_]+)?", inner)) and any(
        c.islower() for c in inner
    )


def _strip_titles(words: list[str]) -> tuple[tuple[str, ...], list[str]]:
    titles = list(takewhile(lambda w: _is_title(w) or w.lower() == "de", words))
    while titles and titles[-1].lower() == "de":
        titles.pop()
    if len(titles) == len(words):
        return (), words
    return tuple(titles), words[len(titles) :]


def _in_order(words: list[str]) -> PersonName:
    """Titles, initials, (given), infix, surname, suffixes, (unit)."""
    titles, rest = _strip_titles(words)
    suffixes: list[str] = []
    bracket = ""
    while len(rest) > 1 and (rest[-1].startswith("(") or _is_suffix(rest[-1])):
        word = rest.pop()
        if _is_suffix(word):
            suffixes.insert(0, word)
        elif _is_given_in_brackets(word):
            bracket = word.strip("()")
    initials: list[str] = []
    while rest and _is_initials(rest[0], more=len(rest) > 1):
        initials.append(rest.pop(0))
    if rest and rest[0].startswith("("):
        word = rest.pop(0)
        bracket = word.strip("()") if _is_given_in_brackets(word) else bracket
    more_titles, rest = _strip_titles(rest) if initials else ((), rest)
    given, infix, surname = _split_surname([w for w in rest if not w.startswith("(")])
    return PersonName(
        titles=titles + more_titles,
        initials=_dotted(initials),
        given=given or bracket,
        infix=infix,
        surname=surname,
        suffixes=tuple(suffixes),
    )


def _split_surname(words: list[str]) -> tuple[str, str, str]:
    """Given names, infix, surname of words without titles and initials."""
    trailing: list[str] = []
    while len(words) > 1 and _infix_word(words[-1]):
        trailing.insert(0, _infix_word(words.pop()))
    start = next(
        (
            i
            for i, w in enumerate(words[:-1])
            if _infix_word(w) and (i > 0 or w.lower() in LEADING_INFIXES or w.islower())
        ),
        None,
    )
    if start is None:
        # "Sanne Jansen-van der Berg": the infix is inside the double name.
        start = next(
            (i for i, w in enumerate(words[:-1]) if _infix_word(w.rpartition("-")[2]) and "-" in w),
            max(0, len(words) - 1),
        )
        return " ".join(words[:start]), " ".join(trailing), " ".join(words[start:])
    end = start
    while end < len(words) - 1 and _infix_word(words[end]):
        end += 1
    if start > 0 and "-" in words[start - 1] and _infix_word(words[start - 1].rpartition("-")[2]):
        return " ".join(words[: start - 1]), " ".join(trailing), " ".join(words[start - 1 :])
    infix = " ".join(_infix_word(w) for w in words[start:end])
    return " ".join(words[:start]), infix, " ".join(words[end:])


def _surname_first(head: list[str], tail: list[str]) -> PersonName:
    """``Velde van der, S.M. (Sanne) (DGB)``: the surname, then everything else."""
    titles, head = _strip_titles(head)
    _, infix, surname = _split_surname(head) if _has_infix(head) else ("", "", " ".join(head))
    initials: list[str] = []
    given: list[str] = []
    infixes: list[str] = []
    suffixes: list[str] = []
    for i, word in enumerate(tail):
        if word.startswith("("):
            if _is_given_in_brackets(word) and not given:
                given.append(word.strip("()"))
        elif _is_title(word):
            titles += (word,)
        elif _infix_word(word):
            infixes.append(_infix_word(word))
        elif _is_initials(word, more=True) and not initials and (i == 0 or not given):
            initials.append(word)
        elif _is_suffix(word):
            suffixes.append(word)
        elif word[0].isupper() and not _UNIT.fullmatch(word):
            given.append(word)
    return PersonName(
        titles=titles,
        initials=_dotted(initials),
        given=" ".join(given),
        infix=infix or " ".join(infixes),
        surname=surname,
        suffixes=tuple(suffixes),
    )


def _has_infix(words: list[str]) -> bool:
    return len(words) > 1 and any(_infix_word(w) for w in words)


def _dotted(initials: list[str]) -> str:
    found: list[str] = []
    for word in initials:
        parts = [p for p in word.split(".") if p] if "." in word else list(word.replace("-", ""))
        found += [f"{p}." for p in parts]
    return "".join(found)


def _letters(name: PersonName) -> str:
    """First letters, folded: of the initials, else of the given names."""
    parts = name.initials.split(".") if name.initials else re.split(r"[ -]", name.given)
    return "".join(fold(p.strip("-"))[:1] for p in parts)


def _given_agree(one: str, two: str) -> bool:
    a, b = fold(one), fold(two)
    return a.startswith(b) or b.startswith(a)


def _surname_keys(name: PersonName) -> set[str]:
    """The surname, and each half of a double name of real length."""
    halves = {fold(p) for p in name.surname.split("-")} if "-" in name.surname else set()
    return {name.surname_key} | {h for h in halves if len(h) > MIN_BARE_SURNAME}


def _infix_key(infix: str) -> str:
    return "vd" if infix in {"van der", "van den", "van de", "vander", "vanden"} else fold(infix)


def _firsts(name: PersonName) -> list[str]:
    """What may stand before the surname: given name, initials, first initial, in several styles."""
    letters = name.initials.replace(".", "")
    spaced = name.initials.replace(".", ". ").strip()
    first = f"{name.initials.split('.')[0]}." if name.initials else f"{name.given[:1]}."
    both = f"{name.initials} ({name.given})" if name.initials and name.given else ""
    firsts = [name.given, name.initials, both, spaced, letters, first, first.strip(".")]
    if " " in name.given:
        firsts.append(name.given.split()[0])
    return [f for f in dict.fromkeys(firsts) if f.strip(".")]


def _written_surnames(name: PersonName) -> list[str]:
    full = name.full_surname
    forms = [full]
    if name.infix:
        forms.append(full[0].upper() + full[1:])
        short = _INFIX_SHORT.get(name.infix)
        if short == "vd":
            forms += [f"{s} {name.surname}" for s in ("v.d.", "vd", "v/d", "v d")]
        elif short == "v":
            forms.append(f"v. {name.surname}")
    if "-" in name.surname:
        forms.append(f"{name.infix} {name.surname.replace('-', ' ')}".strip())
        forms.append(f"{name.infix} {name.surname.replace('-', ' - ')}".strip())
    return forms


def _outlook(name: PersonName, firsts: list[str]) -> list[str]:
    forms = [f"{name.surname}, {f} {name.infix}".strip() for f in firsts]
    if name.infix:
        forms += [f"{name.full_surname}, {f}" for f in firsts]
        forms += [f"{name.surname} {name.infix}", f"{name.surname}, {name.infix}"]
    return forms


def _mail_surnames(name: PersonName) -> list[str]:
    last = fold(name.surname)
    hyphened = "-".join(fold(p) for p in name.surname.split("-"))
    infix = re.sub(r"[^a-z ]", "", plain(name.infix).lower())
    lasts = [last] if last == hyphened else [last, hyphened, hyphened.split("-")[0]]
    if not infix:
        return lasts
    found: list[str] = []
    shorts = ["".join(w[0] for w in infix.split())]
    if infix.startswith("van d"):
        shorts.append("vd")
    for surname in lasts:
        found += [infix.replace(" ", sep) + sep + surname for sep in (".", "_", "-", "")]
        found.append(infix.replace(" ", "") + "." + surname)
        found += [short + sep + surname for short in shorts for sep in ("", ".", "_")]
        found.append(surname)
    return list(dict.fromkeys(found))
