from __future__ import annotations

import pytest

from app.model.detection import EntityType, Role


def texts(found) -> list[str]:
    return [one.text for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("NIK INB4K7RD2 overgelegd", ["INB4K7RD2"]),
        ("gewoon pp NRK4P19F3 en", ["NRK4P19F3"]),
        ("zijn diplomatiek paspoort DE4R18LF7 is", ["DE4R18LF7"]),
        ("residence permit with document no. IR41KP027 in", ["IR41KP027"]),
        ("Belgische verblijfstitel F+ nr. B 214 719 366.", ["B 214 719 366"]),
        ("V-nummers: 214.016.5543 en 214.016.5558.", ["214.016.5543", "214.016.5558"]),
        ("Foreigners number 2412447859", ["2412447859"]),
        ("Rijbewijsnummer: 5 0 2 7 4 1 1 8 7 2", ["5 0 2 7 4 1 1 8 7 2"]),
        ("het reisdocument met nummer NP\n7D4KR31 vervalt", ["NP\n7D4KR31"]),
        ("I<NLDIM4K7RD2<9<<<<<<<<<<<<<<<", ["I<NLDIM4K7RD2<9<<<<<<<<<<<<<<<"]),
        ("our passport numbers; yours is NW4HB2CD7.", ["NW4HB2CD7"]),
    ],
)
def test_an_identity_document_is_told_by_any_word_for_it(find, text, found) -> None:
    ones = find(text, EntityType.ID_DOC)
    assert texts(ones) == found
    assert all(one.score >= 0.6 for one in ones)


@pytest.mark.parametrize(
    "text",
    [
        "paspoort aangevraagd op 12 maart 2020, dossier Z2020-123456",
        "het paspoort kost 78,65 euro en is geldig tot 12-03-2030",
        "zie pp. 1234567 en de ID's van 1234567 en 2345678",
        "sinds maart 2020 en art 2345678",
    ],
)
def test_a_date_or_a_case_is_no_identity_document(find, text) -> None:
    assert find(text, EntityType.ID_DOC) == []


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Kind: 111 222 333", True),
        ("Ouder 1: Jan Bakker - 111 222 333 - gezag", True),
        ("stel 111222333/Bakker in op ja", True),
        ("nr. 111222333, gebdat volgt", True),
        ("bestand 'burger_111222333_def.xlsx'", True),
        ("1112.22.333 staat in de uitval", True),
    ],
)
def test_a_bsn_beside_a_person_or_in_a_file_name_is_found(find, text, sure) -> None:
    (one,) = find(text, EntityType.BSN)
    assert (one.score >= 0.6) is sure


@pytest.mark.parametrize(
    "text",
    [
        "Case: 111222333",
        "(Omgevingsloket 111222333)",
        "u bellen over 111222333. Op",
        "RSIN van de stichting hoeft niet (111222333).",
    ],
)
def test_the_number_of_a_case_is_no_bsn(find, text) -> None:
    assert find(text, EntityType.BSN) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("vroeger giro 2281917 op", "2281917"),
        ("bij de Boerenleenbank 12.34.56.789 had", "12.34.56.789"),
    ],
)
def test_an_account_of_before_the_iban_is_found_by_its_word(find, text, number) -> None:
    assert texts(find(text, EntityType.IBAN)) == [number]


def test_the_account_of_a_firm_stays(find) -> None:
    assert find("NL91 ABNA 0417 1643 00 (Hotel De Zwaan B.V.)", EntityType.IBAN) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("vr Bo 06-21 11 84 90\nza Jo .. 84 91", ["06-21 11 84 90", "84 91"]),
        ("tel overdag: 63 72 31 (netnummer 0297)", ["63 72 31"]),
        ("contact met het nummer 31638820918, in", ["31638820918"]),
        ("op 00 49 2821 77 41 07 te", ["00 49 2821 77 41 07"]),
        ("secr. 8-5127 (intern), Bo 8-5133", ["8-5127", "8-5133"]),
        ("tel. 0515 33 91 4x, onleesbaar", ["0515 33 91 4x"]),
    ],
)
def test_a_part_of_a_phone_number_is_told_by_its_place(find, text, found) -> None:
    assert texts(find(text, EntityType.PHONE)) == found


@pytest.mark.parametrize(
    "text",
    [
        "Waterschap 0592-36 55 14",
        "via 0592-36 55 14 of vergunningen@brakelseaa.nl",
        "Op 0592-36 55 14 krijg ik een bandje.",
        "Bij verlies belt u meteen 0592-36 55 14",
        "niet doorverwijzen naar 0592-36 55 14",
    ],
)
def test_a_land_line_with_a_body_for_neighbour_is_its_own(find, text) -> None:
    assert [d.role for d in find(text, EntityType.PHONE)] == [Role.ORGANISATIE]


@pytest.mark.parametrize(
    "text",
    [
        "Vragen? Bel Thea de Boer op 0118-464271 of mail\nraadsgriffie@drechtsteden.nl.",
        "bel dan Wilfried Donkers, 030 679 97 45, of mail balie.burgerzaken@utrecht.nl",
        "Sanne Jansen (conciërge) 010 429 23 63 bezwaarschriften@rotterdam.nl",
    ],
)
def test_the_line_of_somebody_in_full_is_no_bodys(find, text) -> None:
    (phone,) = find(text, EntityType.PHONE)
    assert phone.role is not Role.ORGANISATIE


@pytest.mark.parametrize(
    "text", ["Ingang 03 01 2011 / 1.5", "parketnr. 05/880412-16", "PORTIER toestel 9000"]
)
def test_a_date_a_case_or_a_desk_is_no_phone(find, text) -> None:
    assert find(text, EntityType.PHONE) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("mijn mail is bos_taart59 at gmail punt com", ["bos_taart59"]),
        ("niet meer naar Mieke@… want", ["Mieke"]),
        ("Bo; Jo (allen @ggd.nl)", []),
        ("Look at Example.com", []),
    ],
)
def test_a_mail_address_may_be_written_out_or_cut_off(find, text, found) -> None:
    assert texts(find(text, EntityType.EMAIL)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1e auto  XT512K", ["XT512K"]),
        ("Pools kenteken WGM 4K871, gezien", ["WGM 4K871"]),
        ("de eigenaar van R 907 FX moet", ["R 907 FX"]),
        ("een camper, KLE-MW 317, stond", ["KLE-MW 317"]),
        ("het jacht met registratiekenmerk YB-33-17", ["YB-33-17"]),
        ("de auto bij mast 27-NB-04", []),
    ],
)
def test_a_plate_is_told_by_its_vehicle(find, text, found) -> None:
    assert texts(find(text, EntityType.PLATE)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bo Vos, brigadier, en NHN41771, aspirant, zagen", ["NHN41771"]),
        ("mdw 1187 ruilt met mdw 0953", ["1187", "0953"]),
        ("declarant 440871 Tjeerd Vos", ["440871"]),
        ("hersteld door u018831; versie 2", ["u018831"]),
        ("login brgk07 heeft", ["brgk07"]),
        ("boa met penningnummer 20318 (Bo)", ["20318"]),
        ("Toezichthouder I. Mol  Legitimatie T-0418", ["T-0418"]),
        ("Registratienummer PO025061853", []),
        ("agent 2019 en cliëntnummer UIT-2022-64806", []),
    ],
)
def test_a_service_number_is_told_by_a_rank_or_a_role(find, text, found) -> None:
    assert texts(find(text, EntityType.STAFF_ID)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("03-02 huisbezoek gedaan (kt)\n10-02 geen gehoor (kt/jww)", ["kt", "kt", "jww"]),
        ("Ons kenmerk: MW/BO/pjs/99-2214", ["pjs"]),
        ("per mail AM -> CK: kan dit?", ["AM", "CK"]),
        ('in de kantlijn: "niet doen! F." en', ["F."]),
        ("eens, N.v.R., 12 april 2023", ["N.v.R."]),
        ("afgehandeld 05-10-2015, LL", ["LL"]),
        ("Met opmerkingen van PK: klopt dit?", ["PK"]),
        ("zie bijgaand. Groet, B.", ["B."]),
        ("03-02 huisbezoek gedaan (nb)", []),
        ("BZK -> VNG: verzoek", []),
        ("Ons kenmerk: zaak/2020-12", []),
    ],
)
def test_initials_stand_where_officials_put_them(find, text, found) -> None:
    assert texts(find(text, EntityType.INITIALS)) == found
