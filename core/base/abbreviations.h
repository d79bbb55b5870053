#pragma once

#include <string_view>

namespace core {

/// True when the full stop at the end of `before` most likely ends no sentence, given the text that
/// follows it: it belongs to an abbreviation ("z. B.", "Mrd.", "Inc."), an initial ("J. Powell") or
/// a German ordinal ("27. Januar", "3. Quartal").
///
/// `before` ends behind the full stop, `after` begins with the next word. `language` is the primary
/// language, lower case; empty: either.
bool isInnerFullStop(std::string_view before, std::string_view after, std::string_view language);

} // namespace core
