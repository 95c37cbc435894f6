"""E-mail addresses; the personal datum is the local part, the domain stays visible.

Source: Rb Rotterdam 8 March 2024, ECLI:NL:RBROT:2024:2304.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import tldextract

from app.detection.dutch import lexicon
from app.detection.dutch.recognizer import DutchRecognizer, Find
from app.model.detection import EntityType, Role
from app.model.mail_hosts import is_private_host

if TYPE_CHECKING:
    from collections.abc import Iterator

_ADDRESS = re.compile(
    r"(?<![\w.@+-])(?:mailto:)?(?P<local>[\w](?:[\w'’!#$%&*+/=?^`{|"
    r"}~.-]*[\w+-])?(?:[.-]\n[\w.-]*\w)?)"
    r"(?:\n|[ ]?)(?:@|\[at\]|\(at\))(?:\n|[ ]?)"
    r"(?P<domain>[^\W_][\w-]*(?:\.\n?[^\W_][\w-]*)+)(?![\w@])",
)
#: Said or written out: "lientje59 at gmail punt com", "jan apestaartje hotmail.com".
_SPOKEN = re.compile(
    r"(?<![\w.@+-])(?P<local>\w[\w.+-]*(?:\s(?:punt|dot|streepje|underscore)\s\w+){0,3})\s?"
    r"(?:\s(?:at|apen?staart(?:je)?|apest\.?|klammeraffe|arobase)\s|[\[({](?:at|a|"
    r"apenstaart)[\])}])\s?"
    r"(?P<domain>[a-zA-Z][\w-]*(?:\s?(?:\spunt\s|\sdot\s|\.|[\[(](?:dot|"
    r"punt)[\])])\s?[a-z][\w-]*){1,3})",
    re.IGNORECASE,
)
#: "Greet@...": the domain left out.
_CUT_OFF = re.compile(r"(?<![\w.@+-])(?P<local>\w[\w.+-]*\w)@(?=\s?(?:…|\.{2,}|xxx+|\*{2,}))")
#: "JvOort; fmeurs (allen @ggd.nl)": who it is stands before.
_ALL_AT = re.compile(
    r"(?:allen|alle|allemaal|beide[n]?|telkens|steeds|all|both|met|via|op)", re.IGNORECASE
)
#: Before the address of all: "algemeen or@school.nl".
_GENERAL = re.compile(
    r"\b(?:algemene?(?:\s(?:vragen|mail|adres))?|functionele?|centrale?|"
    r"general)[\s:]{1,2}$",
    re.IGNORECASE,
)
#: "vanonderwater", "deboer": somebody, whatever the rest means.
_LEADS = frozenset({"van", "vande", "vanden", "vander", "den", "der", "ter", "ten", "tot", "uit"})
_LED = re.compile(r"^(?:van(?:de[nr]?)?|de[nr]?|te[nr]|het|t)(?=[a-z]{3})")
_POST = 4
_SECOND = 5
"""Letters of the second of two words at least."""
_MINISTRIES = frozenset({"szw", "ocw", "vws", "lnv", "bzk", "jenv", "ienw", "ezk", "fin", "bz"})
_ABROAD = re.compile(r"minbu?za?\.nl")
_MISSION = re.compile(r"[a-z]{3}(?:-[a-z]{2,4})?")
_SPACED_AT = re.compile(r"[ \n]@|@[ \n]")
_POSTS = frozenset(
    {
        *("woo", "wob", "info", "postbus", "secretariaat", "hr", "fg", "post", "pers", "djz"),
        *(
            "purchase",
            "purchasing",
            "sales",
            "accounts",
            "ciso",
            "parse",
            "billing",
            "procurement",
            "editor",
        ),
        *(
            "or",
            "mr",
            "gmr",
            "geo",
            "noord",
            "zuid",
            "midden",
            "bestjoer",
            "dt",
            "mt",
            "db",
            "ab",
            "bc",
            "cr",
            "rvt",
            "rvc",
        ),
        # laws, registers and tasks by their letters
        *("vth", "woz", "ozb", "sde", "brp", "apv", "wkb", "bhv", "rsvp", "cjg", "rmc", "wvggz"),
        *("kcc", "vri", "wgs", "wlz", "ioaw", "bbz", "arbo", "dijkgraaf", "burgemeester"),
    }
)

#: Beginnings of words that stand in the addresses of posts and departments.
_FUNCTIONAL = re.compile(
    r"(?:no-?reply|noreply|donotreply|info|woo|wob|post|postbus|postkamer|secretariaat|contact|"
    r"klant|pers|press|communicatie|voorlichting|klantenservice|service|helpdesk|support|admin|"
    r"administratie|receptie|balie|loket|hr|vacature|solliciteren|sollicitatie|redactie|webmaster|"
    r"bestuur|griffie|juridisch|jz|djz|bezwaar|klacht|meldpunt|factu|inkoop|finance|crediteuren|"
    r"planning|privacy|avg|fg|archief|informatie|algemeen|office|mail|team|afdeling|directie|"
    r"ministerie|gemeente|provincie|dossier|security|abuse|postmaster|beslisnota|functionaris|"
    r"vergunning|subsidie|belasting|burgerzaken|leerplicht|parkeren|afval|omgeving|wmo|jeugdzorg|"
    r"bureau|dienst|stas|mindef|minister|kabinet|parlementaire|afd|meldkamer|aanbesteding|"
    r"dijkbewaking|terugbetaling|b\.?en\.?w|gemeenteraad|statengriffie|evenement|handhaving|"
    r"toezicht|wachtdienst|piket|calamiteit|opdracht|offerte|leveranc|verkoop|uitvoering|regie|"
    r"werkvoorbereiding|projecten|bibob|beroep|inkomen|participatie|centrale|centraal|ict|"
    r"functioneelbeheer|wegbeheer|"
    r"sociaal|jeugd|zorg|onderwijs|sport|cultuur|verkiezing|registratie|vergaderzaal|"
    r"decentral|fakt|newsroom|registry|complaint|enquir|consula|visum|embassy|ambassade|"
    r"crisis|commissie|"
    r"datalek|melding|melden$|werkbezoek|werkplein|werkplek|werkgever|opvang|wijkteam|"
    r"wijkraad|expertsessie|toeslag|bezoekers|overlast|nieuwsbrief|projecten|programma|aanmeld|"
    r"inschrijv|reserver|training|opleiding|congres|uitnodiging|reacties|vragen$|stages?$|werving|"
    r"recruitment|salaris|declaratie|debiteur|bestelling|incident|veiligheid|integriteit|"
    r"vertrouwens|cyber|beveilig|toegang|facilitair|huisvesting|schade$|schademelding|verzeker|"
    r"spoorveilig|waterveilig|voedselveilig|verkeersveilig|regeling|uitkering|leges$|tenders?$|"
    r"\w+(?:controle|beheer)$)"
)


@cache
def _suffixes() -> tldextract.TLDExtract:
    """The public suffix list that is packed with the library: no network, no cache on disk."""
    return tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)


class EmailRecognizer(DutchRecognizer):
    """The local parts of e-mail addresses, also broken over a line."""

    entity = EntityType.EMAIL

    def finds(self, text: str) -> Iterator[Find]:
        yield from self._odd(text)
        for match in _ADDRESS.finditer(text):
            local, domain = match["local"], match["domain"].replace("\n", "")
            begin = match.start("local") + other_line(local)
            local = text[begin : match.end("local")]
            spaced = _SPACED_AT.search(text, match.end("local"), match.start("domain"))
            real = bool(_suffixes()(domain).suffix)
            if spaced and (not real or _ALL_AT.fullmatch(local)):
                continue
            start, end = begin, match.end("local")
            general = _GENERAL.search(text[max(0, begin - 30) : begin]) is not None
            if functional(local, domain) or (general and not is_private_host(domain)):
                yield Find(
                    start,
                    end,
                    0.4,
                    "Is een e-mailadres dat van een organisatieonderdeel lijkt te zijn",
                    Role.ORGANISATIE,
                )
            else:
                yield Find(
                    start,
                    end,
                    _sureness(local, domain, real=real),
                    "Is het persoonlijke deel van een e-mailadres; het domein blijft zichtbaar",
                )

    @staticmethod
    def _odd(text: str) -> Iterator[Find]:
        """Addresses without their sign, or without their domain."""
        for match in _SPOKEN.finditer(text):
            domain = re.sub(
                r"\s?(?:\b(?:punt|dot)\b|[\[(](?:dot|punt)[\])])\s?", ".", match["domain"]
            )
            told = (
                re.search(r"[\d._]", match["local"])
                or match["domain"].count(" ")
                or "[" in match[0]
            )
            # "Look at example.com" is no address.
            if not told and re.search(r"\sat\s", match.group(), re.IGNORECASE):
                continue
            if _suffixes()(domain).suffix and not functional(match["local"], domain):
                why = "Is het persoonlijke deel van een uitgeschreven e-mailadres"
                yield Find(*match.span("local"), 0.75, why)
        for match in _CUT_OFF.finditer(text):
            if not functional(match["local"]):
                yield Find(*match.span("local"), 0.65, "Staat voor een apenstaartje")


def _sureness(local: str, domain: str, *, real: bool) -> float:
    """A question for a word that is a surname too, at an organisation: "rooster@", "groen@"."""
    key = local.casefold()
    word = key in lexicon.words() and key not in lexicon.given_names()
    if word and not is_private_host(domain):
        return 0.5
    return 0.95 if real else 0.65


#: Endings of words for a part of an organisation.
_UNIT = re.compile(
    r"(?:bureau|griffie|loket|punt|office|desk|team|dienst|zaken|beheer|registratie|centrum|balie|"
    r"kantoor|secretariaat|zijde|wijzen?|administratie|afdeling|bestuur|raad|commissie|"
    r"voorlichting|"
    r"begeleiding|ondersteuning|planning|meldingen|aanvragen|verzoeken|informatie|communicatie|"
    r"bescherming|handhaving|toezicht|beleid|verkeer|werken|participatie|piket|openbaarheid|kcc|"
    r"gegevensbescherming|media|gebouwen|vastgoed|inspectie|opleidingen|vacatures)$"
)


def other_line(local: str) -> int:
    """Where an address begins that has initials over it: "West, E.M." / "e.m.west@"."""
    head, broken, _ = local.partition("\n")
    return len(head) + 1 if broken and head != head.lower() else 0


def functional(local: str, domain: str = "") -> bool:
    """True for a local part that names a post or a department and no person."""
    if is_private_host(domain):
        return False
    local = local.replace("\n", "")
    words = [p for p in re.split(r"[._+-]", local.casefold()) if p]
    if words[1:] and words[0] in ("db", "dpb", "pb", "postbus", "dienstpostbus"):
        return True  # "db-luchtvaart": a mailbox of a service
    abroad = _ABROAD.fullmatch(domain.casefold()) is not None
    mission = abroad and _MISSION.fullmatch(local.casefold())
    if mission or (len(words) == 1 and _is_compound(words[0])):
        return True  # "isl-ca@minbuza.nl": an embassy by its letters; "agendaminister"
    if words[1:] and words[0] in _MINISTRIES and all(map(_is_place, words[1:])):
        return True  # "szw.bonaire@"
    room = words[1:] and words[0] in ("zaal", "room", "kamer")
    if room and all(len(w) > 2 and not _named(w) for w in words[1:]):
        return True  # "zaal.burdaard": what is reserved for a meeting
    if words[1:] and words[0] in ("dir", "afd"):
        return not any(p in lexicon.surnames() or p in lexicon.given_names() for p in words[1:])
    if words and all(len(w) > 2 and _is_unit(w) for w in words[:1]) and not any(map(_named, words)):
        return True
    parts = [p for p in re.split(r"[._+-]", local.casefold()) if p]
    if re.fullmatch(r"b\.?(?:en|&)\.?w|college", local, re.IGNORECASE):
        return True
    if re.match(r"no-?reply|do-?not-?reply|mailer-daemon", local, re.IGNORECASE):
        return True
    if len(parts) == 1 and len(local) > 4 and parts[0] in lexicon.words():
        listed = parts[0] in lexicon.surnames() or parts[0] in lexicon.given_names()
        if not listed:
            return True  # "inkomen@waterhoven.nl"
    if len(parts) > 1 and _of_unit(parts):
        return True
    return _of_posts(parts)


def _of_posts(parts: list[str]) -> bool:
    """Whether a part is a post's or a task's, and none of the others anybody's name."""
    posts = [p for p in parts if p in _POSTS or (_FUNCTIONAL.match(p) and not _named(p))]
    if posts and all(len(p) < _POST for p in posts) and len(posts) < len(parts):
        # "dt.shevchuk": two letters are a name's as well, so that the rest has to be words
        rest = [p for p in parts if p not in posts]
        return all(p in lexicon.words() and p not in lexicon.surnames() for p in rest)
    return bool(posts) and all(p in posts or (len(p) > 1 and not _named(p)) for p in parts)


def _is_place(word: str) -> bool:
    return word in lexicon.places() or word in ("bonaire", "saba", "statia", "bes", "cn")


def _of_unit(parts: list[str]) -> bool:
    """True for "bzw.toeslagen.almelo": an ordinary word, nobody's name, and at most a place."""
    called = [p for p in parts if p in lexicon.given_names() or p in lexicon.surnames()]
    plain = [
        p
        for p in parts
        if len(p) > 5 and (p in lexicon.words() or _is_compound(p)) and p not in called
    ]
    return bool(plain) and len(parts[0]) > 1 and all(p in lexicon.places() for p in called)


def _is_compound(word: str) -> bool:
    """True for two ordinary words in one, of which one is nobody's name: "tolkendeclaraties"."""
    words = lexicon.words()
    bare = _LED.sub("", word)
    if word in lexicon.surnames() or (bare != word and bare in lexicon.surnames()):
        return False
    for cut in range(3, len(word) - _SECOND + 1):
        first, second = word[:cut], word[cut:]
        if (
            first in _LEADS
            or second not in words
            or not (first in words or first.rstrip("s") in words)
        ):
            continue
        if any(p not in lexicon.surnames() and p not in lexicon.given_names() and len(p) > _POST
               for p in (first, second)):  # fmt: skip
            return True
    return False


def _is_unit(word: str) -> bool:
    """True for a word for a part of an organisation: "stafbureau", "zienswijzen", "vastgoed"."""
    return _UNIT.search(word) is not None and (len(word) > 5 or word in ("kcc", "raad", "team"))


def _named(part: str) -> bool:
    """True for a name that is no ordinary word or place."""
    return (part in lexicon.given_names() or part in lexicon.surnames()) and not (
        part in lexicon.words() or part in lexicon.places()
    )
