from __future__ import annotations

from dataclasses import replace

import pytest

from app import reference
from app.model.detection import EntityType, Role
from app.model.profile import Official
from app.model.proposal import Advice
from tests.proposal.builders import drawing, found, proposals, text_map

DATED = "Datum 29 september 2025\n\n"
PUBLIC = "treedt uit hoofde van zijn functie in de openbaarheid"


def judged(text: str, name: str, role: Role = Role.ONBEKEND, *, dated: str = DATED, **options):
    where = text_map(dated + text)
    return next(
        p for p in proposals((where, [found(where, name, role)]), **options) if p.text == name
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("aan minister Brekelmans gevraagd", "Brekelmans"),
        ("De minister van Defensie, Ruben Brekelmans, schrijft", "Ruben Brekelmans"),
        ("Ruben Brekelmans was er ook", "Ruben Brekelmans"),
        ("R.P. Brekelmans was er ook", "R.P. Brekelmans"),
        ("defensieminister Brekelmans zegt", "Brekelmans"),
        ("staatssecretaris Tuinman zegt", "Tuinman"),
        ("MINISTER BREKELMANS", "BREKELMANS"),
        ("Geachte minister Brekelmans,", "Brekelmans"),
        ("namens minister Brekelmans laat ik weten", "Brekelmans"),
        ("het lid Paternotte vraagt", "Paternotte"),
        ("motie-Van Dijk aangenomen", "Van Dijk"),
        ("de motie Van Dijk c.s.", "Van Dijk"),
        ("de heer Paternotte (D66) vraagt", "Paternotte"),
        ("Kamerlid Inge van Dijk vraagt", "Inge van Dijk"),
        ("de leden Bontenbal en Paternotte vragen", "Paternotte"),
        ("ministers Van Weel en Brekelmans", "Brekelmans"),
    ],
)
def test_an_office_holder_stays_visible_with_the_reason(text: str, name: str) -> None:
    proposal = judged(text, name)
    assert proposal.advice is Advice.KEEP
    assert proposal.role is Role.AMBTSDRAGER
    assert proposal.ground == proposal.justification == ""
    assert PUBLIC in proposal.explanation


def test_the_reason_tells_the_office_and_since_when() -> None:
    assert judged("staatssecretaris Tuinman zegt", "Tuinman").explanation == (
        f"staatssecretaris van Defensie sinds 2-7-2024: {PUBLIC}"
    )


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("burgemeester Jansen van Utrecht", "Jansen", "burgemeester"),
        ("P. Jansen, wethouder van Zwolle, zei", "P. Jansen", "wethouder van Zwolle"),
        ("raadslid K. de Boer", "K. de Boer", "raadslid"),
        ("> geregeld. Burgemeester\n> Han Bos wil", "Han Bos", "burgemeester"),
        ("commissaris van de Koning A. Smit", "A. Smit", "commissaris van de Koning"),
        ("gedeputeerde Bakker", "Bakker", "gedeputeerde"),
        ("dijkgraaf mr. P. Vis", "mr. P. Vis", "dijkgraaf"),
        ("rechter De Wit", "De Wit", "rechter"),
        ("gemeentesecretaris Koning", "Koning", "gemeentesecretaris"),
        ("de griffier, mevrouw Visser, zei", "Visser", "griffier"),
        ("minister Pistorius", "Pistorius", "minister"),
        ("het lid Omtzigt (NSC)", "Omtzigt", "lid van een Kamer"),
        ("werkbezoek met CdK Paas", "CdK Paas", "CdK"),
        ("in Gent doet schepen Claeys het", "Claeys", "schepen"),
        ("schepen van openbare werken Claeys", "Claeys", "schepen"),
        ("wethouder vergunningen De Leijer", "De Leijer", "wethouder"),
        ("Brandligt (bgm), C. Vis", "Brandligt", "bgm"),
        ("08:03 - Gerda Vis (weth.): ja", "Gerda Vis (weth.)", "weth."),
        ("Present: Hans Klein (vz, tevens burgemeester)", "Hans Klein", "burgemeester"),
        ("Corrie Bleek, nu wethouder", "Corrie Bleek", "wethouder"),
        ("and State Secretary Boswinkel", "Secretary Boswinkel", "state Secretary"),
        ("Councilwoman Simmons asked", "Simmons", "councilwoman"),
        ("kamervragen (Ceder, CU; Westveld, GL)", "Westveld, GL", "lid van een Kamer"),
        ("kamervragen (Peters, CDA)", "Peters", "lid van een Kamer"),
    ],
)
def test_who_is_named_with_a_public_function_stays_visible(
    text: str, name: str, words: str
) -> None:
    proposal = judged(text, name)
    assert (proposal.advice, proposal.explanation) == (
        Advice.KEEP,
        f"genoemd als {words}: {PUBLIC}",
    )


@pytest.mark.parametrize("party", ["CDA", "Lokaal Almelo", "Partij Vrij Almelo", "Stadspartij"])
def test_who_asks_the_questions_of_a_council_stays_visible(party: str) -> None:
    text = f"Raadsvragen gemeenteraad Almelo\n\nVan: Marga Timmers ({party})"
    assert judged(text, "Marga Timmers", Role.STELLER).advice is Advice.KEEP


@pytest.mark.parametrize("seat", [" (raadslid GroenLinks)", ", statenlid voor D66"])
def test_who_asks_by_a_seat_is_seen_in_any_paper(seat: str) -> None:
    assert judged(f"Steller: Marga Timmers{seat}", "Marga Timmers", Role.STELLER).advice is (
        Advice.KEEP
    )


@pytest.mark.parametrize(
    "text",
    [
        "Steller: Marga Timmers (raadsadviseur)",
        "Steller: Marga Timmers, raadslid Anna Bos heeft gevraagd naar de stand.",
        "Van: Marga Timmers (CDA)",
        "De minister van Defensie\n\nVan: Marga Timmers (PRO)",
        "Raadsvragen gemeenteraad Almelo\n\nVan: Marga Timmers (Fractie Almelo)",
        "Raadsvragen gemeenteraad Almelo\n\nVan: Marga Timmers (wederpartij)",
    ],
)
def test_another_drafter_with_a_party_behind_the_name_is_redacted(text: str) -> None:
    assert judged(text, "Marga Timmers", Role.STELLER).advice is Advice.REDACT


@pytest.mark.parametrize(
    "text",
    [
        "> Geachte wethouder,\n>\n> Karin Bos schreef",
        "Route: afdelingshoofd > burgemeester > Karin Bos > archief",
        "de gemeenteraad hoorde Karin Bos (wederpartij)",
        "de gemeenteraad hoorde Karin Bos (Kopende partij)",
    ],
)
def test_an_office_of_somebody_else_in_a_quoted_line_makes_nobody_visible(text: str) -> None:
    assert judged(text, "Karin Bos").advice is not Advice.KEEP


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jan Jansen belde", "Jan Jansen"),
        ("J. Brekelmans belde", "J. Brekelmans"),
        ("Karin Tuinman belde", "Karin Tuinman"),
        ("het ministerie, P. Jansen", "P. Jansen"),
        ("de minister van Defensie en S. Jansen", "S. Jansen"),
        ("beleidsmedewerker P. Jansen", "P. Jansen"),
        ("over 5 min. Jansen", "Jansen"),
        ("de minister of zijn medewerker Jansen", "Jansen"),
        ("overleg (Jan Jansen, ZLTO)", "Jan Jansen"),
        ("the police commissioner Jansen", "Jansen"),
        ("Beoordelaar\n\nBenali\nHoogerwaard-Prins\n\nakkoord", "Benali"),
        ("minister Brekelmans\nP. Jansen", "P. Jansen"),
        ("minister Brekelmans en P. Jansen", "P. Jansen"),
        ("namens de minister van Financiën, P. Jansen", "P. Jansen"),
        ("het lid Paternotte en P. Jansen", "P. Jansen"),
        ("minister Brekelmans, P. Jansen", "P. Jansen"),
        ("overleg met P. Jansen\nde minister besluit", "P. Jansen"),
        ("Aan\nDe minister van Defensie\n\nP. Jansen", "P. Jansen"),
        ("de heer Van Dijk belde", "Van Dijk"),
    ],
)
def test_everybody_else_is_redacted(text: str, name: str) -> None:
    assert judged(text, name).advice is Advice.REDACT


@pytest.mark.parametrize("role", [Role.STELLER, Role.PARAAF, Role.AMBTENAAR, Role.DERDE])
def test_a_name_like_a_minister_s_does_not_help_a_drafter(role: Role) -> None:
    assert judged("Brekelmans", "Brekelmans", role).advice is Advice.REDACT
    same = judged("Ruben Brekelmans", "Ruben Brekelmans", role)
    assert same.advice is (Advice.REDACT if role is Role.STELLER else Advice.CHECK)
    assert same.role is role
    assert "zelfde naam" in same.explanation


def test_out_of_office_on_the_date_of_the_document_is_a_question() -> None:
    for text, name in (
        ("Jeanine Hennis-Plasschaert zei", "Jeanine Hennis-Plasschaert"),
        ("minister Hennis zei", "Hennis"),
        ("oud-minister Hennis-Plasschaert zei", "Hennis-Plasschaert"),
    ):
        proposal = judged(text, name)
        assert proposal.advice is Advice.CHECK
        assert "niet op de datum van dit document (29-9-2025)" in proposal.explanation
    then = judged("minister Hennis zei", "Hennis", dated="Datum 1 mei 2015\n\n")
    assert then.advice is Advice.KEEP
    assert judged("oud-minister Pietersen zei", "Pietersen").advice is Advice.CHECK


def test_out_of_office_but_named_with_it_and_with_a_day_of_his_term_stays_visible() -> None:
    told = judged("Op 1 mei 2015 zei minister Hennis dit", "Hennis")
    assert told.advice is Advice.KEEP
    former = judged("Op 1 mei 2015 zei oud-minister Hennis dit", "Hennis")
    assert former.advice is Advice.CHECK


def test_a_surname_after_its_introduction_stays_visible_whatever_the_date() -> None:
    where = text_map(DATED + "Minister Jeanine Hennis-Plasschaert kwam. Hennis-Plasschaert bleef.")
    first = found(where, "Jeanine Hennis-Plasschaert")
    second = found(where, "Hennis-Plasschaert", nth=1)
    assert [p.advice for p in proposals((where, [first, second]))] == [Advice.KEEP] * 2


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("De minister van Defensie wil het. Brekelmans belt", Advice.KEEP),
        ("De minister van Financiën wil het. Brekelmans belt", Advice.CHECK),
        ("Mede namens de minister van Defensie, de heer Brekelmans.", Advice.KEEP),
        ("Brekelmans reageert in de Kamer", Advice.KEEP),
        ("Brekelmans belt", Advice.CHECK),
    ],
)
def test_a_bare_surname_is_the_minister_s_where_the_office_is_named(
    text: str, advice: Advice
) -> None:
    assert judged(text, "Brekelmans").advice is advice


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("De minister werd bevraagd door mevrouw Brekelmans in het debat.", Advice.CHECK),
        ("De kwestie is besproken met mevrouw Brekelmans. Er komt een debat.", Advice.REDACT),
    ],
)
def test_who_was_in_office_at_another_time_is_a_question_in_a_debate(
    text: str, advice: Advice
) -> None:
    assert judged(text, "mevrouw Brekelmans", dated="Datum 11 maart 2021\n\n").advice is advice


def test_who_holds_a_local_office_is_no_minister_of_the_same_name() -> None:
    assert judged("Wethouder Hennis zei", "Hennis").explanation.startswith("genoemd als wethouder")


def test_a_bare_surname_of_a_local_office_holder_stays_visible_in_the_same_document() -> None:
    text = DATED + "Gedeputeerde Roya Nazari sprak. U heet Nazari welkom."
    where = text_map(text)
    names = [found(where, "Roya Nazari"), found(where, "Nazari", nth=1)]
    assert [p.advice for p in proposals((where, names))] == [Advice.KEEP] * 2
    for other in ("K. Nazari", "mevrouw Nazari"):
        both = text_map(f"{text} Ook {other} belde.")
        names = [found(both, "Roya Nazari"), found(both, "Nazari", nth=1), found(both, other)]
        first, *rest = [p.advice for p in proposals((both, names))]
        assert first is Advice.KEEP
        assert Advice.KEEP not in rest


@pytest.mark.parametrize(
    ("holder", "later", "expected"),
    [
        ("mw. T. Rasmijn", "mevrouw Rasmijn", Advice.KEEP),
        ("T. Rasmijn", "mevrouw Rasmijn", Advice.KEEP),
        ("mw. T. Rasmijn", "mw. T. Rasmijn", Advice.KEEP),
        ("dhr. T. Rasmijn", "mevrouw Rasmijn", Advice.CHECK),
        ("mw. T. Rasmijn", "mevrouw K. Rasmijn", Advice.REDACT),
        ("mw. T. Rasmijn", "hr. Rasmijn", Advice.CHECK),
        ("T. Rasmijn", "de heer en mevrouw Rasmijn", Advice.REDACT),
        ("T. Jansen", "mevrouw Jansen", Advice.CHECK),
        ("mw. T. Bakker", "mevrouw Bakker", Advice.CHECK),
        ("mw. T. Bakker", "mevrouw T. Bakker", Advice.KEEP),
        ("mw. T. Rasmijn-Bos", "mevrouw Rasmijn", Advice.KEEP),
        ("dhr. T. Rasmijn-Bos", "mevrouw Rasmijn", Advice.CHECK),
    ],
)
def test_a_local_office_holder_stays_visible_with_a_form_of_address(
    holder: str, later: str, expected: Advice
) -> None:
    where = text_map(f"Wethouder {holder} opent de raad.\n\nDaarna vraagt {later} om stilte.")
    names = [found(where, holder), found(where, later, nth=int(holder == later))]
    assert [p.advice for p in proposals((where, names))] == [Advice.KEEP, expected]


def test_where_a_citizen_has_the_same_name_nothing_but_the_office_is_sure() -> None:
    where = text_map("Wethouder mw. T. Rasmijn opent. Mevrouw Rasmijn uit Ede belt. Rasmijn knikt.")
    names = [found(where, "mw. T. Rasmijn"), found(where, "Mevrouw Rasmijn")]
    names.append(found(where, "Rasmijn", nth=2))
    advices = [p.advice for p in proposals((where, names))]
    assert advices == [Advice.KEEP, Advice.CHECK, Advice.CHECK]


def test_a_couple_and_kin_with_the_holders_name_are_questions_and_make_it_one() -> None:
    where = text_map(
        "Wethouder T. Rasmijn opent.\n\nDe heer Rasmijn en mevrouw Rasmijn wonen hier.\n\n"
        "Zoon Rasmijn ook."
    )
    names = [found(where, "T. Rasmijn"), found(where, "De heer Rasmijn")]
    names += [found(where, "mevrouw Rasmijn"), found(where, "Rasmijn", nth=3)]
    assert [p.advice for p in proposals((where, names))] == [Advice.KEEP, *3 * [Advice.CHECK]]


def test_who_is_asked_after_with_an_office_is_asked_after_without_it() -> None:
    where = text_map(
        "Aan de minister van Financiën\nmevrouw Brandsen\nPostbus 2\n2500 EE Den Haag\n\n"
        "Geachte mevrouw Brandsen,"
    )
    names = [found(where, "mevrouw Brandsen"), found(where, "mevrouw Brandsen", nth=1)]
    assert [p.advice for p in proposals((where, names))] == [Advice.CHECK] * 2


def test_who_stands_behind_a_motion_of_his_group_is_a_member() -> None:
    where = text_map(
        "Motie in de gemeenteraad\nFractie SP – Th. Vreugdenhil\n"
        "Fractie Wij Westland: Nao Bouzidi\n"
        "Van: W. de Raadt, fractie BBB\nFractie VVD: Jan Kol woont naast de molen.\n"
        "Piet Mol, namens de VVD en de omwonenden, sprak in."
    )
    names = [
        found(where, one)
        for one in ("Th. Vreugdenhil", "Nao Bouzidi", "W. de Raadt", "Jan Kol", "Piet Mol")
    ]
    advices = [p.advice for p in proposals((where, names))]
    assert advices == [*3 * [Advice.KEEP], *2 * [Advice.REDACT]]


def test_with_more_beside_it_the_surname_of_a_local_office_holder_is_a_question() -> None:
    where = text_map(
        "ir. G.B. van Heemst, dijkgraaf, opent. De heer Van Heemst zwijgt. K. Heemst ook."
    )
    names = [
        found(where, one) for one in ("ir. G.B. van Heemst", "De heer Van Heemst", "K. Heemst")
    ]
    advices = [p.advice for p in proposals((where, names))]
    assert advices == [Advice.KEEP, Advice.CHECK, Advice.REDACT]


@pytest.mark.parametrize(
    "text",
    [
        "Aan P. Jansen, Burgemeester de Monchyplein 4",
        "P. Jansen, Koning\nWillem I-straat 41a",
        "P. Jansen\nBurgemeester van Tuyllkade 5\n3512 AB Utrecht",
        "Q. K. W. Rechter\nP. Jansen",
    ],
)
def test_a_street_or_a_surname_is_no_office(text: str) -> None:
    assert judged(text, "P. Jansen").advice is Advice.REDACT


def test_an_alderman_s_portfolio_under_his_name_is_his() -> None:
    text = "Hoogachtend,\n\nP. Jansen\nwethouder Grondzaken"
    assert judged(text, "P. Jansen").advice is Advice.KEEP
    other = judged("P. Jansen\nwethouder Bakker", "P. Jansen")
    assert other.advice is Advice.REDACT


def test_a_list_behind_the_label_of_an_office_stays_visible() -> None:
    text = "Raadsleden Driekus Noot, Emine Kaya\n\nGriffier\n\nE. van der Brug"
    for name in ("Driekus Noot", "Emine Kaya", "E. van der Brug"):
        assert judged(text, name).advice is Advice.KEEP, name
    text = "GEDEPUTEERDEN\n\nKrol-Hage (Verkeer) / M. Penninga (Natuur)\n\nSECRETARIS\n\nH. Good"
    assert judged(text, "Krol-Hage").advice is Advice.KEEP
    assert judged(text, "M. Penninga").advice is Advice.KEEP


def test_behind_the_label_of_one_office_only_the_first_name_is_its_holder_s() -> None:
    text = "Wethouder\n\nDriekus Noot, P. Bakker"
    assert judged(text, "Driekus Noot").advice is Advice.KEEP
    assert judged(text, "P. Bakker").advice is Advice.REDACT


def test_the_office_elsewhere_does_not_help_who_is_somebody_else() -> None:
    text = DATED + "De minister van Defensie besluit. Brekelmans belt. Mevrouw Brekelmans klaagt."
    where = text_map(text)
    names = [found(where, "Brekelmans"), found(where, "Mevrouw Brekelmans")]
    assert Advice.KEEP not in [p.advice for p in proposals((where, names))]


def test_the_first_half_of_an_office_holder_s_double_name_is_a_question() -> None:
    text = "raadslid S. van der Laan-Bos is er. Mevrouw Van der Laan spreekt, mevrouw Bos zwijgt."
    where = text_map(text)
    names = [
        found(where, n) for n in ("S. van der Laan-Bos", "Mevrouw Van der Laan", "mevrouw Bos")
    ]
    advices = [p.advice for p in proposals((where, names))]
    assert advices == [Advice.KEEP, Advice.CHECK, Advice.REDACT]


def test_so_is_a_surname_alone_that_is_such_a_half() -> None:
    where = text_map("Raadslid S. Jansen-Bos vraagt door. Omwonende Jansen klaagt")
    names = [found(where, "S. Jansen-Bos"), found(where, "Jansen", nth=1)]
    assert [p.advice for p in proposals((where, names))] == [Advice.KEEP, Advice.CHECK]


def test_a_frequent_surname_that_writes_to_the_kamer_is_no_member_s() -> None:
    assert judged("Van Dijk schrijft aan de Kamer", "Van Dijk").advice is not Advice.KEEP


def test_a_rare_surname_of_who_once_held_an_office_is_a_question() -> None:
    assert judged("Hennis-Plasschaert belt", "Hennis-Plasschaert").advice is Advice.CHECK
    assert judged("mevrouw Hennis-Plasschaert", "mevrouw Hennis-Plasschaert").advice is not (
        Advice.KEEP
    )


def test_the_town_clerk_who_signs_with_the_mayor_stays_visible() -> None:
    text = "Hoogachtend,\n\nE. Nowak, secretaris\nP. Kowalczyk, burgemeester"
    assert judged(text, "E. Nowak").advice is Advice.KEEP
    assert judged("Hoogachtend,\n\nE. Nowak, secretaris", "E. Nowak").advice is Advice.REDACT
    minutes = "E. Nowak, secretaris van de ondernemingsraad, belde\nmet de burgemeester"
    assert judged(minutes, "E. Nowak").advice is Advice.REDACT


def test_a_function_before_the_next_name_is_not_that_of_the_name_before() -> None:
    where = text_map(DATED + "Aanwezig: P. Jansen, minister Brekelmans en anderen")
    first, second = proposals((where, [found(where, "P. Jansen"), found(where, "Brekelmans")]))
    assert (first.advice, second.advice) == (Advice.REDACT, Advice.KEEP)


def test_an_office_that_somebody_else_holds_is_a_question() -> None:
    proposal = judged("de minister van Defensie, P. Jansen, schrijft", "P. Jansen")
    assert proposal.advice is Advice.CHECK
    assert "niet bekend als zodanig" in proposal.explanation


def test_of_two_office_holders_with_one_name_the_one_with_the_office_counts() -> None:
    premier = Official(
        "Mark Rutte", "Mark", "M.", "Rutte", "minister-president", "", "2010-10-14", "2024-07-02"
    )
    other = Official(
        "Arno Rutte", "Arno", "A.C.L.", "Rutte", "staatssecretaris van Justitie", "", "2025-09-05"
    )
    both = (premier, other)
    gone = judged("premier Rutte zei", "Rutte", officials=both)
    assert (gone.advice, "minister-president van 14-10-2010" in gone.explanation) == (
        Advice.CHECK,
        True,
    )
    assert judged("staatssecretaris Rutte", "Rutte", officials=both).advice is Advice.KEEP


def test_an_everyday_name_that_a_member_of_parliament_has_too_is_a_question() -> None:
    alone = judged("Inge van Dijk belde", "Inge van Dijk")
    assert alone.advice is Advice.CHECK
    assert "controleer of dit die persoon is" in alone.explanation


def test_without_a_date_the_list_counts_and_the_reason_says_so() -> None:
    proposal = judged("Ruben Brekelmans zei", "Ruben Brekelmans", dated="")
    assert proposal.advice is Advice.KEEP
    assert "datum van het document niet gevonden" in proposal.explanation


def test_an_uncertain_entry_asks() -> None:
    assert judged("Mei Li Vos zei", "Mei Li Vos").advice is Advice.CHECK
    assert judged("senator Mei Li Vos zei", "Mei Li Vos").advice is Advice.KEEP


def test_a_bare_surname_is_a_question_until_the_dossier_introduces_the_office_holder() -> None:
    alone = judged("Ook Brekelmans was erbij", "Brekelmans")
    assert alone.advice is Advice.CHECK
    assert "kan de minister van Defensie zijn" in alone.explanation

    where = text_map(DATED + "Ook Brekelmans was erbij")
    other = text_map("Aan minister Ruben Brekelmans", "d2")
    result = proposals(
        (where, [found(where, "Brekelmans")]), (other, [found(other, "Ruben Brekelmans")])
    )
    assert [p.advice for p in result] == [Advice.KEEP, Advice.KEEP]
    assert "elders met functie genoemd" in result[0].explanation


def test_a_bare_surname_that_a_drafter_has_too_is_a_question() -> None:
    where = text_map(
        DATED + "Opgesteld door\nK. Brekelmans\n\nminister Brekelmans\n\nOok Brekelmans"
    )
    finds = [
        found(where, "K. Brekelmans", Role.STELLER),
        found(where, "Brekelmans", nth=1),
        found(where, "Brekelmans", nth=2),
    ]
    assert [p.advice for p in proposals((where, finds))] == [
        Advice.REDACT,
        Advice.KEEP,
        Advice.CHECK,
    ]


SIGNED = DATED + "Hoogachtend,\n\n{office}\n\n{name}\n"


@pytest.mark.parametrize(
    ("office", "name", "advice"),
    [
        ("DE MINISTER VAN DEFENSIE", "Ruben Brekelmans", Advice.KEEP),
        ("De minister van Defensie,", "R.P. Brekelmans", Advice.KEEP),
        ("DE STAATSSECRETARIS VAN DEFENSIE", "Gijs Tuinman", Advice.KEEP),
        ("De burgemeester van Utrecht,", "S. Jansen", Advice.KEEP),
        ("DE DIRECTEUR-GENERAAL BELEID", "mr. P. Jansen", Advice.REDACT),
        ("DE SECRETARIS-GENERAAL", "mr. P. Jansen", Advice.REDACT),
        ("plv. SG", "mr. P. Jansen", Advice.REDACT),
        ("Hoofd afdeling Beleid", "P. Jansen", Advice.REDACT),
        ("DE MINISTER VAN DEFENSIE\nnamens deze,", "P. Jansen", Advice.REDACT),
        ("DE MINISTER VAN DEFENSIE\nnamens deze,\nDE DIRECTEUR", "P. Jansen", Advice.REDACT),
        ("De minister van Defensie, voor deze:", "P. Jansen", Advice.REDACT),
        ("namens deze, de directeur", "P. Jansen", Advice.REDACT),
        ("b/a\nDE BURGEMEESTER VAN UTRECHT", "P. Jansen", Advice.REDACT),
        ("b/a DE BURGEMEESTER VAN UTRECHT", "P. Jansen", Advice.REDACT),
        ("DE BURGEMEESTER VAN UTRECHT\nb/a", "P. Jansen", Advice.REDACT),
        ("namens de minister van Defensie,", "P. Jansen", Advice.REDACT),
        ("Namens\nDe minister van Defensie", "P. Jansen", Advice.REDACT),
        ("", "P. Jansen", Advice.REDACT),
    ],
)
def test_the_office_above_a_signature_decides(office: str, name: str, advice: Advice) -> None:
    where = text_map(SIGNED.format(office=office, name=name))
    (proposal,) = proposals((where, [found(where, name, Role.ONDERTEKENAAR)]))
    assert proposal.advice is advice
    assert bool(proposal.ground) is (advice is Advice.REDACT)


def test_the_office_below_a_signature_counts_too() -> None:
    where = text_map("Met vriendelijke groet,\n\nP. Jansen\nBurgemeester van Utrecht")
    (proposal,) = proposals((where, [found(where, "P. Jansen", Role.ONDERTEKENAAR)]))
    assert (proposal.advice, proposal.role) == (Advice.KEEP, Role.AMBTSDRAGER)


@pytest.mark.parametrize(
    ("function", "advice"),
    [
        ("dijkgraaf", Advice.KEEP),
        ("gedeputeerde", Advice.KEEP),
        ("teamleider", Advice.REDACT),
        ("", Advice.REDACT),
    ],
)
def test_who_signs_for_others_may_hold_a_public_office_of_his_own(
    function: str, advice: Advice
) -> None:
    where = text_map(f"{DATED}Namens het dagelijks bestuur,\n\nP. Jansen\n{function}\n")
    (proposal,) = proposals((where, [found(where, "P. Jansen", Role.ONDERTEKENAAR)]))
    assert proposal.advice is advice


def test_the_general_profile_asks_about_the_top() -> None:
    where = text_map(SIGNED.format(office="DE DIRECTEUR-GENERAAL BELEID", name="P. Jansen"))
    (proposal,) = proposals(
        (where, [found(where, "P. Jansen", Role.ONDERTEKENAAR)]),
        profile=reference.profile("woo-verzoek"),
    )
    assert proposal.advice is Advice.CHECK
    assert "directeur-generaal" in proposal.explanation


def test_a_profile_may_keep_a_level_or_a_role() -> None:
    profile = replace(
        reference.profile(),
        advice_for_role={"paraaf": Advice.KEEP},
        advice_for_level={"management": Advice.KEEP, "staff": Advice.CHECK},
    )
    where = text_map("directeur P. Jansen\n\nS. Visser\n\nK. Dekker")
    result = proposals(
        (
            where,
            [
                found(where, "P. Jansen"),
                found(where, "S. Visser", Role.PARAAF),
                found(where, "K. Dekker", Role.AMBTENAAR),
            ],
        ),
        profile=profile,
    )
    assert [p.advice for p in result] == [Advice.KEEP, Advice.KEEP, Advice.CHECK]
    assert "volgens het profiel zichtbaar" in result[0].explanation


def test_the_organisation_s_own_lists_go_first() -> None:
    profile = replace(reference.profile(), visible=("P. Jansen",), hidden=("Ruben Brekelmans",))
    assert judged("P. Jansen", "P. Jansen", profile=profile).advice is Advice.KEEP
    assert judged("Ruben Brekelmans", "Ruben Brekelmans", profile=profile).advice is Advice.REDACT


def test_signatures_never_stay_visible() -> None:
    where = text_map(SIGNED.format(office="DE MINISTER VAN DEFENSIE", name="Ruben Brekelmans"))
    result = proposals(
        (
            where,
            [found(where, "Ruben Brekelmans", Role.ONDERTEKENAAR), drawing((300, 300, 400, 340))],
        )
    )
    assert {p.entity_type: p.advice for p in result} == {
        EntityType.PERSON: Advice.KEEP,
        EntityType.SIGNATURE: Advice.REDACT,
    }


ADDRESSED = (
    "de Voorzitter van de Eerste Kamer\nder Staten-Generaal\nKazernestraat 52\n2500 EA Den Haag"
)


@pytest.mark.parametrize(
    ("text", "words", "kind", "kept"),
    [
        ("info@mindef.nl", "info", EntityType.EMAIL, True),
        ("team-woo@mindef.nl", "team-woo", EntityType.EMAIL, True),
        ("j.post@mindef.nl", "j.post", EntityType.EMAIL, False),
        ("jan.post@mindef.nl", "jan.post", EntityType.EMAIL, False),
        ("woo.team@mindef.nl", "woo.team", EntityType.EMAIL, True),
        ("dgb@mindef.nl", "dgb", EntityType.EMAIL, True),
        ("s.jansen@mindef.nl", "s.jansen", EntityType.EMAIL, False),
        ("bel +31 70 318 8188", "+31 70 318 8188", EntityType.PHONE, True),
        ("bel 06-12345678", "06-12345678", EntityType.PHONE, False),
        ("Postbus 20701\n2500 ES Den Haag", "2500 ES", EntityType.POSTCODE, True),
        (ADDRESSED, "Kazernestraat 52\n2500 EA", EntityType.ADDRESS, True),
        (
            "P. Jansen\nKerkstraat 12\n1234 AB X",
            "Kerkstraat 12\n1234 AB",
            EntityType.ADDRESS,
            False,
        ),
        (
            "Retouradres Postbus 20701\n\nMevrouw Jansen\nKerkstraat 12\n1234 AB X",
            "Kerkstraat 12\n1234 AB",
            EntityType.ADDRESS,
            False,
        ),
        (
            "Ministerie van Defensie\nt.a.v. P. Jansen\nKerkstraat 12",
            "Kerkstraat 12",
            EntityType.ADDRESS,
            False,
        ),
        ("Plein 4\nMPC 58 B\nPostbus 20701", "Plein 4", EntityType.ADDRESS, True),
        (
            "A. Vis | Kerkstraat 12 | ja\nLiander N.V. | Postbus 50 | nee",
            "Kerkstraat 12",
            EntityType.ADDRESS,
            False,
        ),
        (
            "Provincie Zeeland, t.a.v. gedeputeerde J. de Bat, Postbus 6001, 4330 LA Middelburg",
            "Postbus 6001, 4330 LA",
            EntityType.ADDRESS,
            True,
        ),
        ("123456782", "123456782", EntityType.BSN, False),
        (
            "Adres\nDijk 4, 9441 PK\nDijk 11, 9441 PK\nPostbus 61, 9440 AB\nWeg 3, 9440 AC",
            "Dijk 11, 9441 PK",
            EntityType.ADDRESS,
            False,
        ),
        (
            "Gemeente Ede\nBergstraat 4, 6711 DD\nPostbus 9022, 6710 HK",
            "Bergstraat 4, 6711 DD",
            EntityType.ADDRESS,
            True,
        ),
    ],
)
def test_what_belongs_to_the_organisation_stays_visible(
    text: str, words: str, kind: EntityType, kept: bool
) -> None:
    profile = replace(
        reference.profile(),
        organisation_phones=("070 318 81 88",),
        organisation_mailboxes=("dgb@mindef.nl",),
    )
    where = text_map(text)
    (proposal,) = proposals((where, [found(where, words, kind=kind)]), profile=profile)
    assert proposal.advice is (Advice.KEEP if kept else Advice.REDACT)
    assert (proposal.role is Role.ORGANISATIE) is kept


def test_a_shared_mailbox_stays_visible_in_a_list_of_copies_too() -> None:
    where = text_map("CC: info@mindef.nl")
    finds = [found(where, "info", Role.AMBTENAAR, EntityType.EMAIL)]
    assert proposals((where, finds))[0].advice is Advice.KEEP


def test_what_the_recognizer_knows_as_the_organisation_s_stays_visible() -> None:
    where = text_map("070 1234567\n\nKerkstraat 12")
    result = proposals(
        (
            where,
            [
                found(where, "070 1234567", Role.ORGANISATIE, EntityType.PHONE),
                found(where, "Kerkstraat 12", Role.DERDE, EntityType.ADDRESS),
            ],
        )
    )
    assert [p.advice for p in result] == [Advice.KEEP, Advice.REDACT]


def test_a_faint_find_stays_a_question() -> None:
    where = text_map("directeur P. Jansen")
    (proposal,) = proposals((where, [found(where, "P. Jansen", score=0.4)]))
    assert proposal.advice is Advice.CHECK


def test_an_address_in_a_sentence_belongs_to_whom_the_sentence_says() -> None:
    where = text_map(
        "Volgens haar klopt het adres van haar zoon niet, dat moet zijn Eikenhof 7\nUWV belt terug"
    )
    (home,) = proposals((where, [found(where, "Eikenhof 7", kind=EntityType.ADDRESS)]))
    assert home.advice is Advice.REDACT
