<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ArticleMarks</name>
    <message>
        <source>no prices in this archive</source>
        <translation>keine Kurse in diesem Archiv</translation>
    </message>
</context>
<context>
    <name>ChartMeasure</name>
    <message>
        <source>note · cites one sentence</source>
        <translation>Notiz · belegt durch einen Satz</translation>
    </message>
    <message>
        <source>note · cites an event</source>
        <translation>Notiz · belegt durch ein Ereignis</translation>
    </message>
</context>
<context>
    <name>ClaimPartWords</name>
    <message>
        <source>close</source>
        <translation>Schluss</translation>
    </message>
    <message>
        <source>during the day</source>
        <translation>im Tagesverlauf</translation>
    </message>
    <message>
        <source>open</source>
        <translation>Eröffnung</translation>
    </message>
    <message>
        <source>high</source>
        <translation>Tageshoch</translation>
    </message>
    <message>
        <source>low</source>
        <translation>Tagestief</translation>
    </message>
    <message>
        <source>pre-market</source>
        <translation>vorbörslich</translation>
    </message>
    <message>
        <source>after hours</source>
        <translation>nachbörslich</translation>
    </message>
    <message>
        <source>the day before</source>
        <translation>Vortag</translation>
    </message>
    <message>
        <source>the week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>the month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>the quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>year to date</source>
        <translation>seit Jahresbeginn</translation>
    </message>
    <message>
        <source>twelve months</source>
        <translation>zwölf Monate</translation>
    </message>
    <message>
        <source>since a day</source>
        <translation>seit einem Tag</translation>
    </message>
    <message>
        <source>change of a price</source>
        <translation>Kursänderung</translation>
    </message>
    <message>
        <source>price or level</source>
        <translation>Kurs oder Stand</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>market value</source>
        <translation>Börsenwert</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>up</source>
        <translation>aufwärts</translation>
    </message>
    <message>
        <source>down</source>
        <translation>abwärts</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>genau</translation>
    </message>
    <message>
        <source>about</source>
        <translation>etwa</translation>
    </message>
    <message>
        <source>almost</source>
        <translation>fast</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>mehr als</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>weniger als</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>bis zu</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation>Prozentpunkte</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
</context>
<context>
    <name>ClaimWords</name>
    <message>
        <source>supported</source>
        <translation>gestützt</translation>
    </message>
    <message>
        <source>consistent</source>
        <translation>vereinbar</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>widerlegt</translation>
    </message>
    <message>
        <source>not checkable</source>
        <translation>nicht prüfbar</translation>
    </message>
    <message>
        <source>not a price</source>
        <translation>kein Kurs</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>conditional</source>
        <translation>bedingt</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>verneint</translation>
    </message>
    <message>
        <source>no instrument</source>
        <translation>kein Instrument</translation>
    </message>
    <message>
        <source>day not known</source>
        <translation>Tag unbekannt</translation>
    </message>
    <message>
        <source>no prices</source>
        <translation>keine Kurse</translation>
    </message>
    <message>
        <source>prices in doubt</source>
        <translation>Kurse zweifelhaft</translation>
    </message>
    <message>
        <source>no such bars</source>
        <translation>keine solchen Kurse</translation>
    </message>
    <message>
        <source>no share count</source>
        <translation>keine Aktienzahl</translation>
    </message>
    <message>
        <source>other currency</source>
        <translation>andere Währung</translation>
    </message>
    <message>
        <source>close</source>
        <translation>Schluss</translation>
    </message>
    <message>
        <source>during the day</source>
        <translation>im Tagesverlauf</translation>
    </message>
    <message>
        <source>with its base</source>
        <translation>samt Basis</translation>
    </message>
    <message>
        <source>record</source>
        <translation>Rekord</translation>
    </message>
    <message>
        <source>market value</source>
        <translation>Börsenwert</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>Quotation marks of the language around words of an article.</extracomment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>not a claim</source>
        <translation>keine Behauptung</translation>
    </message>
    <message>
        <source>said by %1</source>
        <translation>sagt %1</translation>
    </message>
    <message>
        <source>with a remark</source>
        <translation>mit Anmerkung</translation>
    </message>
    <message>
        <source>base %1</source>
        <translation>Basis %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>not unambiguous</source>
        <translation>nicht eindeutig</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>reported</source>
        <translation>berichtet</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation>behauptet</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>umstritten</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>refuted</source>
        <translation>widerlegt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 first on %2</source>
        <translation>%1 erst am %2</translation>
    </message>
    <message>
        <source>causes</source>
        <translation>verursacht</translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation>widerspricht</translation>
    </message>
    <message>
        <source>confounds</source>
        <translation>überlagert</translation>
    </message>
    <message>
        <source>caused by</source>
        <translation>verursacht durch</translation>
    </message>
    <message>
        <source>contradicted by</source>
        <translation>Widerspruch von</translation>
    </message>
    <message>
        <source>confounded by</source>
        <translation>überlagert von</translation>
    </message>
</context>
<context>
    <name>EvidenceWords</name>
    <message>
        <source>headline</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>Vorspann</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>throughout the text</source>
        <translation>im ganzen Text</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>ein weiterer Name</translation>
    </message>
    <message>
        <source>more of another event</source>
        <translation>mehr von einem anderen Ereignis</translation>
    </message>
    <message>
        <source>its year</source>
        <translation>sein Jahr</translation>
    </message>
    <message>
        <source>other years</source>
        <translation>andere Jahre</translation>
    </message>
    <message>
        <source>near in time</source>
        <translation>zeitlich nah</translation>
    </message>
    <message>
        <source>far in time</source>
        <translation>zeitlich fern</translation>
    </message>
    <message>
        <source>before the event</source>
        <translation>vor dem Ereignis</translation>
    </message>
    <message>
        <source>date not known</source>
        <translation>Datum unbekannt</translation>
    </message>
    <message>
        <source>no description to compare</source>
        <translation>keine Beschreibung zum Vergleich</translation>
    </message>
    <message>
        <source>instrument</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>holder</source>
        <translation>Vertreter</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
</context>
<context>
    <name>FigureRefusals</name>
    <message>
        <source>A figure needs at least one instrument.</source>
        <translation>Eine Grafik braucht mindestens ein Instrument.</translation>
    </message>
    <message>
        <source>Panels need two instruments at least.</source>
        <translation>Felder brauchen mindestens zwei Instrumente.</translation>
    </message>
    <message>
        <source>The base day %1 lies after the last bar of the figure, %2.</source>
        <translation>Der Basistag %1 liegt nach dem letzten Kurs der Grafik, %2.</translation>
    </message>
    <message>
        <source>%1 has no close up to the base day %2; its first one is of %3.</source>
        <translation>%1 hat bis zum Basistag %2 keinen Schlusskurs; der erste ist vom %3.</translation>
    </message>
    <message>
        <source>No change can be counted from the base day %1: %2 has no close above 0.</source>
        <translation>Ab dem Basistag %1 lässt sich keine Änderung zählen: %2 hat keinen Schlusskurs über 0.</translation>
    </message>
    <message>
        <source>%1 has prices that are not above 0 and have no logarithm: choose the linear axis.</source>
        <translation>%1 hat Kurse, die nicht über 0 liegen und keinen Logarithmus haben: Bitte die lineare Achse wählen.</translation>
    </message>
    <message>
        <source>There is no daily bar of %1 in the span of the figure.</source>
        <translation>Im Zeitraum der Grafik gibt es keinen Tageskurs von %1.</translation>
    </message>
    <message>
        <source>There is no price of %1 in the span of the figure.</source>
        <translation>Im Zeitraum der Grafik gibt es keinen Kurs von %1.</translation>
    </message>
    <message>
        <source>The page is too small for the words of the figure and its events (%1); make it larger, or mark fewer.</source>
        <translation>Die Seite ist zu klein für die Wörter der Grafik und ihre Ereignisse (%1): Bitte vergrößern oder weniger markieren.</translation>
    </message>
    <message>
        <source>The page is too small for the words of the figure, its events (%1) and its panels (%2); make it larger, or show fewer.</source>
        <translation>Die Seite ist zu klein für die Wörter der Grafik, ihre Ereignisse (%1) und ihre Felder (%2): Bitte vergrößern oder weniger zeigen.</translation>
    </message>
    <message>
        <source>A figure cannot have this size: its sides are from 1 to 30,000 pixels, and it has at most 200 million.</source>
        <translation>Diese Größe kann eine Grafik nicht haben: Ihre Seiten haben 1 bis 30.000 Pixel, und sie hat höchstens 200 Millionen.</translation>
    </message>
</context>
<context>
    <name>ImportDecisionWords</name>
    <message>
        <source>you said so</source>
        <translation>so angegeben</translation>
    </message>
    <message>
        <source>the file says so</source>
        <translation>so steht es in der Datei</translation>
    </message>
    <message>
        <source>its columns are those of the kind %1</source>
        <translation>die Spalten sind die der Art %1</translation>
    </message>
    <message>
        <source>it has columns for dates and prices, as in %1</source>
        <translation>die Datei hat Spalten für Daten und Kurse wie bei %1</translation>
    </message>
    <message>
        <source>it is a page with a table of prices</source>
        <translation>es ist eine Seite mit einer Kurstabelle</translation>
    </message>
    <message>
        <source>it is JSON with a list of the kind %1</source>
        <translation>es ist JSON mit einer Liste der Art %1</translation>
    </message>
    <message>
        <source>it is text and no table</source>
        <translation>es ist Text und keine Tabelle</translation>
    </message>
    <message>
        <source>there are no headers, and its rows have this form</source>
        <translation>es gibt keine Kopfzeile, und die Zeilen haben diese Form</translation>
    </message>
    <message>
        <source>its headers name dates and prices, and no provider&apos;s form</source>
        <translation>die Kopfzeile nennt Daten und Kurse und passt zu keinem Anbieter</translation>
    </message>
    <message>
        <source>its headers have this form</source>
        <translation>die Kopfzeile hat diese Form</translation>
    </message>
    <message>
        <source>its name ends in %1</source>
        <translation>ihr Name endet auf %1</translation>
    </message>
    <message>
        <source>a table of the page holds prices</source>
        <translation>eine Tabelle der Seite enthält Kurse</translation>
    </message>
    <message>
        <source>its members are those of it</source>
        <translation>die Felder sind die dieses Formats</translation>
    </message>
    <message>
        <source>with it most columns are known</source>
        <translation>damit sind die meisten Spalten bekannt</translation>
    </message>
    <message>
        <source>a byte order mark says so</source>
        <translation>eine Bytereihenfolge-Marke nennt ihn</translation>
    </message>
    <message>
        <source>every other byte is zero</source>
        <translation>jedes zweite Byte ist null</translation>
    </message>
    <message>
        <source>all of its bytes are valid so</source>
        <translation>alle Bytes sind so gültig</translation>
    </message>
    <message>
        <source>most of its bytes are valid so</source>
        <translation>die meisten Bytes sind so gültig</translation>
    </message>
    <message>
        <source>it is not UTF-8, and its letters look like it</source>
        <translation>es ist kein UTF-8, und die Buchstaben sprechen dafür</translation>
    </message>
    <message>
        <source>the dialect %1 has it</source>
        <translation>im Format %1 ist es so</translation>
    </message>
    <message>
        <source>the dialect %1 has it, which you named</source>
        <translation>im angegebenen Format %1 ist es so</translation>
    </message>
    <message>
        <source>numbers in JSON have it</source>
        <translation>in JSON sind Zahlen so geschrieben</translation>
    </message>
    <message>
        <source>%1 cannot be read otherwise</source>
        <translation>%1 lässt sich nicht anders lesen</translation>
    </message>
    <message>
        <source>prices of a thousand and more stand without groups</source>
        <translation>Kurse ab tausend stehen ohne Tausendertrennung</translation>
    </message>
    <message>
        <source>with a decimal comma prices of neighbouring rows or columns would be a thousandfold apart</source>
        <translation>mit Dezimalkomma lägen benachbarte Kurse um das Tausendfache auseinander</translation>
    </message>
    <message>
        <source>with a decimal point prices of neighbouring rows or columns would be a thousandfold apart</source>
        <translation>mit Dezimalpunkt lägen benachbarte Kurse um das Tausendfache auseinander</translation>
    </message>
    <message numerus="yes">
        <source>%Ln dates begin with a number above 12</source>
        <translation>
            <numerusform>%Ln Datum beginnt mit einer Zahl über 12</numerusform>
            <numerusform>%Ln Daten beginnen mit einer Zahl über 12</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dates have a number above 12 in the middle</source>
        <translation>
            <numerusform>%Ln Datum hat in der Mitte eine Zahl über 12</numerusform>
            <numerusform>%Ln Daten haben in der Mitte eine Zahl über 12</numerusform>
        </translation>
    </message>
    <message>
        <source>with the month first the rows would jump to and fro</source>
        <translation>mit dem Monat zuerst sprängen die Zeilen hin und her</translation>
    </message>
    <message>
        <source>with the day first the rows would jump to and fro</source>
        <translation>mit dem Tag zuerst sprängen die Zeilen hin und her</translation>
    </message>
    <message numerus="yes">
        <source>with the month first %Ln days would be Saturdays or Sundays, so none is</source>
        <translation>
            <numerusform>mit dem Monat zuerst wäre %Ln Tag ein Samstag oder Sonntag, so keiner</numerusform>
            <numerusform>mit dem Monat zuerst wären %Ln Tage Samstage oder Sonntage, so keiner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with the day first %Ln days would be Saturdays or Sundays, so none is</source>
        <translation>
            <numerusform>mit dem Tag zuerst wäre %Ln Tag ein Samstag oder Sonntag, so keiner</numerusform>
            <numerusform>mit dem Tag zuerst wären %Ln Tage Samstage oder Sonntage, so keiner</numerusform>
        </translation>
    </message>
    <message>
        <source>there is a single row</source>
        <translation>es gibt nur eine Zeile</translation>
    </message>
    <message>
        <source>the rows name days</source>
        <translation>die Zeilen nennen Tage</translation>
    </message>
    <message>
        <source>most rows are a week apart</source>
        <translation>die meisten Zeilen liegen eine Woche auseinander</translation>
    </message>
    <message>
        <source>most rows are a month apart</source>
        <translation>die meisten Zeilen liegen einen Monat auseinander</translation>
    </message>
    <message>
        <source>most rows are that far apart</source>
        <translation>die meisten Zeilen liegen so weit auseinander</translation>
    </message>
    <message>
        <source>every time names its offset or counts from 1970</source>
        <translation>jede Zeit nennt ihren Abstand zu UTC oder zählt ab 1970</translation>
    </message>
    <message>
        <source>nothing names a zone</source>
        <translation>nichts nennt eine Zone</translation>
    </message>
    <message>
        <source>a line above the headers names it</source>
        <translation>eine Zeile über der Kopfzeile nennt es</translation>
    </message>
    <message>
        <source>the file itself names it</source>
        <translation>die Datei selbst nennt es</translation>
    </message>
    <message>
        <source>the headers name it</source>
        <translation>die Kopfzeile nennt es</translation>
    </message>
    <message>
        <source>the file&apos;s name begins so</source>
        <translation>der Dateiname beginnt so</translation>
    </message>
    <message>
        <source>its column %1 says so</source>
        <translation>so steht es in der Spalte %1</translation>
    </message>
    <message>
        <source>%2 and every other date of this file can begin with the day or with the month. Choose which.</source>
        <translation>%2 und jedes andere Datum dieser Datei kann mit dem Tag oder mit dem Monat beginnen. Bitte wählen.</translation>
    </message>
    <message>
        <source>Some dates of this file begin with the day and some with the month. Choose how those are read that can be either.</source>
        <translation>Manche Daten dieser Datei beginnen mit dem Tag und manche mit dem Monat. Bitte wählen, wie die zu lesen sind, die beides sein können.</translation>
    </message>
    <message>
        <source>%2 and every other number of this file can be read with a decimal sign or with grouped thousands. Choose the decimal sign.</source>
        <translation>%2 und jede andere Zahl dieser Datei kann mit Dezimalzeichen oder mit Tausendertrennung gelesen werden. Bitte das Dezimalzeichen wählen.</translation>
    </message>
    <message>
        <source>Some numbers of this file have a decimal point (%2) and some a decimal comma (%3). Choose the decimal sign.</source>
        <translation>Manche Zahlen dieser Datei haben einen Dezimalpunkt (%2) und manche ein Dezimalkomma (%3). Bitte das Dezimalzeichen wählen.</translation>
    </message>
    <message>
        <source>The file holds several instruments, and none is called %2. Enter one of them, or none for all.</source>
        <translation>Die Datei enthält mehrere Instrumente, und keines heißt %2. Bitte eines davon eingeben oder für alle nichts.</translation>
    </message>
    <message>
        <source>The file does not name its instrument. Enter which one it is.</source>
        <translation>Die Datei nennt ihr Instrument nicht. Bitte eingeben, welches es ist.</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Prices</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>Instrumente</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln price rows</source>
        <translation>
            <numerusform>%Ln Kurszeile</numerusform>
            <numerusform>%Ln Kurszeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instruments</source>
        <translation>
            <numerusform>%Ln Instrument</numerusform>
            <numerusform>%Ln Instrumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln facts</source>
        <translation>
            <numerusform>%Ln Fakt</numerusform>
            <numerusform>%Ln Fakten</numerusform>
        </translation>
    </message>
    <message>
        <source>Point (1,234.5)</source>
        <translation>Punkt (1,234.5)</translation>
    </message>
    <message>
        <source>Comma (1.234,5)</source>
        <translation>Komma (1.234,5)</translation>
    </message>
    <message>
        <source>Day first (31/12)</source>
        <translation>Tag zuerst (31/12)</translation>
    </message>
    <message>
        <source>Month first (12/31)</source>
        <translation>Monat zuerst (12/31)</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 Minuten</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 Minuten</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 Woche</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 Monat</translation>
    </message>
</context>
<context>
    <name>InstrumentWords</name>
    <message>
        <source>daily</source>
        <translation>täglich</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>wöchentlich</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>monatlich</translation>
    </message>
    <message>
        <source>hourly</source>
        <translation>stündlich</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
</context>
<context>
    <name>LanguageWords</name>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
</context>
<context>
    <name>NoteWords</name>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>arrow</source>
        <translation>Pfeil</translation>
    </message>
    <message>
        <source>callout</source>
        <translation>Sprechblase</translation>
    </message>
    <message>
        <source>vertical line</source>
        <translation>senkrechte Linie</translation>
    </message>
    <message>
        <source>horizontal level</source>
        <translation>Kursniveau</translation>
    </message>
    <message>
        <source>time band</source>
        <translation>Zeitband</translation>
    </message>
    <message>
        <source>price band</source>
        <translation>Preisband</translation>
    </message>
    <message>
        <source>trend line</source>
        <translation>Trendlinie</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>Messung</translation>
    </message>
</context>
<context>
    <name>SourceWords</name>
    <message>
        <source>The folder does not exist or cannot be read. It is looked for again.</source>
        <translation>Den Ordner gibt es nicht, oder er lässt sich nicht lesen. Er wird wieder gesucht.</translation>
    </message>
    <message>
        <source>This is no http or https address.</source>
        <translation>Das ist keine http- oder https-Adresse.</translation>
    </message>
    <message>
        <source>The address leads to a machine in your own network, or to none that could have a feed: %1. If it is to be fetched from your own network, allow that under Edit.</source>
        <translation>Die Adresse führt zu einem Rechner im eigenen Netz oder zu einem, der keinen Feed haben kann: %1. Soll aus dem eigenen Netz abgerufen werden, erlauben Sie das unter „Bearbeiten“.</translation>
    </message>
    <message>
        <source>The server sends on to where no feed is fetched from: %1. Followed are http and https, and never out of an encrypted connection.</source>
        <translation>Der Server leitet dorthin weiter, wo kein Feed abgerufen wird: %1. Gefolgt wird nur nach http und https und nie aus einer verschlüsselten Verbindung heraus.</translation>
    </message>
    <message>
        <source>The server sends on too often, or in a circle.</source>
        <translation>Der Server leitet zu oft oder im Kreis weiter.</translation>
    </message>
    <message>
        <source>No machine of this name was found: %1.</source>
        <translation>Kein Rechner dieses Namens wurde gefunden: %1.</translation>
    </message>
    <message>
        <source>There is no connection: %1.</source>
        <translation>Es kommt keine Verbindung zustande: %1.</translation>
    </message>
    <message>
        <source>The server cannot show who it is, so nothing was fetched: %1.</source>
        <translation>Der Server kann sich nicht ausweisen, deshalb wurde nichts abgerufen: %1.</translation>
    </message>
    <message>
        <source>The answer is larger than 15 MB and was given up.</source>
        <translation>Die Antwort ist größer als 15 MB und wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The server took too long and was given up.</source>
        <translation>Der Server brauchte zu lange; der Abruf wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The connection ended before all was there: %1.</source>
        <translation>Die Verbindung endete, bevor alles da war: %1.</translation>
    </message>
    <message>
        <source>The server answered: %1.</source>
        <translation>Der Server antwortete: %1.</translation>
    </message>
    <message>
        <source>The server asks to come back later: %1.</source>
        <translation>Der Server bittet darum, später wiederzukommen: %1.</translation>
    </message>
    <message>
        <source>The feed is no more (%1), so it was switched off.</source>
        <translation>Den Feed gibt es nicht mehr (%1), deshalb wurde er ausgeschaltet.</translation>
    </message>
    <message>
        <source>This is a page, and no feed.</source>
        <translation>Das ist eine Seite und kein Feed.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Not yet looked at</source>
        <translation>Noch nicht abgerufen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files failed</source>
        <translation>
            <numerusform>%Ln Datei fehlgeschlagen</numerusform>
            <numerusform>%Ln Dateien fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Nicht da</translation>
    </message>
    <message>
        <source>Address refused</source>
        <translation>Adresse abgelehnt</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>Not trusted</source>
        <translation>Nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Zu groß</translation>
    </message>
    <message>
        <source>Too slow</source>
        <translation>Zu langsam</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Eingestellt</translation>
    </message>
    <message>
        <source>No feed</source>
        <translation>Kein Feed</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new articles from %1</source>
        <translation>
            <numerusform>%Ln neuer Artikel von %1</numerusform>
            <numerusform>%Ln neue Artikel von %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new rows from %1</source>
        <translation>
            <numerusform>%Ln neue Zeile von %1</numerusform>
            <numerusform>%Ln neue Zeilen von %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AboutDialog</name>
    <message>
        <source>About Pressmark</source>
        <translation>Über Pressmark</translation>
    </message>
    <message>
        <source>Joins what the press wrote, what the market did, and what can be concluded from both.

Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Verbindet, was die Presse schrieb, was der Markt tat und was sich aus beidem schließen lässt.

Freie Software unter der GNU General Public License, Version 3 oder später. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>Gebaut mit</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
</context>
<context>
    <name>ui::AliasTable</name>
    <message>
        <source>Name in the press</source>
        <translation>Name in der Presse</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the name</source>
        <translation>Sprache des Namens</translation>
    </message>
    <message>
        <source>any</source>
        <translation>jede</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
</context>
<context>
    <name>ui::ArticlePage</name>
    <message>
        <source>Choose an article on the left, or an event in the chart.</source>
        <translation>Wählen Sie links einen Artikel oder im Chart ein Ereignis.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>%1 (year only)</source>
        <translation>%1 (nur das Jahr)</translation>
    </message>
    <message>
        <source>%1 (month only)</source>
        <translation>%1 (nur der Monat)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>change date…</source>
        <translation>Datum ändern …</translation>
    </message>
    <message>
        <source>date by its figures…</source>
        <translation>anhand der Zahlen datieren …</translation>
    </message>
    <message>
        <source>%1 (dated by its figures)</source>
        <translation>%1 (anhand der Zahlen datiert)</translation>
    </message>
    <message>
        <source>%1 (dated by %2)</source>
        <translation>%1 (datiert von %2)</translation>
    </message>
</context>
<context>
    <name>ui::BarReadout</name>
    <message>
        <source>O</source>
        <extracomment>Open, the first price of a day; one letter if possible.</extracomment>
        <translation>E</translation>
    </message>
    <message>
        <source>H</source>
        <extracomment>High, the highest price of a day; one letter if possible.</extracomment>
        <translation>H</translation>
    </message>
    <message>
        <source>L</source>
        <extracomment>Low, the lowest price of a day; one letter if possible.</extracomment>
        <translation>T</translation>
    </message>
    <message>
        <source>C</source>
        <extracomment>Close, the last price of a day; one letter if possible.</extracomment>
        <translation>S</translation>
    </message>
</context>
<context>
    <name>ui::ChartActions</name>
    <message>
        <source>1W</source>
        <translation>1W</translation>
    </message>
    <message>
        <source>One &amp;Week</source>
        <translation>Eine &amp;Woche</translation>
    </message>
    <message>
        <source>1M</source>
        <translation>1M</translation>
    </message>
    <message>
        <source>One &amp;Month</source>
        <translation>Ein &amp;Monat</translation>
    </message>
    <message>
        <source>3M</source>
        <translation>3M</translation>
    </message>
    <message>
        <source>&amp;Three Months</source>
        <translation>&amp;Drei Monate</translation>
    </message>
    <message>
        <source>6M</source>
        <translation>6M</translation>
    </message>
    <message>
        <source>&amp;Six Months</source>
        <translation>&amp;Sechs Monate</translation>
    </message>
    <message>
        <source>YTD</source>
        <translation>Lfd. J.</translation>
    </message>
    <message>
        <source>Since the &amp;Start of the Year</source>
        <translation>Seit Jahres&amp;beginn</translation>
    </message>
    <message>
        <source>1Y</source>
        <translation>1J</translation>
    </message>
    <message>
        <source>One &amp;Year</source>
        <translation>Ein &amp;Jahr</translation>
    </message>
    <message>
        <source>5Y</source>
        <translation>5J</translation>
    </message>
    <message>
        <source>&amp;Five Years</source>
        <translation>&amp;Fünf Jahre</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>&amp;All There Is</source>
        <translation>&amp;Alles, was es gibt</translation>
    </message>
    <message>
        <source>Candles</source>
        <translation>Kerzen</translation>
    </message>
    <message>
        <source>&amp;Candles</source>
        <translation>&amp;Kerzen</translation>
    </message>
    <message>
        <source>Open, high, low and close: hollow when it rose, filled when it fell</source>
        <translation>Eröffnung, Hoch, Tief und Schluss: hohl, wenn der Kurs stieg, gefüllt, wenn er fiel</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Ba&amp;rs</source>
        <translation>&amp;Balken</translation>
    </message>
    <message>
        <source>Open to the left of each stroke, close to its right</source>
        <translation>Die Eröffnung links an jedem Strich, der Schluss rechts</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>&amp;Linie</translation>
    </message>
    <message>
        <source>The closes</source>
        <translation>Die Schlusskurse</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation>&amp;Fläche</translation>
    </message>
    <message>
        <source>The closes, with the area below them</source>
        <translation>Die Schlusskurse mit der Fläche darunter</translation>
    </message>
    <message>
        <source>Rebased</source>
        <translation>Indexiert</translation>
    </message>
    <message>
        <source>R&amp;ebased</source>
        <translation>In&amp;dexiert</translation>
    </message>
    <message>
        <source>Change since the first day that is shown, or since the day that was chosen</source>
        <translation>Veränderung seit dem ersten gezeigten oder seit dem gewählten Tag</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Li&amp;near Scale</source>
        <translation>L&amp;ineare Skala</translation>
    </message>
    <message>
        <source>Equal amounts, equal heights</source>
        <translation>Gleiche Beträge, gleiche Höhen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Logari&amp;thmic Scale</source>
        <translation>L&amp;ogarithmische Skala</translation>
    </message>
    <message>
        <source>Equal ratios, equal heights</source>
        <translation>Gleiche Verhältnisse, gleiche Höhen</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Scale in &amp;Per Cent</source>
        <translation>Skala in &amp;Prozent</translation>
    </message>
    <message>
        <source>Panel&amp;s</source>
        <translation>&amp;Teilbilder</translation>
    </message>
    <message>
        <source>Rebase at the &amp;First Visible Bar</source>
        <translation>Ab dem ersten &amp;sichtbaren Kurs rechnen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Back to what was shown before (Alt+Left)</source>
        <translation>Zurück zum vorher Gezeigten (Alt+Links)</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Forward again (Alt+Right)</source>
        <translation>Wieder vorwärts (Alt+Rechts)</translation>
    </message>
    <message>
        <source>&amp;Go to Date…</source>
        <translation>&amp;Gehe zu Datum …</translation>
    </message>
    <message>
        <source>Go to a date (Ctrl+G)</source>
        <translation>Zu einem Datum gehen (Strg+G)</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Messen</translation>
    </message>
    <message>
        <source>Measure by dragging; without this tool, drag with Shift</source>
        <translation>Durch Ziehen messen; ohne dieses Werkzeug mit gedrückter Umschalttaste ziehen</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>V&amp;ergrößern</translation>
    </message>
    <message>
        <source>Zoom O&amp;ut</source>
        <translation>Verklei&amp;nern</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>Zeit&amp;raum</translation>
    </message>
    <message>
        <source>Paste Note</source>
        <translation>Notiz einfügen</translation>
    </message>
    <message>
        <source>Each instrument in a pane of its own, all on one time axis</source>
        <translation>Jedes Instrument in einem eigenen Feld, alle über derselben Zeitachse</translation>
    </message>
</context>
<context>
    <name>ui::ChartCard</name>
    <message>
        <source>No prices yet. Drop a price file here.</source>
        <translation>Noch keine Kurse. Legen Sie eine Kursdatei hier ab.</translation>
    </message>
    <message>
        <source>No instrument</source>
        <translation>Kein Instrument</translation>
    </message>
    <message>
        <source>There are prices from %1 to %2.</source>
        <translation>Es gibt Kurse vom %1 bis zum %2.</translation>
    </message>
</context>
<context>
    <name>ui::ChartControls</name>
    <message>
        <source>Export figure…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleich …</translation>
    </message>
    <message>
        <source>Show other instruments in the same chart</source>
        <translation>Andere Instrumente im selben Chart zeigen</translation>
    </message>
    <message>
        <source>There is no other instrument.</source>
        <translation>Es gibt kein anderes Instrument.</translation>
    </message>
    <message>
        <source>C&amp;ompare</source>
        <translation>V&amp;ergleichen</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
</context>
<context>
    <name>ui::ChartNotes</name>
    <message>
        <source>There is no price to which this claim could be put on a chart.</source>
        <translation>Es gibt keinen Kurs, an dem diese Behauptung in einem Chart stehen könnte.</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <extracomment>A step to undo; %1 is a kind of note</extracomment>
        <translation>%1 duplizieren</translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation>%1 einfügen</translation>
    </message>
    <message>
        <source>Put Claim on Chart</source>
        <translation>Behauptung in den Chart setzen</translation>
    </message>
</context>
<context>
    <name>ui::CheckMenuButton</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::ClaimDialog</name>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>Correct Claim</source>
        <translation>Behauptung berichtigen</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation>&amp;Gegenstand</translation>
    </message>
    <message>
        <source>&amp;It is a</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Wert</translation>
    </message>
    <message>
        <source>Di&amp;rection</source>
        <translation>&amp;Richtung</translation>
    </message>
    <message>
        <source>&amp;Price of the day</source>
        <translation>&amp;Kurs des Tages</translation>
    </message>
    <message>
        <source>Change &amp;from</source>
        <translation>Änderung s&amp;eit</translation>
    </message>
    <message>
        <source>Re&amp;mark</source>
        <translation>An&amp;merkung</translation>
    </message>
    <message>
        <source>nothing that is traded</source>
        <translation>nichts Gehandeltes</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The value is no number.</source>
        <translation>Der Wert ist keine Zahl.</translation>
    </message>
</context>
<context>
    <name>ui::ClaimLedger</name>
    <message>
        <source>Claim ledger</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Put on chart</source>
        <translation>In den Chart</translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation>Mit Quelle kopieren</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Berichtigen …</translation>
    </message>
    <message>
        <source>Not a claim</source>
        <translation>Keine Behauptung</translation>
    </message>
    <message>
        <source>Remark…</source>
        <translation>Anmerkung …</translation>
    </message>
    <message>
        <source>The text has no numbers to check.</source>
        <translation>Der Text enthält keine Zahlen, die sich prüfen ließen.</translation>
    </message>
    <message>
        <source>Checking the numbers…</source>
        <translation>Die Zahlen werden geprüft …</translation>
    </message>
    <message>
        <source>Changed by %1</source>
        <translation>Geändert von %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It is a claim</source>
        <translation>Doch eine Behauptung</translation>
    </message>
</context>
<context>
    <name>ui::ClaimListModel</name>
    <message numerus="yes">
        <source>%Ln other numbers</source>
        <translation>
            <numerusform>%Ln weitere Zahl</numerusform>
            <numerusform>%Ln weitere Zahlen</numerusform>
        </translation>
    </message>
    <message>
        <source>folded; the Enter key shows them</source>
        <translation>zugeklappt; die Eingabetaste zeigt sie</translation>
    </message>
    <message>
        <source>unfolded; the Enter key hides them</source>
        <translation>aufgeklappt; die Eingabetaste verbirgt sie</translation>
    </message>
</context>
<context>
    <name>ui::DatingDialog</name>
    <message>
        <source>Trying the days…</source>
        <translation>Die Tage werden durchprobiert …</translation>
    </message>
    <message>
        <source>Date by Figures</source>
        <translation>Anhand der Zahlen datieren</translation>
    </message>
    <message>
        <source>&amp;Back to the Source&apos;s Date</source>
        <translation>&amp;Zurück zum Datum der Quelle</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Date the Article</source>
        <translation>Artikel &amp;datieren</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>Erschienen am</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Möglich</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>What fits that day</source>
        <translation>Was zu diesem Tag passt</translation>
    </message>
    <message>
        <source>No statement of the text fits the prices of any day: there is nothing to date it by.</source>
        <translation>Keine Angabe des Textes passt zu den Kursen eines Tages: Es gibt nichts, wonach er sich datieren ließe.</translation>
    </message>
    <message>
        <source>No day stands clear of the others. Whoever knows more may choose one.</source>
        <translation>Kein Tag hebt sich klar von den anderen ab. Wer mehr weiß, kann einen wählen.</translation>
    </message>
    <message>
        <source>%1 stands clear of all other days.</source>
        <translation>%1 hebt sich klar von allen anderen Tagen ab.</translation>
    </message>
</context>
<context>
    <name>ui::DetailPanel</name>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>ui::Document</name>
    <message>
        <source>There is no event “%1” any more.</source>
        <translation>Das Ereignis „%1“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is no article “%1” any more.</source>
        <translation>Den Artikel „%1“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>Dateien werden gesucht</translation>
    </message>
    <message numerus="yes">
        <source>Import of %n files</source>
        <translation>
            <numerusform>Import von %n Datei</numerusform>
            <numerusform>Import von %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept Link</source>
        <translation>Verknüpfung annehmen</translation>
    </message>
    <message>
        <source>Reject Link</source>
        <translation>Verknüpfung ablehnen</translation>
    </message>
    <message>
        <source>Take Back Decision</source>
        <translation>Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>Insert “%1”</source>
        <translation>„%1“ einfügen</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>„%1“ ändern</translation>
    </message>
    <message>
        <source>Finding mentions and links</source>
        <translation>Nennungen und Verknüpfungen werden gesucht</translation>
    </message>
    <message>
        <source>Checking the archive</source>
        <translation>Archiv wird geprüft</translation>
    </message>
    <message>
        <source>Copying to %1</source>
        <translation>Kopie nach %1</translation>
    </message>
    <message>
        <source>Correct Claim</source>
        <translation>Behauptung berichtigen</translation>
    </message>
    <message>
        <source>Not a Claim</source>
        <translation>Keine Behauptung</translation>
    </message>
    <message>
        <source>It Is a Claim</source>
        <translation>Doch eine Behauptung</translation>
    </message>
    <message>
        <source>Date Article</source>
        <translation>Artikel datieren</translation>
    </message>
    <message>
        <source>Take Back Date</source>
        <translation>Datum zurücknehmen</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2</source>
        <translation>Die Datei %1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>Rewrite %1</source>
        <extracomment>Names of steps to undo; %1 is a kind of note: &quot;Move trend line&quot;</extracomment>
        <translation>Text ändern: %1</translation>
    </message>
    <message>
        <source>Restyle %1</source>
        <translation>Aussehen ändern: %1</translation>
    </message>
    <message>
        <source>Change source of %1</source>
        <translation>Quelle ändern: %1</translation>
    </message>
    <message>
        <source>Move words of %1</source>
        <translation>Text verschieben: %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>%1 einfügen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
</context>
<context>
    <name>ui::EventCard</name>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Choose an event on the left, or a flag in the chart.</source>
        <translation>Wählen Sie links ein Ereignis oder im Chart eine Fahne.</translation>
    </message>
    <message>
        <source>Edit this event</source>
        <translation>Dieses Ereignis bearbeiten</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>vertreten von %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Auch genannt</translation>
    </message>
    <message>
        <source>Instruments and first session</source>
        <translation>Instrumente und erste Sitzung</translation>
    </message>
    <message>
        <source>↑ expected up</source>
        <translation>↑ Anstieg erwartet</translation>
    </message>
    <message>
        <source>↓ expected down</source>
        <translation>↓ Rückgang erwartet</translation>
    </message>
    <message>
        <source>first session not known</source>
        <translation>erste Sitzung nicht bekannt</translation>
    </message>
    <message>
        <source>Linked articles</source>
        <translation>Verknüpfte Artikel</translation>
    </message>
    <message>
        <source>No article speaks of this event yet.</source>
        <translation>Noch spricht kein Artikel von diesem Ereignis.</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>%Ln weiteren zeigen</numerusform>
            <numerusform>%Ln weitere zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Other events</source>
        <translation>Andere Ereignisse</translation>
    </message>
</context>
<context>
    <name>ui::EventDialog</name>
    <message>
        <source>Cance&amp;l</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Lasts &amp;until</source>
        <translation>Dauert &amp;bis</translation>
    </message>
    <message>
        <source>Edit Event</source>
        <translation>Ereignis bearbeiten</translation>
    </message>
    <message>
        <source>Insert Event</source>
        <translation>Ereignis einfügen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Lasts until</source>
        <translation>Dauert bis</translation>
    </message>
    <message>
        <source>who says so, if it is a claim</source>
        <translation>wer es sagt, falls es eine Behauptung ist</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Wann</translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation>S&amp;tatus</translation>
    </message>
    <message>
        <source>&amp;Held by</source>
        <translation>&amp;Vertreten von</translation>
    </message>
    <message>
        <source>&amp;Also called</source>
        <translation>&amp;Auch genannt</translation>
    </message>
    <message>
        <source>&amp;Concerns</source>
        <translation>Be&amp;trifft</translation>
    </message>
    <message>
        <source>The event needs a name.</source>
        <translation>Das Ereignis braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is an event of this name.</source>
        <translation>Es gibt schon ein Ereignis dieses Namens.</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>Es endet, bevor es beginnt.</translation>
    </message>
    <message>
        <source>Other &amp;events</source>
        <translation>An&amp;dere Ereignisse</translation>
    </message>
</context>
<context>
    <name>ui::EventListModel</name>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EventStudy</name>
    <message>
        <source>Event study</source>
        <translation>Ereignisstudie</translation>
    </message>
</context>
<context>
    <name>ui::Export</name>
    <message>
        <source>%1 files</source>
        <translation>%1-Dateien</translation>
    </message>
    <message>
        <source>There is already a file “%1”. Replace it?</source>
        <translation>Es gibt schon eine Datei „%1“. Soll sie ersetzt werden?</translation>
    </message>
</context>
<context>
    <name>ui::FeedDialog</name>
    <message>
        <source>It may be in my &amp;own network</source>
        <translation>Er darf im &amp;eigenen Netz liegen</translation>
    </message>
    <message>
        <source>Edit Feed</source>
        <translation>Feed bearbeiten</translation>
    </message>
    <message>
        <source>Add Feed</source>
        <translation>Feed hinzufügen</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Pressmark asks this address while the archive is open, and nobody else. It sends no cookies and says nothing of you.</source>
        <translation>Pressmark fragt diese Adresse, solange das Archiv offen ist, und sonst niemanden. Es sendet keine Cookies und sagt nichts über Sie.</translation>
    </message>
    <message>
        <source>This is no http or https address.</source>
        <translation>Das ist keine http- oder https-Adresse.</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Look e&amp;very</source>
        <translation>A&amp;bstand</translation>
    </message>
    <message>
        <source>Feeds that ask for a name and a password are not supported: the archive would keep them for everybody to read.</source>
        <translation>Feeds, die nach Name und Kennwort fragen, werden nicht unterstützt: Das Archiv würde beides für alle lesbar aufbewahren.</translation>
    </message>
</context>
<context>
    <name>ui::FigureCheckList</name>
    <message>
        <source>Labels: no overlap at this size</source>
        <translation>Beschriftung: nichts überdeckt sich in dieser Größe</translation>
    </message>
    <message>
        <source>Labels touch each other at this size</source>
        <translation>Beschriftungen berühren sich in dieser Größe</translation>
    </message>
    <message>
        <source>Colours distinct with three kinds of colour blindness</source>
        <translation>Farben bei drei Arten von Farbenblindheit unterscheidbar</translation>
    </message>
    <message>
        <source>Two colours are hard to tell apart with colour blindness</source>
        <translation>Zwei Farben sind bei Farbenblindheit schwer zu unterscheiden</translation>
    </message>
    <message>
        <source>Smallest difference (CIEDE2000): %1</source>
        <translation>Kleinster Abstand (CIEDE2000): %1</translation>
    </message>
    <message numerus="yes">
        <source>Quoted sentences: %n statement(s) about prices, none contradicted by the archive</source>
        <translation>
            <numerusform>Zitierte Sätze: %n Aussage über Kurse, das Archiv widerspricht ihr nicht</numerusform>
            <numerusform>Zitierte Sätze: %n Aussagen über Kurse, das Archiv widerspricht keiner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quoted sentences: the archive contradicts %n statement(s) about prices</source>
        <translation>
            <numerusform>Zitierte Sätze: Das Archiv widerspricht %n Aussage über Kurse</numerusform>
            <numerusform>Zitierte Sätze: Das Archiv widerspricht %n Aussagen über Kurse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) or note(s) without a mark in the figure</source>
        <translation>
            <numerusform>%n Ereignis oder Notiz ohne Markierung in der Grafik</numerusform>
            <numerusform>%n Ereignisse oder Notizen ohne Markierung in der Grafik</numerusform>
        </translation>
    </message>
    <message>
        <source>Each instrument has a panel of its own: one pane holds several only as lines in one unit, on the axis in per cent, or rebased</source>
        <translation>Jedes Instrument hat ein eigenes Feld: Ein Feld fasst mehrere nur als Linien in einer Einheit, auf der Achse in Prozent oder indexiert</translation>
    </message>
    <message>
        <source>Drawn as a line (%1): some days lack open, high or low, or the page is too narrow for so many days</source>
        <translation>Als Linie gezeichnet (%1): An manchen Tagen fehlen Eröffnung, Hoch oder Tief, oder die Seite ist für so viele Tage zu schmal</translation>
    </message>
    <message>
        <source>No installed typeface has a glyph for %1</source>
        <translation>Keine installierte Schrift kann %1 darstellen</translation>
    </message>
</context>
<context>
    <name>ui::FigureDialog</name>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>1200 × 675 pixels</source>
        <translation>1200 × 675 Pixel</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>Social</translation>
    </message>
    <message>
        <source>1080 × 1350 pixels</source>
        <translation>1080 × 1350 Pixel</translation>
    </message>
    <message>
        <source>85 mm</source>
        <translation>85 mm</translation>
    </message>
    <message>
        <source>One print column</source>
        <translation>Eine Druckspalte</translation>
    </message>
    <message>
        <source>178 mm</source>
        <translation>178 mm</translation>
    </message>
    <message>
        <source>Two print columns</source>
        <translation>Zwei Druckspalten</translation>
    </message>
    <message>
        <source>Export Figure</source>
        <translation>Grafik exportieren</translation>
    </message>
    <message>
        <source>Exactly as it will be exported.</source>
        <translation>Genau so, wie sie exportiert wird.</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Ab&amp;brechen</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>%1 × %2 pixels · shown at %3 %</source>
        <translation>%1 × %2 Pixel · gezeigt mit %3 %</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Grafik</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Quadrat</translation>
    </message>
    <message>
        <source>1080 × 1080 pixels</source>
        <translation>1080 × 1080 Pixel</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Folie</translation>
    </message>
    <message>
        <source>1920 × 1080 pixels</source>
        <translation>1920 × 1080 Pixel</translation>
    </message>
    <message>
        <source>Save Figure</source>
        <translation>Grafik behalten</translation>
    </message>
    <message>
        <source>Drag the figure into another window</source>
        <translation>Die Grafik in ein anderes Fenster ziehen</translation>
    </message>
    <message>
        <source>&amp;Keep…</source>
        <translation>Beha&amp;lten …</translation>
    </message>
    <message>
        <source>Keep the figure in the archive, where it follows its data</source>
        <translation>Die Grafik im Archiv behalten, wo sie ihren Daten folgt</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the picture, the drawing and its rows</source>
        <translation>Bild, Zeichnung und Zeilen kopieren</translation>
    </message>
    <message>
        <source>Prin&amp;t…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Keep Figure</source>
        <translation>Grafik behalten</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Wird gezeichnet</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>There is no printer.</source>
        <translation>Es gibt keinen Drucker.</translation>
    </message>
    <message>
        <source>The figure can be exported as a PDF instead.</source>
        <translation>Die Grafik lässt sich stattdessen als PDF exportieren.</translation>
    </message>
</context>
<context>
    <name>ui::FigureForm</name>
    <message>
        <source>written from the data</source>
        <translation>aus den Daten geschrieben</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Subtitle</source>
        <translation>&amp;Untertitel</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>&amp;Byline</source>
        <translation>&amp;Urheber</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Candles</source>
        <translation>Kerzen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Rebased</source>
        <translation>Indexiert</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>&amp;Instruments</source>
        <translation>&amp;Instrumente</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>&amp;Ereignisse</translation>
    </message>
    <message>
        <source>St&amp;yle</source>
        <translation>&amp;Stil</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>&amp;Zeitraum</translation>
    </message>
    <message>
        <source>PNG, pixels</source>
        <translation>PNG, Pixel</translation>
    </message>
    <message>
        <source>PDF, vector, fonts embedded</source>
        <translation>PDF, Vektor, Schriften eingebettet</translation>
    </message>
    <message>
        <source>SVG, vector</source>
        <translation>SVG, Vektor</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>T&amp;ransparent</source>
        <translation>T&amp;ransparent</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>Farbsc&amp;hema</translation>
    </message>
    <message>
        <source>a line each, below the figure</source>
        <translation>je eine Zeile, unter der Grafik</translation>
    </message>
    <message>
        <source>Re&amp;marks</source>
        <translation>Anmerk&amp;ungen</translation>
    </message>
    <message>
        <source>Note&amp;s</source>
        <translation>Noti&amp;zen</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Achse</translation>
    </message>
    <message>
        <source>Changes since</source>
        <translation>Änderung seit</translation>
    </message>
    <message>
        <source>The day whose close changes in per cent are counted from</source>
        <translation>Der Tag, ab dessen Schlusskurs Änderungen in Prozent zählen</translation>
    </message>
    <message>
        <source>The day that changes are counted from</source>
        <translation>Der Tag, ab dem Änderungen zählen</translation>
    </message>
    <message>
        <source>B&amp;ase</source>
        <translation>&amp;Basis</translation>
    </message>
    <message>
        <source>Side&amp;car with data and hashes</source>
        <translation>Begleit&amp;datei mit Daten und Prüfsummen</translation>
    </message>
    <message>
        <source>A file beside the figure from which it can be made again, and which says what has changed since</source>
        <translation>Eine Datei neben der Grafik, aus der sie wieder entsteht und die sagt, was sich seither geändert hat</translation>
    </message>
    <message>
        <source>All that are visible</source>
        <translation>Alle sichtbaren</translation>
    </message>
    <message>
        <source>Drawing %1</source>
        <translation>Zeichnung %1</translation>
    </message>
    <message>
        <source>From first bar</source>
        <translation>Ab erstem Balken</translation>
    </message>
    <message>
        <source>To last bar</source>
        <translation>Bis letztem Balken</translation>
    </message>
    <message>
        <source>Scale %1</source>
        <translation>Faktor %1</translation>
    </message>
    <message>
        <source>In panels</source>
        <translation>In Feldern</translation>
    </message>
    <message>
        <source>Each instrument in a pane of its own, all on one time axis</source>
        <translation>Jedes Instrument in einem eigenen Feld, alle über derselben Zeitachse</translation>
    </message>
</context>
<context>
    <name>ui::FigureWords</name>
    <message>
        <source>&amp;Alt text</source>
        <translation>&amp;Alternativtext</translation>
    </message>
    <message>
        <source>Ca&amp;ption</source>
        <translation>Bildu&amp;nterschrift</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>Bearbeiten: %1</translation>
    </message>
</context>
<context>
    <name>ui::FileCommands</name>
    <message>
        <source>There is already a file “%1”.</source>
        <translation>Es gibt schon eine Datei „%1“.</translation>
    </message>
    <message>
        <source>Choose another name; an archive is not written over.</source>
        <translation>Wählen Sie einen anderen Namen; ein Archiv wird nicht überschrieben.</translation>
    </message>
    <message>
        <source>New Archive</source>
        <translation>Neues Archiv</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Open Archive</source>
        <translation>Archiv öffnen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Prices, articles, events (*.csv *.txt *.json);;All files (*)</source>
        <translation>Kurse, Artikel, Ereignisse (*.csv *.txt *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import Folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message>
        <source>Save a Copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 Kopie</translation>
    </message>
    <message>
        <source>Pressmark archives</source>
        <translation>Pressmark-Archive</translation>
    </message>
</context>
<context>
    <name>ui::GoToDate</name>
    <message>
        <source>Go to date</source>
        <translation>Gehe zu Datum</translation>
    </message>
    <message>
        <source>Go to: 27 Jan 2025, Jan 2025, 2025</source>
        <translation>Gehe zu: 27.1.2025, Jan 2025, 2025</translation>
    </message>
    <message>
        <source>This is no date. Write 2025-01-27, 27.1.2025, 27 Jan 2025 or Jan 2025.</source>
        <translation>Das ist kein Datum. Möglich sind 2025-01-27, 27.1.2025, 27. Jan. 2025 oder Jan 2025.</translation>
    </message>
</context>
<context>
    <name>ui::ImportDialog</name>
    <message>
        <source>Files to import</source>
        <translation>Dateien für den Import</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Add Files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files to import</source>
        <translation>
            <numerusform>%Ln Datei zu importieren</numerusform>
            <numerusform>%Ln Dateien zu importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need an answer</source>
        <translation>
            <numerusform>%Ln braucht eine Angabe</numerusform>
            <numerusform>%Ln brauchen eine Angabe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be imported</source>
        <translation>
            <numerusform>%Ln nicht importierbar</numerusform>
            <numerusform>%Ln nicht importierbar</numerusform>
        </translation>
    </message>
    <message>
        <source>The files could not be added.</source>
        <translation>Die Dateien konnten nicht hinzugefügt werden.</translation>
    </message>
    <message numerus="yes">
        <source>Looking for files: %Ln found</source>
        <translation>
            <numerusform>Dateien werden gesucht: %Ln gefunden</numerusform>
            <numerusform>Dateien werden gesucht: %Ln gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportFileModel</name>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>cannot be imported</source>
        <translation>nicht importierbar</translation>
    </message>
    <message>
        <source>needs an answer</source>
        <translation>braucht eine Angabe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>ui::ImportForm</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Automatic: %1</source>
        <translation>Automatisch: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weiteres</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Holds</source>
        <translation>I&amp;nhalt</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>I&amp;nstrument</source>
        <translation>In&amp;strument</translation>
    </message>
    <message>
        <source>&amp;Bars of</source>
        <translation>&amp;Zeitraum je Kurs</translation>
    </message>
    <message>
        <source>&amp;Decimal sign</source>
        <translation>&amp;Dezimalzeichen</translation>
    </message>
    <message>
        <source>Dat&amp;es</source>
        <translation>D&amp;atum</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Zeitz&amp;one</translation>
    </message>
    <message>
        <source>Charac&amp;ter set</source>
        <translation>Zeichensa&amp;tz</translation>
    </message>
    <message>
        <source>C&amp;urrency</source>
        <translation>&amp;Währung</translation>
    </message>
    <message>
        <source>&amp;Market</source>
        <translation>&amp;Markt</translation>
    </message>
    <message>
        <source>&amp;Published</source>
        <translation>E&amp;rschienen</translation>
    </message>
    <message>
        <source>XNAS, XETR, …</source>
        <translation>XNAS, XETR, …</translation>
    </message>
    <message>
        <source>USD, EUR, …</source>
        <translation>USD, EUR, …</translation>
    </message>
    <message>
        <source>as the article says</source>
        <translation>wie im Artikel angegeben</translation>
    </message>
    <message>
        <source>Read All Files &amp;So</source>
        <translation>A&amp;lle Dateien so lesen</translation>
    </message>
    <message>
        <source>Every other file gets the choices of this one, but its instrument and day.</source>
        <translation>Jede andere Datei bekommt die Angaben zu dieser, nur Instrument und Tag nicht.</translation>
    </message>
</context>
<context>
    <name>ui::ImportListModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
</context>
<context>
    <name>ui::ImportPreviewModel</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Eröffnung</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Tief</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schluss</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>Wortlaut</translation>
    </message>
</context>
<context>
    <name>ui::ImportReportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Imported files</source>
        <translation>Importierte Dateien</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files read</source>
        <translation>
            <numerusform>%Ln Datei gelesen</numerusform>
            <numerusform>%Ln Dateien gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files not taken</source>
        <translation>
            <numerusform>%Ln Datei nicht übernommen</numerusform>
            <numerusform>%Ln Dateien nicht übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files left out, because it was stopped</source>
        <translation>
            <numerusform>%Ln Datei ausgelassen, weil angehalten wurde</numerusform>
            <numerusform>%Ln Dateien ausgelassen, weil angehalten wurde</numerusform>
        </translation>
    </message>
    <message>
        <source>There was no file to import</source>
        <translation>Es gab keine Datei zu importieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Importbericht</translation>
    </message>
</context>
<context>
    <name>ui::ImportReportModel</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
</context>
<context>
    <name>ui::ImportRowsView</name>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
</context>
<context>
    <name>ui::ImportRun</name>
    <message>
        <source>Importing %1</source>
        <translation>%1 wird importiert</translation>
    </message>
</context>
<context>
    <name>ui::ImportsDialog</name>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>&amp;Undo Import…</source>
        <translation>Import &amp;rückgängig machen …</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Undo Import</source>
        <translation>Import rückgängig machen</translation>
    </message>
    <message>
        <source>Take the import of “%1” back?</source>
        <translation>Den Import von „%1“ zurücknehmen?</translation>
    </message>
    <message>
        <source>What it brought goes, and so do decisions on links of its articles. The file can be imported again.</source>
        <translation>Was er gebracht hat, verschwindet, auch Entscheidungen zu Verknüpfungen seiner Artikel. Die Datei lässt sich wieder importieren.</translation>
    </message>
    <message>
        <source>&amp;Undo Import</source>
        <translation>Import &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
</context>
<context>
    <name>ui::InstrumentPicker</name>
    <message>
        <source>Instrument</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Expected direction of %1</source>
        <translation>Erwartete Richtung von %1</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>up</source>
        <translation>aufwärts</translation>
    </message>
    <message>
        <source>down</source>
        <translation>abwärts</translation>
    </message>
</context>
<context>
    <name>ui::LedgerExportDialog</name>
    <message>
        <source>A&amp;ll articles</source>
        <translation>A&amp;lle Artikel</translation>
    </message>
    <message>
        <source>Export Ledger</source>
        <translation>Behauptungen exportieren</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>For programs (JSON)</source>
        <translation>Für Programme (JSON)</translation>
    </message>
    <message>
        <source>Text (Markdown)</source>
        <translation>Text (Markdown)</translation>
    </message>
    <message>
        <source>This &amp;article</source>
        <translation>&amp;Dieser Artikel</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Claims of</source>
        <translation>Behauptungen aus</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Exporting claims</source>
        <translation>Behauptungen werden exportiert</translation>
    </message>
</context>
<context>
    <name>ui::LinkRow</name>
    <message>
        <source>Accept this link</source>
        <translation>Diese Verknüpfung annehmen</translation>
    </message>
    <message>
        <source>Reject this link</source>
        <translation>Diese Verknüpfung ablehnen</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>suggested (%1)</source>
        <translation>vorgeschlagen (%1)</translation>
    </message>
</context>
<context>
    <name>ui::ListsPanel</name>
    <message>
        <source>What there is</source>
        <translation>Was da ist</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>Instrumente</translation>
    </message>
    <message>
        <source>Search in articles</source>
        <translation>In Artikeln suchen</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>Artikel durchsuchen</translation>
    </message>
    <message>
        <source>Words, “phrases” in straight quotes, beginnings with *, AND, OR, NOT</source>
        <translation>Wörter, &quot;Wortfolgen&quot; in geraden Anführungszeichen, Anfänge mit *, AND, OR, NOT</translation>
    </message>
    <message>
        <source>Articles %1</source>
        <translation>Artikel %1</translation>
    </message>
    <message>
        <source>Events %1</source>
        <translation>Ereignisse %1</translation>
    </message>
    <message>
        <source>Instruments %1</source>
        <translation>Instrumente %1</translation>
    </message>
    <message>
        <source>No articles yet.</source>
        <translation>Noch keine Artikel.</translation>
    </message>
    <message>
        <source>No article has “%1”.</source>
        <translation>Kein Artikel enthält „%1“.</translation>
    </message>
    <message>
        <source>No article is near such a move.</source>
        <translation>Kein Artikel liegt nahe einer solchen Bewegung.</translation>
    </message>
</context>
<context>
    <name>ui::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New Archive…</source>
        <translation>&amp;Neues Archiv …</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open &amp;Demo</source>
        <translation>De&amp;mo öffnen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>Import &amp;Folder…</source>
        <translation>&amp;Ordner importieren …</translation>
    </message>
    <message>
        <source>&amp;Export Figure…</source>
        <translation>Grafik e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Save a &amp;Copy…</source>
        <translation>&amp;Kopie speichern …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Find in Articles</source>
        <translation>In Artikeln &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Event…</source>
        <translation>&amp;Ereignis …</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Imports…</source>
        <translation>&amp;Importe …</translation>
    </message>
    <message>
        <source>&amp;Link Again</source>
        <translation>Neu &amp;verknüpfen</translation>
    </message>
    <message>
        <source>&amp;Check Archive</source>
        <translation>Archiv &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Pressmark</source>
        <translation>&amp;Über Pressmark</translation>
    </message>
    <message>
        <source>&amp;Clear This List</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>&amp;Watched Folders and Feeds…</source>
        <translation>&amp;Überwachte Ordner und Feeds…</translation>
    </message>
    <message>
        <source>Export &amp;Ledger…</source>
        <translation>Behauptungen ex&amp;portieren …</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>&amp;Chart</translation>
    </message>
    <message>
        <source>&amp;Notes on the Chart</source>
        <translation>&amp;Notizen im Chart</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>A copy was saved as %1.</source>
        <translation>Eine Kopie wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>%1 – Pressmark</source>
        <translation>%1 – Pressmark</translation>
    </message>
    <message>
        <source>The figure was written to %1.</source>
        <translation>Die Grafik wurde als %1 geschrieben.</translation>
    </message>
    <message>
        <source>The archive is whole.</source>
        <translation>Das Archiv ist unversehrt.</translation>
    </message>
    <message>
        <source>Check Archive</source>
        <translation>Archiv prüfen</translation>
    </message>
    <message numerus="yes">
        <source>The archive has %Ln problems.</source>
        <translation>
            <numerusform>Das Archiv hat %Ln Problem.</numerusform>
            <numerusform>Das Archiv hat %Ln Probleme.</numerusform>
        </translation>
    </message>
    <message>
        <source>The ledger was written to %1.</source>
        <translation>Die Behauptungen wurden nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>The study was written to %1.</source>
        <translation>Die Studie wurde nach %1 geschrieben.</translation>
    </message>
</context>
<context>
    <name>ui::NearMoveFilter</name>
    <message>
        <source>Near a Price Move</source>
        <translation>Nahe einer Kursbewegung</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Instrument</source>
        <translation>&amp;Instrument</translation>
    </message>
    <message>
        <source>Moved by at &amp;least</source>
        <translation>Bewegung, &amp;mindestens</translation>
    </message>
    <message>
        <source>&amp;Sessions away, at most</source>
        <translation>Sitzungen Abstand, &amp;höchstens</translation>
    </message>
    <message>
        <source>any article</source>
        <translation>jeder Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%1 moved by %2 or more, up to %Ln sessions away</source>
        <translation>
            <numerusform>%1 bewegte sich um %2 oder mehr, höchstens %Ln Sitzung entfernt</numerusform>
            <numerusform>%1 bewegte sich um %2 oder mehr, höchstens %Ln Sitzungen entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter articles</source>
        <translation>Artikel filtern</translation>
    </message>
    <message>
        <source>Only articles near a price move</source>
        <translation>Nur Artikel nahe einer Kursbewegung</translation>
    </message>
</context>
<context>
    <name>ui::NoteCard</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Choose a note on the chart, or draw one with the tools beside it.</source>
        <translation>Wählen Sie eine Notiz im Chart, oder zeichnen Sie eine mit den Werkzeugen daneben.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <source>Words of the note</source>
        <translation>Text der Notiz</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Show in article</source>
        <translation>Im Artikel zeigen</translation>
    </message>
    <message>
        <source>Show event</source>
        <translation>Ereignis zeigen</translation>
    </message>
    <message>
        <source>Cite chosen words or claim</source>
        <translation>Mit gewählten Worten oder Behauptung belegen</translation>
    </message>
    <message>
        <source>Cite chosen event</source>
        <translation>Mit gewähltem Ereignis belegen</translation>
    </message>
    <message>
        <source>Cite nothing</source>
        <translation>Ohne Beleg</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>Quotation marks of the language around words of an article.</extracomment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>These words do not stand in the article any more.</source>
        <translation>Diese Worte stehen nicht mehr im Artikel.</translation>
    </message>
    <message>
        <source>Cites nothing yet.</source>
        <translation>Noch kein Beleg.</translation>
    </message>
    <message>
        <source>Mark words in the article, or choose a claim, first.</source>
        <translation>Markieren Sie zuerst Worte im Artikel, oder wählen Sie eine Behauptung.</translation>
    </message>
    <message>
        <source>Choose an event first.</source>
        <translation>Wählen Sie zuerst ein Ereignis.</translation>
    </message>
</context>
<context>
    <name>ui::NoteEditor</name>
    <message>
        <source>Words of the note</source>
        <translation>Text der Notiz</translation>
    </message>
    <message>
        <source>Words, then Enter</source>
        <translation>Text, dann Eingabetaste</translation>
    </message>
</context>
<context>
    <name>ui::NoteLook</name>
    <message>
        <source>&amp;Filled between its edges</source>
        <translation>Zwischen den Rändern &amp;gefüllt</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Solid</source>
        <translation>Durchgezogen</translation>
    </message>
    <message>
        <source>Dashed</source>
        <translation>Gestrichelt</translation>
    </message>
    <message>
        <source>Dotted</source>
        <translation>Gepunktet</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Breite</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>&amp;Linie</translation>
    </message>
    <message>
        <source>Colour of text</source>
        <translation>Farbe des Textes</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Ocker</translation>
    </message>
    <message>
        <source>Crimson</source>
        <translation>Karmesin</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
</context>
<context>
    <name>ui::NoteTools</name>
    <message>
        <source>Drawing tools</source>
        <translation>Zeichenwerkzeuge</translation>
    </message>
    <message>
        <source>Choose and move</source>
        <translation>Wählen und verschieben</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A tool and its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ui::OverflowRow</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>ui::OverviewPage</name>
    <message>
        <source>Events on this chart</source>
        <translation>Ereignisse im Chart</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>Instrumente</translation>
    </message>
</context>
<context>
    <name>ui::OverviewStrip</name>
    <message>
        <source>Overview of the whole series</source>
        <translation>Übersicht der ganzen Reihe</translation>
    </message>
</context>
<context>
    <name>ui::PartialDateEdit</name>
    <message>
        <source>How much of the date is known</source>
        <translation>Wie genau das Datum bekannt ist</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
</context>
<context>
    <name>ui::PriceChart</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Price chart</source>
        <translation>Kurschart</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>berichtet</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation>behauptet</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>umstritten</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>refuted</source>
        <translation>widerlegt</translation>
    </message>
    <message>
        <source>First session: %1</source>
        <translation>Erste Sitzung: %1</translation>
    </message>
    <message>
        <source>No prices to show.</source>
        <translation>Keine Kurse zu zeigen.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3, last close %4</source>
        <extracomment>Read aloud: an instrument, two days, a price</extracomment>
        <translation>%1 vom %2 bis %3, letzter Schluss %4</translation>
    </message>
    <message>
        <source>Delete Note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <source>Estimation window</source>
        <translation>Schätzfenster</translation>
    </message>
    <message>
        <source>Event window</source>
        <translation>Ereignisfenster</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more have no room</source>
        <translation>
            <numerusform>%Ln weiteres hat keinen Platz</numerusform>
            <numerusform>%Ln weitere haben keinen Platz</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Rebase Here (%1)</source>
        <translation>&amp;Ab hier rechnen (%1)</translation>
    </message>
    <message>
        <source>Rebase at the &amp;First Visible Bar</source>
        <translation>Ab dem ersten &amp;sichtbaren Kurs rechnen</translation>
    </message>
    <message>
        <source>&amp;Measure from Here</source>
        <translation>Von hier &amp;messen</translation>
    </message>
    <message>
        <source>compared with %1</source>
        <translation>verglichen mit %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln calendar days</source>
        <translation>
            <numerusform>%Ln Kalendertag</numerusform>
            <numerusform>%Ln Kalendertage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln Sitzung</numerusform>
            <numerusform>%Ln Sitzungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bars</source>
        <translation>
            <numerusform>%Ln Balken</numerusform>
            <numerusform>%Ln Balken</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 Std. %2 Min.</translation>
    </message>
    <message>
        <source>Show Source</source>
        <translation>Quelle zeigen</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>%1 percentage points</source>
        <translation>%1 Prozentpunkte</translation>
    </message>
    <message>
        <source>no prices between %1 and %2</source>
        <extracomment>Read aloud: two days</extracomment>
        <translation>keine Kurse zwischen dem %1 und dem %2</translation>
    </message>
</context>
<context>
    <name>ui::RelationTable</name>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Kind of relation</source>
        <translation>Art der Beziehung</translation>
    </message>
    <message>
        <source>Other event</source>
        <translation>Anderes Ereignis</translation>
    </message>
    <message>
        <source>Relations to other events</source>
        <translation>Beziehungen zu anderen Ereignissen</translation>
    </message>
</context>
<context>
    <name>ui::SavedFigureMenu</name>
    <message>
        <source>Sa&amp;ved</source>
        <translation>Gespei&amp;chert</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Rename Figure</source>
        <translation>Grafik umbenennen</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
</context>
<context>
    <name>ui::SavedFigures</name>
    <message>
        <source>Save Figure</source>
        <translation>Grafik behalten</translation>
    </message>
    <message>
        <source>Rename Figure</source>
        <translation>Grafik umbenennen</translation>
    </message>
    <message>
        <source>Delete Figure</source>
        <translation>Grafik löschen</translation>
    </message>
</context>
<context>
    <name>ui::SourceDetails</name>
    <message>
        <source>&amp;Subscribe</source>
        <translation>Abon&amp;nieren</translation>
    </message>
    <message>
        <source>Added by %1, %2</source>
        <translation>Hinzugefügt von %1, %2</translation>
    </message>
    <message>
        <source>looked at every %1</source>
        <translation>Abstand %1</translation>
    </message>
    <message>
        <source>This is a page, and no feed. These are the feeds that it names:</source>
        <translation>Das ist eine Seite und kein Feed. Diese Feeds nennt sie:</translation>
    </message>
    <message>
        <source>Feeds of the page</source>
        <translation>Feeds der Seite</translation>
    </message>
    <message>
        <source>Files that could not be imported</source>
        <translation>Dateien, die nicht importiert werden konnten</translation>
    </message>
    <message>
        <source>These files could not be imported. They are tried again when they change, or with Check Now.</source>
        <translation>Diese Dateien konnten nicht importiert werden. Sie werden wieder versucht, wenn sie sich ändern oder mit „Jetzt prüfen“.</translation>
    </message>
</context>
<context>
    <name>ui::SourceListModel</name>
    <message>
        <source>Looking…</source>
        <translation>Sieht nach…</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>When it changes</source>
        <translation>Bei Änderung</translation>
    </message>
    <message>
        <source>Folder or Feed</source>
        <translation>Ordner oder Feed</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Last Look</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Next Look</source>
        <translation>Nächstes Mal</translation>
    </message>
</context>
<context>
    <name>ui::SourceWatch</name>
    <message>
        <source>Importing from %1</source>
        <translation>Import von %1</translation>
    </message>
    <message>
        <source>Watch “%1”</source>
        <translation>„%1“ beobachten</translation>
    </message>
    <message>
        <source>Stop Watching “%1”</source>
        <translation>„%1“ nicht mehr beobachten</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>„%1“ ändern</translation>
    </message>
</context>
<context>
    <name>ui::SourcesDialog</name>
    <message>
        <source>Watched Folders and Feeds</source>
        <translation>Überwachte Ordner und Feeds</translation>
    </message>
    <message>
        <source>Watched folders and feeds</source>
        <translation>Überwachte Ordner und Feeds</translation>
    </message>
    <message>
        <source>Add &amp;Folder…</source>
        <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add F&amp;eed…</source>
        <translation>&amp;Feed hinzufügen…</translation>
    </message>
    <message>
        <source>E&amp;dit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Check Now</source>
        <translation>&amp;Jetzt prüfen</translation>
    </message>
    <message>
        <source>Repor&amp;t…</source>
        <translation>Be&amp;richt…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Watch Folder</source>
        <translation>Ordner überwachen</translation>
    </message>
</context>
<context>
    <name>ui::StatusArea</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bars</source>
        <translation>
            <numerusform>%Ln Kurszeile</numerusform>
            <numerusform>%Ln Kurszeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Read-only: nothing can be changed</source>
        <translation>Nur lesbar: nichts kann geändert werden</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Alle Änderungen gespeichert</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
</context>
<context>
    <name>ui::StudyActions</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the sentence and the tables</source>
        <translation>Satz und Tabellen kopieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tabelle (CSV) …</translation>
    </message>
    <message>
        <source>For programs (JSON)…</source>
        <translation>Für Programme (JSON) …</translation>
    </message>
    <message>
        <source>Text (Markdown)…</source>
        <translation>Text (Markdown) …</translation>
    </message>
    <message>
        <source>Export figure…</source>
        <translation>Grafik exportieren …</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>Export Study</source>
        <translation>Studie exportieren</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Export Figure</source>
        <translation>Grafik exportieren</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Daily closes, adjusted for splits. Sessions are counted from the first that could react; estimation window %1, event window %2.</source>
        <translation>Tägliche Schlusskurse, um Splits bereinigt. Sitzungen zählen ab der ersten, die reagieren konnte; Schätzfenster %1, Ereignisfenster %2.</translation>
    </message>
</context>
<context>
    <name>ui::StudyCard</name>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Choose an event on the left, or a flag in the chart.</source>
        <translation>Wählen Sie links ein Ereignis oder im Chart eine Fahne.</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>Nothing was computed yet.</source>
        <translation>Noch wurde nichts berechnet.</translation>
    </message>
</context>
<context>
    <name>ui::StudyChart</name>
    <message>
        <source>Abnormal returns by day</source>
        <translation>Abnormale Renditen nach Tagen</translation>
    </message>
    <message>
        <source>AAR per day</source>
        <translation>AAR je Tag</translation>
    </message>
    <message>
        <source>CAAR with 95 % interval</source>
        <translation>CAAR mit 95-%-Intervall</translation>
    </message>
    <message>
        <source>AR per day</source>
        <translation>AR je Tag</translation>
    </message>
    <message>
        <source>CAR with 95 % interval</source>
        <translation>CAR mit 95-%-Intervall</translation>
    </message>
    <message>
        <source>day %1</source>
        <translation>Tag %1</translation>
    </message>
    <message>
        <source>AAR %1</source>
        <translation>AAR %1</translation>
    </message>
    <message>
        <source>AR %1</source>
        <translation>AR %1</translation>
    </message>
    <message>
        <source>%1 · %2 (%3 to %4)</source>
        <extracomment>Two numbers with a sum between two ends: &quot;AR −1.2 % · CAR −14.0 % (−20.1 % to −8.0 %)&quot;</extracomment>
        <translation>%1 · %2 (%3 bis %4)</translation>
    </message>
    <message>
        <source>CAAR %1</source>
        <translation>CAAR %1</translation>
    </message>
    <message>
        <source>CAR %1</source>
        <translation>CAR %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 over %Ln sessions</source>
        <translation>
            <numerusform>%1: %2 über %Ln Sitzung</numerusform>
            <numerusform>%1: %2 über %Ln Sitzungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StudyForm</name>
    <message>
        <source>Benchmark</source>
        <translation>Vergleichsindex</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Renditen</translation>
    </message>
    <message>
        <source>Estimation window</source>
        <translation>Schätzfenster</translation>
    </message>
    <message>
        <source>Event window</source>
        <translation>Ereignisfenster</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>Instrumente</translation>
    </message>
    <message>
        <source>Market model</source>
        <translation>Marktmodell</translation>
    </message>
    <message>
        <source>Market-adjusted</source>
        <translation>Marktbereinigt</translation>
    </message>
    <message>
        <source>Mean-adjusted</source>
        <translation>Mittelwertbereinigt</translation>
    </message>
    <message>
        <source>Simple</source>
        <translation>Einfach</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <source>Sessions, counted from the first one that could react</source>
        <translation>Sitzungen, gezählt ab der ersten, die reagieren konnte</translation>
    </message>
    <message>
        <source>%1: first session</source>
        <translation>%1: erste Sitzung</translation>
    </message>
    <message>
        <source>%1: last session</source>
        <translation>%1: letzte Sitzung</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>Between the first and the last session of a window</extracomment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>The one index that trades by the same clock</source>
        <translation>Der eine Index, der nach derselben Uhr gehandelt wird</translation>
    </message>
    <message>
        <source>A window cannot end before it begins.</source>
        <translation>Ein Fenster kann nicht enden, ehe es beginnt.</translation>
    </message>
    <message>
        <source>The two windows may not share a session.</source>
        <translation>Die beiden Fenster dürfen keine Sitzung gemeinsam haben.</translation>
    </message>
</context>
<context>
    <name>ui::StudyPairModel</name>
    <message numerus="yes">
        <source>Mean of %Ln</source>
        <translation>
            <numerusform>Mittel aus %Ln</numerusform>
            <numerusform>Mittel aus %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>The mean over all results; its tests stand below.</source>
        <translation>Das Mittel aller Ergebnisse; seine Tests stehen darunter.</translation>
    </message>
    <message>
        <source>%1: CAR %2, 95 % interval %3 to %4</source>
        <translation>%1: CAR %2, 95-%-Intervall %3 bis %4</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>Day 0</source>
        <translation>Tag 0</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <source>CAR</source>
        <translation>CAR</translation>
    </message>
    <message>
        <source>t</source>
        <translation>t</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>The first session that could react</source>
        <translation>Die erste Sitzung, die reagieren konnte</translation>
    </message>
    <message>
        <source>How the share goes with the benchmark</source>
        <translation>Wie die Aktie mit dem Vergleichsindex geht</translation>
    </message>
    <message>
        <source>Cumulative abnormal return over the event window</source>
        <translation>Kumulierte abnormale Rendite über das Ereignisfenster</translation>
    </message>
    <message>
        <source>With the exact standard error</source>
        <translation>Mit dem exakten Standardfehler</translation>
    </message>
    <message>
        <source>How often chance alone would give a result this far from zero</source>
        <translation>Wie oft allein der Zufall ein Ergebnis so weit von null ergäbe</translation>
    </message>
</context>
<context>
    <name>ui::StudyResult</name>
    <message>
        <source>Results by instrument</source>
        <translation>Ergebnisse nach Instrument</translation>
    </message>
    <message>
        <source>Tests over all results</source>
        <translation>Tests über alle Ergebnisse</translation>
    </message>
    <message>
        <source>Asked in other ways, in per cent</source>
        <translation>Anders gefragt, in Prozent</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>Instrumente</translation>
    </message>
    <message>
        <source>How it was computed</source>
        <translation>Wie gerechnet wurde</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>%Ln weitere zeigen</numerusform>
            <numerusform>%Ln weitere zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tests · bold: adjusted</source>
        <translation>Tests · fett: adjustiert</translation>
    </message>
</context>
<context>
    <name>ui::StudyStrip</name>
    <message>
        <source>Market</source>
        <translation>Markt</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>Bereinigt</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Market model</source>
        <translation>Marktmodell</translation>
    </message>
    <message>
        <source>Market-adjusted returns</source>
        <translation>Marktbereinigte Renditen</translation>
    </message>
    <message>
        <source>Mean-adjusted returns</source>
        <translation>Mittelwertbereinigte Renditen</translation>
    </message>
    <message>
        <source>The same question asked in other ways</source>
        <translation>Dieselbe Frage anders gestellt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1, estimated over %2</source>
        <translation>%1, geschätzt über %2</translation>
    </message>
    <message>
        <source>Event window %1</source>
        <translation>Ereignisfenster %1</translation>
    </message>
    <message>
        <source>The chosen way:</source>
        <translation>Die gewählte Art:</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>kein Ergebnis</translation>
    </message>
    <message>
        <source>CAAR %1</source>
        <translation>CAAR %1</translation>
    </message>
    <message>
        <source>CAR %1</source>
        <translation>CAR %1</translation>
    </message>
    <message numerus="yes">
        <source>In %1 of %Ln ways to ask, the answer can be told from zero (p &lt; %2).</source>
        <translation>
            <numerusform>In %1 von %Ln Art zu fragen ist die Antwort von null zu unterscheiden (p &lt; %2).</numerusform>
            <numerusform>In %1 von %Ln Arten zu fragen ist die Antwort von null zu unterscheiden (p &lt; %2).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StudyTestModel</name>
    <message>
        <source>No statistic: %1.</source>
        <translation>Keine Statistik: %1.</translation>
    </message>
    <message>
        <source>Allows for moves that the results have in common.</source>
        <translation>Berücksichtigt Bewegungen, die den Ergebnissen gemeinsam sind.</translation>
    </message>
    <message>
        <source>Takes the results for independent of each other.</source>
        <translation>Nimmt die Ergebnisse für voneinander unabhängig.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
</context>
<context>
    <name>ui::WatchedFolder</name>
    <message>
        <source>Importing from %1</source>
        <translation>Import von %1</translation>
    </message>
</context>
<context>
    <name>ui::WelcomePage</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Hier ist noch nichts</translation>
    </message>
    <message>
        <source>Drop price files, articles, or a folder with both here.
Prices come as CSV, articles as text, events as CSV or JSON.</source>
        <translation>Legen Sie Kursdateien, Artikel oder einen Ordner mit beidem hier ab.
Kurse kommen als CSV, Artikel als Text, Ereignisse als CSV oder JSON.</translation>
    </message>
    <message>
        <source>Open the Demo</source>
        <translation>Demo öffnen</translation>
    </message>
    <message>
        <source>Import Files…</source>
        <translation>Dateien importieren …</translation>
    </message>
    <message>
        <source>Open an Archive…</source>
        <translation>Archiv öffnen …</translation>
    </message>
    <message>
        <source>The demo: Nvidia, the Dax and the S&amp;P 500 in January 2025, three articles and three events.</source>
        <translation>Die Demo: Nvidia, der Dax und der S&amp;P 500 im Januar 2025, drei Artikel und drei Ereignisse.</translation>
    </message>
</context>
</TS>
