#pragma once

#include "ui/document/article_batches.h"
#include "ui/document/latest_only.h"

#include <QObject>

#include <array>
#include <vector>

namespace ui {

class Document;

/// How many statements about prices of each verdict an article has, for lists: checked for the
/// rows that are shown, a batch at a time on a thread of its own, and kept until something changes
/// that verdicts rest on.
class ArticleVerdicts final : public QObject {
    Q_OBJECT

public:
    using Counts = std::array<int, 4>; ///< by core::Verdict

    ArticleVerdicts(Document* document, QObject* parent);

    /// Zeros as well while it is not known: `known` follows.
    Counts of(core::ArticleId article) { return m_batches.of(article); }

signals:
    void known(const std::vector<core::ArticleId>& articles);
    void forgotten();

private:
    void forget();

    LatestOnly m_request;
    ArticleBatches<Counts> m_batches;
};

} // namespace ui
