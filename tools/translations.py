"""Bring ``resources/i18n`` up to date with the texts of the window, and compile it.

Run it after a change of any text that the officer reads::

    python tools/translations.py

New texts come in as unfinished; translate them in Qt Linguist and run it once more. The texts of
the table of actions are read from the table, and what is said outside the window from the source
(``tools/said.py``), because no tool of Qt finds them there.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from app.ui import said  # noqa: E402
from app.ui.actions import ACTIONS  # noqa: E402
from tools.said import texts  # noqa: E402

FOLDER = ROOT / "resources" / "i18n"
FILE = FOLDER / "lakwerk_en.ts"
SAID = FOLDER / said.FILE
ACTIONS_CONTEXT = "actions"


def _tool(name: str) -> str:
    return str(Path(sys.executable).parent / name)


def extract(target: Path) -> None:
    """Merge the texts of today into ``target``, a file of Qt Linguist."""
    actions, sentences = (_known(target, name) for name in (ACTIONS_CONTEXT, said.CONTEXT))
    sources = sorted(str(p) for p in (ROOT / "app" / "ui").rglob("*.py"))
    languages = ["-source-language", "nl_NL", "-target-language", "en_GB"]
    command = [_tool("pyside6-lupdate"), *sources, *languages]
    subprocess.run(
        [*command, "-no-obsolete", "-locations", "none", "-ts", str(target)],
        check=True,
        capture_output=True,
    )
    _add(target, ACTIONS_CONTEXT, texts_of_actions(), actions)
    _add(target, said.CONTEXT, texts(ROOT), sentences)


def texts_of_actions() -> list[str]:
    """All texts in the table of actions, in order and once each."""
    texts = [text for s in ACTIONS for text in (s.text, s.short, s.tip) if text]
    return list(dict.fromkeys(texts))


def _known(path: Path, name: str) -> dict[str, str]:
    if not path.is_file():
        return {}
    found: dict[str, str] = {}
    for context in ET.parse(path).getroot().iter("context"):
        if context.findtext("name") == name:
            for message in context.iter("message"):
                found[message.findtext("source", "")] = message.findtext("translation", "")
    return found


def _add(path: Path, name: str, wanted: list[str], known: dict[str, str]) -> None:
    """Put texts in a context that no tool of Qt finds in the source."""
    tree = ET.parse(path)
    root = tree.getroot()
    context = next((c for c in root.iter("context") if c.findtext("name") == name), None)
    if context is None:
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
    there = {m.findtext("source") for m in context.iter("message")}
    for text in wanted:
        if text not in there:
            message = ET.SubElement(context, "message")
            ET.SubElement(message, "source").text = text
            translation = ET.SubElement(message, "translation")
            translation.text = known.get(text, "")
            if not translation.text:
                translation.set("type", "unfinished")
    ET.indent(tree, "    ")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8"
    )


def compile_to(source: Path, target: Path) -> None:
    """Make the file that the program loads."""
    command = [_tool("pyside6-lrelease"), "-silent", str(source), "-qm", str(target)]
    subprocess.run(command, check=True, capture_output=True)


def main() -> int:
    """Extract and compile; the number of texts without a translation is the exit code."""
    FOLDER.mkdir(exist_ok=True)
    SAID.write_text("\n".join(texts(ROOT)) + "\n", encoding="utf-8")
    extract(FILE)
    compile_to(FILE, FILE.with_suffix(".qm"))
    messages = ET.parse(FILE).getroot().iter("message")
    unfinished = [
        m.findtext("source") for m in messages if m.find("translation[@type]") is not None
    ]
    for text in unfinished:
        print(f"unfinished: {text}")
    return min(len(unfinished), 1)


if __name__ == "__main__":
    raise SystemExit(main())
