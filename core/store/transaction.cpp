#include "core/store/transaction.h"

#include "core/store/database.h"

#include <cassert>

namespace core {

Transaction::Transaction(Database& database, Kind kind)
    : m_database(database)
    , m_kind(kind)
{
}

Result<void> Transaction::begin()
{
    const bool inside = m_database.m_depth > 0;
    assert(!inside || m_kind == Kind::Read || m_database.m_outermost != Kind::Read);
    if (inside && m_kind == Kind::Read)
        return {};
    if (inside && m_kind == Kind::Write)
        m_savepoint = "part" + std::to_string(m_database.m_depth);
    auto begun = !inside ? m_database.execute(m_kind == Kind::Read ? "BEGIN" : "BEGIN IMMEDIATE")
        : m_savepoint.empty() ? Result<void>()
                              : m_database.execute("SAVEPOINT " + m_savepoint);
    if (!begun)
        return begun;
    m_outermost = !inside;
    if (m_outermost) {
        m_database.m_outermost = m_kind;
        m_database.m_lost = false;
    }
    ++m_database.m_depth;
    m_open = true;
    return {};
}

Result<void> Transaction::commit()
{
    if (!m_open)
        return {};
    if (m_outermost && m_database.m_lost)
        return fail(ErrorCode::Io, "The change to " + m_database.name() + " was undone.");
    auto committed = m_outermost ? m_database.execute("COMMIT")
        : m_savepoint.empty()    ? Result<void>()
                                 : m_database.execute("RELEASE " + m_savepoint);
    if (committed) {
        m_open = false;
        --m_database.m_depth;
    }
    return committed;
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    // After some errors (disk full, I/O) SQLite has rolled all of it back already.
    if (m_outermost && m_database.inTransaction())
        std::ignore = m_database.execute("ROLLBACK");
    if (!m_savepoint.empty() && m_database.inTransaction())
        std::ignore = m_database.execute("ROLLBACK TO " + m_savepoint + "; RELEASE " + m_savepoint);
    if (!m_outermost && m_savepoint.empty())
        m_database.m_lost = true;
    --m_database.m_depth;
}

} // namespace core
