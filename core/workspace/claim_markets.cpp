#include "core/workspace/claim_markets.h"

#include "core/claims/claim_prices.h"
#include "core/series/printed_closes.h"
#include "core/workspace/instrument_facts.h"
#include "core/workspace/workspace_state.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

using std::chrono::days;

/// Of each bar the new shares for one of its day that all later splits made. A split behind the
/// last bar is in no price.
std::vector<double> printedFactors(const PriceSeries& daily,
                                   const std::vector<CorporateAction>& actions)
{
    std::vector<double> factors(daily.size(), 1.0);
    for (const CorporateAction& action : actions) {
        if (action.kind != CorporateActionKind::Split || daily.empty()
            || action.day > dateOf(daily.times.back()))
            continue;
        const std::size_t behind = daily.indexAtOrAfter(timeOf(action.day));
        for (std::size_t index = 0; index < behind; ++index)
            factors[index] *= action.value;
    }
    return factors;
}

/// How many shares of the last bar one of `day` became by the splits that `adjustments` make, where
/// the prices do not count them already.
double adjustedRatio(const std::vector<Adjustment>& adjustments, TradingDate day)
{
    double ratio = 1.0;
    for (const Adjustment& adjustment : adjustments) {
        if (adjustment.isSplit && timeOf(day) < adjustment.from)
            ratio *= adjustment.ratio;
    }
    return ratio;
}

/// Dividends in the currency of the prices, each for the shares that adjusted prices count. Besides
/// prices an amount stands for the shares of these, anywhere else for those of its day.
std::vector<CorporateAction> dividendsOf(const ClaimMarket& market,
                                         const std::vector<CorporateAction>& actions,
                                         const std::vector<Adjustment>& adjustments)
{
    std::vector<CorporateAction> dividends;
    for (CorporateAction action : actions) {
        if (action.kind != CorporateActionKind::Dividend
            || (!action.currency.empty() && action.currency != market.instrument.currency))
            continue;
        const std::size_t bar = market.daily.indexAtOrAfter(timeOf(action.day));
        const double printed = bar < market.printed.size() ? market.printed[bar] : 1.0;
        action.value /= action.besidePrices ? adjustedRatio(adjustments, action.day) : printed;
        dividends.push_back(std::move(action));
    }
    std::ranges::stable_sort(dividends, std::less<>{}, &CorporateAction::day);
    return dividends;
}

/// The bars of `series` that lie on `day` by the clocks of `zone`.
PriceSeries barsOn(const PriceSeries& series, TradingDate day, const std::string& zone)
{
    PriceSeries bars{.interval = series.interval};
    for (std::size_t index = 0; index < series.size(); ++index) {
        const auto local = toLocal(series.times[index], zone);
        if (std::chrono::floor<days>(local) == day.day())
            bars.append(series.bar(index));
    }
    return bars;
}

} // namespace

ClaimMarkets::ClaimMarkets(const Workspace& workspace, Workspace::State& state)
    : m_workspace(workspace)
    , m_state(state)
{
}

const ClaimMarket* ClaimMarkets::find(InstrumentId instrument)
{
    const std::scoped_lock reading(m_reading);
    if (const auto known = m_markets.find(instrument); known != m_markets.end())
        return known->second.get();
    if (!m_outcome)
        return nullptr;
    auto market = read(instrument);
    if (!market) {
        m_outcome = tl::unexpected(market.error());
        return nullptr;
    }
    return m_markets.emplace(instrument, std::move(*market)).first->second.get();
}

MarketLookup ClaimMarkets::lookup()
{
    return [this](InstrumentId instrument) { return find(instrument); };
}

Result<std::unique_ptr<const ClaimMarket>> ClaimMarkets::read(InstrumentId id)
{
    const auto instrument = m_state.archive.instruments().find(id);
    const auto intervals = m_state.archive.bars().intervals(id);
    if (!instrument || !intervals)
        return tl::unexpected(!instrument ? instrument.error() : intervals.error());
    if (!*instrument || intervals->empty())
        return nullptr;
    auto market = std::make_unique<ClaimMarket>();
    market->instrument = **instrument;
    market->calendar = m_workspace.calendar(**instrument);
    if (auto done = readDaily(*market); !done)
        return tl::unexpected(done.error());
    const auto facts = m_workspace.facts().facts(id);
    if (!facts)
        return tl::unexpected(facts.error());
    for (const FactListing& listing : *facts) {
        if (listing.fact.kind == FactKind::SharesOutstanding)
            market->shares.push_back(listing.fact);
    }
    const Interval shortest = intervals->front();
    market->intraday = [this, known = **instrument, shortest](TradingDate day) {
        const std::scoped_lock reading(m_reading);
        return minuteBars(known, shortest, day);
    };
    return market;
}

/// Daily bars, made of shorter ones where only those are stored, and what the quality gate says of
/// them as they are printed.
Result<void> ClaimMarkets::readDaily(ClaimMarket& market)
{
    const InstrumentId id = market.instrument.id;
    auto printed = m_workspace.bars(id, Interval::Day1);
    const auto stored = m_workspace.storedInterval(id, Interval::Day1);
    const auto actions = m_state.corporateActions(id);
    if (!printed || !stored || !actions)
        return tl::unexpected(!printed      ? printed.error()
                                  : !stored ? stored.error()
                                            : actions.error());
    const auto replaced = *stored == Interval::Day1
        ? m_state.archive.bars().replaced(id, Interval::Day1)
        : Result<std::vector<ReplacedBars>>();
    if (!replaced)
        return tl::unexpected(replaced.error());
    auto findings = m_state.findings(market.instrument, *actions, *printed, *replaced);
    if (!findings)
        return tl::unexpected(findings.error());
    market.findings = std::move(*findings);
    market.printed = printedFactors(*printed, *actions);
    market.unprinted = unprintedCloses(*printed, market.instrument.kind);
    auto daily = actions->empty()
        ? std::move(printed)
        : m_workspace.bars(id, Interval::Day1, {}, {}, PriceAdjustment::Splits);
    if (!daily)
        return tl::unexpected(daily.error());
    market.daily = std::move(*daily);
    market.records = recordBars(market);
    const auto adjustments =
        m_state.adjustments(id, stored->value_or(Interval::Day1), PriceAdjustment::Splits);
    if (!adjustments)
        return tl::unexpected(adjustments.error());
    market.dividends = dividendsOf(market, *actions, *adjustments);
    return {};
}

const PriceSeries& ClaimMarkets::minuteBars(const Instrument& instrument, Interval interval,
                                            TradingDate day)
{
    constexpr std::size_t kMostDays = 500; // half a day of minutes takes some ten kilobytes
    const std::pair key(instrument.id, day);
    if (const auto known = m_minutes.find(key); known != m_minutes.end())
        return known->second;
    auto bars = readIntraday(instrument, interval, day);
    if (!bars && m_outcome)
        m_outcome = tl::unexpected(bars.error());
    if (m_minutes.size() >= kMostDays)
        m_minutes.clear();
    return m_minutes.emplace(key, bars ? std::move(*bars) : PriceSeries{.interval = interval})
        .first->second;
}

Result<PriceSeries> ClaimMarkets::readIntraday(const Instrument& instrument, Interval interval,
                                               TradingDate day)
{
    if (!isIntraday(interval))
        return PriceSeries{.interval = interval};
    const ExchangeCalendar* calendar = m_workspace.calendar(instrument);
    // A day more on both sides, for the zones.
    const auto around = m_workspace.bars(instrument.id, interval, TradingDate{day.day() - days{1}},
                                         TradingDate{day.day() + days{1}}, PriceAdjustment::Splits);
    if (!around)
        return around;
    return barsOn(*around, day, calendar != nullptr ? calendar->zone() : std::string());
}

} // namespace core
