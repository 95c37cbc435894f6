from __future__ import annotations

from typing import TYPE_CHECKING

from app.model.detection import EntityType
from app.review.teaching import word_of
from tests.dossier_builders import analysis, new_session, proposal

if TYPE_CHECKING:
    from pathlib import Path


def test_a_word_is_taught_with_single_spaces_and_a_drawing_has_none(tmp_path: Path) -> None:
    session = new_session(tmp_path, proposal("a", text="S.\n Velde"), proposal("b", text=""))
    assert word_of(session, "a", visible=True) == word_of(session, "a", visible=False) == "S. Velde"
    assert word_of(session, "b", visible=True) == ""


def test_a_mail_address_stays_visible_as_a_whole_and_is_hidden_to_the_at(
    tmp_path: Path,
) -> None:
    mail = proposal("a", text="jan", start=0, end=3, entity_type=EntityType.EMAIL)
    session = new_session(tmp_path, mail)
    assert word_of(session, "a", visible=True) == "jan"  # not read yet
    session.add_analysis(analysis(text="jan@voorbeeld.nl is weg"))
    assert word_of(session, "a", visible=True) == "jan@voorbeeld.nl"
    assert word_of(session, "a", visible=False) == "jan"
    session.add_analysis(analysis(text="jan is weg"))
    assert word_of(session, "a", visible=True) == "jan"
