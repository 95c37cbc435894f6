from __future__ import annotations

import pytest

from app.detection.dutch.number_words import of_thing
from tests.detection.dutch.maps import between_brackets


@pytest.mark.parametrize(
    "text",
    [
        "de brief met zaaknr. [4634427]",
        "M/Y Alexander Pushkin, IMO [9634218], flag",
        "de functie (SBC [111180])",
        "een tandenborstel (goednr. [G-1187])",
        "OLO-nummer    : [7583921]",
        "inkoopordernr. [4500038812]",
        "met rijbewijs, [KvK 50661922], hierna",
        "Ons kenmerk : [Z-23-118402]",
    ],
)
def test_a_label_of_things_tells_what_a_number_is_of(text: str) -> None:
    assert of_thing(*between_brackets(text))


@pytest.mark.parametrize(
    "text",
    [
        "personeelsnr. [4634427]",
        "V-nummer [287.614.9035]",
        "rijbewijs nummer [5203918846]",
        "zaaknr. 4634427, dienstnr. [114872]",
        "zaaknummer 12\n[114872]",
        "[simon.b] belt",
        "Zaaknummer\n[4634427]",
        "opdrachtnummer [06-12345678]",
        "zaaknr. [123456782]",
    ],
)
def test_other_numbers_may_be_a_persons(text: str) -> None:
    assert not of_thing(*between_brackets(text))
