#include "ui/support/text_pictures.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPixmap>

#include <cmath>

namespace ui {

namespace {

constexpr double kParts = 4.0; ///< of a pixel: so exactly a raster places letters

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
    made.image.fill(Qt::transparent);
    {
        QPainter painter(&made.image);
        painter.translate(QPointF(made.origin) + QPointF(key.across, key.down) / kParts);
        painter.scale(key.ratio, key.ratio);
        letters(painter);
    }
    made.image.setDevicePixelRatio(key.ratio);
    m_bytes += made.image.sizeInBytes();
    return *m_pictures.insert(key, made);
}

} // namespace ui
