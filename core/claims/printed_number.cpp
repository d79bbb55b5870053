#include "core/claims/printed_number.h"

#include "core/base/unicode.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

namespace core {

namespace {

/// Bytes; "21 414 250 000 000,25" with blanks of three bytes has fewer.
constexpr std::size_t kLongest = 40;
constexpr std::size_t kMostDigits = 18;
constexpr std::size_t kGroup = 3;

/// Digits, and the separator before them.
struct Group {
    char separator = '\0'; ///< '.' or ','; a blank for all signs that only group
    std::string digits{};
};

std::vector<Group> groupsOf(std::string_view text)
{
    std::vector<Group> groups(1);
    for (std::size_t at = 0; at < text.size();) {
        if (isDigit(text[at])) {
            groups.back().digits += text[at++];
            continue;
        }
        const char32_t sign = nextCodePoint(text, at);
        groups.push_back({sign == U'.' ? '.' : sign == U',' ? ',' : ' '});
    }
    return groups;
}

bool areGrouped(const std::vector<Group>& groups, std::size_t end)
{
    if (end > 1 && (groups[0].digits.size() > kGroup || groups[0].digits.starts_with('0')))
        return false;
    return std::all_of(groups.begin() + 1, groups.begin() + static_cast<std::ptrdiff_t>(end),
                       [&](const Group& group) {
                           return group.digits.size() == kGroup
                               && group.separator == groups[1].separator;
                       });
}

enum class LastGroup { Decimals, Thousands, Either, Wrong };

/// What stands behind the last separator. REQUIRES: there is one.
LastGroup lastGroup(const std::vector<Group>& groups)
{
    const Group& last = groups.back();
    const std::size_t count = groups.size();
    if (count > 2 && last.separator != groups[count - 2].separator)
        return last.separator != ' ' && areGrouped(groups, count - 1) ? LastGroup::Decimals
                                                                      : LastGroup::Wrong;
    const bool mayGroup = areGrouped(groups, count);
    if (count > 2 || last.separator == ' ')
        return mayGroup ? LastGroup::Thousands : LastGroup::Wrong;
    return mayGroup ? LastGroup::Either : LastGroup::Decimals;
}

bool isReadable(std::string_view digits)
{
    return !digits.empty() && digits.size() <= kLongest;
}

} // namespace

std::optional<PrintedNumber> readPrintedNumber(std::string_view digits, DecimalSign preferred)
{
    if (!isReadable(digits))
        return std::nullopt;
    const std::vector<Group> groups = groupsOf(digits);
    LastGroup last = groups.size() == 1 ? LastGroup::Thousands : lastGroup(groups);
    const char sign = preferred == DecimalSign::Point ? '.' : ',';
    if (last == LastGroup::Either)
        last = groups.back().separator == sign ? LastGroup::Decimals : LastGroup::Thousands;
    if (last == LastGroup::Wrong)
        return std::nullopt;
    std::string plain;
    for (const Group& group : groups) {
        if (last == LastGroup::Decimals && &group == &groups.back())
            plain += '.';
        plain += group.digits;
    }
    PrintedNumber number{.isPlain = groups.size() == 1};
    const auto read = std::from_chars(plain.data(), plain.data() + plain.size(), number.value);
    if (plain.size() > kMostDigits || read.ec != std::errc() || !std::isfinite(number.value))
        return std::nullopt;
    if (last == LastGroup::Decimals)
        number.step = std::pow(10.0, -static_cast<double>(groups.back().digits.size()));
    return number;
}

std::optional<DecimalSign> decimalSignOf(std::string_view digits)
{
    if (!isReadable(digits))
        return std::nullopt;
    const std::vector<Group> groups = groupsOf(digits);
    if (groups.size() == 1 || groups.back().separator == ' ')
        return std::nullopt;
    const LastGroup last = lastGroup(groups);
    const bool isPoint = groups.back().separator == '.';
    if (last == LastGroup::Decimals)
        return isPoint ? DecimalSign::Point : DecimalSign::Comma;
    if (last == LastGroup::Thousands)
        return isPoint ? DecimalSign::Comma : DecimalSign::Point;
    return std::nullopt;
}

} // namespace core
