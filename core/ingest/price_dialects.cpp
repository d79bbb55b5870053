#include "core/ingest/price_dialects.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

/// No header has it: the dialect is seen by the form of the rows, or named.
constexpr std::string_view kChosenOtherwise = "to be chosen";

constexpr auto kDialects = std::to_array<PriceDialect>({
    {.name = "yfinance",
     .description = "What Python's yfinance saves: three header lines (Price, Ticker, Date)",
     .words = "yfinance header lines",
     .decimal = DecimalSign::Point},
    {.name = "nasdaq",
     .description = "Nasdaq.com: Close/Last, dollar signs, month/day/year",
     .words = "date|close/last|volume",
     .delimiter = ',',
     .decimal = DecimalSign::Point,
     .dates = DateOrder::MonthFirst,
     .currencyOfDollar = "USD"},
    {.name = "yahoo",
     .description = "Yahoo Finance: Adj Close beside Close, also with a ticker column",
     .words = "date|close|adj close",
     .delimiter = ',',
     .decimal = DecimalSign::Point},
    {.name = "yfinance-history",
     .description =
         "yfinance's history(): dates with the exchange's offset, Dividends, Stock Splits",
     .words = "datetime|close|adj close",
     .delimiter = ',',
     .decimal = DecimalSign::Point},
    {.name = "eodhd",
     .description = "EODHD: adjusted_close, symbol",
     .words = "date|close|adjusted close",
     .delimiter = ',',
     .decimal = DecimalSign::Point},
    {.name = "stooq-ascii",
     .description = "Stooq and MetaStock ASCII, Finam: <TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,...",
     .words = "ticker|per|date|time|open|close",
     .decimal = DecimalSign::Point},
    {.name = "stooq-pl",
     .description = "Stooq with Polish headers: Data, Otwarcie, Najwyzszy, Najnizszy, Zamkniecie",
     .words = "data|otwarcie|zamkniecie",
     .decimal = DecimalSign::Point},
    {.name = "investing-en",
     .description = "Investing.com, English: Price, Vol., Change %",
     .words = "date|price|open|change %",
     .delimiter = ',',
     .decimal = DecimalSign::Point},
    {.name = "investing-de",
     .description = "Investing.com, German: Zuletzt, Eröffn., +/- %",
     .words = "datum|zuletzt|eröffn",
     .delimiter = ',',
     .decimal = DecimalSign::Comma,
     .dates = DateOrder::DayFirst},
    {.name = "onvista",
     .description = "onvista: Datum;Eroeffnung;Hoch;Tief;Schluss;Volumen",
     .words = "datum|eroeffnung|schluss",
     .delimiter = ';',
     .decimal = DecimalSign::Comma,
     .dates = DateOrder::DayFirst},
    {.name = "ariva",
     .description = "ariva.de: Datum;Erster;Hoch;Tief;Schlusskurs;Stuecke;Volumen",
     .words = "datum|erster|schlusskurs",
     .delimiter = ';',
     .decimal = DecimalSign::Comma,
     .dates = DateOrder::DayFirst},
    {.name = "dukascopy",
     .description = "Dukascopy: Gmt time, day.month.year",
     .words = "gmt time|open|close",
     .decimal = DecimalSign::Point,
     .dates = DateOrder::DayFirst,
     .zone = "UTC"},
    {.name = "alphavantage",
     .description = "Alpha Vantage: timestamp,open,high,low,close, also adjusted with dividends",
     .words = "timestamp|open|high|low|close",
     .delimiter = ',',
     .decimal = DecimalSign::Point},
    {.name = "alphavantage-json",
     .description = "Alpha Vantage, JSON: Meta Data, Time Series (Daily)",
     .words = kChosenOtherwise,
     .decimal = DecimalSign::Point},
    {.name = "yahoo-chart",
     .description = "Yahoo's chart JSON (v8): chart, result, timestamp, indicators",
     .words = kChosenOtherwise,
     .decimal = DecimalSign::Point},
    {.name = "polygon",
     .description = "Polygon.io aggregates, JSON: ticker, results with t, o, h, l, c, v",
     .words = kChosenOtherwise,
     .decimal = DecimalSign::Point},
    {.name = "json",
     .description = "JSON: an array of objects with a date and a close, arrays of open, high, low, "
                    "close, or one array a column",
     .words = kChosenOtherwise},
    {.name = "html",
     .description = "An HTML page with a table of prices",
     .words = kChosenOtherwise},
    {.name = "comdirect",
     .description =
         "comdirect and others: a title with the WKN, then Datum;Eröffnung;Hoch;Tief;Schluss;...",
     .words = "datum|eröffnung|hoch|tief|schluss|volumen",
     .delimiter = ';',
     .decimal = DecimalSign::Comma,
     .dates = DateOrder::DayFirst},
    {.name = "boerse-frankfurt",
     .description = "Börse Frankfurt: Datum;Eröffnung;Schluss;Tageshoch;Tagestief;Umsatz",
     .words = "datum|eröffnung|schluss|tageshoch|tagestief|umsatz",
     .decimal = DecimalSign::Comma,
     .dates = DateOrder::DayFirst},
    {.name = "finanzen.net",
     .description = "finanzen.net: Datum;Eröffnung;Schluss;Tageshoch;Tagestief",
     .words = "datum|eröffnung|schluss|tageshoch|tagestief",
     .decimal = DecimalSign::Comma,
     .dates = DateOrder::DayFirst},
    {.name = "metatrader5",
     .description = "MetaTrader 5: <DATE>, <TIME>, <OPEN>, ..., <TICKVOL>, <VOL>, <SPREAD>",
     .words = "date|open|high|low|close|tickvol|vol|spread",
     .decimal = DecimalSign::Point},
    {.name = "metatrader4",
     .description = "MetaTrader 4, no headers: 2025.01.27,00:00,open,high,low,close,volume",
     .words = kChosenOtherwise,
     .delimiter = ',',
     .decimal = DecimalSign::Point},
    {.name = "histdata",
     .description = "HistData.com, no headers: 20250127 000000;open;high;low;close;volume, New "
                    "York winter time all year",
     .words = kChosenOtherwise,
     .delimiter = ';',
     .decimal = DecimalSign::Point,
     .filePrefix = "DAT_ASCII_",
     .zone = "-05:00"},
    {.name = "histdata-mt",
     .description = "HistData.com for MetaTrader (DAT_MT_...), New York winter time all year",
     .words = kChosenOtherwise,
     .delimiter = ',',
     .decimal = DecimalSign::Point,
     .filePrefix = "DAT_MT_",
     .zone = "-05:00"},
    {.name = "binance",
     .description = "Binance klines, with or without headers: open_time, open, high, low, close",
     .words = "open time|open|high|low|close|close time",
     .delimiter = ',',
     .decimal = DecimalSign::Point},
    {.name = "kraken",
     .description =
         "Kraken's OHLCVT files, no headers: seconds since 1970, open, high, low, close, "
         "volume, count",
     .words = kChosenOtherwise,
     .delimiter = ',',
     .decimal = DecimalSign::Point},
    {.name = "cryptodatadownload",
     .description = "CryptoDataDownload: unix, date, symbol, open, high, low, close",
     .words = "unix|date|symbol|open|close",
     .delimiter = ',',
     .decimal = DecimalSign::Point,
     .zone = "UTC"},
    {.name = "sdmx",
     .description = "SDMX-CSV of the ECB and others: KEY, TIME_PERIOD, OBS_VALUE",
     .words = "key|time period|obs value",
     .delimiter = ',',
     .decimal = DecimalSign::Point},
    {.name = "fred",
     .description = "FRED: observation_date, then a column a series; \".\" for none",
     .words = "observation date",
     .delimiter = ',',
     .decimal = DecimalSign::Point},
    {.name = "series",
     .description = "Series side by side, as Bundesbank and ECB have them: dates, then a column "
                    "an instrument, metadata above",
     .words = "series side by side"},
    {.name = "csv-us",
     .description = "Any price table with a decimal point and month/day/year",
     .words = kChosenOtherwise,
     .decimal = DecimalSign::Point,
     .dates = DateOrder::MonthFirst},
    {.name = "eventstudytools",
     .description = "EventStudyTools: firm;date;price without headers",
     .words = kChosenOtherwise,
     .delimiter = ';'},
    {.name = "csv-uk",
     .description = "Any price table with a decimal point and day/month/year",
     .words = kChosenOtherwise,
     .decimal = DecimalSign::Point,
     .dates = DateOrder::DayFirst},
    {.name = "csv-de",
     .description = "Any price table with a decimal comma and day.month.year (German, French, ...)",
     .words = kChosenOtherwise,
     .decimal = DecimalSign::Comma,
     .dates = DateOrder::DayFirst},
    {.name = "csv",
     .description = "Any price table with a date column and a price column, in English or German"},
});

bool hasWords(std::span<const std::string> words, std::string_view wanted)
{
    while (!wanted.empty()) {
        const std::size_t end = std::min(wanted.find('|'), wanted.size());
        if (std::ranges::find(words, wanted.substr(0, end)) == words.end())
            return false;
        wanted.remove_prefix(std::min(end + 1, wanted.size()));
    }
    return true;
}

} // namespace

std::span<const PriceDialect> priceDialects()
{
    return kDialects;
}

const PriceDialect* findPriceDialect(std::string_view name)
{
    const auto found = std::ranges::find(kDialects, name, &PriceDialect::name);
    return found == kDialects.end() ? nullptr : &*found;
}

const PriceDialect& dialectOfHeaders(std::span<const std::string> words, char delimiter)
{
    return *std::ranges::find_if(kDialects, [&](const PriceDialect& dialect) {
        return (dialect.delimiter == '\0' || dialect.delimiter == delimiter)
            && hasWords(words, dialect.words);
    });
}

} // namespace core
