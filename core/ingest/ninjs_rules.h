#pragma once

#include <simdjson.h>

#include <optional>
#include <string>
#include <vector>

namespace core {

/// The rules that a ninjs object follows. Where it does not name a version, its members tell:
/// plural names came with 2.0, capitals in them with 3.0.
struct NinjsVersion {
    int number = 10; ///< 14 for 1.4; the last one known of a generation where only that shows
    bool isStated = false;
    bool isExtended = false; ///< by a schema of its own, or newer than those known here

    bool isPlural() const { return number >= 20; }
};

NinjsVersion ninjsVersion(const simdjson::dom::object& item);

/// What is wrong with a ninjs object, a sentence that names the member: what the IPTC's JSON schema
/// refuses of its members, their types, their lists of words and the objects associated with it.
/// nullopt if it is valid; `unknown` gets the members that no schema of the IPTC has.
std::optional<std::string> ninjsFault(const simdjson::dom::object& item,
                                      std::vector<std::string>& unknown);

} // namespace core
