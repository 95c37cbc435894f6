"""First names alone that office holders may be called by."""

from __future__ import annotations

import pytest

from app import reference
from app.model.proposal import Advice
from app.pipeline import analyse, propose
from tests.detection.pages import pdf


def _advice(lines: list[str], wanted: str) -> list[Advice]:
    made = pdf([(60, 80 + 14 * n, line) for n, line in enumerate(lines)])
    detector = _detector()
    profile = reference.profile(reference.DEFAULT_PROFILE)
    found = propose([analyse(made, "chat.pdf", "d1", detector)], profile)
    return [p.advice for p in found if p.text == wanted]


def _detector() -> object:
    from app.detection.engine import Detector

    return Detector(reference.profile(reference.DEFAULT_PROFILE))


@pytest.mark.parametrize("name", ["Hugo"])
def test_a_minister_s_first_name_in_a_political_document_is_a_question(name: str) -> None:
    lines = ["Datum: 12 maart 2021", f"Beste {name},", "", "De Kamerbrief ligt bij de MP."]
    assert _advice(lines, name) == [Advice.CHECK]


def test_who_is_called_so_in_full_is_no_minister() -> None:
    lines = [
        "Datum: 12 maart 2021", "Beste Hugo,", "", "De Kamerbrief ligt bij de MP.",
        "", "Hugo Terpstra, beleidsmedewerker",
    ]  # fmt: skip
    assert Advice.CHECK not in _advice(lines, "Hugo")


def test_without_a_word_of_politics_a_first_name_is_a_name() -> None:
    lines = ["Datum: 12 maart 2021", "Beste Hugo,", "", "De schutting staat scheef."]
    assert _advice(lines, "Hugo") == [Advice.REDACT]


def test_earlier_members_of_parliament_are_a_question() -> None:
    lines = ["Datum: 12 maart 2021", "Mevrouw Renske Leijten belde over de brief."]
    assert all(a is not Advice.REDACT for a in _advice(lines, "Renske Leijten"))


MEMO = ["MEMO", "Aan: wethouder P. Mol", "Van: Kim Bos", "Datum: 12 maart 2021", ""]


def test_who_a_memo_is_for_is_greeted_by_the_first_name() -> None:
    assert _advice([*MEMO, "Beste Pieter,", "De schutting staat scheef."], "Pieter") == [
        Advice.KEEP
    ]


@pytest.mark.parametrize("name", ["Karin", "Kim"])
def test_another_first_letter_and_another_reader_are_redacted(name: str) -> None:
    lines = [*MEMO, f"Beste {name},", "De schutting staat scheef."]
    assert _advice(lines, name) == [Advice.REDACT]


def test_a_greeting_below_the_end_of_a_message_is_to_somebody_else() -> None:
    lines = [*MEMO, "Bijgaand de nota. Groet, Kees", "Beste Petra,", "Regel jij de zaal?"]
    assert _advice(lines, "Petra") == [Advice.REDACT]


def test_a_greeting_in_the_next_message_is_to_somebody_else() -> None:
    lines = [*MEMO, "Bijgaand de nota.", "Kees", "", "Van: Kees Vis", "Aan: team", "Beste Petra,"]
    assert _advice(lines, "Petra") == [Advice.REDACT]
