"""Documents as HTML, laid out by Chromium (Skia/PDF) or by MuPDF's Story."""

from __future__ import annotations

import io
import subprocess
from html import escape
from typing import TYPE_CHECKING

import pymupdf

from tests.evaluation import by_chromium, ink
from tests.evaluation.corpus import marks

if TYPE_CHECKING:
    from pathlib import Path

    from tests.evaluation.corpus.documents import Block, Document

FONTS = ("Liberation Sans", "DejaVu Sans", "Liberation Serif", "DejaVu Serif")
PARAAF = 0.45


def text(value: str) -> str:
    """Marked text as HTML."""
    return marks.render(
        value, escape, lambda color, inner: f'<span style="color:{color}">{inner}</span>', "<br>"
    )


def _cells(rows: list[list[str]], css: str, *, header: bool = False) -> str:
    found = []
    for i, row in enumerate(rows):
        tag = "th" if header and i == 0 else "td"
        found.append("<tr>" + "".join(f"<{tag}>{text(c)}</{tag}>" for c in row) + "</tr>")
    return f'<table class="{css}">{"".join(found)}</table>'


def _block(block: Block, document: Document, picture: str) -> str:
    if block.kind == "fields":
        if document.style % 3 == 0:
            lines = [f"{text(a.rstrip(':'))}: {text(b)}" if a else text(b) for a, b in block.rows]
            return f"<p>{'<br>'.join(lines)}</p>"
        return _cells(block.rows, "ruled" if document.style % 3 == 1 else "plain")
    if block.kind == "table":
        return _cells(block.rows, "ruled" if document.ruled else "plain", header=True)
    if block.kind in ("sign", "paraaf"):
        share = 1 if block.kind == "sign" else PARAAF
        width, height = ink.WIDTH * share, ink.HEIGHT * share
        return f'<p><img src="{picture}" style="width:{width}pt;height:{height}pt"></p>'
    if block.kind == "page":
        return '<div class="page"></div>'
    tag = {"heading": "h3", "item": "li"}.get(block.kind, "p")
    return f"<{tag}>{'<br>'.join(text(r[0]) for r in block.rows)}</{tag}>"


def _css(document: Document) -> str:
    size = 7.5 if "small" in document.layout else (9, 10, 10.5, 11)[document.style % 4]
    family = FONTS[document.style // 7 % len(FONTS)]
    if "serif" in document.layout:
        family = "Liberation Serif"
    return f"""
body {{ font-family: "{family}", sans-serif; font-size: {size}pt; line-height: 1.35; margin: 0 }}
table {{ border-collapse: collapse; margin: 0 0 8pt }}
table.ruled td, table.ruled th {{ border: 0.6pt solid #444444; padding: 2pt 5pt }}
td, th {{ text-align: left; vertical-align: top; padding: 1pt 12pt 1pt 0 }}
h3 {{ font-size: 1em; margin: 9pt 0 2pt }} p {{ margin: 0 0 8pt }} li {{ margin: 0 0 2pt }}
.page {{ page-break-before: always }}"""


def _aside(document: Document) -> str:
    parts = []
    for label, value in document.aside:
        parts.append(f"<b>{text(label)}</b><br>{text(value)}" if label else text(value))
    return "<br>".join(
        ("<br>" + p if p.startswith("<b>") and i else p) for i, p in enumerate(parts)
    )


def by_browser(document: Document, folder: Path) -> bytes:
    """The document as Chromium prints it."""
    assert by_chromium.PROGRAM is not None
    kinds = ("png", "png_white", "vector")
    picture = "".join(
        _block(b, document, ink.data_uri(b.seed, kinds[b.seed % 3])) for b in document.blocks
    )
    running = f"<header>{text(document.running)}</header>" if document.running else ""
    aside = f"<aside>{_aside(document)}</aside>" if document.aside else ""
    side = "120pt 1fr" if document.style % 2 else "1fr 122pt"
    inner = (
        aside + f"<main>{picture}</main>"
        if document.style % 2
        else f"<main>{picture}</main>{aside}"
    )
    content = f'{running}<div class="grid">{inner}</div>'
    if "head" in document.layout:
        content = (
            f"<table><thead><tr><td>{text(document.running)}</td></tr></thead>"
            f'<tbody><tr><td><div class="grid">{inner}</div></td></tr></tbody></table>'
        )
    paper = "A4 landscape" if "landscape" in document.layout else "A4"
    columns = "main { columns: 2; column-gap: 18pt }" if "columns" in document.layout else ""
    html = f"""<!doctype html><html lang="nl"><meta charset="utf-8"><style>{_css(document)}
@page {{ size: {paper}; margin: 24mm 18mm 20mm 22mm }}
header {{ position: fixed; top: -12mm; font-size: 7.5pt }}
.grid {{ display: {"grid" if aside else "block"}; grid-template-columns: {side}; gap: 20pt }}
aside {{ font-size: 7pt; overflow-wrap: anywhere }} img {{ display: block }} {columns}
</style>{content}</html>"""
    page, out = folder / f"{document.key}.html", folder / f"{document.key}.pdf"
    page.write_text(html, encoding="utf-8")
    command = [
        by_chromium.PROGRAM, "--headless", "--no-sandbox", "--disable-gpu",
        "--no-pdf-header-footer", "--disable-dev-shm-usage",
        f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={out}", page.as_uri(),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=90)
    return out.read_bytes()


def by_story(document: Document, _folder: Path) -> bytes:
    """The document as MuPDF's own layout sets it."""
    archive = pymupdf.Archive()
    for block in document.blocks:
        if block.kind in ("sign", "paraaf"):
            archive.add((ink.png(block.seed, white=bool(block.seed % 2)), f"{block.seed}.png"))
    body = "".join(_block(b, document, f"{b.seed}.png") for b in document.blocks)
    css = _css(document)
    main = pymupdf.Story(body, user_css=css, archive=archive)
    paper = pymupdf.paper_rect("a4-l" if "landscape" in document.layout else "a4")
    frame = pymupdf.Rect(64, 76, paper.width - (175 if document.aside else 60), paper.height - 64)
    frames = [frame]
    if "columns" in document.layout:
        left, right = pymupdf.Rect(frame), pymupdf.Rect(frame)
        left.x1 = frame.x0 + (frame.width - 18) / 2
        right.x0 = left.x1 + 18
        frames = [left, right]
    stream = io.BytesIO()
    writer = pymupdf.DocumentWriter(stream)
    more, first = 1, True
    while more:
        device = writer.begin_page(paper)
        for place in frames:
            if more:
                more, _ = main.place(place)
                main.draw(device)
        if document.aside and first:
            place = pymupdf.Rect(paper.width - 162, 90, paper.width - 24, paper.height - 64)
            _place(device, _aside(document), css + "body { font-size: 7pt }", place)
        if document.running:
            place = pymupdf.Rect(64, 30, paper.width - 40, 66)
            _place(device, text(document.running), css + "body { font-size: 7.5pt }", place)
        first = False
        writer.end_page()
    writer.close()
    return stream.getvalue()


def _place(device: pymupdf.DeviceWrapper, html: str, css: str, place: pymupdf.Rect) -> None:
    story = pymupdf.Story(f"<p>{html}</p>", user_css=css)
    more, _ = story.place(place)
    assert not more, "the text beside or above the page has no room"
    story.draw(device)
