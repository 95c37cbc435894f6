"""A second opinion on PDF/A-2b: the rules that come with pikepdf, after those of veraPDF.

They know every clause, down to the programs of fonts, and let a file through only when they know
all that is in it. They know levels A and U not, nor PDF/UA, so they are asked about the file
without those claims.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from app.export.conformance.clause import Breach, Level
from app.export.conformance.compact import named_fonts
from app.export.conformance.reduced import reduced

if TYPE_CHECKING:
    from pikepdf import Pdf

    from app.export.conformance.drawn import Drawn

ENGINE = "pikepdf"
_TALKERS = ("fontTools", "pikepdf")
"""Libraries that remark on the oddities of every font."""

FONTS = "6.2.11"
_ACCESSIBLE = {
    "6.2.11.2": "7.21.2",
    "6.2.11.3.1": "7.21.3.1",
    "6.2.11.3.2": "7.21.3.2",
    "6.2.11.3.3": "7.21.3.3",
    "6.2.11.4.1": "7.21.4.1",
    "6.2.11.4.2": "7.21.4.2",
    "6.2.11.5": "7.21.5",
    "6.2.11.6": "7.21.6",
    "6.2.11.8": "7.21.8",
}
"""Clauses on fonts that PDF/UA-1 has as well."""

_SENTENCES = {
    "6.2.11.4.1": "een lettertype is niet of niet geheel ingesloten",
    "6.2.11.5": "de breedte van letters klopt niet met het lettertype",
    "6.2.11.8": "er staat een letter die het lettertype niet heeft",
}
_COMPACT = "non-CID-keyed CFF"
"""How the rules call fonts that :mod:`app.export.conformance.compact` looks into instead."""

_ANY = "het bestand voldoet hier niet aan volgens de regels van pikepdf"
_UNKNOWN = "een onderdeel van het bestand is niet te beoordelen"


def second_opinion(document: Pdf, drawn: Drawn) -> list[Breach]:
    """What an open file, with its metadata written for level B, would break as it will be saved.

    Fonts that the rules don't know and our own do (``drawn`` has them) don't count.
    """
    try:
        # Loading it takes as long as looking at a hundred pages, so only who writes a claim does.
        from pikepdf import pdfa  # noqa: PLC0415
    except ImportError:  # somebody packed the program without what these rules need
        return [Breach(Level.B, "6.1", _UNKNOWN), Breach(Level.UA, "7.21", _UNKNOWN)]

    levels = {name: logging.getLogger(name).level for name in _TALKERS}
    for name in _TALKERS:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        with reduced(document, drawn):
            report = pdfa.check(document, "2b", deterministic_id=True)
    finally:
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)
    found = [f for f in report.findings if _COMPACT not in f.message]
    if len(report.findings) - len(found) > len(named_fonts(drawn.fonts.values())):
        found = report.findings
    return list(dict.fromkeys(breach for f in found for breach in _breach(f.rule)))


def _breach(rule: str) -> tuple[Breach, ...]:
    """The breach of a rule such as ``ISO_19005_2:6.2.11.5-1`` or ``pikepdf:schema-Catalog``."""
    name = rule.partition(":")[2].rpartition("-")[0]
    if not name[:1].isdigit():
        found = Breach(Level.B, "6.1", _UNKNOWN)
        return (found, Breach(Level.UA, "7.21", _UNKNOWN)) if "font" in name else (found,)
    sentence = _SENTENCES.get(name, _ANY)
    found = Breach(Level.B, name, sentence)
    if name not in _ACCESSIBLE:
        return (found,)
    return (found, Breach(Level.UA, _ACCESSIBLE[name], sentence))
