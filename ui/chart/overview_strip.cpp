#include "ui/chart/overview_strip.h"

#include "ui/chart/price_painter.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kHeight = 44;
constexpr double kMargin = 4.0; ///< of the line inside the strip
constexpr double kRadius = 4.0;
constexpr double kGripReach = 6.0;

} // namespace

OverviewStrip::OverviewStrip(QWidget* parent)
    : QWidget(parent)
    , m_theme(lightTheme())
{
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Overview of the whole series"));
}

QSize OverviewStrip::sizeHint() const
{
    return {400, kHeight};
}

void OverviewStrip::setSeries(const ChartBars& bars)
{
    m_bars = bars;
    m_ground = {};
    update();
}

void OverviewStrip::setTheme(const ChartTheme& theme)
{
    m_theme = theme;
    m_ground = {};
    update();
}

void OverviewStrip::setWindow(double first, double last)
{
    m_first = first;
    m_last = last;
    update();
}

void OverviewStrip::setInsets(double left, double right)
{
    if (left == m_left && right == m_right)
        return;
    m_left = left;
    m_right = right;
    m_ground = {};
    update();
}

QRectF OverviewStrip::strip() const
{
    return QRectF(rect()).adjusted(m_left, 2.0, -m_right, -2.0);
}

double OverviewStrip::xOf(double position) const
{
    const double count = static_cast<double>(m_bars.size());
    return strip().left() + (position + 0.5) / std::max(count, 1.0) * strip().width();
}

double OverviewStrip::positionAt(double x) const
{
    const double count = static_cast<double>(m_bars.size());
    return (x - strip().left()) / std::max(strip().width(), 1.0) * std::max(count, 1.0) - 0.5;
}

void OverviewStrip::resizeEvent(QResizeEvent*)
{
    m_ground = {};
}

void OverviewStrip::paintGround(QPainter& painter) const
{
    const QRectF box = strip();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.raised);
    painter.drawRoundedRect(box, kRadius, kRadius);

    const auto points =
        closePoints(m_bars.overview(), {0, m_bars.size()}, static_cast<std::size_t>(box.width()));
    PlotArea area{.prices = box.adjusted(0.0, kMargin, 0.0, -kMargin),
                  .first = -0.5,
                  .last = static_cast<double>(m_bars.size()) - 0.5};
    area.scale = scaleFor(rangeOf(points).value_or(ValueRange{}), false, 0.0, 0.0, 0.0);
    paintLine(painter, area, points, m_theme.faintText, 1.2);
}

void OverviewStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.panel);
    const QRectF box = strip();
    if (m_bars.isEmpty() || box.width() < 2.0)
        return;
    const double ratio = devicePixelRatioF();
    if (m_ground.isNull() || m_ground.devicePixelRatio() != ratio) {
        m_ground = QPixmap((QSizeF(size()) * ratio).toSize());
        m_ground.setDevicePixelRatio(ratio);
        m_ground.fill(m_theme.panel);
        QPainter ground(&m_ground);
        paintGround(ground);
    }
    painter.drawPixmap(0, 0, m_ground);
    painter.setRenderHint(QPainter::Antialiasing, true);

    const double left = std::max(xOf(m_first), box.left());
    const double right = std::min(xOf(m_last), box.right());
    const QRectF window(QPointF(left, box.top()),
                        QPointF(std::max(right, left + 2.0), box.bottom()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.overviewWindow);
    painter.drawRoundedRect(window, kRadius, kRadius);
    for (const double edge : {window.left(), window.right()}) {
        painter.setBrush(m_theme.accent);
        painter.drawRoundedRect(QRectF(edge - 1.5, window.center().y() - 8.0, 3.0, 16.0), 1.5, 1.5);
    }
}

OverviewStrip::Grip OverviewStrip::gripAt(double x) const
{
    const double left = xOf(m_first);
    const double right = xOf(m_last);
    // A narrow window can still be moved: its middle third is no edge.
    const double reach = std::min(kGripReach, (right - left) / 3.0);
    if (std::abs(x - left) <= std::max(reach, 2.0))
        return Grip::First;
    if (std::abs(x - right) <= std::max(reach, 2.0))
        return Grip::Last;
    return Grip::Window;
}

void OverviewStrip::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_bars.isEmpty())
        return;
    const double x = event->position().x();
    m_grip = gripAt(x);
    if (m_grip == Grip::Window && (x < xOf(m_first) || x > xOf(m_last))) {
        const double half = (m_last - m_first) / 2.0;
        const double middle = positionAt(x);
        emit windowMoved(middle - half, middle + half);
    }
    m_grabbed = positionAt(x);
    m_firstWhenGrabbed = m_first;
    m_lastWhenGrabbed = m_last;
}

void OverviewStrip::mouseMoveEvent(QMouseEvent* event)
{
    const double moved = positionAt(event->position().x()) - m_grabbed;
    switch (m_grip) {
    case Grip::None:
        setCursor(gripAt(event->position().x()) == Grip::Window ? Qt::OpenHandCursor
                                                                : Qt::SizeHorCursor);
        break;
    case Grip::First:
        emit windowMoved(std::min(m_firstWhenGrabbed + moved, m_lastWhenGrabbed - 1.0),
                         m_lastWhenGrabbed);
        break;
    case Grip::Last:
        emit windowMoved(m_firstWhenGrabbed,
                         std::max(m_lastWhenGrabbed + moved, m_firstWhenGrabbed + 1.0));
        break;
    case Grip::Window:
        setCursor(Qt::ClosedHandCursor);
        emit windowMoved(m_firstWhenGrabbed + moved, m_lastWhenGrabbed + moved);
        break;
    }
}

void OverviewStrip::mouseReleaseEvent(QMouseEvent*)
{
    m_grip = Grip::None;
    unsetCursor();
}

} // namespace ui
