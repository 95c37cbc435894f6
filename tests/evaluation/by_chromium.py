"""Letters as a browser prints them (Skia/PDF): HTML with a grid, a table or plain lines."""

from __future__ import annotations

import shutil
import subprocess
from html import escape
from typing import TYPE_CHECKING

from tests.evaluation import ink

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.evaluation.letters import Letter

PROGRAM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
FONTS = ("Liberation Sans", "DejaVu Sans", "Liberation Serif", "DejaVu Sans Condensed")


def write(
    letters: list[Letter], folder: Path, source: Callable[[Letter], str] | None = None
) -> list[bytes]:
    """One PDF for each letter; a browser start for each."""
    assert PROGRAM is not None
    found = []
    for letter in letters:
        page, out = folder / f"{letter.key}.html", folder / f"{letter.key}.pdf"
        page.write_text((source or html)(letter), encoding="utf-8")
        command = [
            PROGRAM,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
            "--disable-dev-shm-usage",
            f"--user-data-dir={folder / 'profile'}",
            f"--print-to-pdf={out}",
            page.as_uri(),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=90)
        found.append(out.read_bytes())
    return found


def html(letter: Letter) -> str:
    """The letter as a page for printing on A4."""
    size = (9, 10, 10.5)[letter.style % 3]
    font = FONTS[letter.style % len(FONTS)]
    margin = letter.placement.startswith("margin")
    columns = "120pt 1fr" if letter.placement == "margin_left" else "1fr 122pt"
    aside = _aside(letter) if margin else ""
    main = f"<main>{'' if margin else _facts(letter)}{_body(letter)}</main>"
    inner = aside + main if letter.placement == "margin_left" else main + aside
    return f"""<!doctype html><html lang="nl"><meta charset="utf-8"><style>
@page {{ size: A4; margin: 24mm 16mm 20mm 22mm }}
body {{ font: {size}pt/1.4 "{font}", sans-serif; margin: 0 }}
.grid {{ display: {"grid" if margin else "block"}; grid-template-columns: {columns}; gap: 22pt }}
aside {{ font-size: {size - 2.5}pt; overflow-wrap: anywhere }}
aside b {{ display: block; margin-top: 8pt }}
table.ruled {{ border-collapse: collapse; width: 100% }}
table.ruled td {{ border: .6pt solid #444; padding: 3pt 5pt; vertical-align: top }}
table.plain td {{ padding: 0 14pt 0 0; vertical-align: top }}
h3 {{ font-size: 1em; margin: 9pt 0 0 }} p {{ margin: 0 0 9pt }}
.sign {{ display: flex; gap: 40pt; break-inside: avoid }}
.sign img {{ display: block; margin: 4pt 0 }}
.logo {{ height: 40pt; width: 20pt; background: #2b7a3d; margin: -20pt auto 20pt }}
</style><div class="logo"></div><p>{escape(letter.ministry)}</p>
<div class="grid">{inner}</div></html>"""


def _lines(lines: list[str]) -> str:
    return "<br>".join(escape(x) for x in lines)


def _aside(letter: Letter) -> str:
    blocks = (
        (letter.ministry, ["Postbus 20000", "2500 EZ Den Haag"]),
        ("Datum", [letter.date]),
        ("Onze referentie", list(letter.reference)),
        (letter.drafter_label, letter.drafter_lines),
        ("Bijlagen", ["2"]),
    )
    tag = "b" if letter.style % 4 else "div"
    return (
        "<aside>"
        + "".join(f"<{tag}>{escape(a)}</{tag}>{_lines(b)}" for a, b in blocks)
        + "</aside>"
    )


def _facts(letter: Letter) -> str:
    people = [x for x in letter.drafter_lines if x]
    if letter.placement == "colon_lines":
        text = "".join(
            ("<br>" + escape(f"{letter.drafter_label}: {x}")) if first else f"<br>{escape(x)}"
            for first, x in _firsts(letter.drafter_lines)
        )
        return f"<p>Datum: {letter.date}{text}<br>Kenmerk: {letter.reference[0]}</p>"
    kind = "ruled" if letter.placement == "table" else "plain"
    if kind == "ruled" and letter.style % 2:
        head = "".join(
            f"<td><b>{escape(x)}</b></td>" for x in ("Datum", letter.drafter_label, "Kenmerk")
        )
        row = f"<td>{letter.date}</td><td>{_lines(people)}</td><td>{letter.reference[0]}</td>"
        return f'<table class="ruled"><tr>{head}</tr><tr>{row}</tr></table><br>'
    rows = "".join(
        f"<tr><td>{escape(a)}</td><td>{_lines(b)}</td></tr>"
        for a, b in (
            ("Datum", [letter.date]),
            (letter.drafter_label, people),
            ("Kenmerk", [letter.reference[0]]),
        )
    )
    return f'<table class="{kind}">{rows}</table><br>'


def _firsts(lines: list[str]) -> list[tuple[bool, str]]:
    found, first = [], True
    for line in lines:
        if line:
            found.append((first, line))
        first = not line
    return found


def _body(letter: Letter) -> str:
    routing = "".join(
        f"<tr><td>{escape(a)}</td><td>{escape(b)}</td></tr>" for a, b in letter.routing
    )
    parts = [f'<table class="plain">{routing}</table><br>' if routing else ""]
    parts.append(
        f"<p>{'Nota' if letter.is_note else 'Geachte voorzitter,'}</p>"
        f"<p>{escape(letter.subject)}</p>"
    )
    for kind, text in letter.body:
        parts.append(f"<h3>{escape(text)}</h3>" if kind == "heading" else f"<p>{escape(text)}</p>")
    parts.append(f"<br><p>{letter.closing}</p>" if letter.closing else "<br>")
    parts.append('<div class="sign">')
    for i, signer in enumerate(letter.signers):
        office, name = f"<div>{escape(signer.office)}</div>", f"<div>{escape(signer.name)}</div>"
        picture = '<div style="height:48pt"></div>'
        if letter.inks:
            uri = ink.data_uri(letter.signature_seed + i, letter.signature)
            picture = f'<img src="{uri}" style="width:{ink.WIDTH}pt;height:{ink.HEIGHT}pt">'
        inner = picture + name + office if letter.name_above else office + picture + name
        parts.append(f"<div>{inner}</div>")
    return "".join(parts) + "</div>"
