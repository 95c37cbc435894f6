"""Makes dossiers, plans and small PDFs for the tests of the export."""

from __future__ import annotations

import hashlib
import io
from typing import TYPE_CHECKING

import pikepdf
import pymupdf
import pypdfium2
from pdfminer.high_level import extract_text
from pikepdf import Array, Dictionary, Name, Pdf

from app import reference
from app.export.plan import build_plan
from app.intake.pdf import open_pdf
from app.model.decision import Decision, Verdict
from app.model.detection import EntityType, Role
from app.model.document import Document
from app.model.geometry import PageArea, Rect
from app.model.proposal import Advice, Proposal, ProposalOrigin
from app.reading.textmap import read_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.model.export import ExportPlan
    from app.model.profile import Profile
    from app.model.textmap import TextMap

SECRET = "Wilhelmina Zonderland"
WORDS = "Brief van Wilhelmina Zonderland aan de raad."


def proposal(
    number: int = 0,
    *,
    text: str = "",
    span: tuple[int, int] | None = None,
    areas: tuple[PageArea, ...] = (),
    kind: EntityType = EntityType.PERSON,
    role: Role = Role.STELLER,
    ground: str = "5.1.2e",
    document: str = "d1",
    same_as: str | None = None,
) -> Proposal:
    return Proposal(
        id=f"{document}-p{number}",
        document_id=document,
        areas=areas,
        start=span[0] if span else None,
        end=span[1] if span else None,
        text=text,
        entity_type=kind,
        role=role,
        advice=Advice.REDACT,
        ground=ground,
        justification="",
        score=1.0,
        origin=ProposalOrigin.DETECTED,
        explanation="",
        same_as=same_as,
    )


def found(text_map: TextMap, word: str, first: int = 0, **more: object) -> list[Proposal]:
    """A proposal for every place where ``word`` stands in the text."""
    made: list[Proposal] = []
    at = text_map.text.find(word)
    while at >= 0:
        span = (at, at + len(word))
        made.append(
            proposal(first + len(made), text=word, span=span, areas=text_map.areas(*span), **more)
        )
        at = text_map.text.find(word, at + 1)
    return made


def drawn(page: int, box: tuple[float, float, float, float], number: int = 50) -> Proposal:
    return proposal(number, areas=(PageArea(page, Rect(*box)),), kind=EntityType.OTHER)


def document(pdf: bytes, name: str = "brief.pdf", key: str = "d1", number: int = 1) -> Document:
    intake = open_pdf(pdf, name)
    return Document(
        id=key,
        number=number,
        title=name,
        source=intake.source,
        pdf_sha256=hashlib.sha256(intake.pdf).hexdigest(),
        pages=intake.pages,
    )


def plan_for(
    pdf: bytes,
    words: Iterable[str] = (SECRET,),
    boxes: Iterable[Proposal] = (),
    name: str = "brief.pdf",
    profile: Profile | None = None,
    *,
    first_only: bool = False,
) -> ExportPlan:
    """A plan that redacts all places of ``words`` and the given boxes."""
    text_map = read_text(pdf, "d1")
    proposals: list[Proposal] = []
    for word in words:
        here = found(text_map, word, len(proposals))
        proposals += here[:1] if first_only else here
    proposals += boxes
    decisions = {p.id: Decision(p.id, Verdict.REDACT) for p in proposals}
    used = profile or reference.profile()
    return build_plan("x", [(document(pdf, name), text_map)], proposals, decisions, used, "a")


def blank(pages: int = 1) -> Pdf:
    """A document whose pages can show Helvetica as /F0."""
    pdf = Pdf.new()
    font = pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type1,
            BaseFont=Name.Helvetica,
            Encoding=Name.WinAnsiEncoding,
        )
    )
    for _ in range(pages):
        page = pdf.add_blank_page(page_size=(595, 842))
        page.obj.Resources = Dictionary(Font=Dictionary(F0=font))
    return pdf


def show(text: str, x: float = 72, y: float = 700, size: float = 12, before: str = "") -> str:
    return f"\nq {before} BT /F0 {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET Q\n"


def put(pdf: Pdf, content: str, page: int = 0) -> Pdf:
    pdf.pages[page].obj.Contents = pdf.make_stream(content.encode("latin-1"))
    return pdf


def data(pdf: Pdf, **options: object) -> bytes:
    out = io.BytesIO()
    pdf.save(out, **options)
    return out.getvalue()


def letter(content: str = "") -> Pdf:
    """One page with the sentence that holds the secret."""
    return put(blank(), show(WORDS) + content)


def form(pdf: Pdf, content: str, **more: object) -> pikepdf.Object:
    stream = pdf.make_stream(content.encode("latin-1"))
    stream.Type, stream.Subtype = Name.XObject, Name.Form
    stream.BBox = Array([0, 0, 595, 842])
    stream.Resources = pdf.pages[0].obj.Resources
    for key, value in more.items():
        stream[f"/{key}"] = value
    return stream


def usual_recipe(pdf: bytes, plan: ExportPlan) -> bytes:
    """What is done in the world: redaction annotations, apply, scrub, save."""
    with pymupdf.open(stream=pdf, filetype="pdf") as opened:
        for redaction in plan.documents[0].redactions:
            page = opened[redaction.page]
            page.add_redact_annot(pymupdf.Rect(redaction.rect.as_tuple()), fill=(0, 0, 0))
        for page in opened:
            page.apply_redactions()
        return opened.tobytes(garbage=4, deflate=True, clean=True)


def leaks(pdf: bytes, secret: str = SECRET) -> list[str]:
    """Which readers still find the secret; made apart from the program's own verification."""
    where: list[str] = []
    squeezed = "".join(secret.split()).lower()

    def holds(text: str) -> bool:
        return squeezed in "".join(text.split()).lower()

    with pypdfium2.PdfDocument(pdf) as opened:
        if any(holds(page.get_textpage().get_text_range()) for page in opened):
            where.append("pdfium")
        if any(holds(item.get_title()) for item in opened.get_toc()):
            where.append("bookmark")
    if holds(extract_text(io.BytesIO(pdf))):
        where.append("pdfminer")
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        opened.save(out, qdf=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
        for item in opened.objects:
            if isinstance(item, pikepdf.Stream):
                out.write(item.read_raw_bytes())
    raw = pdf + out.getvalue()
    for form_ in (
        secret.encode(),
        secret.encode("utf-16-be"),
        secret.encode("utf-16-be").hex().encode(),
    ):
        if form_ in raw or form_.upper() in raw:
            where.append("bytes")
            break
    return where


def picture(pdf: bytes, page: int = 0, scale: float = 2.0):
    """The page as PDFium draws it: rows of grey pixels."""
    with pypdfium2.PdfDocument(pdf) as opened:
        return opened[page].render(scale=scale, grayscale=True).to_numpy().squeeze().copy()
