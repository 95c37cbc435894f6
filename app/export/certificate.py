"""The certificate of one export: what was checked, by which engines, on exactly which file.

As data (JSON) and as one page in Dutch. Hashes tie it to the files; it holds nobody's data.
"""

from __future__ import annotations

import json
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

import pymupdf

import app as program
from app.errors import KnownError
from app.export.checks import COMPARED
from app.export.naming import PRODUCER
from app.export.place import place
from app.export.standards import STANDARDS

if TYPE_CHECKING:
    from app.model.export import PlannedDocument, Published, Verification

FOLDER = "certificaten"
MARGIN, SIZE, LINE = 56.0, 9.0, 13.5
TITLE_SIZE = 16.0
MOST_CHECKS, MOST_LINES = 24, 12
EXPLANATION = (
    "Dit bestand is na het lakken opnieuw geopend en gecontroleerd door andere programma's dan "
    "het programma dat heeft gelakt. Alle controles hieronder zijn geslaagd; anders was er geen "
    "bestand geschreven. De controlegetallen (SHA-256) horen bij precies deze bestanden."
)


def certificate(planned: PlannedDocument, published: Published, made_at: str) -> dict[str, Any]:
    """The certificate as plain data.

    Args:
        planned: What was to be done.
        published: What was done.
        made_at: UTC in ISO 8601.
    """
    verification = published.verification
    return {
        "program": {"name": PRODUCER, "version": program.__version__},
        "made_at": made_at,
        "file": PurePath(published.path).name,
        "source_sha256": planned.source_sha256,
        "pdf_sha256": planned.pdf_sha256,
        "output_sha256": verification.output_sha256,
        "pages": planned.page_count,
        "boxes": len(planned.redactions),
        "raster_pages": [number + 1 for number in published.raster_pages],
        "passed": verification.passed,
        "standards": list(verification.claims),
        "standards_missed": [f.message for f in verification.findings if f.check == STANDARDS],
        "left_out": left_out(verification),
        "checks": [
            {"name": c.name, "engine": c.engine, "version": c.version, "outcome": c.outcome.value}
            for c in verification.checks
        ],
    }


def left_out(verification: Verification) -> list[str]:
    """What is not as it was outside the boxes, with the reasons and the pages."""
    return [
        f"{f.message.removesuffix('.')} op pagina {f.page + 1}."
        if f.page is not None
        else f.message
        for f in verification.findings
        if f.check in COMPARED
    ]


def write_certificate(
    folder: Path, planned: PlannedDocument, published: Published, made_at: str
) -> tuple[Path, Path]:
    """Write both forms into a folder of their own beside the export; nothing is overwritten.

    Raises:
        KnownError: It cannot be written.
    """
    data = certificate(planned, published, made_at)
    stem = PurePath(data["file"]).stem
    where = folder / FOLDER
    try:
        where.mkdir(exist_ok=True)
    except OSError as error:
        raise KnownError(
            "De map voor de certificaten kan niet worden gemaakt; kies een andere map."
        ) from error
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    return (
        place(where, f"{stem}.certificaat.json", text.encode()),
        place(where, f"{stem}.certificaat.pdf", one_page(data)),
    )


def one_page(data: dict[str, Any]) -> bytes:
    """The certificate as one page of A4."""
    with pymupdf.open() as document:
        page = document.new_page()
        for name, font in (("Tekst", "helv"), ("Kop", "hebo")):
            page.insert_font(fontname=name, fontbuffer=pymupdf.Font(font).buffer)
        at = MARGIN + TITLE_SIZE
        page.insert_text(
            (MARGIN, at), "Certificaat van lakken", fontname="Kop", fontsize=TITLE_SIZE
        )
        room = pymupdf.Rect(MARGIN, at + LINE, page.rect.x1 - MARGIN, at + 5 * LINE)
        page.insert_textbox(room, EXPLANATION, fontname="Tekst", fontsize=SIZE)
        at = room.y1 + LINE
        for label, value in _facts(data):
            page.insert_text((MARGIN, at), label, fontname="Kop", fontsize=SIZE)
            page.insert_text((MARGIN + 120, at), value, fontname="Tekst", fontsize=SIZE)
            at += LINE
        at += LINE
        for check in data["checks"][:MOST_CHECKS]:
            page.insert_text((MARGIN, at), check["outcome"], fontname="Kop", fontsize=SIZE)
            told = f"{check['name']} ({check['engine']} {check['version']})"
            page.insert_text((MARGIN + 120, at), told, fontname="Tekst", fontsize=SIZE)
            at += LINE
        if data["standards_missed"] or data["left_out"]:
            room = pymupdf.Rect(MARGIN, at, page.rect.x1 - MARGIN, page.rect.y1 - MARGIN)
            told = "\n".join([*data["standards_missed"], *_first(data["left_out"])])
            page.insert_textbox(room, told, fontname="Tekst", fontsize=SIZE)
        document.set_metadata({"title": "Certificaat van lakken", "producer": PRODUCER})
        document.set_language("nl-NL")
        document.subset_fonts()
        made: bytes = document.tobytes(garbage=3, deflate=True)
        return made


def _first(told: list[str]) -> list[str]:
    """As many lines as fit on the page; all stand in the data."""
    rest = len(told) - MOST_LINES
    return told if rest <= 0 else [*told[:MOST_LINES], f"En nog {rest}; zie het JSON-bestand."]


def _facts(data: dict[str, Any]) -> list[tuple[str, str]]:
    """What stands on the page besides the checks."""
    raster = ", ".join(map(str, data["raster_pages"])) or "geen"
    standards = " en ".join(data["standards"]) or "geen"
    return [
        ("Bestand", data["file"][:70]),
        ("Gemaakt op", data["made_at"]),
        ("Programma", f"{data['program']['name']} {data['program']['version']}"),
        ("Pagina's", str(data["pages"])),
        ("Gelakte vlakken", str(data["boxes"])),
        ("Als afbeelding", raster),
        ("Standaarden", standards),
        ("SHA-256 bron", data["source_sha256"]),
        ("SHA-256 PDF", data["pdf_sha256"]),
        ("SHA-256 gelakt", data["output_sha256"]),
        ("Uitkomst", "alle controles geslaagd" if data["passed"] else "niet geslaagd"),
    ]
