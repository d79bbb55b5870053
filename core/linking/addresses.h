#pragma once

#include <cstddef>
#include <string_view>

namespace core {

/// True when bytes `begin` to `end` of `text` are part of a web or mail address, of the name of a
/// site ("nvidia.com") or of somebody's account ("@nvidia").
bool isInAddress(std::string_view text, std::size_t begin, std::size_t end);

} // namespace core
