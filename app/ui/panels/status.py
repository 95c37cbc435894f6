"""The line at the bottom: counts, pages seen, saved at, and work under way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QStatusBar,
    QToolButton,
    QWidget,
)

from app.review.progress import progress
from app.ui import theme
from app.ui.said import said
from app.ui.states import State

if TYPE_CHECKING:
    from datetime import datetime

    from app.review.session import ReviewSession
    from app.ui.jobs import Jobs

TELLING = 6000  # ms that a message stays


class Counter(QWidget):
    """A sign and a number."""

    def __init__(self, state: State, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._sign = QLabel()
        self._text = QLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 0, 6, 0)
        layout.setSpacing(4)
        layout.addWidget(self._sign)
        layout.addWidget(self._text)

    def show_number(self, text: str) -> None:
        """Show a number with its words."""
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(theme.sign_pixmap(self._state, 14, self.palette(), ratio))
        self._text.setText(text)


class StatusLine(QStatusBar):
    """Tells what the dossier's state is; the message of the moment stands at the left."""

    excess_wanted = Signal()

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._counters = {
            s: Counter(s) for s in (State.OPEN, State.REDACT, State.KEEP, State.DRAWN)
        }
        self._pages = QLabel()
        self._saved = QLabel()
        self.excess = QToolButton()
        self.excess.setAutoRaise(True)
        self.excess.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.excess.setToolTip(self.tr("Ga naar een vlak waarin te veel wordt gelakt (Ctrl+F8)"))
        self.excess.clicked.connect(self.excess_wanted)
        self._telling = QLabel()
        self._work = QLabel()
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._bar.setMaximumHeight(12)
        self._stop = QToolButton()
        self._stop.setText(self.tr("Stoppen"))
        self._stop.setToolTip(self.tr("Stop het werk dat bezig is"))
        self._stop.clicked.connect(jobs.cancel_all)
        self._bar.setAccessibleName(self.tr("Voortgang van het werk"))
        self._clock = QTimer(self, interval=1000)  # the time left runs on between two steps
        self._clock.timeout.connect(self.show_jobs)
        self._quiet = QTimer(self, singleShot=True, interval=TELLING)
        self._quiet.timeout.connect(self._telling.clear)
        self.setSizeGripEnabled(False)
        for counter in self._counters.values():
            self.addWidget(counter)
        self._lines = (_line(), _line())
        self.addWidget(self._lines[0])
        self.addWidget(self._pages)
        self.addWidget(self._lines[1])
        self.addWidget(self.excess)
        self.addWidget(self._telling, 1)
        self._job_widgets = (self._work, self._bar, self._stop)
        for widget in self._job_widgets:
            self.addPermanentWidget(widget)
        self.addPermanentWidget(self._saved)
        jobs.changed.connect(self.show_jobs)
        self.show_session(None)
        self.show_jobs()

    def show_session(self, session: ReviewSession | None, too_much: int = 0) -> None:
        """Show the numbers of a dossier; none without one. ``too_much`` counts boxes."""
        self.excess.setVisible(too_much > 0)
        if too_much:
            self.excess.setIcon(theme.icon("warning"))
            self.excess.setText(self.tr("{0} te ruim gelakt").format(too_much))
        for widget in (*self._counters.values(), self._pages, *self._lines):
            widget.setVisible(session is not None)
        if session is None:
            self._saved.clear()
            self._telling.clear()  # it was about the dossier that is closed
            return
        now = progress(session)
        texts = {
            State.OPEN: self.tr("{0} te beoordelen").format(now.open),
            State.REDACT: self.tr("{0} lakken").format(now.redact),
            State.KEEP: self.tr("{0} openlaten").format(now.keep),
            State.DRAWN: self.tr("{0} zelf getekend").format(now.drawn),
        }
        for state, counter in self._counters.items():
            counter.show_number(texts[state])
        self._pages.setText(
            self.tr("{0} van {1} pagina's gezien").format(now.pages_seen, now.pages)
        )

    def show_saved(self, at: datetime) -> None:
        """Tell that the last act is in the file."""
        self._saved.setText(self.tr("opgeslagen {0}").format(f"{at:%H:%M}") + " ")
        self._saved.setToolTip(self.tr("Elke handeling wordt meteen bewaard."))

    def tell(self, text: str) -> None:
        """Show a message for a while."""
        self._telling.setText(said(text))
        self._quiet.start()

    def show_jobs(self) -> None:
        """Show the work under way: n of m, time left, and the button to stop it."""
        summary = self._jobs.summary()
        for widget in self._job_widgets:
            widget.setVisible(summary is not None)
        if summary is None:
            self._clock.stop()
            return
        if not self._clock.isActive():
            self._clock.start()
        text = summary.label
        if summary.total > 1:
            text += self.tr(" {0} van {1}").format(
                min(summary.done + 1, summary.total), summary.total
            )
        if summary.seconds_left is not None:
            text += f", {self._time_left(summary.seconds_left)}"
        self._work.setText(text)
        self._bar.setValue(round(1000 * summary.share))
        self._bar.setToolTip(text)
        self._bar.setAccessibleDescription(text)

    def _time_left(self, seconds: float) -> str:
        """A time left as people say it; rounded, because it is an estimate."""
        if seconds < 60:
            return self.tr("nog {0} s").format(max(5, 5 * round(seconds / 5)))
        minutes = round(seconds / 60)
        if minutes < 60:
            return self.tr("nog {0} min").format(minutes)
        return self.tr("nog {0} uur {1} min").format(*divmod(minutes, 60))


def _line() -> QFrame:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.VLine)
    line.setFrameShadow(QFrame.Shadow.Sunken)
    return line
