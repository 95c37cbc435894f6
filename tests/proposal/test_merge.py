from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import reference
from app.model.detection import Detection, EntityType, Role
from app.model.geometry import PageArea, Rect
from app.model.proposal import Advice, Proposal
from app.proposal.merge import merge
from tests.proposal.builders import drawing, found, span, text_map

PROFILE = reference.profile()
PERSON, EMAIL, PHONE, BSN = (
    EntityType.PERSON,
    EntityType.EMAIL,
    EntityType.PHONE,
    EntityType.BSN,
)
ADDRESS, POSTCODE = EntityType.ADDRESS, EntityType.POSTCODE


def merged(where, detections):
    return merge(detections, where, PROFILE)


def test_two_finds_of_one_name_become_the_full_name() -> None:
    where = text_map("drs. S.M. van der Velde schrijft")
    (proposal,) = merged(
        where,
        [found(where, "S.M. van der Velde", Role.STELLER), found(where, "drs. S.M. van der")],
    )
    assert proposal.text == "drs. S.M. van der Velde"
    assert proposal.role is Role.STELLER
    assert len(proposal.detections) == 2


def test_a_name_in_a_mail_address_stays_part_of_it() -> None:
    where = text_map("s.vandervelde@mindef.nl")
    (proposal,) = merged(
        where,
        [
            found(where, "s.vandervelde", kind=EMAIL, score=0.7),
            found(where, "vandervelde", score=0.95),
        ],
    )
    assert (proposal.entity_type, proposal.text) == (EMAIL, "s.vandervelde")


def test_a_postcode_belongs_to_the_address_over_the_line_end_too() -> None:
    where = text_map("Kerkstraat 12,\n1234 AB Utrecht\n\n2500 EA")
    first, second = merged(
        where,
        [
            found(where, "Kerkstraat 12", kind=ADDRESS),
            found(where, "1234 AB", kind=POSTCODE),
            found(where, "2500 EA", kind=POSTCODE),
        ],
    )
    assert (first.entity_type, first.text) == (ADDRESS, "Kerkstraat 12,\n1234 AB")
    assert len(first.areas) == 2
    assert second.entity_type is POSTCODE


@pytest.mark.parametrize(("gap", "count"), [(" ", 1), (", ", 1), ("\n", 2), (" en ", 2)])
def test_a_number_behind_a_postcode_joins_it_on_one_line_only(gap: str, count: int) -> None:
    where = text_map(f"1234 AB{gap}Dorpsplein 4")
    finds = [
        found(where, "1234 AB", kind=POSTCODE),
        found(where, "Dorpsplein 4", kind=ADDRESS),
    ]
    assert len(merged(where, finds)) == count


@pytest.mark.parametrize(
    ("text", "parts", "count"),
    [
        ("S.M. van der Velde", ("S.M.", "van der Velde"), 1),
        ("Velde, S.M.", ("Velde", "S.M."), 1),
        ("Jan Jansen Piet Pieters", ("Jan Jansen", "Piet Pieters"), 2),
        ("P. Jansen, K. Bakker", ("P. Jansen", "K. Bakker"), 2),
        ("Jansen\nBakker", ("Jansen", "Bakker"), 2),
    ],
)
def test_touching_parts_join_only_when_they_are_one_name(
    text: str, parts: tuple[str, str], count: int
) -> None:
    where = text_map(text)
    assert len(merged(where, [found(where, p) for p in parts])) == count


def test_neighbours_of_different_kinds_stay_apart() -> None:
    where = text_map("P. Jansen 06-12345678")
    assert (
        len(merged(where, [found(where, "P. Jansen"), found(where, "06-12345678", kind=PHONE)]))
        == 2
    )


@pytest.mark.parametrize("winner", [PHONE, BSN, EntityType.IBAN])
def test_of_two_kinds_of_number_the_better_scored_wins(winner: EntityType) -> None:
    where = text_map("nummer 123456782 hier")
    finds = [
        found(where, "123456782", kind=kind, score=0.9 if kind is winner else 0.6)
        for kind in (PHONE, BSN, EntityType.IBAN)
    ]
    (proposal,) = merged(where, finds)
    assert proposal.entity_type is winner


def test_the_score_decides_between_redact_and_check_and_nothing() -> None:
    where = text_map("Anna Bert Carl")
    advice = {
        p.text: p.advice
        for p in merged(
            where,
            [
                found(where, "Anna", score=0.6),
                found(where, "Carl", score=0.35),
                found(where, "Bert", score=0.34),
            ],
        )
    }
    assert advice == {"Anna": Advice.REDACT, "Carl": Advice.CHECK}


def test_signatures_merge_with_each_other_and_never_with_text() -> None:
    where = text_map("P. Jansen")
    finds = [
        found(where, "P. Jansen", Role.ONDERTEKENAAR),
        drawing((40, 40, 100, 80)),
        drawing((90, 70, 150, 90), kind=EntityType.INITIALS, score=0.7),
        drawing((145, 85, 160, 95)),
        drawing((300, 300, 350, 320)),
        drawing((300, 300, 350, 320), page=1),
    ]
    result = merged(where, finds)
    assert sorted(p.entity_type for p in result) == [PERSON, *[EntityType.SIGNATURE] * 3]
    joined = next(p for p in result if len(p.detections) == 3)
    assert joined.areas == (PageArea(0, Rect(40, 40, 160, 95)),)
    assert joined.text == ""


def test_a_find_without_any_place_is_left_out() -> None:
    where = text_map("tekst")
    nowhere = replace(drawing((0, 0, 1, 1)), areas=())
    assert merged(where, [nowhere, span(where, 2, 2)]) == ()


def test_an_area_that_reaches_beyond_the_text_is_covered() -> None:
    where = text_map("P. Jansen")
    wide = PageArea(0, Rect(40, 48, 120, 64))
    elsewhere = PageArea(1, Rect(0, 0, 9, 9))
    detection = replace(found(where, "P. Jansen"), areas=(wide, elsewhere))
    (proposal,) = merged(where, [detection])
    assert proposal.areas == (wide, elsewhere)


def test_a_span_of_spaces_that_covers_no_glyph_still_has_a_place_in_the_order() -> None:
    where = text_map("a \n \nb")
    blank = replace(span(where, 3, 4), areas=())
    assert [p.areas for p in merged(where, [blank])] == [()]


def test_proposals_come_in_the_order_of_reading() -> None:
    where = text_map("Anna Bert\nCarl\fDirk")
    finds = [found(where, n) for n in ("Dirk", "Carl", "Bert", "Anna")]
    finds = [replace(d, entity_type=EntityType.OTHER) for d in finds]
    assert [p.text for p in merged(where, finds)] == ["Anna", "Bert", "Carl", "Dirk"]


WORDS = "Jan Jansen 06-12345678 s.jansen Kerkstraat 12, 1234 AB\nS.M. van der Velde\nx y z"


@st.composite
def detections(draw: st.DrawFn) -> list[Detection]:
    where = text_map(WORDS)
    some = draw(
        st.lists(
            st.tuples(
                st.integers(0, len(WORDS) - 2),
                st.integers(1, 18),
                st.sampled_from([t for t in EntityType if t is not EntityType.SIGNATURE]),
                st.sampled_from(list(Role)),
                st.sampled_from([0.3, 0.4, 0.6, 0.85, 0.95]),
            ),
            max_size=8,
        )
    )
    text = [
        span(where, start, min(len(WORDS), start + size), role, kind, score)
        for start, size, kind, role, score in some
    ]
    corners = st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(0, 1))
    inks = [
        drawing((x * 10, y * 10, x * 10 + 15, y * 10 + 15), page)
        for x, y, page in draw(st.lists(corners, max_size=5, unique=True))
    ]
    return text + inks


def as_detection(proposal: Proposal) -> Detection:
    return Detection(
        id=proposal.id,
        document_id=proposal.document_id,
        start=proposal.start,
        end=proposal.end,
        areas=proposal.areas,
        entity_type=proposal.entity_type,
        role=proposal.role,
        score=proposal.score,
        recognizer="merge",
        explanation=proposal.explanation,
    )


def outline(result: tuple[Proposal, ...]) -> list[object]:
    return [
        (p.id, p.start, p.end, p.areas, p.entity_type, p.role, p.score, p.advice) for p in result
    ]


@given(detections())
def test_merging_again_changes_nothing(finds: list[Detection]) -> None:
    where = text_map(WORDS)
    once = merged(where, finds)
    assert outline(merged(where, [as_detection(p) for p in once])) == outline(once)


@given(detections(), st.randoms(use_true_random=False))
def test_the_order_of_the_finds_does_not_matter(finds, random) -> None:
    where = text_map(WORDS)
    shuffled = list(finds)
    random.shuffle(shuffled)
    assert merged(where, shuffled) == merged(where, finds)


@given(detections())
def test_every_area_of_every_find_is_covered(finds: list[Detection]) -> None:
    result = merged(text_map(WORDS), finds)
    for detection in finds:
        if detection.score < PROFILE.check_score:
            continue
        for area in detection.areas:
            assert any(
                a.page == area.page and a.rect.contains(area.rect, 0.1)
                for p in result
                for a in p.areas
            )


@given(detections())
def test_no_two_proposals_share_a_character_or_an_id(finds: list[Detection]) -> None:
    result = merged(text_map(WORDS), finds)
    spans = sorted((p.start, p.end) for p in result if p.start is not None)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    assert len({p.id for p in result}) == len(result)
