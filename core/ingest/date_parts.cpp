#include "core/ingest/date_parts.h"

#include <algorithm>
#include <charconv>

namespace core {

int fullYear(std::string_view digits, int year)
{
    constexpr int kPivot = 70;
    if (digits.size() > 2)
        return year;
    return year < kPivot ? 2000 + year : 1900 + year;
}

std::optional<int> numberOfDigits(std::string_view digits)
{
    int value = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value);
    return error == std::errc{} && stop == end ? std::optional(value) : std::nullopt;
}

std::optional<DateParts> cutDate(std::string_view field)
{
    DateParts parts;
    for (std::size_t index = 0; index < 3; ++index) {
        const std::size_t length = std::min(field.find_first_not_of("0123456789"), field.size());
        if (length == 0 || length > 4)
            return std::nullopt;
        parts.part[index] = field.substr(0, length);
        field.remove_prefix(length);
        if (index == 2)
            break;
        const bool fits = !field.empty()
            && (field.front() == '.' || field.front() == '/' || field.front() == '-')
            && (index == 0 || field.front() == parts.separator);
        if (!fits)
            return std::nullopt;
        parts.separator = field.front();
        field.remove_prefix(1);
    }
    parts.rest = field;
    return parts;
}

std::optional<DayAndMonth> dayAndMonth(const DateParts& parts)
{
    if (parts.part[0].size() > 2 || parts.part[1].size() > 2
        || (parts.part[2].size() != 2 && parts.part[2].size() != 4))
        return std::nullopt;
    return DayAndMonth{.first = *numberOfDigits(parts.part[0]),
                       .second = *numberOfDigits(parts.part[1]),
                       .year = fullYear(parts.part[2], *numberOfDigits(parts.part[2]))};
}

} // namespace core
