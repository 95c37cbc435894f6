"""Addresses in other forms: in lower case, as people write in a hurry, and from abroad."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.address_bodies import body_before
from app.detection.dutch.address_numbers import ABROAD
from app.detection.dutch.premises import names_trade
from app.detection.dutch.recognizer import Find

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = r"\d{1,4}(?:[a-z]{1,2}(?!\w)|[ ][a-h](?!\w)|-\d{1,3}|-?[ ]?(?:hs|bis))?(?![\w%€]|[.,]\d)"
#: "kerkstraat 12 in ede", "dorpsweg 3a, 3434ab nieuwegein"
_LOWER = re.compile(
    r"(?<![\w.@/-])(?P<street>(?:[a-z]{2,}[ ]){0,3}?[a-zß-ÿ'’-]{3,}"
    r"(?:straat|weg|laan|plein|kade|gracht|singel|dijk|steeg|plantsoen|dreef|hof|pad))"
    rf"(?:,?[ ]nr\.?)?[ ](?P<number>{_NUMBER})"
    r"(?P<code>,?[ ]\d{4}[ ]?[a-zA-Z]{2}(?!\w)(?:[ ][a-z'’-]+)?)?"
)
#: What a street is called in lower case begins after these.
_BEGINS = re.compile(
    r"^(?:\w+[ ])*(?:op|in|aan|de|het|is|te|naar|van|bij|mijn|woon|en|adres|nu|ik|wij|over)[ ]"
)
_ROADS = re.compile(
    r"(?:rijks|snel|auto|spoor|hoofd|zand|water|lucht|fiets|voet|in|uit|om|toegangs|ringweg|onder|"
    r"dood|bos|kerk|school|halver|hal|zeer|doel|markt)(?:weg|pad|hof|plein)$"
)
_HOME = re.compile(
    r"\b(?:woon\w*|wonen\w*|woning\w*|bewo\w+|huis|thuis|adres\w*|verhui\w+|buren|buurman|buurvrouw|"
    r"nummer|zit(?:ten)?\s(?:op|aan)|straat)\b[^.!?]{0,60}$",
    re.IGNORECASE,
)
_ABROAD = re.compile(
    r"\b(?:woon\w*|wonen\w*|adres|address|lives?|living|lived|resid\w+|home|privé\w*|verhui\w+|"
    r"verblijf\w*)\b[^.\n]*\n?[^.\n]*$",
    re.IGNORECASE,
)
_TOWN = r"[A-ZÀ-Ž][a-zß-ÿ'’-]+(?:[ ][A-ZÀ-Ž][a-zß-ÿ'’-]+){0,2}"
_WORDS = (
    r"(?:(?:[dl]['’])?(?:[A-ZÀ-Ž][\w'’.-]*[ ]|(?:de|della|del|delle|dei|di|da|do|dos|das|la|"
    r"le|les|du|"
    r"des|el|los|las|y|e|et|von|of)[ ])){1,6}"
)
_FIRST = (  # the kind of street comes first in most languages: "Rue de la Loi 16, 1000 Brussels"
    r"(?:Rue|Avenue|Av\.|Boulevard|Bd\.|Chaussée|Place|Quai|Allée|Impasse|Via|Viale|Piazza|Corso|"
    r"Vicolo|Calle|C/|Carrer|Avda\.|Avenida|Plaza|Paseo|Camino|Rua|Travessa|Praça|Largo|Ulica|Aleja|"
    r"[uU]l\.|[vV]ul\.|[vV]ulytsia|[uU]litsa|[pP]rospekt|Bulevardul|Strada|Str\.|Jalan|Jl\.|Kaya|Caya|"
    r"Hariri|Sharia|Trg|Náměstí|nám\.)[ ]"
    rf"{_WORDS}\d{{1,4}}(?:[a-zA-Z](?!\w))?(?:/\d{1, 4})?"
    rf"(?:[ ,]{{1,2}}(?:bus|bte|boîte|kv\.|m\.|int\.|apt\.?|ap\.|bl\.|sc\.|piso)[ ]?\w+|"
    rf",?[ ]{ABROAD})*"
    rf"(?:,[ \n]\d{{4,5}}[ ]{_TOWN})?"
)
_TURKISH = (  # "Atatürk Cad. No: 5 D: 3"
    r"(?:[A-ZÇĞİÖŞÜ][\wçğıöşü'’.-]*[ ]){1,4}(?:Cad\.?|Caddesi|Sok\.?|Sokak|Sokağı|Sk\.?|Mah\.?|"
    r"Mahallesi|Bulvarı)[ ,]{1,2}(?:No[.:]?[ ]?)?\d{1,4}(?:[ ,/]{1,2}(?:D|Daire|"
    r"Kat)[.:]?[ ]?\d{1,3})*"
)
_BRITISH = (  # "Flat 6, 214 Peckham Rye, London SE22 0LT"
    r"(?:(?:Flat|Apt\.?|Apartment|Unit|Room|Suite)[ ]\w{1,5},?[ \n])?\d{1,4}[A-Za-z]?[ ]"
    rf"(?:[A-Z][\w'’-]+[ ]?){{1,4}},?[ \n](?:{_TOWN},?[ \n]){{0,2}}"
    r"[A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2}(?!\w)"
)
_GERMAN = (  # "Hauptstraße 5, 47533 Kleve", "Bocholter Str. 144 b"
    r"[A-ZÄÖÜ][\wäöüß-]+(?:straße|strasse|platz|allee|gasse|weg|ring)[ ]\d{1,4}[ ]?[a-z]?,?[ \n]"
    rf"(?:D-)?\d{{5}}[ ]{_TOWN}"
    r"|[A-ZÄÖÜ][\wäöüß-]+(?:[ ]Straße|[ ]Strasse|[ ]Str\.|straße|str\.)[ ]\d{1,4}"
    rf"(?:[ ]?[a-z](?!\w))?(?:,?[ \n](?:D-)?\d{{5}}[ ]{_TOWN})?"
)
_ENGLISH = (  # "12 Church Lane, Portsmouth PO1 2AB"
    r"\d{1,4}[A-Za-z]?[ ](?:[A-Z][\w'’-]+[ ]){1,3}"
    r"(?:Street|Road|Lane|Avenue|Drive|Close|Court|Square|Terrace|Gardens|Crescent|Way|Hill|Grove|"
    r"Mews)(?!\w)"
    rf"(?:,[ \n]{_TOWN}){{0,2}}(?:,?[ \n][A-Z]{{1,2}}\d[A-Z\d]?[ ]\d[A-Z]{{2}})?"
)
_BUS = rf"{_TOWN}[ ]\d{{1,4}}[a-z]?,?[ ](?:bus|bte)[ ]\w{{1,4}}"  # "Aalterbaan 201 bus 3"
_BELGIAN = (  # "Grote Markt 1 bus 4, 2000 Antwerpen"
    rf"{_TOWN}[ ]\d{{1,4}}[a-z]?(?:[ ]bus[ ]\w{{1,4}})?,[ \n](?:B-)?"
    rf"(?P<belgian>\d{{4}})[ ](?P<town>{_TOWN})"
)
_FOREIGN = re.compile(
    rf"(?<![\w-])(?:{_FIRST}|{_TURKISH}|{_GERMAN}|{_BRITISH}|{_ENGLISH}|{_BELGIAN}|{_BUS})"
)


def other_forms(text: str) -> Iterator[Find]:
    """Addresses that no capital or no Dutch form tells; places in ``text``."""
    for match in _LOWER.finditer(text):
        begins = _BEGINS.match(match["street"] + " ")
        start = match.start() + (begins.end() if begins is not None else 0)
        street = text[start : match.end("street")]
        if not street or _ROADS.search(street) or street in lexicon.words():
            continue
        home = match["code"] or _HOME.search(text[max(0, match.start() - 80) : start])
        why = "Lijkt een straat met een huisnummer, in kleine letters"
        yield Find(start, match.end(), 0.65 if home else 0.45, why)
    for match in _FOREIGN.finditer(text):
        if match["belgian"] and match["town"].casefold() not in lexicon.places():
            continue
        if not (body_before(text, match.start()) or names_trade(match[0])):
            # who lives there is mostly said; a letterhead is an organisation's
            home = _ABROAD.search(text[max(0, match.start() - 60) : match.start()])
            score = 0.65 if home else 0.45
            yield Find(match.start(), match.end(), score, "Lijkt een adres in het buitenland")
