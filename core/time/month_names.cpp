#include "core/time/month_names.h"

#include "core/base/unicode.h"

#include <algorithm>
#include <array>
#include <string>

namespace core {

namespace {

struct MonthName {
    std::string_view name{};
    unsigned month = 0;
};

constexpr auto kMonths = std::to_array<MonthName>(
    {{"january", 1},  {"januar", 1},    {"jänner", 1},    {"jan", 1},  {"february", 2},
     {"februar", 2},  {"feber", 2},     {"feb", 2},       {"febr", 2}, {"march", 3},
     {"märz", 3},     {"maerz", 3},     {"mar", 3},       {"mär", 3},  {"mrz", 3},
     {"april", 4},    {"apr", 4},       {"may", 5},       {"mai", 5},  {"june", 6},
     {"juni", 6},     {"jun", 6},       {"july", 7},      {"juli", 7}, {"jul", 7},
     {"august", 8},   {"aug", 8},       {"september", 9}, {"sept", 9}, {"sep", 9},
     {"october", 10}, {"oktober", 10},  {"oct", 10},      {"okt", 10}, {"november", 11},
     {"nov", 11},     {"december", 12}, {"dezember", 12}, {"dec", 12}, {"dez", 12}});

struct WeekdayName {
    std::string_view name{};
    unsigned weekday = 0; ///< as std::chrono::weekday counts: Sunday is 0
};

constexpr auto kWeekdays = std::to_array<WeekdayName>(
    {{"monday", 1},  {"mon", 1},       {"montag", 1},     {"mo", 1},       {"tuesday", 2},
     {"tue", 2},     {"tues", 2},      {"dienstag", 2},   {"di", 2},       {"wednesday", 3},
     {"wed", 3},     {"mittwoch", 3},  {"mi", 3},         {"thursday", 4}, {"thu", 4},
     {"thur", 4},    {"thurs", 4},     {"donnerstag", 4}, {"do", 4},       {"friday", 5},
     {"fri", 5},     {"freitag", 5},   {"fr", 5},         {"saturday", 6}, {"sat", 6},
     {"samstag", 6}, {"sonnabend", 6}, {"sa", 6},         {"sunday", 0},   {"sun", 0},
     {"sonntag", 0}, {"so", 0}});

std::string folded(std::string_view word)
{
    constexpr std::size_t kLongest = 16;
    if (word.size() > kLongest)
        return {};
    if (word.ends_with('.'))
        word.remove_suffix(1);
    return foldCase(word);
}

} // namespace

std::optional<unsigned> monthFromName(std::string_view word)
{
    const std::string name = folded(word);
    const auto found = std::ranges::find(kMonths, std::string_view(name), &MonthName::name);
    return found == kMonths.end() ? std::nullopt : std::optional(found->month);
}

std::optional<std::chrono::weekday> weekdayFromName(std::string_view word)
{
    const std::string name = folded(word);
    const auto found = std::ranges::find(kWeekdays, std::string_view(name), &WeekdayName::name);
    return found == kWeekdays.end() ? std::nullopt
                                    : std::optional(std::chrono::weekday{found->weekday});
}

bool isWeekdayName(std::string_view word)
{
    return weekdayFromName(word).has_value();
}

} // namespace core
