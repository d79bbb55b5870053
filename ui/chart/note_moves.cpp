#include "ui/chart/note_moves.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace ui {

namespace {

/// The points of a bar's prices on the page.
std::vector<QPointF> pricePoints(const NoteGround& ground, const core::Bar& bar)
{
    std::vector<QPointF> points;
    for (const auto& price : {bar.open, bar.high, bar.low, std::optional(bar.close)}) {
        if (!price)
            continue;
        const QPointF point = pagePoint(ground, {bar.time, *price});
        if (std::isfinite(point.y()))
            points.push_back(point);
    }
    return points;
}

std::optional<core::Bar> barAt(const NoteGround& ground, const ChartBars& bars, QPointF point)
{
    const auto index = ground.axis.barAt(ground.area.positionAt(point.x()));
    return index ? std::optional(bars.bar(*index)) : std::nullopt;
}

bool hasTimeOnly(core::NoteKind kind)
{
    return kind == core::NoteKind::VerticalLine || kind == core::NoteKind::TimeBand;
}

double apart(double a, double b)
{
    return std::abs(a - b);
}

/// The end of a note whose beginning goes to `price`: as many per cent away as it was, or as much
/// where that has no meaning.
double endPrice(const core::Note& note, double price)
{
    constexpr double kLeast = 1e-6; // of a price that per cent can be counted from
    const double begin = note.begin.price;
    return begin > kLeast ? note.end->price * price / begin : note.end->price + price - begin;
}

} // namespace

core::NoteAnchor snappedAnchor(core::NoteKind kind, const NoteGround& ground, const ChartBars* bars,
                               QPointF point)
{
    const core::NoteAnchor free = anchorAt(ground, point);
    const auto bar = bars != nullptr ? barAt(ground, *bars, point) : std::nullopt;
    if (!bar)
        return free;
    if (hasTimeOnly(kind)) {
        const double x = ground.area.xOf(ground.axis.positionOf(bar->time));
        return apart(x, point.x()) <= kSnapReach ? core::NoteAnchor{bar->time, free.price} : free;
    }
    double least = kSnapReach;
    core::NoteAnchor snapped = free;
    for (const auto& price : {std::optional(bar->close), bar->open, bar->high, bar->low}) {
        if (!price)
            continue;
        const double y = pagePoint(ground, {bar->time, *price}).y();
        if (apart(y, point.y()) < least) {
            least = apart(y, point.y());
            snapped = {bar->time, *price};
        }
    }
    return snapped;
}

core::Note movedNote(const core::Note& note, NotePart part, const NoteGround& ground,
                     const ChartBars* bars, QPointF from, QPointF to)
{
    core::Note moved = note;
    const QPointF way = to - from;
    const QPointF begin = pagePoint(ground, note.begin);
    const QPointF end = note.end ? pagePoint(ground, *note.end) : begin;
    switch (part) {
    case NotePart::Words:
        moved.labelRight += way.x();
        moved.labelDown += way.y();
        break;
    case NotePart::Begin:
        moved.begin = snappedAnchor(note.kind, ground, bars, begin + way);
        break;
    case NotePart::End:
        moved.end = snappedAnchor(note.kind, ground, bars, end + way);
        break;
    case NotePart::Body:
    case NotePart::Inside:
        moved.begin = snappedAnchor(note.kind, ground, bars, begin + way);
        if (note.end)
            moved.end = anchorAt(ground, end + pagePoint(ground, moved.begin) - begin);
        break;
    }
    return moved;
}

core::Note placedInView(const core::Note& note, const NoteGround& ground, const ChartBars& bars)
{
    core::Note moved = note;
    const QRectF& pane = ground.area.prices;
    const QPointF begin = pagePoint(ground, note.begin);
    if (!(begin.x() >= pane.left() && begin.x() <= pane.right()))
        moved = movedNote(moved, NotePart::Body, ground, nullptr, {begin.x(), 0.0},
                          {pane.center().x(), 0.0});
    if (begin.y() >= pane.top() && begin.y() <= pane.bottom())
        return moved;
    const auto bar = barAt(ground, bars, pagePoint(ground, moved.begin));
    const double price = bar ? bar->close : anchorAt(ground, pane.center()).price;
    if (moved.end)
        moved.end->price = endPrice(moved, price);
    moved.begin.price = price;
    return moved;
}

QPointF steppedPrice(const NoteGround& ground, const ChartBars& bars, QPointF point, bool up)
{
    constexpr double kStep = 12.0;
    constexpr double kApart = 0.5;
    const double towards = up ? -1.0 : 1.0;
    double least = 4.0 * kStep; // to a price that is far away, in steps
    QPointF next = point + QPointF(0.0, towards * kStep);
    const auto bar = barAt(ground, bars, point);
    if (!bar)
        return next;
    for (const QPointF& price : pricePoints(ground, *bar)) {
        const double way = (price.y() - point.y()) * towards;
        if (way > kApart && way < least) {
            least = way;
            next.setY(price.y());
        }
    }
    const QRectF& pane = ground.area.prices;
    return {next.x(), std::clamp(next.y(), pane.top(), pane.bottom())};
}

} // namespace ui
