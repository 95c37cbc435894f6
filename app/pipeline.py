"""The story on one page: a file becomes an analysis, analyses become proposals.

``analyse`` is intake → reading → detection of one file; ``propose`` looks at the whole dossier,
because a name found in one document is searched for in all. Review and export follow after the
officer has looked; see :mod:`app.export`.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from app import __version__, reference
from app.intake.attachments import attachments
from app.intake.pdf import open_pdf
from app.model.analysis import Analysis
from app.model.document import Document, DocumentStatus
from app.proposal.propose import propose as propose_for
from app.reading.textmap import read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.detection.engine import Detector
    from app.model.profile import Official, Profile
    from app.model.proposal import Proposal


def analyse(
    data: bytes,
    name: str,
    document_id: str,
    detector: Detector | None,
    passwords: Sequence[str] = (),
    progress: Callable[[int, int], None] | None = None,
) -> Analysis:
    """Read one file and find the personal data in it; no detection without a detector.

    Args:
        data: The file as it lies on disk.
        name: Its name without folder; shown to the officer and searched for personal data.
        document_id: Random id that the results are tied to.
        detector: The loaded recognizers, or None where only boxes drawn by hand are wanted.
        passwords: Tried in order on an encrypted file.
        progress: Called with pages done and pages in all.

    Raises:
        UnreadableFileError: One Dutch sentence that says what is wrong with the file.
    """
    intake = open_pdf(data, name, passwords)
    text_map = read_text(intake.pdf, document_id, progress)
    detections = detector.detect(text_map, intake.pages) if detector else ()
    document = Document(
        id=document_id,
        number=0,
        title=name,
        source=intake.source,
        pdf_sha256=hashlib.sha256(intake.pdf).hexdigest(),
        pages=intake.pages,
        status=DocumentStatus.READY,
        repaired=intake.repaired,
    )
    files, others = attachments(intake.pdf)
    return Analysis(
        document,
        text_map,
        detections,
        intake.pdf,
        version=__version__,
        attachments=files,
        other_files=others,
    )


def propose(analyses: Sequence[Analysis], profile: Profile) -> tuple[Proposal, ...]:
    """Proposals for all documents of a dossier together, in the order of the documents."""
    numbered = [
        a if a.document.number else replace(a, document=replace(a.document, number=n))
        for n, a in enumerate(analyses, start=1)
    ]
    return propose_for(numbered, profile, _officials(profile.officials))


@lru_cache(maxsize=4)
def _officials(own: tuple[Official, ...]) -> tuple[Official, ...]:
    """The organisation's list and ours, the same object every time: it is looked up by identity."""
    return (*own, *reference.officials())
