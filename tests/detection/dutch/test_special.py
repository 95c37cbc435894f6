from __future__ import annotations

import pytest

from app import reference
from app.model.detection import EntityType
from app.model.proposal import Advice
from app.reference import usual_ground as ground
from tests.proposal.builders import found, proposals, text_map


@pytest.mark.parametrize(
    ("text", "datum"),
    [
        ("Mijn man heeft de ziekte van Parkinson en loopt slecht.", "de ziekte van Parkinson"),
        ("Zij is sinds april gedeeltelijk arbeidsongeschikt.", "gedeeltelijk arbeidsongeschikt"),
        ("Betrokkene is uitgevallen wegens een burn-out.", "uitgevallen wegens een burn-out"),
        ("De medewerker heeft\nlongkanker.", "longkanker"),
        ("Hij is kaderlid van de FNV en blij.", "kaderlid van de FNV"),
        ("Verzoeker is praktiserend moslim.", "praktiserend moslim"),
        ("Cliënt is van Marokkaanse afkomst.", "Marokkaanse afkomst"),
        (
            "De heer Jansen is in 2019 veroordeeld voor mishandeling.",
            "in 2019 veroordeeld voor mishandeling",
        ),
        ("Zij heeft een strafblad en zegt dat.", "een strafblad"),
        (
            "Jan zei onder behandeling te zijn voor epilepsie.",
            "onder behandeling te zijn voor epilepsie",
        ),
        ("Sinds kort zit Petra in de Ziektewet.", "de Ziektewet"),
        ("Hij heeft een taakstraf gehad.", "Hij heeft een taakstraf gehad"),
    ],
)
def test_what_is_said_of_somebody_is_found(find, text, datum) -> None:
    (one,) = find(text, EntityType.SPECIAL)
    assert one.text == datum
    assert one.text not in one.explanation


@pytest.mark.parametrize(
    "text",
    [
        "Ik informeer uw Kamer over de behandeling van mensen met kanker.",
        "Het aantal patiënten met een burn-out is toegenomen door de werkdruk.",
        "De FNV en het CNV hebben een akkoord bereikt met de minister.",
        "Wie wordt veroordeeld voor mishandeling kan in beroep gaan.",
        "De islam is een van de grote godsdiensten.",
        "De regeling geldt voor wie volledig arbeidsongeschikt is.",
    ],
)
def test_what_is_said_of_nobody_is_policy(find, text) -> None:
    assert find(text, EntityType.SPECIAL) == []


def test_it_is_a_question_with_its_own_ground() -> None:
    where = text_map("Zij heeft een strafblad.")
    (one,) = proposals((where, [found(where, "strafblad", kind=EntityType.SPECIAL, score=0.5)]))
    assert one.advice is Advice.CHECK
    for name in reference.profile_files():
        assert ground(one, reference.profile(name)) == "5.1.1d"
