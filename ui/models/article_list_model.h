#pragma once

#include "core/domain/listings.h"
#include "ui/models/raw_role.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace ui {

class ArticleEvents;
class ArticleSearch;
class ArticleVerdicts;
class Document;

/// The articles that a search found, as rows of a list. The display role is the headline.
class ArticleListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        MetaRole = kFirstOwnRole, ///< "Agency · 28 Jan 2025 · de"
        SnippetRole,              ///< around the words that were searched; else empty
        HighlightsRole,           ///< QList<QPoint>: begin and end in the snippet, UTF-16 units
        ColourIndexesRole,        ///< QList<int>: of the events that it is linked to, best first
        VerdictsRole, ///< QList<int>: claims by core::Verdict; empty: none, or not known
    };

    /// All four outlive the model.
    ArticleListModel(Document* document, ArticleSearch* search, ArticleEvents* events,
                     ArticleVerdicts* verdicts, QObject* parent);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    /// REQUIRES: index is a row of this model.
    core::ArticleId idAt(const QModelIndex& index) const;
    /// An invalid index when it is not listed.
    QModelIndex indexOf(std::optional<core::ArticleId> article) const;

private:
    void fill();
    void changed(const std::vector<core::ArticleId>& articles, int role);
    QList<int> colourIndexes(core::ArticleId article) const;
    QList<int> verdicts(core::ArticleId article) const;

    Document* m_document;
    ArticleSearch* m_search;
    ArticleEvents* m_events;
    ArticleVerdicts* m_verdicts;
    std::vector<core::ArticleSummary> m_articles;
};

} // namespace ui
