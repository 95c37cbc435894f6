"""Tagged letters of LibreOffice come out tagged, spoken in order, and say only what is true."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import pikepdf
import pymupdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from app import reference
from app.export.archive import add_output_intent
from app.export.certificate import certificate, one_page
from app.export.conformance.clause import Level
from app.export.conformance.judge import breaches_of
from app.export.conformance.subject import Subject, kids_of
from app.export.metadata import write_metadata
from app.export.publish import write
from app.export.standards import STANDARDS, false_claims, obstacles
from app.export.verify import inspect, verify
from app.model.export import Before, Note, NotePage, NoteStatus, Severity
from app.model.geometry import PageArea, Rect
from tests.export.making import SECRET, data, drawn, leaks, letter, plan_for

TAGGED = Path(__file__).resolve().parent.parent / "data" / "tagged"
SPOKEN = "Gelakt: artikel 5.1.2e, persoonlijke levenssfeer"
NAMES = sorted(p.stem for p in TAGGED.glob("*.pdf"))


def published(pdf: bytes, folder: Path, **more: object):
    plan = plan_for(pdf, **more)
    done = write(pdf, plan.documents[0], plan.options, folder, verify)
    return done, Path(done.path).read_bytes(), plan


def tree(pdf: Pdf) -> list[tuple[str, str]]:
    """What is heard: kinds with their spoken text, in order."""
    return [
        (e.kind, str(e.item.get("/ActualText", e.item.get("/Alt", ""))))
        for e in Subject(pdf).elements
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_letter_of_libreoffice_claims_what_is_true(name, tmp_path):
    done, output, _ = published((TAGGED / f"{name}.pdf").read_bytes(), tmp_path)
    tagged = name != "libreoffice_untagged"
    assert done.verification.claims == (("PDF/A-2a", "PDF/UA-1") if tagged else ("PDF/A-2u",))
    told = [f for f in done.verification.findings if f.check == STANDARDS]
    assert [f.severity for f in told] == ([] if tagged else [Severity.NOTE])
    assert all(f.message.startswith("Het bestand is geen PDF/UA-1: 6.2 het ") for f in told)
    assert leaks(output) == []
    with pikepdf.open(io.BytesIO(output)) as pdf:
        assert breaches_of(Subject(pdf), {Level.B, Level.U}) == []
        without = Pdf.open(io.BytesIO(output))
        write_metadata(without, "x", "nl-NL", Level.B)
    report = pikepdf.pdfa.check(without, "2b")
    assert [f for f in report.findings if "non-CID-keyed" not in f.message] == []


@pytest.mark.parametrize("name", [n for n in NAMES if "untagged" not in n])
def test_what_is_heard_survives_and_each_box_is_heard_in_its_place(name, tmp_path):
    source = (TAGGED / f"{name}.pdf").read_bytes()
    _, output, plan = published(source, tmp_path)
    with pikepdf.open(io.BytesIO(source)) as before, pikepdf.open(io.BytesIO(output)) as after:
        heard, was = tree(after), tree(before)
        assert [e for e in heard if e[1] != SPOKEN][: len(was)] == was
        assert [k for k, _ in heard[len(was) + 2 :]] == ["H1", "P"]
        boxes = [e for e in Subject(after).elements if str(e.item.get("/Alt")) == SPOKEN]
        assert len(boxes) == len(plan.documents[0].redactions) == 2
        assert {(e.kind, e.parent, str(e.item.ActualText)) for e in boxes} == {
            ("Span", "P", SPOKEN)
        }
        assert [kids_of(b.item.P).index(b.item) for b in boxes] == [1, 1]
        figure = next(e.item for e in Subject(after).elements if e.kind == "Figure")
        assert str(figure.Alt).startswith("Plattegrond")
        heads = [e.item for e in Subject(after).elements if e.kind == "TH"]
        assert [[str(a.Scope) for a in h.A if "/Scope" in a] for h in heads] == [["/Column"]] * 2
        assert str(after.Root.Lang) == "nl-NL"
        assert str(after.docinfo.Title) == "Besluit over de speelplaats"
        assert after.Root.ViewerPreferences.DisplayDocTitle
        with after.open_outline() as outline:
            titles = [(i.title, [c.title for c in i.children]) for i in outline.root]
    assert titles == [
        (
            "Besluit over de speelplaats",
            ["Wat wij hebben gedaan", "Hoe het eruit komt te zien"],
        )
    ]


@pytest.mark.parametrize("name", NAMES)
def test_text_outside_the_boxes_is_as_it_was(name, tmp_path):
    source = (TAGGED / f"{name}.pdf").read_bytes()
    _, output, _ = published(source, tmp_path)
    with pymupdf.open(stream=source) as before, pymupdf.open(stream=output) as after:
        for was, now in zip(before, after, strict=False):
            words = [(w[4], *(round(v, 1) for v in w[:4])) for w in was.get_text("words")]
            kept = [w for w in words if w[0].strip(".,") not in SECRET.split()]
            found = [(w[4], *(round(v, 1) for v in w[:4])) for w in now.get_text("words")]
            assert [w for w in found if w[0] not in ",."] == kept


def test_a_link_that_stays_is_heard_and_one_under_a_box_is_not(tmp_path):
    source = (TAGGED / "libreoffice_pdfua.pdf").read_bytes()
    _, output, _ = published(source, tmp_path)
    with pikepdf.open(io.BytesIO(output)) as pdf:
        [link] = pdf.pages[0].obj.Annots
        assert str(link.Contents) == str(link.A.URI) == "https://www.example.org/speelplaats"
        assert Subject(pdf).owned_objects == {link.objgen: "Link"}
        nums = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        assert Name.Link == nums[nums.index(link.StructParent) + 1].S
        assert pdf.Root.StructTreeRoot.ParentTreeNextKey == link.StructParent + 1
    box = drawn(0, (70, 155, 400, 167))
    done, output, _ = published(source, tmp_path, words=(), boxes=[box])
    with pikepdf.open(io.BytesIO(output)) as pdf:
        assert "/Annots" not in pdf.pages[0].obj
        assert Subject(pdf).owned_objects == {}
    assert done.verification.claims == ("PDF/A-2a", "PDF/UA-1")


def test_a_picture_on_a_page_with_boxes_loses_its_words_and_the_claim_with_them(tmp_path):
    source = (TAGGED / "libreoffice_pdfua.pdf").read_bytes()
    box = drawn(1, (70, 100, 120, 112))
    done, output, _ = published(source, tmp_path, boxes=[box])
    assert done.verification.claims == ("PDF/A-2a",)
    [finding] = [f for f in done.verification.findings if f.check == STANDARDS]
    assert finding.message == (
        "Het bestand is geen PDF/UA-1: 7.3 een afbeelding heeft geen eigen beschrijving."
    )
    assert finding.severity is Severity.NOTE
    assert b"Plattegrond" not in output


def test_a_profile_can_do_without_an_archival_file(tmp_path):
    source = (TAGGED / "libreoffice_pdfua.pdf").read_bytes()
    profile = replace(reference.profile(), archive=False)
    done, output, plan = published(source, tmp_path, profile=profile)
    assert not plan.options.archive
    assert done.verification.claims == ("PDF/UA-1",)
    with pikepdf.open(io.BytesIO(output)) as pdf:
        assert "/OutputIntents" not in pdf.Root
    told = [f.message for f in done.verification.findings if f.check == STANDARDS]
    assert told[0].startswith("Het bestand is geen PDF/A-2: 6.2.3 het kleurprofiel")


def test_a_file_of_inks_is_exported_without_the_claim_and_says_why(tmp_path):
    pdf = letter(" 0 1 1 0 k 20 20 30 30 re f ")
    done, _, plan = published(data(pdf), tmp_path)
    assert done.verification.passed
    assert done.verification.claims == ()
    told = [f.message for f in done.verification.findings if f.check == STANDARDS]
    assert told[0] == (
        "Het bestand is geen PDF/A-2: "
        "6.2.4.3 er zijn kleuren waarvoor het kleurprofiel van het bestand niet geldt."
    )
    sheet = certificate(plan.documents[0], done, "2026-11-25T19:00:00+00:00")
    assert sheet["standards"] == []
    assert sheet["standards_missed"] == told
    with pymupdf.open(stream=one_page(sheet)) as opened:
        page = " ".join(opened[0].get_text().split())
    assert all(message in page for message in told)


def test_a_certificate_names_the_standards(tmp_path):
    source = (TAGGED / "libreoffice_pdfua.pdf").read_bytes()
    done, _, plan = published(source, tmp_path)
    sheet = certificate(plan.documents[0], done, "2026-11-25T19:00:00+00:00")
    assert sheet["standards"] == ["PDF/A-2a", "PDF/UA-1"]
    assert sheet["standards_missed"] == []
    assert any(c["name"] == STANDARDS and c["outcome"] == "geslaagd" for c in sheet["checks"])
    assert json.dumps(sheet)
    with pymupdf.open(stream=one_page(sheet)) as opened:
        assert "PDF/A-2a en PDF/UA-1" in opened[0].get_text()


def test_a_claim_that_is_not_true_blocks_our_file_and_is_told_of_another(tmp_path):
    source = (TAGGED / "libreoffice_pdfua.pdf").read_bytes()
    done, output, plan = published(source, tmp_path)
    with pikepdf.open(io.BytesIO(output)) as pdf:
        pdf.Root.MarkInfo.Suspects = True
        pdf.save(tmp_path / "vals.pdf")
    verified = verify(tmp_path / "vals.pdf", plan.documents[0], Before(source))
    assert not verified.passed
    wanted = "Het bestand noemt zich PDF/UA-1 en is dat niet: "
    wanted += "7.1 de tags zijn als onzeker aangeduid."
    assert [f.message for f in verified.findings if f.check == STANDARDS] == [wanted]
    looked_into = inspect(tmp_path / "vals.pdf", [])
    assert looked_into.claims == done.verification.claims
    told = [f for f in looked_into.findings if f.check == STANDARDS]
    assert [(f.message, f.severity) for f in told] == [(wanted, Severity.WARNING)]


@pytest.mark.parametrize(
    ("name", "clauses"),
    [
        # LibreOffice 7.4 doesn't explain its claim and writes a name as a text.
        ("libreoffice_pdfa2b_pdfua", ["6.6.2.3", "7.18.3"]),
        ("libreoffice_pdfua", ["7.18.3"]),
        ("libreoffice_pdfa2b", []),
        ("libreoffice_tagged", []),
    ],
)
def test_the_claims_of_libreoffice_itself_are_looked_into(name, clauses):
    with pikepdf.open(TAGGED / f"{name}.pdf") as pdf:
        told = [f.message for f in false_claims(Subject(pdf), "x")]
    assert [m.split(": ")[1].split()[0] for m in told] == clauses


def test_what_nobody_asked_for_is_told_too(tmp_path):
    _, output, _ = published((TAGGED / "libreoffice_pdfua.pdf").read_bytes(), tmp_path)
    with pikepdf.open(io.BytesIO(output)) as pdf:
        write_metadata(pdf, "x", "nl-NL")
        told = [f.message for f in obstacles(Subject(pdf), "x")]
    assert told == [
        "Het bestand is geen PDF/A-2: daar is niet om gevraagd.",
        "Het bestand is geen PDF/UA-1: daar is niet om gevraagd.",
    ]


def test_what_the_rules_of_pikepdf_alone_find_is_told_too(tmp_path):
    """A font that calls all its letters as wide as they aren't, in a file that claims nothing."""
    source = (TAGGED / "libreoffice_untagged.pdf").read_bytes()
    with pikepdf.open(io.BytesIO(source)) as pdf:
        for item in pdf.objects:
            if isinstance(item, Dictionary) and "/Widths" in item:
                item.Widths = Array([float(w) * 1.02 for w in item.Widths])
        source = data(pdf)
    done, _, _ = published(source, tmp_path)
    assert done.verification.claims == ()
    [archive, _] = [f.message for f in done.verification.findings if f.check == STANDARDS]
    wanted = "6.2.11.5 de breedte van letters klopt niet met het lettertype"
    assert archive == f"Het bestand is geen PDF/A-2: {wanted}."


def test_many_obstacles_are_counted():
    with Pdf.new() as pdf:
        pdf.add_blank_page()
        pdf.Root.OCProperties = Dictionary()
        [archive, _] = [f.message for f in obstacles(Subject(pdf), "x")]
    assert archive.count(";") == 3
    assert "; en nog " in archive


def test_the_profile_of_colours_is_small_and_of_a_version_that_readers_know():
    with Pdf.new() as pdf:
        add_output_intent(pdf)
        data = pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes()
    assert len(data) < 1000
    assert (data[8], data[12:16], data[16:20], data[24:36]) == (4, b"mntr", b"RGB ", bytes(12))


def test_a_box_without_text_on_its_page_comes_last(tmp_path):
    """On a page with nothing but a picture, of a document whose tags have more than one top."""
    with pikepdf.open(TAGGED / "libreoffice_pdfua.pdf") as pdf:
        root = pdf.Root.StructTreeRoot
        root.K = Array([*root.K[0].K])
        for kid in root.K:
            kid.P = root
        page = pdf.add_blank_page(page_size=(300, 300))
        page.obj.Contents = pdf.make_stream(b"/Artifact BMC 0 0 9 9 re f EMC")
        pdf.add_blank_page(page_size=(300, 300))
        source = data(pdf)
    done, output, _ = published(source, tmp_path, words=(), boxes=[drawn(2, (10, 10, 90, 40))])
    with pikepdf.open(io.BytesIO(output)) as opened:
        kinds = [str(k.S) for k in opened.Root.StructTreeRoot.K]
        assert kinds[-3:] == ["/H1", "/P", "/Span"]
        assert str(opened.Root.StructTreeRoot.K[-1].Alt) == SPOKEN
    assert done.verification.claims == ("PDF/A-2a", "PDF/UA-1")


def test_a_note_in_its_section_is_heard_after_the_heading(tmp_path):
    source = (TAGGED / "libreoffice_pdfua.pdf").read_bytes()
    plan = plan_for(source, ())
    place = PageArea(1, Rect(71, 110, 520, 140))
    note = Note("Kop", ("Kop",), "Een zin die over twee regels van de bladzijde loopt. " * 3,
                NotePage.NEVER, NoteStatus.FILLED, place, 11.0)  # fmt: skip
    planned = replace(plan.documents[0], note=note)
    done = write(source, planned, plan.options, tmp_path, verify)
    with pikepdf.open(done.path) as pdf:
        top = pdf.Root.StructTreeRoot.K[0]
        added = [k for k in top.K if k.S == Name.P and len(kids_of(k)) == 2 and "/A" not in k]
        assert [type(mark) for mark in added[0].K] == [int, int]
        before = list(top.K)[[k.objgen for k in top.K].index(added[0].objgen) - 1]
        assert before.S in (Name.P, Name.H2)
    assert done.verification.claims == ("PDF/A-2a", "PDF/UA-1")


def test_words_of_an_element_that_belongs_nowhere_go(tmp_path):
    """With rectangles alone nobody knows what is secret."""
    with pikepdf.open(TAGGED / "libreoffice_pdfua.pdf") as pdf:
        top = pdf.Root.StructTreeRoot.K[0]
        for kind in ("Figure", "Formula"):
            lost = Dictionary(Type=Name.StructElem, S=Name(f"/{kind}"), P=top, Alt=String("Van W."))
            top.K.append(pdf.make_indirect(lost))
        source = data(pdf)
    _, output, _ = published(source, tmp_path, words=(), boxes=[drawn(0, (70, 90, 120, 110))])
    with pikepdf.open(io.BytesIO(output)) as opened:
        assert "Van W." not in {said for _, said in tree(opened)}


def test_boxes_on_one_line_are_heard_in_order_and_the_note_behind_a_list(tmp_path):
    source = (TAGGED / "libreoffice_pdfua.pdf").read_bytes()
    plan = plan_for(source, ("maart", "Zonderland gevraagd"))
    note = Note("Kop", ("Kop",), "Gelakt.", NotePage.NEVER, NoteStatus.FILLED,
                PageArea(0, Rect(300, 152, 520, 180)), 11.0)  # fmt: skip
    planned = replace(plan.documents[0], note=note)
    done = write(source, planned, plan.options, tmp_path, verify)
    with pikepdf.open(done.path) as pdf:
        kinds = [str(k.S) for k in pdf.Root.StructTreeRoot.K[0].K]
        assert kinds[:5] == ["/H1", "/P", "/H2", "/L", "/P"]
        [line, first, second, _] = kids_of(pdf.Root.StructTreeRoot.K[0].K[1])
        marks = [m for m in Subject(pdf).drawn.marks[0] if m in (first.K, second.K)]
    assert marks == sorted(marks) == [first.K, second.K]
    assert isinstance(line, int)


@pytest.mark.parametrize(
    ("name", "claims"),
    [
        ("producers/chromium_house_note_6011_signer_goes_no_signature", ("PDF/A-2a", "PDF/UA-1")),
        ("producers/chromium_house_letter_6000_signer_goes_signature_goes", ("PDF/A-2a",)),
        ("producers/libreoffice_house_note_6011_signer_goes_no_signature", ("PDF/A-2u",)),
    ],
)
def test_other_producers_get_what_is_true(name, claims, tmp_path):
    source = (TAGGED.parent / f"{name}.pdf").read_bytes()
    done, output, _ = published(source, tmp_path, words=(), boxes=[drawn(0, (60, 60, 160, 80))])
    assert done.verification.claims == claims
    with pikepdf.open(io.BytesIO(output)) as pdf:
        write_metadata(pdf, "x", "nl-NL", Level.B)
        found = pikepdf.pdfa.check(pdf, "2b").findings
    assert [f for f in found if "non-CID-keyed" not in f.message] == []
