"""Special and criminal personal data: health, belief, union, sexual life, origin, offences.

Articles 9 and 10 of the GDPR, ground 5.1.1d of the Woo. Such words are about nobody in a policy
paper and about somebody in a file, so a find needs a person in its sentence, and is never more than
a question to the officer.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING

from app import paths
from app.detection.dutch.name_words import strong_given
from app.detection.dutch.recognizer import DutchRecognizer, Find
from app.model.detection import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator

SCORE = 0.5
"""Between the profile's two thresholds: always a question."""

_WORD = r"[^\W\d_][\w'’-]*"
#: What belongs to the word: since when, how badly, under treatment for it.
_BEFORE = (
    r"(?:(?:sinds[ \n](?:[^\W\d_]+[ \n])?\d{4}|eerder|in[ \n]\d{4}|volledig|gedeeltelijk|"
    r"blijvend|\d+[ ]?%|ernstige?|zware?|lichte?|acute|chronische?|terugkerende?|"
    r"praktiserend|belijdend|"
    r"(?:onder|in)[ \n]behandeling(?:[ \n](?:te[ \n]zijn|is|was))?[ \n](?:voor|wegens)"
    r"(?:[ \n]een)?)[ \n])*"
)


_SENTENCE = re.compile(r"[^.!?\f]*(?:[.!?\f]|\n\n|$)")
_CAPITAL = re.compile(r"(?<![\w-])[A-Z][a-zß-ÿ]{2,}(?![\w-])")
_SOMEBODY = re.compile(
    r"(?<![\w-])(?:[Hh]ij|[Zz]ij|hem|haar|[Bb]etrokkene|[Vv]erzoek(?:st)?er|[Kk]lager|[Kk]laagster|"
    r"[Cc]liënte?|[Pp]atiënte?|[Mm]edewerk(?:st)?er|[Ww]erkneemster|[Ww]erknemer|[Cc]ollega|zoon|"
    r"dochter|echtgenote?|moeder|vader|broer|zus|[Mm]evrouw|[Mm]eneer|[Dd]e heer|[Dd]hr\.|[Mm]w\.|"
    r"[Vv]erdachte|[Aa]anvra(?:ger|agster)|[Bb]ewoner|[Mm]ijn (?:man|vrouw|kind|partner)|"
    r"[Ii]k (?:heb|ben|lijd|had|kreeg|was)|(?:dat|omdat|als|of) (?:ik|u|ze|hij|zij)|[Uu]w partner|"
    r"[Mm]ijn|oma|opa|[Bb]uurman|[Bb]uurvrouw|[Ss]lachtoffer|[Pp]assagier|die is|[Ii]n verband met)"
    r"(?![\w-])"
)


class SpecialRecognizer(DutchRecognizer):
    """Words on health, belief, union, sexual life, origin or offences of somebody."""

    entity = EntityType.SPECIAL

    def finds(self, text: str) -> Iterator[Find]:
        for sentence in _SENTENCE.finditer(text):
            if not (_SOMEBODY.search(sentence[0]) or _named(sentence[0])):
                continue
            for pattern, about in _kinds():
                for match in pattern.finditer(text, *sentence.span()):
                    start = match.start() if match["before"].strip() else match.start("word")
                    why = f"Lijkt iets te zeggen over {about}"
                    yield Find(start, match.end(), SCORE, why, final=True)


@cache
def _kinds() -> tuple[tuple[re.Pattern[str], str], ...]:
    """A pattern for each group of words in ``resources/special.toml``, and what it is about."""
    raw = tomllib.loads((paths.resources() / "special.toml").read_text(encoding="utf-8"))
    return tuple((_pattern(group["words"]), group["about"]) for group in raw.values())


def _pattern(words: list[str]) -> re.Pattern[str]:
    one = "|".join(_one(w) for w in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?P<before>{_BEFORE})(?P<word>{one})(?![\w-])")


def _one(words: str) -> str:
    """The pattern of one entry: white space may be a line's end, ``*`` the rest of a word."""
    first = words[0]
    body = re.escape(words).replace(r"\ \*", rf"[ \n]{_WORD}").replace(r"\*", r"[\w-]*")
    body = body.replace(r"\ ", r"[ \n]").replace(r"\-", "-")
    if first.islower():
        body = f"[{first}{first.upper()}]{body[1:]}"
    return body


def _named(sentence: str) -> bool:
    """True when somebody is called by a first name."""
    return any(strong_given(word.casefold()) for word in _CAPITAL.findall(sentence))
