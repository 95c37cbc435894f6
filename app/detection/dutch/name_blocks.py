"""Words that are no part of a name, and endings that streets and buildings have."""

from __future__ import annotations

import re

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
stichting vereniging partij bedrijf nederland europa europese unie navo nato nederlandse oekraïne
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
afmelding afmeldingen tigrinya farsi pashto
sorani kurmanji urdu lingala naasthogere wannear hoefolle hokker moatst fertelle ferlof zei
frontoffice backoffice file sirs i'd bijzonderheden opmerkingen curriculum vitae pakbon
afleverbewijs disclaimer
leden weth griffie england aanwezigen insprekers
re dinner lunch aanwezig annex
"""
_NEVER = frozenset(_CAPITALISED.split())

_STREET = re.compile(
    r".{2,}(?:straat|straatje|weg|laan|plein|kade|gracht|singel|dijk|steeg|pad|hof|park|dreef|"
    r"plantsoen|baan|boulevard|kazerne|ziekenhuis|kanaal|haven|polder|brug|school|college|prijs|"
    r"penning|strjitte|leane|brêge|fonds|stichting|bokaal|toernooi|lezing|instituut)$"
)


def never(key: str) -> bool:
    """True for a casefolded word that is no part of a name, whatever stands around it."""
    return key in _NEVER


def street_like(key: str) -> bool:
    """True for a casefolded word that ends as streets, barracks and waters do."""
    return _STREET.match(key) is not None
