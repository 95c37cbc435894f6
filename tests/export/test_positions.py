"""The promise at the heart: what is in a box is gone for every reader, the rest is where it was."""

from __future__ import annotations

import ctypes
import io
import tempfile
from pathlib import Path

import pikepdf
import pymupdf
import pypdfium2
import pypdfium2.raw as pdfium
from hypothesis import given, settings
from hypothesis import strategies as st
from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams, LTChar

from app.export.publish import write
from app.export.verify import verify
from app.reading.textmap import read_text
from tests.export.making import blank, data, plan_for, proposal, put, show

NEAR = 0.3
"""Points that a glyph may lie off; PyMuPDF 2.0 moves them by up to 8.6."""

letters = st.sampled_from("abcdefghijklmnoprstuvwzABDGJKMRW0123456789.,-@")
words = st.text(letters, min_size=1, max_size=9)
lines = st.lists(st.lists(words, min_size=1, max_size=6), min_size=1, max_size=5)


def by_pdfium(pdf: bytes) -> set[tuple[str, float, float]]:
    found = set()
    x, y = ctypes.c_double(), ctypes.c_double()
    with pypdfium2.PdfDocument(pdf) as opened:
        page = opened[0].get_textpage()
        for i in range(page.count_chars()):
            # PDFium tells a hyphen at the end of a line by a sign of its own.
            text = chr(pdfium.FPDFText_GetUnicode(page, i)).replace("\x02", "-")
            if not text.isspace() and not pdfium.FPDFText_IsGenerated(page, i):
                pdfium.FPDFText_GetCharOrigin(page, i, x, y)
                found.add((text, x.value, y.value))
    return found


def by_pdfminer(pdf: bytes) -> set[tuple[str, float, float]]:
    found = set()
    todo = list(extract_pages(io.BytesIO(pdf), page_numbers=[0], laparams=LAParams(all_texts=True)))
    while todo:
        item = todo.pop()
        if isinstance(item, LTChar) and not item.get_text().isspace():
            found.add((item.get_text(), item.matrix[4], item.matrix[5]))
        elif hasattr(item, "__iter__"):
            todo.extend(item)
    return found


def by_mupdf(pdf: bytes) -> set[tuple[str, float, float]]:
    found = set()
    with pymupdf.open(stream=pdf, filetype="pdf") as opened:
        for block in opened[0].get_text("rawdict")["blocks"]:
            for line in block.get("lines", ()):
                for span in line["spans"]:
                    found |= {(c["c"], *c["origin"]) for c in span["chars"] if c["c"].strip()}
    return {(c, x, 842 - y) for c, x, y in found}


def strings(pdf: bytes) -> str:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        content = pikepdf.parse_content_stream(opened.pages[0], "Tj TJ")
        parts = []
        for item in content:
            for part in item.operands[0] if str(item.operator) == "TJ" else [item.operands[0]]:
                parts += [str(part)] if isinstance(part, pikepdf.String) else []
        return "\n".join(parts)


def is_near(item, others) -> bool:
    return any(
        item[0] == c and abs(item[1] - x) < NEAR and abs(item[2] - y) < NEAR for c, x, y in others
    )


@settings(max_examples=25, deadline=None)
@given(lines, st.data())
def test_accepted_characters_are_gone_for_all_readers_and_all_others_stay(content, choice):
    text = "".join(show(" ".join(words), 60, 780 - 16 * n) for n, words in enumerate(content))
    pdf = data(put(blank(), text))
    text_map = read_text(pdf, "d1")
    size = len(text_map.text)
    starts = choice.draw(st.lists(st.integers(0, size - 1), max_size=4))
    spans = [(s, min(size, s + choice.draw(st.integers(1, 25)))) for s in starts]
    boxes = [
        proposal(n, text=text_map.text[a:b], span=(a, b), areas=text_map.areas(a, b))
        for n, (a, b) in enumerate(spans)
    ]
    plan = plan_for(pdf, (), boxes)
    with tempfile.TemporaryDirectory() as folder:
        write(pdf, plan.documents[0], plan.options, Path(folder), verify)
        output = (Path(folder) / "brief.pdf").read_bytes()
    gone = {i for a, b in spans for i in range(a, b)}
    for read in (by_pdfium, by_pdfminer, by_mupdf):
        before, after = read(pdf), read(output)
        assert all(is_near(item, before) for item in after)
        hidden = [i for i in before if not is_near(i, after)]
        accepted = [text_map.text[i] for i in gone if not text_map.text[i].isspace()]
        assert sorted(i[0] for i in hidden) == sorted(accepted)
    left = "".join(strings(output).split())
    assert len(left) == sum(
        1 for i, c in enumerate(text_map.text) if i not in gone and not c.isspace()
    )
