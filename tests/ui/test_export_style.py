"""What the officer chooses for the boxes is kept in the dossier, and is what is exported."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import reference
from app.model.export import BoxLabel, BoxLook
from app.ui.dialogs.style import StyleRow
from app.ui.exportstyle import ExportStyle, keep_style, style_of


class Kept:
    """As much of a session as the style asks for."""

    read_only = False

    def __init__(self, text: str = "") -> None:
        self.text = text
        self.dossier = self

    def value(self, key: str) -> str:
        return self.text

    def set_value(self, key: str, text: str) -> None:
        self.text = text


STYLES = st.builds(
    ExportStyle,
    st.sampled_from(BoxLook),
    st.none() | st.sampled_from(BoxLabel),
    st.none() | st.sampled_from([0.0, 12.0, 36.0]),
    st.none() | st.booleans(),
)


@given(STYLES)
def test_a_style_is_read_as_it_was_kept(style: ExportStyle) -> None:
    session = Kept()
    keep_style(session, style)
    assert style_of(session) == style


@pytest.mark.parametrize("text", ["", "paars|||", "black|||x|", "black||breed|"])
def test_what_cannot_be_read_is_the_profiles_own(text: str) -> None:
    assert style_of(Kept(text)) == ExportStyle()


def test_a_dossier_that_is_open_to_look_at_keeps_nothing() -> None:
    session = Kept()
    session.read_only = True
    keep_style(session, ExportStyle(BoxLook.GREY))
    assert session.text == ""


def test_the_row_shows_and_gives_what_was_chosen(qtbot) -> None:
    row = StyleRow()
    qtbot.addWidget(row)
    profile = replace(reference.profile("woo-verzoek"), gap=24.0)
    row.show_style(ExportStyle(), profile)
    assert row.gap.currentData() == 24.0
    assert row.style_now(profile) == ExportStyle()
    seen = []
    row.changed.connect(lambda: seen.append(row.style_now(profile)))
    row.look.setCurrentIndex(row.look.findData(BoxLook.GREY))
    row.label.setCurrentIndex(row.label.findData(BoxLabel.NONE))
    row.gap.setCurrentIndex(1)
    row.legend.setChecked(True)
    assert seen[-1] == ExportStyle(BoxLook.GREY, BoxLabel.NONE, 12.0, legend=True)
    applied = seen[-1].applied(profile)
    assert (applied.label, applied.gap, applied.legend) == (BoxLabel.NONE, 12.0, True)
    row.show_style(seen[-1], profile)
    assert row.style_now(profile) == seen[-1]
