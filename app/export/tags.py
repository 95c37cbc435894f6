"""The names of tags that tell nothing of a document: those of the format itself."""

from __future__ import annotations


def names(words: str) -> frozenset[str]:
    """PDF names for words, with their slash."""
    return frozenset(f"/{word}" for word in words.split())


STRUCTURE = names(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct P H H1 H2 H3 H4 "
    "H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry "
    "Code Link Ruby RB RT RP Warichu WT WP Figure Formula Form"
)
"""The standard types of ISO 32000-1, 14.8.4."""

TAGS = STRUCTURE | {"/Artifact", "/ReversedChars", "/Clip", "/Tx", "/Standard", "/Annot"}
"""Tags that marked content may carry."""
