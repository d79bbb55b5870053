#include "ui/widgets/flow_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace ui {

FlowLayout::FlowLayout(QWidget* parent)
    : QLayout(parent)
{
}

FlowLayout::~FlowLayout()
{
    for (QLayoutItem* item : m_items)
        delete item;
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.push_back(item);
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    QLayoutItem* item = itemAt(index);
    if (item != nullptr)
        m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        const QSize hint = item->sizeHint();
        size =
            QSize(size.width() + hint.width() + spacing(), std::max(size.height(), hint.height()));
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool apply) const
{
    const QRect inside = rect.marginsRemoved(contentsMargins());
    const int right = inside.x() + inside.width();
    std::vector<QRect> places;
    int x = inside.x();
    int y = inside.y();
    int rowHeight = 0;
    std::size_t rowStart = 0;
    const auto centreRow = [&](std::size_t end) {
        for (std::size_t index = rowStart; index < end; ++index)
            places[index].translate(0, (rowHeight - places[index].height()) / 2);
        rowStart = end;
    };
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty()) { // hidden
            places.emplace_back(x, y, 0, 0);
            continue;
        }
        const QSize size = item->sizeHint().boundedTo(QSize(inside.width(), QLAYOUTSIZE_MAX));
        if (x > inside.x() && x + size.width() > right) {
            centreRow(places.size());
            x = inside.x();
            y += rowHeight + std::max(spacing() / 2, 0);
            rowHeight = 0;
        }
        const bool isLast = item == m_items.back();
        places.emplace_back(QPoint(isLast ? right - size.width() : x, y), size);
        x += size.width() + spacing();
        rowHeight = std::max(rowHeight, size.height());
    }
    centreRow(places.size());
    for (std::size_t index = 0; apply && index < places.size(); ++index) {
        if (!m_items[index]->isEmpty())
            m_items[index]->setGeometry(places[index]);
    }
    return y + rowHeight - rect.y() + contentsMargins().bottom();
}

} // namespace ui
