"""The list of proposals: groups with rows, read from the session when a cell is painted."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.model.decision import Verdict
from app.review.comments import said_about
from app.ui.models.filters import Filter, belongs, listed
from app.ui.models.grouping import Grouping, Heading, heading, headings
from app.ui.said import said
from app.ui.stands import stand_name, stand_of
from app.ui.states import State, count, description, shown_text, spoken, state_name, state_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.model.proposal import Proposal
    from app.review.session import ReviewSession

Index = QModelIndex | QPersistentModelIndex

ID = int(Qt.ItemDataRole.UserRole)
STATE = ID + 1
PAGE = ID + 2
COUNT = ID + 3
NUMBER = ID + 4
DETAIL = ID + 5
GROUND = ID + 20
UNFOLDED = ID + 6
COMMENTS = ID + 7
STAND = ID + 8


FEW = 20  # rows that are told of one by one
ROW_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
)


@dataclass(slots=True)
class _Group:
    """A heading with the ids under it; ``base`` are all proposals that belong there."""

    heading: Heading
    base: list[Proposal] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)


class _Version:
    """Another object whenever proposals came, went or moved; ``session.derived`` keeps it."""

    def __init__(self, session: ReviewSession) -> None:
        self.session = session


class ProposalsModel(QAbstractItemModel):
    """Two levels: headings (see ``grouping``), and under them proposals in reading order.

    The rows are ids; everything else is asked of the session. What is judged stays in the list
    until the filter or the document changes, so that rows do not jump away under the officer.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: ReviewSession | None = None
        self._document: str | None = None
        self._filter = Filter.ALL
        self._grouping = Grouping.ROLE
        self._base: tuple[object, list[_Group]] = (None, [])
        self._groups: list[_Group] = []

    def show(
        self,
        session: ReviewSession | None,
        document_id: str | None,
        chosen: Filter,
        grouping: Grouping = Grouping.ROLE,
    ) -> None:
        """Show the proposals of a document (of all of them when None) under a filter."""
        self.beginResetModel()
        self._session, self._document, self._filter = session, document_id, chosen
        self._grouping = grouping
        self._groups = self._grouped()
        self.endResetModel()

    def headings(self) -> list[tuple[str, int]]:
        """The key of every heading in order, with the number of rows under it."""
        return [(group.heading.key, len(group.ids)) for group in self._groups]

    def refresh(self, ids: Iterable[str]) -> None:
        """Take changed proposals; rebuilds only when one came, went or changed its group."""
        session = self._session
        if session is None:
            return
        changed = set(ids)
        listed_now = {g: changed.intersection(group.ids) for g, group in enumerate(self._groups)}
        key = self._base_key(session)
        if key is not None and key == self._base[0]:  # so these were decided on and no more
            doubtful = changed.difference(*listed_now.values())
        else:
            doubtful = changed
        under = {i: g for g, mine in listed_now.items() for i in mine}
        if any(self._belongs_elsewhere(session, i, under.get(i)) for i in doubtful):
            self.show(session, self._document, self._filter, self._grouping)
            return
        for number, mine in listed_now.items():
            if mine:
                self._tell(number, mine)

    def _tell(self, number: int, ids: set[str]) -> None:
        """Say that rows under a heading changed, and so may its numbers."""
        top, rows = self.index(number, 0), self._groups[number].ids
        if len(ids) > FEW:  # a view paints what is in sight; to look for the ends takes longer
            first, last = 0, len(rows) - 1
        else:
            places = [rows.index(key) for key in ids]
            first, last = min(places), max(places)
        self.dataChanged.emit(self.index(first, 0, top), self.index(last, 0, top))
        self.dataChanged.emit(top, top)

    def _belongs_elsewhere(
        self, session: ReviewSession, proposal_id: str, under: int | None
    ) -> bool:
        """Whether a proposal must come, go or move; ``under`` is the heading where it is now."""
        there = session.has_proposal(proposal_id)
        if there:
            proposal = session.proposal(proposal_id)
            there = self._document in (None, proposal.document_id)
        if under is not None and there:
            group = self._groups[under]
            return self._heading_of(session, session.proposal(proposal_id)).key != group.heading.key
        if there:
            return belongs(session, self._filter, session.proposal(proposal_id))
        return under is not None

    def _heading_of(self, session: ReviewSession, proposal: Proposal) -> Heading:
        one = self._document is not None
        return heading(session, proposal, self._grouping, one_document=one)

    def _base_key(self, session: ReviewSession) -> object:
        """What the division into headings depends on; None when it must be made anew each time."""
        if self._grouping is Grouping.GROUND:
            return None
        return session, session.derived(_Version), self._document, self._grouping

    def _divided(self, session: ReviewSession) -> list[_Group]:
        """All headings with all that belongs under them, whatever the filter."""
        key = self._base_key(session)
        if key is not None and self._base[0] == key:
            return self._base[1]
        found: dict[str, _Group] = {}
        mine = session.proposals(self._document)
        one = self._document is not None
        for proposal, above in zip(
            mine, headings(session, mine, self._grouping, one_document=one), strict=True
        ):
            group = found.get(above.key)
            if group is None:
                group = found[above.key] = _Group(above)
            group.base.append(proposal)
        groups = sorted(found.values(), key=lambda group: group.heading.order)
        self._base = key, groups
        return groups

    def _grouped(self) -> list[_Group]:
        session = self._session
        if session is None:
            self._base = (None, [])  # nothing of a closed dossier stays in memory
            return []
        groups = self._divided(session)
        if self._filter is Filter.ALL:
            for group in groups:
                group.ids = [p.id for p in group.base]
            return groups
        for group in groups:
            group.ids = listed(session, self._filter, group.base)
        return [group for group in groups if group.ids]

    # --- places

    def index_of(self, proposal_id: str | None) -> QModelIndex:
        """The row of a proposal; an invalid index when it is not in the list."""
        found = self._place(proposal_id) if proposal_id is not None else None
        if found is None:
            return QModelIndex()
        return self.index(found[1], 0, self.index(found[0], 0))

    def _place(self, proposal_id: str) -> tuple[int, int] | None:
        """Heading and row of an id; a list is searched faster than a table of all is made."""
        for number, group in enumerate(self._groups):
            if proposal_id in group.ids:
                return number, group.ids.index(proposal_id)
        return None

    def proposal_id(self, index: Index) -> str | None:
        """The proposal of a row; None for a heading."""
        if not index.isValid() or index.internalId() == 0:
            return None
        return self._groups[index.internalId() - 1].ids[index.row()]

    @property
    def total(self) -> int:
        """The number of proposals in the list."""
        return sum(len(group.ids) for group in self._groups)

    # --- Qt's questions

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Headings have internal id 0, rows the number of their group from 1."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """The heading above a row."""
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Headings at the top, proposals under them."""
        if not parent.isValid():
            return len(self._groups)
        return len(self._groups[parent.row()].ids) if parent.internalId() == 0 else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One column; the delegate divides it."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be folded, rows can be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled if index.internalId() == 0 else ROW_FLAGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, sign and page of a row; title and numbers of a heading."""
        if not index.isValid() or self._session is None:
            return None
        if index.internalId() == 0:
            return self._heading(self._groups[index.row()], role)
        proposal_id = self._groups[index.internalId() - 1].ids[index.row()]
        if not self._session.has_proposal(proposal_id):
            return None
        return self._row(self._session, self._session.proposal(proposal_id), role)

    def _heading(self, group: _Group, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return group.heading.title
        if role == COUNT:
            return len(group.ids)
        if role == DETAIL:
            return group.heading.detail
        if role == Qt.ItemDataRole.AccessibleTextRole:
            session = self._session
            assert session is not None
            left = sum(
                session.has_proposal(i) and session.decision(i).verdict is Verdict.OPEN
                for i in group.ids
            )
            title = ", ".join(filter(None, (group.heading.title, group.heading.detail)))
            return self.tr("{0}, {1} voorstellen, {2} te beoordelen").format(
                title, len(group.ids), left
            )
        return None

    def _row(self, session: ReviewSession, proposal: Proposal, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return shown_text(proposal)
        if role == ID:
            return proposal.id
        page = min((a.page for a in proposal.areas), default=0)
        if role == PAGE:
            return page + 1
        if role == NUMBER:
            many = self._document is None
            return session.document(proposal.document_id).called.lstrip("0") if many else None
        decision = session.decision(proposal.id)
        state = state_of(proposal, decision)
        if role == STATE:
            return state
        ground = "" if state is State.KEEP else decision.ground
        if role == GROUND:
            return ground
        if role == COMMENTS:
            return len(said_about(session, proposal.id))
        stand = stand_of(session, proposal.id)
        if role == STAND:
            return stand
        if role == Qt.ItemDataRole.ToolTipRole:
            words = f"{state_name(state)} · {description(proposal)}"
            words = " · ".join(filter(None, [words, ground, stand_name(stand)]))
            remarks = [f"{c.author}: {c.text}" for c in said_about(session, proposal.id)]
            return "\n".join(filter(None, [words, said(proposal.explanation), *remarks]))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            number = len(said_about(session, proposal.id))
            said_ = count(number, self.tr("opmerking"), self.tr("opmerkingen")) if number else ""
            words = spoken(proposal, state, page)
            return ", ".join(filter(None, [words, stand_name(stand), said_]))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return ". ".join(filter(None, (ground, said(proposal.explanation))))
        return None
