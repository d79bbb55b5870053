#include "ui/support/text_pictures.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace ui {

namespace {

constexpr double kParts = 4.0; ///< of a pixel: so exactly a raster places letters

/// The least alpha, of 255, with which one channel of any colour turns `ground` into `mixed`.
int leastAlpha(int ground, int mixed)
{
    const int room = mixed < ground ? ground : 255 - ground;
    return room == 0 ? 0 : (std::abs(mixed - ground) * 255 + room - 1) / room;
}

/// The alpha with which one channel of `ink` turns `ground` into `mixed`.
int alphaOf(int ground, int mixed, int ink)
{
    return ink == ground ? 0 : std::clamp((mixed - ground) * 255 / (ink - ground), 0, 255);
}

/// The premultiplied colour that turns `ground` into `mixed`, as far as may be of the colour
/// `ink`.
QRgb overGround(QRgb ground, QRgb mixed, QRgb ink)
{
    if ((ground ^ mixed) << 8U == 0)
        return 0;
    constexpr std::array kChannels{16U, 8U, 0U};
    const auto channel = [](QRgb colour, unsigned place) {
        return static_cast<int>(colour >> place & 255U);
    };
    int alpha = 0;
    for (const unsigned place : kChannels)
        alpha =
            std::max({alpha, leastAlpha(channel(ground, place), channel(mixed, place)),
                      alphaOf(channel(ground, place), channel(mixed, place), channel(ink, place))});
    QRgb premultiplied = static_cast<QRgb>(alpha) << 24U;
    for (const unsigned place : kChannels) {
        const int shown = (channel(ground, place) * (255 - alpha) + 127) / 255;
        const int own = std::clamp(channel(mixed, place) - shown, 0, alpha);
        premultiplied |= static_cast<QRgb>(own) << place;
    }
    return premultiplied;
}

/// Takes the ground away from below letters that were painted on it: laid on that ground, they look
/// as before. Qt corrects the edges of letters for the eye, and only on a ground that is opaque.
void takeAway(QRgb ground, QRgb ink, QImage& letters)
{
    for (int y = 0; y < letters.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(letters.scanLine(y));
        for (int x = 0; x < letters.width(); ++x)
            row[x] = overGround(ground, row[x], ink);
    }
}

bool isTransparent(const QPaintDevice* device)
{
    if (device->devType() == QInternal::Image)
        return static_cast<const QImage*>(device)->hasAlphaChannel();
    return device->devType() == QInternal::Pixmap
        && static_cast<const QPixmap*>(device)->hasAlphaChannel();
}

} // namespace

bool TextPictures::suit(const QPainter& painter)
{
    const QTransform placed = painter.deviceTransform();
    return painter.paintEngine()->type() == QPaintEngine::Raster && isTransparent(painter.device())
        && placed.type() <= QTransform::TxScale && placed.m11() == placed.m22()
        && placed.m11() > 0.0 && placed.m11() == std::round(placed.m11());
}

void TextPictures::draw(QPainter& painter, QPointF origin, const Words& words, const QRectF& box,
                        const std::function<void(QPainter&)>& letters)
{
    const QTransform placed = painter.deviceTransform();
    const QPointF at = placed.map(origin);
    const QPointF pixel(std::floor(at.x()), std::floor(at.y()));
    const Key key{.words = words,
                  .ratio = placed.m11(),
                  .across = static_cast<int>((at.x() - pixel.x()) * kParts),
                  .down = static_cast<int>((at.y() - pixel.y()) * kParts)};
    const Picture& made = picture(key, box, letters);
    const QPointF corner = (pixel - made.origin - QPointF(placed.dx(), placed.dy())) / key.ratio;
    painter.drawImage(corner, made.image);
}

const TextPictures::Picture& TextPictures::picture(const Key& key, const QRectF& box,
                                                   const std::function<void(QPainter&)>& letters)
{
    constexpr qsizetype kMostBytes = 8'000'000;
    const auto found = m_pictures.constFind(key);
    if (found != m_pictures.cend())
        return *found;
    if (m_bytes > kMostBytes) {
        m_pictures.clear();
        m_bytes = 0;
    }
    const QRect pixels = QRectF(box.topLeft() * key.ratio, box.size() * key.ratio)
                             .toAlignedRect()
                             .adjusted(-1, -1, 2, 2);
    Picture made{.image = QImage(pixels.size(), QImage::Format_ARGB32_Premultiplied),
                 .origin = -pixels.topLeft()};
    made.image.fill(QColor::fromRgba(key.words.ground));
    {
        QPainter painter(&made.image);
        painter.translate(QPointF(made.origin) + QPointF(key.across, key.down) / kParts);
        painter.scale(key.ratio, key.ratio);
        letters(painter);
    }
    takeAway(key.words.ground, key.words.colour, made.image);
    made.image.setDevicePixelRatio(key.ratio);
    m_bytes += made.image.sizeInBytes();
    return *m_pictures.insert(key, made);
}

} // namespace ui
