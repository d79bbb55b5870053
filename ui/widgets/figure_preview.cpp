#include "ui/widgets/figure_preview.h"

#include "ui/chart/chart_theme.h"
#include "ui/widgets/appearance.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

constexpr int kMargin = 8;
constexpr int kSquare = 10;

/// What is transparent shows squares.
void paintSquares(QPainter& painter, const QRectF& rect, const ChartTheme& theme)
{
    painter.save();
    painter.setClipRect(rect);
    painter.fillRect(rect, theme.panel);
    for (int row = 0; row * kSquare < rect.height(); ++row) {
        for (int column = row % 2; column * kSquare < rect.width(); column += 2)
            painter.fillRect(QRectF(rect.left() + column * kSquare, rect.top() + row * kSquare,
                                    kSquare, kSquare),
                             theme.raised);
    }
    painter.restore();
}

} // namespace

FigurePreview::FigurePreview(const Appearance* appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    setObjectName(QStringLiteral("figurePreview"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void FigurePreview::setPicture(const QImage& picture)
{
    m_picture = picture;
    m_scaled = {};
    m_wanted = {};
    m_problem.clear();
    update();
}

void FigurePreview::setProblem(const QString& sentence)
{
    m_picture = {};
    m_scaled = {};
    m_wanted = {};
    m_problem = sentence;
    update();
}

QRectF FigurePreview::pictureRect() const
{
    const QRectF room = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    QSizeF size = m_picture.size();
    // One pixel of the picture is at most one of the screen.
    const QSizeF most = room.size().boundedTo(size / devicePixelRatioF());
    size.scale(most, Qt::KeepAspectRatio);
    const QPointF topLeft(room.center().x() - size.width() / 2.0, room.top());
    return QRectF(topLeft.toPoint(), size);
}

double FigurePreview::shownScale() const
{
    return m_picture.isNull() ? 0.0
                              : pictureRect().width() * devicePixelRatioF() / m_picture.width();
}

QSize FigurePreview::pixels() const
{
    return (pictureRect().size() * devicePixelRatioF()).toSize();
}

void FigurePreview::setScaled(const QImage& scaled)
{
    m_scaled = scaled;
    m_scaled.setDevicePixelRatio(devicePixelRatioF());
    update();
}

void FigurePreview::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->position().toPoint();
    if (event->button() == Qt::LeftButton && !m_picture.isNull()
        && pictureRect().contains(m_pressed))
        emit pressed();
}

void FigurePreview::mouseMoveEvent(QMouseEvent* event)
{
    const bool isFar = (event->position().toPoint() - m_pressed).manhattanLength()
        >= QApplication::startDragDistance();
    if ((event->buttons() & Qt::LeftButton) && isFar && !m_picture.isNull()
        && pictureRect().contains(m_pressed))
        emit dragged();
}

void FigurePreview::paintEvent(QPaintEvent*)
{
    const ChartTheme& theme = m_appearance->theme();
    QPainter painter(this);
    if (m_picture.isNull()) {
        painter.setPen(theme.mutedText);
        painter.drawText(rect().adjusted(40, 40, -40, -40),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_problem);
        return;
    }
    const QRectF place = pictureRect();
    if (m_picture.hasAlphaChannel())
        paintSquares(painter, place, theme);
    if (!isSharp() && m_wanted != pixels()) {
        m_wanted = pixels();
        emit scalingWanted(m_picture, m_wanted);
    }
    if (isSharp())
        painter.drawImage(place.topLeft(), m_scaled);
    else
        painter.drawImage(place, m_picture);
    painter.setPen(theme.border);
    painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5));
}

} // namespace ui
