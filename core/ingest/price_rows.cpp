#include "core/ingest/price_rows.h"

#include "core/domain/corporate_action.h"
#include "core/ingest/issue_list.h"
#include "core/ingest/short_decimal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace core {

namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

/// Whether a plain number has digits that do not come back when its value is printed.
bool losesDigits(std::string_view field, double value, DecimalSign decimal)
{
    constexpr std::size_t kAlwaysKept = 16; // with the decimal sign
    const bool hasComma = decimal == DecimalSign::Comma;
    if (field.size() <= kAlwaysKept
        || field.find_first_not_of(hasComma ? "-0123456789," : "-0123456789.") != field.npos)
        return false;
    std::array<char, 400> digits{};
    const auto printed = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                       std::chars_format::fixed);
    std::string text(field);
    std::ranges::replace(text, ',', '.');
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with('.'))
            text.pop_back();
    }
    text.erase(0, std::min(text.find_first_not_of('0'), text.size()));
    if (text.empty() || text.front() == '.')
        text.insert(0, "0");
    return text != std::string_view(digits.data(), printed.ptr);
}

/// Reads one field into `value`; false, with the reading's state set, if it is no number.
bool readField(const CsvRow& row, const Column& column, DecimalSign decimal, BarReading& reading,
               double& value)
{
    value = kNothing;
    if (!column || *column >= row.fields.size())
        return true;
    const std::string_view field = row.fields[*column];
    if (const auto plain = shortDecimal(field, decimal == DecimalSign::Point ? '.' : ',')) {
        value = *plain;
        return true;
    }
    if (isMissing(field))
        return true;
    const ParsedNumber number = parseNumber(field, decimal);
    value = number.value;
    if (number.fault == NumberFault::None) {
        reading.isRounded = reading.isRounded || losesDigits(field, value, decimal);
        return true;
    }
    reading.state = number.fault == NumberFault::NotFinite ? BarReading::State::NotFinite
                                                           : BarReading::State::NotANumber;
    reading.column = *column;
    return false;
}

/// Prices that a provider computed differ by this much from those it printed.
constexpr double kRounding = 1e-6;

bool isBelow(double left, double right)
{
    return left < right - kRounding * std::abs(right);
}

/// The first column that any row needs and this one has not.
std::size_t fieldsNeeded(const PriceLayout& layout)
{
    std::size_t needed = layout.date;
    const auto include = [&](const Column& column) {
        needed = std::max(needed, column.value_or(0));
    };
    for (const PriceColumns& columns : layout.instruments) {
        needed = std::max(needed, columns.close);
        include(columns.open);
        include(columns.high);
        include(columns.low);
    }
    include(layout.time);
    include(layout.ticker);
    return needed + 1;
}

std::string countedFields(std::size_t count, const PriceLayout& layout)
{
    return " (" + std::to_string(count) + " fields, " + std::to_string(layout.columnCount)
        + " expected).";
}

} // namespace

BarReading readBar(const CsvRow& row, const PriceColumns& columns, DecimalSign decimal)
{
    BarReading reading;
    BarValues& values = reading.values;
    const bool read = readField(row, columns.close, decimal, reading, values.close)
        && readField(row, columns.open, decimal, reading, values.open)
        && readField(row, columns.high, decimal, reading, values.high)
        && readField(row, columns.low, decimal, reading, values.low)
        && readField(row, columns.volume, decimal, reading, values.volume);
    if (read && std::isnan(values.close)) {
        const bool others =
            !std::isnan(values.open) || !std::isnan(values.high) || !std::isnan(values.low);
        reading.state = others ? BarReading::State::NoClose : BarReading::State::NoPrices;
        reading.column = columns.close;
    }
    return reading;
}

ActionReading readDividend(const CsvRow& row, std::size_t column, DecimalSign decimal)
{
    if (column >= row.fields.size() || isMissing(row.fields[column]))
        return {};
    const ParsedNumber amount = parseNumber(row.fields[column], decimal);
    if (amount.fault != NumberFault::None || amount.value < 0.0)
        return {.fault = {.code = "bad_dividend",
                          .message =
                              inQuotes(row.fields[column]) + " is no dividend and was left out."}};
    return {.value = amount.value > 0.0 ? std::optional(amount.value) : std::nullopt};
}

ActionReading readAdjustedClose(const CsvRow& row, std::size_t column, DecimalSign decimal)
{
    if (column >= row.fields.size() || isMissing(row.fields[column]))
        return {};
    const ParsedNumber price = parseNumber(row.fields[column], decimal);
    if (price.fault != NumberFault::None)
        return {.fault = {.code = "bad_adjusted_close",
                          .message = inQuotes(row.fields[column])
                              + " is no adjusted close and was left out."}};
    return {.value = price.value > 0.0 ? std::optional(price.value) : std::nullopt};
}

ActionReading readSplit(const CsvRow& row, std::size_t column, DecimalSign decimal)
{
    if (column >= row.fields.size() || isMissing(row.fields[column]))
        return {};
    const std::string_view field = row.fields[column];
    const ParsedNumber number = parseNumber(field, decimal);
    if (number.fault == NumberFault::None && (number.value == 0.0 || number.value == 1.0))
        return {};
    const auto ratio = number.fault == NumberFault::None && number.value > 0.0
        ? std::optional(number.value)
        : parseSplitRatio(field);
    if (!ratio)
        return {.fault = {.code = "bad_split",
                          .message = inQuotes(field) + " is no split and was left out."}};
    return {.value = ratio};
}

RowFault checkFields(const CsvRow& row, const PriceLayout& layout)
{
    if (row.fault == CsvFault::RowTooLong)
        return {.code = "line_too_long", .message = "the line is too long for a row of prices."};
    if (row.fault == CsvFault::FieldTooLong)
        return {.code = "field_too_long", .message = "a field is too long for a price."};
    if (row.fault == CsvFault::UnclosedQuote)
        return {.code = "unclosed_quote", .message = "a quote opens and is never closed."};
    const std::size_t count = row.fields.size();
    if (count == layout.columnCount)
        return {};
    if (count < fieldsNeeded(layout))
        return {.code = "too_few_fields",
                .message = "the row is too short" + countedFields(count, layout)};
    const auto isFilled = [](std::string_view field) { return !field.empty(); };
    if (count > layout.columnCount
        && std::ranges::any_of(row.fields.subspan(layout.columnCount), isFilled))
        return {.code = "too_many_fields",
                .message = "the row has more fields than there are headers"
                    + countedFields(count, layout)};
    return {};
}

RowFault missingEnd(const CsvRow& row, const PriceLayout& layout)
{
    const std::size_t count = row.fields.size();
    const auto isCutOff = [&](const Column& column) { return column && *column >= count; };
    const bool volume = std::ranges::any_of(layout.instruments, isCutOff, &PriceColumns::volume);
    if (!volume && !isCutOff(layout.currency))
        return {};
    return {.code = "short_row",
            .message = std::string("the row ends before its ") + (volume ? "volume" : "currency")
                + countedFields(count, layout)};
}

RowFault volumeOddity(const BarValues& values)
{
    constexpr double kLargest = 1e15; // pieces a day: no market comes near
    if (values.volume < 0.0)
        return {.code = "odd_volume",
                .message = "the volume is negative; it is kept as it stands."};
    if (values.volume > kLargest)
        return {.code = "odd_volume",
                .message = "the volume is too large to be one; it is kept as it stands."};
    return {};
}

RowFault oddity(const BarValues& values)
{
    for (const double price : {values.open, values.high, values.low, values.close}) {
        if (price <= 0.0)
            return {.code = "price_not_positive",
                    .message = "a price is zero or negative; it is kept as it stands."};
    }
    if (isBelow(values.high, values.low))
        return {.code = "high_below_low",
                .message = "the high is below the low; both are kept as they stand."};
    for (const double price : {values.open, values.close}) {
        if (isBelow(values.high, price) || isBelow(price, values.low))
            return {.code = "outside_range",
                    .message =
                        "the open or close is not between low and high; all are kept as they "
                        "stand."};
    }
    return {};
}

} // namespace core
