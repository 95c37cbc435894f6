from __future__ import annotations

import pymupdf

from app.export.raster import rasterise
from tests.export.making import WORDS, data, letter


def test_of_a_picture_only_the_words_outside_the_boxes_come_back():
    with pymupdf.open(stream=data(letter()), filetype="pdf") as document:
        rasterise(document[0], [pymupdf.Rect(document[0].search_for("Wilhelmina")[0])])
        left = document[0].get_text().split()
        assert left == [word for word in WORDS.split() if word != "Wilhelmina"]
        assert len(document[0].get_images()) == 1


def test_a_picture_without_words_outside_the_boxes_has_none():
    with pymupdf.open(stream=data(letter()), filetype="pdf") as document:
        rasterise(document[0], [document[0].rect])
        assert document[0].get_text().split() == []
