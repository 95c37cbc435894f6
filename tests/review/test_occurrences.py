from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.review.occurrences import folded, occurrences


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("Van J. de\n\nVries, hier", ["j. de vries"], ["J. de\n\nVries"]),
        ("JAN en jan en Janneke", ["jan"], ["JAN", "jan"]),
        ("Jan Jansen en Jansen", ["jansen", "jan jansen"], ["Jan Jansen", "Jansen"]),
        ("een twee", ["drie", ""], []),
        ("_jan jan_ jan1 (jan)", ["jan"], ["jan"]),
        ("", ["jan"], []),
        ("jan jan jan", ["jan jan"], ["jan jan"]),
        ("\u0130zmir jan", ["jan"], ["jan"]),
    ],
)
def test_texts_are_found_as_whole_words_longest_first(
    text: str, wanted: list[str], found: list[str]
) -> None:
    assert [text[s:e] for _, s, e in occurrences(text, wanted)] == found


@given(st.text("ab \n", max_size=40), st.lists(st.text("ab ", min_size=1, max_size=5), max_size=4))
def test_what_is_found_is_what_was_wanted_and_lies_apart(text: str, raw: list[str]) -> None:
    wanted = [folded(w) for w in raw]
    last = 0
    for one, start, end in occurrences(text, wanted):
        assert folded(text[start:end]) == one in wanted
        assert start >= last
        last = end
