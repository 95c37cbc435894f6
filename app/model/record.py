"""What is recorded beside the decisions: pages seen, who reviews, what is required, comments.

Each record has one key in the dossier; :class:`app.model.decision.RecordChange` changes it. Every
``at`` is UTC in ISO 8601.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum


class Look(IntEnum):
    """Who looks: the officer, or a second one who checks the work."""

    FIRST = 1
    SECOND = 2


@dataclass(frozen=True, slots=True)
class Seen:
    """An officer has seen a page (from 0)."""

    document_id: str
    page: int
    look: Look = Look.FIRST
    author: str = field(default="", repr=False)
    at: str = ""

    @property
    def key(self) -> str:
        """The key of this record."""
        return seen_key(self.document_id, self.page, self.look)


@dataclass(frozen=True, slots=True)
class Requirements:
    """What must be done before anything is exported."""

    pages_seen: bool = False
    second_look: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to a comment."""

    text: str = field(repr=False)
    author: str = field(repr=False)
    at: str


@dataclass(frozen=True, slots=True)
class Comment:
    """What an officer says to colleagues about a proposal or, without one, about a page (from 0).

    It stays in the dossier and is never exported. ``resolved_by`` is empty while it is open.
    """

    document_id: str
    page: int
    proposal_id: str | None
    text: str = field(repr=False)
    author: str = field(repr=False)
    at: str
    look: Look = Look.FIRST
    replies: tuple[Reply, ...] = ()
    resolved_by: str = field(default="", repr=False)
    resolved_at: str = ""


@dataclass(frozen=True, slots=True)
class Added:
    """A proposal was added by the second officer."""

    author: str = field(repr=False)
    at: str


@dataclass(frozen=True, slots=True)
class Reviewers:
    """The names of the officers who review."""

    first: str = field(repr=False)
    second: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Settled:
    """A difference was settled in favour of the first officer.

    It holds what both had decided (verdict and ground), so that it counts no more when one of
    them decides otherwise.
    """

    first: tuple[str, str]
    second: tuple[str, str]
    author: str = field(repr=False)
    at: str


class Matter(StrEnum):
    """What a document is about, as far as the grounds of the Woo depend on it (5.1, par. 6-7)."""

    UNKNOWN = ""
    ORDINARY = "ordinary"
    ENVIRONMENT = "environment"
    EMISSIONS = "emissions"

    @property
    def environmental(self) -> bool | None:
        """Whether it is environmental information; None when nobody has said so."""
        return None if self is Matter.UNKNOWN else self is not Matter.ORDINARY


@dataclass(frozen=True, slots=True)
class Subject:
    """What an officer said a document is about."""

    document_id: str
    matter: Matter
    author: str = field(repr=False)
    at: str


class SampleUnit(StrEnum):
    """What is drawn."""

    PAGES = "pages"
    DOCUMENTS = "documents"


@dataclass(frozen=True, slots=True)
class Measured:
    """What a blind second look found.

    ``missed`` of the ``found`` passages that the second officer redacts were left visible by the
    first; ``low`` and ``high`` bound that share with 95% confidence. ``extra`` passages were
    redacted by the first alone.
    """

    found: int
    missed: int
    low: float
    high: float
    extra: int
    author: str = field(repr=False)
    at: str


@dataclass(frozen=True, slots=True)
class Sample:
    """A random sample for a blind second look.

    ``pages`` are documents with a page (from 0) each; ``total`` is the number of pages or
    documents from which was drawn. ``result`` is None until the look is finished.
    """

    seed: int
    unit: SampleUnit
    pages: tuple[tuple[str, int], ...]
    size: int
    total: int
    author: str = field(repr=False)
    at: str
    result: Measured | None = None


REQUIREMENTS = "requirements"
REVIEWERS = "reviewers"


def seen_key(document_id: str, page: int, look: Look) -> str:
    """Under which key it is recorded that a page was seen."""
    return f"seen|{look.value}|{document_id}|{page}"


def subject_key(document_id: str) -> str:
    """Under which key it is recorded what a document is about."""
    return f"subject|{document_id}"


def opinion_key(proposal_id: str) -> str:
    """Under which key the second officer's decision on a proposal is recorded."""
    return f"second|{proposal_id}"


def added_key(proposal_id: str) -> str:
    """Under which key it is recorded that the second officer added a proposal."""
    return f"added|{proposal_id}"


def settled_key(proposal_id: str) -> str:
    """Under which key it is recorded that a difference about a proposal was settled."""
    return f"settled|{proposal_id}"
