#pragma once

#include "core/domain/article.h"
#include "core/ingest/article_date.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// What the "key: value" lines above a text say, in English or German.
struct ArticleHeader {
    std::string title{};
    std::string publisher{};
    std::string agency{};
    std::string byline{};
    std::string place{};
    std::string language{}; ///< BCP 47
    std::string address{};
    std::string guid{};
    std::string dateText{};            ///< as printed; empty if there is no date line
    std::optional<ArticleDate> date{}; ///< what dateText says; nullopt if it cannot be read
    std::size_t dateLine = 0;          ///< from 1
    std::size_t length = 0;            ///< bytes of the text that the header takes up
};

/// Reads the header at the front of `text`: lines such as "Titel: ...", "Date: ...", up to a blank
/// line or the first line that is none. "date 2025-01 New York (dpa) - ..." is one too: the date
/// is the header, even if it is only a year or no day at all ("2025-02-30"), and the rest of the
/// line belongs to the text. `zone` as in leadingDate().
ArticleHeader readArticleHeader(std::string_view text, std::string_view zone);

} // namespace core
