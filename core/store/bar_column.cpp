#include "core/store/bar_column.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>

namespace core {

namespace {

constexpr std::array<std::int64_t, 4> kTimeUnits{1, 1'000, 60'000, 86'400'000}; // milliseconds

/// Powers of ten that a double holds exactly, as far as they are of use.
constexpr std::array<double, 16> kPowers{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                         1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

/// Adding 1.5 · 2^52 leaves a double whose last bit is worth 1: it rounds to an integer, which
/// stands in the low bits. Valid below 2^51; unlike the conversions it takes several at a time.
constexpr double kRounder = 6755399441055744.0;
constexpr std::int64_t kRounderBits = std::bit_cast<std::int64_t>(kRounder);
constexpr double kIntegerLimit = 2251799813685248.0; // 2^51

std::int64_t roundedToInteger(double value)
{
    return std::bit_cast<std::int64_t>(value + kRounder) - kRounderBits;
}

bool isExact(double value, double power)
{
    const double scaled = value * power;
    const double back = ((scaled + kRounder) - kRounder) / power;
    return std::fabs(scaled) < kIntegerLimit
        && std::bit_cast<std::uint64_t>(back) == std::bit_cast<std::uint64_t>(value);
}

/// Every value times `power`; nothing unless each comes back exactly.
bool toIntegers(std::span<const double> values, double power, std::vector<std::int64_t>& integers)
{
    integers.resize(values.size());
    std::uint64_t different = 0;
    double largest = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double scaled = values[i] * power;
        const double back = ((scaled + kRounder) - kRounder) / power;
        different |= std::bit_cast<std::uint64_t>(back) ^ std::bit_cast<std::uint64_t>(values[i]);
        const double size = std::fabs(scaled);
        largest = largest < size ? size : largest;
        integers[i] = roundedToInteger(scaled);
    }
    return different == 0 && largest < kIntegerLimit;
}

/// The smallest exponent at which all values are integers. A value that is exact at one exponent
/// is so at the next, so a failure only ever asks for more.
std::optional<std::uint8_t> toSmallestIntegers(std::span<const double> values,
                                               std::vector<std::int64_t>& integers)
{
    std::size_t exponent = 0;
    for (;;) {
        const auto next = std::ranges::find_if(
            values, [&](double value) { return !isExact(value, kPowers[exponent]); });
        if (next == values.end())
            break;
        while (exponent < kPowers.size() && !isExact(*next, kPowers[exponent]))
            ++exponent;
        if (exponent == kPowers.size())
            return std::nullopt;
        if (toIntegers(values, kPowers[exponent], integers))
            return static_cast<std::uint8_t>(exponent);
    }
    if (!toIntegers(values, kPowers[exponent], integers))
        return std::nullopt;
    return static_cast<std::uint8_t>(exponent);
}

std::uint64_t zigzag(std::int64_t value)
{
    return static_cast<std::uint64_t>(value) << 1U ^ static_cast<std::uint64_t>(value >> 63);
}

/// Wraps around like unsigned arithmetic: a damaged payload gives nonsense, not an overflow.
std::int64_t unzigzag(std::uint64_t number)
{
    return static_cast<std::int64_t>((number >> 1U) ^ (~(number & 1U) + 1U));
}

std::int64_t plus(std::int64_t a, std::uint64_t b)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + b);
}

std::uint8_t bytesFor(std::uint64_t allBits)
{
    return static_cast<std::uint8_t>((std::bit_width(allBits) + 7) / 8);
}

std::uint8_t widthOf(std::span<const std::uint64_t> numbers)
{
    std::uint64_t bits = 0;
    for (const std::uint64_t number : numbers)
        bits |= number;
    return bytesFor(bits);
}

/// Writes the integers as differences where these are smaller on the whole (prices, which wander),
/// else above the smallest (volumes, which jump).
void chooseDifferences(std::span<const std::int64_t> integers, BarColumn& column)
{
    const std::int64_t smallest = *std::ranges::min_element(integers);
    column.numbers.resize(integers.size());
    std::uint64_t differences = 0;
    std::uint64_t heights = 0;
    std::int64_t previous = integers.front();
    for (std::size_t i = 0; i < integers.size(); ++i) {
        column.numbers[i] = zigzag(integers[i] - previous);
        previous = integers[i];
        // Halved so that 4,096 of 52 bits cannot overflow the sum.
        differences += column.numbers[i] >> 1U;
        heights += static_cast<std::uint64_t>(integers[i] - smallest) >> 1U;
    }
    column.coding = differences <= heights ? BarCoding::Differences : BarCoding::Integers;
    column.base = integers.front();
    if (column.coding == BarCoding::Integers) {
        column.base = smallest;
        for (std::size_t i = 0; i < integers.size(); ++i)
            column.numbers[i] = static_cast<std::uint64_t>(integers[i] - smallest);
    }
}

void keepDoubles(std::span<const double> values, BarColumn& column)
{
    column.coding = BarCoding::Doubles;
    column.numbers.resize(values.size());
    std::uint64_t previous = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto bits = std::bit_cast<std::uint64_t>(values[i]);
        column.numbers[i] = bits ^ previous;
        previous = bits;
    }
}

/// The values with every hole filled from before it, and the bits of those that were there.
std::vector<double> withoutHoles(std::span<const double> values, std::vector<std::uint8_t>& present)
{
    present.assign((values.size() + 7) / 8, 0);
    std::vector<double> filled(values.begin(), values.end());
    double last = *std::ranges::find_if(values, [](double value) { return !std::isnan(value); });
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i])) {
            filled[i] = last;
        } else {
            present[i / 8] = static_cast<std::uint8_t>(present[i / 8] | 1U << i % 8);
            last = values[i];
        }
    }
    return filled;
}

tl::unexpected<Error> damaged(const char* what)
{
    return fail(ErrorCode::Format, std::string("A block of prices is damaged: ") + what + ".");
}

} // namespace

BarColumn timesToColumn(std::span<const Instant> times)
{
    const auto fits = [&](std::int64_t unit) {
        return std::ranges::all_of(
            times, [&](Instant time) { return (time - times.front()).count() % unit == 0; });
    };
    std::size_t unit = kTimeUnits.size() - 1;
    while (!fits(kTimeUnits[unit]))
        --unit;

    BarColumn column{.coding = BarCoding::Differences,
                     .scale = static_cast<std::uint8_t>(unit),
                     .base = times.front().time_since_epoch().count()};
    column.numbers.resize(times.size());
    for (std::size_t i = 1; i < times.size(); ++i)
        column.numbers[i] =
            static_cast<std::uint64_t>((times[i] - times[i - 1]).count() / kTimeUnits[unit]);
    column.width = widthOf(column.numbers);
    return column;
}

BarColumn valuesToColumn(std::span<const double> values)
{
    BarColumn column;
    const auto missing = static_cast<std::size_t>(
        std::ranges::count_if(values, [](double value) { return value != value; }));
    if (missing == values.size())
        return column;
    std::vector<double> filled;
    if (missing > 0) {
        filled = withoutHoles(values, column.present);
        values = filled;
    }
    std::vector<std::int64_t> integers;
    if (const auto exponent = toSmallestIntegers(values, integers)) {
        column.scale = *exponent;
        chooseDifferences(integers, column);
    } else {
        keepDoubles(values, column);
    }
    column.width = widthOf(column.numbers);
    return column;
}

Result<std::vector<Instant>> timesFromColumn(const BarColumn& column, std::size_t count)
{
    if (column.coding != BarCoding::Differences || column.scale >= kTimeUnits.size()
        || !column.present.empty() || column.numbers.size() != count)
        return damaged("its times cannot be read");
    const auto unit = static_cast<std::uint64_t>(kTimeUnits[column.scale]);
    std::vector<Instant> times(count);
    std::int64_t time = column.base;
    for (std::size_t i = 0; i < count; ++i) {
        const std::int64_t next = plus(time, column.numbers[i] * unit);
        if (i > 0 && next <= time)
            return damaged("its times do not rise");
        time = next;
        times[i] = Instant(std::chrono::milliseconds(time));
    }
    return times;
}

Result<std::vector<double>> valuesFromColumn(const BarColumn& column, std::size_t count)
{
    if (column.coding == BarCoding::Missing)
        return std::vector<double>(count, std::numeric_limits<double>::quiet_NaN());
    if (column.numbers.size() != count || column.scale >= kPowers.size())
        return damaged("a column cannot be read");

    std::vector<double> values(count);
    const double power = kPowers[column.scale];
    std::int64_t integer = column.base;
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint64_t number = column.numbers[i];
        if (column.coding == BarCoding::Doubles) {
            bits ^= number;
            values[i] = std::bit_cast<double>(bits);
            continue;
        }
        integer = column.coding == BarCoding::Differences
            ? plus(integer, static_cast<std::uint64_t>(unzigzag(number)))
            : plus(column.base, number);
        const double rounded =
            std::bit_cast<double>(plus(kRounderBits, static_cast<std::uint64_t>(integer)));
        values[i] = (rounded - kRounder) / power;
    }
    for (std::size_t i = 0; i < count && !column.present.empty(); ++i) {
        if ((column.present[i / 8] >> i % 8 & 1U) == 0)
            values[i] = std::numeric_limits<double>::quiet_NaN();
    }
    return values;
}

} // namespace core
