"""The words over and beside the fields of forms and tables, and the shapes of their values."""

from __future__ import annotations

import re

from stdnum.nl import bsn

from app.detection.dutch import lexicon
from app.detection.dutch.dob_forms import LOOSE
from app.model.detection import EntityType

_WHO = (
    r"aanvra(?:ger|agster)|verzoek(?:st)?er|betrokkene|medewerk(?:st)?er|werkne(?:mer|emster)|"
    r"collega|cliënte?|patiënte?|kind|ouder|partner|melder|klager|klaagster|bezwaarmaker|"
    r"indien(?:er|"
    r"ster)|contactpersoon|deelnem(?:er|ster)|bezoek(?:er|ster)|eigenaar|bewoner|bewoonster|"
    r"getuige|"
    r"verdachte|slachtoffer|gemachtigde|ondertekenaar|aangever|aangeefster|leerling|student|"
    r"kandidaat|sollicitant|leidinggevende|rekeninghouder|kentekenhouder|huurder|verhuurder|koper|"
    r"verkoper|wie|actiehouder|trekker|tolk|huisarts|behandelaar|begeleider|voogd|echtgenote?|"
    r"belanghebbende|ambtenaar|chauffeur|bestuurder|declarant|genodigde|(?:in)?spreker|cursist|"
    r"vrijwillig(?:st)?er|reizig(?:st)?er|passagier|delegatielid|vertegenwoordig(?:st)?er|"
    r"beoordelaar|auditor|docente?|mentor|casemanager|respondent|geïnterviewde|gesprekspartner|"
    r"vergunninghouder|pachter|erfgenaam|nabestaande|gezinslid|inwo(?:ner|onster)|gast|militair|"
    r"tenaamgestelde|gehoorde|onderzoeker|opdrachtnemer|collega's|verpleegkundige|"
    r"(?:bedrijfs|jeugd)arts|"
    r"(?:budget)?houder|uitvoerende?|vervang(?:st)?er|achterwacht|piketmedewerker|piketdienst|"
    r"veldwerk(?:st)?er|boormeester|monsternemer|laborant|monteur|waarnemer|verbalisant|rapporteur|"
    r"dienstdoende?|wachtcommandant|portefeuillehouder ambtelijk|ouder/verzorger|verzorger"
)
#: What a name may be of that is no person.
_THINGS = (
    r"organisatie|instelling|bedrijf|onderneming|school|project|product|document|bestand|gemeente|"
    r"stichting|vereniging|schip|vaartuig|applicatie|systeem|afdeling|dienst|locatie|straat|"
    r"leverancier|bank|partij|opleiding|cursus|regeling|fonds|programma|dossier|zaak|vergadering|"
    r"overleg|team|eenheid|werkgever|opdrachtgever|verzekeraar|gebouw|object|perceel|post|rekening"
)
_PERSON = (
    r"(?:volledige )?na(?:am|men)(?: en voorletters?| en voorna(?:am|men)| en paraaf)?|"
    r"voorna(?:am|men)(?: en achternaam)?|roepnaam|voorletters?(?: en (?:achter)?naam)?|"
    r"(?:voor- en )?achterna(?:am|men)|(?:rang|functie|titel)(?: en |/)naam|"
    r"naam(?: en |/)(?:rang|functie)|"
    r"geslachtsnaam|familienaam|meisjesnaam|geboortenaam|naam,? voorletters?|"
    rf"na(?:am|men) (?:van )?(?:de |het |uw )?(?!(?:{_THINGS})(?!\w))[^\W\d_]+|"
    rf"(?:{_WHO})(?:s|n|en)?|"
    r"(?:full |first |last |sur|family |given )?names?|surname|attendees?|participants?|"
    r"applicants?|visitors?|employees?|passengers?|patients?|(?:card|passport) holder"
)
KINDS: tuple[tuple[EntityType, str], ...] = (
    (EntityType.PERSON, _PERSON),
    (
        EntityType.DOB,
        (
            r"geb(?:oorte)?\.?[ -]?datum(?: en| / ?| en -?plaats)?|"
            r"(?:datum )?geboren(?: op)?|geb\.(?: ?dat\.)?|geboortedag|geb\. ?op|"
            r"geb\.?|geb\.? ?dat\.?|geboorte|date of birth|birth ?date|DOB|D\.O\.B\.|"
            r"geboortedatum (?:en -plaats|[^\W\d_]+)|geboorteplaats en -datum"
        ),
    ),
    (EntityType.BSN, r"BSN(?:-?(?:nummer|nr\.?))?|burgerservice(?:nummer|nr\.?)|sofi-?nummer"),
    (
        EntityType.IBAN,
        (
            r"IBAN(?:[ -]?(?:nummer|nr\.?))?|(?:bank)?rekening[ -]?(?:nummer|nr\.?)?"
            r"(?: \(?IBAN\)?)?|rek(?:ening)?\.? ?nr\.?|bankrekening"
        ),
    ),
    (
        EntityType.ID_DOC,
        (
            r"(?:(?:nr\.?|nummer|soort en nummer|type en nummer) (?:van (?:het |uw )?)?)?"
            r"(?:paspoort|rijbewijs|identiteitskaart|id-?kaart|identiteitsbewijs|id-?bewijs|"
            r"reisdocument|legitimatie(?: ?\(nr\.?\))?|legitimatiebewijs|identificatie|"
            r"vreemdelingendocument|verblijfsdocument|paspoort ?/ ?id(?:-kaart)?)[ -]?"
            r"(?:\(?(?:nummer|nr\.?|no\.?)\)?)?|id[ -](?:nummer|nr\.?)|"
            r"V-?(?:nummer|nr\.?)|vreemdelingennummer|(?:passport|licence|id) (?:no\.?|number)|"
            r"passport|(?:number of )?(?:travel )?document(?: ?(?:no\.?|number))?|"
            r"(?:COA-?)?zorg[ -]?(?:nummer|nr\.?)|zorgpas(?:nummer|nr\.?)"
        ),
    ),
    (
        EntityType.PLATE,
        r"kentekens?(?:nummer)?(?: \(?(?:auto|voertuig|dienstauto|aanhanger)\)?)?|nummerplaat",
    ),
    (
        EntityType.STAFF_ID,
        (
            r"(?:personeels?|medewerkers?|werknemers?|registratie|stam|dienst|P|employee|"
            r"persoons|pers\.?|badge|pas|defensie|service|staff|rijkspas|toegangspas|"
            r"cliënt|client|patiënt|leerling|student(?:en)?|lidmaatschaps|leden|deelnemers?|"
            r"inschrijf|"
            r"dienst|agent|salaris|SAP|peoplesoft)"
            r"[ -]?(?:nummer|nr\.?|ID|number|no\.?|code)|"
            r"emplid|pas|badge|BIG-?(?:nummer|nr\.?|registratienummer|registratie)?|"
            r"(?:gedetineerden|detentie|cl|pat|lid|stud|rbtv|tolk|klanten?|kl)\.?"
            r"[ -]?(?:nummer|nr\.?)"
        ),
    ),
    (
        EntityType.PHONE,
        (
            r"(?:mobiele? |vaste? |privé-?)?(?:telefoon|tel\.?|mobiel|gsm|06)"
            r"(?:[ -]?(?:nummer|nr\.?))?(?: \(?(?:privé|mobiel|overdag|thuis|vast|werk|ouder|"
            r"verzorger|nood)\)?)?|telefoonnr\.?|(?:nood|privé)nummer|"
            r"telnr\.?|mobile(?: phone)?|phone"
        ),
    ),
    (
        EntityType.ADDRESS,
        (
            r"(?:woon|huis|privé|thuis)?-?adres(?: \(?(?:privé|thuis)\)?)?|straat(?:naam)?"
            r"(?: (?:en|\+|&) (?:huis)?(?:nummer|nr\.?))?|(?:home )?address|"
            r"adres (?:en (?:woon)?plaats|(?!(?:inrichting|bedrijf|school|object|instelling|"
            r"locatie|vestiging|kantoor|organisatie|werkgever|praktijk|winkel|"
            r"bouwplaats)\b)[^\W\d_]+)|"
            r"adresregel(?: ?[12])?|"
            r"huis-?(?:nummer|nr\.?)(?: ?(?:[+/&-]|en|incl\.?) ?(?:huisletter|toev(?:oeging|"
            r"\.)?))?|"
            r"huis-?(?:nummer|nr\.?) ?(?:/|en|\+|&) ?straat|"
            r"(?:huis(?:nummer)?)?toev(?:oeging|\.)?|huisletter|house (?:number|no\.?)|"
            r"street(?: name)?"
        ),
    ),
    (
        EntityType.POSTCODE,
        r"PC(?: ?/ ?(?:woon)?plaats)?|postcode(?:(?: ?/ ?| en )?(?:woon)?plaats)?|zip(?: code)?",
    ),
)
_LABEL = re.compile(
    r"[\s•*–-]*(?:\d{1,2}[.)]?\d{0,2}[.)]?\s)?(?:"
    + "|".join(f"(?P<{kind.name}>{words})" for kind, words in KINDS)
    + r")(?: (?:van )?(?:de |het |uw )?(?:betrokkene|medewerk(?:er|ster)|werknemer|militair|"
    + r"aanvra(?:ger|agster)|meld(?:er|ster)|kla(?:ger|agster)|cliënt|client|patiënt|leerling|"
    + r"partner|kind|ouder|verzoeker|belanghebbende|eigenaar|bestuurder|getuige|slachtoffer|"
    + r"verdachte|aangever|bezwaarmaker|declarant|student|bewoner|huurder))?"
    + r"[\s*]*(?:\((?:verplicht|optioneel|automatisch|voluit|blokletters|"
    + r"indien van toepassing|s|e|n|en)\))?\s*[:：]?\s*",
    re.IGNORECASE,
)
#: Words that ask for a person's data over a column, and may say anything beside a value.
_IN_TABLES = tuple(
    (kind, re.compile(words, re.IGNORECASE))
    for kind, words in (
        (
            EntityType.PHONE,
            (
                r"toestel(?:nummer|nr\.?)?|tst\.?(?: ?nr\.?)?|intern(?: nummer| nr\.?)?|"
                r"vast(?: nummer| nr\.?)?|doorkies(?:nummer|nr\.?)?|ext(?:ension)?\.?|tel\.? intern"
            ),
        ),
        (
            EntityType.DOB,
            (
                r"geb(?:oorte)?[._ -]{0,2}jaar|jaar van geboorte|gebdat|geb_?datum|geb\.?dt\.?|"
                r"(?:geboortedatum|geb\.? ?datum|date of birth|dob|"
                r"date) ?/ ?(?:geboorte|place of )?"
                r"-?(?:plaats|birth|place)|jaargang|year of birth"
            ),
        ),
        (
            EntityType.STAFF_ID,
            (
                r"(?:lln|ll|leerling|student(?:en)?|ov|onderwijs|kl|cl|pat|lid|leden|pers|regi?|"
                r"stam|emp|"
                r"employee|medew|mdw|verz|bsa|user|patiënt|cliënt|client|klant|pupil|deelnemer)"
                r"[._ -]{0,2}(?:nr|no|nummer|id|number|code)\.?|login(?:naam)?|username|user|"
                r"gebruiker(?:snaam)?|manager_?id"
            ),
        ),
        (
            EntityType.ADDRESS,
            r"h\.?nr\.?|huisnr\.?",
        ),
        (
            EntityType.PERSON,
            (
                r"tussenv(?:oegsels?)?\.?|voorvoegsels?|prefix|tsv\.?|voorl\.?|"
                r"initials?|partnernaam|"
                r"(?:first|last|given|family|full) ?_?names?|family name, given names|"
                r"bewoner\(?s?\)?|kamerbewoners?|belastingplichtigen?|naam (?:patiënt|cliënt|kind)|"
                r"naam in blokletters|(?:naam )?(?:belang|rechts?)hebbenden?|eisers?|verweerders?"
            ),
        ),
    )
)
_AMOUNT = re.compile(r"€|\beuro\b|\bEUR\b|\d,-|,\d\d$")
VALUES: dict[EntityType, re.Pattern[str]] = {
    EntityType.BSN: re.compile(r"(?<!\w)(?!\d{1,2}[-./]\d{1,2}[-./]\d)\d(?:[ .\-]?\d){7,8}(?!\w)"),
    EntityType.IBAN: re.compile(
        r"(?<!\w)[A-Z]{2}\d{2}(?:[ .]?[A-Z0-9]){11,30}(?!\w)|\d{7,10}(?!\w)"
    ),
    EntityType.ID_DOC: re.compile(r"(?<!\w)(?=[A-Z0-9 ]*\d)[A-Z0-9](?: ?[A-Z0-9]){5,11}(?!\w)"),
    EntityType.PLATE: re.compile(
        r"(?<!\w)(?=[A-Z0-9-]*\d)[A-Z0-9]{1,3}-?[A-Z0-9]{1,3}-?[A-Z0-9]{1,3}(?!\w)"
    ),
    EntityType.STAFF_ID: re.compile(r"(?<!\w)(?:[A-Z]{1,3}[-.]?)?\d(?:[ .\-]?\d){2,11}(?!\w)"),
    EntityType.DOB: LOOSE,
    EntityType.ADDRESS: re.compile(r"(?:\d{1,2}e )?[^\W\d_][^\n\d]{2,50} \d{1,4}(?!\d)[^\n]{0,12}"),
    EntityType.POSTCODE: re.compile(r"[1-9]\d{3} ?[A-Z]{2}(?!\w)"),
}
#: Where a form asks for the parts of an address: "Straatnaam", "Huisnummer", "Toev.".
_STREET_ALONE = re.compile(r"straat(?:naam)?|street(?: name)?", re.IGNORECASE)
_NUMBER_ALONE = re.compile(r"huis-?n|house n|h\.?nr", re.IGNORECASE)
_LOGIN = re.compile(r"log-?in|user|gebruiker", re.IGNORECASE)
_USER = re.compile(r"[A-Za-z][\w.-]{2,20}(?![\w@])")
_BORN_IN = re.compile(
    rf"{LOOSE.pattern}|(?<![\w./-])(?:['’‘]\d\d|(?:18|19|20)\d\d)(?!\w|[-/.]\d)", re.IGNORECASE
)
_ADDITION_ALONE = re.compile(r"(?:huis(?:nummer)?)?toev|huisletter", re.IGNORECASE)
_STREET_NAME = re.compile(r"(?:\d{1,2}e )?['’]?[^\W\d_][^\n:]{2,50}")
_HOUSE_NUMBER = re.compile(
    r"\d{1,5}(?:[ ]?[-/]?[ ]?[A-Za-z0-9]{1,4}(?!\w))?"
    r"(?:[ \u00a0]+(?:toev(?:oeging|\.)?|huisletter|letter|bus)[ :]{0,3}[\w-]{1,6}(?!\w))?",
    re.IGNORECASE,
)
_ADDITION = re.compile(r"(?!(?:nvt|geen|n\.v\.t)\b)[A-Za-z0-9][\w-]{0,5}(?!\w)", re.IGNORECASE)


def value_of(kind: EntityType, words: str) -> re.Pattern[str]:
    """The shape of a value by the kind and the words of its label."""
    if kind is EntityType.DOB:
        return _BORN_IN
    if kind is EntityType.STAFF_ID and _LOGIN.match(words):
        return _USER
    if kind is EntityType.ADDRESS:
        if _NUMBER_ALONE.match(words) and "straat" not in words.casefold():
            return _HOUSE_NUMBER
        if _ADDITION_ALONE.match(words):
            return _ADDITION
        if _STREET_ALONE.fullmatch(words):
            return _STREET_NAME
    return VALUES[kind]


def field_label(text: str) -> tuple[EntityType, str] | None:
    """What ``text`` as a whole is the label of, and its words to quote."""
    match = _LABEL.fullmatch(text)
    if match is None:
        return None
    kind = next(kind for kind, _ in KINDS if match[kind.name])
    return kind, re.sub(r"\s+", " ", match[kind.name]).strip()


def heading(text: str) -> tuple[EntityType, str] | None:
    """What a column under ``text`` holds, and its words to quote."""
    for kind, pattern in _IN_TABLES:
        if pattern.fullmatch(text):
            return kind, text
    known = field_label(text)
    return None if known is None else (known[0], text)


def is_amount(text: str) -> bool:
    """True for a sum of money, as in the row of totals under a column of numbers."""
    if _AMOUNT.search(text):
        return True
    dotted = re.fullmatch(r"\D*(\d{1,3}(?:\.\d{3}){2,})\D*", text)
    return dotted is not None and not bsn.is_valid(dotted[1].replace(".", ""))


def is_staff_number(text: str, match: re.Match[str]) -> bool:
    """False for a date, for the number of a case, and for a code with its meaning behind it."""
    around = text[max(0, match.start() - 1) : match.end() + 1]
    dated = LOOSE.fullmatch(match.group()) and re.search(r"\D", match.group())
    if dated or "/" in around:
        return False  # six figures under a heading for numbers are no day
    if re.match(r"[A-Z]{0,4}[-.]?(?:19|20)\d\d[-./]\d", match.group()):
        return False
    if match.group().isalpha() and match.group() in lexicon.words():
        return False  # "art. 11 onder g" under a heading for user names
    short = sum(c.isdigit() for c in match.group()) < 4
    return not (short and re.match(r"[ ][a-zà-ž]{4,}", text[match.end() : match.end() + 8]))
