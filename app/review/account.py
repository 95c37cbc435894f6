"""The account of a review: who looked, how completely, and what a blind second look measured.

It names officers and numbers of documents, and holds nobody's data from the documents: no text of a
proposal, no title, no comment.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from app.model.decision import Verdict
from app.model.record import Comment, Look, SampleUnit, Seen
from app.review.agreement import reviewers, tally
from app.review.sampling import samples

if TYPE_CHECKING:
    from app.model.record import Requirements, Sample
    from app.review.session import ReviewSession

METHOD = (
    "Gemeten is welk deel van de passages die de tweede beoordelaar lakt, de eerste zichtbaar "
    "liet. De tweede zag de beslissingen van de eerste niet. Grenzen: Clopper-Pearson, 95%."
)


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with lines: what, and how it stands."""

    title: str
    lines: tuple[tuple[str, str], ...]


def account(session: ReviewSession, required: Requirements) -> tuple[Part, ...]:
    """The account of the dossier as it is now, in Dutch, whoever looks."""
    truth, documents = session.truth(), session.documents()
    seen = Counter(s.look for s in session.records(Seen).values())
    verdicts = Counter(truth.decision(p.id).verdict for p in truth)
    who, second = reviewers(session), tally(session)
    said = session.records(Comment).values()
    yes = {True: "ja", False: "nee"}
    pages = sum(len(d.pages) for d in documents)
    parts = [
        Part(
            "Dossier",
            (
                ("Documenten", str(len(documents))),
                ("Pagina's", str(pages)),
                ("Eerste beoordelaar", who.first if who is not None else session.author),
                ("Tweede beoordelaar", who.second if who is not None else "geen"),
            ),
        ),
        Part(
            "Volledigheid",
            (
                ("Pagina's gezien door de eerste", f"{seen[Look.FIRST]} van {pages}"),
                ("Alle pagina's gezien is verplicht", yes[required.pages_seen]),
                ("Lakken", str(verdicts[Verdict.REDACT])),
                ("Openlaten", str(verdicts[Verdict.KEEP])),
                ("Nog te beoordelen", str(verdicts[Verdict.OPEN])),
                (
                    "Opmerkingen, waarvan open",
                    f"{len(said)}, {sum(not c.resolved_by for c in said)}",
                ),
            ),
        ),
        Part(
            "Tweede blik",
            (
                ("Verplicht", yes[required.second_look]),
                ("Pagina's gezien door de tweede", f"{seen[Look.SECOND]} van {pages}"),
                ("Voorstellen nagekeken", f"{second.judged} van {second.total}"),
                ("Akkoord", str(second.agreed)),
                ("Verschillen nog af te handelen", str(second.differing)),
            ),
        ),
    ]
    parts += [
        Part(f"Blinde steekproef {i}", _sample(session, sample))
        for i, sample in enumerate(samples(session).values(), start=1)
    ]
    return tuple(parts)


def _sample(session: ReviewSession, sample: Sample) -> tuple[tuple[str, str], ...]:
    called = {d.id: d.called for d in session.documents()}
    unit = "pagina's" if sample.unit is SampleUnit.PAGES else "documenten"
    drawn = ", ".join(f"{called[d]}/{page + 1}" for d, page in sample.pages)
    lines = [
        ("Getrokken", f"{sample.size} van {sample.total} {unit} op {sample.at[:10]}"),
        ("Getal van de trekking", str(sample.seed)),
        ("Document/pagina", drawn),
        ("Uitkomst", result_in_words(sample)),
    ]
    if sample.result is not None:
        lines += [
            ("Alleen door de eerste gelakt", str(sample.result.extra)),
            ("Nagekeken door", f"{sample.result.author} op {sample.result.at[:10]}"),
            ("Wijze van meten", METHOD),
        ]
    return tuple(lines)


def result_in_words(sample: Sample) -> str:
    """What was measured, in one sentence."""
    result = sample.result
    if result is None:
        return "nog niet afgerond"
    if not result.found:
        return "de tweede beoordelaar vond niets om te lakken; er valt niets te meten"
    share = 100 * result.missed / result.found
    return (
        f"{result.missed} van {result.found} passages gemist: {_percent(share)} "
        f"(95%-betrouwbaarheidsinterval {_percent(100 * result.low)} tot "
        f"{_percent(100 * result.high)})"
    )


def _percent(share: float) -> str:
    return f"{share:.1f}%".replace(".", ",")


def as_html(parts: tuple[Part, ...]) -> str:
    """The account as one page that any browser and word processor opens."""
    body = "".join(
        f"<h2>{escape(part.title)}</h2><table>"
        + "".join(f"<tr><th>{escape(a)}</th><td>{escape(b)}</td></tr>" for a, b in part.lines)
        + "</table>"
        for part in parts
    )
    return (
        '<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8">'
        "<title>Verslag van de beoordeling</title><style>body{font-family:sans-serif;margin:2em}"
        "th{text-align:left;font-weight:normal;padding-right:2em;vertical-align:top}</style></head>"
        f"<body><h1>Verslag van de beoordeling</h1>{body}</body></html>\n"
    )
