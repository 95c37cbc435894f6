"""The blind look by keyboard: drawn, looked at page by page, measured, told and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from app.model.decision import Verdict
from app.model.record import Look, SampleUnit
from app.review import changes, comments
from app.review.sampling import running, samples
from app.store.dossier import Dossier
from app.ui.preview import Mode
from app.ui.stands import stand_of

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def press(qtbot, key: Key, held=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, held)


def to_list(window, qtbot) -> None:
    window.activateWindow()
    window.bench.proposals.tree.setFocus()
    qtbot.waitUntil(window.bench.proposals.tree.hasFocus)


@pytest.fixture
def dialog(window, qtbot):
    """All is judged: the first officer redacts, but for one name in the second document."""
    window.desk.accept_all()
    session = window.workspace.session
    missed = session.proposals("doc1")[0].id
    window.workspace.apply(changes.set_verdict(session, [missed], Verdict.KEEP))
    to_list(window, qtbot)
    press(qtbot, Key.Key_B, CONTROL | SHIFT)
    found = window.completing.blind.dialog
    qtbot.waitUntil(found.name.hasFocus)
    return found


def draw(dialog, window, qtbot, size: int = 4) -> None:
    dialog.name.setText("Fatima")
    dialog.size_.setValue(size)
    dialog.seed.setValue(7)
    dialog.begin_button.click()
    to_list(window, qtbot)


def test_a_blind_look_from_the_draw_to_the_measured_miss_rate(
    dialog, window, qtbot, dossier_path: Path, tmp_path: Path
) -> None:
    assert dialog._from.text() == "Er kan worden getrokken uit 4 pagina's."
    assert dialog.size_.maximum() == 4
    draw(dialog, window, qtbot)
    session = window.workspace.session
    assert session.is_blind
    bar = window.completing.second.bar
    assert bar.text == ("Blinde steekproef van Fatima: 0 van 4 pagina's gezien, 6 te beoordelen.")
    assert not bar.agree.isVisible()
    assert not dialog.begin_button.isEnabled()
    # nothing of the first is to be seen or reached
    first = session.proposals("doc0")[0]
    assert session.decision(first.id).verdict is Verdict.OPEN
    assert stand_of(session, first.id) is None
    window.actions_["differences"].trigger()
    assert window.completing.second.differences is None
    window.actions_["account"].trigger()
    assert window.line._telling.text() == "Rond eerst de blinde steekproef af."
    window.completing.second.agree()
    assert session.decision(first.id).verdict is Verdict.OPEN
    bar.finish.click()
    assert window.line._telling.text() == "Nog 4 pagina's te zien en 6 voorstellen te beoordelen."
    to_list(window, qtbot)
    window.desk.go_on()
    for _ in range(6):
        press(qtbot, Key.Key_L)
    for _ in range(4):
        press(qtbot, Key.Key_P)
    assert window.desk.document_id == "doc1"
    press(qtbot, Key.Key_K, CONTROL | SHIFT)
    assert not session.is_blind
    assert session.look is Look.FIRST
    (sample,) = samples(session).values()
    assert (sample.result.found, sample.result.missed) == (6, 1)
    words = dialog.list.topLevelItem(0).text(1)
    assert words.startswith("1 van 6 passages gemist: 16,7% (95%-betrouwbaarheidsinterval 0,4%")
    spoken = dialog.list.topLevelItem(0).data(1, Qt.ItemDataRole.AccessibleTextRole)
    assert words in spoken
    window.completing.blind.accounting.save(tmp_path / "verslag.html")
    page = (tmp_path / "verslag.html").read_text(encoding="utf-8")
    assert "1 van 6 passages gemist: 16,7%" in page
    assert "Vries" not in page
    window.completing.blind.accounting.save(tmp_path / "geen map" / "verslag.html")
    assert "andere map" in window.bench.message.text
    # and the find of the second stands among the differences
    window.actions_["differences"].trigger()
    assert window.completing.second.differences.list.topLevelItem(0).childCount() == 1
    window.files.open(dossier_path)
    assert samples(window.workspace.session)


def test_a_sample_that_was_left_goes_on_blindly(dialog, window, qtbot) -> None:
    draw(dialog, window, qtbot, 2)
    window.completing.second.bar.leave.click()
    session = window.workspace.session
    assert session.look is Look.FIRST
    dialog.refresh()
    assert dialog.begin_button.text() == "Verder met de steekproef"
    assert "rond die eerst af" in dialog._from.text()
    assert not dialog.size_.isEnabled()
    window.completing.second.begin("Fatima")
    assert session.is_blind
    window.workspace.take_look(Look.FIRST)
    dialog.begin_button.click()
    assert session.is_blind
    window.completing.blind.begin("Fatima", SampleUnit.PAGES, 1, 1)  # one at a time
    assert len(samples(session)) == 1


def test_there_must_be_something_to_draw_from_and_another_to_look(
    window, dossier_path: Path
) -> None:
    window.actions_["blind"].trigger()
    dialog = window.completing.blind.dialog
    assert "niets om uit te trekken" in dialog._from.text()
    assert not dialog.begin_button.isEnabled()
    window.completing.blind.begin("Fatima", SampleUnit.PAGES, 1, 1)
    assert window.line._telling.text() == "Er is niets om uit te trekken."
    window.desk.accept_all()
    dialog.unit.setCurrentIndex(1)
    assert dialog._from.text() == "Er kan worden getrokken uit 2 documenten."
    dialog.name.setText(window.workspace.author)
    dialog.begin_button.click()
    assert running(window.workspace.session) is None
    assert "twee personen" in window.bench.message.text
    window.actions_["finish_blind"].trigger()
    assert window.line._telling.text() == "Er loopt geen blinde steekproef."
    dialog.name.setText("Fatima")
    dialog.begin_button.click()
    assert window.workspace.session.is_blind
    window.actions_["close"].trigger()
    assert not dialog.isVisible()
    dialog.prepare()
    dialog._begin()
    window.completing.blind.accounting.save(dossier_path)
    window.completing.blind.accounting.choose_file()
    assert not window.completing.second.may_look("Fatima")


def test_who_only_reads_draws_nothing(window, dossier_path: Path) -> None:
    window.workspace.close()
    with Dossier.open(dossier_path):
        window.files.open(dossier_path)
        window.actions_["blind"].trigger()
        assert not window.completing.blind.dialog.begin_button.isEnabled()
        window.completing.blind.begin("Fatima", SampleUnit.PAGES, 1, 1)
        window.completing.blind.finish()
        assert samples(window.workspace.session) == {}


def test_what_other_windows_show_of_the_first_is_gone_too(dialog, window, qtbot) -> None:
    window.actions_["radar"].trigger()
    radar = window.completing.radar
    assert radar.list.topLevelItemCount() == 1
    window.show_find()
    window.find_dialog.words.setText("J. de Vries")
    window.find_dialog.search()
    assert window.find_dialog.model.total == 4
    session = window.workspace.session
    window.workspace.apply(comments.about_page(session, "doc0", 0, "Let op"))
    said = window.completing.show_comments()
    assert said.list.topLevelItemCount() == 1
    window.actions_["differences"].trigger()
    differences = window.completing.second.differences
    window.actions_["completeness"].trigger()
    window.actions_["compare"].trigger()
    assert window.preview.mode is Mode.BESIDE
    draw(dialog, window, qtbot)
    assert window.preview.mode is Mode.OFF
    assert said.list.topLevelItemCount() == differences.list.topLevelItemCount() == 0
    window.desk.judge(Verdict.REDACT)
    told = window.completing.dialog.second.text()
    assert told.endswith("Er loopt een steekproef.")
    assert "akkoord" not in told
    assert radar.list.topLevelItemCount() == window.find_dialog.model.total == 0
    assert not radar.isVisible()


def test_the_account_is_kept_where_the_officer_says(
    window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chosen = iter(["", str(tmp_path / "verslag.html")])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (next(chosen), ""))
    window.actions_["account"].trigger()
    assert not (tmp_path / "verslag.html").exists()
    window.actions_["account"].trigger()
    assert "Volledigheid" in (tmp_path / "verslag.html").read_text(encoding="utf-8")
    assert window.line._telling.text() == "Verslag bewaard."
