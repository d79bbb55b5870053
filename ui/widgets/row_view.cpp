#include "ui/widgets/row_view.h"

#include "ui/widgets/row_delegate.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QResizeEvent>

namespace ui {

RowView::RowView(QWidget* parent)
    : QListView(parent)
{
    setProperty("plain", true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    // Rows differ in height; a hundred thousand are measured in the pauses.
    setLayoutMode(Batched);
    setBatchSize(500);
    setMouseTracking(true);
    connect(this, &QListView::clicked, this, &RowView::chosen);
}

void RowView::setRowDelegate(RowDelegate* delegate)
{
    m_delegate = delegate;
    setItemDelegate(delegate);
}

void RowView::showChosen(const QModelIndex& index)
{
    m_quiet = true;
    if (index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    } else if (selectionModel() != nullptr) {
        selectionModel()->clear();
    }
    m_quiet = false;
}

int RowView::rowsHeight(int most) const
{
    int height = 0;
    for (int row = 0; model() != nullptr && row < model()->rowCount() && height < most; ++row)
        height += sizeHintForIndex(model()->index(row, 0)).height();
    return std::min(height, most);
}

void RowView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid())
        emit chosen(current);
}

bool RowView::isOnCheck(const QPoint& position) const
{
    const QModelIndex index = indexAt(position);
    return index.isValid() && m_delegate != nullptr
        && m_delegate->checkRect(visualRect(index)).contains(position);
}

void RowView::toggle(const QModelIndex& index)
{
    const bool checked = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
    model()->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void RowView::mousePressEvent(QMouseEvent* event)
{
    m_byKeyboard = false;
    if (event->button() == Qt::LeftButton && isOnCheck(event->pos())) {
        toggle(indexAt(event->pos()));
        return;
    }
    // What the mouse chooses is told when the button is let go.
    m_quiet = true;
    QListView::mousePressEvent(event);
    m_quiet = false;
}

void RowView::mouseReleaseEvent(QMouseEvent* event)
{
    if (!isOnCheck(event->pos()))
        QListView::mouseReleaseEvent(event);
}

void RowView::mouseDoubleClickEvent(QMouseEvent* event)
{
    mousePressEvent(event);
}

void RowView::mouseMoveEvent(QMouseEvent* event)
{
    viewport()->setCursor(isOnCheck(event->pos()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    // Dragging over the rows would choose each.
    if (event->buttons() == Qt::NoButton)
        QListView::mouseMoveEvent(event);
}

void RowView::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    // The heights of rows follow their width, which QListView does not think of.
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
}

void RowView::focusInEvent(QFocusEvent* event)
{
    m_byKeyboard =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QListView::focusInEvent(event);
}

void RowView::keyPressEvent(QKeyEvent* event)
{
    m_byKeyboard = true;
    const QModelIndex index = currentIndex();
    const bool isCheckable = index.isValid() && index.flags().testFlag(Qt::ItemIsUserCheckable);
    if (event->key() == Qt::Key_Space && isCheckable)
        toggle(index);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && index.isValid())
        emit chosen(index);
    else
        QListView::keyPressEvent(event);
}

} // namespace ui
