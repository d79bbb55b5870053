#include "tests/core/workspace/workspace_fixture.h"

#include <gmock/gmock.h>

using namespace core;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

/// Nvidia in the week of the crash, with Friday filled by a copy of Thursday.
constexpr const char* kStale = "Date,Open,High,Low,Close,Volume\n"
                               "2025-01-21,139.16,141.83,137.09,140.83,197749000\n"
                               "2025-01-22,144.66,147.79,143.67,147.07,237651200\n"
                               "2025-01-23,145.05,147.23,143.72,147.22,155915500\n"
                               "2025-01-24,147.22,147.22,147.22,147.22,0\n"
                               "2025-01-27,124.80,128.40,116.70,118.42,818830900\n";

constexpr const char* kGood = "Date,Open,High,Low,Close,Volume\n"
                              "2025-01-23,145.05,147.23,143.72,147.22,155915500\n"
                              "2025-01-24,148.37,148.97,141.88,142.62,234657600\n"
                              "2025-01-27,124.80,128.40,116.70,118.42,818830900\n";

std::vector<std::string> linesOf(const Result<std::vector<QualityListing>>& listings)
{
    std::vector<std::string> lines;
    EXPECT_TRUE(listings) << listings.error().message;
    for (const QualityListing& row : listings.value_or(std::vector<QualityListing>{}))
        lines.push_back(row.symbol + " " + toIso(row.finding.day) + " "
                        + std::string(toString(row.finding.severity)) + " " + row.finding.code);
    return lines;
}

TEST_F(AWorkspace, SaysWhatIsWrongWithItsPrices)
{
    import("NVDA.csv", kStale);
    const InstrumentId nvidia = workspace.instrument("NVDA").value().id;

    const auto listings = workspace.quality(nvidia);

    EXPECT_THAT(linesOf(listings), ElementsAre("NVDA 2025-01-24 blocks stale_copy"));
    EXPECT_THAT(listings->front().finding.message,
                HasSubstr("repeat 2025-01-23; the exchange was open."));
    EXPECT_THAT(linesOf(workspace.quality(std::nullopt)), linesOf(listings));
    EXPECT_THAT(linesOf(workspace.quality(nvidia, TradingDate::from(2025, 1, 25))), IsEmpty());
    EXPECT_THAT(linesOf(workspace.quality(nvidia, {}, TradingDate::from(2025, 1, 24))),
                ElementsAre("NVDA 2025-01-24 blocks stale_copy"));
}

TEST_F(AWorkspace, WarnsOfPricesThatBlockWhenItReadsThem)
{
    const ImportReport report = import("NVDA.csv", kStale);

    ASSERT_EQ(report.warnings.size(), 1U);
    EXPECT_EQ(report.warnings.front().code, "quality");
    EXPECT_EQ(report.warnings.front().message,
              "NVDA has 1 day on which nothing can be concluded from its prices, the first on "
              "2025-01-24: Close 147.22 and volume 0 repeat 2025-01-23; the exchange was open. "
              "\"pressmark quality NVDA\" lists them.");
}

TEST_F(AWorkspace, DoesNotWarnOfGoodPrices)
{
    EXPECT_THAT(import("NVDA.csv", kGood).warnings, IsEmpty());
}

TEST_F(AWorkspace, WarnsOfPricesThatBlockInADryRun)
{
    const auto report = workspace.importBytes("NVDA.csv", kStale, {}, kNow, true, progress).value();

    ASSERT_EQ(report.warnings.size(), 1U);
    EXPECT_EQ(report.warnings.front().code, "quality");
}

TEST_F(AWorkspace, DoesNotWarnOfEachOfHundredsOfInstruments)
{
    std::string prices = "date,ticker,close,volume\n";
    for (int share = 0; share < 25; ++share) {
        const std::string ticker = "S" + std::to_string(100 + share);
        prices += "2025-01-23," + ticker + ",10.5,1000\n2025-01-24," + ticker + ",10.5,0\n";
    }

    const ImportReport report = import("many.csv", prices);

    ASSERT_EQ(report.warnings.size(), 21U);
    EXPECT_THAT(report.warnings.back().message, HasSubstr("for 5 more instruments"));
}

TEST_F(AWorkspace, SaysWhereALaterImportGaveOtherPrices)
{
    import("NVDA.csv", kStale);
    import("good/NVDA.csv", kGood);

    // The copy is gone, but somebody may have built on it.
    EXPECT_THAT(linesOf(workspace.quality(std::nullopt)),
                ElementsAre("NVDA 2025-01-24 blocks duplicate_disagrees",
                            "NVDA 2025-01-24 note volume_revised"));
}

TEST_F(AWorkspace, SaysNothingOfAnotherImportOnceItIsTakenBack)
{
    import("NVDA.csv", kGood);
    const ImportReport stale = import("stale/NVDA.csv", kStale);
    ASSERT_TRUE(stale.import);
    ASSERT_TRUE(workspace.undoImport(*stale.import));

    EXPECT_THAT(linesOf(workspace.quality(std::nullopt)), IsEmpty());
}

TEST_F(AWorkspace, JudgesMinutesPieceByPiece)
{
    std::string minutes = "time,open,high,low,close,volume\n";
    for (const char* day : {"2022-03-01", "2023-06-01", "2024-09-03"}) {
        for (const char* minute : {"14:30", "14:31", "14:32"})
            minutes += std::string(day) + "T" + minute + ":00Z,10,11,9,10.5,1000\n";
        minutes += std::string(day) + "T14:33:00Z,10,9,11,10,1000\n";
    }
    import("ABC_1m.csv", minutes);

    EXPECT_THAT(linesOf(workspace.quality(std::nullopt)),
                ElementsAre("ABC 2022-03-01 blocks high_below_low",
                            "ABC 2023-06-01 blocks high_below_low",
                            "ABC 2024-09-03 blocks high_below_low"));
}

} // namespace
