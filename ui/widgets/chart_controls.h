#pragma once

#include <QWidget>

class QMenu;
class QToolButton;

namespace ui {

class ChartActions;
class Document;
class Navigator;

/// The row of buttons above the chart.
class ChartControls final : public QWidget {
    Q_OBJECT

public:
    ChartControls(const ChartActions* actions, Document* document, Navigator* navigator,
                  QWidget* parent);

signals:
    void exportChosen();

private:
    QToolButton* compareButton();
    QToolButton* exportButton();
    void fillCompareMenu();

    Document* m_document;
    Navigator* m_navigator;
    QMenu* m_compare;
};

} // namespace ui
