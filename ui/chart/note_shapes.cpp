#include "ui/chart/note_shapes.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace ui {

namespace {

/// axis.timeAt, which knows days only, made exact between two bars.
core::Instant timeBetween(const SessionAxis& axis, double position)
{
    const double before = std::floor(position);
    const core::Instant from = axis.timeAt(before);
    const std::chrono::duration<double, std::milli> step = axis.timeAt(before + 1.0) - from;
    return from + std::chrono::round<std::chrono::milliseconds>(step * (position - before));
}

bool isFinite(QPointF point)
{
    return std::isfinite(point.x()) && std::isfinite(point.y());
}

QPointF inside(QPointF point, const QRectF& rect)
{
    return {std::clamp(point.x(), rect.left(), rect.right()),
            std::clamp(point.y(), rect.top(), rect.bottom())};
}

/// Builds the shape of one note; each function is for kinds that look alike.
class ShapeBuilder {
public:
    ShapeBuilder(const core::Note& note, const NoteGround& ground, double unit)
        : m_pane(ground.area.prices)
        , m_step(ground.area.step())
        , m_unit(unit)
        , m_hasEnd(note.end.has_value())
        , m_begin(pagePoint(ground, note.begin))
        , m_end(note.end ? pagePoint(ground, *note.end) : m_begin)
    {
    }

    NoteShape shape(core::NoteKind kind)
    {
        using Kind = core::NoteKind;
        switch (kind) {
        case Kind::Text:
        case Kind::Callout:
            point();
            break;
        case Kind::VerticalLine:
            verticals({m_begin.x()});
            break;
        case Kind::HorizontalLevel:
            horizontals({m_begin.y()});
            break;
        case Kind::TimeBand:
            verticals({m_begin.x(), m_end.x()});
            break;
        case Kind::PriceBand:
            horizontals({m_begin.y(), m_end.y()});
            break;
        case Kind::Arrow:
            slanted(true);
            break;
        case Kind::TrendLine:
            slanted(false);
            break;
        case Kind::Measure:
            m_hasEnd ? move() : height();
            break;
        }
        return std::move(m_shape);
    }

private:
    void handle(NotePart part, QPointF at)
    {
        if (isFinite(at) && m_pane.contains(at))
            m_shape.handles.push_back({part, at});
    }

    void stroke(const QLineF& line, bool arrow = false)
    {
        const auto visible = clipped(line, m_pane);
        if (!visible)
            return;
        const bool endsInside = visible->p2() == line.p2();
        m_shape.strokes.push_back({.line = *visible, .arrow = arrow && endsInside});
    }

    void wholeStroke(const QLineF& line)
    {
        if (clipped(line, m_pane))
            m_shape.strokes.push_back({.line = line, .whole = true});
    }

    void point()
    {
        if (!isFinite(m_begin) || !m_pane.contains(m_begin))
            return;
        m_shape.dot = m_begin;
        m_shape.words = {m_begin, m_begin};
        handle(NotePart::Begin, m_begin);
    }

    /// Upright lines at one or two x, with what is between them.
    void verticals(const std::vector<double>& xs)
    {
        for (const double x : xs)
            wholeStroke({x, m_pane.top(), x, m_pane.bottom()});
        const double left = std::max(std::min(xs.front(), xs.back()), m_pane.left());
        const double right = std::min(std::max(xs.front(), xs.back()), m_pane.right());
        if (xs.size() == 2 && left < right)
            m_shape.band = QRectF(left, m_pane.top(), right - left, m_pane.height());
        if (m_shape.isEmpty())
            return;
        const bool isLine = xs.size() == 1;
        const double y = isLine && std::isfinite(m_begin.y())
            ? std::clamp(m_begin.y(), m_pane.top(), m_pane.bottom())
            : m_pane.center().y();
        handle(NotePart::Begin, {xs.front(), y});
        if (!isLine)
            handle(NotePart::End, {xs.back(), y});
        const QPointF words((left + right) / 2.0, isLine ? y : m_pane.top());
        m_shape.words = {words, words};
    }

    /// The same across.
    void horizontals(const std::vector<double>& ys)
    {
        if (!std::isfinite(ys.front()) || !std::isfinite(ys.back()))
            return;
        for (const double y : ys)
            wholeStroke({m_pane.left(), y, m_pane.right(), y});
        const double top = std::max(std::min(ys.front(), ys.back()), m_pane.top());
        const double bottom = std::min(std::max(ys.front(), ys.back()), m_pane.bottom());
        if (ys.size() == 2 && top < bottom)
            m_shape.band = QRectF(m_pane.left(), top, m_pane.width(), bottom - top);
        if (m_shape.isEmpty())
            return;
        const auto across = [&](double x) { return std::clamp(x, m_pane.left(), m_pane.right()); };
        handle(NotePart::Begin, {across(m_begin.x()), ys.front()});
        if (ys.size() == 2)
            handle(NotePart::End, {across(m_end.x()), ys.back()});
        const QPointF words(across(m_begin.x()), (top + bottom) / 2.0);
        m_shape.words = {words, words};
    }

    void slanted(bool arrow)
    {
        if (!isFinite(m_begin) || !isFinite(m_end))
            return;
        stroke({m_begin, m_end}, arrow);
        if (m_shape.isEmpty())
            return;
        handle(NotePart::Begin, m_begin);
        handle(NotePart::End, m_end);
        const QLineF& line = m_shape.strokes.front().line;
        const QPointF words = arrow ? line.p1() : line.center();
        m_shape.words = {words, words};
    }

    /// From the height of the base, beside the bar of the value, to the value.
    void move()
    {
        constexpr double kBeside = 4.0;
        constexpr double kOver = 5.0;
        if (!isFinite(m_begin) || !isFinite(m_end))
            return;
        const double x = m_end.x() + std::min(kBeside * m_unit, m_step / 2.0);
        const double half = std::max(kOver * m_unit, std::min(m_step / 2.0, 3.0 * kOver * m_unit));
        stroke({std::min(m_begin.x() - half, x - kOver * m_unit), m_begin.y(),
                std::max(x, m_begin.x()) + kOver * m_unit, m_begin.y()});
        const std::size_t ticks = m_shape.strokes.size();
        stroke({x, m_begin.y(), x, m_end.y()}, true);
        if (m_shape.isEmpty())
            return;
        handle(NotePart::Begin, m_begin);
        handle(NotePart::End, m_end);
        m_shape.words = m_shape.strokes.back().line;
        if (m_shape.strokes.size() == ticks) // only the base is visible
            m_shape.words = {m_shape.words.center(), m_shape.words.center()};
        else if (m_shape.words.dy() < 0.0)
            m_shape.words = {m_shape.words.p2(), m_shape.words.p1()};
    }

    void height()
    {
        if (!isFinite(m_begin) || !m_pane.contains(m_begin))
            return;
        const double half = std::clamp(m_step * 0.8, 8.0 * m_unit, 24.0 * m_unit);
        stroke({m_begin.x() - half, m_begin.y(), m_begin.x() + half, m_begin.y()});
        handle(NotePart::Begin, m_begin);
        m_shape.words = {m_begin, m_begin};
    }

    const QRectF m_pane;
    const double m_step;
    const double m_unit;
    const bool m_hasEnd;
    const QPointF m_begin;
    const QPointF m_end;
    NoteShape m_shape;
};

/// From a point to the nearest one of a line.
double distance(const QLineF& line, QPointF point)
{
    const QPointF way = line.p2() - line.p1();
    const double length = QPointF::dotProduct(way, way);
    const double part = length > 0.0
        ? std::clamp(QPointF::dotProduct(point - line.p1(), way) / length, 0.0, 1.0)
        : 0.0;
    return QLineF(line.pointAt(part), point).length();
}

} // namespace

QPointF pagePoint(const NoteGround& ground, const core::NoteAnchor& anchor)
{
    const double value =
        ground.rebasedFrom ? (anchor.price / *ground.rebasedFrom - 1.0) * 100.0 : anchor.price;
    return {ground.area.xOf(ground.axis.positionOf(anchor.time)), ground.area.yOf(value)};
}

core::NoteAnchor anchorAt(const NoteGround& ground, QPointF point)
{
    const double value = ground.area.valueAt(point.y());
    return {timeBetween(ground.axis, ground.area.positionAt(point.x())),
            ground.rebasedFrom ? *ground.rebasedFrom * (1.0 + value / 100.0) : value};
}

NoteShape noteShape(const core::Note& note, const NoteGround& ground, double unit)
{
    return ShapeBuilder(note, ground, unit).shape(note.kind);
}

std::optional<NotePart> partAt(const NoteShape& shape, QPointF point, double reach,
                               bool withHandles)
{
    if (withHandles && !shape.handles.empty()) {
        const auto away = [&](const NoteHandle& handle) {
            return QLineF(handle.at, point).length();
        };
        const auto nearest = std::ranges::min_element(shape.handles, {}, away);
        if (away(*nearest) <= 1.5 * reach)
            return nearest->part;
    }
    if (shape.dot && QLineF(*shape.dot, point).length() <= reach)
        return NotePart::Body;
    const bool onLine = std::ranges::any_of(shape.strokes, [&](const NoteStroke& stroke) {
        return distance(stroke.line, point) <= reach;
    });
    if (onLine)
        return NotePart::Body;
    if (!shape.band.isEmpty() && shape.band.contains(point))
        return NotePart::Inside;
    return std::nullopt;
}

/// Liang and Barsky 1984.
std::optional<QLineF> clipped(const QLineF& line, const QRectF& rect)
{
    if (!isFinite(line.p1()) || !isFinite(line.p2()))
        return std::nullopt;
    double enters = 0.0;
    double leaves = 1.0;
    const auto cut = [&](double towards, double room) {
        if (towards == 0.0)
            return room >= 0.0;
        const double part = room / towards;
        if (towards < 0.0)
            enters = std::max(enters, part);
        else
            leaves = std::min(leaves, part);
        return enters <= leaves;
    };
    if (!cut(-line.dx(), line.x1() - rect.left()) || !cut(line.dx(), rect.right() - line.x1())
        || !cut(-line.dy(), line.y1() - rect.top()) || !cut(line.dy(), rect.bottom() - line.y1()))
        return std::nullopt;
    const auto at = [&](double part) { return inside(line.pointAt(part), rect); };
    return QLineF(enters > 0.0 ? at(enters) : line.p1(), leaves < 1.0 ? at(leaves) : line.p2());
}

} // namespace ui
