#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

namespace core {

/// Where a text names a day, in bytes.
struct DayInText {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The first place where `text` names the day in German or English words, with the month in
/// letters: "27. Jänner", "27 Jan", "January 27th, 2025"; nullopt if there is none. One with
/// another year behind it is another day.
std::optional<DayInText> findDay(std::string_view text, std::chrono::year_month_day day);

} // namespace core
