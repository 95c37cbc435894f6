"""The tag tree: its shape stays for those who listen to a document, its notes don't."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from app.export.annotations import is_secret
from app.export.naming import FIGURE
from app.export.structure_boxes import BoxTags
from app.export.tags import STRUCTURE, names

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from app.export.search import Needles


Key = tuple[int, int]
DEEPEST = 100
_ATTRIBUTE = re.compile(
    r"/(?:O|Placement|WritingMode|BBox|Width|Height|ColSpan|RowSpan|Scope|ListNumbering"
    r"|SpaceBefore|SpaceAfter|StartIndent|EndIndent|TextIndent|TextAlign|BlockAlign|InlineAlign)"
)
_VALUES = names(
    "Layout List Table Block Inline Before After Start End Center Justify Auto LrTb RlTb TbRl "
    "Row Column Both None Disc Circle Square Decimal UpperRoman LowerRoman UpperAlpha "
    "LowerAlpha Middle Distribute"
)
_OWNERS = (Name.Layout, Name.List, Name.Table)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def copy_structure(
    source: Pdf,
    target: Pdf,
    touched: Collection[int],
    secrets: Needles,
    alternatives: Collection[str] = (),
    links: Mapping[Key, Object] | None = None,
    written: Collection[int] = (),
) -> None:
    """Build the tag tree anew in ``target``, whose pages are copies of those of ``source``.

    Kept are the kinds of elements, their order, plain layout attributes and alternative texts,
    the latter only where no page was redacted and no removed value stands in them.

    Args:
        source: The redacted file with the old tree.
        target: The new file; the first pages are those of ``source``.
        touched: Pages (from 0) with redactions.
        secrets: The removed values.
        alternatives: What is said at the boxes; each box gets an element of its own.
        links: The links of ``target`` by the objects that they had in ``source``.
        written: Pages (from 0) on which the note was written; its lines have marks.
    """
    old = source.Root.get("/StructTreeRoot")
    if not isinstance(old, Dictionary):
        return
    builder = _Builder(source, target, touched, secrets, links or {})
    root = target.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    children = builder.children(old.get("/K"), None, root, 0)
    if not len(children):
        return
    root.K = children
    boxes = BoxTags(target, root, builder.owners)
    for number in sorted(written):
        boxes.adopt(number)
    for number in sorted({*touched} & {*range(len(source.pages))}):
        boxes.add(number, alternatives)
    root.ParentTree = target.make_indirect(Dictionary(Nums=builder.parents()))
    root.ParentTreeNextKey = len(target.pages) + len(builder.linked)
    for page in target.pages:
        if "/Annots" in page.obj:
            page.obj.Tabs = Name.S
    target.Root.StructTreeRoot = root
    target.Root.MarkInfo = Dictionary(Marked=True)


class _Builder:
    """Walks the old tree and makes the new one."""

    def __init__(
        self,
        source: Pdf,
        target: Pdf,
        touched: Collection[int],
        secrets: Needles,
        links: Mapping[Key, Object],
    ) -> None:
        self._target = target
        self._numbers = {page.obj.objgen: n for n, page in enumerate(source.pages)}
        self._roles = source.Root.StructTreeRoot.get("/RoleMap", Dictionary())
        self._touched = touched
        self._secrets = secrets
        self._marks = [_marks(page) for page in source.pages]
        self._links = links
        self.owners: list[dict[int, Object]] = [{} for _ in source.pages]
        self.linked: list[tuple[Object, Object]] = []
        """Links with the elements that they belong to."""
        self._seen: set[tuple[int, int]] = set()
        self._tainted: set[tuple[int, int]] = set()

    def parents(self) -> Array:
        """The tree from a page's marks back to elements; pages get their number in it."""
        found = Array()
        for number, owners in enumerate(self.owners):
            page = self._target.pages[number].obj
            if not owners:
                continue
            page.StructParents = number
            row = Array([owners.get(i, None) for i in range(max(owners) + 1)])
            found.append(number)
            found.append(self._target.make_indirect(row))
        for number, (link, owner) in enumerate(self.linked, len(self.owners)):
            link.StructParent = number
            found.append(number)
            found.append(owner)
        return found

    def children(self, kids: Object | None, page: int | None, parent: Object, depth: int) -> Array:
        """The new children for the ``/K`` of an old element."""
        found = Array()
        items = list(kids) if isinstance(kids, Array) else [] if kids is None else [kids]
        for kid in items:
            made = self._child(kid, page, parent, depth)
            if made is not None:
                found.append(made)
        return found

    def _child(self, kid: Any, page: int | None, parent: Object, depth: int) -> Object | int | None:
        if isinstance(kid, int):
            return self._mark(kid, page, page, parent)
        if not isinstance(kid, Dictionary) or depth > DEEPEST:
            return None
        own = self._page(kid, page)
        if kid.get("/Type") == Name.OBJR:
            return self._object(kid, own, parent)
        if kid.get("/Type") == Name.MCR:
            number: Any = kid.get("/MCID")
            return self._mark(number, own, page, parent) if isinstance(number, int) else None
        return self._element(kid, own, parent, depth)

    def _object(self, kid: Object, page: int | None, parent: Object) -> Object | None:
        """A link that is still there."""
        old = kid.get("/Obj")
        link = self._links.get(old.objgen) if isinstance(old, Dictionary) else None
        if (
            link is None
            or page is None
            or link.objgen in {other.objgen for other, _ in self.linked}
        ):
            return None
        self.linked.append((link, parent))
        return Dictionary(Type=Name.OBJR, Pg=self._target.pages[page].obj, Obj=link)

    def _page(self, item: Object, inherited: int | None) -> int | None:
        page = item.get("/Pg")
        return self._numbers.get(page.objgen) if isinstance(page, Dictionary) else inherited

    def _mark(
        self, number: int, page: int | None, inherited: int | None, parent: Object
    ) -> Object | int | None:
        if page is None or number not in self._marks[page]:
            return None
        self.owners[page][number] = parent
        if page in self._touched:
            self._tainted.add(parent.objgen)
        if page == inherited:
            return number
        return Dictionary(Type=Name.MCR, Pg=self._target.pages[page].obj, MCID=number)

    def _element(self, old: Object, page: int | None, parent: Object, depth: int) -> Object | None:
        if old.is_indirect:
            if old.objgen in self._seen:
                return None
            self._seen.add(old.objgen)
        made = self._target.make_indirect(Dictionary(Type=Name.StructElem, P=parent))
        made.S = self._standard(str(old.get("/S", "")))
        language = str(old.get("/Lang", ""))
        if _LANGUAGE.fullmatch(language):
            made.Lang = String(language)
        if page is not None:
            made.Pg = self._target.pages[page].obj
        kids = self.children(old.get("/K"), page, made, depth + 1)
        if len(kids):
            made.K = kids
        attributes = _attributes(old.get("/A"))
        if len(attributes):
            made.A = attributes
        if made.objgen in self._tainted or page in self._touched:
            self._tainted.add(parent.objgen)
        # What holds nothing and lies on no known page may speak of anything.
        lost = page is None and not len(kids)
        self._texts(old, made, lost or made.objgen in self._tainted or page in self._touched)
        # Some programs describe a picture in an element that holds nothing.
        stays = len(kids) or made.S in (Name.TD, Name.TH) or ("/Alt" in old and "/Alt" in made)
        return made if stays else None

    def _standard(self, tag: str) -> Name:
        for _ in range(DEEPEST):
            if tag in STRUCTURE:
                return Name(tag)
            tag = str(self._roles.get(tag, "")) if tag else ""
        return Name.Span

    def _texts(self, old: Object, made: Object, tainted: bool) -> None:
        for key in ("/Alt", "/ActualText"):
            text = old.get(key)
            if isinstance(text, String) and not tainted and not is_secret(str(text), self._secrets):
                made[key] = String(str(text))
        if made.get("/S") == Name.Figure and "/Alt" not in made:
            made.Alt = String(FIGURE)


def _attributes(old: Object | None) -> Array:
    found = Array()
    items = list(old) if isinstance(old, Array) else [old]
    for item in items:
        if isinstance(item, Dictionary) and item.get("/O") in _OWNERS:
            found.append(Dictionary(_plain(item)))
    return found


def _plain(item: Object) -> Mapping[str, Object]:
    return {
        key: Array(list(value)) if isinstance(value, Array) else value
        for key, value in item.items()
        if _ATTRIBUTE.fullmatch(key) and _is_plain(value)
    }


def _is_plain(value: Any) -> bool:
    """True for figures, for lists of them, and for the names that the format gives values."""
    if isinstance(value, Array):
        return all(not isinstance(v, Object) for v in value)
    if isinstance(value, Name):
        return str(value) in _VALUES
    return not isinstance(value, Object)


def _marks(page: pikepdf.Page) -> set[int]:
    """The numbers of marked content that are still on a page."""
    found: set[int] = set()
    for item in pikepdf.parse_content_stream(page, "BDC"):
        properties = item.operands[1] if len(item.operands) > 1 else None
        number: Any = properties.get("/MCID") if isinstance(properties, Dictionary) else None
        if isinstance(number, int):
            found.add(number)
    return found
