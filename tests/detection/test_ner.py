from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app import paths, reference, settings
from app.detection.engine import CERTAIN, THRESHOLD, Detector
from app.detection.ner import NameModelRecognizer, learned_recognizers
from app.detection.ner_model import NameModel
from app.detection.ner_text import first_pieces, words
from app.detection.ner_windows import windows
from app.detection.vetoes import MODELLED, NOT_A_PERSON
from app.model.detection import EntityType
from tests.detection.dutch.maps import pages, text_map

if TYPE_CHECKING:
    from presidio_analyzer import RecognizerResult

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def folder() -> Path:
    found = reference.name_model()
    assert found is not None, "the model is not in resources/model"
    return found


@pytest.fixture(scope="module")
def recognizer(folder: Path) -> NameModelRecognizer:
    return NameModelRecognizer(folder)


@pytest.fixture(scope="module")
def detector(recognizer: NameModelRecognizer) -> Detector:
    return Detector(recognizers=[recognizer])


def named(recognizer: NameModelRecognizer, text: str) -> list[RecognizerResult]:
    return [r for r in recognizer.analyze(text, []) if r.entity_type == MODELLED]


def told(recognizer: NameModelRecognizer, text: str) -> list[str]:
    return [text[r.start : r.end] for r in named(recognizer, text)]


def persons(detector: Detector, text: str) -> list[str]:
    made = text_map(text)
    return [
        d.text
        for d in detector.detect(made, pages(made))
        if d.entity_type is EntityType.PERSON and d.score >= CERTAIN
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Volgens Kamphuis was Jagroep er niet bij.", ["Kamphuis", "Jagroep"]),
        ("Dat heeft Van 't Veer gisteren nagevraagd.", ["Van 't Veer"]),
        ("ik heb sanne gebeld, piet de vries ook", ["sanne", "piet de vries"]),
        ("vdBerg belt morgen terug", ["vdBerg"]),
        ("bellen met jan de wit en piet van den brand", ["jan de wit", "piet van den brand"]),
        ("terugbellen: marloes van 't wel, voor vrijdag", ["marloes van 't wel"]),
        ("Verstappen won voor Van Aert.", ["Verstappen", "Van Aert"]),
        ("t.n.v. Wildeman-Schipper K. de", ["Wildeman-Schipper K. de"]),
    ],
)
def test_the_model_finds_names_that_no_rule_knows(
    detector: Detector, text: str, names: list[str]
) -> None:
    assert persons(detector, text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Dit vroeg drs. S.M. (Sanne) van der Velde-Bakker MSc ons.",
            "drs. S.M. (Sanne) van der Velde-Bakker MSc",
        ),
        (
            "Aan: Velde, S.M. van der (Sanne) (DGB)",
            "Velde, S.M. van der (Sanne)",
        ),
        ("Wij spraken gisteren met Jan de\nVries over het plan.", "Jan de\nVries"),
        ("Jing Xu van de bewaking sprak hem aan.", "Jing Xu"),
    ],
)
def test_a_name_is_told_whole_and_without_its_surroundings(
    recognizer: NameModelRecognizer, text: str, name: str
) -> None:
    assert told(recognizer, text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Zr.Ms. Karel Doorman vertrekt in maart uit Den Helder.",
        "De Generaal-majoor Koot-kazerne in Garderen wordt gerenoveerd.",
        "De motie-Omtzigt c.s. is aangenomen.",
        "Het advies van De Brauw Blackstone Westbroek is bijgevoegd.",
        "Patiënten van het Elisabeth-TweeSteden Ziekenhuis zijn verplaatst.",
        "Door storm Eunice ontstond schade in Wageningen.",
        "De LTZ1 en de wachtmeester van de KMar volgen dezelfde opleiding.",
        "BSN en Kenteken staan in de tabel; Graag uiterlijk maandag een reactie.",
        "De werkzaamheden aan de Burgemeester Van Tuyllkade beginnen in april.",
        "Mail naar b.r.e.bos@rijnstromen.nl met een kopie.",
        "De opdracht is gegund aan Jansen Venneboer.",
        "Kern\nDe theorie van Maslow\nSlot",
    ],
)
def test_what_only_looks_like_a_person_is_not_redacted(detector: Detector, text: str) -> None:
    assert persons(detector, text) == []


def test_what_is_sure_to_be_no_person_overrules_the_form_but_not_a_label(
    recognizer: NameModelRecognizer, detector: Detector
) -> None:
    assert persons(detector, "Zr.Ms. Karel Doorman ligt in Den Helder.") == []
    text = "De Karel Doormanstraat is afgesloten."
    others = [r for r in recognizer.analyze(text, []) if r.entity_type == NOT_A_PERSON]
    assert any("Karel Doorman" in text[r.start : r.end] for r in others)
    assert "Karel Doorman" in persons(detector, "Opgesteld door: Karel Doorman")


def test_probability_becomes_score_by_the_two_thresholds(folder: Path) -> None:
    usual = NameModelRecognizer(folder)
    assert usual._score(0.5) == CERTAIN
    assert THRESHOLD < usual._score(0.1) < usual._score(0.49) < CERTAIN
    assert CERTAIN < usual._score(0.99) < 1
    strict = NameModelRecognizer(folder, redact=0.9, check=0.3)
    assert strict._score(0.89) < CERTAIN <= strict._score(0.9)
    text = "Volgens Kamphuis is het goed."
    (found,) = named(NameModelRecognizer(folder, redact=1.0, check=0.1), text)
    assert THRESHOLD < found.score < CERTAIN


def test_the_explanation_is_a_dutch_sentence_without_the_datum(
    recognizer: NameModelRecognizer,
) -> None:
    (found,) = named(recognizer, "Volgens Kamphuis is het goed.")
    sentence = found.analysis_explanation.textual_explanation
    assert sentence.startswith("Het taalmodel herkent dit als naam (zekerheid 0,")
    assert "Kamphuis" not in sentence


def test_the_thresholds_come_from_the_settings() -> None:
    settings.save(settings.Settings(model_redact=80, model_check=30))
    (one,) = learned_recognizers()
    assert isinstance(one, NameModelRecognizer)
    assert one._score(0.8) == CERTAIN
    assert one._score(0.79) < CERTAIN


def test_without_the_model_the_rules_work_and_the_log_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    with caplog.at_level("WARNING"):
        found = learned_recognizers()
    assert found == ()
    assert caplog.messages == ["no name model; names are found by rules and lists only"]
    monkeypatch.undo()
    assert persons(Detector(recognizers=found), "Geachte heer De Vries,") != []


def test_sentences_without_a_possible_name_are_not_read() -> None:
    text = "Hierbij stuur ik u de brief. De Kamer heeft daarom gevraagd.\nHij belde Kamphuis.\n"
    read = "".join(text[a:b] for a, b in windows(text))
    assert "Kamphuis" in read
    assert "Hierbij" not in read


def test_a_label_above_is_read_with_its_value_and_long_text_in_parts() -> None:
    text = "Behandeld door\nJ. Karimi\n"
    assert [text[a:b] for a, b in windows(text)] == [text]
    long = "Kamphuis belde Jagroep over Sanders, " * 200
    parts = windows(long)
    assert "".join(long[a:b] for a, b in parts) == long
    assert all(b - a <= 700 for a, b in parts)


def test_each_word_has_the_piece_that_begins_it() -> None:
    places = words("Jansen, S.M.")
    assert [("Jansen, S.M.")[a:b] for a, b in places] == ["Jansen", ",", "S", ".", "M", "."]
    offsets = [(0, 0), (0, 3), (3, 6), (6, 7), (8, 10), (10, 11), (11, 12), (0, 0)]
    assert first_pieces(places, offsets) == [(1, 0), (3, 1), (4, 2), (5, 4), (6, 5)]


SCRIPT = """
import os, sys
opened = []

def watch(event, args):
    if event.startswith(("socket.", "urllib.", "http.", "subprocess.", "os.system")):
        opened.append(event)

sys.addaudithook(watch)
sys.dont_write_bytecode = True
from app import reference
from app.detection.ner import NameModelRecognizer

found = NameModelRecognizer(reference.name_model()).analyze("Volgens Kamphuis is het goed.", [])
assert "LAKWERK_PERSON" in [one.entity_type for one in found]
assert not opened, opened
if os.path.isdir("/proc/self/fd"):
    links = [os.readlink(f"/proc/self/fd/{n}") for n in os.listdir("/proc/self/fd")
             if os.path.lexists(f"/proc/self/fd/{n}")]
    assert not [link for link in links if link.startswith("socket:")], links
print("clean")
"""


def test_the_model_opens_no_socket_and_leaves_the_home_folder_alone(tmp_path: Path) -> None:
    places = {name: tmp_path / name for name in ("home", "cwd", "tmp")}
    for place in places.values():
        place.mkdir()
    hidden = ("XDG_", "ORT_")
    env = {
        **{k: v for k, v in os.environ.items() if not k.startswith(hidden)},
        "HOME": str(places["home"]),
        "TMPDIR": str(places["tmp"]),
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=places["cwd"],
        env=env,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "clean"
    assert not [p for place in places.values() for p in place.rglob("*")]


def test_a_text_is_read_alike_whatever_stands_beside_it(folder: Path) -> None:
    texts = ["Volgens Kamphuis is het goed.", "Volgens Terpstra is het goed.", "Bos belt."]
    together = NameModel(folder).read(texts)
    for text, read in zip(texts, together, strict=True):
        (alone,) = NameModel(folder).read([text])
        assert alone.places == read.places
        assert (alone.names == read.names).all()
        assert (alone.data == read.data).all()
