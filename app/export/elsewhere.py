"""Whether the text outside the boxes is what it was: the same signs at the same places.

PDFium reads the source and the written file page by page. What is in a box may go and what moves to
close a gap must be where the plan has it; :mod:`app.export.reasons` judges the rest.
"""

from __future__ import annotations

from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2

from app.export.characters import Characters
from app.export.frames import Frame
from app.export.reasons import Difference, Judge, touches
from app.export.search import squeeze
from app.export.sightings import opened, without_replacements
from app.export.signs import SAME, Words, without_partner
from app.export.wording import LEGEND
from app.model.export import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from types import TracebackType

    import numpy as np
    from numpy.typing import NDArray

    from app.export.signs import Sign
    from app.model.export import Before, PlannedDocument, Redaction
    from app.model.geometry import Rect


DRIFT = 2.0
"""Points by which the rest of a line may lie off behind a box: engines round widths, by thousandths
of an em a letter, and what follows a gap is given its place by one of them."""


class Comparison:
    """The source beside a written file, the pages of which are shown to it one by one."""

    def __init__(self, before: Before, planned: PlannedDocument) -> None:
        self._before = before
        self._planned = planned
        self._failure: Exception | None = None
        self._found: dict[int, Difference] = {}
        self._added: list[str] = []
        self._looked = 0
        self._frames: dict[int, Frame] = {}

    def __enter__(self) -> Comparison:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for name in ("_source", "_objects"):
            if name in self.__dict__:
                self.__dict__.pop(name).close()

    @cached_property
    def _source(self) -> pypdfium2.PdfDocument:
        return pypdfium2.PdfDocument(self._before.pdf)

    @cached_property
    def _objects(self) -> pikepdf.Pdf:
        return pikepdf.open(BytesIO(self._before.pdf))

    @cached_property
    def _count(self) -> int:
        """Pages that are the source's own."""
        return self._planned.page_count or len(self._source)

    def look(self, number: int, after: Words) -> None:
        """Compare one page (from 0) of the written file; what goes wrong is told later."""
        if self._failure is not None:
            return
        try:
            self._looked += 1
            if number >= self._count:
                self._added.append(after.characters.text)
                return
            difference = self._compare(self._source, number, after)
        except Exception as error:  # noqa: BLE001 (raised again where it is asked for)
            self._failure = error
            return
        if difference is not None:
            self._found[number] = difference

    def _compare(self, source: pypdfium2.PdfDocument, number: int, two: Words) -> Difference | None:
        with opened(source, number) as (_, text_page):
            one = Words(Characters(text_page), self._moved(number))
            gone, come = one.missing_in(two), two.missing_in(one)
            if not gone and not come:
                return None
            hidden, painted = self._areas(number, after=False), self._areas(number, after=True)
            lost = [s for s in one.signs(gone) if not touches(s, hidden)]
            new = [s for s in two.signs(come) if not touches(s, painted)]
            lost, new = without_partner(lost, new), without_partner(new, lost)
            lost, new = _without_drift(lost, new, painted)
            lost = without_partner(lost, two.signs()) if lost else []
            new = without_partner(new, one.signs()) if new else []
            return Difference(lost, new) if lost or new else None

    def _areas(self, number: int, *, after: bool) -> list[Rect]:
        """The boxes of a page in PDF user space, before or after anything moved."""
        boxes = self._boxes.get(number, ())
        frame = self._frame(number) if boxes else None
        return [
            frame.to_pdf(r.rect if after or r.own is None or r.line < 0 else r.own)
            for r in boxes
            if frame is not None
        ]

    @cached_property
    def _boxes(self) -> dict[int, list[Redaction]]:
        found: dict[int, list[Redaction]] = {}
        for redaction in self._planned.redactions:
            found.setdefault(redaction.page, []).append(redaction)
        return found

    def _frame(self, number: int) -> Frame:
        if number not in self._frames:
            self._frames[number] = Frame.of(self._objects.pages[number])
        return self._frames[number]

    def _moved(self, number: int) -> Callable[[NDArray[np.float64]], NDArray[np.float64]] | None:
        """How places on a page move when gaps are closed; None when nothing does."""
        shifts = [s for s in self._planned.shifts if s.page == number]
        if not shifts:
            return None
        frame = self._frame(number)

        def move(places: NDArray[np.float64]) -> NDArray[np.float64]:
            moved = places.copy()
            x, y = places[:, 0], places[:, 1]
            for shift in shifts:
                area = frame.to_pdf(shift.rect)
                here = (area.x0 - SAME <= x) & (x < area.x1 - SAME)
                here &= (area.y0 <= y) & (y < area.y1)
                moved[here, 0] += shift.by / frame.unit
            return moved

        return move

    def findings(self, check: str, written: bytes) -> Iterator[Finding]:
        """What differs, and for what went without being seen the reason.

        Raises:
            Exception: Whatever went wrong while pages were compared.
        """
        if self._failure is not None:
            raise self._failure
        if self._looked < self._count:
            yield Finding(check, "Er ontbreken pagina's.")
        for text in self._added:
            if squeeze(text) not in self._own_pages:
                yield Finding(check, "Op een toegevoegde pagina staat iets anders dan bedoeld.")
        plain, silent = self._read_plainly(written)
        judge = Judge(self._before, self._planned, self._objects, written)
        for number, difference in sorted(plain.items()):
            yield from judge.findings(check, number, difference)
        for number in sorted(silent):
            yield judge.note(check, "Vervangende tekst van letters is weggelaten.", number)

    def _read_plainly(self, written: bytes) -> tuple[dict[int, Difference], set[int]]:
        """What differs still without texts that stand in for letters; where only those differ."""
        if not self._found:
            return {}, set()
        source = without_replacements(self._before.pdf)
        if source is None:
            return self._found, set()
        target = without_replacements(written) or written
        found: dict[int, Difference] = {}
        with pypdfium2.PdfDocument(source) as one, pypdfium2.PdfDocument(target) as two:
            for number in self._found:
                if number in self._before.pictures:  # what stood in for letters is behind it
                    found[number] = self._found[number]
                    continue
                with opened(two, number) as (_, text_page):
                    difference = self._compare(one, number, Words(Characters(text_page)))
                if difference is not None:
                    found[number] = difference
        return found, self._found.keys() - found.keys()

    @cached_property
    def _own_pages(self) -> set[str]:
        note = self._planned.note
        return {
            squeeze(f"{note.heading} {note.sentence}"),
            squeeze(" ".join([LEGEND, *self._planned.legend])),
        }


def _without_drift(
    lost: list[Sign], new: list[Sign], boxes: Sequence[Rect]
) -> tuple[list[Sign], list[Sign]]:
    """Without pairs on the line of a box that lie off by what engines round differently."""
    ones = [s for s in lost if _on_line(s, boxes)]
    others = [s for s in new if _on_line(s, boxes)]
    gone = {s.number for s in ones} - {s.number for s in without_partner(ones, others, DRIFT, SAME)}
    come = {s.number for s in others} - {
        s.number for s in without_partner(others, ones, DRIFT, SAME)
    }
    return [s for s in lost if s.number not in gone], [s for s in new if s.number not in come]


def _on_line(sign: Sign, boxes: Sequence[Rect]) -> bool:
    return any(box.y0 <= sign.middle[1] <= box.y1 for box in boxes)
