#include "ui/widgets/article_delegate.h"

#include "ui/chart/chart_theme.h"
#include "ui/chart/verdict_sign.h"
#include "ui/models/article_list_model.h"
#include "ui/support/formatting.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kTitleLines = 2;
constexpr int kSnippetLines = 2;
constexpr int kGap = 3;
constexpr int kDot = 8;
constexpr int kMostDots = 5;
constexpr int kPillSide = 7;
constexpr int kSign = 9;

} // namespace

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int width = viewWidth(option) - 2 * kPadding;
    const QFont title = titleFont(option);
    const QFont meta = metaFont(option);
    const auto lines =
        elidedLines(index.data(Qt::DisplayRole).toString(), title, width, kTitleLines).size();
    int height =
        static_cast<int>(lines) * QFontMetrics(title).height() + kGap + QFontMetrics(meta).height();
    if (!index.data(ArticleListModel::SnippetRole).toString().isEmpty())
        height += kSnippetLines * QFontMetrics(meta).height() + kGap;
    return {viewWidth(option), height + 2 * kPadding - 4};
}

void ArticleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    painter->save();
    paintGround(*painter, option);
    const QRect inside = option.rect.adjusted(kPadding, kPadding - 2, -kPadding, 2 - kPadding);
    const QFont meta = metaFont(option);
    const int metaHeight = QFontMetrics(meta).height();

    const QFont title = titleFont(option);
    const QStringList lines =
        elidedLines(index.data(Qt::DisplayRole).toString(), title, inside.width(), kTitleLines);
    int y = drawLines(*painter, inside.topLeft(), lines, title, theme().text) + kGap;
    if (!index.data(ArticleListModel::SnippetRole).toString().isEmpty()) {
        paintSnippet(*painter, QRect(inside.left(), y, inside.width(), kSnippetLines * metaHeight),
                     index, meta);
        y += kSnippetLines * metaHeight + kGap;
    }
    const int pills =
        paintVerdicts(*painter, QRect(inside.left(), y, inside.width(), metaHeight), index, meta);
    const int dots =
        pills + paintDots(*painter, QPoint(inside.right() - pills, y + metaHeight / 2), index);
    const QString metaText =
        QFontMetrics(meta).elidedText(index.data(ArticleListModel::MetaRole).toString(),
                                      Qt::ElideRight, inside.width() - dots - 2 * kGap);
    drawLines(*painter, QPoint(inside.left(), y), {metaText}, meta, theme().mutedText);
    painter->restore();
}

void ArticleDelegate::paintSnippet(QPainter& painter, const QRect& rect, const QModelIndex& index,
                                   const QFont& font) const
{
    QTextLayout layout(index.data(ArticleListModel::SnippetRole).toString(), font);
    QList<QTextLayout::FormatRange> formats;
    for (const QPoint& span : index.data(ArticleListModel::HighlightsRole).value<QList<QPoint>>()) {
        QTextLayout::FormatRange range;
        range.start = span.x();
        range.length = span.y() - span.x();
        range.format.setForeground(theme().text);
        range.format.setBackground(theme().warningSurface);
        range.format.setFontWeight(QFont::DemiBold);
        formats << range;
    }
    layout.setFormats(formats);
    layout.beginLayout();
    double y = 0.0;
    for (int number = 0; number < kSnippetLines; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(rect.width());
        line.setPosition(QPointF(0.0, y));
        y += line.height();
    }
    layout.endLayout();
    painter.setPen(theme().mutedText);
    layout.draw(&painter, rect.topLeft());
}

int ArticleDelegate::paintDots(QPainter& painter, const QPoint& right,
                               const QModelIndex& index) const
{
    const auto colours = index.data(ArticleListModel::ColourIndexesRole).value<QList<int>>();
    const int count = std::min(static_cast<int>(colours.size()), kMostDots);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int dot = 0; dot < count; ++dot) {
        painter.setBrush(theme().eventColour(colours[dot]));
        painter.drawEllipse(QRect(right.x() - (count - dot) * (kDot + kGap) + kGap,
                                  right.y() - kDot / 2, kDot, kDot));
    }
    return count * (kDot + kGap);
}

int ArticleDelegate::paintVerdicts(QPainter& painter, const QRect& line, const QModelIndex& index,
                                   const QFont& font) const
{
    const auto counts = index.data(ArticleListModel::VerdictsRole).value<QList<int>>();
    if (counts.size() != 4)
        return 0;
    // What cannot be checked is worth a word where nothing else is.
    const bool checked = counts[0] + counts[1] + counts[2] > 0;
    const QFontMetrics metrics(font);
    int right = line.right();
    for (int number = checked ? 2 : 3; number >= (checked ? 0 : 3); --number) {
        if (counts[number] == 0)
            continue;
        const auto verdict = static_cast<core::Verdict>(number);
        const VerdictColours colours = verdictColours(theme(), verdict);
        const QString text = formatCount(counts[number]);
        const int width = kPillSide + metrics.horizontalAdvance(text) + kGap + kSign + kPillSide;
        const QRectF pill(right - width + 1, line.top() - 1, width, line.height() + 2);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.surface);
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        drawLines(painter, QPoint(static_cast<int>(pill.left()) + kPillSide, line.top()), {text},
                  font, colours.ink);
        drawVerdictSign(
            painter,
            QRectF(pill.right() - kPillSide - kSign, pill.center().y() - kSign / 2.0, kSign, kSign),
            verdict, colours.ink);
        right -= width + kGap;
    }
    return line.right() - right + (right < line.right() ? kGap : 0);
}

} // namespace ui
