"""The words for public offices, for ranks and for what stands between them and a name.

Parts of patterns, to be compiled by :mod:`~app.proposal.functions`.
"""

from __future__ import annotations

POLITICAL = (
    r"(?:vice-?)?minister-?president|vice-?premier|premier|(?:vice-?)?minister(?:s|in)?"
    r"|staatssecretaris(?:sen)?|bewindspers(?:oon|onen)"
    r"|(?:(?:tweede|eerste) ?)?kamerl(?:id|eden)|senator(?:en)?|kamervoorzitter"
    r"|voorzitter van de (?:tweede|eerste) kamer|fractievoorzitter|europarlement(?:ari[eë]r|slid)"
    r"|eurocommissaris|commissaris van de koning(?:in)?|gedeputeerden?|statenl(?:id|eden)"
    r"|(?:loco-?)?burgemeesters?|burg\.|br?gm\.?|burgem\.|we?th\.|schepen|cdk|(?<!\d )min\."
    r"|(?:loco)?wethouders?|(?:gemeente)?raadsl(?:id|eden)"
    r"|dijkgraaf|(?:hoog)?heemra(?:ad|den)|rijksvertegenwoordiger|rechters?|kantonrechter|rechter-commissaris|raadsheer"
    r"|griffier|gemeente-?secretaris|secretaris-directeur|(?:nationale )?ombuds(?:man|vrouw)"
    r"|burgerraadsl(?:id|eden)|portefeuillehouder|bondskanselier|koning(?:in)?|prins(?:es)?"
    r"|president(?! van)"
    # "of" alone is Dutch for "or"
    r"|(?:mayor|governor|(?<!police\s)commissioner|alderman)\sof\s"
    r"(?-i:(?:the[ ])?[A-Z][\w'-]+(?:[ -][A-Z][\w'-]+)?)(?=[ ,(])"
    r"|gouverneurs?(?! van de (?:nederlands|bank))|(?:home|foreign)\ssecretary"
    r"|state\ssecretary|prime\sminister|member\sof\sparliament|mayor|alderm[ae]n"
    r"|councill?ors?|council(?:wo)?man|(?<!police\s)commissioners?|(?:island\s)?governor"
    r"|minister of (?!(?:zijn|haar|diens|de|het|een|staatssecretaris|wethouder|iemand)\b)[a-z]+"
    r"(?: [a-z]+){0,3}|h\.e\."
    r"|(?:loko-?)?boargemasters?|wethâlders?|riedsl(?:id|eden)|deputearren?|steatel(?:id|eden)"
    r"|kommissaris fan de kening(?:inne)?"
    r"|loco|gezaghebbers?|eiland(?:s?raadsl(?:id|eden)|gedeputeerden?)|gedep\."
    r"|provincial\sdeput(?:y|ies)"
    r"|(?<!kandidaat-)(?<!aspirant-)(?<!kandidaat )lid (?:van de )?"
    r"(?:(?:tweede|eerste) kamer|[te]k)"
    r"(?!-|[ ](?:fractie|medewerk))|ambts?(?:voorgang(?:er|ster)|genoot|genote)"
    r"|(?:AB|DB)-l(?:id|eden)"
)
#: Offices that are written beside a citizen's name, or that clubs and the police have too.
UNSURE = (
    r"(?:ombuds(?:man|vrouw)|ambts?\w+|(?:AB|DB)-l\w+|gouverneurs?|(?:home|foreign)\ssecretary)"
)
#: What speaks for all names behind it.
PLURAL = (
    r"ministers|staatssecretarissen|bewinds(?:personen|lieden)|senatoren|kamerleden|raadsleden"
    r"|statenleden|wethouders|burgemeesters|gedeputeerden|rechters|(?:hoog)?heemraden"
    r"|burgerraadsleden"
)
#: Written in capitals it is a member, else a measure of something.
MEMBER_CODE = r"M[EP]?Ps?"
#: What alderman and provincial executive are of, without "of": "wethouder onderwijs Mol".
SUBJECTS = (
    r"(?:onderwijs|zorg|cultuur|sport|wonen|milieu|economie|mobiliteit|ruimte"
    r"|welzijn|jeugd|verkeer|water|natuur|veiligheid|financi[eë]n|wmo|duurzaamheid|bouwen"
    r"|sociaal domein|sociale zaken|vergunningen|handhaving|openbare (?:werken|orde)|toerisme"
    r"|ruimtelijke ordening|landbouw|energie|klimaat|afval|groen|personeel|participatie)"
)
SUBJECT = (
    rf"(?:[ ](?:van[ ])?{SUBJECTS}"
    r"|[ ](?-i:[a-zë]{4,}(?: en [a-zë]{4,})?)(?=:))?"
)
TOP = (
    r"(?:plv\.?|plaatsvervangend|waarnemend|wnd\.?)?\s?(?:secretaris-generaal|directeur-generaal"
    r"|inspecteur-generaal|commandant der strijdkrachten)"
)
TOP_CODES = r"(?:(?:[Pp]lv\.? ?|P)?(?:SG|DG|CDS|IG))"
MANAGEMENT = (
    r"(?:adjunct-|plaatsvervangend )?directeur|afdelingshoofd|hoofd(?: van)?(?: de)?(?: afdeling)?"
    r"|teamleider|teammanager|clusterco[oö]rdinator|projectleider|programmamanager"
    r"|programmadirecteur|manager|(?:pers)?woordvoerder|commandant|bestuurder"
)
STAFF = (
    r"(?:senior |strategisch |co[oö]rdinerend )*(?:beleids(?:medewerker|adviseur)|adviseur|jurist"
    r"|medewerker|secretaresse|managementassistente?|handhaver|toezichthouder|behandelaar"
    r"|inspecteur|specialist|analist|stagiaire?)"
)
FORMER = r"(?P<former>oud-|ex-|voormalig[e]? |gewezen |toenmalig[e]? )?"
PORTFOLIO = (
    r"(?:[ \n](?:van|voor|bij|in|te)[ \n](?:de |het )?[A-ZÀ-Ž][\w'’-]*"
    r"(?:(?:,[ \n]|[ \n]en[ \n]|, en |[ \n])[A-ZÀ-Ž][\w'’-]*){0,6})?"
)
ADDRESS = (
    r"(?:\s*(?:de heer|mevrouw|frou|de hear|dhr\.?|mevr\.?|mw\.?|Mr?s?\.?"
    r"|(?:prof|dr|drs|mr|ir|ing)\.?)"
    r"(?![\w-]))*"
)
NAMES = (
    r"(?:(?:(?:de heer|mevrouw|(?:dhr|mevr|mw|prof|drs?|mr|ir|ing)\.?)[ ])*"
    r"(?:(?:van|von|de|der|den|ter|ten|el|['’]t)[ \n]|(?:al|el|bin)-)*[A-ZÀ-Ž][\w.'’-]*"
    r"(?:[ \n](?:van|von|de|der|den|ten|ter|['’]t|[A-ZÀ-Ž][\w.'’-]*))*"
    r"(?:[ \n](?:op|in|aan)[ \n](?:de|den|'t)[ \n][A-ZÀ-Ž][\w.'’-]*)?"
    r"(?:[ \n]\([^()\n]{2,22}\))?(?:,[ \n]|[ \n]en[ \n]))*"
)
PARTIES = (
    r"VVD|PVV|CDA|D66|GroenLinks-PvdA|GL-PvdA|GroenLinks|GL|PvdA|PRO|SP|PvdD|ChristenUnie|CU|FVD|FvD"
    r"|SGP|DENK|Volt|JA21|BBB|NSC|50PLUS|BIJ1|Groep[ -]\w+|Lid[ -]\w+|DNA|OPNL|OSF"
    r"|PvdA[-/]GL|PvdA[-/]GroenLinks|GL/PvdA|(?:CU|ChristenUnie)[-/]SGP|SGP[-/](?:CU|ChristenUnie)"
    r"|CDA/(?:CU|ChristenUnie)|PCG|Water Natuurlijk|AWP|Gemeentebelang(?:en)?|Dorpsbelang(?:en)?"
    r"|Burgerbelang(?:en)?|(?:Leefbaar|Lokaal|Fractie|Lijst)(?: [A-ZÀ-Ž][\w-]+){1,2}"
    r"|(?-i:(?:Stads|Dorps|Ouderen|Senioren|Burger|Gemeente)partij(?: [A-ZÀ-Ž][\w-]+)?"
    r"|Partij (?:(?:voor|van) (?:de |het )?)?[A-ZÀ-Ž][\w-]+(?: [A-ZÀ-Ž][\w-]+)?)"
)
