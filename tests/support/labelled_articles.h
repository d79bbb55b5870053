#pragma once

#include "core/domain/article.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace tests {

using LabelRow = std::map<std::string, std::string>; ///< by the names of the columns

/// The rows of a tab-separated table below tests: "core/linking/labels/links.tsv".
std::vector<LabelRow> labelRows(const std::string& file);

std::vector<std::string> fieldsOf(const std::string& text, char separator);

std::string contentOf(const std::filesystem::path& path);

/// The text of one article of the shared files, as the labels count in it: row `item` of a table
/// `category;'text'`, which is German; the quote in line `item` of the table of press claims; what
/// stands in the element BODY or the member body_text; the whole of a .txt file, which is German;
/// what an import makes of other files.
core::Article labelledArticle(const std::string& source, std::size_t item);

} // namespace tests
