"""Make the pictures of the README and the manual from the real window on the sample files.

Run it after a change of the window::

    python tools/make_screenshots.py [--dark] [FOLDER]

The pictures go to ``docs/images``. No screen is needed; settings and dossiers of the user are left
alone, because everything lives in a temporary home.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image  # noqa: E402
from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QRect, QSize, Qt  # noqa: E402
from PySide6.QtGui import QColor, QPalette, QPixmap  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from app.model.geometry import PageArea, Rect  # noqa: E402
from app.ui.application import make_application  # noqa: E402
from app.ui.dialogs.legend import LegendDialog  # noqa: E402
from app.ui.dialogs.organisation import OrganisationDialog  # noqa: E402
from app.ui.main_window import MainWindow  # noqa: E402
from app.ui.preferences import Preferences  # noqa: E402
from app.worker.client import RenderWorker, WorkerPool  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

SIZE = QSize(1360, 860)
SMALLER = QSize(1160, 760)  # for the manual, which shows pictures less wide
COLOURS = 255
PATIENCE = 300.0
REST = 0.6  # seconds in which the sharp pages arrive


class Photographer:
    """Goes through the work on the sample and takes pictures on the way."""

    def __init__(self, application: QApplication, window: MainWindow, folder: Path) -> None:
        self.application = application
        self.window = window
        self.folder = folder

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the window work until something is so."""
        end = time.monotonic() + PATIENCE
        while not until():
            if time.monotonic() > end:
                raise SystemExit("the window did not get ready")
            self.application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def take(self, name: str, widget: QWidget | None = None, part: QRect | None = None) -> None:
        """Save a picture of the window, or of another widget or a part of that."""
        end = time.monotonic() + REST
        self.wait(lambda: time.monotonic() > end)
        seen = widget or self.window
        path = self.folder / f"{name}.png"
        path.parent.mkdir(exist_ok=True)
        save_small(seen.grab(part or seen.rect()), path)
        print(path, f"{path.stat().st_size / 1024:.0f} kB")

    def press(self, key: Qt.Key) -> None:
        """Press a key where the focus is."""
        self.window.activateWindow()
        self.wait(lambda: QApplication.focusWidget() is not None)
        QTest.keyClick(QApplication.focusWidget(), key)

    def work(self) -> None:
        """Start, open the sample, review the note, preview, export, legend."""
        window = self.window
        self.take("start")
        window.files.sample()
        self.wait(self._is_ready)
        window.bench.proposals.tree.setFocus()
        for key in (Qt.Key.Key_N, Qt.Key.Key_L, Qt.Key.Key_L):
            self.press(key)
        self.take("venster")
        documents = window.workspace.session.documents()  # type: ignore[union-attr]
        window.desk.show_document(documents[1].id)
        window.bench.view.go_to_page(1)
        window.actions_["accept_all"].trigger()
        window.pencil.draw(PageArea(1, Rect(90, 300, 330, 330)))
        self.take("getekend")
        window.desk.undo()
        window.actions_["preview"].trigger()
        view = window.bench.view
        self.wait(lambda: view.result_id is not None)
        self.wait(lambda: view.images.nearest(view.picture_id, view.page, 1000) is not None)
        self.take("voorbeeld")
        window.actions_["compare"].trigger()
        self.wait(lambda: window.preview.after.document is not None)
        window.actions_["thumbnails"].trigger()
        self.take("vergelijken")
        window.actions_["compare"].trigger()
        self._export()
        window.actions_["legend"].trigger()
        legend = window.findChild(LegendDialog)
        self.take("toetsen", legend)
        assert legend is not None
        legend.close()
        self._manual()

    def _manual(self) -> None:
        """What stands in the manual and not in the README, on a window that is less wide."""
        window, bench = self.window, self.window.bench
        window.resize(SMALLER)
        window.workspace.close()
        middle = QRect(0, 0, 700, 420)
        middle.moveCenter(window.start.rect().center())
        self.take("handleiding/start", window.start, middle)
        window.workspace.set_author("eerste beoordelaar")
        window.files.sample()
        self.wait(self._is_ready)
        documents = window.workspace.session.documents()  # type: ignore[union-attr]
        bench.proposals.tree.setFocus()
        for key in (Qt.Key.Key_N, Qt.Key.Key_L, Qt.Key.Key_L):
            self.press(key)
        self.take("handleiding/venster")
        self.take("handleiding/lijst", bench.proposals)
        self.take("handleiding/voorstel", bench.details)
        window.actions_["thumbnails"].trigger()
        self.take("handleiding/paginas", bench.navigation.pane, QRect(0, 0, 260, 380))
        bench.navigation.pane.setCurrentIndex(0)
        window.desk.show_document(documents[1].id)
        bench.view.go_to_page(1)
        window.pencil.draw(PageArea(1, Rect(84, 195, 330, 232)))
        self.take("handleiding/getekend", bench.view, QRect(0, 0, bench.view.width(), 400))
        window.desk.undo()
        self._find()
        self._comments()
        self._second()
        self._radar()
        self._compare()
        self._lists()

    def _export(self) -> None:
        self.window.show_export()
        dialog = self.window.export_dialog
        assert dialog is not None
        dialog.folder.setText("~/Openbaar")
        dialog.begin()
        self.wait(lambda: not dialog.busy)
        dialog.list.setCurrentItem(dialog.list.topLevelItem(1))
        self.take("exporteren", dialog)
        self.take("handleiding/exporteren", dialog)
        dialog.close()

    def _find(self) -> None:
        self.window.show_find()
        dialog = self.window.find_dialog
        assert dialog is not None
        dialog.words.setText("Velde")
        dialog.search()
        dialog.resize(760, 360)
        self.take("handleiding/zoeken", dialog)
        dialog.close()

    def _comments(self) -> None:
        window = self.window
        window.bench.proposals.tree.setFocus()
        window.desk.go_on()
        window.actions_["comment"].trigger()
        dialog = window.completing.comments
        assert dialog is not None
        dialog.words.setPlainText("Is deze persoon ambtsdrager? Graag nakijken.")
        dialog.add()
        dialog.resize(720, 320)
        self.take("handleiding/opmerkingen", dialog)
        dialog.close()

    def _second(self) -> None:
        window = self.window
        window.completing.second.begin("collega")
        session = window.workspace.session
        assert session is not None
        window.desk.choose(session.proposals(window.desk.document_id)[0].id)
        self.take("handleiding/tweede-blik", window.bench, QRect(0, 0, SMALLER.width(), 190))
        window.completing.second.toggle()

    def _radar(self) -> None:
        window = self.window
        text_map = window.bench.view.text_map
        assert text_map is not None
        words = "mobiele radar"
        start = text_map.text.index(words)
        window.pencil.redact_spans([(start, start + len(words))])
        window.actions_["radar"].trigger()
        dialog = window.completing.radar
        assert dialog is not None
        dialog.resize(640, 300)
        self.take("handleiding/verschillen", dialog)
        dialog.close()
        window.desk.undo()
        window.actions_["accept_all"].trigger()

    def _compare(self) -> None:
        self.window.actions_["compare"].trigger()
        self.wait(lambda: self.window.preview.after.document is not None)
        self.take("handleiding/voorbeeld")
        self.window.actions_["compare"].trigger()

    def _lists(self) -> None:
        self.window.actions_["organisation"].trigger()
        dialog = self.window.findChild(OrganisationDialog)
        assert dialog is not None
        dialog.lists["visible"].setPlainText("Commando Luchtstrijdkrachten\nRegeling Mobiele Radar")
        dialog.resize(640, 300)
        self.take("handleiding/lijsten", dialog)
        dialog.close()

    def _is_ready(self) -> bool:
        session = self.window.workspace.session
        return session is not None and bool(session.proposals()) and not self.window.jobs.busy


def save_small(picture: QPixmap, path: Path) -> None:
    """Write a picture with a palette, in which a window loses nothing to the eye."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    image = Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGB")
    few = image.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


def dark() -> QPalette:
    """A dark palette, for looking at the window in one."""
    palette = QPalette(QColor(45, 45, 48))
    palette.setColor(QPalette.ColorRole.Base, QColor(30, 30, 30))
    palette.setColor(QPalette.ColorRole.Highlight, QColor(38, 79, 140))
    return palette


def main() -> int:
    """Take all pictures."""
    parser = argparse.ArgumentParser(description="Make the pictures of the documentation.")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs" / "images")
    parser.add_argument("--dark", action="store_true", help="in dark colours")
    given = parser.parse_args()
    folder = given.folder.absolute()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
            os.environ[name] = home
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            os.environ.pop(name, None)
        application = make_application()
        if given.dark:
            application.setPalette(dark())
        window = MainWindow(WorkerPool(1), RenderWorker(), Preferences(), lambda _: True)
        window.resize(SIZE)
        window.show()
        window.activateWindow()
        try:
            Photographer(application, window, folder).work()
        finally:
            window.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
