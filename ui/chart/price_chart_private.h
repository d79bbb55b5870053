#pragma once

#include "ui/chart/chart_canvas.h"
#include "ui/chart/chart_scene.h"
#include "ui/chart/chart_views.h"
#include "ui/chart/measuring_tool.h"
#include "ui/chart/note_board.h"
#include "ui/chart/overview_strip.h"
#include "ui/chart/price_chart.h"
#include "ui/chart/visible_span.h"

#include <QVariantAnimation>

#include <map>

namespace ui {

/// What a PriceChart is made of: its content, the part that is visible, and the frame that is on
/// screen.
class PriceChart::Private {
public:
    explicit Private(PriceChart* owner);

    std::size_t bars() const { return content.series.bars.size(); }
    /// How the view moved: to another place, by a step of a longer movement, or on the way back or
    /// forward.
    enum class Way { Jump, Step, Known };
    /// Goes there at once, or smoothly where somebody can see it.
    void show(VisibleSpan span, bool smoothly, Way way);
    /// Where the person has been: now, if its instrument is there, else when that comes.
    void showPlace(const ChartPlace& place);
    bool showPlaceThatWaits();
    void startMeasuringAtCrosshair();
    void showMenu(QPointF position, QPoint global);
    bool showMenuAtCrosshair();
    void zoom(double factor);
    /// To the close of a bar, with the view following.
    void moveCrosshairTo(std::size_t bar);
    void contentChanged();
    /// Other series came: what was asked for may have to be asked again.
    void forgetWanted() { m_wanted.clear(); }
    void hover(const std::optional<QPointF>& position);
    void hoverAnew(); ///< says again what is under the pointer: its bars are others
    void wheel(QPointF position, QPoint turn, QPoint pixels, Qt::KeyboardModifiers modifiers);
    void click(QPointF position);
    void showToolTip(QPointF position, QPoint global);
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    /// What the chosen claim and the notes draw, as one list of the content.
    void measuresChanged();
    void forgetMeasures();
    void showNoteMenu(core::NoteId note, QPoint global);
    std::optional<StudyEdge> edgeAt(QPointF position);
    bool takeEdge(QPointF position);
    void dragEdge(QPointF position);
    std::optional<DayRange> days() const;
    const ChartScene& currentScene();

    PriceChart* const chart;
    ChartContent content;
    QString emptyText;
    Typesetter type;
    ChartScene scene;
    VisibleSpan target;  ///< what was asked for
    VisibleSpan visible; ///< on the way there
    bool focusIsVisible = false;
    std::optional<ChartMeasure> measure; ///< of the chosen claim
    NoteBoard* board = nullptr;          ///< of the notes
    std::optional<StudyEdge> heldEdge;   ///< while it is dragged
    ChartViews* const views;
    MeasuringTool* const measuring;

private:
    void makeBoard();
    ChartView view() const;
    void layOut();
    void paint(QPainter& painter);
    void paintOverlay(QPainter& painter);
    void display(VisibleSpan span);
    void describe();
    /// The longest times without prices in sight, ahead of each "; ".
    QString spokenHoles() const;
    /// Notes without words by their kind and places, to be read aloud.
    QString spokenNotes() const;
    QString findingsText(const FindingMark& mark, const ScenePane& pane) const;
    void wireCanvas();
    void wireMovement();
    bool takeRuler(QPointF position, Qt::KeyboardModifiers modifiers);
    void dragRuler(QPointF position);
    void releaseRuler();
    Qt::CursorShape cursorAt(const std::optional<QPointF>& position);
    void rebaseAt(std::size_t bar);
    void setHoveredBar(std::optional<std::size_t> bar);
    void wantDetail();
    void wantDetail(const ChartSeries& series, BarSpan span);
    bool moveByKey(int key, bool pans);
    /// By a share of the visible width.
    void pan(double share);
    void stepCrosshair(int further);
    bool chooseEventAtCrosshair();
    bool chooseNoteAtCrosshair();
    bool askToDeleteNote();

    OverviewStrip* m_overview;
    ChartCanvas* m_canvas;
    QVariantAnimation m_animation;
    VisibleSpan m_start; ///< of the animation
    std::optional<QPointF> m_pointer;
    std::optional<std::size_t> m_hovered;
    std::optional<DayRange> m_reported;
    std::map<core::InstrumentId, BarSpan> m_wanted; ///< asked for with detailWanted
    std::optional<ChartPlace> m_placeThatWaits;
    bool m_sceneIsStale = true;
};

} // namespace ui
