"""What may be read in an address: words in percents, entities, hexadecimals or base 64."""

from __future__ import annotations

import base64
import html
import re
from contextlib import suppress
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_LAYERS = 4
"""Times that something is written in percents that were written in percents."""

_PACKED = (re.compile(r"[A-Za-z0-9+/]{8,}"), re.compile(r"[A-Za-z0-9_-]{8,}"))
"""What may be base 64, in its first form and in that for addresses."""

_HEX = re.compile(r"(?:[0-9A-Fa-f]{2}){4,}")


def readings(address: str) -> Iterator[str]:
    """An address as it stands and as it may be meant."""
    yield address
    plain = address
    for _ in range(MOST_LAYERS):
        inner = html.unescape(unquote(plain))
        if inner == plain:
            break
        plain = inner
        yield plain
    for found in _HEX.findall(plain):
        yield bytes.fromhex(found).decode("utf-8", "replace")
    for pattern, last in zip(_PACKED, (b"+/", b"-_"), strict=True):
        for found in pattern.findall(plain):
            with suppress(ValueError):
                whole = found + "=" * (-len(found) % 4)
                yield base64.b64decode(whole, altchars=last).decode("utf-8", "replace")
