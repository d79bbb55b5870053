#include "ui/figure/figure_reactions.h"

#include "ui/support/conversion.h"
#include "ui/support/formatting.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <optional>

namespace ui {

namespace {

/// Whether a curve passes through `rect`.
bool hitsCurve(const FigureLayout& layout, const QRectF& rect)
{
    const PlotArea& plot = layout.plot;
    for (const FigureCurve& curve : layout.curves) {
        for (const BarColumn& column : curve.columns) {
            const double x = plot.xOf(column.position);
            const double half = plot.step() * static_cast<double>(column.bars) * 0.5;
            if (x + half >= rect.left() && x - half <= rect.right()
                && plot.yOf(column.high) <= rect.bottom() && plot.yOf(column.low) >= rect.top())
                return true;
        }
        for (std::size_t index = 1; index < curve.points.size(); ++index) {
            const QPointF a(plot.xOf(curve.points[index - 1].x()),
                            plot.yOf(curve.points[index - 1].y()));
            const QPointF b(plot.xOf(curve.points[index].x()), plot.yOf(curve.points[index].y()));
            if (std::max(a.x(), b.x()) < rect.left() || std::min(a.x(), b.x()) > rect.right()
                || !std::isfinite(a.y()) || !std::isfinite(b.y()))
                continue;
            // The part of the segment above the rectangle's width.
            const auto yAt = [&](double x) {
                return a.x() == b.x() ? a.y()
                                      : a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x());
            };
            const double from = yAt(std::clamp(rect.left(), a.x(), b.x()));
            const double to = yAt(std::clamp(rect.right(), a.x(), b.x()));
            if (std::max(from, to) >= rect.top() && std::min(from, to) <= rect.bottom())
                return true;
        }
    }
    return false;
}

/// Whether an event's line passes through `rect`.
bool hitsEventLine(const FigureLayout& layout, const QRectF& rect)
{
    for (const LabelMark& mark : layout.marks.marks) {
        for (const LabelLeader& leader : mark.leaders) {
            const double x = leader.points.back().x();
            if (x >= rect.left() && x <= rect.right())
                return true;
        }
    }
    return false;
}

/// What a reaction's label may lie upon.
enum class Over { Nothing, EventLines };
/// How far up or down from its point it may stand, in steps.
enum class Reach { Near = 9, Far = 24 };

class ReactionPlacer {
public:
    ReactionPlacer(FigureLayout& layout, const QPointF& point, const core::Reaction& reaction,
                   const QString& price, const QLocale& locale, const Typesetter& type)
        : m_layout(layout)
        , m_point(point)
        , m_change(formatChange(reaction.change, locale, 1))
        , m_price(price)
        , m_fell(reaction.change < 0.0)
        , m_line(type.lineHeight(layout.measures.label))
        , m_changeWidth(type.width(m_change, layout.measures.strong))
        , m_priceWidth(type.width(price, layout.measures.label))
    {
    }

    /// With the price below the change, or without it.
    bool place(bool withPrice, Over over, Reach reach)
    {
        const QSizeF size(withPrice ? std::max(m_changeWidth, m_priceWidth) : m_changeWidth,
                          withPrice ? 2.0 * m_line : m_line);
        for (const QRectF& candidate : candidates(size, reach)) {
            if (!isFree(candidate, over))
                continue;
            add(FigureTextRole::Reaction, m_change, m_layout.measures.strong, candidate,
                m_changeWidth, 0.0);
            if (withPrice)
                add(FigureTextRole::ReactionPrice, m_price, m_layout.measures.label, candidate,
                    m_priceWidth, m_line);
            return true;
        }
        return false;
    }

private:
    /// Places beside the point, the nearest first; of equals, below and to the left where it fell.
    std::vector<QRectF> candidates(const QSizeF& size, Reach reach) const
    {
        const double distance = m_layout.measures.label.size * 0.75;
        const double step = m_line * 0.2;
        std::vector<QRectF> places;
        for (int index = 0; index <= static_cast<int>(reach); ++index) {
            for (const double direction : {m_fell ? 1.0 : -1.0, m_fell ? -1.0 : 1.0}) {
                const double top = m_point.y() - size.height() * 0.5 + direction * step * index;
                places.emplace_back(QPointF(m_point.x() - distance - size.width(), top), size);
                places.emplace_back(QPointF(m_point.x() + distance, top), size);
            }
        }
        return places;
    }

    bool isFree(const QRectF& rect, Over over) const
    {
        // The gap above the volumes is as good as the pane.
        QRectF room = m_layout.plot.prices;
        if (!m_layout.plot.volumes.isEmpty())
            room.setBottom(m_layout.plot.volumes.top());
        const bool hitsText = std::ranges::any_of(
            m_layout.texts, [&](const FigureTextItem& item) { return item.rect.intersects(rect); });
        const bool hitsBase = std::ranges::any_of(m_layout.grid, [&](const FigureGridLine& line) {
            return line.isBase && line.y >= rect.top() && line.y <= rect.bottom();
        });
        return room.contains(rect) && !hitsText && !hitsBase && !hitsCurve(m_layout, rect)
            && (over == Over::EventLines || !hitsEventLine(m_layout, rect));
    }

    void add(FigureTextRole role, const QString& text, const TextStyle& style, const QRectF& place,
             double width, double down)
    {
        const bool toTheLeft = place.right() < m_point.x();
        const double left = toTheLeft ? place.right() - width : place.left();
        m_layout.texts.push_back(
            {role, text, style, QRectF(left, place.top() + down, width, m_line)});
    }

    FigureLayout& m_layout;
    QPointF m_point;
    QString m_change;
    QString m_price;
    bool m_fell;
    double m_line;
    double m_changeWidth;
    double m_priceWidth;
};

/// Of the first instrument, the strongest first; several events of one session moved it once.
std::vector<core::Reaction> reactionsOf(const FigureLayout& layout, const core::FigureData& data)
{
    const core::InstrumentId instrument = data.series.front().instrument.id;
    std::vector<core::Reaction> reactions;
    for (const std::size_t index : layout.marked)
        std::ranges::copy_if(
            data.events[index].reactions, std::back_inserter(reactions),
            [&](const core::Reaction& reaction) { return reaction.instrument == instrument; });
    std::ranges::stable_sort(reactions, {}, &core::Reaction::day);
    const auto repeated = std::ranges::unique(reactions, {}, &core::Reaction::day);
    reactions.erase(repeated.begin(), repeated.end());
    std::ranges::stable_sort(reactions, std::greater{}, [](const core::Reaction& reaction) {
        return std::abs(reaction.change);
    });
    return reactions;
}

} // namespace

void placeReactions(FigureLayout& layout, const core::FigureData& data, const FigureCurves& curves,
                    const QLocale& locale, const Typesetter& type)
{
    const core::Instrument& instrument = data.series.front().instrument;
    const QString unit = core::hasUnit(instrument)
        ? QChar(QChar::Nbsp) + currencyWord(instrument.currency, locale)
        : QString();
    // Without a background there is nothing to interrupt a line with.
    bool mayInterrupt = !data.spec.transparent;
    for (const core::Reaction& reaction : reactionsOf(layout, data)) {
        const QPointF point(layout.plot.xOf(curves.axis.positionOf(reaction.day)),
                            layout.plot.yOf(curves.valueOf(0, reaction.close)));
        if (layout.curves.front().columns.empty())
            layout.rings.push_back({point, 0});
        const QString price = formatPrice(reaction.close, locale) + unit;
        ReactionPlacer placer(layout, point, reaction, price, locale, type);
        const bool placed = placer.place(true, Over::Nothing, Reach::Near)
            || (mayInterrupt && placer.place(true, Over::EventLines, Reach::Near))
            || placer.place(false, Over::Nothing, Reach::Near)
            || (mayInterrupt && placer.place(false, Over::EventLines, Reach::Near))
            || placer.place(true, Over::Nothing, Reach::Far);
        mayInterrupt = mayInterrupt && !placed;
    }
}

} // namespace ui
