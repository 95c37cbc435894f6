"""Words of the sample letter and note; every person but the minister is invented.

A body is a text of paragraphs, each after the letter of its kind: ``p`` plain, ``h`` heading, ``i``
heading in italics, ``t`` title, ``-`` list item, ``s`` small, ``gap`` room in points, ``sign`` the
start of the signing block, ``signature`` a drawn signature with its seed.
"""

from __future__ import annotations

from typing import ClassVar

DRAFTER = "drs. S.M. van der Velde-Okafor"
DATE = "3 november 2025"
REFERENCES = ("D2025-004817", "MINDEF20250041226")

Margin = tuple[tuple[str, tuple[str, ...]], ...]
Fixed = tuple[tuple[float, float, float, str], ...]


class LETTER:
    """The letter to parliament, signed by the minister."""

    TITLE = "Kamerbrief geannoteerde agenda Raad Buitenlandse Zaken Defensie"
    AUTHOR = DRAFTER
    TEXT_TOP = 322.0
    MARGIN_TOP = 150.0
    MARGIN_FIRST: ClassVar[Margin] = (
        (
            "Ministerie van Defensie",
            ("Plein 4", "MPC 58 B", "Postbus 20701", "2500 ES  Den Haag", "www.defensie.nl"),
        ),
        ("Onze referentie", REFERENCES),
        ("", ("Bij beantwoording, datum,", "onze referentie en", "onderwerp vermelden.")),
    )
    MARGIN_LATER: ClassVar[Margin] = (
        ("Datum", (DATE,)),
        ("Onze referentie", REFERENCES),
    )
    FIXED: ClassVar[Fixed] = (
        (79, 150, 6.5, "> Retouradres Postbus 20701 2500 ES  Den Haag"),
        (79, 176, 9, "de Voorzitter van de Eerste Kamer"),
        (79, 188.6, 9, "der Staten-Generaal"),
        (79, 201.2, 9, "Kazernestraat 52"),
        (79, 213.8, 9, "2514 CV  Den Haag"),
        (79, 270, 9, "Datum"),
        (127, 270, 9, DATE),
        (79, 282.6, 9, "Betreft"),
        (127, 282.6, 9, "Geannoteerde agenda Raad Buitenlandse Zaken Defensie"),
        (127, 295.2, 9, "en inzet van een mobiele radar in Estland"),
    )
    BODY = """
p Geachte voorzitter,

p Op 18 november 2025 vergadert de Raad Buitenlandse Zaken in de samenstelling van de
ministers van Defensie (RBZ Defensie) te Brussel. Met deze brief stuur ik u de geannoteerde
agenda van dat overleg. Ook leest u in deze brief dat Nederland van 24 november tot en met
12 december 2025 met een mobiele radar en bijbehorend personeel meewerkt aan de
luchtruimbewaking boven Estland.

h Raad Buitenlandse Zaken Defensie

p De agenda is opgebouwd rond drie onderwerpen: de voortgang van de Europese gereedheid, de
steun aan Oekraïne en de lopende missies van de Unie. Aan het begin van de dag spreken de
ministers met de Europese Commissie over de tussenrapportage die dit najaar is verschenen.
De werklunch met de secretaris-generaal van de NAVO staat in het teken van samenwerking
tussen beide organisaties. Besluiten zijn op deze dag niet voorzien.

h Europese gereedheid

p De Commissie geeft een toelichting op de <i>Defence Readiness Roadmap</i>. Daarin staat
per jaar wat de lidstaten samen willen bereiken, met een eerste ijkpunt eind 2026. Het
kabinet steunt een gezamenlijke planning, mits de lidstaten zelf aan het roer blijven en
dubbel werk met de NAVO uitblijft. Nederland zal vragen hoe de voortgang gemeten wordt en
welke gegevens de lidstaten daarvoor moeten leveren, zodat de administratieve last beperkt
blijft.

i Gezamenlijke projecten

p Bij de uitwerking van de prioritaire vermogensgebieden hebben de lidstaten kopgroepen
gevormd. Nederland leidt samen met een partnerland de groep voor militaire mobiliteit en
doet mee in de groepen voor luchtverdediging, onbemande systemen en medische evacuatie. In
de kopgroep militaire mobiliteit zijn inmiddels vier corridors aangewezen waarlangs
materieel sneller over land, spoor en water verplaatst kan worden. De komende maanden
brengen de deelnemers in kaart welke bruggen, sporen en havens daarvoor versterkt moeten
worden. Voor de Nederlandse havens gebeurt dat in overleg met de minister van Infrastructuur
en Waterstaat en met de betrokken gemeenten en provincies.

p Nederland zet erop in dat de kopgroepen open blijven voor gelijkgezinde landen van buiten
de Unie. Juist bij onbemande systemen is de kennis van Oekraïense bedrijven van grote
waarde. Daarnaast acht het kabinet het van belang dat kleine en middelgrote ondernemingen
kunnen meedoen, bijvoorbeeld doordat aanbestedingen in overzichtelijke percelen worden
verdeeld.

h Financiering

p Een deel van de lidstaten maakt gebruik van leningen uit het instrument SAFE. Nederland
heeft daarvan afgezien, omdat de eigen financieringslasten lager zijn. Wel kunnen
Nederlandse bedrijven meedingen naar opdrachten die andere lidstaten uit dit instrument
betalen.<super>1</super> Over het volgend Meerjarig Financieel Kader wordt in deze Raad niet
onderhandeld; het kabinet heeft uw Kamer over zijn inzet daarvoor eerder geïnformeerd.
Nederland zal in de Raad benadrukken dat meer geld pas tot meer slagkracht leidt als
bestellingen gebundeld worden en levertijden afnemen.

h Defensie-industrie

p De ministers wisselen van gedachten over knelpunten in de toeleveringsketen. Uit een
rondgang langs Nederlandse bedrijven komt naar voren dat vooral de beschikbaarheid van
springstoffen, lagers en vakmensen de productie remt. Het kabinet ziet ruimte voor snellere
vergunningverlening en voor een Europees overzicht van kritieke onderdelen. Nederland brengt
in de Raad ook de ervaringen in met het nationale loket waar bedrijven met een idee voor de
krijgsmacht terechtkunnen. Via dat loket zijn in het afgelopen jaar ruim tweehonderd
voorstellen beoordeeld, waarvan een vijfde tot een proef bij een operationele eenheid heeft
geleid.

h Steun aan Oekraïne

p De Oekraïense minister van Defensie neemt via een beeldverbinding deel aan een deel van
het overleg. Hij zal naar verwachting aandacht vragen voor de bescherming van de
energievoorziening in de winter. Nederland blijft Oekraïne militair, financieel en
diplomatiek steunen zolang dat nodig is. De Nederlandse bijdrage richt zich op
luchtverdediging, munitie, onbemande systemen en het onderhoud van wat eerder is geleverd.
In de trainingsmissie EUMAM verzorgt Nederland tot en met medio 2026 opleidingen voor
geneeskundig personeel en voor instructeurs.<super>2</super>

h Missies en operaties

p De Raad staat stil bij de maritieme operatie ASPIDES in de Rode Zee en bij EUFOR Althea in
Bosnië en Herzegovina. Nederland levert aan beide stafofficieren. Het mandaat van Althea is
door de Veiligheidsraad met een jaar verlengd. Nederland zal pleiten voor een tijdige
strategische herziening van beide operaties, zodat de lidstaten hun bijdragen beter op
elkaar kunnen afstemmen.

h Inzet van een mobiele radar in Estland

p Estland heeft bondgenoten gevraagd om hulp bij het bewaken van het lage luchtruim langs
zijn oostgrens, na meerdere waarnemingen van onbekende onbemande toestellen. Nederland stelt
daarvoor gedurende drie weken een mobiele radar beschikbaar, met ongeveer vijfentwintig
militairen van het Defensie Grondgebonden Luchtverdedigingscommando. De eenheid neemt waar
en geeft haar beeld door; zij heeft geen taak bij het uitschakelen van toestellen. De kosten
worden gedekt binnen de begroting van Defensie. Na afloop informeer ik uw Kamer over de
ervaringen.

sign

p Hoogachtend,

p DE MINISTER VAN DEFENSIE

gap 44

p Ruben Brekelmans

gap 30

s <super>1</super> Kamerstuk 21501-28, nr. 287

s <super>2</super> Kamerstuk 22054, nr. 461
"""


class NOTE:
    """The note that advises the minister to send the letter, signed by a director-general."""

    TITLE = "Nota geannoteerde agenda RBZ Defensie"
    AUTHOR = DRAFTER
    TEXT_TOP = 262.0
    MARGIN_TOP = 150.0
    MARGIN_FIRST: ClassVar[Margin] = (
        (
            "Ministerie van Defensie",
            (
                "Directoraat-Generaal Beleid",
                "Plein 4",
                "MPC 58 B",
                "Postbus 20701",
                "2500 ES  Den Haag",
                "www.defensie.nl",
            ),
        ),
        ("Datum", (DATE,)),
        ("Onze referentie", (*REFERENCES, "MINDEF20250041227")),
        (
            "Opgesteld door",
            (
                DRAFTER,
                "Senior beleidsmedewerker",
                "Directie Internationale Zaken",
                "T 070 123 45 62",
                "M 06 12 34 56 87",
                "sm.vd.velde.okafor@mindef.nl",
            ),
        ),
        ("Aantal bijlagen", ("1",)),
    )
    MARGIN_LATER: ClassVar[Margin] = (
        ("Datum", (DATE,)),
        ("Onze referentie", (*REFERENCES, "MINDEF20250041227")),
    )
    FIXED: ClassVar[Fixed] = (
        (79, 150, 9, "Aan"),
        (166, 150, 9, "MINDEF"),
        (79, 162.6, 9, "Van"),
        (166, 162.6, 9, "DGB"),
        (79, 175.2, 9, "Afgestemd met"),
        (166, 175.2, 9, "CDS, HDFC, DCo, DJZ, PV EU, BZ"),
        (79, 187.8, 9, "In afschrift aan"),
        (166, 187.8, 9, "STASDEF"),
        (79, 213, 9, "TER BESLISSING"),
    )
    BODY = """
t Nota

p Kamerbrief geannoteerde agenda <i>Raad Buitenlandse Zaken Defensie</i> van 18 november
2025

h Aanleiding

p Op 18 november 2025 overlegt u in Brussel met uw Europese ambtgenoten. Beide Kamers
ontvangen vooraf een geannoteerde agenda. De Tweede Kamer heeft op 11 november een
schriftelijk overleg over deze Raad ingepland. De brief bevat ook het besluit om met een
mobiele radar bij te dragen aan de bewaking van het Estse luchtruim.

h Geadviseerd besluit

p U wordt gevraagd akkoord te gaan met verzending van de bijgevoegde brief aan de
voorzitters van de Eerste en de Tweede Kamer, uiterlijk op 4 november 2025.

h Kernpunten

- De Raad bespreekt de voortgang van de Europese gereedheid aan de hand van de
tussenrapportage van de Commissie; besluiten worden niet genomen.

- Nederland benadrukt dat de lidstaten aan het roer blijven, dat dubbel werk met de NAVO
moet worden voorkomen en dat kopgroepen open blijven voor partners.

- Bij de werklunch met de secretaris-generaal van de NAVO komt de militaire mobiliteit aan
bod. Nederland is een van de trekkers op dit onderwerp.

- Estland vraagt om hulp bij het bewaken van het lage luchtruim. Met de brief informeert u
de Kamers over de inzet van een radar met ongeveer vijfentwintig militairen, van 24 november
tot en met 12 december 2025.

gap 8

h Toelichting

i Financiële overwegingen

p De agenda zelf heeft geen gevolgen voor de begroting. De inzet in Estland wordt betaald
uit het daarvoor bestemde budget voor internationale veiligheid.

i Juridische overwegingen

p De radar wordt ingezet op verzoek en op het grondgebied van Estland. Er is geen sprake van
een inzet waarvoor de procedure van artikel 100 van de Grondwet geldt.

i Communicatie

p DCo stemt de berichtgeving over de radar af met Estland en publiceert op de dag van
aankomst een nieuwsbericht.

h Informatie die niet openbaar wordt gemaakt

p De gegevens van steller en ondertekenaar zijn gelakt vanwege de bescherming van de
persoonlijke levenssfeer.

gap 10

sign

p DE DIRECTEUR-GENERAAL BELEID

signature 41

p mr. W.A.J. van den Boogaerde
"""
