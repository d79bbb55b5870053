#include "core/ingest/sniff.h"

#include "tests/core/ingest/reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace core;
using testing::HasSubstr;

namespace {

using Form = Sniffed::Form;

Sniffed sniffed(std::string_view text, std::string_view path = "a.txt",
                const ImportOptions& options = {})
{
    const auto result = sniff(text, path, options);
    EXPECT_TRUE(result) << result.error().message;
    return result.value_or(Sniffed{});
}

TEST(Sniff, KnowsTablesByTheirColumnsWhateverTheFileIsCalled)
{
    EXPECT_EQ(sniffed("Date,Close\n2025-01-27,118.42\n").kind, ImportKind::Prices);
    EXPECT_EQ(sniffed("name;when\nA;2025-01-27\n").kind, ImportKind::Events);
    EXPECT_EQ(sniffed("symbol\tname\nNVDA\tNvidia\n").kind, ImportKind::Instruments);
    EXPECT_EQ(
        sniffed("<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<CLOSE>\nNVDA.US,D,20250127,0,1,2\n").kind,
        ImportKind::Prices);
}

TEST(Sniff, KnowsJsonByWhatItLists)
{
    const Sniffed events = sniffed(R"([{"name":"A","when":"2025"}])");
    EXPECT_EQ(events.kind, ImportKind::Events);
    EXPECT_EQ(events.form, Form::Json);
    EXPECT_EQ(sniffed(R"({"instruments":[{"symbol":"NVDA","name":"Nvidia"}]})").kind,
              ImportKind::Instruments);
    EXPECT_FALSE(sniff(R"({"chart":{"result":[]}})", "a.json", {}));
}

TEST(Sniff, TakesOtherTextForAnArticle)
{
    for (const char* text : {"Der Dax fiel.", "[Update] Der Dax fiel.", "<3 sagt die Börse.",
                             "Dax, Dow und Nikkei, ein Vergleich: Alles fiel."})
        EXPECT_EQ(sniffed(text).kind, ImportKind::Articles) << text;
}

TEST(Sniff, KnowsAPageAndAPieceOfOne)
{
    for (const char* text :
         {"<!DOCTYPE html><p>x", "<b>fett</b>", "\n <!-- saved -->\n<html>", "<P class=x>a<br/>"})
        EXPECT_EQ(sniffed(text).format, articleFormat("html-article")) << text;
}

TEST(Sniff, RefusesMarkupAndTablesOfOtherThings)
{
    const auto refusal = [](std::string_view text, std::string_view path) {
        const auto result = sniff(text, path, {});
        EXPECT_FALSE(result);
        return result ? std::string{} : result.error().message;
    };

    EXPECT_THAT(refusal("<?xml version=\"1.0\"?><svg/>", "a.txt"), HasSubstr("XML"));
    EXPECT_THAT(refusal("<foo>fett</foo>", "a.txt"), HasSubstr("XML"));
    EXPECT_THAT(refusal("a,b\n1,2\n", "a.csv"), HasSubstr("header"));
    EXPECT_THAT(refusal("Date,Volume\n2025-01-27,5\n", "a.txt"), HasSubstr("no price column"));
}

TEST(Sniff, DoesAsItIsTold)
{
    EXPECT_EQ(
        sniffed("Date,Close\n2025-01-27,118.42\n", "a.csv", {.as = ImportKind::Articles}).form,
        Form::Text);
    EXPECT_EQ(sniffed("x", "a.txt", {.dialect = "events-json"}).kind, ImportKind::Events);
    EXPECT_EQ(sniffed("x", "a.txt", {.dialect = "csv-de"}).kind, ImportKind::Prices);
}

TEST(ReadSource, ReportsPathDialectAndEncoding)
{
    const auto content = tests::read("Datum;Er\xF6"
                                     "ffnung;Schluss\n27.01.2025;124,80;118,42\n",
                                     "x/NVDA.csv");

    ASSERT_TRUE(content) << content.error().message;
    EXPECT_EQ(content->report.path, "x/NVDA.csv");
    EXPECT_EQ(content->report.encoding, "windows-1252");
    EXPECT_EQ(content->report.warnings.front().code, "encoding_guessed");
}

TEST(ReadSource, RefusesOptionsThatMakeNoSense)
{
    const auto code = [](const ImportOptions& options) {
        const auto content = tests::read("Date,Close\n2025-01-27,118.42\n", "a.csv", options);
        return content ? ErrorCode::Io : content.error().code;
    };

    EXPECT_EQ(code({.dialect = "klingon"}), ErrorCode::InvalidArgument);
    EXPECT_EQ(code({.timezone = "Mars/Olympus"}), ErrorCode::InvalidArgument);
    EXPECT_EQ(code({.encoding = "klingon-8"}), ErrorCode::InvalidArgument);
    EXPECT_EQ(code({.as = ImportKind::Events, .dialect = "yahoo"}), ErrorCode::InvalidArgument);
}

TEST(LikelyKind, IsToldByTheEndingOfAName)
{
    for (const char* path : {"a.txt", "x/a.HTML", "a.json", "a.pdf", "a.rss"})
        EXPECT_EQ(likelyKind(path), ImportKind::Articles) << path;
    for (const char* path : {"a.csv", "a", "a.png", "-", "a.txt/b.tsv"})
        EXPECT_EQ(likelyKind(path), ImportKind::Prices) << path;
}

TEST(Dialects, HaveNamesOfTheirOwnAndDescriptions)
{
    std::vector<std::string_view> names;
    for (const DialectInfo& dialect : dialects()) {
        EXPECT_FALSE(dialect.description.empty()) << dialect.name;
        EXPECT_EQ(std::ranges::count(names, dialect.name), 0) << dialect.name;
        names.push_back(dialect.name);
    }
    EXPECT_GT(names.size(), 15U);
}

} // namespace
