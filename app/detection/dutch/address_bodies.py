"""Whose an address is: that of a body by the words around it, or by what is known of it."""

from __future__ import annotations

import re

from app.detection.dutch import lexicon
from app.detection.dutch.name_words import strong_given
from app.detection.dutch.premises import lives_in, names_trade, place_of_work
from app.detection.dutch.seats import has_seat

#: A label right before an address, on its line or over it, that makes it the organisation's.
_VISIT = re.compile(
    r"\b(?:bezoekadres|postadres|retouradres|vergaderlocatie|plaats|kantoor|vestiging|"
    r"receptie(?:\saan)?|standplaats|"
    r"(?:adres|locatie|plaats)\s(?:van\s)?(?:de\s|het\s)?(?:inrichting|bedrijf|object|bouwplaats|"
    r"school|vestiging|kantoor|werkgever|praktijk|winkel|gebouw|instelling|organisatie)|"
    r"visitors|visiting\saddress|bezoekers|inrichting|"
    r"redactie|\w*redactie|"
    r"gevestigd(?:\s(?:aan|te))?(?:\sde|\shet)?|"
    r"(?:sporthal|rotonde|theater|loods|dorpshuis|buurthuis|wijkcentrum|zalencentrum|zaal|terrein|"
    r"parkeerplaats|viaduct|brug|sluis|gemaal|keet|kruispunt|kruising|bushalte|halte|depot|werf|"
    r"evenemententerrein|sportpark|zwembad|bouwplaats)\s(?:aan|bij|op|ter\shoogte\svan)(?:\sde|\shet)?)"
    r"[\s:]{0,5}$",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:ministerie|gemeente|provincie|rechtbank|gerechtshof|raad|kamer|staten-generaal|"
    r"bezoekadres|postadres|retouradres|vestigingsadres|kantooradres|kantoor|hoofdkantoor|"
    r"waterschap|wetterskip|hoogheemraadschap|politie|dienst|directie|stichting|"
    r"vereniging|universiteit|hogeschool|b\.?v\.?|"
    r"n\.?v\.?|autoriteit|inspectie|agentschap|commissie|ambassade|bibliotheek|stadhuis|"
    r"gemeentehuis|kazerne|museum|ziekenhuis|hotel|vergaderlocatie|advocaten|notarissen|"
    r"commando|sectie|bureau|griffie|secretariaat|instituut|fonds|bank|koninklijke|defensie|"
    r"veiligheidsregio|omgevingsdienst|regio|rijkswaterstaat|belastingdienst|GGD|GGZ|UWV|SVB|CJIB|"
    r"\w+dienst|\w+instituut|\w+centrum|college van|burgemeester en wethouders|v\.o\.f\.?|vof|"
    r"afdeling|eenheid|faculteit|school|lyceum|kerk|fractie|partij|vakbond|uitvoeringsinstituut)"
    r"(?!\w)",
    re.IGNORECASE,
)
#: Whose address it is stands on its own line: "Van: Ömer Koç, Boeier 149".
_SOMEBODY = re.compile(r"[^\W\d_]{2},\s?$|\b(?i:woon|wonende|woonadres)\b[^\n]*$")
_KEEPER = re.compile(
    r"\b(?:bij|aan|van|met|is|en|door|p/a|c/o|(?:secretariaat|secretaris|penningmeester|voorzitter|"
    r"contactpersoon|bestuurslid|eigenaar|bewoner|melder|naam)[ ]?:)\s"
    r"(?P<given>[A-ZÀ-Ž][a-zß-ÿ]+)(?:\s[\w'’-]+){1,4},\s?$"
)
_SIGNATURE = re.compile(r"(?<![\w.])[\w.-]+@[\w-]+\.(?:nl|eu|com|org)\s?\||\|\s?[\w.-]+@|\|.*\|")
#: The line over the address in a letterhead.
_MAILBOX = re.compile(
    r"^(?:info|post|contact|postbus|loket|kcc|secretariaat|gemeente|klantcontact)@[\w.-]+\s*$",
    re.IGNORECASE,
)
#: ... and over that one: nobody's own number.
_GENERAL = re.compile(
    r"\b(?:088|0800|0900|14[ ]?0\d)|\b(?:algemeen|centrale|receptie)\b", re.IGNORECASE
)
#: A body has a post box and a building: "Bosscheweg 56, 5283 WB Boxtel | Postbus 10.001".
_WITH_BOX = re.compile(
    r"(?:[ ,]{1,2}[1-9]\d{3}[ ]?[A-Z]{2})?(?:[ ,]{1,2}[A-ZÀ-Ž'’][\w'’-]+){0,3}[ ]{0,3}"
    r"(?:[|•·–/-]|,[ ]?/?\n?)[ ]{0,3}(?i:postbus|post\s?box|antwoordnummer)\b"
)
_DESK = re.compile(
    r"\b(?:balie|receptie|loket|spreekuur|inloopavond|bijeenkomst|ingang)\b[^\n.]{0,25}\n?[^\n.]{0,12}$",
    re.IGNORECASE,
)
#: Somebody lives there, whatever else is there: "woont boven de zaal aan de Kerkstraat 12".
_HOME = re.compile(
    r"\b(?:woon\w*|wonen\w*|woning(?!stich|corp|bouw)\w*|thuis|huis|logee?r\w*|verblij\w*|slaapt|chalet|caravan|huisje)"
    r"\b[^.,;\n]*\n?[^.,;\n]*$",
    re.IGNORECASE,
)
#: A label for where a firm is, and whom one writes to at a firm, which is named in the line above.
_BUSINESS = re.compile(
    # "woon- en kantooradres" is a home
    r"(?<!en[ ])(?<!tevens[ ])(?<!/)\b(?:vestigings|kantoor|fabrieks|inrichtings)-?adres[ .]*:?\s+$"
    r"|(?-i:\b(?:B\.?V|N\.?V|V\.?O\.?F|U\.?A)\.?)[ ]*\n"
    r"[ ]*(?:t\.?\s?a\.?\s?v\.?|ter attentie van)\s"
    r"[^\n]{3,60}\n[ ]*$",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:nieuw|oud|woon|huis|privé|prive|thuis|haar|zijn|mijn)[ -]?adres[ ]*:?\s+$", re.IGNORECASE
)


#: Somebody is said to have it, whatever body stands in the sentence before: "Zijn adres is".
_SOMEBODYS = re.compile(
    r"\b(?:(?:[Zz]ijn|[Hh]aar|[Mm]ijn|[Hh]un)[ \n](?:(?:woon|huis|privé|thuis)-?)?adres[ \n]"
    r"(?:is|was|luidt|wordt)"
    r"|(?:wonende?|woonachtig)\b[^.;\n]{0,60}\bwoon(?:schip|boot|ark|wagen)\b[^.;\n]{0,40}"
    r"|\bwoon(?:schip|boot|ark|wagen)\b[ \n][‘'“\"]?[A-Z][\w ]{2,30}[’'”\"]?),?:?[ \n]$"
)


def organisation(text: str, start: int, match: re.Match[str]) -> bool:
    """True when the address is that of a public body or a company."""
    postcode = match.groupdict().get("postcode")
    end = match.end("number")
    if has_seat(text[match.start("street") : end], text[end : end + 40]):
        return True
    if postcode and box_code(postcode):
        return True
    if _SOMEBODYS.search(text[max(0, start - 120) : start]):
        return False
    lives = _HOME.search(text[max(0, start - 70) : start]) is not None
    if not lives and _BUSINESS.search(text[max(0, start - 160) : start]):
        return True
    if _WITH_BOX.match(text, end) and not lives:
        return True
    if received(text, start, match.end("number")):
        return True
    if names_trade(text[start : match.end("street")]):
        return True
    return body_before(text, start) and not told_of_body(text, start)


def of_body(text: str, start: int, end: int) -> bool:
    """The same for what lies at ``text[start:end]``, whatever its form."""
    return (
        has_seat(text[start:end], text[end : end + 40])
        or _WITH_BOX.match(text, end) is not None
        or (body_before(text, start) and not told_of_body(text, start))
    )


def received(text: str, start: int, end: int) -> bool:
    """True where people are received or work, and nobody is said to live at ``text[start:end]``."""
    visited = _VISIT.search(text[max(0, start - 40) : start]) is not None
    if not visited and not place_of_work(text, start, end):
        return False
    return _HOME.search(text[max(0, start - 70) : start]) is None


#: Between a body and an address: "is gevestigd aan de" makes it the body's.
_SEATED = re.compile(r"\b(?:gevestigd|kantoor\w*|hou(?:dt|dende)|zetel\w*|bezoek\w*|\w*adres)\b")
_RESIDENT = re.compile(
    r"\b(?:inwo(?:ner|onster)\w*|bewo(?:ner|onster)\w*|buurman|buurvrouw|buren|burger|huurder|eigenaar|"
    r"eigenaresse|cliënte?|klant|leerling)\b",
    re.IGNORECASE,
)
_DESK_WORD = re.compile(r"\b(?:balie|receptie|loket|spreekuur|ingang)\b", re.IGNORECASE)
_SMALL = "van de het der den te aan op in en bij voor ter ten om uit naar is of tot dat deze dit"
_LITTLE = frozenset(_SMALL.split())


def told_of_body(text: str, start: int) -> bool:
    """True when a sentence goes on between a body and an address, so that it may be anybody's.

    "De politie trof hem aan op Kerkstraat 12", and not "het kantoor van de politie aan de ...".
    """
    line = text.rfind("\n", 0, start) + 1
    above = max(text.rfind("\n", 0, max(0, line - 1)) + 1, start - 90)
    near = text[above:start]
    last = max((*_BODY.finditer(near), *_DESK_WORD.finditer(near)), key=re.Match.end, default=None)
    if last is None:
        return False
    if _RESIDENT.search(near, near.rfind("\n") + 1) is not None:
        return True
    between = near[last.end() :]
    words = [w for w in re.findall(r"(?<![\w@.-])[a-zß-ÿ]+", between) if w not in _LITTLE]
    return len(words) > 1 and _SEATED.search(between) is None


def body_before(text: str, start: int) -> bool:
    """True when the line itself or the one above names an organisation."""
    line = text.rfind("\n", 0, start) + 1
    above = text.rfind("\n", 0, max(0, line - 1)) + 1
    near = text[max(above, start - 90) : start]
    beside = text[max(0, start - 40) : start]
    if _MOVED.search(beside):
        return False
    if _SOMEBODY.search(beside):
        near = beside
        keeper = _KEEPER.search(beside)
        if keeper is not None and strong_given(keeper["given"].casefold()):
            return False  # "Sleutel kazerne bij Sigrid Baars, Sweenslaan 194"
    elif "\n\n" in text[above:line]:
        near = text[line:start]
    if lives_in(text, above, start):
        return False
    if _BODY.search(near) or _DESK.search(text[max(0, start - 60) : start]):
        return True
    if names_trade(near) and _HOME.search(text[max(0, start - 70) : start]) is None:
        return True
    # The last line of a mail's signature, under the mailbox or the switchboard.
    over = "" if "\n\n" in text[above:line] else text[above:line]
    if _firm(text[max(line, start - 60) : start]) or _firm(over, whole=True):
        return True
    last = text[above:line]
    general = text[: max(0, above - 1)].rpartition("\n")[2]
    signed = _SIGNATURE.search(last) or (_MAILBOX.search(last) and _GENERAL.search(general))
    return not text[line:start].strip() and signed is not None


def _firm(near: str, *, whole: bool = False) -> bool:
    """True when a known firm is named right before an address, or on a line of its own."""
    plain = " ".join(near.casefold().split()).strip(" ,;|:-")
    if "p/a" in plain or "c/o" in plain:  # somebody's post, at the firm's address
        return False
    plain = plain.removeprefix("aan ")
    if whole:
        return plain in lexicon.firms()
    words = re.split(r"[\s|]+", plain)[-4:]
    return any(" ".join(words[n:]) in lexicon.firms() for n in range(len(words)))


def is_body(words: str) -> bool:
    """Whether a line names a public body or a firm."""
    return _BODY.search(words) is not None or names_trade(words) or _firm(words, whole=True)


def box_code(postcode: str) -> bool:
    """The Hague's codes for post boxes, nearly all of them of the national government."""
    return 2500 <= int(postcode[:4]) <= 2509
