"""Finds where known persons are named again, in whatever form, in one pass over a text."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.model.detection import EntityType
from app.model.name_words import AMBIGUOUS_GIVEN, FREQUENT_SURNAMES, INFIX_WORDS
from app.model.person_name import fold
from app.proposal.codes import find_codes
from app.proposal.name_neighbours import (
    before,
    behind,
    called_on,
    firm_behind,
    is_word,
    like_a_thing,
    of_a_thing,
    ordinary,
)
from app.proposal.slugs import SlugIndex

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from app.proposal.persons import Person

_WORD = re.compile(r"[^\W_]+")
_GAP = re.compile(r"(?:[ \u00a0]?[-'’.\u00ad][ \u00a0]?\n?|\s{1,2}|\u00ad\n?)")
_BROKEN = re.compile(r"[-\u00ad]\s?\n|\u00ad")
_SPACED = re.compile(r"(?<!\w)(?:[^\W\d_][ \u00a0]){3,}[^\W\d_](?!\w)")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ACCOUNT = re.compile(
    r"(?<![\w.@/-])(?:[^\W\d_]\w*(?:[._-]\w+)*(?=@)|[^\W\d_]\w*(?:[._-]\w+)+(?![\w@]))"
)
_CODE = re.compile(r"(?<![\w.-])[A-Z]{1,4}[a-z]{1,3}[A-Z](?![\w-])")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;•]|\n|\f)[\s\"'“„(•–-]*$")
_OTHERS_NAME = re.compile(
    r"[ \u00a0](?:(?:van|von|de|der|den|het|ten|ter|te|el|al|da|dos|vd|'t)\s|[vV]\.\s?d?\.?\s?)*"
    r"[A-Z\u00c0-\u017d][a-z\u00df-\u017e]|[-'’@][^\W\d_]"
)
_ALONE = re.compile(r"\s?(?:,|\n|\f|$)")
#: What follows a person who speaks or acts ("Ridder vraagt", "Mol: ..."), after a noun hardly ever.
_ACTS = re.compile(
    r":|\s(?:is|was|heeft|had|wil|kan|zal|moet|mag|gaat|doet|ziet|zei|vroeg|gaf|stelde|meldde|werd|"
    r"vraagt|meldt|stelt|geeft|vindt|zegt|denkt|opent|sluit|belt|regelt|stuurt|neemt|kijkt|adviseert|"
    r"ontkent|verklaart|schrijft|antwoordt|licht|deelt|geldt|en\s(?:de\sheer|mevrouw))(?!\w)"
)
_MIN_LOWER = 5
_MIN_HALF = 4
#: Before these signs a word is a part of another ("Jan-Peter", "d'Anna", "p.ferry@").
_GLUE = frozenset("+&-‑'’@/\\_.")
_MIN_GLUED = 6


@dataclass(frozen=True, slots=True)
class NameHit:
    """A place where one of ``persons`` is named; ``weak`` when it may well be something else."""

    start: int
    end: int
    entity_type: EntityType
    persons: tuple[Person, ...]
    weak: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    person: Person
    evidence: int
    weak: bool


class NameIndex:
    """All forms of the persons of a dossier, ready to look up the words of a text."""

    def __init__(self, persons: Iterable[Person]) -> None:
        self._surnames: dict[str, list[tuple[tuple[str, ...], Person, bool]]] = defaultdict(list)
        self._accounts: dict[str, list[Person]] = defaultdict(list)
        self._locals: dict[str, list[Person]] = defaultdict(list)
        self._codes: dict[str, list[Person]] = defaultdict(list)
        self._glued: list[tuple[str, Person]] = []
        self._given: dict[str, list[Person]] = defaultdict(list)
        self._persons = tuple(persons)
        self._slugs = SlugIndex(self._persons)
        for person in self._persons:
            self._add(person)

    def _add(self, person: Person) -> None:
        name = person.name
        words = tuple(fold(w) for w in _WORD.findall(name.surname))
        if not words:  # misread on a scan: no letter of a surname is left to look for
            return
        whole = fold(name.full_surname)
        self._surnames[words[0]].append((words, person, False))
        if (whole,) != words:
            self._surnames[whole].append(((whole,), person, False))
        half = fold(name.surname.split("-")[0])
        if (half,) != words and len(half) >= _MIN_HALF and half not in FREQUENT_SURNAMES:
            self._surnames[half].append(((half,), person, True))
        for form in name.mail_variants():
            self._accounts[form].append(person)
        for form in {whole, name.surname_key}:
            self._locals[form].append(person)
        given = _WORD.findall(name.given)
        if given and fold(name.given.split()[0]) not in INFIX_WORDS:
            self._given[fold(given[0])].append(person)
        for code in name.weak_variants():
            if _CODE.fullmatch(code):
                self._codes[code].append(person)
        if len(name.surname_key) >= _MIN_HALF:
            self._glued.append((name.surname_key, person))

    def persons_of_mail(self, local: str) -> tuple[Person, ...]:
        """Persons whose name the local part of a mail address can be made of."""
        form = local.lower()
        plain = re.sub(r"\d+$", "", form).rstrip(".")
        return tuple(self._accounts.get(plain) or self._locals.get(form) or ())

    def search(self, text: str) -> list[NameHit]:
        """Every place in ``text`` where a person of the index is named, not overlapping."""
        words = list(_WORD.finditer(text))
        hits = [*self._account_hits(text), *self._code_hits(text)]
        taken = [m.span() for m in _ADDRESS.finditer(text)]
        taken += [(h.start, h.end) for h in hits]
        hits += [h for h in self._glued_hits(words) if not _inside(h, taken)]
        taken += [(h.start, h.end) for h in hits]
        found = [f for f in self._surname_hits(text, words) if not _inside(f, taken)]
        found += [f for f in self._spaced_hits(text) if not _inside(f, taken)]
        return sorted([*hits, *_decided(found)], key=lambda h: h.start)

    def first_names(self, text: str, here: Container[str]) -> Iterator[NameHit]:
        """Where a person is called by the first name alone, in a text that names him in full.

        ``here`` are the keys of the persons of this text; the first name of somebody from another
        document says nothing.
        """
        for word in _WORD.finditer(text):
            start = word.start()
            lower = word[0].islower()
            if text[start - 1 : start] in _GLUE:
                continue
            if lower and (len(word[0]) < _MIN_HALF or word[0] in ordinary()):
                continue  # "vesna is vermoedelijk Vesna Dupont", in a chat
            near = [p for p in self._given.get(fold(word[0]), ()) if p.key in here]
            ends = {p.key: _called(text, start, p.name.given.split()[0]) for p in near}
            persons = tuple(p for p in near if ends[p.key])
            end = max([word.end(), *ends.values()])
            if not persons or _OTHERS_NAME.match(text, end) or of_a_thing(text, start, end):
                continue
            opens = _SENTENCE_START.search(text[max(0, start - 20) : start])
            doubled = word[0].casefold() in AMBIGUOUS_GIVEN
            weak = lower or bool(doubled and opens and not _ALONE.match(text, end))
            yield NameHit(start, end, EntityType.PERSON, persons, weak)

    def in_slugs(self, text: str) -> Iterator[NameHit]:
        """Persons in the names of files and in web addresses."""
        mails = [m.span() for m in _ADDRESS.finditer(text)]
        for start, end, persons in self._slugs.search(text):
            if not any(a <= start < b for a, b in mails):
                yield NameHit(start, end, EntityType.PERSON, persons)

    def codes(self, text: str, here: Container[str], hits: Iterable[NameHit]) -> Iterator[NameHit]:
        """Initials of the persons of this text, as questions unless it introduces them."""
        persons = [p for p in self._persons if p.key in here]
        named = [(h.start, h.end, h.persons[0]) for h in hits if len(h.persons) == 1]
        for start, end, fits, known in find_codes(text, persons, named):
            yield NameHit(start, end, EntityType.INITIALS, fits, weak=not known)

    def _account_hits(self, text: str) -> Iterator[NameHit]:
        for match in _ACCOUNT.finditer(text):
            is_mail = text.startswith("@", match.end())
            form = match[0].lower()
            persons = self.persons_of_mail(form) if is_mail else self._accounts.get(form, ())
            if persons:
                kind = EntityType.EMAIL if is_mail else EntityType.PERSON
                yield NameHit(match.start(), match.end(), kind, tuple(persons))

    def _glued_hits(self, words: Iterable[re.Match[str]]) -> Iterator[NameHit]:
        """Account names without a separator ("svandervelde") that stand alone."""
        for word in words:
            persons = self._accounts.get(word[0].lower()) if len(word[0]) >= _MIN_GLUED else None
            if persons:
                yield NameHit(*word.span(), EntityType.PERSON, tuple(persons), weak=True)

    def _code_hits(self, text: str) -> Iterator[NameHit]:
        for match in _CODE.finditer(text) if self._codes else ():
            if persons := self._codes.get(match[0]):
                yield NameHit(*match.span(), EntityType.PERSON, tuple(persons), weak=True)

    def _surname_hits(self, text: str, words: Sequence[re.Match[str]]) -> Iterator[_Found]:
        keys: dict[str, str] = {}
        for i, word in enumerate(words):
            key = keys.get(word[0])
            if key is None:
                key = keys[word[0]] = fold(word[0])
            for surname, person, weak in self._surnames.get(key, ()):
                last = _last_word(text, words, i, surname, keys)
                if last is not None:
                    yield from _placed(text, word.start(), words[last].end(), person, weak)
            if i + 1 < len(words) and _BROKEN.fullmatch(text, word.end(), words[i + 1].start()):
                joined = key + fold(words[i + 1][0])
                for surname, person, weak in self._surnames.get(joined, ()):
                    if len(surname) == 1:
                        end = words[i + 1].end()
                        yield from _placed(text, word.start(), end, person, weak)

    def _spaced_hits(self, text: str) -> Iterator[_Found]:
        """Names whose letters stand apart, as text recognition and headings have them."""
        for run in _SPACED.finditer(text) if self._glued else ():
            letters = fold(run[0])
            for surname, person in self._glued:
                at = letters.find(surname)
                if at >= 0 and len(letters) * 2 - 1 == len(run[0]):
                    start = run.start() + 2 * at
                    yield _Found(start, start + 2 * len(surname) - 1, person, 1, weak=False)


def _called(text: str, start: int, given: str) -> int:
    """Where the first name at ``start`` ends when it is ``given`` as a whole, else 0."""
    end = start + len(given)
    whole = text[start:end].casefold() == given.casefold() and not text[end : end + 1].isalnum()
    return end if whole else 0


def _last_word(
    text: str,
    words: Sequence[re.Match[str]],
    first: int,
    surname: tuple[str, ...],
    keys: dict[str, str],
) -> int | None:
    """Index of the last word when the words from ``first`` on are the surname, else None."""
    last = first + len(surname) - 1
    if last >= len(words):
        return None
    for k in range(first + 1, last + 1):
        raw = words[k][0]
        if keys.setdefault(raw, fold(raw)) != surname[k - first]:
            return None
        if not _GAP.fullmatch(text, words[k - 1].end(), words[k].start()):
            return None
    return last


def _placed(text: str, start: int, end: int, person: Person, weak: bool) -> Iterator[_Found]:
    """The full name around a surname at ``start``, unless what stands there contradicts it."""
    name = person.name
    raw = text[start:end]
    if raw.islower() and text[start - 1 : start] in ("-", "‑"):
        return  # "de Hooft-prijs"
    left = before(text, start, name)
    if left is None:
        return
    begin, has_first, has_infix = left
    right = end if has_first else behind(text, end, name)
    if right is None:
        return
    has_first = has_first or right > end
    if not has_first and of_a_thing(text, begin, right):
        return  # "Witteveen+Bos", "Van Leeuwen Buizen"
    if not has_first and like_a_thing(text, begin, right):
        weak = True  # "Huize Van Leeuwen", "Wagenvoort ICT"
    if has_first and firm_behind(text, right):
        weak = True  # "Aannemersbedrijf G. Wissink & Zn.": the firm's name holds the person's
    glued = fold(raw) == name.full_surname_key and bool(name.infix)
    supported = has_first or has_infix or glued
    if not supported:
        if len(name.surname) < 3 or (name.infix and name.is_common):
            return
        if name.is_common and not (
            _is_capitalised(raw) and _stands_out(text, start, end) and not called_on(text, end)
        ):
            return
        weak = weak or called_on(text, end) or is_word(text, begin, raw)
        if raw.islower():
            if len(raw) < _MIN_LOWER:
                return
            weak = True
    yield _Found(begin, right, person, 2 * has_first + has_infix, weak)


def _stands_out(text: str, start: int, end: int) -> bool:
    """Whether a word with a capital is not just the first of a sentence."""
    opens = _SENTENCE_START.search(text[max(0, start - 20) : start])
    return not opens or _ACTS.match(text, end) is not None


def _is_capitalised(raw: str) -> bool:
    return raw[0].isupper() and not raw.isupper()


def _inside(found: _Found | NameHit, taken: Iterable[tuple[int, int]]) -> bool:
    return any(found.start < end and start < found.end for start, end in taken)


def _decided(found: Iterable[_Found]) -> Iterator[NameHit]:
    """One hit for each place: of the persons who fit best there."""
    groups: list[list[_Found]] = []
    for item in sorted(found, key=lambda f: (f.start, f.end)):
        if groups and item.start < max(f.end for f in groups[-1]):
            groups[-1].append(item)
        else:
            groups.append([item])
    for group in groups:
        strong = [f for f in group if not f.weak] or group
        best = max(f.evidence for f in strong)
        winners = [f for f in strong if f.evidence == best]
        persons = tuple({f.person.key: f.person for f in winners}.values())
        yield NameHit(
            min(f.start for f in winners),
            max(f.end for f in winners),
            EntityType.PERSON,
            persons,
            weak=all(f.weak for f in winners),
        )
