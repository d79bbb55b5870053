#pragma once

#include <optional>
#include <string_view>

namespace core {

/// The IANA zone of a place that reports are filed from, as datelines write it ("FRANKFURT/MAIN",
/// "New York", "OMAHA, Neb."); nullopt for places that are not known.
std::optional<std::string_view> zoneOfPlace(std::string_view place);

} // namespace core
