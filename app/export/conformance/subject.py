"""What is read of a file for all clauses: once, and only when a clause asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from app.export.conformance.clause import is_true
from app.export.conformance.drawn import Drawn, read_drawn
from app.export.conformance.packet import Packet, read_packet
from app.export.tags import STRUCTURE

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 100
MOST_ELEMENTS = 500_000


@dataclass(frozen=True, slots=True)
class Element:
    """An element of the tag tree.

    Attributes:
        item: Its dictionary.
        kind: Its standard type, followed through the role map; empty when it leads to none.
        parent: The kind of the element above it; empty for the topmost.
        kids: The kinds of the elements in it, in order.
        marks: Number of marked contents and objects that hang on it directly.
    """

    item: Object
    kind: str
    parent: str
    kids: tuple[str, ...]
    marks: int


class Subject:
    """One open file under examination.

    ``is_written`` is false for one that is yet to be saved: what saving adds isn't there then.
    """

    def __init__(self, document: Pdf, *, is_written: bool = True) -> None:
        self.document = document
        self.is_written = is_written
        self.root = document.Root

    @cached_property
    def objects(self) -> list[Dictionary | Stream]:
        """All dictionaries and streams of the file that have a number."""
        return [o for o in self.document.objects if isinstance(o, Dictionary | Stream)]

    @cached_property
    def streams(self) -> list[Stream]:
        """All streams but those in which the file itself keeps its objects."""
        kept = [o for o in self.objects if isinstance(o, Stream)]
        return [s for s in kept if s.get("/Type") not in (Name.ObjStm, Name.XRef)]

    @cached_property
    def pages(self) -> list[Object]:
        return [page.obj for page in self.document.pages]

    @cached_property
    def annotations(self) -> list[tuple[int, Object]]:
        """All annotations with the page (from 0) on which they are."""
        found: list[tuple[int, Object]] = []
        for number, page in enumerate(self.pages):
            listed = page.get("/Annots")
            items = list(listed) if isinstance(listed, Array) else []
            found += [(number, item) for item in items if isinstance(item, Dictionary)]
        return found

    @cached_property
    def actions(self) -> list[Object]:
        """All that is done when a reader opens the file, or follows a link or bookmark."""
        held = [self.root.get("/OpenAction"), *(a.get("/A") for _, a in self.annotations)]
        held += [o.get("/A") for o in self.objects if "/Title" in o and "/Parent" in o]
        todo: list[Any] = [a for a in held if isinstance(a, Dictionary)]
        found: list[Object] = []
        while todo and len(found) < MOST_ELEMENTS:
            action = todo.pop()
            found.append(action)
            following = action.get("/Next")
            more = list(following) if isinstance(following, Array) else [following]
            todo += [a for a in more if isinstance(a, Dictionary)]
        return found

    @cached_property
    def drawn(self) -> Drawn:
        """What the pages draw and with what."""
        return read_drawn(self.document)

    @cached_property
    def packet(self) -> Packet:
        """What the file says of itself."""
        return read_packet(self.document)

    @cached_property
    def info(self) -> dict[str, str]:
        """The document's properties as text."""
        found = self.document.trailer.get("/Info")
        return {k: str(v) for k, v in found.items()} if isinstance(found, Dictionary) else {}

    @cached_property
    def tree(self) -> Object | None:
        """The root of the tag tree."""
        found = self.root.get("/StructTreeRoot")
        return found if isinstance(found, Dictionary) else None

    @cached_property
    def is_marked(self) -> bool:
        info = self.root.get("/MarkInfo")
        return isinstance(info, Dictionary) and is_true(info.get("/Marked"))

    @cached_property
    def elements(self) -> list[Element]:
        """All elements of the tag tree, each before those in it."""
        return list(self._below(self.tree, "", 0)) if self.tree is not None else []

    def _below(self, item: Object, parent: str, depth: int) -> Iterator[Element]:
        kids = [k for k in kids_of(item) if is_element(k)] if depth < DEEPEST else []
        kinds = tuple(self.kind_of(kid) for kid in kids)
        if depth:
            marks = len(kids_of(item)) - len(kids)
            yield Element(item, self.kind_of(item), parent, kinds, marks)
        own = self.kind_of(item) if depth else ""
        for kid in kids:
            yield from self._below(kid, own, depth + 1)

    def kind_of(self, item: Object) -> str:
        """The standard type of an element, followed through the role map; empty for none."""
        kind = str(item.get("/S", ""))
        roles = self.tree.get("/RoleMap") if self.tree is not None else None
        for _ in range(DEEPEST):
            if kind in STRUCTURE:
                return kind.removeprefix("/")
            kind = str(roles.get(kind, "")) if isinstance(roles, Dictionary) and kind else ""
        return ""

    @cached_property
    def owned(self) -> set[tuple[int, int]]:
        """The marks that an element owns: page (from 0) and number."""
        numbers = {page.objgen: n for n, page in enumerate(self.pages)}
        found: set[tuple[int, int]] = set()
        for element in self.elements:
            for kid in kids_of(element.item):
                holder = kid if isinstance(kid, Dictionary) else element.item
                number: Any = kid.get("/MCID") if isinstance(kid, Dictionary) else kid
                page = holder.get("/Pg", element.item.get("/Pg"))
                if isinstance(number, int) and isinstance(page, Dictionary):
                    found.add((numbers.get(page.objgen, -1), number))
        return found

    @cached_property
    def owned_objects(self) -> dict[tuple[int, int], str]:
        """The annotations that an element owns, by their object, with the element's kind."""
        found: dict[tuple[int, int], str] = {}
        for element in self.elements:
            for kid in kids_of(element.item):
                target = kid.get("/Obj") if isinstance(kid, Dictionary) else None
                if isinstance(target, Dictionary):
                    found[target.objgen] = element.kind
        return found


def kids_of(item: Object) -> list[Any]:
    """What stands in an element: numbers of marks, references, other elements."""
    found = item.get("/K")
    return list(found) if isinstance(found, Array) else [] if found is None else [found]


def is_element(kid: Any) -> bool:
    """True for an element, not for a mark or an object that belongs to one."""
    return isinstance(kid, Dictionary) and kid.get("/Type") not in (Name.MCR, Name.OBJR)
