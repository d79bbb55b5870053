#pragma once

#include "core/ingest/issue_list.h"
#include "core/ingest/reader.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Collects the articles of one file, and settles what every format has in common.
class ArticleCollector {
public:
    /// All three outlive this object.
    ArticleCollector(std::string_view path, std::string_view dialect, const ImportOptions& options);

    /// Takes an article whose fields are what its source says. Where that leaves them empty, the
    /// title becomes the first sentence of the body, the body the lead or the
    /// headline, which is all that tickers send, and the language what the words look like; the
    /// date is the user's, if there is one. White space around fields is cut, control characters
    /// go. `line` is where it begins, from 1, and `text` how it begins, for messages. Without
    /// words, or with more than 10 MB of them, it is rejected.
    void add(Article article, std::size_t line, std::string_view text);

    void warn(std::size_t line, std::string_view code, std::string_view message);
    void reject(std::size_t line, std::string_view code, std::string_view message,
                std::string_view text);

    /// What was added, and what there is to say of it.
    Result<ReadContent> finish();

private:
    void warnOfCharacters(const Article& article, std::size_t line);

    std::string_view m_path;
    std::string_view m_dialect;
    const ImportOptions& m_options;
    PartialDate m_published{}; ///< the user's word
    std::vector<Article> m_articles{};
    IssueList m_warnings{};
    IssueList m_rejected{};
};

/// A title for a text without one: its first sentence, and the next where that is just a word or
/// two ("BERLIN."), shortened.
std::string titleFrom(std::string_view paragraph);

} // namespace core
