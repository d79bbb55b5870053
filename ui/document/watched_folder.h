#pragma once

#include "core/workspace/watched_folder.h"
#include "ui/document/import_outcome.h"
#include "ui/document/source_states.h"
#include "ui/document/worker.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace ui {

class Document;

/// How long to wait for files that are being written.
struct FolderPace {
    std::chrono::milliseconds gather{500};  ///< after the first sign of a change
    std::chrono::milliseconds settle{3000}; ///< between two looks that must agree
};

/// One watched folder while the archive is open: looks at it beside the window, when it is told to
/// and when something changes in it, and imports what is new.
class WatchedFolder final : public QObject {
    Q_OBJECT

public:
    /// `document` is open and outlives this, as `looker` does: the thread that walks the folder.
    WatchedFolder(Document* document, Worker* looker, core::Source source, FolderPace pace,
                  std::function<core::Instant()> clock, QObject* parent);

    bool isLooking() const { return m_isLooking; }
    /// Of the last look that imported something.
    const ImportOutcome& outcome() const { return m_outcome; }
    void setSource(const core::Source& source) { m_source = source; }

    /// `anew`: what could not be imported is tried once more.
    void look(bool anew);

signals:
    void begun();
    void ended(const core::SourceState& state, const ui::News& news);

private:
    struct Look; ///< what the thread found

    void takeLook(core::Result<Look> look);
    void watch(const core::FolderLook& look);
    void importFiles();
    void takeOutcome(const ImportOutcome& outcome);
    void note();
    void giveUp(const core::Error& error);
    void end(const core::SourceState& state, const News& news);

    Document* m_document;
    Worker* m_looker;
    core::Source m_source;
    std::function<core::Instant()> m_clock;
    QFileSystemWatcher m_watcher;
    QTimer m_gather;
    QTimer m_settle;
    LatestOnly m_request;
    std::vector<core::FoundFile> m_before; ///< as the last look found them
    std::vector<core::SeenFile> m_due;     ///< being imported
    std::vector<core::SeenFile> m_seen;    ///< to be noted
    std::vector<std::string> m_gone;
    ImportOutcome m_outcome;
    News m_news;
    bool m_isLooking = false;
    bool m_lookAgain = false;
    bool m_anew = false; ///< of m_lookAgain
};

} // namespace ui
