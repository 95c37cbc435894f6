"""What offices, chats, embassies and forms write beside people: who, with which number, and where.

Sentences of our own, each after the form of something that a document by others had.
"""

from __future__ import annotations

from functools import cache

import pytest

from app import paths
from app.detection.dutch import lexicon
from app.detection.engine import CERTAIN, Detector
from app.detection.ner import learned_recognizers
from app.detection.second_reading import NAME
from app.model.detection import Detection, EntityType, Role
from tests.detection.dutch.maps import pages, text_map


@cache
def detector() -> Detector:
    return Detector(recognizers=learned_recognizers())


def found(text: str) -> list[Detection]:
    made = text_map(text)
    # What the model asks after on top of the rules is for test_second_reading.
    return [d for d in detector().detect(made, pages(made)) if d.recognizer != NAME]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Het BSN dat op pagina 2 staat (222761441) is niet van haar.", "BSN", "222761441"),
        ("btw-id NL123323046B01", "BSN", "123323046"),
        ("pilot, UK national, licence GBR.FCL.AT.481207C.A", "ID_DOC", "GBR.FCL.AT.481207C.A"),
        ("Mijn student\nnummer 0897716 staat bovenaan.", "ID_DOC", "0897716"),
        ("gecontroleerd door arbeidsinspecteurs 10772 en 10918 op 3 mei", "STAFF_ID", "10918"),
        ("de gebruikerscode van een medewerker, HOEKR05, stond erbij", "STAFF_ID", "HOEKR05"),
        ("date 05/11 handled by par-jvk2", "STAFF_ID", "par-jvk2"),
        (
            "Hij woonde in Maldegem, Aalterbaan 201 bus 3, zei hij.",
            "ADDRESS",
            "Aalterbaan 201 bus 3",
        ),
        ('"Klopt niet, zie onder g." vdh', "INITIALS", "vdh"),
        ("cc: R. Bonevacia; archief; adm. (ldj)", "INITIALS", "ldj"),
        ("H. Rooseboom (initials HR)", "INITIALS", "HR"),
        ("Parafen RS HvE ck", "INITIALS", "ck"),
        ("paraaf OG mb paraaf ON Jv.E", "INITIALS", "Jv.E"),
        ("note by: secretary, jk", "INITIALS", "jk"),
        ("Handled by PvdV", "INITIALS", "PvdV"),
        ("de vakbond (sgt-maj Tromp, vz. MC) vraagt om overleg", "PERSON", "sgt-maj Tromp"),
        ("Rob v d Kolk haalt het op en belt.", "PERSON", "Rob v d Kolk"),
        ("Linda Visser is tot 3 mei niet beschikbaar.", "PERSON", "Linda Visser"),
        ("Werknemer: Purcy Leeuwin M-nr DJI118840 geb 27-10-1972", "STAFF_ID", "DJI118840"),
        ("Bel me savonds, mij op 4733012 graag", "PHONE", "4733012"),
        ("of mijn broer Edsel 7004418", "PHONE", "7004418"),
        ("Subjectnummer: 20177340", "ID_DOC", "20177340"),
        ("Printgebruiker NNF04418", "STAFF_ID", "NNF04418"),
        ("onze buurman, de heer D. Sarıkaya op nummer 25, is begonnen", "ADDRESS", "25"),
        ("kopie: HR (P-Direktnr 20887315)", "STAFF_ID", "20887315"),
        ("Toezichthouder: G. van Mourik (legitimatiebewijs 0773)", "STAFF_ID", "0773"),
        ("Ze is bereikbaar op 3138894 (050).", "PHONE", "3138894"),
        ("wij zijn oud, mijn vrouw van 1934.", "DOB", "1934"),
        ("Schaepmanstraat 7 b\n9402 gk Assen", "POSTCODE", "9402 gk"),
        ("Tige tank,\nDoutzen\nprovinsje fryslân", "PERSON", "Doutzen"),
        ("Looks fine. Plate is 151-D-20418, grey Skoda.", "PLATE", "151-D-20418"),
        ("Driver: Pak Bambang, van CD 27 104", "PLATE", "CD 27 104"),
        ("Opmerking (PS3): het bedrag klopt niet", "INITIALS", "PS"),
        ("Parafenroute\nMT-lid SvB 12/3 WJZ nk 13/3", "INITIALS", "nk"),
        ("12. Type\nNumber of travel document R 0771384", "ID_DOC", "R 0771384"),
    ],
)
def test_it_is_found(text, kind, value) -> None:
    assert any(value in d.text for d in found(text) if d.entity_type == EntityType[kind])


@pytest.mark.parametrize(
    "text",
    [
        "Geboren: 12-06-1980, Nador (Marokko)",
        "Hij zat in PI Vught tot mei.",
        "Met groet, namens Stadsbeheer, T 050 367 84 22",
        "Volgens artikel 23, zesde lid, Msw is dat zo.",
        "Tolk: Tigrinya, telefonisch",
        "Afwezig: niemand\nBijlagen: zie de lijst",
        "Zij is onder behandeling bij de cardioloog van Bernhoven.",
        "Met Nidos is gesproken en Mediq belt terug.",
        "Conclusie inspecteur\nGeen tekortkoming op standaard VS1.",
        "Contactpersonen (art. 6): zie de bijlage",
        "Er mailde een mw uit Hengelo over de heg.",
        "Opmerking aanvrager: Mijn vraag is wanneer het klaar is.",
        "Aanwezig: de portefeuillehouders van Alphen aan den Rijn, Hillegom en Lisse",
        "Met de laptop 31 dgn weg (hij lag thuis)",
    ],
)
def test_nobody_is_named(text) -> None:
    people = {EntityType.PERSON, EntityType.INITIALS}
    assert [d.text for d in found(text) if d.entity_type in people] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[17/04/2020, 20:12:40] Bertine (VWS/PDC19): het vliegtuig landt", "Bertine"),
        ("12-10-2021 08:55 - Bas DGS: en Remkes?", "Bas"),
        ("12-10-2021 08:55 - Wiebe H: is goed", "Wiebe H"),
        ("Dirk-Jan 19:23 Ja. Van der Burg is nog binnen", "Van der Burg"),
        ("Mevrouw Engels belde over de heg. Engels vindt dat het moet.", "Engels"),
        ("geb. 12-06-1980 Hassan Warsame, woont hier", "Hassan Warsame"),
        ("de gemeenten Zutphen en Lochem, met mevrouw Kuipers erbij", "mevrouw Kuipers"),
        ("Volgens Anna te Winkel is het in orde.", "Anna te Winkel"),
        ("Dan Van Middelkoop, die kwam niet.", "Van Middelkoop"),
        ("dir. WO E. Oudenaarden 15/2", "E. Oudenaarden"),
    ],
)
def test_a_name_is_cut_where_it_ends(text, name) -> None:
    assert name in [d.text for d in found(text) if d.entity_type is EntityType.PERSON]


def test_no_body_is_called_as_somebody_is() -> None:
    """Who has the name of a body for a first name or a surname is to be found all the same."""
    names = lexicon.given_names() | lexicon.seen_names() | lexicon.surnames()
    bodies = (paths.resources() / "lists" / "bodies.txt").read_text(encoding="utf-8").splitlines()
    alone = {line for line in bodies if line and line[0] != "#" and " " not in line}
    assert alone & names == set()


def test_a_motor_ship_is_a_question_at_most() -> None:
    ship = found("Inspectie binnenvaartschip ms Johanna Maria, ENI 02324187")
    assert all(d.score < CERTAIN for d in ship if d.entity_type is EntityType.PERSON)


def test_who_writes_in_a_chat_is_somebody_whatever_the_name_means_besides() -> None:
    chat = "12-10-2021 08:55 - Bas DGS: komt eraan\n12-10-2021 08:56 - Els Bos: niet in de app Bas."
    assert [d.score >= CERTAIN for d in found(chat) if d.text == "Bas"] == [True]


def test_who_signs_for_mayor_and_aldermen_is_named_whatever_towns_stand_before() -> None:
    letter = "namens burgemeester en wethouders van Hoogeveen,\n\n\nH. Pinkster\nteamleider"
    assert "H. Pinkster" in [d.text for d in found(letter)]


def test_a_number_behind_somebodys_name_is_no_secretariats() -> None:
    (number,) = [
        d
        for d in found("Secretariaat: Mandy Kusters 046 435 93 12")
        if d.entity_type is EntityType.PHONE
    ]
    assert number.role is not Role.ORGANISATIE


@pytest.mark.parametrize(
    "address",
    ["isl-ca@minbuza.nl", "zaal.burdaard@noardeast.nl", "szw.bonaire@rijk.nl", "purchase@wal.nl"],
)
def test_embassies_offices_and_rooms_have_mailboxes_of_their_own(address) -> None:
    (one,) = [d for d in found(f"Vragen: {address}") if d.entity_type is EntityType.EMAIL]
    assert one.role is Role.ORGANISATIE


def test_somebody_called_zaal_has_a_mailbox_of_his_own() -> None:
    (one,) = [d for d in found("Vragen: zaal.p@ede.nl") if d.entity_type is EntityType.EMAIL]
    assert one.role is not Role.ORGANISATIE


def test_a_meeting_is_called_into_on_a_number_of_nobodys() -> None:
    (number,) = found("Of bellen (alleen audio): +31 20 258 4417,,418837206#")
    assert number.role is Role.ORGANISATIE


def test_one_of_several_telephones_is_no_extension() -> None:
    assert found("Chat uit de toepassing, toestel 3 van 5.") == []
