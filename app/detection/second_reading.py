"""What the rules left out and the model, which reads the sentence, holds for personal data.

The rules know a number by its form and by the words beside it; a form or a word that nobody
thought of is missed. Here the model adds what no find covers, and the rest of what a find covers
in part ("Kerkstraat 12 III"). What is added is a question; what the rules found and the model reads
otherwise becomes one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from app.detection import told_homes
from app.detection.data_spans import KINDS, by_kind, data_spans, in_office, stretches
from app.detection.dutch import lexicon
from app.detection.dutch.address_bodies import of_body
from app.detection.dutch.dob_forms import heads_message, timed
from app.detection.dutch.iban import of_body as of_bodys_account
from app.detection.dutch.name_blocks import street_like
from app.detection.dutch.name_doubts import nobody
from app.detection.dutch.name_files import NameInFileRecognizer
from app.detection.dutch.name_kinds import no_person
from app.detection.dutch.number_words import of_thing
from app.detection.dutch.phone_bodies import neighbours
from app.detection.dutch.phone_general import own
from app.detection.found import text_detection
from app.detection.limits import (
    AGAIN,
    ASKED,
    DISMISSED,
    DISMISSED_ELSE,
    DOUBTED,
    DOUBTED_ELSE,
    DROPPED,
    LABELLED,
    NEVERTHELESS,
    PLACED_ONLY,
    TIMED,
    by_words,
)
from app.detection.name_edges import begins
from app.detection.ner import REDACT_SCORE
from app.detection.ner_text import LABELS
from app.detection.stems import name_in, weekday
from app.detection.sureness import (
    both_unsure,
    in_full,
    in_row_of_somebody,
    of_somebody,
    only_placed,
    rows_of_people,
)
from app.detection.vetoes import DOUBT
from app.model.detection import EntityType, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from app.detection.data_spans import Datum
    from app.detection.ner import NameModelRecognizer
    from app.model.detection import Detection
    from app.model.textmap import TextMap

NAME = "DataModel"
#: Finds by a label in a field or over a column, of which the words themselves tell little.
_LABELLED = frozenset({"fields", "columns"})
#: Finds that the place tells, whatever the words look like.
_PLACED = frozenset({"fields", "columns", "roles"})
_JUDGED = frozenset(KINDS)
_MOBILE = re.compile(r"\W*(?:(?:\+|00)31\W{0,5}(?:0\W{0,2})?|0)6\b")
_QUESTION = 0.45
#: Somebody lives there: "verhuisd naar Markt 11".
_LIVED = re.compile(
    r"\b(?:verhui(?:sd?|zen)\snaar|woon(?:t|de|den|achtig)?|wonende?)\b[^.;:\n]{0,20}$"
)
_WHY = "Lijkt een persoonsgegeven, maar het taalmodel leest hier iets anders."
_NUMBERS = frozenset(
    {
        EntityType.BSN,
        EntityType.ID_DOC,
        EntityType.STAFF_ID,
        EntityType.IBAN,
        EntityType.PHONE,
        EntityType.PLATE,
    }
)
_PLACES = frozenset({EntityType.ADDRESS, EntityType.POSTCODE})
#: Of which the rules know the form, so that what they found is all of it.
#: Over the columns of a list drawn with bars.
_HEADS = frozenset({"nr", "no", "tel", "par", "wie", "wat"})
_FORMED = frozenset({EntityType.INITIALS, EntityType.POSTCODE, EntityType.EMAIL})


class Reading:
    """The words of a document that the model reads for other data, with a row for each.

    Args:
        model: The recognizer that holds it; None reads nothing.
    """

    def __init__(self, model: NameModelRecognizer | None) -> None:
        self._model = model
        self.places: list[tuple[int, int]] = []
        self._rows: list[NDArray[np.float32]] = []

    @property
    def names(self) -> NDArray[np.float32]:
        """Probabilities (words, labels) of who is named."""
        return self._columns(slice(len(LABELS)))

    @property
    def data(self) -> NDArray[np.float32]:
        """Probabilities (words, labels) of what else is personal data."""
        return self._columns(slice(len(LABELS), None))

    def _columns(self, which: slice) -> NDArray[np.float32]:
        return np.array(self._rows)[:, which] if self._rows else np.zeros((0, 0), np.float32)

    def read(self, text: str, first: int, low: int, high: int) -> None:
        """Read ``text``, which begins at ``first``, for the words from ``low`` to ``high``.

        To be called right after the names in it were read, when what was read is still known.
        """
        if self._model is None:
            return
        for (start, end), row in zip(*self._model.both(text), strict=True):
            if low <= first + start < high:
                self.places.append((first + start, first + end))
                self._rows.append(row)


def with_data(
    text_map: TextMap,
    found: Sequence[Detection],
    places: Sequence[tuple[int, int]],
    data: NDArray[np.float32],
) -> list[Detection]:
    """The finds, longer where the model reads on, and with what it adds.

    Args:
        text_map: The document.
        found: What the rules and the lists found.
        places: The words of the document that were read, in order.
        data: Their probabilities, with a row for each.
    """
    if not data.size:
        return list(found)
    kept = list(_judged(found, text_map.text, places, by_kind(data).sum(1), in_office(data)))
    texts = {one.text for one in kept if one.entity_type in _JUDGED}
    for datum in data_spans(text_map.text, places, data, AGAIN):
        if datum.kind is EntityType.PERSON:
            start, end = name_in(text_map.text, datum.start, datum.end)
            start = begins(text_map.text, start, end)
            datum = datum._replace(start=start, end=end)  # noqa: PLW2901 (the same, cut short)
        again = text_map.text[datum.start : datum.end] in texts
        if datum.probability < (AGAIN if again else ASKED[datum.kind]):
            continue
        if datum.office > datum.probability / 2 or _of_no_person(text_map.text, datum):
            continue
        meeting = [d for d in kept if d.start is not None and _meets(d, datum)]
        rest = [i for i in range(datum.start, datum.end) if text_map.text[i].isalnum()]
        rest = [i for i in rest if not any((d.start or 0) <= i < (d.end or 0) for d in meeting)]
        if not rest:
            continue
        alike = next((d for d in meeting if _alike(d.entity_type, datum.kind)), None)
        if alike is not None and datum.kind in _FORMED:
            continue  # "PS" of "(PS3)", "9402 gk" of "9402 gk Assen"
        if alike is not None:
            longer = _longer(text_map, alike, datum)
            if longer is not None:
                kept[kept.index(alike)] = longer
            continue
        for start, end in stretches(rest):
            one = _added(text_map, start, end, datum)
            if one is not None:
                kept.append(one)
    return kept


def _judged(
    found: Iterable[Detection],
    text: str,
    places: Sequence[tuple[int, int]],
    whole: NDArray[np.float32],
    office: NDArray[np.float32],
) -> Iterator[Detection]:
    """The finds, as questions where the model reads something else, and without its own doubts."""
    starts = [start for start, _ in places]
    found = list(found)
    people = rows_of_people(found, text)
    for one in found:
        if one.start is None or one.end is None or one.entity_type not in _JUDGED:
            yield one
            continue
        first = max(0, bisect_right(starts, one.start) - 1)
        last = bisect_left(starts, one.end)
        inside = [n for n in range(first, last) if places[n][1] > one.start]
        likely = max((float(whole[n]) for n in inside), default=1.0)
        private = max((round(float(whole[n] - office[n]), 3) for n in inside), default=None)
        labelled = one.recognizer in _LABELLED and one.entity_type is not EntityType.PERSON
        kind = one.entity_type
        sure = one.score >= REDACT_SCORE
        placed = one.role is not Role.ONBEKEND or one.recognizer in _PLACED
        least = DROPPED.get(kind, 0.0) if sure else DISMISSED.get(kind, DISMISSED_ELSE)
        if kind is EntityType.DOB and not sure and timed(text, one.end):
            least = TIMED
        limit = DOUBTED.get(kind, DOUBTED_ELSE)
        before = max(0, one.start - 40)
        lived = kind in _PLACES and _LIVED.search(text, before, one.start) is not None
        mine = kind is EntityType.PHONE and own(text[max(0, one.start - 70) : one.start])
        if lived or mine or _MOBILE.match(one.text):
            limit = NEVERTHELESS  # as a rule somebody's own, whatever stands beside it
            least = 0.0 if sure else min(least, DISMISSED_ELSE)
        elif kind is not EntityType.IBAN:  # that of who works for himself is his own
            least = max(least, by_words(kind, text, one.start, one.end, sure=sure))
        if placed or in_row_of_somebody(one, text, people):
            least = 0.0 if sure else min(least, DISMISSED_ELSE)
        if kind is EntityType.PERSON and only_placed(one):
            least = PLACED_ONLY
        if one.recognizer == NameInFileRecognizer.__name__ or of_somebody(one) or in_full(one):
            least = 0.0  # the name of a file is one word to the model
        if likely < least and not labelled and one.role is not Role.ORGANISATIE:
            continue
        if labelled and kind is not EntityType.PLATE:
            limit = LABELLED if kind is not EntityType.DOB else 0.0
        if sure and (likely < limit or (not labelled and both_unsure(one, private))):
            yield replace(one, score=DOUBT, explanation=_WHY, personal=private)
        else:
            yield replace(one, personal=private)


def _of_no_person(text: str, datum: Datum) -> bool:
    """Whether a name of the model is that of a thing, and an address or a number that of a body.

    As far as lists tell: the words beside a name are left out, because they rule out more people
    than things where the model, which reads them too, holds it for a person (8 to 4 on what was
    held out on 26 November).
    """
    start, end = datum.start, datum.end
    if datum.kind in _PLACES:
        # "MPC 58 B": one letter alone is no home, nor is a word that lists know.
        word = text[start:end].casefold()  # "Nederlandse", "Dokkum"
        known = word in lexicon.words() or word in lexicon.places() or len(word) == 1
        box = word.startswith(("mpc ", "postbus "))
        return box or (word.isalpha() and known) or of_body(text, start, end)
    if datum.kind is EntityType.DOB:
        # "vanaf 3", "t.n.v. 2": nobody is born on a figure alone.
        sent = heads_message(text, start, end)
        return sent or end - start < 2 or (datum.probability < TIMED and timed(text, end))
    if datum.kind in _NUMBERS and of_thing(text, start, end):
        return True
    if datum.kind is EntityType.PHONE:
        return neighbours(text, start, end)
    if datum.kind is EntityType.IBAN:
        limit = by_words(datum.kind, text, start, end, sure=False)
        return datum.probability < limit or of_bodys_account(text, start, end)
    name = text[start:end]
    if datum.kind is EntityType.INITIALS:
        return name.casefold() in _HEADS
    if datum.kind is not EntityType.PERSON:
        return False
    if nobody(text, start, end) or no_person(name) or name.islower() or weekday(text, start, end):
        return True
    key = name.casefold()
    return key not in lexicon.surnames() and (key in lexicon.places() or street_like(key))


def _meets(one: Detection, datum: Datum) -> bool:
    return (one.start or 0) < datum.end and datum.start < (one.end or 0)


def _alike(one: EntityType, other: EntityType) -> bool:
    """Whether a find may become longer by a datum; a postcode is whole as it is."""
    return one is other or (one is EntityType.ADDRESS and other is EntityType.POSTCODE)


def _longer(text_map: TextMap, one: Detection, datum: Datum) -> Detection | None:
    start, end = min(one.start or 0, datum.start), max(one.end or 0, datum.end)
    whole = text_detection(
        text_map, start, end, one.entity_type, one.role, one.score, one.recognizer, one.explanation
    )
    return None if whole is None else replace(whole, id=one.id, personal=one.personal)


def _added(text_map: TextMap, start: int, end: int, datum: Datum) -> Detection | None:
    if datum.kind is EntityType.ADDRESS:
        start, end = told_homes.whole(text_map.text, start, end)
    sureness = f"{min(datum.probability, 0.99):.2f}".replace(".", ",")
    return text_detection(
        text_map,
        start,
        end,
        datum.kind,
        Role.ONBEKEND,
        _QUESTION,
        NAME,
        f"Het taalmodel leest dit als een persoonsgegeven (zekerheid {sureness}).",
    )
