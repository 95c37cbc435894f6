"""Search over the dossier: text, word list, regular expression, or nearly that word.

All four become one pattern. Running it is limited in time, because a regular expression of the
officer can take for ever on a text that nearly fits.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

import regex

from app.errors import KnownError
from app.model.decision import ReviewChange, Verdict
from app.model.proposal import ProposalOrigin
from app.review import changes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.model.proposal import Proposal
    from app.model.textmap import TextMap
    from app.review.session import ReviewSession

PATIENCE = 2.0  # seconds for one document
MOST = 10_000  # hits; whoever finds more has searched for too little
AROUND = 48  # characters of context on each side
MIN_FUZZY = 4  # letters; anything is nearly a shorter word

_BREAK = r"(?:[-\u00ad]\s?\n|\u00ad)?"


class Mode(StrEnum):
    """What the words are."""

    TEXT = "text"
    REGEX = "regex"
    FUZZY = "fuzzy"


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for; ``words`` are alternatives, of which the longest that fits is taken."""

    words: tuple[str, ...] = field(repr=False)
    mode: Mode = Mode.TEXT
    whole_words: bool = True
    match_case: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a document. ``covered_by`` is a proposal that holds all of it already."""

    document_id: str
    start: int
    end: int
    page: int
    before: str = field(repr=False)
    text: str = field(repr=False)
    after: str = field(repr=False)
    covered_by: str | None = None


def find(session: ReviewSession, query: Query, documents: Iterable[str]) -> tuple[Hit, ...]:
    """The places in some documents, in reading order; at most :data:`MOST`.

    Raises:
        KnownError: The expression is no good, or takes too long.
    """
    pattern = _pattern(query)
    if pattern is None:
        return ()
    found: list[Hit] = []
    for document_id in documents:
        text_map = session.text_map(document_id)
        if text_map is None:
            continue
        mine = session.proposals(document_id)
        for start, end in _spans(pattern, text_map.text):
            found.append(_hit(text_map, start, end, mine))
            if len(found) == MOST:
                return tuple(found)
    return tuple(found)


def state_of(session: ReviewSession, hit: Hit) -> Verdict | None:
    """What was decided on a place by hand, or that it is redacted already; None for the rest."""
    if hit.covered_by is None or not session.has_proposal(hit.covered_by):
        return Verdict.KEEP if _meets_left(session, hit) else None
    decision = session.decision(hit.covered_by)
    if decision.verdict is Verdict.REDACT:
        return Verdict.REDACT
    return Verdict.KEEP if decision.verdict is Verdict.KEEP and decision.by_hand else None


def redact(
    session: ReviewSession, hits: Sequence[Hit], ground: str, justification: str
) -> ReviewChange:
    """Redact places as one act: proposals that are there, and new ones for the rest.

    What was left open by hand stays so, also where a place reaches beyond it.
    """
    fresh = [
        h
        for h in hits
        if (h.covered_by is None or not session.has_proposal(h.covered_by))
        and not _meets_left(session, h)
    ]
    there = {h.covered_by for h in hits if h.covered_by and session.has_proposal(h.covered_by)}
    made = [changes.sweep(session, sorted(there), Verdict.REDACT)]
    for hit in fresh:
        text_map = session.text_map(hit.document_id)
        if text_map is not None:
            made.append(
                changes.draw(
                    session,
                    hit.document_id,
                    text_map.areas(hit.start, hit.end),
                    ground,
                    justification,
                    hit.text,
                    hit.start,
                    hit.end,
                    origin=ProposalOrigin.SEARCHED,
                )
            )
    return ReviewChange(
        "search",
        tuple(key for change in made for key in change.proposal_ids),
        tuple(state for change in made for state in change.before),
        tuple(state for change in made for state in change.after),
    )


def _meets_left(session: ReviewSession, hit: Hit) -> bool:
    """Whether a place has characters in common with what was left open or put off by hand."""
    kept = session.derived_of(_left_by_hand, hit.document_id)
    return any(start < hit.end and hit.start < end for start, end in kept)


def _left_by_hand(session: ReviewSession, document_id: str) -> tuple[tuple[int, int], ...]:
    return tuple(
        (proposal.start, proposal.end)
        for proposal in session.proposals(document_id)
        if proposal.start is not None
        and proposal.end is not None
        and (decision := session.decision(proposal.id)).by_hand
        and (decision.verdict is Verdict.KEEP or decision.later)
    )


def words_in(text: str) -> tuple[str, ...]:
    """The entries of a word list: the first column of each line, without quotes and doubles."""
    lines = (regex.split(r"[;\t,]", line)[0] for line in text.splitlines())
    entries = (" ".join(line.strip().strip("\"'\ufeff").split()) for line in lines)
    return tuple(dict.fromkeys(entry for entry in entries if len(entry) > 1))


def _pattern(query: Query) -> regex.Pattern[str] | None:
    words = sorted({" ".join(w.split()) for w in query.words if w.strip()}, key=len, reverse=True)
    if not words:
        return None
    flags = regex.V1 | (0 if query.match_case else regex.IGNORECASE)
    if query.mode is Mode.REGEX:
        parts = [f"(?:{word})" for word in query.words]
    elif query.mode is Mode.FUZZY:
        parts = list(map(_nearly, words))
        flags |= regex.BESTMATCH
    else:
        parts = list(map(_literally, words))
    joined = f"(?:{'|'.join(parts)})"
    if query.whole_words and query.mode is not Mode.REGEX:
        joined = rf"(?<!\w){joined}(?!\w)"
    try:
        return regex.compile(joined, flags)
    except regex.error as error:
        raise KnownError(
            "Deze reguliere uitdrukking klopt niet; verbeter haar of zoek op gewone tekst."
        ) from error


def _literally(word: str) -> str:
    """The word over line ends too, and broken with a hyphen."""
    parts = (_BREAK.join(map(regex.escape, part)) for part in word.split())
    return r"\s+".join(parts)


def _nearly(word: str) -> str:
    """One letter more, less or other; two in a long word."""
    if len(word) < MIN_FUZZY:
        return _literally(word)
    errors = 1 if len(word) < 2 * MIN_FUZZY else 2
    escaped = r"\s".join(map(regex.escape, word.split()))
    return f"(?:{escaped}){{e<={errors}}}"


def _spans(pattern: regex.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    try:
        for match in pattern.finditer(text, timeout=PATIENCE):
            start, end = match.span()
            while start < end and text[start].isspace():
                start += 1
            while start < end and text[end - 1].isspace():
                end -= 1
            if start < end:
                yield start, end
    except TimeoutError as error:
        raise KnownError(
            "Deze zoekopdracht duurt te lang; maak haar eenvoudiger of zoek op gewone tekst."
        ) from error


def _hit(text_map: TextMap, start: int, end: int, proposals: Sequence[Proposal]) -> Hit:
    text = text_map.text
    holder = next(
        (
            p.id
            for p in proposals
            if p.start is not None and p.end is not None and p.start <= start and end <= p.end
        ),
        None,
    )
    return Hit(
        text_map.document_id,
        start,
        end,
        text_map.page_of(start),
        " ".join(text[max(0, start - AROUND) : start].split()),
        " ".join(text[start:end].split()),
        " ".join(text[end : end + AROUND].split()),
        holder,
    )
