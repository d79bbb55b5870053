#pragma once

#include "core/domain/article.h"

#include <chrono>
#include <optional>
#include <string>

namespace core {

/// A day or span as a text names it ("am Freitag", "vergangene Woche", "on 27 January"), before it
/// is known when that was. core/claims/day_resolution.h finds that out from the time of
/// publication.
struct DayReference {
    enum class Kind {
        None,        ///< the text names no day
        DaysAgo,     ///< today (0), yesterday (1), the day before (2)
        SessionsAgo, ///< "am Vortag", "the previous session", counted from the day of publication
        Weekday,     ///< `weekday` of the week that lies `weeksAgo` back; 0: the last such day
        WeekStart,   ///< "zu Wochenbeginn": the first session of that week
        WeekEnd,     ///< "zum Wochenschluss": the last session of that week
        Week,        ///< the whole week
        Date,      ///< `day` and `month`, and `year` if the text gives one. Neither: the words name
                   ///< a time that cannot be told as days ("am Wochenende", "vor Wochen")
        Month,     ///< `month`, and `year` if the text gives one
        MonthsAgo, ///< "im vergangenen Monat" (1)
        Year,      ///< `year`
        YearsAgo,  ///< "im vergangenen Jahr" (1), "in diesem Jahr" (0)
    };

    Kind kind = Kind::None;
    int ago =
        0; ///< of DaysAgo, SessionsAgo, MonthsAgo, YearsAgo; weeks of the others; < 0: to come
    bool isOver = false; ///< of Weekday: not the day of publication itself ("vergangenen Freitag")
    /// So many sessions before the day that the rest names: "am Vortag" where that was "am
    /// Freitag".
    int sessionsBefore = 0;
    std::optional<std::chrono::weekday> weekday{};
    std::optional<std::chrono::day> day{};
    std::optional<std::chrono::month> month{};
    std::optional<std::chrono::year> year{};
    std::string text{}; ///< the words: "am Freitag"
    TextField field = TextField::Body;
    TextSpan span{}; ///< where they stand

    bool operator==(const DayReference&) const = default;
};

/// Whether the words of two references mean one day, wherever they stand.
constexpr bool namesSameDay(const DayReference& one, const DayReference& other)
{
    return one.kind == other.kind && one.ago == other.ago && one.weekday == other.weekday
        && one.day == other.day && one.month == other.month && one.year == other.year
        && one.sessionsBefore == other.sessionsBefore;
}

} // namespace core
