#include "core/base/file.h"
#include "tests/core/ingest/reading.h"
#include "tests/support/shared_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>

using namespace core;
using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

std::size_t count(const Result<ReadContent>& content)
{
    if (!content) {
        ADD_FAILURE() << content.error().message;
        return 0;
    }
    return std::get<std::vector<Article>>(content->values).size();
}

TEST(JsonArticles, ReadsNewsApi)
{
    const auto content = tests::read(R"({"status": "ok", "totalResults": 1, "articles": [{
        "source": {"id": "example-times", "name": "Example Times"}, "author": "Jane Doe",
        "title": "Shares fall", "description": "A summary of it.", "url": "https://example.com/1",
        "urlToImage": null, "publishedAt": "2025-01-27T21:10:00Z",
        "content": "The price fell on Monday.\r\n\r\nMany sold… [+1234 chars]"}]})",
                                     "news.json");

    const Article article = articleOf(content);
    EXPECT_EQ(content->report.dialect, "articles-json");
    EXPECT_EQ(article.publisher, "Example Times");
    EXPECT_EQ(article.byline, "Jane Doe");
    EXPECT_EQ(article.title, "Shares fall");
    EXPECT_EQ(article.lead, "A summary of it.");
    EXPECT_EQ(article.body, "The price fell on Monday.\n\nMany sold…");
    EXPECT_EQ(toIso(article.published), "2025-01-27T21:10:00Z");
    EXPECT_EQ(article.address, "https://example.com/1");
    EXPECT_THAT(codesOf(content->report.warnings), ElementsAre("cut_off"));
}

TEST(JsonArticles, ReadsWhatTheCommandLinePrints)
{
    const auto content = tests::read(R"({"article": 12, "title": "Kurs fällt",
        "subhead": "Unten", "lead": null, "body": "Erster Absatz.\n\nZweiter Absatz.",
        "published": "2025-01", "precision": "month", "updated": "2025-02-03", "language": "de",
        "publisher": "Beispiel-Zeitung", "agency": "dpa", "byline": "Anna Muster",
        "place": "New York", "keywords": ["Börse", "Chips, Halbleiter"], "rights": "Ours",
        "address": "https://example.com/1", "guid": "urn:example:1", "version": 3,
        "sha256": "00"})",
                                     "article.json");

    const Article expected{
        .title = "Kurs fällt",
        .subhead = "Unten",
        .body = "Erster Absatz.\n\nZweiter Absatz.",
        .publisher = "Beispiel-Zeitung",
        .agency = "dpa",
        .byline = "Anna Muster",
        .place = "New York",
        .published = PartialDate::ofMonth(std::chrono::year{2025} / 1),
        .updated = PartialDate::ofDay(std::chrono::local_days{std::chrono::year{2025} / 2 / 3}),
        .language = "de",
        .keywords = {"Börse", "Chips, Halbleiter"},
        .rights = "Ours",
        .address = "https://example.com/1",
        .guid = "urn:example:1",
        .version = 3};
    EXPECT_EQ(articleOf(content), expected);
}

TEST(JsonArticles, ReadsParagraphsAndNamesInListsAndHtml)
{
    const Article article = articleOf(tests::read(
        R"([{"headline": "Shares &amp; bonds", "paragraphs": 2,
             "text": ["First paragraph.", "Second paragraph."],
             "authors": [{"name": "Jane Doe"}, "John Roe"], "tags": "a, b",
             "date": 1737989400, "summary": "<p>In <b>short</b>.</p>"}])",
        "a.json"));

    EXPECT_EQ(article.title, "Shares & bonds");
    EXPECT_EQ(article.body, "First paragraph.\n\nSecond paragraph.");
    EXPECT_EQ(article.byline, "Jane Doe, John Roe");
    EXPECT_EQ(article.lead, "In short.");
    EXPECT_THAT(article.keywords, ElementsAre("a", "b"));
    EXPECT_EQ(toIso(article.published), "2025-01-27T14:50:00Z");
}

TEST(JsonArticles, ReadsLinesAndRejectsOnlyTheBrokenOnes)
{
    const std::string good = R"({"title": "Shares fall", "text": "A text with words."})";
    const auto content =
        tests::read(good + "\n\n{\"title\": \"Shares\n" + good + "\n[1, 2]\n"
                        + R"({"title": "a", "text": "b", "title": "c"})" + "\n"
                        + R"({"title": "\ud800", "text": "A text."})" + "\n"
                        + R"({"title": "a", "text": "A text.", "n": 1e999})" + "\n"
                        + R"({"title": "a", "text": "A text.", "n": NaN})" + "\n"
                        + std::string(2000, '[') + std::string(2000, ']') + "\n" + good + "\n",
                    "a.jsonl");

    EXPECT_EQ(count(content), 3U);
    EXPECT_THAT(codesOf(content->report.rejected),
                ElementsAre("bad_json", "not_an_object", "name_twice", "bad_json", "bad_json",
                            "bad_json", "bad_json"));
    EXPECT_EQ(content->report.rejected.front().line, 3U);
    EXPECT_EQ(content->report.rejected.back().line, 10U);
    EXPECT_THAT(content->report.rejected.back().message, HasSubstr("too deeply"));
}

TEST(JsonArticles, RejectsEntriesByLine)
{
    const auto content = tests::read("[\n{\"title\": \"One\", \"text\": \"A text.\"},\n"
                                     "{\"title\": \"Other\", \"text\": \"A text.\"},\n"
                                     "{\"title\": \"...\", \"text\": \"\"},\n17]",
                                     "a.json");

    ASSERT_EQ(count(content), 2U);
    EXPECT_THAT(codesOf(content->report.rejected), ElementsAre("not_an_object", "no_text"));
    EXPECT_EQ(content->report.rejected[1].line, 4U);
}

TEST(JsonArticles, LeavesOtherJsonAlone)
{
    const auto outcomeOf = [](const std::string& json) {
        const auto content = tests::read(json, "a.json");
        return content ? content->report.dialect : content.error().message;
    };
    EXPECT_EQ(outcomeOf(R"([{"name": "Shock", "when": "2025-01-27", "description": "A text"}])"),
              "events-json");
    EXPECT_EQ(outcomeOf(R"([{"symbol": "NVDA", "name": "A title of a text"}])"),
              "instruments-json");
    EXPECT_THAT(outcomeOf(R"([{"date": "2025-01-27", "close": 118.42, "text": ""},
                              {"date": "2025-01-28", "close": 128.99, "text": ""}])"),
                testing::Not(HasSubstr("articles-json")));
    EXPECT_THAT(outcomeOf(R"({"name": "x", "title": "y", "description": "A package of code"})"),
                HasSubstr("no articles"));
}

TEST(JsonArticles, RefusesWhatNobodyNests)
{
    const std::string open = R"({"title":)";
    std::string deep;
    for (int level = 0; level < 200000; ++level)
        deep += open;
    for (const std::string& text : {deep, deep + "1" + std::string(200000, '}')}) {
        const auto content = tests::read(text, "a.json");
        ASSERT_FALSE(content);
        EXPECT_EQ(content.error().code, ErrorCode::Format);
    }
}

TEST(JsonArticles, SaysWhatIsWrongInsideAStringOrNumber)
{
    const auto refusal = [](const std::string& json) {
        const auto content = tests::read(json, "a.json");
        return content ? std::string() : content.error().message;
    };
    EXPECT_THAT(refusal(R"([{"title": "\ud800", "text": "x"}])"), HasSubstr("an escape"));
    EXPECT_THAT(refusal(R"([{"title": "a", "text": 1e999}])"), HasSubstr("a number"));
}

/// Every file of a folder is read, or refused with a sentence.
std::map<std::string, int> outcomesIn(const std::string& folder)
{
    std::map<std::string, int> outcomes;
    for (const auto& entry : std::filesystem::directory_iterator(sharedFile(folder))) {
        const auto bytes = readFile(entry.path(), std::size_t{64} << 20);
        if (!bytes) {
            ADD_FAILURE() << bytes.error().message;
            continue;
        }
        const auto content = tests::read(*bytes, entry.path().string());
        ++outcomes[content ? "read" : "refused"];
        EXPECT_TRUE(content || content.error().message.ends_with('.')) << entry.path();
    }
    return outcomes;
}

TEST(JsonArticles, ReadsOrRefusesEveryFileThatIsMeantToTryAParser)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the folder of real files is absent";
    using Outcomes = std::map<std::string, int>;

    EXPECT_EQ(outcomesIn("data/parsers/json"), (Outcomes{{"refused", 159}}));
    EXPECT_EQ(outcomesIn("data/parsers/json_transform"), (Outcomes{{"refused", 11}}));
    EXPECT_EQ(outcomesIn("data/parsers/csv-spectrum"), (Outcomes{{"refused", 12}}));
    const auto strings = readFile(sharedFile("data/parsers/blns.txt"), std::size_t{64} << 20);
    ASSERT_TRUE(strings) << strings.error().message;
    EXPECT_EQ(tests::read(*strings, "blns.txt")->report.accepted, 1);
}

TEST(JsonArticles, KeepNumbersThatIdentifyAndNoneThatCount)
{
    const auto guidOf = [](const std::string& id) {
        return articleOf(
                   read("[{\"id\": " + id
                            + ", \"title\": \"Shares fall\", \"text\": \"A text with words.\"}]",
                        "a.json"))
            .guid;
    };

    EXPECT_EQ(guidOf("4711"), "4711");
    EXPECT_EQ(guidOf("1"), "");
}

} // namespace
