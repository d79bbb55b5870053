#include "tests/core/ingest/reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace core;
using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

std::string feedOf(const std::string& items)
{
    return "{\n \"version\": \"https://jsonfeed.org/version/1.1\",\n \"title\": \"Blatt\",\n"
           " \"home_page_url\": \"https://example.org/\",\n \"language\": \"de-DE\",\n"
           " \"authors\": [{\"name\": \"Redaktion\"}],\n \"items\": ["
        + items + "]\n}\n";
}

TEST(JsonFeed, ReadsEveryFieldOfAnItem)
{
    const auto content = read(
        feedOf(R"({"id": 17, "url": "/a", "title": "Kurs &amp; Wert", "summary": "Kurz gesagt.",
        "content_html": "<p>Eins.</p><p>Zwei.</p>", "content_text": "anders",
        "date_published": "2025-01-27T22:10:00+01:00", "date_modified": "2025-01-28T08:00:00Z",
        "authors": [{"name": "Max Muster"}, {"name": "Jane Doe"}], "tags": ["Chips", 3, "DAX"]})"),
        "feed.json");

    const Article read = articleOf(content);
    EXPECT_EQ(content->report.dialect, "json-feed");
    EXPECT_EQ(read.title, "Kurs & Wert");
    EXPECT_EQ(read.lead, "Kurz gesagt.");
    EXPECT_EQ(read.body, "Eins.\n\nZwei.");
    EXPECT_EQ(read.byline, "Max Muster, Jane Doe");
    EXPECT_EQ(read.publisher, "Blatt");
    EXPECT_EQ(read.language, "de");
    EXPECT_EQ(read.guid, "17");
    EXPECT_EQ(read.address, "https://example.org/a");
    EXPECT_EQ(toIso(read.published), "2025-01-27T22:10:00+01:00");
    EXPECT_EQ(toIso(read.updated), "2025-01-28T08:00:00Z");
    EXPECT_THAT(read.keywords, ElementsAre("Chips", "DAX"));
}

TEST(JsonFeed, InheritsTheAuthorAndReadsPlainText)
{
    const Article read = articleOf(
        tests::read(feedOf(R"({"id": "1", "content_text": "Eins <x>.\n\nZwei."})"), "feed.json"));

    EXPECT_EQ(read.byline, "Redaktion");
    EXPECT_EQ(read.body, "Eins <x>.\n\nZwei.");
}

TEST(JsonFeed, NamesTheLinesOfItemsWithoutText)
{
    const auto content =
        read(feedOf("\n{\"id\": \"1\", \"content_text\": \"Ein Text\"},\n{\"id\": \"2\"}\n"),
             "feed.json");

    ASSERT_TRUE(content);
    EXPECT_EQ(content->report.accepted, 1);
    ASSERT_THAT(codesOf(content->report.rejected), ElementsAre("no_text"));
    EXPECT_EQ(content->report.rejected[0].line, 9U);
    EXPECT_THAT(content->report.rejected[0].text, testing::StartsWith("{\"id\": \"2\"}"));
}

TEST(JsonFeed, NamesTheLineOfBrokenJson)
{
    const auto content = read(feedOf("\n{\"id\": \"1\",, }\n"), "feed.json");

    ASSERT_FALSE(content);
    EXPECT_EQ(content.error().code, ErrorCode::Format);
    EXPECT_THAT(content.error().message, HasSubstr("line 8"));
}

TEST(JsonFeed, RefusesWhatIsNestedTooDeeply)
{
    const std::string deep = feedOf("{\"x\": " + std::string(100'000, '['));

    const auto content = read(deep, "feed.json");

    ASSERT_FALSE(content);
    EXPECT_EQ(content.error().code, ErrorCode::Format);
}

} // namespace
