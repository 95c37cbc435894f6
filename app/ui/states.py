"""The states of a proposal as the officer sees them, and the Dutch words of the window."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.model.decision import Decision, Verdict
from app.model.detection import EntityType, Role
from app.model.proposal import Proposal, ProposalOrigin


class State(StrEnum):
    """What a mark looks like; a verdict with its two special cases."""

    OPEN = "open"
    LATER = "later"
    REDACT = "redact"
    KEEP = "keep"
    DRAWN = "drawn"


def state_of(proposal: Proposal, decision: Decision) -> State:
    """The state that a mark and a row show."""
    if decision.verdict is Verdict.KEEP:
        return State.KEEP
    if decision.verdict is Verdict.REDACT:
        return State.DRAWN if proposal.origin is ProposalOrigin.DRAWN else State.REDACT
    return State.LATER if decision.later else State.OPEN


_STATES = {
    State.OPEN: QT_TRANSLATE_NOOP("states", "Te beoordelen"),
    State.LATER: QT_TRANSLATE_NOOP("states", "Later bekijken"),
    State.REDACT: QT_TRANSLATE_NOOP("states", "Lakken"),
    State.KEEP: QT_TRANSLATE_NOOP("states", "Openlaten"),
    State.DRAWN: QT_TRANSLATE_NOOP("states", "Zelf getekend"),
}
_TYPES = {
    EntityType.PERSON: QT_TRANSLATE_NOOP("states", "naam"),
    EntityType.EMAIL: QT_TRANSLATE_NOOP("states", "e-mailadres"),
    EntityType.PHONE: QT_TRANSLATE_NOOP("states", "telefoonnummer"),
    EntityType.BSN: QT_TRANSLATE_NOOP("states", "burgerservicenummer"),
    EntityType.IBAN: QT_TRANSLATE_NOOP("states", "rekeningnummer"),
    EntityType.ADDRESS: QT_TRANSLATE_NOOP("states", "adres"),
    EntityType.POSTCODE: QT_TRANSLATE_NOOP("states", "postcode"),
    EntityType.DOB: QT_TRANSLATE_NOOP("states", "geboortedatum"),
    EntityType.PLATE: QT_TRANSLATE_NOOP("states", "kenteken"),
    EntityType.ID_DOC: QT_TRANSLATE_NOOP("states", "identiteitsbewijs"),
    EntityType.STAFF_ID: QT_TRANSLATE_NOOP("states", "personeelsnummer"),
    EntityType.SIGNATURE: QT_TRANSLATE_NOOP("states", "handtekening"),
    EntityType.INITIALS: QT_TRANSLATE_NOOP("states", "paraaf"),
    EntityType.SPECIAL: QT_TRANSLATE_NOOP("states", "bijzonder persoonsgegeven"),
    EntityType.OTHER: QT_TRANSLATE_NOOP("states", "overig"),
}
_GROUPS = {
    EntityType.PERSON: QT_TRANSLATE_NOOP("states", "Namen"),
    EntityType.EMAIL: QT_TRANSLATE_NOOP("states", "E-mailadressen"),
    EntityType.PHONE: QT_TRANSLATE_NOOP("states", "Telefoonnummers"),
    EntityType.BSN: QT_TRANSLATE_NOOP("states", "Burgerservicenummers"),
    EntityType.IBAN: QT_TRANSLATE_NOOP("states", "Rekeningnummers"),
    EntityType.ADDRESS: QT_TRANSLATE_NOOP("states", "Adressen"),
    EntityType.POSTCODE: QT_TRANSLATE_NOOP("states", "Adressen"),
    EntityType.DOB: QT_TRANSLATE_NOOP("states", "Geboortedata"),
    EntityType.PLATE: QT_TRANSLATE_NOOP("states", "Kentekens"),
    EntityType.ID_DOC: QT_TRANSLATE_NOOP("states", "Identiteitsbewijzen"),
    EntityType.STAFF_ID: QT_TRANSLATE_NOOP("states", "Personeelsnummers"),
    EntityType.SIGNATURE: QT_TRANSLATE_NOOP("states", "Handtekeningen"),
    EntityType.INITIALS: QT_TRANSLATE_NOOP("states", "Parafen"),
    EntityType.SPECIAL: QT_TRANSLATE_NOOP("states", "Bijzondere persoonsgegevens"),
    EntityType.OTHER: QT_TRANSLATE_NOOP("states", "Overig"),
}
_ROLES = {
    Role.STELLER: QT_TRANSLATE_NOOP("states", "steller"),
    Role.ONDERTEKENAAR: QT_TRANSLATE_NOOP("states", "ondertekenaar"),
    Role.PARAAF: QT_TRANSLATE_NOOP("states", "paraaf"),
    Role.AMBTSDRAGER: QT_TRANSLATE_NOOP("states", "ambtsdrager"),
    Role.AMBTENAAR: QT_TRANSLATE_NOOP("states", "ambtenaar"),
    Role.DERDE: QT_TRANSLATE_NOOP("states", "derde"),
    Role.ORGANISATIE: QT_TRANSLATE_NOOP("states", "organisatie"),
}
_ROLE_GROUPS = {
    Role.STELLER: QT_TRANSLATE_NOOP("states", "Steller"),
    Role.ONDERTEKENAAR: QT_TRANSLATE_NOOP("states", "Ondertekenaar"),
    Role.PARAAF: QT_TRANSLATE_NOOP("states", "Parafen"),
    Role.AMBTSDRAGER: QT_TRANSLATE_NOOP("states", "Ambtsdragers"),
    Role.ORGANISATIE: QT_TRANSLATE_NOOP("states", "Van de organisatie"),
}
_PEOPLE = {
    Role.AMBTENAAR: QT_TRANSLATE_NOOP("states", "Andere ambtenaren"),
    Role.DERDE: QT_TRANSLATE_NOOP("states", "Derden"),
}
_DRAWN = QT_TRANSLATE_NOOP("states", "Zelf getekend")


def _say(text: object) -> str:
    return QCoreApplication.translate("states", str(text))


def state_name(state: State) -> str:
    """The state in the officer's words."""
    return _say(_STATES[state])


def type_name(kind: EntityType) -> str:
    """The kind of datum, in the singular."""
    return _say(_TYPES[kind])


def role_name(role: Role) -> str:
    """The part a person plays, empty when that is not known."""
    return _say(_ROLES[role]) if role in _ROLES else ""


def description(proposal: Proposal) -> str:
    """Kind and role in a few words: "naam · steller"."""
    role = role_name(proposal.role)
    kind = type_name(proposal.entity_type)
    return f"{kind} · {role}" if role and role != kind else kind


def group_of(proposal: Proposal) -> tuple[int, str]:
    """The heading in the list under which a proposal stands, with its place in the order.

    Roles that the note must name come first, then people, then kinds of data.
    """
    if proposal.origin is ProposalOrigin.DRAWN:
        return 900, _say(_DRAWN)
    roles = list(_ROLE_GROUPS)
    if proposal.role in _ROLE_GROUPS:
        late = 800 if proposal.role in (Role.AMBTSDRAGER, Role.ORGANISATIE) else 0
        return late + roles.index(proposal.role), _say(_ROLE_GROUPS[proposal.role])
    if proposal.entity_type is EntityType.PERSON and proposal.role in _PEOPLE:
        return 100 + list(_PEOPLE).index(proposal.role), _say(_PEOPLE[proposal.role])
    order, name = kind_group(proposal.entity_type)
    return 200 + order, name


def kind_group(kind: EntityType) -> tuple[int, str]:
    """The heading for a kind of data, with its place in the order."""
    name = _GROUPS[kind]
    return list(_GROUPS.values()).index(name), _say(name)


def shown_text(proposal: Proposal) -> str:
    """The datum as the list shows it; what is not text is named between brackets."""
    text = " ".join(proposal.text.split())
    return text or f"[{type_name(proposal.entity_type)}]"


def spoken(proposal: Proposal, state: State, page: int) -> str:
    """A proposal in one breath, for a screen reader; ``page`` from 0."""
    words = _say(QT_TRANSLATE_NOOP("states", "{0}: {1}, {2}, pagina {3}"))
    return words.format(state_name(state), shown_text(proposal), description(proposal), page + 1)


def count(n: int, one: str, many: str) -> str:
    """A number with its noun: ``count(1, "document", "documenten")`` is "1 document"."""
    return f"{n} {one if n == 1 else many}"
