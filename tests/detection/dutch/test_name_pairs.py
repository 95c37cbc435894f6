from __future__ import annotations

import pytest
from presidio_analyzer import RecognizerResult

from app.detection.dutch.name_pairs import paired
from app.detection.whole_names import widen


def told(text: str) -> list[str]:
    return [text[f.start : f.end] for f in paired(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ten name van: K. of W. Dijkgraaf-Smit", "K. of W. Dijkgraaf-Smit"),
        ("de eigenaren, L. en P. van der Meulen, schrijven", "L. en P. van der Meulen"),
        ("Groet, Peter en Anja Bakker", "Peter en Anja Bakker"),
        ("gemachtigde van eisers (Hofstra e.a., Dorpsweg 4)", "Hofstra"),
        ("dat hoor ik graag.\nb. hofstra", "b. hofstra"),
        ("dat hoor ik graag.\n\nanja van dijk", "anja van dijk"),
    ],
)
def test_who_shares_a_surname_or_signs_in_a_hurry_is_found(text: str, name: str) -> None:
    assert told(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "dat hoor ik graag.\nzie bijlage",
        "artikel 3 e.a. artikelen",
        "Utrecht e.a. gemeenten",
        "bijlagen A. en B. ontbreken",
        "Water en Wegen Nederland",
    ],
)
def test_what_only_looks_like_it_is_nobody(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "part", "name"),
    [
        ("Partner: S. Hofstra e/v Lodewijks", "S. Hofstra", "S. Hofstra e/v Lodewijks"),
        ("S. Hofstra, geb. van Dijk, belt", "S. Hofstra", "S. Hofstra, geb. van Dijk"),
        ("(koper Hofstra/Okafor)", "Hofstra", "Hofstra/Okafor"),
        ("do Sanne V. / Bep", "Sanne", "Sanne V."),
        ("20:15 - Sanne M: ja", "Sanne", "Sanne M"),
        ("haar nicht Selam G/her woont", "Selam G", "Selam G/her"),
        ("Hofstra/Vergadering", "Hofstra", "Hofstra"),
        ("Sanne V is ziek", "Sanne", "Sanne"),
        ("Hofstra/gemeente", "Hofstra", "Hofstra"),
    ],
)
def test_a_name_goes_on_with_who_belongs_to_it(text: str, part: str, name: str) -> None:
    start = text.index(part)
    result = RecognizerResult("PERSON", start, start + len(part), 0.9)
    widen(result, text)
    assert text[result.start : result.end] == name
