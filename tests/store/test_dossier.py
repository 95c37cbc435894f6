from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import IntegrityError

from app.errors import DossierError, DossierLockedError
from app.model.document import DocumentStatus
from app.store.dossier import Dossier
from tests.dossier_builders import analysis, document, new_dossier, proposal, verdict_change

if TYPE_CHECKING:
    from pathlib import Path


def test_documents_come_back_as_they_went_in_and_in_order(tmp_path: Path) -> None:
    with Dossier.create(tmp_path / "a.lakwerk") as dossier:
        first = dossier.add_document(document("d1", date="2020-01-02"), b"een")
        second = dossier.add_document(document("d0", parent_id="d1"), b"twee", b"twee leesbaar")
    with Dossier.open(tmp_path / "a.lakwerk") as dossier:
        assert dossier.documents() == (first, second)
        assert (first.number, second.number) == (1, 2)
        assert first.source.size == 3
        assert first.pdf_sha256 == ""
        assert dossier.pdf("d1") == b"een"
        assert dossier.pdf("d0") == b"twee leesbaar"
        assert dossier.original("d0") == b"twee"


def test_an_unknown_document_is_a_key_error(tmp_path: Path) -> None:
    with new_dossier(tmp_path) as dossier:
        with pytest.raises(KeyError):
            dossier.pdf("nee")
        with pytest.raises(KeyError):
            dossier.update_document(document("nee"))


def test_the_same_file_twice_is_stored_once(tmp_path: Path) -> None:
    big = b"x" * 500_000
    with Dossier.create(tmp_path / "a.lakwerk") as dossier:
        dossier.add_document(document("d1"), big, big)
        dossier.add_document(document("d2"), big, big)
    assert (tmp_path / "a.lakwerk").stat().st_size < 700_000


def test_updating_a_document_leaves_its_number_and_files(tmp_path: Path) -> None:
    with new_dossier(tmp_path) as dossier:
        (stored,) = dossier.documents()
        changed = replace(
            document(number=9, title="Nota"), status=DocumentStatus.REFUSED, refusal="Kapot."
        )
        dossier.update_document(changed)
        (after,) = dossier.documents()
        assert (after.number, after.source) == (1, stored.source)
        assert (after.title, after.status, after.refusal) == ("Nota", "refused", "Kapot.")


def test_an_analysis_comes_back_and_gives_the_document_its_pages(tmp_path: Path) -> None:
    with new_dossier(tmp_path) as dossier:
        assert dossier.text_map("d1") is None
        assert dossier.detections("d1") == ()
        assert dossier.analysis_version("d1") is None
        given = analysis(pdf=b"leesbaar", version="7", date="2024-05-06")
        stored = dossier.add_analysis(given)
        assert dossier.documents() == (stored,)
        assert (stored.number, stored.title, stored.status) == (1, "Brief", DocumentStatus.READY)
        assert stored.date == "2024-05-06"
        assert dossier.text_map("d1") == given.text_map
        assert dossier.detections("d1") == given.detections
        assert dossier.analysis_version("d1") == "7"
        assert dossier.pdf("d1") == b"leesbaar"
        assert dossier.original("d1") == b"het origineel"


def test_a_second_analysis_replaces_the_first_and_leaves_events(tmp_path: Path) -> None:
    with new_dossier(tmp_path) as dossier:
        dossier.add_analysis(analysis(version="1", pdf=b"leesbaar"))
        event = dossier.append(verdict_change(), "Jan")
        dossier.add_analysis(analysis(version="2"))
        assert dossier.analysis_version("d1") == "2"
        assert dossier.pdf("d1") == b"leesbaar"
        assert dossier.events() == (event,)


def test_half_a_surrogate_pair_in_a_text_survives(tmp_path: Path) -> None:
    given = analysis()
    damaged = replace(given, text_map=replace(given.text_map, text="Jan\ud83d"))
    with new_dossier(tmp_path) as dossier:
        dossier.add_analysis(damaged)
        assert dossier.text_map("d1") == damaged.text_map


def test_replacing_proposals_leaves_exactly_the_new_ones(tmp_path: Path) -> None:
    with new_dossier(tmp_path) as dossier:
        dossier.replace_proposals([proposal("p1"), proposal("p2"), proposal("p3")])
        new = {proposal("p2"), proposal("p3", score=0.5), proposal("p4")}
        dossier.replace_proposals(new)
        assert set(dossier.proposals()) == new
        dossier.replace_proposals([])
        assert dossier.proposals() == ()


def test_a_proposal_for_an_unknown_document_is_a_bug_and_changes_nothing(tmp_path: Path) -> None:
    with new_dossier(tmp_path) as dossier:
        dossier.replace_proposals([proposal("p1")])
        with pytest.raises(IntegrityError) as caught:
            dossier.replace_proposals([proposal("p2", document_id="nee", text="Geheim")])
        assert "Geheim" not in str(caught.value)
        assert dossier.proposals() == (proposal("p1"),)


def test_properties_of_the_dossier_are_kept(tmp_path: Path) -> None:
    with new_dossier(tmp_path) as dossier:
        assert dossier.value("profile", "anders") == "anders"
        dossier.set_value("profile", "een")
        dossier.set_value("profile", "woo-verzoek")
    with Dossier.open(tmp_path / "zaak.lakwerk") as dossier:
        assert dossier.value("profile") == "woo-verzoek"


def test_a_closed_dossier_refuses_changes(tmp_path: Path) -> None:
    dossier = new_dossier(tmp_path)
    dossier.close()
    dossier.close()
    with pytest.raises(DossierLockedError, match="gesloten"):
        dossier.append(verdict_change(), "Jan")


def test_create_never_overwrites(tmp_path: Path) -> None:
    new_dossier(tmp_path).close()
    with pytest.raises(DossierError, match="andere naam"):
        Dossier.create(tmp_path / "zaak.lakwerk")
    with Dossier.open(tmp_path / "zaak.lakwerk") as dossier:
        assert len(dossier.documents()) == 1


def test_discard_deletes_the_file_of_a_writer_only(tmp_path: Path) -> None:
    writer = new_dossier(tmp_path)
    reader = Dossier.open(writer.path)
    reader.discard()
    assert writer.path.exists()
    writer.discard()
    assert list(tmp_path.iterdir()) == []


def test_the_file_keeps_no_deleted_text_and_no_journal(tmp_path: Path) -> None:
    with new_dossier(tmp_path) as dossier:
        dossier.replace_proposals([proposal("p1", text="Geheimzinnig")])
        assert b"Geheimzinnig" in dossier.path.read_bytes()
        dossier.replace_proposals([])
        assert b"Geheimzinnig" not in dossier.path.read_bytes()
        assert list(tmp_path.iterdir()) == [dossier.path]


def test_the_file_says_what_it_is_and_uses_no_wal(tmp_path: Path) -> None:
    new_dossier(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / "zaak.lakwerk")) as raw:
        assert raw.execute("PRAGMA application_id").fetchone() == (0x4C4B574B,)
        assert raw.execute("PRAGMA user_version").fetchone() == (2,)
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("delete",)


# --- copies


def test_a_backup_of_an_open_dossier_has_everything_and_no_lock(tmp_path: Path) -> None:
    with new_dossier(tmp_path) as dossier:
        dossier.append(verdict_change(), "Jan")
        copy = dossier.backup(tmp_path / "kopie.lakwerk")
        dossier.append(verdict_change("p2"), "Jan")
        with Dossier.open(copy) as opened:
            assert not opened.read_only
            assert opened.id == dossier.id
            assert len(opened.events()) == 1
            assert opened.documents() == dossier.documents()


def test_a_reader_can_make_a_backup_too(tmp_path: Path) -> None:
    with new_dossier(tmp_path) as writer, Dossier.open(writer.path) as reader:
        reader.backup(tmp_path / "kopie.lakwerk")
    with Dossier.open(tmp_path / "kopie.lakwerk") as opened:
        assert not opened.read_only


def test_save_copy_as_gives_the_suffix_and_may_replace_a_closed_dossier(tmp_path: Path) -> None:
    Dossier.create(tmp_path / "zaak 2.lakwerk").close()
    with new_dossier(tmp_path) as dossier:
        copy = dossier.save_copy_as(tmp_path / "zaak 2")
        assert copy == tmp_path / "zaak 2.lakwerk"
        assert dossier.save_copy_as(copy) == copy
    with Dossier.open(copy) as opened:
        assert len(opened.documents()) == 1


def test_save_copy_as_never_replaces_a_dossier_in_use(tmp_path: Path) -> None:
    with new_dossier(tmp_path) as dossier, new_dossier(tmp_path, "b.lakwerk") as other:
        with pytest.raises(DossierLockedError, match="in gebruik"):
            dossier.save_copy_as(other.path)
        with pytest.raises(DossierError, match="over zichzelf"):
            dossier.save_copy_as(dossier.path)


def test_a_backup_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    with new_dossier(tmp_path) as dossier:
        with pytest.raises(DossierError, match="andere map"):
            dossier.backup(tmp_path / "geen map" / "kopie.lakwerk")
        (tmp_path / "map").mkdir()
        with pytest.raises(DossierError, match="andere map"):
            dossier.backup(tmp_path / "map")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["map", "zaak.lakwerk"]
