"""A sign keeps its text when it can show it; otherwise it stands for no letters."""

from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from app.export.cmaps import read_cmap, write_cmap
from app.export.spelled import UNKNOWN, hush_signs
from tests.export.making import SECRET


def told(text: str, *, direct: bool = False, size: int = 1, **font: object) -> str:
    """What the sign with code 5 stands for afterwards."""
    with Pdf.new() as pdf:
        page = pdf.add_blank_page().obj
        made = Dictionary(Type=Name.Font, **font)
        made.ToUnicode = pdf.make_stream(write_cmap({5: text, 6: "o"}, size))
        held = made if direct else pdf.make_indirect(made)
        page.Resources = Dictionary(Font=Dictionary(F0=held))
        hush_signs(pdf)
        left = read_cmap(page.Resources.Font.F0.ToUnicode.read_bytes())
        assert left[6] == "o"
        return left[5]


def simple(width: object, **more: object) -> dict[str, object]:
    return {"Subtype": Name.TrueType, "FirstChar": 5, "Widths": Array([width]), **more}


def composite(**inner: object) -> dict[str, object]:
    return {
        "Subtype": Name.Type0,
        "Encoding": Name("/Identity-H"),
        "DescendantFonts": Array([Dictionary(**inner)]),
        "size": 2,
    }


@pytest.mark.parametrize(
    "font",
    [
        simple(600),
        simple(600, direct=True),
        simple(60, FontMatrix=Array([0.01, 0, 0, 0.01, 0, 0]), Subtype=Name.Type3),
        composite(W=Array([2, Array([500]), 4, Array([900, 600])])),
        composite(W=Array([1, 2, 2000, 4, 9, 600])),
        composite(W=Array([9, 9, 2000, 7]), DW=600),
        composite(),
    ],
)
def test_a_sign_too_narrow_for_its_word_stands_for_nothing(font):
    assert told(SECRET, **font) == UNKNOWN


@pytest.mark.parametrize(
    ("text", "font"),
    [
        ("ffi", simple(600)),
        ("...", simple(200)),
        (SECRET, simple(20 * 300)),
        ("\u0635\u0644\u0639\u0645", simple(1000)),
        ("\u0631\u06cc\u0627\u0644", simple(500)),
        (SECRET, simple(Name.Breed)),
        (SECRET, simple(600, FirstChar=9)),
        (SECRET, {"Subtype": Name.TrueType}),
        (SECRET, composite(W=Array([Name.Breed, Name.Breed, 1]))),
    ],
)
def test_ligatures_wide_signs_and_words_of_one_sign_keep_their_text(text, font):
    assert told(text, **font) == text
