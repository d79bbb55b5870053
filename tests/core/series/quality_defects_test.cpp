#include "tests/core/series/defective_series.h"
#include "tests/support/shared_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iomanip>
#include <iostream>

using namespace core;
using namespace tests;

namespace {

/// A defective series of a provider and the same repaired, from the tests of yfinance. What blocks
/// in the repaired one too was not repaired, and `stays` says what it is.
struct Pair {
    std::string name{};
    std::string code{};      ///< of the defect
    std::ptrdiff_t hits = 0; ///< days that block for it in the defective series alone
    std::ptrdiff_t left = 0; ///< findings that block in the repaired series
    std::string stays{};
};

void PrintTo(const Pair& pair, std::ostream* out)
{
    *out << pair.name;
}

std::vector<QualityFinding> blocksOf(const std::string& name)
{
    const bool isWeekly = name.find("-1wk-") != std::string::npos;
    const bool isIntraday = name.find("-15m-") != std::string::npos;
    const auto interval = isWeekly ? Interval::Week1
        : isIntraday               ? Interval::Minute15
                                   : Interval::Day1;
    const auto series =
        readDefective(sharedFile("data/quality_defects/yf/" + name + ".csv"), interval);
    EXPECT_FALSE(series.bars.empty()) << name;
    auto findings = findQualityFaults(series.input());
    std::erase_if(findings, [](const QualityFinding& finding) {
        return finding.severity != QualitySeverity::Blocks;
    });
    return findings;
}

struct DefectiveAndRepaired : testing::TestWithParam<Pair> { };

TEST_P(DefectiveAndRepaired, BlocksWhatIsDefectiveAndNothingThatWasRepaired)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";

    const Pair& pair = GetParam();
    const auto defective = blocksOf(pair.name);
    const auto repaired = blocksOf(pair.name + "-fixed");
    const auto hits = std::ranges::count_if(defective, [&](const QualityFinding& finding) {
        return finding.code == pair.code && std::ranges::find(repaired, finding) == repaired.end();
    });
    const auto left = std::ranges::ssize(repaired);
    std::cout << std::left << std::setw(28) << pair.name << std::setw(24) << pair.code << std::right
              << std::setw(4) << hits << " hits " << std::setw(4) << left << " left  " << pair.stays
              << '\n';

    EXPECT_EQ(hits, pair.hits);
    EXPECT_EQ(left, pair.left);
    for (const QualityFinding& finding : repaired)
        EXPECT_NE(pair.stays, "") << toIso(finding.day) << ' ' << finding.message;
}

INSTANTIATE_TEST_SUITE_P(
    Yfinance, DefectiveAndRepaired,
    testing::Values(
        Pair{"1398-HK-1d-bad-div", "dividend_not_adjusted", 1},
        Pair{"4063-T-1d-bad-div", "dividend_not_adjusted", 1},
        Pair{"8TRA-DE-1d-missing-div-adjust", "dividend_not_adjusted", 1},
        Pair{"ADIG-L-1d-bad-div", "dividend_not_adjusted", 11},
        Pair{"ALPHA-PA-1d-bad-stock-split", "spike", 1},
        Pair{"AV-L-1wk-bad-stock-split", "split_misapplied", 1},
        Pair{"CLC-L-1d-bad-div", "dividend_not_adjusted", 3, 647,
             "copies of the weeks without trade, closes in pounds among pence, opens above highs"},
        Pair{"DEX-AX-1d-bad-stock-split", "split_misapplied", 1, 22,
             "copies: the share was suspended"},
        Pair{"KAP-IL-1d-bad-div", "dividend_repeated", 1, 1, "a copy"},
        Pair{"KME-MI-1d-bad-div", "dividend_without_drop", 1, 2, "copies"},
        Pair{"LA-V-1d-bad-stock-split", "split_misapplied", 1, 8, "copies of days without trade"},
        Pair{"MOB-ST-1d-bad-stock-split", "split_misapplied", 1},
        Pair{"PSH-L-1d-bad-div", "dividend_not_adjusted", 11},
        Pair{"RGL-L-1d-bad-div", "dividend_not_adjusted", 10, 1, "an open above its high"},
        Pair{"SCR-TO-1d-bad-div", "dividend_without_drop", 3, 1,
             "a reverse merger in October 2023, of which no split is recorded"},
        Pair{"SPM-MI-1d-bad-stock-split", "suspected_split", 1, 1,
             "a rights issue that halves the price on the same day"},
        Pair{"SSW-JO-1d-100x-error", "hundredfold", 1},
        Pair{"TENT-L-1d-bad-div", "dividend_too_small", 11, 12,
             "copies, and closes outside low and high"}));

struct SoundControl : testing::TestWithParam<std::string> { };

TEST_P(SoundControl, BlocksNothing)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";

    for (const QualityFinding& finding : blocksOf(GetParam()))
        ADD_FAILURE() << toIso(finding.day) << ' ' << finding.message;
}

INSTANTIATE_TEST_SUITE_P(Yfinance, SoundControl,
                         testing::Values("EA-15m-no-bad-divs", "EWG-1d-no-bad-divs",
                                         "IBE-MC-1d-no-bad-divs", "TISG-MI-1d-no-bad-divs"));

TEST(DefectiveSeries, NamesTheDayOnWhichPenceBecomePounds)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";

    const auto findings = blocksOf("SSW-JO-1d-100x-error");

    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings.front().message,
              "The close goes from 3501 to 35.35 on 2023-06-01, about a hundredth of what it was "
              "before.");
}

} // namespace
