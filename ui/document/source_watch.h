#pragma once

#include "core/domain/source.h"
#include "ui/document/feed_fetcher.h"
#include "ui/document/watched_folder.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <set>
#include <vector>

namespace ui {

class Document;

/// The watched folders and the feeds of the archive that is open: looks at each when its time has
/// come, beside the window, and imports what is new. Without a feed that a person added and that
/// is on, nothing goes to the network.
class SourceWatch final : public QObject {
    Q_OBJECT

public:
    struct Settings {
        FetchSettings fetch{};
        FolderPace pace{};
        std::function<core::Instant()> clock{};
    };

    /// `document` outlives this.
    SourceWatch(Document* document, Settings settings, QObject* parent);
    ~SourceWatch() override;

    /// In the order added; valid until the next signal.
    const std::vector<core::Source>& sources() const { return m_sources; }
    const core::Source* find(core::SourceId source) const;
    bool isLooking(core::SourceId source) const;
    /// The feeds that the page names which a feed's address turned out to be.
    QList<OfferedFeed> offered(core::SourceId source) const;
    /// What the last look that imported something came to; nullptr if there was none yet.
    const ImportOutcome* outcome(core::SourceId source) const;

    /// Adds a source and looks at it. This, remove() and update() can be undone.
    void add(const core::Source& source);
    void remove(core::SourceId source);
    /// Changes the settings of `source.id`; one that is switched on is looked at.
    void update(const core::Source& source);
    /// Looks now, also at what could not be imported or was switched off.
    void look(core::SourceId source);

signals:
    void sourcesChanged(); ///< which there are, and their settings
    void stateChanged(core::SourceId source);
    void newsCame(const QString& from, const ui::News& news);
    /// A change was not made.
    void refused(const QString& sentence);

private:
    struct Session; ///< of the archive that is open
    using Change = std::function<core::Result<void>(core::Sources&)>;

    void begin();
    void reload(std::function<void()> then);
    /// `refuse` is told why it was not made.
    void change(Change change, std::function<void()> then,
                std::function<void(const QString&)> refuse);
    void changeAsPerson(Change change, std::function<void()> then);
    void apply(const core::Source& from, const core::Source& to, std::function<void()> then);
    void push(const QString& text, Change undo, Change redo);
    void takeUpFolders();
    void takeUp(const core::Source& folder);
    void lookAtWhatIsDue();
    void fetch(const core::Source& feed);
    const core::Source* stillThere(const core::Source& asked) const;
    void takeFetched(const core::Source& asked, const FetchedFeed& fetched);
    void importFeed(const core::Source& feed, const FetchedFeed& fetched);
    void takeImported(const core::Source& feed, const FetchedFeed& fetched,
                      core::Result<core::ImportReport> report);
    void drop(core::SourceId id);
    /// REQUIRES: `looked` is one of sources().
    void takeState(const core::Source& looked, const core::SourceState& state, const News& news);

    Document* m_document;
    Settings m_settings;
    std::vector<core::Source> m_sources;
    std::unique_ptr<Session> m_session;
    QTimer m_due;
};

} // namespace ui
