#include "ui/support/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace ui {

namespace {

constexpr double kDisabledOpacity = 0.4;

QByteArray svgOf(const QString& name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Draws from the SVG at the size and density that is asked for.
class SvgIconEngine final : public QIconEngine {
public:
    explicit SvgIconEngine(QByteArray svg)
        : m_svg(std::move(svg))
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        QSvgRenderer renderer(m_svg);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        const double before = painter->opacity();
        if (mode == QIcon::Disabled)
            painter->setOpacity(before * kDisabledOpacity);
        renderer.render(painter, rect);
        painter->setOpacity(before);
    }

    /// `size` is in the pixels of the device already.
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new SvgIconEngine(m_svg); }

private:
    QByteArray m_svg;
};

} // namespace

QIcon themedIcon(const QString& name, const QColor& colour)
{
    QByteArray svg = svgOf(name);
    if (svg.isEmpty())
        return {};
    svg.replace("currentColor", colour.name().toLatin1());
    return QIcon(new SvgIconEngine(std::move(svg)));
}

QIcon applicationIcon()
{
    const QByteArray svg = svgOf(QStringLiteral("pressmark"));
    return svg.isEmpty() ? QIcon() : QIcon(new SvgIconEngine(svg));
}

} // namespace ui
