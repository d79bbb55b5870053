#include "ui/widgets/chart_card.h"

#include "ui/chart/price_chart.h"
#include "ui/document/document.h"
#include "ui/document/navigator.h"
#include "ui/models/event_words.h"
#include "ui/support/conversion.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/bar_readout.h"
#include "ui/widgets/chart_controls.h"
#include "ui/widgets/chart_feed.h"
#include "ui/widgets/chart_header.h"
#include "ui/widgets/go_to_date.h"
#include "ui/widgets/instrument_words.h"
#include "ui/widgets/note_tools.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

bool isDated(const core::Event& event)
{
    return event.when.precision >= core::Precision::Day;
}

core::TradingDate daysFrom(core::TradingDate date, int days)
{
    return core::TradingDate{date.day() + std::chrono::days{days}};
}

} // namespace

ChartCard::ChartCard(Document* document, Navigator* navigator, const Appearance* appearance,
                     QWidget* parent)
    : QFrame(parent)
    , m_document(document)
    , m_navigator(navigator)
    , m_appearance(appearance)
    , m_actions(new ChartActions(appearance, this))
    , m_readout(new BarReadout(appearance, this))
    , m_header(new ChartHeader(m_readout, this))
    , m_controls(new ChartControls(m_actions, document, navigator, this))
    , m_goToDate(new GoToDate(this))
    , m_chart(new PriceChart(this))
{
    setObjectName(QStringLiteral("chartCard"));
    setProperty("card", true);
    m_chart->setObjectName(QStringLiteral("priceChart"));
    m_chart->setLocale(QLocale());
    m_chart->setEmptyText(tr("No prices yet. Drop a price file here."));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 12, 1, 10);
    layout->setSpacing(8);
    layout->addWidget(header());
    layout->addLayout(besideNoteTools(m_chart, appearance, this), 1);
    wire();
    wireActions();
    wireMoves();
    restoreLook();
    applyTheme();
    showNothing();
}

QWidget* ChartCard::header()
{
    auto* header = new QWidget(this);
    auto* layout = new QVBoxLayout(header);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->setSpacing(6);
    layout->addWidget(m_header);
    layout->addWidget(m_controls);
    return header;
}

void ChartCard::wire()
{
    connect(m_navigator, &Navigator::seriesShown, this, &ChartCard::showSeries);
    connect(m_navigator, &Navigator::sessionsShown, this, &ChartCard::showSessions);
    connect(m_navigator, &Navigator::overlaysShown, this, &ChartCard::showOverlays);
    connect(m_navigator, &Navigator::eventFocused, this, &ChartCard::focusEvent);
    connect(m_navigator, &Navigator::daysFocused, this, &ChartCard::showDays);
    connect(m_navigator, &Navigator::eventsOnChartChanged, this, &ChartCard::showEvents);
    connect(m_navigator, &Navigator::cleared, this, &ChartCard::showNothing);
    connect(m_appearance, &Appearance::themeChanged, this, &ChartCard::applyTheme);
    connect(m_controls, &ChartControls::exportChosen, this, &ChartCard::exportChosen);
    connect(m_chart, &PriceChart::eventClicked, m_navigator, &Navigator::chooseEvent);
    feedChart(m_chart, m_document, m_navigator);
    connect(m_chart, &PriceChart::barHovered, this, [this](std::optional<std::size_t> index) {
        if (index)
            m_readout->setBar(m_chart->bars(), index);
        else
            showRestingBar();
    });
}

void ChartCard::showSeries(const SeriesDetails& series)
{
    const bool sameInstrument = m_series.instrument.id == series.instrument.id;
    m_series = series;
    m_header->setTexts(instrumentName(series.instrument),
                       instrumentFacts(series.instrument, series.outline.interval));
    const core::ExchangeCalendar* calendar = m_document->workspace().calendar(series.instrument);
    const std::string zone = calendar != nullptr ? calendar->zone() : std::string();
    m_chart->setTimeZone(toQString(zone));
    m_choosingSpan = !sameInstrument;
    m_chart->setSeries(series.instrument, barsOf(series));
    m_choosingSpan = false;
    m_readout->setSeries(m_chart->bars(), zone);
    m_actions->setEnabled(!series.isEmpty());
    m_controls->setEnabled(!series.isEmpty());
    showEvents();
    showRestingBar();
}

void ChartCard::showOverlays(const std::vector<SeriesDetails>& overlays)
{
    std::vector<ChartSeries> lines;
    for (const SeriesDetails& overlay : overlays)
        lines.push_back({overlay.instrument, barsOf(overlay)});
    m_chart->setOverlays(std::move(lines));
    // Prices of different instruments share an axis only as changes.
    ChartLook look = m_chart->look();
    if (!overlays.empty() && !look.panels && look.style != core::ChartStyle::Rebased) {
        m_styleBeforeComparing = std::exchange(look.style, core::ChartStyle::Rebased);
        setLook(look);
    } else if (overlays.empty() && m_styleBeforeComparing) {
        look.style = *std::exchange(m_styleBeforeComparing, std::nullopt);
        setLook(look);
    }
}

void ChartCard::showSessions(const EventSessions& sessions)
{
    m_series.sessions = sessions;
    showEvents();
}

void ChartCard::showEvents()
{
    if (!m_document->isOpen())
        return;
    std::vector<ChartEvent> events;
    for (const core::Event& event : m_document->lists().events) {
        // An event of a month has no day to be marked at.
        if (!m_navigator->isOnChart(event.id) || !isDated(event))
            continue;
        events.push_back({.id = event.id,
                          .label = toQString(event.name),
                          .day = core::TradingDate{event.when.firstDay},
                          .session = m_series.sessionOf(event.id),
                          .reason = closureOf(*m_document, event, m_series.instrument.id),
                          .words = toQString(event.description),
                          .colourIndex = m_document->lists().colourIndex(event.id),
                          .status = event.status});
    }
    m_chart->setEvents(std::move(events));
}

void ChartCard::showNothing()
{
    m_series = {};
    m_chart->clear();
    m_readout->setSeries({});
    m_header->setTexts(tr("No instrument"), {});
    m_actions->setEnabled(false);
    m_controls->setEnabled(false);
}

void ChartCard::showDays(core::TradingDate first, core::TradingDate last)
{
    constexpr int kAround = 45;
    m_chart->clearFocusedEvent();
    const auto visible = m_chart->visibleRange();
    if (!visible || visible->first > first || visible->last < last)
        m_chart->showRange(daysFrom(first, -kAround), daysFrom(last, kAround));
    showRestingBar();
}

void ChartCard::focusEvent(core::EventId event)
{
    const core::Event* known = m_document->lists().event(event);
    if (known != nullptr && !isDated(*known)) {
        if (known->when.precision != core::Precision::Unknown)
            showDays(core::TradingDate{known->when.firstDay},
                     core::TradingDate{known->when.lastDay()});
        return;
    }
    m_chart->focusEvent(event);
    showRestingBar();
}

void ChartCard::showRestingBar()
{
    const ChartBars& bars = m_chart->bars();
    if (bars.isEmpty())
        return;
    std::size_t index = bars.size() - 1;
    const auto focused = m_chart->focusedEvent();
    if (const auto session = focused ? m_series.sessionOf(*focused) : std::nullopt)
        index = std::min(bars.indexAtOrAfter(core::timeOf(*session)), index);
    m_readout->setBar(bars, index);
}

void ChartCard::applyTheme()
{
    m_chart->setTheme(m_appearance->theme());
}

} // namespace ui
