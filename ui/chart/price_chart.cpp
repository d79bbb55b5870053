#include "ui/chart/price_chart.h"

#include "ui/chart/chart_accessible.h"
#include "ui/chart/price_chart_private.h"
#include "ui/support/conversion.h"

#include <QEvent>
#include <QFocusEvent>
#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kUsualMonths = 3;

} // namespace

PriceChart::PriceChart(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    installChartAccessibility();
    setAccessibleName(tr("Price chart"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    d->contentChanged();
}

PriceChart::~PriceChart() = default;

void PriceChart::setSeries(const core::Instrument& instrument, const ChartBars& bars)
{
    const auto before = visibleRange();
    if (d->content.series.instrument.id != instrument.id)
        d->forgetMeasures();
    d->content.series = {instrument, bars};
    d->forgetWanted();
    d->measuring->forget();
    d->contentChanged();
    if (d->content.isEmpty())
        return;
    if (d->showPlaceThatWaits())
        return;
    const SessionAxis axis = d->content.axis();
    const core::TradingDate first = axis.dayAt(0.0);
    const core::TradingDate last = axis.dayAt(static_cast<double>(axis.size() - 1));
    if (before && before->first < last && before->last > first)
        d->show(insideOf(spanOfDays(axis, before->first, before->last), axis.size()), false,
                Private::Way::Jump);
    else
        d->show(lastMonths(axis, kUsualMonths), false, Private::Way::Jump);
}

void PriceChart::setDetail(core::InstrumentId instrument,
                           const std::shared_ptr<const core::BarWindow>& detail)
{
    const auto take = [&](ChartSeries& series) {
        if (series.instrument.id == instrument && series.bars.interval() == detail->bars.interval)
            series.bars.setDetail(detail);
    };
    take(d->content.series);
    std::ranges::for_each(d->content.overlays, take);
    d->measuring->count(d->content.axis());
    d->contentChanged();
    d->hoverAnew();
}

void PriceChart::clear()
{
    d->content.series = {};
    d->content.overlays.clear();
    d->content.events.clear();
    d->forgetMeasures();
    d->measuring->forget();
    d->views->clear();
    d->content.focused.reset();
    d->contentChanged();
}

void PriceChart::setOverlays(std::vector<ChartSeries> overlays)
{
    d->content.overlays = std::move(overlays);
    d->forgetWanted();
    d->contentChanged();
}

void PriceChart::setEvents(std::vector<ChartEvent> events)
{
    d->content.events = std::move(events);
    d->contentChanged();
}

void PriceChart::setFindings(core::InstrumentId instrument,
                             std::vector<core::QualityFinding> findings)
{
    std::ranges::stable_sort(findings, {}, &core::QualityFinding::day);
    for (std::size_t number = 0; number <= d->content.overlays.size(); ++number) {
        ChartSeries& series = number == 0 ? d->content.series : d->content.overlays[number - 1];
        if (series.instrument.id == instrument)
            series.findings = findings;
    }
    d->contentChanged();
}

void PriceChart::setChartStyle(core::ChartStyle style)
{
    d->content.style = style;
    d->contentChanged();
}

void PriceChart::setLook(const ChartLook& look)
{
    if (look == this->look())
        return;
    static_cast<ChartLook&>(d->content) = look;
    d->measuring->forget();
    d->contentChanged();
}

const ChartLook& PriceChart::look() const
{
    return d->content;
}

ChartViews* PriceChart::views() const
{
    return d->views;
}

void PriceChart::setTheme(const ChartTheme& theme)
{
    d->content.theme = theme;
    d->contentChanged();
}

void PriceChart::setTimeZone(const QString& zone)
{
    d->content.zone = toStd(zone);
    d->contentChanged();
}

void PriceChart::setEmptyText(const QString& text)
{
    d->emptyText = text;
    d->contentChanged();
}

void PriceChart::showRange(core::TradingDate first, core::TradingDate last)
{
    if (!d->content.isEmpty())
        d->show(insideOf(spanOfDays(d->content.axis(), first, last), d->bars()), true,
                Private::Way::Jump);
}

void PriceChart::showLast(int months)
{
    if (!d->content.isEmpty())
        d->show(lastMonths(d->content.axis(), months), true, Private::Way::Jump);
}

void PriceChart::showAll()
{
    if (!d->content.isEmpty())
        d->show(wholeSpan(d->bars()), true, Private::Way::Jump);
}

void PriceChart::showDay(core::TradingDate day)
{
    if (d->content.isEmpty())
        return;
    const double position = std::round(d->content.axis().positionOf(day));
    const double last = static_cast<double>(d->bars()) - 1.0;
    const double bar = std::clamp(position, 0.0, last);
    d->show(broughtIn(d->target, bar, d->bars()), false, Private::Way::Jump);
    d->moveCrosshairTo(static_cast<std::size_t>(bar));
}

void PriceChart::zoom(double factor)
{
    d->zoom(factor);
}

void PriceChart::focusEvent(core::EventId event)
{
    d->content.focused = event;
    d->contentChanged();
    const auto found = std::ranges::find(d->content.events, event, &ChartEvent::id);
    if (d->content.isEmpty() || found == d->content.events.end())
        return;
    const double position = positionOf(*found, d->content.axis());
    d->show(broughtIn(d->target, position, d->bars()), true, Private::Way::Jump);
}

void PriceChart::clearFocusedEvent()
{
    d->content.focused.reset();
    d->contentChanged();
}

const ChartBars& PriceChart::bars() const
{
    return d->content.series.bars;
}

core::ChartStyle PriceChart::chartStyle() const
{
    return d->content.style;
}

std::optional<DayRange> PriceChart::visibleRange() const
{
    return d->days();
}

std::optional<core::EventId> PriceChart::focusedEvent() const
{
    return d->content.focused;
}

std::optional<core::EventId> PriceChart::eventAt(QPoint position) const
{
    const ChartScene& scene = d->currentScene();
    const auto index = scene.isEmpty() ? std::nullopt : scene.eventAt(d->content, position);
    return index ? std::optional(d->content.events[*index].id) : std::nullopt;
}

std::optional<QRect> PriceChart::pillOf(core::EventId event) const
{
    const ChartScene& scene = d->currentScene();
    for (std::size_t label = 0; label < scene.labelled.size(); ++label) {
        const LabelMark* mark = scene.labels.markOf({LabelKind::Event, label});
        if (mark != nullptr && d->content.events[scene.labelled[label]].id == event)
            return mark->rect.toRect();
    }
    return std::nullopt;
}

QSize PriceChart::sizeHint() const
{
    return {760, 520};
}

QSize PriceChart::minimumSizeHint() const
{
    return {280, 240};
}

void PriceChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LocaleChange) {
        d->content.locale = locale();
        d->contentChanged();
    }
    QWidget::changeEvent(event);
}

void PriceChart::focusInEvent(QFocusEvent* event)
{
    d->focusIsVisible =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    d->hover(std::nullopt);
    QWidget::focusInEvent(event);
}

void PriceChart::focusOutEvent(QFocusEvent* event)
{
    d->focusIsVisible = false;
    d->hover(std::nullopt);
    QWidget::focusOutEvent(event);
}

void PriceChart::keyPressEvent(QKeyEvent* event)
{
    if (!d->handleKey(event->key(), event->modifiers()))
        QWidget::keyPressEvent(event);
}

} // namespace ui
