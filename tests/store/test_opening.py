from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import DossierDamagedError, DossierError, KnownError
from app.model.decision import Verdict
from app.model.record import Requirements, Reviewers
from app.review import comments
from app.review.agreement import Stand, all_compared, compared, reviewers
from app.review.completeness import requirements
from app.review.sampling import samples
from app.review.session import ReviewSession
from app.store import codec, engine, migrations
from app.store.dossier import Dossier
from tests.dossier_builders import analysis, new_dossier, proposal, seen_change, verdict_change

if TYPE_CHECKING:
    from collections.abc import Iterator

OLD = Path(__file__).parents[1] / "data" / "dossier_v1.lakwerk"


def alter(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(script)


# --- what is no dossier


def test_a_missing_dossier_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match="niet \\(meer\\)"):
        Dossier.open(tmp_path / "weg.lakwerk")
    with pytest.raises(DossierError, match="niet \\(meer\\)"):
        Dossier.open(tmp_path)


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7 geen dossier", b"SQLite format 3\0" + b"\xff" * 2000, b"\0" * 4096]
)
@pytest.mark.parametrize("rescue", [False, True])
def test_a_file_that_is_no_dossier_is_refused_and_left_alone(
    tmp_path: Path, content: bytes, *, rescue: bool
) -> None:
    path = tmp_path / "a.lakwerk"
    path.write_bytes(content)
    with pytest.raises(DossierError, match="geen dossier"):
        Dossier.open(path, rescue=rescue)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    alter(tmp_path / "a.lakwerk", "CREATE TABLE events (seq); PRAGMA user_version = 1")
    with pytest.raises(DossierError, match="geen dossier"):
        Dossier.open(tmp_path / "a.lakwerk")


def test_a_dossier_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    new_dossier(tmp_path).close()
    alter(tmp_path / "zaak.lakwerk", "PRAGMA user_version = 99")
    with pytest.raises(DossierError, match="nieuwere versie"):
        Dossier.open(tmp_path / "zaak.lakwerk")


@pytest.mark.parametrize(
    "script",
    [
        "DELETE FROM dossier",
        "DROP TABLE events",
        "DROP TABLE dossier",
        "DROP TABLE locks",
    ],
)
def test_a_dossier_without_its_tables_is_damaged(tmp_path: Path, script: str) -> None:
    with new_dossier(tmp_path) as dossier:
        path = dossier.path
    alter(path, script)
    with pytest.raises(DossierError, match="beschadigd"):
        Dossier.open(path)


@pytest.mark.parametrize(
    "script",
    [
        "UPDATE documents SET pages = x'00'",
        "UPDATE documents SET status = 'vreemd'",
        "UPDATE documents SET title = CAST(x'ff' AS TEXT)",
        "UPDATE proposals SET content = 5",
        "UPDATE proposals SET content = '{}'",
    ],
)
def test_a_damaged_row_is_said_in_a_sentence(tmp_path: Path, script: str) -> None:
    with new_dossier(tmp_path) as dossier:
        dossier.replace_proposals([proposal()])
    alter(dossier.path, "PRAGMA foreign_keys=OFF;" + script)
    with Dossier.open(dossier.path) as opened, pytest.raises(DossierError, match="beschadigd"):
        ReviewSession(opened, "Jan")


def test_a_row_that_its_index_has_lost_is_noticed_at_opening(tmp_path: Path) -> None:
    path = full_dossier(tmp_path)
    # point the index of documents at the page of another one
    alter(
        path,
        "PRAGMA writable_schema=ON;"
        "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema"
        " WHERE name = 'sqlite_autoindex_proposals_1')"
        " WHERE name = 'sqlite_autoindex_documents_1'",
    )
    for rescue in (False, True):
        with pytest.raises(DossierError, match="beschadigd"):
            Dossier.open(path, rescue=rescue)


@pytest.mark.parametrize("script", ["UPDATE files SET data = x'00'", "DELETE FROM files"])
def test_a_damaged_file_inside_is_never_handed_out(tmp_path: Path, script: str) -> None:
    with new_dossier(tmp_path) as dossier:
        path = dossier.path
    alter(path, script)
    with Dossier.open(path) as opened, pytest.raises(DossierError, match="reservekopie"):
        opened.original("d1")


def full_dossier(folder: Path) -> Path:
    with new_dossier(folder) as dossier:
        dossier.add_analysis(analysis())
        dossier.replace_proposals([proposal("p1"), proposal("p2")])
        dossier.append(verdict_change("p1"), "Jan")
        dossier.append(seen_change("d1", 0), "Jan")
        return dossier.path


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a dossier with something of everything."""
    return full_dossier(tmp_path_factory.mktemp("heel")).read_bytes()


@given(st.integers(0, 2**32), st.binary(min_size=1, max_size=64))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_bytes_damaged_anywhere_give_a_sentence_or_no_harm(
    tmp_path: Path, whole: bytes, place: int, noise: bytes
) -> None:
    path = tmp_path / "zaak.lakwerk"
    content = bytearray(whole)
    at = place % len(content)
    content[at : at + len(noise)] = noise
    path.write_bytes(content)
    with suppress(KnownError), Dossier.open(path) as opened:
        session = ReviewSession(opened, "Jan")
        for document in session.documents():
            session.pdf(document.id)
            session.text_map(document.id)
        opened.events()


@given(st.floats(0, 1))
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_dossier_cut_off_anywhere_gives_a_sentence_or_everything(
    tmp_path: Path, whole: bytes, share: float
) -> None:
    path = tmp_path / "zaak.lakwerk"
    path.write_bytes(whole[: int(share * (len(whole) - 1))])
    with suppress(KnownError), Dossier.open(path) as opened:
        session = ReviewSession(opened, "Jan")
        assert opened.original("d1") == b"het origineel"
        assert session.decision("p1").verdict is Verdict.REDACT


# --- where nothing can be written


def test_creating_where_there_is_no_folder_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match="andere map"):
        Dossier.create(tmp_path / "weg" / "a.lakwerk")


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """A folder that other accounts can reach, which those of pytest are not."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@contextmanager
def only_readable(folder: Path) -> Iterator[None]:
    """Take away the right to write, from root as well, as whom tests may run."""
    for path in (*folder.iterdir(), folder):
        path.chmod(0o555 if path.is_dir() else 0o444)
    was_root = os.geteuid() == 0
    if was_root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if was_root:
            os.seteuid(0)
        folder.chmod(0o755)


def test_a_dossier_that_may_not_be_written_opens_to_be_read(shared_folder: Path) -> None:
    path = full_dossier(shared_folder)
    before = path.read_bytes()
    with only_readable(shared_folder), Dossier.open(path, "Piet") as dossier:
        session = ReviewSession(dossier, "Piet")
        assert session.read_only
        assert "niet mag schrijven" in dossier.notice
        assert session.decision("p1").verdict is Verdict.REDACT
        assert not session.can_undo
        session.mark_page_seen("d1", 1)
    assert path.read_bytes() == before
    assert list(shared_folder.iterdir()) == [path]


def test_creating_in_a_read_only_folder_is_said_in_a_sentence(shared_folder: Path) -> None:
    with only_readable(shared_folder), pytest.raises(DossierError, match="kies een andere map"):
        Dossier.create(shared_folder / "a.lakwerk")
    assert list(shared_folder.iterdir()) == []


def test_copying_from_a_read_only_folder_is_possible(shared_folder: Path, tmp_path: Path) -> None:
    path = full_dossier(shared_folder)
    with only_readable(shared_folder), Dossier.open(path, "Piet") as dossier:
        with pytest.raises(DossierError, match="kies een andere map"):
            dossier.backup(shared_folder / "kopie.lakwerk")
        if os.getuid() == 0:
            os.seteuid(0)
        dossier.backup(tmp_path / "kopie.lakwerk")
    with Dossier.open(tmp_path / "kopie.lakwerk") as copy:
        assert not copy.read_only


def test_a_full_disk_leaves_everything_as_it_was(tmp_path: Path) -> None:
    with new_dossier(tmp_path) as dossier:
        session = ReviewSession(dossier, "Jan")
        session.replace_proposals([proposal()])
        limit = dossier.path.stat().st_size // 4096 + 4
        with dossier._reading() as connection:
            connection.exec_driver_sql(f"PRAGMA max_page_count={limit}")
        with pytest.raises(DossierError, match="schijf is vol"):
            dossier.add_document(analysis().document, b"x" * 100_000)
        with pytest.raises(DossierError, match="schijf is vol"):
            session.replace_proposals([proposal(f"q{i}") for i in range(200)])
        change = verdict_change()
        big = type(change)("redact" * 20_000, *[getattr(change, n) for n in change.__slots__[1:]])
        with pytest.raises(DossierError, match="schijf is vol"):
            session.apply(big)
        assert session.proposals() == (proposal(),)
        assert session.decision("p1").verdict is Verdict.OPEN
        assert not session.can_undo
        assert session.apply(change).proposal_ids == ("p1",)
    with Dossier.open(dossier.path) as opened:
        assert len(opened.events()) == 1
        assert opened.proposals() == (proposal(),)


# --- versions


def test_a_dossier_of_version_1_opens_with_all_that_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "oud.lakwerk"
    shutil.copy(OLD, path)
    with Dossier.open(path) as dossier:
        with dossier._reading() as connection:
            assert engine.read_header(connection)[1] == migrations.VERSION
        session = ReviewSession(dossier, "Jan")
        assert [d.title for d in session.documents()] == ["Brief"]
        assert session.pdf("d1") == b"leesbaar"
        assert session.text_map("d1") == analysis().text_map
        assert dossier.detections("d1") == analysis().detections
        assert {p.id: session.decision(p.id).verdict for p in session.proposals()} == {
            "p1": Verdict.REDACT,
            "p2": Verdict.OPEN,
            "p3": Verdict.REDACT,
        }
        assert session.decision("p1").ground == "5.1.1e"
        assert session.pages_seen("d1") == {1}
        session.mark_page_seen("d1", 0)
        assert session.pages_seen("d1") == {0, 1}
        assert dossier.value("profile") == "woo-verzoek"
        assert session.can_undo


def test_a_dossier_of_version_2_opens_with_its_records(tmp_path: Path) -> None:
    path = tmp_path / "oud.lakwerk"
    shutil.copy(OLD.with_name("dossier_v2.lakwerk"), path)
    with Dossier.open(path) as dossier:
        session = ReviewSession(dossier, "Jan")
        assert session.pages_seen("d1") == {1}
        assert requirements(session, Requirements()) == Requirements(pages_seen=True)
        (said,) = comments.said_about(session, "p1")
        assert (said.text, said.replies[0].text, said.resolved_by) == (
            "Wie is dit?",
            "De steller.",
            "Jan",
        )
        assert reviewers(session) == Reviewers("Jan", "Fatima")
        (sample,) = samples(session).values()
        assert sample.result is not None
        assert (sample.seed, sample.result.found, sample.result.missed) == (7, 4, 1)
        assert [(c.stand, c.added) for c in all_compared(session)] == [
            (Stand.SETTLED, False),
            (Stand.AGREED, False),
            (Stand.DIFFERS, False),
            (Stand.DIFFERS, True),
        ]
        session.redo()
        assert compared(session, "p3").stand is Stand.AGREED


def test_a_record_of_a_kind_that_is_not_known_is_damage() -> None:
    known = codec.encode_change(seen_change("d1", 0))
    with pytest.raises(codec.DecodeError):
        codec.decode_change(known.replace(b'"kind":"seen"', b'"kind":"strange"'))


def test_every_step_of_an_upgrade_is_done_once_and_the_version_written(tmp_path: Path) -> None:
    new_dossier(tmp_path).close()
    steps = {
        1: lambda c: c.exec_driver_sql("ALTER TABLE events ADD COLUMN remark TEXT"),
        2: lambda c: c.exec_driver_sql("UPDATE properties SET value = value"),
    }
    opened = engine.connect(tmp_path / "zaak.lakwerk", read_only=False)
    with opened.begin() as connection:
        engine.write_header(connection, 1)
        migrations.upgrade(connection, 1, steps, target=3)
        assert engine.read_header(connection) == (engine.APPLICATION_ID, 3)
        migrations.upgrade(connection, 3, {}, target=3)
    opened.dispose()


def test_a_failed_upgrade_leaves_the_old_version(tmp_path: Path) -> None:
    def half(connection: object) -> None:
        connection.exec_driver_sql("DROP TABLE events")
        raise RuntimeError

    new_dossier(tmp_path).close()
    opened = engine.connect(tmp_path / "zaak.lakwerk", read_only=False)
    with pytest.raises(RuntimeError), opened.begin() as connection:
        migrations.upgrade(connection, 1, {1: half}, target=2)
    opened.dispose()
    with Dossier.open(tmp_path / "zaak.lakwerk") as dossier:
        assert dossier.events() == ()


def test_an_older_dossier_that_may_not_be_written_asks_for_another_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new_dossier(tmp_path).close()
    monkeypatch.setattr(migrations, "VERSION", migrations.VERSION + 1)
    with pytest.raises(DossierError, match="oudere versie"):
        Dossier.open(tmp_path / "zaak.lakwerk", rescue=True)


def test_a_broken_chain_is_an_error_of_its_own() -> None:
    assert issubclass(DossierDamagedError, DossierError)
