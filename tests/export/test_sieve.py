"""One walk over a text finds the values that looking for each would find."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.export import sieve
from app.export.search import Haystack, Needle, Needles
from app.export.sieve import FEW, Sieve, batches

MANY = [f"waarde{n:03}" for n in range(2 * FEW)]
letters = st.text("ab\u00e9", max_size=60)
values = st.lists(st.text("ab\u00e9", min_size=1, max_size=12), max_size=2 * FEW)


@settings(max_examples=60, deadline=None)
@given(letters, values)
def test_texts(text, values):
    for known in (values, [*values, *MANY]):
        assert Sieve(known).within(text) == [v for v in dict.fromkeys(known) if v in text]


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=40), st.lists(st.binary(min_size=1, max_size=9), max_size=9))
def test_bytes(text, values):
    known = [*values, *(m.encode("utf-16-le") for m in MANY)]
    assert Sieve(known).within(text) == [v for v in dict.fromkeys(known) if v in text]


@pytest.mark.parametrize("at", range(10, 24))
def test_a_value_where_a_long_text_is_divided_is_found(at, monkeypatch):
    monkeypatch.setattr(sieve, "_AT_ONCE", 16)
    assert Sieve(MANY).within("x" * at + MANY[7] + "y" * 30) == [MANY[7]]


def test_pieces_are_taken_together_up_to_a_size():
    assert list(batches([b"aa", b"b", b"ccc", b"d"], 3)) == [[b"aa", b"b"], [b"ccc"], [b"d"]]


words = st.sampled_from(
    ["jan", "jansen", "van", "dam", "janssen", "de-jong", "o'brien", "061234", "j."]
)
phrases = st.lists(words, min_size=1, max_size=3).map(" ".join)
texts = st.lists(
    st.one_of(words, st.sampled_from(["-\n", "\n", ",", "Jan-", "\u00ad"])), max_size=30
)


@settings(max_examples=60, deadline=None)
@given(texts.map(" ".join), st.lists(phrases, min_size=1))
def test_many_values_are_counted_as_each_by_itself(text, values):
    needles = Needles(n for n in map(Needle.of, [*values, *MANY]) if n is not None)
    hay = Haystack(text)
    assert needles.counts(hay) == {n: n.count(hay) for n in needles if n.count(hay)}
    assert needles.any_in(text) == any(n.is_in(text) for n in needles)
    assert needles.glued_in(text) == any(n.bare in text for n in needles)
