"""Clauses of PDF/A-2 on the file as a whole: what it holds besides pages, what it says of itself.

Source: ISO 19005-2:2011; those of ISO 14289-1:2014 beside them where both standards ask the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Name, Stream, String

from app.export.conformance.clause import Clauses, is_true

if TYPE_CHECKING:
    from app.export.conformance.subject import Subject

CLAUSES = Clauses()

MOST_VERSION = (1, 7)
_FILTERS = frozenset(
    {
        "/ASCIIHexDecode", "/ASCII85Decode", "/FlateDecode", "/RunLengthDecode", "/CCITTFaxDecode",
        "/JBIG2Decode", "/DCTDecode", "/JPXDecode",
    }
)  # fmt: skip
_ANNOTATIONS = frozenset(
    {
        "/Text", "/Link", "/FreeText", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine",
        "/Highlight", "/Underline", "/Squiggly", "/StrikeOut", "/Stamp", "/Caret", "/Ink", "/Popup",
        "/FileAttachment", "/Widget", "/PrinterMark", "/TrapNet", "/Watermark", "/Redact",
    }
)  # fmt: skip
_ACTIONS = frozenset({"/GoTo", "/GoToR", "/GoToE", "/Thread", "/URI", "/Named", "/SubmitForm"})
_NAMED = frozenset({"/NextPage", "/PrevPage", "/FirstPage", "/LastPage"})
PRINT = 4
NOT_SHOWN = 1 | 2 | 32 | 256
"""Flags Invisible, Hidden, NoView and ToggleNoView (ISO 32000-1, table 165)."""

LONGEST_STRING, LONGEST_NAME = 32767, 127
NARROWEST, WIDEST = 3, 14400
DEEPEST = 28
_LANGUAGE = re.compile(r"(?:[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)?")


@CLAUSES("de versie van PDF is nieuwer dan 1.7", b="6.1.2")
def version(subject: Subject) -> bool:
    major, _, minor = subject.document.pdf_version.partition(".")
    return (int(major), int(minor)) <= MOST_VERSION


@CLAUSES("het bestand heeft geen kenmerk (ID)", b="6.1.3")
def identifier(subject: Subject) -> bool:
    found = subject.document.trailer.get("/ID")
    if not subject.is_written:
        return True
    return isinstance(found, Array) and len(found) == 2 and all(len(bytes(i)) for i in found)


@CLAUSES("het bestand is versleuteld", b="6.1.3")
def not_encrypted(subject: Subject) -> bool:
    return not subject.document.is_encrypted


@CLAUSES("een gegevensstroom staat buiten het bestand", b="6.1.7.1")
def streams_inside(subject: Subject) -> bool:
    return not any(key in s for s in subject.streams for key in ("/F", "/FFilter"))


@CLAUSES("een gegevensstroom is ingepakt op een manier die niet mag (LZW)", b="6.1.7.2")
def filters(subject: Subject) -> bool:
    return all(_filters(s) <= _FILTERS for s in subject.streams)


def _filters(stream: Stream) -> set[str]:
    found = stream.get("/Filter")
    items = list(found) if isinstance(found, Array) else [] if found is None else [found]
    return {str(item) for item in items}


@CLAUSES("een tekst of naam in het bestand is te lang", b="6.1.13")
def lengths(subject: Subject) -> bool:
    for item in subject.objects:
        for key, value in item.items():
            if len(key.encode()) > LONGEST_NAME + 1:
                return False
            if isinstance(value, String) and len(bytes(value)) > LONGEST_STRING:
                return False
            if isinstance(value, Name) and len(str(value).encode()) > LONGEST_NAME + 1:
                return False
    return True


@CLAUSES("een pagina is te klein of te groot", b="6.1.13")
def page_sizes(subject: Subject) -> bool:
    boxes: list[Any] = [
        page.get(key) for page in subject.pages for key in ("/MediaBox", "/CropBox")
    ]
    return all(
        NARROWEST <= abs(float(box[i + 2]) - float(box[i])) <= WIDEST
        for box in boxes
        if isinstance(box, Array) and len(box) == 4
        for i in (0, 1)
    )


@CLAUSES("de opmaak van een pagina zit te diep genest", b="6.1.13")
def saved_states(subject: Subject) -> bool:
    return subject.drawn.depth <= DEEPEST


@CLAUSES("een bijschrift of formulierveld van deze soort mag niet", b="6.3.1")
def annotation_kinds(subject: Subject) -> bool:
    return all(str(a.get("/Subtype")) in _ANNOTATIONS for _, a in subject.annotations)


@CLAUSES("een koppeling of bijschrift wordt niet getoond of niet afgedrukt", b="6.3.2")
def annotation_flags(subject: Subject) -> bool:
    flags: list[Any] = [
        a.get("/F", 0) for _, a in subject.annotations if a.get("/Subtype") != Name.Popup
    ]
    return all(isinstance(f, int) and f & PRINT and not f & NOT_SHOWN for f in flags)


@CLAUSES("een bijschrift heeft geen vaste vorm", b="6.3.3")
def appearances(subject: Subject) -> bool:
    return all(
        a.get("/Subtype") in (Name.Link, Name.Popup) or isinstance(a.get("/AP"), Dictionary)
        for _, a in subject.annotations
    )


@CLAUSES("het bestand heeft een formulier dat zich kan wijzigen", b="6.4.1", ua="7.15")
def forms(subject: Subject) -> bool:
    form = subject.root.get("/AcroForm")
    return not isinstance(form, Dictionary) or not (
        "/XFA" in form or is_true(form.get("/NeedAppearances"))
    )


@CLAUSES("het bestand voert iets uit", b="6.5.1", ua="7.19")
def actions(subject: Subject) -> bool:
    names = subject.root.get("/Names")
    if isinstance(names, Dictionary) and "/JavaScript" in names:
        return False
    return all(
        str(action.get("/S")) in _ACTIONS
        and (action.get("/S") != Name.Named or str(action.get("/N")) in _NAMED)
        for action in subject.actions
    )


@CLAUSES("het bestand voert iets uit bij het openen of bladeren", b="6.5.2")
def triggers(subject: Subject) -> bool:
    held = [subject.root, *subject.pages, *(a for _, a in subject.annotations)]
    return not any("/AA" in item for item in held)


@CLAUSES("de metagegevens (XMP) ontbreken of zijn niet te lezen", b="6.6.2.1", ua="7.1")
def metadata(subject: Subject) -> bool:
    return subject.packet.is_sound


@CLAUSES("de metagegevens leggen de aanduiding van PDF/UA niet uit", b="6.6.2.3")
def extension_schema(subject: Subject) -> bool:
    told = "http://www.aiim.org/pdfua/ns/id/" in subject.packet.described
    return told or not subject.packet.accessible


@CLAUSES("de eigenschappen en de metagegevens spreken elkaar tegen", b="6.6.3")
def same_title(subject: Subject) -> bool:
    pairs = (("/Title", subject.packet.title), ("/Producer", subject.packet.producer))
    return all(subject.info.get(key, said) == said for key, said in pairs)


@CLAUSES("het bestand heeft bijlagen in zich", b="6.8")
def attachments(subject: Subject) -> bool:
    names = subject.root.get("/Names")
    listed = isinstance(names, Dictionary) and "/EmbeddedFiles" in names
    return not listed and not any("/EF" in item for item in subject.objects)


@CLAUSES("het bestand heeft lagen", b="6.9", ua="7.10")
def layers(subject: Subject) -> bool:
    return "/OCProperties" not in subject.root


@CLAUSES("het bestand is een diavoorstelling of stelt eisen aan de lezer", b="6.10")
def presentations(subject: Subject) -> bool:
    names = subject.root.get("/Names")
    listed = isinstance(names, Dictionary) and "/AlternatePresentations" in names
    stepped = any("/PresSteps" in page for page in subject.pages)
    return not listed and not stepped and "/Requirements" not in subject.root


@CLAUSES("de taal is niet geldig aangeduid", a="6.7.4")
def languages(subject: Subject) -> bool:
    told = [subject.root.get("/Lang"), *(e.item.get("/Lang") for e in subject.elements)]
    return all(_LANGUAGE.fullmatch(str(lang)) for lang in told if lang is not None)
