#pragma once

#include "core/domain/ids.h"
#include "core/time/partial_date.h"

#include <cstddef>
#include <string>
#include <vector>

namespace core {

/// What the press wrote, and where it came from. Text is UTF-8; a field that the source does not
/// give is empty. `body` holds paragraphs separated by one blank line.
struct Article {
    ArticleId id{};
    std::string title{};   ///< the headline; a text without one gets its first sentence, shortened
    std::string subhead{}; ///< below the headline, or above it
    std::string lead{};    ///< what stands apart from the body as its summary
    std::string body{};
    std::string publisher{}; ///< who carries it
    std::string agency{};    ///< who wrote it, if that is an agency ("dpa")
    std::string byline{};
    std::string place{}; ///< of the dateline ("New York")
    PartialDate published{};
    PartialDate updated{};  ///< when this version was made, if it is not the first
    std::string language{}; ///< BCP 47 ("de", "en"); empty if unknown
    std::vector<std::string> keywords{};
    std::string rights{};
    std::string address{}; ///< where it stands on the web
    std::string guid{};    ///< the provider's own identifier
    int version = 1;
    std::string sha256{}; ///< of title and body; set when stored

    bool operator==(const Article&) const = default;
};

/// The parts of an article that spans of text point into.
enum class TextField { Title, Body };

/// A span of a field's text, in code points; `end` is exclusive.
struct TextSpan {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const TextSpan&) const = default;
};

/// Who an article is credited to in footnotes and lists: the publisher, else the agency.
const std::string& creditedTo(const Article& article);

} // namespace core
