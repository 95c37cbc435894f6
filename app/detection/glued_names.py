"""Names of people of the document inside a hashtag or the name of a file.

"#FreeWojcik", "paspoort_semiratesfay.jpg", "tel_lonneke_v25.xlsx".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.found import text_detection
from app.model.detection import EntityType, Role
from app.model.person_name import plain

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from app.model.detection import Detection
    from app.model.textmap import TextMap

RECOGNIZER = "glued-names"
ASKED = 0.5
SHORTEST = 5
"""Letters of a name; shorter ones are parts of words."""
_TOKEN = re.compile(
    r"#(?P<tag>\w{5,40})"
    r"|(?<![\w.@/-])(?P<file>[\w.+-]{5,90})\.(?:pdf|docx?|xlsx?|odt|ods|jpe?g|png|msg|eml|txt|csv|"
    r"pptx?|zip|mp[34]|pst|heic|wav|m4a)(?!\w)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_PART = re.compile(r"[A-ZÀ-Ž]?[^\W\d_A-ZÀ-Ž]+|[A-ZÀ-Ž]+(?![^\W\d_A-ZÀ-Ž])")
_MOST = 4
_WHY = {
    "tag": "Is de naam van iemand uit dit document in een hashtag.",
    "file": "Is de naam van iemand uit dit document in een bestandsnaam.",
}


def find_glued(text_map: TextMap, found: Sequence[Detection]) -> Iterator[Detection]:
    """Questions for the names of ``found`` inside a token, where nothing of ``found`` is."""
    tokens = list(_TOKEN.finditer(text_map.text))
    if not tokens:
        return
    whole: set[str] = set()
    single: set[str] = set()
    for one in found:
        if one.entity_type is EntityType.PERSON and one.score > 0:
            words = [w for w in map(_folded, _WORD.findall(one.text)) if len(w) > 1]
            single.update(w for w in words if len(w) >= SHORTEST and w not in lexicon.words())
            whole.update(_joined(words))
    for token in tokens:
        group = "tag" if token["tag"] else "file"
        start = token.start(group)
        for a, b in _inside(token[group], whole, single, tag=group == "tag"):
            if any(_meets(d, start + a, start + b) for d in found):
                continue
            made = text_detection(
                text_map,
                start + a,
                start + b,
                EntityType.PERSON,
                Role.ONBEKEND,
                ASKED,
                RECOGNIZER,
                _WHY[group],
            )
            if made is not None:
                yield made


def _inside(
    token: str, whole: Collection[str], single: Collection[str], *, tag: bool
) -> Iterator[tuple[int, int]]:
    """Where names stand in a token: between its separators, in a hashtag also at a capital."""
    parts = list((_PART if tag else _WORD).finditer(token.replace("_", " ")))
    taken = 0
    for first, part in enumerate(parts):
        if first < taken:
            continue
        for last in range(min(len(parts), first + _MOST), first, -1):
            a, b = part.start(), parts[last - 1].end()
            name = _folded("".join(p.group() for p in parts[first:last]))
            if len(name) < SHORTEST or (
                name not in whole and not (last - first == 1 and name in single)
            ):
                continue
            yield a, b
            taken = last
            break


def _folded(text: str) -> str:
    return plain(text).casefold()


def _joined(words: Sequence[str]) -> Iterator[str]:
    """Two and more words of a name without what stands between them."""
    for first in range(len(words)):
        for last in range(first + 2, len(words) + 1):
            name = "".join(words[first:last])
            if len(name) > SHORTEST:
                yield name


def _meets(one: Detection, start: int, end: int) -> bool:
    return one.start is not None and (one.start or 0) < end and start < (one.end or 0)
