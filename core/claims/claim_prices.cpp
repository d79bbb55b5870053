#include "core/claims/claim_prices.h"

#include "core/domain/quality_code.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace core {

namespace {

using std::chrono::days;
using Field = ClaimInput::Field;

/// Weekends and the longest holidays, where no calendar says when a market was open.
constexpr days kLongestPause{6};

/// They say that prices on their two sides do not count the same thing.
constexpr std::array kBreaks{quality_code::kLevelShift,      quality_code::kSuspectedSplit,
                             quality_code::kSplitMisapplied, quality_code::kSplitFitsNeither,
                             quality_code::kMixedScale,      quality_code::kMixedSources};

std::optional<BarPrice> recordAt(std::size_t bar, Field field)
{
    return bar == RecordBars::kNoBar ? std::nullopt : std::optional(BarPrice{bar, field});
}

} // namespace

std::optional<std::size_t> ClaimPrices::barOf(TradingDate day) const
{
    return m_market.daily.indexOf(timeOf(day));
}

std::optional<std::size_t> ClaimPrices::barBefore(TradingDate day) const
{
    if (m_market.calendar != nullptr && m_market.calendar->covers(day)) {
        const auto before = m_market.calendar->shift(day, -1);
        return before ? barOf(*before) : std::nullopt;
    }
    const std::size_t bar = m_market.daily.indexAtOrAfter(timeOf(day));
    if (bar == 0)
        return std::nullopt;
    const days longest =
        m_market.instrument.kind == InstrumentKind::Crypto ? days{1} : kLongestPause;
    return day.day() - this->day(bar - 1).day() <= longest ? std::optional(bar - 1) : std::nullopt;
}

BarRange ClaimPrices::barsFrom(TradingDate first, TradingDate last) const
{
    return {m_market.daily.indexAtOrAfter(timeOf(first)),
            m_market.daily.indexAtOrAfter(timeOf(TradingDate{last.day() + days{1}}))};
}

std::optional<double> ClaimPrices::at(BarPrice price) const
{
    const PriceSeries& daily = m_market.daily;
    if (price.bar >= daily.size())
        return std::nullopt;
    double value = daily.close[price.bar];
    switch (price.field) {
    case ClaimInput::Field::Open:
        value = daily.open[price.bar];
        break;
    case ClaimInput::Field::High:
        value = daily.high[price.bar];
        break;
    case ClaimInput::Field::Low:
        value = daily.low[price.bar];
        break;
    case ClaimInput::Field::Close:
    case ClaimInput::Field::SharesOutstanding:
        break;
    }
    return std::isfinite(value) && value > 0.0 ? std::optional(value) : std::nullopt;
}

const RecordBars* ClaimPrices::recordsOf(BarRange bars) const
{
    const auto& records = m_market.records;
    const bool isWhole = bars.first == 0 && !bars.empty() && bars.last <= records.size();
    return isWhole ? &records[bars.last - 1] : nullptr;
}

std::optional<BarPrice> ClaimPrices::lowest(BarRange bars, ClaimInput::Field field) const
{
    const RecordBars* records = recordsOf(bars);
    if (records != nullptr && (field == Field::Low || field == Field::Close))
        return recordAt(field == Field::Low ? records->lowestLow : records->lowestClose, field);
    std::optional<BarPrice> found;
    double least = 0.0;
    for (std::size_t bar = bars.first; bar < bars.last; ++bar) {
        const auto value = at({bar, field});
        if (value && (!found || *value < least) && blocking(bar, false) == nullptr) {
            found = BarPrice{bar, field};
            least = *value;
        }
    }
    return found;
}

std::optional<BarPrice> ClaimPrices::highest(BarRange bars, ClaimInput::Field field) const
{
    const RecordBars* records = recordsOf(bars);
    if (records != nullptr && (field == Field::High || field == Field::Close))
        return recordAt(field == Field::High ? records->highestHigh : records->highestClose, field);
    std::optional<BarPrice> found;
    double most = 0.0;
    for (std::size_t bar = bars.first; bar < bars.last; ++bar) {
        const auto value = at({bar, field});
        if (value && *value > most && blocking(bar, false) == nullptr) {
            found = BarPrice{bar, field};
            most = *value;
        }
    }
    return found;
}

std::vector<RecordBars> recordBars(const ClaimMarket& market)
{
    const ClaimPrices prices(market);
    std::vector<RecordBars> records;
    records.reserve(market.daily.size());
    RecordBars last;
    for (std::size_t bar = 0; bar < market.daily.size(); ++bar) {
        const auto keep = [&](std::size_t& known, Field field, bool isHighest) {
            const auto value = prices.at({bar, field});
            const auto record = recordAt(known, field);
            const double before = record ? *prices.at(*record) : 0.0;
            if (value && (!record || (isHighest ? *value > before : *value < before)))
                known = bar;
        };
        if (prices.blocking(bar, false) == nullptr) {
            keep(last.highestHigh, Field::High, true);
            keep(last.highestClose, Field::Close, true);
            keep(last.lowestLow, Field::Low, false);
            keep(last.lowestClose, Field::Close, false);
        }
        records.push_back(last);
    }
    return records;
}

double ClaimPrices::printed(std::size_t bar) const
{
    if (bar >= m_market.printed.size())
        return 1.0;
    const double factor = m_market.printed[bar];
    return std::isfinite(factor) && factor > 0.0 ? factor : 1.0;
}

double ClaimPrices::dividendsBetween(std::size_t from, std::size_t to) const
{
    const auto& all = m_market.dividends;
    double sum = 0.0;
    for (auto next = std::ranges::upper_bound(all, day(from), {}, &CorporateAction::day);
         next != all.end() && next->day <= day(to); ++next) {
        const bool counts = next->kind == CorporateActionKind::Dividend && next->value > 0.0
            && std::isfinite(next->value)
            && (next->currency.empty() || next->currency == m_market.instrument.currency);
        sum += counts ? next->value : 0.0;
    }
    return sum;
}

std::span<const QualityFinding> ClaimPrices::findingsFrom(TradingDate first, TradingDate last) const
{
    const auto& all = m_market.findings;
    const auto begin = std::ranges::lower_bound(all, first, {}, &QualityFinding::day);
    const auto end = std::ranges::upper_bound(all, last, {}, &QualityFinding::day);
    return begin < end ? std::span(begin, end) : std::span<const QualityFinding>();
}

const QualityFinding* ClaimPrices::blocking(std::size_t bar, bool asMove) const
{
    for (const QualityFinding& finding : findingsFrom(day(bar), day(bar))) {
        if (finding.severity == QualitySeverity::Blocks
            && (asMove || finding.code != quality_code::kReturnOverGap))
            return &finding;
    }
    return nullptr;
}

const QualityFinding* ClaimPrices::breakBetween(std::size_t from, std::size_t to) const
{
    if (to < from + 2)
        return nullptr;
    for (const QualityFinding& finding : findingsFrom(day(from + 1), day(to - 1))) {
        if (finding.severity == QualitySeverity::Blocks
            && std::ranges::find(kBreaks, finding.code) != kBreaks.end())
            return &finding;
    }
    return nullptr;
}

} // namespace core
