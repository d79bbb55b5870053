#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace core {

/// The name of an enumerator whose values count up from 0 in the order of `names`.
template<typename Enum, std::size_t N>
constexpr std::string_view enumName(const std::array<std::string_view, N>& names, Enum value)
{
    return names[static_cast<std::size_t>(value)];
}

/// The enumerator of that name; nullopt if there is none.
template<typename Enum, std::size_t N>
constexpr std::optional<Enum> enumFromName(const std::array<std::string_view, N>& names,
                                           std::string_view text)
{
    for (std::size_t index = 0; index < N; ++index) {
        if (names[index] == text)
            return static_cast<Enum>(index);
    }
    return std::nullopt;
}

} // namespace core
