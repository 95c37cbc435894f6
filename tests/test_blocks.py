"""The file of remembered blocks: kept at once, read with care."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from app import blocks
from app.errors import KnownError
from app.model.block import KnownBlock, KnownBlocks, TemplateMark
from app.model.detection import EntityType, Role
from app.model.geometry import Rect

if TYPE_CHECKING:
    from pathlib import Path

BLOCK = KnownBlock(
    "a", 0, Rect(1, 2, 3, 4), (TemplateMark(7, Rect(1, 1, 2, 2)),), EntityType.PERSON,
    Role.STELLER, "5.1.2e", "2026-11-25",
)  # fmt: skip


def test_what_is_kept_comes_back_and_nothing_is_left_beside_it() -> None:
    first = blocks.load()
    assert (first.blocks, len(first.salt)) == ((), 32)
    known = KnownBlocks(first.salt, (BLOCK,))
    blocks.save(known)
    assert blocks.load() == known
    assert [p.name for p in blocks.blocks_file().parent.iterdir()] == ["blocks.json"]


def test_two_machines_have_two_salts() -> None:
    assert blocks.load().salt != blocks.load().salt


@pytest.mark.parametrize("content", [b"", b"[]", b'{"salt": 5}', b"\xff\xfe"])
def test_a_damaged_file_is_said_in_a_sentence_and_left(content: bytes) -> None:
    blocks.blocks_file().write_bytes(content)
    with pytest.raises(KnownError, match="niet te lezen"):
        blocks.load()
    assert blocks.blocks_file().read_bytes() == content


def test_a_place_that_cannot_be_written_is_said_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bestand").write_bytes(b"")
    monkeypatch.setattr(blocks, "blocks_file", lambda: tmp_path / "bestand" / "blocks.json")
    with pytest.raises(KnownError, match="kunnen niet worden bewaard"):
        blocks.save(KnownBlocks("00"))
    monkeypatch.setattr(blocks, "blocks_file", lambda: tmp_path)
    with pytest.raises(KnownError, match="kunnen niet worden bewaard"):
        blocks.save(KnownBlocks("00"))
    assert os.listdir(tmp_path) == ["bestand"]  # noqa: PTH208
