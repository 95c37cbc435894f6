"""Boxes that somebody else made may have several grounds."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from app import reference
from app.cli.regions import read_regions, region_proposals
from app.errors import UsageError
from tests.dossier_builders import analysis

if TYPE_CHECKING:
    from pathlib import Path

PROFILE = reference.profile("woo-verzoek")


def grounds_of(folder: Path, ground: str) -> list[str]:
    file = folder / "brief.pdf"
    file.write_bytes(b"%PDF")
    given = folder / "vlakken.json"
    box = {"page": 1, "bbox": [10, 10, 50, 20], "ground": ground}
    given.write_text(json.dumps({"brief.pdf": [box]}))
    ((_, regions),) = read_regions(given, [file]).items()
    return [p.ground for p in region_proposals(regions, analysis(), PROFILE)]


@pytest.mark.parametrize(
    ("given", "taken"),
    [
        ("", "5.1.2e"), ("5.1.1e", "5.1.1e"), ("5.1.2 i, 5.1.2.e", "5.1.2e, 5.1.2i"),
        ("5.2", "5.2.1"), ("5.1.2e,5.1.2e", "5.1.2e"),
    ],
)  # fmt: skip
def test_one_ground_or_several_in_any_way_of_writing(tmp_path: Path, given: str, taken) -> None:
    assert grounds_of(tmp_path, given) == [taken]


def test_each_of_several_must_exist(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="bestaat niet"):
        grounds_of(tmp_path, "5.1.2e, 9.9")
