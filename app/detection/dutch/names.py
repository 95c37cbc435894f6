"""Find full names of persons by their form: titles, initials, first names, particles, surnames.

A name is found as a whole or not at all: "drs. S.M. (Sanne) van der Velde-Bakker MSc" is one span.
The word lists say how sure it is; a word that is also an ordinary Dutch word ("Berg", "Jong")
needs a title, initials or a context that asks for a name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from app.detection.dutch import lexicon
from app.detection.dutch.name_blocks import blocked, never, street_like
from app.detection.dutch.name_tokens import (
    ACADEMIC,
    HONORIFICS,
    OPENING,
    PARTICLES,
    RANKS,
    STRONG_PARTICLES,
    SUFFIX,
    Token,
    tokenise,
)


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A full name at ``text[start:end]``; ``reason`` is Dutch and completes "omdat het ..."."""

    start: int
    end: int
    score: float
    reason: str


@cache
def _titles() -> re.Pattern[str]:
    rows = sorted((*HONORIFICS, *ACADEMIC, *RANKS), key=len, reverse=True)
    one = "|".join(re.escape(r).replace(r"\ ", r"\s").replace(r"\-", "[- ]?") for r in rows)
    return re.compile(rf"(?:(?:{one})(?:\.[ ]?\n?|[ \n]))+", re.IGNORECASE)


#: Titles in capitals are more often something else (a bank, infrared).
_ACRONYMS = frozenset({"ING", "IR", "DR", "MR", "LT", "EM", "DS", "SM", "BC"})


@dataclass(slots=True)
class _Core:
    """A name under construction; indices are those of tokens, ``end`` exclusive."""

    begin: int
    end: int
    initials: int = 0
    given: tuple[str, ...] = ()
    particle: str = ""
    surname: str = ""
    outlook: bool = False


class _Parser:
    """Reads names from left to right; one instance for one stretch of text."""

    def __init__(self, text: str, start: int, end: int, *, expected: bool) -> None:
        self.text = text
        self.expected = expected
        self.tokens = tokenise(text, start, end)
        self.starts = {t.start: i for i, t in enumerate(self.tokens)}

    def spans(self) -> list[NameSpan]:
        found: list[NameSpan] = []
        i = 0
        while i < len(self.tokens):
            span, after = self._at(i)
            if span is not None:
                found.append(span)
            i = max(after, i + 1)
        return found

    def _at(self, i: int) -> tuple[NameSpan | None, int]:
        token = self.tokens[i]
        if token.kind not in ("word", "initials"):
            return None, i + 1
        title = _titles().match(self.text, token.start)
        if title is not None and title.group().strip() not in _ACRONYMS:
            first = self._token_at(title.end())
            core = None if first is None else self._core(first, named=True)
            if core is not None:
                return self._judge(core, token.start, title.group())
        core = self._outlook(i) or self._core(i, named=self.expected)
        if core is None:
            return None, i + 1
        return self._judge(core, token.start, "")

    def _token_at(self, position: int) -> int | None:
        return self.starts.get(position)

    # -- grammar ---------------------------------------------------------------------------

    def _word(self, i: int) -> bool:
        """True when token ``i`` may be a first name or a surname."""
        if i >= len(self.tokens):
            return False
        t = self.tokens[i]
        if t.kind != "word" or len(t.key) < 2 or never(t.key):
            return False
        if t.key in PARTICLES and t.key not in ("ben", "al", "della"):
            return False
        known = t.key in lexicon.given_names() or t.key in lexicon.surnames()
        if t.all_caps:
            return known and (len(t.key) > 2 or self.expected) or "'" in t.key
        if t.capital:
            return True
        return self.expected and known and t.key not in lexicon.words()

    def _joined(self, i: int) -> bool:
        """True when token ``i`` may continue the name that token ``i - 1`` belongs to."""
        if i >= len(self.tokens):
            return False
        t, before = self.tokens[i], self.tokens[i - 1]
        if t.gap in ("", " ", "\xa0", "\u202f"):
            return t.gap != "" or before.kind == "initials"
        if not re.fullmatch(r"[ \xa0]?[\n\f][ \xa0]?", t.gap):
            return False
        if before.kind == "initials" or before.key in PARTICLES:
            return True
        if "\f" in t.gap or before.kind != "word":
            return False
        if t.key in PARTICLES and not t.capital:
            return before.key in lexicon.given_names() and before.key not in lexicon.words()
        return (
            self._strong_given(before.key)
            and t.key in lexicon.surnames()
            and t.key not in lexicon.given_names()
            and t.key not in lexicon.words()
        )

    @staticmethod
    def _strong_given(key: str) -> bool:
        return (
            key in lexicon.given_names()
            and key not in lexicon.words()
            and key not in lexicon.places()
        )

    def _compound(self, i: int) -> int:
        """The token after the (possibly hyphenated) word that starts at ``i``."""
        j = i + 1
        while j + 1 < len(self.tokens) and self.tokens[j].text in "-‑–" and not self.tokens[j].gap:
            k = j + 1
            if self.tokens[k].gap not in ("", "\n"):
                break
            while k < len(self.tokens) and self.tokens[k].key in PARTICLES:
                k += 1
            if not self._word(k):
                break
            j = k + 1
        return j

    def _particles(self, i: int) -> int:
        """The token after the particles at ``i``, or ``i`` when no surname follows them."""
        j = i
        while j < len(self.tokens) and j - i < 4:
            t = self.tokens[j]
            if j > i and not self._joined(j):
                return i
            if t.kind == "word" and t.key in PARTICLES:
                j += 1
            elif t.key in ("v", "vd") and self.text[t.end : t.end + 2] in ("/d", ".d", ".d."):
                j += 3
            else:
                break
        if j == i or not self._word(j) or not self._joined(j):
            return i
        return j

    def _core(self, i: int, *, named: bool) -> _Core | None:
        """The name at token ``i`` in normal order; ``named`` when context asks for a name."""
        core = _Core(i, i)
        j = i
        parts: list[tuple[int, int]] = []
        while j < len(self.tokens) and len(parts) < 5 and (j == i or self._joined(j)):
            t = self.tokens[j]
            if t.kind == "initials":
                core.initials += sum(c.isupper() for c in t.text)
                j += 1
            elif len(t.text) <= 3 and t.text.isupper() and self._bare_initials(j, named=named):
                core.initials += len(t.text)
                j += 1
            elif self._word(j):
                after = self._compound(j)
                parts.append((j, after))
                j = after
            else:
                break
        if (
            core.initials
            and not parts
            and j + 2 < len(self.tokens)
            and self.tokens[j].text == "("
            and self._word(j + 1)
        ):
            close = self._compound(j + 1)
            if close < len(self.tokens) and self.tokens[close].text == ")":
                core.given = (self._key(j + 1, close),)
                j = close + 1
        after = self._particles(j) if j == i or self._joined(j) else j
        if after > j and (core.initials or parts or named or self._bare_surname(j, after)):
            core.given += tuple(self._key(a, b) for a, b in parts)
            return self._surname(core, j, after)
        return self._without_particle(core, parts, j, named=named)

    def _bare_initials(self, i: int, *, named: bool) -> bool:
        """Initials without dots: "SM van der Velde", "J Bakker"."""
        follows = i + 1
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
            and key not in lexicon.places()
            and key not in lexicon.words()
        )

    def _surname(self, core: _Core, particle: int, first: int) -> _Core:
        core.particle = " ".join(t.key for t in self.tokens[particle:first])
        after = self._compound(first)
        core.surname = self._key(first, after)
        core.end = self._second_surname(after)
        return core

    def _second_surname(self, i: int) -> int:
        """Take in a further surname that stands loose behind the first ("da Silva Santos")."""
        if not self._joined(i) or not self._word(i) or "\n" in self.tokens[i].gap:
            return i
        key = self.tokens[i].key
        good = key in lexicon.surnames() and key not in lexicon.words()
        return self._compound(i) if good and key not in lexicon.places() else i

    def _without_particle(
        self, core: _Core, parts: list[tuple[int, int]], j: int, *, named: bool
    ) -> _Core | None:
        keys = [self._key(a, b) for a, b in parts]
        if not parts:
            return None
        given = 0
        while given < len(keys) - 1 and keys[given].split("-")[0] in lexicon.given_names():
            given += 1
        if given == 0 and not core.initials and not named:
            return None
        core.given += tuple(keys[:given])
        core.surname = keys[given]
        core.end = parts[given][1]
        for a, b in parts[given + 1 :]:
            if a != core.end or self._second_surname(a) != b:
                break
            core.end = b
        if core.end < j and self._particles(core.end) > core.end:
            return None
        return core

    def _outlook(self, i: int) -> _Core | None:
        """Surname first: "Velde, S.M. (Sanne) van der" and "Velde, van der, S.M."."""
        begin = self._particles(i)
        if not self._word(begin):
            return None
        j = self._compound(begin)
        core = _Core(i, j, surname=self._key(begin, j), outlook=True)
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
        if self.tokens[j].kind == "initials":
            core.initials = sum(c.isupper() for c in self.tokens[j].text)
            j += 1
        elif self._word(j) and self._strong_given(self.tokens[j].key):
            after = self._compound(j)
            if self._key(begin, begin + 1) not in lexicon.surnames():
                return None
            core.given = (self._key(j, after),)
            j = after
        else:
            return None
        if j + 2 < len(self.tokens) and self.tokens[j].text == "(" and self._word(j + 1):
            close = self._compound(j + 1)
            if close < len(self.tokens) and self.tokens[close].text == ")":
                core.given += (self._key(j + 1, close),)
                j = close + 1
        k = j
        while k < len(self.tokens) and self.tokens[k].key in PARTICLES and self._joined(k):
            k += 1
        if k > j and not core.particle and not self._word(k):
            core.particle = " ".join(t.key for t in self.tokens[j:k])
            j = k
        core.end = j
        return core

    def _comma(self, i: int) -> bool:
        return i < len(self.tokens) and self.tokens[i].text == "," and not self.tokens[i].gap

    def _key(self, first: int, after: int) -> str:
        keys = [t.key for t in self.tokens[first:after]]
        return " ".join(keys).replace(" - ", "-")

    # -- judgement -------------------------------------------------------------------------

    def _judge(self, core: _Core, start: int, title: str) -> tuple[NameSpan | None, int]:
        end = self.tokens[core.end - 1].end
        score, reason = self._score(core, title)
        suffix = SUFFIX.match(self.text, end)
        if suffix is not None:
            end = suffix.end()
        if score <= 0 or blocked(self.text, start, end):
            return None, core.begin + 1
        return NameSpan(start, end, score, reason), core.end

    def _score(self, core: _Core, title: str) -> tuple[float, str]:
        last = re.split(r"[- ]", core.surname)[-1] if core.surname else ""
        listed = core.surname in lexicon.surnames() or last in lexicon.surnames()
        ordinary = last in lexicon.words()
        place = core.surname in lexicon.places() and not core.particle
        if street_like(last) and not (last in lexicon.surnames() and (title or core.initials)):
            return 0.0, ""
        if title:
            return self._titled(core, title, listed=listed, ordinary=ordinary, place=place)
        if core.outlook:
            if place and core.initials < 2:
                return 0.0, ""
            sure = listed or core.given or core.initials > 1
            return (0.9 if sure else 0.5), "achternaam met voorletters erachter heeft"
        if self.expected:
            known = listed or any(self._strong_given(g) for g in core.given)
            return (0.85 if known else 0.65), "staat op een plaats waar een naam hoort"
        if core.initials:
            return self._initialled(core, listed=listed, ordinary=ordinary, place=place)
        if not core.given:
            return 0.45, "een achternaam met tussenvoegsel is"
        return self._given(core, listed=listed, ordinary=ordinary, place=place)

    def _titled(
        self, core: _Core, title: str, *, listed: bool, ordinary: bool, place: bool
    ) -> tuple[float, str]:
        words = {w.strip(".").casefold() for w in title.split()}
        reason = "na een aanspreektitel staat"
        if words & set(HONORIFICS) or core.initials or core.given:
            return (0.9 if listed or core.initials or core.given else 0.75), reason
        if place or (ordinary and not core.particle and "." not in title):
            return 0.0, ""
        return (0.8 if listed else 0.5), "na een titel of rang staat"

    def _initialled(
        self, core: _Core, *, listed: bool, ordinary: bool, place: bool
    ) -> tuple[float, str]:
        reason = "voorletters en een achternaam heeft"
        many = core.initials > 1 or bool(core.given) or bool(core.particle)
        if place and not many:
            return 0.0, ""
        if listed:
            return (0.85 if not ordinary else 0.75 if many else 0.6), reason
        if ordinary:
            return (0.5 if many else 0.0), reason
        return (0.7 if many else 0.5), reason

    def _given(
        self, core: _Core, *, listed: bool, ordinary: bool, place: bool
    ) -> tuple[float, str]:
        reason = "een voornaam en een achternaam uit de namenlijst heeft"
        strong = self._strong_given(core.given[0].split("-")[0])
        if place:
            return (0.4 if strong and listed else 0.0), reason
        if strong:
            return (0.85 if listed and not ordinary else 0.7 if listed else 0.6), reason
        if listed and core.particle:
            return 0.65, reason
        return (0.55 if listed and not ordinary else 0.0), reason


def find_names(text: str, start: int, end: int, *, expected: bool = False) -> list[NameSpan]:
    """Find the full names in ``text[start:end]``, in order and without overlap.

    The surroundings of the stretch are looked at too ("Zr.Ms." before it).

    Args:
        text: A document's text.
        start: First character to look at.
        end: End of the stretch, exclusive.
        expected: The context says that a person stands here (a label, a salutation, a signing
            block), so everything with the shape of a name is one.
    """
    return _Parser(text, start, end, expected=expected).spans()
