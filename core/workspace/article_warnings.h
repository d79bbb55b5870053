#pragma once

#include "core/domain/import_report.h"
#include "core/store/article_store.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace core {

/// Says what an import should be looked at for: articles that have the text of another one
/// ("same_text"), older versions of what is there ("older_version"), and claims and notes whose
/// words a correction took away ("annotation_lost").
class ArticleWarnings {
public:
    ArticleWarnings(ArticleStore articles, std::vector<ImportIssue>& warnings)
        : m_articles(articles)
        , m_warnings(warnings)
    {
    }

    Result<void> add(const Article& article, const StoredArticle& stored);

    /// Sums up what there was too much of to say it one by one.
    void finish();

private:
    Result<void> addSameText(const Article& article, ArticleId same);
    void warn(const std::string& code, std::string message);

    ArticleStore m_articles;
    std::vector<ImportIssue>& m_warnings;
    std::map<std::string, std::size_t> m_counts{}; ///< by code
};

} // namespace core
