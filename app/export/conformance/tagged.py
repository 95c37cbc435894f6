"""Clauses on tags: ISO 14289-1:2014, 7.1 to 7.9 and 7.18, and level A of ISO 19005-2:2011, 6.7."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Dictionary, Name, String

from app.export.conformance.clause import Clauses, is_true
from app.export.naming import FIGURE

if TYPE_CHECKING:
    from app.export.conformance.subject import Element, Subject

CLAUSES = Clauses()

_ROWS = frozenset({"TR", "THead", "TBody", "TFoot", "Caption"})
_INSIDE = {
    "Table": _ROWS,
    "THead": frozenset({"TR"}),
    "TBody": frozenset({"TR"}),
    "TFoot": frozenset({"TR"}),
    "TR": frozenset({"TH", "TD"}),
    "L": frozenset({"L", "LI", "Caption"}),
    "LI": frozenset({"Lbl", "LBody"}),
    "TOC": frozenset({"TOC", "TOCI", "Caption"}),
}
"""What may stand in an element (ISO 32000-1, 14.8.4.3)."""

_AROUND = {
    "TR": frozenset({"Table", "THead", "TBody", "TFoot"}),
    "THead": frozenset({"Table"}),
    "TBody": frozenset({"Table"}),
    "TFoot": frozenset({"Table"}),
    "TH": frozenset({"TR"}),
    "TD": frozenset({"TR"}),
    "LI": frozenset({"L"}),
    "LBody": frozenset({"LI"}),
    "TOCI": frozenset({"TOC"}),
}


@CLAUSES("het bestand heeft geen tags", a="6.7.2.2", ua="6.2")
def marked(subject: Subject) -> bool:
    return subject.is_marked


@CLAUSES("het bestand heeft geen boom van tags", a="6.7.3.1", ua="7.1")
def has_tree(subject: Subject) -> bool:
    return bool(subject.elements)


@CLAUSES("een tag staat voor niets bekends", a="6.7.3.4", ua="7.1")
def known_kinds(subject: Subject) -> bool:
    return all(element.kind for element in subject.elements)


@CLAUSES("op een pagina staat iets zonder tag", a="6.7.3.1", ua="7.1")
def all_tagged(subject: Subject) -> bool:
    owned = subject.owned
    return not subject.drawn.bare and all(
        (page, number) in owned for page, marks in subject.drawn.marks.items() for number in marks
    )


@CLAUSES("een tag wordt op een pagina twee keer gebruikt", a="6.7.3.1", ua="7.1")
def marks_once(subject: Subject) -> bool:
    return all(len(marks) == len({*marks}) for marks in subject.drawn.marks.values())


@CLAUSES("versiering staat in tekst met een tag, of andersom", ua="7.1")
def artifacts_apart(subject: Subject) -> bool:
    return not subject.drawn.mixed


@CLAUSES("pagina's verwijzen niet terug naar de tags", a="6.7.3.1", ua="7.1")
def parents(subject: Subject) -> bool:
    tree = subject.tree
    if tree is None:
        return False
    marked_pages = [n for n, marks in subject.drawn.marks.items() if marks]
    told = all("/StructParents" in subject.pages[n] for n in marked_pages)
    return told and isinstance(tree.get("/ParentTree"), Dictionary)


@CLAUSES("de tags zijn als onzeker aangeduid", ua="7.1")
def certain(subject: Subject) -> bool:
    info = subject.root.get("/MarkInfo")
    return not isinstance(info, Dictionary) or not is_true(info.get("/Suspects"))


@CLAUSES("het bestand heeft geen titel", ua="7.1")
def has_title(subject: Subject) -> bool:
    return bool(subject.packet.title)


@CLAUSES("de titel wordt niet getoond in de titelbalk", ua="7.1")
def shows_title(subject: Subject) -> bool:
    found = subject.root.get("/ViewerPreferences")
    return isinstance(found, Dictionary) and is_true(found.get("/DisplayDocTitle"))


@CLAUSES("de taal van het bestand is niet aangeduid", a="6.7.4", ua="7.2")
def has_language(subject: Subject) -> bool:
    found = subject.root.get("/Lang")
    return isinstance(found, String) and bool(str(found).strip())


@CLAUSES("een tabel, lijst of inhoudsopgave is niet opgebouwd zoals het hoort", ua="7.2")
def nesting(subject: Subject) -> bool:
    return all(
        {*e.kids} <= _INSIDE.get(e.kind, {*e.kids}) and e.parent in _AROUND.get(e.kind, {e.parent})
        for e in subject.elements
    )


@CLAUSES("een afbeelding heeft geen eigen beschrijving", ua="7.3")
def figures_described(subject: Subject) -> bool:
    return all(_is_described(e) for e in subject.elements if e.kind == "Figure")


@CLAUSES("een formule heeft geen beschrijving", ua="7.7")
def formulas_described(subject: Subject) -> bool:
    return all(_is_described(e) for e in subject.elements if e.kind == "Formula")


def _is_described(element: Element) -> bool:
    """True when something of its own is said; the word that stands for any picture says nothing."""
    texts = [str(element.item.get(key, "")).strip() for key in ("/Alt", "/ActualText")]
    return any(text and text != FIGURE for text in texts)


@CLAUSES("een kop slaat een niveau over", ua="7.4.2")
def headings_in_order(subject: Subject) -> bool:
    last = 0
    for level in _levels(subject):
        if level > last + 1:
            return False
        last = level
    return True


def _levels(subject: Subject) -> list[int]:
    kinds = [e.kind for e in subject.elements]
    return [int(k[1]) for k in kinds if len(k) == 2 and k[0] == "H" and k[1].isdigit()]


@CLAUSES("koppen met en zonder niveau staan door elkaar", ua="7.4.4")
def headings_alike(subject: Subject) -> bool:
    plain = any(e.kind == "H" for e in subject.elements)
    return not (plain and _levels(subject))


@CLAUSES("een tabel heeft geen kopcellen, of kopcellen zonder richting", ua="7.5")
def tables_headed(subject: Subject) -> bool:
    kinds = [e.kind for e in subject.elements]
    if kinds.count("Table") and "TH" not in kinds:
        return False
    return all(_has_scope(e) for e in subject.elements if e.kind == "TH")


def _has_scope(element: Element) -> bool:
    attributes = element.item.get("/A")
    if attributes is None:
        return False
    listed = [attributes] if isinstance(attributes, Dictionary) else list(attributes)
    return any(isinstance(a, Dictionary) and "/Scope" in a for a in listed)


@CLAUSES("een noot heeft geen kenmerk van zichzelf", ua="7.9")
def notes_known(subject: Subject) -> bool:
    found = [e.item.get("/ID") for e in subject.elements if e.kind == "Note"]
    told = [bytes(i) for i in found if isinstance(i, String) and bytes(i)]
    return len(found) == len({*told})


@CLAUSES("een koppeling heeft geen tag", ua="7.18.1")
def annotations_tagged(subject: Subject) -> bool:
    owned = subject.owned_objects
    return all(
        a.objgen in owned and "/StructParent" in a
        for _, a in subject.annotations
        if a.get("/Subtype") != Name.Popup
    )


@CLAUSES("de volgorde van de koppelingen op een pagina is niet die van de tags", ua="7.18.3")
def tab_order(subject: Subject) -> bool:
    pages = {number for number, _ in subject.annotations}
    return all(subject.pages[number].get("/Tabs") == Name.S for number in pages)


@CLAUSES("een koppeling zegt niet waar zij heen gaat", ua="7.18.5")
def links_described(subject: Subject) -> bool:
    owned = subject.owned_objects
    return all(
        owned.get(a.objgen) == "Link" and str(a.get("/Contents", "")).strip()
        for _, a in subject.annotations
        if a.get("/Subtype") == Name.Link
    )
