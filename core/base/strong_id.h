#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace core {

/// The row number of one kind of thing: an ArticleId is never taken for an EventId.
/// The default, 0, is "not stored yet": SQLite's row numbers begin at 1.
template<typename Tag>
struct StrongId {
    std::int64_t value = 0;

    constexpr explicit operator bool() const { return value != 0; }
    constexpr auto operator<=>(const StrongId&) const = default;
};

} // namespace core

template<typename Tag>
struct std::hash<core::StrongId<Tag>> {
    std::size_t operator()(core::StrongId<Tag> id) const noexcept
    {
        return std::hash<std::int64_t>{}(id.value);
    }
};
