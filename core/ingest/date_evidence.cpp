#include "core/ingest/date_evidence.h"

#include "core/ingest/date_parts.h"

#include <algorithm>
#include <set>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kMostDates = 65536;

bool isWeekend(std::chrono::local_days day)
{
    const std::chrono::weekday weekday{day};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

bool risesEvenly(std::vector<int> numbers)
{
    std::ranges::sort(numbers);
    for (std::size_t index = 2; index < numbers.size(); ++index) {
        if (numbers[index] - numbers[index - 1] != numbers[1] - numbers[0])
            return false;
    }
    return true;
}

} // namespace

void DateEvidence::add(std::string_view field)
{
    const auto parts = cutDate(field);
    if (!parts || parts->separator == '.' || parts->part[0].size() == 4)
        return;
    const auto date = dayAndMonth(*parts);
    constexpr int kMonths = 12;
    if (!date)
        return;
    if (date->first > kMonths) {
        ++m_dayFirst;
    } else if (date->second > kMonths) {
        ++m_monthFirst;
    } else {
        const Written written{.first = date->first, .second = date->second, .year = date->year};
        if (m_written.size() < kMostDates && (m_written.empty() || m_written.back() != written))
            m_written.push_back(written);
        if (date->first == date->second)
            return;
        ++m_ambiguous;
        if (m_example.empty())
            m_example = field;
    }
}

DateEvidence::Verdict DateEvidence::verdict() const
{
    constexpr std::size_t kOutweighs = 3;
    if (m_dayFirst > kOutweighs * m_monthFirst)
        return Verdict::DayFirst;
    if (m_monthFirst > kOutweighs * m_dayFirst)
        return Verdict::MonthFirst;
    if (m_dayFirst > 0)
        return Verdict::Mixed;
    return m_ambiguous == 0 ? Verdict::NotNeeded : Verdict::Ambiguous;
}

/// Dates of which one number is constant and the other rises evenly: the first of each month, or
/// days of one. Of few of them neither the week nor an order of rows tells which.
bool DateEvidence::isEvenRun() const
{
    const std::set<Written> different(m_written.begin(), m_written.end());
    std::vector<int> firsts;
    std::vector<int> seconds; // counted on from year to year
    for (const Written& written : different) {
        constexpr int kMonths = 12;
        firsts.push_back(written.year * kMonths + written.first);
        seconds.push_back(written.year * kMonths + written.second);
    }
    const auto sameOf = [&](int Written::*part) {
        return std::ranges::all_of(different, [&](const Written& written) {
            return written.*part == (*different.begin()).*part;
        });
    };
    return (sameOf(&Written::second) && risesEvenly(std::move(firsts)))
        || (sameOf(&Written::first) && risesEvenly(std::move(seconds)));
}

DateEvidence::Run DateEvidence::runOf(DateOrder order) const
{
    std::vector<std::chrono::local_days> days;
    for (const Written& written : m_written) {
        const bool dayFirst = order == DateOrder::DayFirst;
        const auto day = dayOfPrices(
            written.year, static_cast<unsigned>(dayFirst ? written.second : written.first),
            static_cast<unsigned>(dayFirst ? written.first : written.second));
        if (day)
            days.push_back(*day);
    }
    const std::set<std::chrono::local_days> different(days.begin(), days.end());
    return {.weekends = static_cast<std::size_t>(std::ranges::count_if(different, isWeekend)),
            .oneDirection = std::ranges::is_sorted(days)
                || std::ranges::is_sorted(days, std::ranges::greater{})};
}

std::optional<DateEvidence::Settled> DateEvidence::settle() const
{
    constexpr std::size_t kEnoughDays = 5;
    if (std::set(m_written.begin(), m_written.end()).size() < kEnoughDays)
        return std::nullopt;
    if (isEvenRun())
        return std::nullopt;
    const Run day = runOf(DateOrder::DayFirst);
    const Run month = runOf(DateOrder::MonthFirst);
    constexpr std::size_t kSomeWeekends = 2;
    const bool dayByWeek = day.weekends == 0 && month.weekends >= kSomeWeekends;
    const bool monthByWeek = month.weekends == 0 && day.weekends >= kSomeWeekends;
    const bool dayByRun = day.oneDirection && !month.oneDirection;
    const bool monthByRun = month.oneDirection && !day.oneDirection;
    if ((dayByWeek || dayByRun) == (monthByWeek || monthByRun))
        return std::nullopt;
    const bool isDay = dayByWeek || dayByRun;
    const std::string other = isDay ? "month" : "day";
    if (isDay ? dayByRun : monthByRun)
        return Settled{.order = isDay ? DateOrder::DayFirst : DateOrder::MonthFirst,
                       .reason = "with the " + other + " first the rows would jump to and fro"};
    return Settled{.order = isDay ? DateOrder::DayFirst : DateOrder::MonthFirst,
                   .reason = "with the " + other + " first "
                       + std::to_string(isDay ? month.weekends : day.weekends)
                       + " days would be Saturdays or Sundays, so none is"};
}

DateOrder DateEvidence::likeliest() const
{
    if (m_monthFirst != m_dayFirst)
        return m_monthFirst > m_dayFirst ? DateOrder::MonthFirst : DateOrder::DayFirst;
    if (const auto settled = settle())
        return settled->order;
    return runOf(DateOrder::MonthFirst).weekends < runOf(DateOrder::DayFirst).weekends
        ? DateOrder::MonthFirst
        : DateOrder::DayFirst;
}

} // namespace core
