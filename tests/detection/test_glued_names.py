"""Names of people of the document inside hashtags and names of files."""

from __future__ import annotations

import pytest

from app.detection.glued_names import find_glued
from app.model.detection import EntityType
from tests.proposal.builders import found, text_map


def glued(text: str, *names: str) -> list[str]:
    where = text_map(text)
    return [d.text for d in find_glued(where, [found(where, name) for name in names])]


@pytest.mark.parametrize(
    ("text", "name", "inside"),
    [
        ("Tomasz Wójcik: lees #FreeWojcik", "Tomasz Wójcik", ["Wojcik"]),
        ("Fatima Ait Lahcen: #FreeAitLahcen", "Fatima Ait Lahcen", ["AitLahcen"]),
        ("Semira Tesfay in paspoort_semiratesfay.jpg", "Semira Tesfay", ["semiratesfay"]),
        ("Lonneke Vos in tel_lonneke_v2.xlsx", "Lonneke Vos", ["lonneke"]),
        ("Jan Bakker in bakkerijen.pdf", "Jan Bakker", []),
        ("Jan Groen op #GroenLinks en #groen", "Jan Groen", []),
        (
            "E. Wijnbergen in offertewijnbergenhof_mail_wijnbergen.docx",
            "E. Wijnbergen",
            ["wijnbergen"],
        ),
        ("Jan Mol op #molenfeest", "Jan Mol", []),
        ("Semira Tesfay las jaarverslag.pdf", "Semira Tesfay", []),
    ],
)
def test_a_name_inside_is_asked_after(text: str, name: str, inside: list[str]) -> None:
    assert glued(text, name) == inside


def test_what_is_covered_already_and_numbers_are_left_out() -> None:
    assert glued("Semira Tesfay in semiratesfay.jpg", "Semira Tesfay", "semiratesfay") == []
    where = text_map("BSN 123456782 in 123456782.pdf")
    assert list(find_glued(where, [found(where, "123456782", kind=EntityType.BSN)])) == []
