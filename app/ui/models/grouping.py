"""Under which heading a proposal stands in the list: by role, person, page or ground."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app import reference
from app.model.detection import EntityType
from app.model.ground import codes, joined
from app.review.groups import candidates, group_of
from app.ui.states import count, kind_group
from app.ui.states import group_of as role_group

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.model.proposal import Proposal
    from app.review.groups import Group
    from app.review.session import ReviewSession


class Grouping(StrEnum):
    """What the headings in the list are."""

    ROLE = "role"
    PERSON = "person"
    PAGE = "page"
    GROUND = "ground"


NAMES = {
    Grouping.ROLE: QT_TRANSLATE_NOOP("grouping", "Per rol en soort"),
    Grouping.PERSON: QT_TRANSLATE_NOOP("grouping", "Per persoon"),
    Grouping.PAGE: QT_TRANSLATE_NOOP("grouping", "Per pagina"),
    Grouping.GROUND: QT_TRANSLATE_NOOP("grouping", "Per grond"),
}


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; those with one ``key`` are one, ``order`` sorts them, ``detail`` says more."""

    key: str
    order: tuple[int, int]
    title: str
    detail: str = ""


def say(text: object) -> str:
    """A text of this module in the language of the window."""
    return QCoreApplication.translate("grouping", str(text))


def heading(
    session: ReviewSession, proposal: Proposal, grouping: Grouping, *, one_document: bool
) -> Heading:
    """The heading of a proposal. ``order`` of persons says nothing: they stay in reading order."""
    return headings(session, (proposal,), grouping, one_document=one_document)[0]


def headings(
    session: ReviewSession,
    proposals: Iterable[Proposal],
    grouping: Grouping,
    *,
    one_document: bool,
) -> list[Heading]:
    """The headings of many proposals; those of a kind are worked out once."""
    known: dict[object, Heading] = {}
    found = []
    for proposal in proposals:
        key = _kind_of(session, proposal, grouping)
        above = known.get(key)
        if above is None:
            above = known[key] = _heading(session, proposal, grouping, one_document=one_document)
        found.append(above)
    return found


def _kind_of(session: ReviewSession, proposal: Proposal, grouping: Grouping) -> object:
    """What the heading depends on: proposals that agree in it have the same one."""
    if grouping is Grouping.ROLE:
        return proposal.origin, proposal.role, proposal.entity_type
    if grouping is Grouping.PAGE:
        return proposal.document_id, _first_page(proposal)
    if grouping is Grouping.GROUND:
        return session.decision(proposal.id).ground
    if proposal.could_be:
        return proposal.id
    return proposal.same_as, proposal.entity_type


def _first_page(proposal: Proposal) -> int:
    return min((a.page for a in proposal.areas), default=0)


def _heading(
    session: ReviewSession, proposal: Proposal, grouping: Grouping, *, one_document: bool
) -> Heading:
    if grouping is Grouping.PERSON:
        return _person(session, proposal)
    if grouping is Grouping.PAGE:
        return _page(session, proposal, one_document=one_document)
    if grouping is Grouping.GROUND:
        return _ground(session, proposal)
    order, title = role_group(proposal)
    return Heading(title, (order, 0), title)


def _person(session: ReviewSession, proposal: Proposal) -> Heading:
    words = " ".join(proposal.text.split())
    if proposal.could_be and candidates(session, proposal.id):
        key = "|".join(["unclear", words.casefold(), *sorted(proposal.could_be)])
        return Heading(key, (0, 0), words, say(QT_TRANSLATE_NOOP("grouping", "niet zeker wie")))
    group = group_of(session, proposal.id)
    if group is not None and group.title:
        order = 1 if group.kind is EntityType.PERSON else 2
        detail = places(group) if len(group.ids) > 1 else ""
        return Heading(f"group|{group.key}", (order, 0), group.title, detail)
    order, title = kind_group(proposal.entity_type)
    return Heading(f"kind|{title}", (3, order), title)


def _page(session: ReviewSession, proposal: Proposal, *, one_document: bool) -> Heading:
    page = _first_page(proposal) + 1
    words = say(QT_TRANSLATE_NOOP("grouping", "Pagina {0}")).format(page)
    if one_document:
        return Heading(str(page), (0, page), words)
    document = session.document(proposal.document_id)
    place = session.documents().index(document)
    return Heading(f"{document.id}:{page}", (place, page), f"{document.called} · {words}")


def _ground(session: ReviewSession, proposal: Proposal) -> Heading:
    mine = codes(session.decision(proposal.id).ground)
    places = [place for code in mine if (place := _order_of_grounds().get(code)) is not None]
    if not places:
        return Heading("", (1000, 0), say(QT_TRANSLATE_NOOP("grouping", "Zonder grond")))
    words = joined(mine)
    if len(mine) == 1:
        words += f" · {reference.grounds()[mine[0]].title}"
    return Heading(joined(mine), (places[0], len(mine)), words)


@cache
def _order_of_grounds() -> dict[str, int]:
    return {code: i for i, code in enumerate(reference.grounds())}


def places(group: Group) -> str:
    """``12 plaatsen in 5 documenten``."""
    one, many = QT_TRANSLATE_NOOP("grouping", "plaats"), QT_TRANSLATE_NOOP("grouping", "plaatsen")
    first = count(len(group.ids), say(one), say(many))
    one, many = (
        QT_TRANSLATE_NOOP("grouping", "document"),
        QT_TRANSLATE_NOOP("grouping", "documenten"),
    )
    return say(QT_TRANSLATE_NOOP("grouping", "{0} in {1}")).format(
        first, count(group.documents, say(one), say(many))
    )
