#include "ui/widgets/article_text.h"

#include "ui/chart/chart_theme.h"
#include "ui/support/text.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextLayout>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

QTextCharFormat charFormat(const QColor& colour, double pointSize, QFont::Weight weight)
{
    QTextCharFormat format;
    format.setForeground(colour);
    format.setFontPointSize(pointSize);
    format.setFontWeight(weight);
    return format;
}

QTextBlockFormat blockFormat(double linePercent, double below)
{
    QTextBlockFormat format;
    format.setLineHeight(linePercent, QTextBlockFormat::ProportionalHeight);
    format.setBottomMargin(below);
    return format;
}

/// The empty lines between paragraphs stay in the text, so that places keep their numbers, but
/// they are as low as a gap should be.
void shrinkEmptyLines(QTextDocument& document, int from)
{
    QTextBlockFormat gap;
    gap.setLineHeight(12.0, QTextBlockFormat::FixedHeight);
    for (QTextBlock block = document.findBlock(from); block.isValid(); block = block.next()) {
        if (block.length() == 1)
            QTextCursor(block).setBlockFormat(gap);
    }
}

} // namespace

ArticleText::ArticleText(QWidget* parent)
    : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("articleText"));
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setFrameShape(NoFrame);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    document()->setDocumentMargin(16.0);
    connect(this, &QTextBrowser::anchorClicked, this,
            [this](const QUrl& url) { emit markClicked(url.toString()); });
}

void ArticleText::setPage(const QString& headline, const QString& credit, const QString& body,
                          const ArticleColours& colours)
{
    const double point = font().pointSizeF() / textsize::kBody;
    m_marks.clear();
    clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.setBlockFormat(blockFormat(108.0, 4.0));
    cursor.insertText(withDirectionsShown(headline),
                      charFormat(colours.heading, point * textsize::kTitle, QFont::Bold));
    cursor.insertBlock(blockFormat(115.0, 10.0),
                       charFormat(colours.muted, point * textsize::kSmall, QFont::Normal));
    cursor.insertText(withDirectionsShown(credit));
    cursor.insertBlock(blockFormat(128.0, 0.0),
                       charFormat(colours.text, point * textsize::kReading, QFont::Normal));
    m_bodyBegin = cursor.position();
    cursor.insertText(withDirectionsShown(body));
    shrinkEmptyLines(*document(), m_bodyBegin);
    cursor.endEditBlock();
    moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(0);
}

void ArticleText::setMarks(std::vector<TextMark> marks)
{
    m_marks = std::move(marks);
    for (const TextMark& mark : m_marks) {
        QTextCursor cursor(document());
        cursor.setPosition(mark.begin);
        cursor.setPosition(mark.end, QTextCursor::KeepAnchor);
        QTextCharFormat format;
        format.setAnchor(true);
        format.setAnchorHref(mark.target);
        format.setToolTip(mark.toolTip);
        cursor.mergeCharFormat(format);
    }
    viewport()->update();
}

void ArticleText::showSentence(int begin, int end, const QColor& background)
{
    QTextCursor cursor(document());
    cursor.setPosition(begin);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    QTextCharFormat format;
    format.setBackground(background);
    cursor.mergeCharFormat(format);

    QTextCursor place(document());
    place.setPosition(end);
    setTextCursor(place);
    place.setPosition(begin);
    setTextCursor(place);
}

QVariant ArticleText::loadResource(int, const QUrl&)
{
    return {};
}

void ArticleText::paintEvent(QPaintEvent* event)
{
    QTextBrowser::paintEvent(event);
    // Qt's own underlines are a hair thin and touch the descenders.
    QPainter painter(viewport());
    painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    for (const TextMark& mark : m_marks) {
        for (const QRectF& line : lineRects(mark))
            painter.fillRect(line, mark.colour);
    }
}

std::vector<QRectF> ArticleText::lineRects(const TextMark& mark) const
{
    constexpr double kThickness = 2.0;
    std::vector<QRectF> rects;
    for (QTextBlock block = document()->findBlock(mark.begin);
         block.isValid() && block.position() < mark.end; block = block.next()) {
        const QTextLayout* layout = block.layout();
        const QPointF origin = document()->documentLayout()->blockBoundingRect(block).topLeft();
        const int first = std::max(mark.begin - block.position(), 0);
        const int last = std::min(mark.end - block.position(), block.length() - 1);
        for (int number = 0; number < layout->lineCount(); ++number) {
            const QTextLine line = layout->lineAt(number);
            const int from = std::max(first, line.textStart());
            const int to = std::min(last, line.textStart() + line.textLength());
            if (from >= to)
                continue;
            const double left = line.cursorToX(from);
            const double right = line.cursorToX(to);
            rects.emplace_back(origin.x() + std::min(left, right),
                               origin.y() + line.y() + line.ascent() + 3.0, std::abs(right - left),
                               kThickness);
        }
    }
    return rects;
}

QRect ArticleText::rectOf(const TextMark& mark) const
{
    const auto rects = lineRects(mark);
    if (rects.empty())
        return {};
    const QPointF scroll(horizontalScrollBar()->value(), verticalScrollBar()->value());
    QRectF rect = rects.front().translated(-scroll);
    rect.setTop(rect.top() - fontMetrics().ascent());
    return rect.toAlignedRect();
}

} // namespace ui
