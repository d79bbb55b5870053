#include "ui/chart/price_chart_private.h"

#include "ui/support/formatting.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace ui {

PriceChart::Private::Private(PriceChart* owner)
    : chart(owner)
    , emptyText(PriceChart::tr("No prices to show."))
    , views(new ChartViews(owner))
    , measuring(new MeasuringTool(owner))
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
    makeBoard();
    wireMovement();
    wireCanvas();
    connect(measuring, &MeasuringTool::changed, owner, [this] { m_canvas->refreshOverlay(); });
    connect(measuring, &MeasuringTool::switched, owner, [this](bool on) {
        if (on)
            board->setTool(std::nullopt);
        hover(m_pointer);
    });
    connect(board, &NoteBoard::toolChanged, owner, [this] {
        if (!board->tool())
            return;
        measuring->setOn(false);
        measuring->forget();
    });
}

void PriceChart::Private::wireCanvas()
{
    m_canvas->setGrab([this](QPointF at, Qt::KeyboardModifiers modifiers) {
        return takeRuler(at, modifiers) || takeEdge(at);
    });
    connect(m_canvas, &ChartCanvas::grabMoved, chart, [this](QPointF at) {
        if (measuring->hand() == MeasuringTool::Hand::Pointer)
            dragRuler(at);
        else
            dragEdge(at);
    });
    connect(m_canvas, &ChartCanvas::grabEnded, chart, [this] {
        heldEdge.reset();
        releaseRuler();
    });
    connect(m_canvas, &ChartCanvas::pointerMoved, chart, [this](QPointF at) { hover(at); });
    connect(m_canvas, &ChartCanvas::pointerLeft, chart, [this] { hover(std::nullopt); });
    connect(m_canvas, &ChartCanvas::clicked, chart, [this](QPointF at) { click(at); });
    connect(m_canvas, &ChartCanvas::wheelTurned, chart,
            [this](QPointF at, QPoint turn, QPoint pixels, Qt::KeyboardModifiers modifiers) {
                wheel(at, turn, pixels, modifiers);
            });
    connect(m_canvas, &ChartCanvas::sideButtonPressed, chart, [this](Qt::MouseButton button) {
        button == Qt::BackButton ? views->goBack() : views->goForward();
    });
    connect(m_canvas, &ChartCanvas::menuWanted, chart, [this](QPointF at, QPoint global) {
        if (const auto note = currentScene().noteAt(content, at))
            showNoteMenu(*note, global);
        else
            showMenu(at, global);
    });
    connect(m_canvas, &ChartCanvas::toolTipWanted, chart,
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
    const auto base = scene.rebasedFrom;
    scene = layOutScene(content, view(), type);
    m_sceneIsStale = false;
    // What was measured in changes holds for one base only.
    if (scene.rebasedFrom != base)
        measuring->forget();
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
                  {textsize::kBody}, content.theme.mutedText, content.theme.panel);
        return;
    }
    paintScene(painter, scene, content, view(), type);
}

void PriceChart::Private::paintOverlay(QPainter& painter)
{
    paintCrosshair(painter, scene, content, view(), m_pointer, type);
    if (const auto& ruler = measuring->ruler())
        paintRuler(painter, *ruler, scene, content, type);
    if (focusIsVisible) {
        painter.setPen(QPen(content.theme.accent, spacing::kHair));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(view().page.adjusted(1.0, 1.0, -1.0, -1.0));
    }
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

QString PriceChart::Private::spokenHoles() const
{
    constexpr std::size_t kMost = 3;
    std::vector<core::SessionHole> inSight;
    std::ranges::copy_if(content.series.bars.holes(), std::back_inserter(inSight),
                         [this](const core::SessionHole& hole) {
                             return hole.position > target.first && hole.position < target.last;
                         });
    const auto day = [this](core::Instant time) {
        return formatDate(core::dateOf(time), DateStyle::Long, content.locale);
    };
    QString text;
    for (const core::SessionHole& hole : core::longestHoles(std::move(inSight), kMost))
        //: Read aloud: two days
        text += QStringLiteral("; ")
            + PriceChart::tr("no prices between %1 and %2").arg(day(hole.before), day(hole.after));
    return text;
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
        text += spokenHoles();
        if (content.compares()) {
            QStringList names;
            for (const ChartSeries& overlay : content.overlays)
                names << nameOf(overlay);
            text += QStringLiteral("; ")
                + PriceChart::tr("compared with %1").arg(names.join(QStringLiteral(", ")));
        }
        for (const ChartEvent& event : content.events)
            text += QStringLiteral("; %1, %2").arg(event.label, text_of(event.day));
        for (const ChartMeasure& drawn : content.measures) {
            const bool isToldByKind = std::ranges::any_of(content.notes, [&](const auto& note) {
                return drawn.note == note.id && note.text.empty();
            });
            if (isToldByKind)
                continue;
            const QStringList words = QStringList(drawn.headline) + drawn.details;
            text +=
                QStringLiteral("; %1, %2")
                    .arg(words.join(QStringLiteral(", ")), text_of(core::dateOf(drawn.value.time)));
        }
        text += spokenNotes();
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

Qt::CursorShape PriceChart::Private::cursorAt(const std::optional<QPointF>& position)
{
    if (!position)
        return Qt::ArrowCursor;
    const ChartScene& shown = currentScene();
    if (edgeAt(*position))
        return Qt::SizeHorCursor;
    if (board->takesPointer() || shown.noteAt(content, *position))
        return board->cursorAt(*position);
    if (shown.eventAt(content, *position))
        return Qt::PointingHandCursor;
    return measuring->isOn() && shown.paneAt(position->y()) != nullptr ? Qt::CrossCursor
                                                                       : Qt::ArrowCursor;
}

void PriceChart::Private::hover(const std::optional<QPointF>& position)
{
    m_pointer = position;
    const ChartScene& shown = currentScene();
    std::optional<std::size_t> bar;
    if (position && !shown.isEmpty()) {
        const QRectF& pane = shown.area.prices;
        if (position->x() >= pane.left() && position->x() <= pane.right())
            bar = content.axis().barAt(shown.area.positionAt(position->x()));
    }
    m_canvas->widget()->setCursor(cursorAt(shown.isEmpty() ? std::nullopt : position));
    setHoveredBar(bar);
    m_canvas->refreshOverlay();
}

void PriceChart::Private::hoverAnew()
{
    if (!m_hovered)
        return;
    m_hovered.reset();
    hover(m_pointer);
}

void PriceChart::Private::moveCrosshairTo(std::size_t bar)
{
    show(broughtIn(target, static_cast<double>(bar), bars()), false, Way::Step);
    const ChartScene& shown = currentScene();
    if (shown.isEmpty())
        return;
    const RulerEnd end = rulerEndAtClose(shown, content, bar);
    hover(QPointF(shown.area.xOf(static_cast<double>(bar)), shown.area.yOf(end.value)));
    if (measuring->hand() == MeasuringTool::Hand::Keys)
        measuring->moveTo(end, content.axis());
}

} // namespace ui
