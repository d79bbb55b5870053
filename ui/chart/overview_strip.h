#pragma once

#include "ui/chart/chart_bars.h"
#include "ui/chart/chart_theme.h"

#include <QPixmap>
#include <QWidget>

namespace ui {

/// The whole series in one low line, with the visible part as a window that can be dragged and
/// widened.
class OverviewStrip final : public QWidget {
    Q_OBJECT

public:
    explicit OverviewStrip(QWidget* parent);

    void setSeries(const ChartBars& bars);
    void setTheme(const ChartTheme& theme);
    /// Positions on the series' session axis.
    void setWindow(double first, double last);
    /// The pane above begins and ends here: the strip's line stands below it.
    void setInsets(double left, double right);

    QSize sizeHint() const override;

signals:
    void windowMoved(double first, double last);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    enum class Grip { None, First, Window, Last };

    QRectF strip() const;
    void paintGround(QPainter& painter) const;
    double xOf(double position) const;
    double positionAt(double x) const;
    Grip gripAt(double x) const;

    ChartBars m_bars;
    ChartTheme m_theme;
    double m_first = 0.0;
    double m_last = 1.0;
    double m_left = 0.0;
    double m_right = 0.0;
    /// The line of the whole series, which does not change while the window moves; null: to be
    /// made.
    QPixmap m_ground;
    Grip m_grip = Grip::None;
    double m_grabbed = 0.0; ///< position under the pointer when it went down
    double m_firstWhenGrabbed = 0.0;
    double m_lastWhenGrabbed = 0.0;
};

} // namespace ui
