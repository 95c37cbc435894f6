"""The report on an export tells for which standards the file is fit, and keeps warnings apart."""

from __future__ import annotations

from app.model.export import CheckResult, Finding, Outcome, Published, Severity, Verification
from app.ui.dialogs.report import report, warnings
from app.ui.exporting import Result
from tests.export.making import data, letter, plan_for


def test_standards_are_told_and_are_no_warning(qapp):
    planned = plan_for(data(letter())).documents[0]
    check = CheckResult("archief", "Lakwerk", "1", Outcome.PASSED)
    told = Finding("archief", "Het bestand is geen PDF/UA-1: 6.2 geen tags.", Severity.NOTE)
    seen = Finding("archief", "Kijk hier.", Severity.WARNING)
    verified = Verification("d1", "0", (check,), (told, seen), ("PDF/A-2u",))
    result = Result(planned, Published("d1", "/map/brief.pdf", verified))
    assert warnings(result) == [seen]
    text = report(result, "Brief")
    assert "Voldoet aan de standaarden: PDF/A-2u." in text
    assert text.index("Voldoet") < text.index("geen PDF/UA-1")
    bare = Result(planned, Published("d1", "/map/brief.pdf", Verification("d1", "0", (check,), ())))
    assert "Voldoet aan de standaarden: geen." in report(bare, "Brief")
