"""Names within names of files and web addresses: ``CV_Pieter_de_Jonge.pdf``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch.name_words import listed, strong_given
from app.detection.dutch.names import find_names
from app.detection.dutch.recognizer import DutchRecognizer, Find
from app.model.detection import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator

_FILE = re.compile(
    r"(?<![\w/@.-])(?P<stem>[^\W_][\w.,()+-]{4,120})\.(?:pdf|docx?|xlsx?|pptx?|odt|msg|eml|"
    r"jpe?g|png|tiff?|txt|zip|rtf|csv)(?!\w)",
    re.IGNORECASE,
)
_URL = re.compile(
    r"(?<![\w@])(?:https?://|www\.|[\w-]+\.(?:nl|com|eu|org|be|net)/)[^\s<>\"')\]]{3,200}"
)
_SEGMENT = re.compile(r"(?<=/)[^\W\d_]+(?:[-_.][^\W\d_]+){1,5}(?=[/?#]|$)")


class NameInFileRecognizer(DutchRecognizer):
    """Persons' names that a file or a web address is named after."""

    entity = EntityType.PERSON

    def finds(self, text: str) -> Iterator[Find]:
        for match in _FILE.finditer(text):
            yield from _in_stem(match["stem"], match.start("stem"))
        for match in _URL.finditer(text):
            for segment in _SEGMENT.finditer(match.group()):
                if _is_person(segment.group()):
                    start = match.start() + segment.start()
                    why = "Is een naam in een webadres"
                    yield Find(start, start + len(segment.group()), 0.75, why)


def _in_stem(stem: str, start: int) -> Iterator[Find]:
    """Names in the words of a stem; every sign between words becomes one space, so places stay."""
    words = re.sub(r"_|(?<=[^\W\d_]{2})\.(?=[^\W\d_]{2})", " ", stem)
    found = find_names(words, 0, len(words))
    if not found:
        loose = re.sub(r"-", " ", words)
        found = [n for n in find_names(loose, 0, len(loose)) if n.score > 0.6]
    for name in found:
        yield Find(start + name.start, start + name.end, name.score, "Staat in een bestandsnaam")


def _is_person(segment: str) -> bool:
    """A first name, or an initial, and a surname of the lists: ``fatima-el-amrani``."""
    parts = re.split(r"[-_.]", segment.casefold())
    last = parts[-1]
    glued = re.sub(r"^(?:van(?:de[rn]?)?|de[rn]?|ter|ten|el)(?=[^\W\d_]{4})", "", last)
    known = listed(last) or listed(glued)
    first = strong_given(parts[0]) or (len(parts[0]) == 1 and len(parts) == 2 and glued != last)
    return first and known and len(last) > 2
