#pragma once

#include <span>
#include <string_view>

namespace core {

/// One file of `resources/`, compiled into the program.
struct EmbeddedFile {
    std::string_view name{}; ///< path below resources/: "schema/0001_initial.sql"
    std::string_view bytes{};
};

/// Every embedded file whose name begins with `prefix` ("calendars/"), sorted by name.
/// The views live as long as the program.
std::span<const EmbeddedFile> embeddedFiles(std::string_view prefix);

} // namespace core
