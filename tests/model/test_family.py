"""What documents and their attachments are called, and in which order they stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.model.document import Document, SourceFile
from app.model.family import depth, in_families, letter


def document(key: str, parent: str | None = None) -> Document:
    return Document(
        key, 0, key, SourceFile(f"{key}.pdf", "application/pdf", 1, ""), parent_id=parent
    )


def labels(*given: Document) -> list[tuple[str, str, int]]:
    return [(d.id, d.label, depth(d)) for d in in_families(given)]


def test_an_attachment_stands_behind_its_document_and_is_called_after_it() -> None:
    came = [document("a"), document("b"), document("b1", "b"), document("c"), document("b2", "b"),
            document("b11", "b1"), document("b12", "b1"), document("d")]  # fmt: skip
    assert labels(*came) == [
        ("a", "001", 0), ("b", "002", 0), ("b1", "002a", 1), ("b11", "002a-a", 2),
        ("b12", "002a-b", 2), ("b2", "002b", 1), ("c", "003", 0), ("d", "004", 0),
    ]  # fmt: skip


def test_what_belongs_to_nothing_that_is_there_stands_by_itself() -> None:
    assert labels(document("a", "gone"), document("b", "b")) == [("a", "001", 0), ("b", "002", 0)]


def test_a_document_outside_a_dossier_is_called_by_its_number() -> None:
    alone = document("a")
    assert (alone.called, in_families([alone])[0].called) == ("000", "001")


def test_letters_never_end_and_stay_in_order_of_the_alphabet() -> None:
    names = [letter(place) for place in range(130)]
    assert names[:2] == ["a", "b"]
    assert names[24:27] == ["y", "za", "zb"]
    assert names == sorted(names)
    assert len(set(names)) == len(names)


@given(st.lists(st.integers(-1, 12), min_size=1, max_size=13))
def test_labels_are_unique_in_order_and_stay_when_more_comes(parents: list[int]) -> None:
    came = [document(f"d{i}", f"d{p}" if 0 <= p < i else None) for i, p in enumerate(parents)]
    found = in_families(came)
    names = [d.label for d in found]
    assert len(set(names)) == len(came)
    assert names == sorted(names)
    known = {d.id: d.label for d in in_families(came[:-1])}
    assert {d.id: d.label for d in found if d.id in known} == known
