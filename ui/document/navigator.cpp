#include "ui/document/navigator.h"

#include "ui/document/document.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

bool hasBars(const core::InstrumentSummary& summary)
{
    return summary.bars > 0;
}

core::Result<SeriesDetails> withSessions(const core::Workspace& workspace,
                                         const core::Instrument& instrument)
{
    auto series = loadSeries(workspace, instrument);
    if (!series)
        return series;
    auto sessions = loadSessions(workspace, instrument);
    if (!sessions)
        return tl::unexpected(sessions.error());
    series->sessions = std::move(*sessions);
    return series;
}

} // namespace

Navigator::Navigator(Document* document, QObject* parent)
    : QObject(parent)
    , m_document(document)
{
    connect(document, &Document::closed, this, &Navigator::forget);
    connect(document, &Document::opened, this, [this] { m_fresh = true; });
    connect(document, &Document::listsChanged, this, &Navigator::followLists);
    connect(document, &Document::linksChanged, this, &Navigator::reload);
    connect(document, &Document::articlesChanged, this, &Navigator::reload);
    connect(document, &Document::eventAdded, this, &Navigator::chooseEvent);
}

void Navigator::chooseEvent(core::EventId event)
{
    ask({.event = event, .follow = true}, true);
}

void Navigator::chooseEventOnly(core::EventId event)
{
    ask({.event = event, .article = m_selection.article}, true);
}

void Navigator::chooseArticle(core::ArticleId article)
{
    ask({.article = article, .follow = true}, true);
}

void Navigator::chooseCitation(const core::NoteCitation& cites)
{
    m_citation = cites;
    ask({.event = m_selection.event, .article = cites.article}, false);
}

void Navigator::ask(const PageRequest& request, bool moveChart)
{
    m_pending = request;
    m_pendingMove = moveChart;
    m_document->read(
        m_request, this,
        [request](const core::Workspace& workspace) { return loadPage(workspace, request); },
        [this, moveChart](const Page& page) {
            m_pending.reset();
            show(page);
            if (moveChart && page.event)
                moveTo(page.event->event);
            else if (moveChart && page.article)
                moveTo(*page.article);
        });
}

void Navigator::show(const Page& page)
{
    m_selection.event = page.event ? std::optional(page.event->event.id) : std::nullopt;
    m_selection.article = page.article ? std::optional(page.article->article.id) : std::nullopt;
    if (m_claim && m_selection.article != m_claim->article)
        dropClaim();
    if (page.event)
        emit eventShown(*page.event);
    else
        emit noEventShown();
    if (page.article)
        emit articleShown(*page.article);
    else
        emit noArticleShown();
    emit selectionChanged();
    const auto citation = std::exchange(m_citation, std::nullopt);
    if (citation && citation->article == m_selection.article)
        emit citationShown(*citation);
}

std::optional<core::Instrument> Navigator::instrumentFor(const core::Event& event) const
{
    const auto concerns = [&](core::InstrumentId id) {
        return std::ranges::any_of(event.instruments,
                                   [id](const auto& entry) { return entry.instrument == id; });
    };
    if (m_shownInstrument
        && (event.instruments.empty() || concerns(m_shownInstrument->instrument.id)))
        return m_shownInstrument->instrument;
    for (const core::EventInstrument& entry : event.instruments) {
        const auto* summary = m_document->lists().instrument(entry.instrument);
        if (summary != nullptr && hasBars(*summary))
            return summary->instrument;
    }
    if (m_shownInstrument)
        return m_shownInstrument->instrument;
    const auto& instruments = m_document->lists().instruments;
    const auto any = std::ranges::find_if(instruments, hasBars);
    return any == instruments.end() ? std::nullopt : std::optional(any->instrument);
}

void Navigator::moveTo(const core::Event& event)
{
    const auto instrument = instrumentFor(event);
    if (!instrument)
        return;
    if (m_shownInstrument && m_shownInstrument->instrument.id == instrument->id) {
        emit eventFocused(event.id);
        return;
    }
    m_eventToFocus = event.id;
    m_showClaimWithSeries = false;
    loadInstrument(*instrument);
}

void Navigator::moveTo(const ArticleDetails& article)
{
    const core::PartialDate& published = article.article.published;
    if (published.precision != core::Precision::Unknown && m_shownInstrument)
        emit daysFocused(core::TradingDate{published.firstDay},
                         core::TradingDate{published.lastDay()});
}

void Navigator::chooseInstrument(core::InstrumentId instrument)
{
    const auto* summary = m_document->lists().instrument(instrument);
    if (summary == nullptr || m_selection.instrument == instrument)
        return;
    m_eventToFocus.reset();
    m_showClaimWithSeries = false;
    loadInstrument(summary->instrument);
}

void Navigator::loadInstrument(const core::Instrument& instrument)
{
    m_selection.instrument = instrument.id;
    if (const auto* summary = m_document->lists().instrument(instrument.id))
        m_shownInstrument = *summary;
    m_overlays.erase(instrument.id);
    emit selectionChanged();
    m_loadingSeries = true;
    m_document->read(
        m_seriesRequest, this,
        [instrument](const core::Workspace& workspace) {
            return withSessions(workspace, instrument);
        },
        [this](const SeriesDetails& series) {
            m_loadingSeries = false;
            emit seriesShown(series);
            if (std::exchange(m_showClaimWithSeries, false))
                showClaim();
            else if (m_eventToFocus)
                emit eventFocused(*std::exchange(m_eventToFocus, std::nullopt));
        });
    loadOverlays();
}

void Navigator::setOnChart(core::EventId event, bool shown)
{
    if (shown)
        m_hiddenEvents.erase(event);
    else
        m_hiddenEvents.insert(event);
    emit eventsOnChartChanged();
}

void Navigator::showAgain()
{
    if (m_shownInstrument)
        loadInstrument(m_shownInstrument->instrument);
    m_eventToFocus = m_selection.event;
    reload();
}

void Navigator::forget()
{
    m_request.drop();
    m_seriesRequest.drop();
    m_overlayRequest.drop();
    m_sessionsRequest.drop();
    m_pending.reset();
    m_selection = {};
    m_wanted = {};
    m_shownInstrument.reset();
    m_overlays.clear();
    m_hiddenEvents.clear();
    m_eventToFocus.reset();
    m_claim.reset();
    m_showClaimWithSeries = false;
    m_loadingSeries = false;
    emit cleared();
    emit selectionChanged();
}

void Navigator::chooseFirst()
{
    const ArchiveLists& lists = m_document->lists();
    const auto* wanted = m_wanted.instrument ? lists.instrument(*m_wanted.instrument) : nullptr;
    const auto charted = std::ranges::find_if(lists.instruments, hasBars);
    if (wanted != nullptr)
        loadInstrument(wanted->instrument);
    else if (lists.events.empty() && charted != lists.instruments.end())
        loadInstrument(charted->instrument);

    const bool eventStands = m_wanted.event && lists.event(*m_wanted.event) != nullptr;
    if (eventStands && m_wanted.article)
        ask({.event = m_wanted.event, .article = m_wanted.article}, true);
    else if (m_wanted.article && !m_wanted.event)
        chooseArticle(*m_wanted.article);
    else if (eventStands)
        chooseEvent(*m_wanted.event);
    else if (!lists.events.empty())
        chooseEvent(lists.events.back().id);
}

void Navigator::followLists()
{
    const ArchiveLists& lists = m_document->lists();
    if (m_fresh && !(lists.instruments.empty() && lists.events.empty())) {
        m_fresh = false;
        chooseFirst();
        return;
    }
    if (!m_shownInstrument)
        return;
    const auto* now = lists.instrument(m_shownInstrument->instrument.id);
    if (now == nullptr) {
        m_shownInstrument.reset();
        m_selection.instrument.reset();
        m_overlays.clear();
        emit cleared();
        m_fresh = true;
        followLists();
    } else if (*now != *m_shownInstrument) {
        loadInstrument(now->instrument);
    } else {
        reloadSessions();
        loadOverlays();
    }
}

void Navigator::reload()
{
    if (m_pending)
        ask(PageRequest(*m_pending), m_pendingMove);
    else if (m_selection.event || m_selection.article)
        ask({.event = m_selection.event, .article = m_selection.article}, false);
}

} // namespace ui
