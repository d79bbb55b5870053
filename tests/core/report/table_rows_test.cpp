#include "core/report/table_rows.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

TEST(CsvOfArticles, HoldsTheirTexts)
{
    const Article article{.id = ArticleId{3},
                          .title = "Chips fall",
                          .body = "One.\n\nTwo, three.",
                          .published = PartialDate::ofMonth(std::chrono::year{2025} / 1),
                          .datedBy = "ann",
                          .language = "en",
                          .keywords = {"chips", "AI"}};

    const std::string csv = articlesCsv(std::vector{article});

    EXPECT_TRUE(csv.starts_with("article,title,publisher,"));
    EXPECT_NE(csv.find("\r\n3,Chips fall,,,,,2025-01,person,,en,chips|AI,,,,\"One.\n\nTwo, "
                       "three.\"\r\n"),
              std::string::npos);
}

TEST(CsvOfLinks, NamesTheEvidence)
{
    const Link link{.article = ArticleId{1},
                    .event = EventId{2},
                    .score = 0.5,
                    .evidence = {{.rule = "name", .text = "DeepSeek"}, {.rule = "near in time"}}};

    EXPECT_EQ(linksCsv(std::vector{link}),
              "article,event,score,status,author,decided_at,evidence\r\n"
              "1,2,0.5,suggested,,,name: DeepSeek|near in time\r\n");
}

TEST(CsvOfEvents, HasTheColumnsThatAnImportReads)
{
    EventListing listing{.symbols = {"XNAS:NVDA"}, .related = {"shock"}};
    listing.event = {
        .name = "release",
        .when = PartialDate::ofDay(std::chrono::local_days{std::chrono::year{2025} / 1 / 20}),
        .kind = "release",
        .aliases = {{.text = "R1"}, {.text = "R-1"}},
        .instruments = {{InstrumentId{1}, ExpectedSign::Down}},
        .relations = {{RelationKind::Causes, EventId{2}}}};

    EXPECT_EQ(eventsCsv(std::vector{listing}),
              "name,when,until,precision,timezone,kind,status,holder,description,aliases,"
              "instruments,relations\r\n"
              "release,2025-01-20,,day,,release,reported,,,R1|R-1,XNAS:NVDA:-,causes:shock\r\n");
}

} // namespace
