"""Signatures are found whatever they are made of; logos, codes, photos and rules are not."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import numpy as np
import pymupdf
import pytest
from PIL import Image, ImageDraw

from app.detection.signatures import find_signatures
from app.model.detection import Detection, EntityType, Role
from app.model.geometry import Rect
from tests.detection.pages import pdf, read, stacked
from tests.evaluation import ink

if TYPE_CHECKING:
    from collections.abc import Callable

PROSE = "De voortgang van het programma is in het eerste kwartaal volgens planning verlopen."
BLOCK = [
    *stacked(79, 150, *[PROSE] * 12),
    (79, 400, "DE DIRECTEUR-GENERAAL BELEID"),
    (79, 490, "mr. W.A.J. van den Boogaerde"),
]
PLACE = Rect(82, 412, 232, 467)
ELSEWHERE = Rect(200, 560, 350, 615)
Draw = "Callable[[pymupdf.Page, Rect], None]"


def picture(page: pymupdf.Page, rect: Rect, image: Image.Image, kind: str = "PNG") -> None:
    stream = io.BytesIO()
    image.save(stream, kind)
    page.insert_image(rect.as_tuple(), stream=stream.getvalue(), keep_proportion=False)


def soft_masked(page: pymupdf.Page, rect: Rect) -> None:
    page.insert_image(rect.as_tuple(), stream=ink.png(7, white=False))


def on_white(page: pymupdf.Page, rect: Rect) -> None:
    page.insert_image(rect.as_tuple(), stream=ink.png(8, white=True))


def scanned(page: pymupdf.Page, rect: Rect) -> None:
    """A signature on greyish paper with noise, as JPEG."""
    clean = Image.open(io.BytesIO(ink.png(9, white=True))).convert("L")
    noise = np.random.default_rng(1).normal(0, 5, (clean.height, clean.width))
    grey = np.clip(np.asarray(clean, float) * 0.9 + noise, 0, 255).astype(np.uint8)
    picture(page, rect, Image.fromarray(grey), "JPEG")


def drawn(page: pymupdf.Page, rect: Rect) -> None:
    shape = page.new_shape()
    for x0, y0, x1, y1, x2, y2, x3, y3 in ink.curves(10):
        points = [(x0, y0), (x1, y1), (x2, y2), (x3, y3)]
        shape.draw_bezier(*(pymupdf.Point(rect.x0 + x, rect.y0 + y) for x, y in points))
    shape.finish(color=(0, 0, 0.4), width=1.2, closePath=False)
    shape.commit()


def annotated(page: pymupdf.Page, rect: Rect) -> None:
    points = [(rect.x0 + x, rect.y0 + y) for x, y in ink.pen_path(11)]
    annotation = page.add_ink_annot([points])
    annotation.set_border(width=1.5)
    annotation.update()


def qr(page: pymupdf.Page, rect: Rect) -> None:
    cells = np.random.default_rng(3).integers(0, 2, (25, 25), dtype=np.uint8) * 255
    image = Image.fromarray(cells).resize((250, 250), Image.Resampling.NEAREST)
    picture(page, Rect(rect.x0, rect.y0, rect.x0 + 55, rect.y0 + 55), image)


def photo(page: pymupdf.Page, rect: Rect) -> None:
    y, x = np.mgrid[0:200, 0:300]
    rgb = np.dstack([128 + 90 * np.sin(x / 30), 128 + 90 * np.cos(y / 20), (x + y) / 2])
    picture(page, rect, Image.fromarray(rgb.astype(np.uint8)), "JPEG")


def logo(page: pymupdf.Page, rect: Rect) -> None:
    image = Image.new("RGB", (300, 110), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((5, 5, 90, 100), fill=(20, 70, 140))
    draw.ellipse((110, 10, 200, 100), fill=(220, 60, 30))
    draw.rectangle((220, 5, 290, 100), fill=(250, 200, 0))
    picture(page, rect, image)


def rule(page: pymupdf.Page, rect: Rect) -> None:
    page.draw_line((rect.x0, rect.y0), (rect.x0 + 300, rect.y0), width=0.7)


def chart(page: pymupdf.Page, rect: Rect) -> None:
    for i, height in enumerate((10, 30, 22, 45)):
        x = rect.x0 + 30 * i
        page.draw_rect((x, rect.y1 - height, x + 20, rect.y1), fill=(0.2, 0.4, 0.7))
    page.draw_line((rect.x0, rect.y0), (rect.x0, rect.y1))
    page.draw_line((rect.x0, rect.y1), (rect.x1, rect.y1))


def few_curves(page: pymupdf.Page, rect: Rect) -> None:
    """A wavy line of five curves in one stroke."""
    shape = page.new_shape()
    for i in range(5):
        x, up = rect.x0 + 10 + 18 * i, 1 if i % 2 else -1
        points = [(x, 30), (x + 8, 30 + 24 * up), (x + 14, 30 - 22 * up), (x + 18, 30)]
        shape.draw_bezier(*(pymupdf.Point(px, rect.y0 + py) for px, py in points))
    shape.finish(color=(0, 0, 0.4), width=1.1, closePath=False)
    shape.commit()


def arcs(page: pymupdf.Page, rect: Rect) -> None:
    """A bow and a wave of an emblem: few curves that hardly go up and down."""
    for lower in (0, 12):
        page.draw_bezier(
            (rect.x0, rect.y0 + lower + 10),
            (rect.x0 + 20, rect.y0 + lower),
            (rect.x0 + 40, rect.y0 + lower),
            (rect.x0 + 60, rect.y0 + lower + 10),
            color=(0, 0, 0.4),
        )


SIGNATURES = [soft_masked, on_white, scanned, drawn, annotated]
OTHERS = [qr, photo, logo, rule, chart, arcs]


def detections(
    draw: Callable[[pymupdf.Page, Rect], None], rect: Rect, *, pages: int = 1
) -> list[Detection]:
    with pymupdf.open(stream=pdf(*[BLOCK] * pages)) as document:
        for page in document:
            draw(page, rect)
        text_map, infos = read(bytes(document.tobytes()))
    return find_signatures(text_map, infos)


@pytest.mark.parametrize("draw", SIGNATURES)
def test_a_signature_of_any_make_is_found_at_the_signing_block(
    draw: Callable[[pymupdf.Page, Rect], None],
) -> None:
    (only,) = detections(draw, PLACE)
    assert (only.entity_type, only.role) == (EntityType.SIGNATURE, Role.ONDERTEKENAAR)
    assert only.score >= 0.85
    assert only.start is None
    assert only.explanation == "lijkt een handtekening bij de ondertekening"
    pen = ink.pen_path(7)
    assert only.areas[0].rect.width > 0.8 * (max(x for x, _ in pen) - min(x for x, _ in pen))


@pytest.mark.parametrize("draw", [soft_masked, on_white])
def test_the_whole_rectangle_of_a_picture_is_covered(
    draw: Callable[[pymupdf.Page, Rect], None],
) -> None:
    (only,) = detections(draw, PLACE)
    assert only.areas[0].rect.contains(PLACE, 1)


@pytest.mark.parametrize("draw", [*SIGNATURES, few_curves])
def test_handwriting_elsewhere_is_found_with_a_lower_score(
    draw: Callable[[pymupdf.Page, Rect], None],
) -> None:
    (only,) = detections(draw, ELSEWHERE)
    assert 0.5 <= only.score < 0.85


@pytest.mark.parametrize("draw", OTHERS)
@pytest.mark.parametrize("rect", [PLACE, ELSEWHERE, Rect(220, 20, 370, 75)])
def test_what_no_hand_drew_is_no_signature(
    draw: Callable[[pymupdf.Page, Rect], None], rect: Rect
) -> None:
    assert [d for d in detections(draw, rect) if d.score >= 0.6] == []


def test_what_stands_on_every_page_is_no_signature() -> None:
    assert detections(soft_masked, Rect(82, 700, 232, 755), pages=3) == []


def test_one_hand_may_sign_every_note_in_a_file() -> None:
    assert len(detections(soft_masked, PLACE, pages=3)) == 3


def test_a_logo_at_every_signing_block_is_no_signature() -> None:
    assert detections(logo, PLACE, pages=3) == []


def test_the_page_itself_is_no_signature() -> None:
    assert detections(scanned, Rect(0, 0, 595, 842)) == []


def test_a_stamp_with_words_is_there_to_be_checked() -> None:
    def stamp(page: pymupdf.Page, rect: Rect) -> None:
        image = Image.new("RGB", (450, 200), "white")
        draw = ImageDraw.Draw(image)
        draw.rectangle((4, 4, 445, 195), outline=(170, 30, 30), width=12)
        for i in range(4):
            draw.text((30, 20 + 42 * i), "INGEKOMEN 12 MRT 2025", fill=(170, 30, 30), font_size=34)
        picture(page, rect, image)

    found = detections(stamp, PLACE)
    assert [d.score for d in found] == [0.5]


def test_a_paraaf_beside_its_label_is_a_paraaf() -> None:
    items = [*stacked(79, 150, *[PROSE] * 12), (79, 600, "Lijnparaaf"), (79, 640, "Medeparaaf")]
    with pymupdf.open(stream=pdf(items)) as document:
        soft_masked(document[0], Rect(150, 586, 190, 604))
        text_map, infos = read(bytes(document.tobytes()))
    (only,) = find_signatures(text_map, infos)
    assert only.role is Role.PARAAF
    assert only.explanation == "lijkt een paraaf bij 'Lijnparaaf'"


def test_a_name_may_be_redacted_already_and_the_signature_still_there() -> None:
    items = [*stacked(79, 150, *[PROSE] * 12), (79, 400, "DE DIRECTEUR-GENERAAL BELEID")]
    with pymupdf.open(stream=pdf(items)) as document:
        soft_masked(document[0], PLACE)
        text_map, infos = read(bytes(document.tobytes()))
    (only,) = find_signatures(text_map, infos)
    assert only.role is Role.ONDERTEKENAAR
