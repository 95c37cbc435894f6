"""The collector of garbage leaves an open dossier alone, and takes it in when it is closed."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

from app.ui.settled import undisturbed

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


def test_what_an_open_dossier_holds_is_left_alone_until_it_is_closed(window: MainWindow) -> None:
    workspace = window.workspace
    assert workspace.session is not None
    assert gc.get_freeze_count() > 0
    gone = weakref.ref(workspace.session)
    workspace.close()
    assert gc.get_freeze_count() == 0
    gc.collect()
    assert gone() is None, "nothing of a closed dossier stays in memory"


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with undisturbed():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()
    with undisturbed():
        assert not gc.isenabled()
    assert gc.isenabled()
