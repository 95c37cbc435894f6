"""Makes a redacted file fit for the archive and for those who listen to it, and says so if it is.

What a file claims is written only after all clauses were looked at: by our own functions, and for
PDF/A and fonts by the rules of pikepdf as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Pdf, String

from app import paths
from app.export.conformance.clause import Level
from app.export.conformance.judge import breaches_of, judged
from app.export.conformance.second import second_opinion
from app.export.conformance.subject import Subject
from app.export.metadata import write_metadata

if TYPE_CHECKING:
    from app.export.conformance.judge import Judgement

PROFILE = "srgb.icc"
SPACE = "sRGB"


def declare(document: Pdf, title: str, language: str, *, archive: bool) -> Judgement:
    """Write the metadata of a finished file, with the claims that are true.

    Args:
        document: Nothing may change in it afterwards.
        title: Of the document.
        language: Of the document.
        archive: Whether it is to be a PDF/A where it can.
    """
    if archive:
        add_output_intent(document)
    found = judgement_of(document, title, language)
    level = found.archive if archive else None
    write_metadata(document, title, language, level, accessible=found.accessible)
    return found


def judgement_of(document: Pdf, title: str, language: str) -> Judgement:
    """What an open file may claim; its metadata are those of level B afterwards."""
    write_metadata(document, title, language, Level.B)
    subject = Subject(document, is_written=False)
    breaches = breaches_of(subject)
    broken = {breach.level for breach in breaches}
    if not {Level.B, Level.UA} <= broken:
        breaches += second_opinion(document, subject.drawn)
    return judged(breaches)


def add_output_intent(document: Pdf) -> None:
    """The colours of the file are those of a screen (sRGB), where they have no profile."""
    profile = document.make_stream((paths.resources() / PROFILE).read_bytes())
    profile.N = 3
    document.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=String(SPACE),
                Info=String(SPACE),
                DestOutputProfile=profile,
            )
        ]
    )
