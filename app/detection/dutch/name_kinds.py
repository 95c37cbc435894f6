"""Names that are, as a whole, no person's: "Bakkerij Jansen", "Churchill Room", "Ernst & Young".

The last look at a find, whichever recognizer made it.
"""

from __future__ import annotations

import re
from functools import cache

from app.detection.dutch import lexicon
from app.detection.dutch.name_things import TRADES
from app.detection.dutch.name_tokens import PARTICLES
from app.detection.dutch.name_words import strong_given

_ARTICLE = re.compile(r"(?:(?:van|bij|voor|aan)\s)?(?:de|het|the)\s", re.IGNORECASE)
#: A name that begins so is that of the business: "Autobedrijf Van Dijk", "CBS De Regenboog".
_BUSINESS = re.compile(
    r"(?:\w*(?:bedrijf|bakkerij|slagerij|drukkerij|kwekerij|rederij|boekhandel|apotheek|kapsalon|"
    r"camping|manege|praktijk|makelaardij|slijterij|bloemisterij|viswinkel|vishandel|stichting|"
    r"vereniging|advies|architecten|notariskantoor|kantoor|fonds|boerderij|brasserie|"
    r"basisschool|kinderopvang|tandartsen|huisartsen|huisartsenpraktijk|mondzorg|dierenkliniek|"
    r"notarissen|advocaten|ingenieurs|makelaars|dorpsraad|wijkraad|buurtvereniging|stoeterij|"
    r"woonzorgcentrum|zorgcentrum|sporthal|uitgeverij|transport|taxi|rijschool|cafetaria|bouwgroep)"
    r"|fysio|fysiotherapie|optiek|garage|bureau|atelier|studio|salon|café|cafe|restaurant|hotel"
    r"|firma|gebroeders|maatschap|arbodienst|hoogheemraadschap"
    r"|(?-i:vof|VOF|V\.O\.F\.|[Ff]a\.|[Gg]ebr\.|[Mm]ts\.|CBS|OBS|PCB|PCBS|RKBS|KBS|IKC|KDV|BSO|TSO|SBO"
    r"|VSO|ROC|SKO|DJ|MFC|MFA))\s\S.*",
    re.IGNORECASE | re.DOTALL,
)
#: Who is spoken of as a person is one, whatever the surname: "mevrouw Bank", "majoor Zorg".
_SOMEBODY = re.compile(
    r"(?:(?:de|het)\s)?(?:heer|mevrouw|mevr\.?|mw\.?|dhr\.?|meneer|mijnheer|familie|fam\.?|gezin|erven|"
    r"weduwe|wed\.?|juf|meester|dokter|zuster|pater|dominee|ds\.|prof\.?|dr\.?|drs\.?|mr\.?|ir\.?|ing\.?|"
    r"bc\.?|jhr\.?|majoor|kapitein|kolonel|luitenant|sergeant|korporaal|soldaat|adjudant|agent|"
    r"hoofdagent|brigadier|mrs\.?|ms\.?|miss|sir)\s",
    re.IGNORECASE,
)
#: ... and one that ends so, or has one of these words in it.
_ENDS = re.compile(
    r".*?\S\s(?P<word>Room|House|Hall|Hotel|Hotels|Logistics|Holding|Groep|Group|Beheer|Infra|Advies|"
    r"Advocaten|Notarissen|Makelaars|Makelaardij|Accountants|Architecten|Ingenieurs|Adviseurs|"
    r"Consultancy|Consulting|Partners|Associates|Techniek|Bouw|Vastgoed|Verhuur|Transport|"
    r"Transporten|Media|Security|Services|Foods?|Energy|Retail|Capital|Bank|Foundation|Institute|"
    r"Instituut|College|Lyceum|Academie|Academy|Universiteit|University|Stichting|Fonds|Zorg|"
    r"Kliniek|Centrum|Center|Centre|Museum|Prijs|Award|Cup|Toernooi|Wegenbouw|Grondwerken|"
    r"Installaties|Installatietechniek|Schilders|Schilderwerken|Hoveniers|Tweewielers|Automotive|"
    r"Bestrating|Sloopwerken|Recycling|Interieurs?|Keukens|Optiek|Juwelier|Mode|Schoenen|Sport|"
    r"Reizen|Tours|Catering|Diensten|Makelaars|Sloopwerken|Rioolservice|Events|Producties|Boys|Girls|Band|Orkest|Kwartet|Ensemble)"
    r"(?:\s.*)?",
    re.DOTALL,
)
#: ... of which these are nobody's surname.
_FIRMS_ONLY = re.compile(
    r"Infra|Logistics|Holding|Group|Associates|Consult(?:ancy|ing)|Services?|Foundation|Institute|"
    r"Universit(?:eit|y)|Academy|Automotive|Retail|Hotels|Grondwerken|Wegenbouw|Installatie\w*|"
    r"Schilderwerken|Sloopwerken|Rioolservice|Tweewielers|Webcommerce|Cent(?:er|re)|Stichting"
)
#: A school or barracks in one word: "Titus Brandsmalyceum". Surnames end in "huis" and "kerk" too.
_SCHOOL = re.compile(
    r".*\S(?:lyceum|college|gymnasium|kazerne|ziekenhuis|basisschool|sporthal)", re.DOTALL
)
#: A firm with its form of law: "Teunissen V.O.F."
_NEXT_WORD = re.compile(r"[ \n](?P<word>[A-Z][a-z]+)(?![\w-])")
_LEGAL_FORM = re.compile(r".*\S\s(?:V\.?O\.?F|B\.?V|N\.?V|C\.?V)\.?", re.DOTALL)
_BODY = re.compile(
    r"(?:van\s)?(?:de\s|het\s)?(?:Veiligheidsregio|Omgevingsdienst|Waterschap|Wetterskip|WETTERSKIP|WATERSCHAP|Hoogheemraadschap|"
    r"Gemeente|Provincie|Ministerie|Rijks(?:waterstaat|vastgoedbedrijf|dienst|museum|overheid|"
    r"recherche)|Belastingdienst|Commissariaat|Huurcommissie)\b.*",
    re.DOTALL,
)
#: What an interpreter speaks stands where a name does: "Tolk: Tigrinya".
_LANGUAGES = frozenset(
    {
        *("tigrinya", "dari", "farsi", "pashto", "sorani", "kurmanji", "urdu", "lingala", "somali"),
        *("pools", "arabisch", "turks", "amhaars", "koerdisch", "oekraïens", "russisch", "engels"),
        *("frans", "duits", "spaans", "roemeens", "bulgaars", "vietnamees", "mandarijn", "berber"),
    }
)
#: A part of an organisation in one word: "Stadsbeheer", "Persvoorlichting".
_UNIT = re.compile(
    r"[A-Z][a-z]+(?:beheer|zaken|voorlichting|toezicht|handhaving|communicatie|ontwikkeling|"
    r"ondersteuning|administratie|planning|registratie)"
)
_COMPANY = re.compile(r"\s?(?:&|\+)\s?(?:Zn|Zonen|Zoon|Co|Partners|Dochters|Associates)\b\.?")
_UMC = re.compile(r"(?:het\s)?[A-Z]\w+(?:umc|\sUMC|\sMC)")
#: Words with a capital because a sentence begins there: "Dat Ursula von der Leyen wordt genoemd".
_OPENS = re.compile(
    r"(?:Die|Does|Did|Has|Hier|Dat|Als|Toen|Omdat|Ook|Met|Voor|Want|Maar|En|Of|Hoewel|Terwijl|Wanneer|Namens|"
    r"Volgens|Zoals|Tijdens|Sinds|Nadat|Voordat|Behalve|Zowel|Alleen|Tussen|Tegen|Over|Uit)[ \n]"
    r"(?=[A-ZÀ-Ž][\w'’-]*[ \n](?:[a-z']+[ \n]){0,3}[A-ZÀ-Ž])"
    r"|Dan[ ](?=(?:Van|De|Den|Der|Ter|Ten)[ ])"
    # in a chat: "En Remkes?"
    r"|(?:En|Maar|Dus|Dan|Eerst|Want|Ook|Oké|Zie|Net|Wel)[ ](?=[A-ZÀ-Ž][\w'’-]*\Z)"
    r"|(?:Mijn|Onze|Jouw|Jullie|Uw)[ \n](?=[A-ZÀ-Ž][a-zß-ÿ])"
    r"|(?:MT|DT|GO|OR|RvB|BR)-lid[ ]"
    r"|[Ss]tas[ \n](?=[A-ZÀ-Ž][a-zß-ÿ])"
    # a unit before who is of it: "dir. WO E. Oudenaarden"
    r"|[A-Z]{2,4}[ ](?=(?:[A-Z]\.){1,4}[ ]?(?:[a-z]{2,4}[ ]){0,3}[A-Z][a-zß-ÿ])"
    # "Ja. Van der Burg", "Nee. Eerst Wouter"
    r"|(?:(?:Ja|Nee|Oh|Oke?|Oké|Prima|Klopt|Top|Yes|No)[.,!][ \n]){1,2}(?:Eerst[ ])?(?=[A-ZÀ-Ž])"
)

#: "de motie-Van der Lee": the first particle belongs to the name.
_GLUED = re.compile(
    r"\b(?i:motie|moties|amendement|commissie|(?:initiatief)?wet|initiatiefnota|rapport|advies|lijst|"
    r"kamervragen|norm|akkoord)-(?P<particles>(?:Van|De|Den|Ter|Ten|'t|Op|In)[ ]"
    r"(?:(?:de|der|den|het|'t)[ ])?)$"
)
#: The end of a letter, of which the model takes the last word for a surname: "Sincerely, T. Nkosi".
_CLOSES = re.compile(
    r"(?:(?:Yours|Kind|Best|Warm|Very)[ ])?(?i:sincerely|faithfully|truly|regards|respectfully|"
    r"cordially|hoogachtend|groet(?:en|jes)?)(?:[ ]yours)?,?\s+(?=[A-ZÀ-Ž])"
)
#: Who somebody is, with a capital because a sentence or a field begins there: "Jeugdarts M. Vos".
_ROLE = re.compile(
    r"(?:[A-Z][a-z-]*(?:arts|bewoner|bewoonster|coach|leider|leidster|medewerk(?:er|ster)|adviseur|"
    r"ambtenaar|begeleid(?:er|ster)|verpleegkundige|verzorgende|docent|mentor|inspecteur|"
    r"rechercheur|regisseur|manager|directeur|jurist|consulent|secretaris|voorzitter|"
    r"penningmeester|coördinator|beheerder|onderzoeker|toezichthouder|handhaver|tolk|voogd|"
    r"therapeut|psycholoog|psychiater|hulpverlener|hulpverleenster|eigenaar|eigenaresse|"
    r"chauffeur|monteur|getuige|verdachte|collega|buurman|buurvrouw|overbuurman|overbuurvrouw)"
    r"|(?:Stief|Pleeg|Klein|Half|Schoon|Oud)?(?:[Zz]us(?:je)?|[Bb]roer(?:tje)?|[Zz]oon(?:tje)?|"
    r"[Dd]ochter(?:tje)?|[Vv]ader|[Mm]oeder|[Kk]ind|[Oo]om|[Tt]ante|[Nn]eef|[Nn]icht|[Oo]pa|[Oo]ma)"
    r"|Grand(?:child|son|daughter|father|mother)|Daughter|Nephew|Niece|Uncle|Aunt|Juf|Meester)"
    # "Meester A." and "Oom J." are called so; before a first name it is who they are
    r"[ \n](?=[A-ZÀ-Ž][a-zß-ÿ])"
    r"|[A-Z][a-z-]*(?:arts|coach|medewerk(?:er|ster)|adviseur|ambtenaar|verpleegkundige|inspecteur|"
    r"rechercheur|bewoner|bewoonster|begeleid(?:er|ster)|toezichthouder|verzekeringsarts)"
    r"[ \n](?=[A-ZÀ-Ž]\.)"
)


@cache
def _firms() -> frozenset[str]:
    """Firms whose names nobody bears: neither a surname alone nor one behind a first name."""
    return frozenset(
        firm
        for firm in lexicon.firms()
        if not (
            firm.split()[-1] in lexicon.surnames()
            and all(w in PARTICLES or w in lexicon.given_names() for w in firm.split()[:-1])
        )
    )


def addressed(name: str) -> bool:
    """True for what begins with a form of address or a title: "mevrouw Bank", "mr. Zorg"."""
    return _SOMEBODY.match(name) is not None


def no_person(name: str) -> bool:
    """True when a find as a whole is the name of a firm, a building or an institution."""
    plain = " ".join(name.split()).strip(" .,;:()\"'‘’“”")
    bare = _ARTICLE.sub("", plain, count=1)
    key = bare.casefold()
    if _SOMEBODY.match(plain):
        return _COMPANY.search(plain) is not None
    if key in _firms() or (_BODY.fullmatch(plain) is not None and not _named_in_full(key)):
        return True
    if _LEGAL_FORM.fullmatch(bare) or (_SCHOOL.fullmatch(bare) and not _listed_last(key)):
        return True
    if key and _given_and_surname(key):
        return False
    ends = _ENDS.fullmatch(bare)
    if trade_surname(bare):
        return False
    if ends and _may_be_surname(bare[: ends.start("word")], ends["word"]):
        return False
    if _BUSINESS.fullmatch(bare) or ends or _COMPANY.search(bare):
        return not _has_initials(bare) or _COMPANY.search(bare) is not None
    if (
        key in _LANGUAGES and key not in lexicon.given_names() and key not in lexicon.surnames()
    ) or _UNIT.fullmatch(bare) is not None:
        return True
    return _UMC.fullmatch(bare) is not None or _trade(bare)


def _named_in_full(key: str) -> bool:
    """True for a body with somebody behind it: "rijkswaterstaat piet de boer"."""
    words = key.split()
    return any(_given_and_surname(" ".join(words[i:])) for i in range(1, len(words)))


def _listed_last(key: str) -> bool:
    """True when the last word of a casefolded name is a listed surname: "anna brandhuis"."""
    return key.rsplit(maxsplit=1)[-1].strip(".") in lexicon.surnames()


def _given_and_surname(key: str) -> bool:
    """True for "anna bank": a first name and a listed surname, with particles between."""
    first, *rest = key.split()
    return (
        bool(rest)
        and strong_given(first)
        and rest[-1] in lexicon.surnames()
        and all(word in PARTICLES for word in rest[:-1])
    )


def _may_be_surname(before: str, word: str) -> bool:
    """True for "Xiaoling Bank": what trades are called is a surname too, behind a first name."""
    words = before.split()
    return word.casefold() in lexicon.surnames() and not (words and _surname_alone(words[-1]))


def _surname_alone(word: str) -> bool:
    """True for what is a listed surname and no first name of ordinary texts: "Hendriks"."""
    key = word.casefold()
    return key in lexicon.surnames() and key not in lexicon.seen_names()


def trade_surname(name: str) -> bool:
    """True for a first name before one word for a trade, which may be a surname: "Anna Transport".

    It is a firm's name as often as a person's, so it is a question wherever nothing tells.
    """
    words = name.split()
    if len(words) != 2 or not words[1][:1].isupper():
        return False
    first, last = words[0].casefold(), words[1]
    trade = _ENDS.fullmatch(f"x {last}") is not None or TRADES.search(last.casefold()) is not None
    trade = trade and _FIRMS_ONLY.fullmatch(last) is None
    return trade and _first_name(first) and f"{first} {last.casefold()}" not in lexicon.known()


def trade_follows(after: str) -> bool:
    """True when a word for a trade stands right behind a name: "Klaas Puul" of "... Diensten"."""
    word = _NEXT_WORD.match(after)
    return word is not None and _ENDS.fullmatch(f"x {word['word']}") is not None


def _first_name(key: str) -> bool:
    """True for a first name that is not rather a surname of the patronymic kind: "Peters"."""
    if not strong_given(key):
        return False
    if key not in lexicon.surnames():
        return True
    return not key.endswith(("sen", "ssen") if key in lexicon.seen_names() else ("s", "sen"))


def narrowed(text: str, start: int, end: int) -> int:
    """Where a find begins: without the word that opens the sentence or says who somebody is.

    A particle that a hyphen parts from the name is taken in.
    """
    glued = _GLUED.search(text, max(0, start - 40), start)
    if glued is not None:
        return glued.start("particles")
    found = (pattern.match(text, start, end) for pattern in (_OPENS, _ROLE, _CLOSES))
    opens = next(filter(None, found), None)
    return start if opens is None else opens.end()


def _has_initials(name: str) -> bool:
    """True for "J. Jansen Advies": the person is in it."""
    return re.search(r"(?<!\w)(?:[A-Z]\.){1,4}\s?[A-Z]", name) is not None


def _trade(name: str) -> bool:
    """True for "Peters Tuinmachines": what a firm makes or does behind one name."""
    words = name.split()
    if len(words) != 2 or words[1].casefold() in lexicon.surnames():
        return False  # "Sanne Verloop"
    # a name that no list has may end so too: "Sanne Oldenbouw"
    return TRADES.search(words[1].casefold()) is not None and _surname_alone(words[0])
