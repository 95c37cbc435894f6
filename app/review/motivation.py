"""From a template with fields to the justification of a proposal.

Fields that the program knows are filled in: ``{rol} {soort} {document} {datum} {grond} {artikel}
{belang}``. Any other, and one that is not known of this document, becomes its name as ``«naam»``,
for the officer to write over; :func:`unfilled` finds those that are left.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from app import reference
from app.model.detection import EntityType, Role
from app.model.ground import codes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.review.session import ReviewSession

FIELDS = ("rol", "soort", "document", "datum", "grond", "artikel", "belang")

_FIELD = re.compile(r"\{(\w{1,40})\}")
_LEFT = re.compile(r"«(\w{1,40})»")
_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_KINDS = {
    EntityType.PERSON: "naam",
    EntityType.EMAIL: "e-mailadres",
    EntityType.PHONE: "telefoonnummer",
    EntityType.BSN: "burgerservicenummer",
    EntityType.IBAN: "rekeningnummer",
    EntityType.ADDRESS: "adres",
    EntityType.POSTCODE: "postcode",
    EntityType.DOB: "geboortedatum",
    EntityType.PLATE: "kenteken",
    EntityType.ID_DOC: "nummer van een identiteitsbewijs",
    EntityType.STAFF_ID: "personeelsnummer",
    EntityType.SIGNATURE: "handtekening",
    EntityType.INITIALS: "paraaf",
    EntityType.SPECIAL: "bijzonder persoonsgegeven",
}
_ROLES = {
    Role.STELLER: "de steller",
    Role.ONDERTEKENAAR: "de ondertekenaar",
    Role.PARAAF: "een ambtenaar",
    Role.AMBTSDRAGER: "een ambtsdrager",
    Role.AMBTENAAR: "een ambtenaar",
    Role.DERDE: "een derde",
    Role.ORGANISATIE: "een organisatie",
}


def values(session: ReviewSession, proposal_id: str) -> Mapping[str, str]:
    """What the fields stand for at a proposal; empty where that is not known.

    Always Dutch, because the justification goes out with the document.
    """
    proposal = session.proposal(proposal_id)
    document = session.document(proposal.document_id)
    table = reference.grounds()
    mine = [table[code] for code in codes(session.decision(proposal_id).ground) if code in table]
    return {
        "rol": _ROLES.get(proposal.role, ""),
        "soort": _KINDS.get(proposal.entity_type, "gegeven"),
        "document": f"document {document.called}",
        "datum": _in_words(document.date),
        "grond": " en ".join(ground.code for ground in mine),
        "artikel": " en ".join(ground.article for ground in mine),
        "belang": " en ".join(ground.title[:1].lower() + ground.title[1:] for ground in mine),
    }


def fill(template: str, known: Mapping[str, str]) -> str:
    """The template with its fields filled in, and white space as in running text."""
    text = _FIELD.sub(lambda match: known.get(match[1]) or f"«{match[1]}»", template)
    return " ".join(text.split())


def unfilled(text: str) -> tuple[str, ...]:
    """The fields that the officer has still to write over."""
    return tuple(dict.fromkeys(_LEFT.findall(text)))


def _in_words(day: str | None) -> str:
    """``2 juli 2024`` for ``2024-07-02``; empty for what is no date."""
    try:
        found = date.fromisoformat(day or "")
    except ValueError:
        return ""
    return f"{found.day} {_MONTHS[found.month - 1]} {found.year}"
