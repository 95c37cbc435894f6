"""What the name model says against finds of the rules.

A rule that only knows the form of a name ("Johan de Witt" has a first name, a particle and a
surname) takes ships, firms and streets for persons. Where the model, which reads the sentence, is
sure that something is no person, such a find is dropped. A find beside a label, after an office or
in a signing block is never touched: there the rule knows more than the form.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from presidio_analyzer import RecognizerResult

#: Entity type of the model's word that a stretch of text is no person; no detection is made of it.
NOT_A_PERSON = "LAKWERK_NOT_A_PERSON"
#: Key in ``recognition_metadata``: the find rests on the form of the words alone.
FORM_KEY = "lakwerk_form_only"
#: Finds from this score on have a title, or initials with a listed surname.
STRONG = 0.9


def without_vetoed(results: Sequence[RecognizerResult]) -> list[RecognizerResult]:
    """The results that stand; those that only speak against others are left out."""
    against = [r for r in results if r.entity_type == NOT_A_PERSON]
    return [
        r
        for r in results
        if r.entity_type != NOT_A_PERSON
        and not (
            r.recognition_metadata.get(FORM_KEY)
            and r.score < STRONG
            and any(a.start <= r.start and r.end <= a.end for a in against)
        )
    ]
