"""What a PDF may carry besides its pages: people in metadata, notes, files, scripts, a past."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from app.export.layers import hidden_groups
from app.model.export import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

_HARMLESS_INFO = frozenset({"/Title", "/Producer", "/Creator", "/CreationDate", "/ModDate"})
_HARMLESS_INFO |= {"/Trapped"}
_XMP_PERSON = re.compile(
    rb"<dc:creator\b[^>]*>(?:(?!</dc:creator).)*?<rdf:li[^>]*>\s*[^<\s]"
    rb"|<dc:creator\b[^>]*>\s*[^<\s]|dc:creator\s*=|xmpMM:History",
    re.DOTALL,
)
_END = re.compile(rb"\bstartxref\b")
_ACTIONS = ("/OpenAction", "/AA")


def general_findings(document: Pdf, check: str) -> Iterator[Finding]:
    """Everything in an open file that no published document should carry."""
    yield from _about_metadata(document, check)
    yield from _about_catalogue(document, check)
    for number, page in enumerate(document.pages):
        yield from _about_page(page.obj, number, check)


def _about_metadata(document: Pdf, check: str) -> Iterator[Finding]:
    info = document.trailer.get("/Info")
    if isinstance(info, Dictionary):
        filled = {k for k, v in info.items() if not isinstance(v, String) or str(v).strip()}
        if filled - _HARMLESS_INFO:
            yield Finding(
                check, "De eigenschappen van het bestand noemen een auteur of trefwoorden."
            )
    metadata = document.Root.get("/Metadata")
    if isinstance(metadata, Stream) and _XMP_PERSON.search(metadata.read_bytes()):
        yield Finding(check, "De metagegevens (XMP) noemen een maker of een geschiedenis.")


def _about_catalogue(document: Pdf, check: str) -> Iterator[Finding]:
    root = document.Root
    names = root.get("/Names", Dictionary())
    if len(document.attachments) or "/AF" in root or "/Collection" in root:
        yield Finding(check, "Het bestand heeft bijlagen in zich.")
    if "/JavaScript" in names or any(_runs(root.get(key)) for key in _ACTIONS):
        yield Finding(check, "Het bestand voert bij het openen iets uit.")
    if "/AcroForm" in root and _has_values(root.AcroForm):
        yield Finding(check, "Het bestand heeft formuliervelden met ingevulde waarden.")
    if hidden_groups(document):
        yield Finding(check, "Het bestand heeft lagen die niet worden getoond.")


def _runs(action: Object | None) -> bool:
    """True for an action; a mere place to open the file at is none."""
    return isinstance(action, Dictionary) and action.get("/S") != Name.GoTo


def _has_values(form: Object) -> bool:
    if "/XFA" in form:
        return True
    todo, seen = list(form.get("/Fields", Array())), 0
    while todo and seen < 10_000:
        field, seen = todo.pop(), seen + 1
        if not isinstance(field, Dictionary):
            continue
        if "/V" in field or "/DV" in field:
            return True
        todo += list(field.get("/Kids", Array()))
    return False


def _about_page(page: Object, number: int, check: str) -> Iterator[Finding]:
    annotations = page.get("/Annots")
    for annotation in annotations if isinstance(annotations, Array) else ():
        if not isinstance(annotation, Dictionary):
            continue
        if annotation.get("/Subtype") == Name.FileAttachment:
            yield Finding(check, "Aan de pagina hangt een bestand.", page=number)
        elif _is_remark(annotation):
            yield Finding(check, "Op de pagina staat een opmerking met tekst.", page=number)


def _is_remark(annotation: Object) -> bool:
    if annotation.get("/Subtype") in (Name.Widget, Name.Link):
        return False
    return any(_says(annotation.get(key)) for key in ("/Contents", "/T", "/RC", "/Subj"))


def _says(value: Object | None) -> bool:
    return isinstance(value, String | Stream) and bytes(value) != b""


def revision_findings(document: Pdf, data: bytes, check: str) -> Iterator[Finding]:
    """Older versions of the file that lie in it, and bytes after its end."""
    expected = 2 if document.is_linearized else 1
    if len(_END.findall(data)) > expected:
        yield Finding(check, "In het bestand zit nog een eerdere versie.")
    tail = data[data.rfind(b"%%EOF") + 5 :] if b"%%EOF" in data else b""
    if tail.strip(b"\r\n \t\x00"):
        yield Finding(check, "Achter het einde van het bestand staan nog gegevens.")
