#include "ui/chart/price_chart_private.h"

/// The windows of a study on a PriceChart, and how their edges are dragged.

namespace ui {

void PriceChart::setStudyBands(const std::optional<StudyBands>& bands)
{
    if (d->content.studyBands == bands)
        return;
    d->content.studyBands = bands;
    if (!bands)
        d->heldEdge.reset();
    d->contentChanged();
}

std::optional<StudyBands> PriceChart::studyBands() const
{
    return d->content.studyBands;
}

std::optional<double> PriceChart::edgeOf(StudyEdge edge) const
{
    return d->currentScene().studyBands.edges[static_cast<std::size_t>(edge)];
}

std::optional<StudyEdge> PriceChart::Private::edgeAt(QPointF position)
{
    const ChartScene& shown = currentScene();
    return shown.isEmpty() ? std::nullopt : shown.studyBands.edgeAt(shown.area, position);
}

bool PriceChart::Private::takeEdge(QPointF position)
{
    heldEdge = edgeAt(position);
    return heldEdge.has_value();
}

void PriceChart::Private::dragEdge(QPointF position)
{
    const ChartScene& shown = currentScene();
    if (!heldEdge || !content.studyBands || shown.isEmpty())
        return;
    const StudyBands moved =
        withEdgeAt(*content.studyBands, *heldEdge, shown.area.positionAt(position.x()),
                   content.axis().positionOf(content.studyBands->dayZero));
    if (moved == *content.studyBands)
        return;
    content.studyBands = moved;
    contentChanged();
    emit chart->studyBandsDragged(moved.estimation, moved.window);
}

} // namespace ui
