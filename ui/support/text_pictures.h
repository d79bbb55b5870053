#pragma once

#include <QColor>
#include <QHash>
#include <QImage>
#include <QPointF>
#include <QString>

#include <functional>

class QPainter;
class QRectF;

namespace ui {

/// Words as a raster painted them before: to place a picture takes a tenth of the time that their
/// letters take one by one. A moved text has a picture for each quarter of a pixel. How heavy a
/// raster paints letters depends on the colour below them: a picture is made for one such colour.
class TextPictures {
public:
    /// What the letters depend on.
    struct Words {
        QString text{};
        double size = 0.0;
        int weight = 0;
        QRgb colour = 0;
        QRgb ground = 0; ///< the opaque colour that they stand on

        bool operator==(const Words&) const = default;
    };

    /// Whether pictures look like the letters there: on pictures with transparency, as charts are
    /// buffered on, where letters have no coloured edges.
    static bool suit(const QPainter& painter);

    /// `box` is what the letters cover around the origin at most; `letters` paints them there.
    void draw(QPainter& painter, QPointF origin, const Words& words, const QRectF& box,
              const std::function<void(QPainter&)>& letters);

private:
    struct Key {
        Words words{};
        double ratio = 1.0; ///< pixels of the device for one unit
        int across = 0;     ///< quarters of a pixel that the origin is off one
        int down = 0;

        bool operator==(const Key&) const = default;
        friend size_t qHash(const Key& key, size_t seed) noexcept
        {
            return qHashMulti(seed, key.words.text, key.words.size, key.words.weight,
                              key.words.colour, key.words.ground, key.ratio, key.across, key.down);
        }
    };
    struct Picture {
        QImage image{};
        QPoint origin{}; ///< in the picture
    };

    const Picture& picture(const Key& key, const QRectF& box,
                           const std::function<void(QPainter&)>& letters);

    QHash<Key, Picture> m_pictures;
    qsizetype m_bytes = 0;
};

} // namespace ui
