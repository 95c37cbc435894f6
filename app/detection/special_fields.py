"""Fields of forms and reports that ask for something special: "Dieet", "Aard van het letsel"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEALTH = "iemands gezondheid"
_ASKED = {
    _HEALTH: (
        r"(?:aard|soort|omschrijving)[ ]van[ ](?:het|de|uw)[ ](?:letsel|verwonding(?:en)?|ziekte|"
        r"klachten|beperking(?:en)?|aandoening)|(?:opgelopen[ ])?letsel|verwonding(?:en)?|"
        r"diagnoses?|ziektebeeld|aandoening(?:en)?|(?:medische|lichamelijke|psychische)[ ]"
        r"(?:gegevens|bijzonderheden|klachten|situatie|beperking(?:en)?|achtergrond)|medicatie|"
        r"medicijn(?:en|gebruik)|geneesmiddelen|allergie(?:ën|en)?|beperking(?:en)?|handicap|"
        r"bloedgroep|gezondheidsklachten|gezondheidstoestand|medication|diagnosis|disability|"
        r"allergies|medical[ ]condition|injur(?:y|ies)"
    ),
    "iemands overtuiging": r"geloof|religie|godsdienst|kerkgenootschap|levensovertuiging|religion",
    "iemands lidmaatschap van een vakbond of partij": (
        r"(?:lid(?:maatschap)?[ ])?(?:van[ ])?(?:de[ ])?vakbond|politieke[ ](?:partij|voorkeur)|"
        r"trade[ ]union"
    ),
    "iemands afkomst": r"nationaliteit|nationality|etniciteit|etnische[ ]afkomst|ethnicity|afkomst",
    "iemands seksuele leven of gerichtheid": r"(?:seksuele[ ])?(?:geaardheid|gerichtheid)",
    "iemands strafrechtelijk verleden": (
        r"antecedenten|strafblad|justitiële[ ]documentatie|(?:eerdere[ ])?veroordeling(?:en)?|"
        r"verdenking|verdacht[ ]van|strafbaar[ ]feit"
    ),
}
#: What may ask for it: the value counts when the lists know something in it.
_MAYBE = (
    r"dieet(?:wensen)?|diet(?:ary)?(?:[ ]requirements)?|bijzonderheden|opmerking(?:en)?|"
    r"toelichting|hulp(?:middelen)?|waarvoor[ ]vraagt[ ]u[^\n?]{0,30}|reden[^\n:?]{0,30}|anders|"
    r"bent[ ]u[ ]onder[ ]behandeling|wensen|zorg|begeleiding|aandachtspunten|kosten"
)
_ASKS = "|".join(f"(?P<k{n}>{words})" for n, words in enumerate(_ASKED.values()))
_FIELD = re.compile(
    rf"(?:^|(?<=[\s,;(\]]))(?:\d{{1,2}}[.)][ ])?(?:{_ASKS}|(?P<maybe>{_MAYBE}))(?:\(en\))?"
    r"(?:[ ]?[:?][ ]?\n{0,2}|\n{1,2})(?P<value>[^\n:]{3,90})(?=\n|\f|$|\Z)",
    re.IGNORECASE | re.MULTILINE,
)
_NONE = re.compile(
    r"\W*(?:geen|nee|neen|niet|nvt|n\.v\.t|onbekend|none|no|n/?a|ja|yes|zie|nederland(?:se|er)?|"
    r"dutch)(?!\w)[^,]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Value:
    """The value of a field at ``text[start:end]``; ``whole`` when the field asks for nothing else.

    ``about`` is Dutch and for the officer.
    """

    start: int
    end: int
    about: str
    whole: bool


def values(text: str) -> Iterator[Value]:
    """The values of the fields that ask for something special, in the order of the text."""
    for match in _FIELD.finditer(text):
        value = match["value"].rstrip(" .)")
        if _NONE.match(value) or not re.search(r"[^\W\d_]{3}", value):
            continue
        label = text[match.start() : match.start("value")]
        alone = match.start() == 0 or text[match.start() - 1] in "\n\f"
        if ":" not in label and not (alone and label.strip()[0].isupper() | label[0].isdigit()):
            continue
        kinds = [n for n in range(len(_ASKED)) if match[f"k{n}"]]
        about = list(_ASKED)[kinds[0]] if kinds else _HEALTH
        start = match.start("value")
        yield Value(start, start + len(value), about, bool(kinds))
