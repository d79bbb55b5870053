#include "ui/chart/tick_steps.h"

#include <cmath>

namespace ui {

double daysOf(TickStep step)
{
    constexpr std::array<double, 5> kDays{1.0 / 1440.0, 1.0, 7.0, 30.4, 365.2};
    return kDays[static_cast<std::size_t>(step.unit)] * step.count;
}

LocalTime floorTo(TickStep step, LocalTime time)
{
    using namespace std::chrono;
    const auto day = floor<days>(time);
    const year_month_day date{day};
    switch (step.unit) {
    case TickUnit::Minutes:
        return day + floor<minutes>(time - day) / minutes{step.count} * minutes{step.count};
    case TickUnit::Days:
        return day;
    case TickUnit::Weeks: {
        // Weeks are counted from Monday, 29 December 1969.
        const auto since = (day.time_since_epoch() + days{3}) / weeks{step.count};
        return local_days{days{since * 7 * step.count - 3}};
    }
    case TickUnit::Months: {
        const int month = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
        const auto first = static_cast<unsigned>(month / step.count * step.count + 1);
        return local_days{date.year() / std::chrono::month{first} / 1};
    }
    case TickUnit::Years:
        break;
    }
    const int first = static_cast<int>(std::floor(static_cast<int>(date.year())
                                                  / static_cast<double>(step.count)))
        * step.count;
    return local_days{year{first} / January / 1};
}

LocalTime next(TickStep step, LocalTime start)
{
    using namespace std::chrono;
    const year_month_day date{floor<days>(start)};
    switch (step.unit) {
    case TickUnit::Minutes:
        return start + minutes{step.count};
    case TickUnit::Days:
        return start + days{step.count};
    case TickUnit::Weeks:
        return start + weeks{step.count};
    case TickUnit::Months:
        return local_days{(date.year() / date.month() / 1) + months{step.count}};
    case TickUnit::Years:
        break;
    }
    return local_days{(date.year() / January / 1) + years{step.count}};
}

} // namespace ui
