#pragma once

#include "core/linking/name_search.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What the mention of a hit covers, in bytes, and how its words stand there.
struct NameSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view rule{}; ///< as Mention::rule
};

/// The whole word or hyphen compound around each hit; where a compound holds several names, each
/// its own words. `hits` are in the order of `text` and do not overlap, but may share a place.
std::vector<NameSpan> spansOf(std::span<const NameHit> hits, std::string_view text,
                              const NameTable& table);

/// The words behind `hit` in its hyphen compound, or those before it where none are behind;
/// folded. None if it stands alone.
std::vector<std::string> partsBeside(const NameHit& hit, std::string_view text,
                                     const LatinCharacters& latin);

} // namespace core
