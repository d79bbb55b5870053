#pragma once

#include "core/domain/article.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

/// The rows of a tab-separated table behind its header line.
std::vector<std::vector<std::string>> labelRows(const std::string& file);

/// The text of one article of the shared files, as the labels count in it: row `item` of a table
/// `category;'text'`, which is German, or what stands in the element BODY or the member body_text.
core::Article labelledArticle(const std::string& source, std::size_t item);

} // namespace tests
