from __future__ import annotations

import pytest
from presidio_analyzer import RecognizerResult

from app.detection.whole_names import widen


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("reed da Silva Pereira weg", "Silva Pereira", "da Silva Pereira"),
        ("twee ouders (Al-Masri)", "Masri", "Al-Masri"),
        ("de Vos tot Nederveen-Postma (geb.", "Vos", "de Vos tot Nederveen-Postma"),
        ("loopt via Iris Zondag (06", "Iris", "Iris Zondag"),
        ("met Iris Zondag 23 gesproken", "Iris", "Iris"),
        ("Net gebeld met Navid van Ballast Nedam. Ja", "Navid van Ballast", "Navid"),
        ("met mw. Baars van\nErnst & Young gesproken", "mw. Baars van\nErnst", "mw. Baars"),
        ("gebeld met Hans van Peters Tuinmachines", "Hans van Peters Tuinmachines", "Hans"),
        ("Toen zei Collega Feng dat", "Collega Feng", "Feng"),
        ("mr. W.A). van den Boogaerde, hoofd", "mr. W.A", "mr. W.A). van den Boogaerde"),
        ("07-01-11 07:20 - Marnix (WBD): water", "Marnix", "Marnix"),
        ("Kamer 3: Marnix (WBD): water", "Marnix", "Marnix"),
        ("volgens Jan van Dijk klopt het", "Jan van Dijk", "Jan van Dijk"),
        ("met verlof ging en fan der Heide pas", "Heide", "fan der Heide"),
        ("met verlof ging en fan der Heide pas", "der Heide", "fan der Heide"),
        ("bleek van 't Hof te staan", "'t Hof", "van 't Hof"),
        ("ligt in de Hof te Ede", "de Hof", "de Hof"),
        ("Met In 't\nVeld is afgesproken", "Veld", "In 't\nVeld"),
        ("de moeder, Jacqueli-\nne de la Rive, komt", "Jacqueli", "Jacqueli-\nne de la Rive"),
        ("Zienswijze iryna shevchuk 15-04", "iryna", "iryna shevchuk"),
        ("gebeld met iryna over de brief", "iryna", "iryna"),
        ("Van: ewelina bakker <e.b@x.pl>", "ewelina", "ewelina bakker"),
        ("D2024-91199;Mooi;S.;Dorpslaan 49", "Mooi", "Mooi;S."),
        ("mr. M. Çelik van Pels & Van Houten Advocaten, heeft", "M. Çelik van Pels", "M. Çelik"),
        (
            "mijn buurvrouw Noor van den Broek-Sinnema was",
            "van den Broek-Sinnema",
            "Noor van den Broek-Sinnema",
        ),
        ("Kees van Dijk\nBeheer openbare ruimte", "Kees van Dijk", "Kees van Dijk"),
        ("gesproken met kevin vapet niet", "kevin", "kevin"),
        ("dat fatima ziekgemeld is", "fatima", "fatima"),
        ("Els Smit | B.V. | Utrecht", "Els Smit", "Els Smit"),
        ("Toen zei Matroos Dudek dat", "Matroos Dudek", "Dudek"),
    ],
)
def test_a_name_found_in_part_is_made_whole_and_one_too_long_is_cut(text, name, whole) -> None:
    start = text.index(name)
    result = RecognizerResult("PERSON", start, start + len(name), 0.9)
    widen(result, text)
    assert text[result.start : result.end] == whole
