"""Pictures of pages from the render child, kept in a bounded cache."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.model.contents import Contents
from app.ui.pages.cache import ImageCache, ImageKey

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.model.geometry import Rect
    from app.worker.client import RenderedImage, RenderWorker

CACHE_BYTES = 256 * 1024 * 1024
ATTEMPTS = 2
MOST_WANTED = 20  # fewer than the worker keeps, so that it never drops what is visible


@dataclass(frozen=True, slots=True)
class Wanted:
    """A part of a page to render; ``clip`` in points as shown, None for the whole page."""

    key: ImageKey
    clip: Rect | None


class PageImages(QObject):
    """Asks the render child for pictures and keeps them; never blocks."""

    arrived = Signal(str, int)
    described = Signal(str, object)
    _done = Signal(object, object)

    def __init__(
        self,
        worker: RenderWorker,
        parent: QObject | None = None,
        *,
        most_bytes: int = CACHE_BYTES,
        at_once: int = MOST_WANTED,
    ) -> None:
        super().__init__(parent)
        self._worker = worker
        self._at_once = at_once
        self._cache = ImageCache(most_bytes)
        self._pending: dict[ImageKey, int] = {}
        self._failures: dict[ImageKey, int] = {}
        self._done.connect(self._take)

    def open(self, document_id: str, pdf: bytes) -> None:
        """Make a document known to the child."""
        self._worker.open(document_id, pdf)

    def forget(self, document_id: str) -> None:
        """Drop a document, its pictures and what was asked of it."""
        self.want([])
        self._worker.forget(document_id)
        self._cache.forget(document_id)

    def describe(self, document_id: str) -> None:
        """Ask for a document's page labels and bookmarks; ``described`` brings them."""

        def done(contents: Contents | None) -> None:  # runs on the worker's thread
            self.described.emit(document_id, contents or Contents())

        self._worker.describe(document_id, done)

    def beside(self, most_bytes: int, at_once: int, parent: QObject) -> PageImages:
        """Pictures of the same child for another pane, with a bound of their own."""
        return PageImages(self._worker, parent, most_bytes=most_bytes, at_once=at_once)

    def image(self, key: ImageKey) -> QImage | None:
        """The sharp picture, when it is there."""
        return self._cache.get(key)

    def nearest(self, document_id: str, page: int, scale: int) -> QImage | None:
        """Any picture of the whole page, to be shown scaled."""
        return self._cache.nearest(document_id, page, scale)

    def failed(self, key: ImageKey) -> bool:
        """Whether this part could not be drawn, also not the second time."""
        return self._failures.get(key, 0) >= ATTEMPTS

    def want(self, wanted: Sequence[Wanted]) -> None:
        """Ask for these parts, the most important first, and drop requests for all others."""
        wanted = [w for w in wanted[: self._at_once] if not self.failed(w.key)]
        keys = {w.key for w in wanted}
        for key in [k for k in self._pending if k not in keys]:
            self._worker.drop(self._pending.pop(key))
        missing = [w for w in wanted if w.key not in self._pending and not self._cache.get(w.key)]
        for item in reversed(missing):  # the child takes the newest request first
            self._pending[item.key] = self._ask(item)

    def _ask(self, item: Wanted) -> int:
        key = item.key

        def done(rendered: RenderedImage | None) -> None:  # runs on the worker's thread
            image = None
            if rendered is not None:
                image = QImage(
                    rendered.rgb,
                    rendered.width,
                    rendered.height,
                    rendered.stride,
                    QImage.Format.Format_RGB888,
                ).convertToFormat(QImage.Format.Format_RGB32)
            self._done.emit(key, image)

        return self._worker.render(key.document_id, key.page, key.scale / 1000, item.clip, done)

    def _take(self, key: ImageKey, image: QImage | None) -> None:
        expected = self._pending.pop(key, None) is not None
        if image is not None:
            self._cache.put(key, image)
        elif expected:
            self._failures[key] = self._failures.get(key, 0) + 1
        self.arrived.emit(key.document_id, key.page)
