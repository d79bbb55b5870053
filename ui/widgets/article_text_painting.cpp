#include "ui/chart/chart_theme.h"
#include "ui/widgets/article_text.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace ui {

void ArticleText::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(viewport());
        painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
        paintBehindText(painter);
    }
    QTextBrowser::paintEvent(event);
    // Qt's own underlines are a hair thin and touch the descenders.
    constexpr double kThickness = 2.0;
    constexpr double kBelow = 3.0;
    QPainter painter(viewport());
    painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    const auto [first, last] = visiblePositions();
    for (const TextMark& mark : m_marks) {
        if (mark.end < first || mark.begin > last)
            continue;
        for (const LinePart& part : lineParts(mark.begin, mark.end))
            painter.fillRect(
                QRectF(part.rect.left(), part.baseline + kBelow, part.rect.width(), kThickness),
                mark.colour);
    }
}

void ArticleText::paintBehindText(QPainter& painter) const
{
    const auto [first, last] = visiblePositions();
    for (const LinePart& part :
         lineParts(std::max(m_sentenceBegin, first), std::min(m_sentenceEnd, last)))
        painter.fillRect(part.rect.adjusted(-2.0, -3.0, 2.0, 3.0), m_sentenceColour);
    for (const ClaimMark& claim : m_claims) {
        if (claim.end >= first && claim.begin <= last)
            paintClaim(painter, claim);
    }
}

void ArticleText::paintClaim(QPainter& painter, const ClaimMark& claim) const
{
    constexpr double kRound = 4.0;
    const bool chosen = claim.target == m_chosenClaim;
    painter.setRenderHint(QPainter::Antialiasing);
    for (const LinePart& part : lineParts(claim.begin, claim.end)) {
        if (claim.quiet && !chosen) {
            painter.setPen(QPen(claim.colours.ink, 1.0, Qt::DotLine));
            painter.drawLine(QPointF(part.rect.left(), part.baseline + 3.5),
                             QPointF(part.rect.right(), part.baseline + 3.5));
            continue;
        }
        painter.setBrush(claim.colours.surface);
        painter.setPen(chosen ? QPen(claim.colours.ink, 1.6) : QPen(Qt::NoPen));
        painter.drawRoundedRect(part.rect.adjusted(-2.0, -1.0, 2.0, 1.0), kRound, kRound);
        if (!part.isLast || claim.quiet)
            continue;
        const double size = signRoom() - 4.0;
        drawVerdictSign(painter,
                        QRectF(part.rect.right() - size,
                               part.baseline - part.rect.height() * 0.25 - size / 2.0, size, size),
                        claim.verdict, claim.colours.ink);
    }
}

double ArticleText::signRoom() const
{
    // At the usual size of text.
    constexpr double kSignRoom = 14.0;
    return kSignRoom * QFontInfo(font()).pixelSize() / textsize::kBody;
}

std::pair<int, int> ArticleText::visiblePositions() const
{
    const QRect seen = viewport()->rect();
    const int first = cursorForPosition(seen.topLeft()).block().position();
    const QTextBlock lastBlock = cursorForPosition(seen.bottomRight()).block();
    return {first, lastBlock.position() + lastBlock.length()};
}

std::vector<ArticleText::LinePart> ArticleText::lineParts(int begin, int end) const
{
    std::vector<LinePart> parts;
    for (QTextBlock block = document()->findBlock(begin); block.isValid() && block.position() < end;
         block = block.next()) {
        const QTextLayout* layout = block.layout();
        const QPointF origin = document()->documentLayout()->blockBoundingRect(block).topLeft();
        const int first = std::max(begin - block.position(), 0);
        const int last = std::min(end - block.position(), block.length() - 1);
        for (int number = 0; number < layout->lineCount(); ++number) {
            const QTextLine line = layout->lineAt(number);
            const int from = std::max(first, line.textStart());
            const int to = std::min(last, line.textStart() + line.textLength());
            if (from >= to)
                continue;
            const double left = line.cursorToX(from);
            const double right = line.cursorToX(to);
            const double baseline = origin.y() + line.y() + line.ascent();
            parts.push_back({QRectF(origin.x() + std::min(left, right), baseline - line.ascent(),
                                    std::abs(right - left), line.ascent() + line.descent()),
                             baseline});
        }
    }
    if (!parts.empty())
        parts.back().isLast = true;
    return parts;
}

QRect ArticleText::rectOf(int begin, int end) const
{
    const auto parts = lineParts(begin, end);
    if (parts.empty())
        return {};
    const QPointF scroll(horizontalScrollBar()->value(), verticalScrollBar()->value());
    return parts.front().rect.translated(-scroll).toAlignedRect();
}

} // namespace ui
