#include "core/linking/security_codes.h"

#include "core/base/unicode.h"

#include <algorithm>
#include <cstddef>

namespace core {

namespace {

constexpr std::size_t kIsinSize = 12;
constexpr std::size_t kWknSize = 6;

bool isCapital(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isCodeCharacter(char c)
{
    return isDigit(c) || isCapital(c);
}

/// Letters count as two digits, 10 to 35; from the right every second digit is doubled.
bool checkDigitFits(std::string_view isin)
{
    unsigned sum = 0;
    bool isDoubled = false;
    const auto add = [&](unsigned digit) {
        const unsigned value = isDoubled ? digit * 2 : digit;
        sum += value / 10 + value % 10;
        isDoubled = !isDoubled;
    };
    for (std::size_t i = isin.size(); i-- > 0;) {
        if (isDigit(isin[i])) {
            add(static_cast<unsigned>(isin[i] - '0'));
        } else {
            const auto value = static_cast<unsigned>(isin[i] - 'A') + 10;
            add(value % 10);
            add(value / 10);
        }
    }
    return sum % 10 == 0;
}

} // namespace

bool isIsin(std::string_view text)
{
    return text.size() == kIsinSize && isCapital(text[0]) && isCapital(text[1])
        && std::ranges::all_of(text, isCodeCharacter) && isDigit(text.back())
        && checkDigitFits(text);
}

bool isWkn(std::string_view text)
{
    return text.size() == kWknSize && std::ranges::all_of(text, isCodeCharacter)
        && std::ranges::any_of(text, isDigit);
}

std::string_view wknOf(std::string_view isin)
{
    constexpr std::string_view kGerman = "DE000";
    return isIsin(isin) && isin.starts_with(kGerman) ? isin.substr(kGerman.size(), kWknSize)
                                                     : std::string_view();
}

} // namespace core
