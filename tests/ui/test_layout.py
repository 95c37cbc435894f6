"""The strip of pages: pure geometry."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.geometry import Rect
from app.ui.pages.layout import (
    BETWEEN,
    GAP,
    MARGIN,
    PageLayout,
    scale_for_page,
    scale_for_width,
    tiles,
)

SIZES = st.lists(st.tuples(st.floats(20, 2000), st.floats(20, 2000)), min_size=1, max_size=60).map(
    tuple
)
SCALES = st.floats(0.1, 8)


@given(SIZES, SCALES, st.floats(0, 3000), st.floats(-100, 50_000), st.floats(1, 2000))
def test_visible_pages_are_exactly_those_that_touch_the_window(sizes, scale, width, top, height):
    layout = PageLayout(sizes, scale, width)
    seen = layout.visible(top, top + height)
    for page in range(len(sizes)):
        sheet = layout.page_rect(page)
        touches = sheet.y0 <= top + height and sheet.y1 + GAP > top
        assert (page in seen) == touches


@given(SIZES, SCALES, SCALES, st.floats(0, 1), st.floats(0, 1), st.data())
def test_a_place_on_a_page_is_found_again_at_another_scale(sizes, scale, other, x, y, data):
    page = data.draw(st.integers(0, len(sizes) - 1))
    before, after = PageLayout(sizes, scale, 800), PageLayout(sizes, other, 800)
    sheet = before.page_rect(page)
    anchor = before.anchor(sheet.x0 + x * sheet.width, sheet.y0 + y * (sheet.height - 1))
    target = after.page_rect(page)
    px, py = after.place(anchor)
    assert anchor.page == page
    assert px == pytest.approx(target.x0 + x * target.width, abs=1e-6 * target.width + 1e-6)
    assert target.y0 - 1e-6 <= py <= target.y1 + 1e-6


@given(SIZES, SCALES, st.data())
def test_points_go_to_the_page_and_back(sizes, scale, data):
    layout = PageLayout(sizes, scale, 500)
    page = data.draw(st.integers(0, len(sizes) - 1))
    w, h = sizes[page]
    spot = Rect(w * 0.25, h * 0.25, w * 0.5, h * 0.5)
    on_strip = layout.to_strip(page, spot)
    x, y = layout.to_page(page, on_strip.x0, on_strip.y0)
    assert (x, y) == pytest.approx((spot.x0, spot.y0), abs=1e-6)


@given(SIZES, SCALES)
def test_pages_never_overlap_and_lie_within_the_strip(sizes, scale):
    layout = PageLayout(sizes, scale, 0)
    sheets = [layout.page_rect(i) for i in range(len(sizes))]
    for above, below in pairwise(sheets):
        assert below.y0 == above.y1 + GAP
    assert all(s.x0 >= MARGIN and s.x1 <= layout.width - MARGIN for s in sheets)
    assert sheets[-1].y1 <= layout.height


@given(st.tuples(st.floats(20, 3000), st.floats(20, 3000)), st.floats(0.2, 12), st.data())
def test_tiles_cover_what_is_wanted_without_overlap(size, scale, data):
    w, h = size
    x0 = data.draw(st.floats(0, w * 0.9))
    y0 = data.draw(st.floats(0, h * 0.9))
    wanted = Rect(x0, y0, min(w, x0 + 300), min(h, y0 + 300))
    parts = tiles(size, scale, wanted, 1_000_000, 512)
    if parts[0].rect is None:
        assert len(parts) == 1
        assert w * h * scale * scale <= 1_000_000
        return
    rects = [t.rect for t in parts]
    covered = sum(r.intersection(wanted).area for r in rects)
    assert covered == pytest.approx(wanted.area, rel=1e-6)
    for i, one in enumerate(rects):
        assert not any(
            one.intersection(o).width > 1e-6 and one.intersection(o).height > 1e-6
            for o in rects[i + 1 :]
        )


def test_an_empty_document_has_an_empty_strip():
    layout = PageLayout((), 1.0, 600)
    assert layout.height == 0
    assert not layout.visible(0, 1000)
    assert layout.page_at(10, 10) is None


def test_fitting_fits():
    sizes = ((595.0, 842.0), (842.0, 595.0))
    scale = scale_for_width(sizes, 900)
    assert PageLayout(sizes, scale, 900).width == 900
    scale = scale_for_page(sizes[:1], 900, 700)
    assert PageLayout(sizes[:1], scale, 900).pixel_size(0)[1] <= 700 - GAP


@given(SIZES, SCALES, st.floats(0, 3000))
def test_two_pages_stand_beside_each_other_in_order(sizes, scale, width):
    layout = PageLayout(sizes, scale, width, 2)
    sheets = [layout.page_rect(i) for i in range(len(sizes))]
    for left in range(0, len(sizes) - 1, 2):
        assert sheets[left].y0 == sheets[left + 1].y0
        assert sheets[left + 1].x0 == sheets[left].x1 + BETWEEN
    for above, below in pairwise(range(0, len(sizes), 2)):
        lowest = max(sheets[i].y1 for i in layout.row_of(above))
        assert sheets[below].y0 == lowest + GAP
    assert all(s.x0 >= MARGIN and s.x1 <= layout.width - MARGIN for s in sheets)
    assert max(s.y1 for s in sheets) <= layout.height


@given(SIZES, SCALES, st.floats(-100, 50_000), st.floats(1, 2000))
def test_of_two_pages_beside_each_other_both_are_visible(sizes, scale, top, height):
    layout = PageLayout(sizes, scale, 800, 2)
    seen = layout.visible(top, top + height)
    for page in range(len(sizes)):
        row = [layout.page_rect(i) for i in layout.row_of(page)]
        touches = row[0].y0 <= top + height and max(s.y1 for s in row) + GAP > top
        assert (page in seen) == touches


@given(SIZES, SCALES, st.floats(0.01, 0.99), st.floats(0.01, 0.99), st.data())
def test_a_point_on_a_page_beside_another_is_found(sizes, scale, x, y, data):
    layout = PageLayout(sizes, scale, 800, 2)
    page = data.draw(st.integers(0, len(sizes) - 1))
    sheet = layout.page_rect(page)
    at = sheet.x0 + x * sheet.width, sheet.y0 + y * sheet.height
    assert layout.page_at(*at) == layout.anchor(*at).page == page
    assert layout.place(layout.anchor(*at)) == pytest.approx(at, abs=1e-6 * sheet.width + 1e-6)
    assert layout.page_at(MARGIN - 1, at[1]) is None
    assert layout.page_at(sheet.x1 + BETWEEN / 2, at[1]) is None


def test_two_pages_fit_together():
    sizes = ((595.0, 842.0), (842.0, 595.0), (300.0, 300.0))
    scale = scale_for_width(sizes, 900, 2)
    assert 899 <= PageLayout(sizes, scale, 900, 2).width <= 901
    scale = scale_for_page(sizes[:2], 900, 700)
    layout = PageLayout(sizes[:2], scale, 900, 2)
    assert layout.page_rect(1).x1 <= 900 - MARGIN + 1
