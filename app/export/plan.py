"""From decisions to a plan that is frozen and hashed: what will be exported, and what must be gone.

Nothing here reads a PDF, so that the window can show the plan before anything is written.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from app.export.boxes import Box, disjoint, text_areas
from app.export.naming import FIGURE, PRODUCER, output_name, output_title
from app.export.note import compose, contradictions, personal_ground, roles_of
from app.export.painted import as_painted
from app.export.search import Haystack, Needles, needles
from app.export.section import Section, find_section
from app.export.wording import LEGEND, legend_lines
from app.model.decision import Decision, Verdict
from app.model.detection import EntityType, Role
from app.model.export import (
    BoxLook,
    ExportOptions,
    ExportPlan,
    Finding,
    Note,
    NotePage,
    NoteStatus,
    PlannedDocument,
    RedactedCount,
    Redaction,
    RemovedValue,
    Severity,
)
from app.model.ground import codes
from app.model.person_name import PersonName

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from app.model.document import Document
    from app.model.geometry import PageArea
    from app.model.profile import Profile
    from app.model.proposal import Proposal
    from app.model.textmap import TextLine, TextMap

PERSON = EntityType.PERSON
PHONE_TAIL = 9
"""The last digits of a Dutch number are the same with 0, +31 or 0031 before them."""


@dataclass(frozen=True, slots=True)
class _Redacted:
    """A proposal that was accepted, with its ground and the areas that really go."""

    proposal: Proposal
    ground: str
    areas: tuple[PageArea, ...]
    text: str


def build_plan(
    dossier_id: str,
    documents: Sequence[tuple[Document, TextMap]],
    proposals: Sequence[Proposal],
    decisions: Mapping[str, Decision],
    profile: Profile,
    author: str,
    look: BoxLook = BoxLook.BLACK,
    gap: float | None = None,
) -> ExportPlan:
    """Fix what will be written: boxes, values that must be gone, names, titles and notes.

    Args:
        dossier_id: The dossier's id.
        documents: Each document that is exported, with the text that was read from it.
        proposals: All proposals of these documents.
        decisions: By proposal id; a proposal becomes a box when its verdict is REDACT.
        profile: Label in the box and wording of the note.
        author: Who exports.
        look: Of the boxes.
        gap: Points of which the width of a box is a multiple; None for what the profile has.
    """
    if gap is not None:
        profile = replace(profile, gap=gap)
    accepted = {
        document.id: _accepted(document, text_map, proposals, decisions, profile)
        for document, text_map in documents
    }
    values = {key: _values(redacted) for key, redacted in accepted.items()}
    secrets = list(needles(text for found in values.values() for text in found))
    taken: set[str] = set()
    planned = tuple(
        _planned(
            document,
            text_map,
            accepted[document.id],
            [p for p in proposals if p.document_id == document.id],
            values[document.id],
            profile,
            (name := output_name(document.source.name, document.called, secrets, taken)),
            output_title(document.title, name, secrets),
        )
        for document, text_map in documents
    )
    if look is not BoxLook.BLACK:
        planned = tuple(
            replace(d, redactions=tuple(replace(r, fill=look.fill) for r in d.redactions))
            for d in planned
        )
    plan = ExportPlan(
        dossier_id=dossier_id,
        documents=planned,
        options=ExportOptions(
            profile=profile.id,
            label=profile.label,
            fill=look.fill,
            frame=look is BoxLook.WHITE,
            gap=profile.gap,
            archive=profile.archive,
        ),
        author=author,
        sha256="",
    )
    return replace(plan, sha256=plan_hash(plan))


def plan_hash(plan: ExportPlan) -> str:
    """SHA-256 over everything in the plan but the hash itself."""
    content = asdict(replace(plan, sha256=""))
    text = json.dumps(content, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _accepted(
    document: Document,
    text_map: TextMap,
    proposals: Iterable[Proposal],
    decisions: Mapping[str, Decision],
    profile: Profile,
) -> list[_Redacted]:
    found: list[_Redacted] = []
    for proposal in proposals:
        decision = decisions.get(proposal.id)
        if proposal.document_id != document.id or decision is None:
            continue
        if decision.verdict is Verdict.REDACT:
            ground = decision.ground or proposal.ground or personal_ground(profile)
            areas, text = _what_goes(proposal, document, text_map, profile)
            found.append(_Redacted(proposal, ground, areas, text))
    return found


def _what_goes(
    proposal: Proposal, document: Document, text_map: TextMap, profile: Profile
) -> tuple[tuple[PageArea, ...], str]:
    """The areas and the text; of an address for e-mail the part before the @ alone."""
    if proposal.start is None or proposal.end is None:
        return proposal.areas, proposal.text
    start, end = proposal.start, proposal.end
    text = text_map.text[start:end]
    if proposal.entity_type is EntityType.EMAIL and profile.keep_mail_domain and "@" in text:
        end = start + text.index("@")
        text = text_map.text[start:end]
    scanned = any(document.pages[a.page].is_scan for a in proposal.areas)
    areas = text_map.areas(start, end) if scanned else text_areas(text_map, start, end)
    return areas or proposal.areas, text


def _values(redacted: Iterable[_Redacted]) -> dict[str, EntityType]:
    """Every spelling that must be gone, with the kind of datum."""
    found: dict[str, EntityType] = {}
    for item in redacted:
        kind = item.proposal.entity_type
        for text in (item.text, *_variants(item.text, kind)):
            flat = " ".join(text.split())
            if flat:
                found.setdefault(flat, kind)
    return found


def _variants(text: str, kind: EntityType) -> tuple[str, ...]:
    if kind is EntityType.PERSON:
        return PersonName.parse(text).variants()
    if kind is EntityType.EMAIL:
        return (text.partition("@")[0],)
    if kind is EntityType.PHONE:
        digits = "".join(c for c in text if c.isdigit())
        return (digits[-PHONE_TAIL:],) if len(digits) >= PHONE_TAIL else ()
    return ()


def _planned(
    document: Document,
    text_map: TextMap,
    redacted: Sequence[_Redacted],
    proposals: Sequence[Proposal],
    values: Mapping[str, EntityType],
    profile: Profile,
    name: str,
    title: str,
) -> PlannedDocument:
    boxes = disjoint(
        Box(a.page, a.rect, r.proposal.id, r.ground, r.proposal.same_as or r.proposal.id)
        for r in redacted
        for a in r.areas
    )
    chosen = {r.proposal.id for r in redacted}
    personal = [r.proposal for r in redacted if personal_ground(profile) in codes(r.ground)]
    roles = roles_of(personal, [p for p in proposals if p.id not in chosen])
    grounds = tuple(sorted({code for r in redacted for code in codes(r.ground)}))
    note, findings = _note(document, text_map, roles, grounds, profile)
    texts = {r.proposal.id: r.text for r in redacted if r.proposal.entity_type is PERSON}
    redactions, shifts = as_painted(boxes, texts, document, text_map, profile)
    legend = legend_lines(grounds) if profile.legend else ()
    written = _written(redactions, note, (title, *legend, *([LEGEND] if legend else ())))
    return PlannedDocument(
        document_id=document.id,
        source_sha256=document.source.sha256,
        pdf_sha256=document.pdf_sha256,
        output_name=name,
        redactions=redactions,
        removed=_removed(values, f"{_visible_text(text_map, redactions)}\f{written}"),
        roles=roles,
        note=note,
        title=title,
        page_count=len(document.pages),
        counts=_counts(redacted),
        findings=findings,
        shifts=shifts,
        legend=legend,
    )


def _written(redactions: Sequence[Redaction], note: Note, lines: Iterable[str]) -> str:
    """The words that we put into the file ourselves: nobody's data, though they may be a name."""
    own = [PRODUCER, FIGURE, *lines]
    if note.status in (NoteStatus.FILLED, NoteStatus.PAGE):
        own += [note.heading, note.sentence]
    own += [f"{r.label}\n{r.alternative_text}" for r in redactions]
    return "\n".join(own)


def _visible_text(text_map: TextMap, boxes: Sequence[Redaction]) -> str:
    """The text with spaces for all characters that lie in a box."""
    kept = list(text_map.text)
    lines: dict[int, list[TextLine]] = {}
    for line in text_map.lines:
        lines.setdefault(line.page, []).append(line)
    for box in boxes:
        rect = box.own or box.rect
        for line in lines.get(box.page, ()):
            if line.rect.intersects(rect):
                for i in range(line.start, line.end):
                    if rect.has(text_map.box(i).center):
                        kept[i] = " "
    return "".join(kept)


def _removed(values: Mapping[str, EntityType], visible: str) -> tuple[RemovedValue, ...]:
    """One entry for every spelling that differs when it is looked for."""
    known = needles(values)
    counts = Needles(known).counts(Haystack(visible))
    return tuple(
        RemovedValue(text, values[text], counts.get(needle, 0)) for needle, text in known.items()
    )


def _counts(redacted: Iterable[_Redacted]) -> tuple[RedactedCount, ...]:
    counted = Counter((r.proposal.entity_type, r.proposal.role, r.ground) for r in redacted)
    return tuple(RedactedCount(*key, count) for key, count in sorted(counted.items()))


def _note(
    document: Document,
    text_map: TextMap,
    roles: Sequence[Role],
    grounds: Sequence[str],
    profile: Profile,
) -> tuple[Note, tuple[Finding, ...]]:
    sentence = compose(roles, grounds, profile)
    wording = profile.note
    note = Note(wording.heading, wording.headings, sentence, wording.page)
    section = find_section(text_map, wording.headings, document.pages)
    if section is None:
        add = grounds and wording.page is NotePage.WHEN_REDACTED
        return replace(note, status=NoteStatus.PAGE if add else NoteStatus.NONE), ()
    if not section.is_empty:
        messages = contradictions(section.text, roles, grounds, profile)
        findings = tuple(
            Finding("nota", m, Severity.WARNING, section.place.page, section.place.rect)
            for m in messages
        )
        return replace(note, status=NoteStatus.PRESENT), findings
    return _fill(note, section, document, grounds)


def _fill(
    note: Note, section: Section, document: Document, grounds: Sequence[str]
) -> tuple[Note, tuple[Finding, ...]]:
    """The empty section is filled, or a page is added when there is no room for the sentence."""
    upright = document.pages[section.place.page].rotation == 0
    if upright and section.fits(note.sentence):
        filled = replace(note, status=NoteStatus.FILLED, place=section.place, size=section.size)
        return filled, ()
    finding = Finding(
        "nota",
        "Het onderdeel over niet openbare informatie is leeg en heeft geen ruimte voor de zin.",
        Severity.WARNING,
        section.place.page,
    )
    add = grounds and note.page is NotePage.WHEN_REDACTED
    return replace(note, status=NoteStatus.PAGE if add else NoteStatus.NONE), (finding,)
