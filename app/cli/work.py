"""Drives the child processes for the command line."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from app.errors import KnownError
from app.worker.client import WorkerPool

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from app.model.analysis import Analysis
    from app.model.proposal import Proposal


def complain(sentence: str) -> None:
    """One sentence on stderr."""
    print(f"lakwerk: {sentence}", file=sys.stderr)


@contextmanager
def pool(files: int) -> Iterator[WorkerPool]:
    pool = WorkerPool(workers=max(1, min(files, os.cpu_count() or 1)))
    try:
        yield pool
    finally:
        pool.close()


def analyse(
    pool: WorkerPool,
    files: Sequence[Path],
    profile: str,
    passwords: Sequence[str],
    *,
    detect_too: bool,
) -> tuple[dict[Path, Analysis], dict[Path, str]]:
    """Analyses of what can be read, one sentence for each file that can't."""
    jobs = {}
    refusals: dict[Path, str] = {}
    for number, file in enumerate(files, start=1):
        try:
            jobs[file] = pool.analyse(
                file, None, file.name, f"d{number:06d}", profile, passwords, detect=detect_too
            )
        except KnownError as error:
            refusals[file] = str(error)
    analyses: dict[Path, Analysis] = {}
    for file, job in jobs.items():
        try:
            analyses[file] = job.result()
        except KnownError as error:
            refusals[file] = str(error)
    for file, sentence in refusals.items():
        complain(f"{file.name}: {sentence}")
    return analyses, refusals


def propose(pool: WorkerPool, analyses: dict[Path, Analysis], profile: str) -> tuple[Proposal, ...]:
    return pool.propose(list(analyses.values()), profile).result() if analyses else ()
