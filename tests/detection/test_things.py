"""A surname alone that the text uses for a firm, a ship or a system is a question."""

from __future__ import annotations

import pytest

from app.detection.things import with_doubts
from app.model.detection import EntityType, Role
from tests.proposal.builders import found, text_map


def scores(text: str, *names: str, role: Role = Role.ONBEKEND) -> list[float]:
    where = text_map(text)
    finds = [found(where, name, role) for name in names]
    return [d.score for d in with_doubts(finds, text)]


@pytest.mark.parametrize(
    ("text", "name", "doubted"),
    [
        ("Is Hagedoorn klaar? De firma Hagedoorn zegt van wel.", "Hagedoorn", True),
        ("Fleur stuurt bericht. Bevraagd in Fleur.", "Fleur", True),
        ("Hagedoorn zegt van wel.", "Hagedoorn", False),
        ("@Akosua: graag een reactie", "Akosua", False),
        ("zie memo/Akosua.docx", "Akosua", False),
        ("K. Hagedoorn is van de firma Hagedoorn.", "K. Hagedoorn", False),
    ],
)
def test_one_that_is_a_thing_elsewhere_is_a_question(text: str, name: str, doubted: bool) -> None:
    (score,) = scores(text, name)
    assert (score < 0.6) is doubted


def test_one_who_is_named_in_full_or_has_a_role_stays_a_person() -> None:
    text = "Hagedoorn belt. De firma Hagedoorn is van Jan Hagedoorn."
    assert scores(text, "Hagedoorn", "Jan Hagedoorn") == [0.85, 0.85]
    only = "Hagedoorn belt. De firma Hagedoorn."
    assert scores(only, "Hagedoorn", role=Role.STELLER) == [0.85]


def test_other_kinds_stay_as_they_are() -> None:
    where = text_map("06-12345678")
    phone = found(where, "06-12345678", kind=EntityType.PHONE)
    assert list(with_doubts([phone], where.text)) == [phone]
