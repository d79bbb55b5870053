#include "core/ingest/row_forms.h"

#include "core/base/unicode.h"
#include "core/ingest/number_parts.h"
#include "core/ingest/number_style.h"
#include "core/ingest/row_time.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace core {

namespace {

constexpr auto kForms = std::to_array<RowForm>({
    {.dialect = "histdata-mt",
     .delimiter = ',',
     .date = "####.##.##",
     .fileName = "DAT_MT_",
     .columns = "date|time|open|high|low|close|volume"},
    {.dialect = "metatrader4",
     .delimiter = ',',
     .date = "####.##.##",
     .columns = "date|time|open|high|low|close|volume"},
    {.dialect = "histdata",
     .delimiter = ';',
     .date = "######## ######",
     .columns = "date|open|high|low|close|volume"},
    {.dialect = "binance",
     .delimiter = ',',
     .date = "#############|################",
     .columns = "open time|open|high|low|close|volume|close time|quote volume|count|taker buy "
                "volume|taker buy quote volume|ignore"},
    {.dialect = "kraken",
     .delimiter = ',',
     .date = "##########",
     .columns = "date|open|high|low|close|volume|count"},
    {.dialect = "csv", .columns = "date|open|high|low|close"},
    {.dialect = "csv", .columns = "date|open|high|low|close|volume"},
    {.dialect = "csv", .columns = "date|open|high|low|close|adj close|volume"},
    {.dialect = "csv", .columns = "date|time|open|high|low|close"},
    {.dialect = "csv", .columns = "date|time|open|high|low|close|volume"},
    {.dialect = "csv", .columns = "ticker|date|open|high|low|close|volume"},
    {.dialect = "csv", .columns = "ticker|date|time|open|high|low|close|volume"},
    {.dialect = "eventstudytools", .delimiter = ';', .columns = "ticker|date|close"},
    {.dialect = "csv", .columns = "ticker|date|close"},
});

std::vector<std::string> partsOf(std::string_view list)
{
    std::vector<std::string> parts;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find('|'), list.size());
        parts.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return parts;
}

bool hasShape(std::string_view field, std::string_view shapes)
{
    const auto fits = [&](const std::string& shape) {
        return std::ranges::equal(field, shape, [](char c, char expected) {
            return expected == '#' ? isDigit(c) : c == expected;
        });
    };
    return shapes.empty() || std::ranges::any_of(partsOf(shapes), fits);
}

/// The field under the name of a column; empty if there is none.
std::string_view fieldOf(const HeaderRow& row, const std::vector<std::string>& columns,
                         std::string_view name)
{
    const auto found = std::ranges::find(columns, name);
    return found == columns.end()
        ? std::string_view{}
        : std::string_view(row.fields[static_cast<std::size_t>(found - columns.begin())]);
}

bool isNumber(std::string_view field)
{
    return parseNumber(field, DecimalSign::Point).fault == NumberFault::None
        || parseNumber(field, DecimalSign::Comma).fault == NumberFault::None;
}

bool isRange(const HeaderRow& row, const std::vector<std::string>& columns, DecimalSign sign)
{
    const auto price = [&](std::string_view name) {
        return parseNumber(fieldOf(row, columns, name), sign);
    };
    const ParsedNumber open = price("open");
    const ParsedNumber high = price("high");
    const ParsedNumber low = price("low");
    const ParsedNumber close = price("close");
    for (const ParsedNumber& number : {open, high, low, close}) {
        if (number.fault != NumberFault::None)
            return false;
    }
    return low.value <= std::min(open.value, close.value)
        && high.value >= std::max(open.value, close.value);
}

bool hasRange(const std::vector<std::string>& columns)
{
    return std::ranges::find(columns, "high") != columns.end();
}

/// No price is above the high or below the low; where there is only a close, it is a number.
bool hasPrices(const HeaderRow& row, const std::vector<std::string>& columns)
{
    if (!hasRange(columns))
        return isNumber(fieldOf(row, columns, "close"));
    return isRange(row, columns, DecimalSign::Point) || isRange(row, columns, DecimalSign::Comma);
}

/// Of rows with a close alone: those of one instrument follow each other, a day each. A list of
/// payments has other names in each row.
bool areSeries(std::span<const HeaderRow> rows, const std::vector<std::string>& columns)
{
    if (hasRange(columns))
        return true;
    std::size_t following = 0;
    for (std::size_t index = 1; index < rows.size(); ++index) {
        if (rows[index].fields.size() != columns.size()
            || rows[index - 1].fields.size() != columns.size())
            continue;
        const bool sameName =
            fieldOf(rows[index], columns, "ticker") == fieldOf(rows[index - 1], columns, "ticker");
        const bool sameDay =
            fieldOf(rows[index], columns, "date") == fieldOf(rows[index - 1], columns, "date");
        following += sameName && !sameDay ? 1 : 0;
    }
    return rows.size() > 2 && following * 2 >= rows.size();
}

/// An adjusted close is not above the close, where there is one; a volume would be.
bool isAdjusted(const HeaderRow& row, const std::vector<std::string>& columns)
{
    if (std::ranges::find(columns, "adj close") == columns.end())
        return true;
    constexpr double kRounding = 1.01;
    const double close = parseNumber(fieldOf(row, columns, "close"), DecimalSign::Point).value;
    const double adjusted =
        parseNumber(fieldOf(row, columns, "adj close"), DecimalSign::Point).value;
    return adjusted > 0.0 && adjusted <= close * kRounding;
}

bool isDate(std::string_view field)
{
    return parseRowTime(field, DateOrder::DayFirst) || parseRowTime(field, DateOrder::MonthFirst);
}

/// Of an instrument: neither a number nor a date.
bool isName(std::string_view field)
{
    return !field.empty() && !isDigit(field.front()) && !isNumber(field);
}

bool fits(const HeaderRow& row, const RowForm& form, const std::vector<std::string>& columns)
{
    if (row.fields.size() != columns.size())
        return false;
    const bool atOpen = columns.front() == "open time";
    const std::string_view date = fieldOf(row, columns, atOpen ? "open time" : "date");
    const std::string_view time = fieldOf(row, columns, "time");
    const std::string_view ticker = fieldOf(row, columns, "ticker");
    const bool hasTime = std::ranges::find(columns, "time") != columns.end();
    const bool hasTicker = columns.front() == "ticker";
    return isAdjusted(row, columns) && hasShape(date, form.date) && isDate(date)
        && (!hasTime || parseTimeOfDay(time)) && (!hasTicker || isName(ticker))
        && hasPrices(row, columns);
}

} // namespace

std::optional<FormFound> findRowForm(std::span<const HeaderRow> rows, char delimiter,
                                     std::string_view path)
{
    const std::string name = std::filesystem::path(path).filename().string();
    for (const RowForm& form : kForms) {
        if (rows.empty() || (form.delimiter != '\0' && form.delimiter != delimiter)
            || !name.starts_with(form.fileName))
            continue;
        const std::vector<std::string> columns = partsOf(form.columns);
        const auto fitting = std::ranges::count_if(
            rows, [&](const HeaderRow& row) { return fits(row, form, columns); });
        // A damaged row among many is rejected later.
        const auto size = static_cast<std::ptrdiff_t>(rows.size());
        if (fits(rows.front(), form, columns) && fitting * 10 >= size * 9
            && areSeries(rows, columns))
            return FormFound{.dialect = form.dialect,
                             .headers = {.fields = columns,
                                         .line = rows.front().line,
                                         .end = rows.front().begin,
                                         .nextLine = rows.front().line}};
    }
    return std::nullopt;
}

} // namespace core
