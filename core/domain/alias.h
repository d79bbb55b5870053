#pragma once

#include <string>
#include <vector>

namespace core {

/// A name under which the press writes of an instrument or an event.
struct Alias {
    std::string text{};
    std::string language{}; ///< BCP 47 ("de"); empty: any
    /// For a name that is also a common word ("Meta", "Visa"): one of these words must stand in
    /// the same article, or the name is not taken. Empty: always taken.
    std::vector<std::string> needsNear{};

    bool operator==(const Alias&) const = default;
};

} // namespace core
