"""Why text outside the boxes is not what it was: what may be is told, what may not be is found."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.export.annotations import places_of
from app.export.frames import Frame
from app.export.search import squeeze
from app.export.sightings import buried, seen
from app.export.signs import SAME, without_partner
from app.export.spelled import FEWEST, UNKNOWN
from app.model.export import Finding, NoteStatus, Severity

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Sequence

    import pikepdf

    from app.export.signs import Sign
    from app.model.export import Before, PlannedDocument
    from app.model.geometry import Rect

LOOSE = 9.0
"""Points that a letter behind a picture may lie off: its word was stretched as a whole."""

ROOM = 2.0
"""Points around a note, an annotation or a box within which its text lies."""

LOW = 4.0
"""Points below a box within which a line or a dot is of the text in it."""
_LOW = ("_", ".", "…")

_PRIVATE = range(0xE000, 0xF900)


@dataclass(slots=True)
class Difference:
    """Signs of one page that are gone, and those that are new."""

    lost: list[Sign] = field(repr=False)
    new: list[Sign] = field(repr=False)


def touches(sign: Sign, areas: Iterable[Rect], room: float = 0.0) -> bool:
    """Whether a sign lies in one of the areas, or partly."""
    x0, y0, x1, y1 = sign.box
    return any(
        x0 <= a.x1 + room and x1 >= a.x0 - room and y0 <= a.y1 + room and y1 >= a.y0 - room
        for a in areas
    )


class Judge:
    """Knows what the plan and the source allow to differ."""

    def __init__(
        self, before: Before, planned: PlannedDocument, source: pikepdf.Pdf, written: bytes
    ) -> None:
        self._written = written
        self._before = before
        self._planned = planned
        self._source = source

    def note(self, check: str, message: str, page: int) -> Finding:
        """What may differ, for the record."""
        return Finding(check, message, Severity.NOTE, page)

    def findings(self, check: str, number: int, found: Difference) -> Iterator[Finding]:
        """What is to be said of one page (from 0)."""
        lost, new = found.lost, found.new
        if not self._note_is_right(number, new):
            yield Finding(check, "De zin over het lakken staat er anders dan bedoeld.", page=number)
        new = [s for s in new if not touches(s, self._note_places(number), ROOM)]
        if number in self._before.pictures:
            # Engines place letters there differently, or it would be no picture: on the line of a
            # box no one can say by places which of them went.
            lines = [self._frame(number).to_pdf(r.rect) for r in self._planned.redactions
                     if r.page == number]  # fmt: skip
            lost, new = self._behind_picture(lost, new)
            lost = [s for s in lost if not any(a.y0 <= s.middle[1] <= a.y1 for a in lines)]
            yield self.note(check, "De tekst ligt achter een afbeelding van de pagina.", number)
        visible = self._visible(number, lost)
        unseen = len(lost) - len(visible)
        hushed = _hushed(visible, new)
        if hushed:
            told = "Weggelaten zijn woorden waar één teken voor stond dat ze niet toont."
            yield self.note(check, told, number)
            visible = [s for s in visible if not _are_at(s, hushed)]
            new = [s for s in new if s not in hushed]
        if new and unseen:
            still = yield from self._moved_unseen(check, number, lost, visible, new)
            unseen -= len(new) - len(still)
            new = still
        if unseen > 0:
            told = f"Weggelaten is tekst die niet te zien was (aantal tekens: {unseen})."
            yield self.note(check, told, number)
        if number in self._before.reread:
            yield self.note(check, "De herkende tekst achter de scan is vernieuwd.", number)
            new = []
        stays, goes = places_of(self._source, number)
        areas = self._boxes(number) if visible else []
        along = {s.number for s in visible if self._goes_along(number, s, areas)}
        if along:
            told = "Weggelaten zijn streepjes of leestekens tegen tekst die gelakt is."
            yield self.note(check, told, number)
            visible = [s for s in visible if s.number not in along]
        notes = [s for s in visible if touches(s, goes, ROOM)]
        if notes:
            yield self.note(check, "Weggelaten is tekst van aantekeningen of knoppen.", number)
            visible = [s for s in visible if s not in notes]
        fixed = [s for s in new if touches(s, stays, ROOM)]
        if fixed:
            told = "Tekst van aantekeningen of formuliervelden is deel van de pagina geworden."
            yield self.note(check, told, number)
            new = [s for s in new if s not in fixed]  # of a long list a part is cut off
            new = seen(self._written, number, new, self._frame(number))
        told = _told(visible, new)
        if told:
            yield Finding(check, told, page=number)

    def _visible(self, number: int, signs: list[Sign]) -> list[Sign]:
        """The signs that a reader sees and that have a meaning."""
        told = [s for s in signs if _is_clear(s.text)]
        if not told:
            return []
        visible = seen(self._before.pdf, number, told, self._frame(number))
        hidden = buried(self._before.pdf, number) if visible else ()
        return [s for s in visible if s.number not in hidden]

    def _boxes(self, number: int) -> list[Rect]:
        """The boxes of a page in PDF user space, before and after anything moved."""
        rects = [{r.rect, r.own or r.rect} for r in self._planned.redactions if r.page == number]
        frame = self._frame(number) if rects else None
        return [frame.to_pdf(rect) for both in rects for rect in both if frame is not None]

    def _goes_along(self, number: int, sign: Sign, areas: Sequence[Rect]) -> bool:
        """Whether a sign is a line or a dot against a box: engines take signs by their line.

        An underscore in a mail address lies under its letters, the dots of a form under what was
        filled in. A full stop beside them may only where taking letters one by one does not help,
        as in slanted text. Nothing else ever may, no sign before an amount either.
        """
        if sign.text not in _LOW:
            return False
        x, y = sign.middle
        again = number in self._before.gently
        return any(
            area.x0 - ROOM <= x <= area.x1 + ROOM
            and area.y0 - LOW <= y <= (area.y1 if again else area.y0)
            for area in areas
        )

    def _moved_unseen(
        self, check: str, number: int, lost: list[Sign], visible: list[Sign], new: list[Sign]
    ) -> Generator[Finding, None, list[Sign]]:
        """What is new besides unseen letters that only stand elsewhere, as behind a scan."""
        shown = {s.number for s in seen(self._written, number, new, self._frame(number))}
        unseen = [s for s in new if s.number not in shown]
        went = Counter(s.text for s in lost) - Counter(s.text for s in visible)
        if not unseen or Counter(s.text for s in unseen) - went:
            return new
        yield self.note(
            check, "Tekst die niet te zien is, zoals achter een scan, ligt iets anders.", number
        )
        return [s for s in new if s.number in shown]

    def _frame(self, number: int) -> Frame:
        return Frame.of(self._source.pages[number])

    def _behind_picture(self, lost: list[Sign], new: list[Sign]) -> tuple[list[Sign], list[Sign]]:
        """What is gone or new even when words need only lie about where they were."""
        return without_partner(lost, new, LOOSE, LOOSE), without_partner(new, lost, LOOSE, LOOSE)

    def _note_places(self, number: int) -> list[Rect]:
        note = self._planned.note
        if note.status is not NoteStatus.FILLED or not note.place or note.place.page != number:
            return []
        return [self._frame(number).to_pdf(note.place.rect)]

    def _note_is_right(self, number: int, new: list[Sign]) -> bool:
        places = self._note_places(number)
        if not places:
            return True
        written = "".join(s.text for s in new if touches(s, places, ROOM))
        return squeeze(written) == squeeze(self._planned.note.sentence)


def _hushed(lost: Iterable[Sign], new: Iterable[Sign]) -> list[Sign]:
    """The signs that stood for a word, and now stand for nothing."""
    unknown = [s for s in new if s.text == UNKNOWN]
    letters = [s for s in lost if s.text.isalnum()] if unknown else []
    return [s for s in unknown if sum(_are_at(letter, [s]) for letter in letters) >= FEWEST]


def _are_at(sign: Sign, others: Iterable[Sign]) -> bool:
    return any(abs(sign.x - o.x) <= SAME and abs(sign.y - o.y) <= SAME for o in others)


def _is_clear(text: str) -> bool:
    """False for what stands for a letter that the file doesn't name."""
    return text.isprintable() and text != UNKNOWN and ord(text) not in _PRIVATE


def _told(lost: list[Sign], new: list[Sign]) -> str:
    if lost and new:
        return "Buiten de vlakken is tekst verschoven of veranderd."
    if lost:
        return "Buiten de vlakken is tekst weggevallen."
    return "Buiten de vlakken is tekst bijgekomen." if new else ""
