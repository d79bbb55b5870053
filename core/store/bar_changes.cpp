#include "core/store/bar_changes.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace core {

namespace {

/// NaN, which is missing, equals NaN; 0 and -0 differ.
bool sameValue(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b)
        || (std::isnan(a) && std::isnan(b));
}

bool sameBar(const PriceSeries& a, std::size_t i, const PriceSeries& b, std::size_t j)
{
    return sameValue(a.close[i], b.close[j]) && sameValue(a.open[i], b.open[j])
        && sameValue(a.high[i], b.high[j]) && sameValue(a.low[i], b.low[j])
        && sameValue(a.volume[i], b.volume[j]);
}

/// Walks through rising times and says for later and later ones whether they are among them.
class TimeCursor {
public:
    explicit TimeCursor(const std::vector<Instant>& times)
        : m_times(times)
    {
    }

    bool has(Instant time)
    {
        while (m_next < m_times.size() && m_times[m_next] < time)
            ++m_next;
        return m_next < m_times.size() && m_times[m_next] == time;
    }

    /// Of the time that `has` found.
    std::size_t index() const { return m_next; }

private:
    const std::vector<Instant>& m_times;
    std::size_t m_next = 0;
};

} // namespace

void appendBars(PriceSeries& to, const PriceSeries& from, std::size_t first, std::size_t count)
{
    const auto append = [&](auto& target, const auto& source) {
        const auto begin = source.begin() + static_cast<std::ptrdiff_t>(first);
        target.insert(target.end(), begin, begin + static_cast<std::ptrdiff_t>(count));
    };
    append(to.times, from.times);
    append(to.open, from.open);
    append(to.high, from.high);
    append(to.low, from.low);
    append(to.close, from.close);
    append(to.volume, from.volume);
}

bool sameBars(const PriceSeries& a, const PriceSeries& b)
{
    if (a.times != b.times)
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!sameBar(a, i, b, i))
            return false;
    }
    return true;
}

bool isFuller(const PriceSeries& stored, std::size_t bar, const PriceSeries& incoming,
              std::size_t other)
{
    return std::isnan(incoming.open[other]) && std::isnan(incoming.high[other])
        && std::isnan(incoming.low[other]) && !std::isnan(stored.open[bar])
        && !std::isnan(stored.high[bar]) && !std::isnan(stored.low[bar]);
}

BarMerge mergeBars(const PriceSeries& before, const PriceSeries& incoming, std::size_t first,
                   std::size_t count)
{
    BarMerge merge;
    merge.after.interval = merge.changes.replaced.interval = before.interval;
    merge.after.reserve(before.size() + count);
    std::size_t old = 0;
    for (std::size_t i = first; i < first + count; ++i) {
        const Instant time = incoming.times[i];
        const std::size_t firstKept = old;
        while (old < before.size() && before.times[old] < time)
            ++old;
        appendBars(merge.after, before, firstKept, old - firstKept);
        const bool isThere = old < before.size() && before.times[old] == time;
        if (isThere && isFuller(before, old, incoming, i)) {
            appendBars(merge.after, before, old, 1);
            ++merge.counts.duplicates;
            ++old;
            continue;
        }
        if (isThere) {
            appendBars(merge.changes.replaced, before, old, 1);
            ++(sameBar(before, old, incoming, i) ? merge.counts.duplicates : merge.counts.updated);
            ++old;
        } else {
            merge.changes.added.push_back(time);
            ++merge.counts.accepted;
        }
        appendBars(merge.after, incoming, i, 1);
    }
    appendBars(merge.after, before, old, before.size() - old);
    return merge;
}

PriceSeries revertBars(const PriceSeries& current, const BarChanges& changes)
{
    PriceSeries reverted{.interval = current.interval};
    reverted.reserve(current.size());
    TimeCursor added(changes.added);
    TimeCursor replaced(changes.replaced.times);
    for (std::size_t i = 0; i < current.size(); ++i) {
        if (replaced.has(current.times[i]))
            appendBars(reverted, changes.replaced, replaced.index(), 1);
        else if (!added.has(current.times[i]))
            appendBars(reverted, current, i, 1);
    }
    return reverted;
}

BarSplice spliceBars(const PriceSeries& later, const BarChanges& mine)
{
    BarSplice splice;
    splice.later.replaced.interval = splice.rest.replaced.interval = later.interval;
    TimeCursor added(mine.added);
    TimeCursor replaced(mine.replaced.times);
    for (std::size_t i = 0; i < later.size(); ++i) {
        if (added.has(later.times[i])) {
            splice.later.added.push_back(later.times[i]);
            splice.changed = true;
        } else if (replaced.has(later.times[i])) {
            appendBars(splice.later.replaced, mine.replaced, replaced.index(), 1);
            splice.changed = true;
        } else {
            appendBars(splice.later.replaced, later, i, 1);
        }
    }
    splice.rest = withoutTimes(mine, later.times);
    return splice;
}

BarChanges withoutTimes(const BarChanges& changes, const std::vector<Instant>& times)
{
    BarChanges rest;
    rest.replaced.interval = changes.replaced.interval;
    std::ranges::set_difference(changes.added, times, std::back_inserter(rest.added));
    TimeCursor without(times);
    for (std::size_t i = 0; i < changes.replaced.size(); ++i) {
        if (!without.has(changes.replaced.times[i]))
            appendBars(rest.replaced, changes.replaced, i, 1);
    }
    return rest;
}

} // namespace core
