from __future__ import annotations

import itertools
import math
import random

import numpy as np
import numpy.typing as npt
import pymupdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from app.model.textmap import Graphic, GraphicKind
from app.reading.ink import components, measure, stroke_widths
from tests.reading import making
from tests.reading.making import read

PLACE = pymupdf.Rect(100, 300, 240, 350)


def sign(page: pymupdf.Page, x: float = 100.0, y: float = 325.0, seed: int = 3) -> None:
    """A scribble of one pen stroke, 110 by about 40 points."""
    chance = random.Random(seed)
    shape = page.new_shape()
    points = [(x + 9 * i, y + chance.uniform(-20, 20)) for i in range(13)]
    for i in range(0, 12, 3):
        shape.draw_bezier(*points[i : i + 4])
    shape.finish(color=(0.05, 0.1, 0.5), width=1.4)
    shape.commit()


def picture(page: pymupdf.Page, clip: pymupdf.Rect | None = None) -> pymupdf.Pixmap:
    return page.get_pixmap(dpi=150, clip=clip)


def graphics(pdf: bytes) -> list[Graphic]:
    return list(read(pdf).graphics)


def signature_image() -> pymupdf.Pixmap:
    with pymupdf.open() as document:
        page = document.new_page(width=150, height=60)
        sign(page, 20, 30)
        return picture(page)


def looks_written(graphic: Graphic) -> bool:
    return (
        0 < graphic.ink < 0.25
        and graphic.colours == 1
        and 1 <= graphic.strokes <= 6
        and 0.5 < graphic.thickness < 3
    )


def test_signature_in_strokes_is_a_vector_with_curves() -> None:
    def draw(page: pymupdf.Page) -> None:
        sign(page)
        page.insert_text((100, 380), "mr. J. de Vries")
        page.draw_line((72, 400), (500, 400))
        page.draw_rect((300, 300, 500, 350))

    (graphic,) = graphics(making.page_with(draw))
    assert (graphic.kind, graphic.curves, graphic.page) == (GraphicKind.VECTOR, 4, 0)
    assert looks_written(graphic)
    assert graphic.rect.width == pytest.approx(110, abs=6)


def test_pen_of_short_straight_pieces_is_a_signature_and_a_chart_or_outline_is_not() -> None:
    turns = [2 * math.pi * i / 20 for i in range(80)]
    loops = [(100 + 16 * t / 3 + 9 * math.cos(t), 325 + 18 * math.sin(t)) for t in turns]
    peaks = [(300 + 3 * i, 325 + 12 * math.sin(i)) for i in range(60)]

    def draw(page: pymupdf.Page) -> None:
        page.draw_polyline(loops, color=(0, 0, 0.5), width=1.2)
        page.draw_polyline(peaks, color=(0, 0, 0.5), width=1.2)
        outline = [(x, y + 200) for x, y in loops]
        page.draw_polyline(outline, color=None, fill=(0, 0, 0.5), closePath=True)

    found = sorted(graphics(making.page_with(draw)), key=lambda g: (g.rect.y0 > 400, g.rect.x0))
    assert [g.curves > 8 for g in found] == [True, False, False]
    assert looks_written(found[0])


def test_signature_written_piece_by_piece_is_one_stroke() -> None:
    turns = [2 * math.pi * i / 20 for i in range(80)]
    loops = [(100 + 16 * t / 3 + 9 * math.cos(t), 325 + 18 * math.sin(t)) for t in turns]

    def draw(page: pymupdf.Page) -> None:
        for a, b in itertools.pairwise(loops):
            page.draw_line(a, b, color=(0, 0, 0.5), width=1.1)

    (graphic,) = graphics(making.page_with(draw))
    assert graphic.curves == len(loops) - 1
    assert graphic.rect.height == pytest.approx(37, abs=2)
    assert looks_written(graphic)


def test_turns_are_those_of_an_open_stroke() -> None:
    waves = [(100, 330), (110, 290), (120, 290), (130, 330)]
    more = [(x + 30, 660 - y) for x, y in waves]

    def draw(page: pymupdf.Page) -> None:
        shape = page.new_shape()
        for points in (waves, more, [(x + 60, y) for x, y in waves]):
            shape.draw_bezier(*points)
        shape.finish(color=(0, 0, 0.5), width=1.1, closePath=False)
        shape.commit()
        page.draw_circle((400, 400), 20, color=(0, 0, 0.5), width=1.1)

    wave, circle = graphics(making.page_with(draw))
    if wave.rect.x0 > circle.rect.x0:
        wave, circle = circle, wave
    assert (wave.curves, wave.turns) == (3, 3)
    assert circle.turns < 3


def test_signature_as_picture_is_an_image_of_thin_ink() -> None:
    image = signature_image()
    (graphic,) = graphics(making.page_with(lambda page: page.insert_image(PLACE, pixmap=image)))
    assert graphic.kind is GraphicKind.IMAGE
    assert looks_written(graphic)
    assert graphic.rect.y0 == pytest.approx(PLACE.y0, abs=4)


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_graphics_do_not_depend_on_rotation(rotation: int) -> None:
    image = signature_image()

    def draw(page: pymupdf.Page) -> None:
        page.insert_image(PLACE, pixmap=image)
        sign(page, 300, 500)

    plain = making.page_with(draw)
    turned = making.changed(plain, lambda pdf: setattr(pdf.pages[0].obj, "Rotate", rotation))
    assert read(turned).graphics == read(plain).graphics


def test_ink_annotation_is_found_once_and_a_hidden_one_not() -> None:
    def draw(page: pymupdf.Page) -> None:
        stroke = [(100 + 4 * i, 300 + 20 * (i % 3)) for i in range(30)]
        page.add_ink_annot([stroke])
        hidden = page.add_ink_annot([[(x, y + 200) for x, y in stroke]])
        hidden.set_flags(pymupdf.PDF_ANNOT_IS_HIDDEN)

    (graphic,) = graphics(making.page_with(draw))
    assert graphic.kind is GraphicKind.INK
    assert graphic.rect.y0 < 310
    assert graphic.ink > 0


def test_inline_image_and_image_mask_are_found() -> None:
    inline = (
        b"q 100 0 0 50 80 600 cm BI /W 8 /H 4 /BPC 8 /CS /G ID "
        + bytes(range(0, 256, 8))
        + b" EI Q "
    )
    mask = b"q 100 0 0 50 80 300 cm BI /W 8 /H 8 /IM true ID " + bytes([0xAA, 0x55] * 4) + b" EI Q"
    found = graphics(making.raw_content(inline + mask))
    assert [g.kind for g in found] == [GraphicKind.IMAGE] * 2
    assert {round(g.rect.y0) for g in found} == {192, 492}


def test_slices_of_one_picture_are_one_graphic() -> None:
    image = signature_image()
    half = image.height // 2
    parts = [_cut(image, top, top + half) for top in (0, half)]

    def draw(page: pymupdf.Page) -> None:
        for i, part in enumerate(parts):
            place = pymupdf.Rect(100, 300 + 25 * i, 240, 325 + 25 * i)
            page.insert_image(place, pixmap=part, keep_proportion=False)

    (graphic,) = graphics(making.page_with(draw))
    assert graphic.rect.height == pytest.approx(50, abs=1)


def _cut(image: pymupdf.Pixmap, top: int, bottom: int) -> pymupdf.Pixmap:
    part = pymupdf.Pixmap(pymupdf.csRGB, pymupdf.IRect(0, top, image.width, bottom))
    part.copy(image, part.irect)
    return part


def test_logo_on_every_page_is_counted() -> None:
    image = signature_image()

    def draw(page: pymupdf.Page) -> None:
        page.insert_image(PLACE, pixmap=image)
        page.draw_circle((400, 60), 20, fill=(0.2, 0.2, 0.6))
        if page.number == 1:
            sign(page, 100, 600)

    found = graphics(making.page_with(draw, pages=3))
    assert sorted(g.repeats for g in found) == [1, 3, 3, 3, 3, 3, 3]


def test_rules_frames_backgrounds_and_underlines_are_no_graphics() -> None:
    def draw(page: pymupdf.Page) -> None:
        page.draw_rect(page.rect, fill=(0.95, 0.95, 1), color=None)
        page.draw_line((72, 100), (500, 100))
        page.draw_line((72, 50), (72, 800))
        page.draw_rect((80, 200, 300, 260), fill=(0.8, 0.8, 0.8))
        page.draw_rect((80, 300, 300, 360), radius=0.1)
        page.draw_rect((80, 400, 200, 401), fill=(0, 0, 0))
        page.draw_circle((90, 500), 2, fill=(0, 0, 0))

    assert graphics(making.page_with(draw)) == []


def test_photo_and_solid_logo_do_not_look_written() -> None:
    noise = np.random.default_rng(1).integers(0, 256, (80, 120, 3), dtype=np.uint8)
    photo = pymupdf.Pixmap(pymupdf.csRGB, 120, 80, noise.tobytes(), False)

    def draw(page: pymupdf.Page) -> None:
        page.insert_image(pymupdf.Rect(100, 100, 340, 260), pixmap=photo)
        page.draw_circle((400, 400), 40, fill=(0.1, 0.3, 0.6))

    for graphic in graphics(making.page_with(draw)):
        assert graphic.ink > 0.4
        assert not looks_written(graphic)


def test_signature_on_a_scan_is_found_among_its_type() -> None:
    with pymupdf.open() as document:
        page = document.new_page(width=595, height=842)
        for i in range(25):
            page.insert_text(
                (72, 80 + 13 * i), "Dit is gewone tekst van een brief. " * 2, fontsize=10
            )
        page.draw_rect((72, 440, 500, 480))
        sign(page, 100, 550)
        page.insert_text((100, 600), "mr. J. de Vries", fontsize=10)
        scan = page.get_pixmap(dpi=200).tobytes("jpeg")

    pdf = making.page_with(lambda page: page.insert_image(page.rect, stream=scan))
    whole, *parts = graphics(pdf)
    assert whole.rect.height > 800
    (part,) = parts
    assert looks_written(part)
    assert part.rect.y0 == pytest.approx(540, abs=20)
    assert part.rect.width == pytest.approx(112, abs=12)


def test_page_of_countless_paths_is_read_without_them() -> None:
    content = b" ".join(
        b"%d %d m %d %d l S" % (i % 500, i % 700, i % 490, i % 600) for i in range(6000)
    )
    found = read(making.raw_content(content + b" BT /F1 10 Tf 80 80 Td (kaart) Tj ET"))
    assert found.text == "kaart"
    assert found.graphics == ()


MASKS = arrays.arrays(np.bool_, st.tuples(st.integers(1, 14), st.integers(1, 14)))


@settings(max_examples=80, deadline=None)
@given(MASKS)
def test_components_are_what_a_flood_fill_finds(mask: npt.NDArray[np.bool_]) -> None:
    found = sorted((c.y0, c.x0, c.y1, c.x1, c.area) for c in components(mask))
    assert found == sorted(_flood(mask))


def _flood(mask: npt.NDArray[np.bool_]) -> list[tuple[int, int, int, int, int]]:
    todo = {(int(y), int(x)) for y, x in zip(*np.nonzero(mask), strict=True)}
    found = []
    while todo:
        edge = [todo.pop()]
        part = list(edge)
        while edge:
            y, x = edge.pop()
            near = {(y + dy, x + dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1)} & todo
            todo -= near
            edge += near
            part += near
        ys, xs = [y for y, _ in part], [x for _, x in part]
        found.append((min(ys), min(xs), max(ys) + 1, max(xs) + 1, len(part)))
    return found


@pytest.mark.parametrize("width", [1, 2, 5])
def test_stroke_width_is_that_of_the_pen(width: int) -> None:
    mask = np.zeros((60, 60), dtype=np.bool_)
    mask[20 : 20 + width, 5:55] = True
    mask[5:55, 30 : 30 + width] = True
    assert np.median(stroke_widths(mask)) == width


def test_white_picture_has_no_ink() -> None:
    figures = measure(np.full((20, 30, 3), 255, dtype=np.uint8))
    assert (figures.ink, figures.colours, figures.strokes) == (0.0, 0, 0)


@pytest.mark.parametrize(
    ("colours", "count"),
    [
        ([(0, 0, 0)], 1),
        ([(20, 20, 140)], 1),
        ([(0, 0, 0), (200, 20, 20)], 2),
        ([(20, 20, 200), (20, 160, 20), (200, 20, 20)], 3),
    ],
)
def test_colours_of_ink_are_counted(colours: list[tuple[int, int, int]], count: int) -> None:
    pixels = np.full((60, 60, 3), 250, dtype=np.uint8)
    for i, colour in enumerate(colours):
        pixels[10 + 12 * i : 14 + 12 * i, 10:50] = colour
    assert measure(pixels).colours == count
