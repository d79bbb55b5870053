#include "core/study/test_statistics.h"
#include "tests/core/study/study_files.h"
#include "tests/core/study/study_tools.h"

#include <gtest/gtest.h>

#include <charconv>
#include <cmath>

using namespace core;
using namespace tests;

// What other programs published, as far as the data are there.

namespace {

/// Apple around the day of the first iPhone, 9 January 2007, as the Python package eventstudy of
/// Lemaire prints it: market model against SPY, 300 days that end 30 before the window. Its
/// standard error is s of each day and s sqrt(n) of CAR: of known parameters; its p values are
/// one-sided.
struct IPhoneStudy : testing::Test {
    void SetUp() override
    {
        if (!sharedAvailable())
            GTEST_SKIP() << "The shared files are not there.";
        const auto rows = sharedRows("eventstudy/lemaire_returns_GAFAM.csv");
        const auto column = [&](const std::string& name) {
            return static_cast<std::size_t>(std::ranges::find(rows[0], name) - rows[0].begin());
        };
        const std::size_t apple = column("AAPL");
        const std::size_t index = column("SPY");
        // The file has returns: prices that have them make the same study.
        double shareClose = 100.0;
        double indexClose = 100.0;
        appendClose(share, "1999-12-31", "100");
        appendClose(market, "1999-12-31", "100");
        for (std::size_t row = 1; row < rows.size(); ++row) {
            const auto date = parseTradingDate(rows[row][0]);
            if (!date || rows[row].size() <= std::max(apple, index) || rows[row][apple].empty())
                continue;
            shareClose *= 1.0 + std::stod(rows[row][apple]);
            indexClose *= 1.0 + std::stod(rows[row][index]);
            share.append({.time = timeOf(*date), .close = shareClose});
            market.append({.time = timeOf(*date), .close = indexClose});
        }
    }

    PriceSeries share;
    PriceSeries market;
};

/// The rows of the second table that is printed: day, AR, error, CAR, error of CAR, T, P.
std::vector<std::vector<double>> printedRows()
{
    std::vector<std::vector<double>> rows;
    std::ifstream file(sharedFile("data/eventstudy/lemaire_printed_results.txt"));
    for (std::string line; std::getline(file, line);) {
        std::vector<double> row;
        std::istringstream words(line);
        for (std::string word; words >> word;) {
            double value = 0.0;
            const auto [end, error] =
                std::from_chars(word.data(), word.data() + word.size(), value);
            if (error == std::errc{} && end == word.data() + word.size())
                row.push_back(value);
        }
        if (row.size() == 7)
            rows.push_back(std::move(row));
    }
    return rows;
}

TEST_F(IPhoneStudy, AbnormalReturnsAndTheirSumAreThosePrinted)
{
    const auto printed = printedRows();
    ASSERT_EQ(printed.size(), 13u);
    StudyInput input{.pairs = {pairOf("AAPL", share, market, day(2007, 1, 9), nullptr)}};
    // 300 days that end before the buffer of 30 and the window.
    const StudyPair pair =
        studyOr(input, {.estimation = {-332, -33}, .window = {-2, 10}}).pairs.front();

    const double dividedByL = std::sqrt(pair.fit->dof() / 300.0);
    EXPECT_NEAR(pair.fit->sigma * dividedByL, 0.02245, 5e-6);
    for (std::size_t i = 0; i < printed.size(); ++i) {
        const StudyDay& own = pair.days[i];
        EXPECT_EQ(own.day, static_cast<int>(printed[i][0]));
        EXPECT_NEAR(*own.abnormal, printed[i][1], 5.1e-4);
        EXPECT_NEAR(own.cumulative->value, printed[i][3], 5.1e-4);
        EXPECT_NEAR(own.cumulative->plainError * dividedByL, printed[i][4], 6e-6);
        EXPECT_NEAR(own.cumulative->tPlain / dividedByL, printed[i][5], 5.1e-3);
    }
}

/// The results that EventStudyTools gives for its example of the Volkswagen group in 2017. Prices
/// are not there, but its statistics have to agree among themselves as ours do.
struct VolkswagenTables : testing::Test {
    void SetUp() override
    {
        if (!sharedAvailable())
            GTEST_SKIP() << "The shared files are not there.";
        rows = sharedRows("eventstudy/estools_VW2017_aar_results.csv", ';');
    }

    /// The five values of a row of the first group, of three shares.
    std::vector<double> valuesOf(const std::string& name)
    {
        std::vector<double> values;
        const auto row = std::ranges::find_if(
            rows, [&](const auto& cells) { return !cells.empty() && cells[0] == name; });
        EXPECT_NE(row, rows.end()) << name;
        for (std::size_t i = 1; row != rows.end() && i < row->size(); ++i)
            values.push_back(std::stod((*row)[i]));
        return values;
    }

    std::vector<std::vector<std::string>> rows;
};

TEST_F(VolkswagenTables, BothAdjustedTestsHoldOneAndTheSameCorrelation)
{
    const auto patells = valuesOf("PatellZ");
    const auto adjustedPatells = valuesOf("AdjustedPatellZ");
    const auto bmps = valuesOf("StdCSectZ");
    const auto adjustedBmps = valuesOf("AdjustedStdCSectZ");
    // From the largest value of Patell's: 1 / (1 + 2r) is the square of what adjusting does.
    const double ratio = adjustedPatells[2] / patells[2];
    const double correlation = (1.0 / (ratio * ratio) - 1.0) / 2.0;

    EXPECT_NEAR(correlation, 0.048, 0.001);
    for (std::size_t i = 0; i < 5; ++i) {
        EXPECT_NEAR(*adjustedPatell({.value = patells[i]}, 3, correlation).value,
                    adjustedPatells[i], 2e-4);
        EXPECT_NEAR(*adjustedBmp({.value = bmps[i]}, 3, correlation).value, adjustedBmps[i], 4e-4);
    }
}

TEST_F(VolkswagenTables, TheGeneralisedSignTestsHoldOneAndTheSameShareOfPositiveResiduals)
{
    // Positive of three on the five days: 0, 1, 0, 0, 3.
    const auto printed = valuesOf("GeneralizedSignZ");
    const double odds = printed[0] * printed[0] / 3.0; // of none of three: -sqrt(3 q / (1-q))
    const double share = odds / (1.0 + odds);
    const std::array<std::size_t, 5> positive{0, 1, 0, 0, 3};

    for (std::size_t i = 0; i < 5; ++i)
        EXPECT_NEAR(*generalisedSignTest(positive[i], 3, share).value, printed[i], 2e-4);
}

} // namespace
