"""Places where a name of the document stands again and the model reads nobody: a firm, a street.

"De heer Mandersloot ... Huis Mandersloot": what is found in one place is proposed wherever it
stands, but not there without a question. Such a place is a find with score 0, which is proposed
nowhere. Names of other documents are not looked for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.data_spans import by_kind
from app.detection.found import text_detection
from app.detection.ner_text import LABELS
from app.model.detection import EntityType, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.detection.second_reading import Reading
    from app.model.detection import Detection
    from app.model.textmap import TextMap

NAME = "nobody"
#: Below this both outputs of the model read nobody: of the places that names were spread to there,
#: 7 of 48 were a person's after all, of the others 20 of 29 (held-out parts, 28 November).
LIMIT = 0.05
_PERSON = [LABELS.index("B-PER"), LABELS.index("I-PER")]
_WORD = re.compile(r"[^\W\d_]{3,}")
_WHY = "Het taalmodel leest hier geen persoon, al komt de naam elders in het document voor."


def find_nobodies(
    text_map: TextMap, found: Sequence[Detection], reading: Reading
) -> Iterator[Detection]:
    """The places of words out of the persons of ``found`` that the model reads nobody in."""
    data = reading.data
    if not data.size:
        return
    persons = [d for d in found if d.entity_type is EntityType.PERSON]
    known = {word.casefold() for one in persons for word in _capitalised(one.text)}
    taken = [(d.start, d.end or 0) for d in found if d.start is not None]
    likely = by_kind(data).sum(1)
    named = reading.names[:, _PERSON].sum(1)
    for (start, end), datum, name in zip(reading.places, likely, named, strict=True):
        if datum >= LIMIT or name >= LIMIT or end - start < 3:
            continue
        word = text_map.text[start:end].casefold()
        if word not in known or any(a < end and start < b for a, b in taken):
            continue
        one = text_detection(
            text_map, start, end, EntityType.PERSON, Role.ONBEKEND, 0.0, NAME, _WHY
        )
        if one is not None:
            yield one


def _capitalised(text: str) -> Iterable[str]:
    return (
        word
        for word in _WORD.findall(text)
        # "RIs" is no word that a street or a firm has for a name.
        if word[0].isupper() and (word[1:].islower() or (word.isupper() and len(word) > 3))
    )
