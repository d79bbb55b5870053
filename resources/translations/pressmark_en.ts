<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ImportDecisionWords</name>
    <message numerus="yes">
        <source>%Ln dates begin with a number above 12</source>
        <translation>
            <numerusform>%Ln date begins with a number above 12</numerusform>
            <numerusform>%Ln dates begin with a number above 12</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dates have a number above 12 in the middle</source>
        <translation>
            <numerusform>%Ln date has a number above 12 in the middle</numerusform>
            <numerusform>%Ln dates have a number above 12 in the middle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with the month first %Ln days would be Saturdays or Sundays, so none is</source>
        <translation>
            <numerusform>with the month first %Ln day would be a Saturday or Sunday, so none is</numerusform>
            <numerusform>with the month first %Ln days would be Saturdays or Sundays, so none is</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with the day first %Ln days would be Saturdays or Sundays, so none is</source>
        <translation>
            <numerusform>with the day first %Ln day would be a Saturday or Sunday, so none is</numerusform>
            <numerusform>with the day first %Ln days would be Saturdays or Sundays, so none is</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%Ln price rows</source>
        <translation>
            <numerusform>%Ln price row</numerusform>
            <numerusform>%Ln price rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instruments</source>
        <translation>
            <numerusform>%Ln instrument</numerusform>
            <numerusform>%Ln instruments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln facts</source>
        <translation>
            <numerusform>%Ln fact</numerusform>
            <numerusform>%Ln facts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceWords</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files failed</source>
        <translation>
            <numerusform>%Ln file failed</numerusform>
            <numerusform>%Ln files failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new articles from %1</source>
        <translation>
            <numerusform>%Ln new article from %1</numerusform>
            <numerusform>%Ln new articles from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new rows from %1</source>
        <translation>
            <numerusform>%Ln new row from %1</numerusform>
            <numerusform>%Ln new rows from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ArticlePage</name>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ClaimListModel</name>
    <message numerus="yes">
        <source>%Ln other numbers</source>
        <translation>
            <numerusform>%Ln other number</numerusform>
            <numerusform>%Ln other numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Document</name>
    <message numerus="yes">
        <source>Import of %n files</source>
        <translation>
            <numerusform>Import of %n file</numerusform>
            <numerusform>Import of %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EventCard</name>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Show %Ln more</numerusform>
            <numerusform>Show %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EventListModel</name>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FigureCheckList</name>
    <message numerus="yes">
        <source>Quoted sentences: %n statement(s) about prices, none contradicted by the archive</source>
        <translation>
            <numerusform>Quoted sentences: %n statement about prices, not contradicted by the archive</numerusform>
            <numerusform>Quoted sentences: %n statements about prices, none contradicted by the archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quoted sentences: the archive contradicts %n statement(s) about prices</source>
        <translation>
            <numerusform>Quoted sentences: the archive contradicts %n statement about prices</numerusform>
            <numerusform>Quoted sentences: the archive contradicts %n statements about prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) or note(s) without a mark in the figure</source>
        <translation>
            <numerusform>%n event or note without a mark in the figure</numerusform>
            <numerusform>%n events or notes without a mark in the figure</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportDialog</name>
    <message numerus="yes">
        <source>%Ln files to import</source>
        <translation>
            <numerusform>%Ln file to import</numerusform>
            <numerusform>%Ln files to import</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need an answer</source>
        <translation>
            <numerusform>%Ln needs an answer</numerusform>
            <numerusform>%Ln need an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be imported</source>
        <translation>
            <numerusform>%Ln cannot be imported</numerusform>
            <numerusform>%Ln cannot be imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking for files: %Ln found</source>
        <translation>
            <numerusform>Looking for files: %Ln found</numerusform>
            <numerusform>Looking for files: %Ln found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportForm</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportReportDialog</name>
    <message numerus="yes">
        <source>%Ln files read</source>
        <translation>
            <numerusform>%Ln file read</numerusform>
            <numerusform>%Ln files read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files not taken</source>
        <translation>
            <numerusform>%Ln file not taken</numerusform>
            <numerusform>%Ln files not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files left out, because it was stopped</source>
        <translation>
            <numerusform>%Ln file left out, because it was stopped</numerusform>
            <numerusform>%Ln files left out, because it was stopped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message numerus="yes">
        <source>The archive has %Ln problems.</source>
        <translation>
            <numerusform>The archive has %Ln problem.</numerusform>
            <numerusform>The archive has %Ln problems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::NearMoveFilter</name>
    <message numerus="yes">
        <source>%1 moved by %2 or more, up to %Ln sessions away</source>
        <translation>
            <numerusform>%1 moved by %2 or more, up to %Ln session away</numerusform>
            <numerusform>%1 moved by %2 or more, up to %Ln sessions away</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PriceChart</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more have no room</source>
        <translation>
            <numerusform>%Ln more has no room</numerusform>
            <numerusform>%Ln more have no room</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln calendar days</source>
        <translation>
            <numerusform>%Ln calendar day</numerusform>
            <numerusform>%Ln calendar days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bars</source>
        <translation>
            <numerusform>%Ln bar</numerusform>
            <numerusform>%Ln bars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StatusArea</name>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bars</source>
        <translation>
            <numerusform>%Ln bar</numerusform>
            <numerusform>%Ln bars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StudyChart</name>
    <message numerus="yes">
        <source>%1: %2 over %Ln sessions</source>
        <translation>
            <numerusform>%1: %2 over %Ln session</numerusform>
            <numerusform>%1: %2 over %Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StudyPairModel</name>
    <message numerus="yes">
        <source>Mean of %Ln</source>
        <translation>
            <numerusform>Mean of %Ln</numerusform>
            <numerusform>Mean of %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StudyResult</name>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Show %Ln more</numerusform>
            <numerusform>Show %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StudyStrip</name>
    <message numerus="yes">
        <source>In %1 of %Ln ways to ask, the answer can be told from zero (p &lt; %2).</source>
        <translation>
            <numerusform>In %1 of %Ln way to ask, the answer can be told from zero (p &lt; %2).</numerusform>
            <numerusform>In %1 of %Ln ways to ask, the answer can be told from zero (p &lt; %2).</numerusform>
        </translation>
    </message>
</context>
</TS>
