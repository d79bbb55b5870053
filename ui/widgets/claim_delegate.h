#pragma once

#include "ui/widgets/row_delegate.h"

namespace ui {

/// A claim: the sign of its verdict, the quoted words, what it was compared with, and the value as
/// the prices have it.
class ClaimDelegate final : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintFolding(QPainter& painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const;
    void paintSign(QPainter& painter, const QRect& row, const QModelIndex& index) const;
    int paintMeasured(QPainter& painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const;
    void paintWords(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                    const QRect& inside) const;
};

} // namespace ui
