"""Drives the child processes for the command line."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app import logs, reference
from app.errors import ChildFailedError, KnownError, VerificationFailedError
from app.export.note import listed
from app.export.plan import build_plan
from app.export.report import build_report, write_report
from app.model.decision import Decision, Verdict
from app.model.export import BoxLook, Verification
from app.model.proposal import Advice
from app.tesseract import tesseract
from app.worker.client import WorkerPool

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from app.model.analysis import Analysis
    from app.model.profile import Profile
    from app.model.proposal import Proposal


REPAIRED = "Het bestand was beschadigd en is hersteld; controleer of er niets ontbreekt."


READ_SCANS = "De tekst op pagina {} is uit een scan gelezen; kijk die extra goed na."
UNREAD_SCANS = "Op pagina {} is niets gezocht: die scan is niet te lezen. Kijk er zelf."
NO_READER = "Met Tesseract op deze computer worden scans wel gelezen."

NO_MODEL = "Het taalmodel ontbreekt; namen worden alleen met regels en lijsten gezocht."


def complain(sentence: str) -> None:
    """One sentence on stderr."""
    print(f"lakwerk: {sentence}", file=sys.stderr)


def bug(error: Exception) -> str:
    """Write a crash file and return the sentence that names it."""
    where = logs.crash_report(error)
    return f"Er ging iets mis in het programma zelf; stuur {where} mee met uw melding."


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
    if detect_too and reference.name_model() is None:
        complain(NO_MODEL)
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
        except ChildFailedError as error:
            refusals[file] = bug(error)
    for file, analysis in analyses.items():
        if analysis.document.repaired:
            complain(f"{file.name}: {REPAIRED}")
        for sentence in about_scans(analysis):
            complain(f"{file.name}: {sentence}")
    for file, sentence in refusals.items():
        complain(f"{file.name}: {sentence}")
    return analyses, refusals


def propose(pool: WorkerPool, analyses: dict[Path, Analysis], profile: str) -> tuple[Proposal, ...]:
    return pool.propose(list(analyses.values()), profile).result() if analyses else ()


def about_scans(analysis: Analysis) -> Iterator[str]:
    """What there is to say of pages that have no text of their own."""
    for sentence, pages in zip((READ_SCANS, UNREAD_SCANS), analysis.scans(), strict=True):
        if pages:
            yield sentence.format(listed([str(page + 1) for page in pages], " en "))
            if sentence is UNREAD_SCANS and tesseract() is None:
                yield NO_READER


def decide(proposals: Sequence[Proposal], *, include_check: bool) -> dict[str, Decision]:
    """What nobody looked at is decided by the advice alone; what must be checked stays open."""
    verdicts = {
        Advice.REDACT: Verdict.REDACT,
        Advice.CHECK: Verdict.REDACT if include_check else Verdict.OPEN,
        Advice.KEEP: Verdict.KEEP,
    }
    return {p.id: Decision(p.id, verdicts[p.advice], p.ground, p.justification) for p in proposals}


def publish(
    workers: WorkerPool,
    analyses: Sequence[Analysis],
    proposals: Sequence[Proposal],
    profile: Profile,
    folder: Path,
    *,
    include_check: bool,
    look: BoxLook = BoxLook.BLACK,
    gap: float | None = None,
) -> list[str]:
    """Write all documents and the report; one sentence for each that was not written."""
    plan = build_plan(
        "opdrachtregel",
        [(a.document, a.text_map) for a in analyses],
        proposals,
        decide(proposals, include_check=include_check),
        profile,
        "",
        look,
        gap,
    )
    pdfs = {a.document.id: a.pdf for a in analyses}
    names = {a.document.id: a.document.source.name for a in analyses}
    jobs = {
        planned.document_id: workers.export(
            pdfs[planned.document_id], planned, plan.options, folder.absolute()
        )
        for planned in plan.documents
    }
    published, refused, sentences = [], {}, []
    for document_id, job in jobs.items():
        try:
            published.append(job.result())
        except KnownError as error:
            found = error.verification if isinstance(error, VerificationFailedError) else None
            refused[document_id] = found if isinstance(found, Verification) else str(error)
            sentences.append(f"{names[document_id]}: {error}")
        except ChildFailedError as error:
            refused[document_id] = bug(error)
            sentences.append(f"{names[document_id]}: {refused[document_id]}")
    made_at = datetime.now(UTC).isoformat(timespec="seconds")
    if plan.documents:
        write_report(folder, build_report(plan, published, refused, made_at))
    return sentences


def draft(
    workers: WorkerPool,
    analyses: Sequence[Analysis],
    proposals: Sequence[Proposal],
    profile: Profile,
    folder: Path,
) -> list[str]:
    """Write working copies with all that is proposed; one sentence for each that failed."""
    decided = decide(proposals, include_check=True)
    pairs = [(a.document, a.text_map) for a in analyses]
    plan = build_plan("opdrachtregel", pairs, proposals, decided, profile, "", gap=0)
    sentences = []
    for analysis, planned in zip(analyses, plan.documents, strict=True):
        name = analysis.document.source.name
        try:
            workers.working_copy(analysis.pdf, planned, name, folder.absolute()).result()
        except KnownError as error:
            sentences.append(f"{name}: {error}")
        except ChildFailedError as error:
            sentences.append(f"{name}: {bug(error)}")
    return sentences
