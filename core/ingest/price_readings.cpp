#include "core/ingest/price_readings.h"

#include "core/ingest/price_rows.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// Groups of three digits make a thousand of one; half of a hundred is beyond any day's move.
constexpr double kTorn = 50.0;

bool isTorn(double one, double other)
{
    if (!(one > 0.0) || !(other > 0.0))
        return false;
    return std::max(one, other) > kTorn * std::min(one, other);
}

} // namespace

void PriceReadings::addTo(Reading& reading, DecimalSign sign, const CsvRow& row,
                          const PriceColumns& columns) const
{
    const BarReading bar = readBar(row, columns, sign);
    if (bar.state == BarReading::State::NoPrices || bar.state == BarReading::State::NoClose)
        return;
    const BarValues& values = bar.values;
    const bool torn = bar.state != BarReading::State::Bar || isTorn(values.close, reading.previous)
        || isTorn(values.close, values.open) || isTorn(values.close, values.high)
        || isTorn(values.close, values.low);
    reading.torn += torn ? 1 : 0;
    reading.previous = values.close;
}

void PriceReadings::add(const CsvRow& row, const PriceColumns& columns, std::string_view ticker)
{
    if (ticker != m_ticker || columns.close != m_close) {
        m_ticker = ticker;
        m_close = columns.close;
        for (Reading& reading : m_readings)
            reading.previous = std::numeric_limits<double>::quiet_NaN();
    }
    addTo(m_readings[0], DecimalSign::Point, row, columns);
    addTo(m_readings[1], DecimalSign::Comma, row, columns);
}

std::optional<PriceReadings::Settled> PriceReadings::settle() const
{
    const std::size_t point = m_readings[0].torn;
    const std::size_t comma = m_readings[1].torn;
    if ((point == 0) == (comma == 0))
        return std::nullopt;
    const bool isPoint = point == 0;
    Settled settled{.sign = isPoint ? DecimalSign::Point : DecimalSign::Comma};
    settled.reason = isPoint ? "with a decimal comma" : "with a decimal point";
    settled.reason += " prices of neighbouring rows or columns would be a thousandfold apart";
    return settled;
}

} // namespace core
