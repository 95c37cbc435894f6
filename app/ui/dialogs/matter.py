"""What a document is about: environmental information has grounds of its own (Woo, article 5.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QInputDialog

from app.model.decision import Verdict
from app.model.record import Matter
from app.review.document_rules import check_document
from app.review.subject import matter_of, set_matter
from app.ui.models.documents import title_of
from app.ui.states import count

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.model.document import Document
    from app.review.session import ReviewSession
    from app.ui.desk import Desk

_NAMES = {
    Matter.UNKNOWN: QT_TRANSLATE_NOOP("matter", "nog niet gezegd"),
    Matter.ORDINARY: QT_TRANSLATE_NOOP("matter", "geen milieu-informatie"),
    Matter.ENVIRONMENT: QT_TRANSLATE_NOOP("matter", "milieu-informatie"),
    Matter.EMISSIONS: QT_TRANSLATE_NOOP("matter", "emissies in het milieu"),
}
_QUESTION = QT_TRANSLATE_NOOP("matter", "Dit document bevat:")
_TITLE = QT_TRANSLATE_NOOP("matter", "Milieu-informatie")
_ONE = QT_TRANSLATE_NOOP("matter", "vlak heeft")
_MANY = QT_TRANSLATE_NOOP("matter", "vlakken hebben")
_TOLD = QT_TRANSLATE_NOOP(
    "matter", "{0} een grond die daarbij niet past; kijk die na (bij elk staat waarom)."
)


def matter_name(matter: Matter) -> str:
    """What a document is about, in the officer's words."""
    return _say(_NAMES[matter])


def titled(session: ReviewSession, document: Document) -> str:
    """Number and title, and what the document is about where somebody said so."""
    title = f"{document.called}  {title_of(document)}"
    matter = matter_of(session, document.id)
    return title if matter is Matter.UNKNOWN else f"{title} · {matter_name(matter)}"


def ask_matter(desk: Desk, window: QWidget) -> None:
    """Ask it of the document that is shown; boxes with a ground that does not fit are counted."""
    if desk.ready() is None or desk.document_id is None:
        return
    document = desk.document_id
    by_name = {matter_name(matter): matter for matter in Matter}
    dialog = QInputDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(_say(_TITLE))
    dialog.setLabelText(_say(_QUESTION))
    dialog.setComboBoxItems(list(by_name))
    dialog.setTextValue(matter_name(desk.matter))
    dialog.textValueSelected.connect(lambda name: _take(desk, document, by_name[name]))
    dialog.open()


def _take(desk: Desk, document: str, matter: Matter) -> None:
    session = desk.ready()
    if session is None:
        return
    desk.workspace.apply(set_matter(session, document, matter))
    desk.workspace.proposals_changed.emit(tuple(p.id for p in session.proposals(document)))
    told = check_document(session, document, desk.workspace.profile)
    wrong = {key for key, notice in told if notice.rule in ("R2", "R3") and matter.environmental}
    redacted = [i for i in wrong if session.decision(i).verdict is Verdict.REDACT]
    if redacted:
        desk.warned.emit(_say(_TOLD).format(count(len(redacted), _say(_ONE), _say(_MANY))))


def _say(text: object) -> str:
    return QCoreApplication.translate("matter", str(text))
