"""Initials that stand for a person: ``RvdZ``, ``AK`` after "door:" or "Actie", or as a sign-off.

Two or three capitals are an abbreviation more often than a person, so without a place that asks for
a person they mean nothing, and with one they are a question. A code with particles in lower case
("MvtW") is surer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.abbreviations import is_abbreviation
from app.detection.dutch.initials_fields import in_fields
from app.detection.dutch.initials_notes import in_notes
from app.detection.dutch.initials_places import MIXED, PLAIN, in_places
from app.detection.dutch.initials_written import written
from app.detection.dutch.name_tokens import UPPER
from app.detection.dutch.recognizer import DutchRecognizer, Find
from app.model.detection import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator

_CODE = rf"(?P<code>{MIXED}|{PLAIN})(?![\w@&/.-]*\w)"
_LABEL = re.compile(
    r"(?<![\w-])(?:(?:opgesteld |behandeld |gezien |geparafeerd |akkoord )?door|behandelaar|"
    r"ambtenaar|opsteller|toezichthouder|inspecteur|controleur|steller|akkoord|paraaf|"
    r"initialen|voorletters?|afspraak|actie(?:houder)?|zie|namens|"
    r"aanw\.?|aanwezig|afw\.?|afwezig|conc\.?|gez\.?|coll\.?|contr\.?|opst\.?|secr\.?|toets|"
    r"collegiale toets|review|meelezer|tegenlezer|aldus|lezer|afwezigheid|medelezer|"
    r"concept|versie|notulist|verslag|genoteerd|ontv\.?|ontvangen|gezien|[Gg]ezien|afgedaan|"
    r"[Aa]fgedaan|"
    r"[Bb]eoordeeld|[Bb]esteld|[Gg]econtroleerd|[Oo]pgemaakt|[Gg]etoetst|[Vv]astgesteld|"
    r"afgehandeld|doorgezet naar|overgedragen aan|doorgestuurd naar|uitgezet bij|[Cc]ontrole)"
    r"(?:[ ]?[:,–-][ \n]{1,2}|[ ])" + _CODE
)
#: The next of several, and a greeting that ends so: "LP, HK", "TB/SD", "groet AL".
_MORE = re.compile(r"(?:,[ ]|/|[ ]?&[ ]?|[ ]en[ ])" + _CODE)
_GREETS = re.compile(
    r"(?<!\w)(?i:groet(?:en|jes)?|gr\.?|mvg|m\.v\.g\.)[ ]?,?[ \n]" + _CODE + r"(?=[ .]*(?:\n|\f|$))"
)
_ACTS = re.compile(
    rf"(?<![\w.-]){_CODE}(?=[ ](?:stuurt|belt|pakt|regelt|vraagt|neemt|maakt|levert|zoekt|checkt|"
    r"mailt|plant|past|stemt|koppelt|bespreekt|informeert|schrijft|leest|kijkt|doet)(?!\w))"
)
_BOTH = re.compile(
    rf"(?<![\w.-]){_CODE}(?=[ ]en[ ][{UPPER}]{{2,3}}[ ][a-z]+en(?!\w))"
    rf"|(?<=[{UPPER}]{{2}}[ ]en[ ]){_CODE.replace('code', 'other')}(?=[ ][a-z]+en(?!\w))"
)
_SIGNED = re.compile(rf"(?m)(?<=[.!?)])[ ]?\n{{1,2}}[> ]*{_CODE}[ ]*$")
#: A field of a form, of which the value may be a single letter: "Voorletters O.".
_FIELD = re.compile(
    r"(?:^|[\n\f]|[ ]{2}|[,;|][ ])[ ]*(?i:voorletter(?:s|\(s\))?|initialen|initials)"
    r"[ ]*:?[ \n]{1,3}(?P<code>"
    rf"(?:[{UPPER}][a-z]{{0,2}}\.[ ]?){{0,5}}[{UPPER}][a-z]{{0,2}}\.|"
    rf"[{UPPER}](?:[ ]?[{UPPER}]){{0,4}})"
    r"(?=[ ]{2}|[ ]*(?:[,;|]|[\n\f]|$))"
)
#: The only thing on the last line of a note: who took it down; under a name stands a firm.
_LAST = re.compile(rf"(?:^|\n)(?![^\n]*[A-Z]\.)[^\n]{{2,}}\n[ ]*{_CODE}\s*$")
#: "Paraaf aanvrager: i.p.", "geparafeerd: t.j.": written by hand in lower case.
_WRITTEN = re.compile(
    r"(?<![\w-])(?:[Pp]araaf|[Gg]eparafeerd|[Ii]nitialen)(?:[ ](?:door|van|aanvrager|"
    r"partner|ouder|chef|"
    r"medewerker|behandelaar|huurder|bestuurder|leidinggevende))?[ ]?:?[ \n]{1,2}"
    r"(?P<code>(?:[a-z]\.){1,3}[a-z]?)(?![\w])"
)
_ANYWHERE = re.compile(rf"(?<![\w@&/.+-])(?P<code>{MIXED})(?![\w@&/-]|\.\w)")


_LETTERS = rf"[{UPPER}](?:\.?[{UPPER}]){{1,3}}\.?"
_LISTED = re.compile(rf"(?P<code>{MIXED}|{_LETTERS})(?:\s*[/,;&+]\s*|\s+(?:en\s+)?|$)")


def codes(text: str, *, sure: bool) -> Iterator[tuple[int, int, bool]]:
    """Start, end and "has a particle" of initials when ``text`` consists of nothing else.

    ``sure`` says that nothing but initials stands in such a place; elsewhere the known
    abbreviations are left out.
    """
    found: list[tuple[int, int, bool]] = []
    at = len(text) - len(text.lstrip())
    while at < len(text):
        match = _LISTED.match(text, at)
        if match is None:
            return
        code = match["code"]
        plain = code.replace(".", "")
        if not sure and is_abbreviation(plain):
            return
        if len(plain) > 2 and code.isupper() and plain.casefold() in lexicon.words():
            return
        found.append((*match.span("code"), not code.isupper()))
        at = match.end()
    yield from found


class InitialsRecognizer(DutchRecognizer):
    """Initials in the text, besides those under a label for a paraaf."""

    entity = EntityType.INITIALS

    def finds(self, text: str) -> Iterator[Find]:
        yield from in_places(text)
        yield from written(text)
        yield from in_notes(text)
        yield from in_fields(text)
        for match in _FIELD.finditer(text):
            yield Find(*match.span("code"), 0.85, "Staan bij 'voorletters'", final=True)
        for pattern, why in (
            (_LABEL, "Lijken initialen, op een plaats waar een persoon hoort"),
            (_ACTS, "Lijken initialen van wie iets gaat doen"),
            (_BOTH, "Lijken initialen van wie iets gaan doen"),
            (_WRITTEN, "Lijken initialen bij een paraaf"),
            (_GREETS, "Lijken initialen na een groet"),
            (_SIGNED, "Lijken initialen onder een bericht"),
            (_LAST, "Lijken initialen onder een notitie"),
            (_ANYWHERE, "Hebben de vorm van initialen met een tussenvoegsel"),
        ):
            for match in pattern.finditer(text):
                group = "code" if match["code"] else "other"
                code = match[group]
                if is_abbreviation(code):
                    continue
                mixed = not code.isupper()
                sure = 0.65 if pattern is not _ANYWHERE else 0.5
                yield Find(*match.span(group), sure if mixed else 0.45, why, final=True)
                more = _MORE.match(text, match.end(group)) if pattern is _LABEL else None
                if more is not None and not is_abbreviation(more["code"]):
                    yield Find(*more.span("code"), 0.45, why, final=True)
