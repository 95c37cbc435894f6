"""Start of the window: shown first, everything else after it is on the screen."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

import app
from app import paths, settings
from app.settings import Language
from app.ui import contrast, theme
from app.ui.instance import Instance
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.worker.client import RenderWorker, WorkerPool

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """What the command line says about the window. ``sample`` opens the sample letter."""

    sample: bool = False
    profile: str = ""


def run(given: Sequence[Path], options: WindowOptions | None = None) -> int:
    """Show the window with dossiers or files, until it is closed; the exit code."""
    options = options or WindowOptions()
    application = make_application(settings.load().language)
    instance = Instance(paths.cache_dir(), application)
    if not instance.begin(given):
        return 0
    preferences = Preferences()
    window = MainWindow(WorkerPool(preferences.now.worker_count), RenderWorker(), preferences)
    window.problems.install()
    if options.profile:
        window.workspace.prefer_profile(options.profile)
    window.show()
    instance.files_came.connect(window.files.take_over)

    QTimer.singleShot(0, window, lambda: begin(window, given, options))
    try:
        return application.exec()
    finally:
        instance.close()


def begin(window: MainWindow, given: Sequence[Path], options: WindowOptions) -> None:
    """Open what was given; who gave nothing and is here for the first time is shown around."""
    if options.sample:
        window.files.sample()
    if given:
        window.take([Path(p) for p in given])
    if not given and not options.sample:
        window.helping.welcome()


def make_application(language: Language = Language.DUTCH) -> QApplication:
    """The one QApplication, with our name and icon; dates and numbers are Dutch in any language."""
    present = QApplication.instance()
    if isinstance(present, QApplication):
        return present
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    application = QApplication(sys.argv[:1])
    application.setApplicationName("lakwerk")
    application.setApplicationDisplayName("Lakwerk")
    application.setApplicationVersion(app.__version__)
    application.setDesktopFileName("lakwerk")
    application.setWindowIcon(theme.application_icon())
    for translator in translators(language):
        translator.setParent(application)
        application.installTranslator(translator)
    contrast.follow(application)
    return application


def translators(language: Language) -> list[QTranslator]:
    """Qt's own words (Ja, Nee, Annuleren) and, for any language but Dutch, ours."""
    found = [QTranslator()]
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    found[0].load(f"qtbase_{language.value}", folder)
    if language is not Language.DUTCH:
        name = f"lakwerk_{language.value}"
        ours = QTranslator()
        ours.setObjectName(name)
        ours.load(name, str(paths.resources() / "i18n"))
        found.append(ours)
    return found
