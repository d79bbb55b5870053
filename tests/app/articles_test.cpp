#include "tests/app/new_archive.h"

#include <fstream>

using nlohmann::json;

namespace {

struct ArticlesOnTheCommandLine : tests::ANewArchive {
    json import(const std::string& name, const std::string& text)
    {
        std::ofstream(folder.file(name)) << text;
        return jsonOf({"import", folder.file(name)}).at("files").at(0);
    }

    static std::string ninjs(int version, const std::string& body)
    {
        return json{{"uri", "urn:example:ninjs:1"},
                    {"version", std::to_string(version)},
                    {"type", "text"},
                    {"headline", "Chips fall"},
                    {"body_text", body}}
            .dump();
    }
};

TEST_F(ArticlesOnTheCommandLine, HaveVersionsAndSources)
{
    EXPECT_EQ(import("1.json", ninjs(1, "They fell by a tenth.")).at("accepted"), 1);
    const json correction = import("2.json", ninjs(2, "They fell by a sixth."));
    EXPECT_EQ(correction.at("updated"), 1);
    EXPECT_EQ(correction.at("accepted"), 0);

    const json article = jsonOf({"article", "show", "1"});
    EXPECT_EQ(article.at("body"), "They fell by a sixth.");
    ASSERT_EQ(article.at("versions").size(), 2U);
    EXPECT_EQ(article.at("versions")[0].at("version"), 1);
    EXPECT_EQ(article.at("versions")[1].at("import"), correction.at("import"));
    EXPECT_EQ(article.at("sources").size(), 2U);
    EXPECT_EQ(jsonOf({"article", "show", "1", "--version", "1"}).at("body"),
              "They fell by a tenth.");
    EXPECT_EQ(run({"article", "show", "1", "--version", "5"}).exitCode, 1);
    EXPECT_EQ(jsonOf({"articles", "--search", "sixth"}).size(), 1U);
    EXPECT_TRUE(jsonOf({"articles", "--search", "tenth"}).empty());
}

TEST_F(ArticlesOnTheCommandLine, AreNotSearchedForWhatCannotBeUnderstood)
{
    import("1.json", ninjs(1, "They fell by a tenth."));

    const auto done = run({"articles", "--search", "after:tomorrow"});

    EXPECT_EQ(done.exitCode, 2);
    EXPECT_EQ(done.out, "");
    EXPECT_NE(done.err.find("after: wants a date such as 2025-01-27"), std::string::npos);
}

TEST_F(ArticlesOnTheCommandLine, AreFoundNearMoves)
{
    ASSERT_EQ(run({"demo"}).exitCode, 0);

    const json near = jsonOf({"articles", "--near-move", "XNAS:NVDA:15:2"});

    ASSERT_FALSE(near.empty());
    EXPECT_EQ(near[0].at("near_move").at("day"), "2025-01-27");
    EXPECT_TRUE(jsonOf({"articles", "--near-move", "NVDA:40:2"}).empty());
    for (const char* wrong : {"NVDA", "NVDA:5", "NVDA:x:2", "NVDA:-5:2", "NVDA:nan:2", ":5:2",
                              "NVDA:5:9999", "NVDA:5:1.5"})
        EXPECT_EQ(run({"articles", "--near-move", wrong}).exitCode, 2) << wrong;
    EXPECT_EQ(run({"articles", "--near-move", "NONE:5:2"}).exitCode, 1);
}

} // namespace
