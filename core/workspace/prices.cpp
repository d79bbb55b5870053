#include "core/workspace/workspace_state.h"

#include "core/series/adjust.h"
#include "core/series/resample.h"
#include "core/store/bar_changes.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace core {

namespace {

using std::chrono::days;

/// The instants that the days from `from` to `to` cover, as daily bars and UTC count them.
TimeSpan spanOf(const std::optional<TradingDate>& from, const std::optional<TradingDate>& to)
{
    using namespace std::chrono_literals;
    TimeSpan span;
    if (from)
        span.first = timeOf(*from);
    if (to)
        span.last = timeOf(*to) + days{1} - 1ms;
    return span;
}

/// What has to be read so that the longer bars with times in `span` are whole: a day more on both
/// sides, for the zones, and the length of such a bar behind.
TimeSpan widened(TimeSpan span, Interval interval)
{
    const days length{interval == Interval::Month1 ? 31 : interval == Interval::Week1 ? 7 : 1};
    if (span.first != Instant::min())
        span.first -= days{1};
    if (span.last != Instant::max())
        span.last += length + days{1};
    return span;
}

PriceSeries within(const PriceSeries& bars, const TimeSpan& span)
{
    const std::size_t begin = bars.indexAtOrAfter(span.first);
    const auto end = static_cast<std::size_t>(std::ranges::upper_bound(bars.times, span.last)
                                              - bars.times.begin());
    PriceSeries part{.interval = bars.interval};
    appendBars(part, bars, begin, std::max(begin, end) - begin);
    return part;
}

/// Longer bars made of the stored ones, which are adjusted before.
Result<PriceSeries> madeOf(BarStore& bars, InstrumentId instrument, Interval stored,
                           const TimeSpan& span, const std::vector<Adjustment>& adjustments,
                           Resampler& resampler, Interval interval)
{
    const auto add = [&](const PriceSeries& block, std::size_t first, std::size_t count) {
        if (adjustments.empty())
            resampler.add(block, first, count);
        else
            resampler.add(adjusted(block, adjustments), first, count);
    };
    const auto visited = bars.visit(instrument, stored, widened(span, interval), add);
    if (!visited)
        return tl::unexpected(visited.error());
    return within(resampler.finish(), span);
}

/// The daily closes of an instrument of which only shorter bars are stored; none of any other.
Result<std::vector<double>> recentClosesOf(const Workspace& workspace,
                                           const InstrumentSummary& summary)
{
    // Sixty sessions of five a week, with as many holidays as any exchange keeps.
    constexpr days kReach{110};
    if (!summary.last)
        return std::vector<double>();
    auto bars =
        workspace.bars(summary.instrument.id, Interval::Day1,
                       TradingDate{summary.last->day() - kReach}, {}, PriceAdjustment::Splits);
    if (!bars)
        return tl::unexpected(bars.error());
    auto& closes = bars->close;
    closes.erase(closes.begin(),
                 closes.end() - std::min(std::ssize(closes), std::ptrdiff_t{kRecentCloses}));
    return std::move(closes);
}

/// A day that surely lies ahead of the recent closes of a share that trades.
TradingDate recentSpan(const InstrumentSummary& summary)
{
    constexpr days kRecent{120};
    return TradingDate{summary.last->day() - kRecent};
}

/// Whether a split may lie among its recent closes.
bool splitsLately(const InstrumentSummary& summary)
{
    return !summary.recentCloses.empty() && summary.last
        && std::ranges::any_of(summary.splits, [&](const CorporateAction& split) {
               return recentSpan(summary) < split.day && split.day <= *summary.last;
           });
}

void addSplits(std::vector<InstrumentSummary>& summaries,
               const std::vector<ActionListing>& listings)
{
    std::unordered_map<InstrumentId, InstrumentSummary*> byId;
    for (InstrumentSummary& summary : summaries)
        byId.emplace(summary.instrument.id, &summary);
    for (const ActionListing& listing : listings) {
        if (listing.action.kind == CorporateActionKind::Split)
            byId.at(listing.action.instrument)->splits.push_back(listing.action);
    }
}

} // namespace

Result<std::optional<Interval>> Workspace::storedInterval(InstrumentId instrument,
                                                          Interval wanted) const
{
    const auto stored = m_state->archive.bars().intervals(instrument);
    if (!stored)
        return tl::unexpected(stored.error());
    std::optional<Interval> longest;
    for (const Interval interval : *stored) { // shortest first
        if (interval == wanted || canResample(interval, wanted))
            longest = interval;
    }
    return longest;
}

Result<PriceSeries> Workspace::bars(InstrumentId instrument, Interval interval,
                                    std::optional<TradingDate> from, std::optional<TradingDate> to,
                                    PriceAdjustment adjust) const
{
    return m_state->archive.snapshot([&]() -> Result<PriceSeries> {
        BarStore bars = m_state->archive.bars();
        const TimeSpan span = spanOf(from, to);
        const auto stored = storedInterval(instrument, interval);
        if (!stored)
            return tl::unexpected(stored.error());
        if (!*stored)
            return PriceSeries{.interval = interval};
        const auto adjustments = m_state->adjustments(instrument, **stored, adjust);
        if (!adjustments)
            return tl::unexpected(adjustments.error());
        if (**stored == interval) {
            auto printed = bars.read(instrument, interval, span.first, span.last);
            return printed ? adjusted(std::move(*printed), *adjustments) : printed;
        }
        const auto known = m_state->archive.instruments().find(instrument);
        if (!known)
            return tl::unexpected(known.error());
        Resampler resampler(**stored, interval, *known ? calendar(**known) : nullptr);
        return madeOf(bars, instrument, **stored, span, *adjustments, resampler, interval);
    });
}

Result<SeriesOutline> Workspace::outline(InstrumentId instrument, Interval interval) const
{
    return m_state->archive.bars().outline(instrument, interval);
}

Result<BarWindow> Workspace::window(InstrumentId instrument, Interval interval,
                                    std::int64_t firstBar, std::int64_t lastBar,
                                    std::int64_t mostBars, PriceAdjustment adjust) const
{
    return m_state->archive.snapshot([&]() -> Result<BarWindow> {
        auto window =
            m_state->archive.bars().window(instrument, interval, firstBar, lastBar, mostBars);
        const auto adjustments = m_state->adjustments(instrument, interval, adjust);
        if (!window || !adjustments)
            return tl::unexpected(!window ? window.error() : adjustments.error());
        window->bars = adjusted(std::move(window->bars), *adjustments);
        return window;
    });
}

Result<std::vector<InstrumentSummary>> Workspace::instruments() const
{
    return m_state->archive.snapshot([&]() -> Result<std::vector<InstrumentSummary>> {
        auto summaries = m_state->archive.instruments().summaries();
        const auto listings = m_state->archive.actions().list();
        if (!summaries || !listings)
            return tl::unexpected(!summaries ? summaries.error() : listings.error());
        addSplits(*summaries, *listings);
        for (InstrumentSummary& summary : *summaries) {
            if (!summary.recentCloses.empty() && !splitsLately(summary))
                continue;
            auto closes = recentClosesOf(*this, summary);
            if (!closes)
                return tl::unexpected(closes.error());
            setRecentCloses(summary, std::move(*closes));
        }
        return summaries;
    });
}

} // namespace core
