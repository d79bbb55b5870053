#pragma once

#include "core/domain/claim_correction.h"
#include "core/domain/note.h"
#include "ui/document/added_note.h"
#include "ui/document/claim_act.h"
#include "ui/document/details.h"
#include "ui/document/document_signals.h"
#include "ui/document/import_outcome.h"
#include "ui/document/import_source.h"
#include "ui/document/worker.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

class QUndoStack;

namespace ui {

/// The open archive. Everything that reads or changes it goes through here, on threads beside
/// the window: questions through `read`, changes through the functions below. Each returns at
/// once and later says with a signal what has changed, or `failed` with a sentence.
///
/// Changes happen one after another, in the order asked. Those that can be undone put a command
/// on the undo stack once they are done.
class Document final : public DocumentSignals {
    Q_OBJECT

public:
    using Clock = std::function<core::Instant()>;
    /// Who changes something, and when.
    struct By {
        std::string author{};
        core::Instant now{};
    };

    /// `author` is put beside what a person decides; for `calendars` see Workspace::open.
    Document(std::string author, Clock clock, std::filesystem::path calendars = {},
             QObject* parent = nullptr);
    ~Document() override;

    bool isOpen() const { return m_threads != nullptr; }
    bool isOpening() const { return m_opening != nullptr; }
    bool isReadOnly() const { return isOpen() && workspace().isReadOnly(); }
    const std::filesystem::path& path() const { return m_path; } ///< empty if none is open
    const core::Workspace& workspace() const; ///< for calendars. REQUIRES: isOpen()
    const std::string& author() const { return m_author; }
    const Clock& clock() const { return m_clock; }
    bool isSaving() const { return m_changesOnTheirWay > 0; }
    QUndoStack* undoStack() const { return m_undoStack; }
    const ArchiveLists& lists() const { return m_lists; } ///< valid until the next signal

    /// Calls `work(const core::Workspace&)`, which returns a Result, on a thread and then
    /// `done(value)` here, if `latest` was not renewed meanwhile and `context` still is.
    template<typename Work, typename Done>
    void read(LatestOnly& latest, QObject* context, Work work, Done done)
    {
        if (Worker* worker = reader())
            worker->ask(latest, context, std::move(work),
                        [this, done = std::move(done)](auto result) {
                            if (result)
                                done(std::move(*result));
                            else
                                say(result.error());
                        });
    }
    /// The thread for questions that may take long, as a search does; nullptr if none is open.
    Worker* searcher() const;
    /// The thread for checking claims of many articles, of which nobody waits for a single one;
    /// nullptr if none is open.
    Worker* checker() const;
    Worker* calculator() const; ///< the thread for studies; nullptr if none is open
    /// The thread for what comes by itself and is no step to undo; nullptr if none is open.
    Worker* writer() const;
    Job* startJob(const QString& title);
    /// Says that the archive holds more or less than before, and links what came.
    void showImported();
    /// The same, and that anything else may be another: somebody else wrote to the archive.
    void showAllAgain();

    /// The archive that is open now stays so until the new one is.
    void open(const std::filesystem::path& path, core::Workspace::Access access);
    /// Opens an archive that is made when it is not there, and filled with the demo when empty.
    void openDemo(const std::filesystem::path& path);
    void close();

    void importFiles(const std::vector<ImportSource>& sources); ///< one after another
    /// Takes one import back whole. Cannot be undone.
    void removeImport(core::ImportId import);
    void decideLink(core::ArticleId article, core::EventId event, core::LinkStatus status);
    /// `said` without author and time; of a correction its remark is the whole remark.
    void sayOfClaim(ClaimAct act, core::ClaimCorrection said);
    /// A person's word on when an article was published; nullopt takes it back.
    void datePublished(core::ArticleId article, const std::optional<core::PartialDate>& published);
    AddedNote addNote(const core::Note& note, const QString& step = {}); ///< empty: by its kind
    /// Its first words, which are no step of their own; nothing, if it was not stored or is gone.
    void addWords(const AddedNote& note, const std::string& words);
    void updateNote(const core::Note& note);
    void deleteNote(core::NoteId note);
    void addEvent(const core::Event& event);
    void updateEvent(const core::Event& event);
    /// Finds mentions and links beside; runs by itself after imports and changed events.
    void link(bool rebuild);
    bool hasToLink() const { return m_linkLater; } ///< another program had the archive to itself
    void check();
    void saveCopy(const std::filesystem::path& target);
    /// Puts a command on the undo stack for what was done already.
    void pushDone(const QString& text, std::function<void()> undo, std::function<void()> redo);

private:
    struct Threads;
    struct Import;
    struct EventChange;
    struct Decision;
    struct ClaimWord;
    struct Dating;
    using Work = std::function<core::Result<void>(core::Workspace&, core::Progress&)>;
    using AuthorsWork = std::function<core::Result<void>(core::Workspace&, const By&)>;
    using Done = std::function<void()>; ///< called when it went well

    Worker* reader() const;
    void openWith(const std::filesystem::path& path, core::Workspace::Access access, bool demo);
    void adopt(core::Workspace workspace, std::unique_ptr<Worker> writer);
    void say(const core::Error& error);
    /// `job` nullptr: it cannot be stopped. `ended` is not called when the archive closes first.
    void runOnWriter(Job* job, Work work, std::function<void(core::Result<void>)> ended);
    void change(Job* job, Work work, Done done);
    void countChange(int step);
    void inTurn(std::function<void()> step);
    void refreshLists();
    void namesChanged();
    void endLinking(bool rebuild, const core::Result<void>& result);
    void runImport(const std::shared_ptr<Import>& import, bool again);
    void takeBack(const std::shared_ptr<Import>& import);
    void changeAsAuthor(AuthorsWork work, Done done);
    void pushEvent(const QString& text, const std::shared_ptr<EventChange>& event);
    void pushNote(const QString& text, const AuthorsWork& undo, const AuthorsWork& redo);

    std::string m_author;
    Clock m_clock;
    std::filesystem::path m_calendars;
    QUndoStack* m_undoStack;
    std::filesystem::path m_path;
    std::unique_ptr<Worker> m_opening; ///< the writer-to-be
    std::unique_ptr<Threads> m_threads;
    ArchiveLists m_lists;
    LatestOnly m_listsRequest;
    int m_changesOnTheirWay = 0;
    bool m_linking = false;
    bool m_linkAgain = false; ///< something changed while linking
    bool m_linkLater = false; ///< another program kept the archive to itself
    bool m_importingAgain = false;
    std::vector<std::function<void()>> m_waiting; ///< undo and redo, until that import has ended
};

} // namespace ui
