#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace core {

/// The value of 1 to 15 digits with at most one decimal sign, which may not stand first; nullopt
/// for anything else. Nearly all prices are of that kind, and it is read several times as fast as
/// others: a double holds the digits and the power of ten exactly, so that their quotient is
/// rounded once, and rightly (Clinger, How to Read Floating Point Numbers Accurately, PLDI 1990).
inline std::optional<double> shortDecimal(std::string_view digits, char decimal)
{
    constexpr std::size_t kMost = 15;
    constexpr std::array kPowers{1.0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    if (digits.empty() || digits.size() > kMost + 1 || digits.front() == decimal)
        return std::nullopt;
    std::uint64_t value = 0;
    std::size_t point = digits.size();
    for (std::size_t at = 0; at < digits.size(); ++at) {
        const auto digit = static_cast<unsigned char>(digits[at] - '0');
        if (digit <= 9)
            value = value * 10 + digit;
        else if (digits[at] == decimal && point == digits.size())
            point = at;
        else
            return std::nullopt;
    }
    if (point == digits.size())
        return digits.size() > kMost ? std::nullopt : std::optional(static_cast<double>(value));
    return static_cast<double>(value) / kPowers[digits.size() - point - 1];
}

} // namespace core
