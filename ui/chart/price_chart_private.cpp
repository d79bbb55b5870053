#include "ui/chart/price_chart_private.h"

#include "ui/support/formatting.h"

#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kAnimationMilliseconds = 180;

} // namespace

PriceChart::Private::Private(PriceChart* owner)
    : chart(owner)
    , emptyText(PriceChart::tr("No prices to show."))
    , m_overview(new OverviewStrip(owner))
    , m_canvas(new ChartCanvas(
          owner, [this] { layOut(); }, [this](QPainter& painter) { paint(painter); },
          [this](QPainter& painter) { paintOverlay(painter); }))
{
    content.theme = lightTheme();
    content.locale = owner->locale();
    auto* layout = new QVBoxLayout(owner);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_canvas->widget(), 1);
    layout->addWidget(m_overview);

    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setDuration(kAnimationMilliseconds);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, owner, [this](const QVariant& value) {
        const double part = value.toDouble();
        display({m_start.first + (target.first - m_start.first) * part,
                 m_start.last + (target.last - m_start.last) * part});
    });
    connect(m_overview, &OverviewStrip::windowMoved, owner, [this](double first, double last) {
        show(insideOf({first, last}, bars()), false);
    });
    connect(m_canvas, &ChartCanvas::dragged, owner, [this](double first, double last) {
        show(insideOf({first, last}, bars()), false);
    });
    makeBoard();
    m_canvas->setGrab([this](QPointF at) { return takeEdge(at); });
    connect(m_canvas, &ChartCanvas::grabMoved, owner, [this](QPointF at) { dragEdge(at); });
    connect(m_canvas, &ChartCanvas::grabEnded, owner, [this] { heldEdge.reset(); });
    connect(m_canvas, &ChartCanvas::pointerMoved, owner, [this](QPointF at) { hover(at); });
    connect(m_canvas, &ChartCanvas::pointerLeft, owner, [this] { hover(std::nullopt); });
    connect(m_canvas, &ChartCanvas::clicked, owner, [this](QPointF at) { click(at); });
    connect(m_canvas, &ChartCanvas::wheelTurned, owner,
            [this](QPointF at, QPoint turn, Qt::KeyboardModifiers modifiers) {
                wheel(at, turn, modifiers);
            });
    connect(m_canvas, &ChartCanvas::menuWanted, owner, [this](QPointF at, QPoint global) {
        if (const auto note = currentScene().noteAt(content, at))
            showNoteMenu(*note, global);
    });
    connect(m_canvas, &ChartCanvas::toolTipWanted, owner,
            [this](QPointF at, QPoint global) { showToolTip(at, global); });
}

ChartView PriceChart::Private::view() const
{
    return {.page = QRectF(m_canvas->widget()->rect()),
            .first = visible.first,
            .last = visible.last,
            .pixel = 1.0 / m_canvas->widget()->devicePixelRatioF()};
}

void PriceChart::Private::layOut()
{
    scene = layOutScene(content, view(), type);
    m_sceneIsStale = false;
    if (scene.isEmpty())
        return;
    m_canvas->setPane(scene.area.prices, visible.first, visible.last);
    m_overview->setInsets(scene.area.prices.left(),
                          m_canvas->widget()->width() - scene.area.prices.right());
}

/// A click may come before the frame that its change asked for.
const ChartScene& PriceChart::Private::currentScene()
{
    if (m_sceneIsStale)
        layOut();
    return scene;
}

void PriceChart::Private::paint(QPainter& painter)
{
    if (content.isEmpty()) {
        type.draw(painter, view().page, Qt::AlignCenter,
                  type.elided(emptyText, {textsize::kBody}, view().page.width() - spacing::kHuge),
                  {textsize::kBody}, content.theme.mutedText);
        return;
    }
    paintScene(painter, scene, content, view(), type);
}

void PriceChart::Private::paintOverlay(QPainter& painter)
{
    paintCrosshair(painter, scene, content, view(), m_pointer, type);
    if (focusIsVisible) {
        painter.setPen(QPen(content.theme.accent, spacing::kHair));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(view().page.adjusted(1.0, 1.0, -1.0, -1.0));
    }
}

void PriceChart::Private::display(VisibleSpan span)
{
    visible = span;
    m_sceneIsStale = true;
    m_overview->setWindow(span.first, span.last);
    m_canvas->requestFrame();
}

void PriceChart::Private::show(VisibleSpan span, bool smoothly)
{
    if (content.isEmpty())
        return;
    m_animation.stop();
    target = span;
    const bool animates = smoothly && chart->isVisible()
        && chart->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, chart) > 0;
    if (animates) {
        m_start = visible;
        m_animation.start();
    } else {
        display(target);
    }
    wantDetail();
    const auto range = days();
    if (range && range != m_reported) {
        m_reported = range;
        describe();
        emit chart->rangeChanged(*range);
    }
}

void PriceChart::Private::wantDetail()
{
    wantDetail(content.series, visibleBars(target.first, target.last, bars()));
    if (content.style != core::ChartStyle::Rebased)
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

void PriceChart::Private::contentChanged()
{
    m_overview->setSeries(content.series.bars);
    m_overview->setTheme(content.theme);
    m_overview->setVisible(!content.isEmpty());
    m_canvas->setBackground(content.theme.panel);
    if (content.isEmpty()) {
        m_animation.stop();
        m_reported.reset();
        setHoveredBar(std::nullopt);
    } else {
        // Overlays and holidays do not decide the order: positions on this series' axis do.
        const SessionAxis axis = content.axis();
        std::ranges::stable_sort(content.events, {},
                                 [&](const ChartEvent& event) { return positionOf(event, axis); });
    }
    m_sceneIsStale = true;
    describe();
    m_canvas->requestFrame();
}

void PriceChart::Private::describe()
{
    QString text = emptyText;
    if (const auto range = days()) {
        const auto text_of = [this](core::TradingDate day) {
            return formatDate(day, DateStyle::Long, content.locale);
        };
        //: Read aloud: an instrument, two days, a price
        text = PriceChart::tr("%1 from %2 to %3, last close %4")
                   .arg(QString::fromStdString(content.series.instrument.name),
                        text_of(range->first), text_of(range->last),
                        formatPrice(content.series.bars.lastClose(), content.locale));
        for (const ChartEvent& event : content.events)
            text += QStringLiteral("; %1, %2").arg(event.label, text_of(event.day));
        for (const ChartMeasure& drawn : content.measures) {
            const QStringList words = QStringList(drawn.headline) + drawn.details;
            text +=
                QStringLiteral("; %1, %2")
                    .arg(words.join(QStringLiteral(", ")), text_of(core::dateOf(drawn.value.time)));
        }
    }
    chart->setAccessibleDescription(text);
}

std::optional<DayRange> PriceChart::Private::days() const
{
    if (content.isEmpty())
        return std::nullopt;
    // Bars of which at least half is visible: what showRange was asked for.
    const double first = std::max(std::ceil(target.first), 0.0);
    const double last = std::min(std::floor(target.last), static_cast<double>(bars()) - 1.0);
    if (first > last)
        return std::nullopt;
    const SessionAxis axis = content.axis();
    return DayRange{axis.dayAt(first), axis.dayAt(last)};
}

void PriceChart::Private::setHoveredBar(std::optional<std::size_t> bar)
{
    if (bar == m_hovered)
        return;
    m_hovered = bar;
    emit chart->barHovered(bar);
}

void PriceChart::Private::hover(const std::optional<QPointF>& position)
{
    m_pointer = position;
    const ChartScene& shown = currentScene();
    std::optional<std::size_t> bar;
    bool leadsOn = false;
    if (position && !shown.isEmpty()) {
        const QRectF& pane = shown.area.prices;
        if (position->x() >= pane.left() && position->x() <= pane.right())
            bar = content.axis().barAt(shown.area.positionAt(position->x()));
        leadsOn = shown.eventAt(content, *position).has_value();
    }
    const bool onEdge = position && edgeAt(*position).has_value();
    const bool onNote = position && (board->takesPointer() || shown.noteAt(content, *position));
    m_canvas->widget()->setCursor(onEdge        ? Qt::SizeHorCursor
                                      : onNote  ? board->cursorAt(*position)
                                      : leadsOn ? Qt::PointingHandCursor
                                                : Qt::ArrowCursor);
    setHoveredBar(bar);
    m_canvas->refreshOverlay();
}

void PriceChart::Private::moveCrosshairTo(std::size_t bar)
{
    show(broughtIn(target, static_cast<double>(bar), bars()), false);
    const ChartScene& shown = currentScene();
    if (shown.isEmpty())
        return;
    hover(QPointF(shown.area.xOf(static_cast<double>(bar)),
                  shown.area.yOf(content.style == core::ChartStyle::Rebased
                                     ? shown.area.scale.low
                                     : content.series.bars.bar(bar).close)));
}

} // namespace ui
