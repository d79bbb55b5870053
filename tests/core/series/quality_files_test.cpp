#include "core/series/quality.h"
#include "core/time/exchange_calendars.h"
#include "tests/core/series/real_series.h"
#include "tests/support/shared_files.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace core;
using namespace tests;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// "2025-01-24 stale_copy", a line for each finding that blocks.
std::vector<std::string> blocksOf(const ReadSeries& series, InstrumentKind kind,
                                  const std::string& mic)
{
    ExchangeCalendars calendars;
    std::vector<std::string> lines;
    for (const QualityFinding& finding : findQualityFaults(
             {.bars = series.bars, .kind = kind, .calendar = calendars.forMic(mic)})) {
        if (finding.severity == QualitySeverity::Blocks)
            lines.push_back(toIso(finding.day) + " " + finding.code);
    }
    return lines;
}

/// A file in which every price is right, also those of crashes.
struct SoundFile {
    std::string path{};
    InstrumentKind kind = InstrumentKind::Share;
    std::string mic{};
};

void PrintTo(const SoundFile& file, std::ostream* out)
{
    *out << file.path;
}

struct QualityOfSoundFiles : testing::TestWithParam<SoundFile> { };

TEST_P(QualityOfSoundFiles, BlocksNothing)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";

    for (const ReadSeries& series : seriesIn(GetParam().path))
        EXPECT_THAT(blocksOf(series, GetParam().kind, GetParam().mic), IsEmpty()) << series.symbol;
}

INSTANTIATE_TEST_SUITE_P(
    Provider, QualityOfSoundFiles,
    testing::Values(
        SoundFile{"reference/NVDA.csv", InstrumentKind::Share, "XNAS"},
        SoundFile{"reference/DAX.csv", InstrumentKind::Index, "XETR"},
        SoundFile{"reference/SPX.csv", InstrumentKind::Index, "XNYS"},
        SoundFile{"data/daily/NVDA_yahoo_ohlc_adj.csv", InstrumentKind::Share, "XNAS"},
        SoundFile{"data/daily/NVDA_yfinance_multiheader_autoadjust.csv", InstrumentKind::Share,
                  "XNAS"},
        SoundFile{"data/daily/BTC-USD_yahoo_ohlc_adj.csv", InstrumentKind::Crypto, ""},
        SoundFile{"data/daily/BTC-USD_yahoo_ohlc_adj.csv", InstrumentKind::Other, ""},
        SoundFile{"data/daily/GDAXI_yfinance_multiheader.csv", InstrumentKind::Index, "XETR"},
        SoundFile{"data/daily/IXIC_yfinance_multiheader_autoadjust.csv", InstrumentKind::Index,
                  "XNYS"},
        SoundFile{"data/daily/KS11_yfinance_multiheader_2025_26.csv", InstrumentKind::Index, ""},
        SoundFile{"data/daily/SOX_yfinance_multiheader_2025_26.csv", InstrumentKind::Index, "XNYS"},
        SoundFile{"data/daily/semis_long_format.csv", InstrumentKind::Share, "XNAS"},
        SoundFile{"data/dialects/bundesbank_en_USD_edited.csv", InstrumentKind::Currency, ""},
        SoundFile{"data/dialects/index_daily_openinterest.txt", InstrumentKind::Other, ""},
        SoundFile{"data/dialects/minute_header_shorter_than_rows.txt", InstrumentKind::Other, ""},
        SoundFile{"data/dialects/nasdaq_com_NVDA.csv", InstrumentKind::Share, "XNAS"},
        SoundFile{"data/dialects/nasdaq_com_usdbrl_NA_volume.csv", InstrumentKind::Currency, ""},
        SoundFile{"data/dialects/stooq_polish_spx_d.csv", InstrumentKind::Index, "XNYS"},
        SoundFile{"data/dialects/yahoo_old_YHOO_1996_2014.csv", InstrumentKind::Share, "XNAS"},
        SoundFile{"data/dialects/yahoo_reordered_us_dates_ENR.DE_2021.csv", InstrumentKind::Share,
                  "XETR"}));

TEST(QualityOfFiles, FindsTheDaysOnWhichYahooFilledThePricesOfXetra)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";

    const auto series = seriesIn("data/daily/ENR.DE_yfinance_alphabetical_columns_STALE_ROWS.csv");
    ASSERT_EQ(series.size(), 1U);
    ExchangeCalendars calendars;
    const auto findings = findQualityFaults({.bars = series.front().bars,
                                             .kind = InstrumentKind::Share,
                                             .calendar = calendars.forMic("XETR")});

    // MANIFEST.tsv: 20 rows with volume 0; all others are good, the crash of 27 January too.
    EXPECT_EQ(findings.size(), 20U);
    const auto found =
        std::ranges::find(findings, *TradingDate::from(2025, 1, 24), &QualityFinding::day);
    ASSERT_NE(found, findings.end());
    EXPECT_EQ(found->code, "stale_copy");
    EXPECT_EQ(found->severity, QualitySeverity::Blocks);
    EXPECT_EQ(found->message, "Close 58.8 and volume 0 repeat 2025-01-23; the exchange was open.");
}

TEST(QualityOfFiles, FindsTheOutageInTheSharesOfTheDax)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";

    const auto all = seriesIn("data/daily/DAX40_long_with_fx_and_stale_rows.csv");
    ASSERT_EQ(all.size(), 40U);
    std::ptrdiff_t stale = 0;
    for (const ReadSeries& series : all) {
        const auto blocks = blocksOf(series, InstrumentKind::Share, "XETR");
        stale += std::ranges::count(blocks, "2025-01-24 stale_copy");
        // Two sessions are missing from the file.
        EXPECT_EQ(std::ranges::count(blocks, "2023-10-10 return_over_gap"), 1) << series.symbol;
        EXPECT_EQ(std::ranges::count(blocks, "2024-09-05 return_over_gap"), 1) << series.symbol;
        EXPECT_EQ(
            std::ranges::count_if(
                blocks, [](const std::string& line) { return !line.ends_with("stale_copy"); }),
            2)
            << series.symbol;
    }
    EXPECT_EQ(stale, 38); // MANIFEST.tsv: 38 of 40 on that day
}

TEST(QualityOfFiles, SuspectsTheSplitsOfUnadjustedPrices)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";

    const auto series = seriesIn("data/dialects/eodhd_style_AAPL_TSLA.csv");
    ASSERT_EQ(series.size(), 2U);

    // Apple 7:1 and 4:1; Tesla 5:1, on a day on which it also rose by 12.6 per cent, and 3:1.
    EXPECT_THAT(blocksOf(series[0], InstrumentKind::Share, "XNAS"),
                ElementsAre("2014-06-09 suspected_split", "2020-08-31 suspected_split"));
    EXPECT_THAT(blocksOf(series[1], InstrumentKind::Share, "XNAS"),
                ElementsAre("2020-08-31 level_shift", "2022-08-25 suspected_split"));
}

TEST(QualityOfFiles, FindsTheSaturdayThatInvestingComMadeUp)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";

    const auto series = seriesIn("data/dialects/investing_com_en_NVDA.csv");
    ASSERT_EQ(series.size(), 1U);

    EXPECT_THAT(blocksOf(series.front(), InstrumentKind::Share, "XNAS"),
                ElementsAre("2016-02-27 no_session", "2016-02-27 spike"));
}

} // namespace
