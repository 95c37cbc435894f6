"""Words for invented letters: persons of many origins, labels, offices, paragraphs.

There are two of everything: ``DEV`` to work with and ``HELD`` to be tested by. They share no name,
no paragraph, no office and no layout, and the labels in ``HELD`` include some that ``DEV`` lacks.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Wording:
    """One set of words; ``drafter_labels`` and so on are chosen from at random."""

    given: tuple[str, ...]
    surnames: tuple[tuple[str, str], ...]
    titles: tuple[str, ...]
    functions: tuple[str, ...]
    units: tuple[str, ...]
    ministries: tuple[tuple[str, str, str], ...]
    drafter_labels: tuple[str, ...]
    offices: tuple[str, ...]
    ministers: tuple[tuple[str, str], ...]
    closings: tuple[str, ...]
    routing: tuple[tuple[str, str], ...]
    headings: tuple[str, ...]
    paragraphs: tuple[str, ...]
    subjects: tuple[str, ...]
    note_heading: str


def _people(text: str) -> tuple[tuple[str, str], ...]:
    rows = []
    for name in text.split(";"):
        infix, _, surname = name.strip().rpartition("|")
        rows.append((infix, surname))
    return tuple(rows)


DEV = Wording(
    given=tuple(
        "Sanne Mehmet Fatima Joost Anouk Rachid Priya Wouter Naomi Kofi Agnieszka Linh Sjoerd "
        "Shanti Yusuf Carlijn Desta Hendrikje Giovanni Thijs Soraya Ömer Aïsha Bregje Xiu".split()
    ),
    surnames=_people(
        "van der|Velde-Okafor; de|Vries; van den|Boogaard; Yıldırım; El|Khattabi; Ramdin; Hoekstra; "
        "van|Loon; Nguyen; Kowalczyk; Asante; Sitorus; Martina; 't|Hart; ter|Beek; van 't|Hoff; "
        "Jansen-Bouzid; Öztürk; Tesfaye; Bakker; Boer; Koning; de la|Rosa; von|Hagen; Wiersinga; "
        "Ait|Hamou; Mac Donald; O'Brien; Soekarjo; van de|Weijer; Kisoensingh; Pinas; Blok"
    ),
    titles=("", "", "", "drs. ", "mr. ", "ir. ", "dr. ", "mr. drs. ", "mw. ", "de heer ", "ing. "),
    functions=(
        "Senior beleidsmedewerker",
        "Beleidsmedewerker",
        "Jurist",
        "Coördinerend beleidsadviseur",
        "Projectleider",
        "Senior adviseur",
        "Strategisch adviseur",
        "Bestuurssecretaris",
    ),
    units=(
        "Directie Internationale Zaken",
        "Afdeling Wetgeving",
        "Directie Juridische Zaken",
        "Hoofddirectie Personeel",
        "Cluster Parlementaire Zaken",
        "Directie Communicatie",
        "Programma Bevoorrading",
        "Afdeling Bestuursondersteuning",
    ),
    ministries=(
        ("Ministerie van Defensie", "mindef.nl", "MINDEF"),
        ("Ministerie van Justitie en Veiligheid", "minjenv.nl", "JenV"),
    ),
    drafter_labels=("Opgesteld door", "Steller", "Behandeld door", "Contactpersoon", "Auteur"),
    offices=(
        "DE DIRECTEUR-GENERAAL BELEID",
        "DE DIRECTEUR JURIDISCHE ZAKEN",
        "De plaatsvervangend secretaris-generaal,",
        "DE SECRETARIS-GENERAAL",
        "De directeur Internationale Zaken,",
        "HET HOOFD VAN DE AFDELING WETGEVING",
    ),
    ministers=(
        ("DE MINISTER VAN DEFENSIE", "Ruben Brekelmans"),
        ("DE STAATSSECRETARIS VAN DEFENSIE", "Gijs Tuinman"),
    ),
    closings=("Hoogachtend,", "Met vriendelijke groet,", ""),
    routing=(
        ("Aan", "MINDEF"),
        ("Van", "DGB"),
        ("Afgestemd met", "CDS, HDFC, DCo, DJZ, BZ"),
        ("In afschrift aan", "STASDEF"),
    ),
    headings=("Aanleiding", "Geadviseerd besluit", "Kernpunten", "Toelichting", "Communicatie"),
    paragraphs=(
        "De voortgang van het programma is in het eerste kwartaal volgens planning verlopen. De "
        "uitgaven bleven met 4,2 miljoen euro binnen het budget dat de Kamer heeft vastgesteld.",
        "In Kamerstuk 36410-X, nr. 87 is toegezegd dat de Tweede Kamer voor het zomerreces een "
        "overzicht ontvangt. Met de bijgevoegde brief wordt aan die toezegging voldaan.",
        "Op de locaties Oirschot, Havelte en Den Helder zijn de werkzaamheden gestart. De gemeente "
        "Oirschot heeft op 12 februari 2025 een omgevingsvergunning verleend.",
        "De Algemene Rekenkamer heeft de opzet van de monitor bekeken en doet drie aanbevelingen. "
        "Die worden alle overgenomen en uiterlijk eind 2026 uitgevoerd.",
        "Voor de uitvoering is overleg gevoerd met de Nationale Politie, het Openbaar Ministerie "
        "en de Vereniging van Nederlandse Gemeenten. Zij onderschrijven de gekozen aanpak.",
        "Uit de antwoorden blijkt dat de meeste eenheden de nieuwe werkwijze als een verbetering "
        "ervaren. Aandachtspunt blijft de belasting van de staf tijdens grote oefeningen.",
        "Er zijn geen gevolgen voor de begroting. De kosten worden gedekt uit artikel 2, onder "
        "verplichtingennummer 2025-118834, en komen ten laste van het lopende jaar.",
    ),
    subjects=(
        "Voortgang programma Bevoorrading",
        "Kamerbrief stand van zaken munitie",
        "Beantwoording Kamervragen over geluid",
        "Geannoteerde agenda RBZ Defensie",
    ),
    note_heading="Informatie die niet openbaar wordt gemaakt",
)

HELD = Wording(
    given=tuple(
        "Maartje Abdellah Ingrid Stefan Zeynep Marloes Kwame Femke Duc Bartosz Imane Ruud Sunita "
        "Tjerk Leila Pieter-Jan Annechien Goran Mireille Hamza Willemijn Elif Jacob Chidi".split()
    ),
    surnames=_people(
        "van de|Kerkhof; den|Hollander; Boukhari; Şahin; Groenewegen; Mahabier; Tran; Nowak; "
        "Owusu-Ansah; van der|Meulen; Pengel; Wijdenbosch; ten|Cate; Çelik; op den|Kamp; "
        "Verbruggen; Visser; Meester; van|Dijk-Benali; Haile; Sedney; Petrović; de|Groot; "
        "in 't|Veld; Siahaya; Dos|Santos; van der|Hoeven; Bouwman; Mulder; El|Idrissi; Chen; "
        "Zwart; van|Oosterhout; Kaur"
    ),
    titles=("", "", "", "drs. ", "mr. ", "mr. dr. ", "prof. dr. ", "mw. drs. ", "dhr. ", "ir. "),
    functions=(
        "Beleidsadviseur",
        "Senior jurist",
        "Programmamanager",
        "Coördinator Kamerstukken",
        "Inspecteur",
        "Senior wetgevingsjurist",
        "Trainee",
        "Clustercoördinator",
    ),
    units=(
        "Directie Bestuur en Advies",
        "Directoraat-Generaal Mobiliteit",
        "Afdeling Toezicht",
        "Directie Begrotingszaken",
        "Team Parlement",
        "Directie Klimaat",
        "Bureau Bestuursraad",
    ),
    ministries=(
        ("Ministerie van Financiën", "minfin.nl", "FIN"),
        ("Ministerie van Klimaat en Groene Groei", "minezk.nl", "KGG"),
        ("Ministerie van Binnenlandse Zaken en Koninkrijksrelaties", "minbzk.nl", "BZK"),
    ),
    drafter_labels=(
        "Opgesteld door",
        "Steller",
        "Behandelaar",
        "Inlichtingen bij",
        "Uw contactpersoon",
        "Behandeld door",
        "Contactpersoon",
    ),
    offices=(
        "DE DIRECTEUR-GENERAAL MOBILITEIT",
        "De directeur Begrotingszaken,",
        "DE PLV. DIRECTEUR BESTUUR EN ADVIES",
        "De inspecteur-generaal,",
        "Hoofd afdeling Toezicht",
        "DE DIRECTEUR-GENERAAL KLIMAAT EN ENERGIE",
    ),
    ministers=(
        ("DE MINISTER VAN FINANCIËN", "Eelco Heinen"),
        ("De minister van Klimaat en Groene Groei,", "Sophie Hermans"),
        ("de minister van Binnenlandse Zaken en Koninkrijksrelaties,", "Judith Uitermark"),
    ),
    closings=(
        "Hoogachtend,",
        "Met vriendelijke groet,",
        "Hoogachtend en met vriendelijke groet,",
        "",
    ),
    routing=(
        ("Aan", "de minister"),
        ("Van", "DB&A"),
        ("Afgestemd met", "FEZ, WJZ, DCo, EZ"),
        ("Kopie aan", "SG, pSG"),
    ),
    headings=("Inleiding", "Beslispunten", "Motivering", "Financiële gevolgen", "Vervolg"),
    paragraphs=(
        "De raming voor volgend jaar komt uit op 318,6 miljoen euro. Dat is 2,1 procent hoger dan "
        "de stand in de Voorjaarsnota, vooral door de bijstelling van lonen en prijzen.",
        "Provincies en waterschappen hebben tot 1 mei de tijd om hun zienswijze te geven. Daarna "
        "besluit de ministerraad over de verdeling van de middelen over de regio's.",
        "Het Planbureau voor de Leefomgeving verwacht dat de doelen in 2030 met de huidige plannen "
        "niet worden gehaald. Aanvullend beleid is in voorbereiding (zie bijlage 2).",
        "Bij motie 35925-VII, nr. 132 verzocht de Kamer om een vergelijking met andere landen. Het "
        "onderzoek van de Universiteit Utrecht is op 6 maart 2025 afgerond.",
        "Tussen Zwolle en Meppel wordt het spoor in de nacht van 14 op 15 juni vernieuwd. ProRail "
        "zet bussen in en informeert omwonenden in Staphorst en Nieuwleusen.",
        "De toezichthouder kan een last onder dwangsom opleggen van ten hoogste 25.000 euro per "
        "overtreding. In zaak UTR 24/3317 heeft de rechtbank die bevoegdheid bevestigd.",
        "Met de Autoriteit Persoonsgegevens is afgesproken dat de effectbeoordeling jaarlijks "
        "wordt herzien. De eerste herziening staat gepland voor het najaar.",
    ),
    subjects=(
        "Voortgangsrapportage vervoer over water",
        "Uitvoering motie energiearmoede",
        "Ontwerpbesluit vergoedingen bestuurders",
        "Verslag Europese begrotingsraad",
    ),
    note_heading="Informatie die niet openbaar gemaakt kan worden",
)

#: For the house styles; other names and offices again.
BLIND = Wording(
    given=(
        "Nienke Karim Geertruida Bas Meryem Olaf Tamara Ebrima Wies Anil Zofia Minh Foppe Rosalia "
        "Emre Jurgen Malika Cornelis Saskia Dragan Eefje Hicham Lotte Tuan Rinske"
    ).split(),
    surnames=_people(
        "van der|Zanden; Brouwer; van|Rijn; Benamar; Kılıç; Postma; in der|Maur; Jagesar; Pham; "
        "Wójcik; Mensah; Latuheru; Maduro; van 't|Spijker; ter|Horst; de|Wit-Amrani; Aydın; "
        "Gebremedhin; Timmer; Prins; van der|Ploeg; de|Jong; Van den Berghe; Kuiper; Zijlstra; "
        "Bouazza; da|Costa; Hassan; O'Connor; van|Wijngaarden; Veldman; Liu; Nandoe; Rozendaal"
    ),
    titles=("", "", "", "drs. ", "mr. ", "mr. drs. ", "dr. ir. ", "mw. ", "mevrouw ", "dhr. ", "ing. "),
    functions=(
        "Beleidsmedewerker", "Senior beleidsadviseur", "Vergunningverlener", "Jurist bezwaar en beroep",
        "Strategisch communicatieadviseur", "Projectsecretaris", "Dossierhouder energie",
    ),
    units=(
        "Directie Wetgeving en Juridische Zaken", "Afdeling Ruimtelijke Ontwikkeling",
        "Directie Participatie", "Directoraat-generaal Werk", "Bureau Secretaris-Generaal",
        "Team Omgeving", "Directie Maritieme Zaken",
    ),
    ministries=(
        ("Ministerie van Onderwijs, Cultuur en Wetenschap", "minocw.nl", "OCW"),
        ("Ministerie van Infrastructuur en Waterstaat", "minienw.nl", "IenW"),
        ("Ministerie van Volksgezondheid, Welzijn en Sport", "minvws.nl", "VWS"),
    ),
    drafter_labels=(
        "Contactpersoon", "Opgesteld door", "Behandeld door", "Steller", "Auteur", "Inlichtingen bij",
        "Behandelend ambtenaar",
    ),
    offices=(
        "DE DIRECTEUR-GENERAAL WERK", "De directeur Participatie,", "DE SECRETARIS-GENERAAL,",
        "De teamleider Vergunningen,", "Teammanager Omgeving", "DE WND. INSPECTEUR-GENERAAL",
        "Directeur Wetgeving en Juridische Zaken",
    ),
    ministers=(
        ("De minister van Onderwijs, Cultuur en Wetenschap,", "Eppo Bruins"),
        ("DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT", "Barry Madlener"),
        ("de minister van Volksgezondheid, Welzijn en Sport,", "Fleur Agema"),
    ),
    closings=("Hoogachtend,", "Met vriendelijke groet,", "Met vriendelijke groeten,", ""),
    routing=(("Aan", "MOCW"), ("Van", "WJZ"), ("Afgestemd met", "FEZ, DCO, BOA"), ("Kopie aan", "SG")),
    headings=("Aanleiding", "Advies", "Kern", "Politieke context", "Uitvoering"),
    paragraphs=(
        "Scholen kunnen van 1 juni tot en met 15 juli een aanvraag indienen bij DUO. Het budget "
        "bedraagt 96 miljoen euro per schooljaar, verdeeld over twee rondes.",
        "De Inspectie van het Onderwijs bezocht vorig jaar 412 scholen. In het jaarverslag staat "
        "dat de basisvaardigheden op bijna een kwart van de scholen onder de norm bleven.",
        "Bij brief van 4 december 2024 (Kamerstuk 31293, nr. 755) is een evaluatie aangekondigd. "
        "De evaluatie is uitgevoerd door SEO Economisch Onderzoek.",
        "Tussen Lelystad en Dronten ligt een proefvak van 3,4 kilometer. Rijkswaterstaat meet daar "
        "de slijtage en deelt de uitkomsten met de provincie Flevoland.",
        "Het besluit treedt in werking op een bij koninklijk besluit te bepalen tijdstip. De Raad "
        "van State heeft op 20 januari 2025 advies uitgebracht (W05.24.00311/I).",
        "In het Bestuurlijk Overleg van vorige maand vroegen de VNG en het IPO aandacht voor de "
        "uitvoerbaarheid. Aan hun wens om uitstel kan niet worden voldaan.",
    ),
    subjects=(
        "Subsidieregeling basisvaardigheden", "Evaluatie proef met lichte wegdekken",
        "Reactie op advies over de zorgplicht", "Wijziging Besluit activiteiten",
    ),
    note_heading="Informatie die niet openbaar gemaakt kan worden",
)
