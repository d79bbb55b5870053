#pragma once

#include <QColor>
#include <QFont>
#include <QFontMetricsF>
#include <QImage>
#include <QRectF>
#include <QString>

#include <map>
#include <utility>

class QPainter;
class QPaintDevice;

namespace ui {

/// Size and weight of a piece of text. `size` is the em in the painter's units: pixels on screen,
/// points on a page.
struct TextStyle {
    double size = 13.0;
    QFont::Weight weight = QFont::Normal;

    bool operator==(const TextStyle&) const = default;
};

/// The typeface of window and figures, or the next best that is installed.
QStringList textFamilies();

/// The font that draws `style` on a device of `dotsPerInch` (QPaintDevice::logicalDpiY): widths
/// scale exactly with the size, so a layout holds on every device.
QFont fontOf(const TextStyle& style, double dotsPerInch);

/// Measures text in the units of TextStyle::size, the same on every device.
class TextRuler {
public:
    TextRuler();

    double width(const QString& text, const TextStyle& style) const;
    /// The width of drawTabular.
    double tabularWidth(const QString& text, const TextStyle& style) const;
    double ascent(const TextStyle& style) const;
    double descent(const TextStyle& style) const;
    /// From one baseline to the next.
    double lineHeight(const TextStyle& style) const;
    /// The height of an H, for centring a line of text optically.
    double capHeight(const TextStyle& style) const;
    /// `text` cut with an ellipsis so that it is no wider than `width`.
    QString elided(const QString& text, const TextStyle& style, double width) const;
    /// Lines no wider than `width`; a longer word is broken.
    QStringList wrapped(const QString& text, const TextStyle& style, double width) const;

private:
    const QFontMetricsF& metrics(const TextStyle& style) const;

    QImage m_device;
    mutable std::map<std::pair<double, int>, QFontMetricsF> m_metrics;
};

/// Draws `text` in `rect`; nothing is cut. Vertically centred, it is the capitals that are.
void drawText(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text,
              const TextStyle& style, const QColor& colour);

/// The same with every digit as wide as the widest, so that a number does not dance while it
/// changes. For readouts on screen: Qt 6.4 cannot ask a font for its tabular digits.
void drawTabular(QPainter& painter, const QRectF& rect, Qt::Alignment alignment,
                 const QString& text, const TextStyle& style, const QColor& colour);

} // namespace ui
