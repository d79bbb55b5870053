#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// How many invisible characters turn the direction of a text (U+202A to U+202E, U+2066 to U+2069),
/// so that it reads otherwise than it is written (Unicode UTR #36).
std::size_t directionControls(std::string_view text);

/// The first word that mixes Latin letters with Cyrillic or Greek ones that look like them, as no
/// language writes ("Nvіdia" with a Cyrillic i): a name written so is not found. Other letters of
/// these scripts beside Latin ones ("ΔT") stand for themselves. (Unicode UTS #39, "confusables")
std::optional<std::string_view> mixedScriptWord(std::string_view text);

} // namespace core
