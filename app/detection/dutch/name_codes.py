"""Capitals, abbreviations and nouns that the name model takes for somebody: ``HBJZ``, ``ivm``."""

from __future__ import annotations

import re

from app.detection.dutch import lexicon
from app.detection.dutch.name_tokens import PARTICLES
from app.detection.dutch.name_words import listed

#: Abbreviations in lower case and of words that letters, notes and chats are full of.
_SHORT_WORDS = """
aanw afd afk afw afz akk alg arr art asap aub bestek betr bez bgg bijl bijv blz bv ca cf cfr
coll conc cs dd dept dgl dir dmv doc dos drs dwz eig enz etc evt excl exp ext fig fm geb gem
gesp get gez gg hfd hfdst ibm ifv igv ihb ihkv ihv ikv inc incl ing int ipv ivm iz jl kl kmr ktr
kw lft ll maw mbt mbv med mij min miv mmv mn moi nav nbk nl nmm nr nrs nvt oa obv odr oid ok okt
olv omv on ong onv opm opmerk opn ovv pag par parl pers pk plv pnr pp prio proj ps pt pv rek
resp rev rvo sec secr sept stas stnd svp sv tav tbv tel tgv tijd tka tkn tlv tm tnv tov tst typ
tzt va vaa vd vgl vh vj vlg vlgs vnl vnw voorl voorz vrz vs vwb vzr vzv wd wg wnd wo wpl wv
wvttk zgn zgt zie zn zkh zsm afd.hfd afgeh contactpers overl vestig wwb
"""
_SHORT = frozenset(_SHORT_WORDS.split())
#: English words that letters in that language have beside numbers and names.
_ENGLISH_WORDS = """
number numbers chair salary owner place date name easter christmas passport visa street house
phone visitor visitors applicant employee employer manager minutes agenda action member members
present apologies regarding subject attachment attached regards sincerely affairs address mother
father original message authors colleagues brother sister husband wife child children school office
please thanks thank there they
"""
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
#: Who takes part in a case or a plan, and the headings of what they sent.
_PARTY = re.compile(
    r"(?:bezwaarde|(?:mede)?indiener|indienster|reclamant|appellant|geappelleerde|inspreker|insteller|"
    r"opposant|geopposeerde|rekwirant|gerekwireerde|requirant|verzoeker|verzoekster|verweerder|"
    r"verweerster|eiser|eiseres|gedaagde|gemachtigde|belanghebbende|derde-belanghebbende|omwonende|"
    r"bezwaarmaker|bezwaarmaakster|klager|klaagster|beklaagde|aanvrager|aanvraagster|vergunninghouder|"
    r"overtreder|melder|meldster|aangever|aangeefster|verdachte|betrokkene|cliënt|cliënte|patiënt|"
    r"patiënte|zorgmijder|respondent|participant|geïnterviewde|initiatiefnemer|initiatiefneemster|"
    r"ontwikkelaar|opdrachtgever|opdrachtnemer|opdrachthouder|inwoner|inwoonster|buurtbewoner|"
    r"bewonersgroep|bewonerscommissie|bewonersvereniging|huurdersvereniging|belangenvereniging|"
    r"werkgroep|actiegroep|klankbordgroep|stuurgroep|projectgroep|dorpsraad|wijkraad|buurtcomité|"
    r"toezichthouder|rapporteur|deponent|pleger|benadeelde|wederpartij|schuldenaar|schuldeiser|"
    r"saniet|curandus|rechthebbende|minderjarige|jeugdige|leerling|pupil|asielzoeker|vreemdeling|"
    r"referent|statushouder|inburgeraar|uitkeringsgerechtigde|belastingplichtige)(?:n|s|en)?"
)
#: Languages, peoples, and towns abroad that a first name is spelt like.
_PEOPLES = re.compile(
    r"(?:nederland|duit|engel|fran|spaan|italiaan|pool|turk|grie|russi|oekraïen|syri|afghaan|iraan|"
    r"irak|iraak|somali|eritre|ethiopi|marokkaan|surinaam|antilliaan|chinee|japan|indonesi|roemeen|"
    r"bulgaar|hongaar|tsjech|slowaak|portugee|braziliaan|amerikaan|brit|ier|schot|deen|zweed|noor|"
    r"fin|belgi|vlaam|frie|limburg|koerdi|arabi|perzi|berber|hindoestaan|sranan|papiament|servi|"
    r"kroati|bosni|albanee|ghanee|nigeriaan|vietname|thai|molu|javaan)(?:se?n?|sch|isch?e?|ts|e)"
    r"|tigrinya|tigrigna|dari|farsi|pashto|pasjtoe|urdu|hindi|punjabi|swahili|somali|sorani|kurmanji|"
    r"badini|mandarijn|kantonees|tamil|twi|lingala|oromo|amhaars|tarifit|tamazight|esperanto|fries|"
    r"asmara|aleppo|damascus|kabul|kaboel|bagdad|teheran|mogadishu|addis|homs|mosul|erbil|nairobi|"
    r"kiev|kyiv|charkiv|charkov|odessa|soerabaja|batavia|bandoeng|paramaribo|willemstad|ankara|izmir|"
    r"istanbul|casablanca|rabat|tanger|nador|accra|lagos|kampala|khartoem|warschau|krakau|gdansk|"
    r"boekarest|sofia|belgrado|zagreb|sarajevo|tirana|athene|lissabon|madrid|londen|berlijn|parijs|"
    r"antwerp|brussels|copenhagen|lisbon|warsaw|prague|athens|addis\sababa|khartoum|"
    r"accra|tehran|munich|cologne|stockholm|helsinki|dublin|strasbourg|"
    r"eritrea|ethiopia|somalia|turkey|morocco|bulgaria|ukraine|nigeria|ghana|"
    r"afghanistan|pakistan|suriname|colombia|venezuela|germany|belgium|scotland|"
    r"ethiopian|eritrean|somalian?|syrian|turkish|moroccan|polish|romanian|ukrainian|nigerian|"
    r"ghanaian|belgian|spanish|italian|municipality|"
    r"brussel|moskou|peking|beijing|shanghai|delhi|mumbai|karachi|lahore|islamabad|dhaka|manilla"
)
#: Ministries and laws with small letters in them.
_MIXED = re.compile(
    r"[A-Z]en[A-Z]{1,2}|M(?:in)?[A-Z](?:en[A-Z]|[A-Z]{1,3})|BuZa|AenM|Bbl|Bal|Bkl|Wav|Wlz|Wmo|Wet|Awir|Awb|"
    r"Wob|Woo|Wft|Wnt|Wjz|Wav|Wvggz|Wzd|Wpg|Wpbr|Wpr|Wfsv|Anw|Ioaw|Ioaz|Bbz|Bor|Wro|Wm|Wabo|Wsw|Wsnp|"
    r"Wia|Wao|Wajong|Zvw|Wwb|Gw|Gvw|Vw|Vb|Vc|Wwft|Avg|Uavg|Bsn|Brp|Gba|Kvk|Ggd|Uwv|Svb|Ggz|Mer|"
    r"Iow|Tw|Wkb|Wkoo|Wok|Wko|Wtz|Wtza|Wkkgz|Wgbo|Barro|Bibob"
)
#: A number right beside; a day ("EvD 3/11") and a week are what initials stand with too.
_DIGITS_ON = re.compile(r"(?![ ](?:[0-3]?\d[-/.](?:0?\d|1[0-2])(?!\d)|\d{1,2}:\d))[ /-]{0,2}\d")
_DIGITS_BACK = re.compile(r"\d[/-]\Z")
_UNIT_BACK = re.compile(
    r"(?:\b(?:directie|afdeling|afd\.|team|cluster|sectie|dienst|eenheid|hoofd|wet|regeling|ministerie|"
    r"stas|minister|dossier|zitting|status|archief|register|code|bureau|ivm|i\.v\.m\.|pgb|"
    r"raadkamer|bijlage|model|formulier|type|merk)[ :]{1,2}|"
    r"(?-i:[A-Z]{3,})[ ](?:en|of|en/of)[ ])\Z",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"[A-ZÀ-Ž][a-zß-ÿ]+[ \n]\(\Z")
_CAPITALS_NEAR = re.compile(r"[A-Z]{4,}")


#: From here on the model may call an ordinary word a name, within a sentence or behind a colon.
_BEYOND = 0.9
_WITHIN = re.compile(r"[a-zß-ÿ,][ \n]$|\w: $|[A-Z]{2}[ ]/[ ]$")


def coded(text: str, start: int, end: int, name: str) -> bool:
    """True for capitals that are no person's, however the model reads them.

    Two or three capitals may be somebody's initials, so there the neighbours must tell: a number,
    a unit, a name before the brackets. More of them, without a surname of the lists and not in a
    text in capitals, are an abbreviation.
    """
    if not name.isupper() or not name.isalpha():
        return False
    key = name.casefold()
    before, after = text[max(0, start - 20) : start], text[end : end + 20]
    if key in lexicon.surnames() and len(name) > 3:
        return False
    if len(name) > 3:
        near = _CAPITALS_NEAR.search(before) or _CAPITALS_NEAR.search(after)
        return len(name) < 9 and near is None and not _initials_beside(before, after)
    if _DIGITS_ON.match(after) or _DIGITS_BACK.search(before) or _UNIT_BACK.search(before):
        return True
    bracketed = _NAME_BEFORE.search(before) is not None and after[:1] == ")"
    return bracketed or (key in _SHORT and not is_initials_place(before))


def is_initials_place(before: str) -> bool:
    """True where initials are likelier than a word: behind "door:" or "actie"."""
    return re.search(r"(?:door|actie|akkoord|namens|behandelaar)[ :]{1,2}\Z", before) is not None


def _initials_beside(before: str, after: str) -> bool:
    """True for "R.M. ABDIRA" and "ABDIRA, R.M.", which are people."""
    return (
        re.search(r"(?:\b[A-Z]\.|[Mm]w\.|[Dd]hr\.|[Mm]evr\.|[Mm]evrouw|[Hh]eer)[ ]?\Z", before)
        is not None
        or re.match(r",?[ ](?:[A-Z]\.)+", after) is not None
    )


def noun(text: str, end: int, name: str) -> bool:
    """True for one word that is a party in a case, a people, or an abbreviation, and no name."""
    key = name.casefold()
    if " " in key or "\n" in key:
        return False
    if _MIXED.fullmatch(name) is not None:
        return True
    if _PARTY.fullmatch(key) is not None:
        return True
    if _PEOPLES.fullmatch(key) and not listed(key) and key not in lexicon.seen_names():
        return True
    dotted = text[end : end + 1] == "." and not (listed(key) or key in lexicon.given_names())
    if key in _SHORT and (name == key or dotted):
        return True
    return key in _ENGLISH and not listed(key)


def lower_name(words: list[str]) -> int:
    """How many of the words in lower case belong to a name: 1 of "samira ff op der mobiel"."""
    known = 0
    for i, word in enumerate(words):
        if word in PARTICLES:
            continue
        before = words[i - 1] if i else ""
        named = listed(word) or word in lexicon.given_names() or len(word.strip(".")) == 1
        # a word that no list has is a name at the beginning, behind an initial or a particle
        behind = not before or len(before.strip(".")) == 1 or before in PARTICLES
        if word in _SHORT or not (named or (behind and word not in lexicon.words())):
            break
        known = i + 1
    return known


def surely(text: str, start: int, end: int, probability: float) -> bool:
    """True for a word of the language that stands where only a name can: "dat Zaak vrij is"."""
    name = text[start:end]
    return (
        probability >= _BEYOND
        and name.isalpha()
        and name[1:].islower()
        and len(name) > 2
        and _WITHIN.search(text[max(0, start - 24) : start]) is not None
        and name.casefold() not in PARTICLES
    )
