"""A certificate says which file was checked by what, and nothing about anybody."""

from __future__ import annotations

import json

import pymupdf
import pypdfium2
import pytest

from app.errors import KnownError
from app.export.certificate import FOLDER, write_certificate
from app.export.publish import write
from app.export.verify import verify
from tests.export.making import SECRET, data, letter, plan_for

PDF = data(letter())
PLAN = plan_for(PDF)


def test_an_export_gets_a_certificate_as_data_and_as_one_page(tmp_path):
    published = write(PDF, PLAN.documents[0], PLAN.options, tmp_path, verify)
    made = write_certificate(tmp_path, PLAN.documents[0], published, "2026-11-25T15:00:00+00:00")
    assert [p.parent.name for p in made] == [FOLDER, FOLDER]
    told = json.loads(made[0].read_text(encoding="utf-8"))
    assert told["output_sha256"] == published.verification.output_sha256
    assert told["passed"]
    assert all(c["version"] and c["outcome"] == "geslaagd" for c in told["checks"])
    with pypdfium2.PdfDocument(made[1].read_bytes()) as opened:
        assert len(opened) == 1
        text = opened[0].get_textpage().get_text_range()
    assert told["output_sha256"] in text
    assert "alle controles geslaagd" in text
    assert all(c["name"] in text for c in told["checks"])
    raw = made[0].read_bytes() + made[1].read_bytes()
    assert not any(word.encode() in raw for word in SECRET.split())
    with pymupdf.open(made[1]) as opened:
        assert opened.metadata["title"] == "Certificaat van lakken"


def test_a_certificate_that_cannot_be_written_is_one_sentence(tmp_path):
    published = write(PDF, PLAN.documents[0], PLAN.options, tmp_path, verify)
    (tmp_path / FOLDER).write_text("in de weg")
    with pytest.raises(KnownError, match="certificaten"):
        write_certificate(tmp_path, PLAN.documents[0], published, "")
