"""Names that their neighbours complete: ``E. of J. Smit``, ``Smit e.a.``, ``a. mansaray``.

Couples with one surname, a name with "and others" behind it, and what a writer in a hurry put under
a message in lower case; places in a text, for :mod:`app.detection.dutch.persons`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.name_beside import blocked
from app.detection.dutch.name_blocks import never
from app.detection.dutch.name_words import listed, strong_given
from app.detection.dutch.recognizer import Find

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARTICLES = (
    r"(?:(?:[Vv]an|[Vv]on|[Dd]er?|[Dd]en|[Tt]er|[Tt]en|[Hh]et|['’]t|[Ee]l|[Aa]l|[Dd]a|[Vv]\.?d\.?)"
    r"[ \n]){0,3}"
)
_SURNAME = rf"{_PARTICLES}[A-ZÀ-Ž][\w'’]+(?:-(?:{_PARTICLES})[A-ZÀ-Ž][\w'’]+)*"
_LETTERS = r"(?:[A-ZÀ-Ž][a-z]?\.-?){1,5}"
_AND = r"[ \n](?:en|of|&|e/o|en/of|\+|und|and)[ \n]"
#: "E. of J. Smallenbroek", "A. en B. Hoekzema-Smit"
_COUPLE = re.compile(rf"(?<![\w.])(?P<name>{_LETTERS}{_AND}{_LETTERS}[ ]?{_SURNAME})(?![\w-])")
#: "Orhan en Sevda Güneş"
_FIRST_NAMES = re.compile(
    rf"(?<![\w-])(?P<name>(?P<one>[A-ZÀ-Ž][a-zß-ÿ]+){_AND}(?P<other>[A-ZÀ-Ž][a-zß-ÿ]+)[ ]"
    rf"(?P<surname>{_SURNAME}))(?![\w-])"
)
_PARTICLE_AHEAD = re.compile(
    r"(?<![\w-])(?:V[ao]n|[Dd]er?|[Dd]en|[Tt]er|[Tt]en?|[Hh]et|['’]t|[Ee]l|[Aa]l|[Bb]en)[ \n]$"
)
#: "(Gaastra e.a., Dorpsweg 4)", "Van Veen c.s."
_OTHERS = re.compile(
    rf"(?<![\w-])(?P<name>{_SURNAME})(?=,?[ \n](?:e\.a\.|c\.s\.|cs\b|ea\b|et[ ]al))"
)
#: All of the last line of a message, or of the line under a sentence.
_SIGNED = re.compile(
    r"(?:^|(?<=[.!?)]))[ ]?\n{1,3}(?P<name>(?:(?P<letters>(?:[a-z]\.[ ]?){1,4})|"
    r"(?P<first>[a-zß-ÿ]{3,})[ ])(?:(?:van|de|der|den|ter|ten|el|al)[ ]){0,3}"
    r"(?P<last>[a-zß-ÿ]{3,}(?:-[a-zß-ÿ]{3,})?))[ .]*(?=\n|\f|$)"
)


def paired(text: str) -> Iterator[Find]:
    """Couples, groups and hurried writers in ``text``."""
    for match in _COUPLE.finditer(text):
        last = _last(match["name"])
        if not never(last) and not blocked(text, *match.span("name"), titled=True):
            yield Find(*match.span("name"), 0.85, "Heeft voorletters van twee personen")
    for match in _FIRST_NAMES.finditer(text):
        names = (match["one"].casefold(), match["other"].casefold())
        last = _last(match["surname"])
        called = all(strong_given(n) and not never(n) for n in names)
        # "wethouder Ten Cate en Hakan Şahin" are two people, each with a surname
        called = called and not _PARTICLE_AHEAD.search(
            text, max(0, match.start() - 8), match.start()
        )
        if called and _surname(last) and not blocked(text, *match.span("name")):
            yield Find(*match.span("name"), 0.85, "Heeft voornamen van twee personen")
    for match in _OTHERS.finditer(text):
        last = _last(match["name"])
        if _surname(last) and not blocked(text, *match.span("name")):
            yield Find(*match.span("name"), 0.65, "Staat met 'e.a.' of 'c.s.' erachter")
    yield from _signed(text)


def _signed(text: str) -> Iterator[Find]:
    for match in _SIGNED.finditer(text):
        last = match["last"].partition("-")[0]
        known = last in lexicon.surnames() and (last not in lexicon.words() or " van" in match[0])
        first = match["first"]
        if (known or (match["letters"] and last not in lexicon.words())) and (
            first is None or (strong_given(first) and first not in lexicon.words())
        ):
            yield Find(*match.span("name"), 0.65, "Staat als naam onder een bericht")


def _last(name: str) -> str:
    """The surname proper of a name, casefolded: "güneş"."""
    return re.split(r"[ \n]", name)[-1].casefold().split("-")[0]


def _surname(key: str) -> bool:
    """True for a listed surname that is no place and not part of anything else."""
    return listed(key) and not never(key) and key not in lexicon.places()
