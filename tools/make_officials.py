"""Write ``resources/officials.json`` from the tables below.

The tables are facts put together by hand from public announcements: the Kabinet van de Koning
(appointments and resignations), rijksoverheid.nl (cabinets since 1945), the Tweede Kamer and the
Eerste Kamer. Initials stand only where they are known. Run ``python tools/make_officials.py``
after changing a table, and set ``DATE`` to the day up to which the tables were checked.
"""
# ruff: noqa: E501  (a row of a table is one line)

from __future__ import annotations

import json
from pathlib import Path

DATE = "2026-09-14"
SOURCE = (
    "Compiled by hand from announcements of the Kabinet van de Koning, rijksoverheid.nl "
    "(kabinetten sinds 1945), the Tweede Kamer and the Eerste Kamer; facts only"
)
TARGET = Path(__file__).parent.parent / "resources" / "officials.json"

# given | initials | surname | office | start | end; M and S stand for minister van and
# staatssecretaris van, MV for minister voor.
MINISTERS = """
# Kabinet-Balkenende IV
Jan Peter|J.P.|Balkenende|minister-president|2002-07-22|2010-10-14
Wouter|W.J.|Bos|M Financiën|2007-02-22|2010-02-23
André|A.|Rouvoet|MV Jeugd en Gezin|2007-02-22|2010-10-14
Maxime|M.J.M.|Verhagen|M Buitenlandse Zaken|2007-02-22|2010-10-14
Ernst|E.M.H.|Hirsch Ballin|M Justitie|2006-09-22|2010-10-14
Guusje|G.|ter Horst|M Binnenlandse Zaken en Koninkrijksrelaties|2007-02-22|2010-02-23
Ronald|R.H.A.|Plasterk|M Onderwijs, Cultuur en Wetenschap|2007-02-22|2010-02-23
Eimert|E.|van Middelkoop|M Defensie|2007-02-22|2010-10-14
Jacqueline|J.M.|Cramer|M Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer|2007-02-22|2010-02-23
Tineke|J.C.|Huizinga-Heringa|S Verkeer en Waterstaat|2007-02-22|2010-02-23
Tineke|J.C.|Huizinga-Heringa|M Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer|2010-02-23|2010-10-14
Camiel|C.M.P.S.|Eurlings|M Verkeer en Waterstaat|2007-02-22|2010-10-14
Maria|M.J.A.|van der Hoeven|M Economische Zaken|2007-02-22|2010-10-14
Gerda|G.|Verburg|M Landbouw, Natuur en Voedselkwaliteit|2007-02-22|2010-10-14
Piet Hein|J.P.H.|Donner|M Sociale Zaken en Werkgelegenheid|2007-02-22|2010-10-14
Ab|A.|Klink|M Volksgezondheid, Welzijn en Sport|2007-02-22|2010-10-14
Bert|A.G.|Koenders|MV Ontwikkelingssamenwerking|2007-02-22|2010-02-23
Eberhard|E.E.|van der Laan|MV Wonen, Wijken en Integratie|2008-11-14|2010-02-23
Jan Kees|J.C.|de Jager|S Financiën|2007-02-22|2010-02-23
Jan Kees|J.C.|de Jager|M Financiën|2010-02-23|2012-11-05
Frans|F.C.G.M.|Timmermans|S Buitenlandse Zaken|2007-02-22|2010-02-23
Nebahat|N.|Albayrak|S Justitie|2007-02-22|2010-02-23
Sharon|S.A.M.|Dijksma|S Onderwijs, Cultuur en Wetenschap|2007-02-22|2010-02-23
Jet|M.|Bussemaker|S Volksgezondheid, Welzijn en Sport|2007-02-22|2010-02-23
Frank|F.|Heemskerk|S Economische Zaken|2007-02-22|2010-02-23
Jetta|J.|Klijnsma|S Sociale Zaken en Werkgelegenheid|2008-12-18|2010-02-23
Marja|J.M.|van Bijsterveldt-Vliegenthart|S Onderwijs, Cultuur en Wetenschap|2007-02-22|2010-10-14
Ank|A.Th.B.|Bijleveld-Schouten|S Binnenlandse Zaken en Koninkrijksrelaties|2007-02-22|2010-10-14
Jack|J.G.|de Vries|S Defensie|2007-12-18|2010-05-18
# Kabinet-Rutte I
Mark|M.|Rutte|minister-president|2010-10-14|2024-07-02
Maxime|M.J.M.|Verhagen|M Economische Zaken, Landbouw en Innovatie|2010-10-14|2012-11-05
Uri|U.|Rosenthal|M Buitenlandse Zaken|2010-10-14|2012-11-05
Piet Hein|J.P.H.|Donner|M Binnenlandse Zaken en Koninkrijksrelaties|2010-10-14|2011-12-16
Liesbeth|J.W.E.|Spies|M Binnenlandse Zaken en Koninkrijksrelaties|2011-12-16|2012-11-05
Gerd|G.B.M.|Leers|MV Immigratie, Integratie en Asiel|2010-10-14|2012-11-05
Ivo|I.W.|Opstelten|M Veiligheid en Justitie|2010-10-14|2015-03-10
Marja|J.M.|van Bijsterveldt-Vliegenthart|M Onderwijs, Cultuur en Wetenschap|2010-10-14|2012-11-05
Hans|J.S.J.|Hillen|M Defensie|2010-10-14|2012-11-05
Melanie|M.H.|Schultz van Haegen-Maas Geesteranus|M Infrastructuur en Milieu|2010-10-14|2017-10-26
Henk|H.G.J.|Kamp|M Sociale Zaken en Werkgelegenheid|2010-10-14|2012-11-05
Edith|E.I.|Schippers|M Volksgezondheid, Welzijn en Sport|2010-10-14|2017-10-26
Henk|H.|Bleker|S Economische Zaken, Landbouw en Innovatie|2010-10-14|2012-11-05
Ben|H.P.M.|Knapen|S Buitenlandse Zaken|2010-10-14|2012-11-05
Frans|F.H.H.|Weekers|S Financiën|2010-10-14|2014-01-30
Halbe|H.|Zijlstra|S Onderwijs, Cultuur en Wetenschap|2010-10-14|2012-11-05
Fred|F.|Teeven|S Veiligheid en Justitie|2010-10-14|2015-03-10
Joop|J.J.|Atsma|S Infrastructuur en Milieu|2010-10-14|2012-11-05
Paul|P.|de Krom|S Sociale Zaken en Werkgelegenheid|2010-10-14|2012-11-05
Marlies|M.L.L.E.|Veldhuijzen van Zanten-Hyllner|S Volksgezondheid, Welzijn en Sport|2010-10-14|2012-11-05
# Kabinet-Rutte II
Lodewijk|L.F.|Asscher|M Sociale Zaken en Werkgelegenheid|2012-11-05|2017-10-26
Frans|F.C.G.M.|Timmermans|M Buitenlandse Zaken|2012-11-05|2014-10-17
Bert|A.G.|Koenders|M Buitenlandse Zaken|2014-10-17|2017-10-26
Lilianne|E.M.J.|Ploumen|MV Buitenlandse Handel en Ontwikkelingssamenwerking|2012-11-05|2017-10-26
Ronald|R.H.A.|Plasterk|M Binnenlandse Zaken en Koninkrijksrelaties|2012-11-05|2017-10-26
Stef|S.A.|Blok|MV Wonen en Rijksdienst|2012-11-05|2017-01-27
Stef|S.A.|Blok|M Veiligheid en Justitie|2017-01-27|2017-10-26
Ard|G.A.|van der Steur|M Veiligheid en Justitie|2015-03-20|2017-01-27
Henk|H.G.J.|Kamp|M Economische Zaken|2012-11-05|2017-10-26
Jeroen|J.R.V.A.|Dijsselbloem|M Financiën|2012-11-05|2017-10-26
Jet|M.|Bussemaker|M Onderwijs, Cultuur en Wetenschap|2012-11-05|2017-10-26
Jeanine|J.A.|Hennis-Plasschaert|M Defensie|2012-11-05|2017-10-04
Klaas|K.H.D.M.|Dijkhoff|S Veiligheid en Justitie|2015-03-20|2017-10-04
Klaas|K.H.D.M.|Dijkhoff|M Defensie|2017-10-04|2017-10-26
Co|C.|Verdaas|S Economische Zaken|2012-11-05|2012-12-06
Sharon|S.A.M.|Dijksma|S Economische Zaken|2012-12-18|2015-11-03
Sharon|S.A.M.|Dijksma|S Infrastructuur en Milieu|2015-11-03|2017-10-26
Martijn|M.H.P.|van Dam|S Economische Zaken|2015-11-03|2017-09-01
Eric|E.D.|Wiebes|S Financiën|2014-02-04|2017-10-26
Wilma|W.J.|Mansveld|S Infrastructuur en Milieu|2012-11-05|2015-10-28
Sander|S.|Dekker|S Onderwijs, Cultuur en Wetenschap|2012-11-05|2017-10-26
Jetta|J.|Klijnsma|S Sociale Zaken en Werkgelegenheid|2012-11-05|2017-10-26
Martin|M.J.|van Rijn|S Volksgezondheid, Welzijn en Sport|2012-11-05|2017-10-26
# Kabinet-Rutte III
Hugo|H.M.|de Jonge|M Volksgezondheid, Welzijn en Sport|2017-10-26|2022-01-10
Kajsa|K.H.|Ollongren|M Binnenlandse Zaken en Koninkrijksrelaties|2017-10-26|2022-01-10
Carola|C.J.|Schouten|M Landbouw, Natuur en Voedselkwaliteit|2017-10-26|2022-01-10
Halbe|H.|Zijlstra|M Buitenlandse Zaken|2017-10-26|2018-02-13
Stef|S.A.|Blok|M Buitenlandse Zaken|2018-03-07|2021-05-25
Stef|S.A.|Blok|M Economische Zaken en Klimaat|2021-05-25|2022-01-10
Sigrid|S.A.M.|Kaag|MV Buitenlandse Handel en Ontwikkelingssamenwerking|2017-10-26|2021-08-10
Sigrid|S.A.M.|Kaag|M Buitenlandse Zaken|2021-05-25|2021-09-17
Ben|H.P.M.|Knapen|M Buitenlandse Zaken|2021-09-24|2022-01-10
Tom|Th.J.A.M.|de Bruijn|MV Buitenlandse Handel en Ontwikkelingssamenwerking|2021-08-10|2022-01-10
Ank|A.Th.B.|Bijleveld-Schouten|M Defensie|2017-10-26|2021-09-17
Henk|H.G.J.|Kamp|M Defensie|2021-09-24|2022-01-10
Eric|E.D.|Wiebes|M Economische Zaken en Klimaat|2017-10-26|2021-01-15
Bas|B.|van 't Wout|S Sociale Zaken en Werkgelegenheid|2020-07-09|2021-01-20
Bas|B.|van 't Wout|M Economische Zaken en Klimaat|2021-01-20|2021-07-09
Cora|C.|van Nieuwenhuizen-Wijbenga|M Infrastructuur en Waterstaat|2017-10-26|2021-08-31
Barbara|B.|Visser|S Defensie|2017-10-26|2021-08-31
Barbara|B.|Visser|M Infrastructuur en Waterstaat|2021-08-31|2022-01-10
Wopke|W.B.|Hoekstra|M Financiën|2017-10-26|2022-01-10
Ferdinand|F.B.J.|Grapperhaus|M Justitie en Veiligheid|2017-10-26|2022-01-10
Sander|S.|Dekker|MV Rechtsbescherming|2017-10-26|2022-01-10
Ingrid|I.K.|van Engelshoven|M Onderwijs, Cultuur en Wetenschap|2017-10-26|2022-01-10
Arie|A.|Slob|MV Basis- en Voortgezet Onderwijs en Media|2017-10-26|2022-01-10
Wouter|W.|Koolmees|M Sociale Zaken en Werkgelegenheid|2017-10-26|2022-01-10
Bruno|B.J.|Bruins|MV Medische Zorg en Sport|2017-10-26|2020-03-19
Martin|M.J.|van Rijn|MV Medische Zorg en Sport|2020-03-23|2020-07-09
Tamara|T.|van Ark|S Sociale Zaken en Werkgelegenheid|2017-10-26|2020-07-09
Tamara|T.|van Ark|MV Medische Zorg en Sport|2020-07-09|2021-09-03
Stientje|S.|van Veldhoven-van der Meer|S Infrastructuur en Waterstaat|2017-10-26|2021-07-19
Raymond|R.W.|Knops|S Binnenlandse Zaken en Koninkrijksrelaties|2017-10-26|2022-01-10
Menno|M.|Snel|S Financiën|2017-10-26|2019-12-18
Hans|J.A.|Vijlbrief|S Financiën|2020-01-29|2022-01-10
Alexandra|A.C.|van Huffelen|S Financiën|2020-01-29|2022-01-10
Mark|M.G.J.|Harbers|S Justitie en Veiligheid|2017-10-26|2019-05-21
Ankie|A.|Broekers-Knol|S Justitie en Veiligheid|2019-06-11|2022-01-10
Mona|M.C.G.|Keijzer|S Economische Zaken en Klimaat|2017-10-26|2021-09-25
Dilan|D.|Yeşilgöz-Zegerius|S Economische Zaken en Klimaat|2021-05-25|2022-01-10
Dennis|A.D.|Wiersma|S Sociale Zaken en Werkgelegenheid|2021-08-10|2022-01-10
Paul|P.|Blokhuis|S Volksgezondheid, Welzijn en Sport|2017-10-26|2022-01-10
Steven|S.P.R.A.|van Weyenberg|S Infrastructuur en Waterstaat|2021-08-10|2022-01-10
# Kabinet-Rutte IV
Sigrid|S.A.M.|Kaag|M Financiën|2022-01-10|2024-01-08
Steven|S.P.R.A.|van Weyenberg|M Financiën|2024-01-12|2024-07-02
Wopke|W.B.|Hoekstra|M Buitenlandse Zaken|2022-01-10|2023-09-01
Hanke|H.G.J.|Bruins Slot|M Binnenlandse Zaken en Koninkrijksrelaties|2022-01-10|2023-09-05
Hanke|H.G.J.|Bruins Slot|M Buitenlandse Zaken|2023-09-05|2024-07-02
Carola|C.J.|Schouten|MV Armoedebeleid, Participatie en Pensioenen|2022-01-10|2024-07-02
Hugo|H.M.|de Jonge|MV Volkshuisvesting en Ruimtelijke Ordening|2022-01-10|2024-07-02
Liesje|E.N.A.J.|Schreinemacher|MV Buitenlandse Handel en Ontwikkelingssamenwerking|2022-01-10|2024-07-02
Geoffrey|G.|van Leeuwen|MV Buitenlandse Handel en Ontwikkelingssamenwerking|2023-12-04|2024-07-02
Dilan|D.|Yeşilgöz-Zegerius|M Justitie en Veiligheid|2022-01-10|2024-07-02
Franc|F.M.|Weerwind|MV Rechtsbescherming|2022-01-10|2024-07-02
Eric|E.|van der Burg|S Justitie en Veiligheid|2022-01-10|2024-07-02
Christophe|C.A.|van der Maat|S Defensie|2022-01-10|2023-10-30
Christophe|C.A.|van der Maat|S Justitie en Veiligheid|2023-10-30|2024-07-02
Alexandra|A.C.|van Huffelen|S Binnenlandse Zaken en Koninkrijksrelaties|2022-01-10|2024-07-02
Robbert|R.H.|Dijkgraaf|M Onderwijs, Cultuur en Wetenschap|2022-01-10|2024-07-02
Dennis|A.D.|Wiersma|MV Primair en Voortgezet Onderwijs|2022-01-10|2023-06-23
Mariëlle|M.L.J.|Paul|MV Primair en Voortgezet Onderwijs|2023-07-21|2024-07-02
Gunay|G.|Uslu|S Onderwijs, Cultuur en Wetenschap|2022-01-10|2023-12-01
Fleur|F.Q.|Gräper-van Koolwijk|S Onderwijs, Cultuur en Wetenschap|2024-02-02|2024-07-02
Marnix|M.L.A.|van Rij|S Financiën|2022-01-10|2024-07-02
Aukje|A.|de Vries|S Financiën|2022-01-10|2024-07-02
Kajsa|K.H.|Ollongren|M Defensie|2022-01-10|2024-07-02
Mark|M.G.J.|Harbers|M Infrastructuur en Waterstaat|2022-01-10|2024-07-02
Vivianne|V.L.W.A.|Heijnen|S Infrastructuur en Waterstaat|2022-01-10|2024-07-02
Micky|M.A.M.|Adriaansens|M Economische Zaken en Klimaat|2022-01-10|2024-07-02
Rob|R.A.A.|Jetten|MV Klimaat en Energie|2022-01-10|2024-07-02
Hans|J.A.|Vijlbrief|S Economische Zaken en Klimaat|2022-01-10|2024-07-02
Henk|H.|Staghouwer|M Landbouw, Natuur en Voedselkwaliteit|2022-01-10|2022-09-05
Piet|P.|Adema|M Landbouw, Natuur en Voedselkwaliteit|2022-10-03|2024-07-02
Christianne|C.|van der Wal-Zeggelink|MV Natuur en Stikstof|2022-01-10|2024-07-02
Karien|C.E.G.|van Gennip|M Sociale Zaken en Werkgelegenheid|2022-01-10|2024-07-02
Ernst|E.J.|Kuipers|M Volksgezondheid, Welzijn en Sport|2022-01-10|2024-01-10
Conny|C.|Helder|MV Langdurige Zorg en Sport|2022-01-10|2024-07-02
Pia|P.A.|Dijkstra|MV Medische Zorg|2024-02-02|2024-07-02
Maarten|M.|van Ooijen|S Volksgezondheid, Welzijn en Sport|2022-01-10|2024-07-02
# Kabinet-Schoof
Dick|H.W.M.|Schoof|minister-president|2024-07-02|2026-02-23
Fleur|M.F.|Agema|M Volksgezondheid, Welzijn en Sport|2024-07-02|2025-06-03
Sophie|S.Th.M.|Hermans|M Klimaat en Groene Groei|2024-07-02|2026-02-23
Eddy|Y.J.|van Hijum|M Sociale Zaken en Werkgelegenheid|2024-07-02|2025-08-22
Mona|M.C.G.|Keijzer|M Volkshuisvesting en Ruimtelijke Ordening|2024-07-02|2026-02-23
Caspar|C.C.J.|Veldkamp|M Buitenlandse Zaken|2024-07-02|2025-08-22
Reinette|R.J.|Klever|MV Buitenlandse Handel en Ontwikkelingshulp|2024-07-02|2025-06-03
David|D.M.|van Weel|M Justitie en Veiligheid|2024-07-02|2025-09-05
David|D.M.|van Weel|M Buitenlandse Zaken|2025-09-05|2026-02-23
Marjolein|M.H.M.|Faber-van de Klashorst|M Asiel en Migratie|2024-07-02|2025-06-03
Judith|J.J.M.|Uitermark|M Binnenlandse Zaken en Koninkrijksrelaties|2024-07-02|2025-08-22
Eppo|E.E.W.|Bruins|M Onderwijs, Cultuur en Wetenschap|2024-07-02|2025-08-22
Eelco|E.|Heinen|M Financiën|2024-07-02|
Ruben|R.P.|Brekelmans|M Defensie|2024-07-02|2026-02-23
Barry|B.|Madlener|M Infrastructuur en Waterstaat|2024-07-02|2025-06-03
Dirk|D.S.|Beljaarts|M Economische Zaken|2024-07-02|2025-06-03
Femke|F.M.|Wiersma|M Landbouw, Visserij, Voedselzekerheid en Natuur|2024-07-02|2026-02-23
Robert|R.|Tieman|M Infrastructuur en Waterstaat|2025-06-19|2026-02-23
Vincent|V.P.G.|Karremans|S Volksgezondheid, Welzijn en Sport|2024-07-02|2025-06-19
Vincent|V.P.G.|Karremans|M Economische Zaken|2025-06-19|2026-02-23
Daniëlle|D.E.M.C.|Jansen|M Volksgezondheid, Welzijn en Sport|2025-06-19|2025-08-22
Foort|F.|van Oosten|M Justitie en Veiligheid|2025-09-05|2026-02-23
Frank|F.|Rijkaart|M Binnenlandse Zaken en Koninkrijksrelaties|2025-09-05|2026-02-23
Gouke|G.|Moes|M Onderwijs, Cultuur en Wetenschap|2025-09-05|2026-02-23
Mariëlle|M.L.J.|Paul|S Onderwijs, Cultuur en Wetenschap|2024-07-02|2025-09-05
Mariëlle|M.L.J.|Paul|M Sociale Zaken en Werkgelegenheid|2025-09-05|2026-02-23
Jan Anthonie|J.A.|Bruijn|M Volksgezondheid, Welzijn en Sport|2025-09-05|2026-02-23
Hanneke|C.J.|Boerma|S Buitenlandse Zaken|2025-06-19|2025-08-22
Aukje|A.|de Vries|S Buitenlandse Zaken|2025-09-05|2026-02-23
Teun|T.H.D.|Struycken|S Justitie en Veiligheid|2024-07-02|2025-08-22
Ingrid|I.|Coenradie|S Justitie en Veiligheid|2024-07-02|2025-06-03
Arno|A.C.L.|Rutte|S Justitie en Veiligheid|2025-09-05|2026-02-23
Zsolt|F.Z.|Szabó|S Binnenlandse Zaken en Koninkrijksrelaties|2024-07-02|2025-06-03
Eddie|E.|van Marum|S Binnenlandse Zaken en Koninkrijksrelaties|2024-07-02|2026-02-23
Folkert|F.L.|Idsinga|S Financiën|2024-07-02|2024-11-01
Nora|N.|Achahbar|S Financiën|2024-07-02|2024-11-15
Tjebbe|T.|van Oostenbruggen|S Financiën|2024-11-15|2025-08-22
Sandra|S.Th.P.H.|Palmen|S Financiën|2024-12-12|2025-08-22
Sandra|S.Th.P.H.|Palmen|S Financiën|2025-09-05|
Eugène|E.H.J.|Heijnen|S Financiën|2025-09-05|2026-02-23
Koen|K.M.|Becking|S Onderwijs, Cultuur en Wetenschap|2025-09-05|2026-02-23
Gijs|G.P.|Tuinman|S Defensie|2024-07-02|2026-02-23
Chris|Ch.A.|Jansen|S Infrastructuur en Waterstaat|2024-07-02|2025-06-03
Thierry|A.A.|Aartsen|S Infrastructuur en Waterstaat|2025-06-19|2026-02-23
Jean|J.F.|Rummenie|S Landbouw, Visserij, Voedselzekerheid en Natuur|2024-07-02|2026-02-23
Jurgen|J.N.J.|Nobel|S Sociale Zaken en Werkgelegenheid|2024-07-02|2026-02-23
Vicky|V.|Maeijer|S Volksgezondheid, Welzijn en Sport|2024-07-02|2025-06-03
Nicki|N.J.F.|Pouw-Verweij|S Volksgezondheid, Welzijn en Sport|2025-06-19|2026-02-23
Judith|J.Z.C.M.|Tielen|S Volksgezondheid, Welzijn en Sport|2025-06-19|2026-02-23
# Kabinet-Jetten
Rob|R.A.A.|Jetten|minister-president|2026-02-23|
Dilan|D.|Yeşilgöz-Zegerius|M Defensie|2026-02-23|
Bart||van den Brink|M Asiel en Migratie|2026-02-23|
Tom||Berendsen|M Buitenlandse Zaken|2026-02-23|
Sjoerd|S.W.|Sjoerdsma|M Buitenlandse Handel en Ontwikkelingssamenwerking|2026-02-23|
David|D.M.|van Weel|M Justitie en Veiligheid|2026-02-23|
Pieter|P.E.|Heerma|M Binnenlandse Zaken en Koninkrijksrelaties|2026-02-23|
Elanor||Boekholt-O'Sullivan|M Volkshuisvesting en Ruimtelijke Ordening|2026-02-23|
Rianne||Letschert|M Onderwijs, Cultuur en Wetenschap|2026-02-23|
Vincent|V.P.G.|Karremans|M Infrastructuur en Waterstaat|2026-02-23|
Heleen||Herbert|M Economische Zaken en Klimaat|2026-02-23|
Stientje|S.|van Veldhoven-van der Meer|M Klimaat en Groene Groei|2026-02-23|
Jaimi||van Essen|M Landbouw, Visserij, Voedselzekerheid en Natuur|2026-02-23|
Hans|J.A.|Vijlbrief|M Sociale Zaken en Werkgelegenheid|2026-02-23|
Thierry|A.A.|Aartsen|M Werk en Participatie|2026-02-23|
Sophie|S.Th.M.|Hermans|M Volksgezondheid, Welzijn en Sport|2026-02-23|
Mirjam||Sterk|M Langdurige Zorg, Jeugd en Sport|2026-02-23|
Claudia||van Bruggen|S Justitie en Veiligheid|2026-02-23|
Eric|E.|van der Burg|S Binnenlandse Zaken en Koninkrijksrelaties|2026-02-23|
Judith|J.Z.C.M.|Tielen|S Onderwijs, Cultuur en Wetenschap|2026-02-23|
Eelco||Eerenberg|S Financiën|2026-02-23|
Derk|D.G.|Boswijk|S Defensie|2026-02-23|
Annet||Bertram|S Infrastructuur en Waterstaat|2026-02-23|
Willemijn||Aerdts|S Economische Zaken en Klimaat|2026-02-23|
Jo-Annes||de Bat|S Klimaat en Groene Groei|2026-02-23|
Silvio|S.P.A.|Erkens|S Landbouw, Visserij, Voedselzekerheid en Natuur|2026-02-23|
"""

# The Tweede Kamer elected on 29 October 2025, as it is since the cabinet of 23 February 2026.
# A plus: already a member in the Kamer of 6 December 2023. Initials in brackets where known.
MEMBERS = """
# D66
Robert van Asten; + Mpanzu Bamenga (M.); Fatimazhra Belhirch; Anouschka Biekman; Heera Dijk
Sarah El Boujdaini; Dion Huidekooper; Renilde Huizenga; Michelle Jagtenberg; Felix Klos
Ulaş Köse; Robin van Leijen; Mahjoub Mathlouti; Stephan Neijenhuis; Henk-Jan Oosterhuis
Ouafa Oualhadj; + Jan Paternotte (J.M.); + Wieke Paulusma (W.); + Anne-Marijke Podt (A.)
+ Ilana Rooderkerk (I.); Jan Schoonis; + Joost Sneller (J.C.); + Marijke Synhaeve
Marieke Vellinga-Beemsterboer; Marc Vervuurt; + Hanneke van der Werf (J.J.)
# VVD
+ Bente Becker (B.); + Martin de Beer; Harry Bevers; Bart Bikkers; Ruben Brekelmans (R.P.)
+ Thom van Campen (A.A.H.); + Wendy van Eijk; + Ulysse Ellian (U.); + Peter de Groot (P.C.)
Renate den Hollander; + Arend Kisteman; + Daan de Kort (A.H.J.); Erik van der Maas; Nicole Maes
+ Claire Martens-America (C.); + Wim Meulenkamp; + Ingrid Michon-Derkzen (I.J.M.); Alisha Müller
Jurgen Nobel (J.N.J.); + Queeny Rajkowski (Q.A.); Björn Schutz; Hilde Wendel
# GroenLinks-PvdA
Fatihya Abdi; + Laura Bromet (L.); + Julian Bushoff (J.); + Habtamu de Hoop (H.)
+ Barbara Kathmann (B.C.); + Jesse Klaver (J.F.); + Suzanne Kröger (S.C.); + Esmah Lahlah (E.)
+ Tom van der Lee (T.M.T.); + Mohammed Mohandis (M.); Marjolein Moorman; + Songül Mutluer (S.)
Sjoukje van Oosterhout; + Mariëtte Patijn (M.); + Kati Piri (K.P.); + Luc Stultiens (L.)
+ Mikal Tseggai (M.); Lisa Vliegenthart; + Lisa Westerveld (E.M.); Ani Zalinyan
# PVV
+ Geert Wilders (G.); + Maikel Boon (M.); + Martin Bosma (M.); + Tony van Dijck; + Emiel van Dijk (E.)
Marjolein Faber-van de Klashorst (M.H.M.); + Dion Graus (D.J.G.); Chris Jansen (Ch.A.)
+ Alexander Kops (A.); Vicky Maeijer (V.); + Rachel van Meetelen (R.); + Jeremy Mooiman
+ Edgar Mulder (E.); + Erwin Prickaertz; + Annette Raijer; + Raymond de Roon (R.)
+ Sebastiaan Stöteler; + Elmar Vlottes; + Marina Vondeling
# CDA
Elles van Ark; Etkin Armut; Luciënne Boelsma-Hoekstra; + Henri Bontenbal (H.); Tijs van den Brink
Judith Bühler; + Inge van Dijk (I.); Sarath Hamstra; Henk Jumelet; Jan Arie Koorevaar
+ Harmen Krul; Maes van Lanschot; Joris Lohman; André Poortman; Hanneke Steen; Jeltje Straatman
Eveline Tijmstra; Jantine Zwinkels
# JA21
Daniël van den Berg; Diederik Boomsma; Simon Ceulemans; Ranjith Clemminck; Ingrid Coenradie (I.)
+ Joost Eerdmans (B.J.); Maarten Goudzwaard; Michiel Hoogeveen; Annabel Nanninga
# FVD
Ralf Dekker; Peter van Duijvenvoorde; + Pepijn van Houwelingen (P.); Freek Jansen
+ Gideon van Meijeren (G.F.C.); Tom Russcher; Lidewij de Vos
# Groep Markuszower
+ Gidi Markuszower (G.); + René Claassen; + Hidde Heutink; Tamara ten Hove; Annelotte Lammers
+ Nicole Moinat; Shanna Schilder
# BBB
+ Caroline van der Plas (C.A.M.); + Henk Vermeer (H.); Femke Wiersma (F.M.)
# Lid Keijzer
Mona Keijzer (M.C.G.)
# ChristenUnie
+ Mirjam Bikker (M.H.); + Don Ceder (D.G.M.); + Pieter Grinwis (P.A.)
# DENK
+ Stephan van Baarle (S.R.T.); + Ismail el Abassi (I.); + Doğukan Ergin (D.)
# PvdD
+ Esther Ouwehand (E.); + Christine Teunissen (C.); + Ines Kostić (I.)
# SGP
+ Chris Stoffer (C.); + Diederik van Dijk (D.J.H.); + André Flach (A.J.)
# SP
+ Jimmy Dijk (J.P.); + Sarah Dobbe (S.E.M.); + Sandra Beckerman (S.M.)
# 50PLUS
Jan Struijs; Corrie van Brenk (C.M.)
# Volt
+ Laurens Dassen (L.A.J.M.)
"""

# Members who went to the cabinet, or left, with the period that is known.
FORMER_MEMBERS = """
Rob|R.A.A.|Jetten|D66|2023-12-06|2026-02-23
Dilan|D.|Yeşilgöz-Zegerius|VVD|2024-07-02|2026-02-23
Hans|J.A.|Vijlbrief|D66|2024-07-02|2026-02-23
Derk|D.G.|Boswijk|CDA|2021-03-31|2026-02-23
Silvio|S.P.A.|Erkens|VVD|2021-03-31|2026-02-23
Eric|E.|van der Burg|VVD|2024-07-02|2026-02-23
Pieter|P.H.|Omtzigt|NSC|2023-12-06|2025-04-22
Frans|F.C.G.M.|Timmermans|GroenLinks-PvdA|2023-12-06|2025-11-11
"""

# Known members of the Tweede Kamer between the elections of June 2010 and October 2025 who are in
# no table above. Since when and until when each of them sat is not followed, so every entry is
# marked uncertain: it leads to a question, never to keeping by itself. Names that many people have
# are left out.
EARLIER_MEMBERS = """
# VVD
Malik Azmani; Erik Ziengs; Helma Lodders; Bart de Liefde; Betty de Boer; Ybeltje Berckmoes-Duindam
Anouchka van Miltenburg; Ton Elias; Johan Houwers; Cora van Nieuwenhuizen; Matthijs Huizing
Karin Straus; Pieter Litjens; Foort van Oosten; René Leegte; Mark Harbers; Helma Neppérus
Arno Rutte; Ockje Tellegen; Remco Dijkstra; Ingrid de Caluwé; Joost Taverne; Ard van der Steur
Jeroen van Wijngaarden; Bente Becker; Chantal Nijkerken-de Haan; Dilan Yeşilgöz; Jan Middendorp
Wybren van Haga; Sophie Hermans; Zohair El Yassini; Antoinette Laan-Geselschap; Aukje de Vries
Rudmer Heerema; Roald van der Linde; Dennis Wiersma; Hayke Veldman; Leendert de Lange
Daniel Koerhuis; Tobias van Gent; Thierry Aartsen; André Bosman; Han ten Broeke
Judith Tielen; Erik Haverkort; Fahid Minhas; Peter Valstar
Mariëlle Paul; Folkert Idsinga; Eelco Heinen; Ulysse Ellian; Ruud Verkuijlen; Pim van Strien
Hawre Rahimi; Silvio Erkens; Roelien Kamminga; Jacqueline van den Hil; Simon Geleijnse
Hatte van der Woude; Steven van Weyenberg; Klaas Dijkhoff; Halbe Zijlstra; Stef Blok
Anne Mulder; Zihni Özdil; Sven Koopmans; Bart van Winsen; Arne Weverling
# PvdA
Diederik Samsom; Job Cohen; Jeroen Recourt; Mei Li Vos; Ahmed Marcouch; Tanja Jadnanansing
Attje Kuiken; Manon Fokke; Jacques Monasch; Henk Nijboer; Michiel Servaes; Angelien Eijsink
Khadija Arib; Agnes Wolbert; Lea Bouwmeester; Loes Ypma; Keklik Yücel; Roelof van Laar
Grace Tanamal; Lutz Jacobi; Albert de Vries; Sultan Günal-Gezer; Yasemin Çegerek; Otwin van Dijk
Marith Volp; Jan Vos; Duco Hoogland; Amma Asante; Magda Berndsen; Roos Vermeij; Ed Groot
Selçuk Öztürk; Tunahan Kuzu; Mariëtte Hamer; Martijn van Dam; Sjoera Dikkers; Metin Çelik
Lilianne Ploumen; Gijs van Dijk; Kirsten van den Hul; William Moorlag; John Kerstens
Barbara Kathmann; Joyce Vermue; Habtamu de Hoop; Jeroen Dijsselbloem; Nebahat Albayrak
Sharon Dijksma; Pierre Heijnen; Eelke van der Veen; Hans Spekman; Ronald Plasterk
Tjeerd van Dekken
# PVV
Fleur Agema; Teun van Dijck; Sietse Fritsma; Lilian Helder; Barry Madlener; Léon de Jong
Machiel de Graaf; Roland van Vliet; Reinette Klever; Karen Gerbrands; Harm Beertema
Danai van Weerdenburg
Hero Brinkman; Jhim van Bemmel; Johan Driessen; Richard de Mos; André Elissen; Marcial Hernandez
Wim Kortenoeven; Louis Bontes; Joram van Klaveren; Patricia van der Kammen; Roy van Aalst
Emiel van Dijk; Max Aardema; Folkert Thiadens; Marjolein Faber; Chris Jansen
Ilse Bezaan; Robert Rep; Patrick Crijns; Elmar Vlottes; Henk de Vree; Eric Esser
Vicky Maeijer; Peter van Haasen; Joeri Pool; Marco Deen
# CDA
Sybrand van Haersma Buma; Pieter Omtzigt; Madeleine van Toorenburg; Mona Keijzer; Sander de Rouwe
Michel Rog; Jaco Geurts; Agnes Mulder; Raymond Knops; Peter Oskam; Elbert Dijkgraaf; Erik Ronnes
Hanke Bruins Slot; Eddy van Hijum; Ad Koppejan; Ger Koopmans; Coşkun Çörüz; Margreeth Smilde
Kathleen Ferrier; Jack Biskop; Mirjam Sterk; Sabine Uitslag; Henk Jan Ormel; Jan Schinkelshoek
Martijn van Helvert; Chris van Dam; Harry van der Molen; Joba van den Berg; Anne Kuik
René Peters; Maurits von Martels; Wytske Postma; Lenny Geluk-Poortvliet; Evert Jan Slootweg
Inge van Dijk; Derk Boswijk; Hilde Palland; Mustafa Amhaouch; Jaco Geurts
Pieter Heerma; Michiel Holtackers; Bart van den Brink
# SP
Emile Roemer; Lilian Marijnissen; Renske Leijten; Michiel van Nispen; Jasper van Dijk
Ronald van Raak
Sharon Gesthuizen; Paul Ulenbelt; Farshad Bashir; Sadet Karabulut; Harry van Bommel; Henk van Gerven
Maarten Hijink; Cem Laçin; Frank Futselaar; Mahir Alkaya; Peter Kwint; Tjitske Siderius
Nine Kooiman
Eric Smaling; Bart van Kent; Ewout Irrgang; Manja Smits
Arnold Merkies; Paulus Jansen
# D66
Alexander Pechtold; Kees Verhoeven; Gerard Schouw; Wouter Koolmees; Wassila Hachchi; Pia Dijkstra
Stientje van Veldhoven; Boris van der Ham; Fatma Koşer Kaya; Vera Bergkamp; Steven van Weyenberg
Paul van Meenen; Sjoerd Sjoerdsma; Salima Belhaj; Tjeerd de Groot; Rob Jetten; Jessica van Eijs
Monica den Boer; Maarten Groothuizen; Matthijs Sienot; Achraf Bouali; Antje Diertens; Rens Raemakers
Ingrid van Engelshoven; Marijke van Beukering-Huijbregts; Faissal Boulakjar
Jeanet van der Laan; Lisa van Ginneken; Alexander Hammelburg; Romke de Jong; Kiki Hagen
Jorien Wuite; Raoul Boucke; Sidney Smeets; Wieke Paulusma; Joost Sneller; Hanneke van der Werf
Anne-Marijke Podt; Sigrid Kaag
Hülya Kat
# GroenLinks
Femke Halsema; Jolande Sap; Bram van Ojik; Linda Voortman; Liesbeth van Tongeren; Rik Grashoff
Tofik Dibi; Ineke van Gent; Mariko Peters; Arjan El Fassed; Bruno Braakhuis; Kathalijne Buitenweg
Zihni Özdil; Corinne Ellemeet; Nevin Özütok; Isabelle Diks; Bart Snels; Niels van den Berge
Lisa Westerveld; Paul Smeulders; Senna Maatoug; Kauthar Bouchallikh; Lammert van Raan
Wim-Jan Renkema
Laura Bromet; Suzanne Kröger; Tom van der Lee
# ChristenUnie
Arie Slob; Carola Schouten; Gert-Jan Segers; Joël Voordewind; Carla Dik-Faber; Esmé Wiegman
Cynthia Ortega-Martijn; Ed Anker; Eppo Bruins; Stieneke van der Graaf; Nico Drost; Mirjam Bikker
# SGP
Kees van der Staaij; Elbert Dijkgraaf; Roelof Bisschop
# PvdD
Marianne Thieme; Frank Wassenberg; Femke Merel van Kooten-Arissen; Lammert van Raan
Leonie Vestering
Eva van Esch; Eva Akerboom
# DENK
Farid Azarkan; Tunahan Kuzu; Selçuk Öztürk
# FVD, JA21, BVNL
Thierry Baudet; Theo Hiddema; Wybren van Haga; Olaf Ephraim; Hans Smolders; Derk Jan Eppink
Nicki Pouw-Verweij; Simone Kerseboom; Frederik Jansen; Ralf Dekker
# BIJ1, Volt, Fractie Den Haan
Sylvana Simons; Nilüfer Gündoğan; Marieke Koekkoek; Ernst Boutkan; Liane den Haan; Henk Krol
Léonie Sazias; Martin van Rooijen; Norbert Klein; Martine Baay-Timmerman
# NSC
Nicolien van Vroonhoven; Eddy van Hijum; Agnes Joseph; Folkert Idsinga; Rosanne Hertzberger
Tjebbe van Oostenbruggen; Caspar Veldkamp; Daniëlle Jansen; Jesse Six Dijkstra; Faith Bruyning
Femke Zeedijk; Isa Kahraman; Olger van Dijk; Harm Holman; Wytske Postma; Willem Koops
Aant Jelle Soepboer
Diederik Boomsma; Ilse Saris; Bram Kouwenhoven; Hans Peter Geerdink; Merlien Welzijn
# BBB
Mona Keijzer; Lilian Helder; Cor Pierik; Marieke Wijen-Nas; Claudia van Zanten; Gijs Tuinman
Femke Wiersma; Eddy van Hijum
"""

# The Eerste Kamer elected on 30 May 2023: who were members then. Later changes are not followed,
# so every entry is marked uncertain: it leads to a question, never to keeping by itself.
SENATORS = """
# BBB
Ilona Lagas; Eugène Heijnen; Robbert Lievense; Arie Griffioen; Robert van Gasteren; Bart Kroon
Frank Jaspers; Gert-Jan Oplaat; Eric Kemperman; Frans van Knapen; Andrea van Langen-Visbeek
Robert Croll; Tekke Panman; Pim Walenkamp
# VVD
Edith Schippers; Tanja Klip-Martin; Caspar van den Berg; Paulien Geerdink; Marian Kaljouw
Koen Petersen; Pim van Ballekom; Henk Jan Meijer; Jan Anthonie Bruijn
# GroenLinks-PvdA
Paul Rosenmöller; Mei Li Vos; Saskia Kluit; Farah Karimi; Daan Roovers; Gala Veldhoen
Roel van Gurp; Jeroen Recourt; Ferd Crone; Mary Fiers; Randy Martens
# CDA
Theo Bovens; Madeleine van Toorenburg; Theo Rietkerk; Greet Prins
# D66
Paul van Meenen; Boris Dittrich; Carla Moonen; Willemijn Aerdts; Fatimazhra Belhirch
# PVV
Alexander van Hattem; Ilse Bezaan; Gom van Strien
# SP
Tiny Kox; Rik Janssen; Bastiaan van Apeldoorn
# PvdD
Niko Koffeman; Peter Nicolaï; Ingrid Visseren-Hamakers
# JA21
Annabel Nanninga; Karin van Bijsterveld
# ChristenUnie
Tineke Huizinga-Heringa; Hendrik-Jan Talsma; Eric Holterhues
# FVD
Johan Dessing
# SGP
Peter Schalk
# Volt
Gaby Perin-Gopie; Eddy Hartog
# 50PLUS
Martin van Rooijen
# OPNL
Auke van der Goot
"""

ALIASES = {
    "Melanie Schultz van Haegen-Maas Geesteranus": ["Melanie Schultz van Haegen"],
    "Marlies Veldhuijzen van Zanten-Hyllner": ["Marlies Veldhuijzen van Zanten"],
    "Dilan Yeşilgöz-Zegerius": ["Dilan Yesilgöz", "Dilan Yeşilgöz"],
    "Stientje van Veldhoven-van der Meer": ["Stientje van Veldhoven", "S. van Veldhoven"],
    "Marjolein Faber-van de Klashorst": ["Marjolein Faber", "M.H.M. Faber"],
    "Ank Bijleveld-Schouten": ["Ank Bijleveld"],
    "Jeanine Hennis-Plasschaert": ["Jeanine Hennis"],
    "Cora van Nieuwenhuizen-Wijbenga": ["Cora van Nieuwenhuizen"],
    "Christianne van der Wal-Zeggelink": ["Christianne van der Wal"],
    "Marja van Bijsterveldt-Vliegenthart": ["Marja van Bijsterveldt"],
    "Tineke Huizinga-Heringa": ["Tineke Huizinga"],
    "Fleur Gräper-van Koolwijk": ["Fleur Gräper"],
    "Claire Martens-America": ["Claire Martens"],
    "Ranjith Clemminck": ["Ranjith Clemminck-Croci"],
    "Freek Jansen": ["Frederik Jansen"],
    "Tony van Dijck": ["Teun van Dijck"],
    "Ilona Lagas": ["Ilona Lagas-Meijer"],
}
OFFICES = {"M": "minister van", "MV": "minister voor", "S": "staatssecretaris van"}
INFIXES = ("van", "de", "den", "der", "ten", "ter", "el", "El", "'t")


def row(
    given: str, initials: str, surname: str, office: str, body: str, start: str, end: str
) -> dict[str, object]:
    """One office of one person."""
    name = f"{given} {surname}"
    found: dict[str, object] = {
        "name": name,
        "given": given,
        "initials": initials,
        "surname": surname,
        "office": office,
        "body": body,
        "start": start,
        "end": end,
    }
    if name in ALIASES:
        found["aliases"] = ALIASES[name]
    return found


def ministers() -> list[dict[str, object]]:
    """Ministers and staatssecretarissen, by cabinet."""
    found, cabinet = [], ""
    for line in MINISTERS.strip().splitlines():
        if line.startswith("#"):
            cabinet = line.strip("# ")
            continue
        given, initials, surname, office, start, end = line.split("|")
        kind, _, portfolio = office.partition(" ")
        words = f"{OFFICES[kind]} {portfolio}" if kind in OFFICES else office
        found.append(row(given, initials, surname, words, cabinet, start, end))
    return found


def members(table: str, office: str, start: str, earlier: str = "") -> list[dict[str, object]]:
    """Members of a Kamer, by party; a plus means: from ``earlier`` on."""
    found, party = [], ""
    for line in table.strip().splitlines():
        if line.startswith("#"):
            party = line.strip("# ")
            continue
        for entry in line.split(";"):
            text, _, initials = entry.strip().rstrip(")").partition(" (")
            since = earlier if text.startswith("+") else start
            words = text.strip("+ ").split()
            first = next((i for i, w in enumerate(words) if w in INFIXES), len(words) - 1)
            given, surname = " ".join(words[:first]), " ".join(words[first:])
            found.append(row(given, initials, surname, office, party, since, ""))
    return found


def former_members() -> list[dict[str, object]]:
    """Members of the Tweede Kamer whose membership has ended."""
    office = "lid van de Tweede Kamer"
    rows = (line.split("|") for line in FORMER_MEMBERS.strip().splitlines())
    return [row(g, i, s, office, party, start, end) for g, i, s, party, start, end in rows]


def main() -> None:
    """Write the file."""
    house = members(MEMBERS, "lid van de Tweede Kamer", "2025-11-12", "2023-12-06")
    senate = members(SENATORS, "lid van de Eerste Kamer", "2023-06-13")
    ruled = ministers()
    known = [*house, *former_members()]
    listed = {str(entry["name"]) for entry in known}
    once: dict[str, dict[str, object]] = {}
    for entry in members(EARLIER_MEMBERS, "lid van de Tweede Kamer", "2010-06-17"):
        if entry["name"] not in listed:
            once.setdefault(str(entry["name"]), entry | {"end": "2025-11-11", "certain": False})
    everybody = [
        *ruled,
        *known,
        *once.values(),
        *({**entry, "certain": False} for entry in senate),
    ]
    document = {"source": SOURCE, "date": DATE, "officials": everybody}
    lines = ",\n  ".join(json.dumps(entry, ensure_ascii=False) for entry in everybody)
    head = json.dumps({k: document[k] for k in ("source", "date")}, ensure_ascii=False)[1:-1]
    TARGET.write_text(f'{{{head}, "officials": [\n  {lines}\n]}}\n', encoding="utf-8", newline="\n")
    print(f"{len(everybody)} offices, of which {len(house)} in the Tweede Kamer: {TARGET.name}")


if __name__ == "__main__":
    main()
