#include "ui/chart/chart_canvas.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <qcustomplot.h>

#include <cmath>

namespace ui {

namespace {

/// A layer's content that is painted by a function.
class PaintedLayerable final : public QCPLayerable {
public:
    PaintedLayerable(QCustomPlot* plot, const QString& layer, ChartCanvas::Paint paint)
        : QCPLayerable(plot, layer)
        , m_paint(std::move(paint))
    {
    }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override
    {
        painter->setAntialiasing(false);
    }
    void draw(QCPPainter* painter) override { m_paint(*painter); }

private:
    ChartCanvas::Paint m_paint;
};

const QString kSceneLayer = QStringLiteral("main");
const QString kOverlayLayer = QStringLiteral("overlay");

} // namespace

ChartCanvas::ChartCanvas(QWidget* parent, std::function<void()> prepare, Paint scene, Paint overlay)
    : QObject(parent)
    , m_plot(new QCustomPlot(parent))
{
    // Its layerables belong to the plot.
    new PaintedLayerable(m_plot, kSceneLayer, std::move(scene));
    new PaintedLayerable(m_plot, kOverlayLayer, std::move(overlay));
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setNoAntialiasingOnDrag(false);
    QCPAxisRect* rect = m_plot->axisRect();
    rect->setAutoMargins(QCP::msNone);
    rect->setMinimumSize(0, 0);
    rect->setRangeDrag(Qt::Horizontal);
    for (QCPAxis* axis : rect->axes()) {
        axis->setVisible(false);
        axis->grid()->setVisible(false);
    }
    m_plot->setInteraction(QCP::iRangeDrag, true);
    m_plot->installEventFilter(this);

    connect(m_plot, &QCustomPlot::beforeReplot, this, std::move(prepare));
    connect(m_plot, &QCustomPlot::mousePress, this, &ChartCanvas::press);
    connect(m_plot, &QCustomPlot::mouseMove, this, &ChartCanvas::move);
    connect(m_plot, &QCustomPlot::mouseRelease, this, &ChartCanvas::release);
    connect(m_plot, &QCustomPlot::mouseWheel, this, [this](QWheelEvent* event) {
        emit wheelTurned(event->position(), event->angleDelta(), event->pixelDelta(),
                         event->modifiers());
        event->accept();
    });
    const auto changed = qOverload<const QCPRange&>(&QCPAxis::rangeChanged);
    connect(m_plot->xAxis, changed, this, [this](const QCPRange& range) {
        if (!m_isSettingPane)
            emit dragged(range.lower, range.upper);
    });
}

QWidget* ChartCanvas::widget() const
{
    return m_plot;
}

void ChartCanvas::setBackground(const QColor& colour)
{
    m_plot->setBackground(QBrush(colour));
}

void ChartCanvas::setPane(const QRectF& pane, double first, double last)
{
    m_isSettingPane = true;
    const QRect place = pane.toRect();
    m_plot->axisRect()->setMargins(
        QMargins(place.left(), 0, std::max(0, m_plot->width() - place.right() - 1), 0));
    m_plot->xAxis->setRange(first, last);
    m_isSettingPane = false;
}

void ChartCanvas::requestFrame()
{
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ChartCanvas::refreshOverlay()
{
    m_plot->layer(kOverlayLayer)->replot();
}

void ChartCanvas::press(QMouseEvent* event)
{
    m_pressed = event->position();
}

void ChartCanvas::move(QMouseEvent* event)
{
    emit pointerMoved(event->position());
}

void ChartCanvas::release(QMouseEvent* event)
{
    const QPointF moved = event->position() - m_pressed;
    if (event->button() == Qt::LeftButton
        && moved.manhattanLength() < QApplication::startDragDistance())
        emit clicked(event->position());
}

/// What belongs to a grab, from press to release.
bool ChartCanvas::grab(QEvent* event)
{
    const auto* mouse = static_cast<QMouseEvent*>(event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        if (mouse->button() == Qt::BackButton || mouse->button() == Qt::ForwardButton) {
            emit sideButtonPressed(mouse->button());
            return true;
        }
        m_isGrabbing = mouse->button() == Qt::LeftButton && m_grab
            && m_grab(mouse->position(), mouse->modifiers());
        return m_isGrabbing;
    case QEvent::MouseMove:
        if (m_isGrabbing)
            emit grabMoved(mouse->position());
        return m_isGrabbing;
    case QEvent::MouseButtonRelease:
        if (!m_isGrabbing || mouse->button() != Qt::LeftButton)
            return m_isGrabbing;
        m_isGrabbing = false;
        emit grabEnded();
        return true;
    default:
        return false;
    }
}

bool ChartCanvas::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_plot && grab(event))
        return true;
    if (watched == m_plot && event->type() == QEvent::Leave)
        emit pointerLeft();
    // It does not pass them on to the chart.
    if (watched == m_plot && event->type() == QEvent::ContextMenu) {
        const auto* menu = static_cast<QContextMenuEvent*>(event);
        emit menuWanted(menu->pos(), menu->globalPos());
        return true;
    }
    if (watched == m_plot && event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        emit toolTipWanted(help->pos(), help->globalPos());
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
