"""More forms of a name, for what other writers do with it.

They stand apart from those in ``slots`` because making one of those draws from the seeded numbers,
so that one more among them would change every document there is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.evaluation.corpus.marks import BREAK

if TYPE_CHECKING:
    import random

    from tests.evaluation.corpus.people import Person

#: Forms for who acts in public by a local office, and so stays visible.
LOCAL = {"local": "full", "localinit": "init", "localsur": "sur"}
_UNITS = ("DGB", "DBE/AB", "DJZ", "FEZ", "DCo", "BZK/CZW", "WJZ", "Inspectie", "extern", "Team 3")
_RANKS = ("wmr1", "sgt1", "aooi", "elnt", "ritmeester", "brigadier", "hoofdagent", "kap", "KLTZ",
          "inspecteur", "korporaal", "bgen", "adjudant", "hoofdinspecteur")  # fmt: skip


def local(who: Person, form: str) -> tuple[str, str]:
    """The text of a form out of :data:`LOCAL`, and the form that it is reported as."""
    text = {"full": f"{who.given} {who.family}", "init": f"{who.initials} {who.family}",
            "sur": who.family_capital}[LOCAL[form]]  # fmt: skip
    return text, LOCAL[form]


def letters(who: Person, form: str) -> str:
    """Initials that stand for a person: ``jvD``, ``JVD`` or ``j.v.d.``."""
    if form == "capletters":
        return who.letters.upper()
    return ".".join(who.letters.lower()) + "." if form == "dotted" else who.letters


def written(rng: random.Random, who: Person, form: str) -> tuple[str, str, str] | None:
    """What stands before a name, the name, and what stands after it; None for other forms."""
    infix = f" {who.infix}" if who.infix else ""
    spaced = " ".join(f"{x}." for x in who.initials.split(".") if x)
    found: dict[str, tuple[str, str, str]] = {
        "unit": ("", f"{who.surname}, {who.given}{infix}", ""),
        "unitinit": ("", f"{who.surname}, {who.initials}{infix}", ""),
        "capscomma": ("", f"{who.surname.upper()}, {who.given}", ""),
        "initcaps": ("", f"{who.initials} {who.family.upper()}", ""),
        "givencaps": ("", f"{who.given} {who.family.upper()}", ""),
        "capsfirst": ("", f"{who.family.upper()} {who.given}", ""),
        "spaced": ("", f"{spaced} {who.family}", ""),
        "nodots": ("", f"{who.initials.replace('.', '')} {who.family}", ""),
        "givenlower": ("", who.given.lower(), ""),
        "givenupper": ("", who.given.upper(), ""),
        "middle": ("", f"{who.given} {who.initials[2:] or 'A.'} {who.family}", ""),
        "initbroken": ("", f"{who.initials}{BREAK}{who.family}", ""),
        "surbroken": ("", f"{who.given}{infix}{BREAK}{who.surname}", ""),
        "english": ("", f"{who.given} {who.family}", ""),
        "ranked": ("", f"{who.initials} {who.family}", ""),
    }
    if form not in found:
        return None
    before, text, after = found[form]
    if form in ("unit", "unitinit"):
        after = f"({rng.choice(_UNITS)})"
    elif form == "english":
        before = rng.choice(("Mr.", "Ms.", "Mr", "Ms", "Dr.", "Mrs."))
    elif form == "ranked":
        before = rng.choice(_RANKS)
    return before, text, after
