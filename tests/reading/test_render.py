from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pikepdf
import pymupdf
import pytest

from app.model.geometry import PageInfo, Rect, to_shown
from app.reading.render import MOST_PIXELS, RenderedPage, Renderer
from tests.reading import making

MARK = Rect(100, 200, 160, 230)


def _marked(rotation: int = 0) -> bytes:
    def draw(page: pymupdf.Page) -> None:
        page.draw_rect(pymupdf.Rect(*MARK.as_tuple()), color=None, fill=(1, 0, 0))
        page.set_rotation(rotation)

    return making.page_with(draw)


def pixels(page: RenderedPage) -> npt.NDArray[np.uint8]:
    rows = np.frombuffer(page.rgb, dtype=np.uint8).reshape(page.height, page.stride)
    return rows[:, : 3 * page.width].reshape(page.height, page.width, 3)


def red_bounds(page: RenderedPage) -> tuple[int, int, int, int]:
    picture = pixels(page)
    rows, columns = np.nonzero((picture[:, :, 0] > 200) & (picture[:, :, 1] < 60))
    return int(columns.min()), int(rows.min()), int(columns.max()) + 1, int(rows.max()) + 1


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("scale", [0.5, 2.0])
def test_page_is_rendered_as_shown(rotation: int, scale: float) -> None:
    page = Renderer(_marked(rotation)).render(0, scale)
    info = PageInfo(*making.A4, rotation)
    shown = to_shown(MARK, info)
    assert (page.width, page.height) == pytest.approx([x * scale for x in info.shown_size], abs=1)
    assert red_bounds(page) == pytest.approx([v * scale for v in shown.as_tuple()], abs=1.01)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_clip_is_in_shown_coordinates(rotation: int) -> None:
    shown = to_shown(MARK, PageInfo(*making.A4, rotation))
    page = Renderer(_marked(rotation)).render(0, 3.0, shown)
    assert (page.width, page.height) == pytest.approx([3 * shown.width, 3 * shown.height], abs=1)
    assert pixels(page).reshape(-1, 3).mean(axis=0) == pytest.approx([255, 0, 0], abs=3)


def test_clip_counts_from_the_crop_box() -> None:
    cropped = making.changed(
        _marked(),
        lambda pdf: setattr(pdf.pages[0].obj, "CropBox", pikepdf.Array([50, 300, 500, 742])),
    )
    page = Renderer(cropped).render(0, 1.0)
    assert red_bounds(page) == pytest.approx([50, 100, 110, 130], abs=1.01)


def test_clip_outside_the_page_gives_one_white_pixel() -> None:
    page = Renderer(_marked()).render(0, 2.0, Rect(5000, 5000, 6000, 6000))
    assert (page.width, page.height, page.rgb) == (1, 1, b"\xff\xff\xff")


def test_annotations_are_drawn() -> None:
    def draw(page: pymupdf.Page) -> None:
        annotation = page.add_rect_annot(pymupdf.Rect(*MARK.as_tuple()))
        annotation.set_colors(stroke=(1, 0, 0), fill=(1, 0, 0))
        annotation.update()

    page = Renderer(making.page_with(draw)).render(0, 1.0)
    assert red_bounds(page) == pytest.approx(MARK.as_tuple(), abs=2)


@pytest.mark.parametrize("side", [595, 10**6])
def test_memory_stays_bounded_at_any_scale(side: int) -> None:
    big = making.changed(
        _marked(),
        lambda pdf: setattr(pdf.pages[0].obj, "MediaBox", pikepdf.Array([0, 0, side, side])),
    )
    page = Renderer(big).render(0, 500.0)
    assert 0 < page.width * page.height <= MOST_PIXELS * 1.01
    assert len(page.rgb) == page.stride * page.height


@pytest.mark.parametrize("scale", [0.0, -1.0])
def test_senseless_scale_gives_a_tiny_picture(scale: float) -> None:
    page = Renderer(_marked()).render(0, scale)
    assert page.width * page.height <= 4


def test_page_that_cannot_be_rendered_is_white() -> None:
    def damage(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.Resources = pikepdf.Name.Onzin
        pdf.pages[0].obj.Contents = pdf.make_stream(b"BT /F1 (" * 500)

    page = Renderer(making.changed(_marked(), damage)).render(0, 1.0)
    assert pixels(page).min() == 255


def test_page_object_that_is_none_is_white() -> None:
    def damage(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Pages.Kids[0] = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Page))

    assert Renderer(making.changed(_marked(), damage)).render(0, 0.1).width > 0
