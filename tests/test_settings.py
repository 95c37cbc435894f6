from __future__ import annotations

import json
import os
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from app import reference, settings
from app.errors import KnownError
from app.settings import Group, Settings, ZoomMode

every_setting = st.builds(
    Settings,
    profile=st.text(st.characters(exclude_categories=["Cs"])),
    author=st.text(st.characters(exclude_categories=["Cs"])),
    confirm_sweep=st.booleans(),
    seen_by_looking=st.booleans(),
    keys=st.lists(st.text(st.characters(exclude_categories=["Cs"]))).map(tuple),
    zoom_mode=st.sampled_from(ZoomMode),
    workers=st.integers(0, 4),
    recent=st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=10).map(tuple),
    window_geometry=st.binary(),
    window_state=st.binary(),
)


@given(every_setting)
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_settings_come_back_as_they_were_saved(tmp_path: Path, given_settings: Settings) -> None:
    path = tmp_path / "settings.json"
    settings.save(given_settings, path)
    assert settings.load(path) == given_settings
    assert list(tmp_path.iterdir()) == [path]


def test_they_lie_in_the_configuration_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.paths.config_dir", lambda: tmp_path)
    settings.save(Settings(author="Jan"))
    assert settings.load().author == "Jan"
    assert (tmp_path / "settings.json").is_file()


def test_without_a_file_there_are_defaults(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "settings.json") == Settings()
    assert Settings().profile == reference.DEFAULT_PROFILE


def test_every_setting_is_declared_with_a_dutch_label() -> None:
    listed = settings.declared()
    assert [d.key for d in listed] == [f.name for f in fields(Settings)]
    assert all(d.label and d.default == getattr(Settings(), d.key) for d in listed)
    assert {d.key for d in listed if d.group is Group.NONE} == {
        "recent",
        "places",
        "second_author",
        "tour_seen",
        "window_geometry",
        "window_state",
        "two_pages",
        "left_pane",
        "keys",
    }


def test_keys_of_another_version_stay(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"author": "Jan", "from_the_future": [1]}', encoding="utf-8")
    settings.save(replace(settings.load(path), author="Piet"), path)
    raw = json.loads(path.read_text(encoding="utf-8"))
    assert raw["from_the_future"] == [1]
    assert raw["author"] == "Piet"


@pytest.mark.parametrize("content", [b"{", b"\xff\xfe", b"[1]", b"", b'"x"'])
def test_a_damaged_file_gives_defaults_and_is_kept_beside(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    assert settings.load(path) == Settings()
    assert not path.exists()
    assert (tmp_path / "settings.json.bak").read_bytes() == content


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("workers", "3"),
        ("workers", True),
        ("confirm_sweep", 1),
        ("author", None),
        ("zoom_mode", "schuin"),
        ("recent", "a"),
        ("recent", [1]),
        ("window_geometry", "geen base64!"),
        ("window_geometry", 5),
    ],
)
def test_a_value_of_the_wrong_kind_gets_its_default_alone(
    tmp_path: Path, key: str, value: object
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({key: value, "seen_by_looking": False}), encoding="utf-8")
    assert settings.load(path) == Settings(seen_by_looking=False)


def test_what_cannot_be_saved_is_said_and_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.json"
    settings.save(Settings(author="Jan"), path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(KnownError, match="voorkeuren"):
        settings.save(Settings(author="Piet"), path)
    assert settings.load(path).author == "Jan"
    assert list(tmp_path.iterdir()) == [path]
    with pytest.raises(KnownError):
        settings.save(Settings(), tmp_path / "weg" / "settings.json")


def test_the_author_is_never_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "jvelde")
    assert Settings().author_name == "jvelde"
    assert Settings(author=" J. van der Velde ").author_name == "J. van der Velde"

    def nobody() -> str:
        raise KeyError("uid not found")

    monkeypatch.setattr("getpass.getuser", nobody)
    assert Settings(author="  ").author_name == "onbekend"


def test_at_least_one_and_at_most_four_documents_at_a_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for cores, wanted, expected in [
        (None, 0, 1), (1, 0, 1), (2, 0, 1), (4, 0, 3), (64, 0, 4), (2, 3, 3), (2, 99, 4), (2, -5, 1)
    ]:  # fmt: skip
        monkeypatch.setattr(os, "cpu_count", lambda cores=cores: cores)
        assert Settings(workers=wanted).worker_count == expected


def test_the_last_ten_dossiers_are_remembered_without_repeats() -> None:
    found = Settings()
    for i in range(12):
        found = found.with_recent(Path(f"/zaken/{i}.lakwerk"))
    assert len(found.recent) == 10
    assert found.recent[0] == str(Path("/zaken/11.lakwerk").absolute())
    again = found.with_recent(Path("/zaken/5.lakwerk"))
    assert len(again.recent) == 10
    assert again.recent[0].endswith("5.lakwerk")
    assert len(again.without_recent(Path("/zaken/5.lakwerk")).recent) == 9
