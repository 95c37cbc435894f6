"""Boxes that somebody else made: ``--regions R.json`` of the command line.

The file maps a document's name to boxes: ``{"name.pdf":[{"page":1,"bbox":[x0,y0,x1,y1],
"ground":"5.1.2e"}]}``; pages from 1, points, origin top left of the page as shown; several
grounds as ``"5.1.2e, 5.1.2i"``.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from app import reference
from app.errors import UsageError
from app.model.detection import EntityType, Role
from app.model.geometry import PageArea, Rect, from_shown
from app.model.ground import codes, joined
from app.model.proposal import Advice, Proposal, ProposalOrigin

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from app.model.analysis import Analysis
    from app.model.profile import Profile


class Region(msgspec.Struct, frozen=True):
    """One given box; ``ground`` empty means the profile's default."""

    page: int
    bbox: tuple[float, float, float, float]
    ground: str = ""


def read_regions(path: Path, files: Sequence[Path]) -> Mapping[Path, tuple[Region, ...]]:
    """Read the regions file and tie its entries to ``files`` (by path as given, or by name).

    Raises:
        UsageError: The file is not there, not in order, or names a document that is not given.
    """
    try:
        raw = path.read_bytes()
    except OSError:
        raise UsageError("Het bestand met vlakken (--regions) kan niet worden gelezen.") from None
    try:
        named = msgspec.json.decode(raw, type=dict[str, tuple[Region, ...]])
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise UsageError(
            "Het bestand met vlakken is niet in orde; verwacht wordt "
            '{"naam.pdf":[{"page":1,"bbox":[x0,y0,x1,y1],"ground":"5.1.2e"}]}.'
        ) from None
    found: dict[Path, tuple[Region, ...]] = {}
    for name, regions in named.items():
        owners = [f for f in files if str(f) == name or f.name == Path(name).name]
        if not owners:
            raise UsageError(
                "Het bestand met vlakken noemt een document dat niet is opgegeven; "
                "controleer de namen."
            )
        for region in regions:
            _check(region)
        for owner in owners:
            found[owner] = found.get(owner, ()) + regions
    return found


def _check(region: Region) -> None:
    x0, y0, x1, y1 = region.bbox
    if not (x0 < x1 and y0 < y1):
        raise UsageError("Een vlak klopt niet: bbox is [links, boven, rechts, onder] in punten.")
    if region.page < 1:
        raise UsageError("Een vlak klopt niet: pagina's tellen vanaf 1.")
    if any(_ground_code(text) is None for text in codes(region.ground)):
        raise UsageError(f"De grond '{region.ground}' bestaat niet; schrijf hem als 5.1.2e.")


def _ground_code(text: str) -> str | None:
    """The canonical code for a way of writing it (5.1.2.e, 5.1.2 e)."""
    plain = text.casefold().replace(".", "").replace(" ", "")
    for code, ground in reference.grounds().items():
        if plain in {c.casefold().replace(".", "") for c in (code, *ground.aliases)}:
            return code
    return None


def region_proposals(
    regions: Iterable[Region], analysis: Analysis, profile: Profile
) -> list[Proposal]:
    """Proposals to redact the given boxes, with the text that lies in them.

    Raises:
        UsageError: A region lies on a page that the document does not have.
    """
    document, text_map = analysis.document, analysis.text_map
    proposals = []
    for region in regions:
        if region.page > len(document.pages):
            raise UsageError("Een vlak ligt op een pagina die het document niet heeft.")
        info = document.pages[region.page - 1]
        area = PageArea(region.page - 1, from_shown(Rect(*region.bbox), info))
        given = joined(_ground_code(text) or "" for text in codes(region.ground))
        code = given or profile.grounds["default"]
        key = f"{document.id}|{area.page}|{area.rect.as_tuple()}|region"
        proposals.append(
            Proposal(
                id=hashlib.sha256(key.encode()).hexdigest()[:32],
                document_id=document.id,
                areas=(area,),
                start=None,
                end=None,
                text=text_map.text_in(area),
                entity_type=EntityType.OTHER,
                role=Role.ONBEKEND,
                advice=Advice.REDACT,
                ground=code,
                justification=profile.justifications["default"],
                score=1.0,
                origin=ProposalOrigin.IMPORTED,
                explanation="Vlak uit een aangeleverd bestand.",
            )
        )
    return proposals
