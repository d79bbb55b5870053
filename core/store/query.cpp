#include "core/store/query.h"

#include <string>
#include <vector>

namespace core {

namespace {

/// As long as it lives, the database can only be read.
class Confinement {
public:
    Confinement(Database& database, Progress& progress)
        : m_database(database)
    {
        m_database.confine(&progress);
    }
    ~Confinement() { m_database.confine(nullptr); }
    Confinement(const Confinement&) = delete;
    Confinement& operator=(const Confinement&) = delete;

private:
    Database& m_database;
};

tl::unexpected<Error> refused(const char* why)
{
    return fail(ErrorCode::InvalidArgument, why);
}

/// What follows the statement may be a semicolon, blanks and comments.
Result<void> expectNothing(Database& database, std::string_view rest)
{
    auto other = database.prepare(rest);
    const bool isStatement = !other.sql().empty();
    if (!other.finish() || isStatement)
        return refused("More than one statement was given.");
    return {};
}

Result<void> run(Database& database, std::string_view sql, QuerySink& sink)
{
    auto statement = database.prepare(sql);
    if (statement.sql().empty()) {
        auto understood = statement.finish();
        return understood ? refused("No statement was given.") : understood;
    }
    if (!statement.onlyReads())
        return refused("Only statements that read are allowed.");
    if (auto alone = expectNothing(database, sql.substr(statement.sql().size())); !alone)
        return alone;
    const std::vector<std::string> names = statement.columnNames();
    if (auto taken = sink.columns(names); !taken)
        return taken;
    std::vector<QueryValue> values(names.size());
    while (statement.next()) {
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = statement.value(static_cast<int>(i));
        if (auto taken = sink.row(values); !taken)
            return taken;
    }
    return statement.finish();
}

} // namespace

Result<void> runQuery(Database& database, std::string_view sql, QuerySink& sink, Progress& progress)
{
    if (sql.find('\0') != std::string_view::npos)
        return refused("A statement has no zero byte.");
    return database.snapshot([&] {
        const Confinement confinement(database, progress);
        return run(database, sql, sink);
    });
}

} // namespace core
