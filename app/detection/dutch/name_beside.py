"""What looks like a name but is none by what stands beside it: streets, ships, firms, laws.

What is certain drops a find; where a person may stand as well, it makes a question of it.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import cache

from app.detection.dutch import lexicon
from app.detection.dutch.name_blocks import street_like
from app.detection.dutch.name_kinds import trade_follows
from app.detection.dutch.name_things import cited, noun_before, somehow, thing
from app.detection.dutch.name_tokens import PARTICLES
from app.detection.dutch.name_words import listed, strong_given

_AFTER = re.compile(
    r"\s?(?:&\s(?:Co|Zn|Zonen|Partners|Associates|Sons)\b|(?i:B\.?V|N\.?V|V\.?O\.?F)\b|"
    r"(?i:advocaten|notarissen|advocatuur|kazerne|ziekenhuis|gasthuis|stichting|fonds|instituut|"
    r"institute|college|school|lyceum|universiteit|university|prijs|holding|beheer|consult|"
    r"consultants|stadion|arena|museum|foundation|airport|luchthaven|vliegveld|arrest|academie|"
    r"academy|MC|UMC|bibliotheek|accountants|makelaars|naval|defen[cs]e|systems|industries|"
    r"aerospace|technologies|shipyards?|aviation|company|inc|ltd|gmbh|corporation|lezing|penning|"
    r"medaille|doctrine)\b|"
    # in lower case these go on with the sentence: "ging Karin Bos weg", "doet Sanne groep 3"
    r"(?=[A-Z])(?i:bank|groep|group|haven|brug|tunnel|sluis|huis|zaal|hal|kamer|toren|gebouw|complex|"
    r"park|marine|wet|straat|laan|weg|plein|kade|hof|singel|gracht)\b)"
)
_BEFORE = re.compile(
    r"(?:(?<![^\W\d_])(?:LPD|LCF|lex|mfc|mfa|fort|sint|st|ikc|obs|cbs|kbs|storm)|(?:Zr|Hr|Hs|Z\.?M|H\.?M)\.?\s?(?:Ms|M)\.?|fregat|schip|onderzeeboot|mijnenjager|"
    r"EUFOR|EUNAVFOR|orkaan|operatie|operation|stichting|firma|kantoor|wet|motie|moties|amendement|"
    r"amendementen|kabinet|rapport|arrest|systeem|commissie|prijs|kazerne|hotel|restaurant|"
    r"museum|vliegtuig|basisschool|school|(?<!het )college|universiteit|ziekenhuis|park|bedrijf|"
    r"winkel|wijkgebouw|dorpshuis|buurthuis|gemeenschapshuis|sporthal|"
    r"kasteel|station|vliegbasis|luchthaven|legerplaats|zaal|gebouw|brug|sluis|"
    r"(?:patrouille|onderzoeks|transport|bevoorradings|zeil|marine)schip|fregatten|mijnenjagers|HNLMS|"
    r"aan boord van(?: de| het)?|bemanning van(?: de| het)?|veerboot|reddingboot|loodsboot|"
    r"m\.?[sv]\.|"
    r"lyceum|gymnasium|mavo|scholengemeenschap|kindcentrum|kinderdagverblijf|peuterspeelzaal|"
    r"pcbs|rkbs|verpleeghuis|zorgcentrum|verzorgingshuis|hospice|huisartsenpraktijk|apotheek|"
    r"advocaat bij|advocaten van|"
    r"(?:advies|ingenieurs|"
    r"architecten|notaris|advocaten|accountants)(?:bureau|kantoor)|"
    r"bakkerij|garage|bureau|"
    r"\w*kantoor|hoeve|boerderij|landgoed|gemaal|viaduct|hefbrug|vergaderkamer|\w*praktijk|"
    r"tandartsen|huisartsen|uitzendbureau|\w*robot|regiotaxi|buurtbus|camping|molen|"
    r"boekhandel|uitgeverij|makelaardij|transportbedrijf|bouwbedrijf|installatiebedrijf|maatschap|"
    r"buurtschap|dorp|wijk|gemeente|provincie|waterschap|"
    r"ministerie|ministry of|oefening|manoeuvre|missie|project|"
    r"(?<!\w)het)"
    r"[ \-‑–]{1,2}[\"'‘’“”]?$",
    re.IGNORECASE,
)
#: The name goes on with a particle and is that of barracks or a street, with or without a title.
_GOES_ON = re.compile(
    r"(?:\s+(?:van|von|de|der|den|ten|ter|het|in|op|tot|en)){1,3}\s+[^\W\d_]\S*?(?:straat|weg|laan|plein|kade|gracht|"
    r"singel|dijk|kazerne|ziekenhuis|kanaal|brug|school|college)(?!\w)",
)
#: ... whereas somebody may be of a street: "Karin Bos van de Lindelaan".
_BUILDING_ON = re.compile(
    r"(?:\s+(?:van|von|de|der|den|ten|ter|het|in|op|tot|en)){1,3}\s+[^\W\d_]\S*?"
    r"(?:kazerne|ziekenhuis|kanaal|brug|school|college|prijs|penning|lezing)(?!\w)",
)
#: A reference to literature: who is named with a study acted in public (practice, section 4).
_CITED = re.compile(
    r"(?:,?\s(?:&|en|and)\s[^()\n]{2,40}|\set\sal\.?|\se\.a\.)?,?\s\((?:ed(?:s|\.)*,?\s)?(?:19|20)\d\d[a-z]?\)"
)
#: The name goes on in one word that is a building: "Johan Willem Frisokazerne".
_COMPOUND = re.compile(
    r"\s[A-ZÀ-Ž][\w-]*(?:kazerne|ziekenhuis|college|school|lyceum|parochie|straat|laan|weg|plein|kade)(?!\w)"
)
#: "de ms. Johan Friso" is a motor ship: no lady has an article.
_MOTOR_SHIP = re.compile(r"\b(?:[Dd]e|[Hh]et|[Tt]he|[Ee]en)\s(?P<ms>(?!M\.S\.)[Mm]\.?[sS]\.?\s)?$")
_POSTSCRIPT = re.compile(r"p\.?\s?s\.?(?:\s(?:de|het|een|ik))?$|p\.?o\.?\sbox|n\.?b\.?$")
#: The hyphen of a list before a name is none of a word: "-Karin Bos".
_HYPHENED = re.compile(r"\S[-‑]$")
#: Who goes by his trade, or has somebody in his service, may be a firm as well as a person.
_CALLED = re.compile(
    r"\b(?:werkzaam bij|in dienst (?:bij|van)|gegund aan|aannemer|leverancier|cateraar|"
    r"expediteur|transporteur|vervoerder|fabrikant|installateur)[ ][\"'‘’“”]?$",
    re.IGNORECASE,
)
#: Where people are and what they do, in lower case: "op het station Jan Smit aangehouden".
_PLACES = re.compile(
    r"(?<![\w-])(?:station|park|project|rapport|wijk|dorp|buurtschap|gemeente|provincie|operatie|missie|"
    r"\w*praktijk|\w*school|hotel|restaurant|café|winkel|bedrijf|\w*kantoor|ziekenhuis|verpleeghuis|"
    r"universiteit|college|zaal|gebouw|vergaderkamer|commissie|"
    r"(?:dat|als|omdat|of|hoe|wat|toen|nu|waar|zoals|dan|was|is|had|heeft|gaf|lukte|gaat|ging) het|"
    r"museum|theater|zwembad|camping|"
    r"garage|apotheek|bakkerij|stichting|vereniging|systeem|firma|waterschap|ministerie|luchthaven|"
    r"vliegbasis|kazerne|tandartsen|huisartsen|kliniek)[ ]$"
)
#: A body with its own name before somebody's: "Stichting De Brug Karin Bos".
_NAMED_BODY = re.compile(r"[ ](?P<last>[A-ZÀ-Ž][\w'’-]+[ ])$")
_EDITED = re.compile(r"(?i:redactie):[ ]$")
#: A year behind a name is that of a birth as well as that of a study, when it is long ago.
_YEAR = re.compile(r"[ ]\((?P<year>(?:19|20)\d\d)\)")
_GROWN_UP = 2009
_INITIALS = re.compile(r"(?:[a-zß-ÿ]{1,3}\.-?){1,5}")
_NEUTER = re.compile(r"\b[Hh]et\s$")
_AWARD = re.compile(r"-(?:orde|ring|prijs|medaille|lezing|penning)$")
_SEATED = re.compile(
    r"\b(?:[Vv]an[ \n]de|[Ww]erk)[ \n]?(?:commissie|groep|gemeente|provincie|dienst)[ \n]$"
)
_WITH_INITIALS = re.compile(r"(?:[a-z]{1,2}\.-?){1,5} ?[^\W\d_]")
_SHIPS = re.compile(
    r"(?:karel doorman|johan de witt|de ruyter|michiel de ruyter|tromp|evertsen|van speijk|"
    r"van amstel|van kinsbergen|de zeven provinci[eë]n|willem van der zaan|johan willem friso|"
    r"willem van oranje|willem de zwijger|van gogh|van lanschot(?: kempen)?|van oord|van der valk)$"
)


class Beside(Enum):
    """What the words around a name make of it: nothing, a question, or something else."""

    PERSON = 0
    QUESTION = 1
    THING = 2


def blocked(text: str, start: int, end: int, *, titled: bool = False) -> bool:
    """True when the surroundings of ``text[start:end]`` make it something else than a person.

    With a title in front, what follows cannot make a firm or a school of it any more.
    """
    return beside(text, start, end, titled=titled) is Beside.THING


def beside(text: str, start: int, end: int, *, titled: bool = False) -> Beside:
    """What the surroundings make of ``text[start:end]``.

    Words that stand before things called after people stand before people too ("op het station
    Jan Smit aangehouden"): what nobody but a person is called in full is a question there.
    """
    before = text[max(0, start - 30) : start]
    after = text[end : end + 60]
    if _joined(before, after):
        return Beside.THING
    name = " ".join(text[start:end].casefold().split())
    if not titled and re.search(r"[ -]", name) and name in lexicon.places():
        return Beside.THING  # "Ter Aar", "Sint Jansteen"
    if name in lexicon.firms() and _bare(name) and not _AFTER.match(after):
        return Beside.QUESTION  # "Van der Valk"
    if name in lexicon.firms() or _part_of_known(name, before, after):
        return Beside.THING
    if _NEUTER.search(before) and re.match(r"(?:dr|prof|ds|mr|ir)\.?\s", name):
        return Beside.THING  # "het Dr. Nassau College"
    ship = _MOTOR_SHIP.search(before)
    if ship is not None and (ship["ms"] or re.match(r"m\.?s\.?\s", text[start:end])):
        return Beside.THING
    if _POSTSCRIPT.match(name) or _AWARD.search(name):
        return Beside.THING
    if cited(text, start, end) and _EDITED.search(before) is None:
        return Beside.THING
    if _is_thing(text, start, end, titled=titled):
        return Beside.QUESTION if _may_be_somebody(text, start, end) else Beside.THING
    if not titled and (_CALLED.search(before) or somehow(text, start, end)):
        return Beside.QUESTION
    return Beside.PERSON


def _joined(before: str, after: str) -> bool:
    """True for a part of a word, of an address or of a path."""
    if before[-1:] and (before[-1].isalnum() or before[-1] in "@_/" or _HYPHENED.search(before)):
        return True
    if after[:1] and (after[0].isalnum() or after[0] in "@_"):
        return True
    return re.match(r"[-‑][^\W\d_]|\.[a-z@]|\\[a-z]|/[a-z][\w-]*(?:/|\.\w)", after) is not None


def _is_thing(text: str, start: int, end: int, *, titled: bool) -> bool:
    before = text[max(0, start - 30) : start]
    after = text[end : end + 60]
    name = " ".join(text[start:end].casefold().split())
    if name in lexicon.known() or _CITED.match(after) or cited(text, start, end):
        return True
    if _GOES_ON.match(after) or _COMPOUND.match(after):
        return True
    if titled:
        return False
    if re.match(r"\s\d", after) and street_like(name.rpartition(" ")[2]):
        return True
    # "leden van de commissie Z.P. Visser en ..."
    seated = _SEATED.search(before) and _WITH_INITIALS.match(name)
    return bool(
        thing(text, start, end)
        or (" " in name and trade_follows(after))
        or (_BEFORE.search(before) and not seated)
        or _AFTER.match(after)
        or _SHIPS.match(name)
    )


def _may_be_somebody(text: str, start: int, end: int) -> bool:
    """True for a name in full, and for a few bare ones, that may well be a person's.

    A noun with a capital, and one that only things have, is part of what it stands before.
    """
    name = " ".join(text[start:end].casefold().split())
    year = _YEAR.match(text, end)
    if year is not None:
        return int(year["year"]) < _GROWN_UP and (in_full(name) or listed(name))
    after = text[end : end + 60]
    if (
        _AFTER.match(after)
        and after.lstrip()[:1].isupper()
        and (name in lexicon.known() or not trade_follows(after))
    ):
        return False  # "het Willem Lodewijk Gymnasium"
    if _BUILDING_ON.match(after):
        return False
    if not in_full(name):
        return _SHIPS.match(name) is not None and _bare(name)
    before = text[max(0, start - 60) : start]
    named = _BEFORE.search(before[-30:]) or noun_before(before)
    if named and name in lexicon.known():
        return False  # "zaal Anton de Kom"
    if not named or _PLACES.search(before) is not None:
        return True
    body = _NAMED_BODY.search(before)
    return body is not None and not noun_before(body["last"])


def _bare(name: str) -> bool:
    """True for a listed surname with a particle: "van der valk"."""
    *particles, last = name.split()
    return bool(particles) and all(p in PARTICLES for p in particles) and listed(last)


def in_full(name: str) -> bool:
    """True for a first name or initials with a listed surname: "Karin de Boer", "J.P. Smit"."""
    *first, last = name.casefold().replace("’", "'").split() or [""]
    if not first or not all(listed(half) for half in last.strip(" .,").split("-")):
        return False
    given = [word for word in first if word not in PARTICLES]
    return bool(given) and all(
        _INITIALS.fullmatch(word) is not None or strong_given(word.strip("()")) for word in given
    )


def _part_of_known(name: str, before: str, after: str) -> bool:
    """True for "Rijcken" in "Pels Rijcken", "Groene" in "Groene Groei", "Verburg" of a firm."""
    left, right = before.casefold().split()[-1:], after.casefold().split()[:1]
    sides = [f"{word} {name}" for word in left]
    sides += [f"{name} {word.strip('.,;:)')}" for word in right]
    if any(side in lexicon.known() for side in sides):
        return True
    around = " ".join(f"{before}{name}{after}".casefold().split())
    return any(
        name in firm and firm in around and _whole(firm, around)
        for firm in _firms_with(name.partition(" ")[0])
        if len(firm) > len(name)
    )


@cache
def _firms_by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for firm in lexicon.firms():
        for word in set(firm.split()):
            found.setdefault(word, []).append(firm)
    return {word: tuple(firms) for word, firms in found.items()}


def _firms_with(word: str) -> tuple[str, ...]:
    """The firms that have a word in their name."""
    return _firms_by_word().get(word, ())


def _whole(words: str, text: str) -> bool:
    """True when ``words`` stand in ``text`` as words of their own."""
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None
