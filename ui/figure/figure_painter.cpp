#include "ui/figure/figure_painter.h"

#include "ui/chart/chart_theme.h"
#include "ui/chart/hole_marks.h"
#include "ui/chart/label_painter.h"
#include "ui/chart/note_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <optional>

namespace ui {

namespace {

class FigurePainter {
public:
    FigurePainter(QPainter& painter, const core::FigureData& data, const FigureLayout& layout,
                  const Typesetter& type)
        : m_painter(painter)
        , m_data(data)
        , m_layout(layout)
        , m_type(type)
        , m_theme(data.spec.theme == core::FigureTheme::Dark ? darkTheme() : lightTheme())
        , m_style(layout.measures.paint)
    {
    }

    void paint()
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        if (!m_data.spec.transparent)
            // A little beyond the page, whose edges need not be whole pixels.
            m_painter.fillRect(QRectF(QPointF(), m_layout.page).adjusted(-2, -2, 2, 2),
                               m_theme.panel);
        m_painter.fillRect(m_layout.brandBar, m_theme.brand);
        paintGrid();
        paintEventLines();
        for (const FigurePane* pane : m_layout.panes()) {
            if (!pane->plot.volumes.isEmpty())
                paintVolumes(m_painter, pane->plot, m_layout.curves[pane->firstSeries].columns,
                             m_theme, m_style);
        }
        paintNotes(Under::Curves);
        paintCurves();
        paintNotes(Under::Nothing);
        paintMarks();
        for (const FigureTextItem& item : m_layout.texts) {
            // Words in the plot are not struck through by lines.
            if (item.role == FigureTextRole::Reaction || item.role == FigureTextRole::ReactionPrice
                || item.role == FigureTextRole::VolumeLabel
                || item.role == FigureTextRole::PaneTitle || item.role == FigureTextRole::PaneValue
                || item.role == FigureTextRole::NoteWords)
                clearBehind(item.rect);
            m_type.draw(m_painter, item.rect, Qt::AlignLeft | Qt::AlignVCenter, item.text,
                        item.style, colourOf(item));
        }
    }

private:
    void clearBehind(const QRectF& rect)
    {
        if (m_data.spec.transparent)
            return;
        m_painter.fillRect(rect, m_theme.panel);
        for (const FigureNoteItem& note : m_layout.notes)
            paintNoteTint(m_painter, note.shape.band.intersected(rect), note.style, m_theme);
        const auto area = areaUnder(rect);
        if (!area)
            return;
        QColor tint = m_theme.lineColour(*area);
        tint.setAlphaF(kAreaTint); // no box is to be seen
        m_painter.fillRect(rect, tint);
    }

    /// The series on whose area words lie: they are either wholly above the line or wholly below.
    std::optional<std::size_t> areaUnder(const QRectF& rect) const
    {
        const auto panes = m_layout.panes();
        const auto around = std::ranges::find_if(
            panes, [&](const FigurePane* pane) { return pane->plot.prices.intersects(rect); });
        if (around == panes.end()
            || m_layout.curves[(*around)->firstSeries].style != core::ChartStyle::Area)
            return std::nullopt;
        const PlotArea& plot = (*around)->plot;
        const double x = rect.center().x();
        const std::size_t series = (*around)->firstSeries;
        const auto& points = m_layout.curves[series].points;
        for (std::size_t index = 1; index < points.size(); ++index) {
            const double left = plot.xOf(points[index - 1].x());
            const double right = plot.xOf(points[index].x());
            if (x < left || x > right)
                continue;
            const double share = right > left ? (x - left) / (right - left) : 0.0;
            const double y = plot.yOf(points[index - 1].y()) * (1.0 - share)
                + plot.yOf(points[index].y()) * share;
            return rect.center().y() > y ? std::optional(series) : std::nullopt;
        }
        return std::nullopt;
    }

    void paintGrid()
    {
        for (const FigurePane* pane : m_layout.panes()) {
            paintGrid(*pane);
            for (const double x : m_layout.holes)
                paintHoleLine(m_painter, x, pane->plot.prices.top(), pane->bottom(), m_theme,
                              m_style);
        }
        for (const double x : m_layout.holes)
            paintHoleSign(m_painter, {x, m_layout.panes().back()->bottom()},
                          0.7 * m_layout.measures.label.size, m_theme, m_style);
    }

    void paintGrid(const FigurePane& pane)
    {
        const QRectF& prices = pane.plot.prices;
        const QRectF wide(m_layout.measures.margin, prices.top(),
                          prices.right() - m_layout.measures.margin, prices.height());
        for (const double x : m_layout.timeLines) {
            paintVertical(m_painter, prices, x, m_style.hairline, m_theme.grid, m_style);
            if (!pane.plot.volumes.isEmpty())
                paintVertical(m_painter, pane.plot.volumes, x, m_style.hairline, m_theme.grid,
                              m_style);
        }
        for (const FigureGridLine& line : pane.grid)
            paintHorizontal(m_painter, wide, line.y, m_style.hairline * (line.isBase ? 1.4 : 1.0),
                            line.isBase ? m_theme.zeroLine : m_theme.grid, m_style);
        if (!pane.plot.volumes.isEmpty())
            paintHorizontal(m_painter, pane.plot.volumes, pane.plot.volumes.bottom(),
                            m_style.hairline, m_theme.grid, m_style);
    }

    void paintEventLines()
    {
        const double bottom = m_layout.panes().back()->bottom();
        for (const LabelMark& mark : m_layout.labels.events) {
            for (const LabelLeader& leader : mark.leaders) {
                paintLeader(m_painter, leader, m_theme.mutedText, m_style);
                const QPointF end = leader.points.back();
                paintEventLine(m_painter, end.x(), end.y(), bottom, m_theme.mutedText, m_style);
            }
        }
    }

    /// Lines of many bars are thinner, so that their turns stay apart.
    double lightness() const
    {
        constexpr double kRoomy = 3.0; // lines of the first instrument, from bar to bar
        constexpr double kLeast = 0.55;
        const double room = m_layout.plot.step() / (kRoomy * m_style.line);
        return std::sqrt(std::clamp(room, kLeast * kLeast, 1.0));
    }

    void paintCurves()
    {
        // The first instrument is what the figure is about: it lies on top.
        for (std::size_t index = m_layout.curves.size(); index-- > 0;) {
            const FigureCurve& curve = m_layout.curves[index];
            const FigurePane& pane = m_layout.paneOf(index);
            const bool isFirst = index == pane.firstSeries;
            const QColor& colour = m_theme.lineColour(index);
            if (curve.style == core::ChartStyle::Bars)
                paintBars(m_painter, pane.plot, curve.columns, m_theme, m_style);
            else if (!curve.columns.empty())
                paintCandles(m_painter, pane.plot, curve.columns, m_theme, m_style);
            if (curve.points.empty())
                continue;
            if (curve.style == core::ChartStyle::Area && isFirst)
                paintArea(m_painter, pane.plot, curve.points, 0.0, colour);
            paintLine(m_painter, pane.plot, curve.points, colour,
                      (isFirst ? m_style.line : m_style.thinLine) * lightness(),
                      index >= m_theme.lines.size() && m_layout.further.empty());
        }
        for (const LabelMark& mark : m_layout.labels.boxes) {
            for (const LabelLeader& leader : mark.leaders)
                paintLeader(m_painter, leader, m_theme.mutedText, m_style);
        }
        for (const FigureRing& ring : m_layout.rings) {
            m_painter.setPen(QPen(m_theme.lineColour(ring.series), m_style.thinLine));
            m_painter.setBrush(m_theme.panel);
            m_painter.drawEllipse(ring.centre, m_layout.measures.ring, m_layout.measures.ring);
        }
    }

    enum class Under { Curves, Nothing };

    /// Bands lie behind what they are about, lines before it.
    void paintNotes(Under under)
    {
        for (const FigureNoteItem& note : m_layout.notes) {
            const bool isBand = !note.shape.band.isEmpty();
            if (isBand == (under == Under::Curves))
                paintNote(m_painter, note.shape, note.style, m_theme, m_style);
            if (under == Under::Curves)
                continue;
            if (!note.number.isEmpty())
                paintPill(m_painter, note.label, note.number, m_theme.text, m_theme.panel,
                          m_layout.measures.number, m_type);
        }
    }

    void paintMarks()
    {
        const double size = m_layout.measures.mark;
        for (const LabelMark& mark : m_layout.labels.events) {
            QRectF rect(mark.rect.topLeft(), QSizeF(size, size));
            if (mark.endsAtAnchor)
                rect.moveRight(mark.rect.right());
            if (mark.form == LabelForm::Group)
                rect = mark.rect;
            paintNumber(rect, mark, m_theme.text);
        }
        for (const LabelMark& mark : m_layout.labels.ends) {
            for (const LabelLeader& leader : mark.leaders)
                paintEndLeader(m_painter, leader, m_theme.lineColour(leader.label), m_style);
            if (!mark.hasWords())
                paintNumber(mark.rect, mark,
                            mark.form == LabelForm::Group ? m_theme.text
                                                          : m_theme.lineColour(mark.first()));
        }
    }

    void paintNumber(const QRectF& rect, const LabelMark& mark, const QColor& fill)
    {
        paintPill(m_painter, rect, numberText(mark), fill, m_theme.panel, m_layout.measures.number,
                  m_type);
    }

    QColor colourOf(const FigureTextItem& item) const
    {
        switch (item.role) {
        case FigureTextRole::Title:
        case FigureTextRole::EventName:
        case FigureTextRole::Reaction:
        case FigureTextRole::NoteNumber:
        case FigureTextRole::NoteWords:
            return m_theme.text;
        case FigureTextRole::PaneTitle:
            return m_layout.curves[item.series].columns.empty() ? m_theme.lineColour(item.series)
                                                                : m_theme.text;
        case FigureTextRole::SeriesName:
        case FigureTextRole::SeriesValue:
            return m_theme.lineColour(item.series);
        case FigureTextRole::Subtitle:
        case FigureTextRole::AxisLabel:
        case FigureTextRole::VolumeLabel:
        case FigureTextRole::TimeLabel:
        case FigureTextRole::PaneValue:
        case FigureTextRole::ReactionPrice:
        case FigureTextRole::Note:
        case FigureTextRole::Source:
            break;
        }
        return m_theme.mutedText;
    }

    QPainter& m_painter;
    const core::FigureData& m_data;
    const FigureLayout& m_layout;
    const Typesetter& m_type;
    ChartTheme m_theme;
    PaintStyle m_style;
};

} // namespace

void paintFigure(QPainter& painter, const core::FigureData& data, const FigureLayout& layout,
                 const Typesetter& type)
{
    FigurePainter(painter, data, layout, type).paint();
}

} // namespace ui
