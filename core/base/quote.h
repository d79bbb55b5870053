#pragma once

#include <string>
#include <string_view>

namespace core {

/// The beginning of `text` between quotation marks, as valid UTF-8, for an error: none repeats more
/// than 40 bytes of a file.
std::string quotedBriefly(std::string_view text);

} // namespace core
