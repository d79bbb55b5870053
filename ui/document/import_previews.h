#pragma once

#include "core/base/result.h"
#include "core/domain/import_preview.h"
#include "ui/document/import_source.h"
#include "ui/document/latest_only.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace ui {

class Document;

/// Files that are to be imported, and how each is understood: found out one after another on a
/// thread beside the window, that which is looked at first, and anew when its options change.
class ImportPreviews final : public QObject {
    Q_OBJECT

public:
    struct File {
        ImportSource source{};
        /// None until the file was read; an error where it cannot be imported at all.
        std::optional<core::Result<core::ImportPreview>> preview{};

        /// It was read, and an import would take it as it is.
        bool isReady() const;
        /// It can be read in two ways: an option has to say which.
        bool isOpenQuestion() const;
    };

    struct Counts {
        int taken = 0;     ///< ready, or not read yet
        int questions = 0; ///< see File::isOpenQuestion
        int refused = 0;   ///< cannot be imported

        bool operator==(const Counts&) const = default;
    };

    /// `document` is open, and outlives this.
    ImportPreviews(Document* document, QObject* parent);
    ~ImportPreviews() override;

    const std::vector<File>& files() const { return m_files; }
    /// Kept, not counted.
    const Counts& counts() const { return m_counts; }

    /// Adds files, and the files in folders; those that are there already are left out. May be
    /// called again before the folders were searched.
    void add(const std::vector<std::filesystem::path>& paths);
    /// How many files were found while folders are being searched; none when nothing is.
    std::optional<std::size_t> foundSoFar() const;
    /// REQUIRES: first + count <= files().size()
    void remove(std::size_t first, std::size_t count);
    /// This one comes next, if it was not read yet.
    void lookAt(std::size_t index);
    void setOptions(std::size_t index, const core::ImportOptions& options);
    /// All the others get the options of this one, but keep their instrument and day.
    void readAllAs(std::size_t index);

signals:
    void filesAboutToBeAdded(int first, int last);
    void filesAdded();
    void filesAboutToBeRemoved(int first, int last);
    void filesRemoved();
    void filesChanged(int first, int last); ///< their previews, or their options
    void searching();                       ///< foundSoFar
    void searchFailed(const core::Error& error);

private:
    /// For the files in folders. Shared with the task on the worker's thread.
    struct Search {
        std::shared_ptr<JobProgress> token = std::make_shared<JobProgress>();
        std::shared_ptr<std::atomic<std::size_t>> found =
            std::make_shared<std::atomic<std::size_t>>(0);
    };

    void append(const std::vector<std::string>& paths);
    void readNext();
    void takePreview(core::Result<core::ImportPreview> preview);
    std::optional<std::size_t> nextUnread() const;
    void addToCounts(const File& file, int times);
    bool changeOptions(File& file, const core::ImportOptions& options);

    Document* m_document;
    std::vector<File> m_files;
    std::unordered_set<std::string> m_paths; ///< of m_files
    Counts m_counts;
    std::size_t m_lookedAt = 0;
    std::vector<Search> m_searches; ///< all of them count
    QTimer m_tellsFound;
    LatestOnly m_reading;
    bool m_isReading = false;
    std::optional<std::size_t> m_beingRead; ///< none also when that file went, or changed
};

} // namespace ui
