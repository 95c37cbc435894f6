"""A person's name in its parts, and the forms under which the same person may appear."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from app.model.name_parsing import split_name
from app.model.name_words import COMMON_WORDS

REMEMBERED = 16384
"""Texts whose outcome is kept: the same names come by hundreds of times."""

MIN_BARE_SURNAME = 3
"""A bare surname shorter than this ("Bo", "Li") is a weak variant."""

_PLAIN = str.maketrans("øłđðıØŁĐÐ", "olddiOLDD") | {ord("æ"): "ae", ord("œ"): "oe"}
_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "‐": "-", "‑": "-", "–": "-"})
_INFIX_SHORT = {"van der": "vd", "van den": "vd", "van de": "vd", "van": "v", "in 't": "it"}


def plain(text: str) -> str:
    """``text`` without diacritics and with straight quotes and hyphens; case is kept."""
    if text.isascii():
        return text.replace("`", "'")
    loose = unicodedata.normalize("NFKD", text.translate(_QUOTES))
    bare = "".join(c for c in loose if not unicodedata.combining(c))
    return bare.translate(_PLAIN)


@lru_cache(maxsize=REMEMBERED)
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
        return _parsed(text)

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
        if not _has_letter(self.surname):
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
        if not _has_letter(self.surname):
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


@lru_cache(maxsize=REMEMBERED)
def _parsed(text: str) -> PersonName:
    return PersonName(*split_name(text.translate(_QUOTES)))


def _has_letter(text: str) -> bool:
    """False for a figure: nobody is called so, and turned round it stands in any table."""
    return any(c.isalpha() for c in text)


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
    parts = hyphened.split("-")
    lasts = [last] if last == hyphened else [last, *(s.join(parts) for s in "-._"), parts[0]]
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
