"""Annotations: what is seen becomes content, safe links are made anew, the rest goes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from app.export.destinations import Destinations
from app.export.frames import Frame
from app.export.layers import hidden_groups, is_shown
from app.export.readings import readings
from app.export.strays import forget_password, form_fields, is_stray_button
from app.model.geometry import Rect

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from app.export.search import Needles
    from app.model.export import Redaction

DRAWN = frozenset(
    {
        "/Highlight",
        "/Underline",
        "/StrikeOut",
        "/Squiggly",
        "/FreeText",
        "/Stamp",
        "/Ink",
        "/Line",
        "/Square",
        "/Circle",
        "/Polygon",
        "/PolyLine",
        "/Widget",
        "/Watermark",
    }
)
"""Kinds that are part of what a reader sees on paper."""

NOT_SHOWN = 2 | 32
"""Flags Hidden and NoView (ISO 32000-1, table 165)."""

_PRIVATE = (
    "/Popup",
    "/IRT",
    "/RC",
    "/A",
    "/AA",
    "/OC",
    "/StructParent",
    "/Contents",
    "/T",
    "/Subj",
)


@dataclass(frozen=True, slots=True)
class Link:
    """A link to the web (``uri``) or to a page (``target``, from 0); ``rect`` in PDF space.

    ``source`` is the number of the object that it was.
    """

    page: int
    rect: tuple[float, ...]
    uri: str = field(default="", repr=False)
    target: int = -1
    source: tuple[int, int] = (0, 0)

    @property
    def spoken(self) -> str:
        """What is said at the link."""
        return self.uri or f"pagina {self.target + 1}"


def keep_visible_annotations(document: Pdf) -> None:
    """Leave the annotations that are seen, without notes in them, and links."""
    hidden = hidden_groups(document)
    fields = form_fields(document)
    for page in document.pages:
        kept = Array()
        for annotation in _annotations(page.obj):
            if annotation.get("/Subtype") == Name.Link:
                kept.append(annotation)
            elif _is_seen(annotation, hidden) and not is_stray_button(annotation, fields):
                _strip(annotation)
                kept.append(annotation)
        if len(kept):
            page.obj.Annots = kept
        elif "/Annots" in page.obj:
            del page.obj["/Annots"]
    form = document.Root.get("/AcroForm")
    if isinstance(form, Dictionary):
        for key in ("/XFA", "/CO", "/SigFlags"):
            if key in form:
                del form[key]


def _annotations(page: Object) -> list[Object]:
    found = page.get("/Annots")
    return [a for a in found if isinstance(a, Dictionary)] if isinstance(found, Array) else []


def _is_seen(annotation: Object, hidden: Collection[tuple[int, int]]) -> bool:
    flags = annotation.get("/F", 0)
    seen = not (isinstance(flags, int) and flags & NOT_SHOWN)
    return (
        seen
        and str(annotation.get("/Subtype")) in DRAWN
        and is_shown(annotation.get("/OC"), hidden)
    )


def places_of(document: Pdf, number: int) -> tuple[list[Rect], list[Rect]]:
    """Where on a page (from 0) lies what becomes part of it, and where what goes."""
    hidden, fields = hidden_groups(document), form_fields(document)
    stays: list[Rect] = []
    goes: list[Rect] = []
    for annotation in _annotations(document.pages[number].obj):
        place = annotation.get("/Rect")
        if annotation.get("/Subtype") == Name.Link:
            continue
        if not isinstance(place, Array) or len(place) != 4:
            continue
        kept = _is_seen(annotation, hidden) and not is_stray_button(annotation, fields)
        (stays if kept else goes).append(_upright(tuple(float(v) for v in place)))
    return stays, goes


def _strip(annotation: Object) -> None:
    appearance = annotation.get("/AP")
    kept: set[str] = set()
    if annotation.get("/Subtype") == Name.Widget:
        forget_password(annotation)
        kept.add("/T")
    elif annotation.get("/Subtype") == Name.FreeText and not isinstance(appearance, Dictionary):
        kept.add("/Contents")  # what stands in the box, as long as nobody drew it
    for key in _PRIVATE:
        if key in annotation and key not in kept:
            del annotation[key]
    if isinstance(appearance, Dictionary):
        for key in ("/D", "/R"):
            if key in appearance:
                del appearance[key]


def collect_links(document: Pdf, secrets: Needles) -> list[Link]:
    """Links to web addresses without redacted values, and to pages of the document itself."""
    places = Destinations(document)
    found: list[Link] = []
    for number, page in enumerate(document.pages):
        for annotation in _annotations(page.obj):
            link = _link(number, annotation, places, secrets)
            if link is not None:
                found.append(link)
    return found


def outside_boxes(
    document: Pdf, links: Iterable[Link], redactions: Collection[Redaction]
) -> list[Link]:
    """The links that no box touches: an address is as good as the words that lie on it."""
    links = list(links)
    frames = {link.page: Frame.of(document.pages[link.page]) for link in links}
    boxes: dict[int, list[Rect]] = {}
    for redaction in (r for r in redactions if r.page in frames):
        frame = frames[redaction.page]
        boxes.setdefault(redaction.page, []).append(frame.to_pdf(redaction.rect))
    return [
        link
        for link in links
        if not any(_upright(link.rect).intersects(box) for box in boxes.get(link.page, ()))
    ]


def _upright(rect: tuple[float, ...]) -> Rect:
    x0, y0, x1, y1 = rect
    return Rect(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _link(
    page: int,
    annotation: Object,
    places: Destinations,
    secrets: Needles,
) -> Link | None:
    rect = annotation.get("/Rect")
    if annotation.get("/Subtype") != Name.Link or not isinstance(rect, Array) or len(rect) != 4:
        return None
    place = tuple(float(v) for v in rect)
    action = annotation.get("/A")
    if isinstance(action, Dictionary) and action.get("/S") == Name.URI:
        uri = str(action.get("/URI", ""))
        safe = uri.lower().startswith(("http://", "https://"))
        found = Link(page, place, uri=uri, source=annotation.objgen)
        hides = any(is_secret(text, secrets) for text in readings(uri))
        return found if safe and not hides else None
    target = annotation.get("/Dest")
    if isinstance(action, Dictionary) and action.get("/S") == Name.GoTo:
        target = action.get("/D")
    number = places.page(target)
    return None if number is None else Link(page, place, "", number, annotation.objgen)


def is_secret(text: str, secrets: Needles) -> bool:
    """True when a redacted value stands in ``text``."""
    return secrets.any_in(text)


def add_links(document: Pdf, links: Collection[Link]) -> dict[tuple[int, int], Object]:
    """Make the links anew in a document without annotations; found by what they were before."""
    found: dict[tuple[int, int], Object] = {}
    for link in links:
        page = document.pages[link.page]
        made = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array(list(link.rect)),
            Border=Array([0, 0, 0]),
            F=4,
            Contents=String(link.spoken),
        )
        if link.uri:
            made.A = Dictionary(S=Name.URI, URI=String(link.uri))
        else:
            made.Dest = Array([document.pages[link.target].obj, Name.Fit])
        if "/Annots" not in page.obj:
            page.obj.Annots = Array()
        found[link.source] = document.make_indirect(made)
        page.obj.Annots.append(found[link.source])
    return found
