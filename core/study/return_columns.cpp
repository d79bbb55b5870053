#include "core/study/return_columns.h"

#include "core/series/returns.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// Beyond a millionfold a price was not of the same thing, and squares of returns lose their sense.
constexpr double kLargestReturn = 1e6;

bool isUsable(double close)
{
    return std::isfinite(close) && close > 0.0;
}

std::int32_t dayNumber(TradingDate date)
{
    return static_cast<std::int32_t>(date.day().time_since_epoch().count());
}

std::optional<double> returnOf(double from, double to, StudyReturns returns)
{
    const double value =
        returns == StudyReturns::Log ? std::log(to / from) : simpleReturn(from, to);
    return std::isfinite(value) && std::abs(value) <= kLargestReturn ? std::optional(value)
                                                                     : std::nullopt;
}

/// The days of trading from the first bar on: those of the calendar, and of bars outside its years.
std::vector<TradingDate> sessionsOf(const StudySeries& share, TradingDate until)
{
    const std::vector<Instant>& times = share.bars->times;
    const ExchangeCalendar* calendar = share.calendar;
    std::vector<TradingDate> sessions;
    const auto addBars = [&](auto isAsked) {
        for (const Instant time : times) {
            if (isAsked(dateOf(time)))
                sessions.push_back(dateOf(time));
        }
    };
    if (calendar == nullptr) {
        addBars([](TradingDate) { return true; });
        return sessions;
    }
    addBars([&](TradingDate date) { return date < calendar->firstDate(); });
    const TradingDate last = std::max(until, dateOf(times.back()));
    auto session =
        calendar->sessionOnOrAfter(std::max(dateOf(times.front()), calendar->firstDate()));
    for (; session && *session <= last; session = calendar->shift(*session, 1))
        sessions.push_back(*session);
    addBars([&](TradingDate date) { return date > calendar->lastDate(); });
    return sessions;
}

void fillCloses(const PriceSeries& bars, ReturnColumns& columns)
{
    columns.close.assign(columns.sessions.size(), 0.0);
    columns.isUnusable.assign(columns.sessions.size(), 0);
    std::size_t bar = 0;
    for (std::size_t i = 0; i < columns.sessions.size(); ++i) {
        const Instant time = timeOf(columns.sessions[i]);
        while (bar < bars.size() && bars.times[bar] < time)
            ++bar;
        if (bar == bars.size() || bars.times[bar] != time)
            continue;
        if (isUsable(bars.close[bar]))
            columns.close[i] = bars.close[bar];
        else
            columns.isUnusable[i] = 1;
    }
}

/// Weekends with the longest holidays: where nothing is known of sessions, a move over more days is
/// none of one.
constexpr std::chrono::days kLongestPause{5};

void fillShare(StudyReturns returns, bool isCalendarKnown, ReturnColumns& columns)
{
    const std::size_t count = columns.sessions.size();
    columns.share.assign(count, 0.0);
    columns.present.assign(count, 0);
    for (std::size_t i = 1; i < count; ++i) {
        const auto pause = columns.sessions[i].day() - columns.sessions[i - 1].day();
        if (columns.close[i - 1] == 0.0 || columns.close[i] == 0.0
            || (!isCalendarKnown && pause > kLongestPause))
            continue;
        const auto value = returnOf(columns.close[i - 1], columns.close[i], returns);
        columns.share[i] = value.value_or(0.0);
        columns.present[i] = value ? 1 : 0;
    }
}

void fillMarket(const StudySeries& market, StudyReturns returns, ReturnColumns& columns)
{
    const std::size_t count = columns.sessions.size();
    columns.market.assign(count, 0.0);
    columns.isResting.assign(count, 0);
    columns.lacksMarket.assign(count, 0);
    if (!market.bars->empty()) {
        columns.marketFirst = dateOf(market.bars->times.front());
        columns.marketLast = dateOf(market.bars->times.back());
    }
    std::optional<MarketClose> before;
    for (std::size_t i = 0; i < count; ++i) {
        const auto now = marketCloseAt(market, columns.sessions[i]);
        const auto value =
            before && now ? returnOf(before->value, now->value, returns) : std::nullopt;
        columns.market[i] = value.value_or(0.0);
        if (!value) {
            columns.lacksMarket[i] = columns.present[i];
            columns.present[i] = 0;
        }
        columns.isResting[i] = before && now && before->session == now->session ? 1 : 0;
        before = now;
    }
}

} // namespace

std::optional<std::size_t> ReturnColumns::indexOnOrAfter(TradingDate day) const
{
    if (sessions.empty() || day < sessions.front())
        return std::nullopt;
    const auto found = std::ranges::lower_bound(sessions, day);
    if (found == sessions.end() || found->day() - day.day() > std::chrono::days{kLongestClosure})
        return std::nullopt;
    return static_cast<std::size_t>(found - sessions.begin());
}

std::optional<MarketClose> marketCloseAt(const StudySeries& market, TradingDate day)
{
    std::optional<TradingDate> session = day;
    if (market.calendar != nullptr && market.calendar->covers(day)
        && !market.calendar->isSession(day))
        session = market.calendar->shift(day, -1);
    if (!session)
        return std::nullopt;
    const auto bar = market.bars->indexOf(timeOf(*session));
    if (!bar || !isUsable(market.bars->close[*bar]))
        return std::nullopt;
    return MarketClose{.session = *session, .value = market.bars->close[*bar]};
}

ReturnColumns returnColumns(const StudySeries& share, const StudySeries& market,
                            StudyReturns returns, TradingDate until)
{
    ReturnColumns columns;
    if (share.bars == nullptr || share.bars->empty())
        return columns;
    columns.sessions = sessionsOf(share, until);
    columns.days.reserve(columns.sessions.size());
    for (const TradingDate session : columns.sessions)
        columns.days.push_back(dayNumber(session));
    fillCloses(*share.bars, columns);
    fillShare(returns, share.calendar != nullptr, columns);
    if (market.bars != nullptr)
        fillMarket(market, returns, columns);
    return columns;
}

} // namespace core
