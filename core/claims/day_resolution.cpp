#include "core/claims/day_resolution.h"

#include "core/base/unicode.h"
#include "core/claims/publication_zone.h"
#include "core/time/instant.h"

#include <algorithm>

namespace core {

namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::months;
using std::chrono::weekday;
using std::chrono::weeks;
using std::chrono::year_month;
using std::chrono::year_month_day;
using Kind = DayReference::Kind;

constexpr int kFarthestAgo = 10'000; ///< of any unit; words that say more are no date

std::optional<ResolvedDays> span(local_days first, local_days last)
{
    if (last < first)
        return std::nullopt;
    return ResolvedDays{TradingDate{first}, TradingDate{last}};
}

std::optional<ResolvedDays> single(std::optional<local_days> day)
{
    return day ? span(*day, *day) : std::nullopt;
}

local_days mondayOf(local_days day)
{
    return day - (weekday{day} - std::chrono::Monday);
}

bool isWeekend(local_days day)
{
    return weekday{day} == std::chrono::Saturday || weekday{day} == std::chrono::Sunday;
}

bool saysLastWeek(const DayReference& reference)
{
    return reference.ago == 1
        && (reference.kind == Kind::Week || reference.kind == Kind::WeekStart
            || reference.kind == Kind::WeekEnd || reference.kind == Kind::Weekday);
}

/// Understands words as if the article had been published on one day.
class Resolver {
public:
    Resolver(local_days today, const ExchangeCalendar* calendar)
        : m_today(today)
        , m_calendar(calendar)
    {
    }

    std::optional<ResolvedDays> days(const DayReference& reference) const
    {
        switch (reference.kind) {
        case Kind::None:
            return single(m_today);
        case Kind::DaysAgo:
            return single(m_today - std::chrono::days{reference.ago});
        case Kind::SessionsAgo:
            return single(sessionsBefore(m_today, reference.ago));
        case Kind::Weekday:
            return single(weekdayOf(reference));
        case Kind::WeekStart:
        case Kind::WeekEnd:
            return single(endOfWeek(reference));
        case Kind::Week: {
            const local_days monday = mondayOf(m_today) - weeksBack(reference);
            return until(monday, monday + std::chrono::days{6}, monday == mondayOf(m_today));
        }
        case Kind::Date:
            return single(date(reference));
        case Kind::Month:
        case Kind::MonthsAgo:
            return month(reference);
        case Kind::Year:
        case Kind::YearsAgo:
            return year(reference);
        }
        return std::nullopt;
    }

    /// The session that lies `count` sessions before `day`, or behind it where `count` is negative;
    /// nullopt beyond the calendar.
    std::optional<local_days> sessionsBefore(local_days day, int count) const
    {
        if (m_calendar != nullptr) {
            if (!m_calendar->covers(TradingDate{day}))
                return std::nullopt;
            const auto session = m_calendar->shift(TradingDate{day}, -count);
            return session ? std::optional(session->day()) : std::nullopt;
        }
        const std::chrono::days step{count < 0 ? 1 : -1};
        for (int left = std::abs(count); left > 0;) {
            day += step;
            if (isSession(day))
                --left;
        }
        return day;
    }

private:
    bool isSession(local_days day) const
    {
        if (m_calendar != nullptr && m_calendar->covers(TradingDate{day}))
            return m_calendar->isSession(TradingDate{day});
        return !isWeekend(day);
    }

    /// A span that holds the day of publication ends with it.
    std::optional<ResolvedDays> until(local_days first, local_days last, bool isCurrent) const
    {
        return span(first, isCurrent ? std::min(last, m_today) : last);
    }

    std::optional<local_days> weekdayOf(const DayReference& reference) const
    {
        if (!reference.weekday)
            return std::nullopt;
        const local_days last = m_today - (weekday{m_today} - *reference.weekday);
        if (reference.ago < 0)
            return last + weeks{-reference.ago};
        if (reference.ago > 0)
            return mondayOf(m_today) + (*reference.weekday - std::chrono::Monday)
                - weeks{reference.ago};
        if (!reference.isOver)
            return last;
        // Said on Wednesday, "last Monday" may be two days ago or nine.
        if (last == m_today)
            return last - weeks{1};
        return last < mondayOf(m_today) ? std::optional(last) : std::nullopt;
    }

    /// On a weekend "last week" is the one that has just ended.
    weeks weeksBack(const DayReference& reference) const
    {
        return weeks{reference.ago} - weeks{saysLastWeek(reference) && isWeekend(m_today) ? 1 : 0};
    }

    std::optional<local_days> sessionOfWeek(local_days monday, Kind kind) const
    {
        std::optional<local_days> found;
        for (int step = 0; step < 5 && (!found || kind == Kind::WeekEnd); ++step) {
            if (isSession(monday + std::chrono::days{step}))
                found = monday + std::chrono::days{step};
        }
        return found;
    }

    std::optional<local_days> endOfWeek(const DayReference& reference) const
    {
        const local_days monday = mondayOf(m_today) - weeksBack(reference);
        const auto found = sessionOfWeek(monday, reference.kind);
        if (reference.ago != 0 || (found && *found <= m_today))
            return found;
        return sessionOfWeek(monday - weeks{1}, reference.kind);
    }

    std::optional<local_days> date(const DayReference& reference) const
    {
        if (!reference.month || !reference.day)
            return std::nullopt;
        const auto in = [&](std::chrono::year year) -> std::optional<local_days> {
            const year_month_day day{year, *reference.month, *reference.day};
            return day.ok() ? std::optional(local_days{day}) : std::nullopt;
        };
        if (reference.year)
            return in(*reference.year);
        const std::chrono::year thisYear = year_month_day{m_today}.year();
        // A date that is near may be meant though it is still to come.
        constexpr std::chrono::days kNear{120};
        for (const std::chrono::year year :
             {thisYear + std::chrono::years{1}, thisYear, thisYear - std::chrono::years{1}}) {
            const auto day = in(year);
            if (day && *day > m_today && *day - m_today < kNear)
                return std::nullopt;
            if (day && *day <= m_today)
                return day;
        }
        return std::nullopt;
    }

    std::optional<ResolvedDays> month(const DayReference& reference) const
    {
        const year_month_day today{m_today};
        const year_month current = today.year() / today.month();
        year_month meant = current - months{reference.ago};
        if (reference.kind == Kind::Month) {
            if (!reference.month)
                return std::nullopt;
            meant = reference.year.value_or(today.year()) / *reference.month;
            if (!reference.year && meant > current)
                meant -= std::chrono::years{1};
        }
        const std::chrono::year_month_day_last last{meant.year(),
                                                    std::chrono::month_day_last{meant.month()}};
        return until(local_days{meant / std::chrono::day{1}}, local_days{last}, meant == current);
    }

    std::optional<ResolvedDays> year(const DayReference& reference) const
    {
        const std::chrono::year current = year_month_day{m_today}.year();
        const std::chrono::year meant = reference.kind == Kind::Year && reference.year
            ? *reference.year
            : current - std::chrono::years{reference.ago};
        return until(local_days{meant / std::chrono::January / 1},
                     local_days{meant / std::chrono::December / 31}, meant == current);
    }

    local_days m_today;
    const ExchangeCalendar* m_calendar;
};

std::optional<ResolvedDays> resolveFrom(local_days today, const DayReference& reference,
                                        const ExchangeCalendar* calendar)
{
    const Resolver resolver(today, calendar);
    const auto found = resolver.days(reference);
    if (!found || reference.sessionsBefore == 0)
        return found;
    if (found->first != found->last)
        return std::nullopt;
    return single(resolver.sessionsBefore(found->first.day(), reference.sessionsBefore));
}

/// First and last day on which the article may have been published, in its zone.
std::optional<ResolvedDays> publicationDays(const Publication& publication)
{
    const PartialDate& published = publication.published;
    if (published.precision == Precision::Unknown)
        return std::nullopt;
    if (published.precision != Precision::Minute)
        return span(published.firstDay, published.lastDay());
    return single(std::chrono::floor<days>(toLocal(published.instant, publication.zone)));
}

} // namespace

Publication publicationOf(const Article& article)
{
    Publication publication{.published = article.published};
    if (const auto zone = zoneOfPlace(article.place))
        publication.zone = *zone;
    else if (isKnownZone(article.published.zone))
        publication.zone = article.published.zone;
    else if (primaryLanguage(article.language) == "de")
        publication.zone = "Europe/Berlin";
    else if (primaryLanguage(article.language) == "en")
        publication.zone = "America/New_York";
    return publication;
}

std::optional<ResolvedDays> resolveDays(const DayReference& reference,
                                        const Publication& publication,
                                        const ExchangeCalendar* calendar)
{
    if (std::abs(reference.ago) > kFarthestAgo || std::abs(reference.sessionsBefore) > kFarthestAgo)
        return std::nullopt;
    const auto published = publicationDays(publication);
    if (!published) {
        // What names its year itself needs no day of publication.
        const bool isAbsolute = reference.year
            && (reference.kind == Kind::Date || reference.kind == Kind::Month
                || reference.kind == Kind::Year);
        constexpr local_days kFarFuture{std::chrono::year{9999} / 1 / 1};
        return isAbsolute ? resolveFrom(kFarFuture, reference, calendar) : std::nullopt;
    }
    const auto earliest = resolveFrom(published->first.day(), reference, calendar);
    return earliest == resolveFrom(published->last.day(), reference, calendar) ? earliest
                                                                               : std::nullopt;
}

bool isDayDoubtful(const DayReference& reference, const Publication& publication,
                   const ExchangeCalendar* calendar)
{
    const auto days = resolveDays(reference, publication, calendar);
    if (calendar != nullptr) {
        Publication there = publication;
        there.zone = calendar->zone();
        if (resolveDays(reference, there, calendar) != days)
            return true;
    }
    const auto today = resolveDays({}, publication, nullptr);
    return saysLastWeek(reference) && today && isWeekend(today->first.day());
}

} // namespace core
