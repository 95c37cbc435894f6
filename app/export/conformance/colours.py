"""Clauses of PDF/A-2 on colours, images and graphics states (ISO 19005-2:2011, 6.2.3 to 6.2.10)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Name, Object, Stream

from app.export.conformance.clause import Clauses, is_true

if TYPE_CHECKING:
    from app.export.conformance.subject import Subject

CLAUSES = Clauses()

_INTENTS = frozenset(
    {"/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual", "/Saturation"}
)
_SEPARABLE = "Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn"
_OTHERS = "HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity"
_BLENDS = frozenset(f"/{name}" for name in f"{_SEPARABLE} {_OTHERS}".split())
_BY_COMPONENTS = {1: "gray", 3: "rgb", 4: "cmyk"}
_CLASSES = (b"prtr", b"mntr")
_BITS = (1, 2, 4, 8, 16)


def profile_of(subject: Subject) -> Stream | None:
    """The profile of the output intent for PDF/A."""
    listed = subject.root.get("/OutputIntents")
    for intent in listed if isinstance(listed, Array) else ():
        if isinstance(intent, Dictionary) and intent.get("/S") == Name.GTS_PDFA1:
            found = intent.get("/DestOutputProfile")
            return found if isinstance(found, Stream) else None
    return None


@CLAUSES("het kleurprofiel van het bestand ontbreekt of is niet te gebruiken", b="6.2.3")
def output_intent(subject: Subject) -> bool:
    profile = profile_of(subject)
    if profile is None:
        return False
    data = profile.read_bytes()
    return data[12:16] in _CLASSES and data[36:40] == b"acsp" and data[8] <= 4


@CLAUSES("er zijn kleuren waarvoor het kleurprofiel van het bestand niet geldt", b="6.2.4.3")
def device_colours(subject: Subject) -> bool:
    profile = profile_of(subject)
    components: Any = profile.get("/N") if profile is not None else None
    allowed = {"", "gray", _BY_COMPONENTS.get(components, "")} if components else {""}
    return subject.drawn.devices <= allowed


@CLAUSES("een pagina past een omzetting van kleuren of een raster toe", b="6.2.5")
def states(subject: Subject) -> bool:
    return not any(
        "/TR" in state or "/HTP" in state or state.get("/TR2", Name.Default) != Name.Default
        for state in subject.drawn.states
    )


@CLAUSES("een bedoeling voor kleuren bestaat niet", b="6.2.6")
def intents(subject: Subject) -> bool:
    held = (*subject.drawn.images, *subject.drawn.states)
    told = {str(i[key]) for i in held for key in ("/Intent", "/RI") if key in i}
    return (told | subject.drawn.intents) <= _INTENTS


@CLAUSES("een afbeelding heeft een andere versie in zich of wordt verzacht", b="6.2.8")
def images(subject: Subject) -> bool:
    return not any(
        "/Alternates" in image or "/OPI" in image or _is_smoothed(image)
        for image in subject.drawn.images
    )


def _is_smoothed(image: Object) -> bool:
    return is_true(image.get("/Interpolate", image.get("/I")))


@CLAUSES("een afbeelding heeft een kleurdiepte die niet mag", b="6.2.8")
def depths(subject: Subject) -> bool:
    found: list[Any] = [i.get("/BitsPerComponent", i.get("/BPC")) for i in subject.drawn.images]
    return all(bits is None or bits in _BITS for bits in found)


@CLAUSES("een tekening verwijst naar buiten of is in PostScript", b="6.2.9", ua="7.20")
def drawings(subject: Subject) -> bool:
    return not any(
        "/Ref" in form or "/OPI" in form or "/PS" in form or form.get("/Subtype2") == Name.PS
        for form in subject.drawn.forms
    )


@CLAUSES("doorzichtigheid wordt op een onbekende manier gemengd", b="6.2.10")
def blends(subject: Subject) -> bool:
    found: set[str] = set()
    for state in subject.drawn.states:
        mode = state.get("/BM")
        found |= {str(m) for m in (mode if isinstance(mode, Array) else [mode]) if m is not None}
    return found <= _BLENDS
