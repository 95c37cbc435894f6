from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.errors import DossierError, DossierLockedError
from app.store import lock
from app.store.dossier import Dossier
from tests.dossier_builders import new_dossier, verdict_change

if TYPE_CHECKING:
    from collections.abc import Iterator

HOLDER = """
import sys
from pathlib import Path
from app.store.dossier import Dossier
dossier = Dossier.open(Path(sys.argv[1]), "Anna")
print("open" if not dossier.read_only else "lezen", flush=True)
sys.stdin.readline()
dossier.close()
"""


@contextmanager
def held_by_another_process(path: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "open\n"
            yield process
        finally:
            process.kill()


def change_lock(path: Path, assignment: str) -> None:
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute(f"UPDATE locks SET {assignment}")


def test_the_second_opener_reads_and_is_told_who_has_it(tmp_path: Path) -> None:
    with new_dossier(tmp_path) as dossier:
        dossier.append(verdict_change(), "Jan")
        path = dossier.path
    with held_by_another_process(path) as process:
        with Dossier.open(path, "Piet") as second:
            assert second.read_only
            assert second.notice.startswith("Anna heeft dit dossier open op ")
            assert second.notice.endswith("u kunt het bekijken, maar niets wijzigen.")
            assert len(second.events()) == 1
            with pytest.raises(DossierLockedError, match="Anna"):
                second.append(verdict_change("p2"), "Piet")
        process.communicate("klaar\n")
    with Dossier.open(path, "Piet") as third:
        assert not third.read_only
        assert third.notice == ""


def test_the_lock_of_a_killed_process_is_taken_over_without_a_word(tmp_path: Path) -> None:
    new_dossier(tmp_path).close()
    with held_by_another_process(tmp_path / "zaak.lakwerk") as process:
        process.kill()
        process.wait()
        with Dossier.open(tmp_path / "zaak.lakwerk") as dossier:
            assert not dossier.read_only


def test_a_killed_process_that_nobody_waited_for_is_dead_too(tmp_path: Path) -> None:
    new_dossier(tmp_path).close()
    with held_by_another_process(tmp_path / "zaak.lakwerk") as process:
        process.kill()
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        assert lock.process_mark(process.pid) is None
        assert not lock.is_alive(replace(lock.ourselves("Anna"), pid=process.pid))


def test_a_later_process_with_the_same_number_is_not_the_owner(tmp_path: Path) -> None:
    with new_dossier(tmp_path) as dossier:
        change_lock(dossier.path, "process = 'een vorige start'")
        with Dossier.open(dossier.path) as opened:
            assert not opened.read_only


def test_a_lock_of_another_machine_holds_until_the_officer_takes_over(tmp_path: Path) -> None:
    new_dossier(tmp_path).close()
    first = Dossier.open(tmp_path / "zaak.lakwerk", "Anna")
    change_lock(first.path, "machine = 'werkplek-7', pid = 999999999")
    with Dossier.open(first.path, "Piet") as second:
        assert second.read_only
        assert "Anna heeft dit dossier open op werkplek-7" in second.notice
    with Dossier.open(first.path, "Piet", take_over=True) as second:
        assert not second.read_only
        with pytest.raises(DossierLockedError, match="overgenomen"):
            first.append(verdict_change(), "Anna")
        assert first.read_only
        assert "overgenomen" in first.notice
        first.close()
        second.append(verdict_change(), "Piet")
    assert not Dossier.open(first.path).read_only


def test_closing_after_a_take_over_leaves_the_others_lock(tmp_path: Path) -> None:
    first = new_dossier(tmp_path)
    with Dossier.open(first.path, take_over=True) as second:
        first.close()
        second.append(verdict_change(), "Piet")


def test_without_a_name_the_second_opener_is_told_the_account(tmp_path: Path) -> None:
    path = tmp_path / "a.lakwerk"
    with Dossier.create(path), Dossier.open(path) as second:
        assert not second.notice.startswith(" ")


def test_only_a_process_that_runs_has_a_mark() -> None:
    ours = lock.ourselves("Jan")
    assert ours.process
    assert lock.is_alive(ours)
    assert lock.process_mark(2**22 + 1) is None
    assert not lock.is_alive(replace(ours, pid=2**22 + 1))


def test_a_process_of_which_nothing_may_be_seen_counts_as_running(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hidden = replace(lock.ourselves("Anna"), pid=2**22 + 1)

    def forbidden(pid: int, signal: int) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "kill", forbidden)
    assert lock.is_alive(hidden)


@pytest.mark.parametrize("nonsense", ["'gisteren'", "5", "x'00'"])
def test_a_damaged_lock_is_said_in_a_sentence(tmp_path: Path, nonsense: str) -> None:
    with new_dossier(tmp_path) as dossier:
        change_lock(dossier.path, f"since = {nonsense}")
        with pytest.raises(DossierError, match="beschadigd"):
            Dossier.open(dossier.path)
