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

/// Behind a claim's words, for the sign of its verdict, in pixels at the usual size of text.
constexpr double kSignRoom = 14.0;

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
    m_claims.clear();
    m_sentenceEnd = m_sentenceBegin = 0;
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

void ArticleText::appendToCredit(const QString& words, const QString& target, const QColor& colour)
{
    QTextCursor cursor(document());
    cursor.setPosition(m_bodyBegin - 1);
    QTextCharFormat format = cursor.charFormat();
    if (!target.isEmpty()) {
        format.setAnchor(true);
        format.setAnchorHref(target);
        format.setFontWeight(QFont::DemiBold);
    }
    format.setForeground(colour);
    cursor.insertText(words, format);
    m_bodyBegin += static_cast<int>(words.size());
}

void ArticleText::setClaims(std::vector<ClaimMark> claims)
{
    m_claims = std::move(claims);
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (const ClaimMark& claim : m_claims) {
        QTextCharFormat format;
        format.setAnchor(true);
        format.setAnchorHref(claim.target);
        format.setToolTip(claim.toolTip);
        if (!claim.quiet)
            format.setForeground(claim.colours.ink);
        cursor.setPosition(claim.begin);
        cursor.setPosition(claim.end, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(format);
        if (claim.quiet || claim.begin == claim.end)
            continue;
        // The sign stands in room behind the last character, so that no place in the text moves.
        QTextCharFormat last;
        last.setFontLetterSpacingType(QFont::AbsoluteSpacing);
        last.setFontLetterSpacing(signRoom());
        cursor.setPosition(claim.end - 1);
        cursor.setPosition(claim.end, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(last);
    }
    cursor.endEditBlock();
    viewport()->update();
}

void ArticleText::setChosenClaim(const QString& target, bool intoView)
{
    m_chosenClaim = target;
    const auto claim = std::ranges::find(m_claims, target, &ClaimMark::target);
    if (claim != m_claims.end() && intoView)
        bringIntoView(claim->begin, claim->end);
    viewport()->update();
}

void ArticleText::showSentence(int begin, int end, const QColor& background)
{
    m_sentenceBegin = begin;
    m_sentenceEnd = end;
    m_sentenceColour = background;
    bringIntoView(begin, end);
    viewport()->update();
}

QColor ArticleText::sentenceColourAt(int position) const
{
    return m_sentenceBegin <= position && position < m_sentenceEnd ? m_sentenceColour : QColor();
}

void ArticleText::bringIntoView(int begin, int end)
{
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
