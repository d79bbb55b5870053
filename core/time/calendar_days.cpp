#include "core/time/calendar_days.h"

#include <algorithm>
#include <map>
#include <utility>

namespace core {

namespace {

using std::chrono::days;
using Exception = CalendarRules::Exception;

bool isWeekend(TradingDate date)
{
    return date.weekday().iso_encoding() > 5;
}

TradingDate daysAfter(TradingDate date, int count)
{
    return TradingDate{date.day() + days{count}};
}

/// Collects the exceptions of a calendar, one a day. Its functions are called in the order in
/// which they stand here: what comes first on a day stays.
class DaySpreader {
public:
    DaySpreader(const std::vector<CalendarLine>& lines, TradingDate first, TradingDate last)
        : m_lines(lines)
        , m_first(first)
        , m_last(last)
    {
    }

    void addListed();
    void addClosed();
    void addMoved();
    void addSpecial();
    std::vector<Exception> take() const;

private:
    /// A year further on both sides: what a rule moves, or the session before a day, may come from
    /// there.
    std::vector<TradingDate> daysAround(const DayRule& rule) const
    {
        return daysOf(rule, static_cast<int>(m_first.yearMonthDay().year()) - 1,
                      static_cast<int>(m_last.yearMonthDay().year()) + 1);
    }
    void add(const CalendarLine& line, TradingDate date, bool observed = false);
    void addOnWeekdays(const CalendarLine& line);
    TradingDate moved(TradingDate date, DayRule::Weekend how) const;
    TradingDate lastSessionBefore(TradingDate date) const;

    const std::vector<CalendarLine>& m_lines;
    TradingDate m_first;
    TradingDate m_last;
    std::map<TradingDate, Exception> m_days;
};

void DaySpreader::add(const CalendarLine& line, TradingDate date, bool observed)
{
    Exception exception{
        .date = date, .hours = line.hours, .name = line.name, .germanName = line.germanName};
    if (observed) {
        exception.name += " (observed)";
        if (!exception.germanName.empty())
            exception.germanName += " (Ersatztag)";
    }
    m_days.emplace(date, std::move(exception));
}

void DaySpreader::addOnWeekdays(const CalendarLine& line)
{
    for (const TradingDate date : daysAround(line.rule)) {
        if (!isWeekend(date))
            add(line, date);
    }
}

void DaySpreader::addListed()
{
    for (const CalendarLine& line : m_lines) {
        if (!line.rule.isListed())
            continue;
        for (const TradingDate date : daysAround(line.rule)) {
            // A session that is listed for a Saturday is one more.
            if (line.hours || !isWeekend(date))
                add(line, date);
        }
    }
}

void DaySpreader::addClosed()
{
    for (const CalendarLine& line : m_lines) {
        if (!line.rule.isListed() && !line.hours)
            addOnWeekdays(line);
    }
}

void DaySpreader::addMoved()
{
    std::vector<std::pair<TradingDate, const CalendarLine*>> onWeekends;
    for (const CalendarLine& line : m_lines) {
        if (line.rule.weekend == DayRule::Weekend::Lost || line.hours)
            continue;
        for (const TradingDate date : daysAround(line.rule)) {
            const bool isLost = date.weekday() == std::chrono::Saturday
                && line.rule.weekend == DayRule::Weekend::NextIfOnSunday;
            if (isWeekend(date) && !isLost)
                onWeekends.emplace_back(date, &line);
        }
    }
    // Of Christmas on Saturday and the day after on Sunday, the first takes Monday.
    std::ranges::stable_sort(onWeekends, {}, [](const auto& entry) { return entry.first; });
    for (const auto& [date, line] : onWeekends)
        add(*line, moved(date, line->rule.weekend), true);
}

TradingDate DaySpreader::moved(TradingDate date, DayRule::Weekend how) const
{
    if (how == DayRule::Weekend::Nearest)
        return daysAfter(date, date.weekday() == std::chrono::Saturday ? -1 : 1);
    do {
        date = daysAfter(date, 1);
    } while (isWeekend(date) || m_days.contains(date));
    return date;
}

TradingDate DaySpreader::lastSessionBefore(TradingDate date) const
{
    const auto isClosed = [&](TradingDate day) {
        const auto found = m_days.find(day);
        return found != m_days.end() ? !found->second.hours : isWeekend(day);
    };
    const TradingDate earliest = daysAfter(date, -30);
    do {
        date = daysAfter(date, -1);
    } while (isClosed(date) && earliest < date);
    return date;
}

void DaySpreader::addSpecial()
{
    for (const CalendarLine& line : m_lines) {
        if (line.rule.isListed() || !line.hours)
            continue;
        if (!line.rule.isSessionBefore()) {
            addOnWeekdays(line);
            continue;
        }
        for (const TradingDate date : daysAround(line.rule))
            add(line, lastSessionBefore(date));
    }
}

std::vector<Exception> DaySpreader::take() const
{
    std::vector<Exception> exceptions;
    for (auto day = m_days.lower_bound(m_first); day != m_days.end() && day->first <= m_last; ++day)
        exceptions.push_back(day->second);
    return exceptions;
}

} // namespace

std::vector<Exception> spreadOverDays(const std::vector<CalendarLine>& lines, TradingDate first,
                                      TradingDate last)
{
    DaySpreader spreader(lines, first, last);
    spreader.addListed();
    spreader.addClosed();
    spreader.addMoved();
    spreader.addSpecial();
    return spreader.take();
}

} // namespace core
