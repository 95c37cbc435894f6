"""Rendered pages that are kept, bounded in bytes, the least used thrown away first."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage


@dataclass(frozen=True, slots=True)
class ImageKey:
    """One rendered part of a page; ``scale`` is device pixels per point times 1000."""

    document_id: str
    page: int
    scale: int
    column: int = 0
    row: int = 0
    whole: bool = True


class ImageCache:
    """Images by key; at most ``limit`` bytes of pixels, but always the newest one."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._images: OrderedDict[ImageKey, QImage] = OrderedDict()
        self._bytes = 0

    @property
    def bytes(self) -> int:
        """Bytes of pixels held now."""
        return self._bytes

    def __len__(self) -> int:
        return len(self._images)

    def get(self, key: ImageKey) -> QImage | None:
        """The image, which counts as used now."""
        image = self._images.get(key)
        if image is not None:
            self._images.move_to_end(key)
        return image

    def put(self, key: ImageKey, image: QImage) -> None:
        """Keep an image; the least used ones make room."""
        self.remove(key)
        self._images[key] = image
        self._bytes += image.sizeInBytes()
        while self._bytes > self._limit and len(self._images) > 1:
            _, old = self._images.popitem(last=False)
            self._bytes -= old.sizeInBytes()

    def remove(self, key: ImageKey) -> None:
        """Forget one image; nothing happens when it is not there."""
        image = self._images.pop(key, None)
        if image is not None:
            self._bytes -= image.sizeInBytes()

    def nearest(self, document_id: str, page: int, scale: int) -> QImage | None:
        """The picture of the whole page whose scale comes nearest, to show until the sharp one."""
        best: ImageKey | None = None
        for key in self._images:
            if (
                key.whole
                and key.page == page
                and key.document_id == document_id
                and (best is None or abs(key.scale - scale) < abs(best.scale - scale))
            ):
                best = key
        return None if best is None else self._images[best]

    def forget(self, document_id: str) -> None:
        """Throw away all images of a document."""
        for key in [k for k in self._images if k.document_id == document_id]:
            self.remove(key)

    def clear(self) -> None:
        """Throw everything away."""
        self._images.clear()
        self._bytes = 0
