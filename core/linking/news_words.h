#pragma once

#include <string_view>

namespace core {

/// True for words that stand in news of any kind ("government", "Regierung", "Prozent") or in any
/// text at all, in the usual forms. `folded` is in small letters.
bool isNewsWord(std::string_view folded);

} // namespace core
