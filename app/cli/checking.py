"""``lakwerk verify``: looks into files that were published already, one by one or by the folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.cli import work
from app.errors import ChildFailedError, KnownError, UsageError
from app.model.export import Outcome
from app.worker.client import read_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.model.export import Verification

CLEAN, NOT_READ = "geslaagd", "niet te controleren"


def listed(given: Sequence[Path]) -> list[Path]:
    """The files given, and all PDF files in the folders given.

    Raises:
        UsageError: There is no PDF file in a folder.
    """
    found: list[Path] = []
    for path in given:
        if not path.is_dir():
            found.append(path)
            continue
        inside = sorted(p for p in path.rglob("*") if p.suffix.lower() == ".pdf" and p.is_file())
        if not inside:
            raise UsageError("In de map staan geen PDF-bestanden; kies een andere map.")
        found += inside
    return found


def check(files: Sequence[Path], terms: Sequence[str]) -> dict[Path, Verification | str]:
    """By file what was found in it, or the sentence that says why it can't be looked into."""
    jobs: dict[Path, Any] = {}
    found: dict[Path, Verification | str] = {}
    with work.pool(len(files)) as pool:
        for file in files:
            try:
                read_file(file)
                jobs[file] = pool.inspect(file.absolute(), terms)
            except KnownError as error:
                found[file] = str(error)
        for file, job in jobs.items():
            try:
                found[file] = job.result()
            except KnownError as error:
                found[file] = str(error)
            except ChildFailedError as error:
                found[file] = work.bug(error)
    return {file: found[file] for file in files}


def as_data(results: dict[Path, Verification | str]) -> dict[str, Any]:
    """The outcome as plain data; pages from 1."""
    return {"files": [_entry(file, found) for file, found in results.items()]}


def _entry(file: Path, found: Verification | str) -> dict[str, Any]:
    if isinstance(found, str):
        return {"file": str(file), "outcome": NOT_READ, "reason": found}
    return {
        "file": str(file),
        "outcome": _outcome(found),
        "sha256": found.output_sha256,
        "standards": list(found.claims),
        "checks": [
            {"name": c.name, "engine": c.engine, "version": c.version, "outcome": c.outcome.value}
            for c in found.checks
        ],
        "findings": [
            {
                "check": f.check,
                "page": None if f.page is None else f.page + 1,
                "message": f.message,
            }
            for f in found.findings
        ],
    }


def _outcome(found: Verification) -> str:
    if found.passed:
        return CLEAN
    leaked = any(c.outcome is Outcome.LEAKED for c in found.checks)
    return Outcome.LEAKED.value if leaked else NOT_READ


def as_table(results: dict[Path, Verification | str]) -> str:
    """One line a file, and under it what was found."""
    lines: list[str] = []
    for file, found in results.items():
        if isinstance(found, str):
            lines += [f"{NOT_READ:<20} {file}", f"  {found}"]
            continue
        lines.append(f"{_outcome(found):<20} {file}")
        for finding in found.findings:
            where = "" if finding.page is None else f"pagina {finding.page + 1}: "
            lines.append(f"  {where}{finding.message}")
    good = sum(1 for found in results.values() if not isinstance(found, str) and found.passed)
    return "\n".join([*lines, f"{good} van {len(results)} bestanden zonder bevindingen."])


def as_list(found: Verification) -> str:
    """All checks of one file, and what they found."""
    lines = [f"{c.outcome.value:<20} {c.name} ({c.engine} {c.version})" for c in found.checks]
    for finding in found.findings:
        where = "" if finding.page is None else f"pagina {finding.page + 1}: "
        lines.append(f"  {where}{finding.message}")
    return "\n".join(lines)


def exit_code(results: dict[Path, Verification | str]) -> int:
    """0 when nothing was found in any file, else 1."""
    clean = all(not isinstance(found, str) and found.passed for found in results.values())
    return 0 if clean else 1
