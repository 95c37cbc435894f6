<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="nl_NL">
    <context>
        <name>Accounting</name>
        <message>
            <source>Rond eerst de blinde steekproef af.</source>
            <translation>Finish the blind sample first.</translation>
        </message>
        <message>
            <source>Verslag van de beoordeling</source>
            <translation>Account of the review</translation>
        </message>
        <message>
            <source>Webpagina (*.html)</source>
            <translation>Web page (*.html)</translation>
        </message>
        <message>
            <source>Het verslag kan hier niet worden bewaard; kies een andere map.</source>
            <translation>The account cannot be saved here; choose another folder.</translation>
        </message>
        <message>
            <source>Verslag bewaard.</source>
            <translation>Account saved.</translation>
        </message>
    </context>
    <context>
        <name>BlindLook</name>
        <message>
            <source>Er is niets om uit te trekken.</source>
            <translation>There is nothing to draw from.</translation>
        </message>
        <message>
            <source>Er loopt geen blinde steekproef.</source>
            <translation>No blind sample is under way.</translation>
        </message>
        <message>
            <source>Nog {0} pagina's te zien en {1} voorstellen te beoordelen.</source>
            <translation>{0} pages to see and {1} proposals to review.</translation>
        </message>
    </context>
    <context>
        <name>Callout</name>
        <message>
            <source>Overslaan</source>
            <translation>Skip</translation>
        </message>
        <message>
            <source>Stop de rondleiding (Esc)</source>
            <translation>Stop the tour (Esc)</translation>
        </message>
        <message>
            <source>Terug</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Ga verder (Enter)</source>
            <translation>Go on (Enter)</translation>
        </message>
        <message>
            <source>{0} van {1}</source>
            <translation>{0} of {1}</translation>
        </message>
        <message>
            <source>Klaar</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Volgende</source>
            <translation>Next</translation>
        </message>
        <message>
            <source>Rondleiding, {0}: {1}</source>
            <translation>Tour, {0}: {1}</translation>
        </message>
    </context>
    <context>
        <name>CommentsDialog</name>
        <message>
            <source>Opmerkingen</source>
            <translation>Comments</translation>
        </message>
        <message>
            <source>Hele dossier</source>
            <translation>Whole dossier</translation>
        </message>
        <message>
            <source>Dit document</source>
            <translation>This document</translation>
        </message>
        <message>
            <source>Opmerkingen van</source>
            <translation>Comments of</translation>
        </message>
        <message>
            <source>Alleen wat open staat</source>
            <translation>Only what is open</translation>
        </message>
        <message>
            <source>Tekst van de opmerking</source>
            <translation>Text of the comment</translation>
        </message>
        <message>
            <source>Toevoegen</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Bewaar (Ctrl+Enter)</source>
            <translation>Keep (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Antwoorden</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>Antwoord (R)</source>
            <translation>Answer (R)</translation>
        </message>
        <message>
            <source>Afgehandeld of weer open (Spatie)</source>
            <translation>Resolved, or open again (Space)</translation>
        </message>
        <message>
            <source>Weghalen</source>
            <translation>Take away</translation>
        </message>
        <message>
            <source>Haal weg (Del)</source>
            <translation>Take away (Del)</translation>
        </message>
        <message>
            <source>Sluiten</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Plaats</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Opmerking</source>
            <translation>Comment</translation>
        </message>
        <message>
            <source>Wie</source>
            <translation>Who</translation>
        </message>
        <message>
            <source>Wanneer</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Opmerkingen blijven in het dossier; ze worden nooit geëxporteerd.</source>
            <translation>Comments stay in the dossier; they are never exported.</translation>
        </message>
        <message>
            <source>Opmerking weggehaald; Ctrl+Z maakt dit ongedaan.</source>
            <translation>Comment taken away; Ctrl+Z undoes this.</translation>
        </message>
        <message>
            <source>{0}, pagina {1}</source>
            <translation>{0}, page {1}</translation>
        </message>
        <message>
            <source>✓ {0}</source>
            <translation>✓ {0}</translation>
        </message>
        <message>
            <source>Afgehandeld door {0}</source>
            <translation>Resolved by {0}</translation>
        </message>
        <message>
            <source>antwoord</source>
            <translation>answer</translation>
        </message>
        <message>
            <source>Weer open</source>
            <translation>Open again</translation>
        </message>
        <message>
            <source>Afgehandeld</source>
            <translation>Settled</translation>
        </message>
        <message>
            <source>Antwoord aan {0}:</source>
            <translation>Answer to {0}:</translation>
        </message>
        <message>
            <source>Nieuwe opmerking bij '{0}' ({1}):</source>
            <translation>New comment on '{0}' ({1}):</translation>
        </message>
        <message>
            <source>Nieuwe opmerking bij {0}:</source>
            <translation>New comment on {0}:</translation>
        </message>
    </context>
    <context>
        <name>CompletenessDialog</name>
        <message>
            <source>Volledigheid en vier ogen</source>
            <translation>Completeness and four eyes</translation>
        </message>
        <message>
            <source>Naar de volgende niet geziene pagina</source>
            <translation>To the next page not seen</translation>
        </message>
        <message>
            <source>Shift+P in de lijst of op de pagina doet hetzelfde</source>
            <translation>Shift+P in the list or on the page does the same</translation>
        </message>
        <message>
            <source>Alle pagina's moeten gezien zijn</source>
            <translation>All pages must have been seen</translation>
        </message>
        <message>
            <source>Zonder dat wordt er niets geëxporteerd; P vinkt een pagina af</source>
            <translation>Nothing is exported without that; P ticks off a page</translation>
        </message>
        <message>
            <source>De tweede blik moet klaar zijn</source>
            <translation>The second look must be complete</translation>
        </message>
        <message>
            <source>Alle voorstellen nagekeken door een tweede, of een blinde steekproef afgerond; en alle verschillen afgehandeld</source>
            <translation>All proposals checked by a second officer, or a blind sample finished; and all differences settled</translation>
        </message>
        <message>
            <source>Ook in nieuwe dossiers op deze computer</source>
            <translation>Also in new dossiers on this computer</translation>
        </message>
        <message>
            <source>Pagina's</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>Tweede blik (vier ogen)</source>
            <translation>Second look (four eyes)</translation>
        </message>
        <message>
            <source>Tweede blik beginnen…</source>
            <translation>Begin the second look…</translation>
        </message>
        <message>
            <source>Verschillen met de tweede blik…</source>
            <translation>Differences with the second look…</translation>
        </message>
        <message>
            <source>Blinde steekproef…</source>
            <translation>Blind sample…</translation>
        </message>
        <message>
            <source>Voordat er wordt geëxporteerd</source>
            <translation>Before anything is exported</translation>
        </message>
        <message>
            <source>Sluiten</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>{0} van {1} pagina's gezien</source>
            <translation>{0} of {1} pages seen</translation>
        </message>
        <message>
            <source>Nog geen tweede blik.</source>
            <translation>No second look yet.</translation>
        </message>
        <message>
            <source>Eerste beoordelaar: {0}; tweede: {1}. Er loopt een steekproef.</source>
            <translation>First officer: {0}; second: {1}. A sample is under way.</translation>
        </message>
        <message>
            <source>verschil</source>
            <translation>difference</translation>
        </message>
        <message>
            <source>verschillen</source>
            <translation>differences</translation>
        </message>
        <message>
            <source>Eerste beoordelaar: {0}; tweede: {1}. {2} van {3} voorstellen nagekeken, {4} akkoord, {5} af te handelen.</source>
            <translation>First officer: {0}; second: {1}. {2} of {3} proposals checked, {4} agreed, {5} to settle.</translation>
        </message>
    </context>
    <context>
        <name>Completing</name>
        <message>
            <source>Alle pagina's zijn gezien.</source>
            <translation>All pages have been seen.</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>Alles is beoordeeld.</source>
            <translation>Everything has been reviewed.</translation>
        </message>
        <message>
            <source>Er is geen vlak waarin te veel wordt gelakt.</source>
            <translation>No box hides too much.</translation>
        </message>
        <message>
            <source>Er zijn geen open voorstellen met het advies lakken.</source>
            <translation>No open proposals are advised to be redacted.</translation>
        </message>
        <message>
            <source>voorstel</source>
            <translation>proposal</translation>
        </message>
        <message>
            <source>voorstellen</source>
            <translation>proposals</translation>
        </message>
        <message>
            <source>{0} gelakt; Ctrl+Z maakt dit ongedaan.</source>
            <translation>{0} redacted; Ctrl+Z undoes this.</translation>
        </message>
        <message>
            <source>lakken</source>
            <translation>redact</translation>
        </message>
        <message>
            <source>openlaten</source>
            <translation>keep</translation>
        </message>
        <message>
            <source>{0} in het hele dossier {1}? Wat u met de hand besliste, blijft zoals het is.</source>
            <translation>{0} in the whole dossier: {1}? What you decided by hand stays as it is.</translation>
        </message>
        <message>
            <source>gelakt</source>
            <translation>redacted</translation>
        </message>
        <message>
            <source>opengelaten</source>
            <translation>kept</translation>
        </message>
        <message>
            <source>Dit dossier is alleen te bekijken.</source>
            <translation>This dossier can only be looked at.</translation>
        </message>
    </context>
    <context>
        <name>DetailsPanel</name>
        <message>
            <source>Motivering</source>
            <translation>Justification</translation>
        </message>
        <message>
            <source>Dit voorstel</source>
            <translation>This proposal</translation>
        </message>
        <message>
            <source>Lakken (L)</source>
            <translation>Redact (L)</translation>
        </message>
        <message>
            <source>Openlaten (O)</source>
            <translation>Keep (O)</translation>
        </message>
        <message>
            <source>&amp;Grond</source>
            <translation>&amp;Ground</translation>
        </message>
        <message>
            <source>&amp;Motivering</source>
            <translation>&amp;Justification</translation>
        </message>
        <message>
            <source>Waarom dit voorstel</source>
            <translation>Why this proposal</translation>
        </message>
        <message>
            <source>Kies een voorstel in de lijst of op de pagina.</source>
            <translation>Choose a proposal in the list or on the page.</translation>
        </message>
        <message>
            <source>{0} voorstellen gekozen</source>
            <translation>{0} proposals chosen</translation>
        </message>
        <message>
            <source>Geen uitleg.</source>
            <translation>No explanation.</translation>
        </message>
        <message>
            <source>gelijke</source>
            <translation>alike</translation>
        </message>
        <message>
            <source>ook {0}…</source>
            <translation>also {0}…</translation>
        </message>
        <message>
            <source>Altijd zo…</source>
            <translation>always so…</translation>
        </message>
        <message>
            <source>lakken</source>
            <translation>redact</translation>
        </message>
        <message>
            <source>openlaten</source>
            <translation>keep</translation>
        </message>
        <message>
            <source>dit document</source>
            <translation>this document</translation>
        </message>
        <message>
            <source>het hele dossier</source>
            <translation>the whole dossier</translation>
        </message>
        <message>
            <source>Alle {0} in {1} {2}</source>
            <translation>All {0} in {1}: {2}</translation>
        </message>
    </context>
    <context>
        <name>DifferencesDialog</name>
        <message>
            <source>Verschillen met de tweede blik</source>
            <translation>Differences with the second look</translation>
        </message>
        <message>
            <source>Wat de twee beoordelaars besloten</source>
            <translation>What the two officers decided</translation>
        </message>
        <message>
            <source>Ga erheen</source>
            <translation>Go there</translation>
        </message>
        <message>
            <source>Ga met het toetsenbord naar dit voorstel (Enter)</source>
            <translation>Go to this proposal with the keyboard (Enter)</translation>
        </message>
        <message>
            <source>Eerste volgen (1)</source>
            <translation>Follow the first (1)</translation>
        </message>
        <message>
            <source>Tweede volgen (2)</source>
            <translation>Follow the second (2)</translation>
        </message>
        <message>
            <source>De beslissing van de eerste beoordelaar geldt (1)</source>
            <translation>The decision of the first officer stands (1)</translation>
        </message>
        <message>
            <source>De beslissing van de tweede beoordelaar geldt (2)</source>
            <translation>The decision of the second officer stands (2)</translation>
        </message>
        <message>
            <source>Sluiten</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Eerste</source>
            <translation>First</translation>
        </message>
        <message>
            <source>Tweede</source>
            <translation>Second</translation>
        </message>
        <message>
            <source>Plaats</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Verschillen</source>
            <translation>Differences</translation>
        </message>
        <message>
            <source>Afgehandeld</source>
            <translation>Settled</translation>
        </message>
        <message>
            <source>Nog niet nagekeken</source>
            <translation>Not checked yet</translation>
        </message>
        <message>
            <source>Akkoord</source>
            <translation>Agreed</translation>
        </message>
        <message>
            <source>verschil</source>
            <translation>difference</translation>
        </message>
        <message>
            <source>verschillen</source>
            <translation>differences</translation>
        </message>
        <message>
            <source>{0} nog niet afgehandeld.</source>
            <translation>{0} not settled yet.</translation>
        </message>
        <message>
            <source>{0}, pagina {1}: {2}</source>
            <translation>{0}, page {1}: {2}</translation>
        </message>
        <message>
            <source>{0} (zelf toegevoegd)</source>
            <translation>{0} (added)</translation>
        </message>
        <message>
            <source>{0}: eerste {1}, tweede {2}</source>
            <translation>{0}: first {1}, second {2}</translation>
        </message>
        <message>
            <source>Alleen de eerste beoordelaar kan de tweede volgen; stop de tweede blik.</source>
            <translation>Only the first officer can follow the second; stop the second look.</translation>
        </message>
        <message>
            <source>De eerste beoordelaar heeft hierover nog niet beslist; volg de tweede.</source>
            <translation>The first officer has not decided on this yet; follow the second.</translation>
        </message>
    </context>
    <context>
        <name>DocumentsModel</name>
        <message>
            <source>wordt gelezen…</source>
            <translation>being read…</translation>
        </message>
        <message>
            <source>gescand</source>
            <translation>scanned</translation>
        </message>
        <message>
            <source>gescande pagina</source>
            <translation>scanned page</translation>
        </message>
        <message>
            <source>gescande pagina's</source>
            <translation>scanned pages</translation>
        </message>
        <message>
            <source>pagina</source>
            <translation>page</translation>
        </message>
        <message>
            <source>pagina's</source>
            <translation>pages</translation>
        </message>
        <message>
            <source>{0} van {1} beoordeeld</source>
            <translation>{0} of {1} reviewed</translation>
        </message>
        <message>
            <source>{0} te beoordelen, {1} lakken, {2} openlaten</source>
            <translation>{0} to review, {1} redact, {2} keep</translation>
        </message>
        <message>
            <source>{0} van {1} gezien</source>
            <translation>{0} of {1} seen</translation>
        </message>
    </context>
    <context>
        <name>DocumentsPanel</name>
        <message>
            <source>Documenten</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>Filter op naam…</source>
            <translation>Filter by name…</translation>
        </message>
        <message>
            <source>Documenten filteren op naam</source>
            <translation>Filter documents by name</translation>
        </message>
        <message>
            <source>Opnieuw lezen</source>
            <translation>Read again</translation>
        </message>
    </context>
    <context>
        <name>ExcessWarning</name>
        <message>
            <source>In 1 vlak wordt te veel gelakt: een ambtsdrager, een maildomein of iets van de organisatie.</source>
            <translation>1 box hides too much: an office holder, a mail domain or something of the organisation.</translation>
        </message>
        <message>
            <source>In {0} vlakken wordt te veel gelakt: ambtsdragers, maildomeinen of iets van de organisatie.</source>
            <translation>{0} boxes hide too much: office holders, mail domains or something of the organisation.</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Exporteren</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Hier komt het resultaat van de controle per document.</source>
            <translation>The result of the verification of each document comes here.</translation>
        </message>
        <message>
            <source>Toch exporteren</source>
            <translation>Export all the same</translation>
        </message>
        <message>
            <source>Voorlakversies…</source>
            <translation>Working copies…</translation>
        </message>
        <message>
            <source>Alles leesbaar, met doorzichtige vlakken; in een eigen map, niet voor buiten</source>
            <translation>All can be read, with see-through boxes; in a folder of its own, not for outside</translation>
        </message>
        <message>
            <source>Map openen</source>
            <translation>Open folder</translation>
        </message>
        <message>
            <source>Sluiten</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Kiezen…</source>
            <translation>Choose…</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Folder</translation>
        </message>
        <message>
            <source>Documenten om te exporteren</source>
            <translation>Documents to export</translation>
        </message>
        <message>
            <source>Resultaat van de controle</source>
            <translation>Result of the verification</translation>
        </message>
        <message>
            <source>Profiel</source>
            <translation>Profile</translation>
        </message>
        <message>
            <source>Vlakken</source>
            <translation>Boxes</translation>
        </message>
        <message>
            <source>Hoogte van de lijst</source>
            <translation>Height of the list</translation>
        </message>
        <message>
            <source>voorstel is</source>
            <translation>proposal is</translation>
        </message>
        <message>
            <source>voorstellen zijn</source>
            <translation>proposals are</translation>
        </message>
        <message>
            <source>{0} nog niet beoordeeld en zou dus zichtbaar blijven.</source>
            <translation>{0} not reviewed yet and would stay visible.</translation>
        </message>
        <message>
            <source>{0} nog niet beoordeeld en blijven dus zichtbaar.</source>
            <translation>{0} not reviewed yet and would stay visible.</translation>
        </message>
        <message>
            <source>Stoppen</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>document</source>
            <translation>document</translation>
        </message>
        <message>
            <source>documenten</source>
            <translation>documents</translation>
        </message>
        <message>
            <source>{0} geëxporteerd en gecontroleerd.</source>
            <translation>{0} exported and verified.</translation>
        </message>
        <message>
            <source>{0} als voorlakversie in de map {1}. Niet openbaar maken.</source>
            <translation>{0} as working copy in the folder {1}. Do not publish.</translation>
        </message>
        <message>
            <source> {0} niet; zie het resultaat.</source>
            <translation> {0} not; see the result.</translation>
        </message>
        <message>
            <source>Map voor de gelakte bestanden</source>
            <translation>Folder for the redacted files</translation>
        </message>
    </context>
    <context>
        <name>ExportList</name>
        <message>
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <source>Lakken</source>
            <translation>Redact</translation>
        </message>
        <message>
            <source>Te beoordelen</source>
            <translation>To review</translation>
        </message>
        <message>
            <source>Resultaat</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>bezig…</source>
            <translation>working…</translation>
        </message>
    </context>
    <context>
        <name>Exporter</name>
        <message>
            <source>In deze map kan niet worden geschreven; kies een andere.</source>
            <translation>This folder cannot be written to; choose another.</translation>
        </message>
        <message>
            <source>Export voorbereiden</source>
            <translation>Preparing the export</translation>
        </message>
        <message>
            <source>Voorlakversies maken</source>
            <translation>Making working copies</translation>
        </message>
        <message>
            <source>Exporteren en controleren</source>
            <translation>Exporting and verifying</translation>
        </message>
    </context>
    <context>
        <name>FaultsWarning</name>
        <message>
            <source>Van 1 vlak klopt de grond of de motivering niet</source>
            <translation>The ground or the justification of 1 box is not right</translation>
        </message>
        <message>
            <source>Van {0} vlakken klopt de grond of de motivering niet</source>
            <translation>The ground or the justification of {0} boxes is not right</translation>
        </message>
        <message>
            <source>; Ctrl+Shift+F8 brengt u erheen.</source>
            <translation>; Ctrl+Shift+F8 takes you there.</translation>
        </message>
    </context>
    <context>
        <name>Files</name>
        <message>
            <source>Nieuw dossier</source>
            <translation>New dossier</translation>
        </message>
        <message>
            <source>Dossiers (*{0})</source>
            <translation>Dossiers (*{0})</translation>
        </message>
        <message>
            <source>Dossier openen</source>
            <translation>Open dossier</translation>
        </message>
        <message>
            <source>Bestanden toevoegen</source>
            <translation>Add files</translation>
        </message>
        <message>
            <source>PDF-bestanden (*.pdf);;Alle bestanden (*)</source>
            <translation>PDF files (*.pdf);;All files (*)</translation>
        </message>
        <message>
            <source>Map toevoegen</source>
            <translation>Add folder</translation>
        </message>
        <message>
            <source>Voorbeeld</source>
            <translation>Sample</translation>
        </message>
        <message>
            <source>Kopie van het dossier bewaren</source>
            <translation>Save a copy of the dossier</translation>
        </message>
    </context>
    <context>
        <name>FilterChips</name>
        <message>
            <source>Alle</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Te beoordelen</source>
            <translation>To review</translation>
        </message>
        <message>
            <source>Twijfel</source>
            <translation>Unsure</translation>
        </message>
        <message>
            <source>Lakken</source>
            <translation>Redact</translation>
        </message>
        <message>
            <source>Openlaten</source>
            <translation>Keep</translation>
        </message>
        <message>
            <source>Zelf getekend</source>
            <translation>Drawn</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Later</translation>
        </message>
        <message>
            <source>Met opmerking</source>
            <translation>With comment</translation>
        </message>
        <message>
            <source>Filter van de lijst</source>
            <translation>Filter of the list</translation>
        </message>
    </context>
    <context>
        <name>FindDialog</name>
        <message>
            <source>Zoeken en lakken</source>
            <translation>Search and redact</translation>
        </message>
        <message>
            <source>Woord, naam of nummer</source>
            <translation>Word, name or number</translation>
        </message>
        <message>
            <source>Zoeken naar</source>
            <translation>Search for</translation>
        </message>
        <message>
            <source>Gewone tekst</source>
            <translation>Plain text</translation>
        </message>
        <message>
            <source>Ook bijna gelijk (scans)</source>
            <translation>Nearly equal too (scans)</translation>
        </message>
        <message>
            <source>Reguliere uitdrukking</source>
            <translation>Regular expression</translation>
        </message>
        <message>
            <source>Manier van zoeken</source>
            <translation>Way of searching</translation>
        </message>
        <message>
            <source>Hele dossier</source>
            <translation>Whole dossier</translation>
        </message>
        <message>
            <source>Dit document</source>
            <translation>This document</translation>
        </message>
        <message>
            <source>Zoeken in</source>
            <translation>Search in</translation>
        </message>
        <message>
            <source>Alleen hele woorden</source>
            <translation>Whole words only</translation>
        </message>
        <message>
            <source>Hoofdletters tellen</source>
            <translation>Match case</translation>
        </message>
        <message>
            <source>Alles</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Zoeken</source>
            <translation>Search</translation>
        </message>
        <message>
            <source>Woordenlijst…</source>
            <translation>Word list…</translation>
        </message>
        <message>
            <source>Zoek alle woorden uit een bestand (TXT, CSV of XLSX)</source>
            <translation>Search for all words of a file (TXT, CSV or XLSX)</translation>
        </message>
        <message>
            <source>Er wordt gezocht…</source>
            <translation>Searching…</translation>
        </message>
        <message>
            <source>Woordenlijsten (*.txt *.csv *.xlsx)</source>
            <translation>Word lists (*.txt *.csv *.xlsx)</translation>
        </message>
        <message>
            <source>Sluiten</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Gevonden plaatsen</source>
            <translation>Places found</translation>
        </message>
        <message>
            <source>&amp;Grond</source>
            <translation>&amp;Ground</translation>
        </message>
        <message>
            <source>woord</source>
            <translation>word</translation>
        </message>
        <message>
            <source>woorden</source>
            <translation>words</translation>
        </message>
        <message>
            <source>{0} uit {1}</source>
            <translation>{0} from {1}</translation>
        </message>
        <message>
            <source>Woordenlijst</source>
            <translation>Word list</translation>
        </message>
        <message>
            <source>plaats</source>
            <translation>place</translation>
        </message>
        <message>
            <source>plaatsen</source>
            <translation>places</translation>
        </message>
        <message>
            <source>{0} gelakt; Ctrl+Z maakt dit ongedaan.</source>
            <translation>{0} redacted; Ctrl+Z undoes this.</translation>
        </message>
        <message>
            <source>{0} van {1} gekozen</source>
            <translation>{0} of {1} chosen</translation>
        </message>
        <message>
            <source>Niets.</source>
            <translation>Nothing.</translation>
        </message>
        <message>
            <source>{0} lakken</source>
            <translation>Redact {0}</translation>
        </message>
    </context>
    <context>
        <name>FoldedModel</name>
        <message>
            <source>{0}, ingeklapt</source>
            <translation>{0}, folded</translation>
        </message>
    </context>
    <context>
        <name>GroundBox</name>
        <message>
            <source>geen grond</source>
            <translation>no ground</translation>
        </message>
        <message>
            <source>Grond</source>
            <translation>Ground</translation>
        </message>
    </context>
    <context>
        <name>GroundLegend</name>
        <message>
            <source>Kleuren van de gronden</source>
            <translation>Colours of the grounds</translation>
        </message>
    </context>
    <context>
        <name>GroundLines</name>
        <message>
            <source>Nog een grond</source>
            <translation>Add a ground</translation>
        </message>
        <message>
            <source>Grond erbij</source>
            <translation>Further ground</translation>
        </message>
        <message>
            <source>Typ een code of een woord</source>
            <translation>Type a code or a word</translation>
        </message>
        <message>
            <source>Grond {0} weghalen</source>
            <translation>Remove ground {0}</translation>
        </message>
    </context>
    <context>
        <name>Grounding</name>
        <message>
            <source>Elk gelakt vlak heeft een grond en een motivering.</source>
            <translation>Every redacted box has a ground and a justification.</translation>
        </message>
    </context>
    <context>
        <name>GroundsDialog</name>
        <message>
            <source>Gronden van de Woo</source>
            <translation>Grounds of the Woo</translation>
        </message>
        <message>
            <source>Zoek in code, artikel en wettekst</source>
            <translation>Search in code, article and text of the law</translation>
        </message>
        <message>
            <source>Zoeken in de gronden</source>
            <translation>Search the grounds</translation>
        </message>
        <message>
            <source>Tekst van de wet</source>
            <translation>Text of the law</translation>
        </message>
        <message>
            <source>Eerdere toets</source>
            <translation>Earlier key</translation>
        </message>
        <message>
            <source>Kiezen</source>
            <translation>Choose</translation>
        </message>
        <message>
            <source>Erbij zetten</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Sluiten</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Gronden</source>
            <translation>Grounds</translation>
        </message>
        <message>
            <source>Toets</source>
            <translation>Key</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Grond</source>
            <translation>Ground</translation>
        </message>
        <message>
            <source>Soort</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Hoogte van de tabel</source>
            <translation>Height of the table</translation>
        </message>
        <message>
            <source>De toetsen gelden voor het profiel {0}, op deze computer.</source>
            <translation>The keys hold for the profile {0}, on this computer.</translation>
        </message>
        <message>
            <source>Toets weghalen</source>
            <translation>Remove the key</translation>
        </message>
        <message>
            <source>Onder een toets zetten</source>
            <translation>Put under a key</translation>
        </message>
        <message>
            <source>Niet samen met {0} op dezelfde passage.</source>
            <translation>Not together with {0} on the same passage.</translation>
        </message>
        <message>
            <source>Niet voor {0}.</source>
            <translation>Not for {0}.</translation>
        </message>
        <message>
            <source>In de Wob: {0}.</source>
            <translation>In the Wob: {0}.</translation>
        </message>
    </context>
    <context>
        <name>Hindrance</name>
        <message>
            <source>Ga erheen</source>
            <translation>Go there</translation>
        </message>
        <message>
            <source>Ga naar de volgende niet geziene pagina (Shift+P)</source>
            <translation>Go to the next page not seen (Shift+P)</translation>
        </message>
        <message>
            <source>U bent in de tweede blik; stop die voordat u exporteert.</source>
            <translation>You are in the second look; stop it before you export.</translation>
        </message>
        <message>
            <source>voorstel</source>
            <translation>proposal</translation>
        </message>
        <message>
            <source>voorstellen</source>
            <translation>proposals</translation>
        </message>
        <message>
            <source>verschil</source>
            <translation>difference</translation>
        </message>
        <message>
            <source>verschillen</source>
            <translation>differences</translation>
        </message>
        <message>
            <source>De tweede blik is niet klaar: {0} nog na te kijken, {1} af te handelen; in dit dossier moet dat voordat u exporteert.</source>
            <translation>The second look is not complete: {0} to check, {1} to settle; in this dossier that must be done before you export.</translation>
        </message>
        <message>
            <source>1 pagina is nog niet gezien; in dit dossier moeten alle pagina's gezien zijn voordat u exporteert.</source>
            <translation>1 page has not been seen yet; in this dossier all pages must have been seen before you export.</translation>
        </message>
        <message>
            <source>pagina</source>
            <translation>page</translation>
        </message>
        <message>
            <source>pagina's</source>
            <translation>pages</translation>
        </message>
        <message>
            <source>{0} zijn nog niet gezien; in dit dossier moeten alle pagina's gezien zijn voordat u exporteert.</source>
            <translation>{0} have not been seen yet; in this dossier all pages must have been seen before you export.</translation>
        </message>
    </context>
    <context>
        <name>HitsModel</name>
        <message>
            <source>Plaats</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Gevonden</source>
            <translation>Found</translation>
        </message>
        <message>
            <source>Zin</source>
            <translation>Sentence</translation>
        </message>
        <message>
            <source>{0}, pagina {1}</source>
            <translation>{0}, page {1}</translation>
        </message>
        <message>
            <source>{0} (al gelakt)</source>
            <translation>{0} (redacted already)</translation>
        </message>
        <message>
            <source>{0} (door u opengelaten)</source>
            <translation>{0} (kept by you)</translation>
        </message>
    </context>
    <context>
        <name>Jobs</name>
        <message>
            <source>Er ging iets mis in het programma zelf.</source>
            <translation>Something went wrong in the program itself.</translation>
        </message>
    </context>
    <context>
        <name>KeyList</name>
        <message>
            <source>Filter op naam…</source>
            <translation>Filter by name…</translation>
        </message>
        <message>
            <source>Handelingen filteren op naam</source>
            <translation>Filter actions by name</translation>
        </message>
        <message>
            <source>Handeling</source>
            <translation>Action</translation>
        </message>
        <message>
            <source>Toetsen</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>Handelingen met hun toetsen</source>
            <translation>Actions with their keys</translation>
        </message>
        <message>
            <source>Nieuwe toets</source>
            <translation>New key</translation>
        </message>
        <message>
            <source>Geen toets</source>
            <translation>No key</translation>
        </message>
        <message>
            <source>Standaard</source>
            <translation>Default</translation>
        </message>
        <message>
            <source>Nieuwe &amp;toets:</source>
            <translation>New &amp;key:</translation>
        </message>
        <message>
            <source>'{0}' werkt overal in het venster; kies een toets met Ctrl of Alt.</source>
            <translation>'{0}' works everywhere in the window; choose a key with Ctrl or Alt.</translation>
        </message>
        <message>
            <source>{0} hoort al bij '{1}'; geef die eerst een andere toets.</source>
            <translation>{0} already belongs to '{1}'; give that another key first.</translation>
        </message>
    </context>
    <context>
        <name>KnownBlockDeeds</name>
        <message>
            <source>Lak dit blok eerst; daarna kan het worden onthouden.</source>
            <translation>Redact this block first; then it can be remembered.</translation>
        </message>
        <message>
            <source>Deze pagina heeft te weinig vaste teksten om het sjabloon te herkennen.</source>
            <translation>This page has too few fixed texts to recognise the template.</translation>
        </message>
        <message>
            <source>Dit blok wordt voortaan voorgesteld in documenten met dit sjabloon.</source>
            <translation>From now on this block is proposed in documents of this template.</translation>
        </message>
        <message>
            <source>voorstel</source>
            <translation>proposal</translation>
        </message>
        <message>
            <source>voorstellen</source>
            <translation>proposals</translation>
        </message>
        <message>
            <source>{0} erbij uit onthouden blokken.</source>
            <translation>{0} added from remembered blocks.</translation>
        </message>
        <message>
            <source>Dit blok wordt niet meer onthouden.</source>
            <translation>This block is not remembered any more.</translation>
        </message>
        <message>
            <source>Ongedaan maken</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>KnownBlocksDialog</name>
        <message>
            <source>Onthouden blokken</source>
            <translation>Remembered blocks</translation>
        </message>
        <message>
            <source>Deze blokken worden voorgesteld in nieuwe documenten met hetzelfde sjabloon. Onthouden zijn alleen plaatsen en kenmerken van het sjabloon, geen gegevens uit documenten; er gaat niets naar buiten.</source>
            <translation>These blocks are proposed in new documents of the same template. Only places and marks of the template are remembered, no data from documents; nothing leaves this computer.</translation>
        </message>
        <message>
            <source>Wat</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Grond</source>
            <translation>Ground</translation>
        </message>
        <message>
            <source>Plaats</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Onthouden op</source>
            <translation>Remembered on</translation>
        </message>
        <message>
            <source>Weghalen</source>
            <translation>Take away</translation>
        </message>
        <message>
            <source>Onthoud dit blok niet meer (Del)</source>
            <translation>Do not remember this block any more (Del)</translation>
        </message>
        <message>
            <source>Nu toepassen op dit dossier</source>
            <translation>Apply to this dossier now</translation>
        </message>
        <message>
            <source>Stel de blokken voor in alle documenten (Enter)</source>
            <translation>Propose the blocks in all documents (Enter)</translation>
        </message>
        <message>
            <source>Sluiten</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>pagina {0}, {1} cm van links, {2} cm van boven</source>
            <translation>page {0}, {1} cm from the left, {2} cm from the top</translation>
        </message>
    </context>
    <context>
        <name>Learning</name>
        <message>
            <source>Alleen een woord, naam of nummer kan in de lijst; kies er een.</source>
            <translation>Only a word, name or number can be in the list; choose one.</translation>
        </message>
        <message>
            <source>'{0}' blijft voortaan in elk dossier zichtbaar.</source>
            <translation>'{0}' stays visible in every dossier from now on.</translation>
        </message>
        <message>
            <source>'{0}' wordt voortaan in elk dossier gelakt.</source>
            <translation>'{0}' is redacted in every dossier from now on.</translation>
        </message>
        <message>
            <source>Lak dit blok eerst; daarna kan het ook elders.</source>
            <translation>Redact this block first; then it can be done elsewhere.</translation>
        </message>
        <message>
            <source>Er zijn geen andere stukken met dit sjabloon waar dit blok nog openstaat.</source>
            <translation>No other document of this template has this block open.</translation>
        </message>
        <message>
            <source>ander document</source>
            <translation>other document</translation>
        </message>
        <message>
            <source>andere documenten</source>
            <translation>other documents</translation>
        </message>
        <message>
            <source>Dit blok ook voorstellen in {0} met hetzelfde sjabloon?</source>
            <translation>Propose this block in {0} of the same template too?</translation>
        </message>
        <message>
            <source>voorstel</source>
            <translation>proposal</translation>
        </message>
        <message>
            <source>voorstellen</source>
            <translation>proposals</translation>
        </message>
        <message>
            <source>{0} erbij, te beoordelen.</source>
            <translation>{0} added, to review.</translation>
        </message>
    </context>
    <context>
        <name>LegendDialog</name>
        <message>
            <source>Toetsen en tekens</source>
            <translation>Keys and signs</translation>
        </message>
        <message>
            <source>Muis en overige toetsen</source>
            <translation>Mouse and other keys</translation>
        </message>
        <message>
            <source>Vergroten rond de muis</source>
            <translation>Zoom about the mouse</translation>
        </message>
        <message>
            <source>Ctrl+wiel</source>
            <translation>Ctrl+wheel</translation>
        </message>
        <message>
            <source>Papier verschuiven</source>
            <translation>Move the paper</translation>
        </message>
        <message>
            <source>Spatie ingedrukt, of middelste knop</source>
            <translation>Hold Space, or the middle button</translation>
        </message>
        <message>
            <source>Woord kiezen, regel kiezen</source>
            <translation>Choose a word, a line</translation>
        </message>
        <message>
            <source>dubbelklikken, nog eens</source>
            <translation>double click, once more</translation>
        </message>
        <message>
            <source>Menu van de aangewezen tekst</source>
            <translation>Menu of the text pointed at</translation>
        </message>
        <message>
            <source>rechtermuisknop</source>
            <translation>right mouse button</translation>
        </message>
        <message>
            <source>Verder in het volgende document</source>
            <translation>On in the next document</translation>
        </message>
        <message>
            <source>PgDn aan het einde</source>
            <translation>PgDn at the end</translation>
        </message>
        <message>
            <source>Veelgebruikte gronden</source>
            <translation>Most used grounds</translation>
        </message>
        <message>
            <source>Eigen vlak verschuiven</source>
            <translation>Move your own box</translation>
        </message>
        <message>
            <source>Alt+pijl</source>
            <translation>Alt+arrow</translation>
        </message>
        <message>
            <source>Eigen vlak groter of kleiner maken</source>
            <translation>Make your own box larger or smaller</translation>
        </message>
        <message>
            <source>Alt+Shift+pijl</source>
            <translation>Alt+Shift+arrow</translation>
        </message>
        <message>
            <source>Loslaten, terug</source>
            <translation>Let go, back</translation>
        </message>
        <message>
            <source>In andere vensters</source>
            <translation>In other windows</translation>
        </message>
        <message>
            <source>Opmerking bewaren</source>
            <translation>Keep a comment</translation>
        </message>
        <message>
            <source>Antwoorden op een opmerking</source>
            <translation>Reply to a comment</translation>
        </message>
        <message>
            <source>Opmerking afhandelen of weer openen</source>
            <translation>Resolve a comment or open it again</translation>
        </message>
        <message>
            <source>Spatie</source>
            <translation>Space</translation>
        </message>
        <message>
            <source>Opmerking of onthouden blok weghalen</source>
            <translation>Take away a comment or a remembered block</translation>
        </message>
        <message>
            <source>Naar de plaats van een rij</source>
            <translation>Go to the place of a row</translation>
        </message>
        <message>
            <source>Verschillen in het dossier: overal zo</source>
            <translation>Differences in the dossier: treat all like this</translation>
        </message>
        <message>
            <source>Tweede blik: de eerste of de tweede volgen</source>
            <translation>Second look: follow the first or the second</translation>
        </message>
        <message>
            <source>Handleiding: zoeken, zoek verder</source>
            <translation>Manual: search, search on</translation>
        </message>
        <message>
            <source>Handleiding: terug, vooruit</source>
            <translation>Manual: back, forward</translation>
        </message>
        <message>
            <source>Alt+Links  Alt+Rechts</source>
            <translation>Alt+Left  Alt+Right</translation>
        </message>
        <message>
            <source>Tekens</source>
            <translation>Signs</translation>
        </message>
        <message>
            <source>Er is een opmerking bij</source>
            <translation>It has a comment</translation>
        </message>
        <message>
            <source>Ring: wat is beoordeeld; vlak: welke pagina's zijn gezien</source>
            <translation>Ring: what was reviewed; disc: which pages were seen</translation>
        </message>
        <message>
            <source>Document wordt gelezen</source>
            <translation>Document is being read</translation>
        </message>
        <message>
            <source>Document is klaar</source>
            <translation>Document is done</translation>
        </message>
        <message>
            <source>Document kon niet worden gelezen</source>
            <translation>Document could not be read</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Werkbalk</source>
            <translation>Toolbar</translation>
        </message>
        <message>
            <source>Ongedaan maken</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>ManualDialog</name>
        <message>
            <source>Handleiding</source>
            <translation>Manual</translation>
        </message>
        <message>
            <source>Zoeken in de handleiding</source>
            <translation>Search the manual</translation>
        </message>
        <message>
            <source>Terug</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Vooruit</source>
            <translation>Forward</translation>
        </message>
        <message>
            <source>Zoek verder</source>
            <translation>Search on</translation>
        </message>
        <message>
            <source>Sluiten</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Breedte van de inhoud</source>
            <translation>Width of the contents</translation>
        </message>
        <message>
            <source>Inhoud</source>
            <translation>Contents</translation>
        </message>
        <message>
            <source>niet gevonden</source>
            <translation>not found</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <source>Sluit deze melding</source>
            <translation>Close this message</translation>
        </message>
    </context>
    <context>
        <name>MotivationsDialog</name>
        <message>
            <source>Sjablonen voor motiveringen</source>
            <translation>Templates for justifications</translation>
        </message>
        <message>
            <source>Sjablonen</source>
            <translation>Templates</translation>
        </message>
        <message>
            <source>5.1.2e, 5.1.2i; leeg is voor alle gronden</source>
            <translation>5.1.2e, 5.1.2i; empty is for all grounds</translation>
        </message>
        <message>
            <source>Tekst</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Nieuw</source>
            <translation>New</translation>
        </message>
        <message>
            <source>Weghalen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Terug naar die van Lakwerk</source>
            <translation>Back to those of Lakwerk</translation>
        </message>
        <message>
            <source>&amp;Naam</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>&amp;Gronden</source>
            <translation>&amp;Grounds</translation>
        </message>
        <message>
            <source>&amp;Tekst</source>
            <translation>&amp;Text</translation>
        </message>
        <message>
            <source>Velden: {0}. Een ander veld tussen accolades vult u na het kiezen zelf in.</source>
            <translation>Fields: {0}. Any other field between braces you fill in yourself after choosing.</translation>
        </message>
        <message>
            <source>Bewaren</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Annuleren</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Nieuw sjabloon</source>
            <translation>New template</translation>
        </message>
        <message>
            <source>Geef elk sjabloon een naam en een tekst.</source>
            <translation>Give every template a name and a text.</translation>
        </message>
        <message>
            <source>De grond '{0}' bestaat niet.</source>
            <translation>The ground '{0}' does not exist.</translation>
        </message>
    </context>
    <context>
        <name>Navigation</name>
        <message>
            <source>Documenten en pagina's</source>
            <translation>Documents and pages</translation>
        </message>
        <message>
            <source>Documenten</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>De documenten van het dossier</source>
            <translation>The documents of the dossier</translation>
        </message>
        <message>
            <source>Pagina's</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>De pagina's in het klein (F7)</source>
            <translation>The pages in small (F7)</translation>
        </message>
        <message>
            <source>Inhoud</source>
            <translation>Outline</translation>
        </message>
        <message>
            <source>De bladwijzers van het document (Shift+F7)</source>
            <translation>The bookmarks of the document (Shift+F7)</translation>
        </message>
    </context>
    <context>
        <name>Nudging</name>
        <message>
            <source>Alleen wat u zelf tekende, kunt u verschuiven; zet een vlak met Shift+R.</source>
            <translation>Only what you drew can be moved; put a box with Shift+R.</translation>
        </message>
    </context>
    <context>
        <name>OrganisationDialog</name>
        <message>
            <source>Lijsten van uw organisatie</source>
            <translation>Lists of your organisation</translation>
        </message>
        <message>
            <source>Zichtbaar</source>
            <translation>Visible</translation>
        </message>
        <message>
            <source>Namen, woorden en nummers die altijd zichtbaar blijven; één op elke regel.</source>
            <translation>Names, words and numbers that always stay visible; one on each line.</translation>
        </message>
        <message>
            <source>Lakken</source>
            <translation>Redact</translation>
        </message>
        <message>
            <source>Namen, woorden en nummers die altijd worden gelakt; één op elke regel.</source>
            <translation>Names, words and numbers that are always redacted; one on each line.</translation>
        </message>
        <message>
            <source>Maildomeinen</source>
            <translation>Mail domains</translation>
        </message>
        <message>
            <source>Maildomeinen van de organisatie, zoals mindef.nl; één op elke regel.</source>
            <translation>Mail domains of the organisation, such as mindef.nl; one on each line.</translation>
        </message>
        <message>
            <source>Telefoonnummers</source>
            <translation>Phone numbers</translation>
        </message>
        <message>
            <source>Algemene nummers, die zichtbaar blijven; één op elke regel.</source>
            <translation>General numbers, which stay visible; one on each line.</translation>
        </message>
        <message>
            <source>Postvakken</source>
            <translation>Mailboxes</translation>
        </message>
        <message>
            <source>Postvakken die geen persoon zijn, zoals post@mindef.nl; één op elke regel.</source>
            <translation>Mailboxes that are no person, such as post@mindef.nl; one on each line.</translation>
        </message>
        <message>
            <source>Regel erbij</source>
            <translation>Add a line</translation>
        </message>
        <message>
            <source>Wie bij u uit hoofde van zijn functie zichtbaar blijft. Datums als 2-7-2024; leeg is altijd. Een regel zonder naam vervalt.</source>
            <translation>Who stays visible at yours because of the office held. Dates such as 2-7-2024; empty is always. A line without a name is left out.</translation>
        </message>
        <message>
            <source>Ambtsdragers</source>
            <translation>Office holders</translation>
        </message>
        <message>
            <source>Bewaren</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Annuleren</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Voor het profiel {0}, op deze computer; er gaat niets naar buiten.</source>
            <translation>For the profile {0}, on this computer; nothing leaves it.</translation>
        </message>
        <message>
            <source>Naam</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Functie</source>
            <translation>Office</translation>
        </message>
        <message>
            <source>Van</source>
            <translation>From</translation>
        </message>
        <message>
            <source>Tot en met</source>
            <translation>Until</translation>
        </message>
    </context>
    <context>
        <name>OutlinePanel</name>
        <message>
            <source>Inhoud van het document</source>
            <translation>Outline of the document</translation>
        </message>
        <message>
            <source>Dit document heeft geen bladwijzers.</source>
            <translation>This document has no bookmarks.</translation>
        </message>
        <message>
            <source>{0}, pagina {1}</source>
            <translation>{0}, page {1}</translation>
        </message>
    </context>
    <context>
        <name>PageBar</name>
        <message>
            <source>pagina</source>
            <translation>page</translation>
        </message>
        <message>
            <source>Naar pagina</source>
            <translation>Go to page</translation>
        </message>
        <message>
            <source>({0} van {1})</source>
            <translation>({0} of {1})</translation>
        </message>
        <message>
            <source>van {0}</source>
            <translation>of {0}</translation>
        </message>
    </context>
    <context>
        <name>PageCanvas</name>
        <message>
            <source>Pagina's</source>
            <translation>Pages</translation>
        </message>
    </context>
    <context>
        <name>PageView</name>
        <message>
            <source>Lakken  (L)</source>
            <translation>Redact  (L)</translation>
        </message>
        <message>
            <source>Lak de gekozen tekst</source>
            <translation>Redact the chosen text</translation>
        </message>
    </context>
    <context>
        <name>PagesModel</name>
        <message>
            <source>pagina {0}</source>
            <translation>page {0}</translation>
        </message>
        <message>
            <source>blad {0} van {1}</source>
            <translation>sheet {0} of {1}</translation>
        </message>
        <message>
            <source>voorstel</source>
            <translation>proposal</translation>
        </message>
        <message>
            <source>voorstellen</source>
            <translation>proposals</translation>
        </message>
        <message>
            <source>{0} te beoordelen</source>
            <translation>{0} to review</translation>
        </message>
        <message>
            <source>gezien</source>
            <translation>seen</translation>
        </message>
        <message>
            <source>nu in beeld</source>
            <translation>in view now</translation>
        </message>
    </context>
    <context>
        <name>Pencil</name>
        <message>
            <source>Alleen wat u zelf tekende, kunt u weghalen.</source>
            <translation>Only what you drew yourself can be taken away.</translation>
        </message>
    </context>
    <context>
        <name>PersonLines</name>
        <message>
            <source>Wie is dit…</source>
            <translation>Who is this…</translation>
        </message>
        <message>
            <source>Zeg wie dit is; de beslissing verandert niet</source>
            <translation>Say who this is; the decision does not change</translation>
        </message>
        <message>
            <source> of </source>
            <translation> or </translation>
        </message>
        <message>
            <source>Niet zeker wie dit is: {0}.</source>
            <translation>Not certain who this is: {0}.</translation>
        </message>
        <message>
            <source>Dit is {0}</source>
            <translation>This is {0}</translation>
        </message>
        <message>
            <source>{0}, ook als {1}</source>
            <translation>{0}, also as {1}</translation>
        </message>
    </context>
    <context>
        <name>PreferencesDialog</name>
        <message>
            <source>Voorkeuren</source>
            <translation>Preferences</translation>
        </message>
        <message>
            <source>Toetsen</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>Met * : geldt vanaf de volgende start van het programma.</source>
            <translation>With * : takes effect at the next start of the program.</translation>
        </message>
        <message>
            <source>Bewaren</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Annuleren</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>Pagina's zoals ze worden geëxporteerd</source>
            <translation>Pages as they will be exported</translation>
        </message>
        <message>
            <source>Zoals het wordt geëxporteerd</source>
            <translation>As it will be exported</translation>
        </message>
        <message>
            <source>Grens tussen origineel en resultaat</source>
            <translation>Border between original and result</translation>
        </message>
        <message>
            <source>wordt gemaakt…</source>
            <translation>being made…</translation>
        </message>
        <message>
            <source>Het voorbeeld wordt gemaakt…</source>
            <translation>The preview is being made…</translation>
        </message>
        <message>
            <source>niet gelukt</source>
            <translation>failed</translation>
        </message>
        <message>
            <source>nog niet gecontroleerd</source>
            <translation>not yet verified</translation>
        </message>
        <message>
            <source>Zo wordt het bestand, nog niet gecontroleerd.</source>
            <translation>This is what the file will be, not yet verified.</translation>
        </message>
        <message>
            <source>Voorbeeld van het resultaat; het echte bestand wordt gemaakt…</source>
            <translation>Preview of the result; the real file is being made…</translation>
        </message>
        <message>
            <source>Wat nog te beoordelen is, blijft zichtbaar.</source>
            <translation>What is still to review stays visible.</translation>
        </message>
        <message>
            <source>Terug (F5)</source>
            <translation>Back (F5)</translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <source>voorstel</source>
            <translation>proposal</translation>
        </message>
        <message>
            <source>voorstellen</source>
            <translation>proposals</translation>
        </message>
        <message>
            <source>Nog te beoordelen, en straks leesbaar op papier: {0}. Toch afdrukken?</source>
            <translation>Still to review, and legible on paper: {0}. Print all the same?</translation>
        </message>
        <message>
            <source>Gelakt document</source>
            <translation>Redacted document</translation>
        </message>
        <message>
            <source>De printer kan niet worden gebruikt; kies een andere.</source>
            <translation>The printer cannot be used; choose another one.</translation>
        </message>
        <message>
            <source>Een pagina kan niet worden afgedrukt.</source>
            <translation>A page cannot be printed.</translation>
        </message>
    </context>
    <context>
        <name>Problems</name>
        <message>
            <source>Er ging iets mis</source>
            <translation>Something went wrong</translation>
        </message>
        <message>
            <source>Er ging iets mis in het programma zelf. Wat u besliste, is bewaard; u kunt doorgaan.</source>
            <translation>Something went wrong in the program itself. What you decided is kept; you can go on.</translation>
        </message>
        <message>
            <source>Een verslag zonder persoonsgegevens staat in:
{0}</source>
            <translation>A report without personal data is in:
{0}</translation>
        </message>
    </context>
    <context>
        <name>ProposalsModel</name>
        <message>
            <source>{0}, {1} voorstellen, {2} te beoordelen</source>
            <translation>{0}, {1} proposals, {2} to review</translation>
        </message>
        <message>
            <source>opmerking</source>
            <translation>comment</translation>
        </message>
        <message>
            <source>opmerkingen</source>
            <translation>comments</translation>
        </message>
    </context>
    <context>
        <name>ProposalsPanel</name>
        <message>
            <source>Voorstellen</source>
            <translation>Proposals</translation>
        </message>
        <message>
            <source>Dit document</source>
            <translation>This document</translation>
        </message>
        <message>
            <source>Hele dossier</source>
            <translation>Whole dossier</translation>
        </message>
        <message>
            <source>Voorstellen van</source>
            <translation>Proposals of</translation>
        </message>
        <message>
            <source>Lijst indelen</source>
            <translation>Divide the list</translation>
        </message>
        <message>
            <source>Voorstellen ({0})</source>
            <translation>Proposals ({0})</translation>
        </message>
        <message>
            <source>Er is nog geen document.</source>
            <translation>There is no document yet.</translation>
        </message>
        <message>
            <source>Er zijn geen voorstellen in dit document.</source>
            <translation>There are no proposals in this document.</translation>
        </message>
        <message>
            <source>Er zijn geen voorstellen met dit filter.</source>
            <translation>There are no proposals with this filter.</translation>
        </message>
    </context>
    <context>
        <name>Questions</name>
        <message>
            <source>De taal verandert bij de volgende start van het programma.</source>
            <translation>The language changes when the program is started again.</translation>
        </message>
        <message>
            <source>(geen)</source>
            <translation>(none)</translation>
        </message>
        <message>
            <source>Er wordt nog geëxporteerd. Toch afsluiten?</source>
            <translation>An export is under way. Quit all the same?</translation>
        </message>
        <message>
            <source>Wat u schreef in '{0}' is niet bewaard. Toch afsluiten?</source>
            <translation>What you wrote in '{0}' is not saved. Quit all the same?</translation>
        </message>
        <message>
            <source>Uw naam</source>
            <translation>Your name</translation>
        </message>
        <message>
            <source>Onder deze naam worden uw beslissingen vastgelegd:</source>
            <translation>Your decisions are recorded under this name:</translation>
        </message>
        <message>
            <source>Wachtwoord</source>
            <translation>Password</translation>
        </message>
        <message>
            <source>'{0}' is beveiligd. Wachtwoord om het te openen:</source>
            <translation>'{0}' is protected. Password to open it:</translation>
        </message>
    </context>
    <context>
        <name>RadarDialog</name>
        <message>
            <source>Verschillen in het dossier</source>
            <translation>Differences in the dossier</translation>
        </message>
        <message>
            <source>Plaats</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Behandeling</source>
            <translation>Treatment</translation>
        </message>
        <message>
            <source>Plaatsen die verschillend worden behandeld</source>
            <translation>Places that are treated differently</translation>
        </message>
        <message>
            <source>Opnieuw zoeken</source>
            <translation>Search again</translation>
        </message>
        <message>
            <source>Vergelijk alle plaatsen opnieuw (F5)</source>
            <translation>Compare all places again (F5)</translation>
        </message>
        <message>
            <source>Ga erheen</source>
            <translation>Go there</translation>
        </message>
        <message>
            <source>Ga met het toetsenbord naar deze plaats (Enter)</source>
            <translation>Go to this place with the keyboard (Enter)</translation>
        </message>
        <message>
            <source>Overal zo</source>
            <translation>Same everywhere</translation>
        </message>
        <message>
            <source>Behandel alle plaatsen van deze groep als de gekozen plaats (=)</source>
            <translation>Treat all places of this group as the chosen one (=)</translation>
        </message>
        <message>
            <source>Sluiten</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>persoon of passage</source>
            <translation>person or passage</translation>
        </message>
        <message>
            <source>personen of passages</source>
            <translation>persons or passages</translation>
        </message>
        <message>
            <source>{0} niet overal gelijk behandeld.</source>
            <translation>{0} not treated alike everywhere.</translation>
        </message>
        <message>
            <source>Wat is beoordeeld, is overal gelijk behandeld.</source>
            <translation>What was reviewed is treated alike everywhere.</translation>
        </message>
        <message>
            <source>hier gelakt, daar zichtbaar</source>
            <translation>redacted here, visible there</translation>
        </message>
        <message>
            <source>verschillende gronden</source>
            <translation>different grounds</translation>
        </message>
        <message>
            <source>{0}, pagina {1}: {2}</source>
            <translation>{0}, page {1}: {2}</translation>
        </message>
        <message>
            <source>zichtbaar, geen voorstel</source>
            <translation>visible, no proposal</translation>
        </message>
        <message>
            <source>gelakt, {0}</source>
            <translation>redacted, {0}</translation>
        </message>
        <message>
            <source>zonder grond</source>
            <translation>without ground</translation>
        </message>
        <message>
            <source>zichtbaar</source>
            <translation>visible</translation>
        </message>
        <message>
            <source>{0} (met de hand)</source>
            <translation>{0} (by hand)</translation>
        </message>
        <message>
            <source>plaats</source>
            <translation>place</translation>
        </message>
        <message>
            <source>plaatsen</source>
            <translation>places</translation>
        </message>
        <message>
            <source>{0} gelijk gemaakt; Ctrl+Z maakt dit ongedaan.</source>
            <translation>{0} made alike; Ctrl+Z undoes this.</translation>
        </message>
        <message>
            <source>Over 1 plaats besliste u met de hand. Ook die gelijk maken?</source>
            <translation>You decided on 1 place by hand. Make that alike too?</translation>
        </message>
        <message>
            <source>Over {0} plaatsen besliste u met de hand. Ook die gelijk maken?</source>
            <translation>You decided on {0} places by hand. Make those alike too?</translation>
        </message>
    </context>
    <context>
        <name>Reading</name>
        <message>
            <source>{0} bestanden zijn niet toegevoegd; doe dat zo nodig opnieuw.</source>
            <translation>{0} files were not added; do so again if needed.</translation>
        </message>
        <message>
            <source>Documenten lezen</source>
            <translation>Reading documents</translation>
        </message>
        <message>
            <source>was beschadigd en is hersteld; controleer of er niets ontbreekt.</source>
            <translation>was damaged and has been mended; check that nothing is missing.</translation>
        </message>
        <message>
            <source>heeft bijlagen die geen PDF zijn ({0}); die gaan nooit mee.</source>
            <translation>has attachments that are no PDF ({0}); they never go along.</translation>
        </message>
        <message>
            <source>is gescand; de tekst is uit het beeld gelezen. Kijk die goed na.</source>
            <translation>is a scan; its text was read from the picture. Check it well.</translation>
        </message>
        <message>
            <source>heeft een scan die niet te lezen is, vanaf pagina %1; kijk en lak daar zelf.</source>
            <translation>has a scan that cannot be read, from page %1; look and redact there yourself.</translation>
        </message>
        <message>
            <source>Gestopt; kies Opnieuw lezen om verder te gaan.</source>
            <translation>Stopped; choose Read again to go on.</translation>
        </message>
        <message>
            <source>Voorstellen maken</source>
            <translation>Making proposals</translation>
        </message>
        <message>
            <source>Het taalmodel ontbreekt; namen worden alleen met regels en lijsten gezocht.</source>
            <translation>The language model is missing; names are looked for with rules and lists only.</translation>
        </message>
        <message>
            <source>Er konden geen voorstellen worden gemaakt: {0}</source>
            <translation>No proposals could be made: {0}</translation>
        </message>
    </context>
    <context>
        <name>Results</name>
        <message>
            <source>Voorbeeld maken</source>
            <translation>Making the preview</translation>
        </message>
        <message>
            <source>Het voorbeeld kan niet worden getoond.</source>
            <translation>The preview cannot be shown.</translation>
        </message>
    </context>
    <context>
        <name>SampleDialog</name>
        <message>
            <source>Blinde steekproef</source>
            <translation>Blind sample</translation>
        </message>
        <message>
            <source>De tweede beoordelaar kijkt naar een willekeurig deel zonder te zien wat de eerste besliste. Daarna ziet u welk deel de eerste miste.</source>
            <translation>The second officer looks at a random part without seeing what the first decided. After that you see what share the first missed.</translation>
        </message>
        <message>
            <source>Pagina's</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>Hele documenten</source>
            <translation>Whole documents</translation>
        </message>
        <message>
            <source>Met hetzelfde getal wordt dezelfde steekproef getrokken</source>
            <translation>The same number draws the same sample</translation>
        </message>
        <message>
            <source>Trekken en beginnen</source>
            <translation>Draw and begin</translation>
        </message>
        <message>
            <source>Gemeten is welk deel van de passages die de tweede beoordelaar lakt, de eerste zichtbaar liet. Grenzen: Clopper-Pearson, 95%.</source>
            <translation>Measured is what share of the passages that the second officer redacts was left visible by the first. Bounds: Clopper-Pearson, 95%.</translation>
        </message>
        <message>
            <source>Verslag bewaren…</source>
            <translation>Save account…</translation>
        </message>
        <message>
            <source>Wie keek, hoe volledig, en wat is gemeten (HTML)</source>
            <translation>Who looked, how completely, and what was measured (HTML)</translation>
        </message>
        <message>
            <source>Sluiten</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>&amp;Tweede beoordelaar</source>
            <translation>&amp;Second officer</translation>
        </message>
        <message>
            <source>T&amp;rek uit</source>
            <translation>&amp;Draw from</translation>
        </message>
        <message>
            <source>&amp;Aantal</source>
            <translation>&amp;Number</translation>
        </message>
        <message>
            <source>&amp;Getal van de trekking</source>
            <translation>S&amp;eed of the draw</translation>
        </message>
        <message>
            <source>Getrokken</source>
            <translation>Drawn</translation>
        </message>
        <message>
            <source>Uitkomst</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>Steekproeven van dit dossier</source>
            <translation>Samples of this dossier</translation>
        </message>
        <message>
            <source>Verder met de steekproef</source>
            <translation>Go on with the sample</translation>
        </message>
        <message>
            <source>Er loopt een steekproef; rond die eerst af.</source>
            <translation>A sample is under way; finish that first.</translation>
        </message>
        <message>
            <source>Gemeten: {0}.</source>
            <translation>Measured: {0}.</translation>
        </message>
        <message>
            <source>Er is niets om uit te trekken: alleen documenten die helemaal beoordeeld zijn en die de tweede nog niet zag, doen mee.</source>
            <translation>There is nothing to draw from: only documents that have been reviewed completely and that the second officer has not seen take part.</translation>
        </message>
        <message>
            <source>Er kan worden getrokken uit {0} pagina's.</source>
            <translation>{0} pages can be drawn from.</translation>
        </message>
        <message>
            <source>Er kan worden getrokken uit {0} documenten.</source>
            <translation>{0} documents can be drawn from.</translation>
        </message>
        <message>
            <source>pagina's</source>
            <translation>pages</translation>
        </message>
        <message>
            <source>documenten</source>
            <translation>documents</translation>
        </message>
    </context>
    <context>
        <name>ScoreDialog</name>
        <message>
            <source>Alles van een soort beoordelen</source>
            <translation>Judge all of a kind</translation>
        </message>
        <message>
            <source>Hele dossier</source>
            <translation>Whole dossier</translation>
        </message>
        <message>
            <source>Dit document</source>
            <translation>This document</translation>
        </message>
        <message>
            <source>Lakken</source>
            <translation>Redact</translation>
        </message>
        <message>
            <source>Openlaten</source>
            <translation>Keep</translation>
        </message>
        <message>
            <source>Kleinste zekerheid in procenten</source>
            <translation>Least certainty in percent</translation>
        </message>
        <message>
            <source>Annuleren</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>&amp;Soort</source>
            <translation>&amp;Kind</translation>
        </message>
        <message>
            <source>&amp;In</source>
            <translation>&amp;In</translation>
        </message>
        <message>
            <source>&amp;Zekerheid vanaf</source>
            <translation>&amp;Certainty from</translation>
        </message>
        <message>
            <source>&amp;Wat</source>
            <translation>&amp;What</translation>
        </message>
        <message>
            <source>alle soorten ({0})</source>
            <translation>all kinds ({0})</translation>
        </message>
        <message>
            <source>{0} lakken</source>
            <translation>Redact {0}</translation>
        </message>
        <message>
            <source>{0} openlaten</source>
            <translation>Keep {0}</translation>
        </message>
        <message>
            <source>Er staat niets open dat hieraan voldoet.</source>
            <translation>Nothing that is open meets this.</translation>
        </message>
        <message>
            <source>document</source>
            <translation>document</translation>
        </message>
        <message>
            <source>documenten</source>
            <translation>documents</translation>
        </message>
        <message>
            <source>voorstel</source>
            <translation>proposal</translation>
        </message>
        <message>
            <source>voorstellen</source>
            <translation>proposals</translation>
        </message>
        <message>
            <source>{0} in {1}; de minste zekerheid is {2}%. Wat u met de hand besliste of uitstelde, blijft zoals het is.</source>
            <translation>{0} in {1}; the least certain one has {2}%. What you decided by hand or put off stays as it is.</translation>
        </message>
        <message>
            <source>{0} beoordeeld; Ctrl+Z maakt dit ongedaan.</source>
            <translation>{0} judged; Ctrl+Z undoes this.</translation>
        </message>
    </context>
    <context>
        <name>SearchesButton</name>
        <message>
            <source>Bewaard</source>
            <translation>Saved</translation>
        </message>
        <message>
            <source>Bewaarde zoekopdrachten van uw organisatie</source>
            <translation>Saved searches of your organisation</translation>
        </message>
        <message>
            <source>(geen)</source>
            <translation>(none)</translation>
        </message>
        <message>
            <source>Deze zoekopdracht &amp;bewaren…</source>
            <translation>&amp;Save this search…</translation>
        </message>
        <message>
            <source>&amp;Namen wijzigen of weghalen…</source>
            <translation>&amp;Rename or remove…</translation>
        </message>
        <message>
            <source>Zoekopdracht bewaren</source>
            <translation>Save search</translation>
        </message>
        <message>
            <source>Naam (wie een bestaande naam kiest, vervangt die zoekopdracht):</source>
            <translation>Name (an existing name replaces that search):</translation>
        </message>
    </context>
    <context>
        <name>SearchesDialog</name>
        <message>
            <source>Bewaarde zoekopdrachten</source>
            <translation>Saved searches</translation>
        </message>
        <message>
            <source>Naam wijzigen (F2)</source>
            <translation>Rename (F2)</translation>
        </message>
        <message>
            <source>Weghalen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Sluiten</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Op deze computer, voor dit profiel; er gaat niets naar buiten.</source>
            <translation>On this computer, for this profile; nothing leaves it.</translation>
        </message>
    </context>
    <context>
        <name>Searching</name>
        <message>
            <source>Zoeken</source>
            <translation>Search</translation>
        </message>
        <message>
            <source>Het zoeken is gestopt.</source>
            <translation>The search was stopped.</translation>
        </message>
    </context>
    <context>
        <name>SecondBar</name>
        <message>
            <source>Akkoord (A)</source>
            <translation>Agree (A)</translation>
        </message>
        <message>
            <source>Verschillen…</source>
            <translation>Differences…</translation>
        </message>
        <message>
            <source>Afronden</source>
            <translation>Finish</translation>
        </message>
        <message>
            <source>Stoppen</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>verschil</source>
            <translation>difference</translation>
        </message>
        <message>
            <source>verschillen</source>
            <translation>differences</translation>
        </message>
        <message>
            <source>Tweede blik van {0}: {1} van {2} nagekeken, {3}.</source>
            <translation>Second look of {0}: {1} of {2} checked, {3}.</translation>
        </message>
        <message>
            <source>Eerste beoordelaar hier: {0}.</source>
            <translation>First officer here: {0}.</translation>
        </message>
        <message>
            <source>Blinde steekproef van {0}: {1} van {2} pagina's gezien, {3} te beoordelen.</source>
            <translation>Blind sample of {0}: {1} of {2} pages seen, {3} to review.</translation>
        </message>
    </context>
    <context>
        <name>SecondLook</name>
        <message>
            <source>Tweede blik</source>
            <translation>Second look</translation>
        </message>
        <message>
            <source>Wie kijkt als tweede? Niet wie de eerste beoordeling deed ({0}).</source>
            <translation>Who takes the second look? Not the one who took the first ({0}).</translation>
        </message>
        <message>
            <source>Vier ogen zijn van twee personen; vul de naam van een ander in.</source>
            <translation>Four eyes belong to two people; give the name of somebody else.</translation>
        </message>
        <message>
            <source>De eerste beoordelaar heeft hierover nog niet beslist; kies zelf L of O.</source>
            <translation>The first officer has not decided on this yet; choose L or O yourself.</translation>
        </message>
        <message>
            <source>Rond eerst de blinde steekproef af.</source>
            <translation>Finish the blind sample first.</translation>
        </message>
    </context>
    <context>
        <name>Sight</name>
        <message>
            <source>Wijs eerst een woord in de tekst aan.</source>
            <translation>Point at a word in the text first.</translation>
        </message>
        <message>
            <source>blok</source>
            <translation>block</translation>
        </message>
        <message>
            <source>blokken</source>
            <translation>blocks</translation>
        </message>
        <message>
            <source>{0} gelakt; Ctrl+Z maakt dit ongedaan.</source>
            <translation>{0} redacted; Ctrl+Z undoes this.</translation>
        </message>
        <message>
            <source>Wat u met de hand openliet, blijft zichtbaar.</source>
            <translation>What you left open by hand stays visible.</translation>
        </message>
        <message>
            <source>Dit is het einde van het laatste document.</source>
            <translation>This is the end of the last document.</translation>
        </message>
        <message>
            <source>Dit is het begin van het eerste document.</source>
            <translation>This is the beginning of the first document.</translation>
        </message>
    </context>
    <context>
        <name>StartPanel</name>
        <message>
            <source>Recente dossiers</source>
            <translation>Recent dossiers</translation>
        </message>
        <message>
            <source>Persoonsgegevens lakken in brieven en nota's. Alles blijft op deze computer.</source>
            <translation>Redact personal data in letters and notes. Everything stays on this computer.</translation>
        </message>
        <message>
            <source>Sleep bestanden hierheen</source>
            <translation>Drop files here</translation>
        </message>
        <message>
            <source>PDF-bestanden of mappen daarmee, of een dossier (.lakwerk)</source>
            <translation>PDF files or folders with them, or a dossier (.lakwerk)</translation>
        </message>
        <message>
            <source>Bestanden kiezen…</source>
            <translation>Choose files…</translation>
        </message>
        <message>
            <source>Dossier openen…</source>
            <translation>Open dossier…</translation>
        </message>
        <message>
            <source>Voorbeeldbrief openen</source>
            <translation>Open the sample letter</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Ga naar een vlak waarin te veel wordt gelakt (Ctrl+F8)</source>
            <translation>Go to a box that hides too much (Ctrl+F8)</translation>
        </message>
        <message>
            <source>Stoppen</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Stop het werk dat bezig is</source>
            <translation>Stop the work under way</translation>
        </message>
        <message>
            <source>Voortgang van het werk</source>
            <translation>Progress of the work</translation>
        </message>
        <message>
            <source>{0} te ruim gelakt</source>
            <translation>{0} hide too much</translation>
        </message>
        <message>
            <source>{0} te beoordelen</source>
            <translation>{0} to review</translation>
        </message>
        <message>
            <source>{0} lakken</source>
            <translation>{0} redacted</translation>
        </message>
        <message>
            <source>{0} openlaten</source>
            <translation>{0} kept</translation>
        </message>
        <message>
            <source>{0} zelf getekend</source>
            <translation>{0} drawn</translation>
        </message>
        <message>
            <source>{0} van {1} pagina's gezien</source>
            <translation>{0} of {1} pages seen</translation>
        </message>
        <message>
            <source>opgeslagen {0}</source>
            <translation>saved {0}</translation>
        </message>
        <message>
            <source>Elke handeling wordt meteen bewaard.</source>
            <translation>Every act is saved at once.</translation>
        </message>
        <message>
            <source> {0} van {1}</source>
            <translation> {0} of {1}</translation>
        </message>
        <message>
            <source>nog {0} s</source>
            <translation>{0} s left</translation>
        </message>
        <message>
            <source>nog {0} min</source>
            <translation>{0} min left</translation>
        </message>
        <message>
            <source>nog {0} uur {1} min</source>
            <translation>{0} h {1} min left</translation>
        </message>
    </context>
    <context>
        <name>StyleRow</name>
        <message>
            <source>Kleur van de vlakken</source>
            <translation>Colour of the boxes</translation>
        </message>
        <message>
            <source>Zwart</source>
            <translation>Black</translation>
        </message>
        <message>
            <source>Wit met rand</source>
            <translation>White with a frame</translation>
        </message>
        <message>
            <source>Lichtgrijs</source>
            <translation>Light grey</translation>
        </message>
        <message>
            <source>Wat er in de vlakken staat</source>
            <translation>What stands in the boxes</translation>
        </message>
        <message>
            <source>Leeg</source>
            <translation>Empty</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Code en omschrijving</source>
            <translation>Code and description</translation>
        </message>
        <message>
            <source>Breedte van de vlakken</source>
            <translation>Width of the boxes</translation>
        </message>
        <message>
            <source>De breedte van een vlak kan verraden welke naam eronder stond. Met stappen schuift de rest van de regel op.</source>
            <translation>The width of a box may betray which name stood under it. With steps the rest of the line moves on.</translation>
        </message>
        <message>
            <source>Breedte in stappen van {0} punten</source>
            <translation>Width in steps of {0} points</translation>
        </message>
        <message>
            <source>Breedte van de tekst</source>
            <translation>Width of the text</translation>
        </message>
        <message>
            <source>Eén breedte voor bijna alle namen</source>
            <translation>One width for nearly all names</translation>
        </message>
        <message>
            <source>Pagina met uitleg van de codes</source>
            <translation>Page that explains the codes</translation>
        </message>
    </context>
    <context>
        <name>TemplatesButton</name>
        <message>
            <source>Sjabloon</source>
            <translation>Template</translation>
        </message>
        <message>
            <source>Sjabloon voor de motivering</source>
            <translation>Template for the justification</translation>
        </message>
        <message>
            <source>(geen voor deze grond)</source>
            <translation>(none for this ground)</translation>
        </message>
    </context>
    <context>
        <name>ThumbnailsPanel</name>
        <message>
            <source>Pagina's in het klein</source>
            <translation>Pages in small</translation>
        </message>
    </context>
    <context>
        <name>Workbench</name>
        <message>
            <source>Origineel, met uw keuzes</source>
            <translation>Original, with your choices</translation>
        </message>
        <message>
            <source>Breedte van de documenten</source>
            <translation>Width of the documents</translation>
        </message>
        <message>
            <source>Breedte van de voorstellen</source>
            <translation>Width of the proposals</translation>
        </message>
        <message>
            <source>Sleep brieven en nota's hierheen (PDF).</source>
            <translation>Drop letters and notes here (PDF).</translation>
        </message>
        <message>
            <source>Dit document wordt gelezen…</source>
            <translation>This document is being read…</translation>
        </message>
        <message>
            <source>Opnieuw lezen</source>
            <translation>Read again</translation>
        </message>
    </context>
    <context>
        <name>Workspace</name>
        <message>
            <source>Er staan geen PDF-bestanden in wat u toevoegde.</source>
            <translation>There are no PDF files in what you added.</translation>
        </message>
        <message>
            <source>Dit dossier is alleen te bekijken; er kan niets bij.</source>
            <translation>This dossier can only be looked at; nothing can be added.</translation>
        </message>
    </context>
    <context>
        <name>ZoomBox</name>
        <message>
            <source>Vergroting</source>
            <translation>Zoom</translation>
        </message>
    </context>
    <context>
        <name>about</name>
        <message>
            <source>Over Lakwerk</source>
            <translation>About Lakwerk</translation>
        </message>
        <message>
            <source>Persoonsgegevens lakken in brieven en nota's van de overheid, aantoonbaar zonder lek.

Het programma gebruikt geen netwerk: alles blijft op deze computer.

Vrije software onder de GNU Affero General Public License, versie 3 of later.</source>
            <translation>Redacts personal data in letters and notes of the government, provably without a leak.

The program uses no network: everything stays on this computer.

Free software under the GNU Affero General Public License, version 3 or later.</translation>
        </message>
    </context>
    <context>
        <name>actions</name>
        <message>
            <source>&amp;Dossier</source>
            <translation>&amp;Dossier</translation>
        </message>
        <message>
            <source>Be&amp;werken</source>
            <translation>&amp;Edit</translation>
        </message>
        <message>
            <source>Bee&amp;ld</source>
            <translation>&amp;View</translation>
        </message>
        <message>
            <source>Be&amp;oordelen</source>
            <translation>&amp;Review</translation>
        </message>
        <message>
            <source>&amp;Nakijken</source>
            <translation>&amp;Check</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Help</translation>
        </message>
        <message>
            <source>&amp;Nieuw dossier…</source>
            <translation>&amp;New dossier…</translation>
        </message>
        <message>
            <source>Dossier &amp;openen…</source>
            <translation>&amp;Open dossier…</translation>
        </message>
        <message>
            <source>&amp;Recente dossiers</source>
            <translation>&amp;Recent dossiers</translation>
        </message>
        <message>
            <source>Bestanden &amp;toevoegen…</source>
            <translation>&amp;Add files…</translation>
        </message>
        <message>
            <source>Toevoegen</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Voeg brieven en nota's toe (PDF)</source>
            <translation>Add letters and notes (PDF)</translation>
        </message>
        <message>
            <source>Map toe&amp;voegen…</source>
            <translation>Add &amp;folder…</translation>
        </message>
        <message>
            <source>&amp;Kopie van het dossier bewaren…</source>
            <translation>Save a &amp;copy of the dossier…</translation>
        </message>
        <message>
            <source>&amp;Profiel</source>
            <translation>&amp;Profile</translation>
        </message>
        <message>
            <source>&amp;Lijsten van uw organisatie…</source>
            <translation>&amp;Lists of your organisation…</translation>
        </message>
        <message>
            <source>S&amp;jablonen voor motiveringen…</source>
            <translation>&amp;Templates for justifications…</translation>
        </message>
        <message>
            <source>Onthouden &amp;blokken…</source>
            <translation>Remembered &amp;blocks…</translation>
        </message>
        <message>
            <source>Blokken van sjablonen die op deze computer zijn onthouden</source>
            <translation>Blocks of templates that are remembered on this computer</translation>
        </message>
        <message>
            <source>&amp;Uw naam…</source>
            <translation>&amp;Your name…</translation>
        </message>
        <message>
            <source>&amp;Voorkeuren…</source>
            <translation>Prefere&amp;nces…</translation>
        </message>
        <message>
            <source>Werkwijze, beeld en toetsen op deze computer</source>
            <translation>Way of working, view and keys on this computer</translation>
        </message>
        <message>
            <source>&amp;Exporteren…</source>
            <translation>&amp;Export…</translation>
        </message>
        <message>
            <source>Exporteren…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>Schrijf gelakte, gecontroleerde kopieën</source>
            <translation>Write redacted, verified copies</translation>
        </message>
        <message>
            <source>Gelakt doc&amp;ument afdrukken…</source>
            <translation>Print redacted doc&amp;ument…</translation>
        </message>
        <message>
            <source>Verslag van de &amp;beoordeling…</source>
            <translation>&amp;Account of the review…</translation>
        </message>
        <message>
            <source>Bewaar wie keek, hoe volledig, en wat is gemeten (HTML)</source>
            <translation>Save who looked, how completely, and what was measured (HTML)</translation>
        </message>
        <message>
            <source>&amp;Voorbeeldbrief openen</source>
            <translation>Open the &amp;sample letter</translation>
        </message>
        <message>
            <source>Dossier &amp;sluiten</source>
            <translation>Close &amp;dossier</translation>
        </message>
        <message>
            <source>&amp;Afsluiten</source>
            <translation>&amp;Quit</translation>
        </message>
        <message>
            <source>&amp;Ongedaan maken</source>
            <translation>&amp;Undo</translation>
        </message>
        <message>
            <source>Op&amp;nieuw</source>
            <translation>&amp;Redo</translation>
        </message>
        <message>
            <source>&amp;Kopiëren</source>
            <translation>&amp;Copy</translation>
        </message>
        <message>
            <source>&amp;Zoeken en lakken…</source>
            <translation>&amp;Search and redact…</translation>
        </message>
        <message>
            <source>Zoeken</source>
            <translation>Search</translation>
        </message>
        <message>
            <source>Zoek in het hele dossier en lak wat u vindt</source>
            <translation>Search the whole dossier and redact what you find</translation>
        </message>
        <message>
            <source>&amp;Selecteren</source>
            <translation>S&amp;elect</translation>
        </message>
        <message>
            <source>Selecteren</source>
            <translation>Select</translation>
        </message>
        <message>
            <source>Kies voorstellen en tekst met de muis</source>
            <translation>Choose proposals and text with the mouse</translation>
        </message>
        <message>
            <source>Vlak &amp;tekenen</source>
            <translation>&amp;Draw a box</translation>
        </message>
        <message>
            <source>Tekenen</source>
            <translation>Draw</translation>
        </message>
        <message>
            <source>Teken een vlak om te lakken</source>
            <translation>Draw a box to redact</translation>
        </message>
        <message>
            <source>&amp;Vlak op de pagina zetten</source>
            <translation>&amp;Put a box on the page</translation>
        </message>
        <message>
            <source>Zet een vlak in het midden; Alt+pijl verschuift het, Alt+Shift+pijl rekt het uit</source>
            <translation>Put a box in the middle; Alt+arrow moves it, Alt+Shift+arrow stretches it</translation>
        </message>
        <message>
            <source>&amp;Blok lakken</source>
            <translation>Redact &amp;block</translation>
        </message>
        <message>
            <source>Lak de alinea, de cel of het blok dat u aanwijst</source>
            <translation>Redact the paragraph, cell or block that you point at</translation>
        </message>
        <message>
            <source>Kolo&amp;m lakken</source>
            <translation>Redact colu&amp;mn</translation>
        </message>
        <message>
            <source>Lak de kolom die u aanwijst; van een tabel zonder de kop</source>
            <translation>Redact the column that you point at; of a table without its header</translation>
        </message>
        <message>
            <source>Blok k&amp;iezen</source>
            <translation>Cho&amp;ose block</translation>
        </message>
        <message>
            <source>Ko&amp;lom kiezen</source>
            <translation>Choose co&amp;lumn</translation>
        </message>
        <message>
            <source>Hele pa&amp;gina lakken</source>
            <translation>Redact whole pa&amp;ge</translation>
        </message>
        <message>
            <source>Eigen vlak &amp;weghalen</source>
            <translation>&amp;Take own box away</translation>
        </message>
        <message>
            <source>&amp;Groter</source>
            <translation>&amp;Larger</translation>
        </message>
        <message>
            <source>&amp;Kleiner</source>
            <translation>&amp;Smaller</translation>
        </message>
        <message>
            <source>Ware grootte (&amp;100%)</source>
            <translation>Actual size (&amp;100%)</translation>
        </message>
        <message>
            <source>Hele &amp;pagina</source>
            <translation>Whole &amp;page</translation>
        </message>
        <message>
            <source>Pagina&amp;breedte</source>
            <translation>Page &amp;width</translation>
        </message>
        <message>
            <source>Breedte</source>
            <translation>Width</translation>
        </message>
        <message>
            <source>Pas de breedte van de pagina in het venster</source>
            <translation>Fit the width of the page in the window</translation>
        </message>
        <message>
            <source>T&amp;wee pagina's naast elkaar</source>
            <translation>T&amp;wo pages side by side</translation>
        </message>
        <message>
            <source>&amp;Taal (Language)</source>
            <translation>&amp;Language (Taal)</translation>
        </message>
        <message>
            <source>Volgend &amp;document</source>
            <translation>Next &amp;document</translation>
        </message>
        <message>
            <source>Vo&amp;rig document</source>
            <translation>P&amp;revious document</translation>
        </message>
        <message>
            <source>Naar het volgende deel&amp;venster</source>
            <translation>To the next p&amp;ane</translation>
        </message>
        <message>
            <source>Naar het vorige deelvenster</source>
            <translation>To the previous pane</translation>
        </message>
        <message>
            <source>Deelvenster met d&amp;ocumenten</source>
            <translation>D&amp;ocuments pane</translation>
        </message>
        <message>
            <source>Lijst van voor&amp;stellen</source>
            <translation>List of prop&amp;osals</translation>
        </message>
        <message>
            <source>Pagina's &amp;in het klein</source>
            <translation>Pages &amp;in small</translation>
        </message>
        <message>
            <source>Toon alle pagina's in het klein, met wat er nog te beoordelen is</source>
            <translation>Show all pages in small, with what is still to review</translation>
        </message>
        <message>
            <source>In&amp;houd van het document</source>
            <translation>&amp;Outline of the document</translation>
        </message>
        <message>
            <source>Toon de bladwijzers van het document</source>
            <translation>Show the bookmarks of the document</translation>
        </message>
        <message>
            <source>Voorbee&amp;ld</source>
            <translation>Previe&amp;w</translation>
        </message>
        <message>
            <source>Voorbeeld</source>
            <translation>Preview</translation>
        </message>
        <message>
            <source>Toon de pagina's zoals ze worden geëxporteerd</source>
            <translation>Show the pages as they will be exported</translation>
        </message>
        <message>
            <source>Voor en n&amp;a naast elkaar</source>
            <translation>Before and &amp;after side by side</translation>
        </message>
        <message>
            <source>Toon het origineel naast het bestand dat wordt geëxporteerd</source>
            <translation>Show the original beside the file that will be exported</translation>
        </message>
        <message>
            <source>&amp;Volgende te beoordelen</source>
            <translation>&amp;Next to review</translation>
        </message>
        <message>
            <source>V&amp;orige te beoordelen</source>
            <translation>&amp;Previous to review</translation>
        </message>
        <message>
            <source>&amp;Lakken</source>
            <translation>Re&amp;dact</translation>
        </message>
        <message>
            <source>O&amp;penlaten</source>
            <translation>&amp;Keep</translation>
        </message>
        <message>
            <source>Later &amp;bekijken</source>
            <translation>Look at it la&amp;ter</translation>
        </message>
        <message>
            <source>&amp;Grond kiezen</source>
            <translation>Choose &amp;ground</translation>
        </message>
        <message>
            <source>Nog een gron&amp;d…</source>
            <translation>A&amp;dd a ground…</translation>
        </message>
        <message>
            <source>Zet er een grond bij; op één passage kunnen er meer gelden</source>
            <translation>Add a ground; several can apply to one passage</translation>
        </message>
        <message>
            <source>Alle gro&amp;nden en favorieten…</source>
            <translation>All grou&amp;nds and favourites…</translation>
        </message>
        <message>
            <source>De tabel met de tekst van de wet, en welke gronden onder 1 tot 9 zitten</source>
            <translation>The table with the text of the law, and which grounds are under the keys 1 to 9</translation>
        </message>
        <message>
            <source>Mi&amp;lieu-informatie in dit document…</source>
            <translation>En&amp;vironmental information in this document…</translation>
        </message>
        <message>
            <source>Voor milieu-informatie en emissies gelden andere gronden (Woo 5.1)</source>
            <translation>Other grounds hold for environmental information and emissions (Woo 5.1)</translation>
        </message>
        <message>
            <source>Motivering uit een s&amp;jabloon</source>
            <translation>&amp;Justification from a template</translation>
        </message>
        <message>
            <source>Vul de motivering met een sjabloon van uw organisatie</source>
            <translation>Fill in the justification with a template of your organisation</translation>
        </message>
        <message>
            <source>Volgende fo&amp;ut in grond of motivering</source>
            <translation>Next fa&amp;ult in ground or justification</translation>
        </message>
        <message>
            <source>Alle gelijke in dit document lakken</source>
            <translation>Redact all alike in this document</translation>
        </message>
        <message>
            <source>Alle gelijke in dit document openlaten</source>
            <translation>Keep all alike in this document</translation>
        </message>
        <message>
            <source>Alle gelijke in het dossier lakken…</source>
            <translation>Redact all alike in the dossier…</translation>
        </message>
        <message>
            <source>Alle gelijke in het dossier openlaten…</source>
            <translation>Keep all alike in the dossier…</translation>
        </message>
        <message>
            <source>Voortaan altijd la&amp;kken</source>
            <translation>Always redact from now on</translation>
        </message>
        <message>
            <source>Zet dit woord in uw lijst: in elk dossier lakken</source>
            <translation>Put this word in your list: redact in every dossier</translation>
        </message>
        <message>
            <source>Voortaan altijd openla&amp;ten</source>
            <translation>Always keep from now on</translation>
        </message>
        <message>
            <source>Zet dit woord in uw lijst: in elk dossier zichtbaar</source>
            <translation>Put this word in your list: visible in every dossier</translation>
        </message>
        <message>
            <source>&amp;Blok ook in stukken met dit sjabloon…</source>
            <translation>&amp;Block in documents of this template too…</translation>
        </message>
        <message>
            <source>Blok ont&amp;houden voor dit sjabloon</source>
            <translation>R&amp;emember block for this template</translation>
        </message>
        <message>
            <source>Stel dit blok ook voor in latere dossiers; alleen plaats en sjabloon worden bewaard</source>
            <translation>Propose this block in later dossiers too; only place and template are kept</translation>
        </message>
        <message>
            <source>Volgend vlak met te &amp;veel gelakt</source>
            <translation>Next bo&amp;x that hides too much</translation>
        </message>
        <message>
            <source>&amp;Alle voorstellen lakken…</source>
            <translation>Redact &amp;all proposals…</translation>
        </message>
        <message>
            <source>Alles lakken…</source>
            <translation>Redact all…</translation>
        </message>
        <message>
            <source>Lak alles wat het advies lakken heeft en nog open staat</source>
            <translation>Redact all that is open and advised to be redacted</translation>
        </message>
        <message>
            <source>Alles van een soort, vanaf een &amp;zekerheid…</source>
            <translation>All of a kind, above a &amp;score…</translation>
        </message>
        <message>
            <source>Lak of laat open wat het programma zeker genoeg weet</source>
            <translation>Redact or keep what the program is sure enough of</translation>
        </message>
        <message>
            <source>Gesch&amp;iedenis van dit voorstel…</source>
            <translation>H&amp;istory of this proposal…</translation>
        </message>
        <message>
            <source>Pagina &amp;gezien</source>
            <translation>Page &amp;seen</translation>
        </message>
        <message>
            <source>&amp;Volgende niet geziene pagina</source>
            <translation>&amp;Next page not seen</translation>
        </message>
        <message>
            <source>Verschillen in het &amp;dossier…</source>
            <translation>Differences in the &amp;dossier…</translation>
        </message>
        <message>
            <source>Wat op de ene plaats is gelakt en op de andere zichtbaar</source>
            <translation>What is redacted in one place and visible in another</translation>
        </message>
        <message>
            <source>&amp;Opmerking bij dit voorstel…</source>
            <translation>&amp;Comment on this proposal…</translation>
        </message>
        <message>
            <source>Schrijf een opmerking voor collega's; die wordt nooit geëxporteerd</source>
            <translation>Write a comment for colleagues; it is never exported</translation>
        </message>
        <message>
            <source>Opmerking bij deze &amp;pagina…</source>
            <translation>Comment on this &amp;page…</translation>
        </message>
        <message>
            <source>Alle op&amp;merkingen…</source>
            <translation>All co&amp;mments…</translation>
        </message>
        <message>
            <source>Volledig&amp;heid en vier ogen…</source>
            <translation>Completeness and &amp;four eyes…</translation>
        </message>
        <message>
            <source>Wat is gezien, en wat moet voordat er wordt geëxporteerd</source>
            <translation>What was seen, and what must be done before anything is exported</translation>
        </message>
        <message>
            <source>&amp;Tweede blik (vier ogen)…</source>
            <translation>&amp;Second look (four eyes)…</translation>
        </message>
        <message>
            <source>Een tweede beoordelaar kijkt na wat de eerste besliste</source>
            <translation>A second officer checks what the first decided</translation>
        </message>
        <message>
            <source>A&amp;kkoord met de eerste beoordelaar</source>
            <translation>&amp;Agree with the first officer</translation>
        </message>
        <message>
            <source>Verschillen met de tweede &amp;blik…</source>
            <translation>Differences with the second &amp;look…</translation>
        </message>
        <message>
            <source>Blinde &amp;steekproef…</source>
            <translation>&amp;Blind sample…</translation>
        </message>
        <message>
            <source>Meet op een willekeurig deel wat de eerste beoordelaar miste</source>
            <translation>Measure on a random part what the first officer missed</translation>
        </message>
        <message>
            <source>Blinde steekproef &amp;afronden</source>
            <translation>F&amp;inish blind sample</translation>
        </message>
        <message>
            <source>Meet wat de eerste beoordelaar miste</source>
            <translation>Measure what the first officer missed</translation>
        </message>
        <message>
            <source>&amp;Handleiding</source>
            <translation>&amp;Manual (Dutch)</translation>
        </message>
        <message>
            <source>&amp;Toetsen en tekens</source>
            <translation>&amp;Keys and signs</translation>
        </message>
        <message>
            <source>&amp;Rondleiding</source>
            <translation>&amp;Tour</translation>
        </message>
        <message>
            <source>In een minuut langs het werk</source>
            <translation>Along the work in a minute</translation>
        </message>
        <message>
            <source>&amp;Over Lakwerk</source>
            <translation>&amp;About Lakwerk</translation>
        </message>
    </context>
    <context>
        <name>grouping</name>
        <message>
            <source>Per rol en soort</source>
            <translation>By role and kind</translation>
        </message>
        <message>
            <source>Per persoon</source>
            <translation>By person</translation>
        </message>
        <message>
            <source>Per pagina</source>
            <translation>By page</translation>
        </message>
        <message>
            <source>Per grond</source>
            <translation>By ground</translation>
        </message>
        <message>
            <source>niet zeker wie</source>
            <translation>not certain who</translation>
        </message>
        <message>
            <source>Pagina {0}</source>
            <translation>Page {0}</translation>
        </message>
        <message>
            <source>Zonder grond</source>
            <translation>Without a ground</translation>
        </message>
        <message>
            <source>plaats</source>
            <translation>place</translation>
        </message>
        <message>
            <source>plaatsen</source>
            <translation>places</translation>
        </message>
        <message>
            <source>document</source>
            <translation>document</translation>
        </message>
        <message>
            <source>documenten</source>
            <translation>documents</translation>
        </message>
        <message>
            <source>{0} in {1}</source>
            <translation>{0} in {1}</translation>
        </message>
    </context>
    <context>
        <name>history</name>
        <message>
            <source>gelakt</source>
            <translation>redacted</translation>
        </message>
        <message>
            <source>opengelaten</source>
            <translation>kept</translation>
        </message>
        <message>
            <source>weer geopend</source>
            <translation>opened again</translation>
        </message>
        <message>
            <source>uitgesteld</source>
            <translation>put off</translation>
        </message>
        <message>
            <source>gelakt met alle gelijke</source>
            <translation>redacted with all alike</translation>
        </message>
        <message>
            <source>opengelaten met alle gelijke</source>
            <translation>kept with all alike</translation>
        </message>
        <message>
            <source>grond gekozen</source>
            <translation>ground chosen</translation>
        </message>
        <message>
            <source>grond erbij gezet</source>
            <translation>ground added</translation>
        </message>
        <message>
            <source>grond weggehaald</source>
            <translation>ground removed</translation>
        </message>
        <message>
            <source>motivering geschreven</source>
            <translation>justification written</translation>
        </message>
        <message>
            <source>opmerking geschreven</source>
            <translation>note written</translation>
        </message>
        <message>
            <source>getekend</source>
            <translation>drawn</translation>
        </message>
        <message>
            <source>verplaatst</source>
            <translation>moved</translation>
        </message>
        <message>
            <source>weggehaald</source>
            <translation>taken away</translation>
        </message>
        <message>
            <source>gezocht en gelakt</source>
            <translation>searched and redacted</translation>
        </message>
        <message>
            <source>voorgesteld naar een blok elders</source>
            <translation>proposed after a block elsewhere</translation>
        </message>
        <message>
            <source>opmerking gemaakt</source>
            <translation>comment made</translation>
        </message>
        <message>
            <source>opmerking beantwoord</source>
            <translation>comment answered</translation>
        </message>
        <message>
            <source>opmerking afgehandeld</source>
            <translation>comment resolved</translation>
        </message>
        <message>
            <source>opmerking heropend</source>
            <translation>comment reopened</translation>
        </message>
        <message>
            <source>opmerking weggehaald</source>
            <translation>comment taken away</translation>
        </message>
        <message>
            <source>voorgesteld naar een onthouden blok</source>
            <translation>proposed after a remembered block</translation>
        </message>
        <message>
            <source>akkoord</source>
            <translation>agreed</translation>
        </message>
        <message>
            <source>verschil afgehandeld</source>
            <translation>difference settled</translation>
        </message>
        <message>
            <source>gelijk gemaakt aan een andere plaats</source>
            <translation>made alike to another place</translation>
        </message>
        <message>
            <source>gezegd wie het is</source>
            <translation>said who it is</translation>
        </message>
        <message>
            <source>tweede blik: {0}</source>
            <translation>second look: {0}</translation>
        </message>
        <message>
            <source>ongedaan gemaakt: {0}</source>
            <translation>undone: {0}</translation>
        </message>
        <message>
            <source>opnieuw: {0}</source>
            <translation>again: {0}</translation>
        </message>
        <message>
            <source>voorstel</source>
            <translation>proposal</translation>
        </message>
        <message>
            <source>voorstellen</source>
            <translation>proposals</translation>
        </message>
        <message>
            <source>Geschiedenis van dit voorstel</source>
            <translation>History of this proposal</translation>
        </message>
        <message>
            <source>Wanneer</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Wie</source>
            <translation>Who</translation>
        </message>
        <message>
            <source>Wat</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Er is nog niets mee gedaan.</source>
            <translation>Nothing has been done with it yet.</translation>
        </message>
        <message>
            <source>Sluiten</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>matter</name>
        <message>
            <source>nog niet gezegd</source>
            <translation>not said yet</translation>
        </message>
        <message>
            <source>geen milieu-informatie</source>
            <translation>no environmental information</translation>
        </message>
        <message>
            <source>milieu-informatie</source>
            <translation>environmental information</translation>
        </message>
        <message>
            <source>emissies in het milieu</source>
            <translation>emissions into the environment</translation>
        </message>
        <message>
            <source>Dit document bevat:</source>
            <translation>This document holds:</translation>
        </message>
        <message>
            <source>Milieu-informatie</source>
            <translation>Environmental information</translation>
        </message>
        <message>
            <source>vlak heeft</source>
            <translation>box has</translation>
        </message>
        <message>
            <source>vlakken hebben</source>
            <translation>boxes have</translation>
        </message>
        <message>
            <source>{0} een grond die daarbij niet past; kijk die na (bij elk staat waarom).</source>
            <translation>{0} a ground that does not fit that; check them (each says why).</translation>
        </message>
    </context>
    <context>
        <name>sheet</name>
        <message>
            <source>Deze pagina kan niet worden getekend.</source>
            <translation>This page cannot be drawn.</translation>
        </message>
        <message>
            <source>pagina {0} van {1}</source>
            <translation>page {0} of {1}</translation>
        </message>
        <message>
            <source>pagina {0} ({1} van {2})</source>
            <translation>page {0} ({1} of {2})</translation>
        </message>
        <message>
            <source>  ·  gezien ✓</source>
            <translation>  ·  seen ✓</translation>
        </message>
    </context>
    <context>
        <name>stands</name>
        <message>
            <source>nog niet nagekeken</source>
            <translation>not checked yet</translation>
        </message>
        <message>
            <source>akkoord</source>
            <translation>agreed</translation>
        </message>
        <message>
            <source>verschil</source>
            <translation>difference</translation>
        </message>
        <message>
            <source>verschil afgehandeld</source>
            <translation>difference settled</translation>
        </message>
        <message>
            <source>lakken, {0}</source>
            <translation>redact, {0}</translation>
        </message>
        <message>
            <source>lakken</source>
            <translation>redact</translation>
        </message>
        <message>
            <source>openlaten</source>
            <translation>keep</translation>
        </message>
        <message>
            <source>nog open</source>
            <translation>still open</translation>
        </message>
        <message>
            <source>{0} van {1} passages gemist: {2}% (95%-betrouwbaarheidsinterval {3}% tot {4}%)</source>
            <translation>{0} of {1} passages missed: {2}% (95% confidence interval {3}% to {4}%)</translation>
        </message>
        <message>
            <source>de tweede beoordelaar vond niets om te lakken</source>
            <translation>the second officer found nothing to redact</translation>
        </message>
        <message>
            <source>nog niet afgerond</source>
            <translation>not finished yet</translation>
        </message>
    </context>
    <context>
        <name>states</name>
        <message>
            <source>Te beoordelen</source>
            <translation>To review</translation>
        </message>
        <message>
            <source>Later bekijken</source>
            <translation>Look at it later</translation>
        </message>
        <message>
            <source>Lakken</source>
            <translation>Redact</translation>
        </message>
        <message>
            <source>Openlaten</source>
            <translation>Keep</translation>
        </message>
        <message>
            <source>Zelf getekend</source>
            <translation>Drawn</translation>
        </message>
        <message>
            <source>naam</source>
            <translation>name</translation>
        </message>
        <message>
            <source>e-mailadres</source>
            <translation>e-mail address</translation>
        </message>
        <message>
            <source>telefoonnummer</source>
            <translation>phone number</translation>
        </message>
        <message>
            <source>burgerservicenummer</source>
            <translation>citizen service number</translation>
        </message>
        <message>
            <source>rekeningnummer</source>
            <translation>account number</translation>
        </message>
        <message>
            <source>adres</source>
            <translation>address</translation>
        </message>
        <message>
            <source>postcode</source>
            <translation>postcode</translation>
        </message>
        <message>
            <source>geboortedatum</source>
            <translation>date of birth</translation>
        </message>
        <message>
            <source>kenteken</source>
            <translation>number plate</translation>
        </message>
        <message>
            <source>identiteitsbewijs</source>
            <translation>identity document</translation>
        </message>
        <message>
            <source>personeelsnummer</source>
            <translation>staff number</translation>
        </message>
        <message>
            <source>handtekening</source>
            <translation>signature</translation>
        </message>
        <message>
            <source>paraaf</source>
            <translation>initials</translation>
        </message>
        <message>
            <source>bijzonder persoonsgegeven</source>
            <translation>special personal data</translation>
        </message>
        <message>
            <source>overig</source>
            <translation>other</translation>
        </message>
        <message>
            <source>Namen</source>
            <translation>Names</translation>
        </message>
        <message>
            <source>E-mailadressen</source>
            <translation>E-mail addresses</translation>
        </message>
        <message>
            <source>Telefoonnummers</source>
            <translation>Phone numbers</translation>
        </message>
        <message>
            <source>Burgerservicenummers</source>
            <translation>Citizen service numbers</translation>
        </message>
        <message>
            <source>Rekeningnummers</source>
            <translation>Account numbers</translation>
        </message>
        <message>
            <source>Adressen</source>
            <translation>Addresses</translation>
        </message>
        <message>
            <source>Geboortedata</source>
            <translation>Dates of birth</translation>
        </message>
        <message>
            <source>Kentekens</source>
            <translation>Number plates</translation>
        </message>
        <message>
            <source>Identiteitsbewijzen</source>
            <translation>Identity documents</translation>
        </message>
        <message>
            <source>Personeelsnummers</source>
            <translation>Staff numbers</translation>
        </message>
        <message>
            <source>Handtekeningen</source>
            <translation>Signatures</translation>
        </message>
        <message>
            <source>Parafen</source>
            <translation>Initials</translation>
        </message>
        <message>
            <source>Bijzondere persoonsgegevens</source>
            <translation>Special personal data</translation>
        </message>
        <message>
            <source>Overig</source>
            <translation>Other</translation>
        </message>
        <message>
            <source>steller</source>
            <translation>drafter</translation>
        </message>
        <message>
            <source>ondertekenaar</source>
            <translation>signer</translation>
        </message>
        <message>
            <source>ambtsdrager</source>
            <translation>office holder</translation>
        </message>
        <message>
            <source>ambtenaar</source>
            <translation>official</translation>
        </message>
        <message>
            <source>derde</source>
            <translation>third party</translation>
        </message>
        <message>
            <source>organisatie</source>
            <translation>organisation</translation>
        </message>
        <message>
            <source>Steller</source>
            <translation>Drafter</translation>
        </message>
        <message>
            <source>Ondertekenaar</source>
            <translation>Signer</translation>
        </message>
        <message>
            <source>Ambtsdragers</source>
            <translation>Office holders</translation>
        </message>
        <message>
            <source>Van de organisatie</source>
            <translation>Of the organisation</translation>
        </message>
        <message>
            <source>Andere ambtenaren</source>
            <translation>Other officials</translation>
        </message>
        <message>
            <source>Derden</source>
            <translation>Third parties</translation>
        </message>
        <message>
            <source>{0}: {1}, {2}, pagina {3}</source>
            <translation>{0}: {1}, {2}, page {3}</translation>
        </message>
    </context>
    <context>
        <name>tour</name>
        <message>
            <source>Welkom bij Lakwerk</source>
            <translation>Welcome to Lakwerk</translation>
        </message>
        <message>
            <source>In een minuut ziet u hoe het werk gaat. 'Volgende' opent een voorbeeldbrief en een voorbeeldnota; alle namen daarin zijn verzonnen.</source>
            <translation>In a minute you see how the work goes. 'Next' opens a sample letter and a sample note; all names in them are made up.</translation>
        </message>
        <message>
            <source>Documenten</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>Hier staan de documenten van het dossier, met hoe ver u bent. Uw eigen brieven en nota's (PDF) sleept u naar het venster. Alles wordt meteen bewaard.</source>
            <translation>Here are the documents of the dossier, with how far you are. Drag your own letters and notes (PDF) to the window. Everything is kept at once.</translation>
        </message>
        <message>
            <source>De pagina</source>
            <translation>The page</translation>
        </message>
        <message>
            <source>Elk vlak is een voorstel. Geel met een streepjeslijn: u moet nog beoordelen. Donker: lakken. Alleen een stippellijn: blijft zichtbaar.</source>
            <translation>Each box is a proposal. Yellow with a dashed line: still to review. Dark: redact. Just a dotted line: stays visible.</translation>
        </message>
        <message>
            <source>Voorstellen</source>
            <translation>Proposals</translation>
        </message>
        <message>
            <source>Dezelfde voorstellen als lijst. N gaat naar het volgende, L lakt, O laat open en Shift+L lakt alle gelijke in het document. Ctrl+Z maakt alles ongedaan, ook morgen.</source>
            <translation>The same proposals as a list. N goes to the next, L redacts, O keeps and Shift+L redacts all equal ones in the document. Ctrl+Z undoes anything, tomorrow too.</translation>
        </message>
        <message>
            <source>Dit voorstel</source>
            <translation>This proposal</translation>
        </message>
        <message>
            <source>Hier staat waarom iets is voorgesteld, en kiest u de grond (G) en de motivering.</source>
            <translation>Here you read why something is proposed, and choose the ground (G) and the justification.</translation>
        </message>
        <message>
            <source>Iets gemist?</source>
            <translation>Something missed?</translation>
        </message>
        <message>
            <source>Teken zelf een vlak (R), of kies tekst met de muis en druk op L. Met Ctrl+F zoekt en lakt u in het hele dossier.</source>
            <translation>Draw a box yourself (R), or choose text with the mouse and press L. With Ctrl+F you search and redact in the whole dossier.</translation>
        </message>
        <message>
            <source>Voorbeeld</source>
            <translation>Preview</translation>
        </message>
        <message>
            <source>F5 toont de pagina's zoals ze worden geëxporteerd.</source>
            <translation>F5 shows the pages as they will be exported.</translation>
        </message>
        <message>
            <source>Exporteren</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Schrijft gelakte kopieën; uw originelen veranderen nooit. Elke kopie wordt door andere programma's doorzocht. Vinden die nog iets, dan blijft er geen bestand achter.</source>
            <translation>Writes redacted copies; your originals never change. Each copy is searched by other programs. If they still find something, no file is left behind.</translation>
        </message>
        <message>
            <source>Verder lezen</source>
            <translation>Read on</translation>
        </message>
        <message>
            <source>F1 toont alle toetsen en tekens, Shift+F1 de handleiding. Deze rondleiding staat in het menu Help.</source>
            <translation>F1 shows all keys and signs, Shift+F1 the manual (in Dutch). This tour is in the menu Help.</translation>
        </message>
    </context>
    <context>
        <name>said</name>
        <message>
            <source>Aantal documenten tegelijk (0: automatisch)</source>
            <translation>Documents at a time (0: automatic)</translation>
        </message>
        <message>
            <source>Alle pagina's moeten gezien zijn voor een export</source>
            <translation>All pages must be seen before an export</translation>
        </message>
        <message>
            <source>Als afbeelding</source>
            <translation>As a picture</translation>
        </message>
        <message>
            <source>Beeld</source>
            <translation>View</translation>
        </message>
        <message>
            <source>Buiten de vlakken is tekst bijgekomen.</source>
            <translation>Text was added outside the boxes.</translation>
        </message>
        <message>
            <source>Buiten de vlakken is tekst verschoven of veranderd.</source>
            <translation>Text outside the boxes has moved or changed.</translation>
        </message>
        <message>
            <source>Buiten de vlakken is tekst weggevallen.</source>
            <translation>Text outside the boxes is missing.</translation>
        </message>
        <message>
            <source>Certificaat van lakken</source>
            <translation>Certificate of redaction</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>Computer</translation>
        </message>
        <message>
            <source>De bestandsnaam is geen gewone naam.</source>
            <translation>The file name is no ordinary name.</translation>
        </message>
        <message>
            <source>De bestandsnaam noemt een gelakt gegeven.</source>
            <translation>The file name mentions redacted data.</translation>
        </message>
        <message>
            <source>De breedte van {0} verraadt iets van de naam: daar kon de tekst niet opschuiven (een uitgevulde of onderstreepte regel, een tabel of te weinig ruimte).</source>
            <translation>The width of {0} tells something of the name: the text could not be moved up there (a justified or underlined line, a table or too little room).</translation>
        </message>
        <message>
            <source>De controle '{0}' kon niet worden gedaan: {1}.</source>
            <translation>The check '{0}' could not be done: {1}.</translation>
        </message>
        <message>
            <source>De controle is niet doorstaan; er is niets geschreven.</source>
            <translation>The check was not passed; nothing was written.</translation>
        </message>
        <message>
            <source>De controle na het lakken is niet doorstaan, er is niets geschreven: {0}.</source>
            <translation>The check after redaction was not passed, nothing was written: {0}.</translation>
        </message>
        <message>
            <source>De favorieten, sjablonen en zoekopdrachten van dit profiel zijn niet te lezen; herstel of verwijder het bestand {0}.</source>
            <translation>The favourites, templates and searches of this profile cannot be read; repair or delete the file {0}.</translation>
        </message>
        <message>
            <source>De gekozen map bestaat niet meer; kies een andere map.</source>
            <translation>The chosen folder is gone; choose another one.</translation>
        </message>
        <message>
            <source>De herkende tekst achter de scan is vernieuwd.</source>
            <translation>The recognised text behind the scan was made anew.</translation>
        </message>
        <message>
            <source>De laatste dag van een ambtsdrager ligt voor de eerste; pas dat aan.</source>
            <translation>The last day of an office holder is before the first; correct that.</translation>
        </message>
        <message>
            <source>De map voor de certificaten kan niet worden gemaakt; kies een andere map.</source>
            <translation>The folder for the certificates cannot be made; choose another one.</translation>
        </message>
        <message>
            <source>De nota noemt de gegevens van {0} niet, maar die zijn in dit document wel gelakt.</source>
            <translation>The note does not mention the data of {0}, but those are redacted in this document.</translation>
        </message>
        <message>
            <source>De nota noemt grond {0} niet, maar die is in dit document wel gebruikt.</source>
            <translation>The note does not mention ground {0}, but it is used in this document.</translation>
        </message>
        <message>
            <source>De nota zegt dat de gegevens van {0} zijn gelakt, maar in dit document is daarvan niets gelakt.</source>
            <translation>The note says that the data of {0} are redacted, but nothing of that is redacted in this document.</translation>
        </message>
        <message>
            <source>De nota zegt dat er informatie is gelakt, maar in dit document is niets gelakt.</source>
            <translation>The note says that information is redacted, but nothing is redacted in this document.</translation>
        </message>
        <message>
            <source>De nota zegt dat er niets is gelakt, maar {0}.</source>
            <translation>The note says that nothing is redacted, but {0}.</translation>
        </message>
        <message>
            <source>De onthouden blokken kunnen niet worden bewaard; maak ruimte vrij op de schijf of vraag de beheerder om schrijfrechten.</source>
            <translation>The remembered blocks cannot be saved; make room on the disk or ask the administrator for write access.</translation>
        </message>
        <message>
            <source>De onthouden blokken zijn niet te lezen; herstel of verwijder het bestand blocks.json in de gegevensmap van Lakwerk.</source>
            <translation>The remembered blocks cannot be read; repair or delete the file blocks.json in the data folder of Lakwerk.</translation>
        </message>
        <message>
            <source>De opbouw van het bestand kan niet veilig worden overgenomen; sla het opnieuw op als PDF en lees het opnieuw in.</source>
            <translation>The structure of the file cannot be taken over safely; save it anew as PDF and read it again.</translation>
        </message>
        <message>
            <source>De rondleiding is aangeboden</source>
            <translation>The tour was offered</translation>
        </message>
        <message>
            <source>De schijf is vol; maak ruimte vrij en probeer het opnieuw.</source>
            <translation>The disk is full; make room and try again.</translation>
        </message>
        <message>
            <source>De schijf of netwerkmap met het dossier is niet bereikbaar; herstel de verbinding en probeer het opnieuw.</source>
            <translation>The disk or network folder with the dossier cannot be reached; restore the connection and try again.</translation>
        </message>
        <message>
            <source>De tekst achter de scan op pagina {0} lag niet op het beeld en {1}.</source>
            <translation>The text behind the scan on page {0} did not lie on the image and {1}.</translation>
        </message>
        <message>
            <source>De tekst ligt achter een afbeelding van de pagina.</source>
            <translation>The text lies behind an image of the page.</translation>
        </message>
        <message>
            <source>De tweede blik moet klaar zijn voor een export</source>
            <translation>The second look must be finished before an export</translation>
        </message>
        <message>
            <source>De voorkeuren kunnen niet worden bewaard; maak ruimte vrij op de schijf of vraag de beheerder om schrijfrechten.</source>
            <translation>The preferences cannot be saved; make room on the disk or ask the administrator for write access.</translation>
        </message>
        <message>
            <source>De woordenlijst kan niet worden bewaard; maak ruimte vrij op de schijf of vraag de beheerder om schrijfrechten.</source>
            <translation>The word list cannot be saved; make room on the disk or ask the administrator for write access.</translation>
        </message>
        <message>
            <source>De woordenlijst kan niet worden gelezen.</source>
            <translation>The word list cannot be read.</translation>
        </message>
        <message>
            <source>De woordenlijst van het profiel '{0}' is niet te lezen; herstel of verwijder het bestand {1}.</source>
            <translation>The word list of the profile '{0}' cannot be read; repair or delete the file {1}.</translation>
        </message>
        <message>
            <source>De zin over de gelakte informatie past niet in het document; maak ruimte onder de kop of kies een profiel dat een pagina toevoegt.</source>
            <translation>The sentence about the redacted information does not fit in the document; make room under the heading or choose a profile that adds a page.</translation>
        </message>
        <message>
            <source>De zin over het lakken staat er anders dan bedoeld.</source>
            <translation>The sentence about the redaction is not as intended.</translation>
        </message>
        <message>
            <source>Deze reguliere uitdrukking klopt niet; verbeter haar of zoek op gewone tekst.</source>
            <translation>This regular expression is not correct; mend it or search for plain text.</translation>
        </message>
        <message>
            <source>Deze werkmap is niet te lezen; bewaar haar opnieuw als XLSX of als CSV.</source>
            <translation>This workbook cannot be read; save it anew as XLSX or CSV.</translation>
        </message>
        <message>
            <source>Deze woordenlijst is te groot; maak er kleinere van.</source>
            <translation>This word list is too large; make smaller ones of it.</translation>
        </message>
        <message>
            <source>Deze zoekopdracht duurt te lang; maak haar eenvoudiger of zoek op gewone tekst.</source>
            <translation>This search takes too long; make it simpler or search for plain text.</translation>
        </message>
        <message>
            <source>Dit PDF-bestand bevat een onderdeel dat uitgepakt buitensporig groot is; vraag het opnieuw op.</source>
            <translation>This PDF file has a part that is excessively large when unpacked; ask for it anew.</translation>
        </message>
        <message>
            <source>Dit PDF-bestand heeft geen bladzijden; vraag het opnieuw op bij de afzender.</source>
            <translation>This PDF file has no pages; ask the sender for it anew.</translation>
        </message>
        <message>
            <source>Dit PDF-bestand is beveiligd en geen van de opgegeven wachtwoorden past.</source>
            <translation>This PDF file is protected and none of the given passwords fits.</translation>
        </message>
        <message>
            <source>Dit PDF-bestand is beveiligd; geef het wachtwoord op om het te openen.</source>
            <translation>This PDF file is protected; give the password to open it.</translation>
        </message>
        <message>
            <source>Dit PDF-bestand is te zwaar beschadigd om te openen; vraag het opnieuw op.</source>
            <translation>This PDF file is too damaged to open; ask for it anew.</translation>
        </message>
        <message>
            <source>Dit bestand bestaat niet (meer); controleer de plaats en de naam.</source>
            <translation>This file does not exist (any more); check its place and name.</translation>
        </message>
        <message>
            <source>Dit bestand bevat alleen formuliergegevens (FDF); voeg het ingevulde formulier als PDF toe.</source>
            <translation>This file holds form data only (FDF); add the completed form as PDF.</translation>
        </message>
        <message>
            <source>Dit bestand is geen PDF; sla het eerst op als PDF en voeg het opnieuw toe.</source>
            <translation>This file is no PDF; save it as PDF first and add it again.</translation>
        </message>
        <message>
            <source>Dit bestand is geen dossier van Lakwerk of is beschadigd; kies een ander bestand of zet een reservekopie terug.</source>
            <translation>This file is no dossier of Lakwerk or is damaged; choose another file or restore a backup.</translation>
        </message>
        <message>
            <source>Dit bestand is geen dossier van Lakwerk; kies een ander bestand.</source>
            <translation>This file is no dossier of Lakwerk; choose another file.</translation>
        </message>
        <message>
            <source>Dit bestand is leeg; vraag het opnieuw op bij de afzender.</source>
            <translation>This file is empty; ask the sender for it anew.</translation>
        </message>
        <message>
            <source>Dit bestand is te groot voor een dossier; splits het bestand.</source>
            <translation>This file is too large for a dossier; split it.</translation>
        </message>
        <message>
            <source>Dit bestand kan niet worden gelezen; controleer of u er toegang toe hebt.</source>
            <translation>This file cannot be read; check whether you have access to it.</translation>
        </message>
        <message>
            <source>Dit bestand kon niet worden verwerkt: het duurde langer dan is toegestaan. Splits het bestand of sla het eerst opnieuw op als PDF.</source>
            <translation>This file could not be processed: it took longer than is allowed. Split the file or save it anew as PDF first.</translation>
        </message>
        <message>
            <source>Dit bestand kon niet worden verwerkt: het kostte te veel tijd. Splits het bestand of sla het eerst opnieuw op als PDF.</source>
            <translation>This file could not be processed: it took too much time. Split the file or save it anew as PDF first.</translation>
        </message>
        <message>
            <source>Dit bestand kon niet worden verwerkt: het programmadeel dat het las is gestopt. Probeer het opnieuw, of sla het bestand eerst opnieuw op als PDF.</source>
            <translation>This file could not be processed: the part of the program that read it has stopped. Try again, or save the file anew as PDF first.</translation>
        </message>
        <message>
            <source>Dit bestand vraagt meer geheugen dan is toegestaan; splits het bestand of bied het in een ander formaat aan.</source>
            <translation>This file asks for more memory than is allowed; split it or offer it in another format.</translation>
        </message>
        <message>
            <source>Dit dossier is beschadigd; u kunt het alleen bekijken.</source>
            <translation>This dossier is damaged; you can only look at it.</translation>
        </message>
        <message>
            <source>Dit dossier is er niet (meer); controleer de map of het station.</source>
            <translation>This dossier is not there (any more); check the folder or the drive.</translation>
        </message>
        <message>
            <source>Dit dossier is gemaakt met een nieuwere versie van Lakwerk; werk het programma bij.</source>
            <translation>This dossier was made with a newer version of Lakwerk; update the program.</translation>
        </message>
        <message>
            <source>Dit dossier is gesloten; open het opnieuw om te wijzigen.</source>
            <translation>This dossier is closed; open it again to change it.</translation>
        </message>
        <message>
            <source>Dit dossier is van een oudere versie van Lakwerk en moet eerst worden bijgewerkt; open het op een plaats waar u mag schrijven.</source>
            <translation>This dossier is of an older version of Lakwerk and must be updated first; open it in a place where you may write.</translation>
        </message>
        <message>
            <source>Dit dossier staat op een plaats waar u niet mag schrijven; u kunt het bekijken, maar niets wijzigen.</source>
            <translation>This dossier is in a place where you may not write; you can look at it, but change nothing.</translation>
        </message>
        <message>
            <source>Dit formulier (XFA) laat zich alleen in Adobe Reader zien; druk het daar eerst af naar PDF.</source>
            <translation>This form (XFA) shows itself in Adobe Reader only; print it to PDF there first.</translation>
        </message>
        <message>
            <source>Dit is een PDF-portfolio: een map met losse documenten; sla die eerst los op en voeg ze toe.</source>
            <translation>This is a PDF portfolio: a folder of separate documents; save those one by one first and add them.</translation>
        </message>
        <message>
            <source>Dit is een map en geen bestand; kies de PDF-bestanden die erin staan.</source>
            <translation>This is a folder and no file; choose the PDF files in it.</translation>
        </message>
        <message>
            <source>Dit is een map; kies een PDF-bestand.</source>
            <translation>This is a folder; choose a PDF file.</translation>
        </message>
        <message>
            <source>Dit is een oude of beveiligde werkmap; bewaar haar als XLSX zonder wachtwoord.</source>
            <translation>This is an old or protected workbook; save it as XLSX without a password.</translation>
        </message>
        <message>
            <source>Dit kan niet worden bewaard; maak ruimte vrij op de schijf of vraag de beheerder om schrijfrechten.</source>
            <translation>This cannot be saved; make room on the disk or ask the administrator for write access.</translation>
        </message>
        <message>
            <source>Dit stuk is ouder dan vijf jaar; motiveer ook waarom het belang ondanks het tijdsverloop nog zwaarder weegt (artikel 5.3).</source>
            <translation>This document is older than five years; also state why the interest still weighs more heavily in spite of the passage of time (article 5.3).</translation>
        </message>
        <message>
            <source>Documenten tonen op</source>
            <translation>Show documents at</translation>
        </message>
        <message>
            <source>Een bestand in dit dossier is beschadigd; zet een reservekopie terug.</source>
            <translation>A file in this dossier is damaged; restore a backup.</translation>
        </message>
        <message>
            <source>Een pagina die u lang genoeg in beeld hebt, telt als gezien</source>
            <translation>A page that you have in view long enough counts as seen</translation>
        </message>
        <message>
            <source>Een vlak ligt op een pagina die er niet is; lees het bestand opnieuw in.</source>
            <translation>A box lies on a page that is not there; read the file again.</translation>
        </message>
        <message>
            <source>Eigen toetsen</source>
            <translation>Keys of one's own</translation>
        </message>
        <message>
            <source>En nog {0}; zie het JSON-bestand.</source>
            <translation>And {0} more; see the JSON file.</translation>
        </message>
        <message>
            <source>Er is al een bestand met deze naam; kies een andere naam.</source>
            <translation>There is a file of this name already; choose another name.</translation>
        </message>
        <message>
            <source>Er is een bladwijzer bijgekomen of veranderd.</source>
            <translation>A bookmark was added or changed.</translation>
        </message>
        <message>
            <source>Er is een bladwijzer weggevallen.</source>
            <translation>A bookmark is missing.</translation>
        </message>
        <message>
            <source>Er is een koppeling bijgekomen of veranderd.</source>
            <translation>A link was added or changed.</translation>
        </message>
        <message>
            <source>Er is een koppeling weggevallen.</source>
            <translation>A link is missing.</translation>
        </message>
        <message>
            <source>Er ontbreken pagina's.</source>
            <translation>Pages are missing.</translation>
        </message>
        <message>
            <source>Gaat verder op het telefoonnummer ervoor</source>
            <translation>Goes on from the phone number before it</translation>
        </message>
        <message>
            <source>Gegevens over emissies in het milieu mogen niet op deze grond worden gelakt; laat de passage open of kies een andere grond.</source>
            <translation>Information on emissions into the environment may not be redacted on this ground; keep the passage or choose another ground.</translation>
        </message>
        <message>
            <source>Gelakte vlakken</source>
            <translation>Redacted boxes</translation>
        </message>
        <message>
            <source>Gemaakt op</source>
            <translation>Made on</translation>
        </message>
        <message>
            <source>Gevonden door een herkenner</source>
            <translation>Found by a recognizer</translation>
        </message>
        <message>
            <source>Grond 5.1.4 is tijdelijk; zet in de motivering de datum waarop de informatie alsnog openbaar wordt.</source>
            <translation>Ground 5.1.4 is temporary; put into the justification the date on which the information is disclosed after all.</translation>
        </message>
        <message>
            <source>Grond 5.1.5 geldt niet voor milieu-informatie; kies daarvoor een andere grond.</source>
            <translation>Ground 5.1.5 does not apply to environmental information; choose another ground for that.</translation>
        </message>
        <message>
            <source>Grond 5.1.6 geldt alleen voor milieu-informatie; kies anders 5.1.1c.</source>
            <translation>Ground 5.1.6 applies to environmental information only; otherwise choose 5.1.1c.</translation>
        </message>
        <message>
            <source>Grond 5.1.6 komt voor milieu-informatie in de plaats van 5.1.1c; kies er één.</source>
            <translation>For environmental information ground 5.1.6 takes the place of 5.1.1c; choose one of them.</translation>
        </message>
        <message>
            <source>Grond {0} is absoluut; haal de belangenafweging uit de motivering.</source>
            <translation>Ground {0} is absolute; take the weighing of interests out of the justification.</translation>
        </message>
        <message>
            <source>Grond {0} is in dit soort stukken niet bruikbaar; kies een andere grond of laat de passage open.</source>
            <translation>Ground {0} cannot be used in this kind of document; choose another ground or keep the passage.</translation>
        </message>
        <message>
            <source>Grond {0} mag niet samen met {1} op dezelfde passage; kies er één.</source>
            <translation>Ground {0} may not stand together with {1} on the same passage; choose one of them.</translation>
        </message>
        <message>
            <source>Grond {0} vraagt een motivering; vul die in.</source>
            <translation>Ground {0} needs a justification; fill it in.</translation>
        </message>
        <message>
            <source>Hebben de vorm van initialen met een tussenvoegsel</source>
            <translation>Have the form of initials with a name prefix</translation>
        </message>
        <message>
            <source>Heeft de vorm van een IBAN, maar het controlegetal klopt niet</source>
            <translation>Has the form of an IBAN, but the check digits are wrong</translation>
        </message>
        <message>
            <source>Heeft de vorm van een V-nummer</source>
            <translation>Has the form of a V-number</translation>
        </message>
        <message>
            <source>Heeft de vorm van een buitenlands kenteken</source>
            <translation>Has the form of a foreign number plate</translation>
        </message>
        <message>
            <source>Heeft de vorm van een documentnummer</source>
            <translation>Has the form of a document number</translation>
        </message>
        <message>
            <source>Heeft de vorm van een gebruikersnaam</source>
            <translation>Has the form of a user name</translation>
        </message>
        <message>
            <source>Heeft de vorm van een kenteken</source>
            <translation>Has the form of a number plate</translation>
        </message>
        <message>
            <source>Heeft de vorm van een postcode</source>
            <translation>Has the form of a postcode</translation>
        </message>
        <message>
            <source>Heeft de vorm van een registratienummer van Defensie</source>
            <translation>Has the form of a registration number of the armed forces</translation>
        </message>
        <message>
            <source>Heeft de vorm van een telefoonnummer</source>
            <translation>Has the form of a phone number</translation>
        </message>
        <message>
            <source>Heeft de vorm van het doorkiesnummer ervoor</source>
            <translation>Has the form of the extension before it</translation>
        </message>
        <message>
            <source>Heeft de vorm van het nummer van een bestuurderskaart</source>
            <translation>Has the form of a driver card number</translation>
        </message>
        <message>
            <source>Heeft de vorm van {0}</source>
            <translation>Has the form of {0}</translation>
        </message>
        <message>
            <source>Heeft geen dag, zoals alleen in een register</source>
            <translation>Has no day, as only in a register</translation>
        </message>
        <message>
            <source>Heeft voorletters van twee personen</source>
            <translation>Has initials of two people</translation>
        </message>
        <message>
            <source>Heeft voornamen van twee personen</source>
            <translation>Has first names of two people</translation>
        </message>
        <message>
            <source>Heet in dit document misschien een bedrijf of een zaak zo, en niemand voluit.</source>
            <translation>May be the name of a firm or a thing in this document, and nobody is called so in full.</translation>
        </message>
        <message>
            <source>Het aantal pagina's klopt niet.</source>
            <translation>The number of pages is wrong.</translation>
        </message>
        <message>
            <source>Het bestand is geen {0}: {1}.</source>
            <translation>The file is no {0}: {1}.</translation>
        </message>
        <message>
            <source>Het bestand is niet gevonden; controleer de naam en de map.</source>
            <translation>The file was not found; check the name and the folder.</translation>
        </message>
        <message>
            <source>Het bestand is tijdens de controle veranderd; begin opnieuw met exporteren.</source>
            <translation>The file changed during the check; start the export again.</translation>
        </message>
        <message>
            <source>Het bestand is veranderd sinds het plan is gemaakt; begin opnieuw met exporteren.</source>
            <translation>The file changed since the plan was made; start the export again.</translation>
        </message>
        <message>
            <source>Het bestand is zo beschadigd dat het niet veilig gelakt kan worden; sla het opnieuw op als PDF en lees het opnieuw in.</source>
            <translation>The file is so damaged that it cannot be redacted safely; save it anew as PDF and read it again.</translation>
        </message>
        <message>
            <source>Het bestand kan niet op zijn plaats worden gezet; kies een andere map.</source>
            <translation>The file cannot be put in its place; choose another folder.</translation>
        </message>
        <message>
            <source>Het bestand kan niet worden gelezen; controleer of u er toegang toe hebt.</source>
            <translation>The file cannot be read; check whether you have access to it.</translation>
        </message>
        <message>
            <source>Het bestand noemt zich {0} en is dat niet: {1}.</source>
            <translation>The file calls itself {0} and is not: {1}.</translation>
        </message>
        <message>
            <source>Het bestand zit zo in elkaar dat het niet veilig gelakt kan worden; sla het opnieuw op als PDF en lees het opnieuw in.</source>
            <translation>The file is built in such a way that it cannot be redacted safely; save it anew as PDF and read it again.</translation>
        </message>
        <message>
            <source>Het dossier is beschadigd; zet een reservekopie terug.</source>
            <translation>The dossier is damaged; restore a backup.</translation>
        </message>
        <message>
            <source>Het dossier is op dit moment in gebruik door een ander programma; probeer het over een minuut opnieuw.</source>
            <translation>The dossier is in use by another program at this moment; try again in a minute.</translation>
        </message>
        <message>
            <source>Het dossier kan hier niet worden bewaard; kies een andere map of maak ruimte vrij.</source>
            <translation>The dossier cannot be saved here; choose another folder or make room.</translation>
        </message>
        <message>
            <source>Het dossier kan hier niet worden geopend; controleer of de map bestaat en toegankelijk is.</source>
            <translation>The dossier cannot be opened here; check whether the folder exists and can be reached.</translation>
        </message>
        <message>
            <source>Het dossier kan niet over zichzelf heen; kies een andere naam.</source>
            <translation>The dossier cannot be written over itself; choose another name.</translation>
        </message>
        <message>
            <source>Het dossier met deze naam is in gebruik; kies een andere naam.</source>
            <translation>The dossier of this name is in use; choose another name.</translation>
        </message>
        <message>
            <source>Het geschreven bestand is niet gaaf.</source>
            <translation>The written file is not sound.</translation>
        </message>
        <message>
            <source>Het geschreven bestand is versleuteld.</source>
            <translation>The written file is encrypted.</translation>
        </message>
        <message>
            <source>Het onderdeel over niet openbare informatie is leeg en heeft geen ruimte voor de zin.</source>
            <translation>The section about information that is not public is empty and has no room for the sentence.</translation>
        </message>
        <message>
            <source>Het profiel '{0}' bestaat niet; kies uit: {1}.</source>
            <translation>The profile '{0}' does not exist; choose from: {1}.</translation>
        </message>
        <message>
            <source>Het profiel '{0}' is niet in orde; herstel het bestand of kies een ander profiel.</source>
            <translation>The profile '{0}' is not in order; repair the file or choose another profile.</translation>
        </message>
        <message>
            <source>Het taalmodel herkent dit als naam (zekerheid {0})</source>
            <translation>The language model recognises this as a name (certainty {0})</translation>
        </message>
        <message>
            <source>Het taalmodel leest dit als een persoonsgegeven (zekerheid {0}).</source>
            <translation>The language model reads this as personal data (certainty {0}).</translation>
        </message>
        <message>
            <source>Het taalmodel leest hier geen persoon, al komt de naam elders in het document voor.</source>
            <translation>The language model reads no person here, although the name occurs elsewhere in the document.</translation>
        </message>
        <message>
            <source>Het verslag van beslissingen in dit dossier is beschadigd of van buiten gewijzigd (vanaf handeling {0}); zet een reservekopie terug, of open het dossier alleen om het te bekijken.</source>
            <translation>The record of decisions in this dossier is damaged or was changed from outside (from act {0}); restore a backup, or open the dossier only to look at it.</translation>
        </message>
        <message>
            <source>Het werk aan dit document is gestopt.</source>
            <translation>The work on this document was stopped.</translation>
        </message>
        <message>
            <source>Het werk is gestopt.</source>
            <translation>The work was stopped.</translation>
        </message>
        <message>
            <source>Iemand anders heeft dit dossier overgenomen; u kunt het bekijken, maar niets meer wijzigen.</source>
            <translation>Somebody else has taken over this dossier; you can look at it, but change nothing any more.</translation>
        </message>
        <message>
            <source>In de gekozen map kan niet worden geschreven; kies een andere map of maak ruimte vrij.</source>
            <translation>The chosen folder cannot be written; choose another one or make room.</translation>
        </message>
        <message>
            <source>In de gekozen map staan te veel bestanden met deze naam; kies een andere map.</source>
            <translation>There are too many files of this name in the chosen folder; choose another one.</translation>
        </message>
        <message>
            <source>In deze map mag niet worden geschreven; kies een map waarin u mag schrijven.</source>
            <translation>This folder may not be written; choose one in which you may write.</translation>
        </message>
        <message>
            <source>In dit vlak staat een gegeven van een organisatie, niet van een persoon.</source>
            <translation>In this box are data of an organisation, not of a person.</translation>
        </message>
        <message>
            <source>In dit vlak staat een nummer van de organisatie; dat blijft zichtbaar.</source>
            <translation>In this box is a number of the organisation; that stays visible.</translation>
        </message>
        <message>
            <source>In dit vlak staat het deel na de @ van een e-mailadres; dat blijft zichtbaar.</source>
            <translation>In this box is the part after the @ of an e-mail address; that stays visible.</translation>
        </message>
        <message>
            <source>In dit vlak staat iemand die uit hoofde van zijn functie zichtbaar blijft.</source>
            <translation>In this box is somebody who stays visible by virtue of office.</translation>
        </message>
        <message>
            <source>In een vlak is een woord te lezen.</source>
            <translation>A word can be read in a box.</translation>
        </message>
        <message>
            <source>In een vlak is iets anders te zien dan het vlak.</source>
            <translation>In a box something else can be seen than the box.</translation>
        </message>
        <message>
            <source>In {0} is nog {1} te vinden dat gelakt is.</source>
            <translation>In {0}, {1} that was redacted can still be found.</translation>
        </message>
        <message>
            <source>Indeling van het venster</source>
            <translation>Layout of the window</translation>
        </message>
        <message>
            <source>Is de afzender van een bericht</source>
            <translation>Is the sender of a message</translation>
        </message>
        <message>
            <source>Is de dag waarop iemand ouder wordt</source>
            <translation>Is the day on which somebody gets a year older</translation>
        </message>
        <message>
            <source>Is de naam van een huis of een schip bij een adres</source>
            <translation>Is the name of a house or a ship at an address</translation>
        </message>
        <message>
            <source>Is de naam van iemand uit dit document in een bestandsnaam.</source>
            <translation>Is the name of somebody in this document inside the name of a file.</translation>
        </message>
        <message>
            <source>Is de naam van iemand uit dit document in een hashtag.</source>
            <translation>Is the name of somebody in this document inside a hashtag.</translation>
        </message>
        <message>
            <source>Is de postcode bij een adres</source>
            <translation>Is the postcode of an address</translation>
        </message>
        <message>
            <source>Is de postcode bij een postbus</source>
            <translation>Is the postcode of a P.O. box</translation>
        </message>
        <message>
            <source>Is dit een stuk voor formele bestuurlijke besluitvorming, lak dan alleen wat tot personen herleidbaar is (artikel 5.2, derde lid).</source>
            <translation>If this is a document for formal administrative decision-making, redact only what can be traced to persons (article 5.2, third paragraph).</translation>
        </message>
        <message>
            <source>Is een adres: straat, huisnummer en postcode</source>
            <translation>Is an address: street, house number and postcode</translation>
        </message>
        <message>
            <source>Is een andere woning in een straat die in dit document al genoemd is</source>
            <translation>Is another home in a street that this document has named already</translation>
        </message>
        <message>
            <source>Is een doorkiesnummer achter een naam</source>
            <translation>Is an extension number after a name</translation>
        </message>
        <message>
            <source>Is een e-mailadres dat van een organisatieonderdeel lijkt te zijn</source>
            <translation>Is an e-mail address that seems to be of a unit of an organisation</translation>
        </message>
        <message>
            <source>Is een gebruikersnaam</source>
            <translation>Is a user name</translation>
        </message>
        <message>
            <source>Is een gebruikersnaam van Windows</source>
            <translation>Is a Windows user name</translation>
        </message>
        <message>
            <source>Is een gebruikersnaam van iemand die in dit document staat</source>
            <translation>Is the user name of somebody who is named in this document</translation>
        </message>
        <message>
            <source>Is een gebruikersnaam van wie iets deed</source>
            <translation>Is the user name of somebody who did something</translation>
        </message>
        <message>
            <source>Is een geldig IBAN</source>
            <translation>Is a valid IBAN</translation>
        </message>
        <message>
            <source>Is een geldig telefoonnummer</source>
            <translation>Is a valid phone number</translation>
        </message>
        <message>
            <source>Is een huisnummer achter een naam</source>
            <translation>Is the number of a house behind a name</translation>
        </message>
        <message>
            <source>Is een huisnummer bij iemand of bij een woning</source>
            <translation>Is a house number beside somebody or of a home</translation>
        </message>
        <message>
            <source>Is een kamer of een plaats waar iemand verblijft</source>
            <translation>Is a room or a place where somebody stays</translation>
        </message>
        <message>
            <source>Is een leeftijd achter een naam</source>
            <translation>Is an age behind a name</translation>
        </message>
        <message>
            <source>Is een mobiel nummer met landnummer</source>
            <translation>Is a mobile number with a country code</translation>
        </message>
        <message>
            <source>Is een naam in een webadres</source>
            <translation>Is a name in a web address</translation>
        </message>
        <message>
            <source>Is een nummer achter een naam</source>
            <translation>Is a number behind a name</translation>
        </message>
        <message>
            <source>Is een nummer voor een naam</source>
            <translation>Is a number before a name</translation>
        </message>
        <message>
            <source>Is een nummer waaronder iemand bekend is</source>
            <translation>Is a number by which somebody is known</translation>
        </message>
        <message>
            <source>Is een postbus bij iemands naam</source>
            <translation>Is a P.O. box beside somebody's name</translation>
        </message>
        <message>
            <source>Is een postcode in hokjes</source>
            <translation>Is a postcode in boxes</translation>
        </message>
        <message>
            <source>Is een postcode met plaats</source>
            <translation>Is a postcode with a town</translation>
        </message>
        <message>
            <source>Is een regel uit de machineleesbare strook</source>
            <translation>Is a line of the machine-readable zone</translation>
        </message>
        <message>
            <source>Is een rijbewijsnummer</source>
            <translation>Is a driving licence number</translation>
        </message>
        <message>
            <source>Is een straat met een huisnummer</source>
            <translation>Is a street with a house number</translation>
        </message>
        <message>
            <source>Is een straat met een huisnummer bij iemands naam</source>
            <translation>Is a street with a house number beside somebody's name</translation>
        </message>
        <message>
            <source>Is een straat met een huisnummer en een plaats</source>
            <translation>Is a street with a house number and a town</translation>
        </message>
        <message>
            <source>Is een straat met een huisnummer tussen andere adressen</source>
            <translation>Is a street with a house number among other addresses</translation>
        </message>
        <message>
            <source>Is een straat met een huisnummer waar iemand woont</source>
            <translation>Is a street with a house number where somebody lives</translation>
        </message>
        <message>
            <source>Is een telefoonnummer dat van een organisatie lijkt te zijn</source>
            <translation>Is a phone number that seems to be of an organisation</translation>
        </message>
        <message>
            <source>Is een telefoonnummer met landnummer</source>
            <translation>Is a phone number with a country code</translation>
        </message>
        <message>
            <source>Is een telefoonnummer met onleesbare cijfers</source>
            <translation>Is a phone number with illegible digits</translation>
        </message>
        <message>
            <source>Is een voornaam in kleine letters</source>
            <translation>Is a first name in small letters</translation>
        </message>
        <message>
            <source>Is het kenmerk van een vaartuig</source>
            <translation>Is the registration of a vessel</translation>
        </message>
        <message>
            <source>Is het kenmerk van een vaartuig of vliegtuig</source>
            <translation>Is the registration of a vessel or an aircraft</translation>
        </message>
        <message>
            <source>Is het nummer van een ambtenaar</source>
            <translation>Is the number of an official</translation>
        </message>
        <message>
            <source>Is het nummer van een pas</source>
            <translation>Is the number of a pass</translation>
        </message>
        <message>
            <source>Is het persoonlijke deel van een e-mailadres; het domein blijft zichtbaar</source>
            <translation>Is the personal part of an e-mail address; the domain stays visible</translation>
        </message>
        <message>
            <source>Is het persoonlijke deel van een uitgeschreven e-mailadres</source>
            <translation>Is the personal part of an e-mail address in words</translation>
        </message>
        <message>
            <source>Is nog een huisnummer in dezelfde straat</source>
            <translation>Is one more house number in the same street</translation>
        </message>
        <message>
            <source>Is postcode met huisnummer</source>
            <translation>Is a postcode with a house number</translation>
        </message>
        <message>
            <source>Kan een geboortejaar zijn</source>
            <translation>May be a year of birth</translation>
        </message>
        <message>
            <source>Kan een gebruikersnaam zijn</source>
            <translation>May be a user name</translation>
        </message>
        <message>
            <source>Kan een huisnummer achter een naam zijn</source>
            <translation>May be the number of a house behind a name</translation>
        </message>
        <message>
            <source>Kies een grond uit de lijst; deze code bestaat niet in de Woo.</source>
            <translation>Choose a ground from the list; this code does not exist in the Woo.</translation>
        </message>
        <message>
            <source>Kies een grond uit de lijst; zonder grond mag niet worden gelakt.</source>
            <translation>Choose a ground from the list; nothing may be redacted without a ground.</translation>
        </message>
        <message>
            <source>Laatst geopende dossiers</source>
            <translation>Dossiers opened last</translation>
        </message>
        <message>
            <source>Ligt in het jaar van een geboortedatum</source>
            <translation>Lies in the year of a date of birth</translation>
        </message>
        <message>
            <source>Lijken initialen achter een aantekening</source>
            <translation>Seem to be initials behind a note</translation>
        </message>
        <message>
            <source>Lijken initialen bij de parafen</source>
            <translation>Look like initials on the routing slip</translation>
        </message>
        <message>
            <source>Lijken initialen bij een afhandeling</source>
            <translation>Seem to be initials at what was dealt with</translation>
        </message>
        <message>
            <source>Lijken initialen bij een paraaf</source>
            <translation>Look like initials beside a signature mark</translation>
        </message>
        <message>
            <source>Lijken initialen bij een versie</source>
            <translation>Look like initials beside a version</translation>
        </message>
        <message>
            <source>Lijken initialen in de naam van een bestand</source>
            <translation>Look like initials in the name of a file</translation>
        </message>
        <message>
            <source>Lijken initialen in een kenmerk</source>
            <translation>Seem to be initials in a reference</translation>
        </message>
        <message>
            <source>Lijken initialen in kleine letters</source>
            <translation>Look like initials in lower case</translation>
        </message>
        <message>
            <source>Lijken initialen met een achternaam in kleine letters</source>
            <translation>Look like initials with a surname in lower case</translation>
        </message>
        <message>
            <source>Lijken initialen met een datum</source>
            <translation>Seem to be initials with a date</translation>
        </message>
        <message>
            <source>Lijken initialen na een groet</source>
            <translation>Look like initials after a greeting</translation>
        </message>
        <message>
            <source>Lijken initialen onder een aantekening</source>
            <translation>Look like initials under a note</translation>
        </message>
        <message>
            <source>Lijken initialen onder een bericht</source>
            <translation>Seem to be initials under a message</translation>
        </message>
        <message>
            <source>Lijken initialen onder een brief</source>
            <translation>Seem to be initials below a letter</translation>
        </message>
        <message>
            <source>Lijken initialen onder een notitie</source>
            <translation>Look like initials below a note</translation>
        </message>
        <message>
            <source>Lijken initialen onder een opmerking met de hand</source>
            <translation>Seem to be initials under a remark by hand</translation>
        </message>
        <message>
            <source>Lijken initialen onder een tekst</source>
            <translation>Seem to be initials under a text</translation>
        </message>
        <message>
            <source>Lijken initialen van een deelnemer</source>
            <translation>Seem to be initials of somebody present</translation>
        </message>
        <message>
            <source>Lijken initialen van een partij</source>
            <translation>Look like the initials of a party</translation>
        </message>
        <message>
            <source>Lijken initialen van wie een opmerking maakte</source>
            <translation>Seem to be initials of who made a remark</translation>
        </message>
        <message>
            <source>Lijken initialen van wie iets deed</source>
            <translation>Look like the initials of somebody who did something</translation>
        </message>
        <message>
            <source>Lijken initialen van wie iets deed of krijgt</source>
            <translation>Look like the initials of who did or gets something</translation>
        </message>
        <message>
            <source>Lijken initialen van wie iets doorgaf</source>
            <translation>Seem to be initials of who passed something on</translation>
        </message>
        <message>
            <source>Lijken initialen van wie iets gaan doen</source>
            <translation>Seem to be initials of those who are to do something</translation>
        </message>
        <message>
            <source>Lijken initialen van wie iets gaat doen</source>
            <translation>Seem to be initials of who is to do something</translation>
        </message>
        <message>
            <source>Lijken initialen van wie iets kreeg</source>
            <translation>Seem to be initials of who received something</translation>
        </message>
        <message>
            <source>Lijken initialen van wie tekende</source>
            <translation>Look like initials of who signed</translation>
        </message>
        <message>
            <source>Lijken initialen waar alleen iemand kan staan</source>
            <translation>Look like initials where only a person can stand</translation>
        </message>
        <message>
            <source>Lijken initialen, op een plaats waar een persoon hoort</source>
            <translation>Seem to be initials, in a place where a person belongs</translation>
        </message>
        <message>
            <source>Lijkt de accountnaam van een persoon</source>
            <translation>Seems to be the account name of a person</translation>
        </message>
        <message>
            <source>Lijkt de accountnaam van een persoon in een pad</source>
            <translation>Seems to be the account name of a person in a path</translation>
        </message>
        <message>
            <source>Lijkt de letter waarmee iemand genoemd wordt</source>
            <translation>Seems to be the letter that somebody is called by</translation>
        </message>
        <message>
            <source>Lijkt een adres in het buitenland</source>
            <translation>Looks like an address abroad</translation>
        </message>
        <message>
            <source>Lijkt een doorkiesnummer achter een naam</source>
            <translation>Looks like an extension number after a name</translation>
        </message>
        <message>
            <source>Lijkt een naam in een bestandsnaam</source>
            <translation>Seems to be a name in a file name</translation>
        </message>
        <message>
            <source>Lijkt een naam, omdat het {0}</source>
            <translation>Seems to be a name, because it {0}</translation>
        </message>
        <message>
            <source>Lijkt een persoonsgegeven, maar het taalmodel leest hier iets anders.</source>
            <translation>Looks like personal data, but the language model reads something else here.</translation>
        </message>
        <message>
            <source>Lijkt een straat met een huisnummer</source>
            <translation>Seems to be a street with a house number</translation>
        </message>
        <message>
            <source>Lijkt een straat met een huisnummer, in kleine letters</source>
            <translation>Looks like a street with a house number, in lower case</translation>
        </message>
        <message>
            <source>Lijkt een telefoonnummer in het buitenland</source>
            <translation>Looks like a phone number abroad</translation>
        </message>
        <message>
            <source>Lijkt een voornaam met een achternaam in kleine letters</source>
            <translation>Looks like a first name with a surname in lower case</translation>
        </message>
        <message>
            <source>Lijkt een voornaam met een achternaam, of een bedrijf</source>
            <translation>Seems to be a first name with a surname, or a firm</translation>
        </message>
        <message>
            <source>Lijkt iets te zeggen over {0}</source>
            <translation>Seems to say something about {0}</translation>
        </message>
        <message>
            <source>Naam van de tweede beoordelaar</source>
            <translation>Name of the second reviewer</translation>
        </message>
        <message>
            <source>Naam van het taalmodel lakken vanaf een zekerheid van (%)</source>
            <translation>Redact a name of the language model from a certainty of (%)</translation>
        </message>
        <message>
            <source>Naam van het taalmodel tonen vanaf een zekerheid van (%)</source>
            <translation>Show a name of the language model from a certainty of (%)</translation>
        </message>
        <message>
            <source>Onder een vlak staat nog tekst.</source>
            <translation>There is still text under a box.</translation>
        </message>
        <message>
            <source>Op een toegevoegde pagina staat iets anders dan bedoeld.</source>
            <translation>An added page does not say what was intended.</translation>
        </message>
        <message>
            <source>Op pagina {0} stond tekst die niet te zien is; die is weggelaten.</source>
            <translation>On page {0} there was text that cannot be seen; it was left out.</translation>
        </message>
        <message>
            <source>Pagina {0} kon alleen als afbeelding veilig worden gelakt.</source>
            <translation>Page {0} could be redacted safely as a picture only.</translation>
        </message>
        <message>
            <source>Plaats van het venster</source>
            <translation>Position of the window</translation>
        </message>
        <message>
            <source>Profiel voor een nieuw dossier</source>
            <translation>Profile for a new dossier</translation>
        </message>
        <message>
            <source>SHA-256 bron</source>
            <translation>SHA-256 source</translation>
        </message>
        <message>
            <source>SHA-256 gelakt</source>
            <translation>SHA-256 redacted</translation>
        </message>
        <message>
            <source>Schrijf datums van ambtsdragers als 2-7-2024.</source>
            <translation>Write dates of office holders as 2-7-2024.</translation>
        </message>
        <message>
            <source>Staan achter een onderdeel bij de parafen</source>
            <translation>Are behind a unit where people sign</translation>
        </message>
        <message>
            <source>Staan als initialen bij een naam</source>
            <translation>Stand as initials beside a name</translation>
        </message>
        <message>
            <source>Staan als paraaf tussen aanhalingstekens</source>
            <translation>Stand in quotation marks as somebody's initials</translation>
        </message>
        <message>
            <source>Staan bij 'voorletters'</source>
            <translation>Stand beside 'voorletters'</translation>
        </message>
        <message>
            <source>Staan met een datum bij de parafen</source>
            <translation>Stand with a date on the routing slip</translation>
        </message>
        <message>
            <source>Staat achter 'postcode'</source>
            <translation>Stands behind 'postcode'</translation>
        </message>
        <message>
            <source>Staat achter de naam van een ambtenaar</source>
            <translation>Stands after the name of a civil servant</translation>
        </message>
        <message>
            <source>Staat achter een rang of functie</source>
            <translation>Stands behind a rank or function</translation>
        </message>
        <message>
            <source>Staat als abonneenummer bij 'telefoon'</source>
            <translation>Stands as a subscriber's number at 'telefoon'</translation>
        </message>
        <message>
            <source>Staat als datum achter de naam van een naaste</source>
            <translation>Is a date behind the name of a relative</translation>
        </message>
        <message>
            <source>Staat als datum achter een naam</source>
            <translation>Stands as a date after a name</translation>
        </message>
        <message>
            <source>Staat als datum achter een naam, zoals in de regels erbij</source>
            <translation>Stands as a date behind a name, as in the lines around it</translation>
        </message>
        <message>
            <source>Staat als datum achter wie in het gezin of de zaak iemand is</source>
            <translation>Stands as a date behind who somebody is in the family or the case</translation>
        </message>
        <message>
            <source>Staat als datum van lang geleden achter een naam</source>
            <translation>Is a date of long ago behind a name</translation>
        </message>
        <message>
            <source>Staat als enig woord bij '{0}'</source>
            <translation>Stands as the only word at '{0}'</translation>
        </message>
        <message>
            <source>Staat als geboorte achter de naam van een naaste</source>
            <translation>Stands as a birth after the name of a relative</translation>
        </message>
        <message>
            <source>Staat als geboortedatum achter een naam</source>
            <translation>Stands as a date of birth behind a name</translation>
        </message>
        <message>
            <source>Staat als geboortedatum bij iemand</source>
            <translation>Stands as a date of birth beside somebody</translation>
        </message>
        <message>
            <source>Staat als geboortedatum bij kinderen</source>
            <translation>Stands as a date of birth beside children</translation>
        </message>
        <message>
            <source>Staat als geboortejaar achter een naam</source>
            <translation>Stands as a year of birth after a name</translation>
        </message>
        <message>
            <source>Staat als geboortejaar achter een ster</source>
            <translation>Stands as a year of birth after a star</translation>
        </message>
        <message>
            <source>Staat als geboortejaar bij een voornaam</source>
            <translation>Stands as a year of birth beside a first name</translation>
        </message>
        <message>
            <source>Staat als geboortejaar bij iemand</source>
            <translation>Stands as a year of birth beside somebody</translation>
        </message>
        <message>
            <source>Staat als naam in kleine letters achter een label</source>
            <translation>Stands as a name in lower case behind a label</translation>
        </message>
        <message>
            <source>Staat als naam onder een bericht</source>
            <translation>Stands as a name under a message</translation>
        </message>
        <message>
            <source>Staat als naaste met een geboortejaar</source>
            <translation>Stands as a relative with a year of birth</translation>
        </message>
        <message>
            <source>Staat als postcode op de regel van een adres</source>
            <translation>Is a postcode on the line of an address</translation>
        </message>
        <message>
            <source>Staat bij 'BSN', maar voldoet niet aan de elfproef</source>
            <translation>Stands at 'BSN', but does not pass the eleven test</translation>
        </message>
        <message>
            <source>Staat bij 'geboren'</source>
            <translation>Stands at 'geboren'</translation>
        </message>
        <message>
            <source>Staat bij 'giro'</source>
            <translation>Stands at 'giro'</translation>
        </message>
        <message>
            <source>Staat bij 'kenteken'</source>
            <translation>Stands at 'kenteken'</translation>
        </message>
        <message>
            <source>Staat bij '{0}'</source>
            <translation>Stands at '{0}'</translation>
        </message>
        <message>
            <source>Staat bij een bank en voldoet aan de elfproef voor rekeningen</source>
            <translation>Stands at a bank and passes the check for accounts</translation>
        </message>
        <message>
            <source>Staat bij een bank, in groepen</source>
            <translation>Stands at a bank, in groups</translation>
        </message>
        <message>
            <source>Staat bij een doorkiesnummer</source>
            <translation>Stands at a direct line</translation>
        </message>
        <message>
            <source>Staat bij een geboortedatum</source>
            <translation>Stands at a date of birth</translation>
        </message>
        <message>
            <source>Staat bij een identiteitsdocument</source>
            <translation>Stands at an identity document</translation>
        </message>
        <message>
            <source>Staat bij iemand als geboortedatum</source>
            <translation>Stands with somebody as a date of birth</translation>
        </message>
        <message>
            <source>Staat bij wie erop te bereiken is</source>
            <translation>Stands beside who can be reached on it</translation>
        </message>
        <message>
            <source>Staat in de aanhef</source>
            <translation>Stands in the salutation</translation>
        </message>
        <message>
            <source>Staat in de eigen woordenlijst van de organisatie.</source>
            <translation>Stands in the organisation's own word list.</translation>
        </message>
        <message>
            <source>Staat in een aanhef</source>
            <translation>Is in a greeting</translation>
        </message>
        <message>
            <source>Staat in een bestandsnaam</source>
            <translation>Stands in a file name</translation>
        </message>
        <message>
            <source>Staat in een geboortebewijs</source>
            <translation>Stands in a birth certificate</translation>
        </message>
        <message>
            <source>Staat in een lijst achter een geboortedatum</source>
            <translation>Stands in a list behind a date of birth</translation>
        </message>
        <message>
            <source>Staat in kleine letters na een aanspreekvorm</source>
            <translation>Stands in lower case after a form of address</translation>
        </message>
        <message>
            <source>Staat met 'e.a.' of 'c.s.' erachter</source>
            <translation>Stands with 'e.a.' or 'c.s.' behind it</translation>
        </message>
        <message>
            <source>Staat met een leeftijd erachter</source>
            <translation>Stands with an age after it</translation>
        </message>
        <message>
            <source>Staat met een werkgever erachter</source>
            <translation>Stands with an employer behind it</translation>
        </message>
        <message>
            <source>Staat na 'ik' als schrijver</source>
            <translation>Stands after 'ik' as the writer</translation>
        </message>
        <message>
            <source>Staat na '{0}'</source>
            <translation>Stands after '{0}'</translation>
        </message>
        <message>
            <source>Staat na een aanspreekvorm</source>
            <translation>Stands after a form of address</translation>
        </message>
        <message>
            <source>Staat onder de groet</source>
            <translation>Stands under the closing words</translation>
        </message>
        <message>
            <source>Staat tussen een rol en een naam</source>
            <translation>Stands between a role and a name</translation>
        </message>
        <message>
            <source>Staat voor een apenstaartje</source>
            <translation>Stands before an at sign</translation>
        </message>
        <message>
            <source>Staat voor een rang of functie</source>
            <translation>Stands before a rank or function</translation>
        </message>
        <message>
            <source>Staat waar in andere rijen van de lijst hetzelfde staat.</source>
            <translation>Stands where the other rows of the list have the same.</translation>
        </message>
        <message>
            <source>Taal van het venster (Language)</source>
            <translation>Language of the window (Taal)</translation>
        </message>
        <message>
            <source>Tekst die niet te zien is, zoals achter een scan, ligt iets anders.</source>
            <translation>Text that cannot be seen, as behind a scan, lies slightly differently.</translation>
        </message>
        <message>
            <source>Tekst van aantekeningen of formuliervelden is deel van de pagina geworden.</source>
            <translation>Text of annotations or form fields has become part of the page.</translation>
        </message>
        <message>
            <source>Twee pagina's naast elkaar</source>
            <translation>Two pages side by side</translation>
        </message>
        <message>
            <source>U hebt geen toegang tot dit dossier; vraag de beheerder van de map om rechten.</source>
            <translation>You have no access to this dossier; ask the administrator of the folder for rights.</translation>
        </message>
        <message>
            <source>Uw naam in het dossier (leeg: uw gebruikersnaam)</source>
            <translation>Your name in the dossier (empty: your user name)</translation>
        </message>
        <message>
            <source>Vervangende tekst van letters is weggelaten.</source>
            <translation>Replacement text of letters was left out.</translation>
        </message>
        <message>
            <source>Voldoet aan de elfproef</source>
            <translation>Passes the eleven test</translation>
        </message>
        <message>
            <source>Voldoet aan de elfproef en is zo gegroepeerd</source>
            <translation>Passes the check of a BSN and is grouped like one</translation>
        </message>
        <message>
            <source>Voldoet aan de elfproef, bij een persoon</source>
            <translation>Passes the eleven test, beside a person</translation>
        </message>
        <message>
            <source>Voldoet aan de elfproef, in de naam van een bestand</source>
            <translation>Passes the check of a BSN, in the name of a file</translation>
        </message>
        <message>
            <source>Voldoet aan de elfproef: een btw-nummer van een eenmanszaak kan een BSN zijn</source>
            <translation>Passes the 11-test: the VAT number of a sole trader may be a BSN</translation>
        </message>
        <message>
            <source>Voor bedrijfsgegevens in milieu-informatie geldt 5.1.6 in plaats van 5.1.1c.</source>
            <translation>For business data in environmental information 5.1.6 applies instead of 5.1.1c.</translation>
        </message>
        <message>
            <source>Voor dit soort gegeven hoort volgens het profiel grond {0}.</source>
            <translation>For this kind of data the profile has ground {0}.</translation>
        </message>
        <message>
            <source>Vragen voordat een beslissing voor alle gelijke voorstellen geldt</source>
            <translation>Ask before a decision goes for all equal proposals</translation>
        </message>
        <message>
            <source>Vul bij elke ambtsdrager een naam en een functie in.</source>
            <translation>Fill in a name and an office for each office holder.</translation>
        </message>
        <message>
            <source>Vul in de motivering nog in: {0}.</source>
            <translation>Still to fill in in the justification: {0}.</translation>
        </message>
        <message>
            <source>Waar u was in die dossiers</source>
            <translation>Where you were in those dossiers</translation>
        </message>
        <message>
            <source>Wat links in het venster staat</source>
            <translation>What is on the left of the window</translation>
        </message>
        <message>
            <source>Weggelaten is tekst die niet te zien was (aantal tekens: {0}).</source>
            <translation>Text that could not be seen was left out (number of characters: {0}).</translation>
        </message>
        <message>
            <source>Weggelaten is tekst van aantekeningen of knoppen.</source>
            <translation>Text of annotations or buttons was left out.</translation>
        </message>
        <message>
            <source>Weggelaten zijn bladwijzers die niet op hun pagina staan (aantal: {0}).</source>
            <translation>Bookmarks that are not on their page were left out (number: {0}).</translation>
        </message>
        <message>
            <source>Weggelaten zijn koppelingen onder een vlak of naar buiten (aantal: {0}).</source>
            <translation>Links under a box or to the outside were left out (number: {0}).</translation>
        </message>
        <message>
            <source>Weggelaten zijn streepjes of leestekens tegen tekst die gelakt is.</source>
            <translation>Dashes or marks against redacted text were left out.</translation>
        </message>
        <message>
            <source>Weggelaten zijn woorden waar één teken voor stond dat ze niet toont.</source>
            <translation>Words were left out that a single sign stood for which does not show them.</translation>
        </message>
        <message>
            <source>Werkwijze</source>
            <translation>Way of working</translation>
        </message>
        <message>
            <source>Wordt aangesproken met @</source>
            <translation>Is addressed with @</translation>
        </message>
        <message>
            <source>Zijn de initialen achter een naam</source>
            <translation>Are the initials behind a name</translation>
        </message>
        <message>
            <source>Zijn de initialen van iemand die in dit document staat</source>
            <translation>Are the initials of somebody who is named in this document</translation>
        </message>
        <message>
            <source>Zijn de initialen van iemand die in dit document staat of ermee tekent.</source>
            <translation>The initials of somebody in this document, or who signs with them.</translation>
        </message>
        <message>
            <source>Zijn de letters waarmee iemand tekent</source>
            <translation>Are the letters somebody signs with</translation>
        </message>
        <message>
            <source>absoluut</source>
            <translation>absolute</translation>
        </message>
        <message>
            <source>achter</source>
            <translation>after</translation>
        </message>
        <message>
            <source>adres van een organisatie</source>
            <translation>address of an organisation</translation>
        </message>
        <message>
            <source>algemeen nummer van de organisatie</source>
            <translation>general number of the organisation</translation>
        </message>
        <message>
            <source>alle controles geslaagd</source>
            <translation>all checks passed</translation>
        </message>
        <message>
            <source>archief en toegankelijkheid</source>
            <translation>archive and accessibility</translation>
        </message>
        <message>
            <source>beeld in de vlakken</source>
            <translation>image in the boxes</translation>
        </message>
        <message>
            <source>bekleedt een openbaar ambt</source>
            <translation>holds a public office</translation>
        </message>
        <message>
            <source>bevoegdheid</source>
            <translation>discretion</translation>
        </message>
        <message>
            <source>bij</source>
            <translation>at</translation>
        </message>
        <message>
            <source>bij een lettertype ontbreken de breedten van de letters</source>
            <translation>a font lacks the widths of its letters</translation>
        </message>
        <message>
            <source>bladwijzers en koppelingen</source>
            <translation>bookmarks and links</translation>
        </message>
        <message>
            <source>breedte</source>
            <translation>width</translation>
        </message>
        <message>
            <source>controleer of deze naam zichtbaar blijft</source>
            <translation>check whether this name stays visible</translation>
        </message>
        <message>
            <source>daar is niet om gevraagd</source>
            <translation>that was not asked for</translation>
        </message>
        <message>
            <source>de beschrijving van een lettertype is niet volledig</source>
            <translation>the description of a font is not complete</translation>
        </message>
        <message>
            <source>de breedte van letters klopt niet met het lettertype</source>
            <translation>the width of letters does not agree with the font</translation>
        </message>
        <message>
            <source>de eigenschappen</source>
            <translation>the properties</translation>
        </message>
        <message>
            <source>de eigenschappen en de metagegevens spreken elkaar tegen</source>
            <translation>the properties and the metadata contradict each other</translation>
        </message>
        <message>
            <source>de inhoud van een pagina</source>
            <translation>the content of a page</translation>
        </message>
        <message>
            <source>de lijst van letters in een lettertype klopt misschien niet</source>
            <translation>the list of letters in a font may be wrong</translation>
        </message>
        <message>
            <source>de metagegevens</source>
            <translation>the metadata</translation>
        </message>
        <message>
            <source>de metagegevens (XMP) ontbreken of zijn niet te lezen</source>
            <translation>the metadata (XMP) are missing or cannot be read</translation>
        </message>
        <message>
            <source>de metagegevens leggen de aanduiding van PDF/UA niet uit</source>
            <translation>the metadata do not explain the mark of PDF/UA</translation>
        </message>
        <message>
            <source>de opmaak van een pagina zit te diep genest</source>
            <translation>the graphics of a page are nested too deeply</translation>
        </message>
        <message>
            <source>de taal is niet geldig aangeduid</source>
            <translation>the language is not marked validly</translation>
        </message>
        <message>
            <source>de taal van het bestand is niet aangeduid</source>
            <translation>the language of the file is not marked</translation>
        </message>
        <message>
            <source>de tags zijn als onzeker aangeduid</source>
            <translation>the tags are marked as suspect</translation>
        </message>
        <message>
            <source>de tekst</source>
            <translation>the text</translation>
        </message>
        <message>
            <source>de titel wordt niet getoond in de titelbalk</source>
            <translation>the title is not shown in the title bar</translation>
        </message>
        <message>
            <source>de versie van PDF is nieuwer dan 1.7</source>
            <translation>the version of PDF is newer than 1.7</translation>
        </message>
        <message>
            <source>de volgorde van de koppelingen op een pagina is niet die van de tags</source>
            <translation>the order of the links on a page is not that of the tags</translation>
        </message>
        <message>
            <source>deze kop</source>
            <translation>this heading</translation>
        </message>
        <message>
            <source>dit document</source>
            <translation>this document</translation>
        </message>
        <message>
            <source>dit is niet te beoordelen</source>
            <translation>this cannot be judged</translation>
        </message>
        <message>
            <source>document {0}</source>
            <translation>document {0}</translation>
        </message>
        <message>
            <source>door de tweede beoordelaar</source>
            <translation>by the second reviewer</translation>
        </message>
        <message>
            <source>door u aangewezen als deze persoon</source>
            <translation>pointed out by you as this person</translation>
        </message>
        <message>
            <source>doorzichtigheid wordt op een onbekende manier gemengd</source>
            <translation>transparency is blended in an unknown way</translation>
        </message>
        <message>
            <source>een Belgisch kenteken</source>
            <translation>a Belgian number plate</translation>
        </message>
        <message>
            <source>een Duits kenteken</source>
            <translation>a German number plate</translation>
        </message>
        <message>
            <source>een achternaam met tussenvoegsel is</source>
            <translation>is a surname with a prefix</translation>
        </message>
        <message>
            <source>een achternaam met voorletters erachter heeft</source>
            <translation>has a surname with initials after it</translation>
        </message>
        <message>
            <source>een adres</source>
            <translation>an address</translation>
        </message>
        <message>
            <source>een afbeelding heeft een andere versie in zich of wordt verzacht</source>
            <translation>an image has another version in it or is smoothed</translation>
        </message>
        <message>
            <source>een afbeelding heeft een kleurdiepte die niet mag</source>
            <translation>an image has a colour depth that is not allowed</translation>
        </message>
        <message>
            <source>een afbeelding heeft geen eigen beschrijving</source>
            <translation>an image has no description of its own</translation>
        </message>
        <message>
            <source>een bedoeling voor kleuren bestaat niet</source>
            <translation>an intent for colours does not exist</translation>
        </message>
        <message>
            <source>een beeld of andere gegevensstroom</source>
            <translation>an image or other data stream</translation>
        </message>
        <message>
            <source>een bijschrift heeft geen vaste vorm</source>
            <translation>an annotation has no fixed appearance</translation>
        </message>
        <message>
            <source>een bijschrift of formulierveld van deze soort mag niet</source>
            <translation>an annotation or form field of this kind is not allowed</translation>
        </message>
        <message>
            <source>een bijzonder persoonsgegeven</source>
            <translation>special personal data</translation>
        </message>
        <message>
            <source>een burgerservicenummer</source>
            <translation>a citizen service number</translation>
        </message>
        <message>
            <source>een documentnummer</source>
            <translation>a document number</translation>
        </message>
        <message>
            <source>een e-mailadres</source>
            <translation>an e-mail address</translation>
        </message>
        <message>
            <source>een formule heeft geen beschrijving</source>
            <translation>a formula has no description</translation>
        </message>
        <message>
            <source>een geboortedatum</source>
            <translation>a date of birth</translation>
        </message>
        <message>
            <source>een gegevensstroom is ingepakt op een manier die niet mag (LZW)</source>
            <translation>a data stream is packed in a way that is not allowed (LZW)</translation>
        </message>
        <message>
            <source>een gegevensstroom staat buiten het bestand</source>
            <translation>a data stream is outside the file</translation>
        </message>
        <message>
            <source>een gelakt gegeven</source>
            <translation>redacted data</translation>
        </message>
        <message>
            <source>een handtekening</source>
            <translation>a signature</translation>
        </message>
        <message>
            <source>een kenteken</source>
            <translation>a number plate</translation>
        </message>
        <message>
            <source>een kop slaat een niveau over</source>
            <translation>a heading skips a level</translation>
        </message>
        <message>
            <source>een koppeling heeft geen tag</source>
            <translation>a link has no tag</translation>
        </message>
        <message>
            <source>een koppeling of bijschrift wordt niet getoond of niet afgedrukt</source>
            <translation>a link or annotation is not shown or not printed</translation>
        </message>
        <message>
            <source>een koppeling zegt niet waar zij heen gaat</source>
            <translation>a link does not say where it goes</translation>
        </message>
        <message>
            <source>een letter heeft een teken zonder betekenis</source>
            <translation>a letter has a character without meaning</translation>
        </message>
        <message>
            <source>een lettertype is niet ingesloten</source>
            <translation>a font is not embedded</translation>
        </message>
        <message>
            <source>een lettertype is niet of niet geheel ingesloten</source>
            <translation>a font is not or not wholly embedded</translation>
        </message>
        <message>
            <source>een lettertype is van een soort die niet bestaat</source>
            <translation>a font is of a kind that does not exist</translation>
        </message>
        <message>
            <source>een lettertype van TrueType heeft geen passende tabel van tekens</source>
            <translation>a TrueType font has no fitting table of characters</translation>
        </message>
        <message>
            <source>een naam</source>
            <translation>a name</translation>
        </message>
        <message>
            <source>een noot heeft geen kenmerk van zichzelf</source>
            <translation>a note has no ID of its own</translation>
        </message>
        <message>
            <source>een object</source>
            <translation>an object</translation>
        </message>
        <message>
            <source>een onderdeel van het bestand is niet te beoordelen</source>
            <translation>a part of the file cannot be judged</translation>
        </message>
        <message>
            <source>een pagina is te klein of te groot</source>
            <translation>a page is too small or too large</translation>
        </message>
        <message>
            <source>een pagina past een omzetting van kleuren of een raster toe</source>
            <translation>a page applies a transfer of colours or a halftone</translation>
        </message>
        <message>
            <source>een paraaf</source>
            <translation>initials</translation>
        </message>
        <message>
            <source>een personeelsnummer</source>
            <translation>a staff number</translation>
        </message>
        <message>
            <source>een postcode</source>
            <translation>a postcode</translation>
        </message>
        <message>
            <source>een rekeningnummer</source>
            <translation>an account number</translation>
        </message>
        <message>
            <source>een samengesteld lettertype zegt niet welke letter bij welk teken hoort</source>
            <translation>a composite font does not say which letter goes with which character</translation>
        </message>
        <message>
            <source>een tabel heeft geen kopcellen, of kopcellen zonder richting</source>
            <translation>a table has no header cells, or header cells without a direction</translation>
        </message>
        <message>
            <source>een tabel heeft rijen van ongelijke lengte</source>
            <translation>a table has rows of unequal length</translation>
        </message>
        <message>
            <source>een tabel van tekens is niet ingesloten</source>
            <translation>a table of characters is not embedded</translation>
        </message>
        <message>
            <source>een tabel, lijst of inhoudsopgave is niet opgebouwd zoals het hoort</source>
            <translation>a table, list or table of contents is not built as it should be</translation>
        </message>
        <message>
            <source>een tag staat voor niets bekends</source>
            <translation>a tag stands for nothing known</translation>
        </message>
        <message>
            <source>een tag wordt op een pagina twee keer gebruikt</source>
            <translation>a tag is used twice on a page</translation>
        </message>
        <message>
            <source>een tekening verwijst naar buiten of is in PostScript</source>
            <translation>a drawing refers to the outside or is in PostScript</translation>
        </message>
        <message>
            <source>een tekst of naam in het bestand is te lang</source>
            <translation>a text or name in the file is too long</translation>
        </message>
        <message>
            <source>een telefoonnummer</source>
            <translation>a phone number</translation>
        </message>
        <message>
            <source>een voornaam en een achternaam heeft</source>
            <translation>has a first name and a surname</translation>
        </message>
        <message>
            <source>eigen regime (geen belangenafweging)</source>
            <translation>own regime (no weighing of interests)</translation>
        </message>
        <message>
            <source>en nog {0}</source>
            <translation>and {0} more</translation>
        </message>
        <message>
            <source>er staat een letter die het lettertype niet heeft</source>
            <translation>there is a letter that the font does not have</translation>
        </message>
        <message>
            <source>er was te weinig geheugen</source>
            <translation>there was too little memory</translation>
        </message>
        <message>
            <source>er zijn kleuren waarvoor het kleurprofiel van het bestand niet geldt</source>
            <translation>there are colours to which the colour profile of the file does not apply</translation>
        </message>
        <message>
            <source>functioneel postvak van een organisatie</source>
            <translation>functional mailbox of an organisation</translation>
        </message>
        <message>
            <source>gegeven van een organisatie, niet van een persoon</source>
            <translation>data of an organisation, not of a person</translation>
        </message>
        <message>
            <source>gelakt is op grond van {0}</source>
            <translation>there are redactions on ground {0}</translation>
        </message>
        <message>
            <source>gelakt zijn gegevens van {0}</source>
            <translation>data of {0} are redacted</translation>
        </message>
        <message>
            <source>gelekt</source>
            <translation>leaked</translation>
        </message>
        <message>
            <source>genoemd als voormalig {0}: controleer of dit zo is</source>
            <translation>named as former {0}: check whether that is so</translation>
        </message>
        <message>
            <source>genoemd als {0}</source>
            <translation>named as {0}</translation>
        </message>
        <message>
            <source>genoemd als {0}, maar het lijken er twee te zijn: controleer</source>
            <translation>called {0}, but there seem to be two of them: check</translation>
        </message>
        <message>
            <source>genoemd als {0}, maar niet bekend als zodanig: controleer</source>
            <translation>named as {0}, but not known as such: check</translation>
        </message>
        <message>
            <source>genoemd als {0}: blijft volgens het profiel zichtbaar</source>
            <translation>named as {0}: stays visible by the profile</translation>
        </message>
        <message>
            <source>genoemd als {0}: {1}</source>
            <translation>named as {0}: {1}</translation>
        </message>
        <message>
            <source>geslaagd</source>
            <translation>passed</translation>
        </message>
        <message>
            <source>gewijzigd</source>
            <translation>changed</translation>
        </message>
        <message>
            <source>hele pagina</source>
            <translation>whole page</translation>
        </message>
        <message>
            <source>het bestand heeft bijlagen in zich</source>
            <translation>the file has attachments in it</translation>
        </message>
        <message>
            <source>het bestand heeft een formulier dat zich kan wijzigen</source>
            <translation>the file has a form that can change itself</translation>
        </message>
        <message>
            <source>het bestand heeft geen boom van tags</source>
            <translation>the file has no tree of tags</translation>
        </message>
        <message>
            <source>het bestand heeft geen kenmerk (ID)</source>
            <translation>the file has no ID</translation>
        </message>
        <message>
            <source>het bestand heeft geen tags</source>
            <translation>the file has no tags</translation>
        </message>
        <message>
            <source>het bestand heeft geen titel</source>
            <translation>the file has no title</translation>
        </message>
        <message>
            <source>het bestand heeft lagen</source>
            <translation>the file has layers</translation>
        </message>
        <message>
            <source>het bestand is een diavoorstelling of stelt eisen aan de lezer</source>
            <translation>the file is a slide show or makes demands of the reader</translation>
        </message>
        <message>
            <source>het bestand is versleuteld</source>
            <translation>the file is encrypted</translation>
        </message>
        <message>
            <source>het bestand voert iets uit</source>
            <translation>the file executes something</translation>
        </message>
        <message>
            <source>het bestand voert iets uit bij het openen of bladeren</source>
            <translation>the file executes something on opening or turning pages</translation>
        </message>
        <message>
            <source>het bestand voldoet hier niet aan volgens de regels van pikepdf</source>
            <translation>the file does not conform to this by the rules of pikepdf</translation>
        </message>
        <message>
            <source>het bestand was niet te openen</source>
            <translation>the file could not be opened</translation>
        </message>
        <message>
            <source>het bestand zit te diep in elkaar</source>
            <translation>the file is nested too deeply</translation>
        </message>
        <message>
            <source>het duurde te lang</source>
            <translation>it took too long</translation>
        </message>
        <message>
            <source>het kleurenpalet van een afbeelding</source>
            <translation>the colour palette of a picture</translation>
        </message>
        <message>
            <source>het kleurprofiel van het bestand ontbreekt of is niet te gebruiken</source>
            <translation>the colour profile of the file is missing or cannot be used</translation>
        </message>
        <message>
            <source>het programma dat het doet kan dit bestand niet aan</source>
            <translation>the program that does it cannot deal with this file</translation>
        </message>
        <message>
            <source>het programma dat het doet stopte met een fout</source>
            <translation>the program that does it stopped with an error</translation>
        </message>
        <message>
            <source>iemands afkomst</source>
            <translation>somebody's origin</translation>
        </message>
        <message>
            <source>iemands gezondheid</source>
            <translation>somebody's health</translation>
        </message>
        <message>
            <source>iemands lichaam (biometrisch of genetisch)</source>
            <translation>somebody's body (biometric or genetic)</translation>
        </message>
        <message>
            <source>iemands lidmaatschap van een vakbond of partij</source>
            <translation>somebody's membership of a union or party</translation>
        </message>
        <message>
            <source>iemands overtuiging</source>
            <translation>somebody's convictions</translation>
        </message>
        <message>
            <source>iemands seksuele leven of gerichtheid</source>
            <translation>somebody's sexual life or orientation</translation>
        </message>
        <message>
            <source>iemands strafrechtelijk verleden</source>
            <translation>somebody's criminal record</translation>
        </message>
        <message>
            <source>in de aanhef van een stuk aan de {0}</source>
            <translation>greeted in a paper to the {0}</translation>
        </message>
        <message>
            <source>in dit document is iemand van deze naam met een openbaar ambt genoemd: controleer</source>
            <translation>somebody of this name is called by a public office in this document: check</translation>
        </message>
        <message>
            <source>in dit document met een openbaar ambt genoemd: {0}</source>
            <translation>named with a public office in this document: {0}</translation>
        </message>
        <message>
            <source>is het persoonlijke deel van een e-mailadres</source>
            <translation>is the personal part of an e-mail address</translation>
        </message>
        <message>
            <source>is met een pen in het document gezet</source>
            <translation>was put into the document with a pen</translation>
        </message>
        <message>
            <source>is opnieuw herkend</source>
            <translation>was recognised anew</translation>
        </message>
        <message>
            <source>is weggelaten</source>
            <translation>was left out</translation>
        </message>
        <message>
            <source>kan {0} van toen zijn, maar de functie staat er niet bij</source>
            <translation>may be {0} of the time, but the office is not mentioned</translation>
        </message>
        <message>
            <source>kan {0} zijn, maar de functie staat er niet bij: controleer</source>
            <translation>may be {0}, but the office is not mentioned: check</translation>
        </message>
        <message>
            <source>kan {0} zijn, met de voornaam genoemd: controleer</source>
            <translation>may be {0}, called by the first name: please check</translation>
        </message>
        <message>
            <source>koppen met en zonder niveau staan door elkaar</source>
            <translation>headings with and without a level are mixed</translation>
        </message>
        <message>
            <source>lid van de rechterlijke macht</source>
            <translation>member of the judiciary</translation>
        </message>
        <message>
            <source>lid van een Kamer</source>
            <translation>member of one of the Chambers</translation>
        </message>
        <message>
            <source>lid van een adviescommissie</source>
            <translation>member of an advisory committee</translation>
        </message>
        <message>
            <source>lid van een bestuursorgaan</source>
            <translation>member of an administrative body</translation>
        </message>
        <message>
            <source>lid van een commissie</source>
            <translation>member of a committee</translation>
        </message>
        <message>
            <source>lijkt een handtekening bij de ondertekening</source>
            <translation>seems to be a signature at the signing</translation>
        </message>
        <message>
            <source>lijkt een handtekening boven een naam</source>
            <translation>seems to be a signature over a name</translation>
        </message>
        <message>
            <source>lijkt een handtekening of paraaf</source>
            <translation>seems to be a signature or initials</translation>
        </message>
        <message>
            <source>lijkt een paraaf bij '{0}'</source>
            <translation>seem to be initials at '{0}'</translation>
        </message>
        <message>
            <source>lijkt een stempel bij de ondertekening</source>
            <translation>seems to be a stamp at the signing</translation>
        </message>
        <message>
            <source>meer dan één persoon met deze naam ({0}): controleer wie dit is</source>
            <translation>more than one person of this name ({0}): check who this is</translation>
        </message>
        <message>
            <source>mogelijk dezelfde persoon: {0}</source>
            <translation>possibly the same person: {0}</translation>
        </message>
        <message>
            <source>na een aanspreektitel of rang staat</source>
            <translation>stands after a form of address or rank</translation>
        </message>
        <message>
            <source>naast</source>
            <translation>beside</translation>
        </message>
        <message>
            <source>niet alle controles konden worden gedaan</source>
            <translation>not all checks could be done</translation>
        </message>
        <message>
            <source>niet geslaagd</source>
            <translation>not passed</translation>
        </message>
        <message>
            <source>niet te controleren</source>
            <translation>could not be checked</translation>
        </message>
        <message>
            <source>onder</source>
            <translation>under</translation>
        </message>
        <message>
            <source>onderzoeker bij een studie</source>
            <translation>researcher of a study</translation>
        </message>
        <message>
            <source>onthouden blok van uw organisatie; hetzelfde sjabloon: {0} vaste teksten staan op dezelfde plaats</source>
            <translation>remembered block of your organisation; the same template: {0} fixed texts stand in the same place</translation>
        </message>
        <message>
            <source>op een pagina staat iets zonder tag</source>
            <translation>on a page there is something without a tag</translation>
        </message>
        <message>
            <source>opbouw van het bestand</source>
            <translation>structure of the file</translation>
        </message>
        <message>
            <source>pagina {0} van {1}</source>
            <translation>page {0} of {1}</translation>
        </message>
        <message>
            <source>pagina's verwijzen niet terug naar de tags</source>
            <translation>pages do not refer back to the tags</translation>
        </message>
        <message>
            <source>relatief</source>
            <translation>relative</translation>
        </message>
        <message>
            <source>rol {0}: blijft volgens het profiel zichtbaar</source>
            <translation>role {0}: stays visible by the profile</translation>
        </message>
        <message>
            <source>staat als naam onder het bericht</source>
            <translation>stands as a name under the message</translation>
        </message>
        <message>
            <source>staat bij '{0}'</source>
            <translation>stands at '{0}'</translation>
        </message>
        <message>
            <source>staat in het ondertekeningsblok na '{0}'</source>
            <translation>stands in the signature block after '{0}'</translation>
        </message>
        <message>
            <source>staat in het ondertekeningsblok van '{0}'</source>
            <translation>stands in the signature block of '{0}'</translation>
        </message>
        <message>
            <source>staat in uw lijst van wat altijd wordt gelakt</source>
            <translation>stands in your list of what is always redacted</translation>
        </message>
        <message>
            <source>staat in uw lijst van wat altijd zichtbaar blijft</source>
            <translation>stands in your list of what always stays visible</translation>
        </message>
        <message>
            <source>staat onder '{0}'</source>
            <translation>stands under '{0}'</translation>
        </message>
        <message>
            <source>staat op een plaats waar een naam hoort</source>
            <translation>stands in a place where a name belongs</translation>
        </message>
        <message>
            <source>staat {0} '{1}'</source>
            <translation>stands {0} '{1}'</translation>
        </message>
        <message>
            <source>steller met dezelfde naam als een ambtsdrager ({0})</source>
            <translation>drafter of the same name as an office holder ({0})</translation>
        </message>
        <message>
            <source>tekst buiten de vlakken</source>
            <translation>text outside the boxes</translation>
        </message>
        <message>
            <source>tekst in de vlakken</source>
            <translation>text in the boxes</translation>
        </message>
        <message>
            <source>tijdelijk</source>
            <translation>temporary</translation>
        </message>
        <message>
            <source>treedt uit hoofde van zijn functie in de openbaarheid</source>
            <translation>acts in public by virtue of office</translation>
        </message>
        <message>
            <source>van een letter is niet bekend welk teken zij is</source>
            <translation>of a letter it is not known which character it is</translation>
        </message>
        <message>
            <source>verborgen gegevens</source>
            <translation>hidden data</translation>
        </message>
        <message>
            <source>versiering staat in tekst met een tag, of andersom</source>
            <translation>decoration stands in tagged text, or the other way round</translation>
        </message>
        <message>
            <source>volgens het taalmodel kan dit iemand zijn die in het openbaar optreedt: controleer</source>
            <translation>according to the language model this may be somebody who acts in public: check</translation>
        </message>
        <message>
            <source>voorletters en een achternaam heeft</source>
            <translation>has initials and a surname</translation>
        </message>
        <message>
            <source>voorzitter van een commissie</source>
            <translation>chair of a committee</translation>
        </message>
        <message>
            <source>waarden in de tekst (PDFium)</source>
            <translation>values in the text (PDFium)</translation>
        </message>
        <message>
            <source>waarden in de tekst (pdfminer)</source>
            <translation>values in the text (pdfminer)</translation>
        </message>
        <message>
            <source>waarden in de tekst (poppler)</source>
            <translation>values in the text (poppler)</translation>
        </message>
        <message>
            <source>waarden in gegevensstromen</source>
            <translation>values in data streams</translation>
        </message>
        <message>
            <source>waarden in objecten</source>
            <translation>values in objects</translation>
        </message>
        <message>
            <source>waarschijnlijk {0}: controleer dit</source>
            <translation>probably {0}: check this</translation>
        </message>
        <message>
            <source>ware grootte</source>
            <translation>actual size</translation>
        </message>
        <message>
            <source>woorden in de vlakken</source>
            <translation>words in the boxes</translation>
        </message>
        <message>
            <source>zelf getekend</source>
            <translation>drawn by yourself</translation>
        </message>
        <message>
            <source>zelf gezocht</source>
            <translation>searched by yourself</translation>
        </message>
        <message>
            <source>zelfde blok als op pagina {0} van document {1}; hetzelfde sjabloon: {2} vaste teksten staan op dezelfde plaats</source>
            <translation>same block as on page {0} of document {1}; the same template: {2} fixed texts stand in the same place</translation>
        </message>
        <message>
            <source>zelfde gegeven</source>
            <translation>same data</translation>
        </message>
        <message>
            <source>zelfde naam</source>
            <translation>same name</translation>
        </message>
        <message>
            <source>zelfde naam als op {0}</source>
            <translation>same name as on {0}</translation>
        </message>
        <message>
            <source>zelfde naam als {0}</source>
            <translation>same name as {0}</translation>
        </message>
        <message>
            <source>zelfde naam als {0}: controleer of dit die persoon is</source>
            <translation>same name as {0}: check whether this is that person</translation>
        </message>
        <message>
            <source>{0} (pagina {1})</source>
            <translation>{0} (page {1})</translation>
        </message>
        <message>
            <source>{0} als op {1}</source>
            <translation>{0} as on {1}</translation>
        </message>
        <message>
            <source>{0} en staat bij '{1}'</source>
            <translation>{0} and stands at '{1}'</translation>
        </message>
        <message>
            <source>{0} heeft dit dossier open op {1} sinds {2}; u kunt het bekijken, maar niets wijzigen.</source>
            <translation>{0} has this dossier open on {1} since {2}; you can look at it, but change nothing.</translation>
        </message>
        <message>
            <source>{0} kan iemand anders zijn dan wie hier genoemd is: controleer</source>
            <translation>{0} may be somebody else than who is named here: check</translation>
        </message>
        <message>
            <source>{0} op pagina {1}.</source>
            <translation>{0} on page {1}.</translation>
        </message>
        <message>
            <source>{0} sinds {1}</source>
            <translation>{0} since {1}</translation>
        </message>
        <message>
            <source>{0} van {1} tot {2}</source>
            <translation>{0} from {1} to {2}</translation>
        </message>
        <message>
            <source>{0} vlakken</source>
            <translation>{0} boxes</translation>
        </message>
        <message>
            <source>{0}, elders met functie genoemd: {1}</source>
            <translation>{0}, named with the office elsewhere: {1}</translation>
        </message>
        <message>
            <source>{0}, in een stuk over de Kamer: {1}</source>
            <translation>{0}, in a document about Parliament: {1}</translation>
        </message>
        <message>
            <source>{0}, in uw lijst van ambtsdragers: {1}</source>
            <translation>{0}, in your list of office holders: {1}</translation>
        </message>
        <message>
            <source>{0}, maar niet op de datum van dit document ({1}): controleer of de naam zichtbaar blijft</source>
            <translation>{0}, but not on the date of this document ({1}): check whether the name stays visible</translation>
        </message>
        <message>
            <source>{0}, maar staat hier in een andere rol: controleer</source>
            <translation>{0}, but stands here in another role: check</translation>
        </message>
        <message>
            <source>{0}: controleer</source>
            <translation>{0}: please check</translation>
        </message>
        <message>
            <source>{0}: controleer of deze naam zichtbaar blijft</source>
            <translation>{0}: check whether this name stays visible</translation>
        </message>
        <message>
            <source>één vlak</source>
            <translation>one box</translation>
        </message>
    </context>
</TS>
