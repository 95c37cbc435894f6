"""Tags for what we put on a page ourselves: the boxes, and the lines of the note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, ContentStreamInlineImage, Dictionary, Name, Object, Pdf, String

from app.export.conformance.subject import kids_of
from app.export.lines import Start, box_after, neighbour, starts_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


class BoxTags:
    """Adds elements to a new tag tree.

    Args:
        target: The new file.
        root: The root of its tree, with its children.
        owners: For every page the elements by the numbers of their marks; added to.
    """

    def __init__(self, target: Pdf, root: Object, owners: Sequence[dict[int, Object]]) -> None:
        self._target = target
        self._owners = owners
        first = root.K[0]
        is_document = len(root.K) == 1 and first.get("/S") == Name.Document
        self._top = first if is_document else root

    def adopt(self, number: int) -> None:
        """An element for every line of the note on a page (from 0), in its place among the text."""
        instructions = list(pikepdf.parse_content_stream(self._target.pages[number]))
        starts = starts_of(instructions)
        last: Object | None = None
        for mark, tag in _marked(instructions):
            if mark in self._owners[number]:
                continue
            if last is not None and Name(tag) == last.S:  # one more line of a paragraph
                last.K = Array([*kids_of(last), mark])
                self._owners[number][mark] = last
                continue
            here = next((s for s in starts if s.mark == mark), Start(mark, 0, 0))
            above = neighbour(self._known(number, starts), (here.x, here.y, here.x, here.y))
            last = self._put(number, mark, Dictionary(S=Name(tag)), above, inside=False)

    def add(self, number: int, alternatives: Collection[str]) -> None:
        """An element for every box of a page (from 0), beside the text on its line.

        A box is marked in the page's stream with what is said at it; the mark gets a number here.
        """
        page = self._target.pages[number]
        instructions = list(pikepdf.parse_content_stream(page))
        starts = starts_of(instructions)
        free = max([*(mark for mark, _ in _marked(instructions)), *self._owners[number], -1]) + 1
        for at, item in enumerate(instructions):
            spoken = _spoken(item)
            if spoken is None or spoken not in alternatives:
                continue
            properties = Dictionary(MCID=free, ActualText=String(spoken))
            instructions[at] = pikepdf.ContentStreamInstruction(
                [Name.Span, properties], pikepdf.Operator("BDC")
            )
            place = neighbour(self._known(number, starts), box_after(instructions, at))
            said = String(spoken)
            self._put(number, free, Dictionary(S=Name.Span, Alt=said, ActualText=said), place)
            free += 1
        page.obj.Contents = self._target.make_stream(pikepdf.unparse_content_stream(instructions))

    def _known(self, number: int, starts: Sequence[Start]) -> list[Start]:
        return [s for s in starts if s.mark in self._owners[number]]

    def _put(
        self,
        number: int,
        mark: int,
        element: Dictionary,
        place: tuple[int, bool] | None,
        *,
        inside: bool = True,
    ) -> Object:
        """Put an element for a mark beside that of another one, else at the end.

        ``inside`` puts it into the element that the other mark belongs to, beside that mark.
        """
        page = self._target.pages[number].obj
        made = self._target.make_indirect(element)
        made.Type, made.Pg, made.K = Name.StructElem, page, mark
        self._owners[number][mark] = made
        if place is None:
            holder, at = self._top, len(kids_of(self._top))
        else:
            beside, after = place
            holder = self._owners[number][beside]
            at = _place_of(holder, beside, after=after)
            if not inside:
                holder, at = self._above(holder)
        made.P = holder
        kids = kids_of(holder)
        holder.K = Array([*kids[:at], made, *kids[at:]])
        return made

    def _above(self, element: Object) -> tuple[Object, int]:
        """The topmost element, and the place in it behind the one that holds an element."""
        while element.P.objgen != self._top.objgen:
            element = element.P
        numbers = [k.objgen if isinstance(k, Dictionary) else None for k in kids_of(self._top)]
        return self._top, numbers.index(element.objgen) + 1


def _place_of(owner: Object, mark: int, *, after: bool) -> int:
    """The place before or after a mark among its element's children; after means: and its boxes."""
    kids = kids_of(owner)
    held = [kid.get("/MCID") if isinstance(kid, Dictionary) else kid for kid in kids]
    at = held.index(mark)
    if not after:
        return at
    at += 1
    while at < len(kids) and _is_box(kids[at]):
        at += 1
    return at


def _is_box(kid: Any) -> bool:
    """True for an element that we made for a box."""
    return isinstance(kid, Dictionary) and "/Alt" in kid and "/ActualText" in kid


def _marked(instructions: Sequence[Any]) -> list[tuple[int, str]]:
    """The numbers of marks with their tags, in the order of the stream."""
    found: list[tuple[int, str]] = []
    for item in instructions:
        if isinstance(item, ContentStreamInlineImage) or str(item.operator) != "BDC":
            continue
        tag, properties = item.operands[0], item.operands[1]
        number: Any = properties.get("/MCID") if isinstance(properties, Dictionary) else None
        if isinstance(number, int):
            found.append((number, str(tag)))
    return found


def _spoken(item: Any) -> str | None:
    """What is said at a mark without a number, None for any other instruction."""
    if isinstance(item, ContentStreamInlineImage) or str(item.operator) != "BDC":
        return None
    properties = item.operands[1]
    found = properties.get("/ActualText") if isinstance(properties, Dictionary) else None
    return str(found) if isinstance(found, String) and "/MCID" not in properties else None
