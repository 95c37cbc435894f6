"""The result of an export in words: checks, note, and what was found where."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.errors import VerificationFailedError
from app.export.checks import COMPARED
from app.model.export import Finding, Outcome, Severity, Verification
from app.ui.said import said

if TYPE_CHECKING:
    from app.ui.exporting import Result

_SIGNS = {
    Outcome.PASSED: "✓",
    Outcome.LEAKED: "✗",
    Outcome.CHANGED: "✗",
    Outcome.IMPOSSIBLE: "–",
}


def _say(text: str) -> str:
    return QCoreApplication.translate("report", text)


def verification_of(result: Result) -> Verification | None:
    """The verification of a written or a refused file."""
    if result.published is not None:
        return result.published.verification
    found = result.error.verification if isinstance(result.error, VerificationFailedError) else None
    return found if isinstance(found, Verification) else None


def headline(result: Result) -> str:
    """One line for the list."""
    if result.copy:
        return _say("voorlakversie gemaakt")
    if result.published is None:
        return _say("niet geëxporteerd")
    if warnings(result):
        return _say("geëxporteerd, met opmerking")
    return _say("geëxporteerd en gecontroleerd")


def warnings(result: Result) -> list[Finding]:
    """What the officer should look at, though the file was written."""
    if result.published is None:
        return []
    found = [*_told(result.published.verification), *result.published.findings]
    return [*found, *(f for f in result.planned.findings if f not in found)]


def report(result: Result, title: str) -> str:
    """The whole report as rich text, without colours of its own."""
    parts = [f"<h4>{escape(title)}</h4>"]
    if result.copy:
        text = _say("Geschreven als {0}. Er is niets gelakt.").format(Path(result.copy).name)
        parts.append(f"<p>{escape(text)}</p>")
    if result.published is not None:
        text = _say("Geschreven als {0}.").format(Path(result.published.path).name)
        parts.append(f"<p>{escape(text)}</p>")
    elif result.error is not None:
        parts.append(f"<p><b>{escape(_say('Er is niets geschreven.'))}</b> "
                     f"{escape(said(str(result.error)))}</p>")  # fmt: skip
    if result.published is not None and result.published.raster_pages:
        pages = ", ".join(str(page + 1) for page in result.published.raster_pages)
        text = _say("Als beeld opgenomen, omdat de tekst niet anders weg kon: pagina {0}.")
        parts.append(f"<p>{escape(text.format(pages))}</p>")
    found = warnings(result)
    if found:
        parts.append(f"<p><b>{escape(_say('Let op'))}</b></p>{_findings(found)}")
    verification = verification_of(result)
    if verification is not None:
        if result.published is None:
            errors = [f for f in verification.findings if f.severity is Severity.ERROR]
            parts.append(_findings(errors))
        parts.append(f"<p><b>{escape(_say('Controle'))}</b></p>{_checks(verification)}")
        if result.published is not None:
            parts.append(_findings([f for f in _notes(verification) if f.check in COMPARED]))
            parts.append(_standards(verification))
    sentence = result.planned.note.sentence
    if sentence:
        parts.append(f"<p><b>{escape(_say('Zin voor de nota'))}</b><br>{escape(sentence)}</p>")
    return "".join(parts)


def _told(verification: Verification) -> list[Finding]:
    """Findings that want a look."""
    return [f for f in verification.findings if f.severity is not Severity.NOTE]


def _notes(verification: Verification) -> list[Finding]:
    """What is told for the record."""
    return [f for f in verification.findings if f.severity is Severity.NOTE]


def _standards(verification: Verification) -> str:
    """What the file is fit for, and why not for more."""
    notes = [f for f in _notes(verification) if f.check not in COMPARED]
    claims = ", ".join(verification.claims) or _say("geen")
    text = _say("Voldoet aan de standaarden: {0}.").format(claims)
    return f"<p>{escape(text)}</p>{_findings(notes)}"


def _findings(findings: list[Finding]) -> str:
    rows = []
    for finding in findings:
        where = "" if finding.page is None else _say(" (pagina {0})").format(finding.page + 1)
        rows.append(f"<li>{escape(said(finding.message))}{escape(where)}</li>")
    return f"<ul>{''.join(rows)}</ul>" if rows else ""


def _checks(verification: Verification) -> str:
    rows = [
        f"<tr><td>{_SIGNS[c.outcome]}&nbsp;</td><td>{escape(said(c.name))}&nbsp;&nbsp;</td>"
        f"<td>{escape(said(c.outcome.value))}&nbsp;&nbsp;</td>"
        f"<td>{escape(c.engine)} {escape(c.version)}</td></tr>"
        for c in verification.checks
    ]
    return f"<table>{''.join(rows)}</table>"
