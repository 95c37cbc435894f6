"""Who wrote and who signed, told from the layout of a letter or note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.detection.columns import find_columns
from app.detection.drafter import labelled_values
from app.detection.fields import find_fields
from app.detection.found import text_detection
from app.detection.layout import Layout
from app.detection.mails import names_under_mails
from app.detection.signing import signing_blocks
from app.model.detection import Detection, EntityType, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.detection.grids import Grid
    from app.detection.signing import SigningBlock
    from app.model.geometry import PageInfo
    from app.model.textmap import TextMap

RECOGNIZER = "roles"


def find_roles(
    text_map: TextMap,
    pages: Sequence[PageInfo],
    layout: Layout | None = None,
    tables: Sequence[Grid] | None = None,
) -> list[Detection]:
    """Persons and their numbers in drafter blocks, routing lines, signing blocks and forms.

    Explanations name the label or the office, never the person.
    """
    layout = layout or Layout(text_map, pages)
    blocks = signing_blocks(layout)
    return [
        *roles_in(layout, [*blocks, *names_under_mails(layout, blocks)]),
        *find_fields(layout),
        *find_columns(layout, tables),
    ]


def roles_in(layout: Layout, blocks: Sequence[SigningBlock]) -> list[Detection]:
    """As :func:`find_roles`, for a layout and signing blocks that were made before."""
    found: dict[tuple[int, int, EntityType], Detection] = {}
    for detection in (*_drafters(layout), *_signers(layout, blocks)):
        assert detection.start is not None
        assert detection.end is not None
        key = (detection.start, detection.end, detection.entity_type)
        if key not in found or found[key].score < detection.score:
            found[key] = detection
    return sorted(found.values(), key=lambda d: (d.start or 0, d.end or 0))


def _drafters(layout: Layout) -> list[Detection]:
    made = [
        text_detection(
            layout.text_map,
            item.value.start,
            item.value.end,
            item.value.kind,
            item.role,
            item.value.score,
            RECOGNIZER,
            f"staat {item.where} '{item.label.words}'",
        )
        for item in labelled_values(layout)
    ]
    return [d for d in made if d is not None]


def _signers(layout: Layout, blocks: Sequence[SigningBlock]) -> list[Detection]:
    made = [
        text_detection(
            layout.text_map,
            signer.value.start,
            signer.value.end,
            signer.value.kind,
            Role.ONDERTEKENAAR,
            signer.value.score,
            RECOGNIZER,
            _why(block, signer.office),
        )
        for block in blocks
        for signer in block.signers
    ]
    return [d for d in made if d is not None]


def _why(block: SigningBlock, office: str) -> str:
    if office:
        return f"staat in het ondertekeningsblok van '{office}'"
    if block.anchor:
        return f"staat in het ondertekeningsblok na '{block.anchor}'"
    return "staat als naam onder het bericht"
