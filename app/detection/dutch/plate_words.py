"""Words for vehicles and their marks, and marks that are not of the Dutch series."""

from __future__ import annotations

import re

_KINDS = (
    r"auto(?:'s|mobiel)?|personen(?:auto|wagen)|bestel(?:bus(?:je)?|wagen|auto)|"
    r"bedrijfs(?:auto|wagen)|"
    r"dienst(?:auto|voertuig|wagen)|lease(?:auto|wagen)?|huurauto|privéauto|vracht(?:auto|wagen)|"
    r"voertuig\w*|wagens?|busje|touringcar|rolstoelbus|camper|caravan|vouwwagen|aanhang(?:er|"
    r"wagen)|"
    r"oplegger|trailer|trekker|tractor|motor(?:fiets|rijder|scooter)?|scooter|brommer|bromfiets|"
    r"snorfiets|taxi|deelauto|elektrische\sauto|e-auto|stationwagen|cabrio|suv|terreinwagen|"
    r"oldtimer|"
    r"bus|busje|hatchback|sedan|pick-?up|quad|brommobiel|car|vehicle|truck|"
    r"(?:white|black|blue|"
    r"grey|gray|silver|red|delivery)\svan|lorry|motorcycle"
)
_MAKES = (
    r"volkswagen|vw|opel|renault|ford|audi|bmw|toyota|mercedes|tesla|volvo|kia|skoda|škoda|peugeot|"
    r"citro[eë]n|fiat|seat|nissan|mazda|suzuki|honda|hyundai|mitsubishi|dacia|porsche|"
    r"land\srover|range\srover|jaguar|lexus|saab|chevrolet|jeep|smart|iveco|scania|daf|cupra|"
    r"alfa(?:\sromeo)?|subaru|daihatsu|chrysler|dodge|lynk|polestar|byd|mg|vespa|piaggio|"
    r"yamaha|kawasaki|"
    r"harley|ducati|golf|polo|passat|caddy|transporter|crafter|amarok|touran|tiguan|transit|fiesta|"
    r"mondeo|astra|corsa|vivaro|zafira|clio|m[eé]gane|kangoo|trafic|twingo|zoe|berlingo|"
    r"jumper|"
    r"ducato|doblo|panda|punto|sprinter|vito|aygo|yaris|corolla|hilux|picanto|"
    r"ceed|niro|octavia|fabia|qashqai|micra|civic|ibiza|kona|ioniq"
)
VEHICLE = re.compile(
    r"\b(?:kenteken\w*|nummerplaten?|nummerbord(?:en)?|number\splate|licen[cs]e\splate|"
    r"registration\s(?:number|plate)|anpr\w*|vtg|parke\w*|geparkeerd|parkeer\w*|bestuurd\w*|"
    r"bestuurder|"
    r"chauffeur|kentekenhouder|eigen\svervoer|wegenbelasting|motorrijtuigenbelasting|apk|rdw|"
    r"weggesleept|wielklem|naheffing\w*|snelheid\w*|flits\w*|lichten\suit|uitrit|carpool|"
    r"inruil\w*|dienstreis|kilometer\w*|plaatje|"
    rf"{_KINDS}|{_MAKES})\b",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"(?:kenteken(?:plaat|nummer|s)?s?|nummerplaat|nummerbord|number\splate|licen[cs]e\splate|"
    r"\bkent\.?|\bktk\.?|registration(?:\snumber)?)[^\w]{0,4}"
    r"(?:(?:met|het|is|nr|nummer|van|voor|auto|voertuig|no|number)\b[^\w]{0,3}){0,2}$",
    re.IGNORECASE,
)
#: In a form, or in a note: "1e auto  XT584K", "de eigenaar van R 906 FX".
HOLDER = re.compile(
    rf"(?:^|[\s(])(?:(?:{_KINDS})(?:\s?\d|\s[A-Z])?\s?[:=]?\s{{1,6}}|"
    r"(?:eigenaar|bestuurder|houder|kentekenhouder)\svan\s(?:de\s)?)$",
    re.IGNORECASE,
)
#: A body's own vehicle: "het kenteken van de dienstauto (N-770-BV)".
_SERVICE = re.compile(
    r"\b(?:(?:dienst|pool|poule|surveillance|patrouille|politie|brandweer|ambulance|strooi|veeg)-?"
    r"(?:auto|wagen|voertuig|bus|busje|motor)(?:'s|s|en)?"
    # a car that is spoken of in between is another one
    r"|(?:embassy|official|service|police|patrol|pool)[ ](?:car|vehicle|van)"
    r")\b"
    r"(?:(?!auto|wagen|voertuig|fiets|motor|scooter)[^.;\n]){0,45}"
    r"(?:\n(?:(?!auto|wagen|voertuig|fiets|motor|scooter)[^.;\n]){0,30})?"
    r"(?:\.{3,}[ ]?:?[ ]?)?$",
    re.IGNORECASE,
)
OTHER = re.compile(
    r"(?:artikel\w*|product\w*|type|model|versie|document\w*|kenmerk|referentie|onderdeel\w*|"
    r"formulier|serie\w*|code|order\w*|nsn|datum)[^\w]{0,4}(?:\w+[^\w]{1,3})?$",
    re.IGNORECASE,
)
#: What stands along a road and has a number of its own.
THING = re.compile(
    r"\b(?:mast|lantaarn\w*|licht\w*|paal|praatpaal|kast|put|rioolput|tekening|blad|perceel|vak|"
    r"kunstwerk|brug|duiker|stuw|sluis|gemaal|boom|meetpunt|peilbuis|boring|boorpunt|kavel|"
    r"plot|zone|sector|lijn|leiding|kabel|afsluiter|hydrant|container|bak|bord|vlak)"
    r"(?:nr\.?|nummer)?[\s:]{1,2}$",
    re.IGNORECASE,
)
_VALUE = (
    r"(?P<value>(?=[A-Z0-9ÄÖÜ-]*[ -]?[A-Z0-9-]*\d)"
    r"[A-ZÄÖÜ0-9]{1,8}(?:[ -][A-ZÄÖÜ0-9]{1,6}){0,2})"
)
LABELLED = re.compile(
    r"(?i:\b(?:kentekens?(?:plaat|nummer)?|nummerplaat|nummerbord|number\splate|licen[cs]e\splate|"
    r"registration(?:\s(?:number|no\.?))?))(?:\s?\([A-Z]{1,3}\))?"
    rf"[\s:=,-]{{1,4}}(?:(?:is|was|nr\.?|nummer|met|luidt)\s)?{_VALUE}(?![\w/]|[.,-]\w)"
)
#: "KLE-MW 318", with a dash or spaces and perhaps an E or H behind it.
GERMAN = re.compile(
    r"(?<![\w.,/-])[A-ZÄÖÜ]{1,3}(?:-|[ ]-[ ]|[ ])[A-Z]{1,2}[ -][1-9]\d{0,3}[EH]?(?![\w/]|[.,-]\w)"
)
BELGIAN = re.compile(r"(?<![\w.,/-])[1-9][- ][A-Z]{3}[- ]\d{3}(?![\w/]|[.,-]\w)")
#: "151-D-20418" of Ireland, "CD 27 104" of an embassy, "OP 7714K" and "HGB 417" of the east: they
#: need a word for a car close by.
OTHERS = re.compile(
    r"(?<![\w.,/-])(?:\d{2,3}-[A-Z]{1,2}-\d{3,6}|(?:CD|CC|CMD)[ -]\d{2}[ -]\d{2,3}|"
    r"[A-Z]{2,3}[ ]\d{4}[A-Z]{1,2}|[A-Z]{2}[ ]\d{4}[ ][A-Z]{2}|[A-Z]{3}[ ]\d[A-Z]\d{2})"
    r"(?![\w/]|[.,-]\w)"
)
_SHIPS = (
    r"(?:motor|zeil|plezier|salon|speed|rubber|woon|vracht|duw|sleep)?(?:jacht|boot|vaartuig|"
    r"schip|ark)|"
    r"sloep|kruiser|tjalk|aak|skûtsje|waterscooter|jetski|vissersschip|kotter|vliegtuig|"
    r"toestel|vessel|"
    r"yacht|boat|ship|aircraft"
)
VESSEL = re.compile(
    r"(?i:\b(?:registratie(?:kenmerk|teken|letters)|vaartuignummer|scheeps(?:nummer|brandmerk)|"
    r"brandmerk|ENI(?:-?nummer)?|europanummer|ligger(?:nummer)?|zeilnummer|vlaggenbrief(?:nummer)?|"
    r"visserijnummer|meetbrief(?:nummer)?|callsign|roepletters|MMSI(?:-?nummer)?)"
    r"(?:\s(?:is|was|nr\.?|van)){0,2}[\s:=]{1,3})"
    r"(?P<value>(?=[A-Z0-9 -]*[\dA-Z])[A-Z0-9]{1,4}(?:[ -]?[A-Z0-9]{1,6}){0,3})(?![\w/])"
)
WITH_VESSEL = re.compile(
    rf"(?i:\b(?:{_SHIPS})\b)[^.;\n]{{0,60}}\n?[^.;\n]{{0,20}}?"
    r"(?<![\w/-])(?P<value>[A-Z]{2}-\d{2}-\d{2}|PH-[A-Z]{3}|[A-Z]{1,2}[ -]?\d{4,6}N?|"
    r"[UWTHK]{2}[ -]\d{1,3})"
    r"(?![\w/]|[.,-]\w)"
)


#: Behind it: "72-BGX-3, dienstvoertuig", "DM-71-22 MB 290 GD dienstvoertuig" at the end of a line.
_SERVES = re.compile(
    r"(?:[ ]?[,(][ ]?|[ ](?:[A-Z]{2,3}[ ]?\d{2,3}[ ](?:[A-Z]{1,3}[ ])?)?)"
    r"(?:(?:dienst|pool|politie|brandweer|leger)-?(?:auto|wagen|voertuig|bus|motor)"
    r"[ ]?(?=[),.;\n]|\Z)|met[ ](?:uw|ons|jullie|het)[ ]logo)"
)
#: Series of the armed forces, and of semi-trailers, which firms have and hardly anybody else.
_ARMY = re.compile(r"(?:K[LMNPRTVXZ]|LM)-\d\d-\d\d|O[A-Z]-\d\d-[A-Z]{2}")


def of_service(text: str, start: int, end: int) -> bool:
    """True for the mark ``text[start:end]`` of a vehicle that is a body's or a firm's.

    By the word before or behind it, or by its series.
    """
    before = _SERVICE.search(text, max(0, start - 60), start)
    return (before or _SERVES.match(text, end) or _ARMY.fullmatch(text, start, end)) is not None
