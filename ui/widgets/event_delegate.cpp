#include "ui/widgets/event_delegate.h"

#include "ui/chart/chart_theme.h"
#include "ui/models/event_list_model.h"
#include "ui/support/icons.h"

#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

constexpr int kBar = 8;
constexpr int kBarHeight = 28;
constexpr int kEye = 18;
constexpr int kGap = 10;
constexpr int kMetaLines = 3;

int textWidth(int rowWidth, int padding)
{
    return rowWidth - 2 * padding - kBar - kEye - 2 * kGap;
}

} // namespace

QRect EventDelegate::checkRect(const QRect& row) const
{
    // Larger than the eye that is drawn, to be easily hit.
    return QRect(row.right() - kPadding - kEye - 5, row.center().y() - kEye / 2 - 5, kEye + 10,
                 kEye + 10);
}

QSize EventDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFont meta = metaFont(option);
    const auto lines = elidedLines(index.data(EventListModel::MetaRole).toString(), meta,
                                   textWidth(viewWidth(option), kPadding), kMetaLines)
                           .size();
    const int height = QFontMetrics(titleFont(option)).height() + 2
        + static_cast<int>(lines) * QFontMetrics(meta).height();
    return {viewWidth(option), std::max(height, kBarHeight) + 2 * kPadding - 4};
}

void EventDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    painter->save();
    paintGround(*painter, option);
    const QRect row = option.rect;
    const bool onChart = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;

    painter->setRenderHint(QPainter::Antialiasing);
    QColor colour = theme().eventColour(index.data(EventListModel::ColourIndexRole).toInt());
    colour.setAlphaF(onChart ? 1.0F : 0.35F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawRoundedRect(
        QRectF(row.left() + kPadding, row.center().y() - kBarHeight / 2.0 + 0.5, kBar, kBarHeight),
        3.0, 3.0);

    const int width = textWidth(row.width(), kPadding);
    const QFont title = titleFont(option);
    const QFont meta = metaFont(option);
    const QPoint top(row.left() + kPadding + kBar + kGap, row.top() + kPadding - 2);
    const QString name = QFontMetrics(title).elidedText(index.data(Qt::DisplayRole).toString(),
                                                        Qt::ElideRight, width);
    const int below =
        drawLines(*painter, top, {name}, title, onChart ? theme().text : theme().mutedText);
    const QStringList lines =
        elidedLines(index.data(EventListModel::MetaRole).toString(), meta, width, kMetaLines);
    drawLines(*painter, QPoint(top.x(), below + 2), lines, meta, theme().mutedText);

    const QRect eye(row.right() - kPadding - kEye, row.center().y() - kEye / 2, kEye, kEye);
    themedIcon(onChart ? QStringLiteral("eye") : QStringLiteral("eye-off"),
               onChart ? theme().mutedText : theme().faintText)
        .paint(painter, eye);
    painter->restore();
}

} // namespace ui
