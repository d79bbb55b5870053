#include "core/workspace/fuller_bars.h"

#include "core/series/quality_context.h"
#include "core/store/bar_changes.h"

#include <algorithm>
#include <cmath>
#include <variant>

namespace core {

namespace {

/// Closes that differ by less are one, printed in single precision.
constexpr double kOneClose = 1e-6;
/// A file of hundreds of instruments need not name each.
constexpr std::size_t kMostWarnings = 20;

/// Cheap, and enough to see that a file has nothing of the kind.
bool mayHaveClosesOnly(const PriceSeries& bars)
{
    const auto isMissing = [](double price) { return std::isnan(price); };
    return std::ranges::any_of(bars.open, isMissing);
}

std::string whenOf(const PriceSeries& bars, std::size_t bar)
{
    return isIntraday(bars.interval) ? toIso(bars.times[bar]) : toIso(dateOf(bars.times[bar]));
}

} // namespace

FullerBars::Kept& FullerBars::keptOf(const std::string& symbol)
{
    if (m_kept.empty() || m_kept.back().symbol != symbol) {
        const auto known = std::ranges::find(m_kept, symbol, &Kept::symbol);
        if (known != m_kept.end())
            return *known;
        m_kept.push_back({.symbol = symbol});
    }
    return m_kept.back();
}

Result<void> FullerBars::look(Workspace::State& state, InstrumentId instrument,
                              const ReadSeries& read)
{
    const PriceSeries& bars = read.bars;
    if (bars.empty() || !mayHaveClosesOnly(bars))
        return {};
    std::size_t next = 0;
    const auto compare = [&](const PriceSeries& stored, std::size_t first, std::size_t count) {
        for (std::size_t at = first; at < first + count; ++at) {
            while (next < bars.size() && bars.times[next] < stored.times[at])
                ++next;
            if (next == bars.size() || bars.times[next] != stored.times[at]
                || !isFuller(stored, at, bars, next))
                continue;
            ++m_bars;
            const double said = bars.close[next];
            if (!(std::abs(said - stored.close[at]) > kOneClose * std::abs(stored.close[at])))
                continue;
            Kept& kept = keptOf(read.symbol);
            if (kept.bars++ == 0) {
                kept.first = whenOf(bars, next);
                kept.said = said;
                kept.stored = stored.close[at];
            }
        }
    };
    return state.archive.bars().visit(instrument, bars.interval,
                                      {bars.times.front(), bars.times.back()}, compare);
}

Result<void> FullerBars::look(Workspace::State& state, const ReadSeries& read)
{
    if (!mayHaveClosesOnly(read.bars))
        return {};
    const auto known = state.findInstrument(read.symbol, read.mic);
    if (!known && known.error().code != ErrorCode::Conflict)
        return tl::unexpected(known.error());
    return known && *known ? look(state, (*known)->id, read) : Result<void>();
}

void FullerBars::reportIn(ImportReport& report) const
{
    report.fullerKept = m_bars;
    for (std::size_t i = 0; i < std::min(m_kept.size(), kMostWarnings); ++i) {
        const Kept& kept = m_kept[i];
        const bool isOne = kept.bars == 1;
        report.warnings.push_back(
            {.code = "fuller_kept",
             .message = countText(kept.bars, "bar", "bars") + " of " + kept.symbol
                 + (isOne ? " has" : " have")
                 + " another close than the archive, but no open, high and low; the archive's "
                 + (isOne ? "bar, which has them, stays: on "
                          : "bars, which have them, stay, the first on ")
                 + kept.first + " with " + numberText(kept.stored) + " and not "
                 + numberText(kept.said) + "."});
    }
    if (m_kept.size() > kMostWarnings)
        report.warnings.push_back({.code = "fuller_kept",
                                   .message = "So it is with "
                                       + std::to_string(m_kept.size() - kMostWarnings)
                                       + " more instruments."});
}

Result<void> warnOfFuller(Workspace::State& state, ReadContent& content)
{
    const auto* series = std::get_if<std::vector<ReadSeries>>(&content.values);
    if (series == nullptr)
        return {};
    FullerBars fuller;
    for (const ReadSeries& read : *series) {
        if (auto looked = fuller.look(state, read); !looked)
            return looked;
    }
    fuller.reportIn(content.report);
    return {};
}

} // namespace core
