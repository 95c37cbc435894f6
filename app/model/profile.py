"""How an organisation wants it: who stays visible, what stands in a box, how the note is worded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.model.export import BoxLabel, NotePage
from app.model.proposal import Advice
from app.model.record import Requirements


class OfficeLevel(StrEnum):
    """Groups of offices that practice treats alike."""

    POLITICAL = "political"
    TOP = "top"
    MANAGEMENT = "management"
    STAFF = "staff"
    CITIZEN = "citizen"


@dataclass(frozen=True, slots=True)
class NoteWording:
    """Parts from which the sentence of the note is composed; see ``resources/profiles``.

    ``sentence`` has one field, ``{roles}``; ``roles`` maps a role to its words in the sentence.
    ``other_grounds`` is the sentence for a ground other than that of personal data, with the
    fields ``{cite}`` (the article) and ``{label}`` (what the ground is about); ``only_grounds`` is
    the same when no other sentence stands before it. ``signature`` is the sentence for an office
    holder whose name stays and whose signature alone is redacted.
    """

    heading: str
    headings: tuple[str, ...]
    sentence: str
    roles: Mapping[str, str]
    conjunction: str
    nothing: str
    other_grounds: str
    page: NotePage
    only_grounds: str = "Informatie is gelakt op grond van {cite}: {label}."
    signature: str = (
        "De handtekening van de ondertekenaar is gelakt "
        "vanwege de bescherming van de persoonlijke levenssfeer."
    )


@dataclass(frozen=True, slots=True)
class Profile:
    """One file of ``resources/profiles``.

    ``advice_for_level`` says what is proposed for a person of each :class:`OfficeLevel` who is
    recognised by office; ``advice_for_role`` overrides it for a role (the drafter, the signer).
    ``justifications`` and ``grounds`` map an entity type (or ``"default"``) to text and code.
    ``visible`` and ``hidden`` are the organisation's own words (always keep, always redact).
    ``officials`` are the organisation's own office holders, who stay visible as those of the
    program's list do. ``archive`` asks for PDF/A where a document can be one. A find scored at
    least ``redact_score`` is proposed to be redacted, one of at least ``check_score`` to be
    checked; what scores lower is left out. The width of a box is a multiple of ``gap`` points where
    that can be done; 0 leaves every width as it is. ``legend`` asks for a last page that explains
    the codes in the boxes.
    """

    id: str
    title: str
    description: str
    label: BoxLabel
    note: NoteWording
    advice_for_level: Mapping[str, Advice]
    advice_for_role: Mapping[str, Advice]
    grounds: Mapping[str, str]
    justifications: Mapping[str, str]
    warn_grounds: tuple[str, ...] = ()
    archive: bool = True
    keep_phone_prefix: bool = False
    keep_mail_domain: bool = True
    gap: float = 0.0
    legend: bool = False
    organisation_domains: tuple[str, ...] = ()
    organisation_phones: tuple[str, ...] = ()
    organisation_mailboxes: tuple[str, ...] = ()
    redact_score: float = 0.6
    check_score: float = 0.35
    visible: tuple[str, ...] = field(default=(), repr=False)
    hidden: tuple[str, ...] = field(default=(), repr=False)
    officials: tuple[Official, ...] = field(default=(), repr=False)
    requirements: Requirements = field(default_factory=Requirements)


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What the officer taught the program for a profile, on this machine alone.

    It is added to the profile's own words. ``officials`` are lines of four fields, as the officer
    writes them: name, office, first and last day (ISO, empty = open).
    """

    visible: tuple[str, ...] = field(default=(), repr=False)
    hidden: tuple[str, ...] = field(default=(), repr=False)
    officials: tuple[OwnOfficial, ...] = field(default=(), repr=False)
    domains: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    mailboxes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnOfficial:
    """Somebody of the organisation who acts in public by office; dates ISO, empty = open."""

    name: str = field(repr=False)
    office: str
    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class Official:
    """A person who acts in public by office, with the dates of it (ISO, empty = open).

    ``certain`` is false where a date or the name could not be established beyond doubt; such an
    entry leads to a question and never to keeping by itself.
    """

    name: str
    given: str
    initials: str
    surname: str
    office: str
    body: str
    start: str
    end: str = ""
    aliases: tuple[str, ...] = ()
    certain: bool = True
