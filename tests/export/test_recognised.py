"""Words behind a scan stay only when they lie on the words that they stand for."""

from __future__ import annotations

import numpy as np

from app.export.letters import Letter
from app.export.recognised import words_on_ink

BOXES = [(40.0 + 90 * (n % 4), 40.0 + 40 * (n // 4)) for n in range(12)]
SIZE = (60.0, 10.0)


def letter(word: int, at: tuple[float, float]) -> Letter:
    (x, y), (width, height) = at, SIZE
    return Letter("w", (x, y, x + width, y + height), word, 10.0, 0, drawn=False)


def scan(inked: int) -> np.ndarray:
    """A white page, one pixel to the point, with stripes at the first so many places."""
    pixels = np.full((300, 420, 3), 255, np.uint8)
    for x, y in BOXES[:inked]:
        pixels[int(y) : int(y + SIZE[1]), int(x) : int(x + SIZE[0]) : 2] = 0
    return pixels


def test_words_on_their_ink_stay():
    letters = [letter(10 * n, at) for n, at in enumerate(BOXES)]
    assert words_on_ink(scan(12), 1.0, letters, range(12)) == set(range(12))


def test_a_layer_with_many_words_on_bare_paper_goes_whole():
    letters = [letter(10 * n, at) for n, at in enumerate(BOXES)]
    assert words_on_ink(scan(9), 1.0, letters, range(12)) == set()


def test_two_words_on_one_place_go_both():
    letters = [letter(10 * n, at) for n, at in enumerate(BOXES)]
    letters.append(letter(200, BOXES[5]))
    assert words_on_ink(scan(12), 1.0, letters, range(13)) == set(range(12)) - {5}
