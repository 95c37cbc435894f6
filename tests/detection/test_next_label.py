from __future__ import annotations

import pytest

from app.detection import contact
from app.detection.engine import Detector
from app.detection.next_label import before_next_label, is_mark, is_next_label
from tests.detection.pages import pdf, read


def at(text: str, name: str) -> tuple[str, int, int]:
    start = text.index(name)
    return text, start, start + len(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tolk: Wiebe Faber", "Tolk"),
        ("Indienster: Wiebe Faber", "Indienster"),
        ("Getuigen\nWiebe Faber", "Getuigen"),
        ("Zitting Belang", "Zitting"),
        ("Behandelaar Zitting", "Behandelaar Zitting"),
        ("Gemachtigde Behandelaar Zitting", "Gemachtigde Behandelaar Zitting"),
        ("Straat en huisnummer E-mailadres", "Straat"),
        ("Aard van de schade\n", "Aard"),
        ("Afgerond\n", "Afgerond"),
        ("Bel me even over de vergunning", "Bel"),
    ],
)
def test_a_label_a_heading_and_the_start_of_a_phrase_are_nobody(text, name) -> None:
    assert is_next_label(*at(text, name))
    assert name not in [
        text[v.start : v.end] for v in contact.names(text, 0, len(text), first=True)
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A. Tolk: dat klopt", "A. Tolk"),
        ("mevrouw Straat", "mevrouw Straat"),
        ("Post\n", "Post"),
        ("Bakker: stelt voor", "Bakker"),
        ("Tolk\n", "Tolk"),
        ("Wiebe van de balie\n", "Wiebe"),
        ("Nguyen\n", "Nguyen"),
    ],
)
def test_who_is_called_like_a_label_is_somebody(text, name) -> None:
    assert not is_next_label(*at(text, name))
    found = [text[v.start : v.end] for v in contact.names(text, 0, len(text), first=True)]
    assert any(name in one for one in found)


@pytest.mark.parametrize("name", ["Onrust", "Nooitgedacht"])
def test_in_a_sentence_an_ordinary_word_may_be_somebody(name) -> None:
    assert not is_next_label(*at(f"{name} vraagt om steun.", name), running=True)
    assert not is_next_label(*at(f"De een twijfelt; {name} niet.", name), running=True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Faber W. de Leidinggevende: Kuil R.", "Faber W. de "),
        ("W. Faber   Zitting: 3 mei", "W. Faber   "),
        ("H.S.B. Orgel: dat klopt", "H.S.B. Orgel: dat klopt"),
        ("W. Tolk: dat klopt", "W. Tolk: dat klopt"),
    ],
)
def test_a_value_ends_where_the_next_label_begins_and_not_at_a_surname(text, value) -> None:
    assert text[: before_next_label(text, 0, len(text))] == value


def test_two_fields_on_one_line_are_two_names() -> None:
    text_map, pages = read(pdf([(60, 100, "Medewerker: Faber W. de Leidinggevende: Kuil R.T.")]))
    named = {d.text for d in Detector().detect(text_map, pages)}
    assert "Faber W. de" in named
    assert not any("Leidinggevende" in text for text in named)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Geslacht M/V n.v.t.", "M/V"),
        ("11:03:22 CET", "CET"),
        ("Via SG\n", "SG"),
        ("Verslag MT directie Water", "MT"),
        ("exclusief btw, te betalen", "btw"),
    ],
)
def test_choices_time_zones_and_codes_of_offices_are_no_names(text, name) -> None:
    assert is_mark(*at(text, name))


@pytest.mark.parametrize(("text", "name"), [("Gezien: MT", "MT"), ("Tst belt", "Tst")])
def test_initials_elsewhere_may_be_somebodys(text, name) -> None:
    assert not is_mark(*at(text, name))


def test_a_remark_in_brackets_behind_a_label_is_no_part_of_the_name() -> None:
    text_map, pages = read(pdf([(60, 100, "Voornamen (voluit) Wubbo Zelhorst")]))
    assert {d.text for d in Detector().detect(text_map, pages)} == {"Wubbo Zelhorst"}
