#include "tests/app/new_archive.h"
#include "tests/support/shared_files.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <ostream>
#include <set>
#include <string>
#include <tuple>

using tests::ANewArchive;

namespace {

const std::filesystem::path kFolder = "data/quality_defects/yf";

/// What blocks: day, code and message.
using Blocks = std::set<std::tuple<std::string, std::string, std::string>>;

Blocks blocksIn(const nlohmann::json& findings)
{
    Blocks blocks;
    for (const auto& finding : findings) {
        if (finding.at("severity") == "blocks")
            blocks.emplace(finding.at("day"), finding.at("code"), finding.at("message"));
    }
    return blocks;
}

std::set<std::string> daysOf(const Blocks& blocks)
{
    std::set<std::string> days;
    for (const auto& [day, code, message] : blocks)
        days.insert(day);
    return days;
}

/// A defective series of a provider and the same repaired, from the tests of yfinance.
struct Defect {
    std::string name{};
    std::string code{};      ///< of the defect
    std::ptrdiff_t days = 0; ///< that block for it in the defective series alone
    std::ptrdiff_t left = 0; ///< findings that block in the repaired one too: what was not repaired
};

void PrintTo(const Defect& defect, std::ostream* out)
{
    *out << defect.name;
}

struct FilesOfAProvider : ANewArchive {
    /// What blocks in a file that a new archive is given.
    Blocks blocksOf(const std::string& name)
    {
        archive = folder.file(name + ".pressmark");
        const auto path = tests::sharedFile((kFolder / (name + ".csv")).string());
        imported = run({"import", path});
        EXPECT_EQ(imported.exitCode, 0) << imported.err;
        return blocksIn(jsonOf({"quality"}));
    }

    tests::ProgramRun imported{};
};

struct DefectiveFiles : FilesOfAProvider, testing::WithParamInterface<Defect> { };

TEST_P(DefectiveFiles, AreBlockedWhereTheyAreDefectiveAndNotWhereTheyWereRepaired)
{
    if (!tests::sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";
    const Defect& defect = GetParam();
    const Blocks repaired = blocksOf(defect.name + "-fixed");
    const Blocks defective = blocksOf(defect.name);

    const auto hits = std::ranges::count_if(defective, [&](const auto& block) {
        return std::get<1>(block) == defect.code && !repaired.contains(block);
    });
    EXPECT_EQ(hits, defect.days);
    EXPECT_EQ(std::ssize(repaired), defect.left);
    const std::set<std::string> before = daysOf(defective);
    for (const std::string& day : daysOf(repaired))
        EXPECT_TRUE(before.contains(day)) << day << " is blocked by its repair";
    EXPECT_NE((imported.out + imported.err).find("on which nothing can be concluded"),
              std::string::npos)
        << "no warning at the import";
}

INSTANTIATE_TEST_SUITE_P(
    Yfinance, DefectiveFiles,
    testing::Values(Defect{"1398-HK-1d-bad-div", "dividend_not_adjusted", 1},
                    Defect{"4063-T-1d-bad-div", "dividend_not_adjusted", 1},
                    Defect{"8TRA-DE-1d-missing-div-adjust", "dividend_not_adjusted", 1},
                    Defect{"ADIG-L-1d-bad-div", "dividend_not_adjusted", 11},
                    Defect{"ALPHA-PA-1d-bad-stock-split", "spike", 1},
                    Defect{"AV-L-1wk-bad-stock-split", "split_misapplied", 1},
                    Defect{"CLC-L-1d-bad-div", "dividend_not_adjusted", 3, 647},
                    Defect{"DEX-AX-1d-bad-stock-split", "split_misapplied", 1, 22},
                    Defect{"KAP-IL-1d-bad-div", "dividend_repeated", 1, 1},
                    Defect{"KME-MI-1d-bad-div", "dividend_without_drop", 1, 2},
                    Defect{"LA-V-1d-bad-stock-split", "split_misapplied", 1, 8},
                    Defect{"MOB-ST-1d-bad-stock-split", "split_misapplied", 1},
                    Defect{"PSH-L-1d-bad-div", "dividend_not_adjusted", 11},
                    Defect{"RGL-L-1d-bad-div", "dividend_not_adjusted", 10, 1},
                    Defect{"SCR-TO-1d-bad-div", "dividend_without_drop", 3, 1},
                    Defect{"SPM-MI-1d-bad-stock-split", "suspected_split", 1, 1},
                    Defect{"SSW-JO-1d-100x-error", "hundredfold", 1},
                    Defect{"TENT-L-1d-bad-div", "dividend_too_small", 11, 12}));

struct SoundFiles : FilesOfAProvider, testing::WithParamInterface<std::string> { };

TEST_P(SoundFiles, AreNotBlocked)
{
    if (!tests::sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";

    EXPECT_EQ(blocksOf(GetParam()), Blocks{});
}

INSTANTIATE_TEST_SUITE_P(Yfinance, SoundFiles,
                         testing::Values("EA-15m-no-bad-divs", "EWG-1d-no-bad-divs",
                                         "IBE-MC-1d-no-bad-divs", "TISG-MI-1d-no-bad-divs"));

} // namespace
