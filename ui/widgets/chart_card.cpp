#include "ui/widgets/chart_card.h"

#include "ui/chart/price_chart.h"
#include "ui/document/document.h"
#include "ui/document/navigator.h"
#include "ui/models/event_words.h"
#include "ui/support/conversion.h"
#include "ui/support/settings_keys.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/bar_readout.h"
#include "ui/widgets/chart_feed.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/instrument_words.h"
#include "ui/widgets/note_tools.h"

#include <QLabel>
#include <QLocale>
#include <QSettings>
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
    , m_name(new QLabel)
    , m_facts(new QLabel)
    , m_readout(new BarReadout(appearance, this))
    , m_controls(new ChartControls(document, navigator, this))
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
    const QSettings settings;
    m_controls->setSpan(ChartSpan::Quarter);
    setStyle(static_cast<core::ChartStyle>(settings.value(settings::kChartStyle).toInt()));
    m_chart->setLogScale(settings.value(settings::kLogScale).toBool());
    m_controls->setLogScale(m_chart->logScale());
    applyTheme();
    showNothing();
}

QWidget* ChartCard::header()
{
    m_name->setObjectName(QStringLiteral("instrumentName"));
    m_name->setProperty("title", true);
    m_name->setTextFormat(Qt::PlainText);
    m_facts->setObjectName(QStringLiteral("instrumentFacts"));
    m_facts->setProperty("muted", true);
    m_facts->setTextFormat(Qt::PlainText);
    auto* titleRow = new QWidget;
    auto* titles = new QHBoxLayout(titleRow);
    titles->setContentsMargins(0, 0, 0, 0);
    titles->setSpacing(12);
    titles->addWidget(m_name, 0, Qt::AlignBaseline);
    titles->addWidget(m_facts, 0, Qt::AlignBaseline);

    auto* header = new QWidget(this);
    auto* first = new QWidget;
    auto* row = new FlowLayout(first);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(titleRow);
    row->addWidget(m_readout);
    auto* layout = new QVBoxLayout(header);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->setSpacing(6);
    layout->addWidget(first);
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
    connect(m_controls, &ChartControls::spanChosen, this, &ChartCard::showSpan);
    connect(m_controls, &ChartControls::exportChosen, this, &ChartCard::exportChosen);
    connect(m_controls, &ChartControls::styleChosen, this, [this](core::ChartStyle style) {
        m_styleBeforeComparing.reset();
        QSettings().setValue(settings::kChartStyle, static_cast<int>(style));
        setStyle(style);
    });
    connect(m_controls, &ChartControls::logScaleChosen, this, [this](bool on) {
        QSettings().setValue(settings::kLogScale, on);
        m_chart->setLogScale(on);
    });
    connect(m_chart, &PriceChart::eventClicked, m_navigator, &Navigator::chooseEvent);
    connect(m_chart, &PriceChart::rangeChanged, this, [this] {
        if (!m_choosingSpan)
            m_controls->setSpan(std::nullopt);
    });
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
    m_name->setText(instrumentName(series.instrument));
    m_facts->setText(instrumentFacts(series.instrument, series.outline.interval));
    const core::ExchangeCalendar* calendar = m_document->workspace().calendar(series.instrument);
    m_chart->setTimeZone(calendar != nullptr ? toQString(calendar->zone()) : QString());
    m_choosingSpan = !sameInstrument;
    m_chart->setSeries(series.instrument, barsOf(series));
    m_choosingSpan = false;
    m_readout->setSeries(m_chart->bars());
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
    if (!overlays.empty() && m_chart->chartStyle() != core::ChartStyle::Rebased) {
        m_styleBeforeComparing = m_chart->chartStyle();
        setStyle(core::ChartStyle::Rebased);
    } else if (overlays.empty() && m_styleBeforeComparing) {
        setStyle(*std::exchange(m_styleBeforeComparing, std::nullopt));
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
    m_name->setText(tr("No instrument"));
    m_facts->clear();
    m_controls->setEnabled(false);
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

void ChartCard::setStyle(core::ChartStyle style)
{
    m_chart->setChartStyle(style);
    m_controls->setStyle(style);
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

core::FigureSpec ChartCard::figureSpec() const
{
    core::FigureSpec spec;
    spec.style = m_chart->chartStyle();
    spec.logScale = m_chart->logScale();
    spec.locale = QLocale().language() == QLocale::German ? "de" : "en";
    if (m_series.instrument.id)
        spec.instruments.push_back(core::qualifiedSymbol(m_series.instrument));
    if (const auto range = m_chart->visibleRange()) {
        spec.from = range->first;
        spec.to = range->last;
    }
    for (const core::InstrumentId id : m_navigator->overlays()) {
        const auto* summary = m_document->lists().instrument(id);
        if (summary != nullptr && spec.style == core::ChartStyle::Rebased)
            spec.instruments.push_back(core::qualifiedSymbol(summary->instrument));
    }
    for (const core::Event& event : m_document->lists().events) {
        if (m_navigator->isOnChart(event.id))
            spec.events.push_back(event.name);
    }
    return spec;
}

} // namespace ui
