"""Drafters and signers, one layout at a time."""

from __future__ import annotations

import pytest

from app.detection.roles import find_roles
from app.model.detection import EntityType, Role
from tests.detection.pages import Item, pdf, read, stacked

PROSE = (
    "De minister heeft de Kamer toegezegd om voor de zomer een overzicht te geven van alle",
    "maatregelen die tot nu toe zijn genomen en van de kosten die daarmee zijn gemoeid.",
    "Met deze nota wordt u gevraagd om in te stemmen met de verzending van de brief.",
)


def found(*pages: list[Item], rotation: int = 0) -> set[tuple[str, str, str]]:
    text_map, infos = read(pdf(*pages, rotation=rotation))
    return {(d.role.value, d.entity_type.value, d.text) for d in find_roles(text_map, infos)}


def texts(role: Role, *pages: list[Item]) -> set[str]:
    return {text for r, _, text in found(*pages) if r == role}


def steller(*pages: list[Item]) -> set[str]:
    return texts(Role.STELLER, *pages)


def signers(*pages: list[Item]) -> set[str]:
    return texts(Role.ONDERTEKENAAR, *pages)


BODY = stacked(79, 300, *PROSE)


@pytest.mark.parametrize(
    "label",
    [
        "Opgesteld door",
        "Steller",
        "Steller(s)",
        "Auteur",
        "Behandeld door",
        "Contactpersoon",
        "Uw contactpersoon",
        "Inlichtingen bij",
        "Informatie bij",
        "Behandelaar",
        "Contact",
    ],
)
@pytest.mark.parametrize("style", ["{}", "**{}", "{}:"])
def test_a_value_stacked_under_any_label_in_the_margin_is_found(label: str, style: str) -> None:
    margin = stacked(
        450,
        150,
        "**Datum",
        "3 maart 2025",
        "",
        style.format(label),
        "drs. S.M. van der Velde-Okafor",
        "Senior beleidsmedewerker",
        "Directie Internationale Zaken",
        "T 070 123 45 62",
        "M 06 12 34 56 87",
        "sm.vd.velde@mindef.nl",
        "",
        "**Aantal bijlagen",
        "1",
        size=6.5,
    )
    assert found(BODY + margin) == {
        ("steller", "PERSON", "drs. S.M. van der Velde-Okafor"),
        ("steller", "PHONE", "070 123 45 62"),
        ("steller", "PHONE", "06 12 34 56 87"),
        ("steller", "EMAIL", "sm.vd.velde"),
    }


def test_a_margin_on_the_left_beside_the_text_is_read_downwards() -> None:
    margin = stacked(
        40,
        291,
        "Opgesteld door",
        "K. Asante",
        "Jurist",
        "Afdeling Wetgeving",
        "06-12345687",
        "",
        "Datum",
        "1 mei 2025",
        size=7,
    )
    assert steller(stacked(190, 290, *PROSE) + margin) == {"K. Asante", "06-12345687"}


def test_labels_of_the_same_size_as_the_text_beside_them_work_too() -> None:
    margin = stacked(40, 290, "Steller", "K. Asante", "Jurist")
    assert steller(stacked(190, 290, *PROSE) + margin) == {"K. Asante"}


def test_a_value_after_a_colon_is_found() -> None:
    items = stacked(
        79,
        150,
        "Datum: 3 maart 2025",
        "Steller: mw. mr. F. El Khattabi",
        "Telefoon: 070 - 123 45 62",
        "Kenmerk: D2025-001234",
    )
    assert steller(items + BODY) == {"mw. mr. F. El Khattabi", "070 - 123 45 62"}


def test_a_value_beside_the_label_goes_on_until_the_next_label() -> None:
    left = stacked(79, 150, "Datum", "Opgesteld door", "", "", "", "Kenmerk")
    right = stacked(
        190,
        150,
        "3 maart 2025",
        "Wouter Hoekstra",
        "Projectleider",
        "Tel. 06 12 34 56 87",
        "w.hoekstra@minjenv.nl",
        "D2025-001234",
    )
    assert steller(left + right + BODY) == {"Wouter Hoekstra", "06 12 34 56 87", "w.hoekstra"}


def test_more_than_one_drafter_is_found() -> None:
    margin = stacked(
        450,
        150,
        "**Opgesteld door",
        "A.B. Bakker",
        "Jurist",
        "",
        "mr. C.D. van den Boogaard",
        "Adviseur",
        size=6.5,
    )
    assert steller(BODY + margin) == {"A.B. Bakker", "mr. C.D. van den Boogaard"}


def test_two_drafters_on_one_line_are_two_finds() -> None:
    items = stacked(79, 150, "Stellers: A.B. Bakker en C.D. van den Boogaard (JZ)")
    assert steller(items + BODY) == {"A.B. Bakker", "C.D. van den Boogaard"}


def explanations(items: list[Item]) -> set[str]:
    text_map, infos = read(pdf(items))
    return {d.explanation for d in find_roles(text_map, infos)}


def test_the_explanation_says_where_the_value_stands() -> None:
    stack = stacked(450, 150, "Opgesteld door", "K. Asante", "T 070 123 45 62", size=7)
    line = stacked(79, 150, "Steller: K. Asante")
    pair = [(79, 150, "Steller"), (190, 150, "K. Asante")]
    assert explanations(BODY + stack) == {"staat onder 'Opgesteld door'"}
    assert explanations(BODY + line) == {"staat achter 'Steller'"}
    assert explanations(BODY + pair) == {"staat naast 'Steller'"}


def test_an_empty_value_yields_nothing() -> None:
    margin = stacked(
        450, 150, "**Opgesteld door", "", "", "", "**Aantal bijlagen", "", "1", size=6.5
    )
    assert found(BODY + margin) == set()


def test_a_label_at_the_foot_of_a_page_yields_nothing() -> None:
    assert found([(450, 800, "Opgesteld door", 6.5)]) == set()


@pytest.mark.parametrize(
    "value", ["DGB", "CDS, HDFC, DCo, DJZ, PV NAVO, BZ", "STASDEF", "de minister", "FEZ/BZ", "pSG"]
)
@pytest.mark.parametrize("label", ["Van", "Afgestemd met", "In afschrift aan", "Parafenroute"])
def test_units_are_not_persons(label: str, value: str) -> None:
    left = stacked(79, 150, "Aan", label, "Datum")
    right = stacked(190, 150, "MINDEF", value, "3 maart 2025")
    assert found(left + right + BODY) == set()


def test_a_person_as_sender_is_the_drafter_and_one_consulted_is_an_official() -> None:
    left = stacked(79, 150, "Aan", "Van", "Afgestemd met", "In afschrift aan")
    right = stacked(190, 150, "MINDEF", "Linh Nguyen", "J. de Vries (DJZ), DCo", "SG")
    assert found(left + right + BODY) == {
        ("steller", "PERSON", "Linh Nguyen"),
        ("ambtenaar", "PERSON", "J. de Vries"),
    }


def test_a_firm_in_brackets_over_two_lines_is_not_taken_for_the_next_person() -> None:
    items = stacked(
        79,
        150,
        "Aanwezig: F. Aydin (voorzitter), J.P. Blom (Mandersloot",
        "Keukens), R. Tuinstra (bewoner), S. Nandoe (Bouwbedrijf Van",
        "Vliet), T. Hoekstra (gemeente)",
    )
    names = {text for _, kind, text in found(items + BODY) if kind == "PERSON"}
    assert names == {"F. Aydin", "J.P. Blom", "R. Tuinstra", "S. Nandoe", "T. Hoekstra"}


def test_sentences_that_begin_like_a_label_are_left_alone() -> None:
    lines = stacked(
        79,
        150,
        "Van der Velde is een voorbeeld.",
        "Contact met de leverancier is gelegd.",
        "Steller van dit stuk is niet bekend.",
        "Datum en plaats volgen.",
    )
    assert not {t for t in found(lines + BODY) if t[0] == "steller"}


@pytest.mark.parametrize(
    "broken",
    [
        ("drs. S.M. van der Velde-", "Okafor"),
        ("mr. dr. A.B.C. van der", "Velde"),
        ("Maria Fernandes", "da Silva"),
        ("Johannes", "Hoekstra"),
        ("mw. drs. A.B.", "Hoekstra"),
    ],
)
def test_a_name_broken_over_two_lines_is_found_whole(broken: tuple[str, str]) -> None:
    margin = stacked(450, 150, "**Opgesteld door", *broken, "Jurist", "T 070 123 45 62", size=6.5)
    text_map, infos = read(pdf(BODY + margin))
    people = [d for d in find_roles(text_map, infos) if d.entity_type is EntityType.PERSON]
    joined = " ".join(" ".join(d.text.split()) for d in people)
    assert joined == " ".join(broken)
    assert sum(len(d.areas) for d in people) == 2


def test_a_mail_address_broken_over_two_lines_is_found_whole() -> None:
    margin = stacked(
        450,
        150,
        "**Opgesteld door",
        "S. Yilmaz",
        "s.yilmaz-van.den.boog",
        "aard@mindef.nl",
        size=6.5,
    )
    assert {t.replace("\n", "") for t in steller(BODY + margin)} == {
        "S. Yilmaz",
        "s.yilmaz-van.den.boogaard",
    }


def test_an_internal_number_under_doorkiesnummer_is_found() -> None:
    margin = stacked(450, 150, "**Doorkiesnummer", "8 12 34", "", "**Datum", "1 mei 2025", size=6.5)
    assert found(BODY + margin) == {("steller", "PHONE", "8 12 34")}


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_page_that_lies_turned_in_the_file_is_read_as_it_is_shown(rotation: int) -> None:
    margin = stacked(450, 150, "Opgesteld door", "K. Asante", "Jurist", "06-12345687", size=7)
    items = BODY + margin + [(79, 400, "DE DIRECTEUR-GENERAAL"), (79, 470, "L. Tran")]
    assert found(items, rotation=rotation) == found(items) != set()


# -- signing ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "closing",
    [
        "Hoogachtend,",
        "Met vriendelijke groet,",
        "Hoogachtend en met vriendelijke groet,",
        "Met vriendelijke groeten",
        "Mvg,",
        "Met hoogachting,",
        "Vriendelijke groet,",
    ],
)
def test_the_name_after_a_closing_formula_is_the_signer(closing: str) -> None:
    items = [
        *BODY,
        (79, 400, closing),
        (79, 420, "De directeur Juridische Zaken,"),
        (79, 500, "mr. S. Hoekstra"),
    ]
    assert found(items) == {("ondertekenaar", "PERSON", "mr. S. Hoekstra")}


@pytest.mark.parametrize(
    "office",
    [
        "DE DIRECTEUR-GENERAAL BELEID",
        "DE SECRETARIS-GENERAAL",
        "DE PLV. DIRECTEUR BESTUUR EN ADVIES",
        "De plaatsvervangend secretaris-generaal,",
        "De commandant der strijdkrachten",
        "HET HOOFD VAN DE AFDELING WETGEVING",
        "De directeur-generaal Rijksbegroting",
    ],
)
@pytest.mark.parametrize(
    "name", ["mr. W.A.J. van den Boogaerde", "Fatima El Khattabi", "A. Öztürk"]
)
def test_an_office_alone_opens_a_signing_block(office: str, name: str) -> None:
    items = [*BODY, (79, 400, office), (79, 470, name)]
    text_map, infos = read(pdf(items))
    (only,) = find_roles(text_map, infos)
    assert (only.text, only.role) == (name, Role.ONDERTEKENAAR)
    assert only.explanation == f"staat in het ondertekeningsblok van '{office.strip(',')}'"


def test_the_name_may_stand_over_the_office() -> None:
    items = [
        *BODY,
        (79, 400, "Hoogachtend,"),
        (79, 470, "A. Yilmaz"),
        (79, 482, "Directeur Internationale Zaken"),
    ]
    text_map, infos = read(pdf(items))
    (only,) = find_roles(text_map, infos)
    assert only.text == "A. Yilmaz"
    assert only.explanation.endswith("'Directeur Internationale Zaken'")


def test_a_minister_is_a_signer_with_the_office_in_the_explanation() -> None:
    items = [
        *BODY,
        (79, 400, "Hoogachtend,"),
        (79, 420, "DE MINISTER VAN DEFENSIE"),
        (79, 490, "Ruben Brekelmans"),
    ]
    text_map, infos = read(pdf(items))
    (only,) = find_roles(text_map, infos)
    assert only.explanation == "staat in het ondertekeningsblok van 'DE MINISTER VAN DEFENSIE'"


def test_an_office_over_two_lines_is_one_office() -> None:
    items = [
        *BODY,
        (79, 400, "Hoogachtend,"),
        (79, 420, "DE MINISTER VAN KLIMAAT"),
        (79, 432, "EN GROENE GROEI"),
        (79, 500, "Sophie Hermans"),
    ]
    text_map, infos = read(pdf(items))
    (only,) = find_roles(text_map, infos)
    assert only.explanation.endswith("'DE MINISTER VAN KLIMAAT EN GROENE GROEI'")


def test_signers_side_by_side_keep_their_own_office() -> None:
    items = [
        *BODY,
        (79, 400, "Hoogachtend,"),
        (79, 420, "DE MINISTER VAN DEFENSIE"),
        (300, 420, "DE SECRETARIS-GENERAAL"),
        (79, 490, "Ruben Brekelmans"),
        (300, 490, "drs. M. Haile"),
    ]
    text_map, infos = read(pdf(items))
    by_name = {d.text: d.explanation for d in find_roles(text_map, infos)}
    assert by_name["Ruben Brekelmans"].endswith("'DE MINISTER VAN DEFENSIE'")
    assert by_name["drs. M. Haile"].endswith("'DE SECRETARIS-GENERAAL'")


@pytest.mark.parametrize("deputy", ["namens deze,", "voor deze,", "b/a", "i.o.", "w.g."])
def test_who_signs_for_another_is_the_signer(deputy: str) -> None:
    below = [
        *BODY,
        (79, 400, "DE MINISTER VAN DEFENSIE"),
        (79, 412, deputy),
        (79, 470, "ir. P. Pinas"),
        (79, 482, "directeur Materieel"),
    ]
    beside = [*BODY, (79, 400, "Hoogachtend,"), (79, 470, f"{deputy} ir. P. Pinas")]
    assert signers(below) == {"ir. P. Pinas"}
    assert signers(beside) == {"ir. P. Pinas"}


def test_a_block_that_goes_on_overleaf_is_followed() -> None:
    first = [*stacked(79, 690, *PROSE), (79, 770, "Hoogachtend,")]
    second: list[Item] = [(79, 120, "DE DIRECTEUR-GENERAAL BELEID"), (79, 190, "S. Sitorus")]
    assert signers(first, second) == {"S. Sitorus"}


def test_what_follows_the_block_is_not_signing() -> None:
    items = [
        *BODY,
        (79, 400, "Hoogachtend,"),
        (79, 460, "S. Sitorus"),
        (79, 490, "Bijlage(n): 2"),
        (79, 510, "Rapport Berenschot"),
    ]
    assert signers(items) == {"S. Sitorus"}


@pytest.mark.parametrize("beside", [False, True])
def test_the_name_in_a_form_for_signing_is_the_signer(beside: bool) -> None:
    labels = ["Naam:", "Functie:", "Datum:", "Handtekening:"]
    values = ["G. Wevers", "directeur Financiën", "6 mei 2025", ""]
    together = [f"{a} {b}" for a, b in zip(labels, values, strict=True)]
    form = stacked(79, 400, *(labels if beside else together))
    assert signers(BODY + form + (stacked(180, 400, *values) if beside else [])) == {"G. Wevers"}


def test_an_addressee_with_an_office_does_not_sign() -> None:
    items: list[Item] = [
        (79, 150, "De minister van Defensie"),
        (79, 162, "De heer R.P. Brekelmans"),
        (79, 174, "Plein 4"),
    ]
    assert signers(items + BODY) == set()


def test_an_office_in_running_text_does_not_sign() -> None:
    items = stacked(
        79,
        400,
        "Over dit onderwerp is op 3 maart overlegd met de staf van de krijgsmacht en met",
        "De directeur Juridische Zaken, die zich in het voorstel kan vinden zoals het nu luidt",
        "S. Sitorus was daarbij ook.",
    )
    assert signers(BODY + items) == set()


def test_the_greeting_of_a_mail_is_signed_by_the_name_and_the_numbers_under_it() -> None:
    items = stacked(
        79,
        100,
        "Van: Boogaard, S. (Sanne) van den - DGB",
        "Verzonden: maandag 3 maart 2025 10:12",
        "Aan: Vries, J. de (Joost)",
        "Onderwerp: concept",
        "",
        "Hoi Joost,",
        "",
        PROSE[0],
        "",
        "Groet, Sanne",
        "",
        "Sanne van den Boogaard",
        "Senior adviseur",
        "T 070 123 45 62",
    )
    assert signers(items) >= {"Sanne", "Sanne van den Boogaard", "070 123 45 62"}
    assert "Boogaard, S. (Sanne) van den" in steller(items)


def test_a_bare_name_under_a_mail_is_the_signer() -> None:
    items = stacked(
        79,
        100,
        "Van: S. van den Boogaard",
        "Verzonden: maandag 3 maart 2025 10:12",
        "Aan: J. de Vries",
        "Onderwerp: concept",
        "",
        PROSE[0],
        "",
        "Fatima",
    )
    text_map, infos = read(pdf(items))
    last = find_roles(text_map, infos)[-1]
    assert (last.text, last.role) == ("Fatima", Role.ONDERTEKENAAR)
    assert last.explanation == "staat als naam onder het bericht"


# -- parafen -----------------------------------------------------------------------------------


def test_initials_beside_a_paraaf_label_are_a_paraaf() -> None:
    left = stacked(79, 600, "Lijnparaaf", "Medeparaaf", "Ontvangen BPZ")
    right = stacked(190, 600, "SvdV", "J. de Vries", "")
    assert found(BODY + left + right) == {
        ("paraaf", "INITIALS", "SvdV"),
        ("ambtenaar", "PERSON", "J. de Vries"),
    }


def test_explanations_hold_no_personal_data() -> None:
    margin = stacked(450, 150, "**Opgesteld door", "drs. S.M. Hoekstra", "06-12345687", size=6.5)
    items = BODY + margin + [(79, 400, "DE DIRECTEUR"), (79, 470, "mr. W. van den Boogaerde")]
    text_map, infos = read(pdf(items))
    for detection in find_roles(text_map, infos):
        assert detection.text not in detection.explanation
        assert detection.text not in repr(detection)
