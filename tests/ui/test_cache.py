"""Pictures of pages are kept within a bound."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from app.ui.pages.cache import ImageCache, ImageKey


def picture(side: int) -> QImage:
    return QImage(side, side, QImage.Format.Format_RGB32)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 40)), min_size=1, max_size=40))
def test_the_cache_stays_within_its_bound_and_keeps_the_newest(puts):
    cache = ImageCache(4 * 40 * 40 * 2)
    for page, side in puts:
        key = ImageKey("d", page, 1000)
        cache.put(key, picture(side))
        assert cache.get(key) is not None
        assert cache.bytes <= 4 * 40 * 40 * 2


def test_the_least_used_goes_first():
    cache = ImageCache(3 * 400)
    for page in range(3):
        cache.put(ImageKey("d", page, 1000), picture(10))
    cache.get(ImageKey("d", 0, 1000))
    cache.put(ImageKey("d", 3, 1000), picture(10))
    assert cache.get(ImageKey("d", 0, 1000)) is not None
    assert cache.get(ImageKey("d", 1, 1000)) is None


def test_the_nearest_scale_of_the_whole_page_stands_in():
    cache = ImageCache(10**6)
    small, large = picture(5), picture(50)
    cache.put(ImageKey("d", 0, 500), small)
    cache.put(ImageKey("d", 0, 3000), large)
    cache.put(ImageKey("d", 0, 1000, 1, 1, whole=False), picture(20))
    assert cache.nearest("d", 0, 900) is small
    assert cache.nearest("d", 0, 9000) is large
    assert cache.nearest("d", 1, 900) is None


def test_a_document_can_be_forgotten():
    cache = ImageCache(10**6)
    cache.put(ImageKey("a", 0, 1), picture(5))
    cache.put(ImageKey("b", 0, 1), picture(5))
    cache.forget("a")
    assert len(cache) == 1
    cache.clear()
    assert cache.bytes == 0
