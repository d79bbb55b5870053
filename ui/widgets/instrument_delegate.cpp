#include "ui/widgets/instrument_delegate.h"

#include "ui/chart/chart_theme.h"
#include "ui/models/instrument_list_model.h"
#include "ui/support/icons.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace ui {

namespace {

constexpr int kTick = 16;
constexpr int kGap = 10;
constexpr int kSparkWidth = 56;
constexpr int kSparkHeight = 22;
constexpr int kPriceWidth = 84;

} // namespace

InstrumentDelegate::InstrumentDelegate(const Appearance* appearance, Size size, QObject* parent)
    : RowDelegate(appearance, parent)
    , m_size(size)
{
}

QRect InstrumentDelegate::checkRect(const QRect& row) const
{
    if (m_size == Size::OneLine)
        return {};
    return QRect(row.left() + kPadding - 5, row.center().y() - kTick / 2 - 5, kTick + 10,
                 kTick + 10);
}

QSize InstrumentDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int line = QFontMetrics(titleFont(option)).height();
    const int height = m_size == Size::OneLine
        ? line + 16
        : line + 2 + QFontMetrics(metaFont(option)).height() + 2 * kPadding - 4;
    return {viewWidth(option), height};
}

void InstrumentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    painter->save();
    paintGround(*painter, option);
    QRect rect = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    rect.setRight(rect.right() - paintPrice(*painter, option, index) - kGap);
    if (m_size == Size::Full) {
        paintTick(*painter, option.rect, index);
        rect.setLeft(rect.left() + kTick + kGap);
        // Names come first where there is little room.
        if (rect.width() > kSparkWidth + 84) {
            const QRectF spark(rect.right() - kSparkWidth, rect.center().y() - kSparkHeight / 2.0,
                               kSparkWidth, kSparkHeight);
            paintSpark(*painter, spark, index);
            rect.setRight(rect.right() - kSparkWidth - kGap);
        }
    }
    paintName(*painter, option, index, rect);
    painter->restore();
}

void InstrumentDelegate::paintName(QPainter& painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index, const QRect& rect) const
{
    const QFont title = titleFont(option);
    const QFont meta = metaFont(option);
    const QString market = index.data(InstrumentListModel::MarketRole).toString();
    const QString symbol = index.data(InstrumentListModel::SymbolRole).toString();
    const QString name = QFontMetrics(title).elidedText(index.data(Qt::DisplayRole).toString(),
                                                        Qt::ElideRight, rect.width());
    if (m_size == Size::Full) {
        const QString below = market.isEmpty() ? symbol : market + QLatin1Char(':') + symbol;
        const int y = drawLines(painter, QPoint(rect.left(), option.rect.top() + kPadding - 2),
                                {name}, title, theme().text);
        drawLines(painter, QPoint(rect.left(), y + 2),
                  {QFontMetrics(meta).elidedText(below, Qt::ElideRight, rect.width())}, meta,
                  theme().mutedText);
        return;
    }
    const QFontMetrics metrics(title);
    const int top = option.rect.center().y() - metrics.height() / 2;
    drawLines(painter, QPoint(rect.left(), top), {name}, title, theme().text);
    const int left = rect.left() + metrics.horizontalAdvance(name) + 6;
    if (left + QFontMetrics(meta).horizontalAdvance(market) <= rect.right())
        drawLines(painter, QPoint(left, top + metrics.ascent() - QFontMetrics(meta).ascent()),
                  {market}, meta, theme().mutedText);
}

int InstrumentDelegate::paintPrice(QPainter& painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const
{
    const QRect row = option.rect.adjusted(0, 0, -kPadding, 0);
    const QString last = index.data(InstrumentListModel::LastRole).toString();
    const QFont title = titleFont(option);
    const int width = QFontMetrics(title).horizontalAdvance(last);
    painter.setFont(title);
    painter.setPen(theme().text);
    if (m_size == Size::OneLine) {
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, last);
        return width;
    }
    const int y = row.top() + kPadding - 2;
    const int line = QFontMetrics(title).height();
    painter.drawText(QRect(row.left(), y, row.width(), line), Qt::AlignRight | Qt::AlignVCenter,
                     last);
    const QFont meta = metaFont(option);
    const double change = index.data(InstrumentListModel::ChangeRole).toDouble();
    painter.setFont(meta);
    painter.setPen(change < 0.0 ? theme().fall : change > 0.0 ? theme().rise : theme().mutedText);
    painter.drawText(QRect(row.left(), y + line + 2, row.width(), QFontMetrics(meta).height()),
                     Qt::AlignRight | Qt::AlignVCenter,
                     index.data(InstrumentListModel::ChangeTextRole).toString());
    return std::max(width, kPriceWidth);
}

void InstrumentDelegate::paintTick(QPainter& painter, const QRect& row,
                                   const QModelIndex& index) const
{
    if (index.data(InstrumentListModel::IsChartedRole).toBool())
        return;
    const QRectF box(row.left() + kPadding + 0.5, row.center().y() - kTick / 2 + 0.5, kTick - 1,
                     kTick - 1);
    const bool ticked = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ticked ? theme().accent : theme().faintText, 1.2));
    painter.setBrush(ticked ? QBrush(theme().accent) : Qt::NoBrush);
    painter.drawRoundedRect(box, 3.5, 3.5);
    if (ticked)
        themedIcon(QStringLiteral("check"), theme().onAccent)
            .paint(&painter, box.toAlignedRect().adjusted(1, 1, -1, -1));
}

void InstrumentDelegate::paintSpark(QPainter& painter, const QRectF& rect,
                                    const QModelIndex& index) const
{
    const auto closes = index.data(InstrumentListModel::RecentClosesRole).value<QList<double>>();
    if (closes.size() < 2)
        return;
    const auto [low, high] = std::ranges::minmax(closes);
    const double span = high > low ? high - low : 1.0;
    QPolygonF line;
    for (qsizetype day = 0; day < closes.size(); ++day)
        line << QPointF(rect.left()
                            + rect.width() * static_cast<double>(day)
                                / static_cast<double>(closes.size() - 1),
                        rect.bottom() - rect.height() * (closes[day] - low) / span);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().mutedText, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
}

} // namespace ui
