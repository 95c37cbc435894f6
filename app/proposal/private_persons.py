"""What stands beside somebody who is named as a private person, whoever has the same name."""

from __future__ import annotations

import re

#: What a form or a letter calls somebody who asks, complains or is spoken of.
_LABEL = re.compile(
    r"(?<![\w-])(?:(?:volledige )?naam|aanvra(?:ger|agster)|bezwaarmak(?:er|ster)|verzoek(?:st)?er|"
    r"melder|meldster|klager|klaagster|indien(?:er|ster)|eiser(?:es)?|appellante?|belanghebbende|betrokkene|"
    r"cliënte?|patiënte?|verdachte|getuige|slachtoffer|aangever|aangeefster|huurder|verhuurder|koper|"
    r"verkoper|eigenaar|eigenaresse|bewoner|bewoonster|inwo(?:ner|onster)|werkne(?:mer|emster)|leerling|"
    r"student|buurman|buurvrouw|ondergetekende|sollicitante?|tenaamgestelde)[ ]?:?[ \n]{1,2}$",
    re.IGNORECASE,
)
_PARTICULARS = re.compile(
    r"[ \n]?[,(]?[ \n](?:wonende|woonachtig|woont|geboren|geb\.|BSN|burgerservicenummer|"
    r"\d{1,3}[ ]jaar(?![ ](?:lang|geleden)))(?!\w)"
    r"|[ ]*\n[ ]*(?:geboortedatum|geboren|adres|woonadres|woonplaats|BSN|burgerservicenummer|"
    r"beroep|nationaliteit|telefoon(?:nummer)?)\b",
    re.IGNORECASE,
)


def is_private(text: str, start: int, end: int) -> bool:
    """True for whoever has the label of a citizen before the name, or particulars behind it."""
    before = text[max(0, start - 40) : start]
    return _LABEL.search(before) is not None or _PARTICULARS.match(text, end) is not None
