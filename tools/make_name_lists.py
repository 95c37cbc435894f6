"""Make ``resources/lists/*.txt.xz`` from the word lists of Debian's package ``frogdata``.

Run it after installing the package: ``.venv/bin/python tools/make_name_lists.py``. The result is
the same for the same input, so a new version of the package shows as a difference in git.

Source: Frog's data, © 2006-2020 ILK Research Group (Tilburg University) and CLiPS (University of
Antwerp), GPL-3.0-or-later, https://github.com/LanguageMachines/frogdata.
"""

from __future__ import annotations

import argparse
import lzma
import re
import unicodedata
from pathlib import Path

SOURCE = Path("/usr/share/frog/nld")
TARGET = Path(__file__).resolve().parent.parent / "resources" / "lists"

#: Particles before a surname; the lists hold surnames without them.
_PARTICLES = (
    "van von de den der het 't ten ter te op in aan bij onder over uit voor tot la le les du des "
    "da do dos das di del della d l el al ben bin ait aït oulad aoulad ouled abu aan mc mac st "
    "vande vanden vander zu zum zur auf los las y e i"
)
PARTICLES = frozenset(_PARTICLES.split())

#: Particles that are mostly something else; surnames with these stand in the list with them.
PREPOSITIONS = frozenset(
    {"in", "op", "aan", "bij", "onder", "over", "uit", "voor", "tot", "te", "met"}
)

#: Endings by which an address is recognised without a list, so that the list can be short.
STREET = re.compile(
    r"(?:straat|straatje|weg|laan|plein|kade|kaai|gracht|singel|dijk|steeg|pad|hof|park|dreef|"
    r"plantsoen|baan|boulevard|wal|markt|brink|steenweg|strjitte|wei|leane|lei)$",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def lines(name: str) -> list[str]:
    """The entries of one source file, in NFC, without what is not a name at all."""
    text = (SOURCE / name).read_text(encoding="utf-8")
    return [unicodedata.normalize("NFC", line.strip()) for line in text.splitlines()]


def given_names() -> set[str]:
    return {
        n.casefold()
        for n in lines("voornamen.ner")
        if len(n) > 1 and WORD.fullmatch(n) and n.casefold() not in PARTICLES
    }


def surnames() -> set[str]:
    """Surnames without the particle in front; compounds ("janssen van raay") as a whole."""
    found: set[str] = set()
    for line in lines("familienamen.ner"):
        parts = line.casefold().replace("’", "'").split()
        whole, preposition = list(parts), parts[:1] != [] and parts[0] in PREPOSITIONS
        while len(parts) > 1 and parts[0].rstrip("'") in PARTICLES | {"'t", "'s"}:
            del parts[0]
        if len(parts) > 4 or not all(WORD.fullmatch(p) for p in parts):
            continue
        if preposition:
            found.add(" ".join(whole))
        name = " ".join(parts)
        if len(name) > 1 and name not in PARTICLES:
            found.add(name)
    return found


def seen_names() -> set[str]:
    """First names that occur as such in the texts that Frog's name finder learned from."""
    found: set[str] = set()
    for line in lines("nergen.data.lex"):
        _, word, *tags = line.split() or ("", "")
        counts = {t.rsplit(":", 1)[0]: int(t.rsplit(":", 1)[1]) for t in tags if ":" in t}
        if word[:1].isupper() and 2 * counts.get("B-per", 0) >= max(1, sum(counts.values())):
            found.add(word.casefold())
    return found & given_names()


def words() -> set[str]:
    """Dutch words that occur in lower case, and are not just written so by accident."""
    found: set[str] = set()
    for line in lines("Frog.mbt.1.0.lex"):
        count, _, rest = line.partition(" ")
        word, _, tags = rest.partition(" ")
        if (
            len(word) > 1
            and word == word.lower()
            and WORD.fullmatch(word)
            and int(count) >= 2
            and not all(tag.startswith("SPEC") for tag in tags.split())
        ):
            found.add(word)
    return found


def places() -> set[str]:
    found = set(lines("plaatsen-nld.ner")) | set(lines("landen-europa.ner"))
    for name in ("gemeenten-nld.ner", "provincies-nld.ner", "waterschappen-nld.ner"):
        found |= {line.partition(" ")[2] for line in lines(name)}
    return {p.casefold().replace("’", "'") for p in found if len(p) > 1}


def streets() -> set[str]:
    """Street names that do not end as streets do ("Lange Voorhout", "Spui")."""
    return {
        s.casefold().replace("’", "'")
        for s in lines("straten-nld.ner")
        if len(s) > 2 and not STREET.search(s) and not any(c.isdigit() for c in s)
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--target", type=Path, default=TARGET)
    target: Path = parser.parse_args().target
    target.mkdir(parents=True, exist_ok=True)
    lists = {
        "given_names": given_names(),
        "surnames": surnames(),
        "seen_names": seen_names(),
        "words": words(),
        "places": places(),
        "streets": streets(),
    }
    for name, entries in lists.items():
        data = "\n".join(sorted(entries)).encode()
        packed = lzma.compress(data, preset=9 | lzma.PRESET_EXTREME)
        (target / f"{name}.txt.xz").write_bytes(packed)
        print(f"{name}: {len(entries)} entries, {len(packed) // 1024} KiB")


if __name__ == "__main__":
    main()
