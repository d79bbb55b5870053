#include "core/ingest/column_roles.h"

#include "core/base/unicode.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

struct RoleWord {
    std::string_view word{};
    ColumnRole role = ColumnRole::Date;
    int rank = 0;
};

// English, German, Polish, and what programs write. `word` is what headerWord() makes.
constexpr auto kRoleWords = std::to_array<RoleWord>({
    {"date", ColumnRole::Date, 9},
    {"datum", ColumnRole::Date, 9},
    {"data", ColumnRole::Date, 9},
    {"datetime", ColumnRole::Date, 8},
    {"date time", ColumnRole::Date, 8},
    {"date/time", ColumnRole::Date, 8},
    {"datum/zeit", ColumnRole::Date, 8},
    {"timestamp", ColumnRole::Date, 7},
    {"gmt time", ColumnRole::Date, 7},
    {"utc time", ColumnRole::Date, 7},
    {"local time", ColumnRole::Date, 7},
    {"open time", ColumnRole::Date, 7},
    {"dtyyyymmdd", ColumnRole::Date, 7},
    {"observation date", ColumnRole::Date, 7},
    {"trade date", ColumnRole::Date, 7},
    {"trading day", ColumnRole::Date, 7},
    {"trading date", ColumnRole::Date, 7},
    {"handelstag", ColumnRole::Date, 7},
    {"exchange date", ColumnRole::Date, 7},
    {"kurszeit", ColumnRole::Date, 6},
    {"stichtag", ColumnRole::Date, 6},
    {"handelsdatum", ColumnRole::Date, 7},
    {"kursdatum", ColumnRole::Date, 7},
    {"day", ColumnRole::Date, 5},
    {"tag", ColumnRole::Date, 5},
    {"time period", ColumnRole::Date, 5},
    {"unix", ColumnRole::Date, 4},
    {"utc", ColumnRole::Date, 6},
    {"begins at", ColumnRole::Date, 6},
    {"snapped at", ColumnRole::Date, 6},
    {"time", ColumnRole::Time, 9},
    {"zeit", ColumnRole::Time, 9},
    {"uhrzeit", ColumnRole::Time, 9},
    {"czas", ColumnRole::Time, 9},
    {"open", ColumnRole::Open, 9},
    {"open price", ColumnRole::Open, 8},
    {"px open", ColumnRole::Open, 8},
    {"opening price", ColumnRole::Open, 8},
    {"eröffnung", ColumnRole::Open, 9},
    {"eroeffnung", ColumnRole::Open, 9},
    {"eröffn", ColumnRole::Open, 9},
    {"eröffnungskurs", ColumnRole::Open, 9},
    {"anfangskurs", ColumnRole::Open, 8},
    {"anfang", ColumnRole::Open, 7},
    {"erster", ColumnRole::Open, 8},
    {"erster kurs", ColumnRole::Open, 8},
    {"otwarcie", ColumnRole::Open, 9},
    {"high", ColumnRole::High, 9},
    {"high price", ColumnRole::High, 8},
    {"px high", ColumnRole::High, 8},
    {"hoch", ColumnRole::High, 9},
    {"tageshoch", ColumnRole::High, 8},
    {"höchst", ColumnRole::High, 8},
    {"höchstkurs", ColumnRole::High, 8},
    {"höchster", ColumnRole::High, 8},
    {"max", ColumnRole::High, 6},
    {"najwyzszy", ColumnRole::High, 9},
    {"najwyższy", ColumnRole::High, 9},
    {"low", ColumnRole::Low, 9},
    {"low price", ColumnRole::Low, 8},
    {"px low", ColumnRole::Low, 8},
    {"tief", ColumnRole::Low, 9},
    {"tagestief", ColumnRole::Low, 8},
    {"tiefst", ColumnRole::Low, 8},
    {"tiefstkurs", ColumnRole::Low, 8},
    {"tiefster", ColumnRole::Low, 8},
    {"min", ColumnRole::Low, 6},
    {"najnizszy", ColumnRole::Low, 9},
    {"najniższy", ColumnRole::Low, 9},
    {"close", ColumnRole::Close, 9},
    {"close/last", ColumnRole::Close, 9},
    {"close price", ColumnRole::Close, 8},
    {"close close price adjusted for splits", ColumnRole::Close, 9},
    {"closing price", ColumnRole::Close, 8},
    {"schluss", ColumnRole::Close, 9},
    {"schluß", ColumnRole::Close, 9},
    {"schlusskurs", ColumnRole::Close, 9},
    {"schlußkurs", ColumnRole::Close, 9},
    {"zamkniecie", ColumnRole::Close, 9},
    {"zamknięcie", ColumnRole::Close, 9},
    {"last", ColumnRole::Close, 7},
    {"last price", ColumnRole::Close, 7},
    {"px last", ColumnRole::Close, 7},
    {"letzter preis", ColumnRole::Close, 7},
    {"settle", ColumnRole::Close, 6},
    {"letzter", ColumnRole::Close, 7},
    {"letzter kurs", ColumnRole::Close, 7},
    {"zuletzt", ColumnRole::Close, 7},
    {"price", ColumnRole::Close, 6},
    {"kurs", ColumnRole::Close, 6},
    {"preis", ColumnRole::Close, 6},
    {"nav", ColumnRole::Close, 5},
    {"rate", ColumnRole::Close, 4},
    {"value", ColumnRole::Close, 3},
    {"obs value", ColumnRole::Close, 5},
    {"wert", ColumnRole::Close, 3},
    {"adj close", ColumnRole::AdjustedClose, 9},
    {"adj. close", ColumnRole::AdjustedClose, 9},
    {"adjclose", ColumnRole::AdjustedClose, 9},
    {"adjusted", ColumnRole::AdjustedClose, 8},
    {"adjusted close", ColumnRole::AdjustedClose, 9},
    {"close adjusted", ColumnRole::AdjustedClose, 9},
    {"adj close adjusted close price adjusted for splits and dividend and/or capital gain "
     "distributions",
     ColumnRole::AdjustedClose, 9},
    {"volume", ColumnRole::Volume, 7},
    {"vol", ColumnRole::Volume, 6},
    {"px volume", ColumnRole::Volume, 7},
    {"trading volume", ColumnRole::Volume, 7},
    {"handelsvolumen", ColumnRole::Volume, 6},
    {"wolumen", ColumnRole::Volume, 7},
    {"tickvol", ColumnRole::Volume, 5},
    {"total volume", ColumnRole::Volume, 5},
    {"umsatz", ColumnRole::Volume, 5},
    {"umsatz in stück", ColumnRole::Volume, 9},
    // Where both stand, the German "Volumen" is the money and "Stücke" the shares.
    {"volumen", ColumnRole::Volume, 7},
    {"stuecke", ColumnRole::Volume, 9},
    {"stücke", ColumnRole::Volume, 9},
    {"stück", ColumnRole::Volume, 9},
    {"gehandelte stück", ColumnRole::Volume, 9},
    {"ticker", ColumnRole::Ticker, 9},
    {"symbol", ColumnRole::Ticker, 8},
    {"tic", ColumnRole::Ticker, 7},
    {"act symbol", ColumnRole::Ticker, 7},
    {"instrument", ColumnRole::Ticker, 6},
    {"ric", ColumnRole::Ticker, 6},
    {"code", ColumnRole::Ticker, 5},
    {"isin", ColumnRole::Ticker, 4},
    {"wkn", ColumnRole::Ticker, 3},
    {"key", ColumnRole::Ticker, 4},
    {"name", ColumnRole::Ticker, 2},
    {"currency", ColumnRole::Currency, 9},
    {"währung", ColumnRole::Currency, 9},
    {"waehrung", ColumnRole::Currency, 9},
    {"dividends", ColumnRole::Dividend, 9},
    {"dividend", ColumnRole::Dividend, 9},
    {"dividend amount", ColumnRole::Dividend, 9},
    {"dividende", ColumnRole::Dividend, 9},
    {"stock splits", ColumnRole::Split, 9},
    {"stock split", ColumnRole::Split, 9},
    {"splits", ColumnRole::Split, 8},
    {"split", ColumnRole::Split, 8},
    {"split coefficient", ColumnRole::Split, 9},
    {"split ratio", ColumnRole::Split, 9},
    {"per", ColumnRole::Period, 9},
    {"interval", ColumnRole::Period, 8},
    {"timeframe", ColumnRole::Period, 8},
    {"granularity", ColumnRole::Period, 8},
});

constexpr auto kBookkeeping = std::to_array<std::string_view>({"fee",
                                                               "fees",
                                                               "commission",
                                                               "tax",
                                                               "amount",
                                                               "shares",
                                                               "quantity",
                                                               "qty",
                                                               "units",
                                                               "value",
                                                               "product",
                                                               "transaction id",
                                                               "transaction",
                                                               "transaction type",
                                                               "account",
                                                               "account type",
                                                               "iban",
                                                               "counterparty iban",
                                                               "cost basis",
                                                               "market value",
                                                               "side",
                                                               "order id",
                                                               "buy/sell",
                                                               "net amount",
                                                               "betrag",
                                                               "gebühr",
                                                               "gebühren",
                                                               "steuer",
                                                               "steuern",
                                                               "buchungstag",
                                                               "valuta",
                                                               "provision",
                                                               "depot",
                                                               "einstandskurs",
                                                               "bestand",
                                                               "anteile",
                                                               "kauf/verkauf",
                                                               "orderart",
                                                               "transaktion",
                                                               "kontoinhaber",
                                                               "gesamtwert",
                                                               "kaufkurs",
                                                               "kaufdatum",
                                                               "kaufpreis",
                                                               "gewinn",
                                                               "gewinn/verlust",
                                                               "g/v",
                                                               "anzahl",
                                                               "stück",
                                                               "kurswert",
                                                               "depotwert",
                                                               "positionswert",
                                                               "purchase price",
                                                               "purchase date",
                                                               "average cost",
                                                               "avg cost",
                                                               "gain/loss",
                                                               "p/l",
                                                               "einstandswert",
                                                               "type",
                                                               "typ"});

} // namespace

std::string headerWord(std::string_view field)
{
    field = trimmed(field);
    if (field.starts_with('<') && field.ends_with('>') && field.size() > 2)
        field = field.substr(1, field.size() - 2);
    if (const std::size_t bracket = field.find_first_of("(["); bracket != 0)
        field = field.substr(0, bracket);
    const std::string folded = foldCase(field);
    std::string word;
    for (const char c : folded) {
        const bool blank = c == ' ' || c == '\t' || c == '_' || c == '\n' || c == '\r';
        if (!blank)
            word += c;
        else if (!word.empty() && word.back() != ' ')
            word += ' ';
    }
    while (!word.empty() && (word.back() == ' ' || word.back() == '.' || word.back() == '*'))
        word.pop_back();
    return word;
}

std::string headerCurrency(std::string_view field)
{
    const std::size_t open = field.find_first_of("([");
    if (open == std::string_view::npos || field.size() < open + 5)
        return {};
    const std::string_view inside = field.substr(open + 1, 3);
    const bool letters = std::ranges::all_of(inside, [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool closed = field[open + 4] == ')' || field[open + 4] == ']';
    return letters && closed ? std::string(inside) : std::string{};
}

std::optional<RankedRole> columnRole(std::string_view word)
{
    const auto found = std::ranges::find(kRoleWords, word, &RoleWord::word);
    if (found == kRoleWords.end())
        return std::nullopt;
    return RankedRole{.role = found->role, .rank = found->rank};
}

bool isBookkeepingWord(std::string_view word)
{
    return std::ranges::find(kBookkeeping, word) != kBookkeeping.end();
}

} // namespace core
