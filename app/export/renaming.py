"""Names of resources that may tell something become names that tell nothing."""

from __future__ import annotations

import re

_DEVICES = frozenset(
    {"/DeviceGray", "/DeviceRGB", "/DeviceCMYK", "/Pattern", "/G", "/RGB", "/CMYK"}
)
_PLAIN_NAME = re.compile(r"/[A-Za-z]{1,5}[-_]?\d{1,5}(?:[-_]\d{1,5})?|/[A-Za-z]{1,2}|/Default\w+")


class Renamer:
    """Gives resources whose names may tell something names that tell nothing."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def __call__(self, name: str) -> str:
        if _PLAIN_NAME.fullmatch(name) or name in _DEVICES:
            return name
        return self._names.setdefault(name, f"/Lw{len(self._names)}")
