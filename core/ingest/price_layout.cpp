#include "core/ingest/price_layout.h"

#include "core/base/unicode.h"
#include "core/ingest/column_roles.h"
#include "core/ingest/issue_list.h"
#include "core/ingest/number_parts.h"
#include "core/ingest/price_headers.h"
#include "core/ingest/row_forms.h"
#include "core/ingest/symbol_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kRowsToSearch = 40;

/// A layout and how many columns of it are known, to choose between delimiters.
struct Candidate {
    PriceLayout layout{};
    std::size_t known = 0;
};

std::string listOf(const std::vector<std::string>& headers)
{
    constexpr std::size_t kListed = 12;
    std::string list;
    for (std::size_t index = 0; index < std::min(headers.size(), kListed); ++index)
        list += (index == 0 ? "" : ", ") + excerpt(headers[index]);
    return headers.size() > kListed ? list + ", ..." : list;
}

/// What the lines above the headers say, where these do not.
void nameByTitles(PriceLayout& layout, std::span<const HeaderRow> titles)
{
    if (layout.headerCurrency.empty())
        layout.headerCurrency = currencyOfTitles(titles);
    if (layout.ticker || layout.instruments.size() > 1
        || !layout.instruments.front().symbol.empty())
        return;
    layout.instruments.front().symbol = symbolOfTitles(titles);
    if (!layout.instruments.front().symbol.empty())
        layout.symbolReason = "a line above the headers names it";
}

/// Rows that begin without headers, in a form that is known.
std::optional<Candidate> searchForm(const std::vector<HeaderRow>& rows, char delimiter,
                                    std::string_view path, const PriceDialect* wanted)
{
    const auto form = findRowForm(rows, delimiter, path);
    HeaderFault unused;
    auto headers = form ? headersAt(std::span(&form->headers, 1), 0, unused) : std::nullopt;
    if (!headers)
        return std::nullopt;
    PriceLayout layout = std::move(headers->layout);
    layout.delimiter = delimiter;
    layout.dialect = wanted != nullptr ? wanted : findPriceDialect(form->dialect);
    layout.dialectReason =
        wanted != nullptr ? "you said so" : "there are no headers, and its rows have this form";
    return Candidate{.layout = std::move(layout), .known = headers->known};
}

/// How a dialect was seen by headers.
std::string reasonOf(const PriceDialect& dialect, bool isWanted)
{
    if (isWanted)
        return "you said so";
    return dialect.words.empty() ? "its headers name dates and prices, and no provider's form"
                                 : "its headers have this form";
}

/// The best reading of the first rows with one delimiter; and why the likeliest header row was
/// none, if that is all there is to say.
std::optional<Candidate> search(std::string_view text, char delimiter, std::string_view path,
                                const PriceDialect* wanted, HeaderFault& fault)
{
    const std::vector<HeaderRow> rows = firstRows(text, delimiter, kRowsToSearch);
    if (auto form = searchForm(rows, delimiter, path, wanted))
        return form;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        auto headers = headersAt(rows, index, fault);
        if (!headers)
            continue;
        const std::vector<std::string> words = headers->words;
        PriceLayout layout = std::move(headers->layout);
        layout.delimiter = delimiter;
        layout.dialect = wanted != nullptr ? wanted : &dialectOfHeaders(words, delimiter);
        layout.dialectReason = reasonOf(*layout.dialect, wanted != nullptr);
        nameByTitles(layout, std::span(rows).first(index));
        return Candidate{.layout = std::move(layout), .known = headers->known};
    }
    return std::nullopt;
}

/// In some files the rows have a time of day that the headers forget.
void addForgottenTime(PriceLayout& layout, const std::vector<std::string>& row)
{
    const std::size_t time = layout.date + 1;
    if (layout.time || row.size() != layout.columnCount + 1 || time >= row.size()
        || row[time].find(':') == std::string::npos || !parseTimeOfDay(row[time]))
        return;
    const auto shift = [&](Column& column) {
        if (column && *column > layout.date)
            ++*column;
    };
    for (PriceColumns& columns : layout.instruments) {
        for (Column* column : {&columns.open, &columns.high, &columns.low, &columns.adjustedClose,
                               &columns.volume, &columns.dividend, &columns.split})
            shift(*column);
        columns.close += columns.close > layout.date ? 1 : 0;
    }
    shift(layout.ticker);
    shift(layout.currency);
    shift(layout.period);
    layout.time = time;
    layout.headers.insert(layout.headers.begin() + static_cast<std::ptrdiff_t>(time), "Time");
    ++layout.columnCount;
}

/// "D" and "60" as <PER> has them, "5m", "daily".
std::optional<Interval> intervalOfPeriod(std::string_view field)
{
    struct Period {
        std::string_view word{};
        Interval interval = Interval::Day1;
    };
    constexpr auto kPeriods = std::to_array<Period>({{"d", Interval::Day1},
                                                     {"daily", Interval::Day1},
                                                     {"w", Interval::Week1},
                                                     {"weekly", Interval::Week1},
                                                     {"m", Interval::Month1},
                                                     {"monthly", Interval::Month1},
                                                     {"1", Interval::Minute1},
                                                     {"5", Interval::Minute5},
                                                     {"15", Interval::Minute15},
                                                     {"30", Interval::Minute30},
                                                     {"60", Interval::Hour1},
                                                     {"h", Interval::Hour1}});
    const std::string word = foldCase(field);
    const auto found = std::ranges::find(kPeriods, std::string_view(word), &Period::word);
    return found == kPeriods.end() ? intervalFromString(word) : std::optional(found->interval);
}

tl::unexpected<Error> notPrices(std::string_view path, const HeaderFault& fault)
{
    const std::string name = displayPath(path);
    if (fault.hasQuotes)
        return fail(ErrorCode::Format,
                    name + " lists quotes (bid and ask), which are ticks and not bars.");
    if (!fault.bookkeeping.empty())
        return fail(ErrorCode::Format,
                    name + " lists transactions or holdings (columns " + listOf(fault.bookkeeping)
                        + "), not prices.");
    if (fault.line == 0)
        return fail(ErrorCode::Format,
                    name + " has no header row that names a date column and a price column.");
    return fail(ErrorCode::Format,
                name + ", line " + std::to_string(fault.line) + ": there is "
                    + (fault.hasDate ? "a date column but no price column"
                                     : "a price column but no date column")
                    + " among " + listOf(fault.headers) + ".",
                fault.line);
}

} // namespace

std::vector<HeaderRow> firstRows(std::string_view text, char delimiter, std::size_t limit)
{
    constexpr std::size_t kBytes = 262144;
    CsvTokenizer tokenizer(text.substr(0, kBytes), delimiter);
    std::vector<HeaderRow> rows;
    CsvRow row;
    while (rows.size() < limit && tokenizer.next(row)) {
        if (row.line == 1 && row.text.starts_with("sep=") && row.text.size() <= 5)
            continue;
        HeaderRow& kept = rows.emplace_back();
        kept.line = row.line;
        kept.begin = static_cast<std::size_t>(row.text.data() - text.data());
        kept.end = tokenizer.position();
        kept.nextLine = tokenizer.line();
        kept.fields.assign(row.fields.begin(), row.fields.end());
    }
    return rows;
}

Result<PriceLayout> findPriceLayout(std::string_view text, std::string_view path,
                                    const PriceDialect* wanted)
{
    std::optional<Candidate> best;
    HeaderFault fault;
    for (const char delimiter : kDelimiters) {
        if (wanted != nullptr && wanted->delimiter != '\0' && wanted->delimiter != delimiter)
            continue;
        auto candidate = search(text, delimiter, path, wanted, fault);
        if (candidate && (!best || candidate->known > best->known))
            best = std::move(candidate);
    }
    if (!best)
        return notPrices(path, fault);
    PriceLayout layout = std::move(best->layout);
    const auto data = firstRows(text.substr(layout.dataBegin), layout.delimiter, 1);
    if (!data.empty())
        addForgottenTime(layout, data.front().fields);
    if (!data.empty() && layout.period && *layout.period < data.front().fields.size())
        layout.interval = intervalOfPeriod(data.front().fields[*layout.period]);
    return layout;
}

} // namespace core
