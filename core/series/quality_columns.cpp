#include "core/domain/quality_code.h"
#include "core/series/quality_context.h"
#include "core/series/robust.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>
#include <string>

namespace core {

namespace {

const double kHundred = std::log(100.0);
constexpr double kNearHundred = 0.5; // wider than for closes: the column is another price
/// Open, high and low that stand off from both closes by less are the market's own.
const double kLeastWick = std::log(1.5);
constexpr double kWild = 15.0; // times the usual move
constexpr double kBusy = 2.0;

/// Four weeks: long enough for a median, short enough to find the place.
constexpr std::size_t kBlock = 21;
constexpr double kLeastScale = 0.004;
constexpr double kShareOutside = 0.5; // of the bars of a block
/// The standard error of a median is 1.2533 times that of a mean.
constexpr double kErrors = 3.0 * 1.2533;

struct NamedPrice {
    std::string_view name{};
    double price = 0.0;
};

/// One of open, high and low that is far from the closes of its day and of the day before.
void checkWick(QualityContext& context, std::size_t bar, const NamedPrice& column)
{
    const PriceSeries& bars = context.bars();
    const double close = bars.close[bar];
    const double before = bars.close[bar - 1];
    const double low = std::min(close, before);
    const double high = std::max(close, before);
    if (!(column.price > 0.0) || !(low > 0.0)
        || (column.price < high * 1.5 && column.price * 1.5 > low))
        return;
    const double off = std::log(column.price > high ? column.price / high : column.price / low);
    const std::string said =
        std::string(column.name) + " " + numberText(column.price) + " on " + context.when(bar);
    if (std::abs(std::abs(std::log(column.price / close)) - kHundred) <= kNearHundred) {
        context.block(bar, quality_code::kHundredfold,
                      said + " is about " + (off > 0.0 ? "100 times" : "a hundredth of")
                          + " the close " + numberText(close) + ".");
        return;
    }
    if (std::abs(off) < std::max(kLeastWick, kWild * context.usualMove(bar)))
        return;
    const auto busy = context.relativeVolume(bar);
    context.add(context.day(bar), quality_code::kSpike,
                said + " stands far from the closes " + numberText(before) + " and "
                    + numberText(close) + ".",
                busy && *busy < kBusy ? QualitySeverity::Blocks : QualitySeverity::Note);
}

double middle(std::array<double, kBlock>& values, std::size_t count)
{
    return median(std::span(values).first(count));
}

double spreadAround(std::array<double, kBlock>& values, std::size_t count, double center)
{
    for (double& value : values)
        value -= center;
    return robustScale(std::span(values).first(count));
}

/// The factor by which the closes of a block are off, if they are: then the way from a close to
/// the next open undoes the way from open to close every day.
class ScaleBlock {
public:
    ScaleBlock(const PriceSeries& bars, std::size_t begin, std::size_t end)
        : m_bars(bars)
        , m_begin(begin)
        , m_end(end)
    {
    }

    std::optional<double> factor()
    {
        if (!isOftenOutside())
            return std::nullopt;
        collect();
        if (m_count < kBlock / 2)
            return std::nullopt;
        const double night = middle(m_nights, m_count);
        const double day = middle(m_days, m_count);
        if (night * day >= 0.0)
            return std::nullopt;
        const double root = std::sqrt(static_cast<double>(m_count));
        const double spread =
            std::max(spreadAround(m_nights, m_count, night), spreadAround(m_days, m_count, day));
        const double least = std::max(kLeastScale, kErrors * spread / root);
        if (std::abs(night) < least || std::abs(day) < least)
            return std::nullopt;
        return std::exp(0.5 * (day - night));
    }

private:
    /// Whether closes often lie outside low and high, on one side.
    bool isOftenOutside() const
    {
        std::size_t above = 0;
        std::size_t below = 0;
        for (std::size_t bar = m_begin; bar < m_end; ++bar) {
            above += m_bars.close[bar] > m_bars.high[bar] ? 1U : 0U;
            below += m_bars.close[bar] < m_bars.low[bar] ? 1U : 0U;
        }
        const auto bars = static_cast<double>(m_end - m_begin);
        return static_cast<double>(std::max(above, below)) >= kShareOutside * bars;
    }

    void collect()
    {
        for (std::size_t bar = m_begin; bar < m_end; ++bar) {
            const double open = m_bars.open[bar];
            const double close = m_bars.close[bar];
            const double before = m_bars.close[bar - 1];
            if (!(open > 0.0) || !(close > 0.0) || !(before > 0.0))
                continue;
            m_nights[m_count] = std::log(open / before);
            m_days[m_count] = std::log(close / open);
            ++m_count;
        }
    }

    const PriceSeries& m_bars;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::array<double, kBlock> m_nights{}; ///< log(open / close of the bar before)
    std::array<double, kBlock> m_days{};   ///< log(close / open)
    std::size_t m_count = 0;
};

} // namespace

void checkWicks(QualityContext& context)
{
    const PriceSeries& bars = context.bars();
    for (std::size_t bar = 1; bar < bars.size(); ++bar) {
        checkWick(context, bar, {"Open", bars.open[bar]});
        checkWick(context, bar, {"High", bars.high[bar]});
        checkWick(context, bar, {"Low", bars.low[bar]});
    }
}

void checkScales(QualityContext& context)
{
    const std::size_t size = context.size();
    for (std::size_t begin = 1; begin < size; begin += kBlock) {
        const std::size_t end = std::min(size, begin + kBlock);
        const auto factor = ScaleBlock(context.bars(), begin, end).factor();
        if (!factor)
            continue;
        for (std::size_t bar = begin; bar < end; ++bar)
            context.block(bar, quality_code::kMixedScale,
                          "From " + context.when(begin) + " to " + context.when(end - 1)
                              + " the close is about " + roundedText(*factor, 3)
                              + " times what open, high and low say.");
    }
}

} // namespace core
