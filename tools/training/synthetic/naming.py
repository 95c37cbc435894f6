"""Names of things, made by pattern, so that no list of them can be learned by heart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synthetic import people
from synthetic.coined import acronym, coinage, coined, low, noun, titled, words

if TYPE_CHECKING:
    import random

BRANCHES = tuple(
    """Bouw|Techniek|Installatietechniek|Transport|Advies|Makelaardij|Notarissen|Accountants
Architecten|Catering|Groenvoorziening|Schilders|Infra|Interieur|Logistiek|Verhuur|Schoonmaak
Beveiliging|Security|Consultancy|Engineering|Media|Communicatie|Events|Training|Coaching|Recruitment
Software|Data|Solutions|Systems|Groep|Group|Holding|Beheer|Vastgoed|Ontwikkeling|Energie|Tuinen
Hoveniers|Bestratingen|Sloopwerken|Grondverzet|Kranen|Metaal|Staal|Houthandel|Glas|Keukens|Meubelen
Mode|Juweliers|Optiek|Food|Fietsen|Banden|Caravans|Watersport|Yachts|Offshore|Marine|Aviation|Steel
Partners|Associates|Capital|Invest|Bedrijfswagens|Recycling|Milieutechniek|Betonbouw|Funderingen
Ingenieurs|Bouwmanagement|Vertalingen|Tolken|Uitvaartzorg|Thuiszorg|Taxi|Reizen|Drukkerij|Uitgevers
Zaden|Pluimvee|Zuivel|Bloemen|Plants|Dakwerken|Liften|Elektro|Koeltechniek|Verkeerstechniek
Arbeidsjuristen|Gerechtsdeurwaarders|Belastingadviseurs|Rentmeesters|Taxaties|Assurantiën""".replace(
        "\n", "|"
    ).split("|")
)
TRADES = tuple(
    """aannemersbedrijf|bouwbedrijf|loonbedrijf|garage|slagerij|bakkerij|drogisterij|makelaar
notariskantoor|adviesbureau|ingenieursbureau|architectenbureau|transportbedrijf|schildersbedrijf
installatiebureau|hoveniersbedrijf|kwekerij|manege|camping|hotel|restaurant|café|apotheek
uitgeverij|drukkerij|reisbureau|rijschool|fysiotherapie|tandartspraktijk|accountantskantoor
uitzendbureau|taxibedrijf|rederij|scheepswerf|jachthaven|vishandel|zuivelfabriek|autoschadebedrijf
bloemist|stukadoorsbedrijf|sloopbedrijf|beveiligingsbedrijf|schoonmaakbedrijf|softwarehuis
onderzoeksbureau|advocatenkantoor|begrafenisonderneming|galerie|boekhandel|kringloopwinkel""".replace(
        "\n", "|"
    ).split("|")
)
ACTIONS = (
    "operatie",
    "oefening",
    "missie",
    "actie",
    "Operatie",
    "Oefening",
    "exercise",
    "onderzoek",
)
#: What stands before, what it is about, and what it is.
JOBS = tuple(
    part.replace("\n", "|").split("|")
    for part in (
        """senior|junior|medior|assistent|plaatsvervangend|waarnemend|eerste|interim
coördinerend|||||""",
        """beleids|communicatie|project|proces|personeels|financieel |juridisch |milieu|bouw|zorg
wijk|veiligheids|informatie|onderwijs|werkplaats|inkoop|contract|archief|applicatie|data|magazijn|""",
        """adviseur|medewerker|manager|coördinator|inspecteur|beheerder|regisseur|analist|secretaris
leider|ontwikkelaar|toezichthouder|controleur|planner|specialist|monteur|begeleider|directeur""",
    )
)
FORMS = (
    "B.V.",
    "BV",
    "N.V.",
    "NV",
    "VOF",
    "v.o.f.",
    "Holding",
    "GmbH",
    "Ltd.",
    "Inc.",
    "bvba",
    "SE",
)


def firm(rng: random.Random) -> str:
    """A firm, most of them named after somebody, half of them without a legal form."""
    p, q = people.person(rng), people.person(rng)
    branch, trade = rng.choice(BRANCHES), rng.choice(TRADES)
    made = rng.choice(
        (
            f"{p.surname} {q.surname}",
            f"{p.surname} {q.surname}",
            f"{p.bare} {q.surname}",
            f"{p.surname}-{q.surname}",
            f"{p.surname} en {q.surname}",
            f"{p.bare} & {q.bare}",
            f"{p.surname} & Co",
            f"{p.bare} {branch}",
            f"{p.surname} {branch}",
            f"{p.surname} {q.surname} {branch}",
            f"{p.given} {p.last} {branch}",
            f"{p.given} {p.last}",
            f"{p.initials} {p.last} {branch}",
            f"{trade.capitalize()} {p.bare}",
            f"{trade} {p.given} {p.last}",
            f"{trade.capitalize()} {p.given}",
            f"{trade} {coinage(rng)}",
            f"{branch} {p.surname}",
            f"Gebr. {p.bare}",
            f"Firma {p.bare}",
            f"{p.bare} en Zonen",
            f"Wed. {p.initials} {p.last}",
            f"{p.bare}",
            f"{coinage(rng)} {branch}",
            f"{coinage(rng)}",
            f"{noun(rng)} {branch}",
            f"{coinage(rng)} {coinage(rng)}",
            f"De {noun(rng)}",
            f"{p.bare} Groep",
            f"Koninklijke {p.bare}",
            f"{p.surname} Nederland",
            f"{p.surname} International",
            f"{acronym(rng)} {branch}",
        )
    )
    return made + (f" {rng.choice(FORMS)}" if rng.random() < 0.3 else "")


def vessel(rng: random.Random) -> str:
    """A ship."""
    p, q = people.person(rng), people.person(rng)
    return rng.choice(
        (
            p.given,
            f"{p.given} {q.given}",
            f"{p.given} {p.last}",
            p.bare,
            p.surname,
            f"Vrouwe {p.given}",
            f"Jonge {p.given}",
            f"Kapitein {p.surname}",
            f"{p.initials} {p.last}",
            f"{p.surname} Explorer",
            f"{coinage(rng)}",
            f"{noun(rng)}",
            f"{p.given} {rng.choice(('I', 'II', 'III', 'IV'))}",
            f"Admiraal {p.bare}",
            f"Burgemeester {p.bare}",
            f"MSC {p.given}",
            f"Stad {coined(rng, 'place').capitalize()}",
        )
    )


def water(rng: random.Random) -> str:
    """A lake, canal, polder or river."""
    ends = (
        "meer|plas|vaart|kanaal|polder|sluis|beek|gat|wiel|haven|kreek|wetering|vliet|dijk|bos|duin"
    )
    p = people.person(rng)
    head = rng.choice(
        (p.surname, p.given, coined(rng, "place").capitalize(), p.bare, rng.choice(words()).title())
    )
    return rng.choice(
        (
            head + rng.choice(ends.split("|")),
            f"{head}s{rng.choice(ends.split('|'))}",
            f"{rng.choice(('Groote', 'Kleine', 'Oude', 'Nieuwe'))} {head}",
            coined(rng, "place").capitalize(),
        )
    )


def village(rng: random.Random) -> str:
    """A village or hamlet, most of which do not exist."""
    ends = "dam|recht|wolde|huizen|broek|dorp|veen|woude|hout|kerk|zijl|oord|loo|beek|rade|um|ingen"
    p = people.person(rng)
    end = rng.choice(ends.split("|"))
    return rng.choice(
        (
            p.given + end,
            p.surname + end,
            coined(rng, "surname").capitalize(),
            coined(rng, "place").capitalize(),
            coined(rng, "place").capitalize() + end,
            f"Sint {p.given}",
            f"Sint-{p.given}s{end}",
            f"{p.surname}",
            f"{coined(rng, 'place').capitalize()}-{rng.choice(('Noord', 'Zuid', 'Oost', 'Dorp'))}",
            f"{rng.choice(('Oud', 'Nieuw', 'Klein', 'Groot'))} {coined(rng, 'place').capitalize()}",
            f"Den {noun(rng)}",
            f"De {noun(rng)}",
        )
    )


def building(rng: random.Random) -> str:
    """A building, room, bridge or park."""
    p = people.person(rng)
    return rng.choice(
        (
            f"{p.surname}toren",
            f"{p.given}hof",
            f"{p.given} {p.last}huis",
            f"{p.given} {p.last}zaal",
            f"{p.surname}zaal",
            f"villa {p.given}",
            f"zaal {p.surname}",
            f"zaal {p.given}",
            f"vergaderkamer {p.surname}",
            f"gebouw {p.surname}",
            f"gebouw {p.given}",
            f"flat {p.surname}",
            f"{p.bare}gebouw",
            f"{p.surname}brug",
            f"{p.given}brug",
            f"{p.surname}viaduct",
            f"{p.bare}park",
            f"{p.given} {p.last}park",
            f"woonzorgcentrum {p.given}",
            f"molen {p.given}",
            f"hoeve {p.surname}",
            f"huize {p.surname}",
            f"landgoed {coinage(rng)}",
            f"kasteel {coinage(rng)}",
            f"sporthal {p.surname}",
            f"{p.surname} Stadion",
            f"{p.surname} Campus",
            f"fort {p.surname}",
            f"gemaal {p.given} {p.last}",
            f"gemaal {p.surname}",
            f"Sint-{p.given}kerk",
            f"{p.surname}pand",
            f"locatie {coinage(rng)}",
        )
    )


def body(rng: random.Random) -> str:
    """A foundation, association, school, clinic or committee named after somebody."""
    p = people.person(rng)
    return rng.choice(
        (
            f"Stichting {p.given} {p.last}",
            f"Stichting Vrienden van {p.given}",
            f"{p.surname} Stichting",
            f"{p.given} {p.last} Stichting",
            f"{p.surname}fonds",
            f"{p.bare} Fonds",
            f"Fonds {p.given} {p.last}",
            f"{p.given} {p.last} Foundation",
            f"{p.surname} Instituut",
            f"{p.surname} Centrum",
            f"{p.given} {p.last} Instituut",
            f"vereniging {p.given}",
            f"Vereniging {coinage(rng)}",
            f"fanfare {p.given}",
            f"harmonie Sint {p.given}",
            f"voetbalvereniging {coinage(rng)}",
            f"{p.given} Boys",
            f"scoutinggroep {p.given} {p.last}",
            f"basisschool {p.given} {p.last}",
            f"{p.given} {p.last}school",
            f"{p.surname}school",
            f"{p.surname} College",
            f"{p.bare} Lyceum",
            f"{p.given} {p.last} Academie",
            f"kinderopvang {p.given}",
            f"peuterspeelzaal {coinage(rng)}",
            f"kliniek {p.surname}",
            f"{p.surname} Kliniek",
            f"{p.given} {p.last} Ziekenhuis",
            f"verpleeghuis {p.given}",
            f"{p.given}parochie",
            f"museum {p.surname}",
            f"Museum {p.given} {p.last}",
            f"{p.surname} Museum",
            f"theater {p.surname}",
            f"galerie {p.given} {p.surname}",
            f"coöperatie {coinage(rng)}",
            f"woningstichting {coinage(rng)}",
            f"zorggroep {p.surname}",
        )
    )


def prize(rng: random.Random) -> str:
    """A prize, cup or lecture."""
    p = people.person(rng)
    end = rng.choice(("prijs", "penning", "lezing", "beker", "cup", "medaille", "bokaal", "beurs"))
    return rng.choice(
        (
            f"{p.surname}{end}",
            f"{p.given} {p.last}-{end}",
            f"{p.given} {p.last} {end.capitalize()}",
            f"{p.bare}-{end}",
            f"{p.surname} Award",
            f"{p.initials} {p.last}{end}",
            f"Gouden {noun(rng)}",
        )
    )


def action(rng: random.Random) -> str:
    """A military or police action or exercise, or an inquiry."""
    p = people.person(rng)
    kind = rng.choice(ACTIONS)
    return f"{kind} " + rng.choice(
        (p.given, p.surname, p.bare, noun(rng), coinage(rng), f"{noun(rng)} {noun(rng)}", p.surname)
    )


def system(rng: random.Random) -> str:
    """A system, program or dataset; many have a first name."""
    p = people.person(rng)
    return rng.choice(
        (
            p.given,
            p.given.upper(),
            coinage(rng),
            acronym(rng),
            f"{noun(rng)}Net",
            f"e{noun(rng)}",
            f"{coinage(rng)} {rng.randint(1, 12)}.{rng.randint(0, 9)}",
            f"My{noun(rng)}",
            f"Mijn{noun(rng)}",
            f"{acronym(rng)}-{noun(rng)}",
            p.surname,
        )
    )


def job(rng: random.Random) -> str:
    """A job title."""
    parts = [rng.choice(part) for part in JOBS]
    return f"{parts[0]} {parts[1]}{parts[2]}".strip()


MADE = {
    "firm": firm,
    "vessel": vessel,
    "water": water,
    "village": village,
    "building": building,
    "body": body,
    "award": prize,
    "action": action,
    "system": system,
    "job": job,
    "noun": noun,
    "low": low,
    "coin": coinage,
    "acr": acronym,
    "titled": titled,
}
KINDS = {
    "firm": "ORG",
    "vessel": "FAC",
    "water": "LOC",
    "village": "LOC",
    "building": "FAC",
    "body": "ORG",
}
