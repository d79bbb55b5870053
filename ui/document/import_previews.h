#pragma once

#include "core/base/result.h"
#include "core/domain/import_preview.h"
#include "ui/document/import_source.h"
#include "ui/document/latest_only.h"

#include <QObject>

#include <cstddef>
#include <optional>
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

    /// `document` is open, and outlives this.
    ImportPreviews(Document* document, QObject* parent);

    const std::vector<File>& files() const { return m_files; }

    /// Adds files, and the files in folders; those that are there already are left out.
    void add(const std::vector<std::filesystem::path>& paths);
    void remove(std::size_t index);
    /// This one comes next, if it was not read yet.
    void lookAt(std::size_t index);
    void setOptions(std::size_t index, const core::ImportOptions& options);

signals:
    void filesAboutToBeAdded(int first, int last);
    void filesAdded();
    void fileAboutToBeRemoved(int index);
    void fileRemoved();
    void fileChanged(int index); ///< its preview, or its options

private:
    void append(const std::vector<std::string>& paths);
    void readNext();
    std::optional<std::size_t> nextUnread() const;
    std::optional<std::size_t> indexOf(const ImportSource& source) const;

    Document* m_document;
    std::vector<File> m_files;
    std::size_t m_lookedAt = 0;
    LatestOnly m_search; ///< for files in folders
    LatestOnly m_reading;
    bool m_isReading = false;
};

} // namespace ui
