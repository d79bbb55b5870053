#pragma once

#include "core/ingest/html_page.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What a page says about its article, each as it stands; empty where it says nothing.
struct PageFacts {
    std::string headline{};
    std::string shortHeadline{}; ///< for where there is less room
    std::string subhead{};
    std::string description{};
    std::vector<std::string> authors{};
    std::string publisher{};
    std::string agency{};
    std::string published{};
    std::string updated{};
    std::string language{};
    std::vector<std::string> keywords{};
    std::string rights{};
    std::string address{};
    std::string guid{};
    std::string body{};     ///< of JSON-LD; may hold markup
    bool isArticle = false; ///< it calls itself one
};

/// Takes from `more` what `facts` leave empty.
void complete(PageFacts& facts, PageFacts more);

/// What the scripts of schema.org say, best the first that describes an article: a NewsArticle, a
/// BlogPosting, in a graph or an array. What is nearly JSON (line breaks in strings, commas too
/// many) is read too.
PageFacts factsOfJsonLd(const std::vector<std::string_view>& scripts);

/// What <meta>, <link>, <title> and the language of the page say.
PageFacts factsOfHead(const HtmlPage& page);

/// What marks in the text say: itemprop, rel, <time>, classes such as "byline".
PageFacts factsOfMarks(const HtmlPage& page);

} // namespace core
