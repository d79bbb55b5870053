#include "ui/chart/price_chart_private.h"

#include <QApplication>

#include <algorithm>
#include <cmath>
#include <utility>

/// How the visible part of a PriceChart moves.

namespace ui {

namespace {

constexpr int kAnimationMilliseconds = 180;
constexpr double kZoomOfNotch = 0.82;
constexpr double kNotch = 120.0; ///< of QWheelEvent::angleDelta

} // namespace

void PriceChart::Private::wireMovement()
{
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setDuration(kAnimationMilliseconds);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, chart, [this](const QVariant& value) {
        const double part = value.toDouble();
        display({m_start.first + (target.first - m_start.first) * part,
                 m_start.last + (target.last - m_start.last) * part});
        // The crosshair stays where it is; other bars come below it.
        if (m_pointer)
            hover(m_pointer);
    });
    const auto follow = [this](double first, double last) {
        show(insideOf({first, last}, bars()), false, Way::Step);
    };
    connect(m_overview, &OverviewStrip::windowMoved, chart, follow);
    connect(m_canvas, &ChartCanvas::dragged, chart, [this, follow](double first, double last) {
        follow(first, last);
        if (m_pointer) // which was told of its move before the bars went along
            hover(m_pointer);
    });
    connect(views, &ChartViews::placeWanted, chart,
            [this](const ChartPlace& place) { showPlace(place); });
}

void PriceChart::Private::display(VisibleSpan span)
{
    visible = span;
    m_sceneIsStale = true;
    m_overview->setWindow(span.first, span.last);
    m_canvas->requestFrame();
}

void PriceChart::Private::show(VisibleSpan span, bool smoothly, Way way)
{
    if (content.isEmpty())
        return;
    m_animation.stop();
    target = span;
    const bool animates =
        smoothly && chart->isVisible() && QApplication::isEffectEnabled(Qt::UI_General);
    if (animates) {
        m_start = visible;
        m_animation.start();
    } else {
        display(target);
    }
    wantDetail();
    if (way != Way::Known)
        views->visit({content.series.instrument.id, target}, way == Way::Step);
    const auto range = days();
    if (range && range != m_reported) {
        m_reported = range;
        describe();
        emit chart->rangeChanged(*range);
    }
}

void PriceChart::Private::showPlace(const ChartPlace& place)
{
    if (place.instrument == content.series.instrument.id) {
        show(insideOf(place.span, bars()), true, Way::Known);
        return;
    }
    m_placeThatWaits = place;
    emit chart->instrumentWanted(place.instrument);
}

bool PriceChart::Private::showPlaceThatWaits()
{
    const auto place = std::exchange(m_placeThatWaits, std::nullopt);
    if (!place || place->instrument != content.series.instrument.id)
        return false;
    show(insideOf(place->span, bars()), false, Way::Known);
    return true;
}

void PriceChart::Private::wantDetail()
{
    wantDetail(content.series, visibleBars(target.first, target.last, bars()));
    if (!content.compares())
        return;
    const SessionAxis axis = content.axis();
    for (const ChartSeries& overlay : content.overlays) {
        if (!overlay.bars.isEmpty())
            wantDetail(overlay, barsBetween(overlay.bars, axis, target.first, target.last));
    }
}

/// Asks for as much again on both sides, so that it is there before it is needed, and for more
/// groups than there are columns: the next level has up to 16 times fewer.
void PriceChart::Private::wantDetail(const ChartSeries& series, BarSpan span)
{
    constexpr std::size_t kMostPerColumn = 3 * 16;
    constexpr std::size_t kMuchWider = 5; ///< what was asked for may be too coarse by now
    const double pixels = m_canvas->widget()->width() * m_canvas->widget()->devicePixelRatioF();
    const auto columns = static_cast<std::size_t>(std::max(pixels, 1.0));
    if (span.size() == 0 || !series.bars.isCoarse(span, columns / 2))
        return;
    BarSpan& wanted = m_wanted[series.instrument.id];
    if (wanted.first <= span.first && wanted.last >= span.last
        && wanted.size() <= kMuchWider * span.size())
        return;
    wanted = {span.first - std::min(span.first, span.size()),
              std::min(span.last + span.size(), series.bars.size())};
    emit chart->detailWanted(series.instrument.id, series.bars.interval(), wanted,
                             kMostPerColumn * columns);
}

/// A wheel turns in notches, between which the view glides; a touch pad says itself how it moves.
void PriceChart::Private::wheel(QPointF position, QPoint turn, QPoint pixels,
                                Qt::KeyboardModifiers modifiers)
{
    const ChartScene& shown = currentScene();
    if (shown.isEmpty())
        return;
    const bool glides = pixels.isNull();
    const bool sideways = std::abs(turn.x()) > std::abs(turn.y());
    if (sideways || modifiers.testFlag(Qt::ShiftModifier)) {
        const double notches = (sideways ? turn.x() : turn.y()) / kNotch;
        const double shift =
            sideways && !glides ? -pixels.x() / shown.area.step() : -notches * 0.1 * target.width();
        show(insideOf({target.first + shift, target.last + shift}, bars()), glides, Way::Step);
    } else {
        const double factor = std::pow(kZoomOfNotch, turn.y() / kNotch);
        // While the view glides, the pointer is over what will be there at its end.
        const double share =
            (shown.area.positionAt(position.x()) - visible.first) / std::max(visible.width(), 1e-9);
        const double below = target.first + share * target.width();
        show(zoomed(target, below, factor, bars()), glides, Way::Step);
    }
    hover(position);
}

void PriceChart::Private::pan(double share)
{
    const double shift = target.width() * share;
    show(insideOf({target.first + shift, target.last + shift}, bars()), true, Way::Step);
}

void PriceChart::Private::zoom(double factor)
{
    const double middle =
        m_hovered ? static_cast<double>(*m_hovered) : (target.first + target.last) / 2.0;
    show(zoomed(target, middle, factor, bars()), true, Way::Step);
}

void PriceChart::Private::stepCrosshair(int further)
{
    const BarSpan span = visibleBars(target.first, target.last, bars());
    const auto last = static_cast<std::ptrdiff_t>(bars()) - 1;
    std::ptrdiff_t bar = static_cast<std::ptrdiff_t>(span.last) - 1;
    if (m_hovered)
        bar = static_cast<std::ptrdiff_t>(*m_hovered) + further;
    moveCrosshairTo(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(bar, 0, last)));
}

} // namespace ui
