#include "core/ingest/price_dialects.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

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
     .description = "Alpha Vantage: timestamp,open,high,low,close,volume",
     .words = "timestamp|open|high|low|close",
     .delimiter = ',',
     .decimal = DecimalSign::Point},
    {.name = "csv-us",
     .description = "Any price table with a decimal point and month/day/year",
     .words = "to be chosen",
     .decimal = DecimalSign::Point,
     .dates = DateOrder::MonthFirst},
    {.name = "csv-uk",
     .description = "Any price table with a decimal point and day/month/year",
     .words = "to be chosen",
     .decimal = DecimalSign::Point,
     .dates = DateOrder::DayFirst},
    {.name = "csv-de",
     .description = "Any price table with a decimal comma and day.month.year (German, French, ...)",
     .words = "to be chosen",
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
