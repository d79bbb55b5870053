// The days of the built-in calendars against those on which real price files have rows.

#include "core/time/exchange_calendars.h"
#include "tests/support/shared_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <ostream>
#include <set>
#include <string>

using namespace core;

namespace {

using std::chrono::days;

/// A price file whose rows begin with a date, quoted or not: "2025-01-27", "01/27/2025",
/// "1/7/2025".
struct PriceFile {
    std::string name{};
    std::string mic{};
    /// Days on which the file is wrong: it lacks a session, or has a row where there was none.
    std::vector<std::string> defects{};
};

void PrintTo(const PriceFile& file, std::ostream* out)
{
    *out << file.name;
}

std::string twoDigits(const std::string& number)
{
    return number.size() == 1 ? "0" + number : number;
}

std::optional<TradingDate> dateOfRow(std::string line)
{
    std::erase(line, '"');
    const std::size_t first = line.find('/');
    const std::size_t second = line.find('/', first + 1);
    if (first < 3 && second < 6)
        return parseTradingDate(line.substr(second + 1, 4) + "-" + twoDigits(line.substr(0, first))
                                + "-" + twoDigits(line.substr(first + 1, second - first - 1)));
    return parseTradingDate(line.substr(0, 10));
}

std::set<TradingDate> datesOf(const std::string& path)
{
    std::set<TradingDate> dates;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        if (const auto found = dateOfRow(line))
            dates.insert(*found);
    }
    return dates;
}

struct ARealPriceFile : testing::TestWithParam<PriceFile> {
    ExchangeCalendars calendars;
};

TEST_P(ARealPriceFile, HasRowsOnSessionsAndOnNoOtherDay)
{
    if (!tests::sharedAvailable())
        GTEST_SKIP() << "the shared folder of real files is absent";
    const ExchangeCalendar& calendar = *calendars.forMic(GetParam().mic);
    const std::set<TradingDate> rows = datesOf(tests::sharedFile(GetParam().name));
    ASSERT_FALSE(rows.empty());

    std::vector<std::string> differences;
    const auto end = std::min(rows.rbegin()->day(), calendar.lastDate().day());
    for (auto day = std::max(rows.begin()->day(), calendar.firstDate().day()); day <= end;
         day += days{1}) {
        if (rows.contains(TradingDate{day}) != calendar.isSession(TradingDate{day}))
            differences.push_back(toIso(TradingDate{day}));
    }

    EXPECT_THAT(differences, testing::ElementsAreArray(GetParam().defects));
}

const std::string kYahoo = "data/quality_defects/yf/";

INSTANTIATE_TEST_SUITE_P(
    OfTheUnitedStates, ARealPriceFile,
    testing::Values(PriceFile{"reference/NVDA.csv", "XNAS"}, PriceFile{"reference/SPX.csv", "XNYS"},
                    PriceFile{"data/daily/NVDA_yahoo_ohlc_adj.csv", "XNAS"},
                    PriceFile{"data/daily/IXIC_yfinance_multiheader_autoadjust.csv", "XNAS"},
                    PriceFile{"data/daily/SOX_yfinance_multiheader_2025_26.csv", "XNAS"},
                    PriceFile{"data/daily/semis_long_format.csv", "XNAS"},
                    PriceFile{kYahoo + "EWG-1d-no-bad-divs.csv", "ARCX"},
                    PriceFile{"data/dialects/stooq_polish_spx_d.csv", "XNYS"},
                    PriceFile{"data/dialects/nasdaq_com_NVDA.csv", "XNAS"},
                    // A Saturday with a row of its own: the provider's mistake.
                    PriceFile{"data/dialects/investing_com_en_NVDA.csv", "XNAS", {"2016-02-27"}}));

INSTANTIATE_TEST_SUITE_P(
    OfGermany, ARealPriceFile,
    testing::Values(
        PriceFile{"reference/DAX.csv", "XETR"},
        PriceFile{"data/daily/GDAXI_yfinance_multiheader.csv", "XETR"},
        PriceFile{"data/daily/ENR.DE_yfinance_alphabetical_columns_STALE_ROWS.csv", "XETR"},
        PriceFile{"data/dialects/yahoo_reordered_us_dates_ENR.DE_2021.csv", "XETR"},
        // A Monday and a Wednesday that the file left out for all shares.
        PriceFile{"data/daily/DAX40_long_with_fx_and_stale_rows.csv",
                  "XETR",
                  {"2023-10-09", "2024-09-04"}},
        // An excerpt about the dividend, without the day before it.
        PriceFile{kYahoo + "8TRA-DE-1d-missing-div-adjust.csv", "XETR", {"2023-06-01"}}));

INSTANTIATE_TEST_SUITE_P(
    OfLondonParisAndMilan, ARealPriceFile,
    testing::Values(PriceFile{kYahoo + "ADIG-L-1d-bad-div.csv", "XLON"},
                    PriceFile{kYahoo + "CLC-L-1d-bad-div.csv", "XLON"},
                    PriceFile{kYahoo + "KAP-IL-1d-bad-div.csv", "XLON"},
                    PriceFile{kYahoo + "PSH-L-1d-bad-div.csv", "XLON"},
                    PriceFile{kYahoo + "RGL-L-1d-bad-div.csv", "XLON"},
                    PriceFile{kYahoo + "TENT-L-1d-bad-div.csv", "XLON"},
                    PriceFile{kYahoo + "ALPHA-PA-1d-bad-stock-split.csv", "XPAR"},
                    PriceFile{kYahoo + "KME-MI-1d-bad-div.csv", "XMIL"},
                    PriceFile{kYahoo + "SPM-MI-1d-bad-stock-split.csv", "XMIL"},
                    PriceFile{kYahoo + "TISG-MI-1d-no-bad-divs.csv", "XMIL"}));

INSTANTIATE_TEST_SUITE_P(
    OfAsia, ARealPriceFile,
    testing::Values(PriceFile{kYahoo + "4063-T-1d-bad-div.csv", "XTKS"},
                    PriceFile{kYahoo + "1398-HK-1d-bad-div.csv", "XHKG"},
                    PriceFile{"data/daily/KS11_yfinance_multiheader_2025_26.csv", "XKRX"}));

} // namespace
