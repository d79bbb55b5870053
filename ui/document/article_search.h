#pragma once

#include "core/domain/listings.h"
#include "ui/document/latest_only.h"

#include <QObject>
#include <QString>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ui {

class Document;

/// The articles that are listed: all, or those that a search finds. Looks again by itself when
/// the articles change; of searches that follow each other fast only the newest is answered, and
/// the one before is stopped in the middle.
class ArticleSearch final : public QObject {
    Q_OBJECT

public:
    ArticleSearch(Document* document, QObject* parent);

    const std::vector<core::ArticleSummary>& articles() const { return m_articles; }
    /// Of the whole archive, as far as is known.
    std::size_t total() const { return m_total; }
    const QString& words() const { return m_words; }
    /// The search may have found more than is listed yet: ask with `findMore`.
    bool hasMore() const { return m_hasMore; }

    void setWords(const QString& words);
    /// Only articles near such a move; none: all.
    const std::optional<core::NearMove>& nearMove() const { return m_nearMove; }
    void setNearMove(const std::optional<core::NearMove>& move);
    /// For a list that is shown to its end. Those that are listed already stay.
    void findMore();

signals:
    void found();
    /// The search makes no sense. What is listed stays, unless its words cannot be understood:
    /// these find nothing.
    void refused(const QString& sentence);

private:
    /// Something is asked for: what is listed is not the whole archive.
    bool isNarrowed() const { return !m_words.isEmpty() || m_nearMove; }
    /// Without `limit`: all.
    void ask(std::optional<std::size_t> limit);

    Document* m_document;
    QString m_words;
    std::optional<core::NearMove> m_nearMove;
    std::vector<core::ArticleSummary> m_articles;
    std::size_t m_total = 0;
    bool m_hasMore = false;
    LatestOnly m_request;
};

/// What to ask for while somebody is still typing: the last word may be the beginning of one, an
/// open phrase is closed, and an operator that has nothing behind it yet is left out.
std::string queryWhileTyping(const QString& words);

} // namespace ui
