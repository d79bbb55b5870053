#pragma once

#include "ui/chart/chart_content.h"
#include "ui/chart/visible_span.h"

#include <QString>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace ui {

class ChartViews;
class MeasuringTool;

/// Prices of one instrument on a gap-free axis, with volume, event pills, a crosshair and an
/// overview strip; of several, as lines or as panes below each other. Without bars it shows a
/// sentence.
///
/// The wheel zooms around the pointer, dragging pans, with Shift it measures; the side buttons go
/// back and forward. By keyboard, left and right move the crosshair from bar to bar (with Shift,
/// they pan), + and - zoom, Home and End go to the ends, M measures from the crosshair and Escape
/// ends that, B counts changes from it, Enter chooses the event or the note at the crosshair, and
/// Delete asks to delete the chosen note. Texts follow QWidget::setLocale.
class PriceChart final : public QWidget {
    Q_OBJECT

public:
    explicit PriceChart(QWidget* parent = nullptr);
    ~PriceChart() override;

    /// Shows the last three months of the series, or keeps the visible days if it covers them.
    void setSeries(const core::Instrument& instrument, const ChartBars& bars);
    /// The answer to detailWanted; of an instrument that is not shown any more it is passed over.
    void setDetail(core::InstrumentId instrument,
                   const std::shared_ptr<const core::BarWindow>& detail);
    void clear();
    /// Further instruments; they are drawn only in the style Rebased, and in panels.
    void setOverlays(std::vector<ChartSeries> overlays);
    void setEvents(std::vector<ChartEvent> events);
    /// These and the next: of an instrument that is not shown, they are passed over.
    void setFindings(core::InstrumentId instrument, std::vector<core::QualityFinding> findings);
    /// What the chosen claim draws; nullopt: nothing. Where a note draws the same, the note gets
    /// the verdict.
    void setMeasure(std::optional<ChartMeasure> measure);
    void setNotes(core::InstrumentId instrument, std::vector<ChartMeasure> notes);
    /// The windows of a study, whose edges can be dragged; shown over daily bars. nullopt: none.
    void setStudyBands(const std::optional<StudyBands>& bands);
    void setChartStyle(core::ChartStyle style);
    void setLook(const ChartLook& look);
    void setTheme(const ChartTheme& theme);
    /// The zone of intraday times (IANA name); UTC if empty.
    void setTimeZone(const QString& zone);
    void setEmptyText(const QString& text); ///< what an empty chart says

    void showRange(core::TradingDate first, core::TradingDate last);
    void showLast(int months); ///< of the calendar, up to the last bar
    void showAll();
    /// Brings a day inside, with the crosshair at its session.
    void showDay(core::TradingDate day);
    void zoom(double factor); ///< around the crosshair; below 1: closer
    /// Highlights the event's session and moves it well inside, if it is not.
    void focusEvent(core::EventId event);
    void clearFocusedEvent();

    const ChartBars& bars() const;
    core::ChartStyle chartStyle() const;
    const ChartLook& look() const;
    ChartViews* views() const;
    MeasuringTool* measuring() const;
    std::optional<DayRange> visibleRange() const;
    std::optional<core::EventId> focusedEvent() const;
    /// The event whose pill or line is at a point of this widget.
    std::optional<core::EventId> eventAt(QPoint position) const;
    /// The note whose label or lines are at a point of this widget.
    std::optional<core::NoteId> noteAt(QPoint position) const;
    /// Where the label of a visible note is, in this widget; of none, that of the chosen claim.
    std::optional<QRect> labelOf(std::optional<core::NoteId> note) const;
    /// Where the pill of a visible event is, in this widget.
    std::optional<QRect> pillOf(core::EventId event) const;
    std::optional<StudyBands> studyBands() const;
    std::optional<double> edgeOf(StudyEdge edge) const; ///< x of a visible edge, in this widget

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// These bars of an instrument are visible, or will be soon, and would show more if they came
    /// in up to `groups` groups.
    void detailWanted(core::InstrumentId instrument, core::Interval interval, ui::BarSpan bars,
                      std::size_t groups);
    /// By a person: changes count from another day.
    void lookChosen(const ui::ChartLook& look);
    void instrumentWanted(core::InstrumentId instrument); ///< on the way back or forward
    void eventClicked(core::EventId event);
    void noteClicked(core::NoteId note);
    /// By a person, with the Delete key or in the menu.
    void noteDeletionAsked(core::NoteId note);
    void rangeChanged(ui::DayRange range);
    /// By a person, to whole sessions.
    void studyBandsDragged(core::DayWindow estimation, core::DayWindow window);
    /// The bar of the series under the crosshair; none when there is no crosshair.
    void barHovered(std::optional<std::size_t> index);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
