#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A page as a tree can be made of it in time linear in its size: without comments, scripts and
/// styles, without attributes where a tag has more than a hundred or 64 kB of them, and without
/// tags below a depth of 256, whose texts stay.
struct SafeHtml {
    std::string text{};
    std::vector<std::string_view> jsonLd{}; ///< the scripts of type application/ld+json
    std::size_t barredTags = 0;             ///< whose attributes are gone
    std::size_t barredLine = 0;             ///< of the first
    std::size_t deepTags = 0;               ///< that are gone
    std::size_t deepLine = 0;
};

/// `text` outlives the result.
SafeHtml safeHtml(std::string_view text);

} // namespace core
