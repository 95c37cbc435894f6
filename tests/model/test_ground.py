from __future__ import annotations

from app.model.ground import codes, joined


def test_several_grounds_are_one_text_in_the_order_of_the_law() -> None:
    assert joined(["5.1.2i", "5.1.2e", " 5.1.2e", ""]) == "5.1.2e, 5.1.2i"
    assert codes("5.1.2e, 5.1.2i") == codes("5.1.2e,5.1.2i") == ("5.1.2e", "5.1.2i")
    assert joined([]) == ""
    assert codes("") == codes(" , ") == ()
    assert joined(codes("5.1.2e")) == "5.1.2e"
