"""Attachments end somewhere, and a disk that is full loses none that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import DossierError
from app.model.analysis import Analysis, Attachment
from app.ui.attached import DEEPEST, take_attachments

if TYPE_CHECKING:
    from app.model.textmap import TextMap
    from app.review.session import ReviewSession


def read(session: ReviewSession, document_id: str, *names: str) -> Analysis:
    text: TextMap | None = session.text_map("doc0")
    assert text is not None
    files = tuple(Attachment(f"{name}.pdf", name.encode()) for name in names)
    return Analysis(session.document(document_id), text, (), attachments=files)


def test_attachments_of_attachments_end(session: ReviewSession) -> None:
    here, labels = "doc0", []
    for level in range(DEEPEST + 1):
        new = list(take_attachments(session, read(session, here, f"bijlage {level}")))
        if not new:
            break
        (here,) = new
        labels.append(session.document(here).called)
    assert labels == ["001a", "001a-a", "001a-a-a", "001a-a-a-a", "001a-a-a-a-a"]
    assert [d.called for d in session.documents()][-1] == "002"


def test_what_was_added_before_the_disk_was_full_is_there(
    session: ReviewSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    add, full = session.dossier.add_document, DossierError("De schijf is vol.")

    def once(*given: object) -> object:
        monkeypatch.setattr(session.dossier, "add_document", fails)
        return add(*given)

    def fails(*_: object) -> object:
        raise full

    monkeypatch.setattr(session.dossier, "add_document", once)
    taken = take_attachments(session, read(session, "doc0", "een", "twee"))
    assert session.document(next(taken)).called == "001a"
    with pytest.raises(DossierError):
        next(taken)
    assert [d.called for d in session.documents()] == ["001", "001a", "002"]
