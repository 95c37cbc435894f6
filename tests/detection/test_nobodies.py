"""Where a name of the document stands for a firm, a street or a house."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.detection.engine import Detector
from app.detection.ner import learned_recognizers
from app.detection.ner_text import DATA_LABELS, LABELS, words
from app.detection.nobodies import LIMIT, find_nobodies
from app.model.detection import EntityType
from tests.detection.dutch import maps
from tests.proposal.builders import found, text_map

if TYPE_CHECKING:
    from app.detection.second_reading import Reading

TEXT = "Jan Molen woont hier. De Molen en Molen draaien."


def reading(text: str, *, name: float, datum: float) -> Reading:
    """Every word of ``text`` read as a person's with these probabilities."""
    places = words(text)
    names = np.zeros((len(places), len(LABELS)), np.float32)
    data = np.zeros((len(places), len(DATA_LABELS)), np.float32)
    names[:, LABELS.index("B-PER")] = name
    data[:, DATA_LABELS.index("B-PERSON")] = datum
    return SimpleNamespace(places=places, names=names, data=data)  # type: ignore[return-value]


def nobodies(name: float, datum: float) -> list[str]:
    where = text_map(TEXT)
    one = found(where, "Jan Molen")
    read = reading(TEXT, name=name, datum=datum)
    places = [(d.start or 0, d.end or 0) for d in find_nobodies(where, [one], read)]
    return [TEXT[a:b] for a, b in places]


def test_a_word_of_a_name_that_neither_output_takes_for_somebody_is_nobody() -> None:
    assert nobodies(0.0, 0.0) == ["Molen", "Molen"]


@pytest.mark.parametrize(("name", "datum"), [(LIMIT, 0.0), (0.0, LIMIT)])
def test_what_either_of_them_takes_for_somebody_is_left(name: float, datum: float) -> None:
    assert nobodies(name, datum) == []


def test_a_nobody_scores_nothing_so_that_nobody_proposes_it() -> None:
    where = text_map(TEXT)
    read = reading(TEXT, name=0.0, datum=0.0)
    (one, _) = find_nobodies(where, [found(where, "Jan Molen")], read)
    assert (one.score, one.entity_type) == (0.0, EntityType.PERSON)


def test_without_a_second_output_nothing_is_told() -> None:
    where = text_map(TEXT)
    empty = SimpleNamespace(places=[], names=np.zeros((0, 0)), data=np.zeros((0, 0)))
    assert list(find_nobodies(where, [found(where, "Jan Molen")], empty)) == []  # type: ignore[arg-type]


def test_the_model_tells_a_ship_from_who_is_called_like_it() -> None:
    text = "Mevrouw Willemsen belde. De sleepboot Willemsen ligt aan de Willemsenkade."
    where = maps.text_map(text)
    detected = Detector(recognizers=learned_recognizers()).detect(where, maps.pages(where))
    quiet = [d for d in detected if d.score == 0]
    assert [d.start for d in quiet] == [text.index("Willemsen lig")]
