from __future__ import annotations

import json
import runpy
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from app import paths, reference
from app.model.person_name import PersonName
from app.proposal.officials import Likeness, find_matches

ROOT = Path(__file__).resolve().parents[2]
CABINETS = {
    "Kabinet-Balkenende IV",
    "Kabinet-Rutte I",
    "Kabinet-Rutte II",
    "Kabinet-Rutte III",
    "Kabinet-Rutte IV",
    "Kabinet-Schoof",
    "Kabinet-Jetten",
}


def test_the_file_is_what_the_tables_make(tmp_path: Path) -> None:
    tool = runpy.run_path(str(ROOT / "tools" / "make_officials.py"))
    tool["main"].__globals__["TARGET"] = tmp_path / "officials.json"
    tool["main"]()
    made = (tmp_path / "officials.json").read_text(encoding="utf-8")
    assert made == (paths.resources() / "officials.json").read_text(encoding="utf-8")
    assert set(json.loads(made)) == {"source", "date", "officials"}


def test_every_entry_is_in_order() -> None:
    for official in reference.officials():
        begin = date.fromisoformat(official.start)
        assert not official.end or date.fromisoformat(official.end) > begin
        assert official.name == f"{official.given} {official.surname}"
        assert not official.initials or official.initials.endswith(".")
        match = find_matches(PersonName.parse(official.name), (official,), official.start)[0]
        assert (match.likeness, match.in_office) == (Likeness.FULL, True)


def test_all_cabinets_since_2010_and_the_whole_tweede_kamer_are_there() -> None:
    officials = reference.officials()
    assert {o.body for o in officials if not o.office.startswith("lid ")} == CABINETS
    now = [o for o in officials if o.office == "lid van de Tweede Kamer" and not o.end]
    assert len(now) == len({o.name for o in now}) == 150
    seats = Counter(o.body for o in now)
    assert seats == {
        "D66": 26,
        "VVD": 22,
        "GroenLinks-PvdA": 20,
        "PVV": 19,
        "CDA": 18,
        "JA21": 9,
        "FVD": 7,
        "Groep Markuszower": 7,
        "BBB": 3,
        "Lid Keijzer": 1,
        "ChristenUnie": 3,
        "DENK": 3,
        "PvdD": 3,
        "SGP": 3,
        "SP": 3,
        "50PLUS": 2,
        "Volt": 1,
    }


@pytest.mark.parametrize(
    ("name", "dated", "office"),
    [
        ("Ruben Brekelmans", "2025-09-29", "minister van Defensie"),
        ("R.P. Brekelmans", "2025-09-29", "minister van Defensie"),
        ("Ruben Brekelmans", "2026-04-01", "lid van de Tweede Kamer"),
        ("Gijs Tuinman", "2025-09-29", "staatssecretaris van Defensie"),
        ("Dilan Yesilgöz", "2026-04-01", "minister van Defensie"),
        ("Yeşilgöz - Zegerius", "2023-04-01", "minister van Justitie en Veiligheid"),
        ("Hanke Bruins Slot", "2023-10-01", "minister van Buitenlandse Zaken"),
        ("Bruins Slot", "2022-10-01", "minister van Binnenlandse Zaken en Koninkrijksrelaties"),
        ("H.G.J. Bruins Slot", "2023-10-01", "minister van Buitenlandse Zaken"),
        ("Ernst Hirsch Ballin", "2010-03-01", "minister van Justitie"),
        ("S.Th.M. Hermans", "2025-01-01", "minister van Klimaat en Groene Groei"),
        ("Melanie Schultz van Haegen", "2015-01-01", "minister van Infrastructuur en Milieu"),
        ("Mark Rutte", "2016-01-01", "minister-president"),
        ("Rob Jetten", "2026-11-24", "minister-president"),
        ("Jeanine Hennis", "2016-01-01", "minister van Defensie"),
        ("J.A. Hennis", "2016-01-01", "minister van Defensie"),
        ("DICK SCHOOF", "2025-01-01", "minister-president"),
    ],
)
def test_ministers_are_known_at_their_dates(name: str, dated: str, office: str) -> None:
    best = find_matches(PersonName.parse(name), reference.officials(), dated)[0]
    assert (best.official.office, best.in_office) == (office, True)


@pytest.mark.parametrize("name", ["J. Brekelmans", "Jan Brekelmans", "A. Bruins Slot", "P. Hennis"])
def test_a_namesake_matches_nobody(name: str) -> None:
    found = find_matches(PersonName.parse(name), reference.officials(), "2025-09-29")
    assert not any(m.likeness is Likeness.FULL for m in found)
