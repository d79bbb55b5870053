#include "core/ingest/price_layout.h"

#include "core/base/unicode.h"
#include "core/ingest/column_roles.h"
#include "core/ingest/issue_list.h"
#include "core/ingest/number_parts.h"
#include "core/ingest/price_headers.h"

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

/// The best reading of the first rows with one delimiter; and why the likeliest header row was
/// none, if that is all there is to say.
std::optional<Candidate> search(std::string_view text, char delimiter, const PriceDialect* wanted,
                                HeaderFault& fault)
{
    const std::vector<HeaderRow> rows = firstRows(text, delimiter, kRowsToSearch);
    for (std::size_t index = 0; index < rows.size(); ++index) {
        auto headers = headersAt(rows, index, fault);
        if (!headers)
            continue;
        const std::vector<std::string> words = headers->words;
        PriceLayout layout = std::move(headers->layout);
        layout.delimiter = delimiter;
        layout.dialect = wanted != nullptr ? wanted : &dialectOfHeaders(words, delimiter);
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
    layout.time = time;
    layout.headers.insert(layout.headers.begin() + static_cast<std::ptrdiff_t>(time), "Time");
    ++layout.columnCount;
}

tl::unexpected<Error> notPrices(std::string_view path, const HeaderFault& fault)
{
    const std::string name = displayPath(path);
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
        auto candidate = search(text, delimiter, wanted, fault);
        if (candidate && (!best || candidate->known > best->known))
            best = std::move(candidate);
    }
    if (!best)
        return notPrices(path, fault);
    PriceLayout layout = std::move(best->layout);
    const auto data = firstRows(text.substr(layout.dataBegin), layout.delimiter, 1);
    if (!data.empty())
        addForgottenTime(layout, data.front().fields);
    return layout;
}

} // namespace core
