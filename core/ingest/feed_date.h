#pragma once

#include "core/ingest/article_date.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// "2025-01-27T22:10:00+0100" of "20250127T221000+0100": a date at the front with the marks that
/// ISO 8601 lets out. Other texts as they are.
std::string withDateMarks(std::string_view text);

/// Reads a date as feeds and agencies' XML write it: all that wholeDate() reads, RFC 822 with the
/// zones that it names and with years of two digits, "20250127T221000Z", "Mon Jan 27 22:10:00 UTC
/// 2025", "2025". `zone` as in leadingDate().
std::optional<ArticleDate> feedDate(std::string_view text, std::string_view zone);

} // namespace core
