"""Words that tell a firm, an institution or a public place from somebody's home."""

from __future__ import annotations

import re

#: The trade or the kind of body that a name begins with or holds: "Bakkerij Van Maanen",
#: "Woningstichting De Linde", "Restaurant Bij Mies".
_TRADE = re.compile(
    r"\b(?:(?:\w*(?:bakkerij|slagerij|drukkerij|kwekerij|brouwerij|rederij|slijterij|boekhandel|"
    r"groothandel|stichting|vereniging|coöperatie|corporatie|maatschappij|bedrijf|centrale|praktijk|"
    r"makelaardij|makelaars|advocaten|notarissen|accountants|adviseurs|ingenieurs|architecten|"
    r"school|college|lyceum|gymnasium|universiteit|apotheek|ziekenhuis|kliniek|museum|theater|"
    r"bibliotheek|supermarkt|winkel|restaurant|cafetaria|brasserie|eetcafé|lunchroom|"
    r"kinderopvang|kinderdagverblijf|peuterspeelzaal|uitgeverij|verzekeringen|transport|"
    r"installatie\w*|techniek|groep|holding|consultancy|logistiek|autoschade|wasserij|stomerij|"
    r"metaalbouw|staalbouw|bouwbedrijf|aannemers|loonwerken))"
    r"|café|hotel|snackbar|grillroom|pizzeria|garage|kapsalon|kapper|juwelier|bloemist|bloemen|"
    r"reisbureau|taxi|rijschool|sportschool|manege|jachthaven|tuincentrum|drogist\w*|opticien|"
    r"tandarts\w*|huisartsen\w*|fysiotherapie|uitvaart\w*|notariaat|notariskantoor|advocatenkantoor|"
    r"bewonersgroep|buurtvereniging|dorpsbelang\w*|wijkraad|dorpsraad|stadsdeel\w*|"
    r"kennel|genootschap|kerkvoogdij|scheepswerf|jachtwerf|firma|camping|"
    r"gebroeders|gebr\.|vrienden[ ]van|kazerne|\w+kazerne|galerie|atelier|zorggroep|"
    r"PI|P\.I\.|penitentiaire|azc|asielzoekerscentrum|B\.?V|N\.?V|V\.?O\.?F|GmbH|Ltd|Inc|S\.A|e\.?V)"
    r"(?![\w-])",
    re.IGNORECASE,
)
_NAMED_BY = re.compile(r"\s(?:(?:de|het|'t|’t|van)\s)?[A-ZÀ-Ž'’\"“]")
_NAMED_WITH = re.compile(r"[A-ZÀ-Ž][\w'’&-]+\s$")
#: Where people live who have a room in a house of many.
_HOUSE = re.compile(
    r"\b(?:woon-?\s?(?:en\s)?zorg\w*|zorgcentrum|zorginstelling|zorgwoning\w*|verpleeg\w+|"
    r"verzorgingshuis|bejaarden\w+|rusthuis|hospice|klooster|abdij|internaat|woongroep|woonvorm|"
    r"wooncomplex|woontoren|serviceflat|seniorenflat|seniorencomplex|residentie|studentenhuis|"
    r"begeleid\swonen|beschermd\swonen|aanleunwoning\w*)\b",
    re.IGNORECASE,
)
_ROOM = re.compile(
    r"\b(?:kamer|kmr\.?|appartement|app\.?|afd(?:eling|\.)|woning|studio|unit)\s[^\n]{0,25}\d",
    re.IGNORECASE,
)
_TENANT = re.compile(
    r"(?:^|\n)[ ]*(?:aan[ ])?(?:(?:de[ ]heer|mevrouw|dhr|mevr|mw|fam(?:ilie)?|mej|hr|zr|mr|mrs|ms|"
    r"erven|wed)\b[^\n]{3,60}|(?:[A-Z]\.[ ]?){1,5}[^\n]{3,50})\n(?:[^\n]{0,60}\n){0,2}[^\n]*$",
    re.IGNORECASE,
)
#: What stands before a place of work or of meeting: "kantoorhoudende", "at our office (".
_OFFICE = re.compile(
    r"(?:\b(?:kantoor\s?houdend\w*|praktijk\s?houdend\w*|zaak\s?doende|zetelend\w*|ten\skantore\w*|"
    r"statutair\s\w+|gevestigd\w*|houdt\skantoor|(?:ons|zijn|haar|hun|het)\skantoor)"
    r"(?:[, ]+(?:te|aan|op|in|van|de|het|bij|[A-Z]\w+)){0,5}[,: ]{1,2}"
    r"|\boffices?\s?(?:\(|at|in)\s?"
    r"|\b(?:inloop\w*|spreekuur|zitting|hoorzitting|vergadering|bijeenkomst|receptie|opening|"
    r"workshop|training|cursus|rondleiding|markt|informatieavond|bewonersavond)"
    r"(?:\s(?:in|op|aan|te|bij))?[,: (]{1,2}"
    r"|\b(?:inrichting|kantoorpand|bedrijfspand\w*|winkelpand|supermarkt|horeca\w+|fabriek|"
    r"bedrijfshal|distributiecentrum|magazijn|vestiging|filiaal|kantoorgebouw|bedrijventerrein)"
    r"(?:\s(?:aan|op|in|te|van|bij|de|het|[A-Z]\w+)){1,4}\s"
    r"|(?:^|\n)[ ]*(?:place|waar|where|vergaderplaats|plaats\soverleg|meeting\splace|room)[ ]?:?\s"
    r"|\b(?:hoorzitting|zitting|bijeenkomst|vergadering)\b[^.\n]{0,40}\baan\s(?:het|de)\s"
    r"|\b(?:bedrijf|onderneming|exploit\w+)\b[^.\n]{0,40}\blocatie\s"
    r")$",
    re.IGNORECASE,
)
#: What stands behind the address of a public place: "Jan Steenplein 1, openbare bibliotheek".
_AFTER = re.compile(
    r"(?:,?[ ]\d{4}[ ]?[A-Z]{2})?(?:,?[ ](?:te[ ]|in[ ])?[A-ZÀ-Ž][\w'’-]+){0,3}[ ]?[,(–-][ \n]{0,2}"
    r"(?:(?:de|het|openbare|centrale|in|hoofdingang|de[ ]\w+)[ ]){0,2}"
    r"(?:(?:wijk|dorps|buurt|gemeente|stad|stads|provincie|raad)(?:bureau|huis|kantoor|centrum)|"
    r"bibliotheek|zaal|vergaderzaal|\w*school|kerk|sporthal|restaurant|café|hotel|museum|theater|"
    r"winkel\w*|supermarkt|loket|balie|receptie|kantoor|hoofdkantoor|politiebureau|ziekenhuis|"
    r"station|begraafplaats|speeltuin|park|zwembad|gymzaal|hal|publiekshal)(?![\w-])"
    r"|[^.\n]{0,40}\bten[ ]kantore\b",
)
#: A part of a street and no address: "2 tot en met 88".
_STRETCH = re.compile(r"\s(?:tot\sen\smet|t/m|tm)\s\d")


def names_trade(near: str) -> bool:
    """Whether a firm or an institution is called by its trade, in the last sentence of ``near``."""
    near = near[max(near.rfind(". "), near.rfind("? "), near.rfind("! ")) + 1 :]
    return any(
        _NAMED_BY.match(near, match.end())
        or (match[0][0].isupper() and _NAMED_WITH.search(near[: match.start()]))
        for match in _TRADE.finditer(near)
    )


def lives_in(text: str, line: int, start: int) -> bool:
    """Whether an address stands under a house of many, where the one named over it lives.

    ``line`` is where the line above begins; a room between the two is a line by itself.
    """
    low = max(0, start - 240)
    near = text[max(low, line) : start]
    if _ROOM.search(near) is not None:
        before = text[low : max(low, line)].rstrip("\n").rpartition("\n")[2] + "\n" + near
        return _HOUSE.search(before) is not None
    return _HOUSE.search(near) is not None and _TENANT.search(text[low:start]) is not None


def place_of_work(text: str, start: int, end: int) -> bool:
    """Whether the words around an address at ``text[start:end]`` make it an office or a venue."""
    return (
        _OFFICE.search(text[max(0, start - 80) : start]) is not None
        or _AFTER.match(text, end) is not None
        or _STRETCH.match(text, end) is not None
    )
