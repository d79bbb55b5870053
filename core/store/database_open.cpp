#include "core/store/database.h"
#include "core/store/sqlite_name.h"

/// How a database is opened: where it lies, who may write, and what holds for every connection.

namespace core {

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& path, Mode mode,
                                                 AtClose atClose)
{
    const bool writes = mode == Mode::ReadWrite || mode == Mode::QueryOnly;
    auto database = mode == Mode::Immutable
        ? connect(immutableUri(path), Opening::Immutable, path.string())
        : connect(sqliteName(path), writes ? Opening::ReadWrite : Opening::ReadOnly, path.string());
    if (!database)
        return database;
    (*database)->setAtClose(atClose);
    auto set = (*database)->execute("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;"
                                    "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;"
                                    "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768;"
                                    "PRAGMA journal_size_limit = 16777216;");
    if (set && mode == Mode::QueryOnly)
        set = (*database)->execute("PRAGMA query_only = ON");
    if (!set)
        return tl::unexpected(set.error());
    return database;
}

Result<std::unique_ptr<Database>> Database::inMemory()
{
    auto database = connect(":memory:", Opening::Create, "The archive");
    if (!database)
        return database;
    if (auto set = (*database)->execute("PRAGMA foreign_keys = ON"); !set)
        return tl::unexpected(set.error());
    return database;
}

Result<std::unique_ptr<Database>> Database::temporary()
{
    return connect("", Opening::Create, "A temporary file");
}

Result<std::int64_t> Database::integer(std::string_view sql)
{
    auto statement = prepare(sql);
    const std::int64_t value = statement.next() ? statement.integer(0) : 0;
    if (auto finished = statement.finish(); !finished)
        return tl::unexpected(finished.error());
    return value;
}

} // namespace core
