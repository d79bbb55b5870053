#pragma once

#include "ui/widgets/row_delegate.h"

namespace ui {

/// An instrument: its name and symbol, its last price and change, the way there, and a tick that
/// compares it with the chart's own.
class InstrumentDelegate final : public RowDelegate {
    Q_OBJECT

public:
    enum class Size { Full, OneLine };

    InstrumentDelegate(const Appearance* appearance, Size size, QObject* parent);

    QRect checkRect(const QRect& row) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintTick(QPainter& painter, const QRect& row, const QModelIndex& index) const;
    void paintSpark(QPainter& painter, const QRectF& rect, const QModelIndex& index) const;
    int paintPrice(QPainter& painter, const QStyleOptionViewItem& option,
                   const QModelIndex& index) const;
    void paintName(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                   const QRect& rect) const;

    Size m_size;
};

} // namespace ui
