"""Every test that is named as the proof of a promise is there."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROMISES = ROOT / "docs" / "promises-review.md"
ROW = re.compile(r"^\| (?P<promise>.+?) \| (?P<proof>.+) \|$", re.MULTILINE)
NODE = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


@cache
def names_in(name: str) -> frozenset[str]:
    tree = ast.parse((ROOT / name).read_text(encoding="utf-8"))
    return frozenset(n.name for n in tree.body if isinstance(n, ast.FunctionDef))


def rows() -> list[tuple[str, str]]:
    text = PROMISES.read_text(encoding="utf-8").partition("## What no test proves")[0]
    found = [(m["promise"], m["proof"]) for m in ROW.finditer(text)]
    return [row for row in found if row[0] not in ("promise", "---")]


def test_every_test_that_proves_a_promise_exists() -> None:
    named = {node for _, proof in rows() for node in NODE.findall(proof)}
    assert len(named) > 100
    gone = [f"{file}::{test}" for file, test in sorted(named) if test not in names_in(file)]
    assert gone == []


def test_every_promise_has_a_proof_and_stands_there_once() -> None:
    promises = [promise for promise, _ in rows()]
    assert [p for p, proof in rows() if not NODE.findall(proof)] == []
    assert [p for p, proof in rows() if NODE.sub("", proof).replace("<br>", "").strip()] == []
    assert len(promises) > 80
    assert len({p.casefold() for p in promises}) == len(promises)
