"""Scores added up to tables, as plain text for the screen and as Markdown for the docs."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tests.evaluation.corpus.marks import Label
from tests.evaluation.corpus.scores import TYPES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tests.evaluation.corpus.scores import Hit, Score

Rows = list[list[str]]
HEAD = ["", "overlap", "full cover", "full, redact only", "typed"]


def share(part: int, whole: int) -> str:
    """``0.973 (36 of 37)``, cut off and not rounded, so that 1.000 means all."""
    if not whole:
        return "-"
    return f"{int(1000 * part / whole) / 1000:.3f} ({part} of {whole})"


def recall_row(name: str, hits: Sequence[Hit]) -> list[str]:
    n = len(hits)
    figures = [
        sum(h.overlap for h in hits), sum(h.full for h in hits),
        sum(h.full_redact for h in hits), sum(h.typed for h in hits),
    ]  # fmt: skip
    return [name, *(share(f, n) for f in figures)]


def main_rows(scores: Sequence[Score]) -> Rows:
    """What the goals are set for."""
    gold = _gold(scores)
    pages, seconds = sum(s.pages for s in scores), sum(s.seconds for s in scores)
    right = sum(sum(s.right.values()) for s in scores)
    wrong = sum(len(s.wrong) for s in scores)
    excess, hidden = sum(s.excess for s in scores), sum(s.hidden for s in scores)
    officials = _labelled(scores, Label.OFFICIAL)
    traps = _labelled(scores, Label.NEGATIVE)
    domains = _labelled(scores, Label.DOMAIN)
    n = len(scores)
    return [
        ["all personal data, overlap", share(sum(h.overlap for h in gold), len(gold))],
        ["all personal data, full cover", share(sum(h.full for h in gold), len(gold))],
        ["the same by `redact` alone", share(sum(h.full_redact for h in gold), len(gold))],
        ["all personal data, typed", share(sum(h.typed for h in gold), len(gold))],
        ["precision of `redact`", share(right, right + wrong)],
        ["characters hidden that should stay", share(excess, hidden)],
        ["documents without a miss", share(sum(s.complete for s in scores), n)],
        ["the same by `redact` alone", share(sum(s.complete_redact for s in scores), n)],
        ["ministers and members of parliament hit", _hit(officials)],
        ["hard negatives hit by `redact`", _hit(traps)],
        ["hard negatives hit by any proposal", share(sum(h.overlap for h in traps), len(traps))],
        ["mail domains hit", _hit(domains)],
        ["proposals to check, of which without need",
         f"{sum(s.checks for s in scores)}, {sum(len(s.checks_wrong) for s in scores)}"],
        ["pages a second", f"{pages / seconds:.1f} ({pages} pages)" if seconds else "-"],
    ]  # fmt: skip


def _hit(hits: Sequence[Hit]) -> str:
    return share(sum(h.touched_redact for h in hits), len(hits))


def _gold(scores: Iterable[Score]) -> list[Hit]:
    return [h for s in scores for h in s.gold()]


def _labelled(scores: Iterable[Score], label: Label) -> list[Hit]:
    return [h for s in scores for h in s.hits if h.label is label]


def by_type(scores: Sequence[Score]) -> Rows:
    """Recall for each entity type, and precision of the proposals of that type."""
    gold = _gold(scores) + _labelled(scores, Label.SPECIAL)
    rows = []
    for kind in [*TYPES, "SPECIAL"]:
        hits = [h for h in gold if h.kind == kind]
        right = sum(s.right.get(kind, 0) for s in scores)
        wrong = sum(w.kind == kind for s in scores for w in s.wrong)
        rows.append([*recall_row(kind, hits), share(right, right + wrong)])
    right = sum(s.right.get("OTHER", 0) for s in scores)
    wrong = sum(w.kind == "OTHER" for s in scores for w in s.wrong)
    return (
        rows if not right + wrong else [*rows, ["OTHER", *["-"] * 4, share(right, right + wrong)]]
    )


def by_document(scores: Sequence[Score], key: Callable[[Score], str]) -> Rows:
    """Recall, precision and whole documents for each kind of document, or each producer."""
    groups: dict[str, list[Score]] = defaultdict(list)
    for s in scores:
        groups[key(s)].append(s)
    rows = []
    for name, group in sorted(groups.items()):
        right = sum(sum(s.right.values()) for s in group)
        wrong = sum(len(s.wrong) for s in group)
        rows.append([
            *recall_row(name, _gold(group)), share(right, right + wrong),
            share(sum(s.complete for s in group), len(group)),
            _hit(_labelled(group, Label.OFFICIAL)), _hit(_labelled(group, Label.NEGATIVE)),
        ])  # fmt: skip
    return rows


def by_key(hits: Sequence[Hit], key: Callable[[Hit], str]) -> Rows:
    """Recall for each value of a key, such as the form of a name or where it comes from."""
    groups: dict[str, list[Hit]] = defaultdict(list)
    for h in hits:
        groups[key(h)].append(h)
    return [recall_row(name, group) for name, group in sorted(groups.items())]


def hit_rows(scores: Sequence[Score]) -> Rows:
    """What should stay, by sort: how often it was hit by ``redact`` and by any proposal."""
    found = [h for s in scores for h in s.hits if h.label in
             (Label.OFFICIAL, Label.LOCAL, Label.NEGATIVE, Label.DOMAIN)]  # fmt: skip
    rows = []
    for kind in sorted({h.kind for h in found}):
        group = [h for h in found if h.kind == kind]
        rows.append([kind, _hit(group), share(sum(h.overlap for h in group), len(group))])
    return rows


def sections(scores: Sequence[Score]) -> list[tuple[str, list[str], Rows]]:
    """All tables with their titles and headers."""
    names = [h for h in _gold(scores) if h.kind == "PERSON"]
    documents = [*HEAD, "precision", "without a miss", "office holders hit", "hard negatives hit"]
    return [
        ("Summary", ["", "figure"], main_rows(scores)),
        ("By type", [*HEAD, "precision"], by_type(scores)),
        ("By kind of document", documents, by_document(scores, lambda s: s.kind)),
        ("By producer", documents, by_document(scores, lambda s: s.producer)),
        ("Persons by form", HEAD, by_key(names, lambda h: h.form)),
        ("Persons by origin of the name", HEAD, by_key(names, lambda h: h.origin)),
        ("What should stay", ["", "hit by `redact`", "hit by any proposal"], hit_rows(scores)),
    ]


def as_text(title: str, head: list[str], rows: Rows) -> str:
    """A table for the screen."""
    widths = [max(len(r[i]) for r in [head, *rows]) for i in range(len(head))]
    lines = ["  ".join(c.ljust(w) for c, w in zip(r, widths, strict=True)) for r in [head, *rows]]
    return "\n".join([f"== {title}", *(line.rstrip() for line in lines), ""])


def as_markdown(title: str, head: list[str], rows: Rows) -> str:
    """A table for the docs."""
    lines = ["| " + " | ".join(r) + " |" for r in [head, ["---"] * len(head), *rows]]
    return "\n".join([f"### {title}", "", *lines, ""])
