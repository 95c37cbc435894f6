from __future__ import annotations

from itertools import pairwise

import pytest
from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.analysis_explanation import AnalysisExplanation

from app import reference
from app.detection.engine import CERTAIN, MARGIN, THRESHOLD, WINDOW, Detector, windows
from app.detection.second_reading import Reading
from app.model.detection import EntityType, Role
from tests.detection.dutch.maps import pages, text_map

LETTER = """Ministerie van Defensie
Plein 4
Postbus 20701
2500 ES Den Haag
www.defensie.nl

Datum 29 september 2025

Onze referentie
D2024-001261
MINDEF20250035303

Geachte heer De Vries,

Op 15 oktober 2025 komen de ministers bijeen in Brussel. Uw BSN 111222333 en uw rekening
NL91 ABNA 0417 1643 00 zijn bekend. Bel mr. S.M. (Sanne) van der
Velde op 06-12345678 of mail s.vandervelde@mindef.nl.

Hoogachtend,

DE MINISTER VAN DEFENSIE

Ruben Brekelmans"""


@pytest.fixture(scope="module")
def detector() -> Detector:
    return Detector()


def detect(detector: Detector, text: str):
    made = text_map(text)
    return detector.detect(made, pages(made))


def test_a_letter_gives_its_personal_data_and_nothing_else(detector) -> None:
    found = {(one.entity_type.value, one.text) for one in detect(detector, LETTER)}
    assert found == {
        ("PERSON", "heer De Vries"),
        ("BSN", "111222333"),
        ("IBAN", "NL91 ABNA 0417 1643 00"),
        ("PERSON", "mr. S.M. (Sanne) van der\nVelde"),
        ("PHONE", "06-12345678"),
        ("EMAIL", "s.vandervelde"),
        ("PERSON", "Ruben Brekelmans"),
    }


def test_a_find_over_a_line_end_has_an_area_on_each_line(detector) -> None:
    (name,) = (d for d in detect(detector, LETTER) if d.text.startswith("mr."))
    assert len(name.areas) == 2


def test_the_same_document_gives_the_same_ids_again(detector) -> None:
    first = detect(detector, LETTER)
    assert first == detect(detector, LETTER)
    assert len({one.id for one in first}) == len(first)


def test_explanations_are_dutch_sentences_without_the_datum(detector) -> None:
    for one in detect(detector, LETTER):
        assert one.explanation
        assert one.text not in one.explanation
        assert "Velde" not in one.explanation
    (bsn,) = (d for d in detect(detector, LETTER) if d.entity_type is EntityType.BSN)
    assert bsn.explanation == "Voldoet aan de elfproef en staat bij 'bsn'."


def test_no_find_is_below_the_threshold(detector) -> None:
    assert THRESHOLD < CERTAIN
    assert all(one.score >= THRESHOLD for one in detect(detector, LETTER))


def test_the_repr_of_a_find_holds_no_personal_data(detector) -> None:
    assert not any(
        "Velde" in repr(one) or "111222333" in repr(one) for one in detect(detector, LETTER)
    )


def test_no_log_line_quotes_the_document_even_at_the_finest_level(detector, caplog) -> None:
    caplog.set_level("DEBUG")
    detect(detector, LETTER)
    logged = " ".join(record.getMessage() for record in caplog.records)
    assert not any(word in logged for word in ("Velde", "111222333", "rekening", "bsn"))


@pytest.mark.parametrize("text", ["", " ", "\n\n\f\n", "\f\f", "a", "\x00\ufffd\u202e ☃"])
def test_odd_text_gives_nothing_and_no_error(detector, text) -> None:
    assert detect(detector, text) == ()


@pytest.mark.parametrize("shift", range(WINDOW - 40, WINDOW + 10, 3))
def test_a_datum_at_the_border_of_two_windows_is_found_once_and_whole(detector, shift) -> None:
    text = ("x" * 59 + "\n") * 200
    text = f"{text[:shift]} NL91 ABNA 0417 1643 00 {text[shift:]}"
    (one,) = detect(detector, text)
    assert one.text == "NL91 ABNA 0417 1643 00"


@pytest.mark.parametrize("text", [LETTER * 30, "x" * 20_000, "\n" * 15_000, "a b\f" * 5_000])
def test_windows_cover_a_text_without_gap_or_overlap(text) -> None:
    cuts = list(windows(text))
    assert cuts[0][0] == 0
    assert cuts[-1][1] == len(text)
    assert all(a[1] == b[0] for a, b in pairwise(cuts))
    assert all(0 < high - low <= WINDOW for low, high in cuts)
    assert MARGIN < WINDOW


def test_the_profiles_own_words_are_found_in_any_case(detector) -> None:
    profile = reference.profile()
    own = Detector(
        type(profile)(
            **{
                **{name: getattr(profile, name) for name in profile.__slots__},
                "hidden": ("Project Zeester",),
            }
        )
    )
    found = detect(own, "Over PROJECT\nzeester en project zeesterren.")
    assert [(one.text, one.entity_type) for one in found] == [
        ("PROJECT\nzeester", EntityType.OTHER)
    ]


class Sailors(EntityRecognizer):
    """A recognizer as a learned model would be."""

    def __init__(self) -> None:
        super().__init__(["PERSON"], supported_language="nl")

    def load(self) -> None:
        pass

    def analyze(self, text, entities, nlp_artifacts=None):
        start = text.find("Popeye")
        if start < 0:
            return []
        explanation = AnalysisExplanation("Sailors", 0.7, textual_explanation="Is een zeeman")
        return [RecognizerResult("PERSON", start, start + 6, 0.7, explanation)]


def test_a_further_recognizer_joins_the_others() -> None:
    (one,) = detect(Detector(recognizers=[Sailors()]), "Daar vaart Popeye voorbij.")
    assert (one.text, one.score, one.role) == ("Popeye", 0.7, Role.ONBEKEND)
    assert one.explanation == "Is een zeeman."


@pytest.mark.timeout(60)  # a pattern that runs away never ends within it
@pytest.mark.parametrize(
    "piece",
    [
        "1 ",
        "NL 91 A ",
        "A.",
        "a.",
        "A ",
        "Van ",
        "van de ",
        "(",
        "Jan-",
        "0",
        "06-",
        "a@",
        "x.",
        "'",
        "Geachte ",
        "Jan van\n",
        "\n",
        "-\n",
        "geb. ",
        "BSN ",
        "Straat 1 ",
        "12-AB-",
    ],
)
def test_no_text_makes_a_pattern_run_away(detector, piece) -> None:
    made = text_map(piece * (5_000 // len(piece)))
    list(detector._in_text(made, Reading(None)))
