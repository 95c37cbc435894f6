"""Find what the program says in Dutch outside the window: why, the rules, errors, what was checked.

These texts are made where Qt is not, and are kept in dossiers. Their sentences, with ``{0}`` where
a value goes, stand in ``resources/i18n/said.txt``; ``tools/translations.py`` writes that file from
the source, and the window looks sentences up by it (``app/ui/said.py``).
"""

from __future__ import annotations

import ast
import re
import tomllib
from typing import TYPE_CHECKING

from app import reference
from app.model.export import Outcome
from app.settings import Group, ZoomMode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOLDERS = ("detection", "proposal", "review", "store", "intake", "worker", "export")
LEAVES = ("reference", "words", "blocks", "house", "settings", "tesseract")
WITHOUT = {
    # lists of words and of PDF's own names
    "abbreviations", "address_bodies", "name_blocks", "name_grammar", "name_tokens", "name_words",
    "name_neighbours", "functions", "vetoes", "ner_windows", "ner_text", "export/contents",
    "export/structure", "export/colours", "export/tags", "prune", "codes", "slugs",
    # what goes into a document or beside it, which is always Dutch
    "account", "motivation", "wording", "export/labels", "working_copy",
    # what only the command line shows
    "forensics", "inspection", "annotations",
}  # fmt: skip
SHOWN = (Outcome, Group, ZoomMode)
"""Of which the values are shown as they are."""
PLACES = frozenset({"achter", "bij", "naast", "onder"})
"""Where a value stands, seen from its label."""
NOT_SAID = re.compile(
    r"[\\<>|]|\(\?|^\[|^Openbaarmaking weegt|^Dit bestand is na het lakken|^q "
    r"|^(?:PRAGMA|Mapping|Action|XObject|Normal|HardLight|desc|non-CID|pikepdf)\b"
    r"|^(?:the|a|an|no|not|two|frame|span|undo|redo|second|sweep|add|drop|known) "
    r"|^(?:datum vergadering|een één|tien elf|van de het der|Unexpected end) |\[ -\]\?"
    r"|^\{0\} (?:\{1\}|[a-zA-Z]{1,2}$)|^(?:Type|Length1|ShadingType|Filter) "
)


def texts(root: Path) -> list[str]:
    """All sentences in order of the alphabet, once each."""
    modules = [p for f in FOLDERS for p in (root / "app" / f).rglob("*.py")]
    modules += [root / "app" / f"{name}.py" for name in LEAVES]
    found = {t for m in modules if not _is_without(m) for t in _of(m)}
    special = tomllib.loads((root / "resources" / "special.toml").read_text(encoding="utf-8"))
    found |= {kind["about"] for kind in special.values() if isinstance(kind, dict)}
    found |= {ground.kind for ground in reference.grounds().values()}
    return sorted(found | PLACES | {str(value) for kind in SHOWN for value in kind if value})


def _of(module: Path) -> Iterator[str]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    passed: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            passed.add(id(node.value))  # a docstring
        elif isinstance(node, ast.JoinedStr):
            passed.update(id(part) for part in ast.walk(node) if part is not node)
    for node in ast.walk(tree):
        if id(node) not in passed:
            text = _text(node)
            if text and is_said(text):
                yield text


def is_said(text: str) -> bool:
    """Whether a text is a sentence, or a part of one, for the officer."""
    words = re.findall(r"[A-Za-zÀ-ÿ]{2,}", re.sub(r"{\d+}", "", text))
    several = len(words) >= 2 or bool(words and "{" in text)
    if not (several and " " in text and text == text.strip() and any(w.islower() for w in words)):
        return False
    return NOT_SAID.search(text) is None


def _is_without(module: Path) -> bool:
    return module.stem in WITHOUT or f"{module.parent.name}/{module.stem}" in WITHOUT


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if not isinstance(node, ast.JoinedStr):
        return ""
    found, holes = "", 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            found += part.value
        else:
            found += f"{{{holes}}}"
            holes += 1
    return found
