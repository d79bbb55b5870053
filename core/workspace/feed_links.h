#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A feed that a page names in its head.
struct FeedLink {
    std::string address{}; ///< as it stands: often relative to the page's own
    std::string title{};

    bool operator==(const FeedLink&) const = default;
};

/// The feeds that an HTML page names (<link rel="alternate" type="application/rss+xml" ...>), up
/// to 20, in time linear in its size.
std::vector<FeedLink> feedLinks(std::string_view html);

/// Whether it is a page for people: what a server says of it ("text/html; charset=utf-8") or,
/// where that is silent or wrong, how it begins.
bool isHtmlPage(std::string_view contentType, std::string_view bytes);

} // namespace core
