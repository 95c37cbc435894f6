"""Buildings in which the national government sits: their address is nobody's home.

A street of the same name and number elsewhere is: "Rijnstraat 8" in Den Haag is a ministry, in
Arnhem somebody's door. Where a postcode or a town stands behind the number, it must agree.
"""

from __future__ import annotations

import re

from app.detection.dutch import lexicon

#: A town with all its names, the first figures of its postcodes, and its seats.
_TABLE = """
den haag, 's-gravenhage, ’s-gravenhage, the hague: 24, 25
  plein 2, plein 4, kazernestraat 52, binnenhof 1a, binnenhof 4, binnenhof 20, binnenhof 22
  prinses irenestraat 6, lange houtstraat 1, bezuidenhoutseweg 20, bezuidenhoutseweg 30
  bezuidenhoutseweg 67, bezuidenhoutseweg 73, bezuidenhoutseweg 151, rijnstraat 8, rijnstraat 50
  turfmarkt 147, korte voorhout 7, korte voorhout 8, parnassusplein 5, kalvermarkt 32
  kalvermarkt 53, kneuterdijk 1, kneuterdijk 22, noordeinde 68, lange vijverberg 11
  lange voorhout 8, koningskade 4, koningskade 40, van der burchlaan 1, van der burchlaan 31
  wilhelmina van pruisenweg 52, muzenstraat 97, zuid-hollandplein 1, zurichtoren 1
  anna van saksenlaan 50, henri faasdreef 312
utrecht: 35
  herculeslaan 1, griffioenlaan 2, stadsplateau 1, herman gorterstraat 5, croeselaan 15
  graadt van roggenweg 500, europalaan 400, catharijnesingel 47, catharijnesingel 59
  st. jacobsstraat 200, orteliuslaan 1000
amsterdam: 10
  la guardiaweg 94, la guardiaweg 116, rhijnspoorplein 38
rotterdam: 30
  laan op zuid 45
capelle aan den ijssel, capelle: 29
  fascinatio boulevard 3500
zwolle: 80
  hanzelaan 310
assen: 94
  mandemaat 3, westerbrink 1
bilthoven: 37
  antonie van leeuwenhoeklaan 9
groningen: 97
  kempkensberg 12
"""


def _read() -> dict[str, tuple[list[str], list[str]]]:
    """For every seat the names of its town, and how its postcodes begin."""
    found: dict[str, tuple[list[str], list[str]]] = {}
    towns: list[str] = []
    codes: list[str] = []
    for line in _TABLE.strip().splitlines():
        if line.startswith(" "):
            found |= dict.fromkeys(line.strip().split(", "), (towns, codes))
        else:
            towns, codes = (part.strip().split(", ") for part in line.split(":"))
    return found


_SEATS = _read()
_ANY = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _SEATS))})(?!\w)")
_BEHIND = re.compile(
    r"[\s,|]{0,4}(?:(?P<code>\d{2})\d{2}\s?[a-z]{2}(?!\w)[\s,]{0,3})?(?:te\s|in\s)?"
    r"(?P<town>['’]?[a-z][a-z'’-]+(?:\s[a-z'’-]+){0,3})?"
)


def has_seat(text: str, behind: str = "") -> bool:
    """True when a street and number where the government sits stands in ``text``.

    ``behind`` is what follows in the document, as far as it is not in ``text``.
    """
    near = " ".join(f"{text} {behind}".casefold().split())
    last = len(" ".join(text.split()))
    return any(_agrees(near, seat) for seat in _ANY.finditer(near) if seat.end() <= last)


def _agrees(near: str, seat: re.Match[str]) -> bool:
    """False when the postcode or the town behind a seat is that of another place."""
    towns, codes = _SEATS[seat.group()]
    told = _BEHIND.match(near, seat.end())
    if told is None:
        return True
    if told["code"]:
        return told["code"] in codes
    words = (told["town"] or "").split()
    names = [" ".join(words[:count]) for count in range(len(words), 0, -1)]
    place = next((name for name in names if name in lexicon.places() or name in towns), "")
    return not place or place in towns
