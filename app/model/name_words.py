"""Words that stand around Dutch names: titles, ranks, infixes, suffixes, and words that are names.

All entries are in lower case without dots; :func:`app.model.person_name.fold` makes them so.
"""

from __future__ import annotations


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


def _names(*lines: str) -> frozenset[str]:
    """Keys as :func:`app.model.person_name.fold` makes them."""
    return frozenset(name.lower().replace(" ", "") for line in lines for name in line.split(", "))


SALUTATIONS = _words("heer dhr hr mevrouw mevr mw meneer mevrouw/meneer mej")

TITLES = _words(
    "prof professor dr drs mr ir ing bc ds jhr jkvr mgr hare zijne excellentie ze he emeritus em",
    "dra cand habil hc",
)

RANKS = _words(
    "generaal luitenant-generaal generaal-majoor brigadegeneraal commandeur kolonel overste",
    "luitenant-kolonel majoor kapitein ritmeester luitenant vaandrig kornet adjudant sergeant",
    "sergeant-majoor wachtmeester opperwachtmeester korporaal soldaat matroos marinier admiraal",
    "vice-admiraal viceadmiraal schout-bij-nacht kapitein-luitenant luitenant-ter-zee kol lkol",
    "lt-kol ltkol maj kap kapt elnt tlnt lnt vdg kor aoo aooi sgt sgt1 sgtm smjr wmr kpl kpl1 sld",
    "cdr ktz kltz ltz ltz1 ltz2 ltz3 ltz2oc sbn vadm adm genm genmaj gen-maj lgen genlt bgen bgn",
    "gen-b",
)

SUFFIXES = _words(
    "msc bsc ma ba llm llb mba mpa phd ra re ro emsd mms msec emim mim bba bed med rc cissp cisa",
    "cism mph mphil dphil edd jr sr junior senior bd med cpc ceh pmp eur-ing mpm mpim bict bn",
)

INFIX_WORDS = _words(
    "van de der den des het ter ten te 't op in aan bij onder over uit uijt voor tot von zu zur",
    "zum vom vd v vander vanden vande du le la les del della di da dos do das el al af d' l' ver",
    "'s s' am auf dem ben bin ibn abu",
)

LEADING_INFIXES = INFIX_WORDS - _words("ben bin ibn abu v do am ver s' 's voor tot uit")
"""Infix words that may open a name, capitalised too; the others may be given names or words."""

COMMON_WORDS = _words(
    "appel arts baan baas bakker balk band bank beek beer beheer berg bergen berk best beuk bijl",
    "bloem blok boer bol bom bond boom boon boot bos boter bouw braam brand breed brief broek",
    "broer brood brouwer brug bruin buis burger buur dag dam dekker dijk dik doorn dorp draad",
    "drost duif eik eind engel ezel fiets gaaf geest geld gerecht glas goed graaf graan gras",
    "groen groep groot haak haan haas hak hal hamer hand hart heer heide held hemel hert heuvel",
    "hoek hof hollander hond hoog hoop horst hout houten huis jager jong jonge kamer kamp kan",
    "kant kast kat keizer kerk kern kers keuken kind klein klerk klok knecht kok koker konijn",
    "koning kool koop koper kort koster kraan kramer krans krijger kroon kruis kuiper kunst kwast",
    "laan lage land lang lange leer leeuw licht linde loon loop maan maat macht man markt meer",
    "mees meester mol molen molenaar mooi mulder munt muur nacht nagel nieuw noord noot oord oost",
    "oosten oude ouden oven paal paard park pas peer pen piet pijl plaats plank plas poel polder",
    "poort post pot prins punt raad rechter rein ridder riet rijk ring roest rood roos rouw",
    "ruiter schaak schaap scheper scherp schilder schipper schoen school schot schouten schrijver",
    "slager slot smal smit snel snijder spaan spiegel spoor staal stad stam steen ster sterk",
    "stoel stok straat stroom tak tang timmer timmerman tol toren trap tuin vaart valk veen veer",
    "veld vet vink vis visser vlieger vliet vogel vos vrede vriend wagen wal want water weg weide",
    "west wever wiel wijk wijn wild wind winkel winter wit witte wolf zand zanger zee zijl zomer",
    "zon zorg zwaan zwart",
)
"""Surnames (without infix) that are ordinary Dutch words too: match their case, not alone."""

FREQUENT_SURNAMES = _names(
    "Bakker, Becker, Blom, Boerma, Boon, Bos, Brouwer, Bruins, de Boer, de Bruijn, de Graaf",
    "de Groot, de Haan, de Jong, de Jonge, de Vries, de Wit, Dekker, Dijk, Dijkstra, Heerma",
    "Hendriks, Hoekstra, Huisman, Jacobs, Jansen, Janssen, Kaag, Klaver, Kok, Koster, Kramer",
    "Krul, Kuiper, Kuipers, Maes, Martens, Meijer, Mulder, Peeters, Peters, Post, Postma, Prins",
    "Rutte, Scholten, Schouten, Smit, Smits, Steen, van Ark, van Dam, van den Berg",
    "van den Brink, van den Broek, van den Heuvel, van der Heijden, van der Linden, van der Meer",
    "van der Veen, van der Wal, van Dijck, van Dijk, van Es, van Leeuwen, van Veen, van Vliet",
    "van Wijk, Veenstra, Verhoeven, Vermeulen, Visser, Vos, Wiersma, Willems",
)
"""Surnames that so many people have that, alone, they point at nobody in particular."""

AMBIGUOUS_GIVEN = _words(
    "ad amber april art bas bloem dag don door faith floor fleur guy hoop hope iris jade joy juni",
    "lente luna maan mark mei merel pleun rein rob rood roos ruby sky star ster storm sterre sun",
    "van vlinder wil will wim zoë sam ben mies pier wolf valk beer lot lieve mirte june may mark",
)
"""First names that with a capital at the beginning of a sentence are more often another word."""
