from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.model.detection import EntityType

QUICK = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def texts(found) -> list[str]:
    return [one.text for one in found]


@st.composite
def valid_bsns(draw: st.DrawFn) -> str:
    """Nine digits that pass the 11-test, without a leading zero."""
    head = draw(st.lists(st.integers(0, 9), min_size=8, max_size=8).filter(lambda d: d[0] > 0))
    rest = sum(w * d for w, d in zip(range(9, 1, -1), head, strict=True)) % 11
    if rest == 10:
        head[-1] = (head[-1] + 1) % 10
        rest = sum(w * d for w, d in zip(range(9, 1, -1), head, strict=True)) % 11
    if rest == 10:
        head[0] = head[0] % 9 + 1
        rest = sum(w * d for w, d in zip(range(9, 1, -1), head, strict=True)) % 11
    return "".join(map(str, [*head, rest]))


def shapes(n: str) -> list[str]:
    return [
        n,
        f"{n[:4]}.{n[4:6]}.{n[6:]}",
        f"{n[:4]} {n[4:6]} {n[6:]}",
        f"{n[:3]}.{n[3:6]}.{n[6:]}",
        f"{n[:3]} {n[3:6]} {n[6:]}",
        f"{n[:3]}-{n[3:6]}-{n[6:]}",
        f"{n[:3]}-{n[3:5]}-{n[5:]}",
        " ".join(n),
        f"{n[:5]}\n{n[5:]}",
    ]


@QUICK
@given(
    number=valid_bsns().filter(lambda n: not n.endswith("10")),
    shape=st.integers(0, 8),
    label=st.sampled_from(
        ["BSN ", "BSN: ", "bsn-nummer ", "Zijn burgerservicenummer is ", "Sofinummer\n", "(BSN) "]
    ),
)
def test_any_valid_bsn_with_a_word_for_it_is_found_in_any_notation(
    find, number, shape, label
) -> None:
    written = shapes(number)[shape]
    (one,) = find(f"Betreft {label}{written} van betrokkene.", EntityType.BSN)
    assert one.text == written
    assert one.score >= 0.6


def test_a_bsn_with_a_leading_zero_left_out_needs_the_word(find) -> None:
    assert texts(find("BSN 10000008", EntityType.BSN)) == ["10000008"]
    assert find("Nummer 10000008 is vergeven", EntityType.BSN) == []


@pytest.mark.parametrize("text", ["111222333", "Lijst: 111222333, 123456782"])
def test_a_valid_number_without_a_word_is_worth_a_check_at_most(find, text) -> None:
    found = find(text, EntityType.BSN)
    assert found
    assert all(0.35 <= one.score < 0.6 for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "zaaknummer 111222333",
        "kenmerk: 111222333",
        "€ 111.222.333",
        "111222333 euro",
        "KvK-nummer 111222333",
        "RSIN 111222333",
        "factuurnummer 111222333",
        "dossier 111222333",
        "123456789",
        "MINDEF111222333",
        "2024-111222333",
        "111.222.333,50",
    ],
)
def test_a_case_number_or_an_amount_is_no_bsn(find, text) -> None:
    assert find(text, EntityType.BSN) == []


@pytest.mark.parametrize(
    "number",
    [
        "NL91ABNA0417164300",
        "NL91 ABNA 0417 1643 00",
        "NL91 ABNA\n0417 1643 00",
        "NL91ABNA 0417164300",
        "BE68 5390 0754 7034",
        "DE89 3704 0044 0532 0130 00",
        "FR76 3000 6000 0112 3456 7890 189",
        "TR33 0006 1005 1978 6457 8413 26",
    ],
)
def test_an_iban_is_found_with_and_without_spaces(find, number) -> None:
    (one,) = find(f"Maak over op {number} TEN NAME VAN de heer", EntityType.IBAN)
    assert one.text == number
    assert one.score >= 0.6


@pytest.mark.parametrize(
    "text", ["MINDEF20250035303", "AB12 CDEF 1234 5678 90", "BTW NL001234567B01", "D2024-001261"]
)
def test_what_fails_the_check_digits_is_no_iban(find, text) -> None:
    assert find(text, EntityType.IBAN) == []


def test_a_mistyped_dutch_iban_is_worth_a_check(find) -> None:
    (one,) = find("NL92ABNA0417164300", EntityType.IBAN)
    assert one.score < 0.6


@pytest.mark.parametrize(
    ("text", "plate"),
    [
        ("kenteken 12-ABC-3", "12-ABC-3"),
        ("Kenteken: xx99xx", "xx99xx"),
        ("zijn auto, AB-12-CD, stond", "AB-12-CD"),
        ("De auto (G-123-BB) stond geparkeerd", "G-123-BB"),
        ("voertuig met kenteken 1-ABC-23", "1-ABC-23"),
        ("kenteken\nSV-XZ-71", "SV-XZ-71"),
        ("nummerplaat 99-XXX-9", "99-XXX-9"),
    ],
)
def test_a_number_plate_is_found(find, text, plate) -> None:
    (one,) = find(text, EntityType.PLATE)
    assert one.text == plate
    assert one.score >= 0.6


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("het kenteken van de dienstauto (N-770-BV)", False),
        ("Lease dienstauto's V-219-KN", False),
        ("De dienstbus die erachter reed had kenteken HJ-212-K", False),
        ("hij bleef in de auto zitten (4-GGB-09, met uw logo)", False),
        ("de dienstauto raakte een auto met kenteken 7-XDD-20", True),
        ("Onze auto (7-XDD-20) is tijdens de storm beschadigd", True),
        ("Dienstauto ................ : VL-208-K", False),
        ("Per takelwagen is het voertuig 92-BKL-4 van klager afgevoerd", True),
        ("is total loss (kenteken 72-BGX-3, dienstvoertuig).", False),
        ("komt met zijn auto ZF-117-L, dienstwagen is besteld", True),
        ("De Opel 12-ZBC-3 die de politieauto ramde", True),
        ("Zijn auto 12-ZBC-3 en de dienstauto van de gemeente botsten", True),
        ("zijn oldtimer, kenteken DM-12-34, stond dwars", True),
        ("een jeep, kenteken KL-44-19, stond dwars", False),
        ("de oplegger met kenteken OS-41-KP stond dwars", False),
        ("de politiewagen GL-123-B reed door", False),
        ("de auto van de bewoner, V-219-KN", True),
        ("Dienstauto defect; kenteken van de bestuurder: V-219-KN", True),
    ],
)
def test_the_plate_of_a_body_s_vehicle_is_a_question(find, text, sure) -> None:
    (one,) = find(text, EntityType.PLATE)
    assert (one.score >= 0.6) is sure


@pytest.mark.parametrize(
    "text",
    ["product AB-12-34", "type 12-AB-34", "F-35, CT25, NH-90, C-130", "12-10-25", "code 12-34-AB"],
)
def test_a_product_code_or_a_date_is_no_number_plate(find, text) -> None:
    assert find(text, EntityType.PLATE) == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("geboren op 12 maart 1980 te Rotterdam", "12 maart 1980"),
        ("geb. 1-2-1980", "1-2-1980"),
        ("geb. te Den Haag op 3.4.1956", "3.4.1956"),
        ("Geboortedatum: 01/02/1980", "01/02/1980"),
        ("Geboortedatum\n12 maart 1980", "12 maart 1980"),
        ("geboren 1 januari '80", "1 januari '80"),
        ("Geb.datum 1980-03-12", "1980-03-12"),
        ("(geboren 12-03-1980 te Ankara)", "12-03-1980"),
        ("geboortejaar 1980", "1980"),
        ("geboren in 1978", "1978"),
        ("date of birth 12 mrt. 1980", "12 mrt. 1980"),
        ("was born on 12 March 1980 in Leeds", "12 March 1980"),
        ("born March 12, 1980, and", "March 12, 1980"),
        ("DOB: 05/25/1980", "05/25/1980"),
        ("born on the 4th of July 1976", "4th of July 1976"),
        ("geboren op 12\nmaart 1980", "12\nmaart 1980"),
        ("geboren op 12-\n03-1980", "12-\n03-1980"),
        ("geboren op 12-03-\n1980", "12-03-\n1980"),
        ("geboren op 12 -3- 1980", "12 -3- 1980"),
    ],
)
def test_a_date_after_a_word_for_birth_is_found(find, text, date) -> None:
    (one,) = find(text, EntityType.DOB)
    assert one.text == date
    assert one.score >= 0.6


@pytest.mark.parametrize(
    "text",
    [
        "d.d. 12 maart 1980",
        "Datum 29 september 2025",
        "de brief van 3 april 2024",
        "Geboren en getogen Hagenaar. Op 3 mei 2020 begon hij.",
        "geboren 45-13-1980",
        "de geboorte van een idee in 1980",
    ],
)
def test_any_other_date_is_no_date_of_birth(find, text) -> None:
    assert find(text, EntityType.DOB) == []


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("paspoort NX1234567", EntityType.ID_DOC, "NX1234567"),
        ("Paspoortnummer: NXR4P12C3", EntityType.ID_DOC, "NXR4P12C3"),
        ("identiteitskaart met nummer IB1234567", EntityType.ID_DOC, "IB1234567"),
        ("rijbewijsnummer 5123456789", EntityType.ID_DOC, "5123456789"),
        ("personeelsnummer 123456", EntityType.STAFF_ID, "123456"),
        ("P-nummer: 1234567", EntityType.STAFF_ID, "1234567"),
        ("personeelsnr. 88213", EntityType.STAFF_ID, "88213"),
        ("medewerkernummer M012345", EntityType.STAFF_ID, "M012345"),
        ("a colleague (staff number 441022), left", EntityType.STAFF_ID, "441022"),
        ("Dienstnummer: 4410228", EntityType.STAFF_ID, "4410228"),
        ("employee no. P6400219 asked", EntityType.STAFF_ID, "P6400219"),
        ("Her personnel number is 4410-22.", EntityType.STAFF_ID, "4410-22"),
        ("Registratienummer militair 12.34.56.789", EntityType.STAFF_ID, "12.34.56.789"),
    ],
)
def test_a_document_or_staff_number_is_found_by_its_label(find, text, kind, value) -> None:
    (one,) = find(text, kind)
    assert one.text == value
    assert one.score >= 0.6


@pytest.mark.parametrize(
    "text",
    [
        "documentnummer 2024001261",
        "MINDEF20250035303",
        "nummer 1234567",
        "5123456789",
        "kenmerk BS2024012",
        "het personeel telt 123456 mensen",
    ],
)
def test_other_numbers_are_no_document_or_staff_numbers(find, text) -> None:
    assert find(text, EntityType.ID_DOC) == []
    assert find(text, EntityType.STAFF_ID) == []


REFERENCES = [
    "MINDEF20250035303",
    "D2024-001261",
    "2024-0000182791",
    "ECLI:NL:RVS:2020:1234",
    "Kamerstuk 36725-1",
    "29 september 2025",
    "€ 1.234.567,89",
    "artikel 5.1, tweede lid, onder e",
    "pagina 12 van 34",
    "CT25 en F-35",
    "KvK 27348561",
    "Stb. 2021, 499",
    "36 725, nr. 12",
]


@pytest.mark.parametrize("text", REFERENCES)
def test_what_every_letter_has_is_not_taken_for_personal_data(find, text) -> None:
    assert find(f"Onze referentie\n{text}\nDatum", None) == []


@QUICK
@given(
    st.text(alphabet=st.sampled_from("0123456789 .-/,\nABNLabnl€:@()+'JandeVrisBSNT"), max_size=80)
)
def test_no_span_begins_or_ends_inside_a_word(find, text) -> None:
    for one in find(text, None):
        assert not (one.start > 0 and text[one.start - 1].isalnum() and text[one.start].isalnum())
        assert not (one.end < len(text) and text[one.end].isalnum() and text[one.end - 1].isalnum())
        assert text[one.start : one.end] == one.text
