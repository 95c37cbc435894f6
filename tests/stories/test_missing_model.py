from __future__ import annotations

from typing import TYPE_CHECKING

from app import reference
from app.cli import work

if TYPE_CHECKING:
    import pytest

    from app.worker.client import WorkerPool


def test_the_command_line_says_once_that_the_name_model_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pool: WorkerPool = None  # type: ignore[assignment]  # no files, so nobody is asked
    work.analyse(pool, [], "defensie-beslisnota", [], detect_too=True)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(reference, "name_model", lambda: None)
    work.analyse(pool, [], "defensie-beslisnota", [], detect_too=False)
    assert capsys.readouterr().err == ""
    work.analyse(pool, [], "defensie-beslisnota", [], detect_too=True)
    assert capsys.readouterr().err == (
        "lakwerk: Het taalmodel ontbreekt; namen worden alleen met regels en lijsten gezocht.\n"
    )
