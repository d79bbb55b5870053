#include "tests/app/new_archive.h"
#include "tests/support/shared_files.h"

#include <algorithm>
#include <cmath>
#include <utility>

using nlohmann::json;
using tests::sharedFile;

namespace {

/// Six chip shares and funds with the S&P 500, and four events of export controls.
struct ChipShares : tests::ANewArchive {
    void SetUp() override
    {
        if (!tests::sharedAvailable())
            GTEST_SKIP() << "no folder of real files at " << tests::sharedFolder();
        jsonOf({"import", sharedFile("data/daily/semis_long_format.csv"),
                sharedFile("data/eventstudy/semis_events.csv")});
    }

    static const json& test(const json& group, const std::string& name)
    {
        const json& tests = group.at("tests");
        return *std::ranges::find_if(tests,
                                     [&](const json& one) { return one.at("name") == name; });
    }

    static const json* warning(const json& study, const std::string& code)
    {
        for (const json& one : study.at("warnings")) {
            if (one.at("code") == code)
                return &one;
        }
        return nullptr;
    }
};

// The figures are R4 of the project's reference numbers (statistics.md): numpy on the same file.
TEST_F(ChipShares, OnTheDayOfDeepSeekHaveTheReferenceNumbers)
{
    const json study =
        jsonOf({"study", "--day", "2025-01-27", "--instrument", "NVDA", "--market", "^GSPC",
                "--estimation", "-250:-11", "--window", "-1:1", "--returns", "simple"});

    const json& nvidia = study.at("instruments").at(0);
    EXPECT_EQ(nvidia.at("symbol"), "NVDA");
    EXPECT_EQ(nvidia.at("day0"), "2025-01-27");
    EXPECT_EQ(nvidia.at("estimation_days"), 240);
    EXPECT_EQ(nvidia.at("estimation_first"), "2024-01-26");
    EXPECT_EQ(nvidia.at("estimation_last"), "2025-01-08");
    EXPECT_NEAR(nvidia.at("returns").at(1), -0.169682, 1e-6);
    EXPECT_NEAR(nvidia.at("beta"), 2.6969433, 1e-6);
    EXPECT_NEAR(nvidia.at("sigma"), 0.02592120, 1e-7);
    EXPECT_NEAR(nvidia.at("ar").at(0), -0.0253162, 1e-6);
    EXPECT_NEAR(nvidia.at("ar").at(1), -0.1321287, 1e-6);
    EXPECT_NEAR(nvidia.at("ar").at(2), 0.0626283, 1e-6);
    EXPECT_NEAR(nvidia.at("t_ar").at(1), -5.0487, 1e-4);
    EXPECT_NEAR(nvidia.at("car"), -0.0948165, 1e-6);
    // The reference divides by s; the contract by the deviation with n-1.
    EXPECT_NEAR(nvidia.at("t_plain"), -2.1119, 1e-4);
    EXPECT_NEAR(nvidia.at("t_naive"), -2.1119 * std::sqrt(239.0 / 238.0), 1e-4);
    EXPECT_NEAR(nvidia.at("t_exact"), -2.0963, 1e-4);
    EXPECT_TRUE(nvidia.at("blocked").is_null());
}

TEST_F(ChipShares, AreClusteredAndTheSentenceClaimsNoMoreThanTheAdjustedTests)
{
    const json study = jsonOf({"study", "--day", "2025-01-27", "--instrument", "NVDA", "AMD",
                               "ASML", "TSM", "INTC", "--window", "-1:1"});

    EXPECT_EQ(study.at("group").at("n"), 5);
    EXPECT_TRUE(study.at("market_is_default"));
    const json* clustering = warning(study, "clustering");
    ASSERT_NE(clustering, nullptr);
    EXPECT_EQ(clustering->at("instruments").size(), 5U);
    const auto p = [&](const char* name) {
        return test(study.at("group"), name).at("p").get<double>();
    };
    const bool allSay =
        p("adjusted_bmp") < 0.05 && p("adjusted_patell") < 0.05 && p("grank_t") < 0.05;
    const bool claims = study.at("sentence").get<std::string>().find("can still be told from zero")
        != std::string::npos;
    EXPECT_TRUE(allSay || !claims) << study.at("sentence");
}

TEST_F(ChipShares, OfAnEventOnAHolidayReactOnTheNextSessionAndItIsSaid)
{
    const json events = jsonOf({"events"});
    ASSERT_EQ(events.size(), 4U);

    const json study =
        jsonOf({"study", "--event", "Netherlands (ASML) revokes some China export licences"});

    EXPECT_EQ(study.at("day"), "2024-01-01");
    ASSERT_EQ(study.at("instruments").size(), 2U);
    EXPECT_EQ(study.at("instruments").at(0).at("day0"), "2024-01-02");
    const json* holiday = warning(study, "not_a_session");
    ASSERT_NE(holiday, nullptr);
    EXPECT_EQ(holiday->at("day"), "2024-01-01");
}

TEST_F(ChipShares, OfSeveralEventsNameTheEventOfEach)
{
    const json study = jsonOf({"study", "--event", "1", "--event", "2", "--market", "^GSPC"});

    EXPECT_TRUE(study.at("event").is_null());
    ASSERT_EQ(study.at("instruments").size(), 6U);
    EXPECT_EQ(study.at("instruments").at(0).at("event"), 1);
    EXPECT_EQ(study.at("instruments").at(5).at("event"), 2);
}

TEST_F(ChipShares, AreWrittenAsTextCsvAndMarkdownInBothLanguages)
{
    const std::vector<std::string> study{"study", "--day",        "2025-01-27", "--instrument",
                                         "NVDA",  "--instrument", "AMD",        "--sensitivity"};
    const auto with = [&](std::vector<std::string> more) {
        more.insert(more.begin(), study.begin(), study.end());
        const tests::ProgramRun done = run(more);
        EXPECT_EQ(done.exitCode, 0) << done.err;
        return done.out;
    };

    EXPECT_NE(with({}).find("Around 27"), std::string::npos);
    EXPECT_NE(with({"--language", "de"}).find("Um den 27."), std::string::npos);
    EXPECT_TRUE(with({"--format", "csv"}).starts_with("part,kind,event,symbol"));
    const std::string file = folder.file("study.md");
    with({"-o", file});
    EXPECT_NE(with({"--format", "markdown"}).find("## Other windows and models"),
              std::string::npos);
    EXPECT_TRUE(std::filesystem::exists(file));
}

TEST_F(ChipShares, AreRefusedWithOneSentenceWhereTheQuestionIsNone)
{
    const auto codeOf = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "study");
        const tests::ProgramRun done = run(std::move(arguments));
        EXPECT_EQ(std::ranges::count(done.err, '\n'), 1) << done.err;
        EXPECT_TRUE(done.out.empty());
        return done.exitCode;
    };
    EXPECT_EQ(codeOf({}), 2);
    EXPECT_EQ(codeOf({"--day", "2025-01-27"}), 2);
    EXPECT_EQ(codeOf({"--day", "27.01.2025", "--instrument", "NVDA"}), 2);
    EXPECT_EQ(codeOf({"--event", "1", "--day", "2025-01-27"}), 2);
    EXPECT_EQ(codeOf({"--event", "1", "--window", "5:-5"}), 2);
    EXPECT_EQ(codeOf({"--event", "1", "--window", "-40:5"}), 2);
    EXPECT_EQ(codeOf({"--event", "1", "--market", "NOPE"}), 1);
    EXPECT_EQ(codeOf({"--event", "1", "--instrument", "NOPE"}), 1);
    EXPECT_EQ(codeOf({"--event", "No such event"}), 1);
    EXPECT_EQ(codeOf({"--kind", "none"}), 1);
    const std::string file = folder.file("study.pdf");
    EXPECT_EQ(codeOf({"--event", "1", "-o", file}), 2);
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST_F(ChipShares, AreRefusedWhereAnOptionNamesNothing)
{
    for (const char* option : {"--market", "--event", "--kind", "--day", "--instrument",
                               "--estimation", "--window", "--format", "-o"}) {
        const tests::ProgramRun done =
            run({"study", "--event", "2", "--instrument", "NVDA", option, ""});
        EXPECT_EQ(done.exitCode, 2) << option;
        EXPECT_TRUE(done.out.empty()) << option;
        EXPECT_NE(done.err.find(option), std::string::npos) << done.err;
    }
}

TEST_F(ChipShares, AreWrittenToAFileWhoseEndingIsOfNoFormatIfOneIsNamed)
{
    const std::string file = folder.file("study.dat");

    EXPECT_EQ(run({"study", "--event", "2", "--instrument", "NVDA", "--format", "csv", "-o", file})
                  .exitCode,
              0);
    EXPECT_TRUE(std::filesystem::exists(file));
}

/// The example files of EventStudyTools: additions to the S&P 500, with prices that are not
/// adjusted for splits and with negative ones where there was no trade.
struct AdditionsToAnIndex : tests::ANewArchive {
    void SetUp() override
    {
        if (!tests::sharedAvailable())
            GTEST_SKIP() << "no folder of real files at " << tests::sharedFolder();
        jsonOf({"import", sharedFile("data/eventstudy/estools_SP500_02_FirmData.csv"),
                sharedFile("data/eventstudy/estools_SP500_03_MarketData.csv"),
                sharedFile("data/eventstudy/estools_SP500_01_RequestFile.csv")});
    }
};

TEST_F(AdditionsToAnIndex, AreBlockedWherePricesAreUnadjustedAndTheRestIsAGroup)
{
    const json study = jsonOf({"study", "--kind", "Addition", "--market", "SP500", "--estimation",
                               "-130:-11", "--window", "-2:2", "--returns", "log"});

    EXPECT_EQ(study.at("events").size(), 16U);
    std::size_t blocked = 0;
    for (const json& instrument : study.at("instruments")) {
        if (instrument.at("blocked").is_null())
            continue;
        ++blocked;
        EXPECT_EQ(instrument.at("obstacle"), "quality") << instrument.dump(2);
        EXPECT_FALSE(instrument.at("finding").is_null());
        EXPECT_FALSE(instrument.at("finding_day").is_null());
    }
    EXPECT_GT(blocked, 0U);
    EXPECT_EQ(study.at("group").at("n").get<std::size_t>(), 16U - blocked);
    for (const json& test : study.at("group").at("tests"))
        EXPECT_TRUE(test.at("window").is_number()) << test.dump();
}

TEST_F(AdditionsToAnIndex, HaveWithTheGateOverruledAWarningForEachFinding)
{
    const json study = jsonOf({"study", "--kind", "Addition", "--market", "SP500", "--estimation",
                               "-130:-11", "--window", "-2:2", "--ignore-quality"});

    EXPECT_NE(study.at("sentence").get<std::string>().find("overruled"), std::string::npos);
    for (const json& instrument : study.at("instruments"))
        EXPECT_NE(instrument.at("obstacle"), "quality");
}

} // namespace
