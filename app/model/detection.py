"""What the recognizers found."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from app.model.geometry import PageArea


class EntityType(StrEnum):
    """Kinds of personal data; Presidio's ``entity_type`` and the ``--json`` output use these."""

    PERSON = "PERSON"
    EMAIL = "EMAIL"
    PHONE = "PHONE"
    BSN = "BSN"
    IBAN = "IBAN"
    ADDRESS = "ADDRESS"
    POSTCODE = "POSTCODE"
    DOB = "DOB"
    PLATE = "PLATE"
    ID_DOC = "ID_DOC"
    STAFF_ID = "STAFF_ID"
    SIGNATURE = "SIGNATURE"
    INITIALS = "INITIALS"
    SPECIAL = "SPECIAL"
    OTHER = "OTHER"


class Role(StrEnum):
    """The part that a person plays in a document, in the words of domain practice."""

    STELLER = "steller"
    ONDERTEKENAAR = "ondertekenaar"
    PARAAF = "paraaf"
    AMBTSDRAGER = "ambtsdrager"
    AMBTENAAR = "ambtenaar"
    DERDE = "derde"
    ORGANISATIE = "organisatie"
    ONBEKEND = "onbekend"


@dataclass(frozen=True, slots=True)
class Detection:
    """One find: the *full* datum to hide, never a part of it.

    ``start`` and ``end`` are None for what is not text (signature images). For an e-mail address
    they cover the local part alone, because the domain stays visible
    (ECLI:NL:RBROT:2024:2304). ``explanation`` is a Dutch sentence for the officer that says why,
    without the datum itself. ``score`` is 0 to 1; 0 marks a name that stands for nobody here and is
    proposed nowhere. ``personal`` is how likely the model holds it for a datum of somebody who is
    not in public office, 0 to 1; None where it read nothing.
    """

    id: str
    document_id: str
    start: int | None
    end: int | None
    areas: tuple[PageArea, ...]
    entity_type: EntityType
    role: Role
    score: float
    recognizer: str
    explanation: str
    text: str = field(default="", repr=False)
    personal: float | None = None
