from __future__ import annotations

import io
import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

import pikepdf
import pymupdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdfminer.high_level import extract_text

from app.model.geometry import PageArea, Rect
from app.reading.textmap import read_text
from tests.reading import making
from tests.reading.making import blocks, lines, raw_content, read, texts

if TYPE_CHECKING:
    from pathlib import Path

LATIN = st.text(
    st.characters(codec="latin-1", exclude_categories=("Cc", "Cf", "Zs")), min_size=1, max_size=12
)


def test_text_map_joins_lines_blocks_and_pages_as_agreed() -> None:
    pdf = making.page_with(
        lambda page: [
            page.insert_text((72, y), text, fontsize=10)
            for y, text in ((100, "eerste regel"), (112, "tweede regel"), (200, "ander blok"))
        ],
        pages=2,
    )
    text_map = read(pdf)
    page = "eerste regel\ntweede regel\n\nander blok"
    assert text_map.text == f"{page}\f{page}"
    assert text_map.page_starts == (0, len(page) + 1)
    assert len(text_map.boxes) == 4 * len(text_map.text)
    assert [block.page for block in text_map.blocks] == [0, 0, 1, 1]
    assert text_map.box(text_map.text.index("\n")) == Rect(0, 0, 0, 0)


def test_progress_counts_every_page() -> None:
    seen: list[tuple[int, int]] = []
    read_text(making.page_with(lambda page: None, pages=3), "x", lambda *done: seen.append(done))
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_page_without_text_gives_an_empty_page() -> None:
    text_map = read(making.page_with(lambda page: None, pages=2))
    assert (text_map.text, text_map.page_starts, text_map.lines) == ("\f", (0, 1), ())


@settings(max_examples=40, deadline=None)
@given(st.lists(LATIN, min_size=1, max_size=12), st.integers(6, 24))
def test_every_character_has_a_box_on_its_page(words: list[str], size: int) -> None:
    text_map = read(texts(*making.column(60, 80, words, leading=40), size=size))
    page = Rect(-30, -30, making.A4[0] + 30, making.A4[1] + 30)
    drawn = sorted("".join("".join(words).replace("\xad", "-")))
    assert sorted(text_map.text.replace("\n", "").replace(" ", "")) == [
        c for c in drawn if c != " "
    ]
    for i, char in enumerate(text_map.text):
        if char not in "\n\f":
            box = text_map.box(i)
            assert not box.is_empty
            assert box.intersects(page)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_areas_of_a_span_hold_that_span(data: st.DataObject) -> None:
    words = data.draw(st.lists(st.sampled_from(making.WORDS), min_size=2, max_size=40))
    rows = [" ".join(words[i : i + 6]) for i in range(0, len(words), 6)]
    text_map = read(texts(*making.column(60, 80, rows)))
    start = data.draw(st.integers(0, len(text_map.text) - 1))
    end = data.draw(st.integers(start + 1, len(text_map.text)))
    touched = [
        (max(start, line.start), min(end, line.end))
        for line in text_map.lines
        if text_map.text[max(start, line.start) : min(end, line.end)].strip()
    ]
    areas = text_map.areas(start, end)
    for (lo, hi), area in zip(touched, areas, strict=True):
        found = text_map.span_in(PageArea(area.page, area.rect.grown(0.01, 0.01)))
        assert found is not None
        assert text_map.text[lo:hi].strip() in text_map.text[slice(*found)]


@pytest.mark.parametrize("rotation", [90, 180, 270, -90, 450])
def test_text_and_boxes_do_not_depend_on_rotation(rotation: int) -> None:
    plain = texts(*making.column(80, 100, ["Geachte heer Jansen,", "dank voor uw brief"]))
    turned = making.changed(plain, lambda pdf: setattr(pdf.pages[0].obj, "Rotate", rotation))
    assert read(turned).text == read(plain).text
    assert read(turned).boxes == read(plain).boxes


def test_boxes_count_from_the_crop_box() -> None:
    plain = texts((100, 200, "Jansen"))
    cropped = making.changed(
        plain, lambda pdf: setattr(pdf.pages[0].obj, "CropBox", pikepdf.Array([50, 100, 500, 742]))
    )
    before, after = read(plain).box(0), read(cropped).box(0)
    assert after.x0 == pytest.approx(before.x0 - 50, abs=0.01)
    assert after.y0 == pytest.approx(before.y0 - 100, abs=0.01)


def test_text_outside_the_crop_box_is_not_on_the_page() -> None:
    plain = texts((100, 200, "binnen"), (100, 700, "buiten"))
    cropped = making.changed(
        plain, lambda pdf: setattr(pdf.pages[0].obj, "CropBox", pikepdf.Array([0, 400, 595, 842]))
    )
    assert read(cropped).text == "binnen"


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_text_in_any_direction_is_read_line_by_line(turn: int) -> None:
    def draw(page: pymupdf.Page) -> None:
        page.insert_textbox((100, 100, 300, 300), "eerste\ntweede", fontsize=11, rotate=turn)

    assert read(making.page_with(draw)).text == "eerste\ntweede"


def test_watermark_across_the_page_does_not_disturb_the_lines() -> None:
    def draw(page: pymupdf.Page) -> None:
        pivot = pymupdf.Point(150, 400)
        page.insert_text(pivot, "CONCEPT", fontsize=60, morph=(pivot, pymupdf.Matrix(45)))
        for i in range(20):
            page.insert_text((72, 200 + 14 * i), f"regel {i} " + "tekst " * 14, fontsize=10)

    found = lines(read(making.page_with(draw)))
    assert "CONCEPT" in found
    assert found[0] == "regel 0 " + "tekst " * 13 + "tekst"


def test_letters_struck_twice_are_read_once_and_covered_both() -> None:
    once = read(texts((100, 200, "Vette tekst")))
    twice = read(texts((100, 200, "Vette tekst"), (100.4, 200.2, "Vette tekst")))
    assert twice.text == "Vette tekst"
    for i in range(len(once.text)):
        if once.text[i] != " ":
            assert twice.box(i).x1 >= once.box(i).x1 + 0.39
            assert twice.box(i).x0 <= once.box(i).x0 + 0.01


def test_double_letters_stay_double() -> None:
    assert read(texts((100, 200, "Willem Bakker, allee iii"))).text == "Willem Bakker, allee iii"


def test_text_drawn_letter_by_letter_is_read_as_words() -> None:
    x, placed = 80.0, []
    for char in "Jan de Vries":
        if char != " ":
            placed.append((x, 200.0, char))
        x += pymupdf.get_text_length(char, fontsize=10)
    assert read(texts(*placed)).text == "Jan de Vries"
    assert read(texts(*placed[::-1])).text == "Jan de Vries"
    assert read(texts(*placed[::2], *placed[1::2])).text == "Jan de Vries"


def test_letter_spaced_text_is_read_as_words() -> None:
    spaced = raw_content(b"BT /F1 10 Tf 4 Tc 80 700 Td (Jansen de Vries) Tj ET")
    assert read(spaced).text == "Jansen de Vries"


def test_spelt_out_words_lose_their_spaces() -> None:
    assert read(texts((80, 200, "J a n s e n   d e   V r i e s"))).text == "Jansen de Vries"


@pytest.mark.parametrize(
    ("signs", "gaps", "expected"),
    [
        ("123456782", (), "123456782"),
        ("NL91ABNA0417164300", (), "NL91ABNA0417164300"),
        ("1234AB", (4,), "1234 AB"),
        ("17031968", (2, 4), "17 03 1968"),
        ("JANSEN", (), "JANSEN"),
        ("1234567", (), "1\n2\n3\n4\n5\n6\n7"),
        ("2024", (), "2\n0\n2\n4"),
    ],
)
def test_a_form_with_a_box_for_each_sign_is_read_as_words(
    signs: str, gaps: tuple[int, ...], expected: str
) -> None:
    def draw(page: pymupdf.Page) -> None:
        x = 220.0
        for i, sign in enumerate(signs):
            x += 17 * (2 if i in gaps else 1)
            page.draw_rect((x, 190, x + 17, 207), width=0.7)
            middle = x + 8.5 - pymupdf.get_text_length(sign, fontsize=10) / 2
            page.insert_text((middle, 202), sign, fontsize=10)

    assert read(making.page_with(draw)).text.replace("\n\n", "\n") == expected


def test_a_short_row_of_boxes_is_one_where_a_longer_one_has_boxes_as_wide() -> None:
    def draw(page: pymupdf.Page, width: float) -> None:
        for y, signs, wide in ((190, "HM", width), (230, "123456782", 17.0)):
            for i, sign in enumerate(signs):
                x = 220 + wide * i
                page.draw_rect((x, y, x + wide, y + 17), width=0.7)
                middle = x + wide / 2 - pymupdf.get_text_length(sign, fontsize=10) / 2
                page.insert_text((middle, y + 12), sign, fontsize=10)

    assert "HM" in read(making.page_with(lambda page: draw(page, 17.0))).text
    assert "HM" not in read(making.page_with(lambda page: draw(page, 30.0))).text


def test_a_number_that_forms_ask_for_loses_its_spaces_and_no_other_does() -> None:
    assert read(texts((80, 200, "BSN 1 2 3 4 5 6 7 8 2"))).text == "BSN 123456782"
    assert read(texts((80, 200, "geboren 1 7 0 3 1 9 6 8"))).text == "geboren 17031968"
    for line in (
        "Groepen 1 2 3 4 5 6 7 8 zijn er",
        "stemmen 4 3 2 1 0",
        "6 4 7 5 3 6 6 2",
        "Team A 1 B 2 C 3 D 4",
        "w 3 1 2 4 5 6 7 x",
    ):
        assert read(texts((80, 200, line))).text == line


@pytest.mark.parametrize(
    "rows",
    [
        ["123456789", "111222334", "543215431"],
        ["mdwdvzz", "1234567", "5678123"],
        ["JJNNJNJNJJ", "ABCDABCDAB", "NJNJNJNJNJ"],
    ],
)
def test_rows_that_repeat_on_the_same_columns_are_a_table(rows: list[str]) -> None:
    def draw(page: pymupdf.Page) -> None:
        for r, row in enumerate(rows):
            for i, sign in enumerate(row):
                x, y = 200 + 20 * i, 190 + 20 * r
                page.draw_rect((x, y, x + 20, y + 20), width=0.7)
                middle = x + 10 - pymupdf.get_text_length(sign, fontsize=10) / 2
                page.insert_text((middle, y + 14), sign, fontsize=10)

    found = read(making.page_with(draw)).text.split()
    assert sorted(found) == sorted("".join(rows))


def test_narrow_letters_in_boxes_are_still_one_word() -> None:
    def draw(page: pymupdf.Page) -> None:
        for row, word in enumerate(("WILLEMIJN", "Willems", "JILLIS")):
            for i, sign in enumerate(word):
                x, y = 220 + 16 * i, 190 + 40 * row
                page.draw_rect((x, y, x + 16, y + 17), width=0.7)
                middle = x + 8 - pymupdf.get_text_length(sign, fontsize=11) / 2
                page.insert_text((middle, y + 12), sign, fontsize=11)

    assert read(making.page_with(draw)).text.split() == ["WILLEMIJN", "Willems", "JILLIS"]


def test_initials_keep_their_spaces() -> None:
    assert read(texts((80, 200, "Aan J A P Jansen"))).text == "Aan J A P Jansen"


def test_spaces_without_breaking_are_ordinary_spaces() -> None:
    assert read(texts((80, 200, "06\xa012\xa034"))).text == "06 12 34"


def test_drawn_soft_hyphen_is_a_hyphen() -> None:
    assert read(texts((80, 200, "Jan\xadsen"))).text == "Jan-sen"


@pytest.mark.parametrize(
    "content",
    [
        b"<</ActualText ()>> BDC (Jansen) Tj EMC",
        b"<</ActualText (Pietersen)>> BDC (Jansen) Tj EMC",
        b"3 Tr (Jansen) Tj",
        b"1 1 1 rg (Jansen) Tj",
        b"/Artifact BMC (Jansen) Tj EMC",
    ],
)
def test_what_the_page_says_counts_and_not_what_is_said_of_it(content: bytes) -> None:
    content = content.replace(b"<<", b"/Span <<")
    assert read(raw_content(b"BT /F1 10 Tf 80 700 Td " + content + b" ET")).text == "Jansen"


def test_loose_accents_become_one_letter_with_a_box_over_both() -> None:
    # as TeX sets it: the acute, back over its own width, then the letter
    pdf = raw_content("BT /F1 20 Tf 80 700 Td [(Ren) (\xb4) 333 (e)] TJ ET".encode("latin-1"))
    text_map = read(pdf)
    assert text_map.text == "René"
    assert unicodedata.is_normalized("NFC", text_map.text)
    assert not text_map.box(3).is_empty


def test_raised_figures_stay_in_their_line() -> None:
    def draw(page: pymupdf.Page) -> None:
        page.insert_text((72, 200), "Voorjaarsnota 2025", fontsize=10)
        x = 72 + pymupdf.get_text_length("Voorjaarsnota 2025", fontsize=10)
        page.insert_text((x, 196.5), "1", fontsize=6)
        page.insert_text((x + 6, 200), "en verder", fontsize=10)

    assert len(read(making.page_with(draw)).lines) == 1


def test_fields_and_free_texts_are_read_as_shown() -> None:
    def draw(page: pymupdf.Page) -> None:
        widget = pymupdf.Widget()
        widget.field_name = "naam"
        widget.field_type = pymupdf.PDF_WIDGET_TYPE_TEXT
        widget.field_value = "Veldwaarde"
        widget.rect = pymupdf.Rect(72, 300, 250, 320)
        page.add_widget(widget)
        page.add_freetext_annot((72, 400, 250, 430), "Vrije tekst")
        page.add_text_annot((72, 500), "verborgen notitie")

    pdf = making.page_with(draw)
    assert read(pdf).text == "Veldwaarde\n\nVrije tekst"

    def without_appearance(document: pikepdf.Pdf) -> None:
        for annotation in document.pages[0].obj.Annots:
            if "/AP" in annotation:
                del annotation["/AP"]

    assert read(making.changed(pdf, without_appearance)).text == "Veldwaarde\n\nVrije tekst"


def test_value_on_the_dots_of_a_form_is_not_mixed_with_them() -> None:
    found = lines(read(texts((100, 200, "." * 60), (110, 199.5, "Jansen"))))
    assert "Jansen" in found


def test_bold_and_size_are_known_of_a_line() -> None:
    def draw(page: pymupdf.Page) -> None:
        page.insert_text((72, 100), "Vet", fontname="hebo", fontsize=14)
        page.insert_text((72, 150), "gewoon", fontname="helv", fontsize=9)

    bold, plain = read(making.page_with(draw)).lines
    assert (bold.bold, round(bold.size)) == (True, 14)
    assert (plain.bold, round(plain.size)) == (False, 9)


def test_damaged_page_is_empty_and_the_next_one_is_read() -> None:
    pdf = making.page_with(lambda page: page.insert_text((72, 72), "goed"), pages=3)

    def damage(document: pikepdf.Pdf) -> None:
        document.pages[1].obj.Resources = pikepdf.Name.Onzin
        document.pages[1].obj.Contents = document.make_stream(b"BT /F1 (" * 500)

    text_map = read(making.changed(pdf, damage))
    assert text_map.text == "goed\f\fgoed"


def test_nothing_is_lost_that_another_reader_finds(samples: tuple[Path, Path]) -> None:
    for path in samples:
        data = path.read_bytes()
        theirs = re.sub(r"\(cid:\d+\)", "", extract_text(io.BytesIO(data)))
        ours = read(data).text
        assert _missing(theirs, ours) == ""


def _missing(theirs: str, ours: str) -> str:
    def count(text: str) -> Counter[str]:
        plain = unicodedata.normalize("NFKC", text).replace("\xad", "-").replace("\u2011", "-")
        return Counter(char for char in plain if not char.isspace())

    return "".join((count(theirs) - count(ours)).elements())


def test_blocks_and_lines_cover_the_whole_text(samples: tuple[Path, Path]) -> None:
    text_map = read(samples[1].read_bytes())
    covered = set()
    for line in text_map.lines:
        covered.update(range(line.start, line.end))
    assert all(char in "\n\f" for i, char in enumerate(text_map.text) if i not in covered)
    for number, block in enumerate(text_map.blocks):
        own = text_map.lines[block.first_line : block.last_line]
        assert (own[0].start, own[-1].end) == (block.start, block.end)
        assert all(line.block == number for line in own)
    assert "".join(blocks(text_map)).replace("\n", "") == "".join(lines(text_map))
