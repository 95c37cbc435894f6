"""What belongs to an organisation stays visible: addresses, general numbers, mailboxes."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from app import reference
from app.model.detection import EntityType, Role
from app.model.mail_hosts import is_private_host
from app.model.person_name import PersonName, plain
from app.model.proposal import Advice
from app.proposal.office_rows import left_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from app.model.profile import Profile
    from app.model.proposal import Proposal
    from app.proposal.sources import Source

_MAILBOX = re.compile(
    r"info(?:rmatie)?|post(?:bus|kamer)?|contact|(?:bestuurs)?secretariaat|balie|loket|griffie"
    r"|(?:pers)?(?:voorlichting|communicatie)|pers|publieksvoorlichting|woo|wob|juridischezaken"
    r"|bezwaar(?:schriften)?|klachten|no-?reply|administratie|facturen|inkoop|receptie|redactie"
    r"|service-?desk|helpdesk|webmaster|privacy|avg|fg|meldpunt|vragen|archief|kabinet"
)
#: The rest of an address of which the local part alone is proposed, perhaps broken over a line.
_DOMAIN = re.compile(r"\s?(?:@|\[at\]|\(at\))\s?(?P<domain>[\w-]+(?:\.\n?[\w-]+)+)")
_UNIT = re.compile(r"team|afd|afdeling|directie|dienst|bureau|sectie|cluster")
_ORGANISATION_WORDS = re.compile(
    r"\b(?:Ministerie|Staten-Generaal|(?:Tweede|Eerste) Kamer|Gemeente|Provincie|Waterschap"
    r"|Rechtbank|Gerechtshof|Hoge Raad|Raad van State|Algemene Rekenkamer|Nationale ombudsman"
    r"|Stichting|Vereniging|Universiteit|Hogeschool|Bezoekadres|Postadres|Retouradres|Postbus"
    r"|Veiligheidsregio|Omgevingsdienst|Rijkswaterstaat|Belastingdienst|Inspectie|Politie|GGD|UWV"
    r"|Embassy|EMBASSY|Permanent Representation"
    r"|SVB|Dienst|Agentschap|Autoriteit|Algemeen nummer|Hoofdkantoor|Stadhuis|Gemeentehuis"
    r"|MPC \d+|B\.V\.|BV|N\.V\.|NV)(?!\w)"
)
_ADDRESS_LINES, _ADDRESS_LINE, _SENTENCE, _REST = 4, 64, 45, 24
#: Somebody lives there: "De bewoner van de Zonnehof 121".
_HOME = re.compile(
    r"\b(?:bewo(?:ner|onster)\w*|wo(?:ont|nende|onachtig|ning)|thuis)\b", re.IGNORECASE
)
_PERSON_LINE = re.compile(
    r"(?i:\b(?:de heer|mevrouw|dhr|mevr|mw|fam(?:ilie)?|t\.a\.v|ter attentie)\b)"
    r"|(?<!\w)(?:[A-Z]\.){1,5} ?[A-Za-z]"
)
_PRACTICE = re.compile(
    r"\b(?:advocaten|advocatuur|notarissen|accountants|makelaars|architecten|ingenieurs|adviseurs|"
    r"rechtsbijstand)\b",
    re.IGNORECASE,
)
#: "de Inspectie bezocht mevrouw Bos op" tells of a body; "is gevestigd aan de" seats it.
_SMALL = "van de het der den te aan op in en bij voor ter ten om uit is of"
_LITTLE = frozenset(_SMALL.split())
_SEATED = re.compile(r"\b(?:gevestigd|kantoor\w*|hou(?:dt|dende)|zetel\w*|bezoek\w*|\w*adres)\b")
#: The length of what may be a part of any word.
_INITIAL = 3
#: Shorter surnames are a part of many words.
_SURNAME = 4
_POSTCODE = re.compile(r"(?<!\w)[1-9]\d{3} ?[A-Z]{2}(?!\w)")
#: The head of a column of addresses; an office's own has "Bezoekadres" or "Postadres" there.
_HEADER = re.compile(r"(?:woon)?adres(?:sen|gegevens)?(?: (?:en|/) \w+)?", re.IGNORECASE)
_COLUMN = 60
#: What has a seat of its own; a municipality in the row may be whom somebody works for.
_LEGAL = re.compile(r"\b(?:Stichting|Vereniging|B\.?V\.?|N\.?V\.?|Hogeschool|Universiteit)(?!\w)")
_OWN_LINE = re.compile(r"[A-Z\u00c0-\u017d][^\W\d_]+, $")


def names_by_document(proposals: Iterable[Proposal]) -> dict[str, set[str]]:
    """The names of persons that stand in each document."""
    names: dict[str, set[str]] = {}
    for proposal in proposals:
        if proposal.entity_type is EntityType.PERSON and len(proposal.text) > _INITIAL:
            names.setdefault(proposal.document_id, set()).add(proposal.text)
    return names


def keep_organisation(
    proposal: Proposal, source: Source, profile: Profile, people: Collection[str] = ()
) -> Proposal:
    """Addresses, numbers and mailboxes of organisations stay visible.

    ``people`` are the names that the document has; what stands right under one is that person's.
    """
    if proposal.start is None or proposal.end is None:
        return proposal
    if proposal.role is Role.ORGANISATIE:
        reason = "gegeven van een organisatie, niet van een persoon"
    elif proposal.entity_type is EntityType.EMAIL:
        reason = _mailbox(proposal, source, profile)
    elif proposal.entity_type is EntityType.PHONE:
        own = {_digits(p) for p in profile.organisation_phones}
        reason = "algemeen nummer van de organisatie" if _digits(proposal.text) in own else ""
    elif proposal.entity_type in {EntityType.ADDRESS, EntityType.POSTCODE}:
        reason = _postal(proposal, source, people)
    else:
        reason = ""
    if not reason or (proposal.entity_type is EntityType.EMAIL and _of_people(proposal, people)):
        return proposal
    return replace(
        proposal, advice=Advice.KEEP, role=Role.ORGANISATIE, explanation=reason, ground=""
    )


def _of_people(proposal: Proposal, people: Collection[str]) -> bool:
    """Whether a mailbox has the surname of somebody in the document in it, whatever else it has."""
    local = plain(proposal.text).casefold()
    return any(one in local for one in _surnames(frozenset(people)))


@lru_cache(maxsize=4)
def _surnames(people: frozenset[str]) -> frozenset[str]:
    found = (plain(PersonName.parse(name).surname).casefold() for name in people)
    return frozenset(one for one in found if len(one) >= _SURNAME)


def _mailbox(proposal: Proposal, source: Source, profile: Profile) -> str:
    local, domain = _address(proposal, source)
    for box in profile.organisation_mailboxes:
        name, _, host = box.lower().partition("@")
        if local == name and domain in {"", host or domain}:
            return "functioneel postvak van een organisatie"
    if is_private_host(domain):
        return ""  # whatever it is called, somebody has it at home
    # A drafter's own address is never a shared one, whatever it looks like.
    if proposal.role is not Role.STELLER and _is_functional(local):
        return "functioneel postvak van een organisatie"
    return ""


def _address(proposal: Proposal, source: Source) -> tuple[str, str]:
    """What stands before the @ and behind it, which may lie outside the proposal."""
    local, _, domain = proposal.text.lower().partition("@")
    if not domain and proposal.end is not None:
        behind = _DOMAIN.match(source.text, proposal.end)
        domain = "" if behind is None else re.sub(r"\s", "", behind["domain"]).lower()
    return local, domain


def _is_functional(local: str) -> bool:
    """``info``, ``woo.team``, ``team-woo``; never ``j.post`` nor ``team.jansen``, a person's."""
    words = re.split(r"[._-]", local)
    if any(len(word) == 1 for word in words):
        return False
    if _MAILBOX.fullmatch(local):
        return True
    unit = len(words) > 1 and _UNIT.fullmatch(words[0])
    mailbox = unit or _MAILBOX.fullmatch(words[0])
    return bool(mailbox) and not any(map(_is_name, words[1:]))


def _is_name(word: str) -> bool:
    """Whether a word is somebody's name and nothing else."""
    if _MAILBOX.fullmatch(word):
        return False
    return any(
        word in reference.packed_list(names) for names in ("given_names", "surnames")
    ) and not any(word in reference.packed_list(others) for others in ("words", "places"))


def _digits(text: str) -> str:
    """The digits that tell a Dutch number from another, whatever the prefix."""
    return re.sub(r"\D", "", text)[-9:]


def _postal(proposal: Proposal, source: Source, people: Collection[str]) -> str:
    """An address right below an organisation's name, or a postbus; never one below a person's.

    Whom a letter is for stands above the address in the same block: "de Voorzitter van de Eerste
    Kamer". The return address of the sender is another block and says nothing.
    """
    start, end = proposal.start or 0, proposal.end or 0
    if proposal.role is not Role.ONBEKEND:
        return ""
    if proposal.text.casefold().startswith(("postbus", "p.o. box")):
        return "adres van een organisatie"
    above = source.lines_above(start, _ADDRESS_LINES, adjacent=True)
    # A long line is a sentence or the row of a table, and no line of an address.
    above = list(takewhile(lambda text: len(text) < _ADDRESS_LINE, above))
    line = source.text[source.text.rfind("\n", 0, start) + 1 : start]
    below = source.lines_below(end, 2, adjacent=True)
    if _in_list(above, below):
        above, below = [], []
    if _in_column(source, start):
        cells = left_of(source, start)  # whose it is stands in the same row
        if any(_names(cell, people) for cell in cells):
            return ""
        above, below = [cell for cell in cells[:1] if _LEGAL.search(cell)], []
    if _OWN_LINE.search(line):
        return ""  # "Van: Ömer Koç, Boeier 149"
    if "|" in line and _names(line, people) and not _right_before(line):
        return ""  # a row of a table, with whose it is before it
    stop = source.text.find("\n", end)
    rest = source.text[end : stop if stop >= 0 else None].strip(" .,;)")
    lives = _HOME.search(line) is not None
    if lives or len(line.strip()) > _SENTENCE or len(rest) > _REST:
        # In running text only the words right before an address say whose it is.
        named = not lives and _right_before(line)
        return "adres van een organisatie" if named else ""
    near = [
        line if _right_before(line) else "",
        *takewhile(lambda text: not _names(text, people), above),
    ]
    if len(above) > 1 and len(near) == 1 and _PRACTICE.search(above[1]):
        return "adres van een organisatie"  # "Trip advocaten / mr. I. Bos / Hofstraat 8"
    # Under a person's own address comes whom the letter is for.
    below = [] if above and len(near) == 1 else below[:1]
    words = "\n".join([*near, proposal.text, *below])
    return "adres van een organisatie" if _ORGANISATION_WORDS.search(words) else ""


def _in_list(above: list[str], below: list[str]) -> bool:
    """Whether whole addresses stand above and below one, so that each is somebody else's."""
    over, under = ([_POSTCODE.search(line) is not None for line in part] for part in (above, below))
    count = len(list(takewhile(bool, over))) + len(list(takewhile(bool, under)))
    return count > 1


def _in_column(source: Source, start: int) -> bool:
    """Whether an address stands in a column of addresses, with whose they are to the left."""
    column = source.lines_above(start, _COLUMN, adjacent=True)
    return any(map(_HEADER.fullmatch, column)) and bool(left_of(source, start))


def _names(line: str, people: Collection[str]) -> bool:
    """Whether a line of an address names a person."""
    return _PERSON_LINE.search(line) is not None or any(name in line for name in people)


def _right_before(line: str) -> bool:
    """Whether a sentence names an organisation right before its end, with no verb between."""
    named = list(_ORGANISATION_WORDS.finditer(line[-_SENTENCE:]))
    between = line[-_SENTENCE:][named[-1].end() :] if named else ""
    told = [w for w in re.findall(r"(?<![\w@.-])[a-zß-ÿ]+", between) if w not in _LITTLE]
    return bool(named) and (len(told) < 2 or _SEATED.search(between) is not None)
