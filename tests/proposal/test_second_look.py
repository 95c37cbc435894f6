"""What the rules keep visible and the model holds for somebody's is asked after."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app import reference
from app.model.detection import EntityType, Role
from app.model.profile import Official
from app.model.proposal import Advice
from tests.proposal.builders import found, proposals, text_map

SURE, UNSURE = 0.999, 0.2
CHAIR = Official("Petra Jansen", "Petra", "P.", "Jansen", "voorzitter", "Bestuur", "2001-01-01")


def judged(text: str, name: str, personal: float | None, **how: EntityType | Role) -> tuple:
    where = text_map(text)
    (one,) = proposals((where, [replace(found(where, name, **how), personal=personal)]))
    return one.advice, one.explanation


@pytest.mark.parametrize(
    ("personal", "advice"), [(SURE, Advice.CHECK), (UNSURE, Advice.KEEP), (None, Advice.KEEP)]
)
def test_whoever_is_visible_by_office_is_asked_after_where_the_model_sees_none(
    personal, advice
) -> None:
    told, why = judged("volgens wethouder Bakker", "Bakker", personal)
    assert told is advice
    assert why.startswith("genoemd als wethouder: ")
    assert why.endswith("controleer of deze naam zichtbaar blijft") == (advice is Advice.CHECK)


def test_so_is_what_is_an_organisation_s() -> None:
    how = {"kind": EntityType.PHONE, "role": Role.ORGANISATIE}
    text = "bel 070 123 45 67"
    assert judged(text, "070 123 45 67", 0.02, **how)[0] is Advice.KEEP
    assert judged(text, "070 123 45 67", 0.1, **how)[0] is Advice.CHECK
    assert judged(text, "070 123 45 67", SURE, **how) == (
        Advice.CHECK,
        "gegeven van een organisatie, niet van een persoon: controleer",
    )


def test_a_mailbox_is_where_the_model_is_sure_alone() -> None:
    how = {"kind": EntityType.EMAIL, "role": Role.ORGANISATIE}
    for personal, advice in ((0.8, Advice.KEEP), (0.95, Advice.CHECK)):
        assert judged("mail pb.kroon@ede.nl", "pb.kroon", personal, **how)[0] is advice


def test_a_name_that_the_model_holds_for_an_office_holder_s_is_a_question() -> None:
    text = "volgens Bakker belt hij"
    for personal, advice in ((0.05, Advice.CHECK), (0.2, Advice.REDACT), (None, Advice.REDACT)):
        assert judged(text, "Bakker", personal)[0] is advice
    for role in (Role.STELLER, Role.DERDE, Role.AMBTENAAR):
        assert judged(text, "Bakker", 0.05, role=role)[0] is Advice.REDACT
    where = text_map(text)
    profile = replace(reference.profile(), hidden=("Bakker",))
    one = replace(found(where, "Bakker"), personal=0.05)
    assert [p.advice for p in proposals((where, [one]), profile=profile)] == [Advice.REDACT]


def test_so_is_where_that_name_was_spread_to_unless_it_was_found_elsewhere() -> None:
    where = text_map("volgens Feenstra belt hij. Feenstra is er. Later kwam Feenstra.")
    doubted = replace(found(where, "Feenstra"), personal=0.05)
    assert {p.advice for p in proposals((where, [doubted]))} == {Advice.CHECK}
    sure = replace(found(where, "Feenstra", nth=1), personal=0.99)
    advices = [p.advice for p in proposals((where, [doubted, sure]))]
    assert advices == [Advice.CHECK, Advice.REDACT, Advice.REDACT]


def test_but_no_service_number() -> None:
    how = {"kind": EntityType.PHONE, "role": Role.ORGANISATIE}
    for number in ("0900-8844", "0800 1234", "14 0113"):
        assert judged(f"bel {number}", number, SURE, **how)[0] is Advice.KEEP


def test_what_the_organisation_wants_visible_stays_so() -> None:
    profile = replace(reference.profile(), visible=("P. Jansen",))
    where = text_map("groet, P. Jansen")
    one = replace(found(where, "P. Jansen"), personal=SURE)
    assert [p.advice for p in proposals((where, [one]), profile=profile)] == [Advice.KEEP]


@pytest.mark.parametrize(
    "more",
    [
        {"officials": (CHAIR,)},
        {"advice_for_role": {Role.AMBTENAAR: Advice.KEEP}},
    ],
)
def test_so_does_whom_its_lists_or_its_profile_keep_visible(more) -> None:
    where = text_map("groet, Petra Jansen")
    role = Role.AMBTENAAR if "advice_for_role" in more else Role.ONBEKEND
    one = replace(found(where, "Petra Jansen", role), personal=SURE)
    profile = replace(reference.profile(), **more)
    assert [p.advice for p in proposals((where, [one]), profile=profile)] == [Advice.KEEP]


def test_who_is_known_to_hold_the_office_stays_visible() -> None:
    told = judged("Datum 3 maart 2025\n\nminister Brekelmans", "Brekelmans", SURE)
    assert told[0] is Advice.KEEP


def test_what_is_to_be_redacted_or_asked_after_stays_as_it_is() -> None:
    assert judged("groet, P. Jansen", "P. Jansen", SURE)[0] is Advice.REDACT


def test_a_bare_surname_goes_with_whom_it_rests_on() -> None:
    text = "Volgens wethouder Feenstra-Akkerbos is dat zo. Later kwam Feenstra-Akkerbos terug."
    where = text_map(text)
    whole = replace(found(where, "Feenstra-Akkerbos"), personal=SURE)
    bare = replace(found(where, "Feenstra-Akkerbos", nth=1), personal=UNSURE)
    first, second = proposals((where, [whole, bare]))
    assert (first.advice, second.advice) == (Advice.CHECK, Advice.CHECK)
    assert second.explanation.startswith("in dit document met een openbaar ambt genoemd")
    sure = replace(whole, personal=UNSURE)
    assert {p.advice for p in proposals((where, [sure, bare]))} == {Advice.KEEP}
