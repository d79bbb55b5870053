#pragma once

#include <QColor>
#include <QObject>
#include <QPointF>
#include <QRectF>

#include <functional>
#include <utility>

class QCPRange;
class QCustomPlot;
class QMouseEvent;
class QPainter;
class QWheelEvent;
class QWidget;

namespace ui {

/// The QCustomPlot below a chart: its layers, buffers and dragging, and the pointer's doings as
/// signals. What is drawn comes from two functions of the chart.
class ChartCanvas final : public QObject {
    Q_OBJECT

public:
    using Paint = std::function<void(QPainter&)>;

    /// `prepare` runs once ahead of each frame. `scene` paints the frame, `overlay` what follows
    /// the pointer, on a buffer of its own.
    ChartCanvas(QWidget* parent, std::function<void()> prepare, Paint scene, Paint overlay);

    QWidget* widget() const;
    void setBackground(const QColor& colour);
    /// Where the pane is and what it shows, so that dragging moves what is under the pointer.
    void setPane(const QRectF& pane, double first, double last);

    /// `grab` is asked, when the left button goes down, whether something is there to be dragged;
    /// the pane then stays.
    using Grab = std::function<bool(QPointF, Qt::KeyboardModifiers)>;
    void setGrab(Grab grab) { m_grab = std::move(grab); }

    /// Asks for a frame; several requests before it comes make one.
    void requestFrame();
    /// Paints the overlay anew, and nothing else.
    void refreshOverlay();

signals:
    void dragged(double first, double last);
    void grabMoved(QPointF position);
    void grabEnded();
    void pointerMoved(QPointF position);
    void pointerLeft();
    void clicked(QPointF position);
    /// `pixels`: how far a touch pad scrolled; null of a wheel.
    void wheelTurned(QPointF position, QPoint turn, QPoint pixels, Qt::KeyboardModifiers modifiers);
    void sideButtonPressed(Qt::MouseButton button);
    void menuWanted(QPointF position, QPoint global);
    void toolTipWanted(QPointF position, QPoint global);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void press(QMouseEvent* event);
    void move(QMouseEvent* event);
    void release(QMouseEvent* event);
    bool grab(QEvent* event);

    QCustomPlot* m_plot;
    QPointF m_pressed;
    Grab m_grab;
    bool m_isGrabbing = false;
    bool m_isSettingPane = false;
};

} // namespace ui
