"""The blocks of templates that the organisation remembers, on this machine alone.

One file in the user's own data folder. It holds geometry and short digests and nobody's data
(docs/decisions/015-known-blocks.md).
"""

from __future__ import annotations

import os
import secrets
import tempfile
from pathlib import Path

import msgspec

from app import paths
from app.errors import KnownError
from app.model.block import KnownBlocks

_decoder = msgspec.json.Decoder(KnownBlocks)


def blocks_file() -> Path:
    """Where the blocks are kept."""
    return paths.data_dir() / "blocks.json"


def load() -> KnownBlocks:
    """The blocks; none yet where there is no file.

    Raises:
        KnownError: The file is not in order.
    """
    try:
        return _decoder.decode(blocks_file().read_bytes())
    except FileNotFoundError:
        return KnownBlocks(secrets.token_hex(16))
    except (OSError, msgspec.MsgspecError) as error:
        raise KnownError(
            "De onthouden blokken zijn niet te lezen; herstel of verwijder het bestand blocks.json "
            "in de gegevensmap van Lakwerk."
        ) from error


def save(known: KnownBlocks) -> None:
    """Write the blocks, at once or not at all.

    Raises:
        KnownError: They cannot be written.
    """
    target = blocks_file()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=".blocks")
        unfinished = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(msgspec.json.encode(known))
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise KnownError(
            "De onthouden blokken kunnen niet worden bewaard; maak ruimte vrij op de schijf of "
            "vraag de beheerder om schrijfrechten."
        ) from error
