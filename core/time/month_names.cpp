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

constexpr auto kWeekdays = std::to_array<std::string_view>(
    {"monday", "mon",        "montag",    "mo",       "tuesday", "tue",      "tues",    "dienstag",
     "di",     "wednesday",  "wed",       "mittwoch", "mi",      "thursday", "thu",     "thur",
     "thurs",  "donnerstag", "do",        "friday",   "fri",     "freitag",  "fr",      "saturday",
     "sat",    "samstag",    "sonnabend", "sa",       "sunday",  "sun",      "sonntag", "so"});

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

bool isWeekdayName(std::string_view word)
{
    const std::string name = folded(word);
    return std::ranges::find(kWeekdays, std::string_view(name)) != kWeekdays.end();
}

} // namespace core
