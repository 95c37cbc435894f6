"""rapport.json: what was done to the files, without any personal data."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

import app as program
from app.export.anonymity import listed
from app.export.place import place
from app.model.ground import codes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.model.export import (
        CheckResult,
        ExportPlan,
        Finding,
        PlannedDocument,
        Published,
        Verification,
    )

REPORT_NAME = "rapport.json"


def build_report(
    plan: ExportPlan,
    published: Sequence[Published],
    refused: Mapping[str, str | Verification] | None = None,
    made_at: str = "",
) -> dict[str, Any]:
    """The report as plain data; the same for the same input, apart from ``made_at``.

    Args:
        plan: What was to be written.
        published: The files that were.
        refused: By document id why the others were not: the sentence of a KnownError, or the
            verification that failed.
        made_at: UTC in ISO 8601.
    """
    done = {p.document_id: p for p in published}
    failed = refused or {}
    return {
        "program": {"name": "Lakwerk", "version": program.__version__},
        "made_at": made_at,
        "plan_sha256": plan.sha256,
        "profile": plan.options.profile,
        "label": plan.options.label.value,
        "documents": [
            _document(d, done.get(d.document_id), failed.get(d.document_id)) for d in plan.documents
        ],
    }


def write_report(folder: Path, report: Mapping[str, Any]) -> Path:
    """Write the report into ``folder`` under a name that is free; nothing is overwritten."""
    text = json.dumps(report, ensure_ascii=False, indent=2) + "\n"
    return place(folder, REPORT_NAME, text.encode())


def _document(
    planned: PlannedDocument, published: Published | None, refused: str | Verification | None
) -> dict[str, Any]:
    verification = published.verification if published else None
    reason = ""
    if isinstance(refused, str):
        reason = refused
    elif refused is not None:
        verification, reason = refused, "De controle is niet doorstaan; er is niets geschreven."
    about = published.findings if published else planned.findings
    findings = [*about, *(verification.findings if verification else ())]
    return {
        "document_id": planned.document_id,
        "file": Path(published.path).name if published else None,
        "published": published is not None,
        "reason": reason,
        "source_sha256": planned.source_sha256,
        "pdf_sha256": planned.pdf_sha256,
        "output_sha256": published.verification.output_sha256 if published else None,
        "pages": planned.page_count,
        "raster_pages": [n + 1 for n in published.raster_pages] if published else [],
        "boxes": len(planned.redactions),
        "widths": _widths(planned, published.moved if published else ()),
        "counts": {
            "entity_types": _counted(planned, "entity_type"),
            "roles": _counted(planned, "role"),
            "grounds": _grounds(planned),
        },
        "note": {"status": planned.note.status.value, "sentence": planned.note.sentence},
        "verification": {
            "passed": verification.passed if verification else False,
            "standards": list(verification.claims) if verification else [],
            "checks": [_check(c) for c in verification.checks] if verification else [],
        },
        "findings": [_finding(f) for f in findings],
    }


def _widths(planned: PlannedDocument, moved: Sequence[int]) -> dict[str, Any]:
    """How many boxes were closed to a whole number of steps, and how many names fit in the boxes.

    Of the boxes of names: the median and the least number of surnames that are as wide.
    """
    even = {r: r.even and (r.line < 0 or r.line in moved) for r in planned.redactions}
    counts = [r.candidates[closed] for r, closed in even.items() if r.candidates is not None]
    return {
        "closed": sum(even.values()),
        "surnames": listed() if counts else 0,
        "candidates_median": int(median(counts)) if counts else None,
        "candidates_least": min(counts, default=None),
    }


def _counted(planned: PlannedDocument, field: str) -> dict[str, int]:
    counted: Counter[str] = Counter()
    for entry in planned.counts:
        counted[str(getattr(entry, field))] += entry.count
    return dict(sorted(counted.items()))


def _grounds(planned: PlannedDocument) -> dict[str, int]:
    """How often each ground was used; a passage with two grounds counts for both."""
    counted: Counter[str] = Counter()
    for entry in planned.counts:
        for code in codes(entry.ground):
            counted[code] += entry.count
    return dict(sorted(counted.items()))


def _check(check: CheckResult) -> dict[str, str]:
    return {
        "name": check.name,
        "engine": check.engine,
        "version": check.version,
        "outcome": check.outcome.value,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "check": finding.check,
        "severity": finding.severity.value,
        "page": None if finding.page is None else finding.page + 1,
        "message": finding.message,
    }
