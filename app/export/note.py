"""The sentence of *Informatie die niet openbaar wordt gemaakt*, and what the document says itself.

The sentence names exactly whose data are redacted and each other ground that is used. Choices made
where house wordings leave room:

* Initials (*parafen*) count with the other officials, unless they are those of the drafter or the
  signer, who are named already.
* Of an office holder whose name stays and whose signature alone is redacted no "gegevens" are
  said to be gone: the signature has a sentence of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app import reference
from app.export.search import fold
from app.model.detection import EntityType, Role

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from app.model.profile import Profile
    from app.model.proposal import Proposal

ORDER = (
    Role.STELLER,
    Role.ONDERTEKENAAR,
    Role.AMBTENAAR,
    Role.DERDE,
    Role.ORGANISATIE,
    Role.ONBEKEND,
)
"""In this order roles stand in the sentence; AMBTSDRAGER has its own sentence."""

_DRAWN_BY_HAND = frozenset({EntityType.SIGNATURE, EntityType.INITIALS})
_OFFICIALS = frozenset({Role.STELLER, Role.ONDERTEKENAAR, Role.AMBTENAAR, Role.AMBTSDRAGER})
_NOTHING = re.compile(r"\bniet van toepassing\b|\bn\.?v\.?t\b|^\W*geen\b|^\W*niets\b")
_NAMED = {
    Role.STELLER: re.compile(r"\bsteller|\bopsteller|\bauteur"),
    Role.ONDERTEKENAAR: re.compile(r"\bonderteken|\bhandtekening"),
    Role.AMBTENAAR: re.compile(r"\bambtena|\bmedewerker|\bparafen\b|\bparaaf\b"),
    Role.DERDE: re.compile(r"\bderde|\bburger|\bbetrokkene|\bnatuurlijke perso"),
    Role.ORGANISATIE: re.compile(r"\borganisatie|\bbedrijven\b|\bbedrijf\b"),
    Role.ONBEKEND: re.compile(r"\b(overige|andere) personen\b"),
}
_ANYBODY = re.compile(r"\bpersoonsgegevens\b|\bpersoonlijke (gegevens|levenssfeer)")


def personal_ground(profile: Profile) -> str:
    """The code of the ground on which personal data are redacted in this profile."""
    return profile.grounds.get("default", "5.1.2e")


def roles_of(redacted: Sequence[Proposal], kept: Sequence[Proposal]) -> tuple[Role, ...]:
    """Whose data are redacted, in the order of the sentence.

    Args:
        redacted: What is redacted in a document on the ground of personal data.
        kept: What stays visible in the same document.
    """
    named = {
        p.same_as for p in redacted if p.same_as and p.role in (Role.STELLER, Role.ONDERTEKENAAR)
    }
    officer_stays = any(
        p.role in (Role.AMBTSDRAGER, Role.ONDERTEKENAAR) and p.entity_type is EntityType.PERSON
        for p in kept
    )
    signer = [p for p in redacted if p.role is Role.ONDERTEKENAAR]
    signature_only = officer_stays and all(p.entity_type in _DRAWN_BY_HAND for p in signer)
    found = {
        _role_in_note(p, signature_only)
        for p in redacted
        if not (p.role is Role.PARAAF and p.same_as in named)
    }
    return tuple(r for r in (*ORDER, Role.AMBTSDRAGER) if r in found)


def _role_in_note(proposal: Proposal, signature_only: bool) -> Role:
    by_hand = proposal.entity_type in _DRAWN_BY_HAND
    if proposal.role is Role.AMBTSDRAGER:
        return Role.AMBTSDRAGER if by_hand else Role.ONBEKEND
    if proposal.role is Role.ONDERTEKENAAR and signature_only:
        return Role.AMBTSDRAGER
    return Role.AMBTENAAR if proposal.role is Role.PARAAF else proposal.role


def compose(roles: Collection[Role], grounds: Collection[str], profile: Profile) -> str:
    """The note's text in the profile's house wording.

    Args:
        roles: Whose data are redacted; AMBTSDRAGER for the signature alone of an office holder.
        grounds: Codes of all grounds used; the profile's own ground for personal data is covered
            by the sentence about people and not named apart.
        profile: The organisation's wording.
    """
    wording = profile.note
    sentences: list[str] = []
    words = [wording.roles[r] for r in ORDER if r in roles and r in wording.roles]
    if words:
        sentences.append(wording.sentence.format(roles=listed(words, wording.conjunction)))
    if Role.AMBTSDRAGER in roles:
        sentences.append(wording.signature)
    table = reference.grounds()
    for code in table:
        if code in grounds and code != personal_ground(profile):
            pattern = wording.other_grounds if sentences else wording.only_grounds
            label = table[code].title
            sentences.append(
                pattern.format(cite=table[code].article, label=label[:1].lower() + label[1:])
            )
    return " ".join(sentences) or wording.nothing


def listed(words: Sequence[str], conjunction: str) -> str:
    """``a``, ``a en b``, ``a, b en c``."""
    return conjunction.join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def contradictions(
    text: str, roles: Collection[Role], grounds: Collection[str], profile: Profile
) -> list[str]:
    """Sentences in Dutch on how a document's own note differs from what is redacted in it.

    Args:
        text: What stands in the section; not empty.
        roles: As for :func:`compose`.
        grounds: As for :func:`compose`.
        profile: For the words of roles.
    """
    plain = " ".join(fold(text).split())
    if _NOTHING.search(plain):
        done = _done(roles, grounds, profile)
        return [f"De nota zegt dat er niets is gelakt, maar {done}."] if done else []
    if not roles and not grounds:
        return ["De nota zegt dat er informatie is gelakt, maar in dit document is niets gelakt."]
    return [*_about_roles(plain, roles, profile), *_about_grounds(plain, grounds, profile)]


def _done(roles: Collection[Role], grounds: Collection[str], profile: Profile) -> str:
    if roles:
        return f"gelakt zijn gegevens van {_words(roles, profile)}"
    return f"gelakt is op grond van {', '.join(sorted(grounds))}" if grounds else ""


def _about_roles(plain: str, roles: Collection[Role], profile: Profile) -> list[str]:
    claimed = {role for role, pattern in _NAMED.items() if pattern.search(plain)}
    covered = set(claimed)
    if Role.AMBTENAAR in claimed:
        covered |= _OFFICIALS
    if Role.ONDERTEKENAAR in claimed:
        covered.add(Role.AMBTSDRAGER)
    if not claimed and _ANYBODY.search(plain):
        covered = set(Role)
    found: list[str] = []
    missing = [r for r in roles if r not in covered]
    if missing:
        found.append(
            f"De nota noemt de gegevens van {_words(missing, profile)} niet, "
            "maar die zijn in dit document wel gelakt."
        )
    extra = [r for r in claimed if not _is_redacted(r, roles)]
    if extra:
        found.append(
            f"De nota zegt dat de gegevens van {_words(extra, profile)} zijn gelakt, "
            "maar in dit document is daarvan niets gelakt."
        )
    return found


def _is_redacted(claimed: Role, roles: Collection[Role]) -> bool:
    if claimed is Role.AMBTENAAR:
        return any(r in _OFFICIALS for r in roles)
    if claimed is Role.ONDERTEKENAAR:
        return Role.ONDERTEKENAAR in roles or Role.AMBTSDRAGER in roles
    return claimed in roles


def _about_grounds(plain: str, grounds: Collection[str], profile: Profile) -> list[str]:
    table = reference.grounds()
    bare = re.sub(r"[\W_]", "", plain)
    missing = [
        code
        for code in grounds
        if code in table
        and code != personal_ground(profile)
        and all(
            re.sub(r"[\W_]", "", fold(words)) not in bare
            for words in (code, table[code].article, table[code].title)
        )
    ]
    return [
        f"De nota noemt grond {code} niet, maar die is in dit document wel gebruikt."
        for code in sorted(missing)
    ]


def _words(roles: Iterable[Role], profile: Profile) -> str:
    wording = profile.note
    present = set(roles)
    if Role.AMBTSDRAGER in present:
        present = (present - {Role.AMBTSDRAGER}) | {Role.ONDERTEKENAAR}
    return listed([wording.roles.get(r, r.value) for r in ORDER if r in present], " en ")
