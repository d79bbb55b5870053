#pragma once

#include "core/base/result.h"
#include "core/domain/price_series.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The columns of a bar that are numbers, by their place in a payload.
enum class PriceColumn : std::uint8_t { Open = 1, High, Low, Close, Volume };

/// Turns up to 4,096 bars into the payload of a block and back, every double bit for bit (a NaN
/// comes back as a NaN). Holds the compressor's memory; one thread uses it at a time.
///
/// The payload, version 1, all numbers little-endian:
///
///     byte    version, 1
///     byte    number of columns: 1 (times only) or 6 (times, open, high, low, close, volume)
///     uint16  number of bars
///     for each column
///         byte    coding: 0 all missing, 1 doubles, 2 integers above the base, 3 differences;
///                 + 16 where some are missing, + 32 where the bytes are not compressed
///         byte    of times: unit (0 ms, 1 s, 2 min, 3 day); else the decimal exponent e
///         byte    width w: bytes of each number, 0 to 8
///         int64   base
///         uint32  size of its bytes
///     the bytes of each column, compressed with zstd:
///         where some are missing, one bit a bar, lowest first: 1 where there is a value
///         for each of the w bytes of the numbers, lowest first, that byte of every bar
///
/// The numbers n of a column give its values as follows. A missing bar repeats the value before it.
///     times         base + unit · (sum of n up to and including this one)
///     doubles       the bits of the double are those of the bar before, xor n; 0 before the first
///     integers      (base + n) / 10^e
///     differences   (base + sum of z(n)) / 10^e with z(n) = n/2 for even n, -(n+1)/2 for odd
///
/// The exponent is the smallest at which every value of the column is an integer of less than 51
/// bits that, divided by 10^e, is that double again. Where there is none, doubles are kept.
class BarBlockCodec {
public:
    static constexpr std::size_t kMaxBars = 4096;

    BarBlockCodec();
    ~BarBlockCodec();
    BarBlockCodec(BarBlockCodec&&) noexcept;
    BarBlockCodec& operator=(BarBlockCodec&&) noexcept;

    /// The bars from index `first` on.
    /// REQUIRES: 0 < count <= kMaxBars; the times rise and no close is NaN.
    std::string encode(const PriceSeries& bars, std::size_t first, std::size_t count);

    /// The same without prices.
    std::string encodeTimes(std::span<const Instant> times);

    /// Fails with Format for anything that encode cannot have made; never trusts a size it reads.
    Result<PriceSeries> decode(std::string_view payload, Interval interval);

    /// The times of any payload, without reading the prices.
    Result<std::vector<Instant>> decodeTimes(std::string_view payload);

    /// One column alone.
    Result<std::vector<double>> decodeValues(std::string_view payload, PriceColumn column);

private:
    struct Contexts;
    std::unique_ptr<Contexts> m_contexts;
};

} // namespace core
