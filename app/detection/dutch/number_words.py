"""Numbers of things: what stands before them says so ("IMO 9634218", "zaaknr. 4634427")."""

from __future__ import annotations

import re

from stdnum.nl import bsn

#: Registers and papers of firms, goods, ships, flights and files; none of them numbers a person.
_REGISTER = (
    r"(?:IMO|ENI|MMSI|KvK|K\.v\.K\.?|RSIN|OIN|AWB|SIN|SBC|SBI|ISBN|ISSN|OLO|WBS|TenderNed|ECLI|DOI|"
    r"GTIN)"
    r"(?:[ -]?(?:id|nr|nummer|no|code))?\.?"
)
_LABEL = (
    r"(?:goed|zaak|serie|order|inkoop(?:order)?|contract|factuur|erkennings|vlucht|batch|"
    r"bestek|vestigings|artikel|product|object|perceel|project|verplichting|"
    r"opdracht|offerte|bestel|tender|publicatie|besluit|raads?voorstel|motie|bouw|"
    r"kadaster|zegel|container|rol|vergunning)"
    r"(?:s?[ -]?(?:nummers?|nrs?\.?|code|kenmerk)|[ ]no\.?)"
    r"|ons kenmerk|flight|invoice|case (?:no\.?|number)|order (?:no\.?|number)"
)
_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?i:{_LABEL})|{_REGISTER})"
    r"[ ]{0,8}[:.#]?[ ]{0,12}\(?\Z"
)
_OPENS = re.compile(rf"{_REGISTER}[ :.-]{{1,3}}\w")


def of_thing(text: str, start: int, end: int) -> bool:
    """Whether the number in ``text[start:end]`` is that of a thing, as its label has it.

    What may be a BSN by its check digit or is a mobile number is not told by a label.
    """
    digits = re.sub(r"\D", "", text[start:end])
    if bsn.is_valid(digits[:9]) or digits.startswith(("06", "316")):
        return False
    if _OPENS.match(text, start, end) is not None:
        return True
    return _BEFORE.search(text, max(0, start - 40), start) is not None
