from __future__ import annotations

import pytest

from app.detection.dutch.name_beside import Beside, beside, blocked
from app.detection.dutch.name_doubts import doubtful, nobody
from app.detection.dutch.name_things import thing
from app.model.detection import EntityType
from tests.detection.dutch.maps import between_brackets


@pytest.mark.parametrize(
    "text",
    [
        "aan boord van het containerschip Ever [Grace] ligt",
        "volgens de Stichting Jan [Bogaerts] is dat",
        "naar kinderdagverblijf Bij Anna en [Max] in Goes",
        "de piramide van [Maslow] volgt",
        "de wet van [Murphy] geldt",
        "gegund aan [Kuipers] Infra uit Assen",
        "de levering door [Hendriks] Precisie is laat",
        "vergadering in de [Willem Witsenzaal] om tien uur",
        "bevraagd in [Felix]: niets gevonden",
        "de conversie naar [Marjolein] is klaar",
        "volgens de noot van [R.J.N. Schlössels] bij dat arrest",
        "[Pietersma] en Van Haastert (2019) concluderen dat",
        "[R.J.N. Schlössels], Bestuursrecht, Deventer: Kluwer 2017",
        "de kat [Luna] krabde haar",
        "een hond van het ras [Jack Russell] beet",
        "het arrest [Benthem] tegen Nederland van 1985",
        "de architect is Bureau [Francine Houben], uit Delft",
    ],
)
def test_what_is_called_after_somebody_is_no_person(text) -> None:
    assert blocked(*between_brackets(text))


@pytest.mark.parametrize(
    "text",
    [
        "de [Pieter Sinke] lag in het dok",
        "op het station [Jan Smit] aangehouden",
        "uit het rapport dat het [Karin Bos] was",
        "namens Stichting De Brug [Karin Bos] zelf",
        "de verdachte [Karin Bos] (1980) is gehoord",
        "buurvrouw [Karin Bos] van de Lindelaan",
        "ook [Jan Smit] in de Kerkstraat klaagt",
        "de aannemer [Jansen] woont zelf in het pand",
        "is werkzaam bij [Karin de Boer] thuis",
        "[Karin] werkt niet meer",
        "de test van [Jansen] was goed",
        "de ziekte van [Jansen] duurt lang",
        "volgens [Van der Valk] niet",
        "de heer [Mohammed Ali] te Ede",
    ],
)
def test_who_is_called_in_full_where_things_stand_too_is_a_question(text) -> None:
    assert beside(*between_brackets(text)) is Beside.QUESTION


@pytest.mark.parametrize(
    "text",
    [
        "is [Karin Bos] weg",
        "wil [Jan Smit] huis en haard verlaten",
        "omdat [Sanne Bos] groep drie doet",
        "[Karin Bos]/bewoner",
        "-[Karin Bos]",
        "staat in [Jansen] zijn dossier",
    ],
)
def test_words_in_lower_case_go_on_with_the_sentence(text) -> None:
    assert beside(*between_brackets(text)) is Beside.PERSON


@pytest.mark.parametrize(
    "text",
    [
        "namens het college [Ömer Doğan] gehoord",
        "het schip waarop [Jan Bakker] voer",
        "[Bakker] vraagt hoe het zit",
        "het beroep van [Bakker] tegen Nederlandse regels",
        "zijn honden, [Bakker] belt",
        "volgens [Jan Bakker] klopt dat",
        "de collega van [Jan Bakker] belt",
    ],
)
def test_somebody_beside_such_a_thing_is_one(text) -> None:
    assert not blocked(*between_brackets(text))


@pytest.mark.parametrize(
    "text",
    [
        "[A]: Ja, dat klopt.",
        "voorgezeten door Emre Kaplan ([vz])",
        "Afwezig [m.k.]: niemand",
        "namens de Raad van Bestuur van [UWV]",
        "de verwijzing [mist doel] volgens hem",
        "het advies van [Peters Tuinmachines] aan ons",
        "\n[PAKBON]\n12",
        "Afgestemd met DJZ, [PV] EU, BZ",
        "Afgestemd met DJZ, [PV EU], BZ",
        "Afgestemd met DJZ, PV [EU], BZ",
        "de brief van [Bakkeveen] zegt",
        "plein in [Berg] en Terblijt wordt",
        "Paragraaf 2. [Casus Bakkeveen]",
        "klopt niet. [Zoon] is in behandeling",
    ],
)
def test_the_model_is_not_believed_in_what_nobody_can_be_called(text) -> None:
    assert nobody(*between_brackets(text))


@pytest.mark.parametrize(
    "text",
    ["mail aan [G].\nNiewiadomska", "bij de heer [haan] maar", "door [mehmet] gemeld", "[Kok]: ja"],
)
def test_the_model_is_believed_in_what_somebody_may_be_called(text) -> None:
    assert not nobody(*between_brackets(text))


def test_a_word_that_opens_a_sentence_or_a_place_after_its_preposition_is_a_question() -> None:
    assert doubtful(*between_brackets("Dat is zo. [Kennis] nemen van de klacht"))
    assert doubtful(*between_brackets("de rechtbank [Stein] oordeelt"))
    assert not doubtful(*between_brackets("Dat is zo. [Kok]: dat vind ik niet."))
    assert not doubtful(*between_brackets("Dat zegt [Fatima] ook"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("belde dr. C. Ghebre van Van Bergen & De Vries notarissen op", "dr. C. Ghebre"),
        ("aldus drs. E. Nijhuis van Visser Advocaten daarover", "drs. E. Nijhuis"),
        ("bestand 01 is van mw. Prins; bestand 02 niet", "mw. Prins"),
        ("de heer en mevrouw Oktober hebben", "de heer en mevrouw Oktober"),
        ("en zus Diederik Zondag is er", "Diederik Zondag"),
        ("getuige Gonnie de Vos tot Nederveen is er", "Gonnie de Vos tot Nederveen"),
        ("bracht Corry Winter van het Bravis ziekenhuis mee", "Corry Winter"),
        ("kreeg ik een meneer fernández aan de lijn", "fernández"),
        ("Een inwoner (Vanhaverbeke, 67 jaar) vertelt", "Vanhaverbeke"),
        ("with Ms. Bakker from the office", "Ms. Bakker"),
        ("Aan\nmw. Van Bergen\np/a Yvonne Bakker\nZuiderdiep 217", "Yvonne Bakker"),
    ],
)
def test_a_name_is_found_whole_and_without_the_firm_behind_it(find, text, name) -> None:
    assert name in [d.text for d in find(text, EntityType.PERSON)]


@pytest.mark.parametrize(
    "text",
    [
        "de CEO van Zeeman belde",
        "Zr.Ms. De Ruyter voer uit",
        "CC: team@rws.nl Onderwerp: Herplaatsing vitrines",
        "Met vriendelijke groet,\nWaterschap De Lage Venen",
    ],
)
def test_offices_ships_subjects_and_bodies_are_no_names(find, text) -> None:
    assert find(text, EntityType.PERSON) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In Felix genoteerd", "Felix"),
        ("Passief Anna (chatbot)", "Anna"),
        ("van de helpdesk: Liza is weer in de lucht", "Liza"),
        ("wie heeft inlog Liza?", "Liza"),
    ],
)
def test_a_system_is_known_by_what_is_said_of_it(text: str, name: str) -> None:
    start = text.index(name)
    assert thing(text, start, start + len(name))


@pytest.mark.parametrize("text", ["In Anna zit pit", "Anna (chef)", "Anna is weer in de les"])
def test_what_is_said_of_people_makes_no_system_of_them(text: str) -> None:
    start = text.index("Anna")
    assert not thing(text, start, start + 4)


@pytest.mark.parametrize(
    "text",
    [
        "Date: [Thu], 14 Nov 2024 19:22:04",
        "[On Tue], Nov 12, 2024, somebody wrote",
        "van gisteren [Thu Nov] 14 19:22",
        "Date: Thu, 14 [Nov] 2024 19:22:04",
        "[Wednesday], 3 July 2024",
        "onze vaartuigen: [ms. Lely] (ENI 02334411)",
        "twee jachten: M/Y [Anna Karenina], IMO 9634218",
        "ms. [Jeltje] ligt aan de kade",
    ],
)
def test_the_date_of_a_mail_and_a_ship_are_nobody(text) -> None:
    assert nobody(*between_brackets(text))


@pytest.mark.parametrize(
    "text",
    [
        "mail van [Jan] 14 stuks",
        "volgens [May] is dat zo",
        "[Ms Jansen] wrote to us on Monday",
        "[M.S. Bakker] (schipper) is vertrokken",
        "[Ms Smith] is vertrokken van de kade",
        "aan [April] de Vries",
    ],
)
def test_who_is_called_like_a_month_or_addressed_in_english_is_somebody(text) -> None:
    assert not nobody(*between_brackets(text))
