#pragma once

#include "core/linking/matcher.h"

#include <string>
#include <vector>

namespace tests {

/// What Matcher does, written down for reading and not for speed: every name is tried at every
/// word. It knows the letters a, b, ä, e, n, s, x in either case, U+0308 behind an a, the soft
/// hyphen, blanks, line ends, hyphens, apostrophes and full stops, and names of small letters
/// without conditions.
std::vector<core::Mention> findPlainly(const std::vector<core::MatchName>& names,
                                       const std::string& body);

} // namespace tests
