"""Names of people of the document inside a hashtag or the name of a file.

"#FreeWojcik", "paspoort_semiratesfay.jpg", "tel_lonneke_v25.xlsx".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.found import text_detection
from app.model.detection import EntityType, Role
from app.model.person_name import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
_WHY = {
    "tag": "Is de naam van iemand uit dit document in een hashtag.",
    "file": "Is de naam van iemand uit dit document in een bestandsnaam.",
}


def find_glued(text_map: TextMap, found: Sequence[Detection]) -> Iterator[Detection]:
    """A question for the names of ``found`` inside a token that nothing of ``found`` covers."""
    tokens = list(_TOKEN.finditer(text_map.text))
    if not tokens:
        return
    whole: set[str] = set()
    single: set[str] = set()
    for one in found:
        if one.entity_type is EntityType.PERSON and one.score > 0:
            words = [plain(word).casefold() for word in _WORD.findall(one.text)]
            single.update(word for word in words if len(word) >= SHORTEST)
            whole.update(_joined(words))
    for token in tokens:
        group = "tag" if token["tag"] else "file"
        start, end = token.span(group)
        folded = plain(token[group]).casefold()
        if len(folded) != end - start or any(_meets(d, start, end) for d in found):
            continue
        inside = [name for name in whole if name in folded]
        if group == "tag":
            inside += [name for name in single if name in folded]
        else:
            inside += [
                m.group() for m in _WORD.finditer(folded.replace("_", " ")) if m[0] in single
            ]
        if inside:
            name = max(inside, key=len)
            at = start + folded.index(name)
            kind = "hashtag" if group == "tag" else "bestandsnaam"
            why = f"Is de naam van iemand uit dit document in een {kind}."
            made = text_detection(
                text_map,
                at,
                at + len(name),
                EntityType.PERSON,
                Role.ONBEKEND,
                ASKED,
                RECOGNIZER,
                why,
            )
            if made is not None:
                yield made


def _joined(words: Sequence[str]) -> Iterator[str]:
    """Two and more words of a name without what stands between them."""
    for first in range(len(words)):
        for last in range(first + 2, len(words) + 1):
            name = "".join(words[first:last])
            if len(name) > SHORTEST:
                yield name


def _meets(one: Detection, start: int, end: int) -> bool:
    return one.start is not None and (one.start or 0) < end and start < (one.end or 0)
