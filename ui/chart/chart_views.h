#pragma once

#include "ui/chart/view_history.h"

#include <QObject>
#include <QTimer>

namespace ui {

/// The way back and forward through what a person looked at in a chart.
class ChartViews final : public QObject {
    Q_OBJECT

public:
    explicit ChartViews(QObject* parent);

    void goBack() { go(m_history.goBack()); }
    void goForward() { go(m_history.goForward()); }
    bool canGoBack() const { return m_history.canGoBack(); }
    bool canGoForward() const { return m_history.canGoForward(); }

    /// The chart came there. `goesOn`: in one of many small steps, which are over after a while.
    void visit(const ChartPlace& place, bool goesOn);
    void clear();

signals:
    /// Whether there is a way back or forward may have changed.
    void changed();
    void placeWanted(const ui::ChartPlace& place);

private:
    void go(const std::optional<ChartPlace>& place);

    ViewHistory m_history;
    QTimer m_rest;
};

} // namespace ui
