"""The short texts are well marked, and those to work with stay above their floor."""

from __future__ import annotations

import re

import pytest
from stdnum.nl import bsn

from app.model.detection import EntityType
from tests.evaluation import phrasebook
from tests.evaluation.corpus.gold import read_gold
from tests.evaluation.corpus.marks import Label

FILES = sorted(path.stem for path in phrasebook.HERE.glob("*.txt"))


@pytest.mark.parametrize("name", FILES)
def test_every_mark_is_closed_and_of_a_known_kind(name: str) -> None:
    subject, _, half = name.partition("-")
    found = list(phrasebook.phrases(subject, half))
    assert len(found) > (5 if half in phrasebook.WHOLE else 100)
    for phrase in found:
        assert not re.search(r"\[\[|\]\]", "".join(phrase.lines))
        for mark in phrase.marks:
            assert mark.text.strip() == mark.text != ""
            if mark.label is Label.GOLD:
                assert mark.kind in EntityType.__members__


@pytest.mark.parametrize("name", FILES)
def test_numbers_that_claim_to_be_a_bsn_could_be_one(name: str) -> None:
    marks = (m for p in phrasebook.phrases(*name.split("-")) for m in p.marks)
    numbers = [re.sub(r"\D", "", m.text) for m in marks if m.kind == "BSN"]
    assert all(bsn.is_valid(n.zfill(9)) for n in numbers)


def test_every_marked_text_can_be_read_back_from_its_page() -> None:
    made = next(phrasebook.documents("data", "dev"))
    gold = read_gold(made.pdf, made.document)
    letters = ["".join(gold.chars[c].text for c in item.chars) for item in gold.items]
    assert letters == [re.sub(r"\W", "", m.text) for m in made.document.marks]


@pytest.mark.parametrize("half", phrasebook.NOT_LOOKED_AT)
def test_the_misses_of_what_is_held_out_are_not_shown(half: str, tmp_path) -> None:
    with pytest.raises(SystemExit):
        phrasebook.main([half, "--misses", str(tmp_path / "misses.txt")])
