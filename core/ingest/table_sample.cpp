#include "core/ingest/table_sample.h"

#include "core/ingest/price_layout.h"

#include <algorithm>
#include <map>

namespace core {

namespace {

constexpr std::size_t kBytes = std::size_t{1} << 20;
constexpr std::size_t kRows = 500;

/// True if a field of the row begins with the quote.
bool hasQuotedField(std::string_view row, const CsvMarks& marks)
{
    if (row.starts_with(marks.quote))
        return true;
    const std::string opening{marks.delimiter, marks.quote};
    return row.find(opening) != std::string_view::npos;
}

bool isBetter(const TableSample& one, const TableSample& other)
{
    if ((one.columns > 1) != (other.columns > 1))
        return one.columns > 1;
    // As parts of all rows, which the marks change the number of.
    const std::size_t evenness = one.even * std::max<std::size_t>(other.rows.size(), 1);
    const std::size_t otherEvenness = other.even * std::max<std::size_t>(one.rows.size(), 1);
    if (one.marks.quote != other.marks.quote && one.quoted == 0)
        return false;
    return evenness > otherEvenness || (evenness == otherEvenness && one.quoted > other.quoted);
}

} // namespace

TableSample sampleTable(std::string_view text, const CsvMarks& marks)
{
    const std::string_view front = text.substr(0, kBytes);
    TableSample sample{.marks = marks};
    CsvTokenizer tokenizer(front, marks);
    CsvRow row;
    std::map<std::size_t, std::size_t> counts;
    while (sample.rows.size() < kRows && tokenizer.next(row)) {
        const bool cutOff = tokenizer.position() == front.size() && front.size() < text.size();
        if (cutOff && !sample.rows.empty())
            break;
        sample.rows.emplace_back(row.fields.begin(), row.fields.end());
        sample.quoted += hasQuotedField(row.text, marks) ? 1 : 0;
        ++counts[row.fields.size()];
        if (sample.rows.size() == 1) {
            sample.firstEnd = tokenizer.position();
            sample.secondLine = tokenizer.line();
        }
    }
    const auto most =
        std::ranges::max_element(counts, {}, [](const auto& counted) { return counted.second; });
    if (most != counts.end()) {
        sample.columns = most->first;
        sample.even = most->second;
    }
    return sample;
}

TableSample bestSample(std::string_view text, char delimiter)
{
    TableSample best;
    for (const char quote : {'"', '\''}) {
        for (const char tried : kDelimiters) {
            if (delimiter != '\0' && tried != delimiter)
                continue;
            TableSample sample = sampleTable(text, {.delimiter = tried, .quote = quote});
            if (best.rows.empty() || isBetter(sample, best))
                best = std::move(sample);
        }
    }
    return best;
}

} // namespace core
