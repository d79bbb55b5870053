#pragma once

#include <string>
#include <string_view>

namespace core {

/// The language of a text as BCP 47 ("de", "en"); empty where it is too short or too mixed to
/// tell. REQUIRES: valid UTF-8.
std::string detectLanguage(std::string_view text);

/// "de" for "de", "German", "Deutsch"; a code as it is; empty for what is neither.
std::string languageCode(std::string_view name);

} // namespace core
