#pragma once

#include "core/ingest/reader.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Why a text is an HTML page, or a piece of one; nullopt if it is none.
std::optional<std::string> sniffHtmlArticle(std::string_view text, std::string_view path);

/// Reads the article of a page: its fields from schema.org, <meta> and marks in the text, its body
/// from the part with the most running text, or from schema.org where that has much more of it.
/// `text` is valid UTF-8; errors are those of readSource(), and Format for a page without an
/// article: a start page, a form, a list of links.
Result<ReadContent> readHtmlArticle(std::string_view text, std::string_view path,
                                    const ImportOptions& options);

} // namespace core
