#include "core/series/printed_closes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <utility>

namespace core {

namespace {

/// Bars on each side that say with a bar whether it was printed.
constexpr std::size_t kAround = 10;
/// So many bars beyond the last unprinted one may only have met a printed price by chance.
constexpr std::size_t kMargin = 5;
/// Half of the last digit of a close in a text of six decimals.
constexpr double kTextSlack = 5e-7;
/// Binary digits of single precision, and one more for half of the last.
constexpr int kSingleDigits = 25;

/// Into how many parts the unit of a price below `below` is divided; zeros are none.
struct Parts {
    double below = 0.0;
    std::array<double, 3> parts{};
};

/// What a close may be: as exchanges print it, with the digits that a split or a very low price
/// explains, or with others.
enum class Digits { Plain, Fine, Odd };

constexpr double kAny = std::numeric_limits<double>::infinity();

constexpr std::array kPlain{Parts{1024.0, {1'000.0}}, Parts{kAny, {100.0}}};
/// Four, three and two decimals; cents by splits that come to a divisor of 240, 168, 120 or 12.
/// Where single precision is coarse, fewer: else any number would be one.
constexpr std::array kDecimals{Parts{10.0, {10'000.0, 24'000.0, 16'800.0}},
                               Parts{32.0, {12'000.0, 16'800.0}}, Parts{128.0, {12'000.0}},
                               Parts{1024.0, {1'000.0, 1'200.0}}, Parts{kAny, {100.0}}};
/// Sixteenths, also by splits that come to a divisor of 1,440, 448 or 48.
constexpr std::array kFractions{Parts{32.0, {23'040.0, 7'168.0}}, Parts{1024.0, {768.0}},
                                Parts{kAny, {16.0}}};
/// A close that is no number of single precision is a decimal one itself.
constexpr double kExactFrom = 1024.0;
constexpr double kExactParts = 1'000.0;
constexpr double kExactSlack = 1e-9;

const Instant kDecimalsOnly = timeOf(*TradingDate::from(2001, 4, 9));

bool isMultiple(double price, double parts, double slack)
{
    const double counted = price * parts;
    return std::abs(counted - std::round(counted)) <= slack * parts;
}

bool isOn(std::span<const Parts> table, double price, double slack)
{
    const auto parts =
        std::ranges::find_if(table, [&](const Parts& row) { return price < row.below; });
    return parts == table.end() || std::ranges::any_of(parts->parts, [&](double count) {
               return count > 0.0 && isMultiple(price, count, slack);
           });
}

Digits digitsOf(double close, Instant time)
{
    if (!std::isfinite(close) || close <= 0.0) // no price at all
        return Digits::Plain;
    int exponent = 0;
    std::frexp(close, &exponent);
    const double slack = std::ldexp(1.0, exponent - kSingleDigits) + kTextSlack;
    if (isOn(kPlain, close, slack) || (time < kDecimalsOnly && isOn(kFractions, close, slack))
        || (close >= kExactFrom && isMultiple(close, kExactParts, kExactSlack)))
        return Digits::Plain;
    return isOn(kDecimals, close, slack) ? Digits::Fine : Digits::Odd;
}

/// Marks bars that are not plain and follow a marked one, or one of these, by no more than kAround:
/// a factor may be so round that what it leaves looks as after a split.
template<typename Marked, typename Bars>
void follow(Marked marked, Marked end, Bars digits)
{
    std::size_t since = kAround + 1;
    for (; marked != end; ++marked, ++digits) {
        ++since;
        if (since <= kAround && *digits != Digits::Plain)
            *marked = true;
        if (*marked)
            since = 0;
    }
}

/// Marks in `wider` the marked bars and the kMargin that follow each.
template<typename Marked, typename Wider>
void addMargin(Marked marked, Marked end, Wider wider)
{
    std::size_t since = kMargin + 1;
    for (; marked != end; ++marked, ++wider) {
        since = *marked ? 0 : since + 1;
        if (since <= kMargin)
            *wider = true;
    }
}

/// Of bars around which most are odd all up to the last that is not plain, and a margin, on both
/// sides.
std::vector<bool> settled(std::vector<bool> marked, const std::vector<Digits>& digits)
{
    follow(marked.begin(), marked.end(), digits.begin());
    follow(marked.rbegin(), marked.rend(), digits.rbegin());
    std::vector<bool> wider = marked;
    addMargin(marked.begin(), marked.end(), wider.begin());
    addMargin(marked.rbegin(), marked.rend(), wider.rbegin());
    return wider;
}

} // namespace

bool hasPrintedPrice(InstrumentKind kind)
{
    switch (kind) {
    case InstrumentKind::Share:
    case InstrumentKind::Index:
    case InstrumentKind::Fund:
    case InstrumentKind::Other:
        return true;
    case InstrumentKind::Currency:
    case InstrumentKind::Crypto:
    case InstrumentKind::Commodity:
    case InstrumentKind::Bond:
        return false;
    }
    return false;
}

std::vector<bool> unprintedCloses(const PriceSeries& bars, InstrumentKind kind)
{
    if (!hasPrintedPrice(kind))
        return {};
    const std::size_t size = bars.size();
    std::vector<Digits> digits(size);
    std::vector<std::size_t> oddBefore(size + 1);
    for (std::size_t bar = 0; bar < size; ++bar) {
        digits[bar] = digitsOf(bars.close[bar], bars.times[bar]);
        oddBefore[bar + 1] = oddBefore[bar] + (digits[bar] == Digits::Odd ? 1 : 0);
    }
    std::vector<bool> unprinted(size);
    bool any = false;
    for (std::size_t bar = 0; bar < size; ++bar) {
        const std::size_t first = bar - std::min(bar, kAround);
        const std::size_t last = std::min(bar + kAround + 1, size);
        unprinted[bar] = 2 * (oddBefore[last] - oddBefore[first]) > last - first;
        any = any || unprinted[bar];
    }
    return any ? settled(std::move(unprinted), digits) : std::vector<bool>();
}

} // namespace core
