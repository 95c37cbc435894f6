"""Look at the real window: at 100% and 200%, light, dark and in high contrast, Dutch and English.

Run it after a change of the window, on a machine with Xvfb::

    xvfb-run -s "-screen 0 3200x2000x24" python tools/make_gallery.py [--all] [FOLDER]

A chosen few go to ``docs/images/venster`` and stand in ``docs/venster.md``; ``--all`` takes every
picture of every look, for the eye alone. The dossiers are read once and opened as a copy in a
program of its own for each look, because the size of the letters belongs to the start.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]
os.environ.setdefault("QT_QPA_PLATFORM", "xcb" if os.environ.get("DISPLAY") else "offscreen")

import pymupdf  # noqa: E402
from make_screenshots import Photographer, dark  # noqa: E402
from PySide6.QtCore import QSize, Qt  # noqa: E402
from PySide6.QtGui import QColor, QPalette  # noqa: E402
from PySide6.QtWidgets import QDialog  # noqa: E402

from app.model.document import DocumentStatus  # noqa: E402
from app.model.geometry import PageArea, Rect  # noqa: E402
from app.settings import Language  # noqa: E402
from app.ui import contrast  # noqa: E402
from app.ui.actions import ACTIONS  # noqa: E402
from app.ui.application import make_application  # noqa: E402
from app.ui.main_window import MainWindow  # noqa: E402
from app.ui.preferences import Preferences  # noqa: E402
from app.worker.client import RenderWorker, WorkerPool  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

SIZE = QSize(1360, 860)
MANY, LONG = 40, 400
DOSSIERS = ("brief", "veertig", "vierhonderd", "scan", "lange namen", "bijlagen")
LONG_TITLE = (
    "Geannoteerde agenda van de vergadering van de interdepartementale werkgroep over de "
    "toepassing van mobiele radar in het gebied rond de luchthaven, deel {0}"
)


class Look(NamedTuple):
    """How the desktop is set: the size of things, the colours, the language."""

    scale: int
    colours: str
    language: str

    def __str__(self) -> str:
        return f"{self.colours}-{self.scale}-{self.language}"


LOOKS = (
    Look(100, "licht", "nl"),
    Look(200, "licht", "nl"),
    Look(100, "donker", "nl"),
    Look(200, "donker", "nl"),
    Look(100, "contrast", "nl"),
    Look(100, "licht", "en"),
    Look(100, "donker", "en"),
    Look(200, "contrast", "en"),
)
KEPT = {
    Look(100, "licht", "nl"): (
        "leeg",
        "veertig",
        "vierhonderd",
        "scan",
        "lange-namen",
        "gronden",
        "bijlagen",
    ),
    Look(200, "licht", "nl"): ("brief",),
    Look(100, "donker", "nl"): ("veertig", "vergelijken"),
    Look(100, "contrast", "nl"): ("brief",),
    Look(100, "licht", "en"): ("brief", "voorkeuren"),
}
"""What ``docs/venster.md`` shows."""


def high_contrast() -> QPalette:
    """White on black with yellow, as the high contrast of a desktop is."""
    black, white, yellow = QColor("black"), QColor("white"), QColor(255, 255, 0)
    palette = QPalette(black)
    for role, colour in (
        *(
            (role, black)
            for role in (
                QPalette.ColorRole.Window,
                QPalette.ColorRole.Base,
                QPalette.ColorRole.AlternateBase,
                QPalette.ColorRole.Button,
            )
        ),
        *(
            (role, white)
            for role in (
                QPalette.ColorRole.WindowText,
                QPalette.ColorRole.Text,
                QPalette.ColorRole.ButtonText,
                QPalette.ColorRole.Light,
                QPalette.ColorRole.Mid,
                QPalette.ColorRole.Dark,
            )
        ),
        (QPalette.ColorRole.Highlight, yellow),
        (QPalette.ColorRole.HighlightedText, black),
        (QPalette.ColorRole.Link, yellow),
        (QPalette.ColorRole.PlaceholderText, QColor(200, 200, 200)),
        (QPalette.ColorRole.ToolTipBase, black),
        (QPalette.ColorRole.ToolTipText, white),
    ):
        palette.setColor(role, colour)
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text,
                 QPalette.ColorRole.ButtonText):  # fmt: skip
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(0, 255, 0))
    return palette


# --- what is looked at


def make_files(folder: Path) -> dict[str, list[Path]]:
    """The PDFs of each dossier, all from the sample letter and note."""
    letter, note = sorted((ROOT / "resources" / "samples").glob("*.pdf"))
    found: dict[str, list[Path]] = {"brief": [note]}
    found["veertig"] = [
        Path(shutil.copy(note if n % 3 else letter, _in(folder, "veertig", f"{n:03d} stuk.pdf")))
        for n in range(1, MANY + 1)
    ]
    found["lange namen"] = [
        Path(shutil.copy(letter, _in(folder, "lang", LONG_TITLE.format(n) + ".pdf")))
        for n in (1, 2)
    ]
    with pymupdf.open(letter) as outer, pymupdf.open(note) as inner:
        for one, kept, name in ((inner, letter, "Agenda.pdf"), (outer, None, "Nota.pdf")):
            data = kept.read_bytes() if kept is not None else inner.tobytes()
            one.embfile_add(name, data, filename=name)
        outer.embfile_add("Kaart.pdf", note.read_bytes(), filename="Kaart.pdf")
        found["bijlagen"] = [
            _in(folder, "bijlagen", "001 Brief met bijlagen.pdf"),
            Path(shutil.copy(note, _in(folder, "bijlagen", "002 Nota.pdf"))),
        ]
        outer.save(found["bijlagen"][0])
    with pymupdf.open() as whole, pymupdf.open(note) as some:
        while len(whole) < LONG:
            whole.insert_pdf(some)
        whole.select(range(LONG))
        whole.set_toc([[1, f"Onderdeel {n // 40 + 1}", n + 1] for n in range(0, LONG, 40)])
        path = _in(folder, "vierhonderd", "Rapport van vierhonderd bladzijden.pdf")
        whole.save(path, garbage=3, deflate=True)
    found["vierhonderd"] = [path]
    with pymupdf.open() as pictures, pymupdf.open(note) as some:
        for page in some:
            drawn = page.get_pixmap(dpi=200, colorspace=pymupdf.csGRAY)
            new = pictures.new_page(width=page.rect.width, height=page.rect.height)
            new.insert_image(new.rect, stream=drawn.tobytes("jpeg"))
        path = _in(folder, "scan", "Ingekomen brief (scan).pdf")
        pictures.save(path)
    found["scan"] = [path]
    return found


def _in(folder: Path, part: str, name: str) -> Path:
    (folder / part).mkdir(exist_ok=True)
    return folder / part / name


class Onlooker(Photographer):
    """Takes the pictures of one look; those that are not wanted are gone through all the same."""

    def __init__(self, look: Look, window: MainWindow, folder: Path, wanted: Iterable[str]) -> None:
        super().__init__(make_application(), window, folder)
        self.look = look
        self.wanted = frozenset(wanted)

    def see(self, name: str, widget: QDialog | None = None) -> None:
        """Take a picture, if it is wanted or all are."""
        if not self.wanted or name in self.wanted:
            self.take(f"{self.look}-{name}", widget)

    def open(self, dossiers: Path, name: str) -> None:
        """Open one of the dossiers, without waiting for the next question."""
        self.window.workspace.close()
        self.window.files.open(dossiers / f"{name}.lakwerk")
        self.wait(lambda: not self.window.jobs.busy)
        view = self.window.bench.view
        self.wait(lambda: view.images.nearest(view.picture_id, view.page, 1000) is not None)
        self.window.bench.proposals.tree.setFocus()

    def dialog(self, name: str, action: str, prepare: Callable[[QDialog], object] | None = None,
               ) -> None:  # fmt: skip
        """Take a picture of the window that an action opens."""
        before = set(self.window.findChildren(QDialog))
        self.window.actions_[action].trigger()
        found = [d for d in self.window.findChildren(QDialog)
                 if d.isVisible() and d not in before] or [
                 d for d in self.window.findChildren(QDialog) if d.isVisible()]  # fmt: skip
        if found:
            if prepare is not None:
                prepare(found[-1])
            self.see(name, found[-1])
            found[-1].close()

    def go(self, dossiers: Path) -> None:
        """All that an officer sees in a day."""
        window, bench = self.window, self.window.bench
        self.see("start")
        window.workspace.create(dossiers / f"leeg-{self.look}.lakwerk")
        self.see("leeg")
        self.open(dossiers, "brief")
        for key in (Qt.Key.Key_N, Qt.Key.Key_L, Qt.Key.Key_N):
            self.press(key)
        self.see("brief")
        self._windows()
        self._tour()
        for name in DOSSIERS[1:]:
            self.open(dossiers, name)
            if name == "vierhonderd":
                bench.view.go_to_page(211)
                window.actions_["thumbnails"].trigger()
            else:
                bench.navigation.pane.setCurrentIndex(0)
                self.press(Qt.Key.Key_N)
            self.see(name.replace(" ", "-"))
            bench.navigation.pane.setCurrentIndex(0)
            bench.proposals.tree.setFocus()
        self._second(dossiers)

    def _windows(self) -> None:
        window = self.window
        for name, action in (
            ("toetsen", "legend"), ("handleiding", "manual"), ("gronden", "grounds"),
            ("volledigheid", "completeness"), ("lijsten", "organisation"),
            ("sjablonen", "motivations"), ("zekerheid", "score"), ("steekproef", "blind"),
            ("onthouden", "known_blocks"), ("geschiedenis", "history"), ("naam", "author"),
            ("voorkeuren", "preferences"),
        ):  # fmt: skip
            if any(action == spec.id for spec in ACTIONS):
                self.dialog(name, action)
        self.dialog("zoeken", "find", lambda d: (d.words.setText("Velde"), d.search()))
        window.pencil.draw(PageArea(0, Rect(90, 300, 330, 330)))
        self.see("getekend")
        self.dialog("opmerkingen", "comments")
        self.dialog("verschillen", "radar")
        window.actions_["accept_all"].trigger()
        window.actions_["preview"].trigger()
        self.wait(lambda: window.bench.view.result_id is not None)
        self.see("voorbeeld")
        window.actions_["compare"].trigger()
        self.wait(lambda: window.preview.after.document is not None)
        self.see("vergelijken")
        window.actions_["compare"].trigger()
        self.dialog("exporteren", "export")

    def _tour(self) -> None:
        tour = self.window.helping.tour
        tour.begin()
        self.see("rondleiding")
        for _ in range(2):
            if tour.callout is not None:
                tour.callout.next_wanted.emit()
        self.see("rondleiding-lijst")
        tour.stop()

    def _second(self, dossiers: Path) -> None:
        self.open(dossiers, "brief")
        self.window.completing.second.begin("collega")
        self.press(Qt.Key.Key_N)
        self.see("tweede-blik")


def look_at(look: Look, dossiers: Path, folder: Path, wanted: Iterable[str]) -> None:
    """Start the window in one look, and go through it."""
    application = make_application(Language(look.language))
    palettes = {"donker": dark, "contrast": high_contrast}
    if look.colours in palettes:
        application.setPalette(palettes[look.colours]())
        contrast.follow(application)
    with tempfile.TemporaryDirectory() as own:
        preferences = Preferences(Path(own) / "settings.json")
        window = MainWindow(WorkerPool(1), RenderWorker(), preferences, lambda _: True)
        window.resize(SIZE)
        window.show()
        try:
            Onlooker(look, window, folder, wanted).go(dossiers)
        finally:
            window.close()


def is_read(window: MainWindow, number: int) -> bool:
    """Whether so many documents are there with their proposals."""
    session = window.workspace.session
    if session is None or window.jobs.busy or not session.proposals():
        return False
    ready = [d for d in session.documents() if d.status is DocumentStatus.READY]
    return len(ready) == len(session.documents()) >= number


def read_all(files: dict[str, list[Path]], dossiers: Path) -> None:
    """Make the dossiers, by the same reading and detection as an officer's."""
    application = make_application()
    with tempfile.TemporaryDirectory() as own:
        window = MainWindow(WorkerPool(1), RenderWorker(), Preferences(Path(own) / "s.json"),
                            lambda _: True)  # fmt: skip
        try:
            for name, paths in files.items():
                window.workspace.create(dossiers / f"{name}.lakwerk")
                window.workspace.add_files(paths)
                photographer = Photographer(application, window, dossiers)
                photographer.wait(partial(is_read, window, len(paths)))
                window.workspace.close()
        finally:
            window.close()


def main() -> int:
    """Read the dossiers once, then look in a program of its own for each look."""
    parser = argparse.ArgumentParser(description="Make the pictures of the window in every look.")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs/images/venster")
    parser.add_argument("--all", action="store_true", help="every picture of every look")
    parser.add_argument("--dossiers", type=Path, help="folder in which to keep the dossiers")
    parser.add_argument("--look", nargs=3, metavar=("SCALE", "COLOURS", "LANGUAGE"))
    given = parser.parse_args()
    folder = given.folder.absolute()
    folder.mkdir(parents=True, exist_ok=True)
    if given.look:
        look = Look(int(given.look[0]), *given.look[1:])
        with tempfile.TemporaryDirectory() as copies:
            for path in given.dossiers.glob("*.lakwerk"):
                shutil.copy(path, copies)
            look_at(look, Path(copies), folder, () if given.all else KEPT.get(look, ()))
        return 0
    with tempfile.TemporaryDirectory() as home:
        for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
            os.environ[name] = home
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            os.environ.pop(name, None)
        dossiers = given.dossiers or Path(home)
        if not (dossiers / "brief.lakwerk").exists():
            (Path(home) / "files").mkdir()
            read_all(make_files(Path(home) / "files"), dossiers)
        for look in LOOKS if given.all else KEPT:
            command = [sys.executable, __file__, str(folder), "--dossiers", str(dossiers), "--look",
                       *map(str, look)]  # fmt: skip
            subprocess.run(
                [*command, "--all"] if given.all else command,
                check=True,
                env=os.environ | {"QT_SCALE_FACTOR": str(look.scale / 100)},
            )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
