"""Special and criminal personal data: health, belief, union, sexual life, origin, offences.

Articles 9 and 10 of the GDPR, ground 5.1.1d of the Woo. Such words are about nobody in a policy
paper and about somebody in a file, so a find needs a person in its sentence, and is never more than
a question to the officer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch.recognizer import DutchRecognizer, Find
from app.model.detection import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator

SCORE = 0.5
"""Between the profile's two thresholds: always a question."""

_S = r"[ \n]"
_ILLNESS = (
    r"(?:ernstige?|chronische?|acute|zware?|lichte?|vorm van|terugkerende?)?[ \n]?"
    r"(?:ziekte van [A-Z][\w-]+|syndroom van [A-Z][\w-]+|burn-?out|overspannen(?:heid)?|depressie|"
    r"(?:long|borst|darm|huid|prostaat|hersen|bloed|lever|nier)?kanker|leukemie|tumor|PTSS|autisme|"
    r"ADHD|ADD|diabetes|suikerziekte|epilepsie|hiv|aids|multiple sclerose|reuma|artrose|dementie|"
    r"alzheimer|parkinson|hartinfarct|herseninfarct|hersenbloeding|beroerte|hersenletsel|psychose|"
    r"schizofrenie|borderline|anorexia|boulimia|(?:alcohol|drugs|gok)?verslaving|hernia|"
    r"long[ -]?covid|miskraam|abortus|fibromyalgie|COPD|astma|whiplash|hartklachten|"
    r"rugklachten|psychische klachten|angststoornis|paniekaanvallen|hersenschudding|"
    r"zelfmoordpoging|suïcidepoging)"
)
_HEALTH = re.compile(
    rf"(?P<me>heb|ben|lijd|kreeg)?(?:heeft|had|kreeg|krijgt|lijdt{_S}aan|leed{_S}aan|lijd{_S}aan|"
    rf"heb|diagnose|gediagnosticeerd{_S}met|herstell\w+{_S}van|behandeld{_S}(?:voor|wegens|aan)|"
    rf"opgenomen{_S}(?:wegens|vanwege|met)|overleden{_S}aan|wegens|vanwege|door|als{_S}gevolg{_S}van|"
    rf"met|voor|aan)(?:{_S}(?:een|de|het|haar|zijn|mijn|zij|hij))?{_S}(?P<datum>{_ILLNESS})(?!\w)"
)
_STATE = re.compile(
    rf"(?<!\w)(?P<datum>(?:sinds{_S}(?:\w+{_S})?\d{{4}}{_S})?(?:(?:volledig|gedeeltelijk|blijvend|\d+%){_S})?"
    rf"arbeidsongeschikt(?:{_S}(?:door|wegens|vanwege)(?:{_S}een)?{_S}{_ILLNESS})?|zwanger|"
    rf"rolstoelgebonden|slechtziend|slechthorend|verslaafd{_S}aan{_S}\w+|terminaal{_S}ziek|ongeneeslijk"
    rf"{_S}ziek|langdurig{_S}ziek|in{_S}de{_S}Ziektewet|WIA-uitkering|WAO-uitkering|Wajong(?:-uitkering)?|"
    rf"opgenomen{_S}(?:geweest{_S})?in{_S}(?:een|de){_S}(?:kliniek|psychiatrische{_S}\w+|GGZ-\w+)|onder{_S}behandeling"
    rf"(?:{_S}(?:te{_S}zijn|is|was))?{_S}(?:voor|wegens|van){_S}(?:een{_S})?{_ILLNESS})(?!\w)"
)
_UNIONS = r"(?:FNV|CNV|VCP|AFMP|ACOM|VBM|AOb|NU'91|Abvakabo|De Unie|NVJ|ANPV|NPB)"
_UNION = re.compile(
    rf"(?P<datum>(?:kader)?lid{_S}(?:van|bij){_S}(?:de{_S}|het{_S})?(?:{_UNIONS}(?:{_S}\w*bond)?|vakbond(?:{_S}{_UNIONS})?)|"
    rf"vakbondslid(?:maatschap)?|lidmaatschap{_S}van{_S}(?:de{_S})?{_UNIONS})(?!\w)"
)
_BELIEF = re.compile(
    rf"(?:is|was|als|praktiserend|belijdend|bekeerd{_S}tot(?:{_S}de|{_S}het)?|ben){_S}(?:een{_S})?"
    rf"(?P<datum>moslima?|katholiek|rooms-katholiek|joods|jood|jodin|hindoe|hindoestaans|jehova'?s?"
    rf"{_S}getuige|gereformeerd|protestant|christen|boeddhist|de{_S}islam|islam|christendom|homoseksueel|"
    rf"homo|lesbisch|biseksueel|transgender|transseksueel|transvrouw|transman)(?!\w)"
)
_IS = re.compile(
    rf"(?P<datum>moslima?|katholiek|joods|hindoe|gereformeerd|protestant|christen|boeddhist|"
    rf"homoseksueel|lesbisch|biseksueel|transgender)(?={_S}(?:is|was|zijn)(?!\w))"
)
_ORIGIN = re.compile(rf"(?P<datum>van{_S}[A-Z][a-z]+(?:se|e){_S}(?:afkomst|origine|komaf))(?!\w)")
_DRUGS = re.compile(
    rf"gebruikte?(?:{_S}(?:hij|zij|ze))?{_S}(?P<datum>cocaïne|heroïne|drugs|harddrugs|GHB|cannabis|wiet|"
    rf"speed|amfetamine)(?!\w)"
)
_CRIME = re.compile(
    rf"(?<!\w)(?P<datum>(?:(?:is|was|werd|wordt){_S})?(?:eerder{_S}|in{_S}\d{{4}}{_S})?(?:veroordeeld{_S}"
    rf"(?:tot|voor|wegens)|verdacht{_S}van|aangehouden{_S}(?:voor|wegens|op{_S}verdenking{_S}van)){_S}"
    rf"(?:een{_S}|het{_S})?[\w-]+(?:{_S}met{_S}geweld)?|strafblad|strafrechtelijk{_S}verleden|"
    rf"justitiële{_S}(?:documentatie|antecedenten)|gedetineerd(?:{_S}in{_S}[\w ]{{3,20}})?)(?!\w)"
)
_KINDS = (
    (_HEALTH, "iemands gezondheid"),
    (_STATE, "iemands gezondheid"),
    (_UNION, "iemands lidmaatschap van een vakbond"),
    (_BELIEF, "iemands overtuiging of seksuele gerichtheid"),
    (_IS, "iemands overtuiging of seksuele gerichtheid"),
    (_ORIGIN, "iemands afkomst"),
    (_DRUGS, "iemands gezondheid"),
    (_CRIME, "iemands strafrechtelijk verleden"),
)
_SENTENCE = re.compile(r"[^.!?\f]*(?:[.!?\f]|\n\n|$)")
_SOMEBODY = re.compile(
    r"(?<![\w-])(?:[Hh]ij|[Zz]ij|hem|haar|[Bb]etrokkene|[Vv]erzoek(?:st)?er|[Kk]lager|[Kk]laagster|"
    r"[Cc]liënte?|[Pp]atiënte?|[Mm]edewerk(?:st)?er|[Ww]erkneemster|[Ww]erknemer|[Cc]ollega|zoon|"
    r"dochter|echtgenote?|moeder|vader|broer|zus|[Mm]evrouw|[Mm]eneer|[Dd]e heer|[Dd]hr\.|[Mm]w\.|"
    r"[Vv]erdachte|[Aa]anvra(?:ger|agster)|[Bb]ewoner|[Mm]ijn (?:man|vrouw|kind|partner)|"
    r"[Ii]k (?:heb|ben|lijd|had|kreeg|was))(?![\w-])"
)


class SpecialRecognizer(DutchRecognizer):
    """Words on health, belief, union, sexual life, origin or offences of somebody."""

    entity = EntityType.SPECIAL

    def finds(self, text: str) -> Iterator[Find]:
        for sentence in _SENTENCE.finditer(text):
            if not _SOMEBODY.search(sentence[0]):
                continue
            for pattern, about in _KINDS:
                for match in pattern.finditer(text, *sentence.span()):
                    why = f"Lijkt iets te zeggen over {about}"
                    yield Find(*match.span("datum"), SCORE, why, final=True)
