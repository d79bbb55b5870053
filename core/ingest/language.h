#pragma once

#include <string>
#include <string_view>

namespace core {

/// The language of a text as BCP 47 ("de", "en"); empty where it is too short or too mixed to
/// tell. REQUIRES: valid UTF-8.
std::string detectLanguage(std::string_view text);

} // namespace core
