#include "core/series/adjust.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace core {

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

/// The splits and dividends that lie between the same two bars.
struct Group {
    BarsAround bars{};
    double ratio = 1.0;
    bool isSplit = false;
    bool isApplied = false; ///< the split
    std::vector<const CorporateAction*> dividends{};
};
using Groups = std::map<Instant, Group>; ///< by the time of the bar behind

/// The instant at which a day of the exchange begins.
Instant startOf(TradingDate day, Interval interval, const PriceBasis& basis)
{
    if (!isIntraday(interval))
        return timeOf(day);
    return toInstant(day.day(), basis.zone).value_or(timeOf(day));
}

/// The first instant at which a bar can begin that holds the day.
Instant earliestHolding(TradingDate day, Interval interval, const PriceBasis& basis)
{
    using namespace std::chrono;
    if (interval == Interval::Week1)
        return timeOf(day) - days{6};
    if (interval == Interval::Month1) {
        const year_month_day date = day.yearMonthDay();
        return timeOf(TradingDate{local_days{date.year() / date.month() / 1}});
    }
    return startOf(day, interval, basis);
}

bool isPrice(double value)
{
    return std::isfinite(value) && value > 0.0;
}

bool areOnBothSides(const BarsAround& bars)
{
    return bars.before && bars.after && isPrice(bars.before->close) && isPrice(bars.after->close);
}

/// How much nearer, in logarithms, the move to `price` is to that of a split that is not adjusted
/// for than to none; negative or 0: it is no such move.
double jump(double before, double price, double ratio)
{
    const double moved = std::log(price / before);
    return std::abs(moved) - std::abs(moved + std::log(ratio));
}

double jumpInto(const BarsAround& bars, double ratio, Interval interval)
{
    const double open = bars.after->open.value_or(0.0);
    const bool opens = interval <= Interval::Day1 && isPrice(open);
    return jump(bars.before->close, opens ? open : bars.after->close, ratio);
}

/// The bars between which a split acts.
BarsAround aroundSplit(const CorporateAction& split, Interval interval, const PriceBasis& basis,
                       const std::function<BarsAround(Instant)>& around)
{
    const BarsAround holding = around(earliestHolding(split.day, interval, basis));
    if (interval <= Interval::Day1)
        return holding;
    const BarsAround next = around(timeOf(split.day));
    if (!areOnBothSides(holding) || !areOnBothSides(next))
        return areOnBothSides(next) ? next : holding;
    return jumpInto(next, split.value, interval) > jumpInto(holding, split.value, interval)
        ? next
        : holding;
}

Groups groupsOf(std::span<const CorporateAction> actions, PriceAdjustment mode, Interval interval,
                const PriceBasis& basis, const std::function<BarsAround(Instant)>& around)
{
    Groups groups;
    for (const CorporateAction& action : actions) {
        const bool isSplit = action.kind == CorporateActionKind::Split;
        if (!isPrice(action.value) || (!isSplit && mode != PriceAdjustment::All))
            continue;
        const BarsAround bars = isSplit ? aroundSplit(action, interval, basis, around)
                                        : around(earliestHolding(action.day, interval, basis));
        if (!areOnBothSides(bars))
            continue;
        Group& group = groups[bars.after->time];
        group.bars = bars;
        group.isSplit = group.isSplit || isSplit;
        if (isSplit)
            group.ratio *= action.value;
        else
            group.dividends.push_back(&action);
    }
    return groups;
}

/// `inPrices`: by what later splits divided the prices before we saw them.
double dividendFactor(const Group& group, double inPrices, const PriceBasis& basis)
{
    double paid = 0.0;
    for (const CorporateAction* dividend : group.dividends) {
        const bool isForeign = !dividend->currency.empty() && !basis.currency.empty()
            && dividend->currency != basis.currency;
        if (!isForeign)
            paid += dividend->besidePrices ? dividend->value : dividend->value / inPrices;
    }
    // The amount is for one of the shares that trade on the day, the close for one of the day
    // before.
    const double close = group.bars.before->close / (group.isApplied ? group.ratio : 1.0);
    return paid < close ? 1.0 - paid / close : 1.0;
}

/// What all adjustments behind a bar come to.
struct Total {
    double ratio = 1.0;
    double factor = 1.0;

    void include(const Adjustment& adjustment)
    {
        ratio *= adjustment.ratio;
        factor *= adjustment.dividendFactor;
    }
    double price(double printed) const { return printed / ratio * factor; }
};

/// To the bars from `begin` up to `end`.
void apply(PriceSeries& bars, std::size_t begin, std::size_t end, const Total& total)
{
    if (total.ratio == 1.0 && total.factor == 1.0)
        return;
    for (auto* column : {&bars.open, &bars.high, &bars.low, &bars.close}) {
        for (std::size_t index = begin; index < end; ++index)
            (*column)[index] = total.price((*column)[index]);
    }
    for (std::size_t index = begin; index < end; ++index)
        bars.volume[index] *= total.ratio;
}

/// A week or month that began in old shares and ended in new ones.
void applyWithin(PriceSeries& bars, std::size_t index, const Adjustment& within)
{
    bars.open[index] = bars.open[index] / within.ratio;
    bars.high[index] = kMissing;
    bars.low[index] = kMissing;
    bars.volume[index] = kMissing;
}

} // namespace

BarsAround barsAround(const PriceSeries& bars, Instant time)
{
    const std::size_t index = bars.indexAtOrAfter(time);
    BarsAround found;
    if (index > 0)
        found.before = bars.bar(index - 1);
    if (index < bars.size())
        found.after = bars.bar(index);
    return found;
}

std::vector<Adjustment> findAdjustments(std::span<const CorporateAction> actions,
                                        PriceAdjustment mode, Interval interval,
                                        const PriceBasis& basis,
                                        const std::function<BarsAround(Instant)>& around)
{
    if (mode == PriceAdjustment::None)
        return {};
    Groups groups = groupsOf(actions, mode, interval, basis, around);
    std::vector<Adjustment> adjustments;
    double inPrices = 1.0;
    for (auto entry = groups.rbegin(); entry != groups.rend(); ++entry) {
        Group& group = entry->second;
        group.isApplied = group.isSplit && jumpInto(group.bars, group.ratio, interval) > 0.0;
        const double open = group.bars.after->open.value_or(0.0);
        adjustments.push_back({
            .from = entry->first,
            .ratio = group.isApplied ? group.ratio : 1.0,
            .dividendFactor = dividendFactor(group, inPrices, basis),
            .isSplit = group.isSplit,
            .opensBefore = group.isApplied && interval > Interval::Day1 && isPrice(open)
                && jump(group.bars.before->close, open, group.ratio) <= 0.0,
        });
        // After the group's own dividends, which are for shares that are split already.
        if (group.isSplit && !group.isApplied)
            inPrices *= group.ratio;
    }
    std::ranges::reverse(adjustments);
    return adjustments;
}

PriceSeries adjusted(PriceSeries bars, std::span<const Adjustment> adjustments)
{
    Total total;
    std::size_t end = bars.size(); // of the bars that wait for the total to be whole
    for (auto next = adjustments.rbegin(); next != adjustments.rend(); ++next) {
        const std::size_t begin = bars.indexAtOrAfter(next->from);
        apply(bars, begin, end, total);
        if (next->opensBefore && begin < bars.size() && bars.times[begin] == next->from)
            applyWithin(bars, begin, *next);
        total.include(*next);
        end = std::min(end, begin);
    }
    apply(bars, 0, end, total);
    return bars;
}

Bar adjusted(const Bar& bar, std::span<const Adjustment> adjustments)
{
    PriceSeries one;
    one.append(bar);
    return adjusted(std::move(one), adjustments).bar(0);
}

PriceSeries adjusted(const PriceSeries& bars, std::span<const CorporateAction> actions,
                     PriceAdjustment mode, const PriceBasis& basis)
{
    const auto around = [&](Instant time) { return barsAround(bars, time); };
    return adjusted(PriceSeries(bars),
                    findAdjustments(actions, mode, bars.interval, basis, around));
}

} // namespace core
