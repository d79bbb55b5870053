#include "ui/document/import_previews.h"

#include "core/workspace/source_files.h"
#include "ui/document/document.h"
#include "ui/support/conversion.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

/// Of a folder with more files than anybody looks through, the rest is read when it is looked at.
constexpr std::size_t kReadUnasked = 200;

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
}

void ImportPreviews::add(const std::vector<std::filesystem::path>& paths)
{
    Worker* worker = m_document->searcher();
    if (worker == nullptr)
        return;
    std::vector<std::string> names;
    for (const std::filesystem::path& path : paths)
        names.push_back(path.string());
    worker->run(
        m_search.renew(), this,
        [names](core::Workspace&, core::Progress&) -> core::Result<std::vector<std::string>> {
            return core::sourceFiles(names);
        },
        [this](const core::Result<std::vector<std::string>>& found) {
            if (found)
                append(*found);
        });
}

void ImportPreviews::append(const std::vector<std::string>& paths)
{
    std::vector<File> added;
    for (const std::string& path : paths) {
        const auto isThere = [&](const File& file) { return file.source.path == path; };
        if (std::ranges::none_of(m_files, isThere) && std::ranges::none_of(added, isThere))
            added.push_back({.source = {.path = path}});
    }
    if (!added.empty()) {
        const auto first = static_cast<int>(m_files.size());
        emit filesAboutToBeAdded(first, first + static_cast<int>(added.size()) - 1);
        std::ranges::move(added, std::back_inserter(m_files));
        emit filesAdded();
    }
    if (!m_isReading)
        readNext();
}

void ImportPreviews::remove(std::size_t index)
{
    emit fileAboutToBeRemoved(static_cast<int>(index));
    m_files.erase(m_files.begin() + static_cast<std::ptrdiff_t>(index));
    emit fileRemoved();
}

void ImportPreviews::lookAt(std::size_t index)
{
    m_lookedAt = index;
    if (!m_isReading)
        readNext();
}

void ImportPreviews::setOptions(std::size_t index, const core::ImportOptions& options)
{
    File& file = m_files[index];
    if (file.source.options == options)
        return;
    file.source.options = options;
    file.preview.reset();
    m_lookedAt = index;
    emit fileChanged(static_cast<int>(index));
    readNext();
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

std::optional<std::size_t> ImportPreviews::indexOf(const ImportSource& source) const
{
    const auto found = std::ranges::find_if(m_files, [&](const File& file) {
        return file.source.path == source.path && file.source.options == source.options;
    });
    return found == m_files.end()
        ? std::nullopt
        : std::optional(static_cast<std::size_t>(found - m_files.begin()));
}

void ImportPreviews::readNext()
{
    const auto next = nextUnread();
    Worker* worker = m_document->searcher();
    m_isReading = next && worker != nullptr;
    if (!m_isReading)
        return;
    const auto token = m_reading.renew();
    worker->run(
        token, this,
        [source = m_files[*next].source](core::Workspace&, core::Progress& progress) {
            return core::previewFile(source.path, source.options, progress);
        },
        [this, token, source = m_files[*next].source](core::Result<core::ImportPreview> preview) {
            if (token->isCancelled())
                return;
            // It may have been removed, or its options changed, meanwhile.
            if (const auto index = indexOf(source)) {
                m_files[*index].preview = std::move(preview);
                emit fileChanged(static_cast<int>(*index));
            }
            readNext();
        });
}

} // namespace ui
