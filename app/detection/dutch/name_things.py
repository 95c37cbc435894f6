"""What is called after a person: firms, ships, buildings, theories, and authors that are cited.

Told by the words right before and behind a name; :mod:`app.detection.dutch.name_blocks` asks.
"""

from __future__ import annotations

import re

from app.detection.dutch import lexicon
from app.model.name_words import FREQUENT_SURNAMES
from app.model.person_name import fold

#: Nouns after which a name is that of the thing, with at most two more words of the name between:
#: "containerschip Ever Grace", "Stichting Jan Bogaerts", "kinderdagverblijf Bij Anna en Max".
_NOUN = re.compile(
    r"(?<![\w-])(?i:[\w-]*(?:schip|vaartuig|sleepboot|veerboot|reddingboot|loodsboot|ponton|jacht|"
    r"kotter|trawler|klipper|tjalk|botter|logger|sloep|"
    r"bedrijf|bakkerij|slagerij|drukkerij|kwekerij|rederij|garage|manege|camping|apotheek|"
    r"kinderdagverblijf|peuterspeelzaal|speeltuin|zwembad|bioscoop|theater|galerie|winkel|"
    r"kringloop|restaurant|café|hotel|brasserie|cafetaria|discotheek|stichting|vereniging|fonds|"
    r"instituut|kliniek|praktijk|ziekenhuis|verpleeghuis|hospice|school|lyceum|college|"
    r"gymnasium|zaal|gebouw|toren|kazerne|architectenbureau|landgoed|kasteel|molen|station|sporthal|"
    r"wijkcentrum|dorpshuis|buurthuis)|gebr\.|gebroeders|fa\.|firma|(?-i:Bureau)|(?-i:Atelier)|(?-i:Studio)|koninklijke|ms|mts|kdv|bso|"
    r"hond|teef|reu|kat|kater|poes|paard|pony|merrie|hengst|ras|musical|toneelstuk|voorstelling|"
    r"zr\.\s?ms\.|hr\.\s?ms\.|m\.?[sv]\.|s\.?s\.)"
    r"[ \u00a0][\"'‘’“”]?"
    r"(?:(?:Bij|[Dd]e|[Hh]et|[Tt]er|[A-ZÀ-Ž][\w'’-]*)[ ](?:en[ ]|&[ ])?){0,2}$"
)
#: ... but not after these: "namens het college Ömer Doğan".
_NO_NOUN = re.compile(r"(?i:\b(?:namens|voor|door|van)\s(?:het|de)\s(?:college|stichting))[ ]$")
#: A theory, a law of nature, an illness: the name alone behind it is a scholar's.
_THEORY = re.compile(
    r"(?<![\w-])(?i:wet|ladder|syndroom|principe|formule|index|schaal|"
    r"stelling|paradox|piramide|effect|cirkel|theorie|getal|matrix|curve|scheermes|zwaard|"
    r"constante|vergelijking|verdeling|diagram|driehoek|hypothese|criterium|"
    r"co[eë]ffici[eë]nt|ruwheid|factor|statistiek|algoritme|wetten|"
    r"kwadrant|kwadranten|bol|proces|spiraal|sluier)\s(?:van|volgens)\s"
    r"(?:de\s|den\s|der\s)?$"
)
#: ... and what somebody may have or make as well: "de test van Karin", "de ziekte van Jansen".
_OF_BOTH = re.compile(
    r"(?<![\w-])(?i:ziekte|test|toets|methode|model|leer|schijf|regel|tafel|doos|proef|rij)\s"
    r"(?:van|volgens)\s(?:de\s|den\s|der\s)?$"
)
#: An author: a note under a ruling, a book with its publisher's place, a law review.
_NOTE = re.compile(r"(?<![\w-])(?i:noot|m\.?\s?nt\.?|annotatie|ed\.)(?:\svan)?[ :]{1,2}$")
_WORK = re.compile(
    r"(?:,?\s(?:&|en|and|/)\s[^()\n]{2,40}|\set\sal\.?|\se\.a\.)?"
    r"(?:,\s[^.;\n]{5,120}?[,.]\s(?:Deventer|Den Haag|'s-Gravenhage|Amsterdam|Nijmegen|Zutphen|"
    r"Utrecht|Leiden|Rotterdam|Oxford|Cambridge|London|New York|Boston|Antwerpen)\s?:"
    r"|,?\s(?:NJB|AB|JB|JIN|NJ|RvdW|NTB|Gst\.?|RegelMaat|JBplus|TvCR|RM\sThemis)\s?(?:19|20)\d\d"
    r"|,?\s\(?(?:19|20)\d\d\)?,\s(?:p|pp|nr|par|blz|hfst)\.)"
)
#: What a firm's name goes on with, behind a surname alone: "Peters Tuinmachines", "Kuipers Infra".
_TRADE = re.compile(
    r"[ ](?:Infra|Groep|Group|Holding|Beheer|Logistics|Transporten?|Services?|Techniek|Consultancy|"
    r"Consulting|Verhuur|Vastgoed|Media|Energy|Energie|Marine|Offshore|Foods?|Retail|Security|"
    r"Accountants|Advocaten|Advocatuur|Notarissen|Makelaars|Makelaardij|Adviseurs|Ingenieurs|"
    r"Architecten|Webcommerce|House|Capital|Partners|Hoveniers?|Recycling|Obdam|Compagnons)(?!\w)"
)
#: Computer systems often have a first name: "bevraagd in Felix", "Storing Iris".
_SYSTEM = re.compile(
    r"(?<![\w-])(?i:(?:zaak|dossier|registratie|financieel |personeels|bron|archief)?systeem|"
    r"applicatie|storing|module|portaal|platform|database|app|tool|chatbot|"
    r"inlog(?:gen)?(?:\s(?:in|op|bij|voor))?|"
    r"(?:bevraagd|geregistreerd|vastgelegd|genoteerd|verwerkt|opgeslagen|ingevoerd|gevonden|"
    r"geboekt|gemeld|inloggen|zoeken|gezocht|staat|beschikbaar|opgenomen) in|logbestanden van|"
    r"contactmomenten uit|gegevens uit|export(?: uit)?|conversie naar|migratie naar|overgang naar|"
    r"aangemaakt in|"
    r"declareer je via|aanvragen via|ingediend via|uit dienst in|gebleken uit|versie \d\S* van)"
    r"[ ]['\"‘“]?$"
)
#: ... by what is said of it: "In Felix genoteerd", "Anna (chatbot)", "Liza is weer in de lucht".
_IN = re.compile(r"(?<!\w)(?:[Ii]n|[Uu]it|[Vv]ia|[Vv]anuit)[ ]$")
_NOTED = re.compile(
    r"[ ](?:genoteerd|vastgelegd|geregistreerd|verwerkt|opgenomen|ingevoerd|geboekt|gezet|gemeld|"
    r"opgeslagen|aangemaakt|ingelogd|bijgewerkt|opgezocht|gekoppeld)(?!\w)"
)
_SAID = re.compile(
    r"[ ]\((?:zuil|automaat|robot|kiosk|portaal|chatbot|app|systeem|applicatie|schip|hond|kat|"
    r"paard|bot|tool|module|database|model|algoritme|boot)\)"
    r"|[ ](?:is|ligt)[ ](?:weer[ ]in[ ]de[ ]lucht|(?:weer[ ])?(?:offline|down))(?!\w)"
    r"|[ ]\d{1,2}\.\d(?![\d.])"
)
#: ... and what is said of people too, so that several words or a surname are a person.
_FAILS = re.compile(
    r"[ ](?:is|ligt)[ ](?:weer[ ])?(?:in[ ]de[ ]lucht|eruit|online|plat|uit[ ]de[ ]lucht)(?!\w)"
    r"|[ ](?:draait|werkt|hapert|crasht)[ ](?:nog[ ]|weer[ ])?(?:niet|traag|slecht)(?!\w)"
    r"|[ ](?:is|gaat|ligt)[ ][^.\n]{0,50}\n?[^.\n]{0,30}\b"
    r"(?:uit[ ]de[ ]lucht|in[ ]onderhoud|niet[ ]beschikbaar|buiten[ ]gebruik)(?!\w)"
    r"|[ ](?:wachtwoord|inlog|account)[ ](?:resetten|vergeten|wijzigen)"
)
#: A building or a street that is called after somebody.
_NAMESAKE = re.compile(
    r"(?:gebouw|straat|school|zaal|plein|laan|brug|schip|prijs|park|station|kazerne|tunnel|weg)"
    r"(?:(?!kind|zoon|dochter)[^.\n]){0,40}\n?(?:(?!kind|zoon|dochter)[^.\n]){0,20}"
    r"\b(?:vernoemd|genoemd)[ \n]naar[ \n](?:de[ ])?"
    r"(?:pater|pastoor|dokter|koningin|generaal)?[ ]?$"
)
#: Commentaries: "Asser/Hartkamp 6-II", "Daalder, Handboek Openbaarheid".
_COMMENTED = re.compile(
    r"/[ \n]{0,2}[A-Z][\w'’-]+(?:[ \n]\d{1,2}-[IVX]+|[ \n]&[ \n]Van)|"
    r",[ \n](?:Handboek|Hoofdstukken|Bestuursrecht|Inleiding|Beginselen|Leerboek)\b"
)
#: A ruling of the court in Strasbourg: "Winterwerp tegen Nederland".
_CASE = re.compile(
    r"[ \n](?:tegen|v\.|vs\.?|/)[ \n](?:Nederland|Turkije|Duitsland|Frankrijk|Itali[eë]|Belgi[eë]|"
    r"Polen|Zwitserland|Griekenland|Rusland|Oostenrijk|Bulgarije|Roemeni[eë]|Zweden|Noorwegen|Spanje|"
    r"(?:het )?Verenigd Koninkrijk|(?:the )?Netherlands|(?:the )?United Kingdom)(?!\w)"
)
#: "staat in Jansen zijn dossier"
_OWNS = re.compile(r"[ ](?:zijn|haar|d['’]r|z['’]n)[ ]|['’]s?[ ]")
_ARTICLE = re.compile(r"(?<![\w-])(?:[Dd]e|[Hh]et)[ ]$")
_TWO = re.compile(r"[A-ZÀ-Ž][a-zß-ÿ]+[ ](?:(?:van|de|der|den|ter|ten)[ ]){0,2}[A-ZÀ-Ž][a-zß-ÿ]+")
TRADES = re.compile(
    r"(?:machines|bedrijf|techniek|commerce|shop|service|services|werken|bouw|handel|diensten|"
    r"systemen|producten|reizen|verhuur|transport|logistiek|advies|accountants|hoveniers|loop|"
    r"infra|groep|house|boys|stichting)$"
)
_NEXT = re.compile(r"[ ](?P<word>[A-ZÀ-Ž][a-zß-ÿ]{3,})(?![\w-])")
_ROOM = re.compile(
    r"[\w'’-]{3,}(?:zaal|zaaltje|gebouw|vleugel|foyer|bastion|paviljoen|kapel|bunker)$"
)


def thing(text: str, start: int, end: int) -> bool:
    """True when what stands around ``text[start:end]`` makes it something that bears a name."""
    line = text.rfind("\n", 0, start) + 1
    before = text[max(line, start - 60) : start]
    after = text[end : end + 160]
    name = text[start:end]
    if noun_before(before) or _TRADE.match(after):
        return True
    near = text[max(0, start - 30) : start].replace("\n", " ")
    if " " not in name and (_THEORY.search(near) or (_OF_BOTH.search(near) and not _near_by(name))):
        return True
    if _ROOM.search(name.casefold()) or _NAMESAKE.search(text[max(0, start - 110) : start]):
        return True
    if _ARTICLE.search(before) and _TWO.fullmatch(name):
        return True  # "de Abel Tasman" is a ship
    if (
        " " not in name
        and not _OWNS.match(after)
        and (_SYSTEM.search(before) or (_IN.search(before) and _NOTED.match(after)))
    ):
        return True
    if _SAID.match(after):
        return True
    return _called_on(name, after)


def noun_before(before: str) -> bool:
    """True when ``before`` ends with a noun that bears names: "containerschip Ever "."""
    return _NOUN.search(before) is not None and _NO_NOUN.search(before) is None


def somehow(text: str, start: int, end: int) -> bool:
    """True for a first name of which is said what is said of systems and of people alike, and for
    a name behind what is called after scholars and what anybody may have.
    """
    name = text[start:end]
    if " " in name.strip():
        return False
    before = text[max(0, start - 30) : start].replace("\n", " ")
    if _OF_BOTH.search(before):
        return _near_by(name)
    return _FAILS.match(text, end) is not None and not _of_somebody(name)


def _near_by(name: str) -> bool:
    """True for a first name of ordinary texts and a surname of very many: no scholar's alone."""
    key = fold(name)
    return name.casefold() in lexicon.seen_names() or key in FREQUENT_SURNAMES


def cited(text: str, start: int, end: int) -> bool:
    """True for an author who is named with what he wrote (practice: stays visible)."""
    before = text[max(0, start - 25) : start].replace("\n", " ")
    if commented(text, end) or _CASE.match(text, end):
        return True
    return bool(_NOTE.search(before) or _WORK.match(text[end : end + 220].replace("\n", " ")))


def commented(text: str, end: int) -> bool:
    """True for the first author of a commentary: "Asser/Hartkamp 6-II"."""
    return _COMMENTED.match(text, end) is not None


def _of_somebody(name: str) -> bool:
    """True for several words and for a surname: "Peter Jansen werkt niet meer"."""
    key = name.strip().casefold()
    return " " in key or "\n" in key or key in lexicon.surnames()


def _called_on(name: str, after: str) -> bool:
    """True for a surname alone with one more word that is a trade: "Hendriks Precisie"."""
    follows = _NEXT.match(after)
    if follows is None or " " in name or "." in name:
        return False
    key = follows["word"].casefold()
    return (key in lexicon.words() or TRADES.search(key) is not None) and not (
        key in lexicon.surnames() or key in lexicon.given_names() or key in lexicon.places()
    )
