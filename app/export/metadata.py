"""Metadata: nothing of the old, a title and a language in the new."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pikepdf import Dictionary, Name, Pdf, String

from app.export.naming import PRODUCER

if TYPE_CHECKING:
    from pikepdf import Object

LANGUAGE = "nl-NL"
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def language_of(root: Object) -> str:
    """The document's language when that is a proper tag, else Dutch."""
    found = str(root.get("/Lang", LANGUAGE))
    return found if _LANGUAGE_TAG.fullmatch(found) else LANGUAGE


def write_metadata(document: Pdf, title: str, language: str) -> None:
    """Title, language and producer in a new file; no author, no dates, no history."""
    document.Root.Lang = String(language)
    document.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    with document.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:title"] = title
        metadata["dc:language"] = {language}
        metadata["pdf:Producer"] = PRODUCER
    document.docinfo[Name.Title] = String(title)
    document.docinfo[Name.Producer] = String(PRODUCER)
