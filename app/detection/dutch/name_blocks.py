"""What looks like a name but is none: streets, ships, organisations, laws, headings, months."""

from __future__ import annotations

import re
from functools import cache

from app.detection.dutch import lexicon
from app.detection.dutch.name_things import cited, thing

#: Words that are written with a capital in letters and tables and are never part of a name.
_CAPITALISED = """
januari februari maart april juni juli augustus september oktober november december maandag
dinsdag woensdag donderdag vrijdag zaterdag zondag minister ministers ministerie
staatssecretaris staatssecretarissen directeur directeuren directie directoraat afdeling
afdelingshoofd hoofd commandant commando chef president voorzitter kamer kamerlid kamerleden
kamerbrief kamerstuk tweede eerste derde vierde staten generaal kabinet regering rijk
rijksoverheid gemeente provincie waterschap raad college commissie burgemeester wethouder
secretaris griffier beleidsmedewerker medewerker adviseur jurist teamleider projectleider
programmamanager manager woordvoerder coordinator coördinator datum betreft onderwerp kenmerk
referentie bijlage bijlagen aanleiding kernpunten toelichting communicatie nota brief memo
advies besluit aan van cc bcc afschrift kopie opgesteld steller auteur behandeld behandelaar
contactpersoon contact doorkiesnummer telefoon mobiel mail email e-mail fax adres bezoekadres
postadres retouradres postbus website pagina blad artikel lid hoofdstuk paragraaf tabel figuur
defensie financiën financien justitie veiligheid zaken geachte beste hoogachtend groet groeten
ja nee niet toepassing beantwoording vragen vraag antwoord dames heren heer mevrouw meneer dhr
mw mevr drs dr mr ir ing prof plv wnd project programma plan team groep groepen dienst bureau
stichting vereniging bedrijf nederland europa europese unie navo nato nederlandse oekraïne
afgestemd samengewerkt parafenroute lijnparaaf medeparaaf ontvangen ter beslissing informatie
naval shipyards industries systems technologies aerospace solutions services prins prinses
koning koningin keizer premier huis laan san santa saint sint sir lord lady los las new north
south east west great the and of for you my your his her our ministry defence defense council
meeting group targets summit investment political community union european united states nations
international chief officer data senior junior deputy director policy advisor head university
airlines costa prime ma di wo do vr za zo klantcontactcentrum beroep bezwaar opdrachtgever
servicedesk helpdesk klantenservice meldkamer werkdagen dagelijks oefening netherlands awb groei
sent received attachments wanneer planning prima cheers lakwerk
monday tuesday wednesday thursday friday saturday sunday january february march july october staat
staten kern role roles questions id fte feitenrelaas regeling bvd slot
hallo norway france germany belgium spain italy denmark sweden finland poland ukraine russia turkey
greece portugal austria hungary uitbesteding name country pdg besluit
geboortedatum geboorteplaats nationaliteit geslacht achternaam voornaam voornamen werknemer
werkgever burgerlijke handtekening vergaderzaal kopieerhok receptie kantine casus rappel gmail antw
antwoord fwd ondergetekende ondergetekenden bedrijfsarts toezicht systeem storing
bijzonderheden opmerkingen curriculum vitae pakbon afleverbewijs
"""
_NEVER = frozenset(_CAPITALISED.split())

_AFTER = re.compile(
    r"\s?(?:&\s(?:Co|Zn|Zonen|Partners|Associates|Sons)\b|(?:B\.?V|N\.?V|V\.?O\.?F|b\.v|n\.v)\b|(?:advocaten|notarissen|advocatuur|kazerne|"
    r"ziekenhuis|gasthuis|stichting|fonds|instituut|institute|college|school|lyceum|universiteit|"
    r"university|prijs|bank|groep|group|holding|beheer|consult|consultants|stadion|arena|museum|"
    r"foundation|airport|luchthaven|vliegveld|haven|brug|tunnel|sluis|arrest|academie|academy|"
    r"MC|UMC|huis|zaal|hal|kamer|toren|gebouw|complex|park|bibliotheek|accountants|makelaars|"
    r"naval|defen[cs]e|systems|industries|aerospace|technologies|shipyards?|marine|aviation|"
    r"company|inc|ltd|gmbh|corporation|lezing|penning|medaille|wet|doctrine|straat|laan|weg|plein|"
    r"kade|hof|singel|gracht)\b)",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:(?:Zr|Hr|Hs|Z\.?M|H\.?M)\.?\s?(?:Ms|M)\.?|fregat|schip|LPD|LCF|onderzeeboot|mijnenjager|"
    r"storm|orkaan|operatie|operation|stichting|firma|kantoor|wet|motie|moties|amendement|"
    r"amendementen|kabinet|rapport|arrest|lex|systeem|commissie|prijs|kazerne|hotel|restaurant|"
    r"museum|vliegtuig|basisschool|school|(?<!het )college|universiteit|ziekenhuis|park|bedrijf|"
    r"winkel|mfc|mfa|wijkgebouw|dorpshuis|buurthuis|gemeenschapshuis|sporthal|"
    r"kasteel|fort|station|vliegbasis|luchthaven|legerplaats|zaal|gebouw|brug|sluis|sint|st|"
    r"(?:patrouille|onderzoeks|transport|bevoorradings|zeil|marine)schip|fregatten|mijnenjagers|HNLMS|"
    r"aan boord van(?: de| het)?|bemanning van(?: de| het)?|veerboot|reddingboot|loodsboot|"
    r"m\.?[sv]\.|"
    r"lyceum|gymnasium|mavo|scholengemeenschap|kindcentrum|kinderdagverblijf|peuterspeelzaal|ikc|obs|cbs|kbs|"
    r"pcbs|rkbs|verpleeghuis|zorgcentrum|verzorgingshuis|hospice|huisartsenpraktijk|apotheek|"
    r"advocaat bij|advocaten van|werkzaam bij|in dienst (?:bij|van)|gegund aan|"
    r"(?:advies|ingenieurs|"
    r"architecten|notaris|advocaten|accountants)(?:bureau|kantoor)|aannemer|leverancier|"
    r"bakkerij|garage|cateraar|expediteur|transporteur|vervoerder|fabrikant|installateur|bureau|"
    r"\w*kantoor|hoeve|boerderij|landgoed|gemaal|viaduct|hefbrug|vergaderkamer|\w*praktijk|"
    r"tandartsen|huisartsen|uitzendbureau|\w*robot|regiotaxi|buurtbus|camping|molen|"
    r"boekhandel|uitgeverij|makelaardij|transportbedrijf|bouwbedrijf|installatiebedrijf|maatschap|"
    r"buurtschap|dorp|wijk|gemeente|provincie|waterschap|"
    r"ministerie|ministry of|oefening|manoeuvre|missie|project|"
    r"(?<!\w)het)"
    r"[ \-‑–]{1,2}[\"'‘’“”]?$",
    re.IGNORECASE,
)
_STREET = re.compile(
    r".{2,}(?:straat|straatje|weg|laan|plein|kade|gracht|singel|dijk|steeg|pad|hof|park|dreef|"
    r"plantsoen|baan|boulevard|kazerne|ziekenhuis|kanaal|haven|polder|brug|school|college|prijs|"
    r"penning|fonds|stichting|bokaal|toernooi|lezing|instituut)$"
)
#: The name goes on with a particle and is that of barracks or a street, with or without a title.
_GOES_ON = re.compile(
    r"(?:\s+(?:van|von|de|der|den|ten|ter|het|in|op|tot|en)){1,3}\s+[^\W\d_]\S*?(?:straat|weg|laan|plein|kade|gracht|"
    r"singel|dijk|kazerne|ziekenhuis|kanaal|brug|school|college)(?!\w)",
)
#: A reference to literature: who is named with a study acted in public (practice, section 4).
_CITED = re.compile(
    r"(?:,?\s(?:&|en|and)\s[^()\n]{2,40}|\set\sal\.?|\se\.a\.)?,?\s\((?:ed(?:s|\.)*,?\s)?(?:19|20)\d\d[a-z]?\)"
)
#: The name goes on in one word that is a building: "Johan Willem Frisokazerne".
_COMPOUND = re.compile(
    r"\s[A-ZÀ-Ž][\w-]*(?:kazerne|ziekenhuis|college|school|lyceum|parochie|straat|laan|weg|plein|kade)(?!\w)"
)
#: "de ms. Johan Friso" is a motor ship: no lady has an article.
_MOTOR_SHIP = re.compile(r"\b(?:[Dd]e|[Hh]et|[Tt]he|[Ee]en)\s(?P<ms>(?!M\.S\.)[Mm]\.?[sS]\.?\s)?$")
_POSTSCRIPT = re.compile(r"p\.?\s?s\.?(?:\s(?:de|het|een|ik))?$|p\.?o\.?\sbox|n\.?b\.?$")
_SEATED = re.compile(
    r"\b(?:[Vv]an[ \n]de|[Ww]erk)[ \n]?(?:commissie|groep|gemeente|provincie|dienst)[ \n]$"
)
_INITIALS = re.compile(r"(?:[a-z]{1,2}\.-?){1,5} ?[^\W\d_]")
_NEUTER = re.compile(r"\b[Hh]et\s$")
_AWARD = re.compile(r"-(?:orde|ring|prijs|medaille|lezing|penning)$")
_SHIPS = re.compile(
    r"(?:karel doorman|johan de witt|de ruyter|michiel de ruyter|tromp|evertsen|van speijk|"
    r"van amstel|van kinsbergen|de zeven provinci[eë]n|willem van der zaan|johan willem friso|"
    r"willem van oranje|willem de zwijger|van gogh|van lanschot(?: kempen)?|van oord|van der valk)$"
)


def never(key: str) -> bool:
    """True for a casefolded word that is no part of a name, whatever stands around it."""
    return key in _NEVER


def street_like(key: str) -> bool:
    """True for a casefolded word that ends as streets, barracks and waters do."""
    return _STREET.match(key) is not None


def blocked(text: str, start: int, end: int, *, titled: bool = False) -> bool:
    """True when the surroundings of ``text[start:end]`` make it something else than a person.

    With a title in front, what follows cannot make a firm or a school of it any more.
    """
    before = text[max(0, start - 30) : start]
    after = text[end : end + 60]
    if before[-1:] and (before[-1].isalnum() or before[-1] in "@_/-‑"):
        return True
    if after[:1] and (after[0].isalnum() or after[0] in "@_"):
        return True
    if re.match(r"[-‑][^\W\d_]|\.[a-z@]|[/\\][a-z]", after):
        return True
    name = " ".join(text[start:end].casefold().split())
    if not titled and re.search(r"[ -]", name) and name in lexicon.places():
        return True  # "Ter Aar", "Sint Jansteen"
    if name in lexicon.known() or _part_of_known(name, before, after):
        return True
    if (
        _GOES_ON.match(after)
        or _COMPOUND.match(after)
        or _AWARD.search(name)
        or _CITED.match(after)
        or cited(text, start, end)
    ):
        return True
    if _NEUTER.search(before) and re.match(r"(?:dr|prof|ds|mr|ir)\.?\s", name):
        return True  # "het Dr. Nassau College"
    if _POSTSCRIPT.match(name):
        return True
    ship = _MOTOR_SHIP.search(before)
    if ship is not None and (ship["ms"] or re.match(r"m\.?s\.?\s", text[start:end])):
        return True
    if titled:
        return False
    if re.match(r"\s\d", after) and street_like(name.rpartition(" ")[2]):
        return True
    if thing(text, start, end):
        return True
    # "leden van de commissie Z.P. Visser en ..."
    seated = _SEATED.search(before) and _INITIALS.match(name)
    return not seated and bool(_BEFORE.search(before) or _AFTER.match(after) or _SHIPS.match(name))


def _part_of_known(name: str, before: str, after: str) -> bool:
    """True for "Rijcken" in "Pels Rijcken", "Groene" in "Groene Groei", "Verburg" of a firm."""
    left, right = before.casefold().split()[-1:], after.casefold().split()[:1]
    sides = [f"{word} {name}" for word in left]
    sides += [f"{name} {word.strip('.,;:)')}" for word in right]
    if any(side in lexicon.known() for side in sides):
        return True
    around = " ".join(f"{before}{name}{after}".casefold().split())
    return any(
        name in firm and firm in around and _whole(firm, around)
        for firm in _firms_with(name.partition(" ")[0])
        if len(firm) > len(name)
    )


@cache
def _firms_by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for firm in lexicon.firms():
        for word in set(firm.split()):
            found.setdefault(word, []).append(firm)
    return {word: tuple(firms) for word, firms in found.items()}


def _firms_with(word: str) -> tuple[str, ...]:
    """The firms that have a word in their name."""
    return _firms_by_word().get(word, ())


def _whole(words: str, text: str) -> bool:
    """True when ``words`` stand in ``text`` as words of their own."""
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None
