"""Surnames that only their neighbours tell, what goes with a name, and what is no person's."""

from __future__ import annotations

from functools import cache

import pytest
from presidio_analyzer import RecognizerResult

from app.detection.engine import Detector
from app.detection.ner import learned_recognizers
from app.detection.no_persons import heads
from app.detection.second_reading import NAME
from app.model.detection import Detection, EntityType, Role
from tests.detection.dutch.maps import pages, text_map

CERTAIN = 0.6


@cache
def detector() -> Detector:
    return Detector(recognizers=learned_recognizers())


def found(text: str) -> list[Detection]:
    made = text_map(text)
    # What the model asks after on top of the rules is for test_second_reading.
    return [d for d in detector().detect(made, pages(made)) if d.recognizer != NAME]


def persons(text: str) -> list[str]:
    return [d.text for d in found(text) if d.entity_type is EntityType.PERSON]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("De gemeente koopt de grond van de erven de Smid voor een klein bedrag.", "de Smid"),
        ("Het gezin van Zutphen meldde zich.", "van Zutphen"),
        ("Uw huisarts, de Wolf, heeft een brief gestuurd.", "de Wolf"),
        ("Zij is onder behandeling bij de Wolf, psycholoog, en wacht af.", "de Wolf"),
        ("Ik woon tijdelijk bij mijn broer Reinout op Molenkade 14.", "Reinout"),
        ("Wil jij dit met Petrowa van basisschool De Vlieger bespreken?", "Petrowa"),
        ("jullie medewerker hendriksen was niet aardig aan de telefoon", "hendriksen"),
    ],
)
def test_a_surname_beside_a_household_a_profession_or_an_employer_is_found(text, name) -> None:
    assert name in persons(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hij zegt dat de Vries hem geld heeft beloofd.", "de Vries"),
        ("Het echtpaar van Beusekom is verhuisd.", "van Beusekom"),
        ("De zaak-van Beusekom is ingetrokken.", "van Beusekom"),
        ("Ik reed met mijn vriendin Zus Hagedoorn naar huis.", "Zus Hagedoorn"),
        (
            "De referent van el Idrissi, Ewoud van der Sluijs (tst. 12), belt.",
            "Ewoud van der Sluijs",
        ),
        ("Je buddy Reinoud Wolterink-Tolhuis wacht op je.", "Reinoud Wolterink-Tolhuis"),
        ("Dit gaat over mevrouw Rijksen. Rijksen komt morgen.", "Rijksen"),
        ("Kwaliteitscontrole: H. Brand Hoekema-Vos Zwarthoed", "H. Brand Hoekema-Vos Zwarthoed"),
    ],
)
def test_particles_and_the_rest_of_a_double_name_go_with_it(text, name) -> None:
    assert any(name in person for person in persons(text))


@pytest.mark.parametrize(
    "text",
    [
        "Zij voer mee op de ms. Prins Maurits en kwam gezond terug.",
        "Dit volgt uit de coëfficiënt van Chezy.",
        "Met vriendelijke groet\nKind regards,\nafdeling Communicatie",
        "Verslag MT directie Wetgeving, besproken in het MT.",
        "Verzonden om 11:03:22 CET door het secretariaat.",
        "Opgesteld door de afdeling Watersystemen.",
        "Het werkbezoek aan Annapaulowna ging door.",
    ],
)
def test_ships_theories_greetings_posts_and_places_are_nobody(text) -> None:
    assert persons(text) == []


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Verdachte, wonende Oude Rijksweg 127, 3046 NX Geldermalsen.", "Oude Rijksweg 127"),
        ("Hij woont aan de Oude\nRijksweg 215 in Ede.", "Oude\nRijksweg 215"),
        ("De bewoner van de Zonnehof 121 bis heeft gebeld.", "Zonnehof 121 bis"),
        ("Zij staat ingeschreven op Zonnehof 100-14, 7626\nWW Doetinchem.", "7626\nWW Doetinchem"),
        ("Het paar woont op 't Zand 231-\nII te Ede.", "'t Zand 231-\nII"),
    ],
)
def test_a_home_is_found_whatever_its_street_is_called_and_however_it_is_broken(
    text, address
) -> None:
    homes = [d for d in found(text) if d.entity_type is EntityType.ADDRESS]
    assert any(address in d.text and d.score >= CERTAIN for d in homes)


def test_where_a_hearing_is_held_is_nobodys_home() -> None:
    homes = found("De zitting was in Markt 11, 6811 CG Arnhem.")
    assert not any(d.entity_type is EntityType.ADDRESS for d in homes)


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("Mijn moeder woont nu in Markt 11, 6811 CG Arnhem.", True),
        ("Ik ben verhuisd naar Markt 11, 6811 CG Arnhem.", True),
    ],
)
def test_where_people_live_is_no_question(text, certain) -> None:
    (home,) = [d for d in found(text) if d.entity_type is EntityType.ADDRESS]
    assert (home.score >= CERTAIN) is certain


def test_a_number_that_one_is_told_to_call_is_a_question_at_most_and_one_s_own_is_not() -> None:
    for text, certain in (
        ("Bij verlies belt u 026 359 91 11.", False),
        ("Hebt u nog vragen? Bel ons op 026 359 91 11.", False),
        ("Wij bellen met het OM (026 359 91 11).", False),
        ("De GGD is 0320 274 911 en dag en nacht bereikbaar.", False),
        ("Onderdeel: DMO 06-12345678", True),
        ("PN 0612-3345-67", False),
        ("Mail naar centralepost@om.nl of 026 359 91 11.", False),
        ("Bel mij op 026 359 91 11.", True),
        ("Mijn nummer: j.jansen@rvo.nl of 026 359 91 11.", True),
    ):
        phones = [d for d in found(text) if d.entity_type is EntityType.PHONE]
        # What the model holds for nobody's is not even asked after.
        assert [True for d in phones if d.score >= CERTAIN] == [True] * certain, text


@pytest.mark.parametrize(
    ("text", "name", "certain"),
    [
        ("Het project met Hegeman is af. Volgens Hegeman klopt dat.", "Hegeman", False),
        ("Begroot op 92.324,32 door Hegeman. Hegeman begint morgen.", "Hegeman", False),
        ("Het gesprek met Hegeman was prettig. Hegeman begint morgen.", "Hegeman", True),
    ],
)
def test_a_surname_that_does_business_and_that_nobody_bears_is_a_question(
    text, name, certain
) -> None:
    scores = [d.score for d in found(text) if name in d.text]
    assert scores
    assert all((score >= CERTAIN) is certain for score in scores)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("De vader van Yusuf (Feike Wijbenga) wil aangifte doen.", "Feike Wijbenga"),
        ("De conciërge (Rajesh Tran) doet open.", "Rajesh Tran"),
        ("Overleg met S.P. Hagedoorn van het Commissariaat voor de Media.", "S.P. Hagedoorn"),
    ],
)
def test_who_stands_in_brackets_or_works_for_a_body_is_found_as_far_as_the_name_goes(
    text, name
) -> None:
    assert name in persons(text)


@pytest.mark.parametrize(
    "text",
    [
        "De les is in het Dr. Nassau College gegeven.",
        "De bijeenkomst is in MFC Pater van den Elsen.",
        "De kotter Pieter Senior liep binnen.",
        "Dit volgt uit artikel 6:162 BW en uit de AOW.",
        "Hermes is vrijdagmiddag niet beschikbaar wegens onderhoud.",
        "Het gebouw is vernoemd naar pater Damiaan.",
        "De uitkomst wijkt af van Asser/Hartkamp 6-II.",
        "namens de commissaris van de Koning",
    ],
)
def test_schools_ships_laws_systems_namesakes_and_commentaries_are_nobody(text) -> None:
    assert persons(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Neem dit op met de chauffeur Dorsten, 06 - 15956152.", EntityType.PHONE, "15956152"),
        ("Bos, medewerker crediteuren, thuis, 06-47468935", EntityType.PHONE, "06-47468935"),
        ("V-nummers: 2237092374 (hoofdpersoon), 2920740595.", EntityType.ID_DOC, "2920740595"),
        ("TX-339-B Bruinsma, H.A. NLT0044718203 NH akkoord", EntityType.ID_DOC, "NLT0044718203"),
        ("He showed a driving licence numbered 5618893764.", EntityType.ID_DOC, "5618893764"),
        ("Bring your identity card with number IC3DJB5Y7.", EntityType.ID_DOC, "IC3DJB5Y7"),
        ("Paraaf aanvrager: i.p. Paraaf partner: b.v.h.", EntityType.INITIALS, "b.v.h."),
        ("Geboortedatum 02.06.1985  03-07-1988", EntityType.DOB, "03-07-1988"),
        ("Bezoeker: Jan Hollander 04/02/2002, bsn volgt", EntityType.DOB, "04/02/2002"),
        ("onder wie Bartosz Bos (232 086 928), met schulden", EntityType.BSN, "232 086 928"),
    ],
)
def test_numbers_that_stand_in_odd_places_are_found(text, kind, value) -> None:
    assert any(d.entity_type is kind and value in d.text for d in found(text))


def test_numbers_of_articles_are_no_phones() -> None:
    text = "De levering van art.nr. 06 1203 4477 is vertraagd."
    assert not [d for d in found(text) if d.entity_type is EntityType.PHONE]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        (
            "Passport numbers so far: those of Bos (INNT45MJ1) and Vos (NLTR7PBS7).",
            EntityType.ID_DOC,
            "NLTR7PBS7",
        ),
        (
            "Neem je rijbewijs mee als je wilt rijden; het nummer 5878754418 is bekend.",
            EntityType.ID_DOC,
            "5878754418",
        ),
        (
            "Het personeelsnummer dat je nodig hebt is 677976.",
            EntityType.STAFF_ID,
            "677976",
        ),
        ("Personeelsnummer betrokkene 4230941", EntityType.STAFF_ID, "4230941"),
        (
            "Bewonersvereniging Hoop\nsecretariaat: Thijmen Klaassen, Frans Halsstraat 50, Ede",
            EntityType.ADDRESS,
            "Frans Halsstraat 50",
        ),
    ],
)
def test_numbers_and_homes_that_stand_farther_from_their_word_are_found(text, kind, value) -> None:
    hits = [d for d in found(text) if d.entity_type is kind and value in d.text]
    assert hits
    assert hits[0].role is not Role.ORGANISATIE


@pytest.mark.parametrize(
    "text",
    [
        "Dank u wel.\n\nP.S. De kapper is dicht.",
        "P.O. Box 20701, 2500 ES The Hague",
        "Een project van Mourik en Teunissen V.O.F. in Ede.",
        "Namens het dagelijks bestuur van Veiligheidsregio Waddenkust",
        "Opgevangen in Titus Brandsmalyceum.",
    ],
)
def test_postscripts_boxes_bodies_and_schools_are_nobody(text) -> None:
    assert persons(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Bezorgadres: De Vlinder 88, 7943 Meppel", EntityType.ADDRESS, "De Vlinder 88"),
        ("K. Bos, Dorpsstr. 4, 1234 AB Ede", EntityType.ADDRESS, "Dorpsstr. 4"),
        ("Zij woont Beatrixln 5 in Ede.", EntityType.ADDRESS, "Beatrixln 5"),
        ("Mevrouw Mol, Weth. Buitenhuisstraat 3, 3434 AB Ede", EntityType.ADDRESS, "Weth. B"),
        ("De vreemdeling (V-nummer 283.746.1920) is gehoord.", EntityType.ID_DOC, "283.746.1920"),
        ("Driver's licence 5738291046.", EntityType.ID_DOC, "5738291046"),
    ],
)
def test_short_forms_of_streets_and_dotted_numbers_are_found(text, kind, value) -> None:
    assert any(d.entity_type is kind and value in d.text for d in found(text))


@pytest.mark.parametrize(
    ("text", "value", "certain"),
    [
        ("ik woon in de kerkstraat 12 boven de bakker", "kerkstraat 12", True),
        ("mijn adres is dorpsweg 3a, 3434ab nieuwegein", "dorpsweg 3a, 3434ab", True),
        ("er ligt glas op de lange nieuwstraat 5 sinds gisteren", "lange nieuwstraat 5", False),
        ("Hauptstraße 5, 47533 Kleve", "Hauptstraße 5, 47533 Kleve", False),
        ("He lives at 12 Church Lane, Portsmouth PO1 2AB.", "12 Church Lane, Portsmouth PO1", True),
        ("Hij woont nu Rue de la Loi 16, 1000 Brussels", "Rue de la Loi 16", True),
        ("Woonadres: Grote Markt 1 bus 4, 2000 Antwerpen", "Grote Markt 1 bus 4, 2000 A", True),
    ],
)
def test_addresses_in_lower_case_and_from_abroad_are_found(text, value, certain) -> None:
    (home,) = [d for d in found(text) if d.entity_type is EntityType.ADDRESS]
    assert value in home.text
    assert (home.score >= CERTAIN) is certain


def test_roads_and_places_in_lower_case_are_no_homes() -> None:
    text = "de rijksweg 12 is dicht, op het fietspad 3 ligt zand, zie hoofdstuk 3"
    assert not [d for d in found(text) if d.entity_type is EntityType.ADDRESS]


def test_two_numbers_with_a_stroke_between_them_are_two() -> None:
    text = "tel. 0612345678 / +31(0)612345679 / 0031 6 12345670 / 070/123 45 67"
    phones = [d.text for d in found(text) if d.entity_type is EntityType.PHONE]
    joined = [d.text for d in found("020-1234567/06-12345678")]
    assert joined == ["020-1234567", "06-12345678"]
    assert phones == ["0612345678", "+31(0)612345679", "0031 6 12345670", "070/123 45 67"]


def test_the_hour_behind_a_date_is_no_second_number() -> None:
    text = "Datum / tijd 03-11-2022 / 08:50 uur, 04-11-2022 / 16\nTel. 0522-71 38 06 / 07"
    phones = [d.text for d in found(text) if d.entity_type is EntityType.PHONE]
    assert phones == ["0522-71 38 06", "07"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Opgemaakt te\nZoetermeer, 23 januari 2024\nde secretaris", False),
        ("Paraaf\nKarin de Boer, 23 januari 2024\n", True),
        ("Akkoord te Ede,\nOluwaseun Adebayo, 23 januari 2024\n", True),
        ("Akkoord te Ede,\nOkonjo, 23 januari 2024\n", True),
    ],
)
def test_the_town_where_a_paper_is_dated_is_nobody(text: str, kept: bool) -> None:
    start = text.index("\n") + 1
    one = RecognizerResult("PERSON", start, text.index(","), 0.9, recognition_metadata={"x": 1})
    assert heads(one, text) is not kept


@pytest.mark.parametrize("text", ["Leeftijd 45 (12 maart 1980)", "Vos, A. (m, 12-03-1980)"])
def test_a_date_beside_an_age_or_a_sex_is_one_of_birth(text) -> None:
    assert any(d.entity_type is EntityType.DOB for d in found(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peter Jansen werkt niet meer bij ons sinds mei.", "Peter Jansen"),
        ("Linda Visser is tot 3 mei niet beschikbaar voor een gesprek.", "Linda Visser"),
        ("Jan Mulder wachtwoord vergeten, graag een nieuw.", "Jan Mulder"),
        ("Van: Rijkswaterstaat Piet de Boer", "Piet de Boer"),
        ("Sanne werkt niet meer bij ons.", "Sanne"),
        ("In de zaak Hendriks/Mulder 3 getuigen gehoord.", "Hendriks"),
    ],
)
def test_what_is_said_of_systems_and_bodies_hides_no_person(text: str, name: str) -> None:
    assert any(name in person for person in persons(text))
