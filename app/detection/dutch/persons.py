"""Persons by rule: the grammar of names, and places where a name is expected."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.appositions import apposed
from app.detection.dutch.lower_names import lower_names
from app.detection.dutch.name_blocks import never
from app.detection.dutch.name_pairs import paired
from app.detection.dutch.name_tokens import PARTICLES
from app.detection.dutch.name_words import listed, strong_given
from app.detection.dutch.names import NameSpan, find_names
from app.detection.dutch.person_labels import OPENERS, labelled
from app.detection.dutch.recognizer import DutchRecognizer, Find
from app.detection.labels import is_office
from app.model.detection import EntityType, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

_SALUTATION = re.compile(
    r"(?m)^[ ]*(?P<word>geachte|beste|hoi|hallo|hi|hai|dag|lieve|goedemorgen|goedemiddag|"
    r"goedenavond|waarde|weledelgeboren|dear)[ ](?P<rest>[^\n]{1,70})",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?m)(?:^[ ]*|(?<=[.!?)][ ]))"
    r"(?:met\s(?:de\s)?(?:vriendelijke|hartelijke|collegiale|beste|warme)\s"
    r"groet(?:en)?|hoogachtend|"
    r"(?:mei\s)?(?:freonlike\s|freonlike\s)?groetnis(?:sen)?|tige\s(?:by)?tank|"
    r"(?:vriendelijke|hartelijke|veel|warme|beste)\sgroet(?:en|jes)?|groet(?:en|jes)?|gr\.?|gr|mvg|m\.v\.g\.?|"
    r"vr\.?\s?gr\.?|(?:kind|best|warm)(?:est)?\sregards|regards|cheers|"
    r"(?:many\s)?thanks(?=[,.! ]*\n)|"
    r"all\sthe\sbest|yours\s(?:sincerely|faithfully)|sincerely|hartelijks|liefs|dank|bedankt)"
    r"[ ]?[,.!]*"
    r"(?P<rest>(?:[ ]*\n+[^\n]{0,60}){1,3}|[ ][^\n]{1,40})",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?<![\w-])(?P<office>minister(?:-president)?|oud-minister|premier|staatssecretaris|kamerlid|"
    r"(?:van )?het lid|de leden|kamerleden|senator|burgemeester|wethouder|raadslid|gedeputeerde|"
    r"commissaris van de koning|dijkgraaf|president|(?:stas|stassen|min\.)(?: [A-Z]\w{1,6})?|"
    r"bondskanselier|eurocommissaris|(?-i:M(?:in|[iI]n)?(?:LNV|BZK|BZ|JenV|VWS|SZW|OCW|EZK?|IenW|IenM|"
    r"Fin|Def)|[Ss]tas(?:LNV|BZK|BZ|JenV|VWS|SZW|OCW|EZK?|IenW|IenM|Fin|Def)))[ \n]\(?(?=[^\s(])",
    re.IGNORECASE,
)
#: The officer who writes the report: "hoorde ik, Van Beusekom, als getuige".
_I = re.compile(r"(?<![\w-])[Ii]k,[ \n](?:verbalisant(?:en)?,?[ \n])?(?=[A-ZÀ-Ž'’])")
#: Words with a capital in a row, with particles, commas and "en" between them.
_RUN = re.compile(
    r"(?:(?:(?:van|von|de|der|den|het|ten|ter|te|el|al|la|in|op|uit|dos|da|"
    r"['’][ts]|d['’])[ \n]){0,3}"
    r"(?:d['’])?[A-ZÀ-Ž'’][\w.'’-]*(?:,?[ \n](?:en[ \n])?)?){1,9}"
)
_FIRST = re.compile(r"[A-ZÀ-Ž][\w'’-]+(?=[ \n](?:op|in|uit|bij|aan)[ \n])")
_AND = re.compile(r",[ \n](?:en[ \n])?|[ \n](?:en|of|&)[ \n]")
#: Somebody who is spoken to in a message: "@Roderick: wil jij ...".
_MENTION = re.compile(
    r"(?<![\w.])@(?P<name>[^\W\d_][^\W\d_]+(?:-[^\W\d_]+)?(?:[ ][A-Z][^\W\d_]+)?)(?=[:, ])"
)
_RELATION = re.compile(
    r"(?<![\w-])(?P<word>man|vrouw|echtgenoot|echtgenote|partner|vriendin?|zoon|dochter|kinderen|"
    r"zoons|dochters|moeder|vader|broer|zus|broers|zussen|ouders|kleinkinderen|"
    r"zusje|broertje|opa|oma|oom|tante|neef|nicht|buurman|buurvrouw|collega|huisgenoot|cliënt)"
    r"[ \n]\(?(?=[^\W\d_])",
    re.IGNORECASE,
)
_HURRIED = re.compile(
    r"(?<![\w@./-])(?:(?i:hoi|hi|ha|hey|hai|dag|beste|met|van|door|bij|voor|aan|heb je|"
    r"had|heeft|en|dat|of|tegen|naar|vraag|bel|groet|groetjes|gr|mvg|ik ben|collega|thuis bij|moet|"
    r"zegt|oom|tante|broer|zus|zoon|dochter|neef|nicht|vriend|vriendin|buurman|buurvrouw)"
    r"[ ,.]{1,2})"
    r"(?P<name>[a-zß-ÿ]{4,})(?![\w@/-]|\.\w)"
)
_AGED = re.compile(
    r"(?<![\w-])(?P<name>(?:[A-ZÀ-Ž][a-zß-ÿ]+[ ])?[A-ZÀ-Ž][a-zß-ÿ'’]+(?:-[A-ZÀ-Ž][a-zß-ÿ]+)?)"
    r"(?:,[ ]\d{1,2}[ ]jaar|[ ]\(\d{1,2}(?:[ ]jaar)?\))(?!\w)"
)
#: Lower case behind a form of address, as people write in a hurry: "een meneer fernández".
_ADDRESSED = re.compile(
    r"(?<![\w-])(?P<word>(?i:meneer|mijnheer|mevrouw|mevr\.?|mvr\.?|mnr\.?|hr\.|mw\.?|dhr\.?|de\sheer|buurman|buurvrouw|"
    r"juf|familie|dokter))[ \n](?P<name>(?:(?:van|de|der|den|ter|ten|el|al|da)[ ]){0,3}"
    r"[a-zß-ÿ'’]{3,}(?:-[a-zß-ÿ]{3,})*)(?![\w-])"
)
_CALLING = re.compile(
    r"(?<![\w-])(?P<word>(?i:dokter|(?:huis|bedrijfs|tand|kinder|verzekerings)?arts|chirurg|"
    r"psycholoog|psychiater|verpleegkundige|therapeut|fysiotherapeut|notaris|advocaat|advocate|rechercheur|"
    r"wijkagent|agent|verbalisant|docent|docente|leraar|lerares|juf|boekhouder|leidinggevende|"
    r"toezichthouder|boa|inspecteur|handhaver|\w*deskundige|buddy|mentor|tolk|melder|wijkagent|mail|e-mail|gespreksverslag|"
    r"interview(?:\smet)?|gesprek\smet|(?:mail|brief)\s[^\n]{2,30}\saan|"
    r"teamleider|projectleider|consulent|consulente|begeleider|begeleidster|makelaar|architect|"
    r"trainer|coach|getuige|verdachte|slachtoffer|aangever|aangeefster|buurtbewoner|vrijwilliger|"
    r"leerling|student|cliënte?|patiënte?|bewoner|bewoonster|medewerkster))[ \n](?=[A-ZÀ-Ž'’])"
)
_GROUP = re.compile(
    r"(?<![\w-])(?P<word>(?i:(?:buurt|dorps)?bewoners|omwonenden|buren|collega['’]?s|getuigen|"
    r"insprekers|melders|klagers|verbalisanten|agenten|inspecteurs|toezichthouders|aangevers|"
    r"reclamanten|appellanten|verzoekers|huurders|eigenaren|vrijwilligers|stagiairs))[ \n]"
    r"(?=[A-ZÀ-Ž'’])"
)
_NOBODY = re.compile(
    r"(?:voorzitter|collega|allen|lezer|heer/mevrouw|heer of mevrouw|mevrouw/heer|leden|griffier|"
    r"minister|staatssecretaris|dames|bewoner|relatie|redactie|burgemeester|directie)",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\s*(?:waterschap|gemeente|provincie|ministerie|stichting|vereniging|politie|universiteit|"
    r"omgevingsdienst|veiligheidsregio|inspectie|team|afdeling|directie|dienst)\s",
    re.IGNORECASE,
)


class PersonRecognizer(DutchRecognizer):
    """Names of persons."""

    entity = EntityType.PERSON

    def finds(self, text: str) -> Iterator[Find]:
        for name in find_names(text, 0, len(text)):
            yield _found(name)
        yield from self._office_holders(text)
        yield from self._relatives(text)
        yield from self._callings(text)
        yield from self._groups(text)
        yield from self._addressed(text)
        yield from self._aged(text)
        yield from self._hurried(text)
        yield from self._writers(text)
        yield from labelled(text)
        yield from lower_names(text)
        yield from (*apposed(text), *paired(text))
        yield from self._salutations(text)
        yield from self._closings(text)

    @staticmethod
    def _office_holders(text: str) -> Iterator[Find]:
        """Bare surnames after an office: "minister Brekelmans"."""
        for match in _OFFICE.finditer(text):
            office = match["office"].lower()
            for name in find_names(text, match.end(), match.end() + 50, expected=True):
                # "burgemeester van Utrecht": a surname alone has its particle with a capital.
                if name.start > match.end() or not text[name.start].isupper():
                    break
                why = f"Staat na '{office}'"
                yield Find(name.start, name.end, name.score, why, role=Role.AMBTSDRAGER)
                break

    @staticmethod
    def _relatives(text: str) -> Iterator[Find]:
        """A first name after what somebody is to somebody: "mijn zoon Daan", "collega Bas"."""
        for match in _RELATION.finditer(text):
            at = match.end()
            for name in _names_right_after(text, match.end()):
                if name.start != at or not _called(text[name.start : name.end]):
                    break
                why = f"Staat na '{match['word'].lower()}'"
                yield Find(name.start, name.end, 0.7, why)
                more = _AND.match(text, name.end)
                at = more.end() if more is not None else -1

    @staticmethod
    def _callings(text: str) -> Iterator[Find]:
        """A name after what somebody does or is: "bedrijfsarts Goedkoop", "getuige Ad"."""
        for match in _CALLING.finditer(text):
            for name in _names_right_after(text, match.end()):
                opens = text[name.start : name.end].casefold() in OPENERS
                if name.start == match.end() and not opens:
                    # What no list has may as well be a unit or a product.
                    score = name.score if name.score > 0.8 else 0.45
                    yield Find(name.start, name.end, score, f"Staat na '{match['word'].lower()}'")
                break

    @staticmethod
    def _groups(text: str) -> Iterator[Find]:
        """Surnames after what several people are: "buurtbewoners Hoksbergen en Pouwels"."""
        for match in _GROUP.finditer(text):
            at = match.end()
            for name in _names_right_after(text, match.end()):
                last = re.split(r"[ \n]", text[name.start : name.end])[-1].casefold()
                if name.start != at or not listed(last) or last in lexicon.places():
                    break
                why = f"Staat na '{match['word'].lower()}'"
                yield Find(name.start, name.end, min(name.score, 0.7), why)
                more = _AND.match(text, name.end)
                at = more.end() if more is not None else -1

    @staticmethod
    def _hurried(text: str) -> Iterator[Find]:
        """First names in lower case, as people write in chats, where they are spoken of."""
        for match in _HURRIED.finditer(text):
            key = match["name"]
            if strong_given(key) and key not in lexicon.words() and key != "stas":
                yield Find(*match.span("name"), 0.45, "Is een voornaam in kleine letters")

    @staticmethod
    def _aged(text: str) -> Iterator[Find]:
        """Whoever has an age: "een inwoner (Vanhaverbeke, 67 jaar)", "Maduro (71)"."""
        for match in _AGED.finditer(text):
            key = match["name"].rpartition(" ")[2].casefold()
            if key not in lexicon.places() and not never(key):
                listed_name = listed(key) or strong_given(key)
                score = 0.7 if listed_name or key not in lexicon.words() else 0.45
                yield Find(*match.span("name"), score, "Staat met een leeftijd erachter")

    @staticmethod
    def _addressed(text: str) -> Iterator[Find]:
        for match in _ADDRESSED.finditer(text):
            keys = re.split(r"[ -]", match["name"])
            known = all(k in PARTICLES or listed(k) for k in keys)
            if all(k in PARTICLES for k in keys):
                continue  # "een mw uit Hengelo"
            plain = any(k in lexicon.words() for k in keys if k not in PARTICLES)
            plain = plain and "-" not in match["name"]
            if plain:
                continue
            score = 0.75 if known else 0.45
            yield Find(*match.span("name"), score, f"Staat na '{match['word'].lower()}'")

    @staticmethod
    def _writers(text: str) -> Iterator[Find]:
        for match in _MENTION.finditer(text):
            if _called(match["name"]) and match["name"][0].isupper():
                yield Find(*match.span("name"), 0.75, "Wordt aangesproken met @")
        for match in _I.finditer(text):
            for name in _names_right_after(text, match.end()):
                if name.start == match.end():
                    yield Find(name.start, name.end, name.score, "Staat na 'ik' als schrijver")
                break

    @staticmethod
    def _salutations(text: str) -> Iterator[Find]:
        for match in _SALUTATION.finditer(text):
            if _NOBODY.match(match["rest"]):
                continue
            start, end = match.span("rest")
            comma = text.find(",", start, end)
            end = comma if comma >= 0 else min(end, start + 40)
            for name in find_names(text, start, end, expected=True):
                if name.start - start > 30:
                    break
                yield Find(name.start, name.end, name.score, "Staat in de aanhef")

    @staticmethod
    def _closings(text: str) -> Iterator[Find]:
        for match in _CLOSING.finditer(text):
            for name in find_names(text, *match.span("rest"), expected=True):
                line = text[text.rfind("\n", 0, name.start) + 1 : name.start]
                if not is_office(line) and not _BODY.match(line):
                    yield Find(name.start, name.end, name.score, "Staat onder de groet")
                    break


def _names_right_after(text: str, start: int) -> list[NameSpan]:
    """Names in the words with a capital from ``start`` on; a verb is none, whatever lists say."""
    run = _RUN.match(text, start)
    if run is None:
        return []
    names = find_names(text, start, run.end(), expected=True)
    first = _FIRST.match(text, start)
    if not names and first is not None and strong_given(first[0].casefold()):
        # "mijn broer Evelien op Beneluxlaan 223" is no street called Evelien
        return [NameSpan(start, first.end(), 0.7, "")]
    return names


def _called(name: str) -> bool:
    """True for a first name, or a word with a capital that no list of words has."""
    first = name.split(maxsplit=1)[0].casefold()
    return strong_given(first) or (first not in lexicon.words() and first not in lexicon.places())


def _found(name: NameSpan) -> Find:
    why = f"Lijkt een naam, omdat het {name.reason}"
    titled = "aanspreektitel" in name.reason
    return Find(name.start, name.end, name.score, why, form=True, titled=titled)
