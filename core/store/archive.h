#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/action_store.h"
#include "core/store/adjusted_close_store.h"
#include "core/store/article_store.h"
#include "core/store/bar_store.h"
#include "core/store/claim_store.h"
#include "core/store/database.h"
#include "core/store/event_store.h"
#include "core/store/fact_store.h"
#include "core/store/figure_store.h"
#include "core/store/import_store.h"
#include "core/store/instrument_store.h"
#include "core/store/link_store.h"
#include "core/store/linking_store.h"
#include "core/store/mention_store.h"
#include "core/store/note_store.h"
#include "core/store/schema.h"
#include "core/store/source_store.h"

#include <filesystem>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace core {

enum class Access { ReadWrite, ReadOnly };

/// One archive: a SQLite file (`*.pressmark`) with articles, prices, events and what joins them.
///
/// Other programs may have the same file open; each thread opens it for itself.
class Archive {
public:
    /// Makes a new, empty archive. The file appears whole or not at all. Fails with Conflict when
    /// there is a file of that name (of two programs that create the same, one succeeds), and
    /// with Io when it cannot be written.
    static Result<Archive> create(const std::filesystem::path& path);

    /// Opens an existing one. Where the file or its folder cannot be written it is opened read-only
    /// whatever was asked: see access(). An older schema is brought up to date first, after a copy
    /// was put beside the file ("x.pressmark.schema1").
    ///
    /// Fails, and leaves the file as it is byte for byte, with NotFound when there is none, with
    /// Format when it is empty, truncated, no archive or made by a newer Pressmark, with Conflict
    /// when another program keeps it locked, and with Io when it cannot be read.
    static Result<Archive> open(const std::filesystem::path& path,
                                Access access = Access::ReadWrite);

    /// The same with a schema of one's own; what the built-in ones are tested with.
    static Result<Archive> create(const std::filesystem::path& path,
                                  std::vector<Migration> migrations);
    static Result<Archive> open(const std::filesystem::path& path, Access access,
                                std::vector<Migration> migrations);

    /// An empty archive that lives as long as this object.
    static Result<Archive> inMemory();

    /// ReadOnly: every change fails with Io.
    Access access() const { return m_access; }
    const std::filesystem::path& path() const { return m_path; } ///< empty in memory

    ImportStore imports() { return ImportStore(*m_database); }
    ArticleStore articles() { return ArticleStore(*m_database); }
    InstrumentStore instruments() { return InstrumentStore(*m_database); }
    ActionStore actions() { return ActionStore(*m_database); }
    FactStore facts() { return FactStore(*m_database); }
    EventStore events() { return EventStore(*m_database); }
    BarStore bars() { return BarStore(*m_database); }
    AdjustedCloseStore adjustedCloses() { return AdjustedCloseStore(*m_database); }
    MentionStore mentions() { return MentionStore(*m_database); }
    NoteStore notes() { return NoteStore(*m_database); }
    FigureStore figures() { return FigureStore(*m_database); }
    LinkStore links() { return LinkStore(*m_database); }
    ClaimStore claims() { return ClaimStore(*m_database); }
    LinkingStore linking() { return LinkingStore(*m_database); }
    SourceStore sources() { return SourceStore(*m_database); }

    /// See Database::transaction.
    template<typename Body>
    std::invoke_result_t<Body> transaction(Body&& body)
    {
        return m_database->transaction(std::forward<Body>(body));
    }

    /// See Database::snapshot.
    template<typename Body>
    std::invoke_result_t<Body> snapshot(Body&& body)
    {
        return m_database->snapshot(std::forward<Body>(body));
    }

    Database& database() { return *m_database; }

    /// Reads everything and compares it with its hashes, the full-text index with the articles,
    /// and the schema with what it should be. What is wrong comes as sentences; none: all is well.
    /// Fails only when it could not look, or with Cancelled.
    Result<std::vector<std::string>> check(Progress& progress);

    /// Writes a consistent copy to `target`, also while other programs write to this archive; it
    /// appears whole or not at all. Fails with Conflict when `target` exists and `replace` is
    /// false, or when another program has `target` open.
    Result<void> backup(const std::filesystem::path& target, bool replace, Progress& progress);

private:
    Archive(std::unique_ptr<Database> database, std::filesystem::path path, Access access,
            std::vector<Migration> migrations);

    std::unique_ptr<Database> m_database;
    std::filesystem::path m_path;
    Access m_access;
    std::vector<Migration> m_migrations;
};

} // namespace core
