#include "ui/chart/price_chart_private.h"

#include "ui/support/formatting.h"

#include <QAction>
#include <QMenu>

/// Measuring on a PriceChart, and what its menu offers at a place.

namespace ui {

MeasuringTool* PriceChart::measuring() const
{
    return d->measuring;
}

bool PriceChart::Private::takeRuler(QPointF position, Qt::KeyboardModifiers modifiers)
{
    if (!measuring->isOn() && !modifiers.testFlag(Qt::ShiftModifier))
        return false;
    const ChartScene& shown = currentScene();
    const ScenePane* pane = shown.isEmpty() ? nullptr : shown.paneAt(position.y());
    const auto end = pane != nullptr && position.x() <= pane->area.prices.right()
        ? rulerEndAt(*pane, content, position)
        : std::nullopt;
    if (!end)
        return false;
    hover(position);
    measuring->begin(pane->series, *end, MeasuringTool::Hand::Pointer);
    return true;
}

void PriceChart::Private::dragRuler(QPointF position)
{
    hover(position);
    for (const ScenePane* pane : currentScene().panes()) {
        if (!measuring->ruler() || pane->series != measuring->ruler()->series)
            continue;
        const QRectF& prices = pane->area.prices;
        const QPointF inside(std::clamp(position.x(), prices.left(), prices.right()), position.y());
        if (const auto end = rulerEndAt(*pane, content, inside))
            measuring->moveTo(*end, content.axis());
        return;
    }
}

/// Without a distance, it was a click.
void PriceChart::Private::releaseRuler()
{
    const bool wasPointer = measuring->hand() == MeasuringTool::Hand::Pointer;
    measuring->letGo();
    if (!wasPointer || !measuring->ruler() || measuring->ruler()->from != measuring->ruler()->to)
        return;
    measuring->forget();
    if (m_pointer)
        click(*m_pointer);
}

void PriceChart::Private::startMeasuringAtCrosshair()
{
    if (!m_hovered)
        stepCrosshair(0);
    const ChartScene& shown = currentScene();
    if (!m_hovered || shown.isEmpty())
        return;
    board->setTool(std::nullopt);
    measuring->begin(0, rulerEndAtClose(currentScene(), content, *m_hovered),
                     MeasuringTool::Hand::Keys);
}

/// Counts changes from the day of a bar, in the way of the chart that counts changes.
void PriceChart::Private::rebaseAt(std::size_t bar)
{
    ChartLook look = content;
    look.baseDay = content.axis().dayAt(static_cast<double>(bar));
    const bool counts =
        look.style == core::ChartStyle::Rebased || look.scale == core::AxisScale::Percent;
    if (!counts && content.overlays.empty())
        look.scale = core::AxisScale::Percent;
    else if (!counts)
        look.style = core::ChartStyle::Rebased;
    emit chart->lookChosen(look);
}

void PriceChart::Private::showMenu(QPointF position, QPoint global)
{
    hover(position);
    if (!m_hovered)
        return;
    const std::size_t bar = *m_hovered;
    const QString day = formatDate(content.axis().dayAt(static_cast<double>(bar)), DateStyle::Short,
                                   content.locale);
    auto* menu = new QMenu(chart);
    menu->setObjectName(QStringLiteral("chartMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(PriceChart::tr("&Rebase Here (%1)").arg(day)), &QAction::triggered,
            chart, [this, bar] { rebaseAt(bar); });
    if (content.baseDay) {
        connect(menu->addAction(PriceChart::tr("Rebase at the &First Visible Bar")),
                &QAction::triggered, chart, [this] {
                    ChartLook look = content;
                    look.baseDay.reset();
                    emit chart->lookChosen(look);
                });
    }
    connect(menu->addAction(PriceChart::tr("&Measure from Here")), &QAction::triggered, chart,
            [this, bar] {
                moveCrosshairTo(bar);
                startMeasuringAtCrosshair();
            });
    menu->popup(global);
}

bool PriceChart::Private::showMenuAtCrosshair()
{
    if (!m_pointer || !m_hovered)
        return false;
    showMenu(*m_pointer, m_canvas->widget()->mapToGlobal(m_pointer->toPoint()));
    return true;
}

} // namespace ui
