"""File names and titles that don't give away what was redacted."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from app.export.search import Needle, squeeze

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

PRODUCER = "Lakwerk"
FIGURE = "afbeelding"
"""What stands as the spoken text of a picture that has none of its own any more."""

MAX_STEM = 100
_UNSAFE = re.compile(r"""[\x00-\x1f\x7f<>:"/\\|?*]""")
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
_INSIDE_WORDS = 4
"""In a name words are often glued together, so from this length a value is sought inside them."""


def betrays(text: str, secrets: Iterable[Needle]) -> bool:
    """True when a redacted value stands in ``text``, also glued to other words."""
    bare = squeeze(text)
    return any(s.bare in bare and (len(s.bare) >= _INSIDE_WORDS or s.is_in(text)) for s in secrets)


def output_name(source_name: str, called: str, secrets: Collection[Needle], taken: set[str]) -> str:
    """A safe file name for the redacted document, added to ``taken`` (in lower case).

    The stem of the source is kept unless it holds a redacted value or cannot be a file name;
    then it is ``document-001`` with what the document is ``called`` in the dossier. A stem that is
    taken gets a number.
    """
    stem = _UNSAFE.sub("", PurePath(source_name.replace("\\", "/")).name)
    stem = re.sub(r"(?i)\.pdf$", "", stem).strip(" .")[:MAX_STEM].strip(" .")
    if not stem or _RESERVED.fullmatch(stem) or betrays(stem, secrets):
        stem = f"document-{called}"
    name, n = f"{stem}.pdf", 2
    while name.lower() in taken:
        name, n = f"{stem}-{n}.pdf", n + 1
    taken.add(name.lower())
    return name


def output_title(title: str, name: str, secrets: Collection[Needle]) -> str:
    """The title for the metadata: the document's own, or the stem of its safe file name."""
    plain = re.sub(r"(?i)\.pdf$", "", " ".join(title.split()))
    return plain if plain and not betrays(plain, secrets) else PurePath(name).stem
