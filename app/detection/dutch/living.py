"""What people say of where somebody lives, right before an address or in its sentence."""

from __future__ import annotations

import re

_VERB = (
    r"(?:woon\w*|wonen\w*|bewoon\w*|ingewoond|inwon\w+|verblij\w+|verbleef|verbleven|logee?r\w*|"
    r"ingeschreven|(?:in|uit|over)schrij\w+|gehuisvest|huisvest\w*|ingetrokken|trekt\sin|verhui\w+|"
    r"gevlucht|zit|zitten|zat|zaten|slaap\w*|slape\w*|overnacht\w*|betrok\w*|betrekt|huur\w*|huren|"
    r"overgeplaatst|opgevangen|geplaatst|aangetroffen|aangehouden|"
    r"gedomicilieerd|hok\w*|thuis\w*|bewoner|bewoonster|bewoners|huurders?|eigenaars?|"
    r"eigenaar|eigenaresse|omwonenden?|buren|buurman|buurvrouw|overbu\w+|achterbu\w+|gezin|familie|"
    r"huishouden|bezoekt?|bezocht\w*|huisbezoek|langs|gegaan|geweest|wennet|wenjend\w*|"
    r"liv(?:es?|ed|ing)|resid\w+|stay(?:s|ed|ing)?|moved|housed|registered)"
)
_HOUSE = (
    r"(?:\w*woning\w*|woonhuis|huis|huisje|\w*appartement\w*|flat|studio|kamer|perceel|pand|woonboot|"
    r"woonark|woonschip|boerderij|hoeve|schuur|garage|berging|tuin|achtertuin|voortuin|stal|erf|"
    r"\w*caravan|chalet|bungalow|villa|voordeur|brievenbus|adres|oprit|hoek|verblijf|camper|"
    r"ligplaats|standplaats|zolder|ho[me]e|house|apartment|flat|room)"
)
_AT = r"(?:op|aan|in|te|naar|bij|van|achter|boven|naast|tegenover|voor|at|on|to|fan|nei|oan)"
_ARTICLE = r"(?:(?:de|het|'t|’t|d'|een|the)\s)?"
_OPEN = r"[\"'‘“(]?$"

#: Right before an address: "woont sinds 2011 aan de", "nieuw adres:", "p/a".
LIVES_AT = re.compile(
    rf"(?:\b{_VERB}[,:]?\s(?:[^\s.;:]+\s){{0,6}}?{_AT}\s{_ARTICLE}"
    rf"|\b(?:wonende?|woonachtig|bewoont)[,:]?\s(?:te\s)?(?:[A-Z][\w-]+,?\s)?{_ARTICLE}"
    rf"|\b{_HOUSE}\s(?:(?:gelegen|staande|aan|op|van|in|achter|naast|te|met\shuisnummer)\s)*{_ARTICLE}"
    rf"|\b{_HOUSE}\s?[:(=,]\s?"
    rf"|\b(?!bezoek|post|retour|antwoord|e-?mail|web|ip|kantoor|vestigings|factu)\w*adres\w*"
    rf"(?:\s(?:[a-z]+\s){{0,3}}(?:is|was|wordt|werd|luidt|zijnde|op|aan|in|van|als))?\s?[:=]?\s?{_ARTICLE}"
    rf"|\b(?:p/a|c/o|thuis|privé|voorheen|thans|tijdelijk|ter\splaatse|aan\shuis\s\w*|inwonend)"
    rf"[,:]?\s(?:[a-z]+\s)?"
    rf"|\b(?:oud|nieuw|oude|nieuwe|van|naar|huidig|vorig|vroeger)\s?[:=]\s?"
    rf"|\b(?:brie[fv]\w*|post|rekening\w*|pakket\w*|aanslag\w*|oproep\w*|uitnodiging\w*)\s"
    rf"(?:[^\s.;:]+\s){{0,4}}?(?:op|naar|aan)\s{_ARTICLE}"
    rf"|\b(?:huurcontract|huurovereenkomst|inboedel|sleutels?|hypotheek|koopakte|energielabel|"
    rf"woonruimte|inbraak|ingebroken|huisbezoek|doorzoeking|ontruiming)\s"
    rf"(?:[^\s.;:]+\s){{0,3}}?(?:voor|van|op|aan|in|achter|bij|te)\s{_ARTICLE}"
    rf"|\b[Mm]\w+\svan\s(?:de|het)\s(?=$)"
    rf"|\b(?:i\s)?(?:live|lived|living|reside|residing|staying)\s(?:[a-z]+\s){{0,2}}(?:at|in|on)\s"
    rf"){_OPEN}",
    re.IGNORECASE,
)
#: Somewhere before it in the sentence.
LIVES_NEAR = re.compile(
    rf"\b(?:{_VERB}|{_HOUSE}|\w*adres\w*|huisnummer\w*|hûs|postcode|straat|buurt|vriendin|moeder|"
    rf"vader|zoon|dochter|broer|zus|zuster|oma|opa|ex|echtgen\w+)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?;](?=\s+[A-ZÀ-Ž'‘“>])|\n\n|\n(?=[^\n]{0,40}:\s)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:dhr|mw|mevr|fam|dr|mr|ir|ing|drs|nr|st|wed|jhr|o\.a|d\.d|m\.n)|\b[A-Z])$"
)


def in_sentence(text: str, at: int) -> str:
    """What stands before ``at`` in its sentence, 160 characters at most."""
    low = max(0, at - 160)
    begin = low
    for match in _SENTENCE.finditer(text, low, at):
        if match[0] != "." or not _ABBREVIATION.search(text[low : match.start()]):
            begin = match.end()
    return text[begin:at]
