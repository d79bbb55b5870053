#include "core/study/window_count.h"

#include "core/study/event_windows.h"

namespace core {

namespace {

/// A return needs a close of the market on its session, and one before it.
bool isOutsideMarket(const ReturnColumns& columns, std::size_t session)
{
    return columns.marketFirst
        && (columns.sessions[session - 1] < *columns.marketFirst
            || *columns.marketLast < columns.sessions[session]);
}

void countSession(const ReturnColumns& columns, std::size_t session, WindowCount& count)
{
    ++count.sessions;
    const bool isPresent = columns.present[session] != 0;
    const bool hasShare = isPresent || columns.lacksMarketOn(session);
    if (!isPresent && isOutsideMarket(columns, session))
        ++count.outsideMarket;
    else if (!isPresent)
        ++(hasShare ? count.missingMarket : count.missing);
    count.unusable += columns.isUnusable[session];
    if (!columns.isResting.empty())
        count.resting += columns.isResting[session];
    if (hasShare && columns.close[session] == columns.close[session - 1])
        ++count.still;
}

} // namespace

WindowCount countWindow(const PairFacts& facts, const DayWindow& window)
{
    WindowCount count{.size = window.size()};
    const ReturnColumns& columns = *facts.columns;
    const auto lastBar = lastBarOf(columns);
    for (int day = window.first; day <= window.last; ++day) {
        const auto session = sessionOf(columns, *facts.day0, day);
        if (session && *session > 0 && lastBar && *session <= *lastBar)
            countSession(columns, *session, count);
        else
            ++count.outside;
    }
    return count;
}

std::optional<std::size_t> lastBarOf(const ReturnColumns& columns)
{
    for (std::size_t i = columns.sessions.size(); i > 0; --i) {
        if (columns.close[i - 1] > 0.0 || columns.isUnusable[i - 1])
            return i - 1;
    }
    return std::nullopt;
}

} // namespace core
