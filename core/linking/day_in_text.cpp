#include "core/linking/day_in_text.h"

#include "core/base/characters.h"
#include "core/base/unicode.h"
#include "core/time/month_names.h"

#include <charconv>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kYearDigits = 4;

bool isOfNumber(std::string_view text, std::size_t at)
{
    return at < text.size() && isDigit(text[at]);
}

/// The number that begins at `begin`, with its end; 0 where none does, or a long one.
std::pair<int, std::size_t> numberAt(std::string_view text, std::size_t begin)
{
    std::size_t end = begin;
    while (isOfNumber(text, end) && end - begin <= kYearDigits)
        ++end;
    int number = 0;
    std::from_chars(text.data() + begin, text.data() + end, number);
    return {end - begin > kYearDigits ? 0 : number, end};
}

/// Behind signs that may stand between the parts of a date.
std::size_t behindSigns(std::string_view text, std::size_t at)
{
    while (at < text.size() && (text[at] == ' ' || text[at] == ',' || text[at] == '.'))
        ++at;
    return at;
}

/// True where the text goes on with a year, and that is not `year`.
bool hasOtherYear(std::string_view text, std::size_t end, std::chrono::year year)
{
    const std::size_t begin = behindSigns(text, end);
    const auto [number, behind] = numberAt(text, begin);
    return behind - begin == kYearDigits && number != int{year};
}

/// "27. ", "27 " before `month`.
std::optional<std::size_t> dayBefore(std::string_view text, std::size_t month, unsigned day)
{
    std::size_t end = month;
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '.'))
        --end;
    std::size_t begin = end;
    while (begin > 0 && isDigit(text[begin - 1]) && end - begin <= 2)
        --begin;
    const bool fits = end < month && begin < end
        && numberAt(text, begin) == std::pair(static_cast<int>(day), end);
    return fits ? std::optional(begin) : std::nullopt;
}

/// " 27", " 27th" behind a month that ends at `end`.
std::optional<std::size_t> dayBehind(std::string_view text, std::size_t end, unsigned day)
{
    if (end >= text.size() || text[end] != ' ' || !isOfNumber(text, end + 1))
        return std::nullopt;
    auto [number, behind] = numberAt(text, end + 1);
    if (number != static_cast<int>(day))
        return std::nullopt;
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
        if (text.substr(behind).starts_with(ending))
            behind += ending.size();
    }
    return behind;
}

/// Where the letters end that begin at `begin`.
std::size_t wordEnd(std::string_view text, std::size_t begin)
{
    std::size_t end = begin;
    while (end < text.size() && !isDigit(text[end])) {
        const char32_t next = codePointAt(text, end);
        if (!isWordCharacter(next))
            break;
        end += utf8Size(next);
    }
    return end;
}

} // namespace

std::optional<DayInText> findDay(std::string_view text, std::chrono::year_month_day day)
{
    constexpr std::string_view kInitials = "JFMASOND";
    for (std::size_t at = text.find_first_of(kInitials); at != std::string_view::npos;
         at = text.find_first_of(kInitials, at + 1)) {
        if (at > 0 && isWordCharacter(codePointBefore(text, at)))
            continue;
        const std::size_t end = wordEnd(text, at);
        std::optional<DayInText> found;
        if (const auto begin = dayBefore(text, at, unsigned{day.day()}))
            found = {*begin, end};
        else if (const auto behind = dayBehind(text, end, unsigned{day.day()}))
            found = {at, *behind};
        if (found && monthFromName(text.substr(at, end - at)) == unsigned{day.month()}
            && !hasOtherYear(text, found->end, day.year()))
            return found;
    }
    return std::nullopt;
}

} // namespace core
