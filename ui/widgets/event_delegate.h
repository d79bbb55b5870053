#pragma once

#include "ui/widgets/row_delegate.h"

namespace ui {

/// An event: its colour, its name, its day and status, and an eye that puts it on the chart or
/// takes it off.
class EventDelegate final : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    QRect checkRect(const QRect& row) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace ui
