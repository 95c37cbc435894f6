"""Letters of LibreOffice and Chromium that are kept as files, for machines without these programs.

The files in ``tests/data/producers`` are named after their producer and what must become of them;
the gold lies beside each as JSON. ``python -m tests.evaluation.kept`` makes them anew.
"""

from __future__ import annotations

import dataclasses
import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.evaluation import by_chromium, by_libreoffice, houses
from tests.evaluation.letters import Gold, Letter, Signer, letters
from tests.evaluation.wording import BLIND, HELD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FOLDER = Path(__file__).parent.parent / "data" / "producers"
NOTES, LETTERS = 2, 1


def kept() -> list[Path]:
    """The files, in the order of their names."""
    return sorted(FOLDER.glob("*.pdf"))


def gold_of(path: Path) -> Letter:
    """What lies in a kept file."""
    raw = json.loads(path.with_suffix(".json").read_text("utf-8"))
    raw["gold"] = [Gold(**g) for g in raw["gold"]]
    raw["signers"] = [Signer(**s) for s in raw["signers"]]
    return Letter(**raw)


def _made() -> Iterator[tuple[str, Letter, bytes]]:
    makers: tuple[tuple[str, str, Callable[[list[Letter], Path], list[bytes]]], ...] = (
        ("chromium", "held", by_chromium.write),
        ("libreoffice", "held", by_libreoffice.write),
        ("chromium", "house", houses.by_browser),
        ("libreoffice", "house", houses.by_office),
    )
    for producer, style, make in makers:
        wording = BLIND if style == "house" else HELD
        drawn = letters(
            wording, range(5000, 5020) if style == "held" else range(6000, 6020), held=True
        )
        notes = [letter for letter in drawn if letter.is_note][:NOTES]
        chosen = notes + [letter for letter in drawn if not letter.is_note][:LETTERS]
        with tempfile.TemporaryDirectory() as folder:
            for letter, pdf in zip(chosen, make(chosen, Path(folder)), strict=True):
                public = any(s.public for s in letter.signers)
                kind = "note" if letter.is_note else "letter"
                signer = "minister_stays" if public else "signer_goes"
                ink = "signature_goes" if letter.inks else "no_signature"
                number = letter.key.removeprefix("held-")
                yield f"{producer}_{style}_{kind}_{number}_{signer}_{ink}", letter, pdf


def main() -> None:
    """Write all files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, letter, pdf in _made():
        (FOLDER / f"{name}.pdf").write_bytes(pdf)
        text = json.dumps(dataclasses.asdict(letter), ensure_ascii=False, indent=1)
        (FOLDER / f"{name}.json").write_text(text + "\n", "utf-8")
        print(name, len(pdf))


if __name__ == "__main__":
    main()
