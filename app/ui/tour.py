"""A tour of a minute along the window: a callout beside what it is about, nothing modal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.review.progress import progress
from app.ui.panels.callout import Callout, Spot

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Step:
    """One stop: what is said, and about which part of the window.

    ``chosen`` asks for a proposal that is chosen, so that there is something to see.
    """

    title: object
    text: object
    about: Callable[[MainWindow], Spot]
    chosen: bool = False


def _button(action_id: str) -> Callable[[MainWindow], Spot]:
    def about(window: MainWindow) -> Spot:
        button = window.bar.widgetForAction(window.actions_[action_id])
        # in a narrow window the last buttons are behind an arrow
        return Spot(button if button.isVisible() else window.bar)

    return about


def _help_menu(window: MainWindow) -> Spot:
    bar = window.menuBar()
    return Spot(bar, bar.actionGeometry(bar.actions()[-1]))


WELCOME = Step(
    QT_TRANSLATE_NOOP("tour", "Welkom bij Lakwerk"),
    QT_TRANSLATE_NOOP(
        "tour",
        "In een minuut ziet u hoe het werk gaat. 'Volgende' opent een voorbeeldbrief en een "
        "voorbeeldnota; alle namen daarin zijn verzonnen.",
    ),
    lambda window: Spot(window.start.sample_button),
)
STEPS = (
    Step(
        QT_TRANSLATE_NOOP("tour", "Documenten"),
        QT_TRANSLATE_NOOP(
            "tour",
            "Hier staan de documenten van het dossier, met hoe ver u bent. Uw eigen brieven en "
            "nota's (PDF) sleept u naar het venster. Alles wordt meteen bewaard.",
        ),
        lambda window: Spot(window.bench.navigation.pane),
    ),
    Step(
        QT_TRANSLATE_NOOP("tour", "De pagina"),
        QT_TRANSLATE_NOOP(
            "tour",
            "Elk vlak is een voorstel. Geel met een streepjeslijn: u moet nog beoordelen. Donker: "
            "lakken. Alleen een stippellijn: blijft zichtbaar.",
        ),
        lambda window: Spot(window.bench.view),
        chosen=True,
    ),
    Step(
        QT_TRANSLATE_NOOP("tour", "Voorstellen"),
        QT_TRANSLATE_NOOP(
            "tour",
            "Dezelfde voorstellen als lijst. N gaat naar het volgende, L lakt, O laat open en "
            "Shift+L lakt alle gelijke in het document. Ctrl+Z maakt alles ongedaan, ook morgen.",
        ),
        lambda window: Spot(window.bench.proposals),
        chosen=True,
    ),
    Step(
        QT_TRANSLATE_NOOP("tour", "Dit voorstel"),
        QT_TRANSLATE_NOOP(
            "tour",
            "Hier staat waarom iets is voorgesteld, en kiest u de grond (G) en de motivering.",
        ),
        lambda window: Spot(window.bench.details),
        chosen=True,
    ),
    Step(
        QT_TRANSLATE_NOOP("tour", "Iets gemist?"),
        QT_TRANSLATE_NOOP(
            "tour",
            "Teken zelf een vlak (R), of kies tekst met de muis en druk op L. Met Ctrl+F zoekt "
            "en lakt u in het hele dossier.",
        ),
        _button("draw"),
    ),
    Step(
        QT_TRANSLATE_NOOP("tour", "Voorbeeld"),
        QT_TRANSLATE_NOOP("tour", "F5 toont de pagina's zoals ze worden geëxporteerd."),
        _button("preview"),
    ),
    Step(
        QT_TRANSLATE_NOOP("tour", "Exporteren"),
        QT_TRANSLATE_NOOP(
            "tour",
            "Schrijft gelakte kopieën; uw originelen veranderen nooit. Elke kopie wordt door "
            "andere programma's doorzocht. Vinden die nog iets, dan blijft er geen bestand achter.",
        ),
        _button("export"),
    ),
    Step(
        QT_TRANSLATE_NOOP("tour", "Verder lezen"),
        QT_TRANSLATE_NOOP(
            "tour",
            "F1 toont alle toetsen en tekens, Shift+F1 de handleiding. Deze rondleiding staat in "
            "het menu Help.",
        ),
        _help_menu,
    ),
)


class Tour(QObject):
    """Leads along the steps; Escape stops it from anywhere in the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._steps: tuple[Step, ...] = ()
        self._at = 0
        self.callout: Callout | None = None

    @property
    def running(self) -> bool:
        """Whether a callout is shown."""
        return self.callout is not None

    def begin(self) -> None:
        """Begin at the first step; without an open dossier that is a welcome."""
        self.stop()
        self._steps = STEPS if self._window.workspace.is_open else (WELCOME, *STEPS)
        self._at = 0
        self.callout = Callout(self._window)
        self.callout.next_wanted.connect(lambda: self._go(1))
        self.callout.back_wanted.connect(lambda: self._go(-1))
        self.callout.stop_wanted.connect(self.stop)
        self._window.workspace.closed.connect(self.stop)
        _application().installEventFilter(self)
        self._show()

    def stop(self) -> None:
        """Take the callout away; the keyboard goes back to the work."""
        callout, self.callout = self.callout, None
        if callout is None:
            return
        _application().removeEventFilter(self)
        self._window.workspace.closed.disconnect(self.stop)
        had_keyboard = callout.isAncestorOf(QApplication.focusWidget() or callout)
        callout.leave()
        if had_keyboard and self._window.workspace.is_open:
            self._window.bench.proposals.tree.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape in the window stops the tour and does nothing else."""
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        here = QApplication.activeWindow() is self._window and not QApplication.activePopupWidget()
        if not here or self.callout is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # or Escape is a shortcut of the pages
            return True
        if event.type() == QEvent.Type.KeyPress:
            self.stop()
            return True
        return False

    def _go(self, step: int) -> None:
        self._at += step
        if self._steps[self._at - 1 : self._at] == (WELCOME,) and step > 0:
            self._open_sample()
        if self._at >= len(self._steps):
            self.stop()
        else:
            self._show()

    def _open_sample(self) -> None:
        if not self._window.workspace.is_open:
            self._window.files.sample()

    def _show(self) -> None:
        step = self._steps[self._at]
        if step.chosen:
            self._choose()
        if self.callout is not None:
            self.callout.show_step(
                step.about(self._window),
                say(step.title),
                say(step.text),
                self._at + 1,
                len(self._steps),
            )

    def _choose(self) -> None:
        """Choose something to look at, when nothing is chosen and something is open."""
        desk = self._window.desk
        if desk.session is not None and desk.current is None and progress(desk.session).open:
            desk.go_on()


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None
    return application


def say(text: object) -> str:
    """A text of this module in the language of the window."""
    return QCoreApplication.translate("tour", str(text))
