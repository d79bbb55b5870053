#include "ui/figure/figure_layout.h"

#include "ui/chart/hole_marks.h"
#include "ui/chart/session_ticks.h"
#include "ui/figure/figure_blocks.h"
#include "ui/figure/figure_curves.h"
#include "ui/figure/figure_labels.h"
#include "ui/figure/figure_marks.h"
#include "ui/figure/figure_notes.h"
#include "ui/figure/figure_panes.h"
#include "ui/support/conversion.h"

#include <algorithm>
#include <iterator>

namespace ui {

namespace {

constexpr double kLeastPlot = 6.0;     ///< in labels: narrower cannot be read
constexpr double kMostForMarks = 0.35; ///< of what title and footnotes leave

tl::unexpected<core::Error> noRoom(const core::FigureData& data)
{
    return core::fail(
        core::ErrorCode::InvalidArgument,
        "The page is too small for the words of the figure and its "
            + std::to_string(data.events.size()) + " events"
            + (core::hasPanels(data) ? ", in " + std::to_string(data.series.size()) + " panels"
                                     : "")
            + "; make it larger, or " + (core::hasPanels(data) ? "show" : "mark") + " fewer.");
}

class Builder {
public:
    Builder(const core::FigureData& data, const core::FigureText& text, const Typesetter& type)
        : m_data(data)
        , m_text(text)
        , m_type(type)
        , m_locale(toQString(data.spec.locale))
        , m_curves(data, static_cast<std::size_t>(std::max(1.0, pageOf(data.spec.size).width())))
    {
        m_layout.page = pageOf(data.spec.size);
        m_layout.measures = measuresFor(data.spec.size);
        m_layout.curves = m_curves.curves;
        m_layout.marked = markedEvents(data, m_curves);
    }

    /// Fails when the plot is lower than `leastPlot`, a share of the page. Of the notes and ends of
    /// lines that are `numbered`, the words stand in footnotes.
    core::Result<FigureLayout> build(core::FootnoteDetail detail, double leastPlot,
                                     const std::vector<LabelRef>& numbered)
    {
        const auto isEmpty = [](const CurvePane& pane) { return !pane.range.has_value(); };
        if (std::ranges::any_of(m_curves.panes, isEmpty))
            return tl::unexpected(noCurve(m_data, m_curves));
        addPanes(m_layout, m_data, m_curves);
        const double top = placeHead(m_layout, m_text, m_type);
        const double foot = expectedFoot(detail, numbered);
        const double bottom = foot - m_layout.measures.gap - timeLabelHeight();
        const EndLabels ends =
            endLabels(m_data, m_curves, m_locale, m_layout.measures, bottom - top, m_type);
        placeSides(ends, bottom - top);
        if (m_layout.plot.prices.width() < kLeastPlot * m_layout.measures.label.size)
            return noRoom(m_data);
        LabelRequest request{.page = QRectF(QPointF(), m_layout.page),
                             .pane = m_layout.plot.prices};
        const double plotTop = requestMarks(request, m_layout, m_data, m_curves, top,
                                            (bottom - top) * kMostForMarks, m_type);
        const double least =
            std::max(leastPanesHeight(m_layout, m_type), leastPlot * m_layout.page.height());
        if (bottom - plotTop < least)
            return noRoom(m_data);
        placePanes(m_layout, m_data, plotTop, bottom, m_type);
        placePaneTexts(m_layout, m_data, m_curves, plotTop, m_locale, m_type);
        placeTimeLabels();
        requestEndLabels(request, m_layout, ends, ofKind(numbered, LabelKind::LineEnd), plotTop,
                         m_type);
        if (!placeLabels(m_layout, request, m_data, m_curves, ends,
                         ofKind(numbered, LabelKind::Box), m_locale, m_type))
            return noRoom(m_data);
        placeFootnotes(detail);
        return std::move(m_layout);
    }

    /// What lost its words, for the next round; that of the round before is in it.
    const std::vector<LabelRef>& numbered() const { return m_numbered; }

private:
    /// Where the foot will begin: how high it is does not depend on the order of its notes, but for
    /// those in a row.
    double expectedFoot(core::FootnoteDetail detail, const std::vector<LabelRef>& numbered)
    {
        std::vector<LabelRef> things = numbered;
        for (std::size_t event = 0; event < m_layout.marked.size(); ++event)
            things.push_back({LabelKind::Event, event});
        setFootnotes(m_layout, m_data, m_curves, detail, things, m_locale);
        const bool inRow = detail >= core::FootnoteDetail::Brief && !numbered.empty();
        return FigureFoot(m_layout, m_data, m_text, detail, things.size(), m_type).top()
            - (inRow ? m_type.lineHeight(m_layout.measures.note) : 0.0);
    }

    void placeFootnotes(core::FootnoteDetail detail)
    {
        const std::vector<LabelRef> things = numberedThings(m_layout, m_data, m_locale);
        std::ranges::copy_if(things, std::back_inserter(m_numbered),
                             [](const LabelRef& thing) { return thing.kind != LabelKind::Event; });
        setFootnotes(m_layout, m_data, m_curves, detail, things, m_locale);
        FigureFoot(m_layout, m_data, m_text, detail, things.size(), m_type).place(m_layout, m_type);
    }

    double timeLabelHeight() const
    {
        return m_type.lineHeight(m_layout.measures.label) + m_layout.measures.label.size * 0.35;
    }

    /// Left and right edges of the plot: labels of the axis on one side, of the lines on the
    /// other. `height` is about that of the plot.
    void placeSides(const EndLabels& ends, double height)
    {
        const FigureMeasures& measures = m_layout.measures;
        const double axis = axisWidth(m_layout, m_curves, height, m_locale, m_type);
        const double left = measures.margin + axis + measures.label.size * 0.8;
        double right = m_layout.page.width() - measures.margin;
        if (ends.width > 0.0)
            right -= ends.width + measures.label.size * 0.8;
        m_layout.plot.prices = QRectF(left, 0.0, right - left, 0.0);
    }

    void placeTimeLabels()
    {
        const FigureMeasures& measures = m_layout.measures;
        const QRectF& pane = m_layout.plot.prices;
        const TickRoom room{.first = m_layout.plot.first,
                            .last = m_layout.plot.last,
                            .left = pane.left(),
                            .right = pane.right(),
                            .labelLeft = measures.margin,
                            .labelRight = m_layout.page.width() - measures.margin,
                            .gap = measures.label.size * 1.3};
        const double top = m_layout.panes().back()->bottom() + measures.label.size * 0.35;
        const auto width = [&](const QString& text) { return m_type.width(text, measures.label); };
        for (const TimeTick& tick :
             timeTicks(m_curves.axis, room, m_locale, FirstYear::Implied, width)) {
            if (tick.x > pane.left() && tick.x < pane.right())
                m_layout.timeLines.push_back(tick.x);
            if (!tick.label.isEmpty())
                m_layout.texts.push_back({FigureTextRole::TimeLabel, tick.label, measures.label,
                                          QRectF(tick.labelLeft, top, tick.labelWidth,
                                                 m_type.lineHeight(measures.label))});
        }
        const core::PriceSeries& bars = m_data.series.front().bars;
        m_layout.holes = holePlaces(core::sessionHoles(bars.times, bars.interval), m_layout.plot,
                                    measures.label.size);
    }

    const core::FigureData& m_data;
    const core::FigureText& m_text;
    const Typesetter& m_type;
    QLocale m_locale;
    FigureLayout m_layout;
    FigureCurves m_curves;
    std::vector<LabelRef> m_numbered;
};

/// Footnotes depend on what has no room for its words in the plot, and that on the height of the
/// footnotes: until both agree.
core::Result<FigureLayout> built(const core::FigureData& data, const core::FigureText& text,
                                 const Typesetter& type, core::FootnoteDetail detail,
                                 double leastPlot)
{
    std::vector<LabelRef> numbered;
    for (;;) {
        Builder builder(data, text, type);
        auto layout = builder.build(detail, leastPlot, numbered);
        if (!layout || builder.numbered().size() <= numbered.size())
            return layout;
        numbered = builder.numbered();
    }
}

} // namespace

std::vector<const FigurePane*> FigureLayout::panes() const
{
    std::vector<const FigurePane*> all{this};
    for (const FigurePane& pane : further)
        all.push_back(&pane);
    return all;
}

const FigurePane& FigureLayout::paneOf(std::size_t series) const
{
    const auto found = std::ranges::find_if(further, [&](const FigurePane& pane) {
        return series < pane.lastSeries && series >= pane.firstSeries;
    });
    return found == further.end() ? *this : *found;
}

QRectF FigureLayout::plotRoom() const
{
    return {plot.prices.topLeft(), QPointF(plot.prices.right(), panes().back()->bottom())};
}

core::Result<FigureLayout> layOutFigure(const core::FigureData& data, const core::FigureText& text,
                                        const Typesetter& type)
{
    // The picture comes first: where footnotes would leave it too little, they say less.
    struct Step {
        core::FootnoteDetail detail;
        double leastPlot;
    };
    static constexpr Step kSteps[] = {
        {core::FootnoteDetail::Full, 0.42},       {core::FootnoteDetail::OneMove, 0.40},
        {core::FootnoteDetail::ShortQuote, 0.36}, {core::FootnoteDetail::FewWords, 0.34},
        {core::FootnoteDetail::NoQuote, 0.32},    {core::FootnoteDetail::Brief, 0.0}};
    for (const Step& step : kSteps) {
        auto layout = built(data, text, type, step.detail, step.leastPlot);
        if (layout || layout.error().code != core::ErrorCode::InvalidArgument)
            return layout;
    }
    return built(data, text, type, core::FootnoteDetail::Shortest, 0.0);
}

} // namespace ui
