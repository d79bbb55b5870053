#pragma once

#include "ui/support/text_pictures.h"

#include <QColor>
#include <QFont>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <map>
#include <utility>

class QPainter;
class QPointF;
class QRectF;

namespace ui {

/// Size and weight of a piece of text. `size` is the em in the painter's units: pixels on screen,
/// points on a page.
struct TextStyle {
    double size = 13.0;
    QFont::Weight weight = QFont::Normal;

    bool operator==(const TextStyle&) const = default;
};

/// The typeface of window and figures, then what stands in for it where it is not installed.
QStringList textFamilies();

/// The font of `style`, its size rounded to whole pixels: for widgets.
QFont fontOf(const TextStyle& style);

/// For texts of others: what turns the direction of letters around, without being seen itself,
/// is shown as the sign for what cannot be shown (U+FFFD). Places stay the same.
QString withDirectionsShown(QString text);

/// Measures and draws text so that a layout holds on every device: widths do not depend on the
/// device, sizes need not be whole, and every character keeps its code in PDF and SVG.
class Typesetter {
public:
    double width(const QString& text, const TextStyle& style) const;
    /// The width of drawTabular.
    double tabularWidth(const QString& text, const TextStyle& style) const;
    /// The signs of `text`, each once, for which no installed typeface has a glyph: a box is drawn.
    QString withoutGlyph(const QString& text, const TextStyle& style) const;
    double ascent(const TextStyle& style) const;
    double descent(const TextStyle& style) const;
    /// From one baseline to the next.
    double lineHeight(const TextStyle& style) const;
    /// The height of an H, for centring a line of text optically.
    double capHeight(const TextStyle& style) const;
    /// `text` cut with an ellipsis so that it is no wider than `width`.
    QString elided(const QString& text, const TextStyle& style, double width) const;
    /// Lines no wider than `width`, broken at blanks; a longer word is broken anywhere.
    QStringList wrapped(const QString& text, const TextStyle& style, double width) const;

    /// Draws one line, its baseline beginning at `origin`. `ground` is the opaque colour that it
    /// stands on, if that is known: then words that were drawn before take a tenth of the time, and
    /// look the same on a transparent buffer that is laid on that colour later.
    void draw(QPainter& painter, QPointF origin, const QString& text, const TextStyle& style,
              const QColor& colour, const QColor& ground = {}) const;
    /// Draws one line aligned in `rect`; nothing is cut. Centred vertically, it is the capitals
    /// that are.
    void draw(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text,
              const TextStyle& style, const QColor& colour, const QColor& ground = {}) const;
    /// The same with every digit as wide as the widest, so that a number does not dance while it
    /// changes. For readouts on screen: Qt 6.4 cannot ask a font for its tabular digits.
    void drawTabular(QPainter& painter, const QRectF& rect, Qt::Alignment alignment,
                     const QString& text, const TextStyle& style, const QColor& colour,
                     const QColor& ground = {}) const;

private:
    /// How many letters of a word are no wider than `available`; at least one.
    qsizetype fitting(const QString& word, const TextStyle& style, double available) const;

    /// Text that was shaped before: charts draw the same words in every frame.
    struct Shaped {
        double width = 0.0;
        QList<QGlyphRun> glyphs{}; ///< on a baseline at 0
    };
    /// A font in whole pixels, and by what it is scaled to the style's size.
    struct Face {
        QFont font;
        QFontMetricsF metrics;
        double scale = 1.0;
        double digitWidth = 0.0;         ///< unscaled
        QHash<QString, Shaped> shaped{}; ///< unscaled
    };

    Face& face(const TextStyle& style) const;
    static const Shaped& shape(Face& face, const QString& run);
    static void drawRuns(QPainter& painter, QPointF origin, const QString& text, Face& face,
                         const QColor& colour);
    static double runWidth(Face& face, const QString& run) { return shape(face, run).width; }
    QPointF origin(const QRectF& rect, Qt::Alignment alignment, double width,
                   const TextStyle& style) const;

    mutable std::map<std::pair<double, int>, Face> m_faces;
    mutable TextPictures m_pictures;
};

} // namespace ui
