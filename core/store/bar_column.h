#pragma once

#include "core/base/result.h"
#include "core/domain/price_series.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// How the numbers of one column are to be understood; see BarBlockCodec.
enum class BarCoding : std::uint8_t { Missing = 0, Doubles = 1, Integers = 2, Differences = 3 };

/// One column as unsigned numbers: what is left when the arithmetic is done and the bytes are
/// not yet laid out and compressed.
struct BarColumn {
    BarCoding coding = BarCoding::Missing;
    std::uint8_t scale = 0; ///< time unit or decimal exponent
    std::uint8_t width = 0; ///< bytes that the largest number needs
    std::int64_t base = 0;
    std::vector<std::uint64_t> numbers{}; ///< one a bar; none if all are missing
    std::vector<std::uint8_t> present{};  ///< one bit a bar; empty if none or all are missing
};

/// REQUIRES: the times rise, and there is one.
BarColumn timesToColumn(std::span<const Instant> times);

/// NaN is missing.
/// REQUIRES: there is a value.
BarColumn valuesToColumn(std::span<const double> values);

/// `count` times; fails with Format when they do not rise.
Result<std::vector<Instant>> timesFromColumn(const BarColumn& column, std::size_t count);

/// `count` values, NaN where they are missing; fails with Format for a scale out of range.
Result<std::vector<double>> valuesFromColumn(const BarColumn& column, std::size_t count);

} // namespace core
