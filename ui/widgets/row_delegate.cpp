#include "ui/widgets/row_delegate.h"

#include "ui/chart/chart_theme.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/row_view.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

namespace ui {

RowDelegate::RowDelegate(const Appearance* appearance, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
{
}

QRect RowDelegate::checkRect(const QRect&) const
{
    return {};
}

const ChartTheme& RowDelegate::theme() const
{
    return m_appearance->theme();
}

QFont RowDelegate::titleFont(const QStyleOptionViewItem& option)
{
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont RowDelegate::metaFont(const QStyleOptionViewItem& option)
{
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() * textsize::kSmall / textsize::kBody);
    return font;
}

int RowDelegate::viewWidth(const QStyleOptionViewItem& option)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view != nullptr ? view->viewport()->width() : option.rect.width();
}

void RowDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option) const
{
    const QRect row = option.rect;
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    if (chosen)
        painter.fillRect(row, theme().selection);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(row, theme().raised);
    painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), theme().border);
    if (chosen)
        painter.fillRect(QRect(row.left(), row.top(), 3, row.height()), theme().accent);
    const auto* view = qobject_cast<const RowView*>(option.widget);
    if (option.state.testFlag(QStyle::State_HasFocus) && view != nullptr && view->showsFocus()) {
        painter.setPen(QPen(theme().accent, 1.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(row.adjusted(0, 0, -1, -1));
    }
}

QStringList elidedLines(const QString& text, const QFont& font, int width, int maxLines)
{
    QStringList lines;
    QTextLayout layout(text, font);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const int start = line.textStart();
        if (lines.size() == maxLines - 1) {
            lines << QFontMetrics(font).elidedText(text.mid(start), Qt::ElideRight, width);
            break;
        }
        lines << text.mid(start, line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

int drawLines(QPainter& painter, const QPoint& topLeft, const QStringList& lines, const QFont& font,
              const QColor& colour)
{
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.setPen(colour);
    int y = topLeft.y();
    for (const QString& line : lines) {
        painter.drawText(topLeft.x(), y + metrics.ascent(), line);
        y += metrics.height();
    }
    return y;
}

} // namespace ui
