#include "core/ingest/price_headers.h"

#include "core/base/unicode.h"
#include "core/ingest/column_roles.h"
#include "core/ingest/number_parts.h"
#include "core/ingest/role_table.h"
#include "core/ingest/row_clock.h"
#include "core/ingest/series_headers.h"
#include "core/ingest/symbol_text.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace core {

namespace {

std::vector<std::string> wordsOf(std::span<const std::string> fields)
{
    std::vector<std::string> words;
    for (const std::string& field : fields)
        words.push_back(headerWord(field));
    return words;
}

/// R's quantmod writes "NVDA.Open": the symbol before every column; empty if this is not that.
std::string commonPrefix(std::span<const std::string> fields)
{
    std::string prefix;
    for (const std::string& field : fields.subspan(1)) {
        const std::size_t point = field.rfind('.');
        if (point == std::string::npos || point == 0 || point + 1 == field.size()
            || field[point + 1] == ' ' || (!prefix.empty() && field.substr(0, point) != prefix))
            return {};
        prefix = field.substr(0, point);
    }
    return prefix;
}

PriceColumns pricesOf(const RoleTable& roles, std::string symbol)
{
    const Column close = roles.column(ColumnRole::Close);
    return {.symbol = std::move(symbol),
            .open = roles.column(ColumnRole::Open),
            .high = roles.column(ColumnRole::High),
            .low = roles.column(ColumnRole::Low),
            .close = close ? *close : *roles.column(ColumnRole::AdjustedClose),
            .adjustedClose = close ? roles.column(ColumnRole::AdjustedClose) : Column{},
            .volume = roles.column(ColumnRole::Volume),
            .dividend = roles.column(ColumnRole::Dividend),
            .split = roles.column(ColumnRole::Split)};
}

bool hasPrice(const RoleTable& roles)
{
    return roles.column(ColumnRole::Close) || roles.column(ColumnRole::AdjustedClose);
}

bool isFullBar(const RoleTable& roles)
{
    return roles.column(ColumnRole::Open) && roles.column(ColumnRole::High)
        && roles.column(ColumnRole::Low) && roles.column(ColumnRole::Close);
}

/// Changes of prices are no prices.
bool isReturnWord(std::string_view word)
{
    constexpr auto kWords = std::to_array<std::string_view>(
        {"return", "returns", "change", "chg", "change %", "chg %", "pct change", "percent change",
         "log return", "performance", "rendite", "veränderung", "veränderung %", "yield change"});
    return std::ranges::find(kWords, word) != kWords.end();
}

/// The only column beside those of dates, flags and comments, if it holds numbers: FRED, the
/// Bundesbank and the ECB have series so, under a name of their own.
Column onlyValue(const RoleTable& roles, const HeaderRow& header,
                 std::span<const std::string> words, const HeaderRow* data)
{
    if (roles.count() != 1 || roles.column(ColumnRole::Date) != Column{0} || data == nullptr
        || data->fields.empty() || !parseRowTime(data->fields[0], DateOrder::DayFirst))
        return std::nullopt;
    Column only;
    for (std::size_t column = 1; column < words.size(); ++column) {
        const std::string& word = words[column];
        if (columnRole(word) || word.empty() || word.ends_with("flags") || word == "comments"
            || word == "bemerkungen")
            continue;
        if (only || isReturnWord(word))
            return std::nullopt;
        only = column;
    }
    if (!only || *only >= data->fields.size())
        return std::nullopt;
    const std::string_view value = data->fields[*only];
    const bool isValue =
        isMissing(value) || isDigit(value.front()) || value.front() == '-' || value.front() == '.';
    return isValue && !isDigit(trimmed(header.fields[*only]).front()) ? only : std::nullopt;
}

/// "DGS10", or the "EXR.D.USD.EUR.SP00.A" of "US dollar/Euro (EXR.D.USD.EUR.SP00.A)".
std::string symbolOfHeader(const std::string& header)
{
    const HeaderRow title{.fields = {header}};
    return looksLikeSymbol(header) ? header : symbolOfTitles(std::span(&title, 1));
}

RoleTable rolesOf(std::span<const std::string> words)
{
    RoleTable roles;
    for (std::size_t column = 0; column < words.size(); ++column) {
        if (const auto role = columnRole(words[column]))
            roles.offer(*role, column);
    }
    // "Time" alone is the date; so is a first column without a name, of whoever saved an index.
    if (!roles.column(ColumnRole::Date)) {
        if (const Column time = roles.column(ColumnRole::Time))
            roles.offer({.role = ColumnRole::Date, .rank = 1}, *time);
        else if (words.size() > 1 && words.front().empty())
            roles.offer({.role = ColumnRole::Date, .rank = 1}, 0);
    }
    return roles;
}

void noteFault(HeaderFault& fault, const HeaderRow& row, const RoleTable& roles,
               std::span<const std::string> words)
{
    std::vector<std::string> bookkeeping;
    for (std::size_t column = 0; column < words.size(); ++column) {
        if (isBookkeepingWord(words[column]))
            bookkeeping.push_back(row.fields[column]);
    }
    const auto has = [&](std::string_view word) {
        return std::ranges::find(words, word) != words.end();
    };
    fault.hasQuotes |= has("bid") && has("ask");
    if (bookkeeping.size() >= 2 && fault.bookkeeping.empty())
        fault.bookkeeping = bookkeeping;
    if (fault.line != 0 || row.fields.size() < 2 || roles.count() == 0)
        return;
    const Column date = roles.column(ColumnRole::Date);
    const bool hasDate = date && !words[*date].empty();
    if (hasDate == hasPrice(roles))
        return;
    fault.line = row.line;
    fault.hasDate = hasDate;
    fault.headers = row.fields;
}

/// True for the rows of yfinance: two of one length, and "Date" alone in the third.
bool areThreeLines(std::span<const HeaderRow> rows)
{
    if (rows.size() < 3 || rows[0].fields.size() < 2
        || rows[1].fields.size() != rows[0].fields.size() || rows[2].fields.empty())
        return false;
    const std::vector<std::string>& third = rows[2].fields;
    const auto role = columnRole(headerWord(third.front()));
    return role && role->role == ColumnRole::Date
        && std::ranges::all_of(third.begin() + 1, third.end(), &std::string::empty);
}

using TickerRoles = std::vector<std::pair<std::string, RoleTable>>;

TickerRoles rolesOfTickers(std::span<const std::string> prices,
                           std::span<const std::string> tickers)
{
    TickerRoles tables;
    for (std::size_t column = 1; column < prices.size(); ++column) {
        auto found = std::ranges::find(tables, tickers[column], &TickerRoles::value_type::first);
        if (found == tables.end())
            found = tables.insert(tables.end(), {tickers[column], RoleTable{}});
        if (const auto role = columnRole(headerWord(prices[column])))
            found->second.offer(*role, column);
    }
    return tables;
}

/// yfinance: prices over tickers, or tickers over prices.
std::optional<PriceHeaders> threeLineHeaders(std::span<const HeaderRow> rows)
{
    if (!areThreeLines(rows))
        return std::nullopt;
    const bool pricesFirst = columnRole(headerWord(rows[0].fields[1])).has_value();
    const auto& prices = rows[pricesFirst ? 0 : 1].fields;
    const auto& tickers = rows[pricesFirst ? 1 : 0].fields;
    PriceHeaders headers{.words = {"yfinance header lines"}};
    PriceLayout& layout = headers.layout;
    for (const auto& [ticker, roles] : rolesOfTickers(prices, tickers)) {
        if (!hasPrice(roles))
            continue;
        layout.instruments.push_back(pricesOf(roles, ticker));
        layout.closeIsAdjusted |= !roles.column(ColumnRole::Close);
        headers.known += roles.count() + 1;
    }
    layout.symbolReason = "the headers name it";
    layout.headers = prices;
    layout.headers.front() = rows[2].fields.front();
    layout.columnCount = prices.size();
    layout.dataBegin = rows[2].end;
    layout.dataLine = rows[2].nextLine;
    return layout.instruments.empty() ? std::nullopt : std::optional(std::move(headers));
}

/// "UTC" of "Gmt time", "Time (UTC)" and their like, "+01:00" of "Time (GMT+1)"; empty for others.
std::string headerZone(std::string_view field)
{
    const std::string folded = foldCase(field);
    const std::size_t at = std::min(folded.find("utc"), folded.find("gmt"));
    if (at == std::string::npos) {
        const std::size_t open = field.find('(');
        const std::string inside(field.substr(std::min(open, field.size() - 1) + 1));
        const std::string zone = inside.substr(0, inside.find(')'));
        return open != std::string_view::npos && isKnownZone(zone) ? zone : std::string{};
    }
    const std::string_view rest = std::string_view(folded).substr(at + 3);
    if (!rest.starts_with('+') && !rest.starts_with('-'))
        return "UTC";
    RowTime time;
    const std::size_t end = std::min(rest.find_first_not_of("0123456789:", 1), rest.size());
    if (!addClock(time, "00:00" + std::string(rest.substr(0, end))) || !time.offset)
        return {};
    const int minutes = std::abs(static_cast<int>(time.offset->count()));
    const auto twoDigits = [](int number) {
        return (number < 10 ? "0" : "") + std::to_string(number);
    };
    return std::string(1, rest.front()) + twoDigits(minutes / 60) + ":" + twoDigits(minutes % 60);
}

PriceLayout layoutOf(const HeaderRow& row, const RoleTable& roles, std::string symbol)
{
    PriceLayout layout;
    layout.headers = row.fields;
    layout.columnCount = row.fields.size();
    layout.dataBegin = row.end;
    layout.dataLine = row.nextLine;
    layout.date = *roles.column(ColumnRole::Date);
    layout.time = roles.column(ColumnRole::Time);
    if (layout.time == Column{layout.date})
        layout.time.reset();
    layout.ticker = roles.column(ColumnRole::Ticker);
    layout.currency = roles.column(ColumnRole::Currency);
    layout.period = roles.column(ColumnRole::Period);
    layout.closeIsAdjusted = !roles.column(ColumnRole::Close);
    layout.instruments.push_back(pricesOf(roles, std::move(symbol)));
    if (!layout.instruments.front().symbol.empty())
        layout.symbolReason = "the headers name it";
    layout.headerCurrency = headerCurrency(row.fields[layout.instruments.front().close]);
    layout.zone = headerZone(row.fields[layout.date]);
    if (layout.zone.empty() && layout.time)
        layout.zone = headerZone(row.fields[*layout.time]);
    return layout;
}

} // namespace

std::optional<PriceHeaders> headersAt(std::span<const HeaderRow> rows, std::size_t index,
                                      HeaderFault& fault)
{
    if (auto three = threeLineHeaders(rows.subspan(index)))
        return three;
    const HeaderRow& row = rows[index];
    if (row.fields.size() < 2)
        return std::nullopt;
    PriceHeaders headers{.words = wordsOf(row.fields)};
    std::string symbol = commonPrefix(row.fields);
    if (!symbol.empty()) {
        for (std::size_t column = 1; column < headers.words.size(); ++column)
            headers.words[column] = headerWord(row.fields[column].substr(symbol.size() + 1));
    }
    RoleTable roles = rolesOf(headers.words);
    if (const Column value = onlyValue(roles, row, headers.words,
                                       index + 1 < rows.size() ? &rows[index + 1] : nullptr)) {
        roles.offer({.role = ColumnRole::Close, .rank = 1}, *value);
        symbol = symbolOfHeader(row.fields[*value]);
    }
    const auto bookkeeping = std::ranges::count_if(headers.words, isBookkeepingWord);
    if (!roles.column(ColumnRole::Date) || !hasPrice(roles)
        || (bookkeeping >= 2 && !isFullBar(roles))) {
        if (auto series = seriesHeadersAt(rows, index))
            return series;
        noteFault(fault, row, roles, headers.words);
        return std::nullopt;
    }
    headers.known = roles.count();
    headers.layout = layoutOf(row, roles, std::move(symbol));
    return headers;
}

} // namespace core
