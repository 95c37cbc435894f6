"""One document through the program's own path, compared with its gold by character."""

from __future__ import annotations

import time
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.model.detection import EntityType
from app.model.proposal import Advice
from app.pipeline import analyse, propose
from tests.evaluation.corpus.gold import DPI, Gold, Item, read_gold
from tests.evaluation.corpus.marks import Label

if TYPE_CHECKING:
    from app.detection.engine import Detector
    from app.model.geometry import Rect
    from app.model.profile import Profile
    from app.model.proposal import Proposal
    from tests.evaluation.corpus.gold import Char, Ink
    from tests.evaluation.corpus.making import Made

SIGNATURE_SHARE = 0.9
#: Letters that a box over a signature may take along.
_BESIDE_INK = 10
#: Words before a name that may go with it.
_POLITE = {
    "de", "heer", "mevrouw", "meneer", "mijnheer", "mevr", "mw", "dhr", "fam", "familie", "dokter",
    "dr", "drs", "mr", "mrs", "ms", "miss", "ir", "ing", "prof", "kapitein", "majoor", "sergeant",
    "adjudant", "lt", "col", "kol", "lkol", "cdr", "ltz",
}  # fmt: skip
#: An address may be found as postcode and the other way round: one box holds both as a rule.
_ALIKE = {"ADDRESS": {"ADDRESS", "POSTCODE"}, "POSTCODE": {"ADDRESS", "POSTCODE"},
          "INITIALS": {"INITIALS", "PERSON", "SIGNATURE"}, "SPECIAL": {"SPECIAL", "OTHER"},
          "SIGNATURE": {"SIGNATURE", "INITIALS"}}  # fmt: skip


@dataclass
class Hit:
    """What became of one marked stretch or signature."""

    label: Label
    kind: str
    form: str
    origin: str
    overlap: bool
    full: bool
    full_redact: bool
    touched_redact: bool
    typed: bool
    context: str


@dataclass
class Wrong:
    """A proposal to redact that is none of ours to make; ``kind`` is its entity type."""

    kind: str
    recognizer: str
    context: str


@dataclass
class Score:
    """What was measured on one document."""

    key: str
    kind: str
    producer: str
    pages: int
    seconds: float
    hits: list[Hit] = field(default_factory=list)
    right: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    wrong: list[Wrong] = field(default_factory=list)
    checks: int = 0
    checks_wrong: list[Wrong] = field(default_factory=list)
    excess: int = 0
    hidden: int = 0

    def gold(self) -> list[Hit]:
        return [h for h in self.hits if h.label is Label.GOLD]

    @property
    def complete(self) -> bool:
        return all(h.full for h in self.gold())

    @property
    def complete_redact(self) -> bool:
        return all(h.full_redact for h in self.gold())


def score(made: Made, detector: Detector, profile: Profile) -> Score:
    """Analyse and propose as the product does, and compare."""
    gold = read_gold(made.pdf, made.document)
    start = time.process_time()
    analysis = analyse(made.pdf, made.name, made.document.key, detector)
    proposals = [p for p in propose([analysis], profile) if p.advice is not Advice.KEEP]
    seconds = time.process_time() - start
    names = {d.id: d.recognizer for d in analysis.detections}
    return compare(made, gold, proposals, names, seconds)


def compare(
    made: Made, gold: Gold, proposals: list[Proposal], names: dict[str, str], seconds: float = 0.0
) -> Score:
    """The score of some proposals; ``names`` has the recognizer of each detection."""
    found = Score(
        made.document.key, made.document.kind, made.document.producer, gold.pages, seconds
    )
    over = _covering(gold, proposals)
    for item in gold.items:
        # a producer may leave out a running head: what is on no page cannot be missed
        if item.mark.label is not Label.NEUTRAL and item.chars:
            found.hits.append(_text_hit(gold, item, proposals, over))
    for ink in gold.inks:
        found.hits.append(_ink_hit(ink, proposals))
    _judge(gold, proposals, over, names, found)
    return found


def _covering(gold: Gold, proposals: list[Proposal]) -> list[list[int]]:
    """For every character the proposals with an area over its centre."""
    areas: dict[int, list[tuple[Rect, int]]] = defaultdict(list)
    for i, proposal in enumerate(proposals):
        for area in proposal.areas:
            areas[area.page].append((area.rect, i))
    return [
        [i for rect, i in areas[c.page] if _holds(rect, c)] if c.page in areas else []
        for c in gold.chars
    ]


def _holds(rect: Rect, char: Char) -> bool:
    x, y = char.rect.center
    return rect.x0 <= x <= rect.x1 and rect.y0 <= y <= rect.y1


def _text_hit(gold: Gold, item: Item, proposals: list[Proposal], over: list[list[int]]) -> Hit:
    mark = item.mark
    covers = [over[c] for c in item.chars]
    redacts = [[i for i in c if proposals[i].advice is Advice.REDACT] for c in covers]
    types = {str(proposals[i].entity_type) for c in covers for i in c}
    context = f"<{mark.text}> is not in the text layer"
    if item.chars:
        page = gold.chars[item.chars[0]].page
        last = max(c for c in item.chars if gold.chars[c].page == page or not mark.repeated)
        context = gold.around(item.chars[0], last)
        left = "".join(gold.chars[c].text for c, o in zip(item.chars, covers, strict=True) if not o)
        if left and any(covers):
            context += f"   NOT COVERED: {left}"
    return Hit(
        mark.label, mark.kind, mark.form, mark.origin,
        overlap=any(covers), full=bool(covers) and all(covers),
        full_redact=bool(redacts) and all(redacts), touched_redact=any(redacts),
        typed=bool(types & _ALIKE.get(mark.kind, {mark.kind})), context=context,
    )  # fmt: skip


def _pixels(rect: Rect) -> tuple[slice, slice]:
    k = DPI / 72
    return (
        slice(max(0, int(rect.y0 * k)), max(0, int(rect.y1 * k) + 1)),
        slice(max(0, int(rect.x0 * k)), max(0, int(rect.x1 * k) + 1)),
    )


def _ink_hit(ink: Ink, proposals: list[Proposal]) -> Hit:
    shares = {}
    types: set[str] = set()
    for name, wanted in (("any", (Advice.REDACT, Advice.CHECK)), ("redact", (Advice.REDACT,))):
        left = ink.mask.copy()
        for proposal in proposals:
            for area in proposal.areas:
                if area.page == ink.page and proposal.advice in wanted:
                    place = _pixels(area.rect)
                    if left[place].any():
                        types.add(str(proposal.entity_type))
                    left[place] = False
        shares[name] = 1 - float(left.sum()) / float(ink.mask.sum())
    r = ink.rect
    return Hit(
        Label.GOLD, "SIGNATURE", "ink" if r.width > 80 else "paraaf", "",
        overlap=shares["any"] > 0, full=shares["any"] >= SIGNATURE_SHARE,
        full_redact=shares["redact"] >= SIGNATURE_SHARE, touched_redact=shares["redact"] > 0,
        typed=bool(types & _ALIKE["SIGNATURE"]),
        context=f"ink on page {ink.page + 1} at {r.x0:.0f},{r.y0:.0f} {r.width:.0f}x{r.height:.0f}"
        f", {shares['any']:.0%} covered",
    )  # fmt: skip


def _polite(gold: Gold) -> set[int]:
    """The characters of words that are a title or a form of address."""
    found: set[int] = set()
    word: list[int] = []
    for i, char in enumerate(gold.chars):
        if word and (
            not char.text.isalpha()
            or char.rect.x0 - gold.chars[i - 1].rect.x1 > 0.15 * char.rect.height
            or char.rect.y0 != gold.chars[i - 1].rect.y0
        ):
            if "".join(gold.chars[c].text for c in word).casefold() in _POLITE:
                found.update(word)
            word = []
        if char.text.isalpha():
            word.append(i)
    return found


def _judge(
    gold: Gold,
    proposals: list[Proposal],
    over: list[list[int]],
    names: dict[str, str],
    found: Score,
) -> None:
    """A proposal is right when at least half of what it hides is gold, or when it hides ink."""
    under: dict[int, list[int]] = defaultdict(list)
    for c, covers in enumerate(over):
        for i in covers:
            under[i].append(c)
    polite = _polite(gold)
    of_char = {c: item.mark.label for item in gold.items for c in item.chars}
    for i, proposal in enumerate(proposals):
        chars = [c for c in under[i] if gold.chars[c].text.isalnum()]
        tally: dict[str, int] = defaultdict(int)
        for c in chars:
            label = of_char.get(c, "plain")
            tally[Label.NEUTRAL if label == "plain" and c in polite else label] += 1
        good = tally[Label.GOLD] + tally[Label.SPECIAL]
        bad = len(chars) - good - tally[Label.NEUTRAL]
        inked = any(
            area.page == ink.page and bool(ink.mask[_pixels(area.rect)].any())
            for area in proposal.areas
            for ink in gold.inks
        )
        inked = inked and bad <= _BESIDE_INK
        redact = proposal.advice is Advice.REDACT
        if redact:
            found.excess += 0 if inked else bad
            found.hidden += len(chars)
        if not good and not bad and not inked and tally[Label.NEUTRAL]:
            continue
        right = inked or good > bad or (good and good == bad)
        if right and redact:
            found.right[str(proposal.entity_type)] += 1
        elif right:
            found.checks += 1
        else:
            recognizer = ",".join(names.get(d, "?") for d in proposal.detections) or str(
                proposal.origin
            )
            context = (
                gold.around(chars[0], chars[-1]) if chars
                else f"nothing on page {proposal.areas[0].page + 1}"
            )  # fmt: skip
            wrong = Wrong(str(proposal.entity_type), recognizer, context)
            (found.wrong if redact else found.checks_wrong).append(wrong)
            found.checks += not redact


TYPES = [t.value for t in EntityType if t not in (EntityType.SPECIAL, EntityType.OTHER)]
