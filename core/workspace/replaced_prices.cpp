#include "core/workspace/workspace_state.h"

#include "core/ingest/reader.h"
#include "core/series/quality_context.h"
#include "core/store/bar_changes.h"

#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace core {

namespace {

/// Prices that differ by less are one, printed in single precision.
constexpr double kOnePrice = 1e-6;

/// A price that another one takes the place of.
struct Change {
    std::string_view name{};
    double before = 0.0;
    double now = 0.0;
};

/// The first price that differs, the close before others; one that is missing is no other.
std::optional<Change> changeOf(const PriceSeries& stored, std::size_t at, const PriceSeries& bars,
                               std::size_t bar)
{
    const std::array changes{Change{"close", stored.close[at], bars.close[bar]},
                             Change{"open", stored.open[at], bars.open[bar]},
                             Change{"high", stored.high[at], bars.high[bar]},
                             Change{"low", stored.low[at], bars.low[bar]}};
    for (const Change& change : changes) {
        if (std::abs(change.now - change.before) > kOnePrice * std::abs(change.before))
            return change;
    }
    return std::nullopt;
}

std::string whenOf(const PriceSeries& bars, std::size_t bar)
{
    return isIntraday(bars.interval) ? toIso(bars.times[bar]) : toIso(dateOf(bars.times[bar]));
}

} // namespace

Result<std::optional<ImportIssue>> replacedPrices(Workspace::State& state, InstrumentId instrument,
                                                  const ReadSeries& read)
{
    const PriceSeries& bars = read.bars;
    if (bars.empty())
        return std::nullopt;
    const auto stored =
        state.archive.bars().read(instrument, bars.interval, bars.times.front(), bars.times.back());
    if (!stored)
        return tl::unexpected(stored.error());
    std::size_t count = 0;
    std::string first;
    for (std::size_t at = 0; at < stored->size(); ++at) {
        const auto bar = bars.indexOf(stored->times[at]);
        const bool isReplaced = bar && !isFuller(*stored, at, bars, *bar);
        const auto change = isReplaced ? changeOf(*stored, at, bars, *bar) : std::nullopt;
        if (change && count++ == 0)
            first = whenOf(bars, *bar) + ": " + std::string(change->name) + " "
                + numberText(change->before) + " becomes " + numberText(change->now) + ".";
    }
    if (count == 0)
        return std::nullopt;
    return ImportIssue{.code = "prices_replaced",
                       .message = countText(count, "bar", "bars") + " of " + read.symbol
                           + " that the archive holds " + (count == 1 ? "gets" : "get")
                           + " other prices" + (count == 1 ? ", on " : ", the first on ") + first};
}

} // namespace core
