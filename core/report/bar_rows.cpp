#include "core/report/bar_rows.h"

#include <array>
#include <charconv>
#include <cmath>
#include <ostream>
#include <string_view>

namespace core {

namespace {

struct Column {
    std::string_view name;
    const std::vector<double> PriceSeries::*values;
};

constexpr std::array<Column, 5> kColumns{{{"open", &PriceSeries::open},
                                          {"high", &PriceSeries::high},
                                          {"low", &PriceSeries::low},
                                          {"close", &PriceSeries::close},
                                          {"volume", &PriceSeries::volume}}};

std::string timeText(const PriceSeries& series, std::size_t index)
{
    const Instant time = series.times[index];
    return isIntraday(series.interval) ? toIso(time) : toIso(dateOf(time));
}

} // namespace

std::string shortestDecimal(double value)
{
    std::array<char, 400> digits{}; // the longest double without exponent has 327 characters
    const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                      std::chars_format::fixed);
    return {digits.data(), result.ptr};
}

double atMostTwelveDigits(double value)
{
    constexpr int kBehindTheFirst = 11;
    std::array<char, 32> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                       std::chars_format::scientific, kBehindTheFirst);
    double rounded = value;
    const auto read = std::from_chars(digits.data(), written.ptr, rounded);
    return std::isfinite(value) && read.ec == std::errc() ? rounded : value;
}

void writeBarsJson(std::ostream& out, const PriceSeries& series)
{
    out << '[';
    for (std::size_t index = 0; index < series.size(); ++index) {
        out << (index == 0 ? "\n" : ",\n") << "  {\"time\": \"" << timeText(series, index) << '"';
        for (const Column& column : kColumns) {
            const double value = (series.*column.values)[index];
            out << ", \"" << column.name
                << "\": " << (std::isnan(value) ? "null" : shortestDecimal(value));
        }
        out << '}';
    }
    out << (series.empty() ? "]\n" : "\n]\n");
}

void writeBarsCsv(std::ostream& out, const PriceSeries& series)
{
    out << "time";
    for (const Column& column : kColumns)
        out << ',' << column.name;
    out << '\n';
    for (std::size_t index = 0; index < series.size(); ++index) {
        out << timeText(series, index);
        for (const Column& column : kColumns) {
            const double value = (series.*column.values)[index];
            out << ',' << (std::isnan(value) ? "" : shortestDecimal(value));
        }
        out << '\n';
    }
}

} // namespace core
