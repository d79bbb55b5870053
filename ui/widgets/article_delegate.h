#pragma once

#include "ui/widgets/row_delegate.h"

namespace ui {

/// An article: its headline on up to two lines, the words that were searched, where it comes
/// from, a dot for each event, and how many of its claims have which verdict.
class ArticleDelegate final : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintSnippet(QPainter& painter, const QRect& rect, const QModelIndex& index,
                      const QFont& font) const;
    int paintDots(QPainter& painter, const QPoint& right, const QModelIndex& index) const;
    int paintVerdicts(QPainter& painter, const QRect& line, const QModelIndex& index,
                      const QFont& font) const;
};

} // namespace ui
