#include "tests/app/new_archive.h"
#include "tests/support/shared_files.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

using tests::ANewArchive;

namespace {

const std::filesystem::path kFolder = "data/quality_defects/yf";

/// What blocks: day and code.
using Blocks = std::set<std::pair<std::string, std::string>>;

Blocks blocksIn(const nlohmann::json& findings)
{
    Blocks blocks;
    for (const auto& finding : findings) {
        if (finding.at("severity") == "blocks")
            blocks.emplace(finding.at("day"), finding.at("code"));
    }
    return blocks;
}

/// The day of each row of a file and the row behind it.
std::map<std::string, std::string> rowsOf(const std::filesystem::path& path)
{
    std::ifstream file(path);
    std::map<std::string, std::string> rows;
    for (std::string line; std::getline(file, line);)
        rows[line.substr(0, 10)] = line;
    return rows;
}

/// A defective series of a provider and the same repaired, from the tests of yfinance.
struct Defect {
    std::string name{};
    std::string code{};     ///< of the defect
    std::size_t days = 0;   ///< that block for it in the defective series alone
    std::size_t others = 0; ///< days and codes that block in the repaired one too
};

void PrintTo(const Defect& defect, std::ostream* out)
{
    *out << defect.name;
}

struct DefectiveFiles : ANewArchive, testing::WithParamInterface<Defect> {
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

TEST_P(DefectiveFiles, AreBlockedWhereTheyAreDefectiveAndNotWhereTheyWereRepaired)
{
    if (!tests::sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";
    const Defect& defect = GetParam();
    const Blocks repaired = blocksOf(defect.name + "-fixed");
    const Blocks defective = blocksOf(defect.name);

    Blocks hits;
    std::ranges::copy_if(defective, std::inserter(hits, hits.end()), [&](const auto& block) {
        return block.second == defect.code && !repaired.contains(block);
    });
    Blocks onlyRepaired;
    std::ranges::set_difference(repaired, defective,
                                std::inserter(onlyRepaired, onlyRepaired.end()));

    EXPECT_EQ(hits.size(), defect.days);
    EXPECT_EQ(repaired.size(), defect.others);
    for (const auto& [day, code] : onlyRepaired)
        ADD_FAILURE() << day << ' ' << code << " blocks in the repaired series alone";
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

} // namespace
