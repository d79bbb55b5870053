#pragma once

#include "core/ingest/csv_tokenizer.h"
#include "core/ingest/price_layout.h"

#include <array>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// What prices would be with either decimal sign, where no number tells it itself: a wrong one
/// tears the prices of a row, or those of two rows, a thousandfold apart.
class PriceReadings {
public:
    /// REQUIRES: the row has every field of `columns`.
    void add(const CsvRow& row, const PriceColumns& columns, std::string_view ticker);

    struct Settled {
        DecimalSign sign = DecimalSign::Point;
        std::string reason{};
    };

    /// The sign with which nothing is torn, if the other tears something.
    std::optional<Settled> settle() const;

private:
    struct Reading {
        std::size_t torn = 0; ///< rows
        double previous = std::numeric_limits<double>::quiet_NaN();
    };
    void addTo(Reading& reading, DecimalSign sign, const CsvRow& row,
               const PriceColumns& columns) const;

    std::array<Reading, 2> m_readings{}; ///< with a point, with a comma
    std::string m_ticker;
    std::size_t m_close = 0; ///< the column of the row before
};

} // namespace core
