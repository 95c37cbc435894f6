"""What identity documents are called, in Dutch and in the languages they come in."""

from __future__ import annotations

import re

#: Compounds count: "dienstpaspoort", "vluchtelingenpaspoort", "noodreisdocument".
_DUTCH = (
    r"[a-z]*paspoort|[a-z-]*pas(?=nummer)|pasp\.?|ppt|reispas|"
    r"e?NIK|[a-z]*identiteits?(?:kaart|bewijs|document|papier)(?:en)?|ID[ -]?(?:kaart|bewijs|"
    r"document)|"
    r"legitimatie(?:bewijs|kaart|document)?|[a-z-]*reisdocument|laissez[- ]passer|"
    r"verblijfs(?:pas|document|kaart|titel|vergunning|bewijs)|vreemdelingen(?:document|kaart|pas)|"
    r"W2?[- ]?(?:document|doc\.?)|vluchtelingenpas|toeristenkaart|grenspas|"
    r"[a-z]*rijbewijs|rijbew\.?|rbw|rbnr\.?|(?:chauffeurs|bestuurders|tachograaf|"
    r"kwalificatie)kaart|"
    r"zeemansboekje?|monsterboekje?|vaarbewijs|vliegbrevet|visum(?:sticker)?|mvv-sticker|"
    r"ambassadepas|geprivilegieerdenkaart"
)
_FOREIGN = (
    r"passports?|identity[ ](?:card|document)|ID[ ]card|nationality[ ]card|"
    r"residence[ ](?:permit|card)|"
    r"residence[ ]document|travel[ ]document|refugee[ ](?:card|ID)|vluchtelingenkaart|"
    r"driv(?:ing|er['’]?s)[ ]licen[cs]e|visa|"
    r"(?:Personal|Dienst|Kinder)?ausweis|Personalausweis|Reisepass|Führerschein|Aufenthaltstitel|"
    r"passeport|carte[ ](?:nationale[ ])?d['’]identité|titre[ ]de[ ]séjour|permis[ ]de[ ]conduire|"
    r"CNIE?|kimlik|PESEL|[tT]a[sz]kara|tazkira|DNI|NIE|cédula|cedula|sedula|pasaporte|CPR|"
    r"nüfus[ ]cüzdan[ıi]|dowód[ ]osobisty|carta[ ]d['’]identità"
)
_NUMBER = r"(?:[- ]?(?:nummers?|nrs?\.?|nos?\.?|num\.?|numbers?))?"
DOCUMENT = rf"(?:{_DUTCH}|{_FOREIGN}|(?-i:pp|p\.p\.|ID)){_NUMBER}"
"""A word for an identity document, perhaps with "nummer" behind it, in any case."""

#: "V-nummers", "v-nr", "Foreigners number", "A-number": what the immigration service counts by.
ALIEN = (
    r"(?:(?<![\w-])V(?:[-. ]{0,2}|-\n)(?:nummers?|numbers?|nrs?\.?|no\.?)|Vnr\.?|"
    r"vreemdeling(?:en)?[- ]?(?:nummers?|nrs?\.?)|(?:foreigner|alien)['’]?s?['’]?[ ]"
    r"(?:registration[ ])?(?:numbers?|no\.?|nr\.?)|CRV-?(?:nummer|nr\.?)|IND-?klantnummer|"
    r"COA-?(?:zorg)?(?:nummer|nr\.?)|zorgpas(?:nummer|nr\.?)|INDIGO-?(?:nummer|nr\.?))"
)
WORD = re.compile(rf"(?<![\w.])(?:{DOCUMENT})(?!\w)", re.IGNORECASE)
ALIEN_WORD = re.compile(rf"(?<!\w){ALIEN}(?!\w)", re.IGNORECASE)

#: What may stand between the word and the number without making it another thing's number.
BETWEEN = re.compile(
    r"(?:'[^'\n\d]{1,30}'|‘[^’\n\d]{1,30}’|\"[^\"\n\d]{1,30}\"|F\+|[\s:=,|'‘’\"“”/+-]|"
    r"\((?:[A-Z]{1,4}|[a-z]{2,14}|nr\.?|nummer|kopie)\)|"
    r"\b(?:nrs?|nummers?|nos?|num|numbers?|number|met|het|de|een|is|dat|dit|luidt|was|zijn|are|"
    r"were|voorzien|van|type|soort|model|cat|nieuwe?|oude?|mijn|uw|haar|with|the|of|my|his|her|"
    r"bearing|document|doc|kaart|card|permit|staat|achterop|voorop|erop|onder|geldig|"
    r"asylum|regular|asiel|regulier|bepaalde|onbepaalde|tijd|voor|for|a|an|definite|indefinite|"
    r"period|nederlandse?|dutch|zie|kopie|copy|in|bezit|sticker|bij|zich|ontvangen|gezien|"
    r"[a-z]+se?(?=[ ]nr))\b\.?|"
    r"\.\s(?=(?:Het[ ])?[Nn](?:umm|r)|The[ ]number)|\()*",
    re.IGNORECASE,
)
