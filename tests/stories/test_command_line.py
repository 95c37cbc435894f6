"""The main job without a window: from the sample letter and note to a verified publication."""

from __future__ import annotations

import hashlib
import json
import shutil
from typing import TYPE_CHECKING, Any

import pikepdf
import pymupdf
import pytest

from tests.stories.readers import folded, readable

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stories.conftest import Run

DRAFTER = (
    "drs. S.M. van der Velde-Okafor",
    "070 123 45 62",
    "06 12 34 56 87",
    "sm.vd.velde.okafor",
)
SIGNER = ("mr. W.A.J. van den Boogaerde",)
SENTENCE = (
    "De gegevens van steller en ondertekenaar zijn gelakt vanwege de bescherming van de "
    "persoonlijke levenssfeer."
)


def _detections(document: dict[str, Any], verdict: str) -> list[dict[str, Any]]:
    return [d for d in document["detections"] if d["verdict"] == verdict]


def _scanned(pdf: Path, made: Path) -> Path:
    """The pages as pictures without any text."""
    with pymupdf.open(pdf) as shown, pymupdf.open() as pictures:
        for page in shown:
            sheet = pictures.new_page(width=page.rect.width, height=page.rect.height)
            sheet.insert_image(sheet.rect, stream=page.get_pixmap(dpi=200).tobytes("jpeg"))
        pictures.save(made)
    return made


@pytest.fixture
def detected(lakwerk: Run, samples: tuple[Path, Path], tmp_path: Path) -> list[dict[str, Any]]:
    done = lakwerk("detect", *samples, "--json", tmp_path / "out.json")
    assert done.returncode == 0, done.stderr
    documents: list[dict[str, Any]] = json.loads((tmp_path / "out.json").read_text("utf-8"))[
        "documents"
    ]
    return documents


def test_detect_finds_all_of_drafter_and_signer_and_leaves_the_minister(
    detected: list[dict[str, Any]], samples: tuple[Path, Path]
) -> None:
    letter, note = detected
    assert [d["file"] for d in detected] == [str(s) for s in samples]
    assert (letter["pages"], note["pages"]) == (3, 2)
    redacted = _detections(note, "redact")
    assert {d["text"] for d in redacted if d["role"] == "steller"} == set(DRAFTER)
    assert {d["text"] for d in redacted if d["role"] == "ondertekenaar" and d["text"]} == set(
        SIGNER
    )
    assert [d["entity_type"] for d in redacted].count("SIGNATURE") == 1
    assert len(redacted) == 6
    assert _detections(letter, "redact") == []
    both = [*letter["detections"], *note["detections"]]
    assert not [d["text"] for d in both if d["entity_type"] == "ADDRESS"], "those of the state"
    minister = [d for d in _detections(letter, "keep") if "Brekelmans" in d["text"]]
    assert minister
    assert "minister van Defensie" in minister[0]["explanation"]


def test_every_detection_says_where_why_and_on_what_ground(detected: list[dict[str, Any]]) -> None:
    wanted = {
        "page", "text", "areas", "entity_type", "role", "score", "verdict", "ground",
        "justification", "explanation",
    }  # fmt: skip
    for document in detected:
        for found in document["detections"]:
            assert set(found) == wanted
            assert found["explanation"]
            for area in found["areas"]:
                x0, y0, x1, y1 = area["bbox"]
                assert 0 <= x0 < x1 <= 596
                assert 0 <= y0 < y1 <= 842
                assert 1 <= area["page"] <= document["pages"]
            if found["verdict"] == "redact":
                assert found["ground"] == "5.1.2e"
                assert found["justification"]
    drafter = next(d for d in _detections(detected[1], "redact") if d["role"] == "steller")
    assert "staat onder 'Opgesteld door'" in drafter["explanation"]


def test_redact_writes_verified_files_without_the_values_and_leaves_the_originals(
    lakwerk: Run, samples: tuple[Path, Path], tmp_path: Path
) -> None:
    before = [hashlib.sha256(s.read_bytes()).hexdigest() for s in samples]
    out = tmp_path / "gelakt"
    done = lakwerk("redact", *samples, "--output", out)
    assert done.returncode == 0, done.stderr
    assert [hashlib.sha256(s.read_bytes()).hexdigest() for s in samples] == before
    names = ["Kamerbrief.pdf", "Nota.pdf", "certificaten", "rapport.json"]
    assert sorted(p.name for p in out.iterdir()) == names
    made = [
        f"{name}.certificaat.{end}" for name in ("Kamerbrief", "Nota") for end in ("json", "pdf")
    ]
    assert sorted(p.name for p in (out / "certificaten").iterdir()) == made

    note = readable(out / "Nota.pdf")
    for value in (*DRAFTER, *SIGNER, "Velde-Okafor", "Boogaerde"):
        for reader, text in note.items():
            assert folded(value) not in text, reader
    assert folded("@mindef.nl") in note["pdfminer"]
    assert folded("Senior beleidsmedewerker") in note["pdfminer"]
    assert note["pdfminer"].count(folded(SENTENCE)) == 1
    letter = readable(out / "Kamerbrief.pdf")
    assert folded("Ruben Brekelmans") in letter["pdfminer"]
    with pikepdf.open(out / "Nota.pdf") as pdf:
        assert len(pdf.pages) == 2
        assert "/Author" not in pdf.docinfo

    report = (out / "rapport.json").read_text("utf-8")
    assert SENTENCE in report
    for value in (*DRAFTER, *SIGNER, "Velde", "Boogaerde"):
        assert value not in report


def test_given_boxes_alone_remove_what_lies_in_them_and_nothing_else(
    lakwerk: Run, samples: tuple[Path, Path], detected: list[dict[str, Any]], tmp_path: Path
) -> None:
    signer = next(
        d for d in detected[1]["detections"] if d["role"] == "ondertekenaar" and d["text"]
    )
    regions = {"Nota.pdf": [{**signer["areas"][0], "ground": "5.1.2.e"}]}
    (tmp_path / "r.json").write_text(json.dumps(regions), encoding="utf-8")
    out = tmp_path / "uit"
    done = lakwerk(
        "redact", samples[1], "--output", out, "--regions", tmp_path / "r.json", "--only-regions"
    )
    assert done.returncode == 0, done.stderr
    text = readable(out / "Nota.pdf")["pdfminer"]
    assert folded(SIGNER[0]) not in text
    assert folded(DRAFTER[0]) in text


def test_a_name_in_the_file_name_does_not_get_out(
    lakwerk: Run, samples: tuple[Path, Path], tmp_path: Path
) -> None:
    named = tmp_path / "Nota van S.M. van der Velde-Okafor.pdf"
    shutil.copy(samples[1], named)
    out = tmp_path / "uit"
    assert lakwerk("redact", named, "--output", out).returncode == 0
    names = " ".join(p.name for p in out.iterdir())
    assert "Velde" not in names
    assert len(list(out.glob("*.pdf"))) == 1
    assert "Velde" not in (out / "rapport.json").read_text("utf-8")


def test_verify_passes_our_own_output_and_fails_the_original(
    lakwerk: Run, samples: tuple[Path, Path], tmp_path: Path
) -> None:
    out = tmp_path / "uit"
    lakwerk("redact", samples[1], "--output", out)
    good = lakwerk("verify", out / "Nota.pdf", "--term", DRAFTER[0], "--term", SIGNER[0])
    assert good.returncode == 0, good.stdout
    bad = lakwerk("verify", samples[1], "--term", DRAFTER[0])
    assert bad.returncode == 1
    assert "gelekt" in bad.stdout
    assert DRAFTER[0] not in bad.stdout


def test_verify_looks_into_a_whole_folder_and_tells_it_as_data_too(
    lakwerk: Run, samples: tuple[Path, Path], tmp_path: Path
) -> None:
    folder = tmp_path / "gepubliceerd"
    (folder / "jaar").mkdir(parents=True)
    shutil.copy(samples[1], folder / "jaar" / "Nota.PDF")
    (folder / "kapot.pdf").write_bytes(b"%PDF-1.7 kapot")
    (folder / "lees.txt").write_text("geen PDF")
    done = lakwerk("verify", folder, "--json", tmp_path / "uit.json")
    assert done.returncode == 1
    assert "0 van 2 bestanden zonder bevindingen" in done.stdout
    told = json.loads((tmp_path / "uit.json").read_text("utf-8"))["files"]
    assert [f["outcome"] for f in told] == ["gelekt", "niet te controleren"]
    assert told[0]["checks"]
    empty = tmp_path / "leeg"
    empty.mkdir()
    assert "geen PDF-bestanden" in lakwerk("verify", empty).stderr


@pytest.mark.parametrize(
    "content",
    [b"", b"hallo", b"%PDF-1.7\n%garbage", b"PK\x03\x04 a zip"],
    ids=["empty", "text", "damaged", "zip"],
)
def test_a_bad_file_is_refused_in_one_sentence_and_the_rest_goes_on(
    lakwerk: Run, samples: tuple[Path, Path], tmp_path: Path, content: bytes
) -> None:
    bad = tmp_path / "kapot.pdf"
    bad.write_bytes(content)
    out = tmp_path / "uit"
    done = lakwerk("redact", bad, samples[1], "--output", out)
    assert done.returncode == 1
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("lakwerk: kapot.pdf: ")
    assert lines[0].endswith(".")
    assert (out / "Nota.pdf").exists()
    assert not (out / "kapot.pdf").exists()


def test_an_encrypted_file_opens_with_one_of_the_passwords(
    lakwerk: Run, samples: tuple[Path, Path], tmp_path: Path
) -> None:
    locked = tmp_path / "slot.pdf"
    with pikepdf.open(samples[1]) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="eigenaar", user="geheim"))
    refused = lakwerk("detect", locked, "--json", "-")
    assert refused.returncode == 1
    assert "wachtwoord" in refused.stderr
    opened = lakwerk("detect", locked, "--json", "-", "--password", "fout", "--password", "geheim")
    assert opened.returncode == 0
    assert len(json.loads(opened.stdout)["documents"][0]["detections"]) > 4


@pytest.mark.parametrize(
    "words",
    [
        ["detect"],
        ["nonsens"],
        ["detect", "x.pdf"],
        ["redact", "x.pdf"],
        ["detect", "x.pdf", "--json", "y.json", "--profile", "bestaat-niet"],
        ["redact", "x.pdf", "--output", "uit", "--only-regions"],
        ["redact", "x.pdf", "--output", "uit", "--regions", "er-is-niets.json"],
        ["detect", "x.pdf", "--json", "geen/map/y.json"],
        ["verify", "x.pdf", "--onbekend"],
    ],
    ids=" ".join,
)
def test_wrong_use_is_one_dutch_sentence_and_exit_code_2(
    lakwerk: Run, tmp_path: Path, words: list[str]
) -> None:
    done = lakwerk(*words, cwd=tmp_path)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert done.stderr.startswith("lakwerk: ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "regions",
    [
        "geen json",
        '{"Nota.pdf": [{"page": 0, "bbox": [0, 0, 9, 9]}]}',
        '{"Nota.pdf": [{"page": 9, "bbox": [0, 0, 9, 9]}]}',
        '{"Nota.pdf": [{"page": 1, "bbox": [9, 9, 0, 0]}]}',
        '{"Nota.pdf": [{"page": 1, "bbox": [0, 0, 9, 9], "ground": "9.9"}]}',
        '{"ander.pdf": [{"page": 1, "bbox": [0, 0, 9, 9]}]}',
    ],
)
def test_a_regions_file_that_is_not_in_order_is_wrong_use(
    lakwerk: Run, samples: tuple[Path, Path], tmp_path: Path, regions: str
) -> None:
    (tmp_path / "r.json").write_text(regions, encoding="utf-8")
    done = lakwerk(
        "redact", samples[1], "-o", tmp_path / "uit", "--regions", tmp_path / "r.json",
        "--only-regions",
    )  # fmt: skip
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert not list((tmp_path / "uit").glob("*.pdf"))


def test_without_a_display_the_window_says_so_and_shows_the_other_way(
    lakwerk: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    done = lakwerk("open", "brief.pdf")
    assert done.returncode == 1
    assert "lakwerk redact 'brief.pdf' --output gelakt" in done.stderr


def test_a_damaged_file_is_mended_and_the_officer_is_told(
    lakwerk: Run, samples: tuple[Path, Path], tmp_path: Path
) -> None:
    whole = samples[1].read_bytes()
    damaged = tmp_path / "nota.pdf"
    damaged.write_bytes(whole[:-40])  # without the place of its table
    done = lakwerk("detect", damaged, "--json", tmp_path / "out.json")
    assert done.returncode == 0
    assert "nota.pdf: Het bestand was beschadigd en is hersteld" in done.stderr


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
def test_a_scan_without_text_is_read_redacted_and_spoken_of(
    lakwerk: Run, samples: tuple[Path, Path], detected: list[dict[str, Any]], tmp_path: Path
) -> None:
    scan = _scanned(samples[1], tmp_path / "scan.pdf")
    done = lakwerk("redact", scan, "--output", tmp_path / "gelakt")
    assert done.returncode == 0, done.stderr
    assert "scan.pdf: De tekst op pagina 1 en 2 is uit een scan gelezen" in done.stderr
    boxes = [area for d in _detections(detected[1], "redact") for area in d["areas"]]
    assert len(boxes) >= 6
    with pymupdf.open(tmp_path / "gelakt" / "scan.pdf") as shown:
        for box in boxes:
            x0, y0, x1, y1 = box["bbox"]
            aside, y = 0.15 * (x1 - x0), (y0 + y1) / 2
            middle = pymupdf.Rect(x0 + aside, y - 1, x1 - aside, y + 1)
            pixels = shown[box["page"] - 1].get_pixmap(clip=middle, dpi=144)
            assert pixels.is_unicolor, box


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
def test_of_a_scan_that_cannot_be_read_the_officer_is_told(lakwerk: Run, tmp_path: Path) -> None:
    grey = pymupdf.Pixmap(pymupdf.csGRAY, pymupdf.IRect(0, 0, 600, 800))
    grey.clear_with(200)
    with pymupdf.open() as made:
        page = made.new_page()
        page.insert_image(page.rect, pixmap=grey, keep_proportion=False)
        made.save(tmp_path / "foto.pdf")
    done = lakwerk("detect", tmp_path / "foto.pdf", "--json", tmp_path / "out.json")
    assert done.returncode == 0, done.stderr
    assert "Op pagina 1 is niets gezocht: die scan is niet te lezen." in done.stderr


def test_a_working_copy_shows_all_and_says_so(
    lakwerk: Run, samples: tuple[Path, Path], tmp_path: Path
) -> None:
    done = lakwerk("draft", *samples, "--output", tmp_path / "concept")
    assert done.returncode == 0, done.stderr
    assert {p.name for p in (tmp_path / "concept").iterdir()} == {
        f"{sample.stem} (voorlakversie).pdf" for sample in samples
    }
    with pymupdf.open(tmp_path / "concept" / f"{samples[1].stem} (voorlakversie).pdf") as shown:
        text = [page.get_text() for page in shown]
    assert all("VOORLAKVERSIE" in page for page in text)
    assert DRAFTER[0] in text[0]
