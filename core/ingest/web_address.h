#pragma once

#include <string>
#include <string_view>

namespace core {

/// `address` as it stands if it begins with http: or https:, or resolved against `base`; empty if
/// that is no web address (javascript:, file:, data:, mailto: ...), or longer than 4,096 bytes.
std::string webAddress(std::string_view address, std::string_view base = {});

} // namespace core
