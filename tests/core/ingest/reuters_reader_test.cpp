#include "core/base/file.h"
#include "tests/core/ingest/reading.h"
#include "tests/support/shared_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <iostream>

using namespace core;
using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

std::string storyOf(const std::string& id, const std::string& body)
{
    return "<REUTERS TOPICS=\"YES\" NEWID=\"" + id
        + "\">\n<DATE>26-FEB-1987 17:00:56.04</DATE>\n<TOPICS><D>crude</D></TOPICS>"
          "<PLACES><D>usa</D></PLACES><TEXT><TITLE>MAKER &lt;MKR&gt; CUTS PRICES</TITLE>"
          "<AUTHOR>By JANE DOE, Reuters</AUTHOR><DATELINE>NEW YORK, FEB 26 -</DATELINE><BODY>"
        + body + "</BODY></TEXT>\n</REUTERS>\n";
}

TEST(Reuters, ReadsEveryFieldOfAStory)
{
    const auto content =
        read("<?xml version=\"1.0\"?>\n"
                 + storyOf("127", "The maker said it\ncut prices.\n    Others did\nnot.\n Reuter"),
             "a.xml", {.timezone = "America/New_York"});

    const Article read = articleOf(content);
    EXPECT_EQ(content->report.dialect, "reuters-21578");
    EXPECT_EQ(read.title, "MAKER <MKR> CUTS PRICES");
    EXPECT_EQ(read.body, "The maker said it cut prices.\n\nOthers did not.");
    EXPECT_EQ(read.byline, "JANE DOE");
    EXPECT_EQ(read.place, "NEW YORK");
    EXPECT_EQ(read.agency, "Reuters");
    EXPECT_EQ(read.guid, "reuters-21578:127");
    EXPECT_THAT(read.keywords, ElementsAre("crude", "usa"));
    EXPECT_EQ(toIso(read.published), "1987-02-26T17:00:56-05:00");
    EXPECT_TRUE(content->report.warnings.empty());
}

TEST(Reuters, ReadsTheStoriesOfAFileOfTheOriginalCollection)
{
    const auto content =
        read("<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n" + storyOf("1", "One text.\n Reuter\n&#3;")
                 + storyOf("2", "Another text.\n REUTER\n&#3;"),
             "reut2-000.sgm");

    ASSERT_TRUE(content) << content.error().message;
    const auto& articles = std::get<std::vector<Article>>(content->values);
    ASSERT_EQ(articles.size(), 2U);
    EXPECT_EQ(articles[0].body, "One text.");
    EXPECT_EQ(articles[1].body, "Another text.");
    EXPECT_THAT(codesOf(content->report.warnings),
                ElementsAre("timezone_unknown", "timezone_unknown"));
}

TEST(Reuters, ReadsAStoryThatWasNeverCutIntoParts)
{
    EXPECT_EQ(articleOf(read("<REUTERS NEWID=\"3\"><TEXT TYPE=\"UNPROC\">&#2;\n The maker\ncut "
                             "prices.\n Reuter\n&#3;</TEXT></REUTERS>",
                             "a.xml"))
                  .body,
              "The maker cut prices.");
}

TEST(Reuters, ReadsEachFileOfTheCollection)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";
    std::size_t files = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(sharedFile("data/articles/reuters21578"))) {
        const auto bytes = readFile(entry.path(), 1 << 20);
        ASSERT_TRUE(bytes) << bytes.error().message;

        const auto content = tests::read(*bytes, entry.path().string());

        const Article read = articleOf(content);
        EXPECT_EQ(read.published.precision, Precision::Minute) << entry.path();
        EXPECT_NE(read.place, "") << entry.path();
        EXPECT_THAT(read.body, HasSubstr("\n\n")) << entry.path();
        EXPECT_THAT(read.body, Not(HasSubstr("Reuter\n"))) << entry.path();
        EXPECT_THAT(codesOf(content->report.warnings), ElementsAre("timezone_unknown"));
        ++files;
    }
    EXPECT_EQ(files, 20U);
}

} // namespace
