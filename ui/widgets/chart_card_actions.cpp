#include "ui/widgets/chart_card.h"

#include "ui/chart/chart_views.h"
#include "ui/chart/measuring_tool.h"
#include "ui/chart/note_board.h"
#include "ui/chart/price_chart.h"
#include "ui/document/document.h"
#include "ui/document/navigator.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"
#include "ui/support/settings_keys.h"
#include "ui/widgets/go_to_date.h"

#include <QAction>
#include <QSettings>

#include <algorithm>
#include <array>
#include <utility>

/// What a person does with the chart of a ChartCard, by buttons and menus.

namespace ui {

namespace {

core::TradingDate daysFrom(core::TradingDate date, int days)
{
    return core::TradingDate{date.day() + std::chrono::days{days}};
}

} // namespace

void ChartCard::restoreLook()
{
    const QSettings settings;
    const auto among = [&](QLatin1String key, int last) {
        return std::clamp(settings.value(key).toInt(), 0, last);
    };
    ChartLook look;
    look.style = static_cast<core::ChartStyle>(
        among(settings::kChartStyle, static_cast<int>(core::ChartStyle::Bars)));
    look.scale = static_cast<core::AxisScale>(
        among(settings::kChartScale, static_cast<int>(core::AxisScale::Percent)));
    look.panels = settings.value(settings::kChartPanels).toBool();
    setLook(look);
    m_actions->setSpan(ChartSpan::Quarter);
}

void ChartCard::setLook(const ChartLook& look)
{
    m_chart->setLook(look);
    m_actions->setLook(look);
}

void ChartCard::chooseLook(const ChartLook& look)
{
    QSettings settings;
    settings.setValue(settings::kChartStyle, static_cast<int>(look.style));
    settings.setValue(settings::kChartScale, static_cast<int>(look.scale));
    settings.setValue(settings::kChartPanels, look.panels);
    setLook(look);
}

void ChartCard::wireActions()
{
    connect(m_actions, &ChartActions::spanChosen, this, &ChartCard::showSpan);
    connect(m_actions, &ChartActions::styleChosen, this, [this](core::ChartStyle style) {
        m_styleBeforeComparing.reset();
        ChartLook look = m_chart->look();
        look.style = style;
        chooseLook(look);
    });
    connect(m_actions, &ChartActions::scaleChosen, this, [this](core::AxisScale scale) {
        ChartLook look = m_chart->look();
        look.scale = scale;
        chooseLook(look);
    });
    connect(m_actions->panels(), &QAction::triggered, this, &ChartCard::setPanels);
    connect(m_actions->firstVisibleBase(), &QAction::triggered, this, [this] {
        ChartLook look = m_chart->look();
        look.baseDay.reset();
        setLook(look);
    });
    connect(m_chart, &PriceChart::lookChosen, this, &ChartCard::setLook);
    MeasuringTool* tool = m_chart->measuring();
    connect(m_actions->measure(), &QAction::toggled, tool, &MeasuringTool::setOn);
    connect(tool, &MeasuringTool::switched, m_actions->measure(), &QAction::setChecked);
    connect(m_actions->pasteNote(), &QAction::triggered, m_chart->noteBoard(), &NoteBoard::paste);
}

void ChartCard::wireMoves()
{
    constexpr double kCloser = 0.67;
    ChartViews* views = m_chart->views();
    connect(m_actions->back(), &QAction::triggered, views, &ChartViews::goBack);
    connect(m_actions->forward(), &QAction::triggered, views, &ChartViews::goForward);
    connect(views, &ChartViews::changed, this, [this, views] {
        m_actions->back()->setEnabled(views->canGoBack());
        m_actions->forward()->setEnabled(views->canGoForward());
    });
    connect(m_chart, &PriceChart::instrumentWanted, m_navigator, &Navigator::chooseInstrument);
    connect(m_actions->zoomIn(), &QAction::triggered, this, [this] { m_chart->zoom(kCloser); });
    connect(m_actions->zoomOut(), &QAction::triggered, this,
            [this] { m_chart->zoom(1.0 / kCloser); });
    connect(m_actions->goToDate(), &QAction::triggered, this, [this] { m_goToDate->ask(m_chart); });
    connect(m_goToDate, &GoToDate::dateGiven, this, &ChartCard::goTo);
    connect(m_chart, &PriceChart::rangeChanged, this, [this] {
        if (!m_choosingSpan)
            m_actions->setSpan(std::nullopt);
    });
}

void ChartCard::setPanels(bool on)
{
    ChartLook look = m_chart->look();
    look.panels = on;
    // Below each other, instruments need not be counted as changes; on one axis they must.
    const bool compares = !m_navigator->overlays().empty();
    if (on && m_styleBeforeComparing) {
        look.style = *std::exchange(m_styleBeforeComparing, std::nullopt);
    } else if (!on && compares && look.style != core::ChartStyle::Rebased) {
        m_styleBeforeComparing = std::exchange(look.style, core::ChartStyle::Rebased);
    }
    QSettings().setValue(settings::kChartPanels, on);
    setLook(look);
}

void ChartCard::goTo(const core::PartialDate& date)
{
    if (m_series.isEmpty())
        return;
    const core::TradingDate first{date.firstDay};
    const core::TradingDate last{date.lastDay()};
    const core::TradingDate begin = core::dateOf(m_series.outline.parts.front().first);
    const core::TradingDate end = core::dateOf(m_series.outline.parts.back().last);
    if (last < begin || first > end) {
        m_goToDate->refuse(
            tr("There are prices from %1 to %2.")
                .arg(formatDate(begin, DateStyle::Short), formatDate(end, DateStyle::Short)));
        return;
    }
    if (date.precision >= core::Precision::Day)
        m_chart->showDay(first);
    else
        m_chart->showRange(first, last);
    m_chart->setFocus();
}

void ChartCard::showSpan(ChartSpan span)
{
    if (m_series.isEmpty())
        return;
    const core::TradingDate last = core::dateOf(m_series.outline.parts.back().last);
    m_choosingSpan = true;
    switch (span) {
    case ChartSpan::Week:
        m_chart->showRange(daysFrom(last, -6), last);
        break;
    case ChartSpan::YearToDate:
        m_chart->showRange(*core::TradingDate::from(int{last.yearMonthDay().year()}, 1, 1), last);
        break;
    case ChartSpan::All:
        m_chart->showAll();
        break;
    default: {
        constexpr std::array kMonths{0, 1, 3, 6, 0, 12, 60};
        m_chart->showLast(kMonths[static_cast<std::size_t>(span)]);
    }
    }
    m_choosingSpan = false;
}

core::FigureSpec ChartCard::figureSpec() const
{
    core::FigureSpec spec;
    const ChartLook& look = m_chart->look();
    spec.style = look.style;
    spec.axis = look.scale;
    // What counts no changes has no day to count from.
    if (look.style == core::ChartStyle::Rebased || look.scale == core::AxisScale::Percent)
        spec.baseDay = look.baseDay;
    spec.annotations.all = m_chart->noteBoard()->isShown();
    spec.locale = QLocale().language() == QLocale::German ? "de" : "en";
    if (m_series.instrument.id)
        spec.instruments.push_back(core::qualifiedSymbol(m_series.instrument));
    if (const auto range = m_chart->visibleRange()) {
        spec.from = range->first;
        spec.to = range->last;
    }
    for (const core::InstrumentId id : m_navigator->overlays()) {
        const auto* summary = m_document->lists().instrument(id);
        if (summary != nullptr && (look.panels || look.style == core::ChartStyle::Rebased))
            spec.instruments.push_back(core::qualifiedSymbol(summary->instrument));
    }
    spec.panels = look.panels && spec.instruments.size() > 1;
    for (const core::Event& event : m_document->lists().events) {
        if (m_navigator->isOnChart(event.id))
            spec.events.push_back(event.name);
    }
    return spec;
}

} // namespace ui
