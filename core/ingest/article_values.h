#pragma once

#include "core/ingest/article_collector.h"
#include "core/ingest/article_fields.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The fields of one article as a table, a JSON object or the front matter of a text gives them.
class ArticleValues {
public:
    /// Sets a field; of the keywords, adds those that commas, semicolons or "|" separate.
    void set(ArticleField field, std::string_view value);

    /// Adds one keyword as it is.
    void addKeyword(std::string_view keyword);

    const std::string& get(ArticleField field) const
    {
        return m_values[static_cast<std::size_t>(field)];
    }

    const std::vector<std::string>& keywords() const { return m_keywords; }

    /// The number that the version begins with; 1 for what is none.
    int version() const;

    /// The article that they describe. Texts in HTML lose their markup. What cannot be read is
    /// warned of at `line`.
    Article article(const ImportOptions& options, ArticleCollector& articles,
                    std::size_t line) const;

private:
    std::array<std::string, kArticleFieldCount> m_values{};
    std::vector<std::string> m_keywords{};
};

/// The date that a field holds: in any form that articles print, or as seconds or milliseconds
/// since 1970. What cannot be read, or in two ways, is warned of and unknown.
PartialDate statedDate(std::string_view text, const ImportOptions& options,
                       ArticleCollector& articles, std::size_t line);

/// The paragraphs of a text that may be HTML, with one blank line between them.
std::string bodyOf(std::string_view text);

/// Clears the guids of articles where they only count them, from 0 or 1 up, as those of many tables
/// do: such numbers identify nothing outside the file. Articles with later versions keep theirs.
void dropRunningNumbers(ReadContent& content);

} // namespace core
