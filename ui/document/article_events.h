#pragma once

#include "ui/document/article_batches.h"
#include "ui/document/latest_only.h"

#include <QObject>

#include <vector>

namespace ui {

class Document;

/// Which events an article is linked to, for the dots in lists: looked up for the rows that are
/// shown, a batch at a time, and kept until links change.
class ArticleEvents final : public QObject {
    Q_OBJECT

public:
    ArticleEvents(Document* document, QObject* parent);

    /// Best first, without rejected ones. Empty as well while it is not known: `known` follows.
    std::vector<core::EventId> of(core::ArticleId article) { return m_batches.of(article); }

signals:
    void known(const std::vector<core::ArticleId>& articles);
    void forgotten();

private:
    void forget();

    LatestOnly m_request;
    ArticleBatches<std::vector<core::EventId>> m_batches;
};

} // namespace ui
