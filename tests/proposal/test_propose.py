from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import reference
from app.model.detection import EntityType, Role
from app.model.proposal import Advice
from tests.proposal.builders import OFFICIALS, drawing, found, proposals, span, text_map

TEXT = (
    "Datum 29 september 2025\n\nOpgesteld door\nS.M. van der Velde\nBeleidsmedewerker\n"
    "06-12345678\ns.vandervelde@mindef.nl\n\nminister Brekelmans en Ruben Brekelmans spraken met "
    "burgemeester Jansen, mevrouw Van der Velde en Jan Paternotte (D66). Kerkstraat 12, 1234 AB.\n"
    "bsn 123456782\n\nHoogachtend,\n\nDE DIRECTEUR-GENERAAL BELEID\n\nmr. P. Pietersen"
)
SPANS = [
    "S.M. van der Velde",
    "06-12345678",
    "s.vandervelde",
    "Brekelmans",
    "Ruben Brekelmans",
    "Jansen",
    "Van der Velde",
    "Jan Paternotte",
    "Kerkstraat 12",
    "1234 AB",
    "123456782",
    "mr. P. Pietersen",
]


@st.composite
def finds(draw: st.DrawFn):
    where = text_map(TEXT)
    some = draw(
        st.lists(
            st.tuples(
                st.sampled_from(SPANS),
                st.sampled_from(list(EntityType)),
                st.sampled_from(list(Role)),
                st.sampled_from([0.4, 0.7, 0.95]),
            ),
            max_size=10,
        )
    )
    return where, [*(found(where, w, r, k, s) for w, k, r, s in some), drawing((9, 900, 99, 950))]


@settings(max_examples=60, deadline=None)
@given(finds(), st.sampled_from(["defensie-beslisnota", "woo-verzoek"]))
def test_every_proposal_to_hide_has_an_existing_ground_and_a_justification(case, name) -> None:
    for proposal in proposals(case, profile=reference.profile(name)):
        if proposal.advice is Advice.KEEP:
            assert proposal.ground == proposal.justification == ""
        else:
            assert proposal.ground in reference.grounds()
            assert proposal.justification.strip()
        assert proposal.explanation


@settings(max_examples=60, deadline=None)
@given(finds())
def test_no_drafter_stays_visible_under_the_default_profile(case) -> None:
    where, detections = case
    hidden = [
        (p.start, p.end)
        for p in proposals((where, detections))
        if p.advice is Advice.REDACT and p.start is not None
    ]
    for detection in detections:
        if detection.role is Role.STELLER and detection.start is not None and detection.score > 0.6:
            assert any(s <= detection.start and detection.end <= e for s, e in hidden)


@settings(max_examples=40, deadline=None)
@given(finds())
def test_the_same_dossier_gives_the_same_proposals(case) -> None:
    where, detections = case
    assert proposals((where, detections)) == proposals((where, detections[::-1]))


@settings(max_examples=40, deadline=None)
@given(finds())
def test_places_do_not_overlap_and_ids_are_unique(case) -> None:
    result = proposals(case)
    assert len({p.id for p in result}) == len(result)
    spans = sorted((p.start, p.end) for p in result if p.start is not None)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_the_whole_story_of_a_note() -> None:
    where = text_map(TEXT)
    result = proposals(
        (
            where,
            [
                found(where, "S.M. van der Velde", Role.STELLER),
                found(where, "06-12345678", Role.STELLER, EntityType.PHONE),
                found(where, "s.vandervelde", Role.STELLER, EntityType.EMAIL),
                found(where, "Brekelmans"),
                found(where, "Ruben Brekelmans"),
                found(where, "Jansen"),
                found(where, "Jan Paternotte"),
                found(where, "Kerkstraat 12", kind=EntityType.ADDRESS),
                found(where, "1234 AB", kind=EntityType.POSTCODE),
                found(where, "123456782", kind=EntityType.BSN),
                found(where, "mr. P. Pietersen", Role.ONDERTEKENAAR),
            ],
        )
    )
    assert [(p.text, p.advice, p.ground) for p in result] == [
        ("S.M. van der Velde", Advice.REDACT, "5.1.2e"),
        ("06-12345678", Advice.REDACT, "5.1.2e"),
        ("s.vandervelde", Advice.REDACT, "5.1.2e"),
        ("Brekelmans", Advice.KEEP, ""),
        ("Ruben Brekelmans", Advice.KEEP, ""),
        ("Jansen", Advice.KEEP, ""),
        ("Van der Velde", Advice.REDACT, "5.1.2e"),
        ("Jan Paternotte", Advice.KEEP, ""),
        ("Kerkstraat 12, 1234 AB", Advice.REDACT, "5.1.2e"),
        ("123456782", Advice.REDACT, "5.1.1e"),
        ("mr. P. Pietersen", Advice.REDACT, "5.1.2e"),
    ]


def test_documents_come_in_their_own_order() -> None:
    first, second = text_map("P. Pietersen", "b"), text_map("K. Klaassen", "a")
    result = proposals((first, [span(first, 0, 12)]), (second, [span(second, 0, 11)]))
    assert [p.document_id for p in result] == ["b", "a"]


def test_the_justification_goes_by_type_then_role_then_default() -> None:
    where = text_map("P. Pietersen\n\n123456782\n\nK. Klaassen")
    drafter, number, other = proposals(
        (
            where,
            [
                found(where, "P. Pietersen", Role.STELLER),
                found(where, "123456782", Role.STELLER, EntityType.BSN),
                found(where, "K. Klaassen"),
            ],
        )
    )
    table = reference.profile().justifications
    assert drafter.justification == table["steller"]
    assert number.justification == table["BSN"]
    assert other.justification == table["default"]


def test_a_slip_in_a_profile_still_gives_a_ground_that_exists() -> None:
    profile = replace(reference.profile(), grounds={"default": "9.9.9"}, justifications={})
    where = text_map("P. Pietersen")
    (proposal,) = proposals((where, [span(where, 0, 12)]), profile=profile)
    assert proposal.ground == "5.1.2e"
    assert "persoonlijke levenssfeer" in proposal.justification


@pytest.mark.parametrize("name", ["defensie-beslisnota", "woo-verzoek"])
def test_every_ground_of_the_profiles_exists(name: str) -> None:
    assert set(reference.profile(name).grounds.values()) <= set(reference.grounds())


def test_an_empty_dossier_has_no_proposals() -> None:
    assert proposals() == ()
    assert proposals((text_map(""), []), officials=OFFICIALS) == ()
