from __future__ import annotations

import sqlite3
import sys
from array import array
from contextlib import closing
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from app.errors import DossierError
from app.store import codec, engine
from app.store.dossier import Dossier
from app.store.tables import metadata
from tests.dossier_builders import new_dossier, verdict_change

if TYPE_CHECKING:
    from pathlib import Path


def test_a_busy_file_is_said_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    with new_dossier(tmp_path) as dossier:
        with closing(sqlite3.connect(dossier.path, isolation_level=None)) as raw:
            raw.execute("BEGIN EXCLUSIVE")
            with pytest.raises(DossierError, match="ander programma"):
                dossier.append(verdict_change(), "Jan")
            raw.execute("ROLLBACK")
        dossier.append(verdict_change(), "Jan")
        assert dossier.verify_chain() is None


def test_errors_of_sqlite_itself_are_translated_and_bugs_are_not() -> None:
    with closing(sqlite3.connect(":memory:")) as raw:
        with pytest.raises(sqlite3.OperationalError), engine.known_errors():
            raw.execute("dit is geen SQL")
        with pytest.raises(DossierError), engine.known_errors():
            raw.execute("ATTACH '/geen/map/a.db' AS a")


def test_two_writers_wait_for_each_other(tmp_path: Path) -> None:
    with new_dossier(tmp_path) as first, Dossier.open(first.path, take_over=True) as second:
        for i in range(5):
            second.append(verdict_change(f"p{i}"), "Piet")
            assert len(first.events()) == i + 1


def test_boxes_are_little_endian_whatever_the_machine() -> None:
    boxes = array("f", [1.0, -2.5])
    assert codec._little_endian(boxes, "little") is boxes
    swapped = codec._little_endian(boxes, "big")
    assert boxes == array("f", [1.0, -2.5])
    swapped.byteswap()
    assert swapped == boxes
    assert sys.byteorder in {"little", "big"}


def test_the_tables_can_be_made_in_postgresql() -> None:
    for table in metadata.sorted_tables:
        assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=postgresql.dialect()))


def test_paths_of_every_kind_become_the_name_that_sqlite_wants() -> None:
    assert engine.file_uri(PurePosixPath("/a b/c?#%.db"), "ro") == (
        "file:///a%20b/c%3F%23%25.db?mode=ro"
    )
    assert engine.file_uri(PureWindowsPath(r"C:\zaken\é.db"), "rw") == (
        "file:///C:/zaken/%C3%A9.db?mode=rw"
    )
    assert engine.file_uri(PureWindowsPath(r"\\server\deel\a.db"), "rw") == (
        "file:////server/deel/a.db?mode=rw"
    )


def test_a_dossier_may_have_any_name(tmp_path: Path) -> None:
    with Dossier.create(tmp_path / "zaak #1? 100% é & co.lakwerk") as dossier:
        assert dossier.path.is_file()
    assert list(tmp_path.iterdir()) == [dossier.path]
