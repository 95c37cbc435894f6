"""First names alone that may be those of office holders: "Hugo wil een plaat", "Carola zit bij".

Colleagues call a minister by the first name, and so do they each other, so such a name is a
question and no more. It is one where the office holder of that moment has the name and the document
is about politics, or where the surname of somebody who holds or held an office stands in it too.
Somebody else in the document who is called so makes it a name like any other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from app.model.detection import EntityType, Role
from app.model.person_name import PersonName, fold
from app.model.proposal import Advice
from app.proposal.indexed import once_for_each_list
from app.proposal.office_words import ADDRESS, POLITICAL
from app.proposal.officials import Likeness, find_matches, in_office, in_words
from app.proposal.verdicts import PUBLIC, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.model.profile import Official
    from app.model.proposal import Proposal
    from app.proposal.sources import Source

_GREETS = re.compile(r"(?:^|\n)[ ]*(?:Beste|Dag|Hoi|Hallo|Ha|Lieve|Goedemorgen|Goedemiddag)[ ]$")
#: How far above its greeting a memo tells to whom it is.
_MEMO = 900
_ADDRESSED = re.compile(
    rf"(?:^|\n)[ ]*(?:Aan|To|Voor)[ ]*:?\s{{1,4}}(?::[ ])?(?:[Dd]e )?"
    rf"(?P<office>(?i:{POLITICAL}))(?![\w-])[ ]?{ADDRESS}[ ]?"
    r"(?P<name>(?:[A-Z]\.[ ]?)+(?:[a-z']{2,4}[ ])*[A-ZÀ-Ž][\w'’-]+)?[ ]*(?=\n)"
)
#: What closes one message or opens the next: the greeting below it is not to whom the first was.
_ANOTHER = re.compile(
    r"(?:^|\n)[ >]*(?:Beste|Dag|Hoi|Hallo|Ha|Lieve|Geachte|Goedemorgen|Goedemiddag)[ ]\w[^\n]*\n"
    r"|\f|(?:^|\n)[ >]*(?:Aan|To|Verzonden|Sent)[ ]*:"
    r"|(?i:\bgroet(?:en|jes)?\b|\bgr\.|\bmvg\b|hoogachtend)"
)
_SENDERS = re.compile(r"(?:^|\n)[ >]*(?:Van|From)\b")
_ALONE = re.compile(r"[A-ZÀ-Ž][\w'’-]+(?:[ ](?:[A-Z]\.?|\([A-ZÀ-Žvdt][\w' .-]+\)))?")
_POLITICS = re.compile(
    r"\b(?:ministerraad|MR|MP|minister(?:ie)?s?|bewindspersoon|bewindslieden|staatssecretaris|stas|"
    r"kabinet|catshuis|Kamer(?:lid|leden|brief|vragen|debat)?|AO|CD|commissiedebat|debat|motie|"
    r"Binnenhof|coalitie|fractie)\b"
)


def first_name(
    proposal: Proposal,
    source: Source,
    officials: Sequence[Official],
    others: Iterable[PersonName],
) -> Verdict | None:
    """A question for a first name alone that an office holder may be called by.

    Args:
        proposal: A name that no office is told of.
        source: The document it stands in.
        officials: The dated list.
        others: The names of the persons in the same document who are no office holders.
    """
    text = " ".join(proposal.text.split())
    if _ALONE.fullmatch(text) is None:
        return None
    given = fold(text.split()[0])
    if any(given == fold(name.given.split()[0]) for name in others if name.given):
        return None
    words = source.text
    for official in _by_given(officials).get(given, ()):
        rules = not official.office.startswith("lid ")
        holds = rules and official.certain and bool(source.dated)
        if holds and in_office(official, source.dated) and _POLITICS.search(words):
            return _asked(official)
        if _stands_in(official.surname.split("-")[0], words):
            return _asked(official)
    return None


def greeted(proposal: Proposal, source: Source, others: Iterable[PersonName]) -> Verdict | None:
    """A verdict for the first name in the greeting of a memo to somebody in office.

    "Aan wethouder P. Smulders" and below "Beste Pieter": the first letter tells that it is the
    same. Without a name in the address it is a question.
    """
    if proposal.start is None or _GREETS.search(source.before(proposal.start)) is None:
        return None
    name = PersonName.parse(proposal.text)
    given = fold(proposal.text)
    if " " in proposal.text or any(given == fold(o.given.split()[0]) for o in others if o.given):
        return None
    above = source.text[max(0, proposal.start - _MEMO) : proposal.start]
    found = list(_ADDRESSED.finditer(above))
    between = above[found[0].end() :] if len(found) == 1 else ""
    one_sender = len(_SENDERS.findall(between)) < 2
    if not between or name.titles or _ANOTHER.search(between) or not one_sender:
        return None
    whom = found[0]["name"]
    words = f"in de aanhef van een stuk aan de {' '.join(found[0]['office'].split())}"
    if not whom:
        return Verdict(Advice.CHECK, None, f"{words}: controleer")
    named = PersonName.parse(whom)
    letter = fold(named.initials or named.given)[:1]
    if not letter or letter != given[:1]:
        return None
    return Verdict(Advice.KEEP, Role.AMBTSDRAGER, f"{words}: {PUBLIC}")


def called_in_full(
    proposals: Iterable[Proposal], officials: Sequence[Official]
) -> dict[str, list[PersonName]]:
    """By document, the names of who is called in full and has no office holder's name."""
    found: dict[str, list[PersonName]] = {}
    for proposal in proposals:
        if proposal.entity_type is not EntityType.PERSON or proposal.advice is Advice.KEEP:
            continue
        name = PersonName.parse(proposal.text)
        known = any(m.likeness is Likeness.FULL for m in find_matches(name, officials, ""))
        if name.given and name.surname and not known:
            found.setdefault(proposal.document_id, []).append(name)
    return found


def _stands_in(surname: str, words: str) -> bool:
    # Most surnames stand nowhere; to look for the letters first is cheap.
    return surname.casefold() in words.casefold() and bool(
        re.search(rf"(?<!\w){re.escape(surname)}(?!\w)", words, re.IGNORECASE)
    )


def _asked(official: Official) -> Verdict:
    words = f"kan {in_words(official)} zijn, met de voornaam genoemd: controleer"
    return Verdict(Advice.CHECK, None, words)


@once_for_each_list
def _by_given(officials: Sequence[Official]) -> dict[str, tuple[Official, ...]]:
    """Those of whom a first name is known, by that name; who rule go before who sit."""
    found: dict[str, list[Official]] = defaultdict(list)
    for official in sorted(officials, key=lambda o: o.office.startswith("lid ")):
        if official.given:
            found[fold(official.given.split()[0])].append(official)
            found[fold(official.given)].append(official)
    return {given: tuple(dict.fromkeys(every)) for given, every in found.items()}
