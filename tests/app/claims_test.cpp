#include "tests/app/new_archive.h"
#include "tests/support/code_points.h"
#include "tests/support/shared_files.h"

#include <algorithm>
#include <cmath>
#include <utility>

using nlohmann::json;
using tests::sharedFile;

namespace {

/// The article of January 2025 with the prices of what it speaks of.
struct TheReferenceArticle : tests::ANewArchive {
    void SetUp() override
    {
        if (!tests::sharedAvailable())
            GTEST_SKIP() << "no folder of real files at " << tests::sharedFolder();
        jsonOf({"import", sharedFile("reference/NVDA.csv"), sharedFile("reference/DAX.csv"),
                sharedFile("data/daily/ENR.DE_yfinance_alphabetical_columns_STALE_ROWS.csv")});
        jsonOf({"import", sharedFile("seed/000_38b926abafc6bea5.txt"), "--as", "articles"});
    }

    void date() { jsonOf({"article", "set", "1", "--published", "2025-01-28"}); }

    /// The one claim that holds these words.
    json claim(const std::string& words)
    {
        json found;
        for (const json& row : jsonOf({"claims", "1"})) {
            if (row.at("text").get<std::string>().find(words) == std::string::npos
                || row.at("field") != "body")
                continue;
            EXPECT_TRUE(found.is_null()) << words << " twice";
            found = row;
        }
        EXPECT_FALSE(found.is_null()) << words;
        return found.is_null() ? json::object() : found;
    }

    static void expectVerdict(const json& row, const std::string& verdict,
                              const std::string& subject, const std::string& day)
    {
        EXPECT_EQ(row.value("verdict", ""), verdict) << row.dump(2);
        EXPECT_EQ(row.value("subject", json()), subject) << row.dump(2);
        EXPECT_EQ(row.value("day", json()), day) << row.dump(2);
    }
};

TEST_F(TheReferenceArticle, IsDatedByItsFigures)
{
    EXPECT_EQ(jsonOf({"article", "show", "1"}).at("published"), "2025-01");

    const json dating = jsonOf({"article", "date", "1"});

    EXPECT_EQ(dating.at("best"), "2025-01-28");
    const json& first = dating.at("candidates").at(0);
    EXPECT_EQ(first.at("day"), "2025-01-28");
    EXPECT_GE(first.at("supported").get<int>(), 3);
    EXPECT_EQ(first.at("contradicted"), 0);
    EXPECT_GE(first.at("claims").size(), 3U);
}

TEST_F(TheReferenceArticle, SaysOfNvidiaWhatPricesSupport)
{
    date();

    const json fall = claim("rund 17 Prozent");
    expectVerdict(fall, "supported", "XNAS:NVDA", "2025-01-27");
    EXPECT_EQ(fall.at("basis"), "close_to_close");
    EXPECT_NEAR(fall.at("measured").get<double>(), 118.42 / 142.62 - 1.0, 1e-4);
    EXPECT_EQ(fall.at("direction"), "down");
    EXPECT_EQ(fall.at("hedge"), "about");
    ASSERT_EQ(fall.at("inputs").size(), 2U);
    EXPECT_EQ(fall.at("inputs")[0].at("day"), "2025-01-24");

    const json early = claim("rund drei Prozent");
    EXPECT_EQ(early.at("verdict"), "not_checkable");
    EXPECT_EQ(early.at("value"), 0.03);
    EXPECT_EQ(early.at("reason"), "no_intraday");
}

TEST_F(TheReferenceArticle, NeedsAShareCountForAMarketValue)
{
    date();
    json value = claim("600 Milliarden");
    EXPECT_EQ(value.at("verdict"), "not_checkable");
    EXPECT_EQ(value.at("reason"), "no_share_count");

    jsonOf({"fact", "add", "NVDA", "shares_outstanding", "24490000000", "--from", "2024-11-15",
            "--source", "10-Q"});

    value = claim("600 Milliarden");
    expectVerdict(value, "supported", "XNAS:NVDA", "2025-01-27");
    EXPECT_EQ(value.at("quantity"), "market_value");
    EXPECT_EQ(value.at("hedge"), "almost");
    EXPECT_NEAR(std::abs(value.at("measured").get<double>()), 592.7e9, 0.1e9);
}

TEST_F(TheReferenceArticle, SaysOfTheDaxWhatItsChangeAndLevelImply)
{
    date();

    const json change = claim("0,62 Prozent");
    expectVerdict(change, "supported", "XETR:DAX", "2025-01-28");
    EXPECT_EQ(change.at("basis"), "implied_base");
    const json level = claim("21.414,25 Punkte");
    expectVerdict(level, "supported", "XETR:DAX", "2025-01-28");
    const json record = claim("21.520 Punkten");
    expectVerdict(record, "supported", "XETR:DAX", "2025-01-24");
}

TEST_F(TheReferenceArticle, RefusesAVerdictThatWouldRestOnAStaleRow)
{
    date();

    const json fall = claim("rund 18 Prozent");
    EXPECT_EQ(fall.at("verdict"), "not_checkable") << fall.dump(2);
    EXPECT_EQ(fall.at("reason"), "quality");
    EXPECT_EQ(fall.at("subject"), "XETR:ENR");
    const json rise = claim("über sechs Prozent");
    EXPECT_EQ(rise.at("subject"), "XETR:ENR");
    EXPECT_EQ(rise.at("day"), "2025-01-28");
    EXPECT_NE(rise.at("verdict"), "contradicted");
}

TEST_F(TheReferenceArticle, KeepsNumbersThatAreNoPricesWithWhoSaysThem)
{
    date();

    for (const auto& [words, holder] :
         {std::pair("sechs Millionen Dollar", "DeepSeek"), std::pair("50.000 H100", "Wang"),
          std::pair("500 Milliarden", "OpenAI"), std::pair("60 Milliarden", "Zuckerberg"),
          std::pair("fünf Millionen", "Rasgon")}) {
        const json row = claim(words);
        EXPECT_EQ(row.value("verdict", ""), "not_checkable") << words;
        EXPECT_NE(row.value("holder", json()).dump().find(holder), std::string::npos)
            << row.dump(2);
    }
}

TEST_F(TheReferenceArticle, KeepsTheWordOfAPersonOnItsDate)
{
    date();
    json article = jsonOf({"article", "show", "1"});
    EXPECT_EQ(article.at("published"), "2025-01-28");
    EXPECT_EQ(article.at("dated_by"), "person");
    EXPECT_EQ(jsonOf({"articles"})[0].at("published"), "2025-01-28");

    article = jsonOf({"article", "set", "1", "--as-source"});
    EXPECT_EQ(article.at("published"), "2025-01");
    EXPECT_EQ(article.at("dated_by"), "source");
    EXPECT_EQ(run({"article", "set", "1"}).exitCode, 2);
    EXPECT_EQ(run({"article", "set", "1", "--published", "soon"}).exitCode, 2);
    EXPECT_EQ(run({"article", "set", "77", "--published", "2025-01-28"}).exitCode, 1);
}

struct TheClaimsOfTheDemo : tests::ANewArchive {
    void SetUp() override { ASSERT_EQ(run({"demo"}).exitCode, 0); }
};

TEST_F(TheClaimsOfTheDemo, HasClaimsThatPricesSupportAndNoneThatTheyContradict)
{
    EXPECT_GE(jsonOf({"claims", "--verdict", "supported"}).size(), 10U);
    EXPECT_EQ(jsonOf({"claims", "--verdict", "contradicted"}), json::array());
    for (const json& row : jsonOf({"claims"})) {
        const json article =
            jsonOf({"article", "show", std::to_string(row.at("article").get<int>())});
        const std::string text = article.at(row.at("field").get<std::string>());
        EXPECT_EQ(tests::wordsAt(text, row.at("begin"), row.at("end")), row.at("text"));
    }
    EXPECT_EQ(run({"claims", "--verdict", "true"}).exitCode, 2);
    EXPECT_EQ(run({"claims", "no such headline"}).exitCode, 1);
    const auto table = run({"claims"});
    EXPECT_EQ(table.exitCode, 0);
    EXPECT_NE(table.out.find("118.42"), std::string::npos);
}

TEST_F(TheClaimsOfTheDemo, TakesThePersonsWordOnAClaim)
{
    const json claim = jsonOf({"claims", "--verdict", "supported"})[0];
    const std::string article = std::to_string(claim.at("article").get<int>());
    const std::string begin = std::to_string(claim.at("begin").get<int>());
    const auto now = [&] {
        for (const json& row : jsonOf({"claims", article, "--dismissed"})) {
            if (row.at("begin") == claim.at("begin") && row.at("field") == claim.at("field"))
                return row;
        }
        return json();
    };
    const std::string field = claim.at("field");

    const json said = jsonOf({"claim", "correct", article, begin, "--field", field, "--remark",
                              "=checked", "--day", "2024-05-02"});
    EXPECT_EQ(said.at("text"), claim.at("text"));
    EXPECT_EQ(now().at("remark"), "=checked");
    EXPECT_EQ(now().at("day"), "2024-05-02");
    EXPECT_NE(run({"export", "claims"}).out.find(",'=checked,"), std::string::npos);

    jsonOf({"claim", "dismiss", article, begin, "--field", field});
    EXPECT_EQ(now().at("dismissed"), true);
    jsonOf({"claim", "restore", article, begin, "--field", field});
    EXPECT_EQ(now().at("dismissed"), false);

    jsonOf({"claim", "forget", std::to_string(said.at("correction").get<int>())});
    EXPECT_EQ(now(), claim);
    EXPECT_EQ(run({"claim", "correct", article, begin, "--field", field}).exitCode, 2);
    EXPECT_EQ(run({"claim", "correct", article, begin, "--value", "-3"}).exitCode, 2);
    EXPECT_EQ(run({"claim", "correct", article, begin, "--subject", "NOSUCH"}).exitCode, 1);
    EXPECT_EQ(run({"claim", "correct", article, begin, "--remark", ""}).exitCode, 1);
    EXPECT_EQ(run({"claim", "forget", "99"}).exitCode, 1);
}

TEST_F(TheClaimsOfTheDemo, RefusesWordsOnAClaimThatMakeNoSense)
{
    const std::vector<std::pair<std::vector<std::string>, std::string>> refused{
        {{"correct", "1", "0", "--value", "5%", "--unit", "points"}, "per cent"},
        {{"correct", "1", "0", "--unit", "bananas"}, "bananas"},
        {{"correct", "1", "-1", "--remark", "x"}, "begins at 0"},
        {{"dismiss", "1", "-1"}, "begins at 0"},
        {{"add", "1", "0", "8"}, "--quantity"},
        {{"add", "1", "0", "8", "--value", "3"}, "--quantity"},
        {{"add", "1", "8", "8", "--quantity", "level", "--value", "3"}, "ends behind"}};
    for (const auto& [words, sentence] : refused) {
        std::vector<std::string> command{"claim"};
        command.insert(command.end(), words.begin(), words.end());

        const auto answer = run(command);

        EXPECT_EQ(answer.exitCode, 2) << testing::PrintToString(words) << answer.err;
        EXPECT_NE(answer.err.find(sentence), std::string::npos) << answer.err;
    }
}

TEST_F(TheClaimsOfTheDemo, TakesAClaimThatAPersonAdds)
{
    jsonOf({"claim", "add", "1", "0", "8", "--quantity", "level", "--value", "118.42", "--unit",
            "USD", "--subject", "NVDA", "--day", "2025-01-27", "--basis", "close"});

    const json row = jsonOf({"claims", "1"})[0].at("field") == "title" ? jsonOf({"claims", "1"})[1]
                                                                       : jsonOf({"claims", "1"})[0];

    EXPECT_EQ(row.at("begin"), 0);
    EXPECT_EQ(row.at("verdict"), "supported");
}

} // namespace
