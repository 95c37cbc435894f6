from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.model.detection import EntityType, Role
from app.review import changes
from app.review.motivation import fill, unfilled, values
from tests.dossier_builders import document, new_session, proposal

if TYPE_CHECKING:
    from pathlib import Path


def test_the_fields_are_what_is_known_of_the_proposal_and_its_document(tmp_path: Path) -> None:
    session = new_session(tmp_path, proposal("p1"))
    session.update_document(document(date="2024-07-02"))
    session.apply(changes.add_ground(session, ["p1"], "5.1.2i"))
    known = values(session, "p1")
    template = "Een {soort}  van {rol} in {document} van\n{datum} ({grond}): {artikel}; {belang}."
    assert fill(template, known) == (
        "Een naam van de steller in document 001 van 2 juli 2024 (5.1.2e en 5.1.2i): "
        "artikel 5.1, tweede lid, aanhef en onder e, Woo en "
        "artikel 5.1, tweede lid, aanhef en onder i, Woo; "
        "eerbiediging van de persoonlijke levenssfeer en goed functioneren van de Staat, andere "
        "publiekrechtelijke lichamen of bestuursorganen."
    )


@pytest.mark.parametrize("day", [None, "", "2024-13-01", "gisteren"])
def test_what_is_not_known_is_left_for_the_officer_to_write_over(tmp_path: Path, day) -> None:
    odd = proposal("p1", entity_type=EntityType.OTHER, role=Role.ONBEKEND, ground="9.9")
    session = new_session(tmp_path, odd)
    session.update_document(document(date=day))
    text = fill("{soort} {rol} {datum} {grond} {bedrijf} {rol}", values(session, "p1"))
    assert text == "gegeven «rol» «datum» «grond» «bedrijf» «rol»"
    assert unfilled(text) == ("rol", "datum", "grond", "bedrijf")
    assert unfilled("Van [Jansen] en {x}") == ()
