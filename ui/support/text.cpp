#include "ui/support/text.h"

#include "ui/support/text_runs.h"

#include <QPaintEngine>
#include <QPainter>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// Sizes that are not whole are drawn from a font of this size: QFont knows whole pixels only.
constexpr int kDesignPixels = 100;

} // namespace

QStringList textFamilies()
{
    return {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"),
            QStringLiteral("sans-serif")};
}

QFont fontOf(const TextStyle& style)
{
    QFont font(textFamilies());
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(style.size))));
    font.setWeight(style.weight);
    font.setHintingPreference(QFont::PreferNoHinting); // widths must scale with the size
    return font;
}

QString withDirectionsShown(QString text)
{
    const auto turns = [](QChar c) {
        return (c >= QChar(0x202A) && c <= QChar(0x202E))
            || (c >= QChar(0x2066) && c <= QChar(0x2069));
    };
    std::replace_if(text.begin(), text.end(), turns, QChar(QChar::ReplacementCharacter));
    return text;
}

Typesetter::Face& Typesetter::face(const TextStyle& style) const
{
    const auto key = std::pair(style.size, static_cast<int>(style.weight));
    const auto found = m_faces.find(key);
    if (found != m_faces.end())
        return found->second;
    const bool whole = style.size >= 1.0 && style.size == std::round(style.size);
    const double pixels = whole ? style.size : kDesignPixels;
    const QFont font = fontOf({pixels, style.weight});
    Face made{font, QFontMetricsF(font), style.size / pixels};
    for (char digit = '0'; digit <= '9'; ++digit)
        made.digitWidth =
            std::max(made.digitWidth, made.metrics.horizontalAdvance(QLatin1Char(digit)));
    return m_faces.emplace(key, std::move(made)).first->second;
}

const Typesetter::Shaped& Typesetter::shape(Face& face, const QString& run)
{
    constexpr qsizetype kMostKept = 4000;
    const auto found = face.shaped.constFind(run);
    if (found != face.shaped.cend())
        return *found;
    if (face.shaped.size() >= kMostKept)
        face.shaped.clear();
    QTextLayout layout(run, face.font);
    QTextOption option;
    option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute); // whatever the direction of its letters
    layout.setTextOption(option);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    Shaped shaped{face.metrics.horizontalAdvance(run), layout.glyphRuns()};
    for (QGlyphRun& glyphs : shaped.glyphs) {
        QList<QPointF> positions = glyphs.positions();
        for (QPointF& position : positions)
            position.ry() -= line.ascent();
        glyphs.setPositions(positions);
    }
    return *face.shaped.insert(run, shaped);
}

double Typesetter::width(const QString& text, const TextStyle& style) const
{
    Face& used = face(style);
    double sum = 0.0;
    forEachRun(text, [&](const QString& run) { sum += runWidth(used, run); });
    return sum * used.scale;
}

QString Typesetter::withoutGlyph(const QString& text, const TextStyle& style) const
{
    const QFontMetricsF& metrics = face(style).metrics;
    const auto isDrawn = [](char32_t letter) {
        const bool choosesForm =
            (letter >= 0xFE00 && letter <= 0xFE0F) || (letter >= 0xE0100 && letter <= 0xE01EF);
        return letter >= 0x80 && !choosesForm && !QChar::isSpace(letter)
            && QChar::category(letter) != QChar::Other_Format;
    };
    QString missing;
    for (const char32_t letter : text.toUcs4()) {
        const QString sign = QString::fromUcs4(&letter, 1);
        if (isDrawn(letter) && !missing.contains(sign) && !metrics.inFontUcs4(letter))
            missing += sign;
    }
    return missing;
}

double Typesetter::tabularWidth(const QString& text, const TextStyle& style) const
{
    Face& used = face(style);
    double sum = 0.0;
    for (const QChar c : text)
        sum += c.isDigit() ? used.digitWidth : runWidth(used, c);
    return sum * used.scale;
}

double Typesetter::ascent(const TextStyle& style) const
{
    return face(style).metrics.ascent() * face(style).scale;
}

double Typesetter::descent(const TextStyle& style) const
{
    return face(style).metrics.descent() * face(style).scale;
}

double Typesetter::lineHeight(const TextStyle& style) const
{
    constexpr double kLeading = 1.35; // of the em: open, but one block
    return kLeading * style.size;
}

double Typesetter::capHeight(const TextStyle& style) const
{
    return face(style).metrics.capHeight() * face(style).scale;
}

QString Typesetter::elided(const QString& text, const TextStyle& style, double available) const
{
    if (width(text, style) <= available)
        return text;
    const QString ellipsis(QChar(u'…'));
    const auto shortened = [&](qsizetype cut) { return text.left(cut).trimmed() + ellipsis; };
    QTextBoundaryFinder cuts(QTextBoundaryFinder::Grapheme, text);
    cuts.setPosition(fitting(text, style, available));
    if (!cuts.isAtBoundary())
        cuts.toPreviousBoundary();
    for (qsizetype cut = cuts.position(); cut > 0; cut = cuts.toPreviousBoundary()) {
        if (width(shortened(cut), style) <= available)
            return shortened(cut);
    }
    return {};
}

/// A word may be as long as a text: only so much of it is measured as a line may hold.
qsizetype Typesetter::fitting(const QString& word, const TextStyle& style, double available) const
{
    const auto fits = [&](qsizetype letters) {
        return width(word.left(letters), style) <= available;
    };
    qsizetype most = 1;
    while (most < word.size() && fits(std::min(2 * most, word.size())))
        most = std::min(2 * most, word.size());
    for (qsizetype tooMany = std::min(2 * most, word.size() + 1); tooMany - most > 1;) {
        const qsizetype middle = most + (tooMany - most) / 2;
        (fits(middle) ? most : tooMany) = middle;
    }
    return most;
}

QStringList Typesetter::wrapped(const QString& text, const TextStyle& style, double available) const
{
    QStringList lines;
    QString line;
    for (QString word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString longer = line.isEmpty() ? word : line + QLatin1Char(' ') + word;
        if (width(longer, style) <= available) {
            line = longer;
            continue;
        }
        if (!line.isEmpty())
            lines << line;
        for (qsizetype fits = fitting(word, style, available); fits < word.size();
             fits = fitting(word, style, available)) {
            if (word[fits].isLowSurrogate())
                fits = std::max<qsizetype>(fits - 1, 2);
            lines << word.left(fits);
            word.remove(0, fits);
        }
        line = word;
    }
    if (!line.isEmpty())
        lines << line;
    return lines;
}

void Typesetter::drawRuns(QPainter& painter, QPointF origin, const QString& text, Face& face,
                          const QColor& colour)
{
    // In a file, text stays text.
    const auto engine = painter.paintEngine()->type();
    const bool isPicture = engine == QPaintEngine::Raster;
    // Who reads an SVG sets its words anew: a line that is one text has no parts to overlap.
    const bool isWhole = engine == QPaintEngine::SVG && !hasLettersFromTheRight(text);
    painter.setFont(face.font);
    painter.setPen(colour);
    if (isWhole)
        painter.drawText(origin, text);
    forEachRun(isWhole ? QString() : text, [&](const QString& run) {
        const Shaped& shaped = shape(face, run);
        if (isPicture) {
            for (const QGlyphRun& glyphs : shaped.glyphs)
                painter.drawGlyphRun(origin, glyphs);
        } else if (!run.trimmed().isEmpty()) {
            painter.drawText(origin, run);
        }
        origin.rx() += shaped.width;
    });
}

void Typesetter::draw(QPainter& painter, QPointF origin, const QString& text,
                      const TextStyle& style, const QColor& colour, const QColor& ground) const
{
    Face& used = face(style);
    const bool isKnown = ground.isValid() && ground.alpha() == 255 && colour.alpha() == 255;
    const bool scaled = used.scale != 1.0;
    if (isKnown && !scaled && TextPictures::suit(painter)) {
        // Letters may lean out of their line.
        const QRectF box(-style.size / 2.0, -used.metrics.ascent(), width(text, style) + style.size,
                         used.metrics.height());
        m_pictures.draw(
            painter, origin,
            {text, style.size, static_cast<int>(style.weight), colour.rgba(), ground.rgba()}, box,
            [&](QPainter& letters) { drawRuns(letters, {}, text, used, colour); });
        return;
    }
    const QTransform before = painter.transform();
    if (scaled) {
        painter.translate(origin);
        painter.scale(used.scale, used.scale);
        origin = {};
    }
    drawRuns(painter, origin, text, used, colour);
    if (scaled)
        painter.setTransform(before);
}

QPointF Typesetter::origin(const QRectF& rect, Qt::Alignment alignment, double textWidth,
                           const TextStyle& style) const
{
    double x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() - textWidth;
    else if (alignment & Qt::AlignHCenter)
        x = rect.center().x() - textWidth / 2.0;
    double y = rect.top() + ascent(style);
    if (alignment & Qt::AlignBottom)
        y = rect.bottom() - descent(style);
    else if (alignment & Qt::AlignVCenter)
        y = rect.center().y() + capHeight(style) / 2.0;
    return {x, y};
}

void Typesetter::draw(QPainter& painter, const QRectF& rect, Qt::Alignment alignment,
                      const QString& text, const TextStyle& style, const QColor& colour,
                      const QColor& ground) const
{
    draw(painter, origin(rect, alignment, width(text, style), style), text, style, colour, ground);
}

void Typesetter::drawTabular(QPainter& painter, const QRectF& rect, Qt::Alignment alignment,
                             const QString& text, const TextStyle& style, const QColor& colour,
                             const QColor& ground) const
{
    Face& used = face(style);
    QPointF at = origin(rect, alignment, tabularWidth(text, style), style);
    for (const QChar c : text) {
        const double natural = runWidth(used, c) * used.scale;
        const double cell = c.isDigit() ? used.digitWidth * used.scale : natural;
        draw(painter, at + QPointF((cell - natural) / 2.0, 0.0), c, style, colour, ground);
        at.rx() += cell;
    }
}

} // namespace ui
