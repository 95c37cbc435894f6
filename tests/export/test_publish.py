"""Nothing is left behind when something goes wrong, and nothing is ever overwritten."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from app import reference
from app.errors import KnownError, UnsafeExportError, VerificationFailedError
from app.export.checks import BOX_IMAGE
from app.export.plan import build_plan
from app.export.publish import preview, write
from app.export.redact import redact
from app.export.report import build_report, write_report
from app.export.sanitise import sanitise
from app.export.verify import verify
from app.export.wording import label_of
from app.model.decision import Decision, Verdict
from app.model.export import (
    BoxLabel,
    BoxLook,
    CheckResult,
    Finding,
    Outcome,
    Severity,
    Verification,
)
from app.reading.textmap import read_text
from tests.export.making import (
    SECRET,
    WORDS,
    blank,
    data,
    document,
    drawn,
    leaks,
    letter,
    picture,
    plan_for,
)

PDF = data(letter())
PLAN = plan_for(PDF)
PLANNED = PLAN.documents[0]


def failing(path: Path, planned, before) -> Verification:
    sha = hashlib.sha256(path.read_bytes()).hexdigest()
    checks = (CheckResult("tekst", "x", "1", Outcome.LEAKED),)
    findings = tuple(Finding("tekst", f"Fout {n}.", page=n if n % 2 else None) for n in range(5))
    return Verification("d1", sha, checks, findings)


def test_a_file_gets_its_name_only_after_the_verification(tmp_path):
    seen = []

    def watch(path, planned, before):
        seen.append((path, sorted(p.name for p in tmp_path.iterdir())))
        return verify(path, planned, before)

    published = write(PDF, PLANNED, PLAN.options, tmp_path, watch)
    [(temporary, listed)] = seen
    assert temporary.parent != tmp_path or temporary.name.startswith(".")
    assert listed in ([], [temporary.name])
    assert [p.name for p in tmp_path.iterdir()] == ["brief.pdf"]
    assert published.path == str(tmp_path.resolve() / "brief.pdf")
    output = Path(published.path).read_bytes()
    assert published.verification.output_sha256 == hashlib.sha256(output).hexdigest()


def test_a_failed_verification_leaves_nothing_and_says_what_was_found_where(tmp_path):
    with pytest.raises(VerificationFailedError, match=r"Fout 0; Fout 1 \(pagina 2\)") as caught:
        write(PDF, PLANNED, PLAN.options, tmp_path, failing)
    assert "en nog 2" in str(caught.value)
    assert isinstance(caught.value.verification, Verification)
    assert list(tmp_path.iterdir()) == []


def test_a_verification_without_any_check_is_a_failed_one(tmp_path):
    with pytest.raises(VerificationFailedError, match="niet alle controles"):
        write(PDF, PLANNED, PLAN.options, tmp_path, lambda *_: Verification("d1", "", (), ()))
    assert list(tmp_path.iterdir()) == []


def test_a_verifier_that_breaks_leaves_nothing(tmp_path):
    def broken(path, planned, before):
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write(PDF, PLANNED, PLAN.options, tmp_path, broken)
    assert list(tmp_path.iterdir()) == []


def test_a_page_on_which_a_box_is_not_clear_is_written_as_a_picture(tmp_path):
    seen = []

    def strict(path, planned, before):
        """As an engine that sees something in a box until the page is a picture."""
        done = verify(path, planned, before)
        seen.append(path.read_bytes())
        if len(seen) > 1:
            return done
        checks = (*done.checks, CheckResult(BOX_IMAGE, "x", "1", Outcome.LEAKED))
        return replace(done, checks=checks, findings=(Finding(BOX_IMAGE, "Iets.", page=0),))

    published = write(PDF, PLANNED, PLAN.options, tmp_path, strict)
    assert published.raster_pages == (0,)
    assert "als afbeelding" in published.findings[-1].message
    assert published.verification.passed
    assert Path(published.path).read_bytes() == seen[1] != seen[0]
    assert [p.name for p in tmp_path.iterdir()] == ["brief.pdf"]


def test_progress_is_told_page_by_page(tmp_path):
    told = []
    pdf = data(blank(3))
    plan = plan_for(pdf, (), [drawn(1, (50, 50, 90, 90))])
    write(pdf, plan.documents[0], plan.options, tmp_path, verify, lambda *at: told.append(at))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_verification_of_another_file_is_not_believed(tmp_path):
    def other(path, planned, before):
        return replace(verify(path, planned, before), output_sha256="0" * 64)

    with pytest.raises(UnsafeExportError, match="tijdens de controle veranderd"):
        write(PDF, PLANNED, PLAN.options, tmp_path, other)
    assert list(tmp_path.iterdir()) == []


def test_a_source_that_is_not_the_planned_one_is_refused(tmp_path):
    with pytest.raises(UnsafeExportError, match="veranderd sinds het plan"):
        write(PDF + b"\n", PLANNED, PLAN.options, tmp_path, verify)
    unhashed = replace(PLANNED, pdf_sha256="")
    assert write(PDF, unhashed, PLAN.options, tmp_path, verify).verification.passed


def test_a_preview_is_byte_for_byte_the_file_that_is_written(tmp_path):
    written = Path(write(PDF, PLANNED, PLAN.options, tmp_path, verify).path).read_bytes()
    pages = []
    assert preview(PDF, PLANNED, PLAN.options, lambda *p: pages.append(p)) == written
    assert pages == [(1, 1)]
    with pytest.raises(UnsafeExportError, match="veranderd"):
        preview(PDF + b" ", PLANNED, PLAN.options)


def test_the_original_in_the_same_folder_is_never_overwritten(tmp_path):
    source = tmp_path / "brief.pdf"
    source.write_bytes(PDF)
    first = write(PDF, PLANNED, PLAN.options, tmp_path, verify)
    second = write(PDF, PLANNED, PLAN.options, tmp_path, verify)
    assert source.read_bytes() == PDF
    assert [Path(p.path).name for p in (first, second)] == ["brief-2.pdf", "brief-3.pdf"]


def test_the_same_plan_gives_the_same_file(tmp_path):
    one = write(PDF, PLANNED, PLAN.options, tmp_path, verify)
    two = write(PDF, PLANNED, PLAN.options, tmp_path, verify)
    assert Path(one.path).read_bytes() == Path(two.path).read_bytes()


def test_a_folder_that_is_gone_is_one_sentence(tmp_path):
    with pytest.raises(KnownError, match="bestaat niet meer"):
        write(PDF, PLANNED, PLAN.options, tmp_path / "weg", verify)


def test_an_engine_that_gives_up_is_one_sentence(tmp_path, monkeypatch):
    def broken(*_):
        raise RuntimeError("code=3: exception stack overflow")

    monkeypatch.setattr("app.export.publish.redact_pages", broken)
    with pytest.raises(UnsafeExportError, match="niet veilig gelakt"):
        write(PDF, PLANNED, PLAN.options, tmp_path, verify)
    assert list(tmp_path.iterdir()) == []


def test_the_steps_can_be_taken_one_by_one():
    redacted = redact(PDF, PLANNED, PLAN.options)
    assert leaks(sanitise(redacted, PLANNED)) == []


def test_a_box_on_a_page_that_is_not_there_is_refused():
    plan = plan_for(PDF, (), [replace(drawn(0, (1, 2, 30, 40)))])
    gone = replace(plan.documents[0].redactions[0], page=3)
    with pytest.raises(UnsafeExportError, match="pagina die er niet is"):
        redact(PDF, replace(PLANNED, redactions=(gone,)), plan.options)


def test_a_file_that_cannot_be_taken_apart_is_refused():
    with pytest.raises(UnsafeExportError, match="beschadigd"):
        redact(b"geen pdf", PLANNED, PLAN.options)
    with pytest.raises(UnsafeExportError, match="opbouw"):
        sanitise(b"geen pdf", PLANNED)


def test_labels_are_fitted_in_their_boxes_and_left_out_of_the_smallest(tmp_path):
    boxes = [drawn(0, (60, 300, 200, 320), 1), drawn(0, (60, 400, 64, 410), 2)]
    boxes.append(drawn(0, (60, 500, 80, 540), 3))
    plan = plan_for(PDF, (), boxes, profile=reference.profile("woo-verzoek"))
    assert write(PDF, plan.documents[0], plan.options, tmp_path, verify).verification.passed
    light = replace(plan.options, fill=(0.9, 0.9, 0.9))
    redactions = tuple(replace(r, fill=(0.9, 0.9, 0.9)) for r in plan.documents[0].redactions)
    planned = replace(plan.documents[0], redactions=redactions)
    assert write(PDF, planned, light, tmp_path, verify).verification.passed


def test_the_report_holds_what_was_done_and_nobodys_data(tmp_path):
    published = write(PDF, PLANNED, PLAN.options, tmp_path, verify)
    report = build_report(PLAN, [published], made_at="2026-11-24T05:00:00Z")
    path = write_report(tmp_path, report)
    text = path.read_text(encoding="utf-8")
    assert path.name == "rapport.json"
    assert not any(word in text for word in (*SECRET.split(), WORDS, str(tmp_path)))
    [entry] = json.loads(text)["documents"]
    assert entry["file"] == "brief.pdf"
    assert entry["source_sha256"] == hashlib.sha256(PDF).hexdigest()
    assert entry["output_sha256"] == published.verification.output_sha256
    assert entry["counts"]["entity_types"] == {"PERSON": 1}
    assert entry["counts"]["grounds"] == {"5.1.2e": 1}
    assert entry["note"]["sentence"] == PLANNED.note.sentence
    assert entry["verification"]["passed"]
    assert {c["engine"] for c in entry["verification"]["checks"]} >= {"PDFium", "pdfminer.six"}
    assert build_report(PLAN, [published], made_at="2026-11-24T05:00:00Z") == report


def test_the_report_says_why_a_document_was_not_written():
    sentence = "Het bestand is beschadigd."
    [entry] = build_report(PLAN, [], {"d1": sentence})["documents"]
    assert (entry["file"], entry["published"], entry["reason"]) == (None, False, sentence)
    leaked = Verification(
        "d1",
        "0",
        (CheckResult("tekst", "x", "1", Outcome.LEAKED),),
        (Finding("tekst", "Fout.", page=2),),
    )
    [entry] = build_report(PLAN, [], {"d1": leaked})["documents"]
    assert entry["verification"]["checks"][0]["outcome"] == "gelekt"
    assert entry["findings"] == [
        {"check": "tekst", "severity": Severity.ERROR.value, "page": 3, "message": "Fout."}
    ]
    assert entry["output_sha256"] is None


@pytest.mark.parametrize("look", BoxLook)
@pytest.mark.parametrize("label", BoxLabel)
def test_every_look_with_every_label_passes_the_verification(look, label, tmp_path):
    profile = replace(reference.profile(), label=label)
    pdf, boxes = PDF, [drawn(0, (60, 300, 400, 330), 1)]
    text_map = read_text(pdf, "d1")
    decisions = {p.id: Decision(p.id, Verdict.REDACT) for p in boxes}
    about = document(pdf)
    plan = build_plan("x", [(about, text_map)], boxes, decisions, profile, "a", look)
    assert write(pdf, plan.documents[0], plan.options, tmp_path, verify).verification.passed
    x0, y0, x1, y1 = (2 * v for v in (60, 300, 400, 330))
    shown = picture((tmp_path / "brief.pdf").read_bytes())
    inner = shown[y0 + 4 : y1 - 4, x0 + 4 : x0 + 20]
    assert abs(int(inner.mean()) - round(255 * look.fill[0])) < 4
    edge = shown[y0 : y0 + 2, x0 + 40 : x1 - 40].mean()
    assert edge < 200 if look is not BoxLook.GREY else edge > 200


def test_an_unknown_ground_has_its_code_for_a_label():
    assert label_of("9.9", BoxLabel.CODE_AND_TITLE) == "9.9"
