"""Persons whom no list of names and no form tells, but the words right before them do.

"Mevrouw Laan" and "de heer Groep" have surnames that mean something else; "Anna Transport" is a
firm as often as somebody; of "Jansen" in "de bewindvoerder van Jansen" a model sees too little.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.kin_lists import relatives
from app.detection.dutch.name_beside import Beside, beside
from app.detection.dutch.name_blocks import never
from app.detection.dutch.name_kinds import trade_surname
from app.detection.dutch.name_words import listed, strong_given
from app.detection.dutch.recognizer import DutchRecognizer, Find
from app.detection.field_kinds import field_label
from app.detection.labels import LabelKind, is_function, label_at
from app.detection.vetoes import DOUBT
from app.model.detection import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator

_ADDRESS = (
    r"(?:(?:[Dd]e[ ])?[Hh]eer|[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Dd]hr\.?|[Mm]eneer|[Mm]ijnheer|"
    r"[Mm]ej\.?|[Jj]uffrouw)"
)
_PARTICLES = (
    r"(?:(?:[Vv]an|[Dd]er?|[Dd]en|[Tt]er|[Tt]en|['’]t|[Aa]l|[Ee]l|[Oo]ulad|[Aa][iï]t|[Aa]bu)[ \n])"
    r"{0,3}"
)
_WORD = r"[A-ZÀ-Ž][a-zß-ÿ'’]+(?:-[A-ZÀ-Ž][a-zß-ÿ'’]+)*"
_ADDRESSED = re.compile(
    rf"(?<![\w-]){_ADDRESS}[ \n](?:(?:[A-ZÀ-Ž]\.[ ]?){{1,5}}|[A-ZÀ-Ž][a-zß-ÿ]+[ ](?={_WORD}))?"
    rf"{_PARTICLES}(?P<surname>{_WORD})(?![\w-])"
)
#: Who is spoken to by office: "mevrouw de Voorzitter".
_OFFICE = re.compile(
    r"(?:vice-?)?(?:voorzitter|minister(?:-president)?|staatssecretaris|burgemeester|wethouder|"
    r"gedeputeerde|commissaris|secretaris|griffier|ambassadeur|directeur|notaris|kolonel|generaal|"
    r"majoor|raadslid|kamerlid|dijkgraaf|heemraad|professor|dokter|mevrouw|heer|de|van|en|of)",
    re.IGNORECASE,
)
_TRADE = re.compile(
    rf"(?<![\w-])(?P<name>{_WORD}[ ][A-Z][a-z]{{2,}})(?![\w-]|[ ](?:[A-Z][a-z]|&|\+|B\.?V|N\.?V))"
)
#: Whose somebody or something is: "de klacht van Yildiz", "de bewindvoerder van Jansen".
_WHOSE = re.compile(
    r"(?<![\w-])(?P<word>(?i:beheerder|bewindvoerder|curator|mentor|gemachtigde|voogd|advocaat|advocate|"
    r"raadsman|raadsvrouw|huisarts|psycholoog|psychiater|begeleider|begeleidster|behandelaar|werkgever|"
    r"leidinggevende|buurman|buurvrouw|buren|moeder|vader|ouders|man|vrouw|echtgenoot|echtgenote|"
    r"partner|ex|zoon|dochter|kinderen|broer|zus|familie|nabestaanden|erfgenamen|weduwe|huurder|"
    r"verhuurder|collega|vriendin?|secretaresse|chauffeur|rekening|factuur|klacht|bezwaar(?:schrift)?|"
    r"beroep(?:schrift)?|brief|e-?mail|verzoek|aanvraag|vergunning|huis|woning|perceel|auto|dossier|"
    r"verklaring|melding|schuld(?:en)?|uitkering|boete|handtekening|gegevens|contract|opdracht|ziekte|"
    r"diagnose|zorgen|behandeling|gezondheid|zwangerschap|situatie|gedrag|verleden|inkomen|adres|telefoon))"
    rf"[ \n](?:van|aan|met|over)[ \n](?P<name>(?P<particle>{_PARTICLES})(?P<surname>{_WORD}))"
    r"(?![\w-]|[ ](?:[A-ZÀ-Ž][a-z]|&|\+|B\.?V|N\.?V))"
)

#: A label with its value on the same line: whatever word stands there, somebody may be called so.
_VALUE = re.compile(
    r"(?:^|[\n\f])[ ]*(?P<label>[A-ZÀ-Ž][^\n:]{2,40}):[ ]"
    r"(?P<name>[A-ZÀ-Ž][a-zß-ÿ]{2,}|[A-ZÀ-Ž]{3,})"
    r"(?=[ ]*(?:[\n\f,;]|$))"
)
#: Who is greeted by a first name, whatever else it means: "Beste Ben,", "Hi Ben, hi Koen".
_GREETED = re.compile(
    r"(?:^|[\n\f>]|,[ ])[ ]*(?:[Bb]este|[Hh]oi|[Hh]i|[Hh]a|[Hh]allo|[Hh]ey|[Dd]ag|[Dd]ear|"
    r"[Ll]ieve)[ ]"
    rf"(?P<name>{_WORD})(?=[ ]?[,!.]|[ ]*(?:[\n\f]|$))"
)
#: Who sends a message in an export of a chat, by the name in somebody's address book.
_SENDER = re.compile(
    r"(?m)^[ \[]{0,2}\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4},?[ ]\d{1,2}[:.]\d\d(?::\d\d)?\]?[ ](?:-[ ])?"
    rf"(?P<name>{_WORD}(?:[ ](?:v\.?[ /]?d\.?|van|de|der|den|{_WORD})){{0,3}}):[ ]"
)
_SURNAMED = re.compile(
    r"(?:achter|geslachts|familie|meisjes)naam(?:[ ][a-z]+)?|surname|last[ ]name|family[ ]name",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:geen|onbekend|allen|idem|nvt|vacature|volgt|iedereen|niemand|diversen?|anoniem|afwezig|ja|nee|"
    r"akkoord|gereed|extern|intern|openbaar|vertrouwelijk|overig|overige|particulier|zelf|beiden?)",
    re.IGNORECASE,
)


#: Greetings that are for nobody in particular.
_ALL_WORDS = """
allen allemaal all collega collegas team jongens mensen heer lezer lezers sir madam sirs redactie
klant ouder ouders bewoner bewoners kamer raad leden lid vrienden dames heren burger inwoner relatie
student colleague colleagues members minister meneer mevrouw iedereen everyone both beiden griffier
voorzitter wethouder burgemeester dokter dominee meester juf notaris secretaris college bestuur
"""
_ALL = frozenset(_ALL_WORDS.split())


class CalledRecognizer(DutchRecognizer):
    """Names that the form of address, or the word for what is theirs, tells."""

    entity = EntityType.PERSON

    def finds(self, text: str) -> Iterator[Find]:
        for match in _ADDRESSED.finditer(text):
            key = match["surname"].casefold()
            if _OFFICE.fullmatch(key) is None:
                score = 0.75 if listed(key) else DOUBT
                yield Find(*match.span(), score, "Staat na een aanspreekvorm", titled=True)
        for match in _TRADE.finditer(text):
            if trade_surname(match["name"]) and _may_be(text, match):
                why = "Lijkt een voornaam met een achternaam, of een bedrijf"
                yield Find(*match.span("name"), DOUBT, why)
        for match in _VALUE.finditer(text):
            label = match["label"].strip()
            fills = _may_fill(match["name"]) and not match["name"].isupper()
            if _asks_for_somebody(label) and (fills or _of_surname(match)):
                why = f"Staat als enig woord bij '{label.lower()}'"
                yield Find(*match.span("name"), DOUBT, why, final=True)
        yield from _related(text)
        for match in _GREETED.finditer(text):
            key = match["name"].casefold()
            known = key in lexicon.given_names()
            if key not in _ALL and (known or (len(key) < 6 and key in lexicon.words())):
                score = 0.7 if known else DOUBT  # "Ben" and "Roos" are words too
                yield Find(*match.span("name"), score, "Staat in een aanhef", final=True)
        for match in _SENDER.finditer(text):
            if match["name"].split()[0].casefold() in lexicon.given_names():
                yield Find(*match.span("name"), 0.8, "Is de afzender van een bericht", final=True)
        for match in _WHOSE.finditer(text):
            if _surname(match["surname"].casefold(), match["particle"]) and _may_be(text, match):
                yield Find(*match.span("name"), DOUBT, f"Staat na '{match['word'].lower()}'")


def _related(text: str) -> Iterator[Find]:
    for one in relatives(text):
        yield Find(*one.name, 0.7, "Staat als naaste met een geboortejaar", final=True)


def _asks_for_somebody(label: str) -> bool:
    """True for a label whose value is a person: "Behandelaar", "Naam melder"."""
    field, known = field_label(label), label_at(label)
    if field is not None:
        return field[0] is EntityType.PERSON
    return known is not None and known.alone and known.kind is LabelKind.PERSON


def _of_surname(match: re.Match[str]) -> bool:
    """What stands where a surname is asked for is one, whatever else it means."""
    asked = _SURNAMED.fullmatch(match["label"].strip()) is not None
    return asked and _NOBODY.fullmatch(match["name"]) is None


def _may_fill(word: str) -> bool:
    """False for a word that says that there is nobody, for a function and for the next label."""
    return not (
        _NOBODY.fullmatch(word)
        or is_function(word)
        or label_at(word) is not None
        or field_label(word) is not None
        or word.casefold() in lexicon.places()
        or word.casefold() in lexicon.firms()
    )


def _surname(key: str, particle: str) -> bool:
    """True for a first name, and for a listed surname that is nothing else or has a particle."""
    if not particle and strong_given(key) and key not in lexicon.words():
        return key not in lexicon.places() and key not in lexicon.firms()
    if not listed(key) or never(key) or key in lexicon.firms():
        return False
    if particle[:1].isupper() or len(particle.split()) > 1:
        return True
    return not particle and key not in lexicon.words() and key not in lexicon.places()


def _may_be(text: str, match: re.Match[str]) -> bool:
    return beside(text, *match.span("name")) is not Beside.THING
