"""Words that may be parts of a name, and surnames of several words."""

from __future__ import annotations

import re

from app.detection.dutch import lexicon
from app.detection.dutch.name_blocks import never
from app.detection.dutch.name_tokens import (
    ACADEMIC,
    HONORIFICS,
    PARTICLES,
    PREPOSITIONS,
    Token,
    tokenise,
)

_DASHES = ("-", "‑", "–")
_ARABIC = frozenset({"el", "al", "ben", "ait", "aït"})
#: Characters in a line of running text that goes on in the next.
_FULL_LINE = 50
#: Words of letters and offices that are frequent surnames as well.
_FREQUENT = """
prins koning keizer kamer huis slot kern raad blad bank schipper hoofd post staat san west noord
januari februari maart april mei juni juli augustus september oktober november december
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag north south east
"""
_SURNAMES_TOO = frozenset(_FREQUENT.split())
#: Particles that are days of the week in rosters.
_DAYS = frozenset({"di", "do"})
NOBILITY = frozenset({"baron", "barones", "graaf", "gravin", "ridder", "jonkheer", "jonkvrouw"})
#: Inner capitals belong to abbreviations ("DCo"), except in these beginnings.
_CAMEL = re.compile(
    r"(?!Mc|Mac|De|La|Le|Van|Ver|Fitz|IJ|O['’]|[dDlL]['’])[^\W\d_]*[a-z]?[A-Z][a-z]*[A-Z]"
    r"|[A-Z]{2,}[a-z]"
)


def strong_given(key: str) -> bool:
    """True for a first name (casefolded) that with a capital is hardly ever something else."""
    return all(
        part in lexicon.seen_names()
        or (
            part in lexicon.given_names()
            and part not in lexicon.words()
            and part not in lexicon.places()
        )
        for part in key.split("-")
    )


#: Initials and forms of address make a name of any word: "S. Bakker", "mevrouw De Boer".
_CALLED = re.compile(
    r"(?<!\w)(?:[A-Z]\.|(?i:mevr(?:ouw)?|mw|dhr|heer|meneer|fam(?:ilie)?|drs|mr|dr|ir|ing|prof)\b)"
)


def plain_words(text: str) -> bool:
    """True for words that are nobody's: "Urgentie Wens", "AVIM Noord", "per leerling".

    Short capitals before a word are a unit. A surname that is a word too counts as a name, unless
    a second such word stands beside it.
    """
    if _CALLED.search(text):
        return False
    tokens = re.findall(r"[^\W\d_]+", text)
    units = [t for t in tokens if t.isupper() and 1 < len(t) < 6]
    keys = [t.casefold() for t in tokens if t not in units or len(units) == len(tokens)]
    whole = [k for k in keys if k not in PARTICLES]
    if not whole or any(k in lexicon.given_names() or k in lexicon.seen_names() for k in whole):
        return False
    if not all(k in lexicon.words() or k in lexicon.places() for k in whole):
        return False
    if units and len(units) < len(tokens):
        return True
    if len(whole) > 1:
        return not all(listed(k) for k in whole)  # "Visser-Bakker", "Bos Dekker"
    return whole[0] in lexicon.words() and not listed(whole[0])


def listed(surname: str) -> bool:
    """True for a surname of the list, or one that ends in such a surname ("d'Hondt")."""
    return surname in lexicon.surnames() or re.split(r"[- ']", surname)[-1] in lexicon.surnames()


def _has_middle_a(words: list[Token]) -> bool:
    """True for surnames from the Hakka of Surinam: "Tjon A Joe"."""
    return (
        len(words) == 3
        and words[1].text == "A"
        and words[0].key in lexicon.surnames()
        and words[0].key not in lexicon.words()
        and words[2].capital
        and words[1].gap == words[2].gap == " "
    )


class Words:
    """The tokens of one stretch of text, with what may stand where in a name.

    ``expected`` allows lower case and single words.
    """

    def __init__(self, text: str, start: int, end: int, *, expected: bool) -> None:
        self.text = text
        self.expected = expected
        self.tokens = tokenise(text, start, end, lower=expected)
        self._only_names = expected and self._whole_is_name()
        self._starts = {t.start: i for i, t in enumerate(self.tokens)}

    def _whole_is_name(self) -> bool:
        """True when the stretch is one name and nothing else: "jan de vries" behind a label."""
        keys = [t.key for t in self.tokens if t.kind != "other"]
        lists = (PARTICLES, lexicon.given_names(), lexicon.surnames())
        return (
            1 < len(keys) <= 5
            and (keys[0] in lexicon.given_names() or self.tokens[0].kind == "initials")
            and all(k[-1] == "." or any(k in names for names in lists) for k in keys)
        )

    def token_at(self, position: int) -> int | None:
        """The index of the token that starts at ``position`` of the text."""
        return self._starts.get(position)

    def _word(self, i: int) -> bool:
        """True when token ``i`` may be a first name or a surname."""
        if i >= len(self.tokens):
            return False
        t = self.tokens[i]
        if t.kind != "word" or len(t.key) < 2 or (never(t.key) and not self._surname_too(i)):
            return False
        if t.key in PARTICLES and t.key not in ("ben", "della"):
            return False
        known = t.key in lexicon.given_names() or t.key in lexicon.surnames()
        if t.all_caps:
            return known and len(t.key) > 2
        if t.capital:
            return known or not _CAMEL.match(t.text)
        return self.expected and known and (t.key not in lexicon.words() or self._only_names)

    def _surname_too(self, i: int) -> bool:
        """True for "Prins" or "Huis" right after a title, initials or a particle."""
        if self.tokens[i].key not in _SURNAMES_TOO or not self.tokens[i].capital:
            return False
        behind = [t.text if t.kind == "other" else t.kind for t in self.tokens[i + 1 : i + 3]]
        if behind == [",", "initials"]:
            return True  # "West, E.M."
        if i == 0:
            return False
        before = self.tokens[i - 1]
        if before.text == "." and i > 1:
            before = self.tokens[i - 2]
        if before.kind == "initials" or before.key in (*HONORIFICS, *ACADEMIC):
            return True
        if before.key in ("der", "den", "de", "van") and i > 1:
            # "Mevr. Van der Kern", "Van den Post"
            return self.tokens[i - 2].key in ("van", "von") and before.key != "van"
        if before.kind == "word" and before.capital and self.tokens[i].gap == " ":
            dated = behind[:1] and behind[0].isdigit()
            return strong_given(before.key) and listed(self.tokens[i].key) and not dated
        return False

    def _joined(self, i: int) -> bool:
        """True when token ``i`` may continue the name that token ``i - 1`` belongs to."""
        if i >= len(self.tokens):
            return False
        t, before = self.tokens[i], self.tokens[i - 1]
        if t.gap in ("", " ", "\xa0", "\u202f"):
            return t.gap != "" or before.kind == "initials"
        if not re.fullmatch(r"[ \xa0]?[\n\f][ \xa0]?", t.gap):
            return False
        if before.kind == "initials" or (before.key in PARTICLES and before.key not in _DAYS):
            return True
        if before.text == ")":
            return t.key in PARTICLES or listed(t.key)
        if "\f" in t.gap or before.kind != "word":
            return False
        if t.key in PARTICLES and t.all_caps and before.all_caps:
            return strong_given(before.key)
        if t.key in PARTICLES and not t.capital:
            if t.key in _DAYS:
                return False
            return before.key in lexicon.given_names() and before.key not in lexicon.words()
        if strong_given(before.key) and t.capital and not t.all_caps and self._wrapped(i):
            return not never(t.key) and (listed(t.key) or t.key not in lexicon.words())
        return (
            strong_given(before.key)
            and t.key in lexicon.surnames()
            and t.key not in lexicon.given_names()
            and t.key not in lexicon.words()
        )

    def _compound(self, i: int) -> int:
        """The token after the surname that starts at ``i``: "Tjon A Joe", "Jansen-de Vries"."""
        j = self._listed_compound(i)
        while j + 1 < len(self.tokens) and self.tokens[j].text in _DASHES:
            k = self._after_dash(j)
            if k == j:
                break
            j = k
        return j

    def _listed_compound(self, i: int) -> int:
        """The token after the longest surname of several words at ``i``, else ``i + 1``."""
        for length in (4, 3, 2):
            words = self.tokens[i : i + length]
            if length == 3 and _has_middle_a(words):
                return i + length
            if (
                len(words) == length
                and words[-1].capital
                and all(t.kind == "word" and t.gap == " " for t in words[1:])
                and " ".join(t.key for t in words) in lexicon.surnames()
                and not (length == 2 and words[0].key in lexicon.given_names())
            ):
                return i + length
        return i + 1

    def _after_dash(self, dash: int) -> int:
        """The token after the second half of a double surname, or ``dash`` when there is none."""
        gaps = (self.tokens[dash].gap, self.tokens[dash + 1].gap)
        if gaps[0] or gaps[1] not in ("", "\n"):
            # "Jansen - de Vries": the particle tells that it is no dash between two persons.
            if gaps != (" ", " ") or self.tokens[dash + 1].capital:
                return dash
            k = self._particles(dash + 1)
            double = k > dash + 1 and self.tokens[k].key in lexicon.surnames()
            return k + 1 if double else dash
        k = dash + 1
        while k < len(self.tokens) and self.tokens[k].key in PARTICLES:
            k += 1
        return k + 1 if self._word(k) else dash

    def _particles(self, i: int) -> int:
        """The token after the particles at ``i``, or ``i`` when no surname follows them."""
        j = i
        while j < len(self.tokens) and j - i < 4:
            t = self.tokens[j]
            dash = t.text in _DASHES and not t.gap
            if j > i and not dash and not self._joined(j):
                return i
            if t.kind == "word" and (t.key in PARTICLES or (j == i and t.key in NOBILITY)):
                j += 1
            elif j > i and dash and self.tokens[j - 1].key in _ARABIC:
                return j + 1 if self._word(j + 1) else i
            else:
                break
        if j == i or not self._word(j) or not self._joined(j):
            return i
        whole = " ".join(t.key for t in self.tokens[i : j + 1])
        if whole in lexicon.places():
            return i
        if self.tokens[i].key in PREPOSITIONS and whole not in lexicon.surnames():
            # "J.B. Uit den Bogert": with a capital and an article it is no preposition.
            article = self.tokens[i + 1].key in ("den", "de", "der", "'t", "het")
            if not (article and self.tokens[i].capital and self._after_initial(i)):
                return i
        return j

    def _after_initial(self, i: int) -> bool:
        """True when initials or a first name stand before token ``i``."""
        before = self.tokens[i - 1] if i else None
        return before is not None and (before.kind == "initials" or strong_given(before.key))

    def _wrapped(self, i: int) -> bool:
        """True when token ``i`` opens a line because the line above it was full."""
        end = self.tokens[i - 1].end
        begin = self.text.rfind("\n", 0, end) + 1
        return end - begin >= _FULL_LINE

    def _key(self, first: int, after: int) -> str:
        keys = [t.key for t in self.tokens[first:after]]
        return " ".join(keys).replace(" - ", "-")
