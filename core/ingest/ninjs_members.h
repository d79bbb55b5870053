#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace core {

/// What a member of a ninjs object holds.
enum class NinjsKind { Text, Number, Object, Objects, ObjectMap };

/// A member of a ninjs object and the versions that have it: 10 to 19 is 1.x.
struct NinjsMember {
    std::string_view name{}; ///< in small letters
    NinjsKind kind = NinjsKind::Text;
    int first = 10;
    int last = 39;
};

/// The member of that name in that version, or else in any other; nullopt if there is none in any.
/// "body_text" and its like are members of 1.x.
std::optional<NinjsMember> ninjsMember(std::string_view name, int version);

/// The words that a member may have in that version; empty if it may have any.
std::span<const std::string_view> ninjsWords(std::string_view name, int version);

} // namespace core
