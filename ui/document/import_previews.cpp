#include "ui/document/import_previews.h"

#include "core/workspace/source_files.h"
#include "ui/document/document.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace ui {

namespace {

/// Of a folder with more files than anybody looks through, the rest is read when it is looked at.
constexpr std::size_t kReadUnasked = 200;
constexpr std::chrono::milliseconds kBetweenCounts{200};

} // namespace

bool ImportPreviews::File::isReady() const
{
    return preview && *preview && (*preview)->question.empty();
}

bool ImportPreviews::File::isOpenQuestion() const
{
    return preview && *preview && !(*preview)->question.empty();
}

ImportPreviews::ImportPreviews(Document* document, QObject* parent)
    : QObject(parent)
    , m_document(document)
{
    m_tellsFound.setInterval(kBetweenCounts);
    connect(&m_tellsFound, &QTimer::timeout, this, &ImportPreviews::searching);
}

ImportPreviews::~ImportPreviews()
{
    for (const Search& search : m_searches)
        search.token->cancel();
}

void ImportPreviews::add(const std::vector<std::filesystem::path>& paths)
{
    Worker* worker = m_document->searcher();
    if (worker == nullptr)
        return;
    std::vector<std::string> names;
    for (const std::filesystem::path& path : paths)
        names.push_back(path.string());
    const Search search;
    m_searches.push_back(search);
    m_tellsFound.start();
    worker->run(
        search.token, this,
        [names, found = search.found](
            core::Workspace&, core::Progress& progress) -> core::Result<std::vector<std::string>> {
            auto files = core::sourceFiles(names, [&](std::size_t count) {
                *found = count;
                return progress.report(0.0, {});
            });
            if (!progress.report(0.0, {}))
                return core::fail(core::ErrorCode::Cancelled, {});
            return files;
        },
        [this, token = search.token](const core::Result<std::vector<std::string>>& found) {
            std::erase_if(m_searches, [&](const Search& other) { return other.token == token; });
            if (m_searches.empty())
                m_tellsFound.stop();
            if (found)
                append(*found);
            else
                emit searchFailed(found.error());
            emit searching();
        });
}

std::optional<std::size_t> ImportPreviews::foundSoFar() const
{
    if (m_searches.empty())
        return std::nullopt;
    std::size_t found = 0;
    for (const Search& search : m_searches)
        found += *search.found;
    return found;
}

void ImportPreviews::append(const std::vector<std::string>& paths)
{
    std::vector<File> added;
    for (const std::string& path : paths) {
        if (m_paths.insert(path).second)
            added.push_back({.source = {.path = path}});
    }
    if (!added.empty()) {
        const auto first = static_cast<int>(m_files.size());
        emit filesAboutToBeAdded(first, first + static_cast<int>(added.size()) - 1);
        for (File& file : added) {
            addToCounts(file, 1);
            m_files.push_back(std::move(file));
        }
        emit filesAdded();
    }
    if (!m_isReading)
        readNext();
}

void ImportPreviews::remove(std::size_t first, std::size_t count)
{
    emit filesAboutToBeRemoved(static_cast<int>(first), static_cast<int>(first + count) - 1);
    const auto begin = m_files.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = begin + static_cast<std::ptrdiff_t>(count);
    for (auto file = begin; file != end; ++file) {
        addToCounts(*file, -1);
        m_paths.erase(file->source.path.string());
    }
    m_files.erase(begin, end);
    if (m_beingRead && *m_beingRead >= first)
        m_beingRead =
            *m_beingRead < first + count ? std::nullopt : std::optional(*m_beingRead - count);
    emit filesRemoved();
}

void ImportPreviews::lookAt(std::size_t index)
{
    m_lookedAt = index;
    if (!m_isReading)
        readNext();
}

bool ImportPreviews::changeOptions(File& file, const core::ImportOptions& options)
{
    if (file.source.options == options)
        return false;
    addToCounts(file, -1);
    file.source.options = options;
    file.preview.reset();
    addToCounts(file, 1);
    return true;
}

void ImportPreviews::setOptions(std::size_t index, const core::ImportOptions& options)
{
    if (!changeOptions(m_files[index], options))
        return;
    m_lookedAt = index;
    emit filesChanged(static_cast<int>(index), static_cast<int>(index));
    readNext();
}

void ImportPreviews::readAllAs(std::size_t index)
{
    core::ImportOptions options = m_files[index].source.options;
    bool isChanged = false;
    for (File& file : m_files) {
        options.instrument = file.source.options.instrument;
        options.published = file.source.options.published;
        isChanged = changeOptions(file, options) || isChanged;
    }
    if (!isChanged)
        return;
    emit filesChanged(0, static_cast<int>(m_files.size()) - 1);
    readNext();
}

void ImportPreviews::addToCounts(const File& file, int times)
{
    if (file.isOpenQuestion())
        m_counts.questions += times;
    else if (file.preview && !*file.preview)
        m_counts.refused += times;
    else
        m_counts.taken += times;
}

std::optional<std::size_t> ImportPreviews::nextUnread() const
{
    if (m_lookedAt < m_files.size() && !m_files[m_lookedAt].preview)
        return m_lookedAt;
    const auto end =
        m_files.begin() + static_cast<std::ptrdiff_t>(std::min(m_files.size(), kReadUnasked));
    const auto next =
        std::find_if(m_files.begin(), end, [](const File& file) { return !file.preview; });
    return next == end ? std::nullopt
                       : std::optional(static_cast<std::size_t>(next - m_files.begin()));
}

void ImportPreviews::readNext()
{
    m_beingRead = nextUnread();
    Worker* worker = m_document->searcher();
    m_isReading = m_beingRead && worker != nullptr;
    if (!m_isReading)
        return;
    const auto token = m_reading.renew();
    worker->run(
        token, this,
        [source = m_files[*m_beingRead].source](core::Workspace&, core::Progress& progress) {
            return core::previewFile(source.path, source.options, progress);
        },
        [this, token](core::Result<core::ImportPreview> preview) {
            if (!token->isCancelled())
                takePreview(std::move(preview));
        });
}

void ImportPreviews::takePreview(core::Result<core::ImportPreview> preview)
{
    // It may have been removed meanwhile. If options changed, it is read anew.
    if (m_beingRead) {
        const auto index = static_cast<int>(*m_beingRead);
        File& file = m_files[*m_beingRead];
        addToCounts(file, -1);
        file.preview = std::move(preview);
        addToCounts(file, 1);
        emit filesChanged(index, index);
    }
    readNext();
}

} // namespace ui
