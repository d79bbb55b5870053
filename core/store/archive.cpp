#include "core/store/archive.h"

#include "core/store/archive_check.h"
#include "core/store/archive_file.h"
#include "core/store/bar_table.h"
#include "core/store/temporary_file.h"

#include <system_error>

namespace core {

namespace fs = std::filesystem;

namespace {

/// Blocks of prices are some 30 kB: larger pages than SQLite's 4 kB make their chains shorter.
constexpr const char* kNewFile = "PRAGMA page_size = 8192; PRAGMA journal_mode = DELETE;";

/// A log without its file would be taken for that of a new file of that name.
Result<void> refuseForeignLog(const fs::path& path, const char* why)
{
    std::error_code absent;
    const auto size = fs::file_size(logOf(path), absent);
    if (absent || size == 0)
        return {};
    return fail(ErrorCode::Conflict, path.string() + why + logOf(path).string() + ".");
}

Database::Mode modeFor(const ArchiveFile& file, Access access)
{
    if (file.writable)
        return access == Access::ReadWrite ? Database::Mode::ReadWrite : Database::Mode::QueryOnly;
    return file.hasLog ? Database::Mode::ReadOnly : Database::Mode::Immutable;
}

Result<void> copyDatabase(Database& database, const fs::path& target, bool replace,
                          Progress& progress)
{
    auto file = TemporaryFile::beside(target);
    if (!file)
        return tl::unexpected(file.error());
    {
        auto copy =
            Database::open(file->path(), Database::Mode::ReadWrite, Database::AtClose::TidyLog);
        if (!copy)
            return tl::unexpected(copy.error());
        // A copy that fails is thrown away; it needs no journal, and is synced when it is whole.
        auto copied = (*copy)->execute("PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF;");
        if (copied)
            copied = database.copyTo(**copy, progress);
        if (!copied)
            return copied;
    }
    return file->publish(target, replace);
}

/// A copy goes to the first free name of "x.pressmark.schema1", "x.pressmark.schema1-2" ...
Result<void> bringUpToDate(Database& database, const fs::path& path, std::int64_t schema,
                           std::span<const Migration> migrations)
{
    NoProgress progress;
    const std::string name = path.string() + ".schema" + std::to_string(schema);
    auto copied = copyDatabase(database, name, false, progress);
    for (int i = 2; !copied && copied.error().code == ErrorCode::Conflict && i < 100; ++i)
        copied = copyDatabase(database, name + "-" + std::to_string(i), false, progress);
    return copied ? migrate(database, migrations) : copied;
}

/// In the words of who opens it, where nothing can be written but a log must be read.
Error readOnlyError(const fs::path& path, const Error& error)
{
    if (error.code != ErrorCode::Io)
        return error;
    return {ErrorCode::Io,
            path.string() + " was not closed properly; the last changes, in " + logOf(path).string()
                + ", can only be read where its folder can be written."};
}

/// Reads through SQLite what the first bytes may not have said: the log's schema number.
Result<std::int64_t> actualSchema(Database& database, const fs::path& path,
                                  std::int64_t newestSchema)
{
    const auto schema = database.integer("PRAGMA user_version");
    if (schema && *schema > newestSchema)
        return tl::unexpected(newerSchemaError(path, *schema, newestSchema));
    return schema;
}

} // namespace

Archive::Archive(std::unique_ptr<Database> database, fs::path path, Access access,
                 std::vector<Migration> migrations)
    : m_database(std::move(database))
    , m_path(std::move(path))
    , m_access(access)
    , m_migrations(std::move(migrations))
{
    addBarTable(*m_database);
}

Result<Archive> Archive::create(const fs::path& path)
{
    return create(path, builtInMigrations());
}

Result<Archive> Archive::open(const fs::path& path, Access access)
{
    return open(path, access, builtInMigrations());
}

Result<Archive> Archive::create(const fs::path& path, std::vector<Migration> migrations)
{
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(path, ignored)))
        return fail(ErrorCode::Conflict, path.string() + " exists already.");
    if (auto clear = refuseForeignLog(path, " cannot be made beside another archive's log, ");
        !clear)
        return tl::unexpected(clear.error());
    auto file = TemporaryFile::beside(path);
    if (!file)
        return tl::unexpected(file.error());
    {
        auto database =
            Database::open(file->path(), Database::Mode::ReadWrite, Database::AtClose::TidyLog);
        if (!database)
            return tl::unexpected(database.error());
        auto made = (*database)->execute(kNewFile);
        if (made)
            made = migrate(**database, migrations);
        if (made)
            made = (*database)->execute("PRAGMA journal_mode = WAL");
        if (!made)
            return fail(made.error().code,
                        path.string() + " cannot be made: " + made.error().message);
    }
    if (auto published = file->publish(path, false); !published)
        return tl::unexpected(published.error());
    return open(path, Access::ReadWrite, std::move(migrations));
}

Result<Archive> Archive::open(const fs::path& path, Access access,
                              std::vector<Migration> migrations)
{
    const std::int64_t newest = migrations.empty() ? 0 : migrations.back().number;
    const auto file = inspectArchiveFile(path, newest);
    if (!file)
        return tl::unexpected(file.error());
    const auto mode = modeFor(*file, access);
    // With an empty log, all that SQLite does at close is to remove it again.
    auto database = Database::open(
        path, mode, file->logEmpty ? Database::AtClose::TidyLog : Database::AtClose::KeepLog);
    const auto schema =
        database ? actualSchema(**database, path, newest) : tl::unexpected(database.error());
    if (!schema)
        return tl::unexpected(mode == Database::Mode::ReadOnly ? readOnlyError(path, schema.error())
                                                               : schema.error());

    if (mode == Database::Mode::ReadWrite) {
        (*database)->setAtClose(Database::AtClose::TidyLog);
        auto ready = (*database)->execute("PRAGMA journal_mode = WAL");
        if (ready && *schema < newest)
            ready = bringUpToDate(**database, path, *schema, migrations);
        if (!ready)
            return tl::unexpected(ready.error());
    } else if (*schema < newest) {
        return fail(ErrorCode::Io,
                    path.string()
                        + " was made by an older Pressmark and must be opened for "
                          "writing once.");
    }
    return Archive(std::move(*database), path,
                   mode == Database::Mode::ReadWrite ? Access::ReadWrite : Access::ReadOnly,
                   std::move(migrations));
}

Result<Archive> Archive::inMemory()
{
    auto database = Database::inMemory();
    if (!database)
        return tl::unexpected(database.error());
    auto migrations = builtInMigrations();
    if (auto made = migrate(**database, migrations); !made)
        return tl::unexpected(made.error());
    return Archive(std::move(*database), {}, Access::ReadWrite, std::move(migrations));
}

Result<std::vector<std::string>> Archive::check(Progress& progress)
{
    if (m_access == Access::ReadWrite)
        return checkArchive(*m_database, m_migrations, progress);
    // SQLite checks a full-text index by a statement that counts as a change.
    auto copy = Database::temporary();
    if (!copy)
        return tl::unexpected(copy.error());
    if (auto copied = m_database->copyTo(**copy, progress); !copied)
        return tl::unexpected(copied.error());
    return checkArchive(**copy, m_migrations, progress);
}

Result<void> Archive::backup(const fs::path& target, bool replace, Progress& progress)
{
    std::error_code ignored;
    if (!replace && fs::exists(fs::symlink_status(target, ignored)))
        return fail(ErrorCode::Conflict, target.string() + " exists already.");
    if (fs::is_directory(target, ignored))
        return fail(ErrorCode::Conflict, target.string() + " is a folder.");
    if (fs::equivalent(target, m_path, ignored))
        return fail(ErrorCode::Conflict, target.string() + " is the archive itself.");
    if (auto clear = refuseForeignLog(target, " is in use or was not closed: see "); !clear)
        return clear;
    return copyDatabase(*m_database, target, replace, progress);
}

} // namespace core
