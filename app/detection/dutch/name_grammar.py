"""The grammar of names: which words together are one name.

In normal order ("drs. S.M. (Sanne) van der Velde-Bakker") and with the surname first, as mail
programs have it ("Velde, S.M. (Sanne) van der"). How sure a name is, is judged in ``names``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.detection.dutch import lexicon
from app.detection.dutch.name_blocks import never
from app.detection.dutch.name_tokens import PARTICLES, STRONG_PARTICLES
from app.detection.dutch.name_words import NOBILITY, Words, listed, strong_given

#: "CEO van Zeeman": offices and bodies, not the initials of somebody called Van Zeeman.
_OFFICES = frozenset("CEO CFO COO CIO CTO CDO CMO SG DG IG HR VP MT RvB OR PR".split())  # noqa: SIM905
_ROMAN = re.compile(r"[IVX]+")
#: Endings of surnames whose first names are in no Dutch list.
_FOREIGN = re.compile(
    r"(?:enko|chuk|tsjoek|czuk|ski|ska|sky|skyy|skyi|ov|ova|ev|eva|vych|vić|vic|wicz|czyk|oğlu|oglu|"
    r"yan|dze|shvili|akis|opoulos|escu|nen|zadeh|pour|singh|[aeiou]wska)$"
)


@dataclass(slots=True)
class Core:
    """A name under construction, without its titles; indices are those of tokens.

    ``end`` is exclusive; ``initials`` counts letters; names are casefolded; ``first`` is the
    number of words before the initials, which are first names for that.
    """

    begin: int
    end: int
    initials: int = 0
    given: tuple[str, ...] = ()
    particle: str = ""
    surname: str = ""
    outlook: bool = False
    first: int = 0


def _letters(initials: str) -> int:
    """How many initials there are: "Th.A." is two, "IJ." one."""
    return len(re.findall(r"[^\W\d_]+", initials))


class Grammar(Words):
    """Reads the names in one stretch of text."""

    def name(self, i: int, *, named: bool) -> Core | None:
        """The name that begins at token ``i``; ``named`` when the context asks for one."""
        return self._outlook(i) or self._core(i, named=named)

    def _core(self, i: int, *, named: bool) -> Core | None:
        """The name at token ``i`` in normal order; ``named`` when context asks for a name."""
        core = Core(i, i)
        j = i
        parts: list[tuple[int, int]] = []
        while j < len(self.tokens) and len(parts) < 5 and (j == i or self._joined(j)):
            t = self.tokens[j]
            if t.kind == "initials" and (t.text[0].isupper() or self._only_names):
                if not self._first_names(parts, named=named):
                    if not core.initials:
                        return None
                    break
                core.initials += _letters(t.text)
                core.first = len(parts)
                j += 1
            elif len(t.text) <= 3 and t.text.isupper() and self._bare_initials(j, named=named):
                if not self._first_names(parts, named=named):
                    if not core.initials:
                        return None
                    break
                core.initials += len(t.text)
                j += 1
            elif self._word(j):
                after = self._compound(j)
                parts.append((j, after))
                j = after
            elif core.initials and not parts and not core.given:
                after = self._bracketed(core, j)
                if after == j:
                    break
                j = after
            else:
                break
        after = self._particles(j) if j == i or self._joined(j) else j
        if after > j and self._takes_particle(core, parts, (j, after), named=named):
            core.given += tuple(self._key(a, b) for a, b in parts)
            return self._surname(core, j, after)
        return self._without_particle(core, parts, j, named=named)

    def _takes_particle(
        self, core: Core, parts: list[tuple[int, int]], particle: tuple[int, int], *, named: bool
    ) -> bool:
        """Whether the particle from one token to another belongs to the name read so far."""
        if (core.initials or len(parts) > 1) and self._lives_in(parts, particle[1]):
            return False
        between = [t.key for t in self.tokens[particle[0] : particle[1]]]
        if "het" in between and len(parts) > 1 and listed(self._key(*parts[-1])):
            return False  # "Corry Winter van het Bravis ziekenhuis"
        return bool(core.initials or parts or named) or self._bare_surname(*particle)

    def _lives_in(self, parts: list[tuple[int, int]], place: int) -> bool:
        """True for "P. Smit van Amsterdam": a surname, and where that person is from."""
        if not parts or self.tokens[place].key not in lexicon.places():
            return False
        key = self._key(*parts[-1])
        return listed(key) and key not in lexicon.given_names()

    def _first_names(self, parts: list[tuple[int, int]], *, named: bool) -> bool:
        """True when all words read so far are first names, as they must be before initials."""
        keys = [self._key(a, b) for a, b in parts]
        others = [k for k in keys if not strong_given(k)]
        return not any(
            k in lexicon.words() or (not named and (k in lexicon.places() or listed(k)))
            for k in others
        )

    def _bare_initials(self, i: int, *, named: bool) -> bool:
        """Initials without dots: "SM van der Velde", "J Bakker"."""
        follows = i + 1
        letters = self.tokens[i].text
        if len(letters) > 1 and (_ROMAN.fullmatch(letters) or letters in _OFFICES):
            return False
        if follows >= len(self.tokens) or not self._joined(follows):
            return False
        surname = self._particles(follows)
        if surname == follows:
            surname = follows
            if not named or not self._word(follows):
                return False
        key = self.tokens[surname].key
        whole = " ".join(t.key for t in self.tokens[follows : surname + 1])
        if whole in lexicon.places() or (i > 0 and self.tokens[i - 1].text.isdigit()):
            return False
        return key in lexicon.surnames() and not never(key) and not self.tokens[surname].all_caps

    def _bare_surname(self, i: int, surname: int) -> bool:
        """A surname with a telling particle and nothing before it: "Van der Velde"."""
        particle = " ".join(t.key for t in self.tokens[i:surname])
        key = self.tokens[surname].key
        return (
            particle in STRONG_PARTICLES
            and self.tokens[i].capital
            and key in lexicon.surnames()
            and (key not in lexicon.places() or " " in particle)
            and (key not in lexicon.words() or self._within_sentence(i))
        )

    def _within_sentence(self, i: int) -> bool:
        """True when token ``i`` follows a word of its own line, so that its capital means much."""
        before = self.tokens[i - 1] if i else None
        return before is not None and before.kind == "word" and self.tokens[i].gap == " "

    def _surname(self, core: Core, particle: int, first: int) -> Core:
        core.particle = " ".join(t.key for t in self.tokens[particle:first])
        after = self._compound(first)
        core.surname = self._key(first, after)
        core.end = self._estate(self._second_surname(after))
        if self.tokens[particle].key in NOBILITY and core.end < len(self.tokens):
            estate = core.end + 1
            if self.tokens[core.end].key in ("tot", "van") and self._word(estate):
                core.end = estate + 1
        return core

    def _estate(self, i: int) -> int:
        """Take in "tot Nederveen" behind a surname."""
        if i + 1 < len(self.tokens) and self.tokens[i].key == "tot" and self._joined(i):
            j = self._particles(i)
            if j > i:
                return self._compound(j)
            if self.tokens[i + 1].capital and self.tokens[i + 1].kind == "word":
                return self._compound(i + 1)
        return i

    def _second_surname(self, i: int) -> int:
        """Take in a further surname that stands loose behind the first ("da Silva Santos")."""
        if not self._joined(i) or not self._word(i) or "\n" in self.tokens[i].gap:
            return i
        key = self.tokens[i].key
        good = key in lexicon.surnames() and key not in lexicon.words()
        return self._compound(i) if good and key not in lexicon.places() else i

    def _without_particle(
        self, core: Core, parts: list[tuple[int, int]], j: int, *, named: bool
    ) -> Core | None:
        keys = [self._key(a, b) for a, b in parts]
        if not parts:
            return None
        given = min(core.first, len(keys) - 1)
        while given < len(keys) - 1 and (
            (named or keys[given].split("-")[0] in lexicon.given_names())
            and self._may_be_surname(keys[given + 1])
        ):
            given += 1
        if given == 0 and not core.initials and not named:
            if len(keys) < 2 or not self._foreign(*keys[:2]):
                return None
            given = 1
        core.given += tuple(keys[:given])
        core.surname = keys[given]
        core.end = parts[given][1]
        for a, b in parts[given + 1 :]:
            if a != core.end or self._second_surname(a) != b:
                break
            core.end = b
        follows = [t.key for t in self.tokens[core.end : self._particles(core.end)]]
        if "het" in follows and core.given and listed(core.surname):
            return core  # "Corry Winter van het Bravis ziekenhuis"
        if core.end < j and follows:
            return core if self._lives_in(parts, self._particles(core.end)) else None
        return core

    @staticmethod
    def _may_be_surname(key: str) -> bool:
        """True for a word that may be a surname behind an unknown first name."""
        if key in lexicon.places():
            return False
        return key not in lexicon.words() or key in lexicon.surnames()

    @staticmethod
    def _foreign(first: str, surname: str) -> bool:
        """True for an unknown word with a surname that is nothing else: "Oleksandr Kovalenko"."""
        known = (lexicon.words(), lexicon.places(), lexicon.given_names())
        return (
            surname in lexicon.surnames()
            and _FOREIGN.search(surname) is not None
            and not any(surname in names for names in known)
            and not any(first in names for names in known)
            and first not in lexicon.surnames()
            and "-" not in first
        )

    def _outlook(self, i: int) -> Core | None:
        """Surname first: "Velde, S.M. (Sanne) van der" and "Velde, van der, S.M."."""
        begin = self._particles(i)
        if not self._word(begin):
            return None
        j = self._compound(begin)
        core = Core(i, j, surname=self._key(begin, j), outlook=True)
        core.particle = " ".join(t.key for t in self.tokens[i:begin])
        if not self._comma(j):
            return None
        j += 1
        k = j
        while k < len(self.tokens) and self.tokens[k].key in PARTICLES and k - j < 3:
            k += 1
        if k > j and self._comma(k):
            core.particle = " ".join(t.key for t in self.tokens[j:k])
            j = k + 1
        if j >= len(self.tokens) or self.tokens[j].gap not in (" ", "\n", "\xa0", ""):
            return None
        letters = self._letters_behind(j) and listed(core.surname)
        if letters or self.tokens[j].kind == "initials":
            text = self.tokens[j].text
            core.initials = len(text) if letters else _letters(text)
            j += 1
            if self._names_another(j):
                return None
        elif self._word(j) and strong_given(self.tokens[j].key):
            after = self._compound(j)
            if not listed(core.surname) or not self._ends_outlook(after):
                return None
            core.given = (self._key(j, after),)
            j = after
        else:
            return None
        return self._with_trail(core, self._bracketed(core, j))

    def _with_trail(self, core: Core, j: int) -> Core | None:
        """``core`` up to token ``j`` with the particle behind it: "Velde, Sanne van der"."""
        k = j
        while k < len(self.tokens) and self.tokens[k].key in PARTICLES and self._joined(k):
            k += 1
        if k > j and core.given and not core.initials and self._word(k):
            return None  # "wethouder Bos, Henk de Wit": two persons
        if k > j and not core.particle and not self._word(k):
            core.particle = " ".join(t.key for t in self.tokens[j:k])
            j = k if core.given else self._bracketed(core, k)
        core.end = j
        return core

    def _letters_behind(self, i: int) -> bool:
        """Initials without dots at the end of "Brink, HJ van den (Henk Jan)"."""
        t = self.tokens[i]
        if t.kind != "word" or not t.text.isupper() or len(t.text) > 3:
            return False
        follows = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        return follows is not None and (follows.key in PARTICLES or follows.text == "(")

    def _names_another(self, i: int) -> bool:
        """True when the initials before token ``i`` belong to a next name: "Kuipers, J. Bakker"."""
        if not self._joined(i) or "\n" in self.tokens[i].gap:
            return False
        surname = self._particles(i)
        return self._word(surname) and listed(self.tokens[surname].key)

    def _ends_outlook(self, i: int) -> bool:
        """True when after "Vries, Maria" comes what ends an entry, and not one more name."""
        if i >= len(self.tokens) or "\n" in self.tokens[i].gap:
            return True
        return self.tokens[i].text in "(;<[\"'’”" or self.tokens[i].key in PARTICLES

    def _bracketed(self, core: Core, i: int) -> int:
        """Take in a first name in brackets at ``i``: the token after it, or ``i``."""
        if i + 2 >= len(self.tokens) or self.tokens[i].text != "(" or not self._word(i + 1):
            return i
        close = self._compound(i + 1)
        if close < len(self.tokens) and self._word(close) and self._joined(close):
            close = self._compound(close)
        if close >= len(self.tokens) or self.tokens[close].text != ")":
            return i
        core.given += (self._key(i + 1, close),)
        return close + 1

    def _comma(self, i: int) -> bool:
        return i < len(self.tokens) and self.tokens[i].text == "," and not self.tokens[i].gap
