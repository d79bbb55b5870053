#pragma once

#include "core/domain/figure.h"

#include <QList>
#include <QObject>

#include <optional>

class QAction;
class QActionGroup;
class QMenu;
class QWidget;

namespace ui {

class Appearance;
struct ChartLook;

/// Which span of days a button shows.
enum class ChartSpan { Week, Month, Quarter, HalfYear, YearToDate, Year, FiveYears, All };

/// All that can be done with a chart, once: the buttons above it and the menu "Chart" show the same
/// actions. They only say what is chosen.
class ChartActions final : public QObject {
    Q_OBJECT

public:
    ChartActions(const Appearance* appearance, QObject* parent);

    QList<QAction*> spans() const;
    QList<QAction*> styles() const;
    QList<QAction*> scales() const;
    QAction* panels() const { return m_panels; }
    QAction* measure() const { return m_measure; }
    QAction* back() const { return m_back; }
    QAction* forward() const { return m_forward; }
    QAction* goToDate() const { return m_goToDate; }
    QAction* zoomIn() const { return m_zoomIn; }
    QAction* zoomOut() const { return m_zoomOut; }
    QAction* pasteNote() const { return m_pasteNote; }
    QAction* firstVisibleBase() const { return m_firstVisibleBase; }

    void setSpan(std::optional<ChartSpan> span);
    void setLook(const ChartLook& look);
    void setEnabled(bool on);
    void fillMenu(QMenu* menu) const;

signals:
    void spanChosen(ui::ChartSpan span);
    void styleChosen(core::ChartStyle style);
    void scaleChosen(core::AxisScale scale);

private:
    QAction* add(const QString& name, const QString& text, const QString& icon = {});
    QAction* addChoice(QActionGroup* group, const QString& name, const QString& text,
                       const QString& shortText, const QString& toolTip, int value);
    void addSpans();
    void addLooks();
    void addMoves();
    void colourIcons();

    const Appearance* m_appearance;
    QActionGroup* m_spans;
    QActionGroup* m_styles;
    QActionGroup* m_scales;
    QAction* m_panels = nullptr;
    QAction* m_measure = nullptr;
    QAction* m_back = nullptr;
    QAction* m_forward = nullptr;
    QAction* m_goToDate = nullptr;
    QAction* m_zoomIn = nullptr;
    QAction* m_zoomOut = nullptr;
    QAction* m_pasteNote = nullptr;
    QAction* m_firstVisibleBase = nullptr;
};

} // namespace ui
