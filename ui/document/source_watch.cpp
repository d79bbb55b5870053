#include "ui/document/source_watch.h"

#include "core/workspace/sources.h"
#include "ui/document/document.h"
#include "ui/document/source_session.h"
#include "ui/support/conversion.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace ui {

namespace {

constexpr std::size_t kFetchedAtOnce = 4;
constexpr std::chrono::milliseconds kLongestSleep = std::chrono::hours(1);

bool isDue(const core::Source& source, core::Instant now)
{
    return source.isOn && (!source.state.notBefore || *source.state.notBefore <= now);
}

} // namespace

SourceWatch::SourceWatch(Document* document, Settings settings, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_settings(std::move(settings))
{
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &SourceWatch::lookAtWhatIsDue);
    connect(document, &Document::opened, this, &SourceWatch::begin);
    connect(document, &Document::sourcesChanged, this, [this] { reload([] {}); });
    connect(document, &Document::closed, this, [this] {
        m_due.stop();
        m_session.reset();
        m_sources.clear();
        emit sourcesChanged();
    });
}

SourceWatch::~SourceWatch() = default;

void SourceWatch::begin()
{
    if (m_document->isReadOnly())
        return;
    m_session = std::make_unique<Session>(*m_document, m_settings.fetch);
    reload([this] {
        for (const auto& [id, folder] : m_session->folders)
            folder->look(false);
    });
}

void SourceWatch::reload(std::function<void()> then)
{
    change([](core::Sources&) -> core::Result<void> { return {}; }, std::move(then),
           [this](const QString& sentence) { emit refused(sentence); });
}

void SourceWatch::change(Change change, std::function<void()> then,
                         std::function<void(const QString&)> refuse)
{
    if (!m_session)
        return;
    using All = core::Result<std::vector<core::Source>>;
    m_document->writer()->run(
        nullptr, m_session.get(),
        [change = std::move(change)](core::Workspace& workspace, core::Progress&) -> All {
            core::Sources sources = workspace.watchedSources();
            if (auto changed = change(sources); !changed)
                return tl::unexpected(changed.error());
            return sources.all();
        },
        [this, then = std::move(then), refuse = std::move(refuse)](All all) {
            if (!all) {
                refuse(toQString(all.error().message));
                return;
            }
            m_sources = std::move(*all);
            takeUpFolders();
            emit sourcesChanged();
            then();
            lookAtWhatIsDue();
        });
}

void SourceWatch::takeUpFolders()
{
    std::erase_if(m_session->folders, [this](const auto& entry) {
        const core::Source* source = find(entry.first);
        return source == nullptr || !source->isOn;
    });
    for (const core::Source& source : m_sources) {
        if (source.kind != core::SourceKind::Folder || !source.isOn)
            continue;
        if (const auto known = m_session->folders.find(source.id);
            known != m_session->folders.end())
            known->second->setSource(source);
        else
            takeUp(source);
    }
}

void SourceWatch::takeUp(const core::Source& source)
{
    auto folder = std::make_unique<WatchedFolder>(m_document, &m_session->looker, source,
                                                  m_settings.pace, m_settings.clock, nullptr);
    connect(folder.get(), &WatchedFolder::begun, this,
            [this, id = source.id] { emit stateChanged(id); });
    connect(folder.get(), &WatchedFolder::ended, this,
            [this, id = source.id](const core::SourceState& state, const News& news) {
                if (const core::Source* looked = find(id))
                    takeState(*looked, state, news);
            });
    m_session->folders.emplace(source.id, std::move(folder));
}

void SourceWatch::lookAtWhatIsDue()
{
    if (!m_session)
        return;
    const core::Instant now = m_settings.clock();
    std::chrono::milliseconds sleep = kLongestSleep;
    for (const core::Source& source : m_sources) {
        if (isLooking(source.id) || !source.isOn)
            continue;
        if (!isDue(source, now))
            sleep = std::min(sleep, *source.state.notBefore - now);
        else if (source.kind == core::SourceKind::Folder)
            m_session->folders.at(source.id)->look(false);
        else if (m_session->fetching.size() < kFetchedAtOnce)
            fetch(source);
    }
    m_due.start(std::max(sleep, std::chrono::milliseconds(100)));
}

void SourceWatch::takeState(const core::Source& looked, const core::SourceState& state,
                            const News& news)
{
    const auto source = std::ranges::find(m_sources, looked.id, &core::Source::id);
    source->state = state;
    m_document->writer()->run(
        nullptr, m_session.get(),
        [looked = *source, state](core::Workspace& workspace, core::Progress&) {
            return workspace.watchedSources().setState(looked, state);
        },
        [](const core::Result<void>&) {
            // It was removed or changed meanwhile, or the next look says it again.
        });
    emit stateChanged(source->id);
    if (news.all() > 0)
        emit newsCame(sourceName(*source), news);
    lookAtWhatIsDue();
}

const core::Source* SourceWatch::find(core::SourceId source) const
{
    const auto found = std::ranges::find(m_sources, source, &core::Source::id);
    return found == m_sources.end() ? nullptr : &*found;
}

bool SourceWatch::isLooking(core::SourceId source) const
{
    if (!m_session)
        return false;
    const auto folder = m_session->folders.find(source);
    return m_session->fetching.contains(source)
        || (folder != m_session->folders.end() && folder->second->isLooking());
}

QList<OfferedFeed> SourceWatch::offered(core::SourceId source) const
{
    if (!m_session)
        return {};
    const auto found = m_session->offered.find(source);
    return found == m_session->offered.end() ? QList<OfferedFeed>() : found->second;
}

const ImportOutcome* SourceWatch::outcome(core::SourceId source) const
{
    if (!m_session)
        return nullptr;
    if (const auto feed = m_session->outcomes.find(source); feed != m_session->outcomes.end())
        return &feed->second;
    const auto folder = m_session->folders.find(source);
    const bool hasSome =
        folder != m_session->folders.end() && !folder->second->outcome().files.empty();
    return hasSome ? &folder->second->outcome() : nullptr;
}

void SourceWatch::look(core::SourceId id)
{
    const core::Source* source = find(id);
    if (source == nullptr || isLooking(id))
        return;
    if (source->kind == core::SourceKind::Feed)
        fetch(*source);
    else if (const auto folder = m_session->folders.find(id); folder != m_session->folders.end())
        folder->second->look(true);
}

} // namespace ui
