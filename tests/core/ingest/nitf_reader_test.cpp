#include "core/ingest/nitf.h"
#include "tests/core/ingest/reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace core;
using namespace tests;
using testing::ElementsAre;

namespace {

TEST(Nitf, ReadsEveryFieldOfADocument)
{
    const auto content = read(
        "<?xml version=\"1.0\"?><!DOCTYPE nitf SYSTEM \"nitf-3-5.dtd\">\n"
        "<nitf xml:lang=\"de\"><head><title>Im Kopf</title><docdata><doc-id id-string=\"x-1\"/>"
        "<date.issue norm=\"20250127T221000+0100\"/><doc.copyright holder=\"Blatt\" year=\"2025\"/>"
        "<du-key version=\"4\"/><key-list><keyword key=\"Chips\"/><keyword key=\"DAX\"/></key-list>"
        "</docdata><pubdata name=\"Beispielblatt\"/></head><body><body.head><hedline>"
        "<hl1>Kurs fällt</hl1><hl2>Unterzeile</hl2></hedline><byline>By <person>Max Muster</person>"
        "<byttl>Redakteur</byttl></byline><distributor><org>dpa</org></distributor><dateline>"
        "<location>Frankfurt</location> - <story.date norm=\"20250127\"/></dateline>"
        "<abstract><p>Kurz gesagt.</p></abstract></body.head><body.content><p>Eins.</p>"
        "<block><p>Zwei.</p><hl2>Zwischentitel</hl2></block><ul><li>Drei</li></ul>"
        "<media><media-caption>Ein Bild</media-caption></media></body.content></body></nitf>",
        "a.xml");

    const Article read = articleOf(content);
    EXPECT_EQ(content->report.dialect, "nitf");
    EXPECT_EQ(read.title, "Kurs fällt");
    EXPECT_EQ(read.subhead, "Unterzeile");
    EXPECT_EQ(read.lead, "Kurz gesagt.");
    EXPECT_EQ(read.body, "Eins.\n\nZwei.\n\nZwischentitel\n\nDrei");
    EXPECT_EQ(read.byline, "Max Muster");
    EXPECT_EQ(read.agency, "dpa");
    EXPECT_EQ(read.publisher, "Beispielblatt");
    EXPECT_EQ(read.place, "Frankfurt");
    EXPECT_EQ(read.rights, "© 2025 Blatt");
    EXPECT_EQ(read.guid, "x-1");
    EXPECT_EQ(read.version, 4);
    EXPECT_EQ(toIso(read.published), "2025-01-27T22:10:00+01:00");
    EXPECT_EQ(read.language, "de");
    EXPECT_THAT(read.keywords, ElementsAre("Chips", "DAX"));
}

TEST(Nitf, TakesTheTitleOfTheHeadAndTheDateOfTheDatelineWhereThereIsNoOther)
{
    const Article read = articleOf(tests::read(
        "<nitf><head><title>Kurs fällt</title></head><body><body.head><dateline><location>Wien"
        "</location><story.date norm=\"20250127\"/></dateline></body.head><body.content>"
        "<p>Ein Text</p></body.content></body></nitf>",
        "a.xml"));

    EXPECT_EQ(read.title, "Kurs fällt");
    EXPECT_EQ(toIso(read.published), "2025-01-27");
}

TEST(Nitf, TakesNamesFromBylines)
{
    EXPECT_EQ(namesOfByline("By Jane Doe"), "Jane Doe");
    EXPECT_EQ(namesOfByline("BY JANE\n DOE, Reuters"), "JANE DOE");
    EXPECT_EQ(namesOfByline("Von Max Muster und Jane Doe,"), "Max Muster und Jane Doe");
    EXPECT_EQ(namesOfByline("Max Muster, Jane Doe"), "Max Muster, Jane Doe");
    EXPECT_EQ(namesOfByline(""), "");
}

} // namespace
