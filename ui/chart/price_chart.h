#pragma once

#include "ui/chart/chart_content.h"

#include <QString>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace ui {

class NoteBoard;

struct DayRange {
    core::TradingDate first{};
    core::TradingDate last{};

    bool operator==(const DayRange&) const = default;
};

/// Prices of one instrument on a gap-free axis, with volume, event pills, a crosshair and an
/// overview strip. Without bars it shows a sentence.
///
/// The wheel zooms around the pointer, dragging pans. By keyboard, left and right move the
/// crosshair from bar to bar (with Shift, they pan), + and - zoom, Home and End go to the ends,
/// Enter chooses the event or the note at the crosshair, and Delete asks to delete the chosen note.
/// Texts follow QWidget::setLocale.
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
    /// Further instruments, as lines; they are drawn only in the style Rebased.
    void setOverlays(std::vector<ChartSeries> overlays);
    void setEvents(std::vector<ChartEvent> events);
    /// Faults of an instrument's prices, which are marked if it is shown.
    void setFindings(core::InstrumentId instrument, std::vector<core::QualityFinding> findings);
    /// What the chosen claim draws; nullopt: nothing. Where a note draws the same, the note gets
    /// the verdict.
    void setMeasure(std::optional<ChartMeasure> measure);
    /// The notes of an instrument, if it is shown.
    void setNotes(core::InstrumentId instrument, std::vector<core::Note> notes);
    /// The windows of a study, whose edges can be dragged; shown over daily bars. nullopt: none.
    void setStudyBands(const std::optional<StudyBands>& bands);
    void setChartStyle(core::ChartStyle style);
    void setLogScale(bool on);
    void setTheme(const ChartTheme& theme);
    /// The zone of intraday times (IANA name); UTC if empty.
    void setTimeZone(const QString& zone);
    /// What an empty chart says.
    void setEmptyText(const QString& text);

    void showRange(core::TradingDate first, core::TradingDate last);
    /// The last calendar months of the series.
    void showLast(int months);
    void showAll();
    /// Highlights the event's session and moves it well inside, if it is not.
    void focusEvent(core::EventId event);
    void clearFocusedEvent();

    NoteBoard* noteBoard() const;
    const ChartBars& bars() const;
    core::ChartStyle chartStyle() const;
    bool logScale() const;
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
