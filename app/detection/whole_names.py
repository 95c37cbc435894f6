"""Names that were found in part, made whole: "Silva Pereira", "Vos", "Iris"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.name_blocks import never
from app.detection.dutch.name_kinds import no_person
from app.detection.dutch.name_things import thing
from app.detection.dutch.name_words import listed, strong_given
from app.detection.name_edges import begins, ends
from app.detection.stems import behind_street
from app.model.detection import EntityType

if TYPE_CHECKING:
    from presidio_analyzer import RecognizerResult

_OF = re.compile(r"[ \n](?:van|bij)[ \n](?:de[ \n]|het[ \n])?(?=[^\W\d_])")
#: Particles that are nothing else before a word with a capital.
_LEFT = re.compile(
    r"(?<![\w-])(?:(?:da|dos|das|del|di|von|zu|al|el|ben|bin|ibn|abu|ait|aït|oulad|"
    r"Da|Dos|Das|Del|Di|Von|Al|El|Ben|Bin|Abu|Ait|Aït|Oulad)[ -]){1,2}$"
)
#: "mr. M. Çelik van Pels & Van Houten Advocaten".
_FIRM_AFTER = re.compile(
    r"(?:(?:[A-Z][\w'’-]+|&|van|de|en)[ ]){1,5}(?:Advocaten|Advocatuur|Notarissen|Accountants|"
    r"Makelaars|Beheer|Groep|Bouw|Transport|Techniek|Beveiliging|Grondbeleid|Rechtsbijstand|Software|"
    r"Consultancy|Architecten|Adviseurs|Ingenieurs|Administratie|B\.?V\b|N\.?V\b|V\.?O\.?F\b)"
)
_ESTATE = re.compile(r" tot (?:(?:de|den|het) )?[A-ZÀ-Ž][\w'’]+(?:-[A-ZÀ-Ž][\w'’]+)*")
#: What somebody is, taken for a part of the name at the beginning of a sentence.
_NOUN = re.compile(
    r"(?:Collega|Buurman|Buurvrouw|Beveiliger|Getuige|Wethouder|Inspecteur|Agent|Zoon|Dochter|Broer|"
    r"Zus|Projectleider|Teamleider|Medewerker|Onderzoeker|Voorzitter|Secretaris|Notulist|Leden|Lid|"
    r"Heemraad|Gedeputeerde|Raadslid|Statenlid|Griffier|Kamerlid|Burgemeester|cdK|"
    r"Chauffeur|Verbalisant|Hoofdagent|Raadsman|Advocaat|Huisarts|Stagiair|Trainee|Auteur|"
    r"Matroos|Kapitein|Schipper|Stuurman|Bootsman|Leerling|Tolk|Deurwaarder|Portier|Notaris|"
    r"Taxateur|Fietser|Inspector|Bestuurder|Bestrijder|Gynaecoloog|Conciërge|Bewoner|Bewoonster|Melder|"
    r"[A-Z][a-zë]*(?:behandelaar|medewerker|adviseur|manager|ambtenaar|co[oö]rdinator|consulent|"
    r"begeleider|toezichthouder|rechercheur|regisseur|beheerder|rechter|deskundige|houder))"
    r"[ ](?=[A-Z])"
)
#: The next label on a line of stamps: "L.B.   Gezien directie: ck".
_STAMP = re.compile(r"(?P<letters>(?:[A-Z]\.){1,4})\s+(?:Gezien|Akkoord|Paraaf|Datum)")
#: Particles in lower case before a surname alone: no article stands before a person's name, and
#: after these nouns and a hyphen "van" is no preposition.
_LOWER = re.compile(
    r"(?<![\w'’-])(?P<strong>(?:in|uit|op|aan|bij|onder)[ \n](?:de|den|der|het|['’]t)[ \n]"
    r"|van[ \n](?:der?|den|het|['’][ts])[ \n]|v\.?d\.?[ ]|ter[ \n]|ten[ \n])$"
    r"|(?<![\w'’-])(?P<article>den?[ \n])$"
    r"|(?:(?<=[^\W\d_][-‑])|\b(?:erven|gezin|familie|fam\.|echtpaar|weduwe|heer|mevrouw|mevr\.|mw\.|"
    r"dhr\.|meneer|mijnheer|collega|dokter|rechter|getuige|verdachte|juf|meester|en|"
    r"of|namens|door|met|aan|bij|voor|tegen|over|volgens)[ \n]|[;:][ \n])"
    r"(?P<of>van[ \n])$"
)
_BODY = re.compile(
    r"(?:commissie|raad|dienst|instituut|college|stichting|vereniging|fonds|autoriteit|inspectie)$"
)
#: "in de" and the like are mostly no particles.
_PREPOSED = re.compile(r"(?:in|uit|op|aan|bij|onder)\s")
#: A woman's first name that is a relative elsewhere, and what goes on behind a double surname.
_SISTER = re.compile(r"(?<=[^.!?\n][ ])Zus[ ]$")
_DOUBLE = re.compile(r"[ ](?P<word>[A-ZÀ-Ž][a-zß-ÿ]{2,})(?=[ ]?(?:[.,;:)\n]|$))")
_INITIALLED = re.compile(r"[A-ZÀ-Ž][\w'’-]+[ ](?:[A-Z][a-z]?\.){1,5}")
#: Initials that were found without the surname before them: "K. de" of "Wildeman-Schipper K. de".
_INITIALS = re.compile(r"(?:[A-Z][a-z]?\.[ ]?){1,5}(?:(?:van|de|der|den|ter|ten|el)[ ]?){0,3}")
_SURNAME_LEFT = re.compile(
    r"(?<![\w.'’-])(?P<word>[A-ZÀ-Ž][a-zß-ÿ'’]{2,}(?:[ ]?-[ ]?[A-ZÀ-Ž][a-zß-ÿ'’]{2,})?),?[ ]$"
)
_TRAIL = re.compile(
    r"[ \n](?:van|in|op|uit|de|der|den|ter|ten|['’]t|het|el|al)(?:[ \n](?:de|der|den|het|['’]t))?"
    r"(?=[ ]?(?:[\n\d+(,;|]|06|$))"
)
_ONE_WORD = re.compile(
    r"(?:(?:van|de|der|den|ter|ten|el|al)[ ]){0,3}[A-ZÀ-Ž][a-zß-ÿ'’]+(?:-[A-ZÀ-Ž][a-zß-ÿ'’]+)*"
)
_GIVEN = re.compile(r"(?<=[a-zß-ÿ,][ ])(?P<given>[A-ZÀ-Ž][a-zß-ÿ]{2,}(?:-[A-ZÀ-Ž][a-zß-ÿ]+)?)[ ]$")
_TAIL = re.compile(
    r"[ ](?:van[ ](?:der?|den|['’]t)|der?|den|ter|ten)[ ](?P<surname>[A-ZÀ-Ž][a-zß-ÿ'’]+)(?![\w-])"
)
#: An abbreviated first part ("G/her" is Gebreher), a maiden name, a partner behind a stroke.
_ETHIOPIAN = re.compile(r"(?<=[ ][A-Z])/(?P<word>[A-Za-z][a-z]{1,})(?![\w/])")
_SURNAME = (
    r"(?:(?:van|de|der|den|ter|ten|el)[ ]){0,3}(?P<word>[A-ZÀ-Ž][\w'’]+(?:-[A-ZÀ-Ž][\w'’]+)*)"
)
_MARRIED = re.compile(
    r"[ ,]{1,2}(?:e/v|e\.v\.|w/v|gesch\.|echtg\.(?: van)?|wed\. van|geb\.|geboren)[ ]"
    rf"{_SURNAME}(?![\w-])"
)
_SHARED = re.compile(rf"/{_SURNAME}(?![\w/-])")
_LETTER = re.compile(r"[ ][A-Z](?:\.|(?=[:,)/]|[ ]?\n))(?![\w.])")
_RELATIVE = re.compile(r"(?:Zoon|Dochter|Broer|Zus)[ ]")
#: "Iris Oktober" has a month for a surname; "Iris, oktober 2020" has not.
_NEXT = re.compile(r" (?P<word>[A-ZÀ-Ž][a-zß-ÿ]+)(?![\w-]| ?\d)")

_AT_TOWN = re.compile(r"(?<=\w)[ \n]te[ \n](?P<town>[A-ZÀ-Ž][\w'’-]+)$")

#: "07-01-11 07:20 - Marnix (WBD): ...": how somebody is called in a chat, as a whole.
_CHAT = re.compile(
    r"(?:^|\n)[>~ ]*\[?\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4},?[ ]+\d{1,2}[:.]\d\d(?:[:.]\d\d)?\]?"
    r"[ ]?[-–]?[ ]?~?[ ]?$"
)
_CHAT_LABEL = re.compile(r"[ ][^:\n]{1,18}(?=:[ ])")
#: Where somebody works, which stays: "Bertine (VWS/PDC19):", "Bas DGS:".
_CHAT_UNIT = re.compile(
    r"[ ](?:\((?:[A-Z]{2,}[\w/&. -]*|[a-zß-ÿ][\w -]{2,24})\)|[A-Z]{2,}(?:[/ -][A-Z]{2,})*|"
    r"(?:Pers)?(?:[Ww]oordvoering|"
    r"[Vv]oorlichting)|Communicatie|Vastgoed|Secretariaat|Kabinet|(?:Raad|Stad|Gemeente|Provincie)huis|"
    r"Defensie|Politie|Brandweer|Griffie|Handhaving|Beveiliging|Juridisch|Financi[eë]n|Facilitair)"
    r"(?=:[ ])"
)
#: On a scan the last of the initials may be read as a sign: "W.A). van den Boogaerde".
_LAST_INITIAL = re.compile(r"(?<!\w)(?:[A-Z]\.){1,4}[A-Z]?$")
_MISREAD = re.compile(
    r"[)\]}|!1lI]\.?(?:[ ](?:van|de|den|der|ten|ter|te|het|['’]t|el|al))*[ ][A-ZÀ-Ž][\w'’-]{2,}"
)


def speaks_in_chat(text: str, start: int, end: int) -> bool:
    """True for the name before a message: "12-10-2021 08:55 - Bas DGS: ..."."""
    spoken = (
        _CHAT_UNIT.match(text, end) or _CHAT_LABEL.match(text, end) or text[end : end + 2] == ": "
    )
    return bool(spoken) and _CHAT.search(text, max(0, start - 40), start) is not None


def widen(result: RecognizerResult, text: str) -> None:
    """Take into a person's name in ``text`` what belongs to it on the left and on the right."""
    if result.entity_type != EntityType.PERSON.value:
        return
    name = text[result.start : result.end]
    noun = _NOUN.match(text, result.start, result.end)
    if noun is not None and _opens(text, result.start, noun[0]):
        result.start = noun.end()
    result.start = behind_street(text, result.start, result.end)
    result.start = begins(text, result.start, result.end)
    result.end = ends(text, result.start, result.end)
    stamp = _STAMP.fullmatch(text, result.start, result.end)
    if stamp is not None:
        result.end = stamp.end("letters")
    town = _AT_TOWN.search(name)
    key = town["town"].casefold() if town is not None else ""
    if town is not None and key in lexicon.places() and key not in lexicon.surnames():
        result.end = result.start + town.start()  # "Rijnland te Leiden"
        return
    cut = _of_a_body(text, result.start, result.end)
    if cut < result.end:
        result.end = cut
        return
    left = _LEFT.search(text, max(0, result.start - 12), result.start)
    if left is not None and name[:1].isupper():
        result.start = left.start()
    label = _CHAT_LABEL.match(text, result.end)
    if (
        label is not None
        and _CHAT_UNIT.match(text, result.end) is None
        and _CHAT.search(text, max(0, result.start - 40), result.start)
    ):
        result.end = label.end()
        return
    misread = _MISREAD.match(text, result.end)
    if misread is not None and _LAST_INITIAL.search(name):
        result.end = misread.end()
    _with_surname(result, text)
    _with_particle(result, text)
    _with_given(result, text)
    _with_trail(result, text)
    result.end = _with_partner(text, result.start, result.end)
    double = _DOUBLE.match(text, result.end)
    if double is not None and "-" in name.split()[-1] and _surname_like(double["word"]):
        result.end = double.end()
        return
    estate = _ESTATE.match(text, result.end)
    if estate is not None:
        result.end = estate.end()
        return
    following = _NEXT.match(text, result.end)
    if following is None or " " in name or name.casefold() not in lexicon.given_names():
        return
    key = following["word"].casefold()
    if never(key) and listed(key):
        result.end = following.end()


def _with_surname(result: RecognizerResult, text: str) -> None:
    """A surname before initials alone; never a word that nobody is called."""
    if _INITIALS.fullmatch(text[result.start : result.end].strip()) is None:
        return
    left = _SURNAME_LEFT.search(text, max(0, result.start - 50), result.start)
    if left is not None and _surname_like(left["word"]):
        result.start = left.start("word")


def _with_given(result: RecognizerResult, text: str) -> None:
    """Take in the first name before a surname alone, in the middle of a sentence."""
    name = text[result.start : result.end]
    if _ONE_WORD.fullmatch(name) is None:
        return
    before = _GIVEN.search(text, max(0, result.start - 30), result.start)
    if before is None:
        return
    key = before["given"].casefold()
    unknown = not (key in lexicon.words() or key in lexicon.places() or key in lexicon.surnames())
    unknown = unknown and any(sign in "aeiouyàáèéëïóöü" for sign in key)  # "Brgm" is an office
    led = name[:1].islower() and key in lexicon.given_names()  # "Noor van den Broek"
    if strong_given(key) or led or (unknown and not never(key)):
        result.start = before.start("given")


def _with_trail(result: RecognizerResult, text: str) -> None:
    """Take in the particle behind initials behind a surname, and the surname behind a particle.

    "Beukelaar E. de"; "Idrissi, Ewoud van der Sluijs".
    """
    tail = _TAIL.match(text, result.end)
    last = re.split(r"[ \n,]", text[result.start : result.end])[-1].casefold()
    if tail is not None and strong_given(last) and listed(tail["surname"].casefold()):
        result.end = tail.end()
        return
    if _INITIALLED.fullmatch(text[result.start : result.end].rstrip()) is None:
        return
    trail = _TRAIL.match(text, result.end)
    if trail is not None:
        result.end = trail.end()


def _with_partner(text: str, start: int, end: int) -> int:
    """Where a name ends with what stands for the rest of it, or for who shares the entry.

    "Pieterse e/v Lodewijks", "Jansma/Okafor", "Stef V.", "Rahwa G/her".
    """
    for pattern in (_ETHIOPIAN, _MARRIED, _SHARED):
        match = pattern.match(text, end)
        if match is None:
            continue
        key = match["word"].casefold()
        if pattern is not _SHARED or (
            not never(key) and (listed(key) or key not in lexicon.words())
        ):
            return match.end()
    letter = _LETTER.match(text, end)
    name = text[start:end]
    if letter is not None and " " not in name and name[1:].islower():
        return letter.end() if strong_given(name.casefold()) else end
    return end


def _opens(text: str, start: int, noun: str) -> bool:
    """True when what somebody is stands before the name and is no first name ("vriendin Zus")."""
    return (
        _RELATIVE.match(noun) is None or re.search(r"(?:^|[.!?\n])[ ]?$", text[:start]) is not None
    )


def _with_particle(result: RecognizerResult, text: str) -> None:
    """Take in "de", "van der" and "Zus" before a surname alone."""
    sister = _SISTER.search(text, max(0, result.start - 6), result.start)
    if sister is not None:
        result.start = sister.start()
    name = text[result.start : result.end]
    key = re.split(r"[-‑ ]", name.casefold())[0]
    if not name[:1].isupper() or " " in name.strip() or not listed(key):
        return
    found = _LOWER.search(text, max(0, result.start - 24), result.start)
    if found is None:
        return
    group = next(g for g, words in found.groupdict().items() if words)
    whole = " ".join(f"{found[group]}{name}".casefold().split())
    if _PREPOSED.match(whole) and whole not in lexicon.surnames():
        return
    result.start = found.start(group)


def _surname_like(word: str) -> bool:
    key = word.casefold()
    known = key in lexicon.words() or key in lexicon.places() or key in lexicon.given_names()
    return not known and not never(key)


def _of_a_body(text: str, start: int, end: int) -> int:
    """Where a name ends that goes on with a body: "Navid van Ballast Nedam"."""
    for of in reversed(list(_OF.finditer(text, start, end))):
        rest = " ".join(text[of.end() : end].casefold().split()).strip(" .,")
        longer = " ".join(text[of.end() : end + 40].casefold().split())
        known = (
            rest in lexicon.firms()
            or _ordinary_body(text, start, of)
            or any(longer.startswith(f) for f in _several(rest) if f.startswith(rest))
        )
        whole = " " in text[start : of.start()].strip()  # "Kees van Dijk Beheer" may be somebody
        known = known or (whole and _FIRM_AFTER.match(text, of.end()) is not None)
        if known or thing(text, of.end(), end) or no_person(text[of.end() : end]):
            return of.start()
    return end


def _ordinary_body(text: str, start: int, of: re.Match[str]) -> bool:
    """True for "S. Felida van het Commissariaat": a whole name, then an ordinary word."""
    before = text[start : of.start()].split()
    word = re.match(r"[A-ZÀ-Ž][a-zß-ÿ]+", text[of.end() :])
    if word is None or not before or not (len(before) > 1 and before[-1][:1].isupper()):
        return False
    key = word[0].casefold()
    return (key in lexicon.words() or _BODY.search(key) is not None) and not listed(key)


def _several(rest: str) -> tuple[str, ...]:
    """Known names of more words that begin with the first of ``rest``."""
    return _by_first_word().get(rest.partition(" ")[0], ())


@cache
def _by_first_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for firm in lexicon.known():
        first, _, more = firm.partition(" ")
        if more:
            found.setdefault(first, []).append(firm)
    return {first: tuple(firms) for first, firms in found.items()}
