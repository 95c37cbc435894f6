from __future__ import annotations

import re

import pytest

from app import paths, reference
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


@pytest.mark.parametrize(
    ("text", "datum"),
    [
        (
            "Mevrouw De Boer is sinds 2023 onder behandeling van een psychiater wegens borderline.",
            "sinds 2023 onder behandeling van een psychiater wegens borderline",
        ),
        ("Hij gebruikt dagelijks oxycodon tegen de pijn.", "oxycodon"),
        ("hij slikt prozac en drinkt te veel", "slikt prozac"),
        ("Zij kampt met een eetstoornis.", "kampt met een eetstoornis"),
        ("Hij heeft een hernia en paniekklachten, zegt zij.", "een hernia en paniekklachten"),
        ("Betrokkene had veel klachten aan haar knie.", "klachten aan haar knie"),
        ("Bij mij is vorig jaar borstkanker vastgesteld.", "borstkanker"),
        ("Collega Samira draagt een hoofddoek.", "een hoofddoek"),
        ("De heer El Amrani eet halal en drinkt geen alcohol.", "halal"),
        ("Klager is Jehova's getuige en doet niet mee.", "Jehova's getuige"),
        ("Ik ben lid van de Partij voor de Dieren.", "lid van de Partij voor de Dieren"),
        ("Mijn collega is lid van De Unie, niet van ons.", "lid van De Unie"),
        ("Mijn buurman Henk is homoseksueel en blij.", "homoseksueel"),
        ("Verzoeker is van Roma-afkomst.", "Roma-afkomst"),
        ("De vader van Thomas zit in detentie.", "zit in detentie"),
        (
            "Betrokkene wordt verdacht van mishandeling van zijn buurman.",
            "verdacht van mishandeling van zijn buurman",
        ),
        ("Naar eigen zeggen deed zij een suïcidepoging.", "een suïcidepoging"),
        ("De sollicitant zegt lid te zijn van het CNV.", "lid te zijn van het CNV"),
        ("Zijn vingerafdrukken zijn afgenomen.", "Zijn vingerafdrukken"),
        ("Mr Smith was convicted of fraud in 2015.", "was convicted of fraud in 2015"),
        ("My husband suffers from chronic kidney disease.", "suffers from chronic kidney disease"),
    ],
)
def test_the_whole_phrase_is_proposed(find, text, datum) -> None:
    (one,) = find(text, EntityType.SPECIAL)
    assert one.text == datum


def test_a_sentence_that_says_nothing_else_goes_whole(find) -> None:
    text = "De bus was te laat. De man is eerder veroordeeld voor mishandeling. Wij gaan verder."
    (one,) = find(text, EntityType.SPECIAL)
    assert one.text == "De man is eerder veroordeeld voor mishandeling"


@pytest.mark.parametrize(
    "text",
    [
        "Het RIVM onderzoekt de verspreiding van tuberculose in Nederland.",
        "Jan de Vries, beleidsmedewerker GGZ, stelt de nota op.",
        "De heer Bakker is voorzitter van de vakbond FNV.",
        "Mevrouw Jansen is directeur van Reclassering Nederland.",
        "Petra Smit, psycholoog, gaf een presentatie over depressie bij jongeren.",
        "Zij is oncoloog in het UMC Utrecht.",
        "De Diabetes Vereniging Nederland schreef aan de heer De Wit.",
        "Mevrouw Cohen sprak in het Joods Museum over geschiedenis.",
        "Vrouwen die zwanger zijn hebben recht op verlof.",
        "Als u ziek bent, meldt u dit bij uw leidinggevende.",
        "Een medewerker die arbeidsongeschikt is, krijgt een uitkering.",
        "Uw klacht is in behandeling bij de heer Peters.",
        "Uw aanvraag is behandeld door mevrouw Peters.",
        "Ik heb uw Kamer geïnformeerd over de aanpak van diabetes.",
        "Kamerlid Van der Plas (BBB) vroeg naar de wolf.",
        "De heer Jansen heeft een breuk in de waterleiding gemeld.",
        "Wethouder Jansen opende de nieuwe moskee aan de Dorpsstraat.",
        "Marieke schrijft een nota over zwangerschapsverlof in de cao.",
        "De inzet van mevrouw De Wit bij operatie Atalanta is geprezen.",
        "Bent u onder behandeling? Heeft u een allergie, mevrouw?",
        "Rechter Van Dam behandelt strafzaken over mensenhandel.",
        "De islamitische school van de heer Aydin is geopend.",
        "Mevrouw De Groot heeft in haar beroepschrift gewezen op de wet.",
        "Namens minister De Jonge verstuur ik de cijfers over abortus.",
        "De motie van mevrouw De Groot. Aangehouden; de heer Jansen wil liever stemmen.",
        "Van: P. de Wit\nOnderwerp: Beoordeling arbeidsongeschiktheid\nBijlagen: 2",
        "Jan de Boer werkt bij de afdeling Detentie en Re-integratie.",
    ],
)
def test_organisations_jobs_topics_and_rules_say_nothing_of_anybody(find, text) -> None:
    assert find(text, EntityType.SPECIAL) == []


def test_a_name_is_never_swallowed(find) -> None:
    text = "Zij is onder behandeling bij psychiater Willem de Groot wegens een depressie."
    found = find(text)
    assert "Willem de Groot" in {d.text for d in found if d.entity_type is EntityType.PERSON}
    special = [d.text for d in found if d.entity_type is EntityType.SPECIAL]
    assert "wegens een depressie" in special
    assert not any("Willem" in words for words in special)


def test_the_value_of_a_field_is_proposed_where_somebody_is_named(find) -> None:
    text = "Naam: mevrouw P. de Wit\n\nMedicatie: lithium 400 mg\n\nAllergie: geen\n\nDieet: halal"
    assert [d.text for d in find(text, EntityType.SPECIAL)] == ["lithium 400 mg", "halal"]
    assert find("Medicatie: lithium 400 mg", EntityType.SPECIAL) == []


def test_a_cell_is_about_who_stands_in_its_row(find) -> None:
    text = "De heer J. Jansen\n\nkamer 12\n\nrolstoel\n\nMevrouw P. Smit\n\nkamer 13"
    assert [d.text for d in find(text, EntityType.SPECIAL)] == ["rolstoel"]
    assert find("kamer 12\n\nrolstoel\n\nkamer 13", EntityType.SPECIAL) == []


def test_a_form_that_answers_yes_tells_of_who_is_named_before(find) -> None:
    form = "Naam: mevrouw P. de Wit\n\nEerdere veroordeling wegens diefstal in 2011: {}."
    (one,) = find(form.format("ja"), EntityType.SPECIAL)
    assert one.text == "Eerdere veroordeling wegens diefstal in 2011"
    assert find(form.format("nee"), EntityType.SPECIAL) == []


def test_notes_may_leave_out_who(find) -> None:
    text = "De heer J. Jansen belde. Slikt antidepressiva en woont alleen."
    assert [d.text for d in find(text, EntityType.SPECIAL)] == ["Slikt antidepressiva"]


def test_every_entry_of_the_lists_is_usable() -> None:
    folder = paths.resources() / "lists"
    lists = sorted(folder.glob("special_*.txt"))
    assert len(lists) == 9
    for path in lists:
        lines = path.read_text(encoding="utf-8").splitlines()
        entries = [line for line in lines if not line.startswith("#")]
        assert all(e == e.casefold().strip() and "  " not in e for e in entries), path.name
        assert len(entries) == len(set(entries)), path.name
        # A star stands for a word of its own, or for the beginning of the first one.
        stars = [e for e in entries if re.search(r"[^\W~]\*|(?<!^)(?<!^~)\*\w", e)]
        assert stars == [], path.name


def test_it_is_a_question_with_its_own_ground() -> None:
    where = text_map("Zij heeft een strafblad.")
    (one,) = proposals((where, [found(where, "strafblad", kind=EntityType.SPECIAL, score=0.5)]))
    assert one.advice is Advice.CHECK
    for name in reference.profile_files():
        assert ground(one, reference.profile(name)) == "5.1.1d"
