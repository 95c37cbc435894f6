"""Data told by the words around them, and the same words with something else."""

from __future__ import annotations

import pytest

from app.detection.dutch.address import AddressRecognizer
from app.detection.dutch.dob import DobRecognizer
from app.detection.dutch.id_document import IdDocumentRecognizer
from app.detection.dutch.staff import StaffRecognizer
from app.model.detection import EntityType, Role


def told(recognizer: type, text: str) -> list[str]:
    return sorted({text[f.start : f.end] for f in recognizer().finds(text) if f.score >= 0.5})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("zich FOKKE WYBENGA (*02-04-1997), zich", "02-04-1997"),
        ("Haar man Dieter, van 28-9-1982, had", "28-9-1982"),
        ("mijn dochter Rima (zij is van 22.12.1966) om", "22.12.1966"),
        ("Vader Golnaz (van 24/03/1958) is", "24/03/1958"),
        ("Egbert Besselink, d.o.b. 01-06-1959, verklaart", "01-06-1959"),
        ("zegt sinds 22-12-1940, 'mijn eigen geboortedag', aan", "22-12-1940"),
        ("Geboortedatum/plaats\n\n04-10-1975, Wassenaar", "04-10-1975"),
        ("Cliënt Wieger Klerk (roepnaam Wieger), 06/12/1988", "06/12/1988"),
        ("de brief van 28-9-1982", None),
        ("overleg met zijn man, brief van 3-4-2020", None),
        ("Geboortedatum\n\nonbekend\n\nDatum besluit 3-4-2020", None),
    ],
)
def test_dates_of_birth(text: str, found: str | None) -> None:
    assert told(DobRecognizer, text) == ([found] if found else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nationaliteit/V-nr 2386973015", "2386973015"),
        ("kaart met\nnummer NHC18RP97, afgegeven", "NHC18RP97"),
        ("Mijn V-\nnummer is 2737838708 en", "2737838708"),
        ("klantenkaart nummer 12345678", None),
    ],
)
def test_documents(text: str, found: str | None) -> None:
    assert told(IdDocumentRecognizer, text) == ([found] if found else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Klantnummer: 970558", "970558"),
        ("Egbert de Kroon (pas 717349), Sagal", "717349"),
        ("personeelsnummer van de\nopdrachtnemer ter plaatse: 555522.", "555522"),
        ("pas 717349 exemplaren", None),
    ],
)
def test_numbers_of_people(text: str, found: str | None) -> None:
    assert told(StaffRecognizer, text) == ([found] if found else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("wonende\nDe Wolfskuil 190 in Bergen", "De Wolfskuil 190 in Bergen"),
        ("Kojo: Bewoner, Ridderspoor 212. Zwager", "Ridderspoor 212"),
        ("Koning\nWillem I-straat 41a", "Koning\nWillem I-straat 41a"),
        ("Aan mevrouw Jansen\nKerkplein 2-4, 6718 TA Ede", "Kerkplein 2-4, 6718 TA Ede"),
        ("Werkgever: Philips\nKerkplein 2-4, 6718 TA Ede", "Kerkplein 2-4, 6718 TA Ede"),
        ("p/a Deloitte\nKerkplein 2-4, 6718 TA Ede", "Kerkplein 2-4, 6718 TA Ede"),
        ("Hij woont boven de zaal aan de Kerkstraat 12", "Kerkstraat 12"),
        ("Aan de Minister\nPlein 4, 2511 CR Den Haag", None),
        ("ze woont aan de Lange Kerkstraat 61", "Lange Kerkstraat 61"),
        ("Aan Mott MacDonald\nKerkplein 2-4, 6718 TA Ede", None),
        ("gevestigd aan Stadsplein 1, 3441 HV Hollandscheveer", None),
        ("de sporthal aan de Lange Kerkstraat 61", None),
    ],
)
def test_addresses(text: str, found: str | None) -> None:
    assert told(AddressRecognizer, text) == ([found] if found else [])


@pytest.mark.parametrize(
    ("text", "value", "score"),
    [
        ("De politie trof hem aan op Kerkstraat 12 in Ede.", "Kerkstraat 12 in Ede", 0.45),
        ("De gemeente heeft het pand Kerkstraat 12 gesloten.", "Kerkstraat 12", 0.85),
        ("Volgens de raad woont zij aan de Molenweg 8.", "Molenweg 8", 0.85),
        ("Een inwoner van de gemeente Ede, Dorpsstraat 12, belde.", "Dorpsstraat 12", 0.45),
        ("Bij de balie gaf hij op te wonen op Dorpsstraat 12.", "Dorpsstraat 12", 0.85),
    ],
)
def test_a_body_that_a_sentence_speaks_of_hides_no_address(find, text, value, score) -> None:
    (one,) = find(text, EntityType.ADDRESS)
    assert one.text == value
    assert one.score <= score


@pytest.mark.parametrize(
    "text",
    [
        "Het kantoor van de politie is gevestigd aan de Kerkstraat 12.",
        "Gemeente Ede, Bergstraat 4, 6711 DD Ede",
        "De hoorzitting is in het gemeentehuis, Bergstraat 4.",
    ],
)
def test_the_address_of_a_body_stays_the_bodys(find, text) -> None:
    assert not find(text, EntityType.ADDRESS)


@pytest.mark.parametrize(
    "text",
    [
        "U kunt mij bereiken op 030-2345678 op werkdagen na 18 uur.",
        "De centrale belde mij thuis op 030-2345678.",
        "De organisatie belde haar op 030-2345678.",
        "Over de zaak bel 06-12345678 na zes uur.",
        "Registratie via 06 12345678 is mogelijk.",
    ],
)
def test_somebodys_own_number_is_no_switchboard_and_no_number_of_a_case(find, text) -> None:
    (one,) = find(text, EntityType.PHONE)
    assert one.role is not Role.ORGANISATIE


@pytest.mark.parametrize(
    "text",
    [
        "Betaal op {} t.n.v. CAK. Uw zoon belt",
        "Betaal op {} t.n.v. Van Dijk & Partners IT.",
        "IBAN DUO {} en",
        "IBAN dorpshuis: {}",
        "het rekeningnummer van de Belastingdienst, {}; dat blijft staan",
    ],
)
def test_an_account_that_a_body_or_a_firm_holds_is_nobody_s(find, text) -> None:
    assert not find(text.format("NL91 ABNA 0417 1643 00"), EntityType.IBAN)


@pytest.mark.parametrize(
    "text",
    [
        "rekening ING: {}",
        "IBAN {} t.n.v. SMIT",
        "{}, t.n.v. J. Groep",
        "loon van Kuiper B.V. op rekening {} t.n.v. K. Smit",
        "IBAN UWV-klant: {}",
        "op het rekeningnummer van de CJIB-betrokkene, {}.",
        "de rekening van het UWV aan klager, {}",
        "rekening van de Belastingdienst naar {} (klager)",
        "het rekeningnummer van de dienstplichtige {}",
        "rekening CAK verzekerde: {}",
        "{} t.n.v. Jan Zonen",
        "{} van CAK-schuldenaar K. Smit",
        "betaald vanaf {}, van het CAK kwam een brief",
    ],
)
def test_a_bank_or_a_word_beside_it_hides_no_account(find, text) -> None:
    assert find(text.format("NL91 ABNA 0417 1643 00"), EntityType.IBAN)


@pytest.mark.parametrize("name", ["Rijkers", "Duong", "Raadgever", "Indra Bos"])
def test_a_name_that_begins_as_a_body_hides_no_account(find, name) -> None:
    assert find(f"Betaal aan NL91ABNA0417164300 t.n.v. {name}", EntityType.IBAN)
