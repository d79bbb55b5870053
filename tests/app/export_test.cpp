#include "tests/app/new_archive.h"

using nlohmann::json;
using tests::bytesOf;

namespace {

struct AnExport : tests::ANewArchive {
    void SetUp() override { ASSERT_EQ(run({"demo"}).exitCode, 0); }
};

TEST_F(AnExport, OfClaimsIsATableOrJsonOrMarkdown)
{
    EXPECT_TRUE(run({"export", "claims"}).out.starts_with("article,title,field,begin,end,text,"));
    EXPECT_EQ(jsonOf({"export", "claims"}), jsonOf({"claims"}));
    EXPECT_EQ(jsonOf({"export", "claims", "-o", folder.file("c.md"), "--language", "de"}),
              (json{{"file", folder.file("c.md")}, {"format", "md"}}));
    EXPECT_NE(bytesOf(folder.file("c.md")).find("| Aussage | Wovon |"), std::string::npos);
}

TEST_F(AnExport, OfEventsIsReadAgain)
{
    ASSERT_EQ(run({"export", "events", "-o", folder.file("events.csv")}).exitCode, 0);
    const json before = jsonOf({"events"});

    const auto imported = tests::pressmark({"import", folder.file("events.csv"), "--json",
                                            "--archive", folder.file("other.pressmark")});

    EXPECT_EQ(imported.json().at("files")[0].at("accepted"), before.size()) << imported.out;
    EXPECT_EQ(jsonOf({"export", "events"}), before);
}

TEST_F(AnExport, OfArticlesHasTheirTexts)
{
    const json articles = jsonOf({"export", "articles"});

    ASSERT_EQ(articles.size(), jsonOf({"articles"}).size());
    for (const json& article : articles)
        EXPECT_FALSE(article.at("body").get<std::string>().empty());
    EXPECT_TRUE(run({"export", "articles"}).out.starts_with("article,title,publisher,"));
}

TEST_F(AnExport, OfBarsAndLinksIsWhatTheirCommandsPrint)
{
    EXPECT_EQ(run({"export", "bars", "--instrument", "NVDA", "--from", "2025-01-27"}).out,
              run({"bars", "NVDA", "--from", "2025-01-27"}).out);
    EXPECT_EQ(jsonOf({"export", "links"}), jsonOf({"links"}));
    EXPECT_TRUE(run({"export", "links"}).out.starts_with("article,event,score,status,"));
}

TEST_F(AnExport, IsRefusedWhereItMakesNoSense)
{
    EXPECT_EQ(run({"export", "everything"}).exitCode, 2);
    EXPECT_EQ(run({"export", "events", "--format", "md"}).exitCode, 2);
    EXPECT_EQ(run({"export", "claims", "--format", "csv", "--json"}).exitCode, 2);
    EXPECT_EQ(run({"export", "bars"}).exitCode, 2);
    EXPECT_EQ(run({"export", "bars", "--instrument", "NONE"}).exitCode, 1);
    EXPECT_EQ(run({"export", "claims", "-o", folder.file("no/such/folder.csv")}).exitCode, 1);
}

} // namespace
