"""Ctrl+P: the redacted result of a document on paper; never the original."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtWidgets import QDialog

from app.ui.results import Result, Results
from app.ui.states import count

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from app.ui.desk import Desk
    from app.ui.jobs import Jobs
    from app.worker.client import RenderedImage, RenderWorker

DOTS = 200 / 72  # pixels to the point


class Printing(QObject):
    """Makes the redacted file as an export does, and puts the pixels of its pages on paper.

    ``done`` says whether all pages were printed.
    """

    done = Signal(bool)
    _drawn = Signal(object)

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        renderer: RenderWorker,
        ask: Callable[[str], bool],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._renderer = renderer
        self._ask = ask
        self._window = window
        self._printer: QPrinter | None = None
        self._painter = QPainter()
        self._result: Result | None = None
        self._page = 0
        self.results = Results(desk.workspace, jobs, self)
        self.results.made.connect(self._made)
        self.results.failed.connect(self._failed)
        self._drawn.connect(self._put)

    def choose(self) -> None:
        """Ask for a printer; what is still open is asked about first, because it is legible."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 (seldom needed)

        session, document = self._desk.session, self._desk.document_id
        if session is None or document is None or self._printer is not None:
            return
        left = sum(session.to_judge(p.id) for p in session.proposals(document))
        words = count(left, self.tr("voorstel"), self.tr("voorstellen"))
        question = self.tr("Nog te beoordelen, en straks leesbaar op papier: {0}. Toch afdrukken?")
        if left and not self._ask(question.format(words)):
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.tr("Gelakt document"))  # a title can hold a name
        dialog = QPrintDialog(printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.print_on(printer))
        QDialog.open(dialog)  # its own asks for a slot by name

    def print_on(self, printer: QPrinter) -> None:
        """Print the document that is shown."""
        self._printer = printer
        self.results.want(self._desk.document_id)

    def close(self) -> None:
        """Stop."""
        self.results.close()
        self._end(complete=False)

    def _made(self, result: Result) -> None:
        if self._printer is None:
            return
        self._result, self._page = result, 0
        self._renderer.open(result.id, result.pdf)
        self._turn(result)
        if not self._painter.begin(self._printer):
            self._failed(self.tr("De printer kan niet worden gebruikt; kies een andere."))
            return
        self._want(result)

    def _turn(self, result: Result) -> None:
        assert self._printer is not None
        wide, high = result.sizes[self._page]
        lying = QPageLayout.Orientation.Landscape
        upright = QPageLayout.Orientation.Portrait
        self._printer.setPageOrientation(lying if wide > high else upright)

    def _want(self, result: Result) -> None:
        def drawn(rendered: RenderedImage | None) -> None:  # runs on the worker's thread
            self._drawn.emit(rendered)

        self._renderer.render(result.id, self._page, DOTS, None, drawn)

    def _put(self, rendered: RenderedImage | None) -> None:
        result, printer = self._result, self._printer
        if result is None or printer is None:
            return
        if rendered is None:
            self._failed(self.tr("Een pagina kan niet worden afgedrukt."))
            return
        image = QImage(
            rendered.rgb,
            rendered.width,
            rendered.height,
            rendered.stride,
            QImage.Format.Format_RGB888,
        )
        room = QRectF(self._painter.viewport())
        size = image.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        self._painter.drawImage(QRectF(0, 0, size.width(), size.height()), image)
        self._page += 1
        if self._page == len(result.sizes):
            self._end(complete=True)
            return
        self._turn(result)
        printer.newPage()
        self._want(result)

    def _failed(self, sentence: str) -> None:
        if self._printer is not None:
            self._end(complete=False)
            self._desk.warned.emit(sentence)

    def _end(self, *, complete: bool) -> None:
        printer, self._printer = self._printer, None
        result, self._result = self._result, None
        if self._painter.isActive():
            self._painter.end()
        if result is not None:
            self._renderer.forget(result.id)
        if printer is not None:
            self.done.emit(complete)
